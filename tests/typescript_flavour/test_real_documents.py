"""What documents in use have shown: names, values and lengths that must neither break the compiler nor the layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref
from specloom.render.typescript.text import ts_literal

from .helpers import assert_compiles_and_is_formatted, files

LONG = "AnOrganisationWhoseNameIsFarLongerThanAny"
SENTENCE = "It is today: say in two sentences what the customer wants, whom to ask, and by when that must be done."
REPORT = {
    "type": "object",
    "required": ["id", "title"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "title": {"type": "string", "example": SENTENCE},
        "note": {"type": "string", "example": SENTENCE},
        "rate": {"type": "number", "example": 1e-08},
        "parts": {"type": "array", "items": ref("Part"), "example": [{"name": "first"}]},
    },
}
PART = {
    "type": "object",
    "required": ["serial", "name"],
    "properties": {
        "serial": {"type": "string", "readOnly": True},
        "name": {"type": "string"},
        "made": {"type": "string", "readOnly": True},
    },
}
MANY = {"allOf": [ref(f"ABaseWithSomeWordsMore{n}") for n in range(4)]}
BASES = {f"ABaseWithSomeWordsMore{n}": {"type": "object", "properties": {f"p{n}": {}}} for n in range(4)}
BODY = {"content": {"application/json": {"schema": ref("Report")}}}


def query(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "string"}}


REPORTS = document(
    {
        "/status": {"get": {"responses": answers({"type": "object", "properties": {"up": {"type": "boolean"}}})}},
        "/reports": {"post": {"requestBody": BODY, "responses": answers(ref("Report"))}},
        "/enum/{id}": {
            "get": {
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {}}, query("toString")],
                "responses": answers({**MANY, "description": "Empty itself."}),
            }
        },
        "/departments/clean": {"delete": {"responses": {"204": {"description": ""}}}},
    },
    {"Report": REPORT, "Part": PART, **BASES},
)
CONFIG = f"""
organization: {{name: {LONG}}}
targets: {{typescript: {{package_name: reports}}}}
client_settings:
  opts: {{environment: {{type: string, nullable: true, read_env: SOME_ENVIRONMENT}}}}
resources:
  $client: {{methods: {{status: get /status}}}}
  reports: {{models: {{report: Report, part: Part}}, methods: {{create: post /reports}}}}
  enum: {{methods: {{retrieve: 'get /enum/{{id}}'}}}}
  departments_for_everything_else_there_is:
    methods: {{clean_up_whatever_has_been_left_behind_by_others: delete /departments/clean}}
    subresources:
      a_resource_with_a_name_that_does_not_end_so_soon_after_all:
        methods: {{also: get /status}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("reports"), REPORTS, CONFIG)


def test_it_compiles_and_is_formatted(tmp_path: Path, sdk: dict[str, str]) -> None:
    assert_compiles_and_is_formatted(tmp_path, sdk)


def test_methods_of_the_client_itself_are_listed_and_tested(sdk: dict[str, str]) -> None:
    assert f"# {LONG}\n" in sdk["api.md"]
    assert 'client.<a href="./src/client.ts">status</a>() -> StatusResponse' in sdk["api.md"]
    assert "client.status()" in sdk["tests/api-resources/top-level.test.ts"]


def test_a_resource_is_reached_under_the_name_that_its_client_gives_it(sdk: dict[str, str]) -> None:
    assert "  enum_: API.Enum = new API.Enum(this);" in sdk["src/client.ts"]
    assert "client.enum_.retrieve(" in sdk["tests/api-resources/enum.test.ts"]


def test_examples_have_what_the_type_asks_for_though_it_is_not_sent(sdk: dict[str, str]) -> None:
    """One interface stands for both ways, so that what answers must have is asked of parameters, too."""
    test = sdk["tests/api-resources/reports.test.ts"]
    assert "parts: [{ name: 'name', serial: 'serial' }]" in test
    assert "made:" not in test


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (1e-08, "1e-8"),
        (1e16, "1e16"),
        (1.5, "1.5"),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
        (float("nan"), "NaN"),
    ],
)
def test_numbers(value: float, printed: str) -> None:
    assert ts_literal(value) == printed
