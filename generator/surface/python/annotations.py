"""Annotations as types."""

from __future__ import annotations

import ast
from collections.abc import Callable as Function
from collections.abc import Iterator

from ..gather import External
from ..types import Callable, Literal, Named, Type, Unknown, Variable, literal, union
from .modules import Assigned, dotted
from .names import Meaning, Package, Symbol

NONE = Named("None")
_WRAPPERS = frozenset(
    {"typing.Required", "typing.NotRequired", "typing.ReadOnly", "typing.Annotated", "typing.ClassVar", "typing.Final"}
)
_TYPE_VARIABLES = frozenset({"typing.TypeVar", "typing.ParamSpec", "typing.TypeVarTuple"})


class Annotations:
    """Reads annotations of one package. `public` gives the path by which users know a definition, if they do."""

    def __init__(self, package: Package, public: Function[[Symbol], str | None]) -> None:
        self._package = package
        self._public = public
        self._expanding: set[Symbol] = set()

    def read(self, node: ast.expr | None, module: str) -> Type:
        """The type that an annotation in the module stands for; aliases without a public name are replaced by what
        they stand for."""
        match node:
            case None:
                return Unknown()
            case ast.Constant(value=None):
                return NONE
            case ast.Constant(value=str(text)):
                return self._quoted(text, module)
            case ast.BinOp(op=ast.BitOr()):
                return union(self.read(operand, module) for operand in _operands(node))
            case ast.Name() | ast.Attribute() if dotted(node):
                return self._named(dotted(node), (), module)
            case ast.Subscript(value=head, slice=inside) if dotted(head):
                return self._subscript(dotted(head), inside, module)
            case _:
                return Unknown(ast.unparse(node))

    def meaning(self, node: ast.expr, module: str) -> Meaning | None:
        """What a name or dotted name means; None for any other expression."""
        name = dotted(node)
        return self._package.resolve(module, name) if name else None

    def markers(self, node: ast.expr | None, module: str) -> Iterator[tuple[str, list[ast.expr]]]:
        """The wrappers around an annotation from outside in (``typing.Required``, ``typing.Annotated`` …), each with
        its further arguments."""
        while isinstance(node, ast.Subscript):
            meaning = self.meaning(node.value, module)
            if not isinstance(meaning, External) or meaning.path not in _WRAPPERS:
                return
            arguments = _arguments(node.slice)
            yield meaning.path, arguments[1:]
            node = arguments[0]

    def _quoted(self, text: str, module: str) -> Type:
        try:
            return self.read(ast.parse(text.strip(), mode="eval").body, module)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return Unknown(text)

    def _subscript(self, head: str, inside: ast.expr, module: str) -> Type:
        arguments = _arguments(inside)
        meaning = self._package.resolve(module, head)
        match meaning.path if isinstance(meaning, External) else "":
            case "typing.Optional":
                return union((self.read(arguments[0], module), NONE))
            case "typing.Union":
                return union(self.read(argument, module) for argument in arguments)
            case "typing.Literal":
                return union(self._literal(argument) for argument in arguments)
            case "typing.Callable":
                return self._callable(arguments, module)
            case wrapper if wrapper in _WRAPPERS:
                return self.read(arguments[0], module)
            case _:
                return self._named(head, tuple(self.read(argument, module) for argument in arguments), module)

    def _literal(self, argument: ast.expr) -> Literal | Unknown:
        try:
            value = ast.literal_eval(argument)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            return Unknown(ast.unparse(argument))
        return (
            literal(value) if value is None or isinstance(value, str | int | bool) else Unknown(ast.unparse(argument))
        )

    def _callable(self, arguments: list[ast.expr], module: str) -> Type:
        if len(arguments) != 2:
            return Named("typing.Callable", tuple(self.read(argument, module) for argument in arguments))
        taken, result = arguments
        parameters = tuple(self.read(one, module) for one in taken.elts) if isinstance(taken, ast.List) else None
        return Callable(parameters, self.read(result, module))

    def _named(self, name: str, args: tuple[Type, ...], module: str) -> Type:
        meaning = self._package.resolve(module, name)
        if isinstance(meaning, External) and meaning.path == "typing.Self":
            return Variable("Self")
        if not isinstance(meaning, Symbol):
            return Named(meaning.path if isinstance(meaning, External) else meaning.name, args)
        known = self._public(meaning)
        definition = self._package.definition(meaning)
        if isinstance(definition, Assigned):
            if self._is_type_variable(definition, meaning.module):
                return Variable(meaning.name)
            if not known and not args and definition.value is not None and meaning not in self._expanding:
                self._expanding.add(meaning)
                try:
                    return self.read(definition.value, meaning.module)
                finally:
                    self._expanding.discard(meaning)
        return Named(known or meaning.path, args)

    def _is_type_variable(self, definition: Assigned, module: str) -> bool:
        if not isinstance(definition.value, ast.Call):
            return False
        maker = self.meaning(definition.value.func, module)
        return isinstance(maker, External) and maker.path in _TYPE_VARIABLES


def _operands(node: ast.expr) -> list[ast.expr]:
    """What the bars of ``a | b | c`` stand between. A union of a thousand variants nests that deep."""
    found: list[ast.expr] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        found.append(node.right)
        node = node.left
    return [node, *reversed(found)]


def _arguments(inside: ast.expr) -> list[ast.expr]:
    return list(inside.elts) if isinstance(inside, ast.Tuple) and inside.elts else [inside]
