"""The way to a type without a name of its own, which it is named after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ...ir.api import BodyAlternative, Parameter
from ...ir.types import Array, Map, Object, Property, Variant
from . import rules
from .base import Reason
from .models import variant_reason


@dataclass(frozen=True, slots=True)
class Alternative:
    """A variant of a union, with its place among the others (from 0)."""

    variant: Variant
    index: int


Step: TypeAlias = Property | Parameter | Array | Map | Object | Alternative | BodyAlternative
"""One part of the way from a named type to one inside it; an `Object` stands for its further properties."""


def trail_reasons(trail: Sequence[Step], main: str, language: str) -> Iterator[Reason]:
    """Why a type inside `main` is called after its place: where that is, and what names the variant that it may be."""
    last = trail[-1] if trail else None
    if len(trail) > 1 or not isinstance(last, Alternative):
        yield rules.POSITION(place=place_text(trail, language))
    if isinstance(trail[0] if trail else None, (Array, Map)):
        yield rules.ITEM_OF_MAIN(main=main)
    elif any(isinstance(step, Array) for step in trail):
        yield rules.SINGULAR()
    if isinstance(last, Alternative):
        yield variant_reason(last.variant, last.index, language)


def place_text(trail: Sequence[Step], language: str) -> str:
    """The way, for people."""
    return ", then ".join(_step_text(step, language) for step in trail) or "the main type of its module"


def _step_text(step: Step, language: str) -> str:
    match step:
        case Property():
            return f"property `{step.wire}`"
        case Parameter():
            return "the body" if step.whole_body else f"parameter `{step.wire}`"
        case Array():
            return "item"
        case Map():
            return "value"
        case Object():
            return "further property"
        case BodyAlternative():
            return f"variant `{'_'.join(step.words)}` of the body"
        case Alternative():
            asked = step.variant.naming.get(language, "type_name")
            return f"variant `{asked or '_'.join(step.variant.words) or step.index}`"
