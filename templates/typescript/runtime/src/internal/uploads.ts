import type { BaseRuntimeClient } from '../client';
import { RuntimeClientError } from '../core/error';
import type { Blob, Fetch, File, FilePropertyBag, FormData, Response } from './builtin-types';
import { isRunningInBrowser } from './detect-platform';
import { type FormEntry, MultipartStream } from './multipart';
import type { RequestOptions } from './request-options';
import { isAsyncIterable } from './shims';
import { isObj, toText } from './utils/values';

export type BlobPart = string | ArrayBuffer | ArrayBufferView | Blob | DataView;

/** Node's `fs.ReadStream`, by what is needed of it. */
interface FsReadStream extends AsyncIterable<Uint8Array> {
  path: string | { toString(): string };
}

/** What `Bun.file()` gives. */
type BunFile = Blob & { readonly name?: string | undefined };

/**
 * What can be sent as a file: a `File`, the `Response` of a `fetch`, Node's `fs.createReadStream(…)`, or `Bun.file(…)`.
 * For anything else there is `toFile()`.
 */
export type Uploadable = File | Response | FsReadStream | BunFile;

type MultipartFormRequestOptions = Omit<RequestOptions, 'body'> & { body: unknown };

/** A `File` out of parts. */
export function makeFile(
  parts: readonly BlobPart[],
  name: string | undefined,
  options?: FilePropertyBag,
): File {
  const { File } = globalThis as { File?: typeof globalThis.File };
  if (!File) {
    throw new RuntimeClientError('This platform has no `File`: define one');
  }
  // Parts are also views of any memory, which type definitions differ about.
  return new File(
    parts as string[],
    name ?? 'unknown_file',
    options as ConstructorParameters<typeof File>[2],
  );
}

/** The file name that a value carries: the last part of its `name`, `url`, `filename` or `path`. */
export function getName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const facts = value as Record<string, unknown>;
  const found = ['name', 'url', 'filename', 'path'].map((key) => facts[key]).find(Boolean);
  return found === undefined ? undefined : toText(found).split(/[\\/]/).pop() || undefined;
}

/** Multipart if the body holds a file, else what the operation sends without one. */
export const maybeMultipartFormRequestOptions = async (
  options: RequestOptions,
  fetch: BaseRuntimeClient | Fetch,
): Promise<RequestOptions> =>
  holdsUploadable(options.body) ?
    multipartFormRequestOptions({ ...options, body: options.body }, fetch)
  : options;

/** Sends the body as `multipart/form-data`. Files that are streams are read while they are sent, where `fetch` can. */
export const multipartFormRequestOptions = async (
  options: MultipartFormRequestOptions,
  fetch: BaseRuntimeClient | Fetch,
): Promise<RequestOptions> => {
  const list = [...formEntries(options.body)];
  // Browsers take streams over HTTP/2 at best, so there they are read into memory first.
  const streamed = !isRunningInBrowser() && list.some(([, value]) => isStream(value));
  return { ...options, body: streamed ? new MultipartStream(list) : await createForm(options.body, fetch) };
};

/** A form out of a body: `a[]` for the items of an array, `a[b]` for the properties of an object. */
export const createForm = async (
  body: unknown,
  // No longer needed; callers give it.
  _fetch?: BaseRuntimeClient | Fetch,
): Promise<FormData> => {
  const form = new globalThis.FormData();
  for (const [name, value] of formEntries(body)) {
    if (typeof value === 'string') {
      form.append(name, value);
    } else if (value instanceof globalThis.Blob) {
      const filename = getName(value);
      if (filename === undefined) {
        form.append(name, value);
      } else {
        form.append(name, value, filename);
      }
    } else if (value instanceof globalThis.Response) {
      form.append(name, makeFile([await value.blob()], getName(value)));
    } else {
      // `Response` reads any stream to its end.
      const chunks: Uint8Array[] = [];
      for await (const chunk of value) {
        chunks.push(chunk);
      }
      form.append(name, makeFile(chunks, getName(value)));
    }
  }
  return form;
};

function* formEntries(body: unknown): Generator<FormEntry> {
  for (const [name, value] of Object.entries(body ?? {})) {
    yield* entriesOf(name, value);
  }
}

function* entriesOf(name: string, value: unknown): Generator<FormEntry> {
  if (value === undefined) {
    return;
  }
  if (value === null) {
    throw new TypeError(
      `A form has no null: "${name}". To pass a null property, write 'null' as a string, or leave it out`,
    );
  }
  if (
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    typeof value === 'bigint'
  ) {
    yield [name, String(value)];
  } else if (value instanceof Date) {
    yield [name, value.toISOString()];
  } else if (isUploadable(value)) {
    yield [name, value];
  } else if (Array.isArray(value)) {
    for (const item of value) {
      yield* entriesOf(`${name}[]`, item);
    }
  } else if (isObj(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* entriesOf(`${name}[${key}]`, item);
    }
  } else {
    throw new TypeError(`A form cannot hold a value of type ${typeof value}: "${name}"`);
  }
}

const isStream = (value: FormEntry[1]): boolean =>
  typeof value !== 'string' && !(value instanceof globalThis.Blob);

const isUploadable = (value: unknown): value is Exclude<FormEntry[1], string> =>
  value instanceof globalThis.Blob || value instanceof globalThis.Response || isAsyncIterable(value);

function holdsUploadable(value: unknown): boolean {
  if (isUploadable(value)) {
    return true;
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUploadable);
}
