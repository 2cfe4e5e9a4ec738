from __future__ import annotations

from pathlib import Path

import pytest

from .helpers import load


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.1", "3.2.0", "3.1"])
def test_versions_of_openapi_3(tmp_path: Path, version: str) -> None:
    loaded = load(tmp_path, f'openapi: "{version}"\ninfo: {{title: T, version: "1"}}\npaths: {{}}\n')
    assert loaded.diagnostics == []
    assert loaded.document.version == version


def test_an_unquoted_version_is_a_warning(tmp_path: Path) -> None:
    loaded = load(tmp_path, 'openapi: 3.1\ninfo: {title: T, version: "1"}\npaths: {}\n')
    assert loaded.warnings == [("Spec/Version", 1)]
    assert loaded.document.version == "3.1"


def test_a_newer_minor_version_is_a_warning(tmp_path: Path) -> None:
    loaded = load(tmp_path, 'openapi: 3.7.0\ninfo: {title: T, version: "1"}\npaths: {}\n')
    assert loaded.warnings == [("Spec/Version", 1)]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("info: {}\npaths: {}\n", "Spec/Version", "neither `openapi` nor `swagger`"),
        ("openapi: {a: b}\n", "Spec/Version", "a mapping"),
        ("openapi: four\n", "Spec/Version", "four"),
        ("openapi: 4.0.0\n", "Spec/Version", "4.0.0"),
        ("swagger: '1.2'\n", "Spec/Version", "1.2"),
        ("openapi: 3.0.0\nswagger: '2.0'\n", "Spec/Version", "`openapi` (line 1)"),
        ("OpenAPI: 3.0.0\n", "Spec/Version", "spelled `openapi`"),
        ("asyncapi: 3.0.0\n", "Spec/NotOpenAPI", "AsyncAPI"),
        ("overlay: 1.0.0\n", "Spec/NotOpenAPI", "Overlay"),
        ("$schema: x\ntype: object\n", "Spec/NotOpenAPI", "JSON Schema"),
        ("- a\n- b\n", "Spec/NotOpenAPI", "a list"),
        ("hello world\n", "Spec/NotOpenAPI", "mapping"),
    ],
)
def test_what_is_no_openapi_document_says_what_it_is(tmp_path: Path, text: str, code: str, words: str) -> None:
    loaded = load(tmp_path, text)
    assert loaded.refused
    assert loaded.only.code == code
    assert words in loaded.only.message
    assert loaded.only.location is not None
    assert loaded.only.location.line in (1, 2)
