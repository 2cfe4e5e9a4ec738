"""Symbols of connections: the classes that open them."""

from __future__ import annotations

from collections.abc import Iterator

from ...symbols import Symbol, SymbolKind
from ..places import source
from ..sdk import Sdk
from . import rules
from .reach import Reach


def connection_symbols(sdk: Sdk, reach: Reach) -> Iterator[Symbol]:
    """The class of each connection, under the module that users import it from."""
    for file in sdk.resources:
        for view in file.connections:
            method, path = view.method, source(view.node.path)
            params = view.params
            bases = (reach.type(file.module.path, params.name)[0],) if params is not None else ()
            reasons = (
                rules.CONNECTION_NAME(owner=view.name, method=method.key),
                rules.CONNECTION_FILE(file=path),
            )
            module = "/".join((sdk.package, *view.node.path))
            for name in (view.class_name, *view.aliases):
                way, anchor = f"{module}.{name}", (view.class_name,)
                yield Symbol(
                    way, SymbolKind.METHOD, path, anchor, method.pointer, method.config_pointer, reasons, (), bases
                )
