"""Symbols of the client: its class, its options, the fields that keep them, and its own methods."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import ClientOption
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.client import address_reasons, client_pointer, client_reasons, option_reasons, scheme_pointer
from ...symbols import Symbol, SymbolKind
from ..places import TOP_LEVEL
from ..sdk import Sdk
from . import rules
from .names import escape_reason
from .reach import Reach
from .resources import MethodSymbols, attribute_symbol

_PATH = "src/client.ts"
_OPTIONS = "ClientOptions"
_KINDS = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean"}
_KEPT = ("timeout", "fetchOptions", "maxRetries", "logLevel", "logger")
_NOT_KEPT = ("fetch", "defaultHeaders", "defaultQuery")
"""Options of every client: those that the client has as fields, too, and the others."""


def client_symbols(sdk: Sdk, reach: Reach) -> Iterator[Symbol]:
    """The client with its options and the methods that belong to no resource."""
    config = client_pointer(sdk.api)
    reasons = tuple(client_reasons(sdk.api))
    yield Symbol(sdk.client, SymbolKind.CLIENT, _PATH, (sdk.client,), "", config, reasons, ("client",), (_OPTIONS,))
    if base := _base(sdk):
        why = (rules.BASE_NAME(name=sdk.client), *reasons, rules.BASE_CLASS(name=sdk.client))
        yield Symbol(base, SymbolKind.CLIENT, _PATH, (base,), "", config, why)
    yield Symbol(_OPTIONS, SymbolKind.OPTIONS, _PATH, (_OPTIONS,), "", config, (rules.OPTIONS_TYPE(),))
    for option in sdk.api.client.options:
        yield from _option(sdk, option)
    yield from _options_of_every_client(sdk)
    for resource in sdk.api.root.children:
        if resource.id in sdk.places.resources:
            name, rule = sdk.names.attribute_rule(resource.words)
            renamed = escape_reason(rule, sdk.names.camel(resource.words)) if rule is not None else None
            yield attribute_symbol(resource, name, renamed, _PATH, sdk.client, sdk.client)
    for view in sdk.client_methods:
        symbols = MethodSymbols(sdk, reach, view, TOP_LEVEL, "")
        yield from symbols.symbols(_PATH, (sdk.places.base_client,), sdk.client, base)


def _base(sdk: Sdk) -> str:
    """The class of clients without resources, where there is one; empty otherwise."""
    return sdk.places.base_client if sdk.places.parted else ""


def _field(sdk: Sdk, name: str, pointer: str, config: str, reasons: tuple[Reason, ...]) -> Symbol:
    """What the client keeps of its options."""
    anchor = (sdk.places.base_client, name)
    aliases = (f"{_base(sdk)}.{name}",) if _base(sdk) else ()
    why = (*reasons, rules.KEEPS_OPTION())
    return Symbol(f"{sdk.client}.{name}", SymbolKind.FIELD, _PATH, anchor, pointer, config, why, aliases)


def _option(sdk: Sdk, option: ClientOption) -> Iterator[Symbol]:
    name, rule = sdk.names.attribute_rule(option.words)
    reasons: tuple[Reason, ...] = tuple(option_reasons(option, _KINDS.get(option.kind, "string"), "null"))
    if rule is not None:
        reasons = (*reasons, escape_reason(rule, sdk.names.camel(option.words)))
    at = (scheme_pointer(sdk.api, option), option.config_pointer)
    yield Symbol(f"{_OPTIONS}.{name}", SymbolKind.OPTION, _PATH, (_OPTIONS, name), *at, reasons)
    yield _field(sdk, name, *at, reasons)


def _options_of_every_client(sdk: Sdk) -> Iterator[Symbol]:
    def symbol(name: str, reason: Reason, config: str = "") -> Symbol:
        return Symbol(f"{_OPTIONS}.{name}", SymbolKind.OPTION, _PATH, (_OPTIONS, name), "", config, (reason,))

    choice, address = address_reasons(sdk.api)
    if choice is not None:
        yield symbol("environment", choice, "#/environments")
    yield symbol("baseURL", address)
    yield _field(sdk, "baseURL", "", "", (address,))
    for name in (*_KEPT, *_NOT_KEPT):
        yield symbol(name, shared.OF_EVERY_CLIENT())
    for name in _KEPT:
        yield _field(sdk, name, "", "", (shared.OF_EVERY_CLIENT(),))
