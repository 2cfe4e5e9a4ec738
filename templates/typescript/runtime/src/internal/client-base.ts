import type { RuntimeClient } from '../client';
import { APIPromise } from '../core/api-promise';
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  RuntimeClientError,
} from '../core/error';
import { VERSION } from '../version';
import { linkAbort, unlinkAbort } from './abort';
import { encodeBody, isOneShot } from './body';
import type { AbortController, Fetch, Headers, RequestInfo, RequestInit, Response } from './builtin-types';
import {
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT,
  IDEMPOTENCY_HEADER,
  IDEMPOTENCY_KEY_PREFIX,
  SEND_PLATFORM_HEADERS,
} from './constants';
import { getPlatformHeaders } from './detect-platform';
import { castToError, isAbortError } from './errors';
import { buildHeaders, type HeadersLike, type NullableHeaders } from './headers';
import { type AbstractPage, type PageConstructor, PagePromise } from './pages';
import type { APIResponseProps } from './parse';
import { fetchFollowing, stripCredentials } from './redirects';
import type { FinalRequestOptions, RequestOptions, StreamClass } from './request-options';
import { isRetriedResponse, retryDelay } from './retries';
import { CancelReadableStream, getDefaultFetch } from './shims';
import type { FinalizedRequestInit, HTTPMethod, MergedRequestInit, PromiseOrValue } from './types';
import { buildURL } from './url';
import { readEnv } from './utils/env';
import { formatRequestDetails, type Logger, loggerFor, type LogLevel, parseLogLevel } from './utils/log';
import { stringifyQuery } from './utils/query';
import { sleep } from './utils/sleep';
import { uuid4 } from './utils/uuid';
import { hasOwn, safeJSON, validatePositiveInteger } from './utils/values';

/** The client options that do not depend on the API. */
export interface BaseClientOptions {
  baseURL?: string | null | undefined;
  timeout?: number | undefined;
  fetchOptions?: MergedRequestInit | undefined;
  fetch?: Fetch | undefined;
  maxRetries?: number | undefined;
  defaultHeaders?: HeadersLike;
  defaultQuery?: Record<string, string | undefined> | undefined;
  logLevel?: LogLevel | undefined;
  logger?: Logger | undefined;
}

/** How far a request has come. */
interface Attempts {
  retryCount: number;
  remaining: number;
  /** Whether the credentials have been renewed for it. */
  renewed: boolean;
  firstLogID: string | undefined;
}

/** The longest wait that timers keep; they fire at once for a longer one. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Everything that a client does and that does not depend on the API; `RuntimeClient` adds the rest. */
export class BaseClient {
  /** The URL below which all paths are. */
  baseURL: string;
  /** How often a failed request is tried again. */
  maxRetries: number;
  /** Milliseconds to wait for each attempt's response. */
  timeout: number;
  /** Where log records go. */
  logger: Logger;
  /** The least important records that are logged. */
  logLevel: LogLevel | undefined;
  /** Further options of every `fetch`. */
  fetchOptions: MergedRequestInit | undefined;

  protected fetch: Fetch;
  protected idempotencyHeader?: string;
  /** The class of streams, where the API has any. */
  protected streamClass?: StreamClass;
  /** The options that the client was made with. */
  protected _options: BaseClientOptions;
  readonly #defaultBaseURL: string;

