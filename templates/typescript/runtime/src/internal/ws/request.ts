/** The opening request of a connection: what the client sends with every request, as far as it says something here. */
import type { BaseRuntimeClient } from '../../client';
import type { URL } from '../builtin-types';
import { buildHeaders, type HeadersLike, type NullableHeaders } from '../headers';
import type { FinalRequestOptions } from '../request-options';
import type { PromiseOrValue } from '../types';
import { buildURL } from '../url';

/** Headers of requests that say nothing about a connection. */
const HTTP_ONLY = ['accept', 'content-length', 'content-type', 'host'];

/** What is particular to the opening request of a connection. */
export interface Opening {
  /** The API's headers for it. */
  headers?: HeadersLike;
  /** The schemes by which it authenticates, where it has its own. */
  security?: Record<string, boolean> | undefined;
}

/** Headers by name; some credentials have to be waited for. */
export type OpeningHeaders = PromiseOrValue<Record<string, string>>;

type Client = BaseRuntimeClient;
type Query = Record<string, unknown>;

/** Where a connection leads: below the client's base URL, with the scheme changed. It holds no credentials. */
export function connectionURL(client: Client, path: string, query: Query): URL {
  const url = new globalThis.URL(client.buildURL(path, query));
  url.protocol = url.protocol.replace(/^http/, 'ws');
  return url;
}

/** The same URL with the keys that the API takes in the query. */
export function authenticatedURL(client: Client, url: URL, opening: Opening): URL {
  const keys = client['authQuery'](optionsOf(opening)) ?? {};
  return new globalThis.URL(buildURL('', url.href, keys, (query) => client['stringifyQuery'](query)));
}

/** The headers of the opening request besides those of the protocol, credentials among them. */
export function connectionHeaders(client: Client, opening: Opening): OpeningHeaders {
  const options = optionsOf(opening);
  const merge = (auth: NullableHeaders | undefined): Record<string, string> => {
    const headers = buildHeaders([
      client['defaultHeaders'](options),
      auth,
      client['_options'].defaultHeaders,
      opening.headers,
    ]);
    client['validateHeaders'](headers);
    return Object.fromEntries([...headers.values].filter(([name]) => !HTTP_ONLY.includes(name)));
  };
  const auth = client['authHeaders'](options);
  return auth instanceof Promise ? auth.then(merge) : merge(auth);
}

const optionsOf = ({ security }: Opening): FinalRequestOptions => ({
  method: 'get',
  path: '',
  __security: security,
});
