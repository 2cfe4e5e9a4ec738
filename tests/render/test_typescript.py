"""Text and names of a document as TypeScript: nothing of them can become code."""

from __future__ import annotations

import pytest
from specloom.render.typescript.text import line_comments, property_key


def test_each_line_of_a_text_is_a_comment_of_its_own() -> None:
    text = "Copyright\n\n  indented\u2028process.exit()\rx\n"
    assert line_comments(text) == ["// Copyright", "//", "// indented", "// process.exit()", "// x"]


def test_no_text_is_no_comment() -> None:
    assert line_comments(" \n") == []


@pytest.mark.parametrize("name", ["a", "$ref", "_links", "class", "__proto__", "Übung", "名前"])
def test_names_stand_as_keys(name: str) -> None:
    assert property_key(name) == name


@pytest.mark.parametrize("name", ["", "3yr", "a-b", "created[gte]", "a b", "a\u2028", "it§s", "\U00010400", "ⸯ"])
def test_what_is_no_name_is_quoted(name: str) -> None:
    assert property_key(name)[0] == property_key(name)[-1] == "'"
