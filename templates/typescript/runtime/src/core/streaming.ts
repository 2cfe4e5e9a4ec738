import type { BaseRuntimeClient } from '../client';
import { unlinkAbort } from '../internal/abort';
import type { AbortController, ReadableStream, Response } from '../internal/builtin-types';
import { LineDecoder } from '../internal/decoders/line';
import { SSEDecoder } from '../internal/decoders/sse';
import { isAbortError } from '../internal/errors';
import { EVENT_RULES } from '../internal/event-rules';
import { type EventRule, findRule } from '../internal/events';
import { ReadableStreamFrom, ReadableStreamToAsyncIterable } from '../internal/shims';
import { encodeUTF8 } from '../internal/utils/bytes';
import { loggerFor } from '../internal/utils/log';
import { isObj, safeJSON } from '../internal/utils/values';
import { APIError, RuntimeClientError } from './error';

/** One server-sent event as it arrived. */
export type ServerSentEvent = {
  /** The event's name; `null` if it has none. */
  event: string | null;
  /** The event's data; several lines of it are joined by line feeds. */
  data: string;
  /** The lines of the event. */
  raw: string[];
};

/** Events that arrive one by one. Iterate it once; leaving the loop early aborts the request. */
export class Stream<Item> implements AsyncIterable<Item> {
  /** Aborts the request. */
  controller: AbortController;
  readonly #iterator: () => AsyncIterator<Item>;
  readonly #client: BaseRuntimeClient | undefined;

  constructor(
    // Called for each iteration.
    iterator: () => AsyncIterator<Item>,
    controller: AbortController,
    client?: BaseRuntimeClient,
  ) {
    this.#iterator = iterator;
    this.controller = controller;
    this.#client = client;
  }

  /** The stream of a response with server-sent events. */
  static fromSSEResponse<Item>(
    response: Response,
    controller: AbortController,
    // For its logger.
    client?: BaseRuntimeClient,
    // #region envelopes
    // Gives each event as `{ event, data }`.
    synthesizeEventData?: boolean,
    // #endregion
  ): Stream<Item> {
    const source: EventSource = { response, controller, client };
    // #region envelopes
    source.envelopes = synthesizeEventData;
    // #endregion
    return new Stream(
      once(controller, () => sseItems<Item>(source)),
      controller,
      client,
    );
  }

  /** The stream of a response with a JSON value in each line. */
  static fromJSONLResponse<Item>(
    response: Response,
    controller: AbortController,
    // For its logger.
    client?: BaseRuntimeClient,
  ): Stream<Item> {
    return new Stream(
      once(controller, () => jsonLines<Item>(bodyOf(response, controller))),
      controller,
      client,
    );
  }

  /** The stream that `toReadableStream()` has written, for instance on a server between the API and a browser. */
  static fromReadableStream<Item>(
    readableStream: ReadableStream,
    controller: AbortController,
    client?: BaseRuntimeClient,
  ): Stream<Item> {
    return new Stream(
      once(controller, () => jsonLines<Item>(readableStream)),
      controller,
      client,
    );
  }

  [Symbol.asyncIterator](): AsyncIterator<Item> {
    return this.#iterator();
  }

  /** Two streams that both have all events and can be read at speeds of their own. Leaving both aborts the request. */
  tee(): [Stream<Item>, Stream<Item>] {
    type Queue = Promise<IteratorResult<Item>>[];
    const source = this.#iterator();
    const open = new Set<Queue>();
    const branch = (): Stream<Item> => {
      const queue: Queue = [];
      open.add(queue);
      const next = (): Promise<IteratorResult<Item>> => {
        if (queue.length === 0 && open.has(queue)) {
          const result = source.next();
          open.forEach((one) => one.push(result));
        }
        return queue.shift() ?? Promise.resolve({ done: true, value: undefined });
      };
      const leave = async (): Promise<IteratorResult<Item>> => {
        open.delete(queue);
        queue.length = 0;
        if (open.size === 0) {
          await source.return?.();
        }
        return { done: true, value: undefined };
      };
      return new Stream(() => ({ next, return: leave }), this.controller, this.#client);
    };
    return [branch(), branch()];
  }

  /** The events as JSON in one line each, in UTF-8; `fromReadableStream()` reads it. Cancelling it aborts the request. */
  toReadableStream(): ReadableStream {
    const source = this.#iterator();
    const lines = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (let next = await source.next(); !next.done; next = await source.next()) {
          yield encodeUTF8(`${JSON.stringify(next.value)}\n`);
        }
      } finally {
        await source.return?.();
      }
    };
    const text = lines();
    return ReadableStreamFrom({
      [Symbol.asyncIterator]: () => ({
        next: () => text.next(),
        return: async () => {
          // First, for the generator ends only after what it waits for.
          await source.return?.();
          return text.return(undefined);
        },
      }),
    });
  }
}

