"""What methods take and give: their params interfaces, and the types of answers that are no models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...ir.api import Body, Encoding, In, Method, Parameter
from ...ir.names import Words
from ...ir.pages import PageScheme
from ...render.typescript.expressions import union_type
from ...render.typescript.text import property_key
from .names import LANGUAGE
from .places import Places
from .types import Alias, Interface, Member, Namespace, Types

_PLACES = {In.PATH: "Path", In.QUERY: "Query", In.BODY: "Body", In.HEADER: "Header", In.COOKIE: "Cookie"}
_ORDER = (In.PATH, In.QUERY, In.BODY, In.HEADER)

_OF_OBJECTS = frozenset(
    ["constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf"]
)
"""What even an empty object has."""


@dataclass(frozen=True, slots=True)
class Params:
    """The argument object of a method."""

    name: str
    parameters: tuple[Parameter, ...]
    declared: tuple[Interface | Alias, ...]
    optional: bool
    """Nothing in it is required."""
    streams: tuple[str, str, str] | None = None
    """Names of the base, the plain and the streaming form, where a parameter chooses."""

    @property
    def defaulted(self) -> bool:
        """It may be left out and is ``{}`` then: which it cannot be where a key means something on every object."""
        return self.optional and _OF_OBJECTS.isdisjoint(self.keys.values())

    @property
    def keys(self) -> dict[Parameter, str]:
        """The name of each parameter in the argument object."""
        return argument_keys(self.parameters)


def raw_body(method: Method) -> Body | None:
    """The body of a method that sends bytes as they are: an argument of its own, before the params (typescript.md §3).
    None for any other body."""
    return method.body if method.body is not None and method.body.encoding is Encoding.BINARY else None


def page_fields(scheme: PageScheme | None) -> frozenset[str]:
    """Wire names of the parameters that a page class brings."""
    return frozenset(f.path[0] for f in scheme.request) if scheme is not None else frozenset()


class ParamsWriter:
    """Writes the params of one module's methods."""

    def __init__(self, types: Types, places: Places) -> None:
        self._types = types
        self._places = places

    def params(self, method: Method, prefix: Words) -> Params | None:
        """The params of a method; None when positional arguments are all it takes."""
        parameters = _named(method)
        if not parameters:
            return None
        asked = method.streaming.params_words if method.streaming is not None else ()
        words = method.params_words or asked or (*prefix, *method.words, "params")
        name = self._places.own_name(self._types.module.path, words)
        scheme = self._places.api.pages.get(method.pagination.scheme) if method.pagination is not None else None
        streaming = method.streaming
        if streaming is not None and streaming.parameter:
            return self._streaming(method, name, parameters)
        if method.body is not None and method.body.alternatives:
            return self._alternatives(method, name, parameters)
        inside = Namespace(name)
        brought = page_fields(scheme)
        own = [p for p in parameters if p.wire not in brought or p.location is In.PATH]
        extends: tuple[str, ...] = ()
        if scheme is not None and brought:
            page = self._places.names.pascal(scheme.words)
            extends = (self._types.module.name(("core", "pagination"), f"{page}Params"),)
        members = self._members(own, inside)
        required = _required(method, parameters)
        declared = Interface(name, tuple(members), extends, (), inside, method.pointer)
        return Params(name, tuple(parameters), (declared,), not required)

    def _members(self, parameters: Sequence[Parameter], inside: Namespace) -> list[Member]:
        mixed = len({p.location for p in parameters}) > 1
        keys = argument_keys(parameters)
        members = []
        for p in parameters:
            text = p.description
            if mixed and text:
                text = f"{_PLACES[p.location]} param: {text}"
            elif mixed:
                text = f"{_PLACES[p.location]} param"
            doc = [text] if text else []
            if p.deprecated is not None:
                doc.append(f"@deprecated {p.deprecated}".rstrip())
            key = property_key(keys[p])
            type_ = self._types.expression(p.type, p.words, inside)
            members.append(Member(key, not p.required, type_, tuple(doc), p.pointer, p))
        return members

    def _streaming(self, method: Method, name: str, parameters: Sequence[Parameter]) -> Params:
        """A base, and the two forms that differ in the parameter that chooses streaming."""
        assert method.streaming is not None
        switch = property_key(method.streaming.parameter)
        base, plain, streaming = f"{name}Base", f"{name}NonStreaming", f"{name}Streaming"
        inside = Namespace(name)
        members = self._members(parameters, inside)
        chosen = next((m for m in members if m.key == switch), None)
        doc = chosen.doc if chosen is not None else ()
        union = Alias(name, union_type([plain, streaming]), (), inside)
        space = self._types.module.namespace(self._types.module.path)
        for form in (plain, streaming):
            inside.declared.append(Alias(form, f"{space}.{form}", (), Namespace(form)))
        pointer, source = (chosen.pointer, chosen.source) if chosen is not None else ("", None)
        nullable = chosen is not None and "null" in _texts(chosen)
        off = union_type(["false", "null"]) if nullable else "false"
        unset = Member(switch, True, off, doc, pointer, source)
        set_ = Member(switch, False, "true", doc, pointer, source)
        forms = [
            Interface(plain, (unset,), (base,), (), Namespace(plain)),
            Interface(streaming, (set_,), (base,), (), Namespace(streaming)),
        ]
        whole = Interface(base, tuple(members), (), (), Namespace(base), method.pointer)
        required = _required(method, parameters)
        return Params(name, tuple(parameters), (union, whole, *forms), not required, (base, plain, streaming))

    def _alternatives(self, method: Method, name: str, parameters: Sequence[Parameter]) -> Params:
        """A body that is a union of objects: one interface a variant."""
        assert method.body is not None
        around = [p for p in parameters if p.location is not In.BODY]
        inside = Namespace(name)
        variants: list[Interface] = []
        for index, alternative in enumerate(method.body.alternatives):
            words = alternative.words or ("variant", str(index))
            variant = self._places.names.pascal(words)
            while any(v.name == variant for v in variants) or variant == name:
                variant += "Variant"
            own = Namespace(variant, inside)
            ordered = _ordered([*around, *(p for p in alternative.parameters if not p.read_only)])
            members = self._members(ordered, own)
            variants.append(Interface(variant, tuple(members), (), (), own, alternative.pointer))
        inside.declared.extend(variants)
        inside.taken.update((v.name, id(v)) for v in variants)
        union = Alias(name, union_type([f"{name}.{v.name}" for v in variants]), (), inside)
        required = _required(method, parameters) or any(not m.optional for v in variants for m in v.members)
        return Params(name, tuple(parameters), (union,), not required)


