"""Texts and names of a document stay texts and names: what would be code refers to something that does not exist, so
that the compiler names it wherever it gets out of its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile import assert_inside, hostile_document

from .helpers import assert_compiles, assert_formatted, files

COMMENT = "*/ evil(1) /*"
QUOTE = '"; evil(2); "'
BACKQUOTE = '`; evil(3); `json:"-"'
LINES = "\nevil(4)\u2028evil(5)\r\nevil(6)"
DIRECTIVE = (
    "//go:build evil\n\n//go:embed x\n# Heading\n\nNext\n\n[Text]: https://example.com\n\n- a\n  - b\n\n    code"
)
ALL = [COMMENT, QUOTE, BACKQUOTE, LINES, DIRECTIVE, "\\", "type", "JSON", "MarshalJSON", "", "'' ``"]


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("hostile"), hostile_document(ALL, QUOTE))


def test_files_stay_inside_the_folder(sdk: dict[str, str]) -> None:
    assert_inside(list(sdk))


def test_nothing_of_a_document_becomes_code(tmp_path: Path, sdk: dict[str, str]) -> None:
    assert_formatted(tmp_path, sdk)
    assert_compiles(tmp_path)


def test_tags_name_what_is_on_the_wire(sdk: dict[str, str]) -> None:
    text = "".join(sdk.values())
    assert '"json:\\"`; evil(3); `json:\\\\\\"-\\\\\\"' in text
