"""Example values: the one maker of arguments for generated tests, READMEs and docs, in every language.

Values are plain data under wire names (None, bool, int, float, str, list, dict), and `FileContent` where bytes travel;
a language decides how to print them. The rules, in order (python.md §6):

- the document's own example, when it fits the type;
- a string: a constant of its format (`UUID`, `DATE_TIME`, `DATE`, …), else the wire name of the argument or property it
  is for, else (in a list, a map or a union) ``"string"``; a number: the least that is allowed, else 0; a boolean: True;
  an enum: its first value; a file: `FileContent`;
- an array: one element; a map: one entry, ``foo``; any object: ``{"foo": "bar"}``; any value: ``{}``;
- a union: its first variant that ends; null never;
- an object: its required properties, or all of them (`required_only`); in a union, also the property that tells the
  variants apart.

Recursive models end: a model inside itself is left out where that is allowed (optional property, element of a list,
other variant). Values that grow large hold only what is required from some depth on. Everything is deterministic.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from .api import Api, BodyAlternative, In, Method, Parameter, ResponseKind
from .fitting import Direction, FileContent, fits, properties, resolved
from .names import Words
from .types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
)

UUID = "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"
DATE_TIME = "2019-12-27T18:11:19.117Z"
DATE = "2019-12-27"
FORMATS = {
    "uuid": UUID,
    "date-time": DATE_TIME,
    "date": DATE,
    "time": "18:11:19Z",
    "duration": "P1D",
    "byte": "RXhhbXBsZSBkYXRh",
    "base64": "RXhhbXBsZSBkYXRh",
    "uri": "https://example.com",
    "url": "https://example.com",
    "email": "user@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
}
"""What a string of a format is; addresses are those reserved for documentation (RFC 2606, 5737, 3849)."""

_MAX_DEPTH = 24
"""Values inside one another."""
_FULL_DEPTH = 10
"""Below it, objects hold only what is required."""
_ROOM = 400
"""Values made in full; beyond, objects hold only what is required."""
_MAX_VISITS = 20_000
"""Attempts in all, those that led nowhere included: no document makes this slow."""


class _Cut(enum.Enum):
    """No value: every way to one leads back to where it began, or too deep."""

    CUT = "cut"


def example_arguments(
    api: Api,
    method: Method,
    *,
    required_only: bool,
    alternative: BodyAlternative | None = None,
    direction: Direction = Direction.REQUEST,
) -> list[tuple[Parameter, object]]:
    """The arguments of a call, in the order of `request_parameters`.

    Args:
        required_only: Leave out what may be left out, also inside of values.
        alternative: For a body that is a union of objects, the variant to send; the first one by default.
    """
    return [
        (p, _Maker(api, required_only, direction).top(p.type, p.wire, p.example))
        for p in request_parameters(method, alternative)
        if p.required or not required_only
    ]


def example_call(
    api: Api, method: Method, language: str, *, required_only: bool, alternative: BodyAlternative | None = None
) -> dict[tuple[In, str], object]:
    """The arguments of a call in a language whose methods say by their names whether they stream, by location and wire
    name: those of `example_arguments` without the one that chooses."""
    switch = method.streaming.parameter if method.streaming is not None else ""
    made = example_arguments(api, method, required_only=required_only, alternative=alternative)
    taken = ((p, value) for p, value in made if p.availability.has(language) and not (switch and p.wire == switch))
    return {(p.location, p.wire): value for p, value in taken}


def example_value(
    api: Api, type_: Type, name: str, *, required_only: bool = False, direction: Direction = Direction.REQUEST
) -> object:
    """The example of a type; `name` is the wire name of what it is for."""
    return _Maker(api, required_only, direction).top(type_, name, None)


def example_response(api: Api, method: Method) -> object:
    """What a method that answers in JSON may answer: every property, in the order of emission; None for the others."""
    response = method.response
    if response.kind is not ResponseKind.JSON or response.type is None:
        return None
    value = example_value(api, response.type, response.unwrap or "string", direction=Direction.RESPONSE)
    return {response.unwrap: value} if response.unwrap else value


def request_parameters(method: Method, alternative: BodyAlternative | None = None) -> list[Parameter]:
    """The parameters of one way to call a method: those that can be sent, of one variant of the body, and with the body
    itself where it is a single argument."""
    body = method.body
    chosen = alternative or (body.alternatives[0] if body is not None and body.alternatives else None)
    found = [p for p in method.parameters if not p.read_only]
    if chosen is not None:
        found = [*(p for p in found if p.location is not In.BODY), *(p for p in chosen.parameters if not p.read_only)]
    if body is not None and not body.flat:
        found.append(body.parameter)
    return found


def body_forms(method: Method) -> Iterator[tuple[Words, BodyAlternative | None]]:
    """The forms of a method's body, each with what the names of its tests add where there are several."""
    alternatives = method.body.alternatives if method.body is not None else ()
    if len(alternatives) < 2:
        yield (), None
        return
    for number, alternative in enumerate(alternatives, 1):
        yield (alternative.words or ("body", str(number))), alternative


