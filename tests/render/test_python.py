"""Text of a document as Python: literals, docstrings, comments that mean the same and can do no harm."""

from __future__ import annotations

import ast
import math
import re
import textwrap
import unicodedata

import black
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from specloom.render.python.layout import WIDTH
from specloom.render.python.text import comment, docstring, py_literal, py_string
from specloom.render.text import clean, wrapped

MODE = black.Mode(line_length=WIDTH)
HOSTILE = '"""; import os # \\" \\\\" \'\'\' \\N{DASH}\u202e\u2028\x00\x85\ufeff\u2066 """"'
TEXTS = st.one_of(st.text(), st.text(alphabet="\"'\\ \n\r\tab#`-*|>1.{}\u2028\u202e\x00\x0c\x1c\x85\ufeff"))
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@given(TEXTS)
@example(HOSTILE)
@example('say "hi"')
@example("\ud800")
def test_a_literal_is_the_text(text: str) -> None:
    literal = py_string(text)
    assert ast.literal_eval(literal) == text
    assert not HIDDEN.search(literal) and "\n" not in literal
    if "\ud800" not in literal:
        assert black.format_str(f"x = {literal}\n", mode=MODE) == f"x = {literal}\n"


_PLAIN = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8)
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=8,
)


@given(_PLAIN)
def test_plain_data_goes_round(value: object) -> None:
    assert ast.literal_eval(py_literal(value)) == value


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_numbers_without_a_literal_are_made(value: float) -> None:
    made = eval(py_literal(value), {"__builtins__": {"float": float}})
    assert made == value or (math.isnan(made) and math.isnan(value))


def test_types_are_not_mixed_up() -> None:
    assert py_literal([1, 1.0, True, "1", None]) == '[1, 1.0, True, "1", None]'
    assert py_literal(("a",)) == '["a"]'
    assert py_literal({1: "a"}) == '{"1": "a"}'


def function(text: str) -> str:
    return "\n".join(["def f():", *docstring(text, "    "), "    return 1"]) + "\n"


@settings(deadline=None)
@given(TEXTS)
@example(HOSTILE)
@example('"quoted"')
@example('ends with a quote"')
@example("ends with a backslash\\")
@example("\\")
@example('"')
@example("one\n\ntwo")
@example("- a\n- b")
@example("    indented")
def test_a_docstring_stays_a_docstring(text: str) -> None:
    code = function(text)
    (definition,) = ast.parse(code).body
    assert isinstance(definition, ast.FunctionDef)
    documented = bool(docstring(text, "    "))
    assert len(definition.body) == 1 + documented
    assert isinstance(definition.body[-1], ast.Return)
    assert not HIDDEN.search(code)
    assert black.format_str(code, mode=MODE) == code


@given(TEXTS)
def test_a_docstring_says_what_the_text_says(text: str) -> None:
    (definition,) = ast.parse(function(text)).body
    assert isinstance(definition, ast.FunctionDef)
    said = ast.get_docstring(definition, clean=False) or ""
    assert said.split() == clean(text).split()


@given(TEXTS)
@example(HOSTILE)
def test_a_comment_stays_a_comment(text: str) -> None:
    lines = comment(text, "    ")
    assert all(line.startswith("    #") and line == line.rstrip() for line in lines)
    code = "if x:\n" + "\n".join(lines) + "\n    pass\n"
    (statement,) = ast.parse(code).body
    assert isinstance(statement, ast.If) and isinstance(statement.body[0], ast.Pass)
    assert not HIDDEN.search(code)


@given(TEXTS, st.integers(20, 100))
def test_lines_are_as_wide_as_words_allow(text: str, width: int) -> None:
    for line in wrapped(text, width):
        assert "\n" not in line and line == line.rstrip()
        assert len(line) <= width or line.startswith(" ") or max(map(len, line.split())) >= width / 3 or "```" in text


@given(st.lists(st.text("abc,-", min_size=1, max_size=12), min_size=1), st.integers(1, 3), st.integers(4, 40))
def test_a_paragraph_is_filled_as_textwrap_fills_it(words: list[str], blanks: int, width: int) -> None:
    text = (" " * blanks).join(["x", *words])
    assert wrapped(text, width) == textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


@given(TEXTS)
def test_clean_text_holds_nothing_hidden_and_is_clean(text: str) -> None:
    done = clean(text)
    assert not HIDDEN.search(done)
    assert clean(done) == done
    assert all(unicodedata.category(char) not in ("Cc",) or char == "\n" for char in done)


def test_a_description_keeps_its_structure() -> None:
    text = textwrap.dedent("""\
        A paragraph that is
        written in two lines.

        - an item that is long enough to be wrapped at the width that is given here
        - another
        1. numbered

        ```python
        code   stays
            as it is
        ```

            indented code stays, too
        """)
    assert wrapped(text, 40) == [
        "A paragraph that is written in two",
        "lines.",
        "",
        "- an item that is long enough to be",
        "  wrapped at the width that is given",
        "  here",
        "- another",
        "1. numbered",
        "",
        "```python",
        "code   stays",
        "    as it is",
        "```",
        "",
        "    indented code stays, too",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("  \n ", []),
        ("One line.", ['"""One line."""']),
        ("First.\n\nSecond.", ['"""First.', "", "Second.", '"""']),
        ("- a\n- b", ['"""', "- a", "- b", '"""']),
        ('"q"', ['""" "q" """']),
        ('a """ b', ['"""a \\"\\"\\" b"""']),
        ("a \\ b", ['"""a \\\\ b"""']),
    ],
)
def test_layout_of_docstrings(text: str, expected: list[str]) -> None:
    assert docstring(text, "") == expected
