/** What is asked of every connection, against a server that sends back what it gets. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import * as WS from 'ws';

import type { RuntimeClient } from '../src/index';
import { client } from './support';

/** A connection, as far as all are alike. */
interface Talking extends AsyncIterable<{ type: string; message?: unknown }> {
  readonly url: { href: string };
  sendRaw(data: string): void;
  close(): void;
}

/** The connection opens, carries a message there and back, and ends when it is closed. */
export async function talks(open: (client: RuntimeClient) => Talking): Promise<void> {
  const http = createServer();
  const server = new WS.WebSocketServer({ server: http });
  const paths: unknown[] = [];
  server.on('connection', (socket, request) => {
    paths.push(request.url);
    socket.on('message', (data, isBinary) => {
      socket.send(data, { binary: isBinary });
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = http.address() as AddressInfo;
    const connection = open(client({ baseURL: `http://127.0.0.1:${port}/v1` }));
    const sent = { type: 'test.echo' };
    connection.sendRaw(JSON.stringify(sent));
    const types: string[] = [];
    for await (const { type, message } of connection) {
      types.push(type);
      if (type === 'message') {
        assert.deepEqual(message, sent);
        connection.close();
      }
    }
    assert.deepEqual(types, ['connecting', 'open', 'message', 'closing', 'close']);
    assert.equal(paths.length, 1);
    const { pathname } = new URL(connection.url.href);
    assert.ok(pathname.startsWith('/v1/') && String(paths[0]).startsWith(pathname), String(paths[0]));
  } finally {
    server.close();
    http.closeAllConnections();
    http.close();
  }
}
