"""Where declarations stand in TypeScript as it is printed."""

from __future__ import annotations

from specloom.flavours.typescript.symbols.lines import inside, written

TEXT = """\
// A comment { that opens nothing
import { a } from './a';

/** One line. */
export class Things<Item extends { id: string }>
  extends Base<Item>
  implements Other<Item>
{
  below: API.Below = new API.Below(this._client);

  /**
   * Says `export interface Nothing {` and more.
   */
  list(query: Record<string, { a: 'x, y' }> = {}, done?: (n: number) => void): Promise<void> {
    return this._client.get('/things {', {
      query,
    });
  }

  update(
    id: string,
    params:
      | VeryLong
      | null
      | undefined = {},
    options?: RequestOptions,
  ): Promise<void> {
    if (x) {
      id: 3;

    }
  }
}

export type Empty = A | B;

export interface None {}

export namespace Empty {
  export interface A {
    'a-b'?: string;

    "it's": Array<
      | 'x'
      | 'y'
    >;

    [k: string]: unknown;
  }
}
"""


def test_declarations_are_found_with_their_lines_and_text() -> None:
    found = {anchor: [(w.line, w.first, w.last, w.text) for w in places] for anchor, places in written(TEXT).items()}
    heritage = "export class Things<Item extends { id: string }> extends Base<Item> implements Other<Item>"
    listed = "list(query: Record<string, { a: 'x, y' }> = {}, done?: (n: number) => void): Promise<void>"
    updated = "update(id: string, params: VeryLong | null | undefined = {}, options?: RequestOptions): Promise<void>"
    nested = (inside("Empty"), "A")
    assert found == {
        ("Things",): [(5, 4, 33, heritage)],
        ("Things", "below"): [(9, 9, 9, "below: API.Below = new API.Below(this._client)")],
        ("Things", "list"): [(14, 11, 18, listed)],
        ("Things", "list", "query"): [(14, 14, 14, "query: Record<string, { a: 'x, y' }> = {}")],
        ("Things", "list", "done"): [(14, 14, 14, "done?: (n: number) => void")],
        ("Things", "update"): [(20, 20, 32, updated)],
        ("Things", "update", "id"): [(21, 21, 21, "id: string")],
        ("Things", "update", "params"): [(22, 22, 25, "params: VeryLong | null | undefined = {}")],
        ("Things", "update", "options"): [(26, 26, 26, "options?: RequestOptions")],
        ("Empty",): [(35, 35, 35, "export type Empty = A | B")],
        ("None",): [(37, 37, 37, "export interface None")],
        (inside("Empty"),): [(39, 39, 50, "export namespace Empty")],
        nested: [(40, 40, 49, "export interface A")],
        (*nested, "a-b"): [(41, 41, 41, "'a-b'?: string")],
        (*nested, "it's"): [(43, 43, 46, "\"it's\": Array<'x' | 'y'>")],
    }
