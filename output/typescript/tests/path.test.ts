import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OpenAIError } from '../src/index';
import { createPathTagFunction, encodeURIPath, path } from '../src/internal/utils/path';

test('values are encoded, what a segment may hold is not', () => {
  assert.equal(path`/a/${'x/y?z#%25 é\\'}/b`, '/a/x%2Fy%3Fz%23%2525%20%C3%A9%5C/b');
  assert.equal(path`/a/${"A-z0.9_~!$&'()*+,;=:@"}`, "/a/A-z0.9_~!$&'()*+,;=:@");
  assert.equal(path`/${1}/${true}/${2n}/${new URL('https://h.test/')}`, '/1/true/2/https:%2F%2Fh.test%2F');
  assert.equal(path`/a?x=${'/&'}`, '/a?x=%2F%26');
  assert.equal(encodeURIPath('a/b'), 'a%2Fb');
  assert.equal(createPathTagFunction((text) => text)`/files/${'a/b'}`, '/files/a/b');
});

const build = (value: unknown): string => path`/users/${value}/keys`;

for (const value of ['.', '..', '%2e', '%2E%2e', '.%2e']) {
  test(`as a segment ${value} leads nowhere else`, () => {
    // With a percent sign it is a name like any other, which is encoded once more.
    if (value.includes('%')) {
      assert.equal(
        new URL(build(value), 'https://h.test').pathname,
        `/users/${value.replaceAll('%', '%25')}/keys`,
      );
    } else {
      assert.throws(() => build(value), OpenAIError);
    }
  });
}

test('dots are also refused when they come from several values, or from the text around them', () => {
  assert.throws(() => path`/a/${'.'}${'.'}/b`, /invalid segments/);
  assert.throws(() => path`/a/.${'.'}/b`, /invalid segments/);
  assert.throws(() => path`/a/%2e${'.'}`, /invalid segments/);
  assert.throws(() => createPathTagFunction((text) => text)`/files/${'a/../../b'}`, /invalid segments/);
  assert.equal(path`/a/${'..'}x/${'...'}`, '/a/..x/...');
  assert.equal(path`/a?x=${'..'}`, '/a?x=..');
});

for (const value of [undefined, null, {}, { a: 1 }, () => 1, Symbol('s'), Object.create(null)]) {
  test(`no path parameter: ${typeof value}`, () => {
    assert.throws(() => build(value), OpenAIError);
  });
}

test('the message underlines what is wrong', () => {
  assert.throws(
    () => path`/a/${'..'}/${null}`,
    (error: Error) => {
      assert.match(error.message, /\n\/a\/\.\.\/null\n {3}\^\^ \^\^\^\^$/);
      return true;
    },
  );
});

test('an empty value is refused by nobody but leaves its segment empty', () => {
  assert.equal(build(''), '/users//keys');
});
