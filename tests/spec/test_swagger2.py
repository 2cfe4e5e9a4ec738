from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .helpers import HEAD_2, load

OK = "responses: {200: {description: ok}}"


def operation(tmp_path: Path, body: str, rest: str = "") -> dict[str, Any]:
    loaded = load(tmp_path, HEAD_2 + rest + f"paths: {{/a: {{post: {{{body}}}}}}}\n")
    assert loaded.warnings == []
    found: dict[str, Any] = loaded.root["paths"]["/a"]["post"]
    return found


@pytest.mark.parametrize(
    ("head", "urls"),
    [
        ("host: a.example\nbasePath: /v2/\nschemes: [http, https]\n", ["https://a.example/v2", "http://a.example/v2"]),
        ("host: a.example:80\n", ["https://a.example:80"]),
        ("host: a.example\nbasePath: /\nschemes: [ws]\n", ["https://a.example"]),
        ("basePath: /v1\n", ["/v1"]),
        ("", []),
    ],
)
def test_servers(tmp_path: Path, head: str, urls: list[str]) -> None:
    loaded = load(tmp_path, HEAD_2 + head + "paths: {}\n")
    assert [server["url"] for server in loaded.root.get("servers", [])] == urls
    assert loaded.document.version == "2.0"
    assert loaded.root["openapi"] == "3.1.0"


@pytest.mark.parametrize(
    ("place", "form", "expected"),
    [
        ("query", "", ("form", False)),
        ("query", "collectionFormat: csv", ("form", False)),
        ("query", "collectionFormat: multi", ("form", True)),
        ("query", "collectionFormat: ssv", ("spaceDelimited", False)),
        ("query", "collectionFormat: pipes", ("pipeDelimited", False)),
        ("header", "", ("simple", False)),
    ],
)
def test_collection_formats(tmp_path: Path, place: str, form: str, expected: tuple[str, bool]) -> None:
    parameter = f"{{name: x, in: {place}, type: array, items: {{type: string}}{', ' + form if form else ''}}}"
    (found,) = operation(tmp_path, f"parameters: [{parameter}], {OK}")["parameters"]
    assert (found["style"], found["explode"]) == expected
    assert found["schema"] == {"type": "array", "items": {"type": "string"}}


def test_tsv_has_no_successor(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "paths:\n  /a:\n    get:\n      parameters:\n"
        "        - {name: x, in: query, type: array, items: {type: string}, collectionFormat: tsv}\n"
        f"      {OK}\n"
    )
    assert load(tmp_path, text).warnings == [("Spec/CollectionFormat", 7)]


def test_parameters_keep_their_constraints_and_extensions(tmp_path: Path) -> None:
    schema = "type: integer, format: int32, default: 1, enum: [1]"
    parameter = f"{{name: x, in: query, description: d, required: true, {schema}, x-y: z}}"
    (found,) = operation(tmp_path, f"parameters: [{parameter}], {OK}")["parameters"]
    assert found == {
        "name": "x",
        "in": "query",
        "description": "d",
        "required": True,
        "x-y": "z",
        "schema": {"type": "integer", "format": "int32", "default": 1, "enum": [1]},
    }


def test_a_body_takes_the_media_types_it_can(tmp_path: Path) -> None:
    body = "parameters: [{name: pet, in: body, required: true, schema: {type: object}}]"
    found = operation(tmp_path, f"consumes: [application/xml, multipart/form-data], {body}, {OK}")
    assert found["requestBody"] == {
        "required": True,
        "content": {"application/xml": {"schema": {"type": "object"}}},
        "x-codegen-request-body-name": "pet",
    }
    assert list(operation(tmp_path, f"{body}, {OK}")["requestBody"]["content"]) == ["application/json"]


def test_a_form_with_a_file_is_multipart(tmp_path: Path) -> None:
    found = operation(
        tmp_path,
        "parameters: [{name: f, in: formData, type: file, required: true, description: F},"
        " {name: t, in: formData, type: array, items: {type: string}, collectionFormat: multi}], " + OK,
    )
    assert found["requestBody"]["required"] is True
    (media,) = found["requestBody"]["content"].items()
    assert media[0] == "multipart/form-data"
    assert media[1]["schema"]["properties"]["f"] == {"type": "string", "format": "binary", "description": "F"}
    assert media[1]["schema"]["required"] == ["f"]
    assert media[1]["encoding"] == {"t": {"style": "form", "explode": True}}


def test_a_form_without_a_file_is_urlencoded(tmp_path: Path) -> None:
    found = operation(tmp_path, f"parameters: [{{name: a, in: formData, type: string}}], {OK}")
    assert list(found["requestBody"]["content"]) == ["application/x-www-form-urlencoded"]


