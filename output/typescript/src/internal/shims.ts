import type { Fetch, ReadableStream } from './builtin-types';
import { OpenAIError } from '../core/error';

/** The platform's `fetch`; throws where there is none. */
export function getDefaultFetch(): Fetch {
  const { fetch } = globalThis as { fetch?: Fetch };
  if (!fetch) {
    throw new OpenAIError(
      'This platform has no `fetch`: pass one to the client as `fetch`, or define it globally',
    );
  }
  return fetch;
}

export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** A byte or object stream that pulls from an iterable; cancelling it ends the iteration. */
export function ReadableStreamFrom<T>(iterable: Iterable<T> | AsyncIterable<T>): ReadableStream {
  const iterator: Iterator<T> | AsyncIterator<T> =
    Symbol.asyncIterator in iterable ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();
  return new globalThis.ReadableStream<T>({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) {
        controller.close();
      } else {
        controller.enqueue(next.value);
      }
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

/** Iterates a stream, also where the platform's own streams cannot be iterated (Safari). Leaving early cancels it. */
export async function* ReadableStreamToAsyncIterable<T>(
  stream: ReadableStream,
): AsyncGenerator<T, void, undefined> {
  const reader = (stream as globalThis.ReadableStream<T>).getReader();
  let finished = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        finished = true;
        return;
      }
      yield value;
    }
  } finally {
    if (!finished) {
      // The stream may have failed already, which the reader has said; for not waiting see `CancelReadableStream`.
      reader.cancel().catch(() => undefined);
    }
    reader.releaseLock();
  }
}

/**
 * Gives up a stream that is not read, so that its connection is free for others.
 *
 * Nobody waits for it: a copy of a stream, as `response.clone()` makes, is not cancelled before the other one is.
 */
export function CancelReadableStream(stream: ReadableStream | null | undefined): void {
  // A stream that somebody else reads, or that has failed, is not ours to cancel.
  stream?.cancel().catch(() => undefined);
}
