from __future__ import annotations

from pathlib import Path

import pytest

from .helpers import HEAD, load


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("servers: {url: x}\npaths: {}\n", 3, "`servers`"),
        ("tags: pets\npaths: {}\n", 3, "`tags`"),
        ("security: {key: []}\npaths: {}\n", 3, "`security`"),
        ("paths: []\n", 3, "`paths`"),
        ("paths:\n", 3, "null"),
        ("paths:\n  /a: []\n", 4, "`/a`"),
        ("paths:\n  /a: {get: hello}\n", 4, "`get`"),
        ("paths:\n  /a: {get: {tags: pets}}\n", 4, "`tags`"),
        ("paths:\n  /a: {get: {parameters: {name: x}}}\n", 4, "`parameters`"),
        ("paths:\n  /a: {get: {parameters: [x]}}\n", 4, "item 0 of `parameters`"),
        ("paths:\n  /a: {get: {responses: [200]}}\n", 4, "`responses`"),
        ("paths:\n  /a: {get: {responses: {'200': ok}}}\n", 4, "`200`"),
        ("paths:\n  /a: {get: {requestBody: text}}\n", 4, "`requestBody`"),
        ("components:\n  parameters: []\n", 4, "`parameters`"),
        ("components: {schemas: {\n  A: string}}\n", 4, "`A`"),
        ("components: {schemas: {\n  A: {properties: [a]}}}\n", 4, "`properties`"),
        ("components: {schemas: {\n  A: {properties: {x: null}}}}\n", 4, "`x`"),
        ("components: {schemas: {\n  A: {type: [object, 5]}}}\n", 4, "`type`"),
        ("components: {schemas: {\n  A: {required: name}}}\n", 4, "`required`"),
        ("components: {schemas: {\n  A: {allOf: {type: object}}}}\n", 4, "`allOf`"),
        ("components: {schemas: {\n  A: {items: [string]}}}\n", 4, "`items`"),
        ("components: {schemas: {\n  A: {enum: x}}}\n", 4, "`enum`"),
        ("components: {schemas: {\n  A: {description: [x]}}}\n", 4, "`description`"),
        ("components: {schemas: {\n  A: {nullable: 1}}}\n", 4, "`nullable`"),
        ("components: {schemas: {\n  A: {minimum: [1]}}}\n", 4, "`minimum`"),
    ],
)
def test_a_wrong_type_is_an_error_at_its_line(tmp_path: Path, body: str, line: int, words: str) -> None:
    loaded = load(tmp_path, HEAD + body)
    assert loaded.errors == [("Spec/Type", line)]
    assert words in loaded.only.message


def test_all_wrong_types_are_named_in_one_run(tmp_path: Path) -> None:
    body = "servers: x\ntags: y\npaths:\n  /a: 1\n  /b: {get: {responses: []}}\ncomponents: {schemas: [z]}\n"
    assert [line for _, line in load(tmp_path, HEAD + body).errors] == [3, 4, 6, 7, 8]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{title: 5}", {"title": "5"}),
        ("{nullable: 'true'}", {"nullable": True}),
        ("{maximum: '10'}", {"maximum": 10}),
        ("{maximum: ten}", {}),
        ("{maximum: .inf}", {}),
        ("{minLength: 3.0}", {"minLength": 3}),
        ("{minLength: -1}", {}),
        ("{required: true}", {}),
        ("{required: [a, 1]}", {"required": ["a", "1"]}),
        ("{items: [{type: string}]}", {"prefixItems": [{"type": "string"}]}),
        ("{properties: null}", {}),
        ("{discriminator: kind}", {"discriminator": {"propertyName": "kind"}}),
    ],
)
def test_what_can_only_mean_one_thing_is_put_right_with_a_warning(
    tmp_path: Path, schema: str, expected: dict[str, object]
) -> None:
    loaded = load(tmp_path, HEAD + f"components: {{schemas: {{\n  A: {schema}}}}}\n")
    assert loaded.root["components"]["schemas"]["A"] == expected
    assert [line for _, line in loaded.warnings] == [4]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: [string, null]}", {"type": ["string", "null"]}),
        ("{description: null}", {}),
        ("{type: object, additionalProperties: false}", {"type": "object", "additionalProperties": False}),
        ("{properties: {a: true}}", {"properties": {"a": True}}),
        ("{exclusiveMinimum: true, minimum: 0}", {"exclusiveMinimum": True, "minimum": 0}),
        ("{exclusiveMinimum: 0}", {"exclusiveMinimum": 0}),
        ("{x-thing: [1]}", {"x-thing": [1]}),
        ("{example: [1], unknownKeyword: {a: 1}}", {"example": [1], "unknownKeyword": {"a": 1}}),
    ],
)
def test_what_is_common_passes_without_a_word(tmp_path: Path, schema: str, expected: dict[str, object]) -> None:
    loaded = load(tmp_path, HEAD + f"components: {{schemas: {{A: {schema}}}}}\n")
    assert loaded.diagnostics == []
    assert loaded.root["components"]["schemas"]["A"] == expected


def test_an_unquoted_document_version_is_text(tmp_path: Path) -> None:
    loaded = load(tmp_path, "openapi: 3.1.0\ninfo: {title: T, version: 1.0}\npaths: {}\n")
    assert loaded.warnings == [("Spec/Type", 2)]
    assert loaded.root["info"]["version"] == "1.0"


def test_aliased_nodes_are_reported_once(tmp_path: Path) -> None:
    body = "x-a: &a {type: object, properties: [x]}\ncomponents: {schemas: {A: *a, B: *a}}\n"
    assert load(tmp_path, HEAD + body).errors == [("Spec/Type", 3)]


def test_objects_that_nothing_depends_on_stop_nobody(tmp_path: Path) -> None:
    loaded = load(tmp_path, "openapi: 3.1.0\ninfo: {title: T, version: '1',\n  license: MIT}\npaths: {}\n")
    assert loaded.warnings == [("Spec/Type", 3)]
    assert "license" not in loaded.root["info"]
