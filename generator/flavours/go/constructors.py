"""Functions that make params: unions of a variant's required values, and structs of constants alone."""

from __future__ import annotations

from collections.abc import Iterator

from .declared import Constructor, Declaration, ParamUnion, Struct
from .gotypes import Form, Named, Opt, Pointer
from .places import Places, Side
from .types import Registry

_MOST = 3
"""A constructor has no more arguments than that."""


def constructors(declaration: Declaration, places: Places, registry: Registry) -> Iterator[Declaration]:
    """The constructors of a union that is a model."""
    if not isinstance(declaration, ParamUnion):
        return
    model = _models(places).get((declaration.package.path, declaration.name))
    if model is None:
        return
    union = Named(declaration.package, declaration.name, Form.UNION)
    prefix = model if model.endswith("Param") else f"{model}Param"
    for variant in declaration.variants:
        inner = variant.type.inner if isinstance(variant.type, (Pointer, Opt)) else variant.type
        name = variant.constructor or f"{prefix}Of{variant.name}"
        if variant.constructor == "":
            continue
        if isinstance(inner, Named) and inner.form is Form.CONSTANT:
            yield Constructor(declaration.package, name, union, variant.name, inner)
            continue
        struct = registry.get(inner)
        if not isinstance(struct, Struct) or not isinstance(inner, Named):
            continue
        made = _of_struct(declaration, name, union, variant.name, inner, struct, places, registry)
        if made is not None:
            yield made


def _of_struct(
    declaration: ParamUnion,
    name: str,
    union: Named,
    variant: str,
    inner: Named,
    struct: Struct,
    places: Places,
    registry: Registry,
) -> Constructor | None:
    needed = [f for f in struct.fields if f.required and not f.constant and not isinstance(f.type, Opt)]
    if not needed or len(needed) > _MOST or any(f.required and isinstance(f.type, Opt) for f in struct.fields):
        return None
    unions = [f for f in needed if isinstance(registry.get(f.type), ParamUnion)]
    arguments = tuple((_argument(places, f.wire), f) for f in needed)
    if len(unions) != 1:
        return Constructor(declaration.package, name, union, variant, inner, arguments)
    chosen = registry.get(unions[0].type)
    assert isinstance(chosen, ParamUnion)
    choices = tuple((v.name, v.type) for v in chosen.variants)
    kinds = tuple(t.inner if isinstance(t, (Pointer, Opt)) else t for _, t in choices)
    if len(set(kinds)) < len(kinds):
        return Constructor(declaration.package, name, union, variant, inner, arguments)
    return Constructor(declaration.package, name, union, variant, inner, arguments, kinds, choices)


def _argument(places: Places, wire: str) -> str:
    from ...ir.names import split_words

    return places.names.argument(split_words(wire))


def _models(places: Places) -> dict[tuple[str, str], str]:
    """The names of models that are unions, by what they are called in requests."""
    found: dict[tuple[str, str], str] = {}
    for model in places.api.models.values():
        if not model.alias_of and places.form(model)[1] is Form.UNION:
            symbol = places.symbol(model, Side.REQUEST)
            found[symbol.package.path, symbol.name] = symbol.model
    return found
