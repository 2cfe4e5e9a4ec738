import { isObj } from '../utils/values';

/** What an event of the server says went wrong: its message, or that of what it holds as `error`; else all of it. */
export function messageOf(event: unknown): string {
  const own =
    isObj(event) ?
      (event['message'] ?? (isObj(event['error']) ? event['error']['message'] : undefined))
    : undefined;
  return typeof own === 'string' && own ? own : JSON.stringify(event);
}
