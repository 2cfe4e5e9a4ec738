import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ClientCredentials } from '../src/internal/oauth2';
import { answering, json } from './support';

test('client credentials: one request for a token, kept until it expires or is refused', async () => {
  const { fetch, calls } = answering(
    json({ access_token: 't1', expires_in: 3600 }),
    json({ access_token: 't2', expires_in: 10 }),
  );
  const credentials = new ClientCredentials('https://auth.test/token', 'id', 's&=', fetch);
  assert.deepEqual(await Promise.all([credentials.token(), credentials.token()]), ['t1', 't1']);
  assert.equal(calls.length, 1);
  assert.equal(calls[0]?.init.body, 'grant_type=client_credentials&client_id=id&client_secret=s%26%3D');
  credentials.reset();
  assert.equal(await credentials.token(), 't2');
  // Expires within the margin.
  assert.equal(await credentials.token(), 't2');
  assert.equal(calls.length, 3);
});

test('client credentials: a refusal is told without the secret and is not kept', async () => {
  const { fetch } = answering(json({ error: 'no' }, { status: 400 }), json({ access_token: 't' }));
  const credentials = new ClientCredentials('https://auth.test/token', 'id', 'SECRET', fetch);
  await assert.rejects(
    credentials.token(),
    (error: Error) => /status 400/.test(error.message) && !error.message.includes('SECRET'),
  );
  assert.equal(await credentials.token(), 't');
});
