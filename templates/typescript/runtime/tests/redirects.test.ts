import assert from 'node:assert/strict';
import { test } from 'node:test';

import { multipartFormRequestOptions } from '../src/internal/uploads';
import { answering, chunks, client, json, serve } from './support';

const credentials = {
  'X-Api-Key': 'k1',
  'X-Auth-Token': 'k2',
  Cookie: 'sid=k3',
  'Proxy-Authorization': 'k4',
  'X-Client-Secret': 'k5',
};

const ended = (_: unknown, response: import('node:http').ServerResponse): void => {
  response.setHeader('content-type', 'application/json').end('{"arrived":true}');
};

test('no credential goes to another origin', async () => {
  const other = await serve(ended);
  const own = await serve((_, response) =>
    response.writeHead(307, { location: `${other.url}/stolen` }).end(),
  );
  const result = await client({ baseURL: own.url, defaultHeaders: { ...credentials, 'X-Plain': 'p' } }).post(
    '/x',
    {
      body: { a: 1 },
    },
  );
  assert.deepEqual(result, { arrived: true });
  const [sent] = other.requests;
  assert.ok(sent);
  for (const name of ['authorization', ...Object.keys(credentials)]) {
    assert.equal(sent.headers[name.toLowerCase()], undefined, name);
  }
  assert.equal(sent.headers['x-plain'], 'p');
  assert.equal(sent.body.toString(), '{"a":1}');
  assert.equal(own.requests[0]?.headers['x-api-key'], 'k1');
});

test('credentials stay away also when a later redirect leads on', async () => {
  const last = await serve(ended);
  const between = await serve((_, response) => response.writeHead(302, { location: last.url }).end());
  const own = await serve((_, response) => response.writeHead(302, { location: between.url }).end());
  await client({ baseURL: own.url, defaultHeaders: credentials }).get('/x');
  for (const { headers } of [...between.requests, ...last.requests]) {
    assert.equal(headers.authorization, undefined);
    assert.equal(headers['x-api-key'], undefined);
  }
});

test('from https to http of the same host is another origin', async () => {
  const { fetch, calls } = answering(
    new Response(null, { status: 302, headers: { location: 'http://api.test/v1/x' } }),
    json({}),
  );
  await client({ fetch, defaultHeaders: credentials }).get('/x');
  assert.equal(calls[1]?.headers.get('authorization'), null);
  assert.equal(calls[1].headers.get('x-api-key'), null);
});

test('within the origin they are kept', async () => {
  const own = await serve(({ url }, response) => {
    if (url === '/old') {
      response.writeHead(308, { location: 'new?a=1' }).end();
    } else {
      ended(undefined, response);
    }
  });
  await client({ baseURL: own.url }).put('/old', { body: { a: 1 } });
  assert.equal(own.requests[1]?.url, '/new?a=1');
  assert.equal(own.requests[1].method, 'PUT');
  assert.equal(own.requests[1].headers.authorization, 'Bearer secret-key');
});

test('a secret of the query is taken out of the other URL, and only that', async () => {
  const { fetch, calls } = answering(
    new Response(null, { status: 302, headers: { location: 'https://cdn.test/f?key=q1&signature=theirs' } }),
    json({}),
  );
  await client({ fetch, defaultQuery: { key: 'q1' } }).get('/x');
  assert.equal(calls[1]?.url, 'https://cdn.test/f?signature=theirs');
});

for (const [status, method, expected] of [
  [301, 'post', 'GET'],
  [302, 'post', 'GET'],
  [303, 'put', 'GET'],
  [307, 'post', 'POST'],
  [308, 'post', 'POST'],
  [302, 'put', 'PUT'],
] as const) {
  test(`${status} makes of ${method} ${expected}`, async () => {
    const { fetch, calls } = answering(new Response(null, { status, headers: { location: '/y' } }), json({}));
    await client({ fetch })[method]('/x', { body: { a: 1 } });
    assert.equal(calls[1]?.init.method, expected);
    assert.equal(calls[1].init.body, expected === 'GET' ? undefined : '{"a":1}');
    assert.equal(calls[1].headers.get('content-type'), expected === 'GET' ? null : 'application/json');
  });
}

test('what leads nowhere is an error: loops, other schemes, no URLs, bodies that are gone', async () => {
  const to = (location: string): Response => new Response(null, { status: 307, headers: { location } });
  const loop = answering(to('/x'));
  await assert.rejects(client({ fetch: loop.fetch }).get('/x'), /Too many redirects/);
  assert.equal(loop.calls.length, 21);
  await assert.rejects(
    client({ fetch: answering(to('file:///etc/passwd')).fetch }).get('/x'),
    /scheme file:/,
  );
  await assert.rejects(client({ fetch: answering(to('http://[')).fetch }).get('/x'), /no URL/);
  await assert.rejects(
    client({ fetch: answering(to('/y')).fetch }).post('/x', { body: chunks('a') }),
    /consumed/,
  );
  const form = await multipartFormRequestOptions({ body: { f: new Response('x') } }, fetch);
  await assert.rejects(client({ fetch: answering(to('/y')).fetch }).post('/x', form), /consumed/);
});

test('a redirect without a location is an answer', async () => {
  await assert.rejects(client({ fetch: answering(new Response(null, { status: 302 })).fetch }).get('/x'), {
    status: 302,
  });
});

test('who sets `redirect` gets what the platform does', async () => {
  const { fetch, calls } = answering(json({}));
  await client({ fetch, fetchOptions: { redirect: 'error' } }).get('/x');
  assert.equal(calls[0]?.init.redirect, 'error');
});

test('a worker of a browser does as a page, as soon as it meets a redirect', async () => {
  const opaque = (): Response =>
    Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
  const { fetch, calls } = answering(opaque, json({ a: 1 }));
  assert.deepEqual(await client({ fetch }).get('/x'), { a: 1 });
  assert.deepEqual(
    calls.map(({ init }) => init.redirect),
    ['manual', 'follow'],
  );
});

test('on a page the browser follows, unless a credential would be carried along', async () => {
  Object.assign(globalThis, {
    window: { document: {} },
    navigator: { userAgent: '' },
  });
  try {
    const { fetch, calls } = answering(json({}));
    await client({ fetch }).get('/x');
    await client({ fetch, defaultHeaders: credentials }).get('/x');
    assert.deepEqual(
      calls.map(({ init }) => init.redirect),
      ['follow', 'error'],
    );
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'navigator');
  }
});
