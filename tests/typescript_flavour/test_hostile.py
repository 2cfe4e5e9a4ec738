"""Texts and names of a document stay texts and names: what would be code refers to something that does not exist, so
that the compiler names it wherever it gets out of its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import document, ref
from hostile import assert_inside
from render.node import MODULES, run, tool

from .helpers import files

COMMENT = "*/ evil(1); /*"
QUOTE = "'; evil(2); '"
DOUBLE = '"; evil(3); "'
TEMPLATE = "${evil(4)}`"
LINES = "\nevil(5);\u2028evil(6);\r\nevil(7);"
ALL = [COMMENT, QUOTE, DOUBLE, TEMPLATE, LINES, "\\", "__proto__", "constructor", "</script>"]
PARAMETERS = [name for name in ALL if name != "constructor"]
"""To TypeScript every object has a `constructor`, so one that lacks it is none with another one of that name."""


def operation(text: str) -> dict[str, Any]:
    fields = {name: {"type": "string", "description": name, "default": name, "example": name} for name in PARAMETERS}
    return {
        "operationId": text,
        "summary": text,
        "description": text,
        "deprecated": True,
        "tags": ["things"],
        "parameters": [
            {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": text},
            *({"name": name, "in": "query", "schema": {"enum": ALL}} for name in PARAMETERS),
            {"name": "said", "in": "query", "required": True, "schema": {"type": "string"}, "example": text},
            {"name": "X-Thing", "in": "header", "schema": {"type": "string", "default": text}},
        ],
        "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": fields}}}},
        "responses": {"200": {"description": text, "content": {"application/json": {"schema": ref("Thing")}}}},
    }


THING = {
    "type": "object",
    "title": COMMENT,
    "description": COMMENT,
    "properties": {name: {"enum": [name], "description": name} for name in ALL},
}
DOCUMENT = {
    **document(
        {"/things/{id}/" + text.replace("\n", "").replace("\r", ""): {"post": operation(text)} for text in ALL},
        {"Thing": THING},
    ),
    "info": {"title": f"Things {QUOTE}", "version": QUOTE, "description": COMMENT, "license": {"name": COMMENT}},
}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("hostile"), DOCUMENT)


def test_files_stay_inside_the_folder(sdk: dict[str, str]) -> None:
    assert_inside(list(sdk))


def test_nothing_of_a_document_becomes_code(tmp_path: Path, sdk: dict[str, str]) -> None:
    compiler = tool("typescript-7/bin/tsc")
    for path, text in sdk.items():
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (tmp_path / "node_modules").symlink_to(MODULES, target_is_directory=True)
    assert run([*compiler, "--noEmit", "-p", "."], tmp_path) == ""


def test_an_example_cannot_end_its_comment(sdk: dict[str, str]) -> None:
    text = "".join(text for path, text in sdk.items() if path.startswith("src/resources/"))
    assert "   *   said: '*\\/ evil(1); /*'," in text


def test_placeholders_are_looked_up_as_the_document_writes_them(tmp_path: Path) -> None:
    """A path may hold what a template literal gives a meaning, inside the braces and outside."""
    method = {"tags": ["x"], "operationId": "getX", "responses": {"204": {"description": ""}}}
    made = files(tmp_path, document({"/x/{b`}/`${evil()}/{evil()}": {"get": method}}))
    (text,) = [t for p, t in made.items() if p.startswith("src/resources/") and "return this._client" in t]
    assert "evil()}/" not in text.replace("'evil()'", "")
    assert "\\`$" in text
