import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type QueryFormat, stringifyQuery } from '../src/internal/utils/query';

const written = (query: object, format?: QueryFormat): string =>
  decodeURIComponent(stringifyQuery(query, format));

const arrays = { a: [1, 'x', true], b: { c: [2, 3] } };
for (const [arrayFormat, expected] of [
  ['comma', 'a=1,x,true&b[c]=2,3'],
  ['repeat', 'a=1&a=x&a=true&b[c]=2&b[c]=3'],
  ['brackets', 'a[]=1&a[]=x&a[]=true&b[c][]=2&b[c][]=3'],
  ['indices', 'a[0]=1&a[1]=x&a[2]=true&b[c][0]=2&b[c][1]=3'],
] as const) {
  test(`arrays: ${arrayFormat}`, () => {
    assert.equal(written(arrays, { arrayFormat }), expected);
    assert.equal(written(arrays, { arrayFormat, nestedFormat: 'dots' }), expected.replaceAll('b[c]', 'b.c'));
  });
}

test('objects in arrays', () => {
  const query = { a: [{ b: 1 }, { b: [2] }] };
  assert.equal(written(query, { arrayFormat: 'indices' }), 'a[0][b]=1&a[1][b][0]=2');
  assert.equal(written(query, { arrayFormat: 'brackets', nestedFormat: 'dots' }), 'a[].b=1&a[].b[]=2');
  assert.equal(written(query, { arrayFormat: 'comma' }), 'a={"b":1},{"b":[2]}');
});

test('values: nothing, null, dates, big integers, empty ones', () => {
  const query = {
    a: undefined,
    b: null,
    c: new Date(0),
    d: 2n ** 64n,
    e: '',
    f: [],
    g: {},
    h: [undefined, null, 1],
    i: 0,
    j: false,
  };
  assert.equal(
    written(query, { arrayFormat: 'comma' }),
    'b=&c=1970-01-01T00:00:00.000Z&d=18446744073709551616&e=&h=,1&i=0&j=false',
  );
});

test('everything that is not unreserved is encoded', () => {
  assert.equal(
    stringifyQuery({ "a&=[]'": "x y+/?#!'()*é😀" }),
    'a%26%3D%5B%5D%27=x%20y%2B%2F%3F%23%21%27%28%29%2A%C3%A9%F0%9F%98%80',
  );
  assert.equal(stringifyQuery({ a: '\ud800x' }), 'a=%EF%BF%BDx');
});

test('only own properties are written', () => {
  assert.equal(stringifyQuery(Object.create({ inherited: 1 }) as object), '');
});
