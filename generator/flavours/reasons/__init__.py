"""Reasons: why a symbol is as it is, as a rule with the facts it was applied to.

What follows from the model is told here, for every language; what one language adds is in its flavour.
"""

from __future__ import annotations

from .base import About, Reason, Rule, name_rule, place_rule, presence_rule, type_rule
from .models import model_reasons, variant_reason

__all__ = [
    "About",
    "Reason",
    "Rule",
    "model_reasons",
    "name_rule",
    "place_rule",
    "presence_rule",
    "type_rule",
    "variant_reason",
]
