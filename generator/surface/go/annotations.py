"""Type expressions as types."""

from __future__ import annotations

from collections.abc import Callable as Function
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from ..gather import External
from ..trees import named, text
from ..types import Callable, Named, Property, Shape, Type, Unknown, Variable
from .names import Module, Symbol, qualified
from .packages import File, TypeSpec, exported

ANY = Named("any")
NOTHING = Named("()")
RESULTS = "()"
"""The name of several results at once."""
_OF_VALUES = {
    "interpreted_string_literal": "string",
    "raw_string_literal": "string",
    "int_literal": "int",
    "float_literal": "float64",
    "rune_literal": "int32",
    "true": "bool",
    "false": "bool",
}
"""What variables are when their value is written out (Go specification, constants)."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a type expression stands: its file, and the type parameters around it."""

    file: File
    variables: frozenset[str] = frozenset()

    def with_parameters(self, declaration: Node) -> Context:
        """The inside of a generic declaration."""
        names = type_parameters(declaration)
        return Context(self.file, self.variables | set(names)) if names else self


class Annotations:
    """Reads types of one module. `public` gives the path by which users know a definition, if they do."""

    def __init__(self, module: Module, public: Function[[Symbol], str | None]) -> None:
        self._module = module
        self._public = public
        self._expanding: set[Symbol] = set()

    def read(self, node: Node | None, context: Context) -> Type:
        """The type that an expression stands for; aliases without a public name are replaced by what they stand for."""
        if node is None:
            return Unknown()
        match node.type:
            case "type_identifier" | "qualified_type":
                return self._named(node, (), context)
            case "generic_type":
                applied = node.child_by_field_name("type")
                args = self._arguments(node.child_by_field_name("type_arguments"), context)
                return self._named(applied, args, context) if applied is not None else _unknown(node)
            case "pointer_type":
                return Named("*", (self.read(node.named_children[0], context),))
            case "parenthesized_type" | "type_elem" | "type_constraint" if len(node.named_children) == 1:
                return self.read(node.named_children[0], context)
            case "slice_type":
                return Named("[]", (self.read(node.child_by_field_name("element"), context),))
            case "array_type":
                length = text(node.child_by_field_name("length"))
                return Named(f"[{length}]", (self.read(node.child_by_field_name("element"), context),))
            case "map_type":
                key, value = (self.read(node.child_by_field_name(part), context) for part in ("key", "value"))
                return Named("map", (key, value))
            case "channel_type":
                kind = " ".join(text(node)[: -len(text(node.child_by_field_name("value")))].split())
                return Named(kind, (self.read(node.child_by_field_name("value"), context),))
            case "function_type":
                return self.callable(node, context)
            case "struct_type":
                return self._shape(node, context)
            case "interface_type":
                return ANY if not node.named_children else _unknown(node)
            case _:
                return _unknown(node)

    def initial(self, value: Node | None, context: Context) -> Type:
        """The type that a variable has because of its value, as far as syntax tells."""
        match value.type if value is not None else "":
            case "composite_literal" if value is not None:
                return self.read(value.child_by_field_name("type"), context)
            case "unary_expression" if value is not None and text(value).startswith("&"):
                pointed = self.initial(value.child_by_field_name("operand"), context)
                return pointed if isinstance(pointed, Unknown) else Named("*", (pointed,))
            case kind:
                return Named(_OF_VALUES[kind]) if kind in _OF_VALUES else Unknown()

    def results(self, node: Node, context: Context) -> Type:
        """What a function gives: nothing, one thing, or several at once."""
        listed = node.child_by_field_name("result")
        if listed is None:
            return NOTHING
        if listed.type != "parameter_list":
            return self.read(listed, context)
        found = tuple(type_ for _, type_, _ in self.parameters(listed, context))
        return found[0] if len(found) == 1 else Named(RESULTS, found)

    def parameters(self, listed: Node | None, context: Context) -> Iterator[tuple[str, Type, bool]]:
        """Name, type, and whether it stands for any number of values, of each parameter or result."""
        index = 0
        for one in named(listed, "parameter_declaration", "variadic_parameter_declaration") if listed else ():
            of = self.read(one.child_by_field_name("type"), context)
            names = [text(name) for name in one.children_by_field_name("name") if name.is_named]
            for name in names or [""]:
                yield name if name not in ("", "_") else f"arg{index}", of, one.type.startswith("variadic")
                index += 1

    def callable(self, node: Node, context: Context) -> Callable:
        """The type of a function."""
        parameters = self.parameters(node.child_by_field_name("parameters"), context)
        taken = tuple(Named("...", (type_,)) if rest else type_ for _, type_, rest in parameters)
        return Callable(taken, self.results(node, context))

    def symbol(self, symbol: Symbol, args: tuple[Type, ...] = ()) -> Type:
        """The type with that definition."""
        public = self._public(symbol)
        definition = self._module.definition(symbol)
        alias = isinstance(definition, TypeSpec) and definition.is_alias
        if public is None and alias and definition is not None and symbol not in self._expanding:
            self._expanding.add(symbol)
            try:
                return self.read(definition.node.child_by_field_name("type"), Context(definition.file))
            finally:
                self._expanding.discard(symbol)
        return Named(public or self._module.path(symbol), args)

    def _named(self, node: Node, args: tuple[Type, ...], context: Context) -> Type:
        qualifier, name = qualified(node)
        if not qualifier and name in context.variables:
            return Variable(name)
        meaning = self._module.resolve(context.file, name, qualifier)
        return Named(meaning.path, args) if isinstance(meaning, External) else self.symbol(meaning, args)

    def _arguments(self, node: Node | None, context: Context) -> tuple[Type, ...]:
        return tuple(self.read(one, context) for one in node.named_children) if node is not None else ()

    def _shape(self, node: Node, context: Context) -> Type:
        """A struct without a name: what of it users see."""
        found = {}
        for names, field in fields(node):
            for name in (name for name in names if exported(name)):
                found[name] = Property(name, self.read(field.child_by_field_name("type"), context))
        return Shape(tuple(found[name] for name in sorted(found)))


def fields(struct: Node) -> Iterator[tuple[list[str], Node]]:
    """The fields of a struct with their names; none for an embedded one."""
    for listed in named(struct, "field_declaration_list"):
        for field in named(listed, "field_declaration"):
            yield [text(name) for name in field.children_by_field_name("name") if name.is_named], field


def type_parameters(declaration: Node) -> list[str]:
    """The names of the type parameters of a declaration, or of the receiver of a method."""
    listed = declaration.child_by_field_name("type_parameters")
    if listed is not None:
        parameters = named(listed, "type_parameter_declaration")
        return [text(name) for one in parameters for name in one.children_by_field_name("name") if name.is_named]
    receiver = declaration.child_by_field_name("receiver")
    pending = list(receiver.named_children) if receiver is not None else []
    while pending:
        node = pending.pop()
        if node.type == "type_arguments":
            return [text(one) for one in node.named_children]
        pending += node.named_children
    return []


def _unknown(node: Node) -> Unknown:
    return Unknown(" ".join(text(node).split()))
