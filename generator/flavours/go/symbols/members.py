"""Symbols of what structs have: fields, and the methods that are written for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import Method, Parameter
from ....ir.types import Union
from ...reasons import Reason, variant_reason
from ...reasons import rules as shared
from ...reasons.methods import parameter_pointer, sent_reason
from ...reasons.values import param_presence, response_presence
from ...symbols import Anchor, Symbol, SymbolKind
from ..assembly import MOST_VALUES
from ..declared import Alternative, Field, Kind, ParamUnion, ResponseUnion, Struct
from ..gotypes import ANY, Named, Opt, Pointer, expression
from ..names import LANGUAGE
from ..sdk import Sdk
from ..unions import type_name
from . import rules
from .names import field_reasons
from .owners import Owner, Typed, innermost, of_package, side_of
from .values import NULL, Values

_RESPONSE = rules.OF_EVERY_RESPONSE()
_PARAM = rules.OF_EVERY_PARAM()


class Members:
    """What one type has."""

    def __init__(self, sdk: Sdk, owner: Owner, path: str, at: tuple[str, str]) -> None:
        """`at` is where the type stands in the document and in the config."""
        self._sdk = sdk
        self._owner = owner
        self._path = path
        self._pointer, self._config = at

    def of(self, declaration: Typed, way: str) -> Iterator[Symbol]:
        """All members of a type that users call `way`."""
        match declaration:
            case Struct(kind=Kind.RESPONSE):
                yield from self._received(declaration, way)
            case Struct():
                yield from self._sent(declaration, way)
            case ResponseUnion():
                yield from self._merging(declaration, way)
            case ParamUnion():
                yield from self._choosing(declaration, way)
            case _:
                pass

    # -- structs ------------------------------------------------------------------------------------------------------

    def _received(self, struct: Struct, way: str) -> Iterator[Symbol]:
        yield from self._fields(struct, way)
        extras = struct.extras is not None and struct.extras != ANY
        if extras:
            yield self._member(struct, way, "ExtraFields", (rules.EXTRAS(),))
        yield from self._metadata(struct, way, [f.name for f in struct.fields if not f.embedded])
        yield from self._methods(struct, way, ("RawJSON", "UnmarshalJSON", "MarshalJSON"), _RESPONSE)
        if struct.to_param is not None:
            yield self._to_param(struct, way, struct.to_param)
        for impl in struct.impls:
            if impl[:1].isupper():
                reason = rules.FOREIGN(union=impl.removeprefix("Impl"))
                yield self._member(struct, way, impl, (reason,), SymbolKind.METHOD)

    def _sent(self, struct: Struct, way: str) -> Iterator[Symbol]:
        yield from self._fields(struct, way)
        if struct.extras_field:
            yield self._member(struct, way, "ExtraFields", (rules.EXTRAS(),))
        if struct.json:
            yield from self._methods(struct, way, ("MarshalJSON", "UnmarshalJSON"), _PARAM)
        if struct.query:
            yield from self._methods(struct, way, ("URLQuery",), rules.OF_QUERIES())
        if struct.multipart:
            yield from self._methods(struct, way, ("MultipartForm", "MarshalMultipart"), rules.OF_FILES())
        if struct.form:
            yield from self._methods(struct, way, ("URLForm",), rules.OF_FORMS())

    def _fields(self, struct: Struct, way: str) -> Iterator[Symbol]:
        for field in struct.fields:
            if field.embedded:
                base = field.type
                reasons: Sequence[Reason] = (shared.BASES(base=of_package(base) if isinstance(base, Named) else ""),)
                yield self._member(struct, way, field.name, reasons)
            elif field.source is not None:
                reasons = tuple(self._field_reasons(struct, field))
                pointer = parameter_pointer(field.source) or self._pointer
                yield self._member(struct, way, field.name, reasons, pointer=pointer)

    def _field_reasons(self, struct: Struct, field: Field) -> Iterator[Reason]:
        source = field.source
        assert source is not None
        side = side_of(struct)
        assert side is not None
        yield from field_reasons(field, source, self._sdk.places.names)
        yield from Values(self._sdk.places, side).of(source.type)
        yield from _pointer(field)
        if struct.kind is Kind.RESPONSE:
            if not isinstance(source, Parameter):
                valid = f"`JSON.{field.name}.Valid()` may be false"
                yield from response_presence(source, valid, valid)
            return
        if isinstance(field.type, Opt):
            yield rules.OPT()
        if field.constant:
            yield rules.SENT_AS(value=field.constant)
        else:
            method = self._owner.subject if isinstance(self._owner.subject, Method) else None
            yield from param_presence(source, NULL, field.required, method)
        if isinstance(source, Parameter):
            yield sent_reason(source)

    # -- unions -------------------------------------------------------------------------------------------------------

    def _merging(self, union: ResponseUnion, way: str) -> Iterator[Symbol]:
        offered = _offered(union, self._sdk)
        for field in union.fields:
            found = offered.get(field.name.removesuffix("_")) or offered.get(field.name) or []
            reasons = tuple(self._merged_reasons(union, field, found))
            pointer = next((parameter_pointer(f.source) for _, f in found if f and f.source is not None), self._pointer)
            yield self._member(union, way, field.name, reasons, pointer=pointer)
        yield from self._metadata(union, way, [f.name for f in union.fields])
        if union.implicit:
            yield from self._methods(union, way, ("UnmarshalJSON",), _RESPONSE)
            return
        if union.anyhow:
            reason = rules.TOLD_APART(wire=union.discriminator)
            yield self._member(union, way, "AsAny", (reason,), SymbolKind.METHOD)
        for variant in union.variants:
            pointer, named = self._variant(union, variant)
            why = (rules.VARIANT_METHOD(), *named, rules.VARIANT())
            yield self._member(union, way, f"As{variant.name}", why, SymbolKind.METHOD, pointer)
        yield from self._methods(union, way, ("RawJSON", "UnmarshalJSON", "MarshalJSON"), _RESPONSE)
        if union.to_param is not None:
            yield self._to_param(union, way, union.to_param)

    def _merged_reasons(
        self, union: ResponseUnion, field: Field, found: Sequence[tuple[str, Field | None]]
    ) -> Iterator[Reason]:
        listed = ", ".join(dict.fromkeys(f"`{name}`" for name, _ in found)) or "of the union"
        if not field.wire:
            yield rules.VARIANT_FIELD()
            yield rules.ONE_OF_VARIANTS(variants=listed)
            return
        yield rules.EXPORTED(wire=field.wire)
        if field.name.endswith("_"):
            yield rules.AS_METHOD(plain=field.name.removesuffix("_"))
        yield rules.FROM_VARIANTS(variants=listed)
        yield from _pointer(field)
        inner = self._sdk.registry.get(innermost(field.type))
        if isinstance(inner, ResponseUnion) and inner.implicit:
            yield rules.MERGED(field=field.name)

    def _choosing(self, union: ParamUnion, way: str) -> Iterator[Symbol]:
        for variant in union.variants:
            pointer, named = self._variant(union, variant)
            reasons = (rules.VARIANT_FIELD(), *named, rules.VARIANT())
            yield self._member(union, way, f"Of{variant.name}", reasons, pointer=pointer)
        yield from self._methods(union, way, ("MarshalJSON", "UnmarshalJSON"), _PARAM)
        for getter in union.getters:
            pointer = next((parameter_pointer(f.source) for _, f in getter.cases if f.source is not None), "")
            reasons = rules.GETTER_NAME(), rules.GETTER()
            yield self._member(union, way, getter.name, reasons, SymbolKind.METHOD, pointer=pointer or self._pointer)

    def _variant(self, union: ResponseUnion | ParamUnion, variant: Alternative) -> tuple[str, tuple[Reason, ...]]:
        """Where a variant stands in the document, and what names it: what that says of it, or its type."""
        shown = self._sdk.places.variants(union.origin) if isinstance(union.origin, Union) else ()
        position = next(n for n, v in enumerate(union.variants) if v is variant)
        if position >= len(shown):
            return "", ()
        plain = variant.type.inner if isinstance(variant.type, (Pointer, Opt)) else variant.type
        if variant.name == type_name(plain, request=isinstance(union, ParamUnion)):
            return shown[position].pointer, (rules.VARIANT_TYPE(type=expression(plain, lambda _, name: name)),)
        return shown[position].pointer, (variant_reason(shown[position], position, LANGUAGE),)

    # -- what all have ------------------------------------------------------------------------------------------------

    def _metadata(self, of: Struct | ResponseUnion, way: str, names: Sequence[str]) -> Iterator[Symbol]:
        """The field that tells what the server has sent, with what it has."""
        yield self._member(of, way, "JSON", (_RESPONSE,))
        for name in names:
            reasons = (rules.METADATA_FIELD(field=name), _RESPONSE)
            anchor = (of.name, "JSON", name)
            yield self._symbol(f"{way}.JSON.{name}", SymbolKind.FIELD, anchor, reasons, self._pointer)
        if isinstance(of, Struct):
            anchor = (of.name, "JSON", "ExtraFields")
            yield self._symbol(f"{way}.JSON.ExtraFields", SymbolKind.FIELD, anchor, (_RESPONSE,), self._pointer)

    def _methods(self, of: Typed, way: str, names: Sequence[str], reason: Reason) -> Iterator[Symbol]:
        for name in names:
            yield self._member(of, way, name, (reason,), SymbolKind.METHOD)

    def _to_param(self, of: Struct | ResponseUnion, way: str, twin: Named) -> Symbol:
        reasons = rules.CONVERTED(type=of_package(twin)), rules.SENT_AGAIN()
        return self._member(of, way, "ToParam", reasons, SymbolKind.METHOD)

    def _member(
        self,
        of: Typed,
        way: str,
        name: str,
        reasons: Sequence[Reason],
        kind: SymbolKind = SymbolKind.FIELD,
        pointer: str = "",
    ) -> Symbol:
        return self._symbol(f"{way}.{name}", kind, (of.name, name), reasons, pointer or self._pointer)

    def _symbol(self, name: str, kind: SymbolKind, anchor: Anchor, reasons: Sequence[Reason], pointer: str) -> Symbol:
        return Symbol(name, kind, self._path, anchor, pointer, self._config, tuple(reasons))


def _pointer(field: Field) -> Iterator[Reason]:
    """Why a field is a pointer, where it is one."""
    if isinstance(field.type, Pointer):
        yield rules.LARGE(most=MOST_VALUES) if field.large else rules.POINTER()


def _offered(union: ResponseUnion, sdk: Sdk) -> dict[str, list[tuple[str, Field | None]]]:
    """The fields of a union, each with the variants that have it; those that are no structs have one of their own."""
    found: dict[str, list[tuple[str, Field | None]]] = {}

    def add(variant: Alternative, name: str, seen: frozenset[str]) -> None:
        declared = sdk.registry.get(innermost(variant.type) if isinstance(variant.type, Pointer) else variant.type)
        if isinstance(declared, Struct):
            spread(declared, name, seen)
        elif isinstance(declared, ResponseUnion) and declared.name not in seen:
            for inner in declared.variants:
                add(inner, name, seen | {declared.name})
        else:
            found.setdefault(f"Of{variant.name}", []).append((name, None))

    def spread(struct: Struct, name: str, seen: frozenset[str]) -> None:
        if struct.name in seen:
            return
        for field in struct.fields:
            base = sdk.registry.get(field.type) if field.embedded else None
            if isinstance(base, Struct):
                spread(base, name, seen | {struct.name})
            else:
                found.setdefault(field.name, []).append((name, field))

    for variant in union.variants:
        add(variant, variant.name, frozenset())
    return found