  /**
   * @param options the options with the API's own, all resolved.
   * @param defaultBaseURL the base URL that is used when nothing else is said; an operation may have another.
   */
  constructor(options: BaseClientOptions, defaultBaseURL: string) {
    this.baseURL = options.baseURL ?? defaultBaseURL;
    this.#defaultBaseURL = defaultBaseURL;
    this.timeout = options.timeout ?? DEFAULT_TIMEOUT;
    this.maxRetries = validatePositiveInteger('maxRetries', options.maxRetries ?? DEFAULT_MAX_RETRIES);
    this.fetch = options.fetch ?? getDefaultFetch();
    this.fetchOptions = options.fetchOptions;
    this.logger = options.logger ?? console;
    const variable = 'RUNTIME_CLIENT_LOG';
    // For a complaint about the level itself.
    this.logLevel = 'warn';
    this.logLevel =
      parseLogLevel(options.logLevel, 'ClientOptions.logLevel', this) ??
      parseLogLevel(readEnv(variable), `process.env['${variable}']`, this) ??
      'warn';
    if (IDEMPOTENCY_HEADER) {
      this.idempotencyHeader = IDEMPOTENCY_HEADER;
    }
    const fromEnv = readEnv('RUNTIME_CLIENT_CUSTOM_HEADERS');
    this._options = {
      ...options,
      ...(fromEnv ? { defaultHeaders: buildHeaders([parseHeaders(fromEnv), options.defaultHeaders]) } : {}),
    };
  }

  /** A new client with the options of this one, but for those given. */
  withOptions(options: Partial<BaseClientOptions>): this {
    const current: Record<string, unknown> = { ...this._options };
    // What has been changed on the client since it was made counts.
    for (const name of Object.keys(current)) {
      if (hasOwn(this, name)) {
        current[name] = this[name];
      }
    }
    const { baseURL, timeout, maxRetries, logger, logLevel, fetchOptions } = this;
    const own = { baseURL, timeout, maxRetries, logger, logLevel, fetchOptions };
    // An environment and a base URL exclude each other; `null` says that there is none in the process's environment.
    const isMoved = options.baseURL || this.baseURL !== this.#defaultBaseURL;
    const named = 'environment' in options && options.environment;
    const place = named || !isMoved ? { baseURL: null } : { environment: undefined };
    return new (this.constructor as new (options: unknown) => this)({
      ...current,
      ...own,
      ...place,
      ...options,
    });
  }

  /** Parameters of every request's query. */
  protected defaultQuery(): Record<string, string | undefined> | undefined {
    return this._options.defaultQuery;
  }

  /** Throws when a request lacks what it needs to be authenticated. */
  protected validateHeaders(_headers: NullableHeaders): void {
    return;
  }

  /** The headers that authenticate a request. */
  protected authHeaders(_options: FinalRequestOptions): PromiseOrValue<NullableHeaders | undefined> {
    return undefined;
  }

  /** Called when the API refuses the credentials (401). `true`: there may be better ones now, so ask once more. */
  protected renewAuth(_options: FinalRequestOptions): boolean {
    return false;
  }

  /** The parameters of the query that authenticate a request. */
  protected authQuery(_options: FinalRequestOptions): Record<string, string | undefined> | undefined {
    return undefined;
  }

  /** The API's own headers that every request carries. */
  protected defaultHeaders(_options: FinalRequestOptions): HeadersLike {
    return undefined;
  }

  protected stringifyQuery(query: object): string {
    return stringifyQuery(query);
  }

  protected defaultIdempotencyKey(): string {
    return `${IDEMPOTENCY_KEY_PREFIX}-${uuid4()}`;
  }

  /** The error that is thrown for an error response. */
  protected makeStatusError(
    status: number,
    error: Object | undefined,
    message: string | undefined,
    headers: Headers,
  ): APIError {
    return APIError.generate(status, error, message, headers);
  }