/** The server-sent events of a response, as they arrived. An event that the end of the stream cuts off is dropped. */
export async function* _iterSSEMessages(
  response: Response,
  controller: AbortController,
): AsyncGenerator<ServerSentEvent, void, unknown> {
  const events = new SSEDecoder();
  const lines = new LineDecoder();
  for await (const chunk of ReadableStreamToAsyncIterable<Uint8Array>(bodyOf(response, controller))) {
    for (const line of lines.decode(chunk)) {
      const event = events.decode(line);
      if (event) {
        yield event;
      }
    }
  }
}

const CONSUMED = 'Cannot iterate over a consumed stream, use `.tee()` to split the stream.';

/** An iteration that can be started once and that aborts the request unless it comes to the stream's end. */
function once<Item>(
  controller: AbortController,
  items: () => AsyncGenerator<Item>,
): () => AsyncIterator<Item> {
  let consumed = false;
  let finished = false;
  const iterate = async function* (): AsyncGenerator<Item, void, undefined> {
    if (consumed) {
      throw new RuntimeClientError(CONSUMED);
    }
    consumed = true;
    try {
      yield* items();
      finished = true;
    } catch (error) {
      // Who calls `stream.controller.abort()` wants the loop to end, not to fail.
      if (isAbortError(error) && controller.signal.aborted) {
        return;
      }
      throw error;
    } finally {
      unlinkAbort(controller);
      if (!finished) {
        controller.abort();
      }
    }
  };
  return () => {
    const iterator = iterate();
    return {
      next: () => iterator.next(),
      return: async () => {
        // At once: a generator runs its `finally` not before the event it waits for, nor when it has not begun.
        if (!finished) {
          consumed = true;
          controller.abort();
        }
        return iterator.return();
      },
    };
  };
}

/** Where events come from, and how they are given. */
interface EventSource {
  response: Response;
  controller: AbortController;
  client: BaseRuntimeClient | undefined;
  /** Each event is given with its name, as `{ event, data }`. */
  envelopes?: boolean | undefined;
}

async function* sseItems<Item>(source: EventSource): AsyncGenerator<Item> {
  const { response, controller, client, envelopes } = source;
  let done = false;
  for await (const sse of _iterSSEMessages(response, controller)) {
    if (done) {
      continue;
    }
    const rule = findRule(EVENT_RULES, sse.event, sse.data);
    switch (rule.handle) {
      case 'done':
        done = true;
        break;
      case 'break':
        return;
      case 'continue':
        break;
      case 'error':
        throw errorOf(safeJSON(sse.data) ?? sse.data, rule, response);
      case 'yield': {
        const data = parsed(sse, client);
        if (rule.errorProperty && isObj(data) && data[rule.errorProperty]) {
          throw errorOf(data, rule, response);
        }
        yield (envelopes ? { event: sse.event, data } : data) as Item;
      }
    }
  }
}

function parsed(sse: ServerSentEvent, client?: BaseRuntimeClient): unknown {
  try {
    return JSON.parse(sse.data);
  } catch (error) {
    if (client) {
      loggerFor(client).error('Could not parse message into JSON:', sse.data);
    }
    throw error;
  }
}

function errorOf(data: unknown, rule: EventRule, response: Response): APIError {
  const inner = rule.errorProperty && isObj(data) ? (data[rule.errorProperty] ?? data) : data;
  return new APIError(
    undefined,
    inner as Object,
    typeof inner === 'string' ? inner : undefined,
    response.headers,
  );
}

async function* jsonLines<Item>(body: ReadableStream): AsyncGenerator<Item> {
  const decoder = new LineDecoder();
  const values = function* (lines: string[]): Generator<Item> {
    for (const line of lines) {
      if (line.trim()) {
        yield JSON.parse(line) as Item;
      }
    }
  };
  for await (const chunk of ReadableStreamToAsyncIterable<Uint8Array>(body)) {
    yield* values(decoder.decode(chunk));
  }
  yield* values(decoder.flush());
}

function bodyOf(response: Response, controller: AbortController): ReadableStream {
  if (!response.body) {
    controller.abort();
    throw new RuntimeClientError('The response has no body to stream');
  }
  return response.body;
}