def argument_key(parameter: Parameter) -> str:
    """The name of a parameter in the argument object: its wire name, unless the document gives it another one."""
    named = "_".join(parameter.words) if parameter.named_by or parameter.whole_body else parameter.wire
    return parameter.naming.get(LANGUAGE, "method_argument") or named


def argument_keys(parameters: Sequence[Parameter]) -> dict[Parameter, str]:
    """The names of parameters in the argument object: of two with one name, the later one's says where it travels."""
    keys: dict[Parameter, str] = {}
    for parameter in parameters:
        key = argument_key(parameter)
        while key in keys.values():
            key = f"{parameter.location.value}_{key}"
        keys[parameter] = key
    return keys


def _named(method: Method) -> list[Parameter]:
    """What travels in the argument object: all but the positional path parameters and a body that is one value."""
    positional = set(method.positional)
    found = [
        p
        for p in method.parameters
        if p.availability.has(LANGUAGE) and not p.read_only and not (p.location is In.PATH and p.wire in positional)
    ]
    if method.body is not None and not method.body.flat and raw_body(method) is None:
        found.append(method.body.parameter)
    return _ordered(found)


def _required(method: Method, parameters: Sequence[Parameter]) -> bool:
    """Something must be given: a parameter, or the body as such."""
    whole = method.body is not None and method.body.required and raw_body(method) is None
    return any(p.required for p in parameters) or whole


def _ordered(parameters: Sequence[Parameter]) -> list[Parameter]:
    """Path parameters in the order of the URL; then what is required, by location; then the rest."""
    path = [p for p in parameters if p.location is In.PATH]
    rest = [p for p in parameters if p.location is not In.PATH]
    return [
        *path,
        *sorted(rest, key=lambda p: (not p.required, _ORDER.index(p.location) if p.location in _ORDER else 9)),
    ]


def _texts(member: Member) -> str:
    return repr(member.type)


__all__ = ["Params", "ParamsWriter", "argument_key", "page_fields", "raw_body"]
