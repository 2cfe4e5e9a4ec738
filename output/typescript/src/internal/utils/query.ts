import { ARRAY_FORMAT, NESTED_FORMAT } from '../constants';
import { toText } from './values';

/** How arrays and objects are written; see `ARRAY_FORMAT` and `NESTED_FORMAT` for this API's own formats. */
export interface QueryFormat {
  arrayFormat?: 'brackets' | 'comma' | 'indices' | 'repeat' | undefined;
  nestedFormat?: 'brackets' | 'dots' | undefined;
}

/**
 * The query string for parameters, percent-encoded, without a question mark.
 *
 * `undefined` is left out, `null` is an empty value, dates are written in ISO 8601.
 */
export function stringifyQuery(query: object, format: QueryFormat = {}): string {
  const { arrayFormat = ARRAY_FORMAT, nestedFormat = NESTED_FORMAT } = format;
  const pairs: string[] = [];

  const add = (name: string, value: unknown): void => {
    if (value === undefined || typeof value === 'function' || typeof value === 'symbol') {
      return;
    }
    if (Array.isArray(value)) {
      addArray(name, value);
    } else if (isNested(value)) {
      for (const [key, item] of Object.entries(value)) {
        add(nestedFormat === 'dots' ? `${name}.${key}` : `${name}[${key}]`, item);
      }
    } else {
      pairs.push(`${encode(name)}=${encode(textOf(value))}`);
    }
  };

  const addArray = (name: string, values: readonly unknown[]): void => {
    if (arrayFormat === 'comma') {
      const texts = values.filter((value) => value !== undefined).map(textOf);
      if (texts.length > 0) {
        pairs.push(`${encode(name)}=${encode(texts.join(','))}`);
      }
      return;
    }
    values.forEach((value, index) => {
      const suffix = { brackets: '[]', indices: `[${index}]`, repeat: '' }[arrayFormat];
      add(name + suffix, value);
    });
  };

  for (const [name, value] of Object.entries(query)) {
    add(name, value);
  }
  return pairs.join('&');
}

const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

function textOf(value: unknown): string {
  if (value === null) {
    return '';
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  // Objects reach this from a comma-separated list only, a format that has no word for nested values.
  return typeof value === 'object' ? JSON.stringify(value) : toText(value);
}

/** Only what RFC 3986 calls unreserved stays as it is. Lone surrogates, which have no UTF-8, become U+FFFD. */
function encode(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
