/**
 * The numbers and names that one API may set differently from another.
 *
 * Generated for each API; this one holds the defaults, for the runtime's own tests.
 */

/** Milliseconds for each attempt. */
export const DEFAULT_TIMEOUT: number = 60_000;

export const DEFAULT_MAX_RETRIES: number = 2;

/** Seconds before the first retry; doubled for each further one. */
export const INITIAL_RETRY_DELAY: number = 0.5;

/** Seconds; the longest wait that the client chooses by itself. */
export const MAX_RETRY_DELAY: number = 8;

/** Seconds; a server that asks for a longer wait is not obeyed. */
export const MAX_RETRY_AFTER: number = 60;

/** Retried besides every status from 500 on. */
export const RETRIED_STATUSES: readonly number[] = [408, 409, 429];

/** The header of the key sent with every request but GET; empty when the API has none. */
export const IDEMPOTENCY_HEADER: string = '';

export const IDEMPOTENCY_KEY_PREFIX: string = 'stainless-node-retry';

/** Lower-case names of the headers and query parameters that the API's security schemes use. */
export const CREDENTIAL_NAMES: readonly string[] = [];

/** Whether requests carry the `X-Stainless-*` headers that describe the caller's platform. */
export const SEND_PLATFORM_HEADERS: boolean = true;

/** How `{ a: [1, 2] }` is written into a query or a form. */
export const ARRAY_FORMAT: 'brackets' | 'comma' | 'indices' | 'repeat' = 'comma';

/** How `{ a: { b: 1 } }` is written into a query or a form. */
export const NESTED_FORMAT: 'brackets' | 'dots' = 'brackets';
