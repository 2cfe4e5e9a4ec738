import type { ReadableStream as Streamed } from './builtin-types';
import type { EncodedContent } from './request-options';
import { isAsyncIterable, ReadableStreamFrom } from './shims';
import { stringifyQuery } from './utils/query';
import { isObj } from './utils/values';

/** A body that is written while it is sent. Known by its shape, so that only who uploads carries the class. */
export interface WrittenBody {
  contentType: string;
  stream(): Streamed;
}

/**
 * A body as `fetch` takes it. `contentType` is what the call or the operation asks for.
 *
 * What `fetch` takes itself is sent as it is, iterables as streams, forms as forms, and everything else as JSON.
 */
export function encodeBody(body: unknown, contentType: string | null): EncodedContent {
  if (body === undefined || body === null) {
    return { bodyHeaders: undefined, body: undefined };
  }
  if (isWritten(body)) {
    return { bodyHeaders: { 'content-type': body.contentType }, body: body.stream() };
  }
  if (isNative(body) || (typeof body === 'string' && contentType !== null)) {
    return { bodyHeaders: undefined, body: body as EncodedContent['body'] };
  }
  if (isAsyncIterable(body) || isIterator(body)) {
    return { bodyHeaders: undefined, body: ReadableStreamFrom(body) };
  }
  if (typeof body === 'object' && mediaType(contentType) === 'application/x-www-form-urlencoded') {
    return { bodyHeaders: undefined, body: stringifyQuery(body) };
  }
  return { bodyHeaders: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Whether a body can be sent once only, so that neither retries nor redirects can repeat it. */
export const isOneShot = (body: unknown): boolean =>
  isWritten(body) ||
  body instanceof ReadableStream ||
  (!isNative(body) && (isAsyncIterable(body) || isIterator(body)));

const isWritten = (body: unknown): body is WrittenBody =>
  isObj(body) && typeof body['stream'] === 'function' && typeof body['contentType'] === 'string';

const isNative = (body: unknown): boolean =>
  body instanceof ArrayBuffer ||
  ArrayBuffer.isView(body) ||
  body instanceof Blob ||
  body instanceof FormData ||
  body instanceof URLSearchParams ||
  body instanceof ReadableStream;

/** An iterator rather than an array or another collection, which are sent as JSON. */
const isIterator = (body: unknown): body is Iterable<unknown> =>
  typeof body === 'object' &&
  body !== null &&
  Symbol.iterator in body &&
  'next' in body &&
  typeof body.next === 'function';

const mediaType = (contentType: string | null): string | undefined =>
  contentType?.split(';', 1)[0]?.trim().toLowerCase();
