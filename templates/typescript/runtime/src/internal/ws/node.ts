/** The package `ws`. Nothing else in this package loads it, so that only who uses connections needs to install it. */
// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- There is no error to expect where the types are installed.
/** @ts-ignore For projects without the types of `ws`, which are another package. */
import * as WS from 'ws';

import { RuntimeClientError } from '../../core/error';
import type { URL } from '../builtin-types';
import { sameOrigin } from '../redirects';
import type { ConnectionOptions } from './types';

/** Options of the package `ws`. */
export type ClientOptions = WS.ClientOptions;

/** A WebSocket of the package `ws`. */
export type NodeWebSocket = WS.WebSocket;

/** Opens a WebSocket of the package `ws`; the caller's options go before what the client says. */
export function openNodeSocket(
  url: URL,
  headers: Record<string, string>,
  options: (ClientOptions & ConnectionOptions) | null | undefined,
): NodeWebSocket {
  const { reconnect: _reconnect, maxQueueSize: _maxQueueSize, ...given } = options ?? {};
  const { href } = url;
  const socket = new WS.WebSocket(href, { ...given, headers: { ...headers, ...given.headers } });
  // With the option `followRedirects`, `ws` would take headers along that authenticate.
  const refused = 'The server redirects the connection to another origin, which gets no credentials';
  socket.on('redirect', (target, request) => {
    if (!sameOrigin(href, target)) {
      request.destroy(new RuntimeClientError(refused));
    }
  });
  return socket;
}
