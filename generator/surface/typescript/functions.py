"""Functions, methods and their parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tree_sitter import Node

from ...diagnostics import Location
from ..model import Function, MethodKind, Parameter, ParameterKind, Signature
from ..trees import child, has, named, text
from ..types import Named, Type, Unknown, Variable
from .annotations import Annotations, Context, written

CONSTRUCTOR = "constructor"
_FUNCTIONS = frozenset({"arrow_function", "function_expression", "function_declaration", "method_definition", "class"})
_LITERALS = {"string": "string", "template_string": "string", "number": "number", "true": "boolean", "false": "boolean"}


class Functions:
    """Reads functions of one package."""

    def __init__(self, annotations: Annotations) -> None:
        self._annotations = annotations

    def read(self, nodes: Iterable[Node], context: Context, kind: MethodKind, at: Location) -> Function:
        """The function that the declarations make: of overloads all but the one with a body. Whether a function is
        async shows in its result alone."""
        every = list(nodes)
        overloads = [one for one in every if one.child_by_field_name("body") is None] or every[-1:]
        return Function(tuple(self.signature(one, context) for one in overloads), False, kind, at)

    def signature(self, node: Node, context: Context) -> Signature:
        """One declaration as a way to call it."""
        inside = context.with_parameters(node)
        returns = node.child_by_field_name("return_type") or node.child_by_field_name("type")
        made = text(node.child_by_field_name("name")) == CONSTRUCTOR
        result = Variable("this") if made else self._annotations.read(returns, inside)
        if result == Unknown() and _gives_nothing(node):
            result = Named("void")
        return Signature(tuple(self._parameters(node, inside)), result)

    def initial(self, value: Node | None, context: Context) -> Type:
        """The type that a value has which was declared without one, as far as the syntax tells."""
        while value is not None and value.type in ("as_expression", "satisfies_expression") and value.named_children:
            if value.type == "as_expression" and len(value.named_children) > 1:
                return self._annotations.read(value.named_children[1], context)
            inner = value.named_children[0]
            if value.type == "as_expression":  # as const
                return written(inner) or self.initial(inner, context)
            value = inner
        if value is not None and value.type == "new_expression":
            made = value.child_by_field_name("constructor")
            args = self._annotations.arguments(value.child_by_field_name("type_arguments"), context)
            if made is not None and made.type in ("identifier", "member_expression"):
                return self._annotations.named(text(made), args, context)
        if value is not None and value.type in ("identifier", "member_expression"):
            return self._of_name(text(value), context)
        if value is not None and value.type == "arrow_function":
            return self._annotations.callable(value, context)
        return Named(_LITERALS[value.type]) if value is not None and value.type in _LITERALS else Unknown()

    def _of_name(self, name: str, context: Context) -> Type:
        """The type of a value that is another value by name: of a constant its type, of anything else ``typeof``."""
        found = self._annotations.constant(name, context)
        if found is None:
            return Named("typeof", (self._annotations.value(name, context),))
        constant, home = found
        declared, value = constant.child_by_field_name("type"), constant.child_by_field_name("value")
        if declared is not None:
            return self._annotations.read(declared, home)
        return Named(_LITERALS[value.type]) if value is not None and value.type in _LITERALS else Unknown()

    def _parameters(self, node: Node, context: Context) -> Iterator[Parameter]:
        listed = node.child_by_field_name("parameters")
        if listed is None:
            return
        for index, one in enumerate(named(listed, "required_parameter", "optional_parameter")):
            pattern = one.child_by_field_name("pattern")
            if pattern is None or pattern.type == "this":
                continue
            default, annotation = one.child_by_field_name("value"), one.child_by_field_name("type")
            kind = ParameterKind.POSITIONAL_ONLY
            if pattern.type == "rest_pattern":
                name = text(child(pattern, "identifier")) or f"arg{index}"
                yield Parameter(name, ParameterKind.REST, self._annotations.read(annotation, context), required=False)
                continue
            # Arguments in a pattern have no name of their own.
            name = text(pattern) if pattern.type == "identifier" else f"arg{index}"
            if one.type == "optional_parameter" or default is not None:
                of = self._annotations.optional(annotation, context) if annotation else self.initial(default, context)
                yield Parameter(name, kind, of, required=False)
            else:
                yield Parameter(name, kind, self._annotations.read(annotation, context), required=True)


def _gives_nothing(function: Node) -> bool:
    """Whether a function that declares no result has none: its body returns no value anywhere."""
    body = function.child_by_field_name("body")
    if body is None or body.type != "statement_block" or has(function, "async") or has(function, "*"):
        return False
    pending = [body]
    while pending:
        node = pending.pop()
        if node.type == "return_statement" and node.named_children:
            return False
        pending += [one for one in node.named_children if one.type not in _FUNCTIONS]
    return True
