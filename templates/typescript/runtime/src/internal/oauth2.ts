import { RuntimeClientError } from '../core/error';
import type { Fetch } from './builtin-types';
import { isObj, safeJSON } from './utils/values';

/** Milliseconds; a token that expires sooner is not used for another request. */
const MARGIN = 30_000;

/** Seconds; of a token whose server does not say (RFC 6749, section 5.1, recommends that it does). */
const DEFAULT_LIFETIME = 300;

/** OAuth 2 client credentials (RFC 6749, section 4.4): a token is fetched when it is first needed and kept. */
export class ClientCredentials {
  readonly #tokenURL: string;
  readonly #clientID: string;
  readonly #clientSecret: string;
  readonly #fetch: Fetch;
  #token: Promise<string> | undefined;
  #expires = 0;

  constructor(tokenURL: string, clientID: string, clientSecret: string, fetch: Fetch) {
    this.#tokenURL = tokenURL;
    this.#clientID = clientID;
    this.#clientSecret = clientSecret;
    this.#fetch = fetch;
  }

  /** The token; calls at the same time share one request for it. */
  token(): Promise<string> {
    if (!this.#token || Date.now() >= this.#expires) {
      // Until the answer says more.
      this.#expires = Infinity;
      const asked = this.#ask();
      this.#token = asked;
      asked.catch(() => {
        this.reset();
      });
    }
    return this.#token;
  }

  /** Forgets the token, as when the server has refused it. */
  reset(): void {
    this.#token = undefined;
  }

  async #ask(): Promise<string> {
    const response = await this.#fetch.call(undefined, this.#tokenURL, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: this.#clientID,
        client_secret: this.#clientSecret,
      }).toString(),
      // The secret is for this host alone.
      redirect: 'error',
    });
    const answer = safeJSON(await response.text());
    const token = isObj(answer) ? answer['access_token'] : undefined;
    if (!response.ok || !isObj(answer) || typeof token !== 'string') {
      const message = `No access token was given (status ${response.status})`;
      throw new RuntimeClientError(message);
    }
    const lifetime = typeof answer['expires_in'] === 'number' ? answer['expires_in'] : DEFAULT_LIFETIME;
    this.#expires = Date.now() + Math.max(0, lifetime * 1000 - MARGIN);
    return token;
  }
}
