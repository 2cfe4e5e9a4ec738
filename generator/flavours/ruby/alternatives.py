"""Bodies that are one of several objects: a parameter that several of them have takes what any of them does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...ir.api import Body, Parameter
from ...ir.types import Enum, Nullable, Type, Union, Variant, without_null


def taken(parameter: Parameter, body: Body) -> Parameter:
    """A parameter of the body with the types that it has in the objects that the body may be."""
    found = [p.type for a in body.alternatives for p in a.parameters if p.wire == parameter.wire]
    if len(found) < 2:
        return parameter
    types: list[Type] = []
    for type_ in map(without_null, found):
        if type_ not in types:
            types.append(type_)
    enums = [t for t in types if isinstance(t, Enum)]
    if len(enums) > 1:
        types[types.index(enums[0])] = _values(enums)
        types = [t for t in types if t not in enums[1:]]
    pointer = parameter.pointer
    merged = types[0] if len(types) == 1 else Union(tuple(Variant(t) for t in types), pointer)
    return replace(parameter, type=Nullable(merged) if any(isinstance(t, Nullable) for t in found) else merged)


def _values(enums: Sequence[Enum]) -> Enum:
    values = tuple({(type(v.value), v.value): v for e in reversed(enums) for v in reversed(e.values)}.values())[::-1]
    kinds = {e.kind for e in enums}
    first = enums[0]
    constant = len(values) == 1 and all(e.constant for e in enums)
    return replace(first, kind=kinds.pop() if len(kinds) == 1 else None, values=values, constant=constant)
