/** Platforms other than the one that runs the tests, each in a context with what it defines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { build } from 'esbuild';
import path from 'node:path';
import vm from 'node:vm';

const bundle = build({
  stdin: {
    contents: "export * from './src/internal/detect-platform'",
    resolveDir: path.resolve(import.meta.dirname, '..'),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'found',
});

async function on(globals: object): Promise<string[]> {
  const context = vm.createContext(globals);
  const script = `${(await bundle).outputFiles[0]?.text}; JSON.stringify([found.getPlatformHeaders(), found.isRunningInBrowser()])`;
  const [headers, inBrowser] = JSON.parse(vm.runInContext(script, context) as string) as [
    Record<string, string>,
    boolean,
  ];
  const facts = ['OS', 'Arch', 'Runtime', 'Runtime-Version'].map(
    (name) => headers[`X-Stainless-${name}`] ?? '',
  );
  return [...facts, String(inBrowser)];
}

const page = (userAgent: string): object => ({ window: { document: {} }, navigator: { userAgent } });
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.6478.1 Safari/537.36';

for (const [name, globals, expected] of [
  [
    'Node',
    { process: { platform: 'darwin', arch: 'arm64', version: 'v22.1.0', versions: { node: '22.1.0' } } },
    ['MacOS', 'arm64', 'node', 'v22.1.0', 'false'],
  ],
  [
    'Node elsewhere',
    { process: { platform: 'aix', arch: 'ppc64', version: 'v20', versions: { node: '20' } } },
    ['Other:aix', 'other:ppc64', 'node', 'v20', 'false'],
  ],
  [
    'Deno',
    { Deno: { build: { os: 'linux', arch: 'x86_64' }, version: { deno: '2.1.0' } } },
    ['Linux', 'x64', 'deno', '2.1.0', 'false'],
  ],
  [
    'Bun',
    { Bun: { version: '1.2' }, process: { platform: 'win32', arch: 'ia32', versions: { node: '22' } } },
    ['Windows', 'x32', 'bun', '1.2', 'false'],
  ],
  [
    'Workers',
    { navigator: { userAgent: 'Cloudflare-Workers' } },
    ['Unknown', 'unknown', 'workerd', 'unknown', 'false'],
  ],
  [
    'Edge functions',
    { EdgeRuntime: 'vercel', process: { version: 'v18' } },
    ['Unknown', 'other:vercel', 'edge', 'v18', 'false'],
  ],
  ['Chrome', page(CHROME), ['Unknown', 'unknown', 'browser:chrome', '126.0.6478', 'true']],
  ['Edge', page(`${CHROME} Edg/126.1`), ['Unknown', 'unknown', 'browser:edge', '126.1.0', 'true']],
  [
    'Firefox',
    page('Mozilla/5.0 (rv:127.0) Gecko/20100101 Firefox/127.0'),
    ['Unknown', 'unknown', 'browser:firefox', '127.0.0', 'true'],
  ],
  [
    'Safari',
    page('Mozilla/5.0 (Macintosh) AppleWebKit/605 Version/17.5 Safari/605'),
    ['Unknown', 'unknown', 'browser:safari', '17.5.0', 'true'],
  ],
  ['something else', {}, ['Unknown', 'unknown', 'unknown', 'unknown', 'false']],
] as const) {
  test(name, async () => {
    assert.deepEqual(await on(globals), expected);
  });
}

test('a page is refused unless it is allowed', async () => {
  const script = `${(await bundle).outputFiles[0]?.text}; found.refuseBrowser`;
  type Refuse = (allowed?: boolean, option?: string) => void;
  const refuse = vm.runInContext(script, vm.createContext(page(CHROME))) as Refuse;
  assert.throws(() => {
    refuse(false, 'dangerouslyAllowBrowser');
  }, /dangerouslyAllowBrowser/);
  assert.throws(() => {
    refuse();
  }, /credentials\.$/);
  refuse(true, 'dangerouslyAllowBrowser');
});
