"""Parameters of an operation: from the path item and the operation, references followed, each in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ...source import join
from ..api import In, Parameter
from ..names import split_words
from ..types import Array, Kind, Object, Primitive, Property, Type, Unknown, without_null
from .context import Context, Node, text_of
from .extensions import availability, data_aliases, deprecated, naming
from .schemas import Annotations, Schemas

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_RESERVED_HEADERS = frozenset({"accept", "content-type", "authorization"})


class Parameters:
    """Reads path, query and header parameters."""

    def __init__(self, context: Context, schemas: Schemas, *, bracketed_arrays: bool) -> None:
        self._context = context
        self._schemas = schemas
        self._bracketed_arrays = bracketed_arrays

    def read(self, path: str, item_pointer: str, operation_pointer: str) -> tuple[Parameter, ...]:
        """All parameters but the body's: path parameters in URL order, then query and header parameters in emission
        order."""
        found: dict[tuple[str, str], Parameter] = {}
        for owner in (item_pointer, operation_pointer):
            for pointer, node in self._declared(owner):
                parameter = self._parameter(pointer, node)
                if parameter is not None:
                    found[parameter.location.value, parameter.wire] = parameter
        by_wire = {p.wire: p for p in found.values() if p.location is In.PATH}
        in_path = [by_wire.get(name) or self._undeclared(name, operation_pointer) for name in path_names(path)]
        rest = [p for p in found.values() if p.location is not In.PATH]
        rest.sort(key=lambda p: (_LOCATION_ORDER[p.location], p.wire.lower(), p.wire))
        return (*in_path, *rest)

    def _declared(self, owner: str) -> Iterator[tuple[str, Node]]:
        listed = self._context.document.lookup(owner).get("parameters")
        for index, node in enumerate(listed if isinstance(listed, list) else ()):
            target = self._context.follow(join(owner, "parameters", index), node)
            if isinstance(target.node, Mapping):
                yield target.pointer, target.node

    def _parameter(self, pointer: str, node: Node) -> Parameter | None:
        wire, place = text_of(node, "name"), node.get("in")
        if not wire or place not in _LOCATIONS:
            if place == "querystring":
                self._dropped(pointer, wire or "querystring", "a whole query string as one parameter is not supported")
            return None
        location = _LOCATIONS[place]
        if location is In.HEADER and wire.lower() in _RESERVED_HEADERS:
            return None
        if location is In.COOKIE:
            self._dropped(pointer, wire, "cookie parameters are not supported")
            return None
        at, schema = self._schema(pointer, node)
        type_ = self._schemas.type_at(at, schema) if schema is not None else Unknown()
        notes = Annotations(self._context, at, schema)
        asked = _argument_name(node, schema)
        return Parameter(
            location,
            self._sent_name(wire, type_),
            split_words(asked or wire),
            type_,
            node.get("required") is True or location is In.PATH,
            at,
            description=text_of(node, "description") or notes.text("description"),
            deprecated=deprecated(node),
            example=_example(node, notes),
            default=notes.value("default"),
            naming=naming(node),
            availability=availability(node),
            style=text_of(node, "style"),
            explode=node["explode"] if isinstance(node.get("explode"), bool) else None,
            data_aliases=data_aliases(node) or data_aliases(schema),
            named_by="x-stainless-param" if asked else "",
            documented=text_of(node, "description") or self._schemas.documented(schema),
        )

    def _schema(self, pointer: str, node: Node) -> tuple[str, Any]:
        content = node.get("content")
        if "schema" not in node and isinstance(content, Mapping) and content:
            media = next(iter(content))
            inner = content[media]
            return join(pointer, "content", media, "schema"), (
                inner.get("schema") if isinstance(inner, Mapping) else None
            )
        return join(pointer, "schema"), node.get("schema")

    def _sent_name(self, wire: str, type_: Type) -> str:
        """``include[]`` is the list ``include`` where lists are sent with brackets."""
        if self._bracketed_arrays and wire.endswith("[]") and isinstance(without_null(type_), Array):
            return wire[:-2]
        return wire

    def _undeclared(self, name: str, operation_pointer: str) -> Parameter:
        """A part of the path template that no parameter describes: any string. The loader has reported it."""
        return Parameter(In.PATH, name, split_words(name), Primitive(Kind.STRING), True, operation_pointer)

    def _dropped(self, pointer: str, wire: str, why: str) -> None:
        self._context.diagnostics.warning(
            "Parameter/Unsupported",
            f"the parameter `{wire}` is left out: {why}",
            self._context.at(pointer),
            hint="callers can still send it with the extra headers of a request",
        )


def path_names(path: str) -> list[str]:
    """The names in the braces of a path template, in order, each once."""
    return list(dict.fromkeys(_TEMPLATE.findall(path.partition("?")[0])))


def body_parameter(member: Property) -> Parameter:
    """A property of an object body as an argument of the method."""
    return Parameter(
        In.BODY,
        member.wire,
        member.words,
        member.type,
        member.required,
        member.pointer,
        description=member.description,
        deprecated=member.deprecated,
        example=member.example,
        default=member.default,
        naming=member.naming,
        availability=member.availability,
        read_only=member.read_only,
        data_aliases=member.data_aliases,
        documented=member.documented,
    )


def object_parameters(schemas: Schemas, type_: Object) -> tuple[Parameter, ...]:
    """The properties of an object body, inherited ones included, in emission order; those the server alone sets are
    left out."""
    return tuple(body_parameter(p) for p in _sent_properties(schemas, type_))


def _sent_properties(schemas: Schemas, type_: Object) -> list[Property]:
    members: dict[str, Property] = {}
    for base in type_.extends:
        inner = without_null(schemas.definition(schemas.registry.pointer(base.model)))
        if isinstance(inner, Object):
            members.update((p.wire, p) for p in _sent_properties(schemas, inner))
    members.update((p.wire, p) for p in type_.properties)
    return [p for p in schemas.ordered(list(members.values())) if not p.read_only]


def optional(parameter: Parameter) -> Parameter:
    return replace(parameter, required=False)


def _argument_name(node: Node, schema: Any) -> str:
    """``x-stainless-param``, on the parameter or on its schema."""
    for place in (node, schema):
        name = place.get("x-stainless-param") if isinstance(place, Mapping) else None
        if isinstance(name, str):
            return name
    return ""


def _example(node: Node, notes: Annotations) -> Any:
    if "example" in node:
        return node["example"]
    examples = node.get("examples")
    if isinstance(examples, Mapping):
        for entry in examples.values():
            if isinstance(entry, Mapping) and "value" in entry:
                return entry["value"]
    return notes.example()


_LOCATIONS = {i.value: i for i in In if i is not In.BODY}
_LOCATION_ORDER = {In.PATH: 0, In.QUERY: 1, In.BODY: 2, In.HEADER: 3, In.COOKIE: 4}
