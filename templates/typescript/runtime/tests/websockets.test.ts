/** Connections, against a real server. */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, describe, test } from 'node:test';
import { inspect } from 'node:util';

import * as WS from 'ws';

import { RuntimeClientError } from '../src/core/error';
import { EventEmitter } from '../src/core/EventEmitter';
import type { WebSocketLike } from '../src/internal/ws/types';
import { buildURL, WebSocketError, type WidgetsStreamMessage } from '../src/resources/widgets/internal-base';
import { WidgetsWS } from '../src/resources/widgets/ws';
import { WidgetsWSBase } from '../src/resources/widgets/ws-base';
import { answering, client, recording } from './support';

interface Server {
  baseURL: string;
  requests: IncomingMessage[];
  messages: string[];
}

/** A server that runs one script for each connection, the last one for good. `null` refuses the connection. */
async function listening(...scripts: (((socket: WS.WebSocket) => void) | null)[]): Promise<Server> {
  const requests: IncomingMessage[] = [];
  const messages: string[] = [];
  const http = createServer((_, response) => response.writeHead(404).end());
  const server = new WS.WebSocketServer({ noServer: true });
  http.on('upgrade', (request, socket, head) => {
    requests.push(request);
    const script = scripts[Math.min(requests.length, scripts.length) - 1];
    if (script === null) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, (connected) => {
      connected.on('message', (data: Buffer) => messages.push(data.toString()));
      script?.(connected);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.clients.forEach((each) => {
      each.terminate();
    });
    http.closeAllConnections();
    http.close();
  });
  return { baseURL: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`, requests, messages };
}

const soon = { initialDelay: 1, maxDelay: 1 };
const ask = (text: string): { type: 'ask'; text: string } => ({ type: 'ask', text });
const answer = (text: string): string => JSON.stringify({ type: 'answer', text });

/** Reads until there is a message of that type. */
async function until(
  messages: AsyncIterableIterator<WidgetsStreamMessage>,
  type: WidgetsStreamMessage['type'],
): Promise<WidgetsStreamMessage[]> {
  const found: WidgetsStreamMessage[] = [];
  for (;;) {
    const { value, done } = (await messages.next()) as IteratorResult<WidgetsStreamMessage, undefined>;
    assert.ok(!done, `the connection ended before any ${type}: ${JSON.stringify(found)}`);
    found.push(value);
    if (value.type === type) {
      return found;
    }
  }
}

async function all(messages: AsyncIterable<WidgetsStreamMessage>): Promise<WidgetsStreamMessage[]> {
  const found: WidgetsStreamMessage[] = [];
  for await (const message of messages) {
    found.push(message);
  }
  return found;
}

/** The next rejection that nobody handles. */
function unhandled(): Promise<unknown> {
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  return new Promise((resolve) => {
    process.once('unhandledRejection', (error) => {
      others.forEach((other) => process.on('unhandledRejection', other));
      resolve(error);
    });
  });
}

const typesOf = (messages: WidgetsStreamMessage[]): string[] => messages.map(({ type }) => type);

const echo = (socket: WS.WebSocket): void => {
  socket.on('message', (data: Buffer) => {
    const { text } = JSON.parse(data.toString()) as { text: string };
    socket.send(answer(text));
  });
};

describe('a connection', () => {
  test('sends what was waiting and receives, until it is closed', async () => {
    const { baseURL, messages } = await listening(echo);
    const connection = new WidgetsWS(client({ baseURL }));
    connection.send(ask('first'));
    connection.sendRaw(JSON.stringify(ask('second')));
    const found: WidgetsStreamMessage[] = [];
    for await (const message of connection) {
      found.push(message);
      if (
        message.type === 'message' &&
        message.message.type === 'answer' &&
        message.message.text === 'second'
      ) {
        connection.send(ask('third'));
      } else if (found.filter(({ type }) => type === 'message').length === 3) {
        connection.close();
      }
    }
    assert.deepEqual(
      messages,
      [ask('first'), ask('second'), ask('third')].map((each) => JSON.stringify(each)),
    );
    assert.deepEqual(typesOf(found), [
      'connecting',
      'open',
      'message',
      'message',
      'message',
      'closing',
      'close',
    ]);
    assert.deepEqual(found.at(-1), { type: 'close', code: 1000, reason: '', unsent: [] });
    assert.throws(() => {
      connection.send(ask('late'));
    }, RuntimeClientError);
    assert.deepEqual(await all(connection), [{ type: 'close', code: 1000, reason: '', unsent: [] }]);
  });

  test('is authenticated as requests are, with headers of its own', async () => {
    const { baseURL, requests } = await listening(() => undefined);
    const { logger, text } = recording();
    const connection = new WidgetsWS(
      client({ baseURL, apiKey: 'sesame', defaultHeaders: { 'X-Mine': '1' }, logger, logLevel: 'debug' }),
      { headers: { 'X-Own': '2' } },
    );
    await connection.emitted('open');
    const [request] = requests;
    assert.equal(request?.url, '/v1/widgets/live');
    assert.equal(request.headers.authorization, 'Bearer sesame');
    assert.equal(request.headers['x-mine'], '1');
    assert.equal(request.headers['x-own'], '2');
    assert.equal(request.headers['x-widgets'], 'live');
    assert.equal(request.headers['content-type'], undefined);
    assert.match(text(), /connecting to ws:/);
    assert.doesNotMatch(text(), /sesame/);
    connection.close();
    await connection.emitted('close');
  });

  test('keys of the query reach the server and no log, and the URL does not show them', async () => {
    const { baseURL, requests } = await listening(() => undefined);
    const { logger, text } = recording();
    const keyed = client({ baseURL, logger, logLevel: 'debug' });
    keyed['authQuery'] = () => ({ api_key: 'sesame' });
    const connection = new WidgetsWS(keyed);
    await connection.emitted('open');
    assert.equal(requests[0]?.url, '/v1/widgets/live?api_key=sesame');
    assert.equal(connection.url.search, '');
    assert.doesNotMatch(text(), /sesame/);
    connection.close();
    await connection.emitted('close');
  });

  test('waits for credentials that are not there at once', async () => {
    const { baseURL, requests } = await listening(echo);
    const waiting = client({ baseURL });
    const authHeaders = waiting['authHeaders'].bind(waiting);
    waiting['authHeaders'] = async (options) => authHeaders(options);
    const connection = new WidgetsWS(waiting);
    assert.throws(() => connection.socket, RuntimeClientError);
    connection.send(ask('x'));
    await connection.emitted('answer');
    assert.equal(typeof requests[0]?.headers.authorization, 'string');
    assert.equal(connection.socket.readyState, WS.WebSocket.OPEN);
    connection.close();
    await connection.emitted('close');
  });

  test('without credentials it throws at once', () => {
    const keyless = client();
    keyless['validateHeaders'] = () => {
      throw new RuntimeClientError('no key');
    };
    assert.throws(() => new WidgetsWS(keyless), /no key/);
  });

  test('leads below the base URL, with its parameters', () => {
    const url = (baseURL: string): string =>
      buildURL(client({ baseURL, defaultQuery: { v: '2' } }), { 'a b': 'c&d' }).href;
    assert.equal(url('https://api.test/v1/'), 'wss://api.test/v1/widgets/live?v=2&a%20b=c%26d');
    assert.equal(url('http://api.test:81'), 'ws://api.test:81/widgets/live?v=2&a%20b=c%26d');
  });

  test('is closed by the caller with a code and a reason, also before it is open', async () => {
    const codes: unknown[] = [];
    const { baseURL } = await listening((socket) => {
      socket.on('close', (code, reason) => codes.push([code, reason.toString()]));
    });
    const connection = new WidgetsWS(client({ baseURL }));
    await connection.emitted('open');
    connection.close({ code: 4001, reason: 'enough' });
    assert.deepEqual(await connection.emitted('close'), { code: 4001, reason: 'enough', unsent: [] });
    assert.deepEqual(codes, [[4001, 'enough']]);

    const early = new WidgetsWS(client({ baseURL }));
    early.send(ask('never'));
    early.close();
    const { unsent } = await early.emitted('close');
    assert.deepEqual(unsent, [{ type: 'message', message: ask('never') }]);
  });
});

describe('what arrives', () => {
  test('is told by its type, and as any event', async () => {
    const { baseURL } = await listening((socket) => {
      socket.send(JSON.stringify({ type: 'close', text: 'no end' }));
      socket.send(JSON.stringify({ type: 'widget.answer', text: 'dotted' }));
      socket.send(answer('plain'));
      socket.send(Buffer.from([1, 2]));
      socket.send('"text"');
      socket.close();
    });
    const connection = new WidgetsWS(client({ baseURL }));
    const heard: unknown[] = [];
    connection.on('event', (event) => heard.push(event));
    connection.once('answer', (event) => heard.push(event.text));
    connection.on('widget.answer', (event) => heard.push(event.text));
    connection.on('raw', (data) => heard.push(new Uint8Array(data as ArrayBuffer)));
    await connection.emitted('close');
    assert.deepEqual(heard, [
      { type: 'close', text: 'no end' },
      { type: 'widget.answer', text: 'dotted' },
      'dotted',
      { type: 'answer', text: 'plain' },
      'plain',
      new Uint8Array([1, 2]),
      'text',
    ]);
  });

  test('an error of the server is an error event, and the connection goes on', async () => {
    const { baseURL } = await listening((socket) => {
      socket.send(JSON.stringify({ type: 'error', message: 'too loud' }));
      socket.send('no { json');
      socket.send(answer('still here'));
      socket.close(1000);
    });
    const found = await all(new WidgetsWS(client({ baseURL })));
    assert.deepEqual(typesOf(found), ['connecting', 'open', 'error', 'error', 'message', 'close']);
    const errors = found.flatMap((message) => (message.type === 'error' ? [message.error] : []));
    assert.ok(
      errors.every((error) => error instanceof WebSocketError && error instanceof RuntimeClientError),
    );
    assert.equal(errors[0]?.message, 'too loud');
    assert.deepEqual(errors[0].error, { type: 'error', message: 'too loud' });
    assert.match(errors[1]?.message ?? '', /no JSON/);
    assert.ok(errors[1]?.cause instanceof SyntaxError);
    assert.equal(errors[1].error, undefined);
  });
});

describe('an end', () => {
  test('that nobody wants is an error, with a close event after it', async () => {
    const { baseURL } = await listening(null);
    const connection = new WidgetsWS(client({ baseURL }), { reconnect: soon });
    connection.send(ask('x'));
    const found = await all(connection);
    assert.deepEqual(typesOf(found), ['connecting', 'error', 'close']);
    assert.match(String(found[1]?.type === 'error' && found[1].error.message), /503/);
    assert.deepEqual(found[2], {
      type: 'close',
      code: 1006,
      reason: '',
      unsent: [{ type: 'message', message: ask('x') }],
    });
  });

  test('without somebody to reconnect stays one', async () => {
    const { baseURL, requests } = await listening((socket) => {
      socket.terminate();
    });
    const found = await all(new WidgetsWS(client({ baseURL })));
    assert.equal(found.at(-1)?.type, 'close');
    assert.equal(requests.length, 1);
  });

  test('leaving a loop does not end the connection', async () => {
    const { baseURL } = await listening(echo);
    const connection = new WidgetsWS(client({ baseURL }));
    connection.send(ask('one'));
    for await (const message of connection) {
      if (message.type === 'message') {
        break;
      }
    }
    connection.send(ask('two'));
    assert.equal((await connection.emitted('answer')).text, 'two');
    connection.close();
    await connection.emitted('close');
  });
});

describe('a lost connection', () => {
  test('is made again, and what was sent meanwhile arrives', async () => {
    const { baseURL, requests, messages } = await listening(
      (socket) => {
        socket.terminate();
      },
      null,
      echo,
    );
    const events: unknown[] = [];
    const connection: WidgetsWS = new WidgetsWS(client({ baseURL }), {
      reconnect: {
        ...soon,
        onReconnecting: ({ attempt, maxAttempts, closeCode, parameters }) => {
          events.push({ attempt, maxAttempts, closeCode, parameters });
          if (attempt === 1) {
            connection.send(ask('waiting'));
            return { parameters: { resume: 'yes' } };
          }
          return undefined;
        },
      },
    });
    const stream = connection.stream();
    const found = [...(await until(stream, 'reconnected')), ...(await until(stream, 'message'))];
    assert.deepEqual(typesOf(found), [
      'connecting',
      'open',
      'reconnecting',
      'reconnecting',
      'reconnected',
      'message',
    ]);
    assert.deepEqual(events, [
      { attempt: 1, maxAttempts: 5, closeCode: 1006, parameters: {} },
      { attempt: 2, maxAttempts: 5, closeCode: 1006, parameters: { resume: 'yes' } },
    ]);
    assert.deepEqual(messages, [JSON.stringify(ask('waiting'))]);
    assert.deepEqual(
      requests.map(({ url }) => url),
      ['/v1/widgets/live', '/v1/widgets/live?resume=yes', '/v1/widgets/live?resume=yes'],
    );
    connection.close();
    assert.deepEqual(typesOf(await all(stream)), ['closing', 'close']);
    assert.equal(requests.length, 3);
  });

  test('is given up after so many attempts, and what was not sent is told', async () => {
    const { baseURL, requests } = await listening((socket) => {
      socket.close(1012, 'restart');
    }, null);
    const connection = new WidgetsWS(client({ baseURL }), { reconnect: { ...soon, maxRetries: 2 } });
    connection.once('reconnecting', () => {
      connection.send(ask('lost'));
      connection.sendRaw('raw');
    });
    const found = await all(connection);
    assert.deepEqual(typesOf(found), [
      'connecting',
      'open',
      'reconnecting',
      'reconnecting',
      'error',
      'close',
    ]);
    assert.deepEqual(found.at(-1), {
      type: 'close',
      code: 1012,
      reason: 'restart',
      unsent: [
        { type: 'message', message: ask('lost') },
        { type: 'raw', data: 'raw' },
      ],
    });
    assert.equal(requests.length, 3);
  });

  test('is given up when the caller says so, or closes it meanwhile', async () => {
    const { baseURL, requests } = await listening((socket) => {
      socket.close(1011);
    });
    const aborted = new WidgetsWS(client({ baseURL }), {
      reconnect: { onReconnecting: () => ({ abort: true }) },
    });
    assert.deepEqual(typesOf(await all(aborted)), ['connecting', 'open', 'close']);

    const closed = new WidgetsWS(client({ baseURL }), { reconnect: { initialDelay: 60_000 } });
    closed.on('reconnecting', () => {
      closed.close();
    });
    assert.deepEqual(typesOf(await all(closed)), ['connecting', 'open', 'reconnecting', 'closing', 'close']);
    assert.equal(requests.length, 2);
  });

  test('is not made again after a code that speaks against it', async () => {
    const { baseURL, requests } = await listening((socket) => {
      socket.close(1008, 'policy');
    });
    const found = await all(new WidgetsWS(client({ baseURL }), { reconnect: soon }));
    assert.deepEqual(found.at(-1), { type: 'close', code: 1008, reason: 'policy', unsent: [] });
    assert.equal(requests.length, 1);
  });

  test('waits longer each time up to a limit', async () => {
    const { baseURL } = await listening((socket) => {
      socket.terminate();
    }, null);
    const delays: number[] = [];
    const reconnect = {
      initialDelay: 4,
      maxDelay: 10,
      maxRetries: 4,
      onReconnecting: ({ delay }: { delay: number }) => void delays.push(delay),
    };
    await all(new WidgetsWS(client({ baseURL }), { reconnect }));
    assert.equal(delays.length, 4);
    [4, 8, 10, 10].forEach((most, index) => {
      const delay = delays[index] ?? NaN;
      assert.ok(delay <= most && delay >= most * 0.75, String(delays));
    });
  });
});

test('messages wait up to a number of bytes', async () => {
  const { baseURL, messages } = await listening(() => undefined);
  const connection = new WidgetsWS(client({ baseURL }), { maxQueueSize: 4 });
  connection.sendRaw('äa');
  assert.throws(() => {
    connection.sendRaw(new Uint8Array(2));
  }, /2 bytes, and 3 of at most 4/);
  connection.sendRaw('b');
  await connection.emitted('open');
  connection.close();
  await connection.emitted('close');
  assert.deepEqual(messages, ['äa', 'b']);
});

test('a redirect to another origin gets nothing', async () => {
  const other = await listening(() => undefined);
  const http = createServer();
  http.on('upgrade', (_, socket) => {
    socket.end(
      `HTTP/1.1 307 Temporary Redirect\r\nLocation: ${other.baseURL}/x\r\nContent-Length: 0\r\n\r\n`,
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  after(() => http.close());
  const baseURL = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  for (const followRedirects of [true, false]) {
    const found = await all(new WidgetsWS(client({ baseURL }), { followRedirects }));
    assert.deepEqual(typesOf(found), ['connecting', 'error', 'close']);
  }
  assert.equal(other.requests.length, 0);
});

test('an error that nobody listens to is an unhandled rejection', async () => {
  const { baseURL } = await listening(null);
  const rejected = unhandled();
  const connection = new WidgetsWS(client({ baseURL }));
  assert.ok((await rejected) instanceof WebSocketError);
  assert.equal(connection.socket.readyState, WS.WebSocket.CLOSED);
});

describe('a WebSocket of the platform', () => {
  class Plain extends WidgetsWSBase<WebSocketLike> {
    constructor(...given: ConstructorParameters<typeof WidgetsWS>) {
      super(given[0], given[1] ?? undefined);
      this._connectInitial();
    }
  }
  const platform = globalThis as { WebSocket?: unknown; window?: unknown; navigator?: unknown };
  const { WebSocket: native } = platform;
  afterEach(() => {
    platform.WebSocket = native;
    delete platform.window;
  });

  test('does the same, headers included', async () => {
    const { baseURL, requests } = await listening(echo);
    platform.WebSocket = WS.WebSocket;
    const connection = new Plain(client({ baseURL, apiKey: 'sesame' }));
    connection.send(ask('x'));
    assert.equal((await connection.emitted('answer')).text, 'x');
    assert.equal(requests[0]?.headers.authorization, 'Bearer sesame');
    connection.close();
    await connection.emitted('close');
  });

  test('of a page of a browser sends no headers, which it says at once', async () => {
    const { baseURL, requests } = await listening(() => undefined);
    platform.WebSocket = WS.WebSocket;
    platform.window = { document: {} };
    const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    try {
      assert.throws(() => new Plain(client({ baseURL })), /send no headers.*authorization/);
      assert.equal(requests.length, 0);
    } finally {
      delete platform.navigator;
      if (own) {
        Object.defineProperty(globalThis, 'navigator', own);
      }
    }
  });

  test('that quotes its URL gives no credential away', async () => {
    platform.WebSocket = class extends EventTarget {
      readyState = 0;
      constructor(url: string) {
        super();
        setImmediate(() => {
          this.dispatchEvent(Object.assign(new Event('error'), { message: `cannot reach '${url}'` }));
          this.dispatchEvent(Object.assign(new Event('close'), { code: 1006, reason: '' }));
        });
      }
    };
    const keyed = client();
    keyed['authQuery'] = () => ({ api_key: 'sesame' });
    const found = await all(new Plain(keyed));
    assert.deepEqual(typesOf(found), ['connecting', 'error', 'close']);
    const error = found[1]?.type === 'error' ? found[1].error : undefined;
    assert.match(error?.message ?? '', /cannot reach 'wss:.*widgets\/live\?api_key=/);
    assert.doesNotMatch(inspect(error), /sesame/);
  });

  test('is missed where there is none', () => {
    platform.WebSocket = undefined;
    assert.throws(() => new Plain(client(answering())), /no WebSocket/);
  });
});

describe('an emitter', () => {
  class Bell extends EventEmitter<{ ring: (times: number) => void; error: (error: Error) => void }> {}

  test('calls listeners in order, once or until they are taken out', () => {
    const bell = new Bell();
    const heard: string[] = [];
    const always = (times: number): void => void heard.push(`always ${times}`);
    bell.on('ring', always).once('ring', () => heard.push('once'));
    bell._emit('ring', 1);
    bell._emit('ring', 2);
    bell.off('ring', always);
    bell._emit('ring', 3);
    assert.deepEqual(heard, ['always 1', 'once', 'always 2']);
    assert.equal(bell._hasListener('ring'), false);
  });

  test('one that throws keeps nobody from hearing', async () => {
    const rejected = unhandled();
    const bell = new Bell();
    const heard: number[] = [];
    bell.on('ring', () => {
      throw new Error('broken');
    });
    bell.on('ring', (times) => heard.push(times));
    bell._emit('ring', 1);
    assert.deepEqual(heard, [1]);
    assert.match(String(await rejected), /broken/);
  });

  test('the next event can be waited for; an error ends the waiting', async () => {
    const bell = new Bell();
    const next = bell.emitted('ring');
    bell._emit('ring', 4);
    assert.equal(await next, 4);
    const failed = bell.emitted('ring');
    bell._emit('error', new Error('no bell'));
    await assert.rejects(failed, /no bell/);
    assert.equal(bell._hasListener('error'), false);
  });
});
