"""Operations that the config keeps out of Python: said once each, so that no operation of the document goes unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Severity
from ...ir.api import Api, Method, MethodKind, Resource
from ..base import Finding
from .places import LANGUAGE


def skipped(api: Api) -> Iterator[Finding]:
    """A note for each operation whose methods all are skipped, by themselves or with a resource around them."""
    methods = list(_methods(api.root, shown=True))
    offered = {_endpoint(method) for method, shown in methods if shown}
    for method, shown in methods:
        if not shown and _endpoint(method) not in offered:
            message = f"`{_endpoint(method)}` has no method in Python, as the config's `skip` or `only` says"
            yield Finding(Severity.NOTE, "Endpoint/Skipped", message, method.pointer)


def _methods(resource: Resource, *, shown: bool) -> Iterator[tuple[Method, bool]]:
    """Methods that send requests, and whether Python has them."""
    shown = shown and resource.availability.has(LANGUAGE)
    for method in resource.methods:
        if method.kind is MethodKind.HTTP:
            yield method, shown and method.availability.has(LANGUAGE)
    for child in resource.children:
        yield from _methods(child, shown=shown)


def _endpoint(method: Method) -> str:
    return f"{method.verb.lower()} {method.path}"
