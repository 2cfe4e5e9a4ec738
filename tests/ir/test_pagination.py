"""Which methods page, by which scheme, and what they hold."""

from __future__ import annotations

import pytest
from specloom.diagnostics import Severity
from specloom.ir.api import PageKind, Purpose

from .model import Built, Make, shape

CURSOR = (
    "{name: cursor_page, type: cursor, request: {cursor: {type: string}}, response: {data: {type: array,"
    " items: {}}, next_cursor: {type: string}}}"
)
ANY = "{name: any_page, type: fake_page, request: {}, response: {data: {type: array, items: {}}}}"
ID = (
    "{name: id_page, type: cursor_id, request: {after: {type: string}}, response: {data: {type: array,"
    " items: {type: object, properties: {id: {type: string,"
    " x-stainless-pagination-property: {purpose: cursor_item_id}}}}}}}"
)
ARRAY = (
    "{name: array_page, type: page_number, request: {page: {type: integer}}, response: {list: {type: array,"
    " items: {}, is_top_level_array: true}}}"
)
FULL = (
    "{type: object, properties: {data: {type: array, items: {type: object, properties: {id: {type: string}}}},"
    " next_cursor: {type: string}}}"
)


def listing(
    make: Make, schemes: str, response: str, *, query: str = "cursor", paginated: str = "", body: str = ""
) -> Built:
    request = f"requestBody: {{content: {{application/json: {{schema: {body}}}}}}}, " if body else ""
    spec = f"""
    paths:
      /x: {{post: {{parameters: [{{name: {query}, in: query, schema: {{type: string}}}}],
        {request}responses: {{"200": {{description: ok, content: {{application/json: {{schema: {response}}}}}}}}}}}}}
    """
    method = f"{{endpoint: post /x{', paginated: ' + paginated if paginated else ''}}}"
    return make(spec, f"pagination: [{schemes}]\nresources: {{zoo: {{methods: {{list: {method}}}}}}}")


def paged(built: Built) -> tuple[str, str] | None:
    found = built.method("zoo.list").pagination
    return (found.scheme, shape(found.item)) if found is not None else None


@pytest.mark.parametrize(
    ("schemes", "response", "query", "paginated", "expected"),
    [
        (CURSOR, FULL, "cursor", "", ("cursor_page", "{id?: string}")),
        (CURSOR, FULL, "other", "", None),
        (CURSOR, FULL, "cursor", "false", None),
        (CURSOR, "{type: object, properties: {data: {type: array, items: {type: string}}}}", "cursor", "", None),
        (CURSOR, "{type: object, properties: {next_cursor: {type: string}}}", "cursor", "", None),
        (CURSOR, "{type: array, items: {type: string}}", "cursor", "", None),
        (CURSOR, FULL, "other", "cursor_page", ("cursor_page", "{id?: string}")),
        (ANY, FULL, "cursor", "", None),
        (ANY, FULL, "cursor", "any_page", ("any_page", "{id?: string}")),
        (f"{ID}, {CURSOR}", FULL, "cursor", "", ("cursor_page", "{id?: string}")),
        (f"{ID}, {CURSOR}", FULL, "after", "true", ("id_page", "{id?: string}")),
        (
            ID,
            "{type: object, properties: {data: {type: array, items: {type: object,"
            " properties: {key: {type: string}}}}}}",
            "after",
            "",
            None,
        ),
        (ARRAY, "{type: array, items: {type: integer}}", "page", "", ("array_page", "integer")),
        (ARRAY, FULL, "page", "", None),
    ],
)
def test_which_scheme_fits(
    make: Make, schemes: str, response: str, query: str, paginated: str, expected: tuple[str, str] | None
) -> None:
    built = listing(make, schemes, response, query=query, paginated=paginated)
    assert paged(built) == expected
    assert not built.said(Severity.ERROR)


def test_a_cursor_may_be_in_the_body(make: Make) -> None:
    built = listing(make, CURSOR, FULL, query="x", body="{type: object, properties: {cursor: {type: string}}}")
    assert paged(built) == ("cursor_page", "{id?: string}")


def test_a_scheme_that_does_not_exist_is_an_error(make: Make) -> None:
    built = listing(make, CURSOR, FULL, paginated="cursr_page")
    assert built.said(Severity.ERROR) == ["Pagination/SchemeNotFound"]
    assert "`cursor_page`" in (built.diagnostics[0].hint or "")


def test_a_named_scheme_needs_items(make: Make) -> None:
    built = listing(make, CURSOR, "{type: object, properties: {x: {type: string}}}", paginated="cursor_page")
    assert built.said(Severity.ERROR) == ["Pagination/NoItems"]


def test_purposes_are_inferred_from_names(make: Make) -> None:
    scheme = (
        "{name: p, type: offset, request: {offset: {type: integer}, limit: {type: integer}},"
        " response: {rows: {type: array, items: {}}, has_more: {type: boolean}, meta: {type: object,"
        " properties: {total: {type: integer}}}}}"
    )
    (page,) = listing(make, scheme, FULL).api.pages.values()
    assert page.kind is PageKind.OFFSET
    assert [(f.path, f.purpose) for f in page.request] == [
        (("offset",), Purpose.OFFSET_COUNT_PARAM),
        (("limit",), None),
    ]
    assert {f.path: f.purpose for f in page.response} == {
        ("rows",): Purpose.ITEMS,
        ("has_more",): Purpose.HAS_NEXT_PAGE,
        ("meta",): None,
        ("meta", "total"): None,
    }


def test_headers_keep_their_names(make: Make) -> None:
    scheme = (
        "{name: p, type: cursor, request: {cursor: {type: string}}, response: {next: {type: string,"
        " x-stainless-pagination-property: {purpose: next_cursor_field, from_header: X-Next}}, data: {type: array,"
        " items: {}}}}"
    )
    (page,) = listing(make, scheme, FULL).api.pages.values()
    assert [(f.path, f.header) for f in page.response] == [(("next",), "X-Next"), (("data",), "")]
