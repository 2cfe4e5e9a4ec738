"""Why the client is called what it is called, and why its options are there."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Api, ClientOption
from . import rules
from .base import Reason


def client_reasons(api: Api) -> Iterator[Reason]:
    """Why there is a client, and why it has its name."""
    yield rules.CLIENT_ASKED() if api.client.class_name else rules.CLIENT_NAME(name=api.info.name)
    yield rules.CLIENT_CLASS()


def client_pointer(api: Api) -> str:
    """What names the client in the config."""
    return "#/client_settings" if api.client.class_name else "#/organization"


def scheme_pointer(api: Api, option: ClientOption) -> str:
    """The security scheme that an option feeds, where the document declares it."""
    return next((s.pointer for s in api.client.schemes if s.name == option.scheme), "")


def option_reasons(option: ClientOption, type_: str, none: str) -> Iterator[Reason]:
    """Why an option is there; `type_` is what the language calls its type, `none` how it says that nothing is given."""
    yield rules.OPTION_KEY(key=option.key)
    yield rules.OPTION_TYPE(type=type_, kind=option.kind)
    if option.default is not None:
        yield rules.OPTION_DEFAULT(value=option.default)
    elif option.nullable:
        yield rules.OPTION_OPTIONAL(none=none)
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


def address_reasons(api: Api) -> tuple[Reason | None, Reason]:
    """Why there is a choice of environments, or none, and what the base URL is unless it is given."""
    environments = api.client.environments
    listed = ", ".join(f"`{e.name}`" for e in environments)
    url = environments[0].url if environments else ""
    choice = rules.ENVIRONMENT(names=listed) if len(environments) > 1 else None
    return choice, rules.BASE_URL(url=url) if url else rules.NO_BASE_URL()
