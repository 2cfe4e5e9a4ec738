from __future__ import annotations

from pathlib import Path

import pytest

from .helpers import HEAD, load

SCHEMAS = HEAD + "paths: {}\ncomponents:\n  schemas:\n"


def schemas(*lines: str) -> str:
    """A document whose schemas begin at line 6."""
    return SCHEMAS + "".join(f"    {line}\n" for line in lines)


def test_pointers_with_escapes_and_list_indexes(tmp_path: Path) -> None:
    text = schemas(
        'A: {type: object, properties: {"e/f~g h": {type: integer}}}',
        'B: {$ref: "#/components/schemas/A/properties/e~1f~0g%20h"}',
        'C: {allOf: [{$ref: "#/components/schemas/A"}, {type: object}]}',
        'D: {$ref: "#/components/schemas/C/allOf/1"}',
    )
    loaded = load(tmp_path, text)
    assert loaded.diagnostics == []
    found = loaded.root["components"]["schemas"]
    assert found["B"]["$ref"] == "#/components/schemas/A/properties/e~1f~0g h"
    assert loaded.document.lookup(found["B"]["$ref"]) == {"type": "integer"}
    assert loaded.document.lookup(found["D"]["$ref"]) == {"type": "object"}


def test_a_missing_target_names_the_nearest(tmp_path: Path) -> None:
    loaded = load(tmp_path, schemas("Pet: {type: object}", 'X: {$ref: "#/components/schemas/Pett"}'))
    assert loaded.errors == [("Reference/NotFound", 7)]
    assert "#/components/schemas/Pet?" in loaded.only.hint


def test_a_missing_target_of_another_section(tmp_path: Path) -> None:
    text = HEAD + (
        "paths: {}\ncomponents:\n  parameters: {Zed: {name: z, in: query, schema: {type: string}}}\n"
        '  schemas: {X: {$ref: "#/components/schemas/Zed"}}\n'
    )
    assert "#/components/parameters/Zed" in load(tmp_path, text).only.hint


@pytest.mark.parametrize(
    "text",
    ["5", "''", "null", "[x]", "'#foo'", "'#/components/schemas/~2'", "'components/schemas/A'", "'#'", "'a#b#c'"],
)
def test_malformed_references_are_errors_with_their_line(tmp_path: Path, text: str) -> None:
    loaded = load(tmp_path, schemas("A: {type: string}", f"B: {{type: object, properties: {{p: {{$ref: {text}}}}}}}"))
    assert [line for _, line in loaded.errors] == [7]
    assert loaded.errors[0][0].startswith("Reference/")


def test_every_broken_reference_is_reported_once(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        schemas(
            'A: {$ref: "#/a"}', 'B: {$ref: "b.yaml"}', 'C: {$ref: "https://example.com/c"}', 'D: {$ref: "/d.yaml"}'
        ),
    )
    assert loaded.errors == [
        ("Reference/NotFound", 6),
        ("Reference/File", 7),
        ("Reference/Network", 8),
        ("Reference/Escape", 9),
    ]


def test_a_target_of_the_wrong_kind(tmp_path: Path) -> None:
    text = HEAD + (
        "paths:\n"
        "  /a:\n"
        "    get:\n"
        '      parameters: [{$ref: "#/components/schemas/A"}]\n'
        '      responses: {"200": {$ref: "#/components/parameters/P"}}\n'
        "components:\n"
        "  parameters: {P: {name: p, in: query, schema: {type: string}}}\n"
        '  schemas: {A: {properties: {x: {$ref: "#/info/title"}, y: {$ref: "#/components/schemas"}}}}\n'
    )
    loaded = load(tmp_path, text)
    assert loaded.errors == [("Reference/WrongKind", line) for line in (6, 7, 10, 10)]
    assert "must lead to a parameter, but leads to a schema" in loaded.diagnostics[0].message


