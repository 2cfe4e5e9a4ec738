/** How connections behave. Generated for each API that has any; these are the values that the runtime is tested with. */

/** How often a lost connection is tried to be made again. */
export const MAX_RECONNECTS: number = 5;

/** Milliseconds before the first attempt; doubled for each further one. */
export const INITIAL_RECONNECT_DELAY: number = 500;

/** Milliseconds; the longest wait before an attempt. */
export const MAX_RECONNECT_DELAY: number = 8000;

/** Bytes of messages that may wait for a connection. */
export const MAX_QUEUE_SIZE: number = 1048576;

/** Close codes that say nothing against another attempt. */
export const RECOVERABLE_CLOSE_CODES: readonly number[] = [1001, 1005, 1006, 1011, 1012, 1013, 1015];
