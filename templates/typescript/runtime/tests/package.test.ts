/** The package as it is published: what its users' tools make of it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import { publint } from 'publint';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const ROOT = path.resolve(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const USER = path.join(DIST, '.user');
const folderOf = (name: string, from: NodeJS.Require = require): string =>
  path.dirname(from.resolve(`${name}/package.json`));

// The fastest compiler builds; any other must take the result.
process.env['TYPESCRIPT_PACKAGE'] = 'typescript-7';
before(async () => {
  await run(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs')]);
  mkdirSync(path.join(USER, 'node_modules'), { recursive: true });
  symlinkSync(DIST, path.join(USER, 'node_modules', 'runtime-package'), 'junction');
});

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: DIST, strict: true });
  assert.deepEqual(messages, []);
});

test('the types are right for every way of importing', async () => {
  const entries = [
    '.',
    './client',
    './error',
    './core/error',
    './core/streaming',
    './core/uploads',
    './resources/widgets',
    './resources/widgets/ws',
  ];
  const attw = path.join(folderOf('@arethetypeswrong/cli'), 'dist', 'index.js');
  const { stdout } = await run(process.execPath, [
    attw,
    '--pack',
    DIST,
    '--entrypoints',
    ...entries,
    '--format',
    'json',
  ]);
  const { analysis, problems } = JSON.parse(stdout) as {
    analysis: { entrypoints: object };
    problems: object;
  };
  assert.equal(Object.keys(analysis.entrypoints).length, entries.length);
  assert.deepEqual(problems, {});
});

const USAGE = `
import Client, { APIError, toFile, type ClientOptions, type Uploadable } from 'runtime-package';
import { CursorPage, type PagePromise } from 'runtime-package/core/pagination';
import type { Stream } from 'runtime-package/streaming';
import { Widgets, type Widget } from 'runtime-package/resources/widgets';

export const options: ClientOptions = { apiKey: 'k', fetchOptions: { dispatcher: 1 } };
export const client: Client = new Client(options);
export const pages: PagePromise<CursorPage<Widget>, Widget> = client.widgets.list({ limit: 1 });
export async function use(): Promise<string> {
  for await (const widget of client.widgets.list()) {
    const id: string = widget.id;
    void id;
  }
  const { data } = await client.widgets.retrieve('id').withResponse();
  const params: Client.CursorPageParams = { after: data.id };
  const widgets: Client.Widgets = new Widgets(client);
  const upload: Uploadable = await toFile(new Uint8Array(), 'name');
  const stream: Stream<string> = await client.get('/x', { stream: true, signal: null, maxRetries: undefined });
  void [params, widgets, upload];
  for await (const text of stream) {
    return text;
  }
  return await client.get('/x').then(() => '').catch((error: APIError) => String(error.status));
}
`;

/** An older compiler is there as a dependency of a development tool. */
const OLD = createRequire(require.resolve('@arethetypeswrong/cli/package.json'));
const CORE = path.join(folderOf('@arethetypeswrong/core', OLD), 'node_modules', 'typescript');

/** As if the types of `ws` were not installed, which need those of Node. */
const paths = { ws: ['./absent'] };

