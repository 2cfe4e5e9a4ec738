import { isAbsoluteURL } from './utils/values.ts';

/**
 * A request's URL: `path` below the base URL, or a whole URL.
 *
 * A query that `path` has stays as it is written, but for the parameters that are given again.
 */
export function buildURL(
  baseURL: string,
  path: string,
  parameters: Record<string, unknown>,
  stringify: (parameters: Record<string, unknown>) => string,
): string {
  const url = new URL(isAbsoluteURL(path) ? path : joined(baseURL, path));
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair && parameters[nameOf(pair)] === undefined);
  const added = stringify(parameters);
  url.search = [...kept, ...(added ? [added] : [])].join('&');
  return url.href;
}

const joined = (baseURL: string, path: string): string =>
  baseURL.endsWith('/') && path.startsWith('/') ? baseURL + path.slice(1) : baseURL + path;

const nameOf = (pair: string): string => [...new URLSearchParams(pair).keys()][0] ?? '';
