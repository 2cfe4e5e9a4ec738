"""Example values: what is chosen for a type, that recursion ends, and which examples of a document are used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics
from specloom.ir.api import Api, Method
from specloom.ir.examples import DATE, DATE_TIME, UUID, FileContent, example_arguments, example_value
from specloom.ir.fitting import Direction, fits, variant_of
from specloom.ir.types import Array, Kind, ModelRef, Object, Primitive, Type, Union
from specloom.job import Request, locate
from specloom.pipeline import load

from .conftest import CONFIG, SPEC
from .sdk import model

SCHEMAS: dict[str, Any] = {
    "Node": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}},
        },
    },
    "Endless": {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {"$ref": "#/components/schemas/Endless"}},
    },
    "Expression": {
        "oneOf": [{"$ref": "#/components/schemas/Negation"}, {"$ref": "#/components/schemas/Constant"}],
        "discriminator": {"propertyName": "kind"},
    },
    "Negation": {
        "type": "object",
        "required": ["of"],
        "properties": {"kind": {"const": "not"}, "of": {"$ref": "#/components/schemas/Expression"}},
    },
    "Constant": {
        "type": "object",
        "required": ["value"],
        "properties": {"kind": {"const": "constant"}, "value": {"type": "boolean"}, "note": {"type": "string"}},
    },
}


def method(
    tmp_path: Path, schema: dict[str, Any], *, media: str = "application/json", more: dict[str, Any] | None = None
) -> tuple[Api, Method]:
    """The only method of an API whose request body has one property, `x`, of the schema."""
    schemas = {**SCHEMAS, **(more or {})}
    body = {"type": "object", "required": ["x"], "properties": {"x": schema}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://t.example"}],
        "paths": {
            "/t": {"post": {"requestBody": {"required": True, "content": {media: {"schema": body}}}, "responses": {}}}
        },
        "components": {"schemas": schemas},
    }
    spec, config = tmp_path / "openapi.json", tmp_path / "stainless.yml"
    spec.write_text(json.dumps(document))
    models = ", ".join(f"{name.lower()}: {name}" for name in schemas)
    config.write_text(
        f"organization: {{name: t}}\nresources: {{ts: {{models: {{{models}}}, methods: {{send: post /t}}}}}}\n"
    )
    diagnostics = Diagnostics()
    api = load(locate(Request(spec=spec, config=config), diagnostics), diagnostics).api
    return api, next(m for _, m in api.methods())


def example(
    tmp_path: Path,
    schema: dict[str, Any],
    *,
    required_only: bool = False,
    media: str = "application/json",
    more: dict[str, Any] | None = None,
) -> object:
    """What is made for the property."""
    api, found = method(tmp_path, schema, media=media, more=more)
    [(parameter, value)] = example_arguments(api, found, required_only=required_only)
    assert parameter.wire == "x"
    return value


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string"}, "x"),
        ({"type": "string", "format": "uuid"}, UUID),
        ({"type": "string", "format": "date-time"}, DATE_TIME),
        ({"type": "string", "format": "date"}, DATE),
        ({"type": "integer"}, 0),
        ({"type": "integer", "minimum": 3}, 3),
        ({"type": "integer", "exclusiveMinimum": 3}, 4),
        ({"type": "number", "minimum": 0.25}, 0.25),
        ({"type": "number", "exclusiveMinimum": 0, "maximum": 0.5}, 0.25),
        ({"type": "number", "minimum": -2}, -2),
        ({"type": "boolean"}, True),
        ({"type": "string", "enum": ["b", "a"]}, "b"),
        ({"type": ["string", "null"]}, "x"),
        ({"type": "array", "items": {"type": "string"}}, ["string"]),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, {"foo": 0}),
        ({"type": "object"}, {"foo": "bar"}),
        ({}, {}),
        ({"anyOf": [{"type": "integer"}, {"type": "string"}]}, 0),
        ({"anyOf": [{"type": "string"}, {"type": "integer"}]}, "string"),
    ],
)
def test_a_value_for_each_kind_of_type(tmp_path: Path, schema: dict[str, Any], expected: object) -> None:
    assert example(tmp_path, schema) == expected


def test_files(tmp_path: Path) -> None:
    value = example(tmp_path, {"type": "string", "format": "binary"}, media="multipart/form-data")
    assert value == FileContent(b"Example data")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "example": "mine"}, "mine"),
        ({"type": "string", "example": 3}, "x"),
        ({"type": "integer", "example": True}, 0),
        ({"type": "string", "enum": ["a", "b"], "example": "c"}, "a"),
        ({"type": "string", "format": "date-time", "example": "yesterday"}, DATE_TIME),
        ({"type": "array", "items": {"type": "integer"}, "examples": [[1, 2]]}, [1, 2]),
        ({"type": "object", "properties": {"a": {"type": "string"}}, "example": {"a": "b", "unknown": 1}}, {"a": "a"}),
        (
            {"type": "object", "properties": {"a": {"type": "string", "readOnly": True}, "b": {"type": "string"}}},
            {"b": "b"},
        ),
    ],
)
def test_the_documents_example_where_it_fits(tmp_path: Path, schema: dict[str, Any], expected: object) -> None:
    assert example(tmp_path, schema) == expected


def test_recursion_is_cut_off_where_the_type_allows_it(tmp_path: Path) -> None:
    node = {"$ref": "#/components/schemas/Node"}
    assert example(tmp_path, node) == {"name": "name", "children": []}
    assert example(tmp_path, node, required_only=True) == {"name": "name"}


def test_a_union_takes_the_first_variant_that_ends(tmp_path: Path) -> None:
    value = example(tmp_path, {"$ref": "#/components/schemas/Expression"}, required_only=True)
    # The property that tells variants apart is there though it is optional.
    assert value == {"kind": "constant", "value": True}


def test_a_type_without_an_end_has_no_value(tmp_path: Path) -> None:
    assert example(tmp_path, {"$ref": "#/components/schemas/Endless"}) is None


def test_wide_and_deep_models_end_soon(tmp_path: Path) -> None:
    count = 60
    links = {f"to{i}": {"$ref": f"#/components/schemas/W{i}"} for i in range(count)}
    wide = {f"W{index}": {"type": "object", "properties": links} for index in range(count)}
    value = example(tmp_path, {"$ref": "#/components/schemas/W0"}, more=wide)
    assert isinstance(value, dict)
    assert len(json.dumps(value)) < 100_000


def test_examples_of_a_real_api_fit_their_types() -> None:
    api = model(SPEC, CONFIG)
    for _, found in api.methods():
        for required_only in (True, False):
            arguments = example_arguments(api, found, required_only=required_only)
            assert all(fits(api, p.type, v) for p, v in arguments), found.id
            assert {p.wire for p in found.parameters if p.required} <= {p.wire for p, _ in arguments}


def test_examples_of_responses_hold_what_only_servers_set() -> None:
    api = model(SPEC, CONFIG)
    for name in api.models:
        type_: Type = ModelRef(name)
        value = example_value(api, type_, name, direction=Direction.RESPONSE)
        assert value is not None, name
        assert fits(api, type_, value, Direction.RESPONSE), name


def test_the_variant_of_a_value(tmp_path: Path) -> None:
    api, found = method(tmp_path, {"$ref": "#/components/schemas/Expression"})
    union = api.models["ts.expression"].type
    assert isinstance(union, Union)
    chosen = variant_of(api, union, {"kind": "constant", "value": False})
    assert chosen is union.variants[1]
    assert variant_of(api, union, {"kind": "other"}) is None
    assert variant_of(api, union, "text") is None
    assert fits(api, Array(Primitive(Kind.STRING), "#"), ["a"])
    assert not fits(api, Object((), "#"), {"a": 1})
    assert found.parameters
