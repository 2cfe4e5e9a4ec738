import assert from 'node:assert/strict';
import { test } from 'node:test';

import { APIPromise, OpenAIError } from '../src/index';
import { answering, client, json } from './support';

test('gives one result and one response, however it is asked', async () => {
  const { fetch, calls } = answering(json({ id: 'w1' }));
  const promise = client({ fetch }).get('/widgets/w1');
  assert.ok(promise instanceof APIPromise);
  const response = await promise.asResponse();
  assert.ok(response instanceof Response);
  const both = await promise.withResponse();
  assert.equal(both.data, await promise);
  assert.equal(both.response, response);
  assert.equal(calls.length, 1);
});

test('does not read the body before it is asked to', async () => {
  const { fetch } = answering(json({ id: 'w1' }));
  const response = await client({ fetch }).get('/widgets/w1').asResponse();
  assert.equal(response.bodyUsed, false);
  assert.deepEqual(await response.json(), { id: 'w1' });
});

test('unwrapping shares the one reading of the body', async () => {
  const { fetch } = answering(json({ result: { id: 'w1' } }));
  const whole = client({ fetch }).get<{ result: { id: string } }>('/x');
  const inner = whole._thenUnwrap((data) => data.result);
  // What tracing tools do: wrap `then` of both.
  const [first, second] = await Promise.all([whole.then((data) => data), inner.then((data) => data)]);
  assert.equal(first.result, second);
  assert.equal((await inner.withResponse()).data, second);
});

test('catch and finally work as those of a promise', async () => {
  const { fetch } = answering(json({ message: 'no' }, { status: 404 }));
  let ended = false;
  const status = await client({ fetch })
    .get('/x')
    .finally(() => (ended = true))
    .catch((error: unknown) => (error as { status: number }).status);
  assert.deepEqual([status, ended], [404, true]);
});

test('an error response is thrown from asResponse, too', async () => {
  const { fetch } = answering(json({}, { status: 400 }));
  await assert.rejects(client({ fetch }).get('/x').asResponse(), { status: 400 });
});

const results: [string, Response, unknown][] = [
  ['JSON', json({ a: 1 }), { a: 1 }],
  [
    'JSON with a suffix and parameters',
    json([1], { headers: { 'content-type': 'application/hal+json; charset=utf-8' } }),
    [1],
  ],
  ['text', new Response('hi', { headers: { 'content-type': 'text/plain' } }), 'hi'],
  ['204', new Response(null, { status: 204 }), null],
  [
    'empty JSON',
    new Response('', { headers: { 'content-type': 'application/json', 'content-length': '0' } }),
    undefined,
  ],
];
for (const [what, response, expected] of results) {
  test(`parses ${what}`, async () => {
    assert.deepEqual(await client({ fetch: answering(response).fetch }).get('/x'), expected);
  });
}

test('a binary response is the response itself, unread', async () => {
  const { fetch } = answering(new Response('bytes'));
  const response = await client({ fetch }).get<Response>('/x', { __binaryResponse: true });
  assert.equal(await response.text(), 'bytes');
});

test('a body that is no JSON although it says so is told in words', async () => {
  const { fetch } = answering(new Response('<html>', { headers: { 'content-type': 'application/json' } }));
  await assert.rejects(
    client({ fetch })
      .get('/x')
      .asResponse()
      .then(() => client({ fetch }).get('/x')),
    OpenAIError,
  );
});

test('a property named __proto__ reaches no prototype', async () => {
  const hostile = new Response(
    '{"__proto__": {"polluted": true}, "data": [], "constructor": {"prototype": {"polluted": true}}}',
    {
      headers: { 'content-type': 'application/json' },
    },
  );
  const { fetch, calls } = answering(hostile);
  const parsed = await client({ fetch }).get<Record<string, unknown>>('/x');
  const query = JSON.parse('{"__proto__": {"polluted": 1}, "a[__proto__][b]": 2}') as object;
  const again = await client({ fetch }).get('/x', { query });
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.equal((again as Record<string, unknown>)['polluted'], undefined);
  assert.equal(Object.getPrototypeOf(parsed), Object.prototype);
  assert.match(calls[1]?.url ?? '', /__proto__%5Bpolluted%5D=1/);
});
