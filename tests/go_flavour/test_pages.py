"""Pages of lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from documents import answers, document

from .helpers import assert_compiles, assert_formatted, fields, files

OFFSET = """
organization: {name: shop}
pagination:
  - name: offset_page
    type: offset
    request: {offset: {type: integer, x-stainless-pagination-property: {purpose: offset_count_param}}}
    response:
      rows: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      meta:
        type: object
        properties:
          total: {type: integer, x-stainless-pagination-property: {purpose: offset_total_count_field}}
      offset: {type: integer, x-stainless-pagination-property: {purpose: offset_count_start_field}}
resources: {boxes: {methods: {list: {endpoint: get /x, paginated: offset_page}}}}
"""
BARE = """
organization: {name: shop}
pagination:
  - name: id_page
    type: cursor_id
    request: {after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_id_param}}}
    response:
      items:
        type: array
        x-stainless-pagination-property: {purpose: items, is_top_level_array: true}
        items:
          type: object
          properties: {key: {type: string, x-stainless-pagination-property: {purpose: cursor_item_id}}}
resources: {boxes: {methods: {list: {endpoint: get /x, paginated: id_page}}}}
"""


def pages(folder: Path, config: str, schema: dict[str, Any], parameter: str) -> str:
    given = {"name": parameter, "in": "query", "schema": {"type": "integer" if parameter == "offset" else "string"}}
    operation = {"parameters": [given], "responses": answers(schema)}
    made = files(folder, document({"/x": {"get": operation}}), config)
    assert_formatted(folder / "sdk", made)
    assert_compiles(folder / "sdk")
    return made["packages/pagination/pages.go"]


def test_pages_are_counted_by_what_the_server_has_told(tmp_path: Path) -> None:
    item = {"type": "object", "properties": {"id": {"type": "string"}}}
    schema = {
        "type": "object",
        "properties": {
            "rows": {"type": "array", "items": item},
            "meta": {"type": "object", "properties": {"total": {"type": "integer"}}},
            "offset": {"type": "integer"},
        },
    }
    text = pages(tmp_path, OFFSET, schema, "offset")
    assert fields(text, "OffsetPage[T any]")["Meta"][0] == "OffsetPageMeta[T]"
    assert fields(text, "OffsetPageMeta[T any]")["Total"][0] == "int64"
    assert 'offset := paging.QueryNumber(r.state.cfg, "offset", 0)' in text
    assert "if r.JSON.Offset.Valid() {" in text
    assert "paging.NextOffset(offset, len(r.Rows), r.Meta.Total, r.Meta.Total != 0)" in text


def test_a_page_that_is_a_list_alone_is_read_as_one(tmp_path: Path) -> None:
    item = {"type": "object", "properties": {"key": {"type": "string"}}}
    text = pages(tmp_path, BARE, {"type": "array", "items": item}, "after")
    assert 'paging.LastID(r.Items, "Key")' in text
    assert "return apijson.UnmarshalRoot(data, &r.Items)" in text