  /** The URL of a request: `path` below the base URL, or a whole URL, with the query. */
  buildURL(path: string, query: Record<string, unknown> | null | undefined, defaultBaseURL?: string): string {
    // An operation's own base URL is an API's default, which the caller's base URL replaces.
    const base = (this.baseURL === this.#defaultBaseURL && defaultBaseURL) || this.baseURL;
    return buildURL(base, path, { ...this.defaultQuery(), ...query }, (parameters) =>
      this.stringifyQuery(parameters),
    );
  }

  /** Called before a request is built, at each attempt. To be overridden. */
  protected async prepareOptions(_options: FinalRequestOptions): Promise<void> {
    // Nothing to prepare.
  }

  /** Called with the request that is about to be sent, at each attempt, for instance to sign it. To be overridden. */
  protected async prepareRequest(
    _request: RequestInit,
    _context: { url: string; options: FinalRequestOptions },
  ): Promise<void> {
    // Nothing to prepare.
  }

  /** Sends a GET request. */
  get<Rsp>(path: string, opts?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.#methodRequest('get', path, opts);
  }

  /** Sends a POST request. */
  post<Rsp>(path: string, opts?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.#methodRequest('post', path, opts);
  }

  /** Sends a PATCH request. */
  patch<Rsp>(path: string, opts?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.#methodRequest('patch', path, opts);
  }

  /** Sends a PUT request. */
  put<Rsp>(path: string, opts?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.#methodRequest('put', path, opts);
  }

  /** Sends a DELETE request. */
  delete<Rsp>(path: string, opts?: PromiseOrValue<RequestOptions>): APIPromise<Rsp> {
    return this.#methodRequest('delete', path, opts);
  }

  #methodRequest<Rsp>(
    method: HTTPMethod,
    path: string,
    opts?: PromiseOrValue<RequestOptions>,
  ): APIPromise<Rsp> {
    return this.request(
      opts instanceof Promise ? opts.then((o) => ({ method, path, ...o })) : { method, path, ...opts },
    );
  }

  /** Sends a request. `remainingRetries` is for callers that have tried it already. */
  request<Rsp>(
    options: PromiseOrValue<FinalRequestOptions>,
    remainingRetries: number | null = null,
  ): APIPromise<Rsp> {
    return new APIPromise<Rsp>(this.#self, this.#send(options, remainingRetries));
  }

  /** Asks for the pages of a list. */
  getAPIList<Item, PageClass extends AbstractPage<Item> = AbstractPage<Item>>(
    path: string,
    Page: PageConstructor<PageClass>,
    opts?: PromiseOrValue<RequestOptions>,
  ): PagePromise<PageClass, Item> {
    return this.requestAPIList(
      Page,
      opts instanceof Promise ?
        opts.then((o) => ({ method: 'get', path, ...o }))
      : { method: 'get', path, ...opts },
    );
  }

  /** Asks for the pages of a list. */
  requestAPIList<Item = unknown, PageClass extends AbstractPage<Item> = AbstractPage<Item>>(
    Page: PageConstructor<PageClass>,
    options: PromiseOrValue<FinalRequestOptions>,
  ): PagePromise<PageClass, Item> {
    return new PagePromise<PageClass, Item>(
      this.#self,
      this.#send(options, null),
      Page as new (...args: ConstructorParameters<typeof AbstractPage>) => PageClass,
    );
  }

  /** `fetch`, aborted after so many milliseconds without a response, and with redirects that keep credentials in. */
  async fetchWithTimeout(
    url: RequestInfo,
    init: RequestInit | undefined,
    ms: number,
    controller: AbortController,
  ): Promise<Response> {
    const { signal, ...options } = init ?? {};
    const abort = (): void => {
      controller.abort();
    };
    if (signal) {
      // Stays after the response, whose body may be still to come.
      linkAbort(signal, controller);
    }
    const timeout = setTimeout(abort, Math.min(ms, LONGEST_TIMER));
    try {
      const { fetch } = this;
      // Called without a `this`, which browsers insist on.
      const plain: Fetch = (input, request) => fetch(input, request);
      return await fetchFollowing(plain, urlOf(url), { ...options, signal: controller.signal });
    } catch (error) {
      unlinkAbort(controller);
      throw error;
    } finally {
      clearTimeout(timeout);
    }
  }

  /** The request as it is handed to `fetch`. */
  async buildRequest(
    inputOptions: FinalRequestOptions,
    { retryCount = 0 }: { retryCount?: number } = {},
  ): Promise<{ req: FinalizedRequestInit; url: string; timeout: number }> {
    const options = { ...inputOptions };
    const { method, path, query, defaultBaseURL, fetchOptions } = options;
    const trusted = !options.__withoutCredentials;
    const url = this.buildURL(
      path,
      { ...(trusted ? this.authQuery(options) : undefined), ...query },
      defaultBaseURL,
    );
    const timeout =
      options.timeout === undefined ? this.timeout : validatePositiveInteger('timeout', options.timeout);

    const headers = await this.#headers(options, retryCount);
    const { bodyHeaders, body } = encodeBody(options.body, headers.values.get('content-type'));
    // The caller's word goes before what the body says of itself.
    const described = buildHeaders([bodyHeaders, headers]);
    if (trusted) {
      this.validateHeaders(described);
    } else {
      stripCredentials(described.values);
    }
    const req: FinalizedRequestInit = {
      ...(this.fetchOptions as RequestInit | undefined),
      ...(fetchOptions as RequestInit | undefined),
      method: method.toUpperCase(),
      headers: described.values,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      ...(body === undefined ? {} : { body }),
    };
    return { req, url, timeout };
  }

  async #headers(options: FinalRequestOptions, retryCount: number): Promise<NullableHeaders> {
    const idempotent: HeadersLike =
      this.idempotencyHeader && options.method !== 'get' ?
        { [this.idempotencyHeader]: options.idempotencyKey }
      : undefined;
    return buildHeaders([
      idempotent,
      { Accept: 'application/json', 'User-Agent': `RuntimeClient/JS ${VERSION}` },
      SEND_PLATFORM_HEADERS ?
        {
          ...getPlatformHeaders(),
          'X-Stainless-Retry-Count': String(retryCount),
          'X-Stainless-Timeout':
            options.timeout === undefined ? undefined : String(Math.trunc(options.timeout / 1000)),
        }
      : undefined,
      this.defaultHeaders(options),
      options.__withoutCredentials ? undefined : await this.authHeaders(options),
      this._options.defaultHeaders,
      options.headers,
    ]);
  }

