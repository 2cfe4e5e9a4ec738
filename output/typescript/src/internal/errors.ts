import { isObj } from './utils/values';

/** Whether something thrown says that a request was aborted. */
export function isAbortError(error: unknown): boolean {
  // Expo's fetch has a name of its own for it, in the message.
  return (
    isObj(error) &&
    (error['name'] === 'AbortError' || String(error['message']).includes('FetchRequestCanceledException'))
  );
}

/** An `Error` for anything that was thrown. */
export function castToError(thrown: unknown): Error {
  if (thrown instanceof Error) {
    return thrown;
  }
  if (isObj(thrown)) {
    // An error of another realm is no instance of this one's `Error`.
    if (typeof thrown['message'] === 'string') {
      const error = new Error(thrown['message'], { cause: thrown['cause'] });
      if (typeof thrown['name'] === 'string') {
        error.name = thrown['name'];
      }
      return error;
    }
    try {
      return new Error(JSON.stringify(thrown));
    } catch {
      // Not serialisable; its text has to do.
    }
  }
  return new Error(String(thrown));
}
