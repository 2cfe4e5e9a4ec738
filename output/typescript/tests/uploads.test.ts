import assert from 'node:assert/strict';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { openAsBlob } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { toFile } from '../src/index';
import {
  createForm,
  maybeMultipartFormRequestOptions,
  multipartFormRequestOptions,
} from '../src/internal/uploads';
import { answering, client, json, type Received, serve } from './support';

const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const file = path.join(folder, 'notes.txt');
writeFileSync(file, 'content of the file');

/** The form that a real server got, read by the platform's own parser. */
async function received(body: Record<string, unknown>): Promise<{ form: FormData; request: Received }> {
  const { url, requests } = await serve((_, response) => response.end());
  const api = client({ baseURL: url });
  await api.post('/upload', multipartFormRequestOptions({ body }, api));
  const [request] = requests;
  assert.ok(request);
  const type = request.headers['content-type'] ?? '';
  return {
    request,
    form: await new Response(request.body, { headers: { 'content-type': type } }).formData(),
  };
}

const named = (form: FormData, name: string): File => form.get(name) as File;

for (const [what, value, name, type] of [
  ['a file stream of Node', () => createReadStream(file), 'notes.txt', 'application/octet-stream'],
  ['a File', () => new File(['content of the file'], 'a.txt', { type: 'text/plain' }), 'a.txt', 'text/plain'],
  ['a file that is opened as a blob', () => openAsBlob(file, { type: 'text/x' }), 'blob', 'text/x'],
  [
    'the response of a fetch',
    () => new Response('content of the file', { headers: { 'content-type': 'text/y' } }),
    'unknown_file',
    'text/y',
  ],
] as const) {
  for (const beside of ['nothing', 'a stream']) {
    test(`uploads ${what}, beside ${beside}`, async () => {
      const more = beside === 'a stream' ? { more: createReadStream(file) } : {};
      const { form } = await received({ purpose: 'test', file: await value(), ...more });
      const sent = named(form, 'file');
      assert.equal(await sent.text(), 'content of the file');
      assert.deepEqual([sent.name, sent.type, form.get('purpose')], [name, type, 'test']);
      assert.equal(
        form.has('more') && (await named(form, 'more').text()),
        beside === 'a stream' && 'content of the file',
      );
    });
  }
}

test('a stream is sent while it is read, not before', async () => {
  let arrived = (): void => undefined;
  const first = new Promise<void>((resolve) => (arrived = resolve));
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    request.once('data', () => {
      arrived();
    });
    request.on('end', () => response.end('done'));
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.close();
  });
  const { port } = server.address() as import('node:net').AddressInfo;
  const slow = {
    path: '/tmp/slow.bin',
    async *[Symbol.asyncIterator]() {
      yield new Uint8Array(100_000);
      // Goes on only when the server has the beginning.
      await first;
      yield new Uint8Array(1);
    },
  };
  const api = client({ baseURL: `http://127.0.0.1:${port}` });
  assert.equal(await api.post('/x', multipartFormRequestOptions({ body: { slow } }, api)), 'done');
});

test('arrays and objects have names of their own', async () => {
  const { form } = await received({
    a: [1, true],
    b: { c: 'd', e: [2n] },
    when: new Date(0),
    gone: undefined,
  });
  assert.deepEqual(
    [...form],
    [
      ['a[]', '1'],
      ['a[]', 'true'],
      ['b[c]', 'd'],
      ['b[e][]', '2'],
      ['when', '1970-01-01T00:00:00.000Z'],
    ],
  );
});

test('null has no form', async () => {
  await assert.rejects(createForm({ a: [null] }), /null: "a\[\]"/);
  await assert.rejects(createForm({ a: () => 1 }), /type function: "a"/);
});

const hostile = 'a"\r\nX-Evil: 1\r\n\r\nbody';
for (const streamed of [false, true]) {
  test(`names smuggle no header, ${streamed ? 'streamed' : 'in memory'}`, async () => {
    const value =
      streamed ?
        {
          path: hostile,
          async *[Symbol.asyncIterator]() {
            yield new Uint8Array([120]);
          },
        }
      : new File(['x'], hostile);
    const { request, form } = await received({ [hostile]: value, field: hostile });
    assert.equal([...form].length, 2);
    assert.doesNotMatch(request.body.toString().split('field')[0] ?? '', /^X-Evil/m);
    assert.equal(
      await ((form.get('a%22%0D%0AX-Evil: 1%0D%0A%0D%0Abody') as File | null) ?? named(form, hostile)).text(),
      'x',
    );
  });
}