@dataclass(slots=True)
class _Maker:
    """Makes one value."""

    api: Api
    required_only: bool
    direction: Direction = Direction.REQUEST
    _around: list[str] = field(default_factory=list)
    """Models that the value lies in, outermost first."""
    _depth: int = 0
    _made: int = 0
    _visits: int = 0

    def top(self, type_: Type, name: str, example: object) -> object:
        value = self._value(type_, name, example)
        return None if isinstance(value, _Cut) else value

    def _value(self, type_: Type, name: str, example: object = None, tag: str = "") -> object:
        """The value of a type; `tag` is the discriminating property of the union around it."""
        if example is not None and fits(self.api, type_, example, self.direction):
            return example
        self._visits += 1
        if self._depth >= _MAX_DEPTH or self._visits > _MAX_VISITS:
            return _Cut.CUT
        self._depth += 1
        try:
            return self._shape(type_, name, tag)
        finally:
            self._depth -= 1

    def _shape(self, type_: Type, name: str, tag: str) -> object:
        match type_:
            case Primitive():
                return _primitive(type_, name)
            case Enum():
                return next((v.value for v in type_.values if v.value is not None), None)
            case Nullable(inner=inner):
                return self._value(inner, name, tag=tag)
            case Array(items=items):
                element = self._value(items, "string")
                return [] if isinstance(element, _Cut) else [element]
            case Map(values=values):
                entry = self._value(values, "string")
                return {} if isinstance(entry, _Cut) else {"foo": entry}
            case Object():
                return self._object(type_, tag)
            case Union():
                return self._union(type_)
            case ModelRef(model=model):
                return self._model(model, name, tag)
            case Unknown(mapping=mapping):
                return {"foo": "bar"} if mapping else {}
            case File():
                return FileContent()

    def _model(self, model: str, name: str, tag: str) -> object:
        if model in self._around:
            return _Cut.CUT
        self._around.append(model)
        try:
            return self._value(resolved(self.api, ModelRef(model)), name, tag=tag)
        finally:
            self._around.pop()

    def _union(self, type_: Union) -> object:
        tag = type_.discriminator.wire if type_.discriminator is not None else ""
        for variant in type_.variants:
            value = self._value(variant.type, "string", tag=tag)
            if not isinstance(value, _Cut):
                return value
        return _Cut.CUT

    def _object(self, type_: Object, tag: str) -> object:
        brief = self.required_only or self._depth > _FULL_DEPTH or self._made > _ROOM
        out: dict[str, object] = {}
        for member in self._members(type_):
            if brief and not member.required and member.wire != tag:
                continue
            value = self._value(member.type, member.wire, member.example)
            if not isinstance(value, _Cut):
                self._made += 1
                out[member.wire] = value
            elif member.required:
                return value
        return out

    def _members(self, type_: Object) -> Iterator[Property]:
        for member in properties(self.api, type_):
            if not self.direction.hides(member):
                yield member


def _primitive(type_: Primitive, name: str) -> object:
    match type_.kind:
        case Kind.STRING:
            return FORMATS.get(type_.format, name or "string")
        case Kind.BOOLEAN:
            return True
        case Kind.INTEGER | Kind.NUMBER:
            return type_.minimum if type_.minimum is not None else 0


__all__ = [
    "DATE",
    "DATE_TIME",
    "FORMATS",
    "UUID",
    "Direction",
    "FileContent",
    "body_forms",
    "example_arguments",
    "example_call",
    "example_response",
    "example_value",
    "request_parameters",
]
