"""Text as TypeScript: comments that cannot become code."""

from __future__ import annotations

from specloom.render.typescript.text import line_comments


def test_each_line_of_a_text_is_a_comment_of_its_own() -> None:
    text = "Copyright\n\n  indented\u2028process.exit()\rx\n"
    assert line_comments(text) == ["// Copyright", "//", "// indented", "// process.exit()", "// x"]


def test_no_text_is_no_comment() -> None:
    assert line_comments(" \n") == []
