import type { BaseRuntimeClient } from '../../client';
import { RuntimeClientError } from '../../core/error';
import type { URL } from '../builtin-types';
import { castToError } from '../errors';
import { redactURL } from '../redact';
import type { PromiseOrValue } from '../types';
import { loggerFor } from '../utils/log';
import { sleep } from '../utils/sleep';
import { isObj } from '../utils/values';
import {
  INITIAL_RECONNECT_DELAY,
  MAX_QUEUE_SIZE,
  MAX_RECONNECT_DELAY,
  MAX_RECONNECTS,
  RECOVERABLE_CLOSE_CODES,
} from './constants';
import { SendQueue } from './queue';
import { authenticatedURL, type Opening } from './request';
import { messagesOf } from './stream';
import type {
  ConnectionOptions,
  Ending,
  Lifecycle,
  RawWebSocketData,
  ReconnectOptions,
  StreamMessage,
  Teller,
  UnsentMessage,
  WebSocketLike,
} from './types';

/** The close code of a connection that ended without a close frame (RFC 6455, section 7.1.5). */
const ABNORMAL = 1006;

/** States of a WebSocket. */
const OPEN = 1;
const CLOSED = 3;

/** Names of what happens to every connection; an event of the server that is called so is only told as `event`. */
const LIFECYCLE = new Set([
  'event',
  'raw',
  'error',
  'connecting',
  'open',
  'closing',
  'close',
  'reconnecting',
  'reconnected',
]);

/** What a generated class brings to its connection. */
export interface Setup<TSocket extends WebSocketLike> {
  client: BaseRuntimeClient;
  options: ConnectionOptions | null | undefined;
  parameters?: Record<string, unknown> | null | undefined;
  /** The property that tells the events of the server apart; `type` if not given. */
  discriminator?: string;
  /** What is told of all that happens. */
  emitter: Teller;
  /** Where the connection leads, without credentials. */
  url: (parameters: Record<string, unknown>) => URL;
  opening: Opening;
  /** The headers of an opening request. */
  headers: () => PromiseOrValue<Record<string, string>>;
  /** Begins to open a WebSocket. */
  createSocket: (url: URL, headers: Record<string, string>) => TSocket;
  /** Tells an error: an event of the server, or `null` and what went wrong here. */
  fail: (event: object | null, message?: string, cause?: unknown) => void;
}

/**
 * A connection: it keeps messages until they can be sent, makes events of what arrives, and is made again when it is lost
 * and the caller wants that.
 */
export class Connection<ClientEvent, ServerEvent, Failure, TSocket extends WebSocketLike> {
  /** Where it leads, without credentials. */
  url: URL;
  /** The parameters of the URL. */
  parameters: Record<string, unknown> | null | undefined;
  readonly #setup: Setup<TSocket>;
  readonly #reconnect: ReconnectOptions | null;
  readonly #queue: SendQueue<ClientEvent>;
  readonly #closedByCaller = new AbortController();
  #state: 'new' | 'connecting' | 'open' | 'reconnecting' | 'closing' | 'closed' = 'new';
  #socket: TSocket | undefined;
  /** The URL with credentials, if it has any. */
  #address = '';
  #attempt = 0;
  /** How the connection was lost before the attempts to make it again. */
  #loss = { code: ABNORMAL, reason: '' };
  #ending: Ending<ClientEvent> | undefined;

  constructor(setup: Setup<TSocket>) {
    this.#setup = setup;
    this.#reconnect = setup.options?.reconnect ?? null;
    this.#queue = new SendQueue(setup.options?.maxQueueSize ?? MAX_QUEUE_SIZE);
    this.parameters = setup.parameters;
    this.url = setup.url(setup.parameters ?? {});
  }

  /** The WebSocket; another one after the connection was made again. */
  get socket(): TSocket {
    if (!this.#socket) {
      throw new RuntimeClientError('There is no WebSocket yet');
    }
    return this.#socket;
  }

  /** Begins to connect. Throws when that cannot even begin, for instance without credentials. */
  connect(): void {
    if (this.#state !== 'new') {
      return;
    }
    this.#state = 'connecting';
    this.#tell('connecting');
    this.#open();
  }

