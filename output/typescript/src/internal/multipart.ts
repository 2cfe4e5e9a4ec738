import type { WrittenBody } from './body';
import type { Blob, ReadableStream, Response } from './builtin-types';
import { ReadableStreamFrom, ReadableStreamToAsyncIterable } from './shims';
import { getName } from './uploads';
import { encodeUTF8 } from './utils/bytes';
import { uuid4 } from './utils/uuid';

/** A field of a form and its value: text or a file. */
export type FormEntry = readonly [name: string, value: string | Blob | Response | AsyncIterable<Uint8Array>];

/**
 * A form that is written while it is sent, so that files need not fit into memory (RFC 7578).
 *
 * Its files can be read once, so neither can the request be tried again.
 */
export class MultipartStream implements WrittenBody {
  readonly contentType: string;
  readonly #boundary: string = `form-${uuid4()}`;
  readonly #entries: readonly FormEntry[];

  constructor(entries: readonly FormEntry[]) {
    this.#entries = entries;
    this.contentType = `multipart/form-data; boundary=${this.#boundary}`;
  }

  /** The body. */
  stream(): ReadableStream {
    return ReadableStreamFrom(this.#write());
  }

  async *#write(): AsyncGenerator<Uint8Array> {
    for (const [name, value] of this.#entries) {
      yield encodeUTF8(`--${this.#boundary}\r\n${headersOf(name, value)}\r\n\r\n`);
      yield* contentOf(value);
      yield encodeUTF8('\r\n');
    }
    yield encodeUTF8(`--${this.#boundary}--\r\n`);
  }
}

function headersOf(name: string, value: FormEntry[1]): string {
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"`;
  if (typeof value === 'string') {
    return disposition;
  }
  const filename = getName(value) ?? (value instanceof globalThis.Blob ? 'blob' : 'unknown_file');
  const type =
    (value instanceof globalThis.Blob ? value.type
    : value instanceof globalThis.Response ? value.headers.get('content-type')
    : null) || 'application/octet-stream';
  return `${disposition}; filename="${quoted(filename)}"\r\nContent-Type: ${type}`;
}

/** What the HTML standard escapes in names, so that none can end the header it stands in. */
const quoted = (text: string): string =>
  text.replace(/["\r\n]/g, (character) => ({ '"': '%22', '\r': '%0D', '\n': '%0A' })[character] ?? '');

async function* contentOf(value: FormEntry[1]): AsyncGenerator<Uint8Array> {
  if (typeof value === 'string') {
    // Line ends of text fields are CR LF, as those of `FormData`.
    yield encodeUTF8(value.replace(/\r\n|\r|\n/g, '\r\n'));
  } else if (value instanceof globalThis.Blob) {
    yield* ReadableStreamToAsyncIterable<Uint8Array>(value.stream());
  } else if (value instanceof globalThis.Response) {
    if (value.body) {
      yield* ReadableStreamToAsyncIterable<Uint8Array>(value.body);
    }
  } else {
    for await (const chunk of value as AsyncIterable<Uint8Array | string>) {
      yield typeof chunk === 'string' ? encodeUTF8(chunk) : chunk;
    }
  }
}
