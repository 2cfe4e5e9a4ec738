"""Page classes of every kind, iterated."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from .conftest import Make
from .sdk import Answer, Calls, Sdk, answering

ITEM = "{type: object, properties: {id: {type: string}}}"


def listing(query: str, response: str, *, verb: str = "get", body: str = "") -> str:
    """A document with one list; `query` and `response` are YAML flow collections."""
    request = f"requestBody: {{content: {{application/json: {{schema: {body}}}}}}}" if body else ""
    return f"""
paths:
  /things:
    {verb}:
      parameters: {query}
      {request}
      responses: {{"200": {{description: ok, content: {{application/json: {{schema: {response}}}}}}}}}
"""


def config(scheme: str, verb: str = "get", paginated: str = "") -> str:
    method = f"{{endpoint: {verb} /things, paginated: {paginated}}}" if paginated else f"{verb} /things"
    return f"pagination: [{scheme}]\nresources: {{things: {{methods: {{list: {method}}}}}}}\n"


def param(name: str, type_: str = "string") -> str:
    return f"[{{name: {name}, in: query, schema: {{type: {type_}}}}}]"


def envelope(**fields: str) -> str:
    inner = ", ".join(f"{name}: {schema}" for name, schema in fields.items())
    return f"{{type: object, properties: {{{inner}}}}}"


ITEMS = f"{{type: array, items: {ITEM}}}"
TEXT, NUMBER, FLAG = "{type: string}", "{type: integer}", "{type: boolean}"


def everything(sdk: Sdk, calls: Calls, **arguments: Any) -> list[str]:
    """The ids of all pages; the asynchronous client gives the same."""
    found = [item.id for item in sdk.client(calls).things.list(**arguments)]
    again = Calls(calls.answers)

    async def collect() -> list[str]:
        return [item.id async for item in sdk.async_client(again).things.list(**arguments)]

    assert asyncio.run(collect()) == found
    assert [str(r.url) for r in again.requests] == [str(r.url) for r in calls.requests]
    return found


def items(*ids: str) -> list[dict[str, str]]:
    return [{"id": i} for i in ids]


def test_cursors(make: Make) -> None:
    scheme = (
        "{name: cursor_page, type: cursor, request: {cursor: {type: string, x-stainless-pagination-property:"
        " {purpose: next_cursor_param}}}, response: {data: {type: array, items: {}}, nextCursor: {type: string,"
        " x-stainless-pagination-property: {purpose: next_cursor_field}}}}"
    )
    sdk = make(listing(param("cursor"), envelope(data=ITEMS, nextCursor=TEXT)), config(scheme))
    calls = answering({"data": items("a", "b"), "nextCursor": "x"}, {"data": items("c"), "nextCursor": None})
    assert everything(sdk, calls) == ["a", "b", "c"]
    assert [r.url.params.get("cursor") for r in calls.requests] == [None, "x"]
    page = sdk.client(answering({"data": items("a"), "nextCursor": "x"})).things.list()
    assert isinstance(page, sdk.load("pagination").SyncCursorPage)
    assert (page.next_cursor, page.has_next_page()) == ("x", True)


def test_cursors_below_the_top(make: Make) -> None:
    scheme = (
        "{name: deep_page, type: cursor, request: {cursor: {type: string}}, response: {result: {type: object,"
        " properties: {rows: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}}},"
        " meta: {type: object, properties: {next_cursor: {type: string}}}}}"
    )
    response = envelope(
        result=f"{{type: object, properties: {{rows: {ITEMS}}}}}",
        meta="{type: object, properties: {next_cursor: {type: string}}}",
    )
    sdk = make(listing(param("cursor"), response), config(scheme))
    calls = answering(
        {"result": {"rows": items("a")}, "meta": {"next_cursor": "x"}}, {"result": {"rows": items("b")}, "meta": {}}
    )
    assert everything(sdk, calls) == ["a", "b"]
    assert everything(sdk, answering({"meta": {"next_cursor": "x"}})) == []
    assert everything(sdk, answering({"result": None})) == []


CURSOR_ID = (
    "{name: id_page, type: cursor_id, request: {after: {type: string}}, response: {data: {type: array, items:"
    " {type: object, properties: {id: {type: string, x-stainless-pagination-property: {purpose: cursor_item_id}}}}},"
    " has_more: {type: boolean}}}"
)


def test_the_id_of_the_last_item(make: Make) -> None:
    sdk = make(listing(param("after"), envelope(data=ITEMS, has_more=FLAG)), config(CURSOR_ID))
    calls = answering({"data": items("a", "b"), "has_more": True}, {"data": items("c"), "has_more": False})
    assert everything(sdk, calls) == ["a", "b", "c"]
    assert [r.url.params.get("after") for r in calls.requests] == [None, "b"]
    assert everything(sdk, answering({"data": items("a")}, {"data": []})) == ["a"]
    assert everything(sdk, answering({"data": [{}], "has_more": True})) == [None]


def test_addresses_of_the_next_page(make: Make) -> None:
    scheme = (
        "{name: url_page, type: cursor_url, request: {}, response: {data: {type: array, items: {}},"
        " next_url: {type: string}}}"
    )
    sdk = make(
        listing(param("limit", "integer"), envelope(data=ITEMS, next_url=TEXT)), config(scheme, paginated="url_page")
    )
    calls = answering({"data": items("a"), "next_url": "https://api.test/things?page=2"}, {"data": items("b")})
    assert everything(sdk, calls, limit=1) == ["a", "b"]
    assert [sorted(r.url.params.items()) for r in calls.requests] == [[("limit", "1")], [("limit", "1"), ("page", "2")]]


OFFSET = (
    "{name: offset_page, type: offset, request: {offset: {type: integer}}, response: {data: {type: array, items: {}},"
    " offset: {type: integer, x-stainless-pagination-property: {purpose: offset_count_start_field}},"
    " total: {type: integer, x-stainless-pagination-property: {purpose: offset_total_count_field}}}}"
)


def test_offsets_up_to_the_total(make: Make) -> None:
    sdk = make(listing(param("offset", "integer"), envelope(data=ITEMS, offset=NUMBER, total=NUMBER)), config(OFFSET))
    calls = answering({"data": items("a", "b"), "offset": 0, "total": 3}, {"data": items("c"), "offset": 2, "total": 3})
    assert everything(sdk, calls) == ["a", "b", "c"]
    assert [r.url.params.get("offset") for r in calls.requests] == [None, "2"]


def test_offsets_that_the_response_does_not_tell(make: Make) -> None:
    scheme = (
        "{name: skip_page, type: offset, request: {skip: {type: integer}}, response: {data: {type: array, items: {}}}}"
    )
    sdk = make(listing(param("skip", "integer"), envelope(data=ITEMS)), config(scheme))
    calls = answering({"data": items("a", "b")}, {"data": items("c")}, {"data": []})
    assert everything(sdk, calls, skip=4) == ["a", "b", "c"]
    assert [r.url.params.get("skip") for r in calls.requests] == ["4", "6", "7"]
    with pytest.raises(ValueError, match="skip"):
        sdk.client(answering({"data": items("a")})).things.list(skip="many").get_next_page()


def test_page_numbers(make: Make) -> None:
    scheme = (
        "{name: numbered_page, type: page_number, request: {page: {type: integer}}, response: {data: {type: array,"
        " items: {}}, page: {type: integer, x-stainless-pagination-property: {purpose: current_page_number_field}},"
        " total_pages: {type: integer}}}"
    )
    sdk = make(listing(param("page", "integer"), envelope(data=ITEMS, page=NUMBER, total_pages=NUMBER)), config(scheme))
    calls = answering(
        {"data": items("a"), "page": 1, "total_pages": 2}, {"data": items("b"), "page": 2, "total_pages": 2}
    )
    assert everything(sdk, calls) == ["a", "b"]
    assert [r.url.params.get("page") for r in calls.requests] == [None, "2"]


def test_page_numbers_that_the_response_does_not_tell(make: Make) -> None:
    scheme = (
        "{name: plain_page, type: page_number, request: {page: {type: integer}}, response: {data: {type: array,"
        " items: {}}}}"
    )
    sdk = make(listing(param("page", "integer"), envelope(data=ITEMS)), config(scheme))
    calls = answering({"data": items("a")}, {"data": items("b")}, {"data": []})
    assert everything(sdk, calls, page=3) == ["a", "b"]
    assert [r.url.params.get("page") for r in calls.requests] == ["3", "4", "5"]


def test_one_page(make: Make) -> None:
    scheme = "{name: single_page, type: fake_page, request: {}, response: {data: {type: array, items: {}}}}"
    sdk = make(listing("[]", envelope(data=ITEMS)), config(scheme, paginated="single_page"))
    calls = answering({"data": items("a", "b")})
    assert everything(sdk, calls) == ["a", "b"]
    assert len(calls.requests) == 1
    assert sdk.client(calls).things.list().has_next_page() is False


def test_parameters_in_the_body(make: Make) -> None:
    scheme = (
        "{name: body_page, type: cursor, param_location: body, request: {cursor: {type: string}}, response:"
        " {data: {type: array, items: {}}, next_cursor: {type: string}}}"
    )
    body = "{type: object, properties: {cursor: {type: string}, pageSize: {type: integer}}}"
    spec = listing("[]", envelope(data=ITEMS, next_cursor=TEXT), verb="post", body=body)
    sdk = make(spec, config(scheme, verb="post"))
    calls = answering({"data": items("a"), "next_cursor": "x"}, {"data": items("b")})
    assert everything(sdk, calls, page_size=1) == ["a", "b"]
    assert calls.body == {"cursor": "x", "pageSize": 1}
    assert [r.method for r in calls.requests] == ["POST", "POST"]


def test_a_list_at_the_top_with_its_cursor_in_a_header(make: Make) -> None:
    scheme = (
        "{name: header_page, type: cursor, request: {cursor: {type: string}}, response: {items: {type: array,"
        " items: {}, is_top_level_array: true}, X-Next-Cursor: {type: string,"
        " x-stainless-pagination-property: {purpose: next_cursor_field, from_header: X-Next-Cursor}}}}"
    )
    sdk = make(listing(param("cursor"), ITEMS), config(scheme))
    calls = answering(Answer(json=items("a"), headers={"X-Next-Cursor": "x"}), Answer(json=items("b")))
    assert everything(sdk, calls) == ["a", "b"]
    assert [r.url.params.get("cursor") for r in calls.requests] == [None, "x"]


def test_empty_pages_end_a_list_unless_the_scheme_goes_on(make: Make) -> None:
    scheme = (
        "{name: cursor_page, type: cursor, request: {cursor: {type: string}}, response: {data: {type: array,"
        " items: {}}, next_cursor: {type: string}}%s}"
    )
    spec = listing(param("cursor"), envelope(data=ITEMS, next_cursor=TEXT))
    pages = [{"data": items("a"), "next_cursor": "x"}, {"data": [], "next_cursor": "y"}, {"data": items("b")}]
    assert everything(make(spec, config(scheme % "")), answering(*pages)) == ["a"]
    going_on = make(spec, config(scheme % ", continue_on_empty_items: true"))
    assert everything(going_on, answering(*pages)) == ["a", "b"]


def test_a_field_of_a_page_may_have_an_awkward_name(make: Make) -> None:
    scheme = (
        "{name: odd_page, type: cursor, request: {from: {type: string, x-stainless-pagination-property: {purpose:"
        " next_cursor_param}}}, response: {list: {type: array, items: {}, x-stainless-pagination-property: {purpose:"
        " items}}, from: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}},"
        " 2nd: {type: string}, object: {type: string}, str: {type: string}}}"
    )
    fields = {"list": ITEMS, "from": TEXT, "2nd": TEXT, "object": TEXT, "str": TEXT}
    sdk = make(listing(param("from"), envelope(**fields)), config(scheme))
    calls = answering({"list": items("a"), "from": "x", "2nd": "s", "object": "o"}, {"list": items("b")})
    assert everything(sdk, calls) == ["a", "b"]
    assert sdk.client(answering({"list": [], "2nd": "s"})).things.list().api_2nd == "s"


def test_items_may_be_anything(make: Make) -> None:
    scheme = (
        "{name: cursor_page, type: cursor, request: {cursor: {type: string}}, response: {data: {type: array,"
        " items: {}}, next_cursor: {type: string}}}"
    )
    spec = listing(param("cursor"), envelope(data="{type: array, items: {type: string}}", next_cursor=TEXT))
    client = make(spec, config(scheme)).client(answering({"data": ["a", "b"]}))
    assert list(client.things.list()) == ["a", "b"]
    union = "{type: array, items: {oneOf: [{type: object, properties: {id: {type: string}}}, {type: integer}]}}"
    client = make(listing(param("cursor"), envelope(data=union, next_cursor=TEXT)), config(scheme)).client(
        answering({"data": [{"id": "a"}, 3]})
    )
    first, second = client.things.list()
    assert (first.id, second) == ("a", 3)
