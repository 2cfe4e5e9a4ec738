import { MultipartStream } from './multipart.ts';
import type { EncodedContent } from './request-options.ts';
import { ReadableStreamFrom } from './shims.ts';
import { isAsyncIterable } from './uploads.ts';
import { stringifyQuery } from './utils/query.ts';

/**
 * A body as `fetch` takes it. `contentType` is what the call or the operation asks for.
 *
 * What `fetch` takes itself is sent as it is, iterables as streams, forms as forms, and everything else as JSON.
 */
export function encodeBody(body: unknown, contentType: string | null): EncodedContent {
  if (body === undefined || body === null) {
    return { bodyHeaders: undefined, body: undefined };
  }
  if (body instanceof MultipartStream) {
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
  body instanceof MultipartStream ||
  body instanceof ReadableStream ||
  (!isNative(body) && (isAsyncIterable(body) || isIterator(body)));

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
