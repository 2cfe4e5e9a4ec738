import { CREDENTIAL_NAMES } from './constants';
import { isObj } from './utils/values';

/** What logs show instead of a credential. */
export const REDACTED: string = '***';

const CREDENTIAL_WORDS = new Set(
  (
    'apikey assertion auth authorization bearer cookie credential credentials jwt passphrase passwd password pwd ' +
    'secret session sid sig signature token'
  ).split(' '),
);
const KEY_QUALIFIERS = new Set(
  'access account api app auth client encryption master private secret service signing subscription'.split(
    ' ',
  ),
);

/**
 * Whether a header, query parameter or property of that name is likely to hold a credential.
 *
 * Names of the API's own security schemes are known; for others the words of the name decide.
 */
export function isCredentialName(name: string): boolean {
  if (CREDENTIAL_NAMES.includes(name.toLowerCase())) {
    return true;
  }
  const words = (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g) ?? []).map((word) => word.toLowerCase());
  return (
    (words.length === 1 && words[0] === 'key') ||
    words.some(
      (word, i) => CREDENTIAL_WORDS.has(word) || (KEY_QUALIFIERS.has(word) && words[i + 1] === 'key'),
    )
  );
}

/** A copy of JSON-like data for logs, with the values of credentials hidden at every depth. */
export function redactData(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(redactData);
  }
  // Others than plain objects, such as files, are shown as they are: their content is not text.
  if (!isObj(value) || ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === 'string' && isCredentialName(key) ? REDACTED : redactData(item),
    ]),
  );
}

/** The URL for logs: no password, and no value of a query parameter that is a credential. */
export function redactURL(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  if (parsed.username || parsed.password) {
    parsed.username = '';
    parsed.password = '';
  }
  for (const name of new Set(parsed.searchParams.keys())) {
    if (isCredentialName(name)) {
      parsed.searchParams.set(name, REDACTED);
    }
  }
  return parsed.href;
}
