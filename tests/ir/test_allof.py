"""``allOf``: merged, extended, distributed."""

from __future__ import annotations

import pytest

from .model import Make

BASES = """
Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
Other: {type: object, properties: {size: {type: integer}}}
"""
REF, OTHER = '{$ref: "#/components/schemas/Base"}', '{$ref: "#/components/schemas/Other"}'


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{allOf: [{REF}]}}", "@zoo.base"),
        (f"{{allOf: [{REF}], description: d, title: t}}", "@zoo.base"),
        (f"{{allOf: [{REF}, {{description: only words}}]}}", "@zoo.base"),
        (f"{{allOf: [{REF}, {{example: 1}}], readOnly: true}}", "@zoo.base"),
        (f"{{allOf: [{REF}, {{nullable: true}}]}}", "@zoo.base?"),
        ("{allOf: []}", "any"),
        ("{allOf: [{description: words}]}", "any"),
        ("{allOf: [{type: string}]}", "string"),
        ("{allOf: [{type: string}, {minLength: 3}]}", "string"),
        ("{allOf: [{type: string}, {enum: [a, b]}]}", "'a'|'b'"),
        ("{allOf: [{type: string}, {format: date}]}", "string:date"),
        (
            "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, required: [b],"
            " properties: {b: {type: integer}}}]}",
            "{b: integer, a?: string}",
        ),
        (
            "{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: integer}}}]}",
            "{a?: integer}",
        ),
        (
            "{allOf: [{properties: {a: {type: [integer, 'null']}}}, {properties: {a: {type: integer}}}]}",
            "{a?: integer?}",
        ),
        (
            "{allOf: [{properties: {a: {enum: [x, y]}}}, {properties: {a: {enum: [z, y]}}}]}",
            "{a?: 'z'|'y'|'x'}",
        ),
        (
            "{allOf: [{properties: {a: {enum: [x, y, z]}}}, {properties: {a: {enum: [z]}}}]}",
            "{a?: 'z'}",
        ),
        (f"{{allOf: [{REF}, {{properties: {{b: {{type: string}}}}}}]}}", "@zoo.base & {b?: string}"),
        (f"{{allOf: [{REF}], properties: {{b: {{type: string}}}}}}", "@zoo.base & {b?: string}"),
        (f"{{allOf: [{REF}, {OTHER}]}}", "@zoo.base & @zoo.other"),
        (f"{{allOf: [{REF}, {REF}]}}", "@zoo.base"),
        (f"{{allOf: [{REF}], required: [kind]}}", "@zoo.base & {kind: string}"),
        (f"{{allOf: [{REF}, {{required: [kind]}}]}}", "@zoo.base & {kind: string}"),
        (f"{{allOf: [{REF}, {{required: [id]}}]}}", "@zoo.base"),
        (f"{{allOf: [{REF}, {{properties: {{kind: {{const: x}}}}}}]}}", "@zoo.base & {kind?: 'x'!}"),
        (f"{{allOf: [{REF}, {{additionalProperties: {{type: integer}}}}]}}", "@zoo.base & {*: integer}"),
        ("{allOf: [{type: object}, {properties: {a: {type: string}}}]}", "{a?: string}"),
        (
            "{allOf: [{properties: {a: {type: string}}}, {oneOf: [{properties: {b: {type: string}}},"
            " {properties: {c: {type: string}}}]}]}",
            "({a?: string, b?: string} | {a?: string, c?: string})",
        ),
        (
            f"{{allOf: [{REF}, {{oneOf: [{{properties: {{b: {{type: string}}}}}},"
            f" {{properties: {{c: {{type: string}}}}}}]}}]}}",
            "(@zoo.base & {b?: string} | @zoo.base & {c?: string})",
        ),
        (
            "{properties: {a: {type: string}}, oneOf: [{properties: {b: {type: string}}},"
            " {properties: {c: {type: string}}}]}",
            "({a?: string, b?: string} | {a?: string, c?: string})",
        ),
        (
            "{properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}",
            "{a?: string, b?: string}",
        ),
        ("{$ref: '#/components/schemas/Base', properties: {b: {type: string}}}", "@zoo.base & {b?: string}"),
        ("{$ref: '#/components/schemas/Base', description: words}", "@zoo.base"),
    ],
)
def test_parts_are_put_together(of: Make, schema: str, expected: str) -> None:
    built = of(BASES + f"Holder: {{properties: {{x: {schema}}}}}\n")
    assert built.type("zoo.holder") == f"{{x?: {expected}}}"
    assert not built.faults


def test_a_part_that_is_no_model_is_merged(of: Make) -> None:
    built = of(BASES + f"Thing: {{allOf: [{REF}, {{properties: {{b: {{type: string}}}}}}]}}\n", models="{thing: Thing}")
    assert built.type("zoo.thing") == "{id: string, b?: string, kind?: string}"


def test_a_model_that_is_only_another_one(of: Make) -> None:
    built = of(BASES + f"Thing: {{allOf: [{REF}]}}\nSame: {REF}\n")
    assert (built.type("zoo.thing"), built.type("zoo.same")) == ("@zoo.base", "@zoo.base")


def test_a_base_that_another_base_has_is_left_out(of: Make) -> None:
    built = of(BASES + f"""
Middle: {{allOf: [{REF}, {{properties: {{m: {{type: string}}}}}}]}}
Left: {{allOf: [{{$ref: "#/components/schemas/Middle"}}, {REF}]}}
Diamond: {{allOf: [{REF}, {{$ref: "#/components/schemas/Middle"}}, {OTHER}, {{properties: {{d: {{type: string}}}}}}]}}
""")
    assert built.type("zoo.left") == "@zoo.middle"
    assert built.type("zoo.diamond") == "@zoo.middle & @zoo.other & {d?: string}"


@pytest.mark.parametrize(
    "schema",
    [
        "{allOf: [{type: string}, {type: object, properties: {a: {type: string}}}]}",
        f"{{allOf: [{REF}, {{type: array, items: {{type: string}}}}]}}",
    ],
)
def test_parts_that_contradict_each_other_are_reported(of: Make, schema: str) -> None:
    built = of(BASES + f"Thing: {schema}\n")
    assert built.faults == ["Schema/AllOfConflict"]


def test_all_parts_nullable_is_nullable(of: Make) -> None:
    built = of(
        "Thing: {properties: {x: {allOf: [{type: [object, 'null'], properties: {a: {type: string}}},"
        " {type: [object, 'null'], properties: {b: {type: string}}}]}}}\n"
    )
    assert built.type("zoo.thing") == "{x?: {a?: string, b?: string}?}"


def test_titles_and_descriptions_are_those_of_the_whole(of: Make) -> None:
    built = of(
        BASES + f"Thing: {{description: whole, allOf: [{REF}, {{description: part, properties: {{b: {{}}}}}}]}}\n"
    )
    model = built.api.models["zoo.thing"]
    assert (model.description, getattr(model.type, "description", None)) == ("whole", "whole")
