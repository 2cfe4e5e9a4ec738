"""Functions that make params: unions of a variant's required values, and structs of constants alone."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.names import split_words
from .declared import Constructor, Declaration, Kind, ParamUnion, Struct
from .gotypes import Form, Named, Opt, Pointer
from .names import LANGUAGE
from .places import Places, Side
from .types import Registry

_MOST = 3
"""A constructor has no more arguments than that."""


def constructors(declaration: Declaration, places: Places, registry: Registry) -> Iterator[Declaration]:
    """The constructors of a union that is a model."""
    if isinstance(declaration, Struct):
        if declaration.kind is Kind.PARAM and declaration.fields and all(f.constant for f in declaration.fields):
            own = Named(declaration.package, declaration.name, Form.STRUCT)
            constants = tuple(("", f) for f in declaration.fields)
            name, _ = registry.reserve(declaration.package, f"New{declaration.name}", ("constructor", declaration.name))
            yield Constructor(declaration.package, name, own, "", own, constants)
        return
    if not isinstance(declaration, ParamUnion):
        return
    model = _models(places).get((declaration.package.path, declaration.name))
    if model is None:
        return
    union = Named(declaration.package, declaration.name, Form.UNION)
    pattern = _patterns(places).get(union.name)
    if pattern == "skip":
        return
    prefix = model if model.endswith("Param") else f"{model}Param"
    for variant in declaration.variants:
        inner = variant.type.inner if isinstance(variant.type, (Pointer, Opt)) else variant.type
        name = variant.constructor or f"{prefix}Of{variant.name}"
        if pattern and not variant.constructor:
            name = places.names.exported(split_words(pattern.replace("{variant}", f"_{variant.name}_")))
        if variant.constructor == "":
            continue
        name, _ = registry.reserve(declaration.package, name, ("constructor", declaration.name, variant.name))
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
    needed = sorted((f for f in struct.fields if f.required and not f.constant), key=lambda f: f.wire)
    if not needed or len(needed) > _MOST:
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
    return places.names.parameter(split_words(wire))


def _patterns(places: Places) -> dict[str, str]:
    """How the document names the constructors of a model's variants, by the names of unions."""
    found = {}
    for model in places.api.models.values():
        pattern = model.naming.get(LANGUAGE, "variant_constructors")
        if pattern and not model.alias_of and places.form(model)[1] is Form.UNION:
            found[places.symbol(model, Side.REQUEST).name] = pattern
    return found


def _models(places: Places) -> dict[tuple[str, str], str]:
    """The names of models that are unions, by what they are called in requests."""
    found: dict[tuple[str, str], str] = {}
    for model in places.api.models.values():
        if not model.alias_of and places.form(model)[1] is Form.UNION:
            symbol = places.symbol(model, Side.REQUEST)
            found[symbol.package.path, symbol.name] = symbol.model
    return found
