"""Functions and methods."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from ...diagnostics import Location
from ..model import Function, MethodKind, Parameter, ParameterKind, Signature
from ..types import Type, parts, union
from .annotations import NONE, Annotations
from .modules import Def, dotted

ABSENT = frozenset({"Omit", "NotGiven"})
"""Classes that stand for "no argument was given": ``x: str | Omit = omit`` is an optional string."""
_SENTINELS = frozenset({"omit", "not_given", "NOT_GIVEN", "Omit()", "NotGiven()", "..."})


class Functions:
    """Reads functions of one package."""

    def __init__(self, annotations: Annotations, package: str) -> None:
        self._annotations = annotations
        self._package = package

    def read(self, definitions: list[Def], module: str, at: Location, *, method: bool) -> Function:
        """The function that the definitions make: of overloads all but the implementation."""
        overloads = [one for one in definitions if "overload" in decorators(one)]
        last = definitions[-1]
        kind = _method_kind(last) if method else MethodKind.STATIC
        bound = method and kind is not MethodKind.STATIC
        return Function(
            signatures=tuple(self._signature(one, module, bound) for one in overloads or [last]),
            is_async=isinstance(last, ast.AsyncFunctionDef),
            kind=kind,
            at=at,
        )

    def returns(self, definition: Def, module: str) -> Type:
        """The declared result; that of a constructor is always the same."""
        if definition.name == "__init__":
            return NONE
        return self._annotations.read(definition.returns, module)

    def _signature(self, definition: Def, module: str, bound: bool) -> Signature:
        # A parameter with a leading underscore and a default is the package's own affair.
        parameters = [
            one for one in self._parameters(definition.args, module) if one.required or not one.name.startswith("_")
        ]
        if bound and parameters and parameters[0].kind.by_position:
            parameters = parameters[1:]
        return Signature(tuple(parameters), self.returns(definition, module))

    def _parameters(self, arguments: ast.arguments, module: str) -> Iterator[Parameter]:
        positional = [*arguments.posonlyargs, *arguments.args]
        defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
        for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
            only = index < len(arguments.posonlyargs)
            kind = ParameterKind.POSITIONAL_ONLY if only else ParameterKind.POSITIONAL
            yield self._parameter(argument, kind, default, module)
        if arguments.vararg:
            yield self._rest(arguments.vararg, ParameterKind.REST, module)
        for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
            yield self._parameter(argument, ParameterKind.KEYWORD, default, module)
        if arguments.kwarg:
            yield self._rest(arguments.kwarg, ParameterKind.KEYWORD_REST, module)

    def _parameter(self, argument: ast.arg, kind: ParameterKind, default: ast.expr | None, module: str) -> Parameter:
        written = ast.unparse(default) if default is not None else ""
        return Parameter(
            name=argument.arg,
            kind=kind,
            type=self._present(self._annotations.read(argument.annotation, module)),
            required=default is None,
            default="" if written.rpartition(".")[2] in _SENTINELS or written in _SENTINELS else written,
        )

    def _rest(self, argument: ast.arg, kind: ParameterKind, module: str) -> Parameter:
        return Parameter(argument.arg, kind, self._annotations.read(argument.annotation, module), required=False)

    def _present(self, of: Type) -> Type:
        """The type of an argument that is given: without the package's own markers of absence."""
        left = [part for part in parts(of) if not self._absent(part)]
        return union(left) if left else of

    def _absent(self, part: Type) -> bool:
        name = getattr(part, "name", "")
        return name.startswith(f"{self._package}.") and name.rpartition(".")[2] in ABSENT


def decorators(definition: Def) -> set[str]:
    """The last words of a definition's decorators."""
    found = set()
    for decorator in definition.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        found.add(dotted(called).rpartition(".")[2])
    return found


def _method_kind(definition: Def) -> MethodKind:
    marks = decorators(definition)
    if "staticmethod" in marks:
        return MethodKind.STATIC
    return MethodKind.CLASS if "classmethod" in marks else MethodKind.INSTANCE
