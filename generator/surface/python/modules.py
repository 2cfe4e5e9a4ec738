"""What a module binds at its top level, read from its syntax alone: nothing is imported or run.

Of two branches that depend on the interpreter the first counts, except that code for type checkers counts always and
code hidden from them never: a package that gives its names at run time through ``__getattr__`` (PEP 562) then reads
like one that imports them.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from ...diagnostics import Diagnostics, Location

Def: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that another module defines; `attribute` is empty for a module itself.

    `passed_on` is the form ``from x import y as y``, by which a module declares the name its own (PEP 484).
    """

    module: str
    attribute: str
    passed_on: bool
    relative: bool


@dataclass(frozen=True, slots=True)
class Assigned:
    """A name with a value, an annotation or both."""

    value: ast.expr | None
    annotation: ast.expr | None
    line: int


Binding: TypeAlias = "Imported | Assigned | ast.ClassDef | list[Def]"


@dataclass(slots=True)
class Module:
    """A module's bindings. `stars` are modules whose public names it takes over, `listed` is its ``__all__``."""

    name: str
    path: Path
    bindings: dict[str, Binding] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)
    listed: list[str] | None = None

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"


def parse(path: Path, diagnostics: Diagnostics) -> ast.Module:
    """The syntax tree of a file. Raises `Stop` for what is no Python of the running version."""
    shown = path.as_posix()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(path.read_bytes(), filename=shown)
    except SyntaxError as error:
        what, at = error.msg, Location(shown, error.lineno or 0, error.offset or 0)
    except ValueError as error:
        what, at = str(error), Location(shown)
    except (RecursionError, MemoryError):
        what, at = "nested too deeply", Location(shown)
    except OSError as error:
        raise diagnostics.stop(
            "Surface/Unreadable",
            f"the file cannot be read: {error.strerror}",
            Location(shown),
            hint="check the file's permissions",
        ) from None
    raise diagnostics.stop(
        "Surface/Syntax",
        f"this is not valid Python: {what}",
        at,
        hint="correct the file; newer syntax needs specloom on a newer Python",
    )


def read_module(name: str, path: Path, diagnostics: Diagnostics) -> Module:
    """The bindings of one file."""
    module = Module(name, path)
    for statement in statements(parse(path, diagnostics).body):
        _bind(module, statement)
    return module


def statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a body that type checkers see, those of the branches among them."""
    for statement in body:
        match statement:
            case ast.If(test=test, body=then, orelse=other):
                if not _hidden(test):
                    yield from statements(then)
                if not _only_checkers(test):
                    yield from statements(other)
            case ast.Try(body=tried, handlers=handlers, orelse=other):
                yield from statements(tried)
                for handler in handlers:
                    yield from statements(handler.body)
                yield from statements(other)
            case ast.With(body=inner):
                yield from statements(inner)
            case _:
                yield statement


def dotted(node: ast.expr) -> str:
    """The name that an expression of names and dots spells; empty for any other expression."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _only_checkers(test: ast.expr) -> bool:
    return dotted(test).rpartition(".")[2] == "TYPE_CHECKING"


def _hidden(test: ast.expr) -> bool:
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) and _only_checkers(test.operand)


def _bind(module: Module, statement: ast.stmt) -> None:
    bindings = module.bindings
    match statement:
        case ast.Import(names=names):
            for alias in names:
                if alias.asname:
                    bindings.setdefault(alias.asname, Imported(alias.name, "", alias.asname == alias.name, False))
                else:
                    root = alias.name.partition(".")[0]
                    bindings.setdefault(root, Imported(root, "", False, False))
        case ast.ImportFrom(names=names, level=level):
            origin = _origin(module, statement)
            for alias in names:
                if alias.name == "*":
                    module.stars.append(origin)
                else:
                    passed_on = alias.asname == alias.name
                    bindings.setdefault(
                        alias.asname or alias.name, Imported(origin, alias.name, passed_on, relative=level > 0)
                    )
        case ast.ClassDef(name=name):
            bindings.setdefault(name, statement)
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            earlier = bindings.setdefault(name, [])
            if isinstance(earlier, list):
                earlier.append(statement)
        case ast.Assign(targets=targets, value=value):
            for target in targets:
                if isinstance(target, ast.Name):
                    _assign(module, target.id, Assigned(value, None, statement.lineno))
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
            _assign(module, name, Assigned(value, annotation, statement.lineno))
        case ast.AugAssign(target=ast.Name(id="__all__"), value=value):
            module.listed = [*(module.listed or []), *_strings(value)]
        case _ if type(statement).__name__ == "TypeAlias":  # `type X = …`, unknown to the syntax of Python 3.10
            value = getattr(statement, "value")  # noqa: B009
            _assign(module, getattr(statement, "name").id, Assigned(value, _ALIAS, statement.lineno))  # noqa: B009
        case _:
            pass


_ALIAS = ast.Name(id="TypeAlias")


def _assign(module: Module, name: str, assigned: Assigned) -> None:
    if name == "__all__" and assigned.value is not None:
        module.listed = _strings(assigned.value)
    else:
        module.bindings.setdefault(name, assigned)


def _strings(value: ast.expr) -> list[str]:
    if isinstance(value, ast.BinOp):
        return [*_strings(value.left), *_strings(value.right)]
    if not isinstance(value, ast.List | ast.Tuple):
        return []
    return [item.value for item in value.elts if isinstance(item, ast.Constant) and isinstance(item.value, str)]


def _origin(module: Module, statement: ast.ImportFrom) -> str:
    """The absolute name of the module that a ``from`` names."""
    if not statement.level:
        return statement.module or ""
    parents = module.name.split(".")
    up = statement.level - 1 if module.is_package else statement.level
    base = parents[: len(parents) - up] if up else parents
    return ".".join([*base, *([statement.module] if statement.module else [])])
