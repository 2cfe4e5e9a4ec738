"""What a module of types may contain, and which classes it must: the last look before anything is handed on.

The document is untrusted and the library is not ours. Whatever a description or a name holds, the module that comes out may only
declare: nothing in it calls, loops, imports or computes beyond the few forms that declarations are made of.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_PACKAGES = frozenset({"__future__", "dataclasses", "datetime", "msgspec", "pydantic", "typing", "typing_extensions"})
_CALLS = frozenset({"ConfigDict", "Field", "Meta", "TypeAliasType", "TypedDict", "dataclass", "field"})
_REBUILD = "model_rebuild"
_EXPRESSIONS = (
    ast.BinOp,
    ast.BitOr,
    ast.Call,
    ast.Constant,
    ast.Dict,
    ast.List,
    ast.Load,
    ast.Name,
    ast.Subscript,
    ast.Tuple,
    ast.UnaryOp,
    ast.USub,
    ast.keyword,
)
_NUMBERED = re.compile(r"(.*?)_?\d+")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in the module that must not be there, or is missing."""

    code: str
    message: str
    name: str = ""
    """The class it is about."""


def audit(text: str, expected: Iterable[str], own_base: str = "") -> Iterator[Flaw]:
    """What is wrong with a module that should declare exactly the names `expected`, and a base class of its own if it has one."""
    try:
        module = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        yield Flaw("Models/Unsound", f"the module is no Python: {error}")
        return
    declared: list[str] = []
    for statement in module.body:
        yield from _statement(statement, declared)
    yield from _compare([name for name in declared if name != own_base], list(expected))


def _compare(declared: list[str], expected: list[str]) -> Iterator[Flaw]:
    wanted, have = set(expected), set(declared)
    for name in declared:
        if name not in wanted:
            numbered = _NUMBERED.fullmatch(name)
            base = numbered.group(1) if numbered else ""
            if numbered:
                yield Flaw("Models/NumberedName", f"the class `{name}` has a number that nothing in the document or the config gave it", base)
            else:
                yield Flaw("Models/Unsound", f"the module declares `{name}`, which is no name of the config or the document")
    for name in expected:
        if name not in have:
            yield Flaw("Models/Missing", f"the module lacks `{name}`", name)
    for name in sorted(n for n in have if declared.count(n) > 1):
        yield Flaw("Models/Unsound", f"the module declares `{name}` twice", name)


def _statement(node: ast.stmt, declared: list[str]) -> Iterator[Flaw]:
    match node:
        case ast.ImportFrom(module=str(module), level=0) if module in _PACKAGES:
            return
        case ast.ClassDef():
            declared.append(node.name)
            yield from _class(node)
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            declared.append(name)
            yield from _expression(value)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            declared.append(name)
            yield from _expression(value)
        case ast.Expr(value=ast.Constant(value=str())):
            return
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(), attr=attribute), args=[], keywords=[])) if attribute == _REBUILD:
            return
        case _:
            yield _unsound(node)


def _class(node: ast.ClassDef) -> Iterator[Flaw]:
    for expression in (*node.decorator_list, *node.bases, *(k.value for k in node.keywords)):
        yield from _expression(expression)
    for member in node.body:
        match member:
            case ast.Expr(value=ast.Constant(value=str())) | ast.Pass():
                continue
            case ast.Assign(targets=[ast.Name()], value=value):
                yield from _expression(value)
            case ast.AnnAssign(target=ast.Name(), annotation=annotation, value=value):
                yield from _expression(annotation)
                if value is not None:
                    yield from _expression(value)
            case _:
                yield _unsound(member)


def _expression(node: ast.expr) -> Iterator[Flaw]:
    for part in ast.walk(node):
        if not isinstance(part, _EXPRESSIONS):
            yield _unsound(part)
        elif isinstance(part, ast.Call) and not (isinstance(part.func, ast.Name) and part.func.id in _CALLS):
            yield _unsound(part)


def _unsound(node: ast.AST) -> Flaw:
    line = getattr(node, "lineno", 0)
    return Flaw("Models/Unsound", f"line {line} of the module is no declaration of a type ({type(node).__name__})")
