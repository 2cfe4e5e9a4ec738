"""Classes, interfaces, object types and enums: what they are for, and the members their users see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tree_sitter import Node

from ...diagnostics import Location
from ..gather import External
from ..model import Class, ClassKind, Field, Member, MethodKind
from ..trees import child, has, named, text
from ..types import Named, Type, Unknown, literal
from .annotations import Annotations, Context
from .declarations import is_object, member_name, type_parameters
from .functions import CONSTRUCTOR, Functions
from .modules import DEFAULT, Definition
from .names import Meaning, Package, Symbol, is_class
from .syntax import dotted, string, words

_KINDS_OF_BASES = {"APIResource": ClassKind.RESOURCE, "AbstractPage": ClassKind.PAGE}
"""Bases that packages of this family have."""
_CLASSES = ("class_declaration", "abstract_class_declaration", "class")
_BUILT = (ClassKind.PAGE, ClassKind.RESOURCE)
"""Kinds that users do not construct."""
_METHODS = frozenset({"method_definition", "method_signature", "abstract_method_signature"})
_FIELDS = frozenset({"public_field_definition", "property_signature"})


@dataclass(slots=True)
class _Seen:
    """What a walk over a class and its bases without public names has gathered."""

    kind: ClassKind
    members: dict[str, Member]
    bases: dict[Type, None]
    visited: set[Symbol]


class Classes:
    """Reads classes and interfaces of one package."""

    def __init__(
        self,
        package: Package,
        annotations: Annotations,
        functions: Functions,
        public: Callable[[Symbol], str | None],
        place: Callable[[Symbol, Node], Location],
    ) -> None:
        self._package = package
        self._annotations = annotations
        self._functions = functions
        self._public = public
        self._place = place
        self._client = package.entry(DEFAULT)

    def read(self, symbol: Symbol, definition: Definition) -> Class:
        """The class or interface with the members of its bases that have no public name."""
        kind = self._kind(symbol, definition, frozenset()) if is_class(definition) else ClassKind.INTERFACE
        seen = _Seen(kind, {}, {}, set())
        self._gather(symbol, definition, (), seen)
        if kind in _BUILT:
            seen.members.pop(CONSTRUCTOR, None)
        return Class(kind, tuple(seen.bases), seen.members, self._place(symbol, definition.nodes[0]))

    def enum(self, symbol: Symbol, node: Node) -> Class:
        """An enum with the values of its members as far as they are written."""
        members: dict[str, Member] = {}
        body = node.child_by_field_name("body")
        for one in body.named_children if body is not None else ():
            at = self._place(symbol, one)
            value = one.child_by_field_name("value") if one.type == "enum_assignment" else None
            if one.type == "enum_assignment":
                text_value = value is not None and value.type == "string"
                of = (
                    literal(string(value))
                    if text_value and value is not None
                    else Unknown(words(value) if value else "")
                )
                members[member_name(one)] = Field(of, at=at)
            elif one.type in ("property_identifier", "string"):
                members[string(one) if one.type == "string" else text(one)] = Field(Unknown(), at=at)
        return Class(ClassKind.ENUM, (), members, self._place(symbol, node))

    def _gather(self, symbol: Symbol, definition: Definition, args: tuple[Type, ...], seen: _Seen) -> None:
        seen.visited.add(symbol)
        for node in definition.nodes:
            body = _body(node)
            if body is None:
                continue
            # The class itself keeps its parameters as variables; those of a base are what it is given.
            context = self._annotations.inside(symbol, node, args) if args else self._own(symbol, node)
            for name, member in self._members(symbol, body, context, seen.kind):
                seen.members.setdefault(name, member)
            for base in _bases(node):
                self._base(base, context, seen)

    def _own(self, symbol: Symbol, node: Node) -> Context:
        return Context(self._package.scope(symbol)).with_parameters(node)

    def _base(self, base: Node, context: Context, seen: _Seen) -> None:
        name, args = self._applied(base, context)
        if not name:
            seen.bases.setdefault(Unknown(words(base)))
            return
        meaning = self._package.resolve(context.scope, name)
        if isinstance(meaning, Symbol) and not self._public(meaning):
            definition = self._package.definition(meaning)
            if meaning in seen.visited:
                return
            if definition is not None and any(_body(node) is not None for node in definition.nodes):
                if is_class(definition):
                    seen.bases.setdefault(Named(self._package.path(meaning), args))
                self._gather(meaning, definition, args or self._defaults(meaning, definition), seen)
                return
        seen.bases.setdefault(self._annotations.named(name, args, context))

    def _defaults(self, symbol: Symbol, definition: Definition) -> tuple[Type, ...]:
        for node in definition.nodes:
            parameters = type_parameters(node)
            if parameters:
                inside = self._annotations.inside(symbol, node, ())
                return tuple(inside.variables[text(one.child_by_field_name("name"))] for one in parameters)
        return ()

    def _applied(self, base: Node, context: Context) -> tuple[str, tuple[Type, ...]]:
        """Name and arguments of what a class or interface is derived from."""
        if base.type == "generic_type":
            name = dotted(base.child_by_field_name("name"))
            return name, self._annotations.arguments(base.child_by_field_name("type_arguments"), context)
        following = base.next_named_sibling
        listed = following if following is not None and following.type == "type_arguments" else None
        return dotted(base), self._annotations.arguments(listed, context)

    def _members(self, symbol: Symbol, body: Node, context: Context, kind: ClassKind) -> Iterator[tuple[str, Member]]:
        methods: dict[str, list[Node]] = {}
        for node in body.named_children:
            match node.type:
                case "index_signature" if node.child_by_field_name("index_type") is not None:
                    key = words(node.child_by_field_name("index_type") or node)
                    of = self._annotations.read(node.child_by_field_name("type"), context)
                    yield f"[{key}]", Field(of, required=False, at=self._place(symbol, node))
                case "call_signature":
                    methods.setdefault("()", []).append(node)
                case "construct_signature":
                    methods.setdefault("new ()", []).append(node)
                case field if field in _FIELDS:
                    name = _shown(node, kind)
                    if name:
                        yield name, self._field(symbol, node, context)
                case method if method in _METHODS:
                    name = _shown(node, kind)
                    if name and has(node, "get"):
                        of = self._annotations.read(node.child_by_field_name("return_type"), context)
                        yield name, Field(of, at=self._place(symbol, node))
                    elif name and has(node, "set"):
                        signature = self._functions.signature(node, context)
                        of = signature.parameters[0].type if signature.parameters else Unknown()
                        yield name, Field(of, at=self._place(symbol, node))
                    elif name:
                        methods.setdefault(name, []).append(node)
                    if member_name(node) == CONSTRUCTOR:
                        yield from self._taken_over(symbol, node, context, kind)
        for name, nodes in methods.items():
            yield name, self._method(symbol, nodes, context)

    def _method(self, symbol: Symbol, nodes: list[Node], context: Context) -> Member:
        static = has(nodes[0], "static")
        kind = MethodKind.STATIC if static else MethodKind.INSTANCE
        return self._functions.read(nodes, context, kind, self._place(symbol, nodes[0]))

    def _field(self, symbol: Symbol, node: Node, context: Context) -> Field:
        annotation = node.child_by_field_name("type")
        required = not has(node, "?")
        if annotation is None:
            value = node.child_by_field_name("value")
            own = value is not None and value.type == "this" and has(node, "static")
            path = self._public(symbol) or self._package.path(symbol)
            of = Named("typeof", (Named(path),)) if own else self._functions.initial(value, context)
            if value is not None and value.type == "string" and has(node, "readonly"):
                of = literal(string(value))
        else:
            of = (
                self._annotations.read(annotation, context)
                if required
                else self._annotations.optional(annotation, context)
            )
        return Field(of, required, at=self._place(symbol, node))

    def _taken_over(
        self, symbol: Symbol, constructor: Node, context: Context, kind: ClassKind
    ) -> Iterator[tuple[str, Field]]:
        """Parameters of a constructor that are fields, too: ``constructor(readonly name: string)``."""
        listed = constructor.child_by_field_name("parameters")
        for one in named(listed, "required_parameter", "optional_parameter") if listed is not None else ():
            modifier = child(one, "accessibility_modifier")
            name = text(one.child_by_field_name("pattern"))
            if (modifier is None and not has(one, "readonly")) or name.startswith("_") or text(modifier) == "private":
                continue
            if text(modifier) == "protected":
                if kind is not ClassKind.CLIENT:
                    continue
                name = f"protected {name}"
            yield name, self._field(symbol, one, context)

    def _kind(self, symbol: Symbol, definition: Definition | None, seen: frozenset[Symbol]) -> ClassKind:
        """By the class's ancestors; the first that tells decides. The client is what the package exports as default,
        and whatever is derived from it."""
        if symbol == self._client:
            return ClassKind.CLIENT
        if definition is None or symbol in seen:
            return ClassKind.OTHER
        for node in definition.nodes:
            if node.type in _CLASSES:
                for base in _bases(node):
                    kind = self._kind_of_base(self._meaning(base, symbol), seen | {symbol})
                    if kind is not ClassKind.OTHER:
                        return kind
        return ClassKind.OTHER

    def _kind_of_base(self, base: Meaning | None, seen: frozenset[Symbol]) -> ClassKind:
        match base:
            case External(path=path):
                return ClassKind.ERROR if path.endswith("Error") else ClassKind.OTHER
            case Symbol(name=name):
                return _KINDS_OF_BASES.get(name) or self._kind(base, self._package.definition(base), seen)
        return ClassKind.OTHER

    def _meaning(self, base: Node, symbol: Symbol) -> Meaning | None:
        name = dotted(base.child_by_field_name("name") if base.type == "generic_type" else base)
        return self._package.resolve(self._package.scope(symbol), name) if name else None


def _body(node: Node) -> Node | None:
    """What holds the members; None for a declaration without members."""
    if node.type == "type_alias_declaration":
        return node.child_by_field_name("value") if is_object(node) else None
    return node.child_by_field_name("body") if node.type in (*_CLASSES, "interface_declaration") else None


def _bases(node: Node) -> list[Node]:
    if node.type == "interface_declaration":
        clause = child(node, "extends_type_clause")
        return list(clause.named_children) if clause is not None else []
    heritage = child(node, "class_heritage")
    extends = child(heritage, "extends_clause") if heritage is not None else None
    return [one for one in extends.named_children if one.type != "type_arguments"] if extends is not None else []


def _shown(node: Node, kind: ClassKind) -> str:
    """What users call a member; empty if it is none of theirs.

    Users derive classes from the client to override what it protects; elsewhere what is protected is the package's own
    affair. The word is part of the name: what becomes public is lost to those who override it, and the other way round.
    """
    name = member_name(node)
    access = text(child(node, "accessibility_modifier"))
    private = "__" if kind is ClassKind.INTERFACE else "_"
    if (
        access == "private"
        or name.startswith(("#", private))
        or (access == "protected" and kind is not ClassKind.CLIENT)
    ):
        return ""
    return f"protected {name}" if access == "protected" else name
