import { linkAbort, unlinkAbort } from './abort';
import type { AbortController, Fetch, RequestInfo, RequestInit, Response } from './builtin-types';
import { fetchFollowing } from './redirects';

/** The longest wait that timers keep; they fire at once for a longer one. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** `fetch`, aborted after so many milliseconds without a response, and with redirects that keep credentials in. */
export async function fetchWithin(
  fetch: Fetch,
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
    return await fetchFollowing(fetch, urlOf(url), { ...options, signal: controller.signal });
  } catch (error) {
    unlinkAbort(controller);
    throw error;
  } finally {
    clearTimeout(timeout);
  }
}

const urlOf = (url: RequestInfo): string =>
  typeof url === 'string' ? url
  : url instanceof URL ? url.href
  : url.url;
