"""The servers of operations and paths that are not the API's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from ...source import join
from .context import Context, Node, text_of


def own_server(context: Context, item_pointer: str, pointer: str, operation: Node) -> str:
    """The base URL of an operation whose servers are not those of the API, else empty.

    The operation's servers go before those of its path, and the first one is the default (OpenAPI 3.1, 4.8.9 and
    4.8.10). Variables have their default values. A relative URL starts at the API's own address.
    """
    place, server = next(_declared(context, item_pointer, pointer, operation), ("", None))
    if server is None:
        return ""
    base, listed = _addresses(context)
    url = urljoin(base.rstrip("/") + "/", _filled(server)) if base else _filled(server)
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or "{" in url:
        context.diagnostics.warning(
            "Server/NotKnown",
            f"the operation's own server `{text_of(server, 'url')}` is no whole address: requests go to the client's",
            context.at(join(place, "url")),
            hint="write the whole address, and give each variable a `default`",
        )
        return ""
    return "" if url.rstrip("/") in listed else url


def _declared(context: Context, item_pointer: str, pointer: str, operation: Node) -> Iterator[tuple[str, Node]]:
    """The first server of the operation, then that of its path, where there is one."""
    item: Any = context.document.lookup(item_pointer)
    for at, node in ((pointer, operation), (item_pointer, item)):
        servers = node.get("servers")
        if isinstance(servers, list) and servers and isinstance(servers[0], Mapping) and text_of(servers[0], "url"):
            yield join(at, "servers", 0), servers[0]


def _addresses(context: Context) -> tuple[str, set[str]]:
    """The address that clients have by default, and all that are the API's."""
    servers = context.document.root.get("servers")
    listed = [_filled(s) for s in servers if isinstance(s, Mapping)] if isinstance(servers, list) else []
    found = [*context.config.environments.values(), *listed]
    return found[0] if found else "", {url.rstrip("/") for url in found}


def _filled(server: Node) -> str:
    url = text_of(server, "url")
    variables = server.get("variables")
    for name, variable in variables.items() if isinstance(variables, Mapping) else ():
        if isinstance(variable, Mapping) and "default" in variable:
            url = url.replace("{" + str(name) + "}", str(variable["default"]))
    return url
