/**
 * The client of this API. Generated for each API; this one stands in for it while the runtime is tested, and shows what a
 * generated client is made of.
 */
import * as Errors from './core/error';
import * as Pagination from './core/pagination';
import { type CursorPageParams, type CursorPageResponse } from './core/pagination';
import { Stream } from './core/streaming';
import * as Uploads from './core/uploads';
import { bearerAuth, headerAuth, requireAuth } from './internal/auth';
import type { Fetch } from './internal/builtin-types';
import { BaseClient, chooseBaseURL } from './internal/client-base';
import { DEFAULT_TIMEOUT } from './internal/constants';
import { buildHeaders, type HeadersLike, type NullableHeaders } from './internal/headers';
import type * as Opts from './internal/request-options';
import type { MergedRequestInit } from './internal/types';
import { readEnv } from './internal/utils/env';
import type { Logger, LogLevel } from './internal/utils/log';
import * as API from './resources/index';
import { Widgets } from './resources/widgets';

export type { Logger, LogLevel } from './internal/utils/log';

const environments = { production: 'https://api.example.com/v1', sandbox: 'https://sandbox.example.com/v1' };
type Environment = keyof typeof environments;

export interface ClientOptions {
  /** Defaults to process.env['RUNTIME_CLIENT_API_KEY']. */
  apiKey?: string | undefined;

  /** Defaults to process.env['RUNTIME_CLIENT_ADMIN_KEY']. */
  adminKey?: string | null | undefined;

  /** The API that the client talks to; the first if not given. */
  environment?: Environment | undefined;

  /** Defaults to process.env['RUNTIME_CLIENT_BASE_URL']. */
  baseURL?: string | null | undefined;

  /** Milliseconds to wait for a response, for each attempt. */
  timeout?: number | undefined;

  /** Further options of every `fetch`. */
  fetchOptions?: MergedRequestInit | undefined;

  /** What is called instead of the platform's `fetch`. */
  fetch?: Fetch | undefined;

  /** How often a failed request is tried again. Defaults to 2. */
  maxRetries?: number | undefined;

  /** Headers of every request; `null` for a request takes one out. */
  defaultHeaders?: HeadersLike;

  /** Parameters of every request's query. */
  defaultQuery?: Record<string, string | undefined> | undefined;

  /** The least important records that are logged. Defaults to process.env['RUNTIME_CLIENT_LOG'] or 'warn'. */
  logLevel?: LogLevel | undefined;

  /** Where log records go. Defaults to `console`. */
  logger?: Logger | undefined;
}

/** The client of the API. */
export class RuntimeClient extends BaseClient {
  apiKey: string;
  adminKey: string | null;

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
    const options: ClientOptions = { apiKey, adminKey, ...opts };
    super(
      { ...options, baseURL: chooseBaseURL(baseURL, opts.environment, environments) },
      environments[opts.environment ?? 'production'],
    );
    this.apiKey = apiKey;
    this.adminKey = adminKey;
  }

  override withOptions(options: Partial<ClientOptions>): this {
    return super.withOptions(options);
  }

  protected override validateHeaders(headers: NullableHeaders): void {
    requireAuth(headers, [
      { options: ['apiKey'], headers: ['Authorization'] },
      { options: ['adminKey'], headers: ['X-Admin-Key'] },
    ]);
  }

  protected override authHeaders(
    _opts: Opts.FinalRequestOptions,
    schemes: Record<string, boolean> = { bearerAuth: true, adminAuth: true },
  ): NullableHeaders | undefined {
    const { __security: security = schemes } = _opts;
    return buildHeaders([
      security['bearerAuth'] ? bearerAuth(this.apiKey) : null,
      security['adminAuth'] ? headerAuth('X-Admin-Key', this.adminKey) : null,
    ]);
  }

  protected override streamClass: typeof Stream = Stream;

  static RuntimeClient: typeof RuntimeClient = this;
  static DEFAULT_TIMEOUT: number = DEFAULT_TIMEOUT;

  static RuntimeClientError: typeof Errors.RuntimeClientError = Errors.RuntimeClientError;
  static APIError: typeof Errors.APIError = Errors.APIError;
  static APIConnectionError: typeof Errors.APIConnectionError = Errors.APIConnectionError;
  static APIConnectionTimeoutError: typeof Errors.APIConnectionTimeoutError =
    Errors.APIConnectionTimeoutError;
  static APIUserAbortError: typeof Errors.APIUserAbortError = Errors.APIUserAbortError;
  static NotFoundError: typeof Errors.NotFoundError = Errors.NotFoundError;
  static ConflictError: typeof Errors.ConflictError = Errors.ConflictError;
  static RateLimitError: typeof Errors.RateLimitError = Errors.RateLimitError;
  static BadRequestError: typeof Errors.BadRequestError = Errors.BadRequestError;
  static AuthenticationError: typeof Errors.AuthenticationError = Errors.AuthenticationError;
  static InternalServerError: typeof Errors.InternalServerError = Errors.InternalServerError;
  static PermissionDeniedError: typeof Errors.PermissionDeniedError = Errors.PermissionDeniedError;
  static UnprocessableEntityError: typeof Errors.UnprocessableEntityError = Errors.UnprocessableEntityError;

  static toFile: typeof Uploads.toFile = Uploads.toFile;

  widgets: API.Widgets = new API.Widgets(this);
}

RuntimeClient.Widgets = Widgets;

export declare namespace RuntimeClient {
  export type RequestOptions = Opts.RequestOptions;

  export import CursorPage = Pagination.CursorPage;
  export { type CursorPageParams as CursorPageParams, type CursorPageResponse as CursorPageResponse };

  export { Widgets as Widgets };
}
