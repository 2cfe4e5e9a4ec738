/** A connection over the package `ws`, in the shape of generated ones. */
import type { BaseRuntimeClient } from '../../client';
import type { URL } from '../../internal/builtin-types';
import type * as WS from '../../internal/ws/node';
import { type NodeWebSocket, openNodeSocket } from '../../internal/ws/node';
import { WidgetsWSBase, type WidgetsWSBaseOptions } from './ws-base';

export type { WidgetsWSReconnectOptions } from './ws-base';

export interface WidgetsWSClientOptions extends WS.ClientOptions, WidgetsWSBaseOptions {}

/** A connection; it begins to connect when it is made. */
export class WidgetsWS extends WidgetsWSBase<NodeWebSocket> {
  readonly #options: WidgetsWSClientOptions | null | undefined;

  constructor(client: BaseRuntimeClient, options?: WidgetsWSClientOptions | null | undefined) {
    super(client, options ?? undefined);
    this.#options = options;
    this._connectInitial();
  }

  protected override _createSocket(url: URL, authHeaders: Record<string, string>): NodeWebSocket {
    return openNodeSocket(url, authHeaders, this.#options);
  }
}