@pytest.mark.parametrize(
    "extra", ["{name: b2, in: body, schema: {type: string}}", "{name: f, in: formData, type: string}"]
)
def test_two_bodies_are_a_warning_and_the_first_is_used(tmp_path: Path, extra: str) -> None:
    text = HEAD_2 + (
        "paths:\n  /a:\n    put:\n      operationId: both\n"
        f"      parameters: [{{name: b, in: body, schema: {{type: object}}}}, {extra}]\n      {OK}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.warnings == [("Endpoint/TwoBodies", 6)]
    assert loaded.root["paths"]["/a"]["put"]["requestBody"]["x-codegen-request-body-name"] == "b"


def test_shared_objects_stay_shared(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "produces: [application/json]\n"
        "parameters:\n  lim: {name: limit, in: query, type: integer}\n"
        "  pet: {name: pet, in: body, schema: {$ref: '#/definitions/Pet'}}\n"
        "responses: {Bad: {description: bad, schema: {$ref: '#/definitions/Pet'}}}\n"
        "definitions: {Pet: {type: object, properties: {self: {$ref: '#/definitions/Pet'}}}}\n"
        "paths:\n  /a:\n    parameters: [{$ref: '#/parameters/pet'}]\n    post:\n"
        "      parameters: [{$ref: '#/parameters/lim'}]\n      responses: {default: {$ref: '#/responses/Bad'}}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.diagnostics == []
    post = loaded.root["paths"]["/a"]["post"]
    assert post["parameters"] == [{"$ref": "#/components/parameters/lim"}]
    assert post["requestBody"] == {"$ref": "#/components/requestBodies/pet"}
    assert post["responses"] == {"default": {"$ref": "#/components/responses/Bad"}}
    components = loaded.root["components"]
    pet = {"$ref": "#/components/schemas/Pet"}
    assert components["schemas"]["Pet"]["properties"]["self"] == pet
    assert components["requestBodies"]["pet"]["content"]["application/json"]["schema"] == pet
    assert components["responses"]["Bad"]["content"]["application/json"]["schema"] == pet


def test_responses(tmp_path: Path) -> None:
    found = operation(
        tmp_path,
        "produces: [application/json, text/csv], responses:"
        " {200: {description: ok, schema: {type: array, items: {type: string}},"
        " headers: {X-Total: {type: integer, description: n}}, examples: {application/json: [a]}},"
        " 204: {description: none}}",
    )["responses"]
    assert found["200"]["content"]["application/json"]["example"] == ["a"]
    assert list(found["200"]["content"]) == ["application/json", "text/csv"]
    assert found["200"]["headers"]["X-Total"] == {"description": "n", "schema": {"type": "integer"}}
    assert "content" not in found["204"]


def test_a_file_response_is_binary(tmp_path: Path) -> None:
    found = operation(tmp_path, "responses: {200: {description: ok, schema: {type: file}}}")["responses"]["200"]
    assert found["content"] == {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def test_schemas_of_2_0(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "paths: {}\ndefinitions:\n  Pet: {type: object, discriminator: kind, properties: {kind: {type: string},"
        " n: {type: string, x-nullable: true}, raw: {type: object}}}\n"
    )
    pet = load(tmp_path, text).root["components"]["schemas"]["Pet"]
    assert pet["discriminator"] == {"propertyName": "kind"}
    assert pet["properties"]["n"] == {"type": "string", "nullable": True}


def test_security_schemes(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "paths: {}\nsecurity: [{b: []}]\nsecurityDefinitions:\n"
        "  b: {type: basic}\n  k: {type: apiKey, in: query, name: key}\n"
        "  o: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t',"
        " scopes: {r: read}}\n"
        "  c: {type: oauth2, flow: application, tokenUrl: 'https://t'}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.diagnostics == []
    assert loaded.root["components"]["securitySchemes"] == {
        "b": {"type": "http", "scheme": "basic"},
        "k": {"type": "apiKey", "in": "query", "name": "key"},
        "o": {
            "type": "oauth2",
            "flows": {
                "authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {"r": "read"}}
            },
        },
        "c": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://t", "scopes": {}}}},
    }
    assert loaded.document.location("#/components/securitySchemes/o/flows/authorizationCode").line == 8


def test_places_of_converted_nodes(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "paths:\n  /a:\n    post:\n      parameters:\n        - {name: x, in: query, type: string}\n"
        "        - {name: b, in: body, schema: {$ref: '#/definitions/P'}}\n"
        "      responses:\n        '200': {description: ok, schema: {type: string}}\n"
        "definitions:\n  P: {type: object}\n"
    )
    document = load(tmp_path, text).document
    lines = {
        "#/paths/~1a/post/parameters/0/schema": 7,
        "#/paths/~1a/post/requestBody/content/application~1json/schema/$ref": 8,
        "#/paths/~1a/post/responses/200/content/application~1json/schema/type": 10,
        "#/components/schemas/P/type": 12,
    }
    assert {pointer: document.location(pointer).line for pointer in lines} == lines


def test_references_into_paths_become_components(tmp_path: Path) -> None:
    text = HEAD_2 + (
        "paths: {/a: {get: {responses: {200: {description: ok,"
        " schema: {type: object, properties: {x: {type: integer}}}}}}}}\n"
        "definitions: {P: {$ref: '#/paths/~1a/get/responses/200/schema/properties/x'}}\n"
    )
    loaded = load(tmp_path, text)
    assert loaded.diagnostics == []
    assert loaded.document.lookup(loaded.root["components"]["schemas"]["P"]["$ref"]) == {"type": "integer"}
