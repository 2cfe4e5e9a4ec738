import { OpenAIError } from '../../core/error';
import { toText } from './values';

/** Percent-encodes what RFC 3986 does not allow in a segment of a path (its rule `pchar`). */
export function encodeURIPath(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@]+/g, encodeURIComponent);
}

/** Makes the tag function `path`; with another encoder for special cases. */
export const createPathTagFunction =
  (pathEncoder: (text: string) => string = encodeURIPath) =>
  (statics: readonly string[], ...params: readonly unknown[]): string => {
    let inQuery = false;
    const invalid: Fault[] = [];
    let built = '';
    statics.forEach((literal, index) => {
      inQuery ||= /[?#]/.test(literal);
      built += literal;
      if (index >= params.length) {
        return;
      }
      const value = params[index];
      const usable = hasText(value);
      const encoded = (inQuery ? encodeURIComponent : pathEncoder)(usable ? toText(value) : kindOf(value));
      if (!usable) {
        invalid.push({
          start: built.length,
          length: encoded.length,
          reason: `Value of type ${kindOf(value)} is no path parameter`,
        });
      }
      built += encoded;
    });
    invalid.push(...dotSegments(built));
    if (invalid.length > 0) {
      throw new OpenAIError(explain(built, invalid));
    }
    return built;
  };

/**
 * Builds a URL path: path`/users/${id}`. Values are percent-encoded.
 *
 * Throws for values without a text of their own, and for a path that `.` or `..` would lead elsewhere.
 */
export const path: (statics: readonly string[], ...params: readonly unknown[]) => string =
  createPathTagFunction();

interface Fault {
  start: number;
  length: number;
  reason: string;
}

function hasText(value: unknown): boolean {
  if (value === null || value === undefined || typeof value === 'function' || typeof value === 'symbol') {
    return false;
  }
  // An object that inherits `toString` reads "[object Object]", which no API means.
  const { toString } = value as { toString?: unknown };
  return typeof toString === 'function' && toString !== Object.prototype.toString;
}

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);

function dotSegments(built: string): Fault[] {
  const pathOnly = built.split(/[?#]/, 1)[0] ?? '';
  return Array.from(pathOnly.matchAll(/(?<=^|\/)(?:\.|%2e){1,2}(?=\/|$)/gi), (match) => ({
    start: match.index,
    length: match[0].length,
    reason: `Value "${match[0]}" can't be safely passed as a path parameter`,
  }));
}

/** The message: reasons, the path, and a line that underlines what is wrong. */
function explain(built: string, faults: Fault[]): string {
  faults.sort((a, b) => a.start - b.start);
  let underline = '';
  for (const { start, length } of faults) {
    underline =
      underline.padEnd(start) + '^'.repeat(Math.max(0, start + length - Math.max(start, underline.length)));
  }
  return `Path parameters result in path with invalid segments:\n${faults.map((f) => f.reason).join('\n')}\n${built}\n${underline}`;
}
