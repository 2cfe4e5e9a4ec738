import assert from 'node:assert/strict';
import { test } from 'node:test';

import { _iterSSEMessages, type ServerSentEvent, Stream } from '../src/core/streaming';
import { APIError, RuntimeClientError } from '../src/index';
import { LineDecoder } from '../src/internal/decoders/line';
import { findRule } from '../src/internal/events';
import { answering, chunks, client, collect, recording, serve } from './support';

const events = (...pieces: (string | Uint8Array)[]): Promise<ServerSentEvent[]> =>
  collect(_iterSSEMessages(new Response(chunks(...pieces)), new AbortController()));

const stream = <T>(...pieces: (string | Uint8Array)[]): Stream<T> =>
  Stream.fromSSEResponse<T>(new Response(chunks(...pieces)), new AbortController());

test('reads events with names, comments, several lines of data and every line end', async () => {
  assert.deepEqual(
    await events(': hello\nevent: a\ndata: 1\n\ndata:2\r\ndata:  3\r\n\r\nid: 7\rretry: 5\rdata\r\r'),
    [
      { event: 'a', data: '1', raw: [': hello', 'event: a', 'data: 1'] },
      { event: null, data: '2\n 3', raw: ['data:2', 'data:  3'] },
      { event: null, data: '', raw: ['id: 7', 'retry: 5', 'data'] },
    ],
  );
});

test('events come out the same wherever the bytes are cut, also within a character', async () => {
  const bytes = new TextEncoder().encode(
    '\uFEFFdata: {"a":"é😀漢"}\r\n\r\nevent: é\r\ndata: x\r\ndata: z\r\rdata: y\n\n',
  );
  const whole = await events(bytes);
  assert.deepEqual(
    whole.map(({ event, data }) => [event, data]),
    [
      [null, '{"a":"é😀漢"}'],
      ['é', 'x\nz'],
      [null, 'y'],
    ],
  );
  for (const size of [1, 2, 3, 5, 7]) {
    const pieces = [];
    for (let at = 0; at < bytes.length; at += size) {
      pieces.push(bytes.slice(at, at + size), new Uint8Array());
    }
    assert.deepEqual(await events(...pieces), whole, String(size));
  }
});

test('an event that the end cuts off is dropped', async () => {
  assert.deepEqual(await events('data: 1\n\ndata: 2\n'), [{ event: null, data: '1', raw: ['data: 1'] }]);
});

test('bytes that are no UTF-8 end nothing', async () => {
  const [event] = await events('data: ', new Uint8Array([0xff, 0xc3]), '\n\n');
  assert.equal(event?.data, '\uFFFD\uFFFD');
});

test('a line of many chunks takes linear time', () => {
  const decoder = new LineDecoder();
  const started = Date.now();
  for (let i = 0; i < 20_000; i++) {
    decoder.decode('x'.repeat(100));
  }
  assert.equal(decoder.decode('\n')[0]?.length, 2_000_000);
  assert.ok(Date.now() - started < 2000);
});

test('the last line needs no end', () => {
  const decoder = new LineDecoder();
  assert.deepEqual(decoder.decode('a\r\n\nb'), ['a', '']);
  assert.deepEqual(decoder.flush(), ['b']);
  assert.deepEqual(decoder.flush(), []);
  assert.deepEqual(decoder.decode(null), []);
});

test('gives the data of each event and stops at the rule that ends the stream', async () => {
  assert.deepEqual(
    await collect(stream('data: {"a":1}\n\ndata: [2]\n\ndata: [DONE]\n\ndata: {"late":1}\n\n')),
    [{ a: 1 }, [2]],
  );
});

test('envelopes tell the name of the event', async () => {
  const response = new Response(chunks('event: a\ndata: 1\n\n'));
  const enveloped = Stream.fromSSEResponse(response, new AbortController(), undefined, true);
  assert.deepEqual(await collect(enveloped), [{ event: 'a', data: 1 }]);
});

for (const [what, text, message] of [
  ['by its name', 'event: error\ndata: {"error":{"message":"broken"}}\n\n', 'broken'],
  ['by its data', 'data: {"error":{"message":"broken"}}\n\n', 'broken'],
  ['without JSON', 'event: error\ndata: plain words\n\n', '"plain words"'],
] as const) {
  test(`an error event is thrown: ${what}`, async () => {
    const given = stream(text);
    await assert.rejects(
      collect(given),
      (error: unknown) => error instanceof APIError && error.message === message,
    );
    assert.equal(given.controller.signal.aborted, true);
  });
}

