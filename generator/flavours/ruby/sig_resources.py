"""The classes of resources as lines of RBS files."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.api import Resource, StreamKind
from .declared import Field
from .expressions import Expressions
from .methods import MethodView
from .places import Places, ResourcePlace
from .rubytypes import Basic
from .sig import arguments


class SigResources:
    """Writes resources of one SDK into RBS files."""

    def __init__(self, places: Places, expressions: Expressions) -> None:
        self._places = places
        self._x = expressions
        self._root = places.root

    def lines(self, place: ResourcePlace, views: Sequence[MethodView], indent: str) -> list[str]:
        """The class of a resource."""
        inner = f"{indent}  "
        out = [f"{indent}class {place.name}"]
        out.extend(self.members(place.resource, inner))
        for view in views:
            out.extend(self.method(view, inner))
            out.append("")
        out += [f"{inner}def initialize: (client: {self._root}::Client) -> void", f"{indent}end"]
        return out

    def members(self, resource: Resource, indent: str) -> list[str]:
        """The resources below one."""
        out: list[str] = []
        for child in self._places.children(resource):
            name = self._places.names.attribute(child.resource.words)
            out += [f"{indent}attr_reader {name}: {'::'.join((self._root, *child.path))}", ""]
        return out

    def method(self, view: MethodView, indent: str) -> list[str]:
        """A method."""
        head = f"{indent}def {view.name}: "
        if view.webhook is not None:
            listed = ["String payload"]
            if view.webhook.key_option:
                listed += ["?::Hash[String | Symbol, String] headers", "?String? key"]
            return arguments(head, listed, self.result(view), indent)
        listed = [f"{self._x.rbs(p.type)} {p.name}" for p in view.params.positional]
        listed += [self._keyword(f) for f in view.params.listed]
        listed.append(f"?request_options: {self._root}::request_opts")
        return arguments(head, listed, self.result(view), indent)

    def _keyword(self, field: Field) -> str:
        mark = "" if field.required and field.constant is None else "?"
        return f"{mark}{field.name}: {self._x.rbs(field.type, nullable=field.nullable)}"

    def result(self, view: MethodView) -> str:
        """What a method gives."""
        item = self._x.rbs(view.result, nullable=view.nullable and view.result is not Basic.NIL)
        if view.page:
            return f"{self._root}::Internal::{view.page}[{item}]"
        if view.streaming is not None:
            kind = "Stream" if view.streaming.kind is StreamKind.SSE else "JSONLStream"
            return f"{self._root}::Internal::{kind}[{item}]"
        return item
