"""Reasons: why a symbol is as it is, as a rule with the facts it was applied to.

The rules that follow from the model are here; those of one language are in its flavour.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from ..ir.api import Model
from ..ir.types import Variant, VariantRule


class About(enum.Enum):
    """What a reason explains."""

    NAME = "name"
    TYPE = "type"
    PLACE = "place"
    PRESENCE = "presence"
    """That it is there at all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence with gaps for facts. The id is stable."""

    id: str
    about: About
    sentence: str

    def __call__(self, **facts: object) -> Reason:
        """The rule, applied."""
        return Reason(self, tuple((name, str(fact)) for name, fact in facts.items()))


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that was applied."""

    rule: Rule
    facts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The sentence. It may hold any text of the inputs: make it harmless before you print it."""
        return self.rule.sentence.format(**dict(self.facts))


def _name(id_: str, sentence: str) -> Rule:
    return Rule(id_, About.NAME, sentence)


MODEL_KEY = _name("model-key", "named after its key `{key}` in the config's models")
MODEL_ASKED = _name("model-asked", "named `{name}` because the document asks for it by `x-stainless-naming`")
PROMOTED_COMPONENT = _name(
    "promoted-component", "named after its component `{component}`, since the config lists no model for it"
)
PROMOTED_PLACE = _name(
    "promoted-place", "named after its place in the document, since the config lists no model for it"
)
PROMOTED = Rule("promoted", About.PRESENCE, "a model, though the config lists none for its schema, because {why}")

_VARIANTS: dict[VariantRule, tuple[Rule, tuple[str, ...]]] = {
    VariantRule.EXPLICIT: (
        _name("variant-explicit", "the variant is named by its `x-stainless-variantName`: `{asked}`"),
        ("asked",),
    ),
    VariantRule.CONSTANT: (
        _name(
            "variant-constant",
            "the variant is named after the constant `{constant}` of its discriminator `{discriminator}`",
        ),
        ("discriminator", "constant"),
    ),
    VariantRule.TITLE: (_name("variant-title", "the variant is named after its title `{title}`"), ("title",)),
    VariantRule.COMPONENT: (
        _name("variant-component", "the variant is named after its component `{component}`"),
        ("component",),
    ),
    VariantRule.ONLY_PROPERTY: (
        _name(
            "variant-only-property", "the variant is named after `{property}`, the property that no other variant has"
        ),
        ("property",),
    ),
}
"""For each rule what names a variant, and what its `basis` holds."""
VARIANT_ASKED = _name(
    "variant-asked", "the variant is named `{name}` because the document asks for it by `x-stainless-naming`"
)
VARIANT_POSITION = _name(
    "variant-position", "nothing in the document names the variant, so it is number {number} of its union"
)


def variant_reason(variant: Variant, index: int, language: str) -> Reason:
    """Why a variant of a union, the one at `index` (from 0), is called what it is called."""
    asked = variant.naming.get(language, "type_name")
    if asked:
        return VARIANT_ASKED(name=asked)
    if variant.rule is VariantRule.POSITION or not variant.words:
        return VARIANT_POSITION(number=index)
    rule, names = _VARIANTS[variant.rule]
    return rule(**dict(zip(names, variant.basis, strict=True)))


def model_reasons(model: Model, asked: str) -> Iterator[Reason]:
    """Why a model has its words and why it is one; `asked` is the name that the document wants for it, or empty."""
    if asked:
        yield MODEL_ASKED(name=asked)
    elif not model.promoted:
        yield MODEL_KEY(key=model.key)
    elif model.component:
        yield PROMOTED_COMPONENT(component=model.component)
    else:
        yield PROMOTED_PLACE()
    if model.promoted:
        yield PROMOTED(why=model.promoted)
