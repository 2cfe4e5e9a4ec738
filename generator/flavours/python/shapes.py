"""What types look like in Python: questions that both the declarations and their explanations ask."""

from __future__ import annotations

from ...ir.types import Enum, File, Kind, ModelRef, Object, Primitive, Type, Union, without_null
from .places import Places

PRIMITIVES = {Kind.STRING: "str", Kind.INTEGER: "int", Kind.NUMBER: "float", Kind.BOOLEAN: "bool"}


def alone(type_: Type) -> Type:
    """The only variant of a union that has one: a document may leave room for more."""
    return type_.variants[0].type if isinstance(type_, Union) and len(type_.variants) == 1 else type_


def is_class(type_: Type, places: Places) -> bool:
    """The type is an object, by itself or as a model."""
    type_ = without_null(type_)
    if isinstance(type_, ModelRef):
        model = places.definition(places.api.models[type_.model])
        return model.type is not None and isinstance(alone(without_null(model.type)), Object)
    return isinstance(alone(type_), Object)


def sequence(items: Type, places: Places) -> str:
    """How a parameter spells a list: text is itself iterable and must not pass for a list of text."""
    items = without_null(items)
    if isinstance(items, ModelRef):
        items = without_null(places.definition(places.api.models[items.model]).type or items)
    if isinstance(items, Enum):
        return "List"
    return "SequenceNotStr" if _holds_texts(items) else "Iterable"


def _holds_texts(items: Type) -> bool:
    if isinstance(items, Union):
        return any(isinstance(v.type, Primitive) and v.type.kind is Kind.STRING for v in items.variants)
    return isinstance(items, File) or (isinstance(items, Primitive) and items.kind is Kind.STRING)
