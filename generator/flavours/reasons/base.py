"""Reasons: why a symbol is as it is, as a rule with the facts it was applied to."""

from __future__ import annotations

import enum
from dataclasses import dataclass


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


def name_rule(id_: str, sentence: str) -> Rule:
    """A rule about a name."""
    return Rule(id_, About.NAME, sentence)


def type_rule(id_: str, sentence: str) -> Rule:
    """A rule about a type."""
    return Rule(id_, About.TYPE, sentence)


def place_rule(id_: str, sentence: str) -> Rule:
    """A rule about a place."""
    return Rule(id_, About.PLACE, sentence)


def presence_rule(id_: str, sentence: str) -> Rule:
    """A rule about what is there at all."""
    return Rule(id_, About.PRESENCE, sentence)