test('data that is no JSON is thrown and logged', async () => {
  const { logger, text } = recording();
  const api = client({ logger, logLevel: 'error', fetch: answering(new Response('data: {oops\n\n')).fetch });
  const opened = await api.get<Stream<unknown>>('/x', { stream: true });
  await assert.rejects(collect(opened), SyntaxError);
  assert.match(text(), /\{oops/);
});

test('logs of a stream show no credential', async () => {
  const { logger, text } = recording();
  const response = new Response('data: 1\n\n', { headers: { 'set-cookie': 'sid=TOP1' } });
  Object.defineProperty(response, 'url', { value: 'https://api.example.com/x?api_key=TOP2' });
  const api = client({ logger, logLevel: 'debug', fetch: answering(response).fetch });
  await collect(await api.get<Stream<unknown>>('/x', { stream: true }));
  assert.match(text(), /response streams/);
  assert.doesNotMatch(text(), /TOP\d/);
});

test('rules: an unknown event passes unless the rules are a list of those that count', () => {
  assert.equal(findRule([{ handle: 'error', events: ['error'] }], 'other', '').handle, 'yield');
  assert.equal(findRule([{ handle: 'yield', events: ['known'] }], 'other', '').handle, 'continue');
  assert.equal(findRule([{ handle: 'break', events: [null] }], null, '').handle, 'break');
});

test('a stream can be read once', async () => {
  const given = stream('data: 1\n\n');
  await collect(given);
  await assert.rejects(collect(given), /use `.tee\(\)`/);
});

test('a response without a body cannot be streamed', async () => {
  const given = Stream.fromSSEResponse(new Response(null), new AbortController());
  await assert.rejects(collect(given), RuntimeClientError);
});

test('leaving the loop ends the connection', async () => {
  let closed = (): void => undefined;
  const ended = new Promise<void>((resolve) => (closed = resolve));
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const timer = setInterval(() => response.write('data: {"a":1}\n\n'), 5);
    response.on('close', () => {
      clearInterval(timer);
      closed();
    });
  });
  const api = client({ baseURL: url });
  const opened = await api.post<Stream<unknown>>('/x', { stream: true });
  for await (const item of opened) {
    assert.deepEqual(item, { a: 1 });
    break;
  }
  await ended;
  assert.equal(opened.controller.signal.aborted, true);

  // From outside: the loop ends, without an error.
  const again = await api.post<Stream<unknown>>('/x', { stream: true });
  let seen = 0;
  for await (const _ of again) {
    if (++seen === 2) {
      again.controller.abort();
    }
  }
  assert.ok(seen >= 2);
});

test('the signal of a call ends its stream', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
  });
  const controller = new AbortController();
  const opened = await client({ baseURL: url }).get<Stream<number>>('/x', {
    stream: true,
    signal: controller.signal,
  });
  const seen: number[] = [];
  for await (const item of opened) {
    seen.push(item);
    controller.abort();
  }
  assert.deepEqual(seen, [1]);
});

test('tee gives two streams with speeds of their own', async () => {
  const [left, right] = stream<number>('data: 1\n\ndata: 2\n\ndata: 3\n\n').tee();
  const first = left[Symbol.asyncIterator]();
  await first.next();
  await first.next();
  assert.deepEqual(await collect(right), [1, 2, 3]);
  assert.deepEqual(await first.next(), { done: false, value: 3 });
  assert.equal((await first.next()).done, true);
});

test('leaving both branches aborts the request, leaving one does not', async () => {
  const given = stream<number>('data: 1\n\ndata: 2\n\n');
  const [left, right] = given.tee();
  for await (const _ of left) {
    break;
  }
  assert.equal(given.controller.signal.aborted, false);
  for await (const item of right) {
    assert.equal(item, 1);
    break;
  }
  assert.equal(given.controller.signal.aborted, true);
});

test('a stream that waits for an event can be cancelled', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
  });
  const opened = await client({ baseURL: url }).get<Stream<number>>('/x', { stream: true });
  const reader = opened.toReadableStream().getReader();
  await reader.read();
  const waiting = reader.read();
  await reader.cancel();
  assert.equal((await waiting).done, true);
  assert.equal(opened.controller.signal.aborted, true);
});

test('toReadableStream writes lines that fromReadableStream reads', async () => {
  const items = [{ a: 'é😀' }, { b: 'line\nend' }];
  const written = stream(...items.map((item) => `data: ${JSON.stringify(item)}\n\n`)).toReadableStream();
  assert.deepEqual(await collect(Stream.fromReadableStream(written, new AbortController())), items);
});

test('cancelling what toReadableStream gave aborts the request, also before the first event', async () => {
  for (const reads of [0, 1]) {
    const given = stream('data: 1\n\ndata: 2\n\n');
    const reader = given.toReadableStream().getReader();
    for (let i = 0; i < reads; i++) {
      await reader.read();
    }
    await reader.cancel();
    assert.equal(given.controller.signal.aborted, true, String(reads));
  }
});

test('JSON lines', async () => {
  const { fetch } = answering(new Response(chunks('{"a":', '1}\n\n[2]\r\n', '"three"')));
  const opened = await client({ fetch }).get<Stream<unknown>>('/x', {
    stream: true,
    __streamFormat: 'jsonl',
  });
  assert.ok(opened instanceof Stream);
  assert.deepEqual(await collect(opened), [{ a: 1 }, [2], 'three']);
});
