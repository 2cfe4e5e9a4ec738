/**
 * Redirects that leave credentials behind.
 *
 * `fetch` keeps every header but `Authorization` when a redirect leads to another origin; an API key in a header of its
 * own would go to whoever the redirect names. So redirects are followed here, where the platform shows them.
 */
import { OpenAIError } from '../core/error';
import type { Fetch, Headers, RequestInit, Response } from './builtin-types';
import { isRunningInBrowser } from './detect-platform';
import { isCredentialName } from './redact';
import { CancelReadableStream } from './shims';

/** As many as the Fetch standard allows. */
const MAX_REDIRECTS = 20;

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Headers that make no sense without the body they describe. */
const BODY_HEADERS = [
  'content-encoding',
  'content-language',
  'content-length',
  'content-location',
  'content-type',
];

/** Whether two URLs have the same scheme, host and port. */
export const sameOrigin = (first: string, second: string): boolean =>
  new URL(first).origin === new URL(second).origin;

/** Takes out of headers what may be a credential. */
export function stripCredentials(headers: Headers): void {
  for (const name of [...headers.keys()]) {
    if (isCredentialName(name)) {
      headers.delete(name);
    }
  }
}

/** `fetch`, with redirects that send no credential to another origin. A `redirect` option of the caller's is obeyed. */
export async function fetchFollowing(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  if (init.redirect) {
    return fetch(url, init);
  }
  if (isRunningInBrowser()) {
    return fetch(url, { ...init, redirect: browserMode(new globalThis.Headers(init.headers)) });
  }
  let current: RequestInit = { ...init, redirect: 'manual' };
  let from = url;
  for (let followed = 0; ; followed++) {
    const response = await fetch(from, current);
    if (response.type === 'opaqueredirect') {
      // A worker of a browser, which cannot see redirects either.
      return fetch(from, { ...current, redirect: browserMode(new globalThis.Headers(current.headers)) });
    }
    const location = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
    if (location === null) {
      return response;
    }
    const to = target(from, location);
    CancelReadableStream(response.body);
    if (followed === MAX_REDIRECTS) {
      throw new OpenAIError('Too many redirects');
    }
    current = nextInit(current, response.status);
    if (!sameOrigin(url, to.href)) {
      const headers = new globalThis.Headers(current.headers);
      stripCredentials(headers);
      stripSecrets(to, url);
      current = { ...current, headers };
    }
    from = to.href;
  }
}

/** Pages cannot see redirects. Browsers take `Authorization` out by themselves, so only other credentials forbid them. */
function browserMode(headers: Headers): 'error' | 'follow' {
  const others = [...headers.keys()].some((name) => name !== 'authorization' && isCredentialName(name));
  return others ? 'error' : 'follow';
}

function target(from: string, location: string): URL {
  let to: URL;
  try {
    to = new URL(location, from);
  } catch {
    throw new OpenAIError('A redirect leads to what is no URL');
  }
  if (to.protocol !== 'https:' && to.protocol !== 'http:') {
    const message = `A redirect leads to a URL of scheme ${to.protocol}`;
    throw new OpenAIError(message);
  }
  return to;
}

/** The request after a redirect (the Fetch standard, section "HTTP-redirect fetch"). */
function nextInit(init: RequestInit, status: number): RequestInit {
  const method = (init.method ?? 'GET').toUpperCase();
  const becomesGet =
    status === 303 ? method !== 'GET' && method !== 'HEAD' : status <= 302 && method === 'POST';
  if (!becomesGet) {
    if (init.body instanceof ReadableStream) {
      throw new OpenAIError('A redirect wants a consumed body');
    }
    return init;
  }
  const { body: _body, duplex: _duplex, ...rest } = init as RequestInit & { duplex?: unknown };
  const headers = new globalThis.Headers(init.headers);
  BODY_HEADERS.forEach((name) => {
    headers.delete(name);
  });
  return { ...rest, headers, method: 'GET' };
}

/** Takes credentials that were in the first URL's query out of another origin's; what that origin wrote itself stays. */
function stripSecrets(to: URL, first: string): void {
  const secrets = new Set(
    [...new URL(first).searchParams].filter(([name]) => isCredentialName(name)).map(([, value]) => value),
  );
  const names = [...to.searchParams].filter(([, value]) => secrets.has(value)).map(([name]) => name);
  names.forEach((name) => {
    to.searchParams.delete(name);
  });
}
