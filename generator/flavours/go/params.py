"""What methods take: their params structs, and which arguments stand alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...ir.api import Encoding, In, Method, Parameter
from ...ir.names import split_words
from ...ir.types import Enum, ModelRef, Union, without_null
from .constants import Constants
from .declared import Field, Kind, Struct, variant_tag
from .gotypes import Form, GoType, Named, Opt, Package, Reader, is_scalar
from .names import LANGUAGE
from .places import Places, Side
from .types import Place, Registry, Types, deprecation, param_order, told_apart
from .unions import alternatives

_VARIANT = "A body that the request can have: one of those can be set."
_TAGS = {In.PATH: "path", In.QUERY: "query", In.HEADER: "header"}


@dataclass(frozen=True, slots=True)
class Positional:
    """A path parameter that is an argument of its own."""

    parameter: Parameter
    name: str
    type: GoType


@dataclass(frozen=True, slots=True)
class Params:
    """What a method takes besides its context and its options."""

    positional: tuple[Positional, ...]
    struct: Struct | None
    argument: str
    """What the method calls the struct."""
    fields: tuple[tuple[Parameter, Field], ...]
    """The path parameters in the struct."""
    raw: str = ""
    """The content type of a body that is an argument of its own: bytes, or text."""


class ParamsWriter:
    """Writes the params of the methods of one package."""

    def __init__(self, places: Places, registry: Registry, constants: Constants, package: Package) -> None:
        self._places = places
        self._registry = registry
        self._package = package
        self.body = Types(places, registry, constants, package, Side.REQUEST)
        self.query = Types(places, registry, constants, package, Side.REQUEST, key="query")
        self.query.done = self.body.done

    def params(self, method: Method, base: str) -> Params:
        """The params of a method whose types begin with `base`; declares what they need."""
        places = {p.wire: p for p in method.parameters if p.location is In.PATH}
        taken: set[str] = set()
        positional = []
        alone = self._places.positional(method)
        for wire in alone:
            if wire in places:
                name = self._places.names.argument(places[wire].words)
                while name in taken:
                    name += "_"
                taken.add(name)
                type_ = self.body.type_of(places[wire].type, Place(base + "Params", places[wire].words, direct=True))
                positional.append(Positional(places[wire], name, type_))
        body = method.body
        raw = body.content_type if body is not None and body.encoding in (Encoding.BINARY, Encoding.TEXT) else ""
        rest = [
            p
            for p in method.parameters
            if not (p.location is In.PATH and p.wire in alone)
            and p.location in (*_TAGS, In.BODY)
            and p.availability.has(LANGUAGE)
            and not self._streams(method, p)
        ]
        whole = whole_body(self._places, method)
        union = self._union(method) if whole is None else None
        if whole is not None or union is not None:
            rest = [p for p in rest if p.location is not In.BODY]
        if whole is not None and not raw:
            rest.append(whole)
        if not rest and union is None:
            return Params(tuple(positional), None, "", (), raw)
        struct, pairs = self._struct(method, base + "Params", rest, whole, union)
        argument = "params" if raw else _argument({p.location for p in rest} | ({In.BODY} if union else set()))
        return Params(tuple(positional), struct, argument, tuple(pairs), raw)

    def _streams(self, method: Method, parameter: Parameter) -> bool:
        return method.streaming is not None and method.streaming.parameter == parameter.wire

    def _union(self, method: Method) -> Union | None:
        """The body as a union of objects, whose variants are fields of the params: only one of them is sent, so their
        properties cannot stand beside one another."""
        body = method.body
        if body is None or not body.alternatives:
            return None
        resolved = self._places.resolved(body.type)
        return resolved if isinstance(resolved, Union) else None

    def _struct(
        self, method: Method, name: str, parameters: list[Parameter], whole: Parameter | None, union: Union | None
    ) -> tuple[Struct, list[tuple[Parameter, Field]]]:
        own, _ = self._registry.reserve(self._package, name, ("params", method.id))
        made = Struct(self._package, own, Kind.PARAMS)
        self.body.done.append(made)
        self._registry.add(made)
        body = method.body
        located = {p.location for p in parameters} | ({In.BODY} if union is not None else set())
        made.query = In.QUERY in located
        if body is not None and In.BODY in located:
            made.multipart = body.encoding is Encoding.MULTIPART
            made.form = body.encoding is Encoding.FORM
            made.json = not (made.multipart or made.form) or body.also_json
        place = Place(own, direct=True)
        fields: list[Field] = []
        pairs: list[tuple[Parameter, Field]] = []
        for parameter in parameters:
            field = self._field(parameter, place, whole)
            fields.append(field)
            if parameter.location is In.PATH:
                pairs.append((parameter, field))
            if parameter.whole_body:
                made.whole = field.name
        if union is not None:
            made.discriminator = union.discriminator.wire if union.discriminator is not None else ""
            made.variants = alternatives(self.body, union, Place(f"{own}Body", direct=True))
            fields[:0] = [Field(f"Of{v.name}", v.type, variant_tag(v), (_VARIANT,)) for v in made.variants]
        told_apart(fields)
        if whole is not None:
            made.whole = next((f.name for p, f in zip(parameters, fields, strict=True) if p.whole_body), "")
        made.fields = sorted(fields, key=param_order)
        return made, pairs

    def _field(self, parameter: Parameter, place: Place, whole: Parameter | None) -> Field:
        if parameter.location is In.BODY and not parameter.whole_body:
            return self.body.field(parameter, place)
        types = self.query if parameter.location is In.QUERY else self.body
        asked = parameter.naming.get(LANGUAGE, "method_argument")
        words = split_words(asked) if asked else parameter.words
        inner = Place(place.prefix, words, "", direct=True, required=parameter.required)
        type_ = types.type_of(parameter.type, inner)
        name = self._places.names.field(words)
        doc = [t for t in (parameter.description, deprecation(parameter.deprecated)) if t]
        if parameter.whole_body:
            if not parameter.required and is_scalar(type_):
                type_ = Opt(type_)
            return Field(name, type_, (), tuple(doc), "", required=parameter.required, source=parameter)
        plain = self._places.resolved(parameter.type)
        constant = ""
        if isinstance(type_, Named) and type_.form is Form.CONSTANT and isinstance(plain, Enum):
            constant = str(plain.single)
        key = _TAGS[parameter.location]
        format_ = "" if isinstance(type_, Reader) else types.format(plain, type_)
        return types.sent(name, parameter, type_, doc, constant, key, format_)


def whole_body(places: Places, method: Method) -> Parameter | None:
    """The body as one argument: where it is no object, or where it is a model of the config."""
    body = method.body
    if body is None:
        return None
    if not body.flat:
        return body.parameter
    inner = without_null(body.type)
    if isinstance(inner, ModelRef):
        model = places.definition(places.api.models[inner.model])
        named = replace(body, argument=model.words)
        return named.parameter if not model.promoted else None
    return None


def _argument(located: set[In]) -> str:
    if located == {In.QUERY}:
        return "query"
    return "body" if len(located) == 1 else "params"
