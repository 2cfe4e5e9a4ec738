import { RuntimeClientError } from '../../core/error';
import type { URL } from '../builtin-types';
import { isRunningInBrowser } from '../detect-platform';
import type { WebSocketLike } from './types';

type Constructor = new (url: string, options?: { headers: Record<string, string> }) => WebSocketLike;

const MISSING = 'This platform has no WebSocket: use the class for the package `ws` instead';

/** A WebSocket of the platform. Node from version 22 on, Deno and Bun send headers with it; browsers send none. */
export function openPlatformSocket(url: URL, headers: Record<string, string>): WebSocketLike {
  const { WebSocket } = globalThis as { WebSocket?: Constructor };
  if (!WebSocket) {
    throw new RuntimeClientError(MISSING);
  }
  const { href } = url;
  if (Object.keys(headers).length === 0) {
    return new WebSocket(href);
  }
  if (isRunningInBrowser()) {
    throw new RuntimeClientError(
      `Browsers send no headers with a WebSocket, but this connection needs some: ${Object.keys(headers).join(', ')}`,
    );
  }
  return new WebSocket(href, { headers });
}
