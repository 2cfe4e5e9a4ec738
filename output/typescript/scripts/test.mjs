/**
 * Runs the tests: node scripts/test.mjs [FILE…]
 *
 * Each test file is bundled with what it imports, so that every Node from 20 on can run it; options for `node --test`
 * come after `--`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '..');
const split = process.argv.indexOf('--');
const asked = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);

const TESTS = path.join(ROOT, 'tests');
const all = (await readdir(TESTS, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
const entryPoints = asked.length > 0 ? asked : all.map((name) => path.join(TESTS, name));
// Below the root, where what is left out of the bundles is found.
const caches = path.join(ROOT, 'node_modules');
await mkdir(caches, { recursive: true });
const folder = await mkdtemp(path.join(caches, '.tests-'));
try {
  await build({
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    define: { 'import.meta.dirname': JSON.stringify(path.join(ROOT, 'tests')) },
    logLevel: 'warning',
  });
  const bundles = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mjs'));
  const files = bundles.map((name) => path.join(folder, name));
  const { status } = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--test', ...(options.length > 0 ? options : ['--test-reporter=dot']), ...files],
    { cwd: ROOT, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(folder, { recursive: true });
}
