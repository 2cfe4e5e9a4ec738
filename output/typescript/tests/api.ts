/** The client that talks to the mock server, and what is asked of every method. */
import assert from 'node:assert/strict';

import { type APIPromise, OpenAI as Client } from '../src/index';
import { OPTIONS } from './options';

/** No path of any API. */
export const UNKNOWN_PATH = '/_stainless_unknown_path';

export const client: Client = new Client({
  ...OPTIONS,
  baseURL: process.env['TEST_API_BASE_URL'] ?? 'http://127.0.0.1:4010',
  fetch: async (url, init) => {
    const address = new URL(url instanceof Request ? url.url : url);
    if (!address.pathname.endsWith(UNKNOWN_PATH)) {
      return fetch(url, init);
    }
    // Answered here: a server may refuse the path and hang up before it has read what is uploaded.
    await new Response(init?.body).arrayBuffer();
    return new Response(null, { status: 404 });
  },
});

/** The response as it came and what is read from it belong to one request, however they are asked for. */
export async function sameResponse(promise: APIPromise<unknown>): Promise<void> {
  const raw = await promise.asResponse();
  assert.ok(raw instanceof Response);
  const parsed = await promise;
  assert.ok(!(parsed instanceof Response));
  const both = await promise.withResponse();
  assert.equal(both.data, parsed);
  assert.equal(both.response, raw);
}

/** The options of the request were heeded: they led it to `UNKNOWN_PATH`. */
export async function notFound(promise: Promise<unknown>): Promise<void> {
  await assert.rejects(promise, Client.NotFoundError);
}
