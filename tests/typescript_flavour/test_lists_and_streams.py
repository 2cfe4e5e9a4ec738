"""What lists and streams give: pages, their names, and the forms of params."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref

from .helpers import assert_compiles_and_is_formatted, files

ID = {"name": "shelf_id", "in": "path", "required": True, "schema": {"type": "string"}}
PAGING = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in ("after", "limit")]


def listed(items: dict[str, Any]) -> dict[str, Any]:
    """The schema of a list."""
    return {"type": "object", "properties": {"data": {"type": "array", "items": items}, "next": {"type": "string"}}}


def streamed(schema: dict[str, Any]) -> dict[str, Any]:
    """The responses of an operation that gives events."""
    return {"200": {"description": "", "content": {"text/event-stream": {"schema": schema}}}}


def sent(schema: dict[str, Any]) -> dict[str, Any]:
    """The body of an operation."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


ENVELOPES = "synthesize_event_and_data_properties: true,"
BOOK = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
CANDLE = {"type": "object", "title": "Beeswax Candle", "required": ["wick"], "properties": {"wick": {"type": "string"}}}
LIBRARY = document(
    {
        "/shelves": {"get": {"parameters": PAGING, "responses": answers(listed(ref("Shelf")))}},
        "/shelves/{shelf_id}/things": {
            "get": {"parameters": [ID, *PAGING], "responses": answers(ref("Things"))},
        },
        "/shelves/{shelf_id}/neighbours": {
            "get": {"parameters": [ID, *PAGING], "responses": answers(listed(ref("Shelf")))},
        },
        "/shelves/{shelf_id}/log": {
            "get": {
                "parameters": [ID, {"name": "tail", "in": "query", "schema": {"type": "integer"}}],
                "responses": streamed({"type": "string"}),
            },
        },
        "/summaries": {
            "post": {
                "requestBody": sent({"type": "object", "properties": {"stream": {"type": "boolean"}}}),
                "responses": answers(ref("Book")),
            },
        },
    },
    {
        "Shelf": BOOK,
        "Book": BOOK,
        "Tome": {"title": "A large book", "allOf": [ref("Book")]},
        "Mood": {"type": ["string", "null"], "enum": ["dusty", None]},
        "Things": listed({"anyOf": [ref("Book"), CANDLE]}),
    },
)
CONFIG = """
organization: {name: library}
pagination:
- name: cursor_page
  type: cursor
  request: {after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}}
  response:
    data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
    next: {type: string, nullable: true, x-stainless-pagination-property: {purpose: next_cursor_field}}
resources:
  $shared: {models: {mood: Mood}}
  shelves:
    models: {rack: Shelf, book: Book, tome: Tome, thing_list: Things, temper: {type: alias, to: $shared.mood}}
    methods:
      list: {endpoint: get /shelves, paginated: cursor_page}
      list_things: {endpoint: "get /shelves/{shelf_id}/things", paginated: cursor_page}
      log: get /shelves/{shelf_id}/log
    subresources:
      neighbours: {methods: {list: {endpoint: "get /shelves/{shelf_id}/neighbours", paginated: cursor_page}}}
  summaries:
    methods:
      create:
        endpoint: post /summaries
        streaming: {param_discriminator: stream, stream_event_model: shelves.book}
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("library"), LIBRARY, CONFIG)


def test_items_without_a_name_of_a_list_that_is_a_model_keep_their_names_there(library: dict[str, str]) -> None:
    text = library["src/resources/shelves/shelves.ts"]
    assert "export type ThingListDataPage = CursorPage<Book | ThingList.BeeswaxCandle>;" in text
    assert "PagePromise<ThingListDataPage, Book | ThingList.BeeswaxCandle>" in text
    assert text.count("interface BeeswaxCandle {") == 1


def test_a_page_is_named_beside_its_items_and_exported_where_methods_give_it(library: dict[str, str]) -> None:
    assert "export type RacksPage = CursorPage<Rack>;" in library["src/resources/shelves/shelves.ts"]
    neighbours = library["src/resources/shelves/neighbours.ts"]
    assert "export { type RacksPage };" in neighbours
    assert "RacksPage" not in neighbours.partition("declare namespace Neighbours")[2].partition("\n}")[0]


def test_the_client_exports_the_interfaces_of_pages(library: dict[str, str]) -> None:
    assert (
        "  export import CursorPage = Pagination.CursorPage;\n"
        "  export { type CursorPageParams as CursorPageParams, type CursorPageResponse as CursorPageResponse };"
    ) in library["src/client.ts"]


def test_a_field_of_pages_may_be_null(library: dict[str, str]) -> None:
    assert "  next: string | null;" in library["src/core/pagination.ts"]


def test_what_always_streams_gives_its_response(library: dict[str, str]) -> None:
    text = library["src/resources/shelves/shelves.ts"]
    assert "query: ShelveLogParams | undefined = {}," in text
    assert "APIPromise<Stream<ShelveLogResponse>>" in text
    assert "export type ShelveLogResponse = string;" in text


def test_events_have_envelopes_only_where_the_config_asks_for_them(library: dict[str, str], tmp_path: Path) -> None:
    assert "synthesizeEventData" not in library["src/core/streaming.ts"]
    asked = CONFIG.replace("param_discriminator: stream,", "param_discriminator: stream, " + ENVELOPES)
    assert "    synthesizeEventData?: boolean,\n" in files(tmp_path, LIBRARY, asked)["src/core/streaming.ts"]


def test_examples_go_through_lists_and_streams(library: dict[str, str]) -> None:
    text = library["src/resources/shelves/shelves.ts"]
    assert (
        "   * // Asks for further pages as it goes.\n"
        "   * for await (const rack of client.shelves.list()) {\n"
        "   *   console.log(rack);\n"
        "   * }\n"
    ) in text
    assert (
        "   * const stream = await client.shelves.log('shelf_id');\n"
        "   * for await (const event of stream) {\n"
        "   *   console.log(event);\n"
        "   * }\n"
    ) in text
    assert "   * const book = await client.summaries.create({});\n" in library["src/resources/summaries.ts"]


def test_the_config_may_name_params(tmp_path: Path) -> None:
    named = (
        "log: {endpoint: 'get /shelves/{shelf_id}/log', params_type_name: {typescript: rack_log_params, ruby: other}}"
    )
    text = files(tmp_path, LIBRARY, CONFIG.replace("log: get /shelves/{shelf_id}/log", named))
    assert "export interface RackLogParams {" in text["src/resources/shelves/shelves.ts"]


def test_what_forms_of_params_have_in_common_stays_in_the_module(library: dict[str, str]) -> None:
    text = library["src/resources/summaries.ts"]
    assert "export interface SummaryCreateParamsBase {" in text
    assert "SummaryCreateParamsBase as" not in text
    assert "SummaryCreateParamsBase" not in library["src/resources/index.ts"] + library["src/client.ts"]


def test_a_second_name_in_the_document_is_an_interface_and_one_in_the_config_an_alias(library: dict[str, str]) -> None:
    text = library["src/resources/shelves/shelves.ts"]
    assert "export interface Tome {\n  id: string;\n}" in text
    assert "export type Temper = Shared.Mood | null;" in text


def test_the_sdk_compiles_and_is_formatted(tmp_path: Path, library: dict[str, str]) -> None:
    assert_compiles_and_is_formatted(tmp_path, library)
