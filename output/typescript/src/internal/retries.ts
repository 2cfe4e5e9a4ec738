import type { Headers, Response } from './builtin-types';
import { INITIAL_RETRY_DELAY, MAX_RETRY_AFTER, MAX_RETRY_DELAY, RETRIED_STATUSES } from './constants';

/** Whether an error response is tried again; the server's `x-should-retry` decides if it is sent. */
export function isRetriedResponse(response: Response): boolean {
  const wish = response.headers.get('x-should-retry');
  if (wish === 'true' || wish === 'false') {
    return wish === 'true';
  }
  return RETRIED_STATUSES.includes(response.status) || response.status >= 500;
}

/** Milliseconds to wait before the next attempt: what the server asks for if that is reasonable, else the backoff. */
export function retryDelay(retriesTaken: number, headers: Headers | undefined): number {
  const asked = headers && askedDelay(headers);
  return asked !== undefined && asked > 0 && asked <= MAX_RETRY_AFTER * 1000 ? asked : backoff(retriesTaken);
}

/** `Retry-After-Ms` goes before `Retry-After`, which is a number of seconds or a date (RFC 9110, section 10.2.3). */
function askedDelay(headers: Headers): number | undefined {
  const milliseconds = numberOf(headers.get('retry-after-ms'));
  if (milliseconds !== undefined) {
    return milliseconds;
  }
  const value = headers.get('retry-after');
  const seconds = numberOf(value);
  if (seconds !== undefined) {
    return seconds * 1000;
  }
  const date = Date.parse(value ?? '');
  return Number.isNaN(date) ? undefined : date - Date.now();
}

function numberOf(text: string | null): number | undefined {
  const number = text?.trim() ? Number(text) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

/** Doubled each time up to a limit, less up to a quarter at random so that clients do not come back all at once. */
function backoff(retriesTaken: number): number {
  const seconds = Math.min(INITIAL_RETRY_DELAY * 2 ** retriesTaken, MAX_RETRY_DELAY);
  return seconds * (1 - Math.random() * 0.25) * 1000;
}
