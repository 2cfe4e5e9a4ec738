"""What the tests ask: answers about inputs, and the names that a generated package really has."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.explain import Answer, Explanation
from specloom.pipeline import Request

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases"
_OF_THE_BASE = {"with_raw_response", "with_streaming_response", "with_options", "copy", "qs", "is_closed"}
_SAME_FOR_ALL = {"_strict_response_validation"}


def answers(
    spec: Path,
    config: Path | None,
    queries: Sequence[str],
    out: Path = Path("output"),
    flavours: tuple[str, ...] = ("python",),
) -> list[Answer]:
    """The answers of some flavours."""
    diagnostics = Diagnostics()
    request = Request(spec=spec, config=config, out=out, flavours=flavours)
    loaded = pipeline.load(pipeline.locate(request, diagnostics), diagnostics)
    return pipeline.explain(loaded, queries, diagnostics)


def only(answer: Answer) -> Explanation:
    """The one symbol that an answer found."""
    assert len(answer.found) == 1, (answer.query, [e.symbol.name for e in answer.found], answer.near)
    return answer.found[0]


def public_names(package: Path) -> Iterator[str]:
    """Every exported type with its fields, every resource's methods with their arguments, every client option: read off
    the files of a package, whatever specloom thinks of them."""
    for init in sorted((package / "types").rglob("__init__.py")):
        yield from _exported_types(package, init)
    for module in sorted((package / "resources").rglob("*.py")):
        yield from _resources(package, module)
    yield from _clients(package)


def _exported_types(package: Path, init: Path) -> Iterator[str]:
    folder = ".".join(init.parent.relative_to(package.parent).parts)
    for node in ast.walk(ast.parse(init.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == 1 and node.module:
            module = init.parent / f"{node.module}.py"
            for name in (alias.name for alias in node.names if alias.asname):
                yield f"{folder}.{name}"
                if module.exists():
                    yield from _fields(module, name, f"{folder}.{name}")
                    yield from _inside(module, name, f"{folder}.{node.module}")


def _inside(module: Path, main: str, dotted: str) -> Iterator[str]:
    """The types that a module declares beside its main one."""
    for node in ast.parse(module.read_text()).body:
        match node:
            case ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)) if name != main:
                yield f"{dotted}.{name}"
                yield from _fields(module, name, f"{dotted}.{name}")
            case _:
                pass


def _fields(module: Path, class_name: str, dotted: str) -> Iterator[str]:
    for node in ast.parse(module.read_text()).body:
        if isinstance(node, ast.ClassDef) and node.name == class_name:
            for member in node.body:
                match member:
                    case ast.AnnAssign(target=ast.Name(id=name)) if not name.startswith("__"):
                        yield f"{dotted}.{name}"
                    case _:
                        pass


def _resources(package: Path, module: Path) -> Iterator[str]:
    dotted = ".".join(module.relative_to(package.parent).with_suffix("").parts)
    for node in ast.parse(module.read_text()).body:
        if isinstance(node, ast.ClassDef):
            yield f"{dotted}.{node.name}"
            if not node.name.endswith("Response"):
                yield from _methods(node, f"{dotted}.{node.name}")


def _methods(owner: ast.ClassDef, dotted: str) -> Iterator[str]:
    for node in owner.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name not in _OF_THE_BASE:
            yield f"{dotted}.{node.name}"
            for argument in (*node.args.args, *node.args.kwonlyargs):
                if argument.arg != "self":
                    yield f"{dotted}.{node.name}.{argument.arg}"


def _clients(package: Path) -> Iterator[str]:
    for node in ast.parse((package / "_client.py").read_text()).body:
        if isinstance(node, ast.ClassDef) and not node.name.endswith("Response"):
            yield f"{package.name}.{node.name}"
            init = next(n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__")
            for argument in init.args.kwonlyargs:
                if argument.arg not in _SAME_FOR_ALL:
                    yield f"{package.name}.{node.name}.{argument.arg}"
