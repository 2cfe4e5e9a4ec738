"""A config for a document that has none: resources, methods, models, client options and pagination.

The rules are written down in docs/derivation.md. They depend on nothing but the document, and not on the order of what
is in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...config.model import ClientOption, ClientSettings, Config, Resource
from ...diagnostics import Diagnostics
from ...spec import Document
from ..names import split_words
from .nodes import Reader
from .operations import Operation, read_operations
from .organization import derive_organization
from .paging import derive_pagination
from .resources import CLIENT, derive_resources
from .security import Requirements, derive_options, derive_security
from .servers import Servers, derive_servers
from .wire import derive_query_settings
from .words import unique_form, words_set

__all__ = ["derive_config"]

_RESERVED = words_set(
    "base_url timeout max_retries default_headers default_query http_client environment logger log_level"
)
"""Options that every client has."""


def derive_config(document: Document, base: Config | None, diagnostics: Diagnostics) -> Config:
    """A complete config: what `base` states, and for the rest what the document shows.

    Resources are derived only when `base` has none. Never raises for what a document says; doubts are diagnostics.
    """
    stated = base or Config()
    reader = Reader(document)
    operations = read_operations(reader, diagnostics)
    organization = derive_organization(document, stated.organization)
    derives = not stated.resources
    resources = stated.resources
    if derives:
        unwanted = {str(endpoint) for endpoint in stated.unspecified_endpoints}
        resources = derive_resources(reader, [o for o in operations if o.endpoint not in unwanted], diagnostics)
        _note_webhooks(document, diagnostics)
    security = stated.security
    if security is None and stated.security_schemes is None:
        security = derive_security(reader, operations)
    servers = derive_servers(reader, diagnostics) if not stated.environments else Servers({}, {})
    prefix = stated.client_settings.default_env_prefix or _env_prefix(organization.name or "")
    client = stated.client_settings
    if not client.opts and stated.security_schemes is None:
        client = _with_options(reader, operations, security, servers, prefix, client, resources, diagnostics)
    return replace(
        stated,
        organization=organization,
        environments=stated.environments or servers.environments,
        client_settings=client,
        security=security,
        pagination=stated.pagination or derive_pagination(reader, operations),
        query_settings=(
            derive_query_settings(reader, operations, stated.query_settings) if derives else stated.query_settings
        ),
        resources=resources,
    )


def _with_options(
    reader: Reader,
    operations: tuple[Operation, ...],
    security: Requirements | None,
    servers: Servers,
    prefix: str,
    client: ClientSettings,
    resources: Mapping[str, Resource],
    diagnostics: Diagnostics,
) -> ClientSettings:
    """The client's settings with options for credentials and server variables.

    None is called like a resource or a method of the client.
    """
    own = resources.get(CLIENT)
    taken = {*_RESERVED, *resources, *((*own.methods, *own.subresources) if own else ())}
    options = derive_options(reader, operations, security, prefix, taken, diagnostics)
    used = {unique_form(name) for name in (*taken, *options)}
    for option in servers.variables.values():
        name = next(n for n in _variable_names(option) if unique_form(n) not in used)
        used.add(unique_form(name))
        options[name] = replace(option, name=name, read_env=f"{prefix}_{name.upper()}"[:200])
    return replace(client, opts=options)


def _variable_names(option: ClientOption) -> tuple[str, ...]:
    return (option.name, f"server_{option.name}", f"server_variable_{option.name}", f"base_url_{option.name}_variable")


def _env_prefix(name: str) -> str:
    """What environment variables start with: they cannot start with a digit."""
    prefix = "_".join(split_words(name)).upper() or "API"
    return f"API_{prefix}" if prefix[0].isdigit() else prefix


def _note_webhooks(document: Document, diagnostics: Diagnostics) -> None:
    webhooks = document.root.get("webhooks")
    if isinstance(webhooks, Mapping) and webhooks:
        diagnostics.note(
            "Resource/Webhooks",
            f"the document describes webhooks ({len(webhooks)}); no method is derived for receiving them",
            document.location("#/webhooks", key=True),
            hint="add a method `unwrap: {type: webhook_unwrap}` to a resource, and `webhook_key_opt` for signatures",
        )
