import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { afterEach, test } from 'node:test';

import { type ClientOptions, RuntimeClient } from '../src/client';
import * as errors from '../src/core/error';
import { CursorPage } from '../src/core/pagination';
import { headerAuth } from '../src/internal/auth';
import type { FinalRequestOptions } from '../src/internal/request-options';
import { answering, client, json, recording, soon } from './support';

const variables = ['API_KEY', 'ADMIN_KEY', 'BASE_URL', 'LOG', 'CUSTOM_HEADERS'].map(
  (name) => `RUNTIME_CLIENT_${name}`,
);
afterEach(() => {
  for (const name of variables) {
    Reflect.deleteProperty(process.env, name);
  }
});

/** The one call that is sent. */
async function sent(
  options: ClientOptions,
  request: Partial<FinalRequestOptions> = {},
): Promise<{ url: string; headers: Headers; init: RequestInit }> {
  const { fetch, calls } = answering(json({}));
  await client({ fetch, ...options }).request({ method: 'get', path: '/x', ...request });
  const [call] = calls;
  assert.ok(call);
  return call;
}

test('options come from the environment, where blank counts as unset', () => {
  process.env['RUNTIME_CLIENT_API_KEY'] = '  from env ';
  process.env['RUNTIME_CLIENT_BASE_URL'] = '  ';
  const made = new RuntimeClient();
  assert.equal(made.apiKey, 'from env');
  assert.equal(made.adminKey, null);
  assert.equal(made.baseURL, 'https://api.example.com/v1');
  process.env['RUNTIME_CLIENT_BASE_URL'] = 'https://env.test';
  assert.equal(new RuntimeClient().baseURL, 'https://env.test');
  assert.equal(new RuntimeClient({ baseURL: 'https://own.test' }).baseURL, 'https://own.test');
  assert.equal(new RuntimeClient({ baseURL: null }).baseURL, 'https://api.example.com/v1');
});

test('a required option that is missing names its variable', () => {
  assert.throws(() => new RuntimeClient(), /RUNTIME_CLIENT_API_KEY environment variable is missing/);
});

test('environments choose the base URL, but not against one that is given', () => {
  const options = { apiKey: 'k', environment: 'sandbox' } as const;
  assert.equal(new RuntimeClient(options).baseURL, 'https://sandbox.example.com/v1');
  assert.throws(() => new RuntimeClient({ ...options, baseURL: 'https://own.test' }), /Ambiguous URL/);
  assert.throws(
    () => new RuntimeClient({ apiKey: 'k', environment: '__proto__' as 'sandbox' }),
    /Unknown environment/,
  );
});

test('withOptions keeps what it is not told, also what has changed since', async () => {
  const { fetch, calls } = answering(json({}));
  const first = client({
    fetch,
    timeout: 5,
    defaultHeaders: { 'X-A': 'a' },
    defaultQuery: { q: '1' },
    maxRetries: 7,
  });
  first.apiKey = 'renewed';
  const second = first.withOptions({ maxRetries: 3, adminKey: 'root' });
  assert.ok(second instanceof RuntimeClient);
  assert.deepEqual(
    [second.timeout, second.maxRetries, second.apiKey, second.adminKey],
    [5, 3, 'renewed', 'root'],
  );
  await second.get('/x');
  assert.equal(calls[0]?.headers.get('x-a'), 'a');
  assert.equal(calls[0].url, 'https://api.test/v1/x?q=1');
  assert.equal(first.maxRetries, 7);
  assert.equal(first.withOptions({ environment: 'sandbox' }).baseURL, 'https://sandbox.example.com/v1');
});

test('withOptions keeps the environment, and its bases of single operations', () => {
  const sandbox = new RuntimeClient({ apiKey: 'k', environment: 'sandbox' });
  process.env['RUNTIME_CLIENT_BASE_URL'] = 'https://env.test';
  const again = sandbox.withOptions({ timeout: 1 });
  assert.equal(again.baseURL, 'https://sandbox.example.com/v1');
  assert.equal(again.buildURL('/x', null, 'https://op.test'), 'https://op.test/x');
  assert.equal(again.withOptions({ environment: 'production' }).baseURL, 'https://api.example.com/v1');
  const moved = again.withOptions({ baseURL: 'https://own.test' });
  assert.equal(moved.withOptions({}).baseURL, 'https://own.test');
  moved.baseURL = 'https://set.test';
  assert.equal(moved.withOptions({ maxRetries: 0 }).baseURL, 'https://set.test');
});

