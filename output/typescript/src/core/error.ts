import type { Headers } from '../internal/builtin-types';
import { castToError } from '../internal/errors';
import { isObj } from '../internal/utils/values';

/** The base of every error that this package throws. */
export class OpenAIError extends Error {}

/** A request that failed: the API answered with an error, or did not answer. */
export class APIError<
  TStatus extends number | undefined = number | undefined,
  THeaders extends Headers | undefined = Headers | undefined,
  TError extends Object | undefined = Object | undefined,
> extends OpenAIError {
  /** The HTTP status; `undefined` when there was no response. */
  readonly status: TStatus;
  /** The headers of the response that caused the error. */
  readonly headers: THeaders;
  /** The JSON body of the response that caused the error. */
  readonly error: TError;

  constructor(status: TStatus, error: TError, message: string | undefined, headers: THeaders) {
    super(describe(status, error, message));
    this.status = status;
    this.headers = headers;
    this.error = error;
  }

  /** The error class for a status; without a status or headers there was no response at all. */
  static generate(
    status: number | undefined,
    errorResponse: Object | undefined,
    message: string | undefined,
    headers: Headers | undefined,
  ): APIError {
    if (!status || !headers) {
      return new APIConnectionError({ message, cause: castToError(errorResponse) });
    }
    switch (status) {
      case 400:
        return new BadRequestError(400, errorResponse, message, headers);
      case 401:
        return new AuthenticationError(401, errorResponse, message, headers);
      case 403:
        return new PermissionDeniedError(403, errorResponse, message, headers);
      case 404:
        return new NotFoundError(404, errorResponse, message, headers);
      case 409:
        return new ConflictError(409, errorResponse, message, headers);
      case 422:
        return new UnprocessableEntityError(422, errorResponse, message, headers);
      case 429:
        return new RateLimitError(429, errorResponse, message, headers);
    }
    if (status >= 500) {
      return new InternalServerError(status, errorResponse, message, headers);
    }
    return new APIError(status, errorResponse, message, headers);
  }
}

/** The caller aborted the request. */
export class APIUserAbortError extends APIError<undefined, undefined, undefined> {
  constructor({ message }: { message?: string } = {}) {
    super(undefined, undefined, message ?? 'Request was aborted.', undefined);
  }
}

/** No response: the connection failed. `cause` says why. */
export class APIConnectionError extends APIError<undefined, undefined, undefined> {
  constructor({ message, cause }: { message?: string | undefined; cause?: Error | undefined }) {
    super(undefined, undefined, message ?? 'Connection error.', undefined);
    if (cause) {
      this.cause = cause;
    }
  }
}

/** No response within the timeout. */
export class APIConnectionTimeoutError extends APIConnectionError {
  constructor({ message }: { message?: string } = {}) {
    super({ message: message ?? 'Request timed out.' });
  }
}

/** Status 400. */
export class BadRequestError extends APIError<400, Headers> {}

/** Status 401. */
export class AuthenticationError extends APIError<401, Headers> {}

/** Status 403. */
export class PermissionDeniedError extends APIError<403, Headers> {}

/** Status 404. */
export class NotFoundError extends APIError<404, Headers> {}

/** Status 409. */
export class ConflictError extends APIError<409, Headers> {}

/** Status 422. */
export class UnprocessableEntityError extends APIError<422, Headers> {}

/** Status 429. */
export class RateLimitError extends APIError<429, Headers> {}

/** Status 500 and above. */
export class InternalServerError extends APIError<number, Headers> {}

function describe(status: number | undefined, error: unknown, message: string | undefined): string {
  const detail = messageOf(error) ?? message;
  if (status) {
    return `${status} ${detail || 'status code (no body)'}`;
  }
  return detail || '(no status code or body)';
}

function messageOf(error: unknown): string | undefined {
  if (error === undefined || error === null) {
    return undefined;
  }
  const own = isObj(error) ? error['message'] : undefined;
  return typeof own === 'string' && own ? own : JSON.stringify(own || error);
}
