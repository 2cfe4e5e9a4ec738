import type { BaseRuntimeClient } from '../client';
import type { AbortController, AbortSignal, BodyInit, Response } from './builtin-types';
import type { HeadersLike } from './headers';
import type { HTTPMethod, MergedRequestInit } from './types';

/** A request with all that is known about it. */
export type FinalRequestOptions = RequestOptions & { method: HTTPMethod; path: string };

/** What a single call may set. */
export type RequestOptions = {
  /** The HTTP method, such as `'get'`. */
  method?: HTTPMethod;

  /** The URL's path below the base URL, or a whole URL. */
  path?: string;

  /** Parameters of the query; they replace those of the same name in `path`. */
  query?: object | undefined | null;

  /** The body: an object is sent as the operation encodes it, anything `fetch` takes as it is. */
  body?: unknown;

  /** Further headers; `null` takes one out. */
  headers?: HeadersLike;

  /** How often a failed request is tried again. */
  maxRetries?: number | undefined;

  /** Give the response as a stream of events. */
  stream?: boolean | undefined;

  /** Milliseconds to wait for each attempt's response. */
  timeout?: number | undefined;

  /** Further options of `fetch`; they win over those of the client. */
  fetchOptions?: MergedRequestInit | undefined;

  /** Aborts the request. */
  signal?: AbortSignal | undefined | null;

  /** Lets the server recognise a request that it has already served. */
  idempotencyKey?: string | undefined;

  /** The base URL of this operation, for when the client's own is the default one. */
  defaultBaseURL?: string | undefined;

  /** For the generated code: the schemes by which this operation authenticates. */
  __security?: Record<string, boolean> | undefined;
  /** For the generated code: the response itself is the result. */
  __binaryResponse?: boolean | undefined;
  /** For the generated code: the class of the stream. */
  __streamClass?: StreamClass | undefined;
  /** For the generated code: how the stream is written; server-sent events if not given. */
  __streamFormat?: 'sse' | 'jsonl' | undefined;
  /** For the generated code: give each event as `{ event, data }`. */
  __synthesizeEventData?: boolean | undefined;
  /** For the runtime: the URL came from a response and leads to another origin, so nothing secret goes with it. */
  __withoutCredentials?: boolean | undefined;
};

/** The class of streams, by what is needed of it: an API without streams has none. */
export interface StreamClass {
  fromSSEResponse(
    response: Response,
    controller: AbortController,
    client?: BaseRuntimeClient,
    synthesizeEventData?: boolean,
  ): unknown;
  fromJSONLResponse(
    response: Response,
    controller: AbortController,
    // For its logger.
    client?: BaseRuntimeClient,
  ): unknown;
}

/** A body as `fetch` takes it, with the headers that describe it. */
export type EncodedContent = { bodyHeaders: HeadersLike; body: BodyInit | undefined };
