"""The resource tree of a config: places of operations, names of methods, models."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...config.model import Endpoint, HttpMethod, Resource, SchemaModel
from ...diagnostics import Diagnostics
from .methods import CLIENT_NAMES, Shapes, method_names
from .models import SHARED, derive_models
from .nodes import Reader
from .operations import Operation
from .prefixes import trimmed
from .tree import places
from .wire import derive_streaming

CLIENT = "$client"


def derive_resources(reader: Reader, operations: Sequence[Operation], diagnostics: Diagnostics) -> dict[str, Resource]:
    """Resources with a method for every operation, in document order; `$shared` and `$client` come first."""
    short = trimmed(operations)
    placed = places(reader, short)
    pairs = [(operation, placed[operation.endpoint]) for operation in short]
    below = _below([place.resource for _, place in pairs])
    taken = {path: set(names) for path, names in below.items()}
    taken.setdefault((), set()).update(CLIENT_NAMES)
    names = method_names(reader.document, pairs, Shapes.of(reader, short), taken, diagnostics)
    methods: dict[tuple[str, ...], dict[str, HttpMethod]] = defaultdict(dict)
    for operation, place in pairs:
        name = names[operation.endpoint]
        methods[place.resource][name] = HttpMethod(
            name=name, endpoint=Endpoint(operation.verb, operation.path), streaming=derive_streaming(reader, operation)
        )
    beside = {path: {*names_, path[-1]} for path, names_ in below.items() if path}
    homes = [(operation, place.resource) for operation, place in pairs]
    models = derive_models(reader, homes, beside, diagnostics)
    return _assembled(below, methods, models)


def _below(resources: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], dict[str, None]]:
    """The keys below every resource, the resources that only hold others included."""
    found: dict[tuple[str, ...], dict[str, None]] = {(): {}}
    for resource in resources:
        for depth in range(len(resource)):
            found.setdefault(resource[:depth], {}).setdefault(resource[depth])
        found.setdefault(resource, {})
    return found


def _assembled(
    below: Mapping[tuple[str, ...], Mapping[str, None]],
    methods: Mapping[tuple[str, ...], Mapping[str, HttpMethod]],
    models: Mapping[tuple[str, ...], Mapping[str, SchemaModel]],
) -> dict[str, Resource]:
    built: dict[tuple[str, ...], Resource] = {}
    for path in sorted((p for p in below if p), key=len, reverse=True):
        built[path] = Resource(
            name=path[-1],
            models=dict(models.get(path, {})),
            methods=dict(methods.get(path, {})),
            subresources={name: built[(*path, name)] for name in below[path]},
        )
    found: dict[str, Resource] = {}
    if models.get((SHARED,)):
        found[SHARED] = Resource(name=SHARED, models=dict(models[(SHARED,)]))
    if methods.get(()):
        found[CLIENT] = Resource(name=CLIENT, methods=dict(methods[()]))
    return found | {name: built[(name,)] for name in below[()]}
