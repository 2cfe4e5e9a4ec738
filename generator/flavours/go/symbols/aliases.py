"""Symbols of what packages pass on of the shared one."""

from __future__ import annotations

from collections.abc import Iterator

from ...reasons import Reason
from ...reasons import rules as shared
from ...symbols import Symbol, SymbolKind
from ..declared import Constructor
from ..sdk import Sdk, aliases_path, verifies
from . import rules
from .owners import Owner, Owners


def alias_symbols(sdk: Sdk, owners: Owners) -> Iterator[Symbol]:
    """The aliases of each package."""
    home = sdk.places.shared
    of_shared = {
        d.name: owner
        for source in sdk.sources
        for d in source.declared
        if d.package == home and not isinstance(d, Constructor) and (owner := owners.of(d)) is not None
    }
    for package, aliases in sdk.aliases.items():
        path = aliases_path(package)
        for name, constants in ((n, c) for n, c in aliases if n in of_shared):
            yield _alias(package.name, home.name, path, name, of_shared[name], SymbolKind.ALIAS)
            for constant in constants:
                yield _alias(package.name, home.name, path, constant, of_shared[name], SymbolKind.CONSTANT)
        if package != home or home == sdk.places.root:
            reasons: tuple[Reason, ...] = (shared.OF_EVERY_CLIENT(),)
            yield Symbol(f"{package.name}.Error", SymbolKind.ALIAS, path, ("Error",), "", "", reasons)
            if verifies(sdk.api):
                name = "WebhookVerificationError"
                yield Symbol(f"{package.name}.{name}", SymbolKind.ALIAS, path, (name,), "", "", reasons)


def _alias(package: str, home: str, path: str, name: str, owner: Owner, kind: SymbolKind) -> Symbol:
    of = f"{home}.{name}"
    reasons = (rules.SHARED_NAME(), rules.ALIAS(of=of), rules.PASSED_ON(file=path))
    at = owner.pointer, owner.config_pointer
    return Symbol(f"{package}.{name}", kind, path, (name,), *at, reasons, (), (of,))