  /** Sends an event, as soon as there is a connection. Throws after the end, and when too much is waiting. */
  send(event: ClientEvent): void {
    this.#send(JSON.stringify(event), { type: 'message', message: event });
  }

  /** The same for a message as it is. */
  sendRaw(data: RawWebSocketData): void {
    this.#send(data, { type: 'raw', data });
  }

  /** Closes the connection; it is not made again. */
  close({ code, reason }: { code: number; reason: string } = { code: 1000, reason: '' }): void {
    if (this.#state === 'closing' || this.#state === 'closed') {
      return;
    }
    const isAlive = this.#socket !== undefined && this.#socket.readyState !== CLOSED;
    if (isAlive) {
      this.#socket?.close(code, reason);
    }
    this.#state = 'closing';
    this.#closedByCaller.abort();
    this.#tell('closing');
    if (!isAlive) {
      this.#end(code, reason);
    }
  }

  /** What happens from now on, and first what the connection is at. */
  stream(): AsyncIterableIterator<StreamMessage<ClientEvent, ServerEvent, Failure>> {
    return messagesOf(this.#setup.emitter, this.#now(), (event) => this.#typeOf(event) === 'error');
  }

  #tell<Name extends keyof Lifecycle<ClientEvent, ServerEvent, Failure>>(
    name: Name,
    ...values: Parameters<Lifecycle<ClientEvent, ServerEvent, Failure>[Name]>
  ): void {
    this.#setup.emitter._emit(name, ...values);
  }

  #now(): StreamMessage<ClientEvent, ServerEvent, Failure> | undefined {
    if (this.#ending) {
      return { type: 'close', ...this.#ending };
    }
    const state = this.#state;
    return state === 'connecting' || state === 'open' || state === 'closing' ? { type: state } : undefined;
  }

