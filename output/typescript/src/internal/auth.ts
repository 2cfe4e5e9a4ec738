import { OpenAIError } from '../core/error';
import { buildHeaders, type NullableHeaders } from './headers';
import { toBase64 } from './utils/base64';

/** The header of the scheme `bearer` (RFC 6750). */
export function bearerAuth(token: string | null | undefined): NullableHeaders | undefined {
  return headerAuth('Authorization', token, 'Bearer ');
}

/** The header of the scheme `basic` (RFC 7617). */
export function basicAuth(
  username: string | null | undefined,
  password: string | null | undefined,
): NullableHeaders | undefined {
  return username == null || password == null ?
      undefined
    : headerAuth('Authorization', toBase64(`${username}:${password}`), 'Basic ');
}

/** An API key in a header. */
export function headerAuth(
  name: string,
  value: string | null | undefined,
  prefix = '',
): NullableHeaders | undefined {
  return value == null ? undefined : buildHeaders([{ [name]: `${prefix}${value}` }]);
}

/** One way to authenticate: all these headers together. */
export interface AuthAlternative {
  /** The client options that provide it, for the message. */
  options: readonly string[];
  /** The headers it sends. */
  headers: readonly string[];
}

/**
 * Throws unless a request carries the headers of one alternative, or the caller has taken such a header out.
 */
export function requireAuth(
  { values, nulls }: NullableHeaders,
  alternatives: readonly AuthAlternative[],
): void {
  const satisfied = alternatives.some(({ headers }) =>
    headers.every((name) => values.has(name) || nulls.has(name.toLowerCase())),
  );
  if (satisfied) {
    return;
  }
  const options = alternatives.map((alternative) => alternative.options.join(' and '));
  const headers = [...new Set(alternatives.flatMap((alternative) => alternative.headers))].map(
    (name) => `"${name}"`,
  );
  throw new OpenAIError(
    `Could not resolve authentication method. Expected ${either(options, 'either ', 'the ')} to be set. ` +
      `Or for ${either(headers, 'one of the ', 'the ')} ${headers.length > 1 ? 'headers' : 'header'} to be explicitly omitted`,
  );
}

const either = (names: readonly string[], beforeSeveral: string, beforeOne: string): string =>
  (names.length > 1 ? beforeSeveral : beforeOne) + names.join(' or ');
