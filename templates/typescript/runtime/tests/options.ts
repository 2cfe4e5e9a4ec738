/** What no client of the tests can do without. Generated for each API. */
import type { ClientOptions } from '../src/client.ts';

export const OPTIONS: ClientOptions = { apiKey: 'secret-key' };
