"""Which models occur in requests, in responses or in both: Python and Go need parameter twins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .api import Method, Model, Usage
from .types import Array, Map, ModelRef, Nullable, Object, Type, Union


def model_usage(models: Mapping[str, Model], methods: Iterable[Method]) -> dict[str, Usage]:
    """Usage of each model that a method reaches, directly or through other models."""
    request: set[str] = set()
    response: set[str] = set()
    for method in methods:
        _reach(models, _request_types(method), request)
        _reach(models, _response_types(method), response)
    # Shared models are public in their own right: what no method reaches is there to be read.
    unreached = [m for m in models if models[m].resource == "$shared" and m not in request and m not in response]
    _reach(models, (ModelRef(m) for m in unreached), response)
    alone = set(unreached)
    return {name: Usage(name in request, name in response, name not in alone) for name in models}


def reached(models: Mapping[str, Model], methods: Iterable[Method], others: Iterable[Type] = ()) -> set[str]:
    """Ids of the models that methods and `others` lead to, directly or through other models."""
    found: set[str] = set()
    for method in methods:
        _reach(models, [*_request_types(method), *_response_types(method)], found)
    _reach(models, others, found)
    return found


def references(type_: Type) -> Iterator[str]:
    """Ids of the models a type mentions, each as often as it does, inline types included."""
    stack: list[Type] = [type_]
    while stack:
        match stack.pop():
            case ModelRef(model=model):
                yield model
            case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
                stack.append(inner)
            case Object() as obj:
                stack.extend(p.type for p in reversed(obj.properties))
                stack.extend(obj.extends)
                if obj.additional is not None:
                    stack.append(obj.additional)
            case Union(variants=variants):
                stack.extend(v.type for v in reversed(variants))
            case _:
                pass


def _reach(models: Mapping[str, Model], types: Iterable[Type], reached: set[str]) -> None:
    waiting = [m for t in types for m in references(t)]
    while waiting:
        name = waiting.pop()
        if name in reached or name not in models:
            continue
        reached.add(name)
        model = models[name]
        if model.alias_of:
            waiting.append(model.alias_of)
        elif model.type is not None:
            waiting.extend(references(model.type))


def _request_types(method: Method) -> Iterator[Type]:
    yield from (p.type for p in method.parameters)
    if method.websocket is not None:
        yield method.websocket.client_event
    if method.body is not None and not method.body.flat:
        yield method.body.type
    if method.body is not None:
        yield from (p.type for a in method.body.alternatives for p in a.parameters)


def _response_types(method: Method) -> Iterator[Type]:
    if method.pagination is not None:
        yield method.pagination.item
    if method.response.type is not None:
        yield method.response.type
    if method.websocket is not None:
        # What a client sends over a connection, it may also record and read back: SDKs have both sides.
        yield method.websocket.server_event
        yield method.websocket.client_event
    if method.streaming is not None:
        yield method.streaming.event