const projects: [string, string, object][] = [
  ['neither DOM nor Node', 'typescript-7', { lib: ['es2022'], types: [], paths }],
  ['DOM', 'typescript-7', { lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'], types: [], paths }],
  ['Node', 'typescript-7', { lib: ['es2022'], types: ['node'] }],
  ['Node and DOM', 'typescript-7', { lib: ['es2022', 'dom'], types: ['node'] }],
  ['neither DOM nor Node, an older TypeScript', CORE, { lib: ['es2022'], types: [], paths }],
];
for (const [index, [what, compiler, settings]] of projects.entries()) {
  test(`the declarations are right in a project with ${what}`, async (context) => {
    if (path.isAbsolute(compiler) && !existsSync(compiler)) {
      context.skip('not installed beside attw');
      return;
    }
    const folder = path.join(USER, String(index));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'module.mts'), USAGE);
    writeFileSync(path.join(folder, 'common.cts'), USAGE);
    const compilerOptions = {
      target: 'es2022',
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      typeRoots: [path.join(folderOf('@types/node'), '..')],
      ...settings,
    };
    const include = [
      '*',
      '../../*.d.ts',
      '../../{core,internal,resources}/**/*.d.ts',
      '../../core/*.d.ts',
      '../../internal/**/*.d.ts',
    ];
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
    const tsc = path.join(path.isAbsolute(compiler) ? compiler : folderOf(compiler), 'bin', 'tsc');
    await run(process.execPath, [tsc, '-p', folder]).catch((error: unknown) => {
      assert.fail((error as { stdout: string }).stdout);
    });
  });
}

test('the sources that lie beside are right for editors', async () => {
  const tsc = path.join(folderOf('typescript-7'), 'bin', 'tsc');
  await run(process.execPath, [tsc, '-p', path.join(DIST, 'src')]).catch((error: unknown) => {
    assert.fail((error as { stdout: string }).stdout);
  });
});

test('require gives the client and everything else', () => {
  const required = require(DIST) as Record<string, unknown> & (new (options: object) => { widgets: object });
  assert.equal(
    new required({ apiKey: 'k' }).widgets.constructor,
    (require(path.join(DIST, 'resources', 'widgets.js')) as { Widgets: unknown }).Widgets,
  );
  assert.equal(required['default'], required);
  assert.equal(required['RuntimeClient'], required);
  assert.equal(typeof required['APIError'], 'function');
});

test('maps lead to the sources', () => {
  for (const name of ['core/error.js.map', 'core/error.mjs.map', 'core/error.d.ts.map', 'index.mjs.map']) {
    const { sources } = JSON.parse(readFileSync(path.join(DIST, name), 'utf8')) as { sources: string[] };
    assert.ok(
      existsSync(path.resolve(DIST, path.dirname(name), sources[0] ?? '')),
      `${name}: ${String(sources[0])}`,
    );
  }
});

test('only who asks for connections over `ws` needs it', async () => {
  const alone = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    cpSync(DIST, alone, { recursive: true, filter: (source) => source !== USER });
    for (const [load, kind] of [
      ['require', 'js'],
      ['await import', 'mjs'],
    ] as const) {
      const loading = (name: string): Promise<unknown> =>
        run(process.execPath, [
          ...(kind === 'mjs' ? ['--input-type=module'] : []),
          '--eval',
          `${load}(${JSON.stringify(path.join(alone, `${name}.${kind}`))})`,
        ]);
      await loading('index');
      await loading('resources/widgets/ws-base');
      await assert.rejects(loading('resources/widgets/ws'), /'ws'/);
    }
  } finally {
    rmSync(alone, { recursive: true });
  }
});

/** Bytes of a bundle for browsers, which also shows that nothing of Node is imported. */
async function sizes(code: string): Promise<[number, number]> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: USER },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'silent',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return [bytes.length, gzipSync(bytes).length];
}

for (const [what, code, limit] of [
  ['an error', "import { APIError } from 'runtime-package'; console.log(APIError);", 2_500],
  ['toFile', "import { toFile } from 'runtime-package'; console.log(toFile);", 6_000],
  [
    'one resource',
    "import { Widgets } from 'runtime-package/resources/widgets'; console.log(Widgets);",
    10_000,
  ],
  ['the client', "import Client from 'runtime-package'; console.log(new Client());", 30_000],
] as const) {
  test(`a bundle holds little more than what is imported: ${what}`, async (context) => {
    const [bytes, compressed] = await sizes(code);
    context.diagnostic(`${what}: ${bytes} bytes, ${compressed} with gzip`);
    assert.ok(bytes <= limit, `${bytes} bytes`);
  });
}

process.on('exit', () => {
  rmSync(DIST, { recursive: true, force: true });
});
