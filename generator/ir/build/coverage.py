"""No operation of the document disappears unsaid: each has a method or is listed as left out on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...source import join
from .context import Context
from .methods import VERBS


def check_coverage(context: Context, used: Mapping[str, str]) -> None:
    """Reports operations without a method, and `unspecified_endpoints` that are used after all or do not exist."""
    operations = dict(operations_of(context))
    unspecified = {str(e): e.at for e in context.config.unspecified_endpoints}
    for endpoint, at in unspecified.items():
        if endpoint in used:
            context.diagnostics.error(
                "Endpoint/Unspecified",
                f"`{endpoint}` is listed under unspecified_endpoints, but a method uses it",
                context.configured_at(at),
                hint="remove it from the list, or remove the method",
            )
        elif endpoint not in operations:
            context.diagnostics.warning(
                "Endpoint/NotFound",
                f"unspecified_endpoints lists `{endpoint}`, which the document does not have",
                context.configured_at(at),
                hint="remove it from the list",
            )
    for endpoint, pointer in operations.items():
        if endpoint in used:
            continue
        if endpoint in unspecified:
            context.diagnostics.note(
                "Endpoint/LeftOut",
                f"`{endpoint}` has no method, as unspecified_endpoints says",
                context.configured_at(unspecified[endpoint]),
            )
        else:
            context.diagnostics.warning(
                "Endpoint/NotConfigured",
                f"`{endpoint}` has no method; nothing is generated for it",
                context.at(pointer),
                hint="add a method to a resource, or list it under `unspecified_endpoints`",
            )


def operations_of(context: Context) -> Iterator[tuple[str, str]]:
    """``verb /path`` and pointer of every operation of the document, in its order."""
    paths = context.document.root.get("paths")
    for path, item in paths.items() if isinstance(paths, Mapping) else ():
        target = context.follow(join("#", "paths", path), item)
        if isinstance(target.node, Mapping):
            for verb, operation in target.node.items():
                if verb in VERBS and isinstance(operation, Mapping):
                    yield f"{verb} {path}", join(target.pointer, verb)
