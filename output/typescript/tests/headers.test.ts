import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OpenAIError } from '../src/index';
import { basicAuth, bearerAuth, headerAuth, requireAuth } from '../src/internal/auth';
import { buildHeaders, type HeadersLike, isEmptyHeaders } from '../src/internal/headers';
import { isCredentialName, redactURL } from '../src/internal/redact';

const cases: [HeadersLike[], Record<string, string>, string[]][] = [
  [[{ A: 'a', b: undefined }, { a: 'later' }], { a: 'later' }, []],
  [[{ A: 'a' }, { A: null }], {}, ['a']],
  [[{ A: null }, { A: 'back' }], { a: 'back' }, []],
  [
    [
      { A: ['1', '2'] },
      [
        ['B', '3'],
        ['b', '4'],
      ],
    ],
    { a: '1, 2', b: '3, 4' },
    [],
  ],
  [[{ A: '1' }, { A: [null, '2'] }], { a: '2' }, []],
  [[new Headers({ A: '1' }), null, undefined, buildHeaders([{ A: null, C: 'c' }])], { c: 'c' }, ['a']],
];
cases.forEach(([layers, expected, nulls], index) => {
  test(`merging ${index}`, () => {
    const built = buildHeaders(layers);
    assert.deepEqual(Object.fromEntries(built.values), expected);
    assert.deepEqual([...built.nulls], nulls);
  });
});

test('nothing is empty, a header to take out is something', () => {
  assert.deepEqual([undefined, {}, { a: undefined }, { a: null }].map(isEmptyHeaders), [
    true,
    true,
    true,
    false,
  ]);
});

for (const [name, value] of [
  ['X-Key', 'good\r\nX-Evil: 1'],
  ['X-Key', 'good\nSECRET'],
  ['X-Key', 'nul\0'],
  ['X-Evil: 1\r\nX', 'v'],
  ['', 'v'],
] as const) {
  test(`a header cannot smuggle another one: ${JSON.stringify([name, value])}`, () => {
    assert.throws(
      () => buildHeaders([{ [name]: value }]),
      (error) => {
        assert.ok(error instanceof OpenAIError);
        return !error.message.includes('good');
      },
    );
  });
}

test('schemes', () => {
  const header = (made: ReturnType<typeof bearerAuth>): unknown => made && Object.fromEntries(made.values);
  assert.deepEqual(header(bearerAuth('t')), { authorization: 'Bearer t' });
  assert.deepEqual(header(basicAuth('ü', 'p:w')), { authorization: 'Basic w7w6cDp3' });
  assert.deepEqual(header(headerAuth('X-K', 'k', 'Token ')), { 'x-k': 'Token k' });
  assert.deepEqual(
    [bearerAuth(null), basicAuth('u', null), headerAuth('X-K', undefined)],
    [undefined, undefined, undefined],
  );
});

test('an alternative of several headers needs all of them', () => {
  const pair = [{ options: ['id', 'secret'], headers: ['X-Id', 'X-Secret'] }];
  assert.throws(() => {
    requireAuth(buildHeaders([{ 'X-Id': '1' }]), pair);
  }, /Expected the id and secret to be set\. Or for one of the "X-Id" or "X-Secret" headers/);
  requireAuth(buildHeaders([{ 'X-Id': '1', 'X-Secret': null }]), pair);
});

test('names that stand for credentials', () => {
  for (const name of [
    'Authorization',
    'api-key',
    'X-Api-Key',
    'apiKey',
    'APIKey',
    'key',
    'access_token',
    'X-Amz-Signature',
    'sessionID',
    'openai_secret',
    'Set-Cookie',
  ]) {
    assert.ok(isCredentialName(name), name);
  }
  for (const name of [
    'Idempotency-Key',
    'X-Request-Id',
    'Content-Type',
    'monkey',
    'keyword',
    'max_tokens',
    'X-Author',
  ]) {
    assert.ok(!isCredentialName(name), name);
  }
});

test('URLs in logs', () => {
  assert.equal(redactURL('https://u:p@h.test/x?a=1&api_key=k'), 'https://h.test/x?a=1&api_key=***');
  assert.equal(redactURL('/no/url'), '/no/url');
});
