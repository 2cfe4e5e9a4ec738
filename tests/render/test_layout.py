"""Laid-out Python: what black would write, and what was meant."""

from __future__ import annotations

import ast
import textwrap

import black
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.render.python.layout import WIDTH, fit, refit, tidy

from .statements import DEFINITIONS, STATEMENTS

MODE = black.Mode(line_length=WIDTH)
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)


def formatted(text: str) -> str:
    return black.format_str(text, mode=MODE)


def module(statement: str, depth: int, body: str = "") -> tuple[str, str]:
    """A module with a statement inside of `depth` blocks: laid out, and on one line."""
    blocks = "".join("    " * level + f"class C{level}:\n" for level in range(depth))
    indent = "    " * depth
    inner = f"{indent}    {body}\n" if body else ""
    return blocks + "\n".join(fit(statement, indent)) + "\n" + inner, blocks + indent + statement + "\n" + inner


@SLOW
@given(STATEMENTS, st.integers(0, 2))
def test_black_changes_nothing_in_a_statement(statement: str, depth: int) -> None:
    ours, flat = module(statement, depth)
    assert ast.dump(ast.parse(_callable(ours))) == ast.dump(ast.parse(_callable(flat)))
    assert formatted(ours) == ours


@SLOW
@given(DEFINITIONS, st.integers(0, 1))
def test_black_changes_nothing_in_a_definition(definition: str, depth: int) -> None:
    ours, flat = module(definition, depth, "pass")
    assert ast.dump(ast.parse(ours)) == ast.dump(ast.parse(flat))
    assert formatted(ours) == ours


def _callable(text: str) -> str:
    """The statement where ``return`` and ``await`` may stand."""
    return "async def f():\n" + textwrap.indent(text, "    ")


@SLOW
@given(STATEMENTS, st.integers(40, 100))
def test_layout_of_any_width_means_the_same(statement: str, width: int) -> None:
    laid_out = "\n".join(fit(statement, "", width=width))
    assert ast.dump(ast.parse(_callable(laid_out))) == ast.dump(ast.parse(_callable(statement)))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("f(aaaa, bbbb)", ["f(", "    aaaa,", "    bbbb,", ")"]),
        ("X: TypeAlias = List[Aaaa]", ["X: TypeAlias = List[", "    Aaaa", "]"]),
        ("X = Union[Aaaa, Bbbbbb]", ["X = Union[", "    Aaaa,", "    Bbbbbb,", "]"]),
        ('x = ["(", ")", "[[", "{"]', ["x = [", '    "(",', '    ")",', '    "[[",', '    "{",', "]"]),
        ("f('a, b', \"c, d\", e)", ["f(", "    'a, b',", '    "c, d",', "    e,", ")"]),
        ("a_name_that_has_no_bracket", ["a_name_that_has_no_bracket"]),
        ("f()", ["f()"]),
        ('"a": ("a long name",),', ['"a": (', '    "a long name",', "),"]),
        ('"a": ("y" if b else c),', ['"a": (', '    "y" if b else c', "),"]),
        ("aaaaaaaaaaaaaaaaaaaa.f()", ["aaaaaaaaaaaaaaaaaaaa.f()"]),
        ("from aaaaaaaa import bbb, ccc", ["from aaaaaaaa import (", "    bbb,", "    ccc,", ")"]),
        ("aaaaaaaa: Bbbbbbbbbbbb", ["aaaaaaaa: (", "    Bbbbbbbbbbbb", ")"]),
        ("a = bbbbbbbbbb.ccccccc(d)", ["a = bbbbbbbbbb.ccccccc(", "    d,", ")"]),
        ('f("a\\"b, c", dddddddd)', ["f(", '    "a\\"b, c",', "    dddddddd,", ")"]),
    ],
)
def test_lines_that_are_too_long_are_broken_at_their_brackets(statement: str, expected: list[str]) -> None:
    assert fit(statement, width=min(20, len(statement) - 1)) == expected


LONG = "client.resource.with_a_name.of_many_words.with_raw_response.retrieve_something_or_other_of_it"


@pytest.mark.parametrize(
    "statement",
    [
        f"a_variable_with_a_long_name_as_well = await {LONG}(name='name', other='other')",
        f"{'Union' * 21}: TypeAlias = Annotated[Union[One, Other], PropertyInfo(discriminator='type_of_it')]",
        f"{'Union' * 23}: TypeAlias = Annotated[Union[One, Other], PropertyInfo(discriminator='type_of_it')]",
        f"field_with_a_name_of_its_own: {'LongTypeName' * 8}",
        "from .a_module_with_a_name import " + ", ".join(f"AClassWithAName{n}" for n in range(8)),
    ],
)
def test_black_changes_nothing_where_names_leave_no_room(statement: str) -> None:
    ours, _ = module(statement.replace("'", '"'), 0)
    assert "\n" in ours.rstrip()
    ours = _callable(ours) if "await" in ours else ours
    assert formatted(ours) == ours


@pytest.mark.parametrize("call", [f"{LONG}_and_more()", f"{LONG}_and_more(name=1, other=2)", f"{LONG}(a=1), {LONG}()"])
def test_black_changes_nothing_in_long_contexts(call: str) -> None:
    text = _callable("\n".join([*fit(f"async with {call} as response:", ""), "    pass", ""]))
    assert (
        black.format_str(text, mode=black.Mode(line_length=WIDTH, target_versions={black.TargetVersion.PY39})) == text
    )


def test_a_module_is_laid_out_anew_where_a_name_grew() -> None:
    name = "a_package_with_a_name" * 4
    body = f'class A:\n    x = f("{name}", one, two, three, four)\n'
    text = f"# {name * 2}\nfrom {name} import One, Other, Third\n\n\n{body}"
    done = refit(text)
    assert done == formatted(text)
    assert refit(done) == done


def test_tidy_leaves_the_empty_lines_that_black_wants() -> None:
    text = "\n\nimport a\n\n\n\n\nclass A:\n    x: int\n\n\n\n    y: int\n\n\n\n\nz = 1\n\n\n"
    assert tidy(text) == "import a\n\n\nclass A:\n    x: int\n\n    y: int\n\n\nz = 1\n"
    assert tidy("") == tidy("\n \n\t\n") == ""


@given(st.lists(st.sampled_from(["", "", "a = 1", "    b = 2", "  "]), max_size=20))
def test_tidy_keeps_the_lines_and_is_done_after_one_pass(lines: list[str]) -> None:
    text = "\n".join(lines)
    done = tidy(text)
    assert tidy(done) == done
    assert [line for line in done.split("\n") if line.strip()] == [line for line in lines if line.strip()]
