import { OpenAIError } from '../core/error';
import type { Headers } from './builtin-types';
import { toText } from './utils/values';

type HeaderValue = string | undefined | null;

/** What can be given as headers. `null` takes a header out, `undefined` says nothing about it. */
export type HeadersLike =
  | Headers
  | readonly HeaderValue[][]
  | Record<string, HeaderValue | readonly HeaderValue[]>
  | undefined
  | null
  | NullableHeaders;

const brand: unique symbol = Symbol('NullableHeaders');

/** Headers, together with the lower-case names of those that are to be taken out. */
export interface NullableHeaders {
  [brand]: true;
  values: Headers;
  nulls: Set<string>;
}

/** Merges headers; later ones replace earlier ones of the same name. */
export const buildHeaders = (layers: readonly HeadersLike[]): NullableHeaders => {
  const values = new globalThis.Headers();
  const nulls = new Set<string>();
  for (const layer of layers) {
    const replaced = new Set<string>();
    for (const [name, value] of entries(layer)) {
      const lower = name.toLowerCase();
      if (value === null) {
        nulls.add(lower);
      } else {
        nulls.delete(lower);
      }
      const keepsEarlier = value !== null && replaced.has(lower);
      replaced.add(lower);
      write(values, name, value, keepsEarlier);
    }
  }
  return { [brand]: true, values, nulls };
};

/** Whether there is no header, not even one to take out. */
export const isEmptyHeaders = (headers: HeadersLike): boolean => entries(headers).next().done === true;

const isNullable = (headers: object): headers is NullableHeaders => brand in headers;

function* entries(headers: HeadersLike): Generator<readonly [string, string | null]> {
  if (!headers) {
    return;
  }
  if (isNullable(headers)) {
    yield* headers.values.entries();
    for (const name of headers.nulls) {
      yield [name, null];
    }
    return;
  }
  const pairs: Iterable<readonly unknown[]> =
    headers instanceof globalThis.Headers ? headers.entries()
    : Array.isArray(headers) ? (headers as readonly unknown[][])
    : Object.entries(headers);
  for (const [name, value] of pairs) {
    if (typeof name !== 'string') {
      throw new TypeError('The name of a header must be a string');
    }
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (one !== undefined) {
        yield [name, one === null ? null : toText(one)];
      }
    }
  }
}

function write(headers: Headers, name: string, value: string | null, keepsEarlier: boolean): void {
  try {
    if (!keepsEarlier) {
      headers.delete(name);
    }
    if (value !== null) {
      headers.append(name, value);
    }
  } catch {
    // The platform's error quotes the value, which may be a credential and would end up in logs.
    throw new OpenAIError(
      `HTTP does not allow the name or the value of this header, for instance a line break: ${JSON.stringify(name)}`,
    );
  }
}

/** The headers of an environment variable: one `Name: value` in each line. */
export function parseHeaders(text: string): [string, string][] {
  return text
    .split('\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
    })
    .filter(([name]) => name);
}
