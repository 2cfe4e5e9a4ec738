/** What no client of the tests can do without. Generated for each API. */
import type { ClientOptions } from '../src/client';

export const OPTIONS: ClientOptions = { apiKey: 'secret-key' };
