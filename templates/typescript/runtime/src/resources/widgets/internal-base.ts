/** What connections of a resource share, in the shape of generated ones. */
import type { BaseRuntimeClient } from '../../client';
import { RuntimeClientError } from '../../core/error';
import { EventEmitter } from '../../core/EventEmitter';
import type { URL } from '../../internal/builtin-types';
import { messageOf } from '../../internal/ws/errors';
import { connectionURL } from '../../internal/ws/request';
import type {
  ConnectionEvents,
  RawWebSocketData,
  ReconnectingEvent,
  UnsentMessage,
} from '../../internal/ws/types';
import type * as WidgetsAPI from '../widgets';

/** An error that the server reports, or that the connection failed with. */
export class WebSocketError extends RuntimeClientError {
  /** What the server says, when it is the one who reports the error. */
  error?: WidgetsAPI.WidgetErrorEvent | undefined;

  constructor(message: string, event: WidgetsAPI.WidgetErrorEvent | null) {
    super(message);
    this.error = event ?? undefined;
  }
}

/** What iterating the connection gives. */
export type WidgetsStreamMessage =
  | { type: 'connecting' | 'open' | 'closing' }
  | { type: 'close'; code: number; reason: string; unsent: UnsentMessage<WidgetsAPI.WidgetsClientEvent>[] }
  | { type: 'reconnecting'; reconnect: ReconnectingEvent }
  | { type: 'reconnected' }
  | { type: 'message'; message: WidgetsAPI.WidgetsServerEvent }
  | { type: 'raw'; data: RawWebSocketData }
  | { type: 'error'; error: WebSocketError };

type WebSocketEvents = ConnectionEvents<
  WidgetsAPI.WidgetsClientEvent,
  WidgetsAPI.WidgetsServerEvent,
  WebSocketError
>;

/** Sends events, and tells those that arrive. */
export abstract class WidgetsEmitter extends EventEmitter<WebSocketEvents> {
  /** Sends an event, as soon as there is a connection. */
  abstract send(event: WidgetsAPI.WidgetsClientEvent): void;

  /** Sends a message as it is, as soon as there is a connection. */
  abstract sendRaw(data: RawWebSocketData): void;

  /** Closes the connection; it is not made again. */
  abstract close(props?: { code: number; reason: string }): void;

  /** Tells an error: one that the server reports, or one that happened here. */
  protected _onError(event: WidgetsAPI.WidgetErrorEvent | null, message?: string, cause?: unknown): void {
    const error = new WebSocketError(message ?? messageOf(event), event);
    if (cause !== undefined) {
      error.cause = cause;
    }
    if (this._hasListener('error')) {
      this._emit('error', error);
    } else {
      void Promise.reject(error);
    }
  }
}

/** Where the connection leads. */
export function buildURL(client: BaseRuntimeClient, parameters: Record<string, unknown>): URL {
  return connectionURL(client, '/widgets/live', parameters);
}
