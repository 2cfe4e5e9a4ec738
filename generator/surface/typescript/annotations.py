"""Type expressions as types."""

from __future__ import annotations

from collections.abc import Callable as Function
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tree_sitter import Node

from ..gather import External
from ..trees import has, named, text
from ..types import (
    Callable,
    Literal,
    Named,
    Property,
    Shape,
    Type,
    Unknown,
    Variable,
    components,
    intersection,
    literal,
    parts,
    union,
)
from .declarations import alias_of, is_object, member_name, type_parameters
from .modules import Scope
from .names import Package, Symbol
from .syntax import dotted, string, words

UNDEFINED = Named("undefined")
_CONSTANTS: dict[str, Type] = {
    "true": literal(True),
    "false": literal(False),
    "null": Named("null"),
    "undefined": UNDEFINED,
}
_BOOLEAN = Named("boolean")
_MOST_EXPANSIONS = 10_000
_MOST_PARTS = 2_000
"""Of a type that an alias without a public name stands for; no SDK comes near it."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where a type expression stands: its scope, and what the type parameters around it mean."""

    scope: Scope
    variables: Mapping[str, Type] = field(default_factory=dict)

    def with_parameters(self, declaration: Node) -> Context:
        """The inside of a declaration, whose type parameters are variables there."""
        names = [text(one.child_by_field_name("name")) for one in type_parameters(declaration)]
        return Context(self.scope, {**self.variables, **{name: Variable(name) for name in names}}) if names else self


