"""What stands on a page, for small documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref, takes

from .helpers import declarations, pages_of

TEXT = {"type": "string"}
PET = {
    "type": "object",
    "description": "An animal.",
    "required": ["name", "kind"],
    "properties": {
        "name": TEXT,
        "id": {"type": "integer", "description": "Never changes."},
        "kind": {"const": "pet"},
        "mode": {"enum": ["wild"], "x-stainless-const": True},
        "size": {"anyOf": [{"type": "string"}, {"enum": ["s", "m"]}]},
        "mother": {"anyOf": [ref("Pet"), {"type": "null"}]},
        "tags": {"type": "array", "items": {"type": "object", "properties": {"text": TEXT}}},
        "notes": {"type": "object", "additionalProperties": TEXT},
        "home": {"anyOf": [{"title": "Street", "type": "string"}, {"type": "object", "properties": {"zip": TEXT}}]},
        "odd-name": {"type": ["number", "null"]},
    },
}
PARAMETERS = [
    {"name": "shop", "in": "path", "required": True, "schema": TEXT, "description": "Which shop."},
    {"name": "verbose", "in": "query", "schema": {"type": "boolean"}, "description": "Says more."},
    {"name": "X-Trace", "in": "header", "schema": TEXT, "description": "For logs."},
]
CREATE = {
    "operationId": "create",
    "summary": "Add a pet",
    "description": "Adds a pet to a shop.",
    "parameters": PARAMETERS,
    "requestBody": takes(ref("Pet")),
    "responses": answers(ref("Pet")),
}
GONE = {"operationId": "gone", "parameters": PARAMETERS[:1], "responses": {"204": {"description": ""}}}
DOCUMENT = document({"/shops/{shop}/pets": {"post": CREATE, "delete": GONE}}, {"Pet": PET})
CONFIG: dict[str, Any] = {
    "organization": {"name": "zoo"},
    "targets": {"cli": {"binary_name": "zoo"}, "go": {"options": {"enable_v2": True}}},
    "resources": {
        "pets": {
            "models": {"pet": "Pet"},
            "methods": {
                "remove_all": {"endpoint": "delete /shops/{shop}/pets", "skip": ["go"]},
                "create": "post /shops/{shop}/pets",
            },
        }
    },
}
CREATED = "resources/pets/methods/create/index.md"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return pages_of(tmp_path_factory.mktemp("pets"), DOCUMENT, CONFIG)


def section(page: str, heading: str) -> str:
    """What stands below a heading."""
    return page.split(f"### {heading}\n", 1)[1].split("\n### ", 1)[0]


def test_pages_are_listed_by_the_index(made: dict[str, str]) -> None:
    index = json.loads(made["index.json"])
    assert index["format"] == "specloom-docs-1"
    assert index["languages"] == [
        {"id": "http", "title": "HTTP"},
        {"id": "go", "title": "Go"},
        {"id": "cli", "title": "CLI"},
    ]
    (pets,) = index["resources"]
    assert [m["key"] for m in pets["methods"]] == ["create", "remove_all"], "in the order of the document"
    assert pets["methods"][0] == {
        "key": "create",
        "title": "Add a pet",
        "verb": "post",
        "route": "/shops/{shop}/pets",
        "path": "resources/pets/methods/create",
        "languages": ["http", "go", "cli"],
    }
    assert [m["path"] for m in pets["models"]] == ["resources/pets/models/pet"]
    assert {CREATED, f"go/{CREATED}", f"cli/{CREATED}"} < made.keys()
    assert f"[Add a pet]({CREATED})" in made["llms.txt"]


def test_page_says_how_a_method_is_called(made: dict[str, str]) -> None:
    assert made[f"cli/{CREATED}"].startswith(
        "## Add a pet\n\n`$ zoo pets create`\n\n**post** `/shops/{shop}/pets`\n\nAdds a pet to a shop.\n\n### "
    )
    assert "`client.Pets.New(ctx, shop, params) (*Pet, error)`" in made[f"go/{CREATED}"]
    assert made[CREATED].startswith("## Add a pet\n\n**post** `/shops/{shop}/pets`\n")


def test_method_that_a_language_lacks(made: dict[str, str]) -> None:
    page = made["go/resources/pets/methods/remove_all/index.md"]
    assert page == "## Remove all\n\nThis method is not available in Go.\n"
    assert "`$ zoo pets remove-all`" in made["cli/resources/pets/methods/remove_all/index.md"]


def test_parameters_say_where_they_travel(made: dict[str, str]) -> None:
    assert declarations(section(made[f"cli/{CREATED}"], "Parameters")) == [
        "--shop: string",
        '--kind: "pet"',
        "--name: string",
        "--verbose: optional boolean",
        "--id: optional number",
        "--home: optional string or object { zip }",
        '--mode: optional "wild"',
        "--mother: optional object { kind, name, id, 7 more }",
        "--notes: optional map[string]",
        "--odd-name: optional number",
        '--size: optional string or "s" or "m"',
        "--tag: optional array of object { text }",
        "--x-trace: optional string",
    ]
    assert "Query param: Says more." in made[f"cli/{CREATED}"]
    assert "Path param: Which shop." in made[f"cli/{CREATED}"]
    headings = [line for line in made[CREATED].splitlines() if line.startswith("### ")]
    places = ["Path", "Query", "Header", "Body"]
    assert headings == [*(f"### {place} Parameters" for place in places), "### Returns", "### Example"]


def test_types_of_the_wire(made: dict[str, str]) -> None:
    assert declarations(section(made[CREATED], "Returns")) == [
        "pet: object { kind, name, id, 7 more }",
        '.kind: "pet"',
        ".name: string",
        ".id: optional number",
        ".home: optional string or object { zip }",
        "..Street: string",
        "..union_member_1: object { zip }",
        "...zip: optional string",
        '.mode: optional "wild"',
        '.."wild"',
        ".mother: optional object { kind, name, id, 7 more }",
        ".notes: optional map[string]",
        '."odd-name": optional number',
        '.size: optional string or "s" or "m"',
        "..string",
        '.."s" or "m"',
        '..."s"',
        '..."m"',
        ".tags: optional array of object { text }",
        "..text: optional string",
    ]


def test_types_of_go(made: dict[str, str]) -> None:
    assert declarations(section(made[f"go/{CREATED}"], "Returns")) == [
        "type Pet struct{…}",
        ".Kind Pet",
        '..const PetPet Pet = "pet"',
        ".Name string",
        ".ID int64",
        ".Home PetHomeUnion",
        "..string",
        "..type PetHomeZip struct{…}",
        "...Zip string",
        ".Mode PetMode",
        '..const PetModeWild PetMode = "wild"',
        ".Mother Pet",
        ".Notes map[string, string]",
        ".OddName float64",
        ".Size PetSize",
        "..string",
        "..string",
        '...const PetSizeS PetSize = "s"',
        '...const PetSizeM PetSize = "m"',
        ".Tags []PetTag",
        "..Text string",
    ]


def test_resource_has_its_methods_and_models(made: dict[str, str]) -> None:
    page = made["cli/resources/pets/index.md"]
    method = made[f"cli/{CREATED}"].strip()
    model = made["cli/resources/pets/models/pet/index.md"].strip()
    assert page.startswith("# Pets\n\n## Add a pet\n")
    assert method in page
    assert page.endswith(f"\n## Domain Types\n\n#{model}\n")


def test_links_of_descriptions_lead_to_the_site_of_the_config(tmp_path: Path) -> None:
    linked = {**CREATE, "description": "See [there](/guide)."}
    given = document({"/shops/{shop}/pets": {"post": linked, "delete": GONE}}, {"Pet": PET})
    config = {**CONFIG, "organization": {"name": "zoo", "docs": "https://zoo.example.com/api"}}
    assert "See [there](https://zoo.example.com/guide)." in pages_of(tmp_path, given, config)[CREATED]
    assert "See there." in pages_of(tmp_path, given, CONFIG)[CREATED]
