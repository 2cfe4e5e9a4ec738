"""Documents whose names and texts would be code if they got out of their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from documents import answers, document, ref, takes

_OF_PATHS = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")


def hostile_document(texts: Sequence[str], quote: str, more: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A document with these texts wherever one may stand; `quote` also names a discriminator, and `more` are further
    properties of its schema ``Thing``. A text that is empty is a value and no name."""
    names = [text for text in texts if text]
    values = {"enum": list(texts)}

    def operation(at: int, text: str) -> dict[str, Any]:
        fields = {name: {"type": "string", "description": name, "default": name} for name in names}
        return {
            "summary": text,
            "description": text,
            "deprecated": True,
            "tags": ["things"],
            "operationId": f"things_{at}",
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": text},
                *({"name": name, "in": "query", "schema": values} for name in names),
            ],
            "requestBody": takes({"type": "object", "properties": fields}),
            "responses": answers(ref("Thing")),
        }

    def variant(title: str) -> dict[str, Any]:
        told = {quote: {"enum": [title], "x-stainless-const": True}}
        return {"type": "object", "title": title, "required": [quote], "properties": told}

    thing = {
        "type": "object",
        "description": texts[0],
        "properties": {
            **{name: {"enum": [name], "description": name} for name in names},
            "some": values,
            "either": {"oneOf": [variant(name) for name in names], "discriminator": {"propertyName": quote}},
            **(more or {}),
        },
    }
    paths = {f"/things/{{id}}/{at}": {"post": operation(at, text)} for at, text in enumerate(names)}
    return document(paths, {"Thing": thing})


def assert_inside(paths: Sequence[str]) -> None:
    """Files stay in the folder, under names that every system can write."""
    for path in paths:
        assert not path.startswith("/")
        assert ".." not in path.split("/")
        assert set(path) <= _OF_PATHS