test('URLs: below the base, whole ones, with the query of all places', async () => {
  const api = client({ defaultQuery: { v: '1', drop: 'd' } });
  assert.equal(api.buildURL('/x', null), 'https://api.test/v1/x?v=1&drop=d');
  assert.equal(client({ baseURL: 'https://api.test/v1/' }).buildURL('/x', null), 'https://api.test/v1/x');
  assert.equal(
    api.buildURL('/x?a=1&a=2&v=0&b=%20', { b: 'new', drop: undefined }),
    'https://api.test/v1/x?a=1&a=2&v=1&b=new',
  );
  assert.equal(client().buildURL('https://other.test/y?z=1', { a: 2 }), 'https://other.test/y?z=1&a=2');
  assert.equal(client().buildURL('/x', { '?': '&=#/ é' }), 'https://api.test/v1/x?%3F=%26%3D%23%2F%20%C3%A9');
});

test("an operation's own base URL counts unless the caller has set one", () => {
  assert.equal(
    new RuntimeClient({ apiKey: 'k' }).buildURL('/x', null, 'https://op.test'),
    'https://op.test/x',
  );
  assert.equal(client().buildURL('/x', null, 'https://op.test'), 'https://api.test/v1/x');
});

test('headers: platform, defaults, environment, client, call', async () => {
  process.env['RUNTIME_CLIENT_CUSTOM_HEADERS'] = 'X-Env: e\nX-Both: env\nno colon\n: no name';
  const { headers } = await sent(
    { defaultHeaders: { 'X-Both': 'own', 'X-Gone': 'g', 'User-Agent': 'mine' } },
    { headers: { 'x-gone': null, 'X-Call': ['a', 'b'] }, timeout: 2500 },
  );
  const shown = Object.fromEntries(headers);
  assert.equal(shown['x-env'], 'e');
  assert.equal(shown['x-both'], 'own');
  assert.equal(shown['x-gone'], undefined);
  assert.equal(shown['x-call'], 'a, b');
  assert.equal(shown['user-agent'], 'mine');
  assert.equal(shown['accept'], 'application/json');
  assert.equal(shown['authorization'], 'Bearer secret-key');
  assert.equal(shown['x-stainless-lang'], 'js');
  assert.equal(shown['x-stainless-runtime'], 'node');
  assert.equal(shown['x-stainless-retry-count'], '0');
  assert.equal(shown['x-stainless-timeout'], '2');
  assert.equal((await sent({})).headers.get('user-agent'), 'RuntimeClient/JS 0.0.0');
});

test('authentication: what is missing is said, what is taken out is not missed', async () => {
  const noKey = client({ fetch: answering(json({})).fetch });
  (noKey as { apiKey: string | null }).apiKey = null;
  await assert.rejects(
    noKey.get('/x'),
    /Expected either apiKey or adminKey to be set\. Or for one of the "Authorization" or "X-Admin-Key" headers/,
  );
  await noKey.get('/x', { headers: { Authorization: null } });
  const { headers } = await sent({ adminKey: 'root' }, { __security: { adminAuth: true } });
  assert.deepEqual([headers.get('authorization'), headers.get('x-admin-key')], [null, 'root']);
});

test('bodies: JSON, forms, text, bytes, nothing', async () => {
  const cases: [unknown, object, unknown, string | null][] = [
    [{ a: [1] }, {}, '{"a":[1]}', 'application/json'],
    [[1], {}, '[1]', 'application/json'],
    ['text', {}, '"text"', 'application/json'],
    ['text', { 'content-type': 'text/plain' }, 'text', 'text/plain'],
    [
      { a: [1, 2], b: { c: true } },
      { 'content-type': 'application/x-www-form-urlencoded' },
      'a=1%2C2&b%5Bc%5D=true',
      'application/x-www-form-urlencoded',
    ],
    [{ a: 1 }, { 'content-type': 'application/vnd.api+json' }, '{"a":1}', 'application/vnd.api+json'],
    [undefined, {}, undefined, null],
    [null, {}, undefined, null],
  ];
  for (const [body, headers, expected, type] of cases) {
    const call = await sent({}, { method: 'post', body, headers: headers as Record<string, string> });
    assert.deepEqual([call.init.body, call.headers.get('content-type')], [expected, type]);
  }
  const bytes = new Uint8Array([1, 2]);
  assert.equal((await sent({}, { method: 'post', body: bytes })).init.body, bytes);
});

