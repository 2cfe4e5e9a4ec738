"""Classes: what they are for, and the members their users see."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...diagnostics import Location
from ..gather import External
from ..model import Class, ClassKind, Field, Function, Member
from ..types import Type, Unknown, literal
from .annotations import Annotations
from .functions import Functions, decorators
from .modules import Assigned, Def, dotted, statements
from .names import Meaning, Package, Symbol

_KINDS = {
    "typing.TypedDict": ClassKind.PARAMS,
    "pydantic.BaseModel": ClassKind.MODEL,
    "enum.Enum": ClassKind.ENUM,
    "enum.IntEnum": ClassKind.ENUM,
    "enum.StrEnum": ClassKind.ENUM,
}
_KINDS_OF_BASES = {
    "SyncAPIClient": ClassKind.CLIENT,
    "AsyncAPIClient": ClassKind.CLIENT,
    "SyncAPIResource": ClassKind.RESOURCE,
    "AsyncAPIResource": ClassKind.RESOURCE,
    "BasePage": ClassKind.PAGE,
    "BaseSyncPage": ClassKind.PAGE,
    "BaseAsyncPage": ClassKind.PAGE,
}
"""Bases that packages of this family have in private modules."""
_SILENT_BASES = frozenset({"typing.Generic", "typing.Protocol", "typing.TypedDict", "object", "abc.ABC"})
_SHOWN_DUNDERS = frozenset(
    {"__init__", "__call__", "__iter__", "__aiter__", "__next__", "__anext__", "__len__", "__getitem__", "__contains__"}
    | {"__enter__", "__exit__", "__aenter__", "__aexit__", "__await__"}
)
_BUILT = (ClassKind.MODEL, ClassKind.PAGE, ClassKind.RESOURCE)
"""Kinds that users do not construct by the class's own ``__init__``."""


@dataclass(slots=True)
class _Seen:
    """What a walk over a class and its bases without public names has gathered."""

    members: dict[str, Member]
    bases: dict[Type, None]
    visited: set[Symbol]


