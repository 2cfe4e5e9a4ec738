"""Symbols of the client: its class, its constructor's options and its own methods."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import Api, ClientOption
from ...reasons import Reason
from ...symbols import Symbol, SymbolKind
from ..sdk import Sdk
from . import rules
from .names import escape_reason
from .resources import attribute_symbols, method_symbols

_WRAPPERS = (("WithRawResponse", rules.RAW_WRAPPER), ("WithStreamedResponse", rules.STREAMING_WRAPPER))
_KINDS = {"string": "str", "number": "float", "integer": "int", "boolean": "bool"}
_OF_EVERY_CLIENT = ("timeout", "max_retries", "default_headers", "default_query", "http_client")


def client_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Both clients, each with its options and the methods that belong to no resource."""
    package, path = sdk.settings.package, f"{sdk.settings.source}/_client.py"
    for colour, plain, way in (("", "Client", "client"), ("Async", "AsyncClient", "async_client")):
        class_name = f"{colour}{sdk.settings.client}"
        name = f"{package}.{class_name}"
        aliases = (way, f"{package}.{plain}", f"{package}._client.{class_name}")
        config = "#/client_settings" if sdk.api.client.class_name else "#/organization"
        yield Symbol(
            name, SymbolKind.CLIENT, path, (class_name,), "", config, tuple(_client_reasons(sdk, colour)), aliases
        )
        for option in sdk.api.client.options:
            yield _option(sdk, option, name, class_name, path)
        yield from _options_of_every_client(sdk.api, name, class_name, path)
        yield from attribute_symbols(sdk, sdk.api.root.children, path, class_name, name)
        for suffix, rule in _WRAPPERS:
            reasons = (*_client_reasons(sdk, colour), rule(name=class_name))
            wrapper = f"{class_name}{suffix}"
            yield Symbol(f"{package}._client.{wrapper}", SymbolKind.WRAPPER, path, (wrapper,), "", config, reasons)
        for view in sdk.client.methods:
            yield from method_symbols(sdk, view, path, (class_name,), name, "")


def _client_reasons(sdk: Sdk, colour: str) -> Iterator[Reason]:
    yield rules.CLIENT_ASKED() if sdk.api.client.class_name else rules.CLIENT_NAME(name=sdk.api.info.name)
    if colour:
        yield rules.ASYNC()
    yield rules.CLIENT_CLASS()


def _option(sdk: Sdk, option: ClientOption, owner: str, class_name: str, path: str) -> Symbol:
    name = sdk.names.method(option.words)
    reasons = tuple(_option_reasons(sdk, option))
    return Symbol(
        f"{owner}.{name}",
        SymbolKind.OPTION,
        path,
        (class_name, "__init__", name),
        _scheme_pointer(sdk.api, option),
        option.config_pointer,
        reasons,
        (f"{owner}.__init__.{name}",),
    )


def _scheme_pointer(api: Api, option: ClientOption) -> str:
    """The security scheme that an option feeds, where the document declares it."""
    return next((s.pointer for s in api.client.schemes if s.name == option.scheme), "")


def _option_reasons(sdk: Sdk, option: ClientOption) -> Iterator[Reason]:
    yield rules.OPTION_KEY(key=option.key)
    rule = sdk.names.method_rule(option.words)[1]
    if rule is not None:
        yield escape_reason(rule, sdk.names.snake(option.words))
    yield rules.OPTION_TYPE(python=_KINDS.get(option.kind, "str"), kind=option.kind)
    if option.default is not None:
        yield rules.OPTION_DEFAULT(value=option.default)
    elif option.nullable:
        yield rules.OPTION_OPTIONAL()
    elif not option.server_variable:
        yield rules.OPTION_NEEDED()
    if option.env:
        yield rules.OPTION_ENV(env=option.env)
    if option.scheme:
        yield rules.OPTION_AUTH(role=option.role or "value", scheme=option.scheme)
    if option.header:
        yield rules.OPTION_HEADER(header=option.header)
    if option.query:
        yield rules.OPTION_QUERY(query=option.query)
    if option.server_variable:
        yield rules.OPTION_FILLS(variable=option.server_variable)


def _options_of_every_client(api: Api, owner: str, class_name: str, path: str) -> Iterator[Symbol]:
    def symbol(name: str, reason: Reason, config_pointer: str = "") -> Symbol:
        alias = (f"{owner}.__init__.{name}",)
        anchor = (class_name, "__init__", name)
        return Symbol(f"{owner}.{name}", SymbolKind.OPTION, path, anchor, "", config_pointer, (reason,), alias)

    environments = api.client.environments
    if len(environments) > 1:
        listed = ", ".join(f"`{e.name}`" for e in environments)
        yield symbol("environment", rules.ENVIRONMENT(names=listed), "#/environments")
    url = environments[0].url if environments else ""
    yield symbol("base_url", rules.BASE_URL(url=url) if url else rules.NO_BASE_URL())
    for name in _OF_EVERY_CLIENT:
        yield symbol(name, rules.OF_EVERY_CLIENT())
