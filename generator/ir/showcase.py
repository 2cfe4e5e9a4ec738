"""Which calls a README shows, and with which values: those the config names, else the simplest ones, chosen by rule.

Every language shows the same calls; it decides how they are printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from .api import (
    Api,
    BodyAlternative,
    Encoding,
    In,
    Method,
    MethodKind,
    Parameter,
    ReadmeExample,
    Resource,
    ResponseKind,
)
from .examples import example_call, example_value
from .fitting import Direction, fits, properties, resolved
from .names import split_words
from .types import Array, File, Object, Type, without_null

Test = Callable[[Method], bool]
Argument = tuple[In, str]
"""What identifies a parameter of a method: its location and wire name."""
_FAVOURITES = ("create", "retrieve", "get", "list")
_LOCATIONS = (In.PATH, In.QUERY, In.BODY, In.HEADER, In.COOKIE)


@dataclass(frozen=True, slots=True)
class ShownCall:
    """A call with the values that are passed."""

    method: Method
    resources: tuple[Resource, ...]
    """The way to the method, outermost first; empty for the client's own methods."""
    values: Mapping[Argument, object]
    """Plain data under wire names, as `examples` makes them."""
    result: str = ""
    """The path of wire names to the part of the result that is worth showing, or empty."""


T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True)
class Showcase(Generic[T]):
    """The calls of a README; None where the API has nothing of the kind.

    The config names them default, headline, pagination, streaming, nested_params, file_uploads and errors.
    """

    headline: T | None
    default: T | None
    """Shown wherever any call will do."""
    of_resource: T | None
    """The simplest that is no method of the client itself."""
    pagination: T | None
    streaming: T | None
    nested: T | None
    upload: T | None
    webhook: T | None
    connection: T | None
    """A method that opens a WebSocket connection."""
    errors: T | None

    def map(self, printed: Callable[[T], S]) -> Showcase[S]:
        """The same calls as a language has them."""
        calls = {f.name: getattr(self, f.name) for f in fields(self)}
        return Showcase(**{name: None if call is None else printed(call) for name, call in calls.items()})


def showcase(api: Api, language: str, direction: Direction = Direction.REQUEST) -> Showcase[ShownCall]:
    """The calls to show among the methods that a language has."""
    return _Choice(api, language, direction).all()


def plain_calls(api: Api, language: str) -> dict[str, ShownCall]:
    """Every method that a language has, by its id, called with what it cannot do without. What is shown of a result is
    its first property."""
    return {
        method.id: ShownCall(
            method, way, example_call(api, method, language, required_only=True), first_property(api, method)
        )
        for method, way in _methods(api.root, (), language)
    }


def first_property(api: Api, method: Method) -> str:
    """The wire name of the first property that results of a method always have; empty where they have none."""
    type_ = method.response.type
    inner = resolved(api, type_) if type_ is not None and method.response.kind is ResponseKind.JSON else None
    if not isinstance(inner, Object):
        return ""
    always = (p for p in properties(api, inner) if p.required and not p.nullable and not p.write_only)
    return next((p.wire for p in always), "")


