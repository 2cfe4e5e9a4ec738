"""Words for the variants of a union, so that every inline one has a name that tells it from its siblings."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.names import Words
from ...ir.types import Object, Variant, without_null


def variant_words(variants: Sequence[Variant]) -> list[Words]:
    """What each variant adds to the name of its union: what the document offers, else the members that set it apart.

    Variants that need no name get words, too; nobody asks for them.
    """
    return [variant.words or variant.component or _members(variant, variants) or ("variant",) for variant in variants]


def _members(variant: Variant, siblings: Sequence[Variant]) -> Words:
    """``with`` and a member that no sibling has, else all required members."""
    own = _wires(variant)
    others = {wire for s in siblings if s is not variant for wire in _wires(s)}
    chosen = [w for w in own if w not in others][:1] or list(own)[:2]
    return tuple(word for i, wire in enumerate(chosen) for word in (("with" if i == 0 else "and"), *own[wire]))


def _wires(variant: Variant) -> dict[str, Words]:
    """Members of a variant that is an inline object; required ones lead."""
    type_ = without_null(variant.type)
    if not isinstance(type_, Object):
        return {}
    return {p.wire: p.words for p in sorted(type_.properties, key=lambda p: not p.required)}
