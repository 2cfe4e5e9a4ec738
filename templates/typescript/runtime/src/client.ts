// #region imports
/**
 * The client of an API. What lies in a region is written for each API, the rest is taken over; the regions here stand in
 * for one, so that the runtime can be tested, and show what they hold.
 */
import { APIPromise } from './core/api-promise';
import * as Errors from './core/error';
import * as Pagination from './core/pagination';
import { type CursorPageParams, type CursorPageResponse } from './core/pagination';
import { Stream } from './core/streaming';
import * as Uploads from './core/uploads';
import { unlinkAbort } from './internal/abort';
import { bearerAuth, headerAuth, requireAuth } from './internal/auth';
import { encodeBody, isOneShot } from './internal/body';
import type {
  AbortController,
  Fetch,
  Headers,
  RequestInfo,
  RequestInit,
  Response,
} from './internal/builtin-types';
import * as Constants from './internal/constants';
import { getPlatformHeaders } from './internal/detect-platform';
import { castToError, isAbortError } from './internal/errors';
import { fetchWithin } from './internal/fetch';
import { buildHeaders, type HeadersLike, type NullableHeaders, parseHeaders } from './internal/headers';
import type { APIResponseProps } from './internal/parse';
import { redactURL } from './internal/redact';
import { stripCredentials } from './internal/redirects';
import type * as Opts from './internal/request-options';
import type { FinalRequestOptions, RequestOptions, StreamClass } from './internal/request-options';
import { isRetriedResponse, retryDelay } from './internal/retries';
import { CancelReadableStream, getDefaultFetch } from './internal/shims';
import type { FinalizedRequestInit, HTTPMethod, MergedRequestInit, PromiseOrValue } from './internal/types';
import { buildURL, chooseBaseURL } from './internal/url';
import { readEnv } from './internal/utils/env';
import {
  isLogged,
  type Logger,
  logFacts,
  loggerFor,
  type LogLevel,
  parseLogLevel,
} from './internal/utils/log';
import { stringifyQuery } from './internal/utils/query';
import { sleep } from './internal/utils/sleep';
import { uuid4 } from './internal/utils/uuid';
import { hasOwn, safeJSON, validatePositiveInteger } from './internal/utils/values';
import * as API from './resources/index';
import { Widgets } from './resources/widgets';
import { VERSION } from './version';
// #endregion

export type { Logger, LogLevel } from './internal/utils/log';

// #region environments
const environments = { production: 'https://api.example.com/v1', sandbox: 'https://sandbox.example.com/v1' };
type Environment = keyof typeof environments;

// #endregion
// #region options
export interface ClientOptions {
  /** Defaults to process.env['RUNTIME_CLIENT_API_KEY']. */
  apiKey?: string | undefined;

  /** Defaults to process.env['RUNTIME_CLIENT_ADMIN_KEY']. */
  adminKey?: string | null | undefined;

  /** The API that the client talks to; the first if not given. */
  environment?: Environment | undefined;

  // #endregion
  /** Defaults to process.env['RUNTIME_CLIENT_BASE_URL']. */
  baseURL?: string | null | undefined;

  /** Milliseconds to wait for a response, for each attempt. */
  timeout?: number | undefined;

  /** Further options of every `fetch`. */
  fetchOptions?: MergedRequestInit | undefined;

  /** What is called instead of the platform's `fetch`. */
  fetch?: Fetch | undefined;

  /** How often a failed request is tried again. */
  maxRetries?: number | undefined;

  /** Headers of every request; `null` for a request takes one out. */
  defaultHeaders?: HeadersLike | undefined;

  /** Parameters of every request's query. */
  defaultQuery?: Record<string, string | undefined> | undefined;

  /** The least important records that are logged. Defaults to process.env['RUNTIME_CLIENT_LOG'] or 'warn'. */
  logLevel?: LogLevel | undefined;

  /** Where log records go. Defaults to `console`. */
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

// #region class
/** The client of the API without its resources. */
export class BaseRuntimeClient {
  apiKey: string;
  adminKey: string | null;

  // #endregion
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
  /** The options that the client was made with. */
  protected _options: ClientOptions;
  readonly #defaultBaseURL: string;

