"""What can only be decided once everything is declared: fields of unions, their getters and constructors, pointers."""

from __future__ import annotations

from collections.abc import Iterable

from .constructors import constructors
from .declared import Declaration, Field, ParamUnion, ResponseUnion, Struct
from .gotypes import STRING, Form, GoType, Named, Opt, Pointer, below
from .places import Places, Side
from .printing import impl_name
from .types import Registry
from .unions import Flattening, getters

MOST_VALUES = 1024
"""How many values a struct may have, those of structs within it included, that another one holds in place.

Each place that holds a struct has room for all of its values. Where models refer to each other a lot, and some may be
expanded in place of their identifiers, that doubles with every level: a few hundred models come to terabytes, and the
compiler does not come to an end. The largest of the published SDKs whose surface is known holds up to 79, and users'
code has to be changed where a value becomes a pointer, so the limit is far above.
"""


def assemble(places: Places, registry: Registry, files: Iterable[list[Declaration]]) -> None:
    """Completes the declarations of all files, in place."""
    listed = list(files)
    _hold_by_pointer(registry, listed, unions=False)
    flattening = Flattening(registry, places.names)
    for declared in listed:
        declared[:] = [d for first in declared for d in (first, *_flattened(first, flattening))]
    for declared in listed:
        for declaration in declared:
            if isinstance(declaration, ParamUnion):
                declaration.getters = getters(declaration, registry)
            elif isinstance(declaration, ResponseUnion):
                _implement(declaration, registry)
    _hold_by_pointer(registry, listed, unions=True)
    _twins(places, registry)
    for declared in listed:
        declared[:] = [d for first in declared for d in (first, *constructors(first, places, registry))]


def _flattened(declaration: Declaration, flattening: Flattening) -> list[Declaration]:
    return flattening.union(declaration) if isinstance(declaration, ResponseUnion) and not declaration.implicit else []


def _implement(union: ResponseUnion, registry: Registry) -> None:
    if not union.anyhow:
        return
    structs = [registry.get(v.type) for v in union.variants]
    told = next((f for f in union.fields if f.wire == union.discriminator), None)
    readable = told is not None and below(told.type) == STRING
    union.anyhow = readable and all(isinstance(s, Struct) for s in structs)
    union.foreign = any(s is not None and s.package != union.package for s in structs)
    for struct in structs if union.anyhow else ():
        name = impl_name(union)
        if isinstance(struct, Struct) and name not in struct.impls:
            struct.impls.append(name)


def _twins(places: Places, registry: Registry) -> None:
    """Responses that can be sent again say how."""
    for model in places.api.models.values():
        if model.alias_of or places.form(model)[1] not in (Form.STRUCT, Form.UNION):
            continue
        received = registry.get(places.symbol(model, Side.RESPONSE))
        twin = places.symbol(model, Side.REQUEST)
        if isinstance(received, (Struct, ResponseUnion)) and registry.get(twin) is not None:
            received.to_param = twin


def _hold_by_pointer(registry: Registry, files: list[list[Declaration]], *, unions: bool) -> None:
    """Makes pointers of fields by which a struct would hold itself, and, once `unions` have their fields, of those by
    which it would hold a struct of more than `MOST_VALUES`."""
    sizes: dict[int, int] = {}
    for declared in files:
        for declaration in declared:
            if isinstance(declaration, Struct) or (unions and isinstance(declaration, ResponseUnion)):
                _visit(declaration, registry, sizes, MOST_VALUES if unions else None)


def _visit(start: Struct | ResponseUnion, registry: Registry, sizes: dict[int, int], most: int | None) -> None:
    """Goes through what a struct holds, depth first; `sizes` are the values in what has been gone through."""
    if id(start) in sizes:
        return
    open_ = {id(start)}
    stack = [(start, iter(start.fields))]
    while stack:
        holder, fields = stack[-1]
        field = next(fields, None)
        if field is None:
            stack.pop()
            open_.discard(id(holder))
            sizes[id(holder)] = sum(_size(f, registry, sizes, most) for f in holder.fields)
            continue
        held = _held(field, registry)
        if held is None or id(held) in sizes:
            continue
        if id(held) in open_:
            field.type = Pointer(field.type)
            continue
        open_.add(id(held))
        stack.append((held, iter(held.fields)))


def _size(field: Field, registry: Registry, sizes: dict[int, int], most: int | None) -> int:
    """How many values a field holds, which becomes a pointer where those are too many."""
    held = _held(field, registry)
    size = 1 if held is None else sizes[id(held)]
    if most is None or size <= most or field.embedded:
        return size
    field.type, field.large = Pointer(field.type), True
    return 1


def _held(field: Field, registry: Registry) -> Struct | ResponseUnion | None:
    type_: GoType = field.type.inner if isinstance(field.type, Opt) else field.type
    found = registry.get(type_) if isinstance(type_, Named) else None
    return found if isinstance(found, (Struct, ResponseUnion)) else None
