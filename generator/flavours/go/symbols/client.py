"""Symbols of the client, of what makes it, and of the options that it takes."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import ClientOption
from ....ir.names import split_words
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.client import client_pointer, option_reasons, scheme_pointer
from ...symbols import Symbol, SymbolKind
from ..client_files import KINDS
from ..sdk import Sdk
from ..services import CLIENT_MEMBERS
from . import rules
from .services import attribute_symbols

_CLIENT = "client.go"
_OPTIONS = "option/settings.go"


def client_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """The client with its fields and its own methods, and the options of the API."""
    package, config = sdk.places.root.name, client_pointer(sdk.api)
    way, runtime = f"{package}.Client", (shared.OF_EVERY_CLIENT(),)
    reasons = (shared.CLIENT_CLASS(), *runtime)
    yield Symbol(way, SymbolKind.CLIENT, _CLIENT, ("Client",), "", config, reasons, ("client",))
    for function in ("NewClient", "DefaultClientOptions"):
        yield Symbol(f"{package}.{function}", SymbolKind.FUNCTION, _CLIENT, (function,), "", "", runtime)
    for member in sorted(CLIENT_MEMBERS):
        kind = SymbolKind.FIELD if member == "Options" else SymbolKind.METHOD
        yield Symbol(f"{way}.{member}", kind, _CLIENT, ("Client", member), "", "", runtime)
    yield from attribute_symbols(sdk, sdk.api.root, CLIENT_MEMBERS, _CLIENT, ("Client",), way)
    for option in sdk.api.client.options:
        yield _option(sdk, option)
    for index, environment in enumerate(sdk.api.client.environments):
        yield _environment(sdk, environment.name, environment.url, first=not index)


def _option(sdk: Sdk, option: ClientOption) -> Symbol:
    name = f"With{sdk.places.names.exported(option.words)}"
    told = option_reasons(option, KINDS.get(option.kind, "string"), "unset")
    reasons: tuple[Reason, ...] = (
        rules.OPTION_NAME(),
        *(reason for reason in told if reason.rule is not shared.OPTION_FILLS),  # Addresses are given as a whole.
        rules.OPTION_FUNCTION(),
        rules.IN_OPTIONS(),
    )
    at = scheme_pointer(sdk.api, option), option.config_pointer
    return Symbol(f"option.{name}", SymbolKind.OPTION, _OPTIONS, (name,), *at, reasons)


def _environment(sdk: Sdk, environment: str, url: str, *, first: bool) -> Symbol:
    name = f"WithEnvironment{sdk.places.names.exported(split_words(environment))}"
    listed = ", ".join(f"`{one.name}`" for one in sdk.api.client.environments)
    reasons: list[Reason] = [rules.ENVIRONMENT_NAME(name=environment), rules.IN_OPTIONS(), rules.OPTION_FUNCTION()]
    if len(sdk.api.client.environments) > 1:
        reasons.append(shared.ENVIRONMENT(names=listed))
    if first:
        reasons.append(shared.BASE_URL(url=url))
    return Symbol(f"option.{name}", SymbolKind.OPTION, _OPTIONS, (name,), "", "#/environments", tuple(reasons))
