"""Layout and comments of Go, as gofmt leaves them."""

from __future__ import annotations

from specloom.render.go.layout import aligned
from specloom.render.go.text import comment, go_string, struct_tag


def test_cells_of_neighbouring_lines_stand_below_one_another() -> None:
    rows = [("A", "string", "`x`"), ("Longer", "int", "`y`"), "// A comment.", ("B", "bool")]
    assert aligned(rows) == ["\tA      string `x`", "\tLonger int    `y`", "\t// A comment.", "\tB bool"]


def test_a_column_ends_where_a_line_lacks_it() -> None:
    assert aligned([("A", "[]string", "`x`"), ("embedded",), ("Bcd", "int", "`y`")], "") == [
        "A []string `x`",
        "embedded",
        "Bcd int `y`",
    ]


def test_comments_hold_nothing_that_gofmt_takes_for_markup() -> None:
    assert comment(["# Title\n\n- item\n  - below\n\n[x]: https://a.b\n\n``code`` ''said''"]) == [
        "// Title",
        "//",
        "// - item",
        "// - below",
        "//",
        "// [x] : https://a.b",
        "//",
        '// `code` "said"',
    ]


def test_fenced_text_is_code() -> None:
    assert comment(["Like this:\n```\nx := 1\n```\nDone."]) == ["// Like this:", "//", "//\tx := 1", "//", "// Done."]


def test_strings_and_tags_cannot_be_left() -> None:
    assert go_string('a"b\\\n\ud800') == '"a\\"b\\\\\\n\ufffd"'
    assert struct_tag([("json", 'a"b')]) == '`json:"a\\"b"`'
    assert struct_tag([("json", "a`b")]) == '"json:\\"a`b\\""'
