"""Declarations of Ruby, for small documents."""

from __future__ import annotations

from typing import Any

import pytest
from documents import answers, document, ref, takes

from .helpers import declarations, pages_of

TEXT = {"type": "string"}
THING = {
    "type": "object",
    "required": ["class", "kind", "y"],
    "properties": {
        "class": TEXT,
        "kind": {"const": "odd-thing"},
        "y": {"type": "integer"},
        "at": {"type": "string", "format": "date-time"},
        "even": {"enum": [0, 2], "type": "integer"},
        "grade": {"anyOf": [TEXT, {"enum": ["a", "b"]}]},
        "labels": {"type": "object", "additionalProperties": {"type": ["number", "null"]}},
        "mode": {"enum": ["step.by.step", "auto", "9"]},
        "owner": {"anyOf": [ref("Person"), {"title": "Firm", "type": "object", "properties": {"name": TEXT}}]},
        "parts": {"type": "array", "items": {"anyOf": [ref("Thing"), {"type": "array", "items": TEXT}]}},
        "size": {"$ref": "#/components/schemas/Size"},
        "any": {},
        "$ref": TEXT,
        "ref": {"type": "boolean"},
    },
}
PERSON = {"type": "object", "description": "Somebody.", "properties": {"name": TEXT}}
SIZE = {"enum": ["small", "large"], "description": "How big it is."}
WORDS = {"type": "array", "items": TEXT}
EITHER = {"anyOf": [{"type": "object", "title": "Low", "properties": {"a": TEXT}}, ref("Person"), ref("Words")]}
PARAMETERS = [
    {"name": "thing", "in": "path", "required": True, "schema": TEXT, "description": "Which one."},
    {"name": "method", "in": "query", "schema": TEXT},
    {"name": "X-Trace", "in": "header", "schema": TEXT},
]
SCHEMAS = {"Thing": THING, "Person": PERSON, "Size": SIZE, "Words": WORDS, "Either": EITHER, "Hidden": PERSON}
DOCUMENT = document(
    {
        "/things/{thing}": {
            "put": {"parameters": PARAMETERS, "requestBody": takes(ref("Person")), "responses": answers(ref("Thing"))},
            "get": {"parameters": PARAMETERS[:1], "responses": answers({"type": "array", "items": ref("Hidden")})},
            "delete": {"parameters": PARAMETERS[:1], "responses": {"204": {"description": ""}}},
        },
        "/things/{params}/parts": {
            "get": {"parameters": [{**PARAMETERS[0], "name": "params"}], "responses": {"204": {"description": ""}}}
        },
    },
    SCHEMAS,
)
CONFIG: dict[str, Any] = {
    "organization": {"name": "shop"},
    "targets": {"ruby": {"gem_name": "shop"}},
    "resources": {
        "loop": {
            "models": {name.lower(): name for name in SCHEMAS if name != "Hidden"},
            "methods": {
                "freeze": "put /things/{thing}",
                "get": "get /things/{thing}",
                "rid": "delete /things/{thing}",
                "parts": "get /things/{params}/parts",
            },
        }
    },
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    pages = pages_of(tmp_path_factory.mktemp("things"), DOCUMENT, CONFIG)
    return {path.removeprefix("ruby/"): text for path, text in pages.items() if path.startswith("ruby/")}


def method(made: dict[str, str], name: str) -> str:
    return made[f"resources/loop/methods/{name}/index.md"]


def model(made: dict[str, str], name: str) -> list[str]:
    return declarations(made[f"resources/loop/models/{name}/index.md"])


def test_calls_are_written_with_the_names_that_ruby_has(made: dict[str, str]) -> None:
    assert "`loop_.freeze_(thing, **kwargs) -> Thing`" in method(made, "freeze")
    assert "`loop_.get(thing) -> Array[LoopGetResponse]`" in method(made, "get")
    assert "`loop_.rid(thing) -> void`" in method(made, "rid")
    assert "### Returns" not in method(made, "rid")
    assert "`loop_.parts(params_) -> void`" in method(made, "parts")
    assert "- `params_: String`" in method(made, "parts")


def test_arguments_and_keywords_are_in_one_list(made: dict[str, str]) -> None:
    page = method(made, "freeze").split("### Parameters\n", 1)[1].split("### Returns")[0]
    assert declarations(page) == ["thing: String", "method_: String", "name: String", "x_trace: String"]
    assert "\n  Which one.\n" in page


def test_fields_say_what_they_hold(made: dict[str, str]) -> None:
    assert model(made, "thing") == [
        "class Thing",
        ".class_: String",
        '.kind: :"odd-thing"',
        '..:"odd-thing"',
        ".y_: Integer",
        ".ref: String",
        ".any: untyped",
        ".at: Time",
        ".even: 0 | 2",
        "..0",
        "..2",
        ".grade: String | :a | :b",
        "..String",
        "..:a | :b",
        "...:a",
        "...:b",
        ".labels: Hash[Symbol, Float]",
        '.mode: :"step.by.step" | :auto | :"9"',
        '..:"step.by.step"',
        "..:auto",
        '..:"9"',
        ".owner: Person | { name}",
        "..class Person",
        "...name: String",
        "..class Firm",
        "...name: String",
        ".parts: Array[Thing | Array[String]]",
        "..class Thing",
        "..Array[String]",
        ".ref2: bool",
        ".size: Size",
        "..:small",
        "..:large",
    ]


def test_models_that_are_no_classes_say_what_they_are(made: dict[str, str]) -> None:
    assert model(made, "size") == ["Size = :small | :large", ".:small", ".:large"]
    assert model(made, "words") == ["Words = Array[String]"]
    assert model(made, "either") == [
        "Either = { a} | Person | Words",
        ".class Low",
        "..a: String",
        ".class Person",
        "..name: String",
        ".Words = Array[String]",
    ]


def test_results_that_are_no_models_say_what_they_are(made: dict[str, str]) -> None:
    assert declarations(method(made, "get").partition("### Returns")[2]) == ["Array[{ name}]", ".name: String"]


def test_models_that_ruby_lacks_are_written_out(tmp_path_factory: pytest.TempPathFactory) -> None:
    loop = CONFIG["resources"]["loop"]
    skipped = {name: {"openapi_uri": f"#/components/schemas/{name}", "skip": ["ruby"]} for name in ("Person", "Thing")}
    models = {"person": skipped["Person"], "thing": skipped["Thing"], "either": "Either"}
    config = {**CONFIG, "resources": {"loop": {**loop, "models": models}}}
    pages = pages_of(tmp_path_factory.mktemp("without"), DOCUMENT, config)
    page = pages["ruby/resources/loop/models/either/index.md"]
    assert declarations(page)[0] == "Either = { a} | { name} | Array[String]"
    assert "ruby/resources/loop/models/person/index.md" not in pages
    thing = declarations(pages["ruby/resources/loop/methods/freeze/index.md"].partition("### Returns")[2])
    assert ".parts: Array[{ class_, kind, y_, 11 more} | Array[String]]" in thing
    assert [line.strip(".") for line in thing if "class " in line][1:3] == ["class UnionMember0", "class Firm"]


def test_what_verifies_a_webhook_takes_what_was_received(tmp_path_factory: pytest.TempPathFactory) -> None:
    hook = {"requestBody": takes(ref("Person")), "responses": {"204": {"description": ""}}}
    config = {
        **CONFIG,
        "client_settings": {"opts": {"secret": {"type": "string", "nullable": True, "read_env": "SECRET"}}},
        "resources": {
            "hooks": {
                "models": {"person": "Person"},
                "methods": {
                    "unwrap": {"type": "webhook_unwrap", "webhook_key_opt": "secret"},
                    "read": {"type": "webhook_unwrap", "webhook_key_opt": None},
                },
            }
        },
    }
    given = {**document({}, {"Person": PERSON}), "webhooks": {"hook": {"post": hook}}}
    pages = pages_of(tmp_path_factory.mktemp("hooks"), given, config)
    for name, signature in {"unwrap": "unwrap(payload, headers, key)", "read": "read(payload)"}.items():
        assert f"`hooks.{signature} -> Person`" in pages[f"ruby/resources/hooks/methods/{name}/index.md"]
