import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as clients from '../src/client';
import type { APIPromise } from '../src/core/api-promise';
import { APIResource } from '../src/core/resource';
import { BaseWidgets, Widgets } from '../src/resources/widgets';
import { createClient, type PartialRuntimeClient } from '../src/tree-shakable';
import { answering, json } from './support';

class BaseScrews extends APIResource {
  static override readonly _key = Object.freeze(['widgets', 'parts', 'screws'] as const);

  turn(): APIPromise<{ turned: boolean }> {
    return this._client.post('/screws/turn');
  }
}

class BaseParts extends APIResource {
  static override readonly _key = Object.freeze(['widgets', 'parts'] as const);

  count(): APIPromise<number> {
    return this._client.get('/parts/count');
  }
}

class Parts extends BaseParts {
  screws: BaseScrews = new BaseScrews(this._client);
}

/** A name that every object has. */
class BaseToString extends APIResource {
  static override readonly _key = Object.freeze(['widgets', 'toString'] as const);
}

const options = { apiKey: 'k', baseURL: 'https://api.test' };

test('a client has the resources that it is given, and sends their requests', async () => {
  const { fetch, calls } = answering(json({ id: 'w' }));
  const client = createClient({ ...options, fetch, resources: [BaseWidgets] });
  assert.ok(client instanceof clients.BaseRuntimeClient);
  assert.ok(!(client instanceof clients.RuntimeClient));
  assert.equal((await client.widgets.retrieve('w')).id, 'w');
  assert.equal(calls[0]?.url, 'https://api.test/widgets/w');
  assert.equal(calls[0].headers.get('authorization'), 'Bearer k');
});

test('a client without resources has the methods of every client', async () => {
  const { fetch, calls } = answering(json({}));
  const client = createClient({ ...options, fetch, resources: [] });
  await client.get('/anything');
  assert.equal(calls[0]?.url, 'https://api.test/anything');
  assert.equal('widgets' in client, false);
  // @ts-expect-error -- Nor do its types.
  assert.equal(client.widgets, undefined);
});

test('resources below others have a place of their own, whatever stands above them', async () => {
  const { fetch, calls } = answering(() => json({ turned: true }));
  const alone = createClient({ ...options, fetch, resources: [BaseScrews] });
  assert.deepEqual(await alone.widgets.parts.screws.turn(), { turned: true });
  // @ts-expect-error -- The resource above was not given.
  assert.equal(alone.widgets.retrieve, undefined);

  for (const client of [
    createClient({ ...options, fetch, resources: [BaseScrews, BaseParts, BaseWidgets] }),
    createClient({ ...options, fetch, resources: [BaseWidgets, BaseParts, BaseScrews] }),
  ]) {
    assert.ok(client.widgets instanceof BaseWidgets);
    assert.ok(client.widgets.parts instanceof BaseParts);
    await client.widgets.parts.screws.turn();
  }
  assert.deepEqual(
    calls.map((call) => call.url),
    Array<string>(3).fill('https://api.test/screws/turn'),
  );
});

test('a class with everything below it goes before those that have less', () => {
  for (const client of [
    createClient({ ...options, resources: [Parts, BaseParts, BaseScrews] }),
    createClient({ ...options, resources: [BaseScrews, BaseParts, Parts] }),
  ]) {
    assert.ok(client.widgets.parts instanceof Parts);
    assert.ok(client.widgets.parts.screws instanceof BaseScrews);
  }
});

test('names that every object has are places like others', () => {
  const client = createClient({ ...options, resources: [BaseToString] });
  assert.ok((client.widgets.toString as unknown) instanceof BaseToString);
});

test('a client of it with other options has the same resources', async () => {
  const { fetch, calls } = answering(json({ id: 'w' }));
  const client = createClient({ ...options, fetch, resources: [BaseWidgets, BaseParts] });
  const other = client.withOptions({ apiKey: 'other' });
  await other.widgets.retrieve('w');
  assert.equal(calls[0]?.headers.get('authorization'), 'Bearer other');
  assert.ok(other.widgets.parts instanceof BaseParts);
  assert.notEqual(other.widgets, client.widgets);
});

test('whoever asks for some resources takes every client that has them', () => {
  type Needed = PartialRuntimeClient<[typeof BaseWidgets]>;
  function widgetsOf(client: Needed): BaseWidgets {
    return client.widgets;
  }
  assert.ok(widgetsOf(new clients.RuntimeClient(options)) instanceof Widgets);
  assert.ok(
    widgetsOf(createClient({ ...options, resources: [BaseParts, BaseWidgets] })) instanceof BaseWidgets,
  );
  // @ts-expect-error -- It has parts of widgets alone.
  assert.ok(widgetsOf(createClient({ ...options, resources: [BaseParts] })));
});

test('a list of which the types do not tell what is in it promises nothing', () => {
  const some: (typeof BaseWidgets | typeof BaseParts)[] = [BaseWidgets];
  const client = createClient({ ...options, resources: some });
  // @ts-expect-error -- It may be missing.
  assert.ok(client.widgets instanceof BaseWidgets);
});

test('only classes that say where they belong are taken', () => {
  class Unplaced extends APIResource {}
  // @ts-expect-error -- It has no place.
  createClient({ ...options, resources: [Unplaced] });
  assert.deepEqual(Unplaced._key, []);
  assert.deepEqual(Widgets._key, ['widgets']);
});
