import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';

import { parseWebhook, unwrapWebhook, WebhookVerificationError } from '../src/internal/webhooks';

const key = Buffer.from('the secret of the webhook');
const secret = `whsec_${key.toString('base64')}`;
const payload = '{"type":"a","é":"__proto__"}';
const now = (): string => String(Math.floor(Date.now() / 1000));

function delivery(timestamp = now(), body = payload, by = key): Record<string, string> {
  const signature = createHmac('sha256', by).update(`msg_1.${timestamp}.${body}`).digest('base64');
  return { 'Webhook-Id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

test('a genuine delivery is unwrapped, with any form of key and among other signatures', async () => {
  assert.deepEqual(await unwrapWebhook(payload, delivery(), secret), JSON.parse(payload));
  assert.deepEqual(
    await unwrapWebhook(Buffer.from(payload), new Headers(delivery()), key),
    JSON.parse(payload),
  );
  const several = delivery();
  several['webhook-signature'] = `v1,AAAA v2,x v1 v1,§ ${several['webhook-signature'] ?? ''}`;
  assert.deepEqual(await unwrapWebhook(payload, several, secret.slice(6)), JSON.parse(payload));
  assert.deepEqual(parseWebhook(payload), JSON.parse(payload));
});

for (const [what, headers, body] of [
  ['another body', delivery(), `${payload} `],
  ['another key', delivery(now(), payload, Buffer.from('other')), payload],
  [
    'another version',
    { ...delivery(), 'webhook-signature': delivery()['webhook-signature']?.replace('v1', 'v1a') },
    payload,
  ],
  ['another id', { ...delivery(), 'Webhook-Id': 'msg_2' }, payload],
  ['no signature', { ...delivery(), 'webhook-signature': undefined }, payload],
  ['an empty signature', { ...delivery(), 'webhook-signature': 'v1,' }, payload],
  ['an old time', delivery(String(Number(now()) - 301)), payload],
  ['a time to come', delivery(String(Number(now()) + 400)), payload],
  ['no time', delivery('soon'), payload],
  ['a time that is no whole number', delivery(`${now()}.5`), payload],
] as const) {
  test(`not genuine: ${what}`, async () => {
    await assert.rejects(unwrapWebhook(body, headers, secret), WebhookVerificationError);
  });
}

test('without a key nothing is genuine', async () => {
  for (const none of ['', null, undefined]) {
    await assert.rejects(
      unwrapWebhook(payload, delivery(), none, 'webhookSecret'),
      /set `webhookSecret` on the client/,
    );
  }
});
