import type { Blob, File, FilePropertyBag } from './builtin-types';
import { isAsyncIterable } from './shims';
import { type BlobPart, getName, makeFile } from './uploads';
import { isObj } from './utils/values';

type BlobLikePart = string | ArrayBuffer | ArrayBufferView | BlobLike | Uint8Array | DataView;

/** A `Blob`, by what is needed of it; also one of another realm or library. */
interface BlobLike {
  readonly size: number;
  readonly type: string;
  text(): Promise<string>;
  slice(start?: number, end?: number): unknown;
}

interface FileLike extends BlobLike {
  readonly lastModified: number;
  readonly name?: string | undefined;
}

/** A `Response`, by what is needed of it. */
export interface ResponseLike {
  url: string;
  blob(): Promise<BlobLike>;
}

/** What `toFile()` takes. */
export type ToFileInput =
  FileLike | ResponseLike | Exclude<BlobLikePart, string> | AsyncIterable<BlobLikePart>;

/**
 * Makes a `File` of bytes, a `Blob`, the `Response` of a `fetch`, a stream or any other iterable of those.
 *
 * @param name the file's name; if not given it is taken from the value, as the last part of a response's URL.
 * @param options.type the file's media type; if not given it is taken from the value.
 */
export async function toFile(
  value: ToFileInput | PromiseLike<ToFileInput>,
  name?: string | null,
  options?: FilePropertyBag,
): Promise<File> {
  const source: unknown = await value;
  if (source instanceof globalThis.File && !name && !options) {
    return source;
  }
  const parts = await partsOf(source);
  const type = options?.type ?? parts.map((part) => (isBlobLike(part) ? part.type : '')).find(Boolean);
  const content = await Promise.all(parts.map(ownPart));
  return makeFile(content, name ?? getName(source), { ...options, ...(type ? { type } : {}) });
}

async function partsOf(value: unknown): Promise<unknown[]> {
  if (
    typeof value === 'string' ||
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer ||
    isBlobLike(value)
  ) {
    return [value];
  }
  if (isResponseLike(value)) {
    return [await value.blob()];
  }
  const parts: unknown[] = [];
  if (isAsyncIterable(value)) {
    for await (const chunk of value) {
      parts.push(...(await partsOf(chunk)));
    }
  } else if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    for (const chunk of value as Iterable<unknown>) {
      parts.push(...(await partsOf(chunk)));
    }
  } else {
    const properties =
      isObj(value) ? `; its properties are ${Object.getOwnPropertyNames(value).join(', ')}` : '';
    throw new TypeError(`toFile() cannot read a value of type ${typeof value}${properties}`);
  }
  return parts;
}

/** A part as this platform's `File` takes it: a blob of another realm is no `Blob` here. */
const ownPart = async (part: unknown): Promise<BlobPart> =>
  isBlobLike(part) && !(part instanceof globalThis.Blob) ?
    (part as unknown as Blob).arrayBuffer()
  : (part as BlobPart);

const isBlobLike = (value: unknown): value is BlobLike =>
  isObj(value) &&
  typeof value['size'] === 'number' &&
  typeof value['type'] === 'string' &&
  typeof value['slice'] === 'function' &&
  typeof value['arrayBuffer'] === 'function';

const isResponseLike = (value: unknown): value is ResponseLike =>
  isObj(value) && typeof value['url'] === 'string' && typeof value['blob'] === 'function';
