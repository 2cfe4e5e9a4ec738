"""Values and calls break as prettier breaks them."""

from __future__ import annotations

import pytest
from specloom.render.document import layout
from specloom.render.typescript.expressions import call, entry, object_literal, specifiers
from specloom.render.typescript.text import ts_literal


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1e-08, "1e-8"),
        (1e16, "1e16"),
        (1.5e300, "1.5e300"),
        (1.0, "1.0"),
        (100, "100"),
        (float("inf"), "Infinity"),
        (float("-inf"), "-Infinity"),
        (float("nan"), "NaN"),
        (True, "true"),
        (None, "null"),
    ],
)
def test_numbers_and_other_scalars(value: object, expected: str) -> None:
    assert ts_literal(value) == expected


def test_a_long_text_stands_below_its_key_unless_the_key_is_short() -> None:
    text = ts_literal("a long text of many words")
    assert layout(object_literal([entry("description", text), entry("text", text)]), 24) == [
        "{",
        "  description:",
        "    'a long text of many words',",
        "  text: 'a long text of many words',",
        "}",
    ]


def test_an_object_is_not_kept_on_the_line_of_a_call_after_an_empty_one() -> None:
    given = object_literal([entry("name", "'value'")])
    assert layout(call("made", ["{}", given]), 16) == ["made(", "  {},", "  {", "    name: 'value',", "  },", ")"]
    assert layout(call("made", ["''", given]), 16) == ["made('', {", "  name: 'value',", "})"]


def test_a_lone_specifier_stays_on_its_line() -> None:
    assert layout(specifiers("export {", ["type Long as Long"], "};"), 10) == ["export { type Long as Long };"]
    assert layout(specifiers("export {", ["A", "B"], "};"), 10) == ["export {", "  A,", "  B,", "};"]