  // #region constructor
  constructor({
    baseURL = readEnv('RUNTIME_CLIENT_BASE_URL'),
    apiKey = readEnv('RUNTIME_CLIENT_API_KEY'),
    adminKey = readEnv('RUNTIME_CLIENT_ADMIN_KEY') ?? null,
    ...opts
  }: ClientOptions = {}) {
    if (apiKey === undefined) {
      throw new Errors.RuntimeClientError(
        "The RUNTIME_CLIENT_API_KEY environment variable is missing or empty; either provide it, or instantiate the RuntimeClient client with an apiKey option, like new RuntimeClient({ apiKey: 'My API Key' }).",
      );
    }
    const defaultBaseURL = environments[opts.environment ?? 'production'];
    const options: ClientOptions = {
      apiKey,
      adminKey,
      ...opts,
      baseURL: chooseBaseURL(baseURL, opts.environment, environments),
    };
    // #endregion
    this.baseURL = options.baseURL ?? defaultBaseURL;
    this.#defaultBaseURL = defaultBaseURL;
    this.timeout = options.timeout ?? Constants.DEFAULT_TIMEOUT;
    this.maxRetries = validatePositiveInteger(
      'maxRetries',
      options.maxRetries ?? Constants.DEFAULT_MAX_RETRIES,
    );
    this.fetch = options.fetch ?? getDefaultFetch();
    this.fetchOptions = options.fetchOptions;
    this.logger = options.logger ?? console;
    // For a complaint about the level itself.
    this.logLevel = 'warn';
    const variable = 'RUNTIME_CLIENT_LOG';
    this.logLevel =
      parseLogLevel(options.logLevel, 'ClientOptions.logLevel', this) ??
      parseLogLevel(readEnv(variable), `process.env['${variable}']`, this) ??
      'warn';
    if (Constants.IDEMPOTENCY_HEADER) {
      this.idempotencyHeader = Constants.IDEMPOTENCY_HEADER;
    }
    const fromEnv = readEnv('RUNTIME_CLIENT_CUSTOM_HEADERS');
    this._options = {
      ...options,
      ...(fromEnv ? { defaultHeaders: buildHeaders([parseHeaders(fromEnv), options.defaultHeaders]) } : {}),
    };
    // #region fields
    this.apiKey = apiKey;
    this.adminKey = adminKey;
    // #endregion
  }

  /** A new client with the options of this one, but for those given. */
  withOptions(options: Partial<ClientOptions>): this {
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

  // #region hooks
  /** Parameters of every request's query. */
  protected defaultQuery(): Record<string, string | undefined> | undefined {
    return this._options.defaultQuery;
  }

  /** Throws when a request lacks what it needs to be authenticated. */
  protected validateHeaders(headers: NullableHeaders): void {
    requireAuth(headers, [
      { options: ['apiKey'], headers: ['Authorization'] },
      { options: ['adminKey'], headers: ['X-Admin-Key'] },
    ]);
  }

  /** The headers that authenticate a request. */
  protected authHeaders(
    opts: FinalRequestOptions,
    schemes: Record<string, boolean> = { bearerAuth: true, adminAuth: true },
  ): PromiseOrValue<NullableHeaders | undefined> {
    const { __security: security = schemes } = opts;
    return buildHeaders([
      security['bearerAuth'] ? bearerAuth(this.apiKey) : null,
      security['adminAuth'] ? headerAuth('X-Admin-Key', this.adminKey) : null,
    ]);
  }

  /** The parameters of the query that authenticate a request; unlike others they never go to another origin. */
  protected authQuery(_opts: FinalRequestOptions): Record<string, string | undefined> | undefined {
    return undefined;
  }

  /** Called when the API refuses the credentials (401). `true`: there may be better ones now, so ask once more. */
  protected renewAuth(_opts: FinalRequestOptions): boolean {
    return false;
  }

  /** The API's own headers that every request carries. */
  protected defaultHeaders(_opts: FinalRequestOptions): HeadersLike {
    return undefined;
  }
  // #endregion

  protected stringifyQuery(query: object): string {
    return stringifyQuery(query);
  }

  protected defaultIdempotencyKey(): string {
    return `${Constants.IDEMPOTENCY_KEY_PREFIX}-${uuid4()}`;
  }

  /** The error that is thrown for an error response. */
  protected makeStatusError(
    status: number,
    error: Object | undefined,
    message: string | undefined,
    headers: Headers,
  ): Errors.APIError {
    return Errors.APIError.generate(status, error, message, headers);
  }

  /** The URL of a request: `path` below the base URL, or a whole URL, with the query. */
  buildURL(
    path: string,
    query: Record<string, unknown> | null | undefined,
    // eslint-disable-next-line @typescript-eslint/no-duplicate-type-constituents -- spelled like the options of a request.
    defaultBaseURL?: string | undefined,
  ): string {
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
    return new APIPromise<Rsp>(this, this.#send(options, remainingRetries));
  }

  // #region paging
  /** Asks for the pages of a list. */
  getAPIList<Item, PageClass extends Pagination.AbstractPage<Item> = Pagination.AbstractPage<Item>>(
    path: string,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each class of pages has its own kind of body.
    Page: new (...args: any[]) => PageClass,
    opts?: PromiseOrValue<RequestOptions>,
  ): Pagination.PagePromise<PageClass, Item> {
    return this.requestAPIList(
      Page,
      opts instanceof Promise ?
        opts.then((o) => ({ method: 'get', path, ...o }))
      : { method: 'get', path, ...opts },
    );
  }

  /** Asks for the pages of a list. */
  requestAPIList<
    Item = unknown,
    PageClass extends Pagination.AbstractPage<Item> = Pagination.AbstractPage<Item>,
  >(
    Page: new (...args: ConstructorParameters<typeof Pagination.AbstractPage>) => PageClass,
    options: PromiseOrValue<FinalRequestOptions>,
  ): Pagination.PagePromise<PageClass, Item> {
    return new Pagination.PagePromise<PageClass, Item>(this, this.#send(options, null), Page);
  }

  // #endregion
  /** `fetch`, aborted after so many milliseconds without a response, and with redirects that keep credentials in. */
  async fetchWithTimeout(
    url: RequestInfo,
    init: RequestInit | undefined,
    ms: number,
    controller: AbortController,
  ): Promise<Response> {
    const { fetch } = this;
    // Called without a `this`, which browsers insist on.
    return fetchWithin((input, request) => fetch(input, request), url, init, ms, controller);
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
      Constants.SEND_PLATFORM_HEADERS ?
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
        throw new Errors.APIUserAbortError();
      }
    }
  }

  /** Sends a request once. Gives the response, or the milliseconds until it is tried again; throws otherwise. */
  async #attempt(options: FinalRequestOptions, state: Attempts): Promise<APIResponseProps | number> {
    await this.prepareOptions(options);
    const { req, url, timeout } = await this.buildRequest(options, { retryCount: state.retryCount });
    await this.prepareRequest(req, { url, options });
    if (options.signal?.aborted) {
      throw new Errors.APIUserAbortError();
    }

    const log = loggerFor(this);
    const requestLogID = `log_${Math.floor(Math.random() * 2 ** 24)
      .toString(16)
      .padStart(6, '0')}`;
    const retryOfRequestLogID = state.firstLogID;
    const named = `[${requestLogID}${retryOfRequestLogID ? `, retryOf: ${retryOfRequestLogID}` : ''}]`;
    state.firstLogID ??= requestLogID;
    const facts = { retryOfRequestLogID, method: req.method, url };
    logFacts(this, 'debug', `${named} sending request`, () => ({ ...facts, options, headers: req.headers }));

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
        throw new Errors.APIUserAbortError();
      }
      const error = castToError(thrown);
      const timedOut =
        controller.signal.aborted ||
        isAbortError(error) ||
        /timed? ?out/i.test(`${error.message} ${castToError(error.cause).message}`);
      const said = `${named} connection ${timedOut ? 'timed out' : 'failed'}`;
      const { message } = error;
      logFacts(this, 'info', said, () => ({ ...facts, durationMs: Date.now() - startTime, message }));
      // What this package itself finds wrong does not get better.
      if (error instanceof Errors.RuntimeClientError) {
        throw error;
      }
      if (state.remaining > 0) {
        return retry();
      }
      throw timedOut ?
          new Errors.APIConnectionTimeoutError()
        : new Errors.APIConnectionError({ cause: error });
    }

