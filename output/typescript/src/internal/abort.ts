import type { AbortController, AbortSignal } from './builtin-types';

const links = new WeakMap<object, () => void>();

/** Aborts the controller of a request when the caller's signal is aborted, until `unlinkAbort`. */
export function linkAbort(signal: AbortSignal, controller: AbortController): void {
  const abort = (): void => {
    controller.abort();
  };
  signal.addEventListener('abort', abort, { once: true });
  links.set(controller, () => {
    signal.removeEventListener('abort', abort);
  });
  if (signal.aborted) {
    abort();
  }
}

/** Ends the link when nothing is left to abort: one signal may serve thousands of requests. */
export function unlinkAbort(controller: AbortController): void {
  links.get(controller)?.();
}
