/** A connection over any WebSocket, in the shape of generated ones. */
import type { BaseRuntimeClient } from '../../client';
import type { URL } from '../../internal/builtin-types';
import type { PromiseOrValue } from '../../internal/types';
import { Connection } from '../../internal/ws/connection';
import { openPlatformSocket } from '../../internal/ws/platform';
import { connectionHeaders, type Opening } from '../../internal/ws/request';
import type {
  RawWebSocketData,
  ReconnectingEvent,
  ReconnectingOverrides,
  WebSocketLike,
} from '../../internal/ws/types';
import type * as WidgetsAPI from '../widgets';
import { buildURL, type WebSocketError, WidgetsEmitter, type WidgetsStreamMessage } from './internal-base';

const OPENING: Opening = { headers: { 'X-Widgets': 'live' } };

/** Whether, when and how a lost connection is made again. Times are milliseconds. */
export interface WidgetsWSReconnectOptions {
  /** How often it is tried after each loss. */
  maxRetries?: number;

  /** The time before the first attempt; doubled for each further one. */
  initialDelay?: number;

  /** The longest time before an attempt. */
  maxDelay?: number;

  /** Called before each attempt; it may give other parameters, or give up. */
  onReconnecting?(
    event: ReconnectingEvent<Record<string, unknown>>,
  ): ReconnectingOverrides<Record<string, unknown>> | void;
}

export interface WidgetsWSBaseOptions {
  /** Have a lost connection made again, with `{}` at the usual times. Without it, a lost connection stays lost. */
  reconnect?: WidgetsWSReconnectOptions | null | undefined;

  /** Bytes of messages that may wait for the connection. */
  maxQueueSize?: number | undefined;
}

/** A connection; a subclass says which WebSocket it is made with, and calls `_connectInitial`. */
export abstract class WidgetsWSBase<TSocket extends WebSocketLike> extends WidgetsEmitter {
  protected _client: BaseRuntimeClient;
  readonly #connection: Connection<
    WidgetsAPI.WidgetsClientEvent,
    WidgetsAPI.WidgetsServerEvent,
    WebSocketError,
    TSocket
  >;

  constructor(client: BaseRuntimeClient, options?: WidgetsWSBaseOptions | undefined) {
    super();
    this._client = client;
    this.#connection = new Connection({
      client,
      options,
      emitter: this,
      url: (parameters) => buildURL(client, parameters),
      opening: OPENING,
      headers: () => this._authHeaders(),
      createSocket: (url, headers) => this._createSocket(url, headers),
      fail: (event, message, cause) => {
        this._onError(event as WidgetsAPI.WidgetErrorEvent | null, message, cause);
      },
    });
  }

  /** Where the connection leads, without credentials. */
  get url(): URL {
    return this.#connection.url;
  }

  /** The WebSocket; another one after the connection was made again. */
  get socket(): TSocket {
    return this.#connection.socket;
  }

  /** The parameters of the URL. */
  protected get _parameters(): Record<string, unknown> | null | undefined {
    return this.#connection.parameters;
  }

  /** Begins to connect. */
  protected _connectInitial(): void {
    this.#connection.connect();
  }

  /** Makes the WebSocket: that of the platform, unless a subclass has another. */
  protected _createSocket(url: URL, authHeaders: Record<string, string>): TSocket {
    return openPlatformSocket(url, authHeaders) as TSocket;
  }

  /** The headers that the connection is opened with. */
  protected _authHeaders(): PromiseOrValue<Record<string, string>> {
    return connectionHeaders(this._client, OPENING);
  }

  /** Sends an event, as soon as there is a connection. Throws after the end, and when too much is waiting. */
  send(event: WidgetsAPI.WidgetsClientEvent) {
    this.#connection.send(event);
  }

  /** Sends a message as it is, as soon as there is a connection. Throws after the end, and when too much is waiting. */
  sendRaw(data: RawWebSocketData) {
    this.#connection.sendRaw(data);
  }

  /** Closes the connection; it is not made again. */
  close(props?: { code: number; reason: string }) {
    this.#connection.close(props);
  }

  /** What happens from now on, until the connection is closed. Leaving the loop does not close it. */
  stream(): AsyncIterableIterator<WidgetsStreamMessage> {
    return this.#connection.stream();
  }

  /** The same as `stream()`. */
  [Symbol.asyncIterator](): AsyncIterableIterator<WidgetsStreamMessage> {
    return this.stream();
  }
}