class Annotations:
    """Reads types of one package. `public` gives the path by which users know a definition, if they do."""

    def __init__(self, package: Package, public: Function[[Symbol], str | None]) -> None:
        self._package = package
        self._public = public
        self._expanding: set[Symbol] = set()
        self._expansions: dict[tuple[Symbol, tuple[Type, ...]], tuple[Type, bool]] = {}
        self._opaque = 0

    def read(self, node: Node | None, context: Context) -> Type:
        """The type that an expression stands for, with or without its colon; aliases without a public name are replaced
        by what they stand for."""
        if node is None:
            return Unknown()
        match node.type:
            case "type_annotation" | "parenthesized_type" | "opting_type_annotation":
                return self.read(node.named_children[0] if node.named_children else None, context)
            case "predefined_type":
                return Named(text(node))
            case "literal_type":
                return (written(node.named_children[0]) if node.named_children else None) or self._unknown(node)
            case "union_type":
                return self._union(node, context)
            case "intersection_type":
                return intersection(self.read(one, context) for one in _operands(node, "intersection_type"))
            case "array_type":
                return Named("Array", (self.read(node.named_children[0], context),))
            case "readonly_type":
                return self._readonly(node, context)
            case "tuple_type":
                return self._tuple(node, context)
            case "object_type":
                return self.shape(node, context)
            case "function_type":
                return self.callable(node, context)
            case "generic_type":
                return self._generic(node, context)
            case "type_query":
                name = dotted(node.named_children[0]) if node.named_children else ""
                return Named("typeof", (self.named(name, (), context),)) if name else self._unknown(node)
            case "index_type_query":
                return Named("keyof", (self.read(node.named_children[0], context),))
            case "this_type" | "this":
                return Variable("this")
            case "type_predicate_annotation" | "type_predicate":
                return _BOOLEAN
            case "asserts_annotation" | "asserts":
                return Named("void")
            case _:
                name = dotted(node)
                return self.named(name, (), context) if name else self._unknown(node)

    def optional(self, node: Node | None, context: Context) -> Type:
        """The type of something that may be left out: whether it may be undefined, too, makes no difference."""
        read = self.read(node, context)
        left = [part for part in parts(read) if part != UNDEFINED]
        return union(left) if left else read

    def named(self, name: str, args: tuple[Type, ...], context: Context) -> Type:
        """The type with that name in the context."""
        if name in context.variables:
            return context.variables[name]
        meaning = self._package.resolve(context.scope, name)
        if isinstance(meaning, External):
            return Named(meaning.path.removeprefix("globalThis."), args)
        public = self._public(meaning)
        if public is None:
            definition = self._package.definition(meaning)
            alias = alias_of(definition) if definition is not None else None
            if alias is not None and not is_object(alias) and meaning not in self._expanding:
                return self._expanded(meaning, alias, args)
        return Named(public or self._package.path(meaning), args)

    def value(self, name: str, context: Context) -> Type:
        """What stands for the value with that name, whose type is asked for."""
        meaning = self._package.resolve(context.scope, name)
        if isinstance(meaning, External):
            return Named(meaning.path.removeprefix("globalThis."))
        return Named(self._public(meaning) or self._package.path(meaning))

    def constant(self, name: str, context: Context) -> tuple[Node, Context] | None:
        """The declaration of the constant or variable with that name, and where it stands; None for anything else."""
        meaning = self._package.resolve(context.scope, name)
        definition = self._package.definition(meaning) if isinstance(meaning, Symbol) else None
        if definition is None or not isinstance(meaning, Symbol):
            return None
        declared = (node for node in definition.nodes if node.type == "variable_declarator")
        return next(((node, Context(self._package.scope(meaning))) for node in declared), None)

    def arguments(self, node: Node | None, context: Context) -> tuple[Type, ...]:
        """What stands between angle brackets."""
        return tuple(self.read(one, context) for one in node.named_children) if node is not None else ()

    def inside(self, symbol: Symbol, declaration: Node, args: tuple[Type, ...]) -> Context:
        """The inside of a generic declaration with its parameters replaced by arguments, or by their defaults."""
        context = Context(self._package.scope(symbol))
        variables: dict[str, Type] = {}
        for index, parameter in enumerate(type_parameters(declaration)):
            name = text(parameter.child_by_field_name("name"))
            default = parameter.child_by_field_name("value")
            if index < len(args):
                variables[name] = args[index]
            elif default is not None and default.named_children:
                variables[name] = self.read(default.named_children[0], Context(context.scope, dict(variables)))
            else:
                variables[name] = Variable(name)
        return Context(context.scope, variables)

    def shape(self, node: Node, context: Context) -> Type:
        """An object type; one that has but an index signature is a `Record`."""
        properties: dict[str, Property] = {}
        indexes: list[Type] = []
        for one in node.named_children:
            match one.type:
                case "property_signature":
                    required = not has(one, "?")
                    annotation = one.child_by_field_name("type")
                    of = self.read(annotation, context) if required else self.optional(annotation, context)
                    properties[member_name(one)] = Property(member_name(one), of, required)
                case "method_signature":
                    properties[member_name(one)] = Property(
                        member_name(one), self.callable(one, context.with_parameters(one)), not has(one, "?")
                    )
                case "index_signature" if one.child_by_field_name("index_type") is not None:
                    key = self.read(one.child_by_field_name("index_type"), context)
                    indexes.append(Named("Record", (key, self.read(one.child_by_field_name("type"), context))))
                case "comment":
                    continue
                case "call_signature" if len(node.named_children) == 1:
                    return self.callable(one, context.with_parameters(one))
                case _:
                    return self._unknown(node)
        if indexes and not properties:
            return intersection(indexes)
        return intersection([Shape(tuple(sorted(properties.values(), key=lambda one: one.name))), *indexes])

    def _expanded(self, symbol: Symbol, alias: Node, args: tuple[Type, ...]) -> Type:
        """What an alias without a public name stands for. If that cannot be expressed (a conditional type, say, that
        finds the platform's `Response`) the alias goes by its own name, which is often that of what it finds; so it
        does if it stands for more than anybody reads."""
        if (symbol, args) not in self._expansions:
            if len(self._expansions) >= _MOST_EXPANSIONS:
                return Named(self._package.path(symbol), args)
            self._expansions[symbol, args] = self._expand(symbol, alias, args)
        read, opaque = self._expansions[symbol, args]
        self._opaque += opaque
        return read

    def _expand(self, symbol: Symbol, alias: Node, args: tuple[Type, ...]) -> tuple[Type, bool]:
        """The expansion, and whether it hides what becomes of the arguments, and so hides whatever is made by it."""
        self._expanding.add(symbol)
        before, self._opaque = self._opaque, 0
        try:
            read = self.read(alias.child_by_field_name("value"), self.inside(symbol, alias, args))
            told = not self._opaque
        finally:
            self._expanding.discard(symbol)
            self._opaque = before
        if not told:
            return Named(symbol.name.lstrip("_"), args), bool(type_parameters(alias))
        return (read if _is_small(read) else Named(self._package.path(symbol), args)), False

    def _unknown(self, node: Node) -> Unknown:
        self._opaque += 1
        return Unknown(words(node))

    def _union(self, node: Node, context: Context) -> Type:
        read = union(self.read(one, context) for one in _operands(node, "union_type"))
        variants = parts(read)
        both = _CONSTANTS["true"], _CONSTANTS["false"]
        if all(one in variants for one in both):
            return union(_BOOLEAN if one in both else one for one in variants)
        return read

    def _readonly(self, node: Node, context: Context) -> Type:
        # The grammar has `readonly A[] | B` as readonly (A[] | B); TypeScript binds it to A[].
        inner = node.named_children[0]
        first, *others = parts(self.read(inner, context))
        if isinstance(first, Named) and first.name == "Array":
            first = Named("ReadonlyArray", first.args)
        return union((first, *others))

    def _tuple(self, node: Node, context: Context) -> Type:
        elements: list[Type] = []
        for one in node.named_children:
            if one.type in ("optional_parameter", "optional_type", "rest_type") or words(one).startswith("..."):
                return self._unknown(node)
            labelled = one.child_by_field_name("type") if one.type == "required_parameter" else one
            elements.append(self.read(labelled, context))
        return Named("tuple", tuple(elements))

    def callable(self, node: Node, context: Context) -> Type:
        """The type of a function, with its type parameters as variables."""
        inside = context.with_parameters(node)
        returns = self.read(node.child_by_field_name("return_type"), inside)
        parameters: list[Type] = []
        listed = node.child_by_field_name("parameters")
        for one in named(listed, "required_parameter", "optional_parameter") if listed is not None else ():
            pattern = one.child_by_field_name("pattern")
            if pattern is not None and pattern.type == "rest_pattern":
                return Callable(None, returns)
            if pattern is None or pattern.type != "this":
                of = self.read(one.child_by_field_name("type"), inside)
                parameters.append(union((of, UNDEFINED)) if one.type == "optional_parameter" else of)
        return Callable(tuple(parameters), returns)

    def _generic(self, node: Node, context: Context) -> Type:
        name = dotted(node.child_by_field_name("name"))
        args = self.arguments(node.child_by_field_name("type_arguments"), context)
        return self.named(name, args, context) if name else self._unknown(node)


def _is_small(of: Type) -> bool:
    pending, left = [of], _MOST_PARTS
    while pending and left:
        left -= 1
        pending += components(pending.pop())
    return not pending


def written(value: Node) -> Type | None:
    """The type of a value that is written out, and has no wider one."""
    match value.type:
        case "string":
            return literal(string(value))
        case kind if kind in _CONSTANTS:
            return _CONSTANTS[kind]
        case "number" | "unary_expression":
            return _number(text(value))
        case _:
            return None


def _number(written: str) -> Literal | None:
    plain = written.replace("_", "").replace(" ", "")
    try:
        return literal(int(plain, 0))
    except ValueError:
        pass
    try:
        return literal(float(plain))
    except ValueError:
        return None


def _operands(node: Node, kind: str) -> Iterator[Node]:
    """What the bars of ``a | b | c`` stand between. A union of a thousand variants nests that deep."""
    found: list[Node] = []
    while node.type == kind:
        inner = [one for one in node.named_children if one.type != "comment"]
        found += reversed(inner[1:])
        if not inner:
            break
        node = inner[0]
    else:
        found.append(node)
    return reversed(found)
