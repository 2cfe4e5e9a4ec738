"""Names of SDKs that were asked about, and what every answer must have, in whatever language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from specloom.explain import Answer

from .outputs import only


@dataclass(frozen=True)
class Asked:
    """A name with the places that declare it, and the answer."""

    name: str
    places: Sequence[tuple[str, int]]
    """File and line."""
    answer: Answer


def assert_found_once(everything: Mapping[str, Sequence[Asked]]) -> None:
    """No name is unknown, and none leads to several symbols."""
    found = {f"{sdk}: {a.name}": len(a.answer.found) for sdk, asked in everything.items() for a in asked}
    assert {name: count for name, count in found.items() if count != 1} == {}


def assert_reasons_and_places(everything: Mapping[str, Sequence[Asked]], by_the_runtime: set[str]) -> None:
    """Each has a reason, and a line of an input unless one of the rules is about what the runtime brings along."""
    wrong = []
    for sdk, asked in everything.items():
        for one in asked:
            found = only(one.answer)
            rules = {reason.rule.id for reason in found.reasons}
            placed = found.document is not None or found.config is not None or found.derived
            if not rules or not (placed or rules & by_the_runtime):
                wrong.append((sdk, one.name, rules))
    assert wrong == []


def assert_types_are_told_of(everything: Mapping[str, Sequence[Asked]]) -> None:
    """The reasons of a type are about its name, its type and its place."""
    kinds = ("model", "params of a method", "inline type", "response of a method")
    wrong = []
    for one in (one for asked in everything.values() for one in asked):
        found = only(one.answer)
        about = {reason.rule.about.value for reason in found.reasons}
        if found.symbol.kind.value in kinds and not about >= {"name", "type", "place"}:
            wrong.append((one.name, about))
    assert wrong == []
