/** What is copied into an SDK must be as prettier wants it, however long the name of the client is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import { format } from 'prettier';

const ROOT = path.resolve(import.meta.dirname, '..');
const settings = JSON.parse(readFileSync(path.join(ROOT, '.prettierrc.json'), 'utf8')) as object;
/** What is written for each API, and tests that no SDK gets. */
const own = [
  /^src\/(client|index|version|resources.*|core\/pagination|internal\/(constants|event-rules|ws\/constants))\.ts$/,
  /^tests\/(client|names|oauth2|options|package|pagination|platform|redirects|streaming|url|webhooks|websockets)\b/,
];
const copied = ['src', 'tests']
  .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  .filter((name) => !own.some((pattern) => pattern.test(name)))
  .map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')] as const)
  .filter(([, text]) => /RuntimeClient|RUNTIME_CLIENT/.test(text));

for (const name of [
  'Ab',
  'Cloudflare',
  'SomeOrganisation',
  'AnOrganisationOfManyWordsInOne',
  'AnOrganisationWhoseNameIsFarLongerThanAny',
]) {
  test(`a client named ${name}`, async () => {
    for (const [file, text] of copied) {
      const renamed = text.replaceAll('RuntimeClient', name).replaceAll('RUNTIME_CLIENT', name.toUpperCase());
      assert.equal(await format(renamed, { ...settings, parser: 'typescript' }), renamed, file);
    }
  });
}