def test_a_response_in_place_of_its_schema_is_read_as_that(tmp_path: Path) -> None:
    text = HEAD + (
        "paths: {}\n"
        "components:\n"
        "  responses: {R: {description: r, content: {application/json: {schema: {type: integer}}}}}\n"
        '  schemas: {A: {type: object, properties: {x: {$ref: "#/components/responses/R"}}}}\n'
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Reference/WrongKind", 6)]
    assert loaded.root["components"]["schemas"]["A"]["properties"]["x"] == {"type": "integer"}


def test_data_that_looks_like_a_reference_stays_data(tmp_path: Path) -> None:
    text = schemas(
        "A:",
        "  type: object",
        "  properties: {$ref: {type: string}, default: {type: string}, enum: {type: string}}",
        "  example: {$ref: '#/not/a/reference'}",
        "  default: {$ref: also-not.yaml}",
        "  x-ext: {$ref: x.yaml}",
        "B: {const: {$ref: '#/no'}}",
        "C: {enum: [{$ref: x}]}",
        "D: {examples: [{$ref: x}]}",
    )
    loaded = load(tmp_path, text)
    assert loaded.errors == []
    assert loaded.root["components"]["schemas"]["A"]["example"] == {"$ref": "#/not/a/reference"}


def test_targets_below_extensions_are_checked_too(tmp_path: Path) -> None:
    text = HEAD + (
        'x-defs: {Foo: {type: object, properties: {a: {$ref: "#/nope"}}}}\n'
        'paths: {}\ncomponents: {schemas: {A: {$ref: "#/x-defs/Foo"}}}\n'
    )
    assert load(tmp_path, text).errors == [("Reference/NotFound", 3)]


@pytest.mark.parametrize(
    ("lines", "errors", "warnings"),
    [
        (
            ['A: {$ref: "#/components/schemas/B"}', 'B: {$ref: "#/components/schemas/A"}'],
            [("Reference/Circular", 6)],
            [],
        ),
        (['A: {$ref: "#/components/schemas/A"}'], [("Reference/Circular", 6)], []),
        (['A: {allOf: [{$ref: "#/components/schemas/A"}, {type: object}]}'], [("Schema/Circular", 6)], []),
        (['U: {oneOf: [{type: string}, {$ref: "#/components/schemas/U"}]}'], [], [("Schema/Circular", 6)]),
        (['T: {type: object, properties: {t: {$ref: "#/components/schemas/T"}}}'], [], []),
        (['J: {oneOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/J"}}]}'], [], []),
    ],
)
def test_circles(
    tmp_path: Path, lines: list[str], errors: list[tuple[str, int]], warnings: list[tuple[str, int]]
) -> None:
    loaded = load(tmp_path, schemas(*lines))
    assert (loaded.errors, loaded.warnings) == (errors, warnings)


def test_a_circle_names_all_its_places(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        schemas('B: {allOf: [{$ref: "#/components/schemas/C"}]}', 'C: {allOf: [{$ref: "#/components/schemas/B"}]}'),
    )
    assert loaded.errors == [("Schema/Circular", 6)]
    assert "openapi.yaml:7" in loaded.only.message


def test_anchors_become_pointers(tmp_path: Path) -> None:
    loaded = load(tmp_path, schemas("A: {type: object, $anchor: a}", 'B: {$ref: "#a"}'))
    assert loaded.diagnostics == []
    assert loaded.root["components"]["schemas"]["B"] == {"$ref": "#/components/schemas/A"}


def test_ids_are_known(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        schemas(
            "A: {$id: 'https://example.com/a', type: object, properties: {x: {type: string}}}",
            "B: {$ref: 'https://example.com/a'}",
            "C: {$ref: 'https://example.com/a#/properties/x'}",
        ),
    )
    assert loaded.diagnostics == []
    assert loaded.root["components"]["schemas"]["C"] == {"$ref": "#/components/schemas/A/properties/x"}


def test_dynamic_references_become_plain_ones(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        schemas(
            "Tree: {$dynamicAnchor: node, properties: {kids: {type: array, items: {$dynamicRef: '#node'}}}}",
            "List: {type: object, properties: {next: {$dynamicRef: '#'}}}",
            "Old: {type: object, properties: {next: {$recursiveRef: '#'}}}",
            "Bad: {type: object, properties: {x: {$dynamicRef: '#nowhere'}}}",
        ),
    )
    found = loaded.root["components"]["schemas"]
    assert found["Tree"]["properties"]["kids"]["items"] == {"$ref": "#/components/schemas/Tree"}
    assert found["List"]["properties"]["next"] == {"$ref": "#/components/schemas/List"}
    assert found["Old"]["properties"]["next"] == {"$recursiveRef": "#"}
    assert found["Bad"]["properties"]["x"] == {}
    assert loaded.warnings == [("Reference/Dynamic", 9)]


def test_siblings_of_a_reference_stay(tmp_path: Path) -> None:
    loaded = load(
        tmp_path, schemas("A: {type: object}", "B: {$ref: '#/components/schemas/A', description: d, nullable: true}")
    )
    assert loaded.root["components"]["schemas"]["B"] == {
        "$ref": "#/components/schemas/A",
        "description": "d",
        "nullable": True,
    }


def test_local_path_items_take_the_place_of_references(tmp_path: Path) -> None:
    text = HEAD + (
        'paths:\n  /a: {$ref: "#/components/pathItems/A", summary: mine}\n'
        'components: {pathItems: {A: {get: {responses: {"200": {description: ok}}}}}}\n'
    )
    loaded = load(tmp_path, text)
    assert loaded.diagnostics == []
    item = loaded.root["paths"]["/a"]
    assert item["summary"] == "mine"
    assert "get" in item
    assert loaded.document.location("#/paths/~1a/get").line == 5
