import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fillURLs, resolveURL } from '../src/internal/url';

test('variables of base URLs are filled; those without a value stay', () => {
  const urls = { production: 'https://{region}.example.com:{port}', test: 'https://{toString}/{none}' };
  assert.deepEqual(fillURLs(urls, { region: 'eu', port: 8443, none: null }), {
    production: 'https://eu.example.com:8443',
    test: 'https://{toString}/{none}',
  });
});

test('URLs may be relative to the base URL', () => {
  assert.equal(resolveURL('token', 'https://example.com/v1'), 'https://example.com/v1/token');
  assert.equal(resolveURL('/token', 'https://example.com/v1/'), 'https://example.com/token');
  assert.equal(
    resolveURL('https://auth.example.com/token', 'https://example.com'),
    'https://auth.example.com/token',
  );
});
