import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OpenAIError } from '../src/index';
import { castToError, isAbortError } from '../src/internal/errors';
import { fromBase64, toBase64 } from '../src/internal/utils/base64';
import { readEnv } from '../src/internal/utils/env';
import { uuid4 } from '../src/internal/utils/uuid';
import { maybeCoerceBoolean, maybeCoerceFloat, maybeCoerceInteger } from '../src/internal/utils/values';

test('base64 there and back, of text and of many bytes', () => {
  assert.equal(toBase64('hé😀'), Buffer.from('hé😀').toString('base64'));
  const many = Uint8Array.from({ length: 100_000 }, (_, i) => i);
  assert.deepEqual(fromBase64(toBase64(many)), many);
  assert.deepEqual([toBase64(''), toBase64(null)], ['', '']);
  assert.throws(() => fromBase64('§'), OpenAIError);
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('UUIDs, also where the platform gives less help', (context) => {
  assert.match(uuid4(), UUID);
  const { crypto } = globalThis;
  for (const less of [{ getRandomValues: crypto.getRandomValues.bind(crypto) }, undefined]) {
    const mocked = context.mock.getter(globalThis, 'crypto', () => less as typeof crypto);
    assert.match(uuid4(), UUID);
    assert.notEqual(uuid4(), uuid4());
    mocked.mock.restore();
  }
});

test('values of the environment', () => {
  process.env['RUNTIME_TEST'] = ' 4.6 ';
  assert.equal(readEnv('RUNTIME_TEST'), '4.6');
  assert.deepEqual(
    [maybeCoerceInteger('4.6'), maybeCoerceFloat('4.6'), maybeCoerceBoolean('TRUE'), maybeCoerceBoolean('1')],
    [5, 4.6, true, false],
  );
  assert.deepEqual(
    [maybeCoerceInteger(undefined), maybeCoerceFloat(undefined), maybeCoerceBoolean(undefined)],
    [undefined, undefined, undefined],
  );
  assert.throws(() => maybeCoerceInteger('x'), /Could not coerce "x" into an integer/);
});

test('the environment of Deno, and none', (context) => {
  const { env } = process;
  context.mock.getter(globalThis, 'process', () => undefined as unknown as NodeJS.Process);
  assert.equal(readEnv('A'), undefined);
  Object.assign(globalThis, { Deno: { env: { get: (name: string) => ` ${name}!` } } });
  assert.equal(readEnv('A'), 'A!');
  Reflect.deleteProperty(globalThis, 'Deno');
  assert.ok(env);
});

test('anything that is thrown becomes an error', () => {
  const error = new Error('e');
  assert.equal(castToError(error), error);
  assert.equal(castToError({ name: 'N', message: 'm' }).name, 'N');
  assert.equal(castToError({ a: 1 }).message, '{"a":1}');
  assert.equal(castToError('text').message, 'text');
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  assert.equal(castToError(circular).message, '[object Object]');
  assert.ok(isAbortError(AbortSignal.abort().reason));
  assert.ok(!isAbortError(null));
});
