"""The client: constructor options, security schemes, environments, behaviour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...config.model import ClientOption as ConfiguredOption
from ...config.model import Config
from ...source import join
from ..api import Client, ClientOption, Environment, In, SchemeKind, SecurityScheme
from ..behaviour import Behaviour
from ..names import Words, split_words
from .context import Context, Node, text_of


def build_client(context: Context, name: str) -> Client:
    """The client of the API called `name` (the organisation's name, else the document's title)."""
    config = context.config
    settings = config.client_settings
    words = split_words(settings.default_client_name or name)
    options = tuple(_option(o) for o in settings.opts.values())
    schemes = tuple(s for n, p, node in _declared_schemes(context) if (s := _scheme(context, n, p, node)) is not None)
    return Client(
        words=words,
        options=options,
        schemes=_used(schemes, options),
        security=_requirements(context),
        environments=_environments(context),
        env_prefix=settings.default_env_prefix or "_".join(split_words(name)).upper(),
        headers=tuple(settings.default_headers.items()),
        class_name=settings.default_client_name or "",
        per_endpoint_security=config.settings.per_endpoint_security,
    )


def build_behaviour(config: Config) -> Behaviour:
    """The family's numbers, with what the config changes."""
    settings = config.client_settings
    retries = settings.default_retries
    changes: dict[str, Any] = {
        "timeout": settings.default_timeout,
        "max_retries": retries.max_retries,
        "initial_retry_delay": retries.initial_delay_seconds,
        "max_retry_delay": retries.max_delay_seconds,
        "idempotency_header": settings.idempotency.header if settings.idempotency else None,
        "platform_headers": False if settings.omit_stainless_headers else None,
    }
    return replace(Behaviour(), **{k: v for k, v in changes.items() if v is not None})


def _option(configured: ConfiguredOption) -> ClientOption:
    default = configured.default
    return ClientOption(
        key=configured.name,
        words=split_words(configured.name),
        kind=configured.type,
        nullable=configured.nullable,
        env=configured.read_env or "",
        default=default if isinstance(default, (str, int, float, bool)) else None,
        description=(configured.description or "").strip(),
        header=configured.send_in_header or "",
        query=configured.send_as_query_param or "",
        scheme=configured.auth.security_scheme if configured.auth else "",
        role=configured.auth.role if configured.auth else "",
        server_variable=configured.server_variable or "",
        config_pointer=configured.at,
    )


def _declared_schemes(context: Context) -> list[tuple[str, str, Any]]:
    """Name, pointer and node of each security scheme: the config's, else the document's."""
    if context.config.security_schemes is not None:
        return [(n, "", node) for n, node in context.config.security_schemes.items()]
    components = context.document.root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, Mapping) else None
    if not isinstance(schemes, Mapping):
        return []
    return [
        (n, (t := context.follow(join("#", "components", "securitySchemes", n), node)).pointer, t.node)
        for n, node in schemes.items()
    ]


def _scheme(context: Context, name: str, pointer: str, node: Any) -> SecurityScheme | None:
    if not isinstance(node, Mapping):
        return None
    words = split_words(name)
    match text_of(node, "type").lower(), text_of(node, "scheme").lower():
        case ("http", "bearer") | ("openidconnect", _):
            return SecurityScheme(name, words, SchemeKind.BEARER, pointer=pointer)
        case "http", "basic":
            return SecurityScheme(name, words, SchemeKind.BASIC, pointer=pointer)
        case "apikey", _ if node.get("in") in ("header", "query"):
            return SecurityScheme(
                name, words, SchemeKind.API_KEY, In(node["in"]), text_of(node, "name"), pointer=pointer
            )
        case "oauth2", _:
            return _oauth2(name, words, pointer, node)
        case kind, detail:
            context.diagnostics.warning(
                "Security/Unsupported",
                f"the security scheme `{name}` ({detail or node.get('in') or kind}) is not supported;"
                " clients do not send it",
                context.at(pointer) if pointer else context.configured_at("#/security_schemes"),
                hint="supported are http bearer and basic, API keys in header or query, and OAuth 2 client credentials",
            )
            return None


def _oauth2(name: str, words: Words, pointer: str, node: Node) -> SecurityScheme:
    """Client credentials where the document offers them; any other flow ends in a bearer token that the user brings."""
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, Mapping) else None
    if isinstance(flow, Mapping):
        return SecurityScheme(
            name, words, SchemeKind.OAUTH2_CLIENT_CREDENTIALS, token_url=text_of(flow, "tokenUrl"), pointer=pointer
        )
    return SecurityScheme(name, words, SchemeKind.BEARER, pointer=pointer)


def _used(schemes: tuple[SecurityScheme, ...], options: tuple[ClientOption, ...]) -> tuple[SecurityScheme, ...]:
    """Schemes that some option feeds; the others cannot be sent."""
    fed = {o.scheme for o in options}
    return tuple(s for s in schemes if s.name in fed)


def _requirements(context: Context) -> tuple[tuple[str, ...], ...]:
    declared: Any = context.config.security
    if declared is None:
        declared = context.document.root.get("security")
    if not isinstance(declared, (list, tuple)):
        return ()
    return tuple(tuple(entry) for entry in declared if isinstance(entry, Mapping))


def _environments(context: Context) -> tuple[Environment, ...]:
    if context.config.environments:
        return tuple(Environment(n, u) for n, u in context.config.environments.items())
    servers = context.document.root.get("servers")
    for server in servers if isinstance(servers, list) else ():
        if isinstance(server, Mapping) and text_of(server, "url"):
            return (Environment("production", text_of(server, "url")),)
    return ()