class _Choice:
    def __init__(self, api: Api, language: str, direction: Direction) -> None:
        self._api = api
        self._direction = direction
        self._language = language
        self._examples = {e.name: e for e in api.readme}
        found = [*_methods(api.root, (), language)]
        self._ways = {method.id: way for method, way in found}
        self._methods = [method for method, _ in found if not method.alias_of]

    def all(self) -> Showcase[ShownCall]:
        default = self._call(("default", "headline"), _ordinary)
        return Showcase(
            headline=self._call(("headline", "default"), _ordinary),
            default=default,
            of_resource=self._call(("default", "headline"), lambda m: _ordinary(m) and bool(self._ways[m.id])),
            pagination=self._call(("pagination",), lambda m: m.pagination is not None),
            streaming=self._call(("streaming",), lambda m: m.streaming is not None),
            nested=self._nested(),
            upload=self._upload(),
            webhook=self._call((), lambda m: m.kind is MethodKind.WEBHOOK_UNWRAP),
            connection=self._call((), lambda m: m.websocket is not None),
            errors=self._given("errors", _ordinary) or default,
        )

    def _call(self, examples: tuple[str, ...], test: Test) -> ShownCall | None:
        """The call of the first example in the config that is of the right kind; else of the best method that is."""
        for name in examples:
            given = self._given(name, test)
            if given is not None:
                return given
        best = self._best(test)
        return self._shown(best) if best is not None else None

    def _given(self, name: str, test: Test) -> ShownCall | None:
        """The call of an example in the config, if its method is of the right kind."""
        configured = self._configured(name, test)
        if configured is None:
            return None
        method, example = configured
        return self._shown(method, example.arguments, result=example.response_property)

    def _configured(self, name: str, test: Test) -> tuple[Method, ReadmeExample] | None:
        example = self._examples.get(name)
        found = next((m for m in self._methods if example is not None and m.id == example.method), None)
        return (found, example) if found is not None and example is not None and test(found) else None

    def _best(self, test: Test) -> Method | None:
        return min((m for m in self._methods if test(m)), key=self._rank, default=None)

    def _rank(self, method: Method) -> tuple[bool, bool, bool, int, int]:
        """Simple calls first: not deprecated, answering in JSON, not paged, with few arguments and a well-known
        name."""
        needed = sum(p.required for p in _parameters(method, self._language))
        name = _FAVOURITES.index(method.key) if method.key in _FAVOURITES else len(_FAVOURITES)
        in_json = method.response.kind is ResponseKind.JSON
        return (method.deprecated is not None, not in_json, method.pagination is not None, needed, name)

    def _nested(self) -> ShownCall | None:
        given = self._given("nested_params", _ordinary)
        if given is not None:
            return given
        best = self._best(lambda m: _ordinary(m) and not _uploads(m) and self._structure(m) is not None)
        argument = self._structure(best) if best is not None else None
        return self._shown(best, also=argument) if best is not None else None

    def _upload(self) -> ShownCall | None:
        def test(method: Method) -> bool:
            answers = method.response.kind is not ResponseKind.EVENTS
            return answers and _uploads(method) and self._file(method) is not None

        configured = self._configured("file_uploads", test)
        method = configured[0] if configured is not None else self._best(test)
        if method is None:
            return None
        given = configured[1].arguments if configured is not None else {}
        return self._shown(method, given, also=self._file(method))

    def _file(self, method: Method) -> Parameter | None:
        """The first parameter that is a file, or a list of them."""
        return next((p for p in _parameters(method, self._language) if _is_file(self._api, p.type)), None)

    def _structure(self, method: Method) -> Parameter | None:
        """The first parameter in the body that is an object with known properties, required ones first."""
        found = (p for p in _parameters(method, self._language) if p.location is In.BODY)
        return next((p for p in found if self._has_members(p.type)), None)

    def _has_members(self, type_: Type) -> bool:
        inner = without_null(resolved(self._api, type_))
        return isinstance(inner, Object) and any(not p.read_only for p in properties(self._api, inner))

    # -- values -------------------------------------------------------------------------------------------------------

    def _shown(
        self,
        method: Method,
        given: Mapping[str, object] | None = None,
        *,
        result: str = "",
        also: Parameter | None = None,
    ) -> ShownCall:
        """A call with the `given` arguments, by wire name or the name in words, and whatever else is required, or is
        `also` to be shown."""
        wanted = given or {}
        alternative = _alternative(method, wanted)
        values: dict[Argument, object] = {}
        switch = method.streaming.parameter if method.streaming is not None else ""
        for p in _parameters(method, self._language):
            if switch and p.wire == switch:
                continue
            configured = [v for key, v in wanted.items() if key == p.wire or split_words(key) == p.words]
            fitting = next((v for v in configured if fits(self._api, p.type, v, self._direction)), None)
            if fitting is not None:
                values[p.location, p.wire] = fitting
            elif _required(p, method, alternative) or p is also:
                values[p.location, p.wire] = self._value(p)
        return ShownCall(method, self._ways[method.id], values, result)

    def _value(self, parameter: Parameter) -> object:
        """The document's example, else a small value; an object of which nothing is required shows its first
        property."""
        if parameter.example is not None and fits(self._api, parameter.type, parameter.example, self._direction):
            return parameter.example
        type_, name, way = parameter.type, parameter.wire, self._direction
        made = example_value(self._api, type_, name, required_only=True, direction=way)
        inner = without_null(resolved(self._api, parameter.type))
        if made == {} and isinstance(inner, Object):
            whole = example_value(self._api, type_, name, direction=way)
            return dict(list(whole.items())[:1]) if isinstance(whole, dict) else made
        return made


def _methods(resource: Resource, way: tuple[Resource, ...], language: str) -> list[tuple[Method, tuple[Resource, ...]]]:
    """Every method that a language has, with the way to it; the client's own ones first, then parents before
    children."""
    found = [(method, way) for method in resource.methods if method.availability.has(language)]
    for child in resource.children:
        if child.availability.has(language):
            found.extend(_methods(child, (*way, child), language))
    return found


def _parameters(method: Method, language: str) -> list[Parameter]:
    """What can be passed, required parameters first, then by location."""
    found = [p for p in method.parameters if p.availability.has(language) and not p.read_only]
    if method.body is not None and not method.body.flat:
        found.append(method.body.parameter)
    return sorted(found, key=lambda p: (not p.required, _LOCATIONS.index(p.location)))


def _ordinary(method: Method) -> bool:
    """A plain call with an answer, or with none."""
    answers = method.kind not in (MethodKind.WEBHOOK_UNWRAP, MethodKind.WEBSOCKET)
    return answers and method.response.kind is not ResponseKind.EVENTS


def _uploads(method: Method) -> bool:
    return method.body is not None and method.body.encoding is Encoding.MULTIPART and method.body.flat


def _is_file(api: Api, type_: Type) -> bool:
    inner = without_null(resolved(api, type_))
    return isinstance(inner, File) or (isinstance(inner, Array) and isinstance(without_null(inner.items), File))


def _alternative(method: Method, given: Mapping[str, object]) -> BodyAlternative | None:
    """The variant of a body that the given arguments are of."""
    if method.body is None or not method.body.alternatives:
        return None
    alternatives: Sequence[BodyAlternative] = method.body.alternatives
    known = {p.wire for a in alternatives for p in a.parameters} & set(given)
    return next((a for a in alternatives if known <= {p.wire for p in a.parameters}), alternatives[0])


def _required(parameter: Parameter, method: Method, alternative: BodyAlternative | None) -> bool:
    if alternative is None or parameter.location is not In.BODY or method.body is None or not method.body.flat:
        return parameter.required
    return any(p.wire == parameter.wire and p.required for p in alternative.parameters)
