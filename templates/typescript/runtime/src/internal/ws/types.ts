/** The types of connections, apart from those of the events that an API sends and takes. */

/** A message that is sent or was received as it is: text, or bytes. */
export type RawWebSocketData = string | ArrayBuffer | ArrayBufferView;

/** What a connection needs of a WebSocket: those of platforms have it, and those of the package `ws`. */
export interface WebSocketLike {
  binaryType: string;
  readonly readyState: number;
  send(data: RawWebSocketData): void;
  close(code?: number, reason?: string): void;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: object) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number; reason: string }) => void): void;
}

/** A message that was still waiting when its connection ended, as it was to be sent. */
export type UnsentMessage<ClientEvent> =
  { type: 'message'; message: ClientEvent } | { type: 'raw'; data: RawWebSocketData };

/** How a connection ended. */
export interface Ending<ClientEvent> {
  /** The close code (RFC 6455, section 7.4); 1006 when nobody said why. */
  code: number;
  reason: string;
  /** Messages that were waiting and are not sent, in order. */
  unsent: UnsentMessage<ClientEvent>[];
}

/** One attempt to make a lost connection again, before it is made. */
export interface ReconnectingEvent<Parameters = Record<string, unknown>> {
  /** Counts from one, anew after each success. */
  attempt: number;
  maxAttempts: number;
  /** Milliseconds until the attempt. */
  delay: number;
  /** Why the connection was lost; 1006 when nobody said. */
  closeCode: number;
  /** The parameters of the URL. */
  parameters: Parameters;
}

/** Changes to an attempt and to those after it. */
export interface ReconnectingOverrides<Parameters = Record<string, unknown>> {
  /** Replaces the parameters of the URL. */
  parameters?: Parameters | undefined;
  /** Give up instead. */
  abort?: boolean | undefined;
}

/** Whether, when and how a lost connection is made again. Times are milliseconds. */
export interface ReconnectOptions {
  maxRetries?: number;
  initialDelay?: number;
  maxDelay?: number;
  onReconnecting?(event: ReconnectingEvent): ReconnectingOverrides | void;
}

/** What callers may set about a connection. */
export interface ConnectionOptions {
  reconnect?: ReconnectOptions | null | undefined;
  maxQueueSize?: number | undefined;
}

/** What happens to a connection. */
export type Lifecycle<ClientEvent, ServerEvent, Failure> = {
  /** Any event of the server. */
  event: (event: ServerEvent) => void;
  /** A message that is no event: bytes. */
  raw: (data: RawWebSocketData) => void;
  /** The server reports an error, or the connection has failed. Without a listener it is an unhandled rejection. */
  error: (error: Failure) => void;
  connecting: () => void;
  open: () => void;
  closing: () => void;
  /** The connection is over. */
  close: (ending: Ending<ClientEvent>) => void;
  /** The connection was lost, and is about to be made again. */
  reconnecting: (event: ReconnectingEvent) => void;
  reconnected: () => void;
};

type LifecycleName = keyof Lifecycle<never, never, never>;

/** The events of the server that a value of its discriminator tells apart. */
type EventOf<ServerEvent, Key extends string, Value> =
  ServerEvent extends { [K in Key]?: infer Values } ?
    Value extends Values ?
      ServerEvent
    : never
  : never;

/** The texts that tell the events of the server apart: none where any text may. */
type Names<ServerEvent, Key extends string> =
  ServerEvent extends { [K in Key]?: infer Values } ?
    Values extends string ?
      string extends Values ?
        never
      : Values
    : never
  : never;

/** What tells listeners of what happens: an emitter of `ConnectionEvents`, whichever they are. */
export interface Teller {
  on(name: string, listener: (...values: never[]) => void): unknown;
  off(name: string, listener: (...values: never[]) => void): unknown;
  _emit(name: string, ...values: unknown[]): void;
}

/** What can be listened to: what happens to a connection, and each kind of event that the server sends. */
export type ConnectionEvents<ClientEvent, ServerEvent, Failure, Key extends string = 'type'> = Lifecycle<
  ClientEvent,
  ServerEvent,
  Failure
> & {
  [Name in Exclude<Names<ServerEvent, Key>, LifecycleName>]: (event: EventOf<ServerEvent, Key, Name>) => void;
};

/** What iterating a connection gives. */
export type StreamMessage<ClientEvent, ServerEvent, Failure> =
  | { type: 'connecting' | 'open' | 'closing' }
  | { type: 'close'; code: number; reason: string; unsent: UnsentMessage<ClientEvent>[] }
  | { type: 'reconnecting'; reconnect: ReconnectingEvent }
  | { type: 'reconnected' }
  | { type: 'message'; message: ServerEvent }
  | { type: 'raw'; data: RawWebSocketData }
  | { type: 'error'; error: Failure };