    const { status, headers } = response;
    const durationMs = Date.now() - startTime;
    if (isLogged(this, 'info')) {
      const outcome = `${response.ok ? 'succeeded' : 'failed'} with status ${status} in ${durationMs} ms`;
      log.info(`${named} ${req.method} ${redactURL(url)} ${outcome}`);
    }
    logFacts(this, 'debug', `${named} response`, () => ({ ...facts, status, durationMs, headers }));
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

  // #region members
  protected streamClass: StreamClass | undefined = Stream;
}

/** The client of the API. */
export class RuntimeClient extends BaseRuntimeClient {
  static RuntimeClient = this;
  static DEFAULT_TIMEOUT = Constants.DEFAULT_TIMEOUT;

  static RuntimeClientError = Errors.RuntimeClientError;
  static APIError = Errors.APIError;
  static APIConnectionError = Errors.APIConnectionError;
  static APIConnectionTimeoutError = Errors.APIConnectionTimeoutError;
  static APIUserAbortError = Errors.APIUserAbortError;
  static NotFoundError = Errors.NotFoundError;
  static ConflictError = Errors.ConflictError;
  static RateLimitError = Errors.RateLimitError;
  static BadRequestError = Errors.BadRequestError;
  static AuthenticationError = Errors.AuthenticationError;
  static InternalServerError = Errors.InternalServerError;
  static PermissionDeniedError = Errors.PermissionDeniedError;
  static UnprocessableEntityError = Errors.UnprocessableEntityError;

  static toFile = Uploads.toFile;

  widgets: API.Widgets = new API.Widgets(this);

  protected static readonly _classes = /* @__PURE__ */ Object.assign<object, object>(this, { Widgets });
}

export declare namespace RuntimeClient {
  export type RequestOptions = Opts.RequestOptions;

  export import CursorPage = Pagination.CursorPage;
  export { type CursorPageParams as CursorPageParams, type CursorPageResponse as CursorPageResponse };

  export { Widgets as Widgets };
}
// #endregion
