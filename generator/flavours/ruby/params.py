"""What methods take: their params classes, and the one argument that stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import In, Method, Parameter
from ...ir.names import split_words
from ...ir.types import ModelRef, without_null
from .alternatives import taken
from .declared import Field, ModelClass
from .inherited import all_fields
from .names import LANGUAGE
from .places import Places, ResourcePlace
from .rubytypes import Basic, Form, Named, RubyType
from .types import Scope, Types, told_apart

_PLACES = {In.PATH: "path", In.QUERY: "query", In.HEADER: "header"}


@dataclass(frozen=True, slots=True)
class Positional:
    """A path parameter that is an argument of its own."""

    wire: str
    name: str
    type: RubyType
    doc: str


@dataclass(slots=True)
class Params:
    """What a method takes."""

    type: Named
    made: ModelClass
    """All parameters."""
    positional: tuple[Positional, ...]
    listed: list[Field]
    """The parameters that are no argument of their own, in order."""
    paths: dict[str, str]
    """The keyword of each path parameter that is none, by its wire name."""
    body: bool
    """Something goes into the body."""
    whole: bool
    """The body is one argument."""
    query: bool
    headers: bool

    @property
    def required(self) -> bool:
        """The method cannot be called without a keyword."""
        return any(f.required and f.constant is None for f in self.listed)


def _told_apart(fields: list[Field]) -> None:
    """Gives parameters of one name in several places names that say where they go."""
    taken: set[str] = set()
    for field in fields:
        if field.name in taken:
            field.name = f"{field.place or 'body'}_{field.name}"
        taken.add(field.name)
    told_apart(fields)


class ParamsWriter:
    """Writes the params of methods."""

    def __init__(self, places: Places, types: Types) -> None:
        self._places = places
        self._types = types

    def params(self, place: ResourcePlace, method: Method) -> Params:
        """The params of a method."""
        words = (*self._places.method_words(place, method), "params")
        own = self._places.named(place.models, words, Form.CLASS, short=True)
        made = ModelClass(own, params=True)
        self._types.classes[own.full] = made
        scope = Scope(own.path, True, made.nested, own.full)
        parameters = self._parameters(method)
        inherited = self._inherited(method, made, parameters)
        parameters = [p for p in parameters if p.location is not In.BODY or not inherited]
        fields = [self._field(p, scope) for p in parameters]
        _told_apart(fields)
        by_wire = {p.wire: f for p, f in zip(parameters, fields, strict=True) if p.location is In.PATH}
        alone = [w for w in method.positional if w in by_wire]
        positional = tuple(
            Positional(w, self._argument(by_wire[w].name), by_wire[w].type, " ".join(by_wire[w].doc)) for w in alone
        )
        ordered = sorted(fields, key=lambda f: (f.place != "path", not f.required))
        made.fields = ordered
        every = all_fields(made, self._types.classes)
        listed = [f for f in every if f.place != "path" or f.wire not in alone]
        places = {f.place for f in every}
        return Params(
            own,
            made,
            positional,
            sorted(listed, key=lambda f: (f.constant is not None, not f.required)),
            {w: f.name for w, f in by_wire.items() if w not in alone},
            body=bool(places & {"", "body"}),
            whole="body" in places,
            query="query" in places,
            headers="header" in places,
        )

    def _inherited(self, method: Method, made: ModelClass, parameters: list[Parameter]) -> bool:
        """Lets params build on the model that is the body, where one is and nothing else is called like its fields."""
        body = method.body
        inner = without_null(body.type) if body is not None and body.flat else None
        if not isinstance(inner, ModelRef) or method.streaming is not None:
            return False
        model = self._places.definition(self._places.api.models[inner.model])
        named = self._places.models.get(model.id)
        if model.promoted or named is None or named.form is not Form.CLASS:
            return False
        base = self._types.classes.get(named.full)
        fields = {f.name for f in all_fields(base, self._types.classes)} if base is not None else set()
        others = {self._places.names.params_field(p.words) for p in parameters if p.location is not In.BODY}
        if base is None or fields & (others | {"request_options"}):
            return False
        made.base = named
        return True

    def _argument(self, name: str) -> str:
        return self._places.names.argument_of(name)

    def _parameters(self, method: Method) -> list[Parameter]:
        streamed = method.streaming.parameter if method.streaming is not None else ""
        found = [
            p
            for p in method.parameters
            if p.location in (*_PLACES, In.BODY)
            and p.availability.has(LANGUAGE)
            and not (streamed and p.wire == streamed and p.location in (In.BODY, In.QUERY))
        ]
        if method.body is not None and not method.body.flat:
            found = [*(p for p in found if p.location is not In.BODY), method.body.parameter]
        if method.body is not None and method.body.alternatives:
            found = [taken(p, method.body) if p.location is In.BODY else p for p in found]
        return found

    def _field(self, parameter: Parameter, scope: Scope) -> Field:
        asked = parameter.naming.get(LANGUAGE, "method_argument")
        words = split_words(asked) if asked else parameter.words
        types = self._types
        type_ = types.field_type(parameter.type, scope, words, required=parameter.required, doc=parameter.description)
        if parameter.location is In.PATH and isinstance(type_, Named) and type_.form is Form.CLASS:
            type_ = Basic.STRING
        doc = (parameter.description,) if parameter.description else ()
        place = "body" if parameter.whole_body else _PLACES.get(parameter.location, "")
        name = self._places.names.params_field(words)
        wire = name if parameter.whole_body else parameter.wire
        return Field(
            name, wire, type_, parameter.required, types.is_nullable(parameter.type), doc, parameter.deprecated, place
        )
