"""No document, however broken, ends in anything but a document or a located error."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostics, Stop
from specloom.spec import load_document

OPENAPI: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://{r}.example", "variables": {"r": {"default": "a", "enum": ["a"]}}}],
    "security": [{"key": []}],
    "tags": [{"name": "t"}],
    "paths": {
        "/a/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
            "post": {
                "operationId": "a",
                "parameters": [{"$ref": "#/components/parameters/P"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
                "responses": {"200": {"$ref": "#/components/responses/R"}, "default": {"description": "d"}},
                "callbacks": {"c": {"{$url}": {"post": {"responses": {}}}}},
            },
        }
    },
    "components": {
        "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "integer", "default": 1, "enum": [1]}}},
        "responses": {"R": {"description": "r", "content": {"text/plain": {"schema": {"type": "string"}}}}},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}},
        "schemas": {
            "Pet": {
                "oneOf": [{"$ref": "#/components/schemas/Cat"}],
                "discriminator": {"propertyName": "k", "mapping": {"c": "#/components/schemas/Cat"}},
            },
            "Cat": {
                "type": "object",
                "required": ["k"],
                "properties": {"k": {"type": "string"}, "n": {"$ref": "#/components/schemas/Pet"}},
            },
        },
    },
}
SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "T", "version": "1"},
    "host": "a.example",
    "schemes": ["https"],
    "parameters": {"P": {"name": "p", "in": "query", "type": "array", "items": {"type": "string"}}},
    "responses": {
        "R": {"description": "r", "schema": {"$ref": "#/definitions/Pet"}, "headers": {"X": {"type": "string"}}}
    },
    "securityDefinitions": {"o": {"type": "oauth2", "flow": "implicit", "authorizationUrl": "u", "scopes": {"a": "b"}}},
    "definitions": {
        "Pet": {"type": "object", "discriminator": "k", "properties": {"k": {"type": "string", "x-nullable": True}}}
    },
    "paths": {
        "/a": {
            "parameters": [{"name": "f", "in": "formData", "type": "file"}],
            "post": {"parameters": [{"$ref": "#/parameters/P"}], "responses": {"200": {"$ref": "#/responses/R"}}},
            "put": {
                "parameters": [{"name": "b", "in": "body", "schema": {"$ref": "#/definitions/Pet"}}],
                "responses": {},
            },
        }
    },
}
VALUES: list[Any] = [
    None, True, 5, -1, 1.5, "", "x", [], {}, [None], ["a", "a"], {"type": "object"}, "body", "path", "formData",
    {"$ref": "#"}, {"$ref": "#/paths"}, {"$ref": 5}, {"$ref": "a.yaml"}, {"$ref": "#/components/schemas/Pet"},
    {"$ref": "#/definitions/Pet"}, {"$ref": "#/paths/~1a/post"}, {"$dynamicRef": "#"}, {"a": {"b": "c"}},
]  # fmt: skip
KEYS = ["$ref", "type", "in", "name", "enum", "default", "items", "properties", "allOf", "oneOf", "required", "content"]


def _places(data: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    stack = [data]
    while stack:
        node = stack.pop()
        for key, value in list(node.items() if isinstance(node, dict) else enumerate(node)):
            found.append((node, key))
            if isinstance(value, (dict, list)):
                stack.append(value)
    return found


def _damage(data: Any, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(_places(data) or [({}, "x")])
        kind = chance.random()
        if kind < 0.6:
            holder[key] = copy.deepcopy(chance.choice(VALUES))
        elif kind < 0.8 and isinstance(holder, dict):
            holder[chance.choice(KEYS)] = copy.deepcopy(chance.choice(VALUES))
        else:
            holder.pop(key, None) if isinstance(holder, dict) else holder.pop(key)


@pytest.mark.parametrize("original", [OPENAPI, SWAGGER], ids=["3.1", "2.0"])
@pytest.mark.parametrize("seed", range(8))
def test_damaged_documents(original: dict[str, Any], seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    path = tmp_path / "openapi.json"
    for _ in range(40):
        data = copy.deepcopy(original)
        _damage(data, chance)
        path.write_text(json.dumps(data))
        diagnostics = Diagnostics()
        try:
            document = load_document(path, diagnostics)
        except Stop:
            assert diagnostics.failed, data
        else:
            assert not diagnostics.failed, data
            json.dumps(document.root)
        assert all(item.location is not None and item.location.line for item in diagnostics), data


@pytest.mark.parametrize("original", [OPENAPI, SWAGGER], ids=["3.1", "2.0"])
def test_the_undamaged_documents_are_sound(original: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(original))
    diagnostics = Diagnostics()
    load_document(path, diagnostics)
    assert list(diagnostics) == []
