import type { Headers, RequestInit } from './builtin-types';

export type PromiseOrValue<T> = T | Promise<T>;

export type HTTPMethod = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options' | 'trace';

/** A request as it is handed to `fetch`. */
export type FinalizedRequestInit = RequestInit & { headers: Headers };

/**
 * Options of `fetch` that the client does not set itself, with those that single platforms add. These are `unknown`:
 * a dispatcher of one version of undici does not fit the types of another.
 */
export type MergedRequestInit = Omit<
  RequestInit,
  'body' | 'headers' | 'method' | 'signal' | 'dispatcher' | 'proxy' | 'client'
> & {
  /** Node: an undici `Dispatcher`, such as a `ProxyAgent`. */
  dispatcher?: unknown;
  /** Bun: the URL of a proxy. */
  proxy?: unknown;
  /** Deno: a `Deno.HttpClient`. */
  client?: unknown;
};
