"""Structs, interfaces and other defined types: what they are for, and what of them users see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tree_sitter import Node

from ..model import Class, ClassKind, Field, Function, Member
from ..trees import child, named, text
from ..types import Named, Type, Unknown
from .annotations import ANY, Annotations, Context, fields
from .functions import Functions, place
from .names import Module, Symbol
from .packages import TypeSpec, exported, string

UNDERLYING = "(type)"
"""What a defined type that is no struct is made of, as a member of it: no name of Go is written so."""
_TAG = re.compile(r'(\w+):"((?:[^"\\]|\\.)*)"')
_TRAVELS = ("query", "path", "header", "json", "form")
"""Tags that say what a field is called on the way, the most telling first."""
_OF_PARAMS = frozenset({"APIObject", "APIUnion"})
_METADATA = "JSON"


@dataclass(slots=True)
class _Seen:
    """What a walk over a type and what it embeds without public names has gathered."""

    members: dict[str, Member] = field(default_factory=dict)
    bases: dict[Type, None] = field(default_factory=dict)
    visited: set[Symbol] = field(default_factory=set)
    sealed: bool = False
    """It is an interface that no other package can implement."""


class Classes:
    """Reads types of one module."""

    def __init__(
        self,
        module: Module,
        annotations: Annotations,
        functions: Functions,
        public: Callable[[Symbol], str | None],
    ) -> None:
        self._module = module
        self._annotations = annotations
        self._functions = functions
        self._public = public

    def read(self, symbol: Symbol, spec: TypeSpec) -> Class:
        """A defined type with what it embeds, unless that has a public name."""
        seen = _Seen()
        self._gather(symbol, spec, seen)
        kind = self._kind(symbol, spec, seen)
        return Class(kind, tuple(seen.bases), seen.members, place(spec.node, spec.file))

    def _kind(self, symbol: Symbol, spec: TypeSpec, seen: _Seen) -> ClassKind:
        made = spec.type.type if spec.type is not None else ""
        if made == "interface_type":
            return ClassKind.OTHER if seen.sealed else ClassKind.INTERFACE
        if made != "struct_type":
            return ClassKind.OTHER
        if symbol == Symbol(self._module.name, "Client"):
            return ClassKind.CLIENT
        if symbol.name.endswith("Service") and "Options" in seen.members:
            return ClassKind.RESOURCE
        if isinstance(seen.members.get("Error"), Function):
            return ClassKind.ERROR
        if isinstance(seen.members.get("GetNextPage"), Function):
            return ClassKind.PAGE
        names = {base.name.rpartition(".")[2] for base in seen.bases if isinstance(base, Named)}
        return ClassKind.PARAMS if names & _OF_PARAMS or _is_field_by_field(seen) else ClassKind.MODEL

    # -- members ------------------------------------------------------------------------------------------------------

    def _gather(self, symbol: Symbol, spec: TypeSpec, seen: _Seen) -> None:
        seen.visited.add(symbol)
        context = Context(spec.file).with_parameters(spec.node)
        node = spec.type
        embedded: list[tuple[Node, Node]] = []
        match node.type if node is not None else "":
            case "struct_type" if node is not None:
                embedded = list(self._struct(node, context, seen))
            case "interface_type" if node is not None:
                self._interface(node, context, seen)
            case _ if seen.visited == {symbol}:  # What is embedded passes on its methods alone.
                seen.members[UNDERLYING] = Field(self._annotations.read(node, context), required=False)
        for name, method in self._module.methods(symbol).items():
            if exported(name):
                seen.members.setdefault(name, self._functions.method(method))
        for type_, declared in embedded:  # What a struct has itself hides what it embeds.
            self._embedded(type_, declared, context, seen)

    def _struct(self, node: Node, context: Context, seen: _Seen) -> Iterator[tuple[Node, Node]]:
        """Gathers the fields of a struct; gives what it embeds: types, and where they stand."""
        for names, declared in fields(node):
            type_ = declared.child_by_field_name("type")
            if not names and type_ is not None:
                yield type_, declared
            for name in filter(exported, names):
                inside = type_ is not None and type_.type == "struct_type"
                of: Type = Named("struct") if inside else self._annotations.read(type_, context)
                seen.members.setdefault(name, self._field(name, declared, of, context))
                if inside and type_ is not None:
                    seen.members.update(self._inside(name, type_, context, seen))

    def _inside(self, outer: str, node: Node, context: Context, seen: _Seen) -> Iterator[tuple[str, Member]]:
        """The fields of a struct that is written out in another one. What tells of a field beside it comes and goes
        with that field."""
        for names, declared in fields(node):
            of = self._annotations.read(declared.child_by_field_name("type"), context)
            for name in filter(exported, names):
                if outer != _METADATA or name not in seen.members:
                    yield f"{outer}.{name}", self._field(name, declared, of, context)

    def _embedded(self, type_: Node, declared: Node, context: Context, seen: _Seen) -> None:
        of = self._annotations.read(type_, context)
        plain = type_.child_by_field_name("type") if type_.type == "generic_type" else type_
        name = text(plain).rpartition(".")[2]
        if exported(name):
            seen.members.setdefault(name, Field(of, required=False, at=place(declared, context.file)))
        self._base(of, seen)

    def _base(self, of: Type, seen: _Seen) -> None:
        """A type that is embedded: what it has is passed on."""
        if of == ANY:
            return  # It has nothing to pass on.
        symbol = self._private(of)
        definition = self._module.definition(symbol) if symbol is not None else None
        if symbol is None or not isinstance(definition, TypeSpec):
            seen.bases.setdefault(of)
        elif symbol not in seen.visited:
            self._gather(symbol, definition, seen)

    def _private(self, of: Type) -> Symbol | None:
        """The definition of a type of the module that has no public name."""
        if not isinstance(of, Named) or not of.name.startswith((f"{self._module.name}.", f"{self._module.name}/")):
            return None
        package, _, name = of.name.rpartition(".")
        symbol = Symbol(package, name)
        return symbol if self._module.definition(symbol) is not None and self._public(symbol) is None else None

    def _interface(self, node: Node, context: Context, seen: _Seen) -> None:
        for one in named(node, "method_elem", "type_elem"):
            name = text(one.child_by_field_name("name"))
            if one.type == "method_elem" and exported(name):
                seen.members.setdefault(name, self._functions.element(one, context))
            elif one.type == "method_elem":
                seen.sealed = True
            elif (
                one.type == "type_elem"
                and len(one.named_children) == 1
                and one.named_children[0].type != "negated_type"
            ):
                self._base(self._annotations.read(one, context), seen)
            elif one.type == "type_elem":
                seen.sealed = True  # It is a constraint: there are no values of it.
                seen.members.setdefault(UNDERLYING, Field(Unknown(" ".join(text(one).split())), required=False))

    def _field(self, name: str, declared: Node, of: Type, context: Context) -> Field:
        tag = child(declared, "raw_string_literal") or child(declared, "interpreted_string_literal")
        tags = dict(_TAG.findall(string(tag))) if tag is not None else {}
        said = next((tags[key].split(",") for key in _TRAVELS if tags.get(key, "-") != "-"), [""])
        required = "required" in (*tags.get("api", "").split(","), *said[1:])
        wire = said[0] if said[0] != name else ""
        return Field(of, required, wire, place(declared, context.file))


def _is_field_by_field(seen: _Seen) -> bool:
    """Params of the older surface, each of whose fields says whether it is there."""
    types = (member.type for member in seen.members.values() if isinstance(member, Field))
    return any(isinstance(one, Named) and one.name.endswith("/param.Field") for one in types)
