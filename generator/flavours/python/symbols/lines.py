"""Where the declarations of a generated module stand. The text is our own, so Python's parser knows its structure."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...symbols import Anchor, Written, on_one_line


def written(text: str) -> Mapping[Anchor, tuple[Written, ...]]:
    """Every class, alias, field, function and argument of a module."""
    lines = text.splitlines()
    found: dict[Anchor, list[Written]] = defaultdict(list)
    for anchor, place in _body(ast.parse(text).body, (), lines):
        found[anchor].append(place)
    return {anchor: tuple(places) for anchor, places in found.items()}


def _body(body: Sequence[ast.stmt], around: Anchor, lines: list[str]) -> Iterator[tuple[Anchor, Written]]:
    for index, node in enumerate(body):
        match node:
            case ast.ClassDef():
                anchor = (*around, node.name)
                yield anchor, _place(node, lines, _header(node, lines), _first(node))
                yield from _body(node.body, anchor, lines)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                anchor = (*around, node.name)
                yield anchor, _place(node, lines, _header(node, lines), _first(node))
                yield from _arguments(node.args, anchor, lines)
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield (*around, name), _place(node, lines, _text(node, lines), last=_end_of_field(body, index))
            case ast.Assign(targets=[ast.Name(id=name)]):
                yield (*around, name), _place(node, lines, _text(node, lines))
            case _:
                pass


def _arguments(arguments: ast.arguments, around: Anchor, lines: list[str]) -> Iterator[tuple[Anchor, Written]]:
    plain = [*arguments.posonlyargs, *arguments.args]
    defaults: list[ast.expr | None] = [None] * (len(plain) - len(arguments.defaults)) + list(arguments.defaults)
    pairs = [*zip(plain, defaults, strict=True), *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)]
    for argument, default in pairs:
        if argument.arg != "self":
            text = _text(argument, lines)
            yield (*around, argument.arg), _place(
                argument, lines, f"{text} = {_text(default, lines)}" if default is not None else text
            )


def _place(
    node: ast.stmt | ast.arg, lines: list[str], text: str, first: int | None = None, last: int | None = None
) -> Written:
    return Written(node.lineno, first or node.lineno, last or node.end_lineno or node.lineno, text)


def _first(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return min([node.lineno, *(d.lineno for d in node.decorator_list)])


def _end_of_field(body: Sequence[ast.stmt], index: int) -> int | None:
    """The last line of the documentation that follows a field."""
    match body[index + 1 : index + 2]:
        case [ast.Expr(value=ast.Constant(value=str())) as doc]:
            return doc.end_lineno
        case _:
            return None


def _header(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str]) -> str:
    """A class or function up to its colon."""
    end = node.body[0].lineno - 1
    head = lines[node.lineno - 1 : end] or [lines[node.lineno - 1]]
    return on_one_line(head).strip().removesuffix("...").rstrip().removesuffix(":")


def _text(node: ast.stmt | ast.expr | ast.arg, lines: list[str]) -> str:
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    # Columns are counted in bytes.
    taken = [line.encode() for line in lines[first : last + 1]]
    taken[-1] = taken[-1][: node.end_col_offset]
    taken[0] = taken[0][node.col_offset :]
    return on_one_line([line.decode() for line in taken])
