"""Why values have their types, and whether they must be there."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import assert_never

from ....ir.api import In, Method, Parameter
from ....ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
)
from ...reasons import Reason
from ..places import Places, Side
from ..shapes import PRIMITIVES, is_class, sequence
from . import rules

_SEQUENCES = {"List": rules.LIST_OF_LISTED, "SequenceNotStr": rules.SEQUENCE, "Iterable": rules.ITERABLE}


def owner_text(resource: str) -> str:
    """A resource of the config as people say it."""
    return {"$shared": "`$shared`", "$client": "the client", "": "the client"}.get(
        resource, f"the resource `{resource}`"
    )


def type_reasons(type_: Type, side: Side, places: Places) -> Iterator[Reason]:
    """Why a value has its type, the items of a list included; null is left to `presence_reasons`."""
    match type_:
        case Nullable(inner=Union(variants=(only,))) if is_class(only.type, places):
            yield rules.INLINE_UNION()
        case Nullable(inner=inner):
            yield from type_reasons(inner, side, places)
        case Primitive():
            yield _primitive(type_, side)
        case Enum():
            yield _enum(type_)
        case Array():
            yield _array(type_, side, places)
            yield from type_reasons(type_.items, side, places)
        case Map(values=values):
            yield rules.MAP()
            yield from type_reasons(values, side, places)
        case Object():
            yield rules.INLINE()
        case Union(variants=(only,)):
            yield rules.ONE_VARIANT()
            yield from type_reasons(only.type, side, places)
        case Union():
            has_class = any(is_class(v.type, places) for v in type_.variants)
            yield rules.INLINE_UNION() if has_class else rules.PLAIN_UNION()
        case ModelRef(model=model):
            found = places.api.models[model]
            name = places.symbol(model, side).name
            yield rules.MODEL(name=name, key=found.key, owner=owner_text(found.resource))
        case Unknown(mapping=mapping):
            yield rules.ANY_OBJECT() if mapping else rules.ANYTHING()
        case File():
            yield rules.FILE() if side is Side.PARAM else rules.FILE_TEXT()
        case _:
            assert_never(type_)


def _primitive(type_: Primitive, side: Side) -> Reason:
    if type_.kind is Kind.STRING and type_.format in ("date-time", "date"):
        python = "datetime" if type_.format == "date-time" else "date"
        rule = rules.DATE if side is Side.RESPONSE else rules.DATE_PARAM
        return rule(python=python, format=type_.format)
    if type_.kind is Kind.STRING and type_.format in ("byte", "base64") and side is Side.PARAM:
        return rules.BASE64_PARAM(format=type_.format)
    article = "an" if type_.kind is Kind.INTEGER else "a"
    return rules.PRIMITIVE(python=PRIMITIVES[type_.kind], kind=f"{article} {type_.kind.value}")


def _enum(type_: Enum) -> Reason:
    if any(isinstance(v.value, float) for v in type_.values):
        return rules.FRACTIONS()
    single = type_.single
    return rules.LISTED() if single is None else rules.CONSTANT(value=f"`{single}`")


def _array(type_: Array, side: Side, places: Places) -> Reason:
    return rules.LIST() if side is Side.RESPONSE else _SEQUENCES[sequence(type_.items, places)]()


def response_presence(member: Property, annotation: str) -> Iterator[Reason]:
    """Whether a field of a response is there."""
    if isinstance(member.type, Nullable):
        yield rules.NULLABLE(none=_none(annotation))
    if member.required:
        yield rules.REQUIRED()
    elif not isinstance(member.type, Nullable):
        yield rules.NOT_REQUIRED(none=_none(annotation))
    else:
        yield rules.MAY_BE_LEFT_OUT()


def param_presence(
    member: Property | Parameter, annotation: str, required: bool, method: Method | None
) -> Iterator[Reason]:
    """Whether a key or an argument must be given."""
    in_path = isinstance(member, Parameter) and member.location is In.PATH
    if isinstance(member.type, Nullable) and not in_path:
        yield rules.NULLABLE(none=_none(annotation))
    if in_path:
        yield rules.PATH_NEEDS_IT(path=method.path if method is not None else "")
    elif required:
        yield rules.MUST_BE_GIVEN()
    else:
        yield rules.MAY_BE_LEFT_OUT()


def _none(annotation: str) -> str:
    return "`Optional`" if "Optional[" in annotation else "`None` is allowed"
