import type { EventRule } from './events';

/**
 * The rules of this API for server-sent events, in order; the first that matches decides.
 *
 * Generated for each API that streams; these are the ones that the runtime is tested with.
 */
export const EVENT_RULES: readonly EventRule[] = [
  { handle: 'done', dataStartsWith: '[DONE]' },
  { handle: 'error', events: ['error'], errorProperty: 'error' },
  { handle: 'yield', errorProperty: 'error' },
];