test('methods are written in capitals', async () => {
  assert.equal((await sent({}, { method: 'patch' })).init.method, 'PATCH');
});

test('options of fetch: the call wins over the client', async () => {
  const { init } = await sent(
    { fetchOptions: { keepalive: true, dispatcher: 'a' } },
    { fetchOptions: { dispatcher: 'b' } },
  );
  assert.equal(init.keepalive, true);
  assert.equal((init as { dispatcher?: unknown }).dispatcher, 'b');
});

test('one idempotency key for all attempts, none for GET', async () => {
  class Idempotent extends RuntimeClient {
    protected override idempotencyHeader = 'Idempotency-Key';
  }
  const { fetch, calls } = answering(json({}, { status: 500, headers: soon }), json({}));
  const api = new Idempotent({ apiKey: 'k', fetch });
  await api.post('/x');
  await api.post('/x', { idempotencyKey: 'mine' });
  await api.get('/x');
  const keys = calls.map(({ headers }) => headers.get('idempotency-key'));
  assert.match(keys[0] ?? '', /^stainless-node-retry-[0-9a-f-]{36}$/);
  assert.deepEqual(keys, [keys[0], keys[0], 'mine', null]);
});

test('every page has an idempotency key of its own', async () => {
  class Idempotent extends RuntimeClient {
    protected override idempotencyHeader = 'Idempotency-Key';
  }
  const { fetch, calls } = answering(json({ data: [1], has_more: true, next: 'b' }), json({ data: [] }));
  const list = new Idempotent({ apiKey: 'k', fetch }).getAPIList('/x', CursorPage, { method: 'post' });
  for await (const item of list) {
    assert.equal(item, 1);
  }
  const [first, second] = calls.map(({ headers }) => headers.get('idempotency-key'));
  assert.match(second ?? '', /^stainless-node-retry-/);
  assert.notEqual(first, second);
});

test('the hooks see options and request of every attempt', async () => {
  const seen: string[] = [];
  class Hooked extends RuntimeClient {
    protected override prepareOptions(options: FinalRequestOptions): Promise<void> {
      seen.push(`options ${options.path}`);
      return Promise.resolve();
    }
    protected override prepareRequest(request: RequestInit, { url }: { url: string }): Promise<void> {
      seen.push(`request ${url}`);
      (request.headers as Headers).set('X-Signature', 's');
      return Promise.resolve();
    }
  }
  const { fetch, calls } = answering(json({}, { status: 500, headers: soon }), json({}));
  await new Hooked({ apiKey: 'k', fetch, baseURL: 'https://api.test' }).get('/x');
  assert.deepEqual(seen, [
    'options /x',
    'request https://api.test/x',
    'options /x',
    'request https://api.test/x',
  ]);
  assert.equal(calls[1]?.headers.get('x-signature'), 's');
});

for (const [status, name] of [
  [400, 'BadRequestError'],
  [401, 'AuthenticationError'],
  [403, 'PermissionDeniedError'],
  [404, 'NotFoundError'],
  [409, 'ConflictError'],
  [422, 'UnprocessableEntityError'],
  [429, 'RateLimitError'],
  [500, 'InternalServerError'],
  [503, 'InternalServerError'],
  [418, 'APIError'],
] as const) {
  test(`${status} is a ${name}`, async () => {
    const { fetch } = answering(json({ message: 'why', code: 7 }, { status, headers: { 'x-id': '1' } }));
    await assert.rejects(client({ fetch, maxRetries: 0 }).get('/x'), (error: unknown) => {
      assert.ok(error instanceof errors[name] && error instanceof errors.RuntimeClientError);
      assert.equal(error.constructor, RuntimeClient[name]);
      assert.equal(error.message, `${status} why`);
      assert.deepEqual(
        [error.status, error.error, (error.headers as Headers).get('x-id')],
        [status, { message: 'why', code: 7 }, '1'],
      );
      return true;
    });
  });
}

test('messages of errors with other bodies', async () => {
  const message = (body: string): Promise<string> =>
    client({ fetch: answering(new Response(body, { status: 400 })).fetch })
      .get('/x')
      .then(String, (error: unknown) => (error as Error).message);
  assert.equal(await message('plain'), '400 plain');
  assert.equal(await message(''), '400 status code (no body)');
  assert.equal(await message('{"message":{"a":1}}'), '400 {"a":1}');
  assert.equal(await message('{"detail":"d"}'), '400 {"detail":"d"}');
  assert.equal(await message('"text"'), '400 "text"');
  assert.equal(await message('null'), '400 status code (no body)');
});

