import { OpenAIError } from '../core/error';
import { isAbsoluteURL } from './utils/values';

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

/** A URL that may be relative to the API's base URL, as references in documents are. */
export const resolveURL = (url: string, baseURL: string): string =>
  new URL(url, baseURL.endsWith('/') ? baseURL : `${baseURL}/`).href;

const nameOf = (pair: string): string => [...new URLSearchParams(pair).keys()][0] ?? '';

/** Base URLs with the values of their variables: `https://{region}.example.com`. What has no value stays as it is. */
export function fillURLs<Name extends string>(
  urls: Readonly<Record<Name, string>>,
  variables: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Record<Name, string> {
  const fill = (url: string): string =>
    url.replace(/\{([^{}]+)\}/g, (placeholder, name: string) =>
      String((Object.hasOwn(variables, name) ? variables[name] : undefined) ?? placeholder),
    );
  const filled = Object.entries<string>(urls).map(([name, url]) => [name, fill(url)]);
  return Object.fromEntries(filled) as Record<Name, string>;
}

/** Where an environment variable, an option and the list of environments leave the base URL. */
export function chooseBaseURL(
  given: string | null | undefined,
  environment: string | undefined,
  environments: Readonly<Record<string, string>>,
): string | undefined {
  if (given && environment) {
    throw new OpenAIError(
      'Ambiguous URL: both `environment` and a base URL are given, as `baseURL` or in the environment variable ' +
        'OPENAI_BASE_URL. To use the environment, pass `baseURL: null`',
    );
  }
  if (given || !environment) {
    return given || undefined;
  }
  const url = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  if (url === undefined) {
    throw new OpenAIError(
      `Unknown environment ${JSON.stringify(environment)}: it is one of ${Object.keys(environments).join(', ')}`,
    );
  }
  return url;
}