test('in a browser, which sends no streams, they are read first', async () => {
  Object.assign(globalThis, { window: { document: {} }, navigator: { userAgent: '' } });
  try {
    const body = { a: createReadStream(file), b: new Response('b') };
    const { body: form } = await multipartFormRequestOptions({ body }, fetch);
    assert.ok(form instanceof FormData);
    assert.deepEqual(
      [named(form, 'a').name, await named(form, 'a').text()],
      ['notes.txt', 'content of the file'],
    );
    assert.equal(await named(form, 'b').text(), 'b');
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'navigator');
  }
});

test('a body that may be JSON is multipart only with a file in it', async () => {
  const plain = { body: { a: [{ b: 1 }] } };
  assert.equal(await maybeMultipartFormRequestOptions(plain, fetch), plain);
  const deep = await maybeMultipartFormRequestOptions({ body: { a: [{ b: new Blob(['x']) }] } }, fetch);
  assert.ok(deep.body instanceof FormData);
});

test('a request with a form in memory can be tried again, with a stream it cannot', async () => {
  const { fetch, calls } = answering(json({}, { status: 500, headers: { 'retry-after-ms': '1' } }), json({}));
  await client({ fetch }).post(
    '/x',
    await multipartFormRequestOptions({ body: { a: new Blob(['x']) } }, fetch),
  );
  assert.equal(calls.length, 2);
  assert.equal(calls[0]?.headers.has('content-type'), false);

  const once = answering(json({}, { status: 500, headers: { 'retry-after-ms': '1' } }));
  const streamed = await multipartFormRequestOptions({ body: { a: new Response('x') } }, fetch);
  await assert.rejects(client({ fetch: once.fetch }).post('/x', streamed));
  assert.equal(once.calls.length, 1);
});

const bytes = new Uint8Array([104, 105]);
for (const [what, value, name] of [
  ['bytes', bytes, 'unknown_file'],
  ['an ArrayBuffer', bytes.buffer, 'unknown_file'],
  ['a view', new DataView(bytes.buffer), 'unknown_file'],
  ['a blob', new Blob([bytes]), 'unknown_file'],
  ['a promise', Promise.resolve(bytes), 'unknown_file'],
  [
    'an iterable',
    (function* () {
      yield 'h';
      yield bytes.slice(1);
    })(),
    'unknown_file',
  ],
  [
    'an async iterable',
    {
      path: 'C:\\dir\\win.txt',
      async *[Symbol.asyncIterator]() {
        yield 'hi';
      },
    },
    'win.txt',
  ],
  [
    'a response',
    Object.defineProperty(new Response('hi'), 'url', { value: 'https://h.test/dir/pic.png' }),
    'pic.png',
  ],
  [
    'a blob of another realm',
    {
      name: 'other',
      size: 2,
      type: 'a/b',
      lastModified: 1,
      slice: () => null,
      text: () => null,
      arrayBuffer: () => bytes.buffer,
    },
    'other',
  ],
] as const) {
  test(`toFile of ${what}`, async () => {
    const made = await toFile(value as Parameters<typeof toFile>[0]);
    assert.ok(made instanceof File);
    assert.deepEqual([await made.text(), made.name], ['hi', name]);
  });
}

test('toFile: name and type are given, taken over, or that of the value', async () => {
  const own = new File(['x'], 'own.txt', { type: 'text/plain' });
  assert.equal(await toFile(own), own);
  const renamed = await toFile(own, 'new.txt');
  assert.deepEqual([renamed.name, renamed.type], ['new.txt', 'text/plain']);
  assert.equal((await toFile(own, null, { type: 'a/b' })).type, 'a/b');
  assert.equal((await toFile(new Blob(['x'], { type: 'c/d' }))).type, 'c/d');
});

test('toFile says what it cannot read', async () => {
  await assert.rejects(toFile({ some: 1 } as never), /its properties are some/);
  await assert.rejects(toFile(1 as never), /type number/);
});
