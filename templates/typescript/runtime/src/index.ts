export { RuntimeClient as default } from './client.ts';

export { type Uploadable, toFile } from './core/uploads.ts';
export { APIPromise } from './core/api-promise.ts';
export { RuntimeClient, type ClientOptions } from './client.ts';
export { PagePromise } from './core/pagination.ts';
export {
  RuntimeClientError,
  APIError,
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  NotFoundError,
  ConflictError,
  RateLimitError,
  BadRequestError,
  AuthenticationError,
  InternalServerError,
  PermissionDeniedError,
  UnprocessableEntityError,
} from './core/error.ts';
