"""Expressions of Go, as gofmt leaves them."""

from __future__ import annotations

import random
from pathlib import Path

from go_commands import run
from specloom.render.go.expressions import Code, called, list_literal, literal, prefixed, without_type


def test_values_of_one_line_stand_in_a_column() -> None:
    long = "A" * 41
    assert literal("T", [("A", ("1",)), ("Long", ("2",)), ("B", literal("U", [("C", ("3",))])), ("D", ("4",))]) == (
        "T{",
        "\tA:    1,",
        "\tLong: 2,",
        "\tB: U{",
        "\t\tC: 3,",
        "\t},",
        "\tD: 4,",
        "}",
    )
    assert literal("T", [("A", ("1",)), (long, ("2",))])[1:3] == ("\tA: 1,", f"\t{long}: 2,")


def test_lists_keep_their_braces_with_those_of_their_items() -> None:
    one = literal("T", [("A", ("1",))])
    assert list_literal("[]int", [("1",), ("2",)]) == ("[]int{1, 2}",)
    assert list_literal("[]T", [without_type("T", one), without_type("T", one)]) == (
        "[]T{{",
        "\tA: 1,",
        "}, {",
        "\tA: 1,",
        "}}",
    )
    assert without_type("T", ("Tall{}",)) == ("Tall{}",)


def test_calls_break_where_they_must() -> None:
    struct = literal("T", [("A", ("1",))])
    assert called("f", [("a",), ("b",)]) == ("f(a, b)",)
    assert called("f", [("a",), struct]) == ("f(a, T{", "\tA: 1,", "})")
    assert called("f", [("a",), ("b",), struct]) == ("f(", "\ta,", "\tb,", "\tT{", "\t\tA: 1,", "\t},", ")")
    assert len(called("f", [("a" * 60,), ("b" * 60,)])) == 4
    assert called("f", [("a" * 120,)]) == (f"f({'a' * 120})",)


def test_gofmt_changes_nothing(tmp_path: Path) -> None:
    made = random.Random(7)
    lines = ["package p", ""]
    for _ in range(300):
        code = prefixed("var _ = ", _expression(made, 0))
        lines.extend([*code, ""])
    (tmp_path / "p.go").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    done = run(tmp_path, "gofmt", "-d", "p.go")
    assert (done.stdout, done.stderr) == ("", "")


def _expression(made: random.Random, depth: int) -> Code:
    kind = made.choice(("text", "struct", "list", "call", "pointer")) if depth < 5 else "text"
    if kind == "text":
        return ("x" * made.choice((1, 3, 20, 60)),)
    inner = [_expression(made, depth + 1) for _ in range(made.randint(0, 4))]
    if kind == "list":
        return list_literal("[]T", inner)
    if kind == "call":
        return called("f", inner)
    keys = [made.choice("ABC") * made.choice((1, 2, 9, 39, 40, 41, 60, 130)) for _ in inner]
    struct = literal("T", list(zip(keys, inner, strict=True)))
    return prefixed("&", struct) if kind == "pointer" else struct
