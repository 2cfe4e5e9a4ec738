"""Dialects of OpenAPI end here: what means the same is the same type."""

from __future__ import annotations

import pytest

from .model import Make


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string}", "string"),
        ("{type: string, format: date-time}", "string:date-time"),
        ("{type: integer, format: int64}", "integer:int64"),
        ("{type: [string, 'null']}", "string?"),
        ("{type: ['null', string]}", "string?"),
        ("{anyOf: [{type: string}, {type: 'null'}]}", "string?"),
        ("{oneOf: [{type: 'null'}, {type: string}]}", "string?"),
        ("{anyOf: [{type: [string, 'null']}, {type: 'null'}]}", "string?"),
        ("{type: 'null'}", "any?"),
        ("{type: [string, integer]}", "(string | integer)"),
        ("{type: [string, integer, 'null']}", "(string | integer)?"),
        ("{type: [integer, number]}", "number"),
        ("{const: a}", "'a'!"),
        ("{type: string, const: a}", "'a'!"),
        ("{type: string, enum: [a]}", "'a'"),
        ("{type: string, enum: [a], x-stainless-const: true}", "'a'!"),
        ("{type: string, enum: [a, b], x-stainless-const: true}", "'a'|'b'"),
        ("{enum: [a, null]}", "'a'?"),
        ("{type: [string, 'null'], enum: [a, b, null]}", "'a'|'b'?"),
        ("{type: [string, 'null'], enum: [a, b]}", "'a'|'b'?"),
        ("{enum: [1, a, true]}", "1|'a'|True"),
        ("{enum: [1, 1.5]}", "1|1.5"),
        ("{enum: [a, a, b]}", "'a'|'b'"),
        ("{enum: [1, true]}", "1|True"),
        ("{enum: [null]}", "any?"),
        ("{const: null}", "any?"),
        ("{type: string, enum: []}", "string"),
        ("{enum: [{a: 1}, [2]]}", "any"),
        ("{type: array, enum: [[1]]}", "[any]"),
        ("{}", "any"),
        ("{description: words only}", "any"),
        ("true", "any"),
        ("{x-stainless-any: true, type: string}", "any"),
        ("{x-stainless-override-schema: {type: integer}, type: string}", "integer"),
        ("{type: object}", "object"),
        ("{type: object, additionalProperties: false}", "object"),
        ("{type: object, additionalProperties: true}", "{*: any}"),
        ("{type: object, additionalProperties: {type: integer}}", "{*: integer}"),
        ("{additionalProperties: {type: integer}}", "{*: integer}"),
        ("{type: object, x-stainless-empty-object: true}", "{}"),
        ("{type: object, patternProperties: {'^a': {type: string}, '^b': {type: string}}}", "{*: string}"),
        ("{type: object, patternProperties: {'^a': {type: string}, '^b': {type: integer}}}", "{*: (string | integer)}"),
        ("{properties: {a: {type: string}}}", "{a?: string}"),
        ("{type: [object, 'null'], properties: {a: {type: string}}}", "{a?: string}?"),
        (
            "{type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}",
            "{a?: string, *: integer}",
        ),
        ("{type: array}", "[any]"),
        ("{items: {type: string}}", "[string]"),
        ("{type: array, items: {type: [string, 'null']}}", "[string?]"),
        ("{type: array, prefixItems: [{type: string}, {type: integer}, {type: string}]}", "[(string | integer)]"),
        ("{type: string, format: binary}", "file"),
        ("{type: string, contentMediaType: application/octet-stream}", "file"),
        ("{type: string, contentMediaType: application/octet-stream, contentEncoding: base64}", "string:byte"),
        ("{type: string, contentEncoding: base64}", "string:byte"),
        ("{format: uuid}", "string:uuid"),
    ],
)
def test_one_schema(of: Make, schema: str, expected: str) -> None:
    assert of(f"Thing: {schema}\n").type("zoo.thing") == expected


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, nullable: true}", "string?"),
        ("{type: string, enum: [a, b], nullable: true}", "'a'|'b'?"),
        ("{nullable: true, allOf: [{type: string}]}", "string?"),
        ("{nullable: true, oneOf: [{type: string}, {type: integer}]}", "(string | integer)?"),
        ("{type: object, nullable: true, properties: {a: {type: string, nullable: true}}}", "{a?: string?}?"),
        ("{type: array, items: {type: string, nullable: true}}", "[string?]"),
    ],
)
def test_nullable_of_3_0(of: Make, schema: str, expected: str) -> None:
    assert of(f"Thing: {schema}\n", version="3.0.3").type("zoo.thing") == expected


