from __future__ import annotations

from pathlib import Path

import pytest
from specloom.diagnostics import Severity

from .helpers import HEAD, load

OK = 'responses: {"200": {description: ok}}'


@pytest.mark.parametrize("path", ["no-slash", '""', '"/d/{x"', "/e/{}", "/k/{x*}", "/k/{.y}"])
def test_a_path_that_cannot_be_filled_is_an_error(tmp_path: Path, path: str) -> None:
    loaded = load(tmp_path, HEAD + f"paths:\n  {path}: {{get: {{{OK}}}}}\n")
    assert loaded.errors == [("Endpoint/PathTemplate", 4)]


@pytest.mark.parametrize(
    "path", ["/", "//n", "/m/", "/g#h", "/i j/%20/ü", "/l/{a}.{b}-{c}:cancel", "/c/{x}/{x}", "/f?a=b&c={d}"]
)
def test_strange_paths_that_work(tmp_path: Path, path: str) -> None:
    declared = ", ".join(
        f"{{name: {name}, in: path, required: true, schema: {{type: string}}}}"
        for name in "abcx"
        if f"{{{name}}}" in path
    )
    declared += "{name: d, in: query, schema: {type: string}}" if "{d}" in path else ""
    loaded = load(tmp_path, HEAD + f'paths:\n  "{path}": {{get: {{parameters: [{declared}], {OK}}}}}\n')
    assert loaded.diagnostics == []


def test_templates_and_parameters_must_agree(tmp_path: Path) -> None:
    text = HEAD + (
        f"paths:\n  /a/{{x}}: {{get: {{{OK}}}}}\n"
        f"  /b: {{get: {{parameters: [{{name: z, in: path, required: true, schema: {{type: string}}}}], {OK}}}}}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Endpoint/PathParameter", 4), ("Endpoint/PathParameter", 5)]


def test_a_path_parameter_may_be_declared_for_all_methods_by_reference(tmp_path: Path) -> None:
    text = HEAD + (
        f"paths: {{'/a/{{x}}': {{parameters: [{{$ref: '#/components/parameters/X'}}], get: {{{OK}}}}}}}\n"
        "components: {parameters: {X: {name: x, in: path, required: true, schema: {type: string}}}}\n"
    )
    assert load(tmp_path, text).diagnostics == []


def test_the_same_endpoint_twice(tmp_path: Path) -> None:
    def item(name: str) -> str:
        return f"{{get: {{parameters: [{{name: {name}, in: path, required: true, schema: {{type: string}}}}], {OK}}}}}"

    loaded = load(tmp_path, HEAD + f"paths:\n  /a/{{x}}: {item('x')}\n  /a/{{y}}: {item('y')}\n")
    assert loaded.warnings == [("Endpoint/SamePath", 5)]


def test_operation_ids(tmp_path: Path) -> None:
    text = HEAD + (
        f"paths:\n  /a: {{get: {{operationId: same, {OK}}}}}\n  /b: {{get: {{operationId: same, {OK}}}}}\n"
        f'  /c: {{get: {{operationId: "", {OK}}}}}\n  /d: {{get: {{operationId: Same, {OK}}}}}\n'
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Endpoint/DuplicateOperationId", 5), ("Endpoint/OperationId", 6)]
    assert "openapi.yaml:4" in loaded.diagnostics[0].message
    assert "operationId" not in loaded.root["paths"]["/c"]["get"]


def test_odd_status_codes(tmp_path: Path) -> None:
    text = (
        HEAD
        + "paths:\n  /a: {get: {responses: {200: {description: a}, 4xx: {description: b}, ok: {description: c}}}}\n"
    )
    assert load(tmp_path, text).warnings == [("Endpoint/StatusCode", 4)]


@pytest.mark.parametrize(
    ("parameter", "severity", "code"),
    [
        ("{in: query, schema: {type: string}}", Severity.ERROR, "Endpoint/Parameter"),
        ("{name: x, in: nowhere, schema: {type: string}}", Severity.ERROR, "Endpoint/Parameter"),
        ("{name: x, schema: {type: string}}", Severity.ERROR, "Endpoint/Parameter"),
        ("{name: x, in: query}", Severity.WARNING, "Endpoint/Parameter"),
        ("{name: x, in: query, schema: {}, content: {text/plain: {}}}", Severity.WARNING, "Endpoint/Parameter"),
        ("{name: x, in: query, style: matrix, schema: {}}", Severity.WARNING, "Endpoint/ParameterStyle"),
        ("{name: Content-Type, in: header, schema: {}}", Severity.NOTE, "Endpoint/ReservedHeader"),
    ],
)
def test_parameters(tmp_path: Path, parameter: str, severity: Severity, code: str) -> None:
    loaded = load(tmp_path, HEAD + f"paths:\n  /a: {{get: {{parameters: [\n    {parameter}], {OK}}}}}\n")
    assert loaded.said(severity) == [(code, 5)]
    assert len(loaded.diagnostics) == 1


def test_the_second_of_two_equal_parameters_goes_and_places_stay_right(tmp_path: Path) -> None:
    text = HEAD + (
        "paths:\n  /a:\n    get:\n      parameters:\n"
        "        - {name: d, in: query, schema: {type: string}}\n"
        "        - {name: d, in: query, schema: {type: integer}}\n"
        "        - {name: e, in: query, schema: {type: integer}}\n"
        f"      {OK}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Endpoint/DuplicateParameter", 8)]
    assert [item["name"] for item in loaded.root["paths"]["/a"]["get"]["parameters"]] == ["d", "e"]
    assert loaded.document.location("#/paths/~1a/get/parameters/1").line == 9


