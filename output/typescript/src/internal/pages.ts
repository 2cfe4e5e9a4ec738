import { OpenAIError } from '../core/error';

/** The offset of the next page; `null` after the last one. `total` is the number of all items, if the server tells. */
export function nextOffset(offset: unknown, count: number, total?: number | null): number | null {
  const next = toNumber(offset, 0) + count;
  return count === 0 || (total != null && next >= total) ? null : next;
}

/** The number of the next page; `null` after the last one. `total` is the number of all pages, if the server tells. */
export function nextPageNumber(current: unknown, total?: number | null): number | null {
  const page = toNumber(current, 1);
  return total != null && page >= total ? null : page + 1;
}

/** A number that the server or the caller gave, who may have written it as text. */
function toNumber(value: unknown, fallback: number): number {
  const number = value == null || value === '' ? fallback : Number(value);
  if (Number.isNaN(number)) {
    const message = `Not a position in a list: ${JSON.stringify(value)}`;
    throw new OpenAIError(message);
  }
  return number;
}

/** The number that a header has as text; `null` without the header. */
export const numberOf = (header: string | null): number | null =>
  header === null ? null : toNumber(header, 0);

/** What a header says with `true` or `false`; `null` without the header. */
export const flagOf = (header: string | null): boolean | null =>
  header === null ? null : header.trim().toLowerCase() === 'true';
