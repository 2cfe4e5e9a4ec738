import assert from 'node:assert/strict';
import { test } from 'node:test';

import { APIConnectionError, APIConnectionTimeoutError, APIUserAbortError } from '../src/index';
import { MAX_RETRY_AFTER, RETRIED_STATUSES } from '../src/internal/constants';
import { retryDelay } from '../src/internal/retries';
import { answering, client, json, serve, soon } from './support';

const counts = (calls: { headers: Headers }[]): (string | null)[] =>
  calls.map(({ headers }) => headers.get('x-stainless-retry-count'));

for (const status of [...RETRIED_STATUSES, 500, 503]) {
  test(`${status} is tried again, twice`, async () => {
    const { fetch, calls } = answering(json({}, { status, headers: soon }));
    await assert.rejects(client({ fetch }).get('/x'), { status });
    assert.deepEqual(counts(calls), ['0', '1', '2']);
  });
}

test('other statuses are not', async () => {
  const { fetch, calls } = answering(json({}, { status: 400, headers: soon }));
  await assert.rejects(client({ fetch }).get('/x'), { status: 400 });
  assert.equal(calls.length, 1);
});

test('x-should-retry decides', async () => {
  const yes = answering(
    json({}, { status: 400, headers: { ...soon, 'x-should-retry': 'true' } }),
    json({ ok: 1 }),
  );
  assert.deepEqual(await client({ fetch: yes.fetch }).get('/x'), { ok: 1 });
  const no = answering(json({}, { status: 500, headers: { ...soon, 'x-should-retry': 'false' } }));
  await assert.rejects(client({ fetch: no.fetch }).get('/x'));
  assert.deepEqual([yes.calls.length, no.calls.length], [2, 1]);
});

test('a call may say how often', async () => {
  const { fetch, calls } = answering(json({}, { status: 500, headers: soon }));
  await assert.rejects(client({ fetch }).get('/x', { maxRetries: 0 }));
  assert.equal(calls.length, 1);
});

test('a lost connection is tried again, then told with its cause', async () => {
  const { fetch, calls } = answering(new TypeError('socket gone'));
  await assert.rejects(client({ fetch, maxRetries: 1 }).get('/x'), (error: unknown) => {
    assert.ok(error instanceof APIConnectionError);
    assert.equal((error.cause as Error).message, 'socket gone');
    return true;
  });
  assert.equal(calls.length, 2);
});

test('a body that is a stream is sent once', async () => {
  const { fetch, calls } = answering(json({}, { status: 500, headers: soon }));
  const body = (async function* () {
    yield new Uint8Array([1]);
  })();
  await assert.rejects(client({ fetch }).post('/x', { body }));
  assert.equal(calls.length, 1);
  assert.equal((calls[0]?.init as { duplex?: string }).duplex, 'half');
  assert.deepEqual(counts(calls), ['0']);
});

test('a refused connection is a connection error', async () => {
  await assert.rejects(
    client({ baseURL: 'http://127.0.0.1:1', maxRetries: 0 }).get('/x'),
    APIConnectionError,
  );
});

const headers = (given: Record<string, string>): Headers => new Headers(given);

test('the wait is what the server asks for, if that is reasonable', () => {
  assert.equal(retryDelay(0, headers({ 'retry-after-ms': '1500' })), 1500);
  assert.equal(retryDelay(0, headers({ 'retry-after': '20' })), 20_000);
  assert.equal(retryDelay(0, headers({ 'retry-after': String(MAX_RETRY_AFTER) })), 60_000);
  const inTenSeconds = retryDelay(0, headers({ 'retry-after': new Date(Date.now() + 10_000).toUTCString() }));
  assert.ok(inTenSeconds > 8000 && inTenSeconds <= 10_000);
});

for (const unreasonable of [
  '61',
  '999999999999',
  '1e308',
  'Infinity',
  '-5',
  '0',
  'NaN',
  'soon',
  '',
  new Date(9e14).toUTCString(),
]) {
  test(`not obeyed: retry-after: ${unreasonable}`, () => {
    const delay = retryDelay(0, headers({ 'retry-after': unreasonable }));
    assert.ok(delay >= 375 && delay <= 500, String(delay));
  });
}

test('the own wait doubles up to eight seconds, less up to a quarter', () => {
  for (const [retries, longest] of [
    [0, 500],
    [1, 1000],
    [4, 8000],
    [5000, 8000],
  ] as const) {
    const delay = retryDelay(retries, undefined);
    assert.ok(delay <= longest && delay >= longest * 0.75, `${retries}: ${delay}`);
  }
});

test('no response in time is a timeout', async () => {
  const { url } = await serve(() => undefined);
  const started = Date.now();
  await assert.rejects(
    client({ baseURL: url, maxRetries: 0 }).get('/x', { timeout: 50 }),
    APIConnectionTimeoutError,
  );
  assert.ok(Date.now() - started < 5000);
});

test('a timeout of months does not fire at once', async () => {
  const { url } = await serve((_, response) => setTimeout(() => response.end('ok'), 20));
  assert.equal(await client({ baseURL: url, timeout: 2 ** 40, maxRetries: 0 }).get('/x'), 'ok');
});

test('a timeout must be a positive integer', async () => {
  for (const timeout of [-1, 0.5, NaN]) {
    const wrong = { name: 'Error', message: /timeout must be/ };
    await assert.rejects(client().get('/x', { timeout }), wrong);
  }
});

test('the caller can abort: before, during and between attempts', async () => {
  const { url, requests } = await serve((_, response) => {
    response.writeHead(500, { 'retry-after': '30' });
    response.end();
  });
  await assert.rejects(
    client({ baseURL: url }).get('/x', { signal: AbortSignal.abort() }),
    APIUserAbortError,
  );
  assert.equal(requests.length, 0);
  await assert.rejects(
    client({ baseURL: url }).get('/x', { signal: AbortSignal.timeout(500) }),
    APIUserAbortError,
  );
  assert.equal(requests.length, 1);
  const silent = await serve(() => undefined);
  await assert.rejects(
    client({ baseURL: silent.url }).get('/x', { signal: AbortSignal.timeout(50) }),
    APIUserAbortError,
  );
});

test('aborting while the body arrives is an abort, too', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"half":');
  });
  const controller = new AbortController();
  const promise = client({ baseURL: url }).get('/x', { signal: controller.signal });
  await promise.asResponse();
  setTimeout(() => {
    controller.abort();
  }, 20);
  await assert.rejects(promise, APIUserAbortError);
});
