"""Symbols of resources: their services, what leads to them, their methods and arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import Encoding, Parameter, Resource
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import (
    Answers,
    home_reason,
    parameter_pointer,
    positional_reason,
    purpose_reason,
    sent_reason,
)
from ...reasons.values import param_presence
from ...symbols import Anchor, Symbol, SymbolKind
from ..gotypes import Named
from ..methods import Gives, MethodView
from ..places import Places, Side
from ..sdk import Sdk
from ..services import service_members, sub_services
from ..sources import SourceFile
from . import rules
from .names import argument_reasons, method_reasons
from .owners import innermost, of_package
from .values import NULL, Values

_OPTIONS = ("Options", rules.OF_EVERY_SERVICE())


def service_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every service with its methods and their arguments; the client's own methods."""
    for source in sdk.sources:
        if source.place is not None:
            yield from _service(sdk, source)
        for view in source.views:
            yield from MethodSymbols(sdk, source, view).symbols()


def _service(sdk: Sdk, source: SourceFile) -> Iterator[Symbol]:
    place = source.place
    assert place is not None
    resource, package = place.resource, place.package
    service = sdk.places.service(place)
    way, config = f"{package.name}.{service}", resource.config_pointer
    reasons = tuple(_name(sdk.places, source))
    aliases = (".".join(["client", *sdk.way_to(resource)]),)
    yield Symbol(way, SymbolKind.RESOURCE, source.path, (service,), "", config, reasons, aliases)
    maker = f"New{service}"
    why = (rules.MAKER_NAME(), rules.OF_EVERY_SERVICE())
    yield Symbol(f"{package.name}.{maker}", SymbolKind.FUNCTION, source.path, (maker,), "", config, why)
    name, reason = _OPTIONS
    yield Symbol(f"{way}.{name}", SymbolKind.FIELD, source.path, (service, name), "", config, (reason,))
    yield from attribute_symbols(sdk, resource, service_members(source.views), source.path, (service,), way)


def _name(places: Places, source: SourceFile) -> Iterator[Reason]:
    place = source.place
    assert place is not None
    yield rules.SERVICE_NAME()
    if place.package != places.root and place.package.path:
        if len(place.chain) > 1:
            yield rules.SERVICE_ALONE()
        yield rules.OWN_PACKAGE(package=place.package.name)
    yield rules.HAS_SOMETHING()
    yield rules.SERVICE_FILE(file=source.path)


def attribute_symbols(
    sdk: Sdk, resource: Resource, taken: frozenset[str], path: str, around: Anchor, owner: str
) -> Iterator[Symbol]:
    """The fields that lead from the client or a service to the services below it."""
    children = [c for c in resource.children if c.id in sdk.places.resources]
    for child, (field, *_) in zip(children, sub_services(sdk.places, resource, taken), strict=True):
        reasons = [shared.RESOURCE_KEY(key=child.key), shared.LEADS(resource=child.id), rules.SERVICE_TYPE()]
        plain = sdk.places.names.exported(child.words)
        if field != plain:
            reasons.append(rules.METHOD_TAKEN(plain=plain))
        anchor = (*around, field)
        yield Symbol(f"{owner}.{field}", SymbolKind.ATTRIBUTE, path, anchor, "", child.config_pointer, tuple(reasons))