  /** Sends a request until it succeeds, its retries are used up, or it is aborted. */
  async #send(
    optionsInput: PromiseOrValue<FinalRequestOptions>,
    remainingRetries: number | null,
  ): Promise<APIResponseProps> {
    const options: FinalRequestOptions = { ...(await optionsInput) };
    if (options.stream && !options.__streamClass && this.streamClass) {
      options.__streamClass = this.streamClass;
    }
    if (this.idempotencyHeader && options.method !== 'get') {
      // One key for all attempts is what makes the server recognise them.
      options.idempotencyKey ??= this.defaultIdempotencyKey();
    }
    const maxRetries = options.maxRetries ?? this.maxRetries;
    const remaining = remainingRetries ?? maxRetries;
    const state: Attempts = {
      retryCount: Math.max(0, maxRetries - remaining),
      remaining: isOneShot(options.body) ? 0 : remaining,
      renewed: isOneShot(options.body),
      firstLogID: undefined,
    };
    for (;;) {
      const result = await this.#attempt(options, state);
      if (typeof result !== 'number') {
        return result;
      }
      await sleep(result, options.signal);
      if (options.signal?.aborted) {
        throw new APIUserAbortError();
      }
    }
  }

  /** Sends a request once. Gives the response, or the milliseconds until it is tried again; throws otherwise. */
  async #attempt(options: FinalRequestOptions, state: Attempts): Promise<APIResponseProps | number> {
    await this.prepareOptions(options);
    const { req, url, timeout } = await this.buildRequest(options, { retryCount: state.retryCount });
    await this.prepareRequest(req, { url, options });
    if (options.signal?.aborted) {
      throw new APIUserAbortError();
    }

    const log = loggerFor(this);
    const requestLogID = `log_${Math.floor(Math.random() * 2 ** 24)
      .toString(16)
      .padStart(6, '0')}`;
    const retryOfRequestLogID = state.firstLogID;
    const named = `[${requestLogID}${retryOfRequestLogID ? `, retryOf: ${retryOfRequestLogID}` : ''}]`;
    state.firstLogID ??= requestLogID;
    const facts = { retryOfRequestLogID, method: req.method, url };
    log.debug(`${named} sending request`, formatRequestDetails({ ...facts, options, headers: req.headers }));

    const startTime = Date.now();
    const controller = new globalThis.AbortController();
    const retry = (response?: Response): number => {
      const delay = retryDelay(state.retryCount, response?.headers);
      log.info(`${named} retrying in ${Math.round(delay)} ms, ${state.remaining} attempts remaining`);
      state.remaining--;
      state.retryCount++;
      return delay;
    };

    let response: Response;
    try {
      response = await this.fetchWithTimeout(url, req, timeout, controller);
    } catch (thrown) {
      if (options.signal?.aborted) {
        throw new APIUserAbortError();
      }
      const error = castToError(thrown);
      const timedOut =
        controller.signal.aborted ||
        isAbortError(error) ||
        /timed? ?out/i.test(`${error.message} ${castToError(error.cause).message}`);
      const details = formatRequestDetails({
        ...facts,
        durationMs: Date.now() - startTime,
        message: error.message,
      });
      log.info(`${named} connection ${timedOut ? 'timed out' : 'failed'}`, details);
      // What this package itself finds wrong does not get better.
      if (error instanceof RuntimeClientError) {
        throw error;
      }
      if (state.remaining > 0) {
        return retry();
      }
      throw timedOut ? new APIConnectionTimeoutError() : new APIConnectionError({ cause: error });
    }

    const result = formatRequestDetails({
      ...facts,
      status: response.status,
      durationMs: Date.now() - startTime,
      headers: response.headers,
    });
    log.info(
      `${named} ${req.method} ${String(result['url'])} ${response.ok ? 'succeeded' : 'failed'} with status ${response.status} in ${Date.now() - startTime} ms`,
    );
    log.debug(`${named} response`, result);
    if (response.ok) {
      return { response, options, controller, requestLogID, retryOfRequestLogID, startTime };
    }
    const renews = response.status === 401 && !state.renewed && this.renewAuth(options);
    if (renews || (state.remaining > 0 && isRetriedResponse(response))) {
      unlinkAbort(controller);
      CancelReadableStream(response.body);
      state.renewed ||= renews;
      return renews ? 0 : retry(response);
    }
    const text = await response.text().catch((error: unknown) => castToError(error).message);
    unlinkAbort(controller);
    const json = safeJSON(text);
    const message = json === undefined ? text : undefined;
    throw this.makeStatusError(response.status, json as Object | undefined, message, response.headers);
  }

  /** Clients are instances of the generated class. */
  get #self(): RuntimeClient {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- nobody makes a `BaseClient`.
    return this as BaseClient as RuntimeClient;
  }
}

/** Where an environment variable, an option and the list of environments leave the base URL. */
export function chooseBaseURL(
  given: string | null | undefined,
  environment: string | undefined,
  environments: Readonly<Record<string, string>>,
): string | undefined {
  if (given && environment) {
    throw new RuntimeClientError(
      'Ambiguous URL: both `environment` and a base URL are given, as `baseURL` or in the environment variable ' +
        'RUNTIME_CLIENT_BASE_URL. To use the environment, pass `baseURL: null`',
    );
  }
  if (given || !environment) {
    return given || undefined;
  }
  const url = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  if (url === undefined) {
    throw new RuntimeClientError(
      `Unknown environment ${JSON.stringify(environment)}: it is one of ${Object.keys(environments).join(', ')}`,
    );
  }
  return url;
}

/** The headers of an environment variable: one `Name: value` in each line. */
function parseHeaders(text: string): [string, string][] {
  return text
    .split('\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, Math.max(colon, 0)).trim(), line.slice(colon + 1).trim()];
    })
    .filter(([name]) => name);
}

const urlOf = (url: RequestInfo): string =>
  typeof url === 'string' ? url
  : url instanceof URL ? url.href
  : url.url;
