"""Which resources can have packages of their own: Go allows no packages that import one another."""

from __future__ import annotations

from collections.abc import Callable

from ...ir.api import Api, Resource
from ...ir.types import ModelRef
from ...ir.usage import reached
from .names import LANGUAGE

_ROOT = ""


def packaged(api: Api, *, shared: bool) -> tuple[frozenset[str], bool]:
    """The ids of standalone resources that get a package, and whether shared models do.

    A package cannot use what is in the root package, which has the client and so imports them all; and no two packages
    can use one another. What would, stays in the root package.
    """
    declared = _reached(api, api.root)
    asked = {r.id: r for r in api.root.children if r.standalone and r.availability.has(LANGUAGE)}
    while True:
        home = _homes(api, frozenset(asked), shared)
        if shared and _uses(api, api.shared, home, declared) - {api.shared.id}:
            shared = False
            continue
        uses = {i: _uses(api, r, home, declared) - {i} for i, r in asked.items()}
        out = {i for i, used in uses.items() if _ROOT in used or any(i in uses.get(other, ()) for other in used)}
        if not out:
            return frozenset(asked), shared
        asked = {i: r for i, r in asked.items() if i not in out}


def _homes(api: Api, asked: frozenset[str], shared: bool) -> Callable[[str], str]:
    def home(resource: str) -> str:
        if resource == api.shared.id:
            return resource if shared else _ROOT
        top = resource.partition(".")[0]
        return top if top in asked else _ROOT

    return home


def _uses(api: Api, resource: Resource, home: Callable[[str], str], declared: set[str]) -> set[str]:
    """The homes of the models that a resource with all below it leads to; `declared` are those that the SDK has."""
    own = [ModelRef(m) for r in resource.walk() for m in r.models if m in declared]
    found = _reached(api, resource) | reached(api.models, (), own)
    return {home(api.models[m].resource) for m in found}


def _reached(api: Api, resource: Resource) -> set[str]:
    """The models that the methods of a resource and of those below it lead to."""
    methods = [m for r in resource.walk() for m in r.methods if m.availability.has(LANGUAGE) and m.websocket is None]
    bodies = [m.body.type for m in methods if m.body is not None]
    shared = [ModelRef(m) for m in api.shared.models if m in api.models] if resource is api.root else []
    return reached(api.models, methods, [*bodies, *shared])
