"""How a type is reached: what declarations of it, and names of types in it, go by."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from ...ir.api import Method, Model, Parameter
from ...ir.types import Array, Map, Property, Type, Union, Variant, without_null


class Step(enum.Enum):
    """What the last step of a way leads to."""

    MODEL = "model"
    """What a model of the config stands for; the way begins here anew."""
    RETURNS = "returns"
    """What a method gives back."""
    PARAMETERS = "parameters"
    """What a method takes, as one type."""
    PARAMETER = "parameter"
    PROPERTY = "property"
    ITEMS = "items"
    """The elements of an array, or the values of a map."""
    VARIANT = "variant"


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A place where a type stands, with the way that leads there: a chain of steps that ends at a model or a method.

    `key` says whether two places list the same declarations: the document prints those once in a section.
    """

    step: Step
    type: Type
    key: str
    outer: Way | None = None
    model: Model | None = None
    method: Method | None = None
    member: Property | Parameter | None = None
    variant: Variant | None = None
    index: int = 0
    """Of the variant, in its union."""

    @property
    def bare(self) -> Type:
        """The type without null."""
        return without_null(self.type)

    def member_way(self, member: Property | Parameter) -> Way:
        """To a property of the object here, or a parameter of the method here."""
        step = Step.PROPERTY if isinstance(member, Property) else Step.PARAMETER
        return Way(step, member.type, f"{self.key}.{member.wire}", self, member=member)

    def variant_way(self, union: Union, index: int) -> Way:
        """To an alternative of the union here."""
        variant = union.variants[index]
        return Way(Step.VARIANT, variant.type, f"{self.key}|{index}", self, variant=variant, index=index)

    def items_way(self, container: Array | Map) -> Way:
        """To the elements of the array here, or the values of the map."""
        inner = container.items if isinstance(container, Array) else container.values
        return Way(Step.ITEMS, inner, self.key, self)


def model_way(model: Model, type_: Type) -> Way:
    """To what a model stands for."""
    return Way(Step.MODEL, type_, model.id, model=model)


def returns_way(method: Method, type_: Type) -> Way:
    """To what a method gives back, or the events of a stream that it can give."""
    streams = method.streaming is not None and type_ is method.streaming.event is not method.response.type
    return Way(Step.RETURNS, type_, f"{method.id}(){'…' if streams else ''}", method=method)


def parameters_way(method: Method, type_: Type) -> Way:
    """To all that a method takes."""
    return Way(Step.PARAMETERS, type_, f"{method.id}(", method=method)
