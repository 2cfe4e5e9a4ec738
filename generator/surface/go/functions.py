"""Functions and methods, as their callers see them."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from ...diagnostics import Location
from ..model import Function, MethodKind, Parameter, ParameterKind, Signature
from ..trees import line
from .annotations import Annotations, Context
from .packages import File, Method


class Functions:
    """Reads functions of one module."""

    def __init__(self, annotations: Annotations) -> None:
        self._annotations = annotations

    def function(self, node: Node, file: File) -> Function:
        """A function of a package."""
        return Function((self._signature(node, file),), at=place(node, file))

    def method(self, method: Method) -> Function:
        """A method of a type."""
        kind = MethodKind.POINTER if method.pointer else MethodKind.INSTANCE
        return Function((self._signature(method.node, method.file),), kind=kind, at=place(method.node, method.file))

    def element(self, node: Node, context: Context) -> Function:
        """A method that an interface asks for."""
        signature = self._in(node, context)
        return Function((signature,), kind=MethodKind.INSTANCE, at=place(node, context.file))

    def _signature(self, node: Node, file: File) -> Signature:
        return self._in(node, Context(file).with_parameters(node))

    def _in(self, node: Node, context: Context) -> Signature:
        parameters = tuple(self._parameters(node, context))
        return Signature(parameters, self._annotations.results(node, context))

    def _parameters(self, node: Node, context: Context) -> Iterator[Parameter]:
        """Callers know parameters by their positions alone."""
        for name, type_, rest in self._annotations.parameters(node.child_by_field_name("parameters"), context):
            kind = ParameterKind.REST if rest else ParameterKind.POSITIONAL_ONLY
            yield Parameter(name, kind, type_, not rest)


def place(node: Node, file: File) -> Location:
    """Where a declaration stands."""
    return Location(file.path.as_posix(), line(node))