def test_a_reference_with_nullable_beside_it_in_3_0(of: Make) -> None:
    built = of(
        """
        Thing: {type: object, properties: {a: {allOf: [{$ref: "#/components/schemas/Part"}], nullable: true}}}
        Part: {type: object, properties: {b: {type: string}}}
        """,
        version="3.0.3",
    )
    assert built.type("zoo.thing") == "{a?: @zoo.part?}"


def test_a_nullable_model_is_nullable_wherever_it_is_used(of: Make) -> None:
    built = of("""
        Thing: {type: object, properties: {a: {$ref: "#/components/schemas/Maybe"}, b: {type: array,
          items: {$ref: "#/components/schemas/Maybe"}}}}
        Maybe: {type: [string, "null"]}
        """)
    assert built.type("zoo.thing") == "{a?: @zoo.maybe?, b?: [@zoo.maybe?]}"
    assert built.type("zoo.maybe") == "string?"


@pytest.mark.parametrize(
    ("schema", "least"),
    [
        ("{type: integer, minimum: 3}", 3),
        ("{type: integer, exclusiveMinimum: 3}", 4),
        ("{type: number, exclusiveMinimum: 0, maximum: 0.5}", 0.25),
        ("{type: integer, maximum: -2}", -2),
        ("{type: integer, minimum: 2.5}", 3),
        ("{type: integer}", None),
    ],
)
def test_the_least_number(of: Make, schema: str, least: float | None) -> None:
    model = of(f"Thing: {schema}\n").api.models["zoo.thing"]
    assert getattr(model.type, "minimum", None) == least


def test_names_and_descriptions_of_enum_values(of: Make) -> None:
    built = of("Thing: {type: string, enum: [a, b], x-enum-varnames: [Aa], x-enum-descriptions: [first, second]}\n")
    values = getattr(built.api.models["zoo.thing"].type, "values", ())
    assert [(v.value, v.name, v.description) for v in values] == [("a", "Aa", "first"), ("b", "", "second")]


def test_an_enum_may_be_documentation_only(of: Make) -> None:
    built = of("Thing: {type: string, enum: [a, b], x-stainless-nominal: false}\n")
    assert getattr(built.api.models["zoo.thing"].type, "nominal", None) is False


def test_what_a_property_says_besides_its_type(of: Make) -> None:
    built = of("""
        Thing:
          type: object
          properties:
            plain: {type: string, description: " text ", default: d, example: e, deprecated: true, readOnly: true}
            ref: {$ref: "#/components/schemas/Part"}
            own: {$ref: "#/components/schemas/Part", description: mine}
            wrapped: {allOf: [{$ref: "#/components/schemas/Part"}]}
            maybe: {anyOf: [{$ref: "#/components/schemas/Part"}, {type: "null"}]}
            why: {type: string, x-stainless-deprecation-message: use plain}
            examples: {type: string, examples: [first, second]}
        Part: {type: string, description: of the part, example: p, writeOnly: true}
        """)
    members = {p.wire: p for p in getattr(built.api.models["zoo.thing"].type, "properties", ())}
    plain = members["plain"]
    assert (plain.description, plain.default, plain.example) == ("text", "d", "e")
    assert (plain.deprecated, plain.read_only, plain.write_only) == ("", True, False)
    assert {w: members[w].description for w in ("ref", "own", "wrapped", "maybe")} == {
        "ref": "of the part",
        "own": "mine",
        "wrapped": "of the part",
        "maybe": "of the part",
    }
    assert members["ref"].write_only and members["ref"].example == "p"
    assert members["why"].deprecated == "use plain"
    assert members["examples"].example == "first"


SORTED = """
Thing:
  type: object
  required: [zeta, Beta, token]
  properties: {c: {type: string}, zeta: {type: string}, A: {type: string}, id: {type: string}, Beta: {type: string},
    token: {type: string}, b: {type: string}}
"""


def test_properties_are_sorted(of: Make) -> None:
    assert of(SORTED).type("zoo.thing") == (
        "{token: string, Beta: string, zeta: string, id?: string, A?: string, b?: string, c?: string}"
    )


def test_the_documents_order_may_be_kept(of: Make) -> None:
    built = of(SORTED, settings="settings: {sort_schema_properties: false}")
    assert built.type("zoo.thing") == (
        "{c?: string, zeta: string, A?: string, id?: string, Beta: string, token: string, b?: string}"
    )