  #send(data: RawWebSocketData, message: UnsentMessage<ClientEvent>): void {
    if (this.#state === 'closing' || this.#state === 'closed') {
      throw new RuntimeClientError('The connection is closed: nothing is sent');
    }
    if (this.#state === 'open' && this.#socket?.readyState === OPEN) {
      this.#socket.send(data);
    } else {
      this.#queue.add(data, message);
    }
  }

  // -- opening --------------------------------------------------------------------------------------------------------

  #open(): void {
    const headers = this.#setup.headers();
    if (headers instanceof Promise) {
      headers
        .then((ready) => {
          this.#openWith(ready);
        })
        .catch((error: unknown) => {
          this.#lost(ABNORMAL, '', error);
        });
    } else {
      this.#openWith(headers);
    }
  }

  #openWith(headers: Record<string, string>): void {
    if (this.#state === 'closing' || this.#state === 'closed') {
      return;
    }
    const { client, createSocket, opening } = this.#setup;
    loggerFor(client).debug(`connecting to ${redactURL(this.url.href)}`);
    const address = authenticatedURL(client, this.url, opening);
    this.#address = address.href;
    const socket = createSocket(address, headers);
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    // Platforms tell an error before the close that it leads to, which says whether it matters.
    let error: unknown;
    socket.addEventListener('open', () => {
      this.#opened(socket);
    });
    socket.addEventListener('message', ({ data }) => {
      this.#received(data);
    });
    socket.addEventListener('error', (event) => {
      error = event;
    });
    socket.addEventListener('close', ({ code, reason }) => {
      this.#lost(code, reason, error);
    });
  }

  #opened(socket: TSocket): void {
    if (this.#state !== 'connecting' && this.#state !== 'reconnecting') {
      return;
    }
    const what = this.#state === 'reconnecting' ? 'reconnected' : 'open';
    this.#state = 'open';
    this.#attempt = 0;
    this.#queue.flush((data) => {
      socket.send(data);
    });
    this.#tell(what);
  }

  // -- what arrives ---------------------------------------------------------------------------------------------------

  #received(data: unknown): void {
    const { fail } = this.#setup;
    if (typeof data !== 'string') {
      this.#tell('raw', data as RawWebSocketData);
      return;
    }
    let event: ServerEvent;
    try {
      event = JSON.parse(data) as ServerEvent;
    } catch (error) {
      fail(null, 'A message of the server is no JSON', error);
      return;
    }
    this.#tell('event', event);
    const type = this.#typeOf(event);
    if (type === 'error') {
      fail(event as object);
    } else if (typeof type === 'string' && !LIFECYCLE.has(type)) {
      this.#setup.emitter._emit(type, event);
    }
  }

  #typeOf(event: ServerEvent): unknown {
    return isObj(event) ? event[this.#setup.discriminator ?? 'type'] : undefined;
  }

  // -- ending ---------------------------------------------------------------------------------------------------------

  /** The WebSocket is closed, or did not come to be. */
  #lost(code: number, reason: string, error: unknown): void {
    if (this.#state === 'closed') {
      return;
    }
    if (this.#state !== 'reconnecting') {
      this.#loss = { code, reason };
    }
    const wasOpen = this.#state === 'open';
    if (this.#state === 'reconnecting' || (wasOpen && this.#reconnect && isRecoverable(code))) {
      this.#again(error);
    } else {
      this.#giveUp(this.#state === 'closing' ? undefined : error);
    }
  }

  #again(error: unknown): void {
    this.#state = 'reconnecting';
    this.#attempt++;
    const { maxRetries = MAX_RECONNECTS } = this.#reconnect ?? {};
    if (this.#attempt > maxRetries) {
      this.#giveUp(error);
      return;
    }
    const event = {
      attempt: this.#attempt,
      maxAttempts: maxRetries,
      delay: this.#delay(),
      closeCode: this.#loss.code,
      parameters: this.parameters ?? {},
    };
    try {
      const wishes = this.#reconnect?.onReconnecting?.(event);
      if (wishes?.abort) {
        this.#giveUp(error);
        return;
      }
      if (wishes?.parameters) {
        this.parameters = wishes.parameters;
        this.url = this.#setup.url(wishes.parameters);
      }
    } catch (thrown) {
      this.#giveUp(thrown);
      return;
    }
    loggerFor(this.#setup.client).info(
      `connection lost (${event.closeCode}), connecting again in ${Math.round(event.delay)} ms (attempt ${event.attempt} of ${maxRetries})`,
    );
    this.#tell('reconnecting', event);
    void this.#openAfter(event.delay);
  }

  async #openAfter(delay: number): Promise<void> {
    await sleep(delay, this.#closedByCaller.signal);
    if (this.#state === 'reconnecting') {
      try {
        this.#open();
      } catch (error) {
        this.#lost(ABNORMAL, '', error);
      }
    }
  }

  /** Doubled for each attempt up to a limit, less up to a quarter at random so that clients do not come back all at once. */
  #delay(): number {
    const { initialDelay = INITIAL_RECONNECT_DELAY, maxDelay = MAX_RECONNECT_DELAY } = this.#reconnect ?? {};
    return Math.min(initialDelay * 2 ** (this.#attempt - 1), maxDelay) * (1 - Math.random() * 0.25);
  }

  #giveUp(error: unknown): void {
    if (error !== undefined) {
      const cause = this.#withoutSecrets(castToError(isObj(error) ? (error['error'] ?? error) : error));
      this.#setup.fail(null, `The connection failed: ${cause.message || 'no reason was given'}`, cause);
    }
    this.#end(this.#loss.code, this.#loss.reason);
  }

  /** The error, or one like it where the platform quotes the whole URL. */
  #withoutSecrets(error: Error): Error {
    const message =
      this.#address ? error.message.replaceAll(this.#address, redactURL(this.#address)) : error.message;
    return message === error.message ? error : new Error(message);
  }

  #end(code: number, reason: string): void {
    this.#state = 'closed';
    this.#ending = { code, reason, unsent: this.#queue.drain() };
    this.#tell('close', this.#ending);
  }
}

const isRecoverable = (code: number): boolean => RECOVERABLE_CLOSE_CODES.includes(code);
