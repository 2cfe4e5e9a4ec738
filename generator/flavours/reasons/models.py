"""Why models and the variants of unions are called what they are called, and why models are there."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Model
from ...ir.types import Variant, VariantRule
from .base import Reason, Rule, name_rule, presence_rule

MODEL_KEY = name_rule("model-key", "named after its key `{key}` in the config's models")
MODEL_ASKED = name_rule("model-asked", "named `{name}` because the document asks for it by `x-stainless-naming`")
PROMOTED_COMPONENT = name_rule(
    "promoted-component", "named after its component `{component}`, since the config lists no model for it"
)
PROMOTED_PLACE = name_rule(
    "promoted-place", "named after its place in the document, since the config lists no model for it"
)
PROMOTED = presence_rule("promoted", "a model, though the config lists none for its schema, because {why}")

_VARIANTS: dict[VariantRule, tuple[Rule, tuple[str, ...]]] = {
    VariantRule.EXPLICIT: (
        name_rule("variant-explicit", "the variant is named by its `x-stainless-variantName`: `{asked}`"),
        ("asked",),
    ),
    VariantRule.CONSTANT: (
        name_rule(
            "variant-constant",
            "the variant is named after the constant `{constant}` of its discriminator `{discriminator}`",
        ),
        ("discriminator", "constant"),
    ),
    VariantRule.TITLE: (name_rule("variant-title", "the variant is named after its title `{title}`"), ("title",)),
    VariantRule.COMPONENT: (
        name_rule("variant-component", "the variant is named after its component `{component}`"),
        ("component",),
    ),
    VariantRule.ONLY_PROPERTY: (
        name_rule(
            "variant-only-property", "the variant is named after `{property}`, the property that no other variant has"
        ),
        ("property",),
    ),
}
"""For each rule what names a variant, and what its `basis` holds."""
VARIANT_ASKED = name_rule(
    "variant-asked", "the variant is named `{name}` because the document asks for it by `x-stainless-naming`"
)
VARIANT_POSITION = name_rule(
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