class Classes:
    """Reads classes of one package."""

    def __init__(
        self,
        package: Package,
        annotations: Annotations,
        functions: Functions,
        public: Callable[[Symbol], str | None],
        place: Callable[[str, int], Location],
    ) -> None:
        self._package = package
        self._annotations = annotations
        self._functions = functions
        self._public = public
        self._place = place

    def read(self, symbol: Symbol, definition: ast.ClassDef) -> Class:
        """The class with the members of its bases that have no public name."""
        kind = self._kind(symbol, frozenset())
        seen = _Seen({}, {}, set())
        self._gather(symbol, definition, kind, seen)
        if kind in _BUILT:
            seen.members.pop("__init__", None)
        return Class(kind, tuple(seen.bases), seen.members, self._place(symbol.module, definition.lineno))

    def typed_dict(self, symbol: Symbol, call: ast.Call) -> Class | None:
        """The class that the call ``TypedDict("X", {"from": str}, total=False)`` makes; None for any other call."""
        if not self._makes_typed_dict(call.func, symbol.module):
            return None
        members = dict(self._keys(symbol.module, call))
        return Class(ClassKind.PARAMS, (), members, self._place(symbol.module, call.lineno))

    def _gather(self, symbol: Symbol, definition: ast.ClassDef, kind: ClassKind, seen: _Seen) -> None:
        seen.visited.add(symbol)
        for name, member in self._members(symbol.module, definition, kind):
            if not name.startswith("_") or name in _SHOWN_DUNDERS:
                seen.members.setdefault(name, member)
        for base in definition.bases:
            self._base(base, symbol.module, kind, seen)

    def _base(self, node: ast.expr, module: str, kind: ClassKind, seen: _Seen) -> None:
        meaning = self._meaning(node, module)
        match meaning:
            case External(path=path) if path in _SILENT_BASES:
                return
            case Symbol() if not self._public(meaning):
                definition = self._package.definition(meaning)
                if meaning in seen.visited:
                    return
                if isinstance(definition, ast.ClassDef):
                    seen.bases.setdefault(self._annotations.read(node, module))
                    self._gather(meaning, definition, kind, seen)
                    return
                if isinstance(definition, Assigned) and isinstance(definition.value, ast.Call):
                    for name, member in self._keys(meaning.module, definition.value):
                        seen.members.setdefault(name, member)
                    return
        seen.bases.setdefault(self._annotations.read(node, module))

    def _members(self, module: str, definition: ast.ClassDef, kind: ClassKind) -> Iterator[tuple[str, Member]]:
        functions: dict[str, list[Def]] = {}
        total = not any(
            word.arg == "total" and isinstance(word.value, ast.Constant) and word.value.value is False
            for word in definition.keywords
        )
        for statement in statements(definition.body):
            match statement:
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
                    yield name, self._field(module, annotation, value, statement.lineno, kind, total)
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    if isinstance(value, ast.Name) and value.id in functions:
                        functions.setdefault(name, functions[value.id])
                    elif isinstance(value, ast.Constant) and not isinstance(value.value, bytes | complex):
                        constant = value.value
                        of = Unknown("...") if constant is ... else literal(constant)
                        yield name, Field(of, at=self._place(module, statement.lineno))
                    else:
                        yield name, Field(Unknown(), at=self._place(module, statement.lineno))
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    functions.setdefault(name, []).append(statement)
        for name, definitions in functions.items():
            yield name, self._method(module, definitions)
        if kind not in (ClassKind.MODEL, ClassKind.PARAMS):
            for constructor in functions.get("__init__", [])[-1:]:
                yield from self._set_by(module, constructor)

    def _method(self, module: str, definitions: list[Def]) -> Field | Function:
        first = definitions[0]
        at = self._place(module, first.lineno)
        if any(mark.endswith("property") for mark in decorators(first)):
            return Field(self._functions.returns(first, module), at=at)
        return self._functions.read(definitions, module, at, method=True)

    def _set_by(self, module: str, constructor: Def) -> Iterator[tuple[str, Field]]:
        """Attributes that ``__init__`` sets; one without annotation has the type of the parameter it takes over."""
        arguments = [*constructor.args.posonlyargs, *constructor.args.args, *constructor.args.kwonlyargs]
        parameters = {one.arg: one.annotation for one in arguments}
        for statement in ast.walk(constructor):
            match statement:
                case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"), attr=name), annotation=annotation):
                    yield name, Field(
                        self._annotations.read(annotation, module), at=self._place(module, statement.lineno)
                    )
                case ast.Assign(targets=targets, value=value):
                    annotation_of = parameters.get(value.id) if isinstance(value, ast.Name) else None
                    for target in targets:
                        if isinstance(target, ast.Attribute) and dotted(target.value) == "self":
                            of = self._annotations.read(annotation_of, module)
                            yield target.attr, Field(of, at=self._place(module, statement.lineno))

    def _field(
        self, module: str, annotation: ast.expr, value: ast.expr | None, line: int, kind: ClassKind, total: bool
    ) -> Field:
        markers = dict(self._annotations.markers(annotation, module))
        wire = "".join(_words(one).get("alias", "") for one in markers.get("typing.Annotated", []))
        required = True
        if kind is ClassKind.PARAMS:
            required = "typing.Required" in markers or (total and "typing.NotRequired" not in markers)
        elif kind in (ClassKind.MODEL, ClassKind.PAGE) and value is not None:
            required = _is_field(value) and not _has_default(value)
            wire = wire or (_words(value).get("alias", "") if _is_field(value) else "")
        return Field(self._annotations.read(annotation, module), required, wire, self._place(module, line))

    def _keys(self, module: str, call: ast.Call) -> Iterator[tuple[str, Field]]:
        if (
            not self._makes_typed_dict(call.func, module)
            or len(call.args) < 2
            or not isinstance(call.args[1], ast.Dict)
        ):
            return
        total = not any(word.arg == "total" and ast.unparse(word.value) == "False" for word in call.keywords)
        for key, annotation in zip(call.args[1].keys, call.args[1].values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, self._field(module, annotation, None, key.lineno, ClassKind.PARAMS, total)

    def _makes_typed_dict(self, called: ast.expr, module: str) -> bool:
        meaning = self._annotations.meaning(called, module)
        return isinstance(meaning, External) and meaning.path == "typing.TypedDict"

    def _kind(self, symbol: Symbol, seen: frozenset[Symbol]) -> ClassKind:
        """By the class's ancestors; the first that tells decides."""
        definition = self._package.definition(symbol)
        if isinstance(definition, Assigned) and isinstance(definition.value, ast.Call):
            return ClassKind.PARAMS if self._makes_typed_dict(definition.value.func, symbol.module) else ClassKind.OTHER
        if symbol in seen or not isinstance(definition, ast.ClassDef):
            return ClassKind.OTHER
        for base in definition.bases:
            meaning = self._meaning(base, symbol.module)
            kind = ClassKind.OTHER
            match meaning:
                case External(path=path):
                    kind = _KINDS.get(path, ClassKind.ERROR if _is_error(path) else ClassKind.OTHER)
                case Symbol(name=name):
                    kind = _KINDS_OF_BASES.get(name) or self._kind(meaning, seen | {symbol})
            if kind is not ClassKind.OTHER:
                return kind
        return ClassKind.OTHER

    def _meaning(self, base: ast.expr, module: str) -> Meaning | None:
        return self._annotations.meaning(base.value if isinstance(base, ast.Subscript) else base, module)


def _is_error(path: str) -> bool:
    found = getattr(builtins, path, None)
    return isinstance(found, type) and issubclass(found, BaseException)


def _is_field(value: ast.expr) -> bool:
    return isinstance(value, ast.Call) and dotted(value.func).rpartition(".")[2] in ("Field", "FieldInfo")


def _has_default(value: ast.expr) -> bool:
    if not isinstance(value, ast.Call):
        return True
    given = [word.value for word in value.keywords if word.arg in ("default", "default_factory")] + value.args[:1]
    return any(not (isinstance(one, ast.Constant) and one.value is ...) for one in given)


def _words(call: ast.expr) -> dict[str, str]:
    """The keyword arguments of a call that are strings."""
    if not isinstance(call, ast.Call):
        return {}
    return {
        word.arg: word.value.value
        for word in call.keywords
        if word.arg and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
    }
