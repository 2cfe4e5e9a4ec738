"""Texts and names of a document stay texts and names: what would be code refers to something that does not exist, so
that the compiler names it wherever it gets out of its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref, takes

from .helpers import assert_compiles, assert_formatted, files

COMMENT = "*/ evil(1) /*"
QUOTE = '"; evil(2); "'
BACKQUOTE = '`; evil(3); `json:"-"'
LINES = "\nevil(4)\u2028evil(5)\r\nevil(6)"
DIRECTIVE = (
    "//go:build evil\n\n//go:embed x\n# Heading\n\nNext\n\n[Text]: https://example.com\n\n- a\n  - b\n\n    code"
)
ALL = [COMMENT, QUOTE, BACKQUOTE, LINES, DIRECTIVE, "\\", "type", "JSON", "MarshalJSON", "", "'' ``"]
NAMES = [text for text in ALL if text]


def operation(text: str) -> dict[str, Any]:
    fields = {name: {"type": "string", "description": name, "default": name} for name in NAMES}
    return {
        "summary": text,
        "description": text,
        "deprecated": True,
        "tags": ["things"],
        "operationId": f"things_{NAMES.index(text)}",
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": text},
            *({"name": name, "in": "query", "schema": {"enum": ALL}} for name in NAMES),
        ],
        "requestBody": takes({"type": "object", "properties": fields}),
        "responses": answers(ref("Thing")),
    }


THING = {
    "type": "object",
    "description": COMMENT,
    "properties": {
        **{name: {"enum": [name], "description": name} for name in NAMES},
        "some": {"enum": ALL},
        "either": {
            "oneOf": [
                {
                    "type": "object",
                    "title": title,
                    "required": [QUOTE],
                    "properties": {QUOTE: {"enum": [title], "x-stainless-const": True}},
                }
                for title in NAMES
            ],
            "discriminator": {"propertyName": QUOTE},
        },
    },
}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    paths = {f"/things/{{id}}/{at}": {"post": operation(text)} for at, text in enumerate(NAMES)}
    return files(tmp_path_factory.mktemp("hostile"), document(paths, {"Thing": THING}))


def test_files_stay_inside_the_folder(sdk: dict[str, str]) -> None:
    for path in sdk:
        assert not path.startswith("/")
        assert ".." not in path.split("/")
        assert set(path) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./")


def test_nothing_of_a_document_becomes_code(tmp_path: Path, sdk: dict[str, str]) -> None:
    assert_formatted(tmp_path, sdk)
    assert_compiles(tmp_path)


def test_tags_name_what_is_on_the_wire(sdk: dict[str, str]) -> None:
    text = "".join(sdk.values())
    assert '"json:\\"`; evil(3); `json:\\\\\\"-\\\\\\"' in text