test('logs show no credential, at any level', async () => {
  const { logger, text } = recording();
  const { fetch } = answering(
    new Response(null, { status: 500, headers: soon }),
    json({ id: 1, access_token: 'TOP7' }, { headers: { 'set-cookie': 'sid=TOP8' } }),
  );
  const api = client({ fetch, logger, logLevel: 'debug', apiKey: 'TOP1', defaultQuery: { api_key: 'TOP2' } });
  await api.post('/login?token=TOP3', {
    query: { signature: 'TOP4', page: 1 },
    body: { user: 'u', deep: [{ password: 'TOP5' }] },
    headers: { Cookie: 'TOP6', 'X-Goog-Api-Key': 'TOP9' },
  });
  assert.doesNotMatch(text(), /TOP\d/);
  assert.match(text(), /"page=1|page=1/);
  assert.match(text(), /"user":"u"/);
  assert.match(text(), /retrying in \d+ ms/);
});

test('what nobody logs is not gathered', async () => {
  for (const [logLevel, reads] of [
    ['info', 1],
    ['debug', 2],
  ] as const) {
    let read = 0;
    const body = Object.defineProperty({}, 'a', { enumerable: true, get: () => ++read });
    const { fetch } = answering(json({}));
    await client({ fetch, logger: recording().logger, logLevel }).post('/x', { body });
    assert.equal(read, reads, logLevel);
  }
});

test('log levels: what is below is dropped, an unknown one is told', async () => {
  const { fetch } = answering(json({}, { status: 500, headers: soon }), json({}));
  const quiet = recording();
  await client({ fetch, logger: quiet.logger }).get('/x');
  assert.equal(quiet.text(), '');
  process.env['RUNTIME_CLIENT_LOG'] = 'loud';
  const warned = recording();
  assert.equal(client({ logger: warned.logger }).logLevel, 'warn');
  assert.match(warned.text(), /RUNTIME_CLIENT_LOG.*loud/);
  process.env['RUNTIME_CLIENT_LOG'] = 'debug';
  assert.equal(client().logLevel, 'debug');
  assert.equal(client({ logLevel: 'off' }).logLevel, 'off');
});

test('maxRetries must be a positive integer', () => {
  assert.throws(() => client({ maxRetries: -1 }), /maxRetries must be/);
});

test('refused credentials are renewed once', async () => {
  let key = 'old';
  class Renewing extends RuntimeClient {
    protected override authHeaders(): ReturnType<typeof headerAuth> {
      return headerAuth('Authorization', key);
    }
    protected override renewAuth(): boolean {
      key += '+';
      return true;
    }
  }
  const { fetch, calls } = answering(json({}, { status: 401 }), json({}));
  await new Renewing({ apiKey: 'k', fetch, maxRetries: 0 }).get('/x');
  assert.deepEqual(
    calls.map(({ headers }) => headers.get('authorization')),
    ['old', 'old+'],
  );
  const never = answering(json({}, { status: 401 }));
  await assert.rejects(new Renewing({ apiKey: 'k', fetch: never.fetch }).get('/x'), { status: 401 });
  assert.equal(never.calls.length, 2);
});

test('nothing stays on a signal that serves many calls', async () => {
  const { signal } = new AbortController();
  const { fetch } = answering(
    json({}, { status: 500, headers: soon }),
    json({}),
    json({}, { status: 404 }),
    new TypeError('gone'),
    () => new Response('data: 1\n\n'),
  );
  const api = client({ fetch, maxRetries: 1 });
  await api.get('/x', { signal });
  await assert.rejects(api.get('/x', { signal }));
  await assert.rejects(api.get('/x', { signal, maxRetries: 0 }));
  for await (const _ of await api.get<AsyncIterable<unknown>>('/x', { signal, stream: true })) {
    assert.equal(getEventListeners(signal, 'abort').length, 1);
  }
  assert.equal(getEventListeners(signal, 'abort').length, 0);
});

test('methods of resources refuse before anything is sent', () => {
  assert.throws(() => client().widgets.retrieve('..'), /can't be safely passed as a path parameter/);
});