class MethodSymbols:
    """A method of a service, or of the client, with its arguments."""

    def __init__(self, sdk: Sdk, source: SourceFile, view: MethodView) -> None:
        self._sdk = sdk
        self._places = sdk.places
        self._source = source
        self._view = view
        self._method = view.method
        place = source.place
        self._service = sdk.places.service(place) if place is not None else "Client"
        self._resource = place.resource.id if place is not None else ""

    def symbols(self) -> Iterator[Symbol]:
        """All of them."""
        view, method = self._view, self._method
        name = f"{self._source.package.name}.{self._service}.{view.name}"
        anchor = (self._service, view.name)
        struct = view.params.struct
        params = (f"{struct.package.name}.{struct.name}",) if struct is not None else ()
        at = method.pointer, method.config_pointer
        yield Symbol(name, SymbolKind.METHOD, self._source.path, anchor, *at, tuple(self._reasons()), (), params)
        for argument, where, why, inherits in self._arguments(params):
            pointer = method.pointer if where is None else parameter_pointer(where)
            given = (f"{name}.{argument}", SymbolKind.PARAMETER, self._source.path, (*anchor, argument))
            yield Symbol(*given, pointer, method.config_pointer, tuple(why), (), inherits)

    # -- the method ---------------------------------------------------------------------------------------------------

    def _reasons(self) -> Iterator[Reason]:
        method, view = self._method, self._view
        yield shared.METHOD_ALIAS(other=method.alias_of) if method.alias_of else shared.METHOD_KEY(key=method.key)
        yield from method_reasons(method.words)
        yield from self._further_name()
        yield from self._result()
        yield purpose_reason(method)
        yield home_reason(self._service, self._resource)
        if view.gives is Gives.RESPONSE:
            yield rules.RAW_RESPONSE()

    def _further_name(self) -> Iterator[Reason]:
        view, plain = self._view, self._places.names.method(self._method.words)
        suffix = view.name.removeprefix(plain)
        if view.gives is Gives.PAGES:
            yield rules.AUTO_PAGING()
        elif view.gives is Gives.STREAM and suffix:
            asked = view.streaming is not None and dict(view.streaming.method_names).get("go")
            yield rules.STREAMING_ASKED() if asked else rules.STREAMING(suffix=suffix)
        if suffix[-1:].isdigit():
            yield shared.NUMBERED()

    def _result(self) -> Iterator[Reason]:
        view, method = self._view, self._method
        answers = Answers(self._sdk.api, self._model, nothing="error", text="*string", anything="any")
        if view.gives is Gives.STREAM:
            assert view.streaming is not None
            switch = view.streaming.parameter
            yield rules.STREAM(name=self._given(), switch=f", for which it sends `{switch}: true`" if switch else "")
            return
        yield from answers.value(method, self._given())
        if view.gives is Gives.PAGES and method.pagination is not None:
            yield rules.PAGER(name=self._given(), scheme=method.pagination.scheme)

    def _model(self, model: str) -> str:
        found = self._places.definition(self._sdk.api.models[model])
        if self._places.form(found)[1] is None:
            return self._given()
        return of_package(self._places.symbol(found, Side.RESPONSE))

    def _given(self) -> str:
        """The name of what the method gives, or lists, where that has one."""
        result = innermost(self._view.result) if self._view.result is not None else None
        return of_package(result) if isinstance(result, Named) else getattr(result, "name", "any")

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _arguments(
        self, params: tuple[str, ...]
    ) -> Iterator[tuple[str, Parameter | None, Sequence[Reason], tuple[str, ...]]]:
        """Each argument: its name, the parameter that it is, why it is so, and the type whose fields it has."""
        view = self._view
        if view.gives is Gives.EVENT:
            names = ["payload"]
            if self._method.webhook is not None and self._method.webhook.key_option:
                names.append("headers")
            yield from ((name, None, [shared.OF_UNWRAP()], ()) for name in names)
        else:
            yield "ctx", None, [shared.OF_EVERY_METHOD()], ()
        for positional in view.params.positional:
            why = list(self._positional(positional.parameter, positional.name))
            yield positional.name, positional.parameter, why, ()
        if view.params.raw and self._method.body is not None:
            yield "body", None, list(self._raw()), ()
        if view.params.struct is not None:
            yield view.params.argument, None, list(self._struct(view.params.argument, params[0])), params
        yield "opts", None, [shared.OF_EVERY_METHOD()], ()

    def _positional(self, parameter: Parameter, name: str) -> Iterator[Reason]:
        yield from argument_reasons(parameter, name, self._places.names)
        yield from Values(self._places, Side.REQUEST).of(parameter.type)
        yield from param_presence(parameter, NULL, True, self._method)
        yield sent_reason(parameter)
        yield rules.POSITIONAL() if self._all_positional else positional_reason(self._method)

    @property
    def _all_positional(self) -> bool:
        return self._places.positional(self._method) != self._method.positional

    def _raw(self) -> Iterator[Reason]:
        body = self._method.body
        assert body is not None
        yield shared.WHOLE_BODY()
        yield rules.RAW_BODY(
            type="string" if body.encoding is Encoding.TEXT else "io.Reader", content_type=body.content_type
        )
        yield shared.IS_BODY()

    def _struct(self, name: str, params: str) -> Iterator[Reason]:
        """Why there is a struct with all other parameters."""
        whys = {
            "body": "all that it holds travels in one place other than the query",
            "query": "all that it holds travels in the query",
            "params": "what it holds travels in several places",
        }
        yield rules.PARAMS_ARGUMENT_NAME(name=name, why=whys[name])
        yield rules.PARAMS_TYPE(name=params)
