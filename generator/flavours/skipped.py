"""Operations that the config keeps out of a language: said once each, so that none of the document goes unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Severity
from ..ir.api import Api, Method, MethodKind, Resource
from .base import Finding


def skipped(api: Api, language: str, title: str) -> Iterator[Finding]:
    """A note for each operation whose methods all are skipped, by themselves or with a resource around them.

    `language` is the one of the config; `title` is what people call it.
    """
    methods = list(_methods(api.root, language, shown=True))
    offered = {_endpoint(method) for method, shown in methods if shown}
    for method, shown in methods:
        if not shown and _endpoint(method) not in offered:
            message = f"`{_endpoint(method)}` has no method in {title}, as the config's `skip` or `only` says"
            yield Finding(Severity.NOTE, "Endpoint/Skipped", message, method.pointer)


def _methods(resource: Resource, language: str, *, shown: bool) -> Iterator[tuple[Method, bool]]:
    """Methods that send requests, and whether the language has them."""
    shown = shown and resource.availability.has(language)
    for method in resource.methods:
        if method.kind is MethodKind.HTTP:
            yield method, shown and method.availability.has(language)
    for child in resource.children:
        yield from _methods(child, language, shown=shown)


def _endpoint(method: Method) -> str:
    return f"{method.verb.lower()} {method.path}"
