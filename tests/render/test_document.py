"""Documents of groups and breaks, laid out; as prettier lays the same code out where it is installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from specloom.render.document import HARD, LINE, Doc, Group, IfBroken, Indent, OneOf, bracketed, concat, layout
from specloom.render.typescript.expressions import (
    array_literal,
    array_type,
    assigned,
    call,
    chained,
    conditional_spread,
    constructed,
    generic_type,
    heritage,
    interface_head,
    map_type,
    object_literal,
    object_pattern,
    signature,
    union_type,
)

from .node import PRETTIER, run, tool

LONG = [f"SomeRatherLongNameOfAType{number}" for number in range(1, 9)]


def printed(doc: Doc, width: int = 110) -> str:
    return "\n".join(layout(doc, width))


def test_a_group_that_fits_stays_on_one_line() -> None:
    assert printed(bracketed("f(", ["a", "b"], ")"), 7) == "f(a, b)"


def test_a_group_that_does_not_fit_breaks_at_each_of_its_lines() -> None:
    assert printed(bracketed("f(", ["a", "b"], ")"), 6) == "f(\n  a,\n  b,\n)"


def test_outer_groups_break_before_inner_ones() -> None:
    inner = bracketed("[", ["1", "2"], "]")
    assert printed(bracketed("f(", ["aaaa", inner], ")"), 12) == "f(\n  aaaa,\n  [1, 2],\n)"


def test_what_follows_a_group_counts() -> None:
    doc = concat(bracketed("f(", ["a"], ")"), " + b")
    assert printed(doc, 8) == "f(a) + b"
    assert printed(doc, 7) == "f(\n  a,\n) + b"


def test_a_broken_group_breaks_though_it_fits() -> None:
    assert printed(Group(concat("{", Indent(concat(LINE, "a")), LINE, "}"), broken=True)) == "{\n  a\n}"


def test_text_for_broken_groups_only() -> None:
    doc = Group(concat("a", IfBroken(",", ";"), LINE, "b"))
    assert (printed(doc, 4), printed(doc, 3)) == ("a; b", "a,\nb")


def test_the_first_state_that_fits_is_taken() -> None:
    states = OneOf(("aaaa bbbb", concat("aaaa", HARD, "bbbb"), concat("a", HARD, "b")))
    assert (printed(states, 9), printed(states, 4), printed(states, 3)) == ("aaaa bbbb", "aaaa\nbbbb", "a\nb")


@pytest.mark.parametrize("count", [1, 3, 4, 8])
def test_prettier_changes_nothing_in_types(count: int) -> None:
    names: list[Doc] = list(LONG[:count])
    types: list[Doc] = [
        union_type(names),
        union_type([array_type(names), "null"]),
        union_type(["string", array_type(names), "null"]),
        union_type([map_type(union_type(names)), "null"]),
        array_type([map_type(union_type(names))]),
        array_type([array_type(names)]),
    ]
    unchanged([concat(f"type T{index} = ", doc, ";") for index, doc in enumerate(types)])


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_prettier_changes_nothing_in_heads(count: int) -> None:
    names: list[Doc] = list(LONG[:count])
    arguments: list[Doc] = [concat(f"a{index}: ", name) for index, name in enumerate(names)]
    result = generic_type("PagePromise", names[:2])
    unchanged([concat(interface_head("interface AnInterface", names), "}")])
    unchanged([concat(heritage("class AClass<Item>", [f"extends {LONG[0]}", f"implements {LONG[1]}"]), "}")])
    unchanged([concat("abstract class A {", Indent(concat(HARD, signature("f", arguments, result, ";"))), HARD, "}")])


@pytest.mark.parametrize("length", [10, 30, 45, 60, 90])
def test_prettier_changes_nothing_in_statements(length: int) -> None:
    name = "n" * length
    spread = conditional_spread(f"{name} != null", f"'x-key': {name}")
    headers = call("buildHeaders", [array_literal([object_literal([spread]), "options?.headers"])])
    options = object_literal(["query", "...options", concat("headers: ", headers)])
    get = call(".get", [f"'/{name}'", "options"])
    statements: list[Doc] = [
        concat("const ", object_pattern([name, "other", "...rest"]), " = params;"),
        concat(call("this.post", [f"'/{name}'", call("multipart", [object_literal(["body", name]), "this"])]), ";"),
        concat(call("this.post", [f"'/{name}'", options]), ";"),
        concat(chained("this.c", get, "._thenUnwrap((obj: any) => obj.result)"), ";"),
    ]
    if length < 90:
        statements.append(concat(assigned(f"type {name.title()}", f"API.{name.title()}"), ";"))
    unchanged(statements)


@pytest.mark.parametrize("length", [10, 30, 35, 45])
def test_prettier_changes_nothing_in_fields(length: int) -> None:
    name = "N" + "n" * length
    field = concat(constructed(f"field: API.{name}", f"API.{name}", "this._client"), ";")
    unchanged([concat("class A {", Indent(concat(HARD, field)), HARD, "}")])


def unchanged(docs: list[Doc]) -> None:
    """Prettier finds the code as it would write it."""
    prettier = [*tool("prettier/bin/prettier.cjs"), "--parser", "typescript"]
    options = [f"--{key}={json.dumps(value).strip(chr(34))}" for key, value in _flags().items()]
    text = "\n".join(line for doc in docs for line in layout(doc, 110)) + "\n"
    assert run([*prettier, *options], Path.cwd(), text) == text


def _flags() -> dict[str, object]:
    return {"".join(f"-{c.lower()}" if c.isupper() else c for c in key): value for key, value in PRETTIER.items()}
