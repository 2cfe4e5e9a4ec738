import { OpenAIError } from '../../core/error';

/** Whether a URL names its scheme and so needs no base. */
export const isAbsoluteURL = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);

export function isObj(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The text of a value that has one. */
export const toText = (value: unknown): string => String(value);

/** The value if it is an object, else an empty object. */
export function maybeObj(value: unknown): Record<string, unknown> {
  return isObj(value) ? value : {};
}

/** Whether there is nothing in it. */
export function isEmptyObj(value: object | null | undefined): boolean {
  return !value || Object.keys(value).length === 0;
}

export function hasOwn<T extends object = object>(value: T, key: PropertyKey): key is keyof T {
  return Object.prototype.hasOwnProperty.call(value, key);
}

/** The number; throws when it is none, is negative or has a fraction. */
export function validatePositiveInteger(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new OpenAIError(`${name} must be an integer`);
  }
  if (value < 0) {
    throw new OpenAIError(`${name} must be a positive integer`);
  }
  return value;
}

/** The value of JSON text; `undefined` when it is none. */
export function safeJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The integer of an environment variable; `undefined` when it is not set. */
export function maybeCoerceInteger(value: unknown): number | undefined {
  return value === undefined ? undefined : number(value, Math.round(Number(value)), 'an integer');
}

/** The number of an environment variable; `undefined` when it is not set. */
export function maybeCoerceFloat(value: unknown): number | undefined {
  return value === undefined ? undefined : number(value, Number(value), 'a number');
}

/** The truth of an environment variable, which only `true` means; `undefined` when it is not set. */
export function maybeCoerceBoolean(value: unknown): boolean | undefined {
  return value === undefined ? undefined : toText(value).toLowerCase() === 'true';
}

function number(value: unknown, coerced: number, what: string): number {
  if (Number.isNaN(coerced)) {
    const message = `Could not coerce ${JSON.stringify(value)} into ${what}`;
    throw new OpenAIError(message);
  }
  return coerced;
}
