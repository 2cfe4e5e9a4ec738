import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as pages from '../src/core/pagination';
import { nextOffset, nextPageNumber } from '../src/internal/pages';
import { answering, type Call, client, collect, json } from './support';

type Item = { id: string };
const items = (...ids: string[]): Item[] => ids.map((id) => ({ id }));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class of pages has its own kind of body.
type PageClass = new (...args: any[]) => pages.AbstractPage<Item>;

async function walk(
  Page: PageClass,
  bodies: object[],
  options: object = {},
): Promise<{ ids: string[]; calls: Call[] }> {
  const { fetch, calls } = answering(...bodies.map((body) => json(body)));
  const list = client({ fetch }).getAPIList<Item>('/things', Page, options);
  const ids = (await collect(list)).map(({ id }) => id);
  return { ids, calls };
}

const query = ({ url }: Call): string => decodeURIComponent(new URL(url).search);

test('cursor: follows the named page and keeps the other parameters', async () => {
  const { ids, calls } = await walk(
    pages.CursorPage,
    [
      { data: items('1', '2'), has_more: true, next: 'c/2' },
      { data: items('3'), has_more: false, next: 'c3' },
    ],
    { query: { limit: 2, tags: ['x', 'y'] } },
  );
  assert.deepEqual(ids, ['1', '2', '3']);
  assert.deepEqual(calls.map(query), ['?limit=2&tags=x,y', '?limit=2&tags=x,y&after=c/2']);
});

test('an empty page is the last', async () => {
  const { calls } = await walk(pages.CursorPage, [{ data: [], has_more: true, next: 'again' }]);
  assert.equal(calls.length, 1);
});

test('cursor of the last item, in the body of a POST', async () => {
  const { ids, calls } = await walk(
    pages.CursorIDPage,
    [{ data: items('a', 'b') }, { data: items('c') }, { data: [] }],
    { method: 'post', body: { filter: 1 } },
  );
  assert.deepEqual(ids, ['a', 'b', 'c']);
  assert.deepEqual(
    calls.map(({ init }) => [init.method, init.body]),
    [
      ['POST', '{"filter":1}'],
      ['POST', '{"filter":1,"after_id":"b"}'],
      ['POST', '{"filter":1,"after_id":"c"}'],
    ],
  );
});

test('cursor URL: the URL decides, what it does not say stays', async () => {
  const { calls } = await walk(
    pages.CursorURLPage,
    [
      { data: items('1'), next_url: '/v1/things?page=2&f[a]=9' },
      { data: items('2'), next_url: null },
    ],
    { query: { limit: 1, page: 1, f: { a: 1 } } },
  );
  assert.equal(calls[1]?.url, 'https://api.test/v1/things?page=2&f[a]=9&limit=1');
  assert.equal(calls[1].headers.get('authorization'), 'Bearer secret-key');
});

test('cursor URL of another origin: nothing secret goes there', async () => {
  const { fetch, calls } = answering(
    json({ data: items('1'), next_url: 'https://evil.test/things?page=2' }),
    json({ data: items('2'), next_url: '/things?page=3' }),
    json({ data: [] }),
  );
  const api = client({ fetch, adminKey: 'admin', defaultHeaders: { 'X-Api-Key': 'k' } });
  await collect(
    api.getAPIList<Item>('/things', pages.CursorURLPage, {
      headers: { 'X-Auth-Token': 't', 'X-Plain': 'p' },
    }),
  );
  assert.equal(calls[1]?.url, 'https://evil.test/things?page=2');
  for (const name of ['authorization', 'x-admin-key', 'x-api-key', 'x-auth-token']) {
    assert.ok(calls[0]?.headers.has(name), name);
    assert.equal(calls[1].headers.has(name), false, name);
  }
  assert.equal(calls[1].headers.get('x-plain'), 'p');
});

test('offset: as many as there were, up to the total', async () => {
  const { calls } = await walk(
    pages.OffsetPage,
    [
      { data: items('1', '2'), total: 3 },
      { data: items('3'), total: 3 },
    ],
    { query: { offset: 0 } },
  );
  assert.deepEqual(calls.map(query), ['?offset=0', '?offset=2']);
  assert.equal(nextOffset('10', 5), 15);
  assert.equal(nextOffset(undefined, 0), null);
  assert.throws(() => nextOffset('ten', 5), /Not a position/);
});

test('numbered pages: the next number, up to the last', async () => {
  const { calls } = await walk(pages.NumberedPage, [
    { data: items('1'), pages: 2 },
    { data: items('2'), page: 2, pages: 2 },
  ]);
  assert.deepEqual(calls.map(query), ['', '?page=2']);
  assert.deepEqual([nextPageNumber(undefined), nextPageNumber('3'), nextPageNumber(3, 3)], [2, 4, null]);
});

test('a single page leads nowhere', async () => {
  const { fetch } = answering(json({ data: items('1') }));
  const page = await client({ fetch }).getAPIList<Item, pages.Page<Item>>('/things', pages.Page);
  assert.equal(page.hasNextPage(), false);
  await assert.rejects(page.getNextPage(), /hasNextPage/);
});

test('pages can be walked one by one', async () => {
  const { fetch } = answering(
    json({ data: items('1'), has_more: true, next: 'n' }),
    json({ data: items('2'), has_more: false }),
  );
  const first = await client({ fetch }).widgets.list();
  const all = await collect(first.iterPages());
  assert.deepEqual(
    all.map((page) => page.data[0]?.id),
    ['1', '2'],
  );
  assert.ok(all.every((page) => page instanceof pages.CursorPage));
});

test('a list without a body is an empty page, and its response is there', async () => {
  const { fetch } = answering(new Response(null, { status: 204 }));
  const { data, response } = await client({ fetch }).widgets.list().withResponse();
  assert.deepEqual(data.getPaginatedItems(), []);
  assert.equal(response.status, 204);
});