@pytest.mark.parametrize(
    ("schema", "warnings"),
    [
        ("{type: string, enum: []}", ["Schema/Enum"]),
        ("{type: integer, enum: [a, b]}", ["Schema/Enum"]),
        ("{type: [string, 'null'], enum: [a, null]}", []),
        ("{type: string, nullable: true, enum: [a, null]}", []),
        ("{type: integer, default: abc}", ["Schema/Default"]),
        ("{type: integer, default: 1.5}", ["Schema/Default"]),
        ("{type: integer, default: 1.0}", []),
        ("{type: number, default: 1}", []),
        ("{type: number, default: .nan}", ["Schema/Default"]),
        ("{type: boolean, default: 1}", ["Schema/Default"]),
        ("{type: integer, default: true}", ["Schema/Default"]),
        ("{type: string, default: null}", []),
        ("{type: array, items: {}, default: []}", []),
        ("{type: string, enum: [a], default: b}", ["Schema/Default"]),
        ("{type: any}", ["Schema/Type"]),
        ("{type: int}", ["Schema/Type"]),
        ("{minItems: 5, maxItems: 2}", ["Schema/Bounds"]),
        ("{multipleOf: 0}", ["Schema/Bounds"]),
        ("{discriminator: {}}", ["Schema/Discriminator"]),
    ],
)
def test_schemas(tmp_path: Path, schema: str, warnings: list[str]) -> None:
    loaded = load(tmp_path, HEAD + f"components: {{schemas: {{\n  A: {schema}}}}}\n")
    assert loaded.warnings == [(code, 4) for code in warnings]
    assert loaded.errors == []


def test_a_default_of_the_wrong_type_is_gone(tmp_path: Path) -> None:
    loaded = load(tmp_path, HEAD + "components: {schemas: {A: {type: integer, default: abc}}}\n")
    assert loaded.root["components"]["schemas"]["A"] == {"type": "integer"}


def test_required_names_an_unknown_property(tmp_path: Path) -> None:
    loaded = load(tmp_path, HEAD + "components: {schemas: {A: {properties: {a: {}}, required: [a, b, b]}}}\n")
    assert loaded.said(Severity.NOTE) == [("Schema/Required", 3)]


def test_discriminator_mappings_become_pointers_and_ghosts_go(tmp_path: Path) -> None:
    text = HEAD + (
        "components:\n  schemas:\n    Cat: {type: object}\n    Dog: {type: object}\n    U:\n"
        "      oneOf: [{$ref: '#/components/schemas/Cat'}]\n"
        "      discriminator:\n        propertyName: k\n        mapping:\n"
        "          c: '#/components/schemas/Cat'\n          d: Dog\n          g: '#/components/schemas/Dogg'\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Schema/Discriminator", 14)]
    assert "Dog" in loaded.only.hint
    mapping = loaded.root["components"]["schemas"]["U"]["discriminator"]["mapping"]
    assert mapping == {"c": "#/components/schemas/Cat", "d": "#/components/schemas/Dog"}


def test_security(tmp_path: Path) -> None:
    text = HEAD + (
        "security:\n  - ghost: []\n  - key: []\n  - {}\n"
        "components:\n  securitySchemes:\n    key: {type: apiKey, in: header}\n    odd: {type: magic}\n"
        "    http: {type: http}\n    good: {type: apiKey, in: cookie, name: sid}\n"
        "    bad: {type: apiKey, in: body, name: x}\n"
    )
    assert load(tmp_path, text).warnings == [("Spec/Security", line) for line in (4, 9, 10, 11, 13)]


def test_servers(tmp_path: Path) -> None:
    text = HEAD + (
        "servers:\n  - {url: ''}\n  - {url: /v1}\n  - {description: none}\n"
        "  - url: 'https://{region}.example.com/{base}'\n"
        "    variables: {region: {default: eu, enum: [us]}}\n"
        "paths: {}\n"
    )
    assert load(tmp_path, text).warnings == [("Spec/Server", line) for line in (6, 7, 8)]


def test_a_document_with_webhooks_only(tmp_path: Path) -> None:
    assert load(tmp_path, HEAD + f"webhooks: {{a: {{post: {{{OK}}}}}}}\n").diagnostics == []


def test_a_document_with_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, HEAD).warnings == [("Spec/Empty", 1)]
