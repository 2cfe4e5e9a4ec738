"""An independent second opinion on what the generated models accept.

datamodel-code-generator reads spec/conversations.yaml by itself and makes pydantic models of it. For every model of the
config, payloads that the schema accepts must be accepted by our types and come back unchanged; payloads that it refuses
must be refused, or a rule below says why not. The rules are the whole difference between the two: a difference that no
rule explains fails the test.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from .opinions import CONFIG, SPEC, Opinion, importable, ours, referee, write_referee, write_sdk
from .payloads import Mutation, Payloads, with_value, without

ACCEPTED, BROKEN, REFUSED = 12, 4, 20
"""Payloads for each model; how many of them get faults; faulty copies of each of those."""


@dataclass(frozen=True)
class Rule:
    """Why a payload that the schema refuses is accepted all the same."""

    why: str
    holds: Callable[[Payloads, str, Mutation], bool]
    sides: frozenset[str] = frozenset({"response", "param"})
    """Which of our types it is for: what a program sends is typed as strictly as the schema."""


def _absent_is_null(payloads: Payloads, component: str, mutation: Mutation) -> bool:
    return mutation.kind == "missing" and payloads.fits(component, with_value(mutation.payload, mutation.path, None))


def _null_is_absent(payloads: Payloads, component: str, mutation: Mutation) -> bool:
    return (
        mutation.kind == "null"
        and isinstance(mutation.path[-1], str)
        and payloads.fits(component, without(mutation.payload, mutation.path))
    )


def _any_object(payloads: Payloads, component: str, mutation: Mutation) -> bool:
    return payloads.fits(component, with_value(mutation.payload, mutation.path, {"unheard_of": 1}))


def _limits(payloads: Payloads, component: str, mutation: Mutation) -> bool:
    """Another text or number fits there, so it is no constant."""
    others = (with_value(mutation.payload, mutation.path, value) for value in ("another", 1))
    return mutation.kind == "beyond limits" and any(payloads.fits(component, other) for other in others)


def _extra(payloads: Payloads, component: str, mutation: Mutation) -> bool:
    return mutation.kind == "extra member"


RULES = {
    "a required member that may be null may be absent": Rule(
        "Servers leave such members out; the models give them the default None.",
        _absent_is_null,
        frozenset({"response"}),
    ),
    "an optional member may be null": Rule(
        "Models hold None for a member that is not there, so they read it as well.",
        _null_is_absent,
        frozenset({"response"}),
    ),
    "an object without declared members is any value": Rule(
        "`type: object` with empty `properties` is typed `object`, as in the SDKs that this one succeeds.", _any_object
    ),
    "lengths, ranges and patterns are the server's to check": Rule(
        "Limits change without notice, and a value that the server sent is what it is.", _limits
    ),
    "members that nobody declared are kept": Rule(
        "Servers add members without notice; an SDK must not fail on them.", _extra
    ),
}
"""All documented leniency that these payloads meet. Open enums need no rule: their schema accepts any text."""


@dataclass
class Tally:
    """What was compared, and what nothing explains."""

    accepted: int = 0
    refused: int = 0
    stricter: int = 0
    """Refused by our types and by the schema, but accepted by the referee."""
    explained: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def compare(payloads: Payloads, component: str, sides: Sequence[Opinion], other: Opinion) -> Tally:
    """All payloads of one component, before our types and the referee."""
    tally = Tally()
    # Where a schema allows null, each use of the model does, not the model itself.
    made = [payload for payload in payloads.accepted(component, ACCEPTED) if payload is not None]
    if not made:
        tally.faults.append(f"no payload of {component} could be made")
    for payload in made:
        _compare_accepted(tally, component, payload, sides, other)
    for payload in made[:BROKEN]:
        for mutation in payloads.refused(component, payload, REFUSED):
            for side in sides:
                _compare_refused(tally, payloads, component, mutation, side, other)
    return tally


def _compare_accepted(tally: Tally, component: str, payload: object, sides: Sequence[Opinion], other: Opinion) -> None:
    text = json.dumps(payload)
    if not other.accepts(text):
        tally.faults.append(f"the referee refuses what the schema of {component} accepts: {text}")
    for side in sides:
        tally.accepted += 1
        if not side.accepts(text):
            tally.faults.append(f"our {side.name} type of {component} refuses {text}")
        elif side.round_trip(text) != payload:
            tally.faults.append(f"our {side.name} type of {component} does not give back {text}")


def _compare_refused(
    tally: Tally, payloads: Payloads, component: str, mutation: Mutation, side: Opinion, other: Opinion
) -> None:
    tally.refused += 1
    text = json.dumps(mutation.payload)
    if not side.accepts(text):
        tally.stricter += other.accepts(text)
        return
    rule = next(
        (name for name, rule in RULES.items() if side.name in rule.sides and rule.holds(payloads, component, mutation)),
        "",
    )
    if rule:
        tally.explained[rule] += 1
        return
    also = "so does the referee" if other.accepts(text) else "the referee refuses it"
    place = "/".join(map(str, mutation.path))
    tally.faults.append(f"our {side.name} type of {component} accepts {mutation.kind} at {place} ({also}): {text}")


def _models() -> dict[str, str]:
    """Model keys of the config with the component each stands for; aliases have no schema of their own."""
    found: dict[str, str] = {}

    def read(resources: dict[str, dict[str, Any]]) -> None:
        for resource in resources.values():
            models = resource.get("models", {})
            found.update((key, target.rsplit("/", 1)[1]) for key, target in models.items() if isinstance(target, str))
            read(resource.get("subresources", {}))

    read(yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["resources"])
    return found


MODELS = _models()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("referee")
    sdk, other = write_sdk(folder / "sdk"), write_referee(folder / "referee")
    with importable(sdk, other):
        yield sdk


@pytest.fixture(scope="module")
def payloads() -> Payloads:
    return Payloads(yaml.safe_load(SPEC.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def tallies(source: Path, payloads: Payloads) -> dict[str, Tally]:
    return {
        key: compare(payloads, component, list(ours(source, key, MODELS)), referee(component))
        for key, component in MODELS.items()
    }


@pytest.mark.parametrize("key", MODELS)
def test_the_types_agree_with_the_referee(tallies: dict[str, Tally], key: str) -> None:
    assert tallies[key].accepted, f"the SDK has no type for the model {key}"
    assert not tallies[key].faults, "\n".join(tallies[key].faults)


def test_every_rule_is_needed_and_most_faults_are_refused(tallies: dict[str, Tally]) -> None:
    explained = sum((t.explained for t in tallies.values()), Counter())
    assert set(explained) == set(RULES), "a rule that explains nothing hides nothing: remove it"
    refused = sum(t.refused for t in tallies.values())
    assert sum(t.accepted for t in tallies.values()) > 500
    assert refused > 2500
    assert explained.total() < refused / 4


def test_a_type_of_another_model_is_noticed(source: Path, payloads: Payloads) -> None:
    sides = list(ours(source, "conversation", MODELS))
    found = compare(payloads, "DeletedConversationResource", sides, referee("DeletedConversationResource"))
    assert any("refuses" in fault for fault in found.faults)


def test_a_type_that_accepts_too_much_is_noticed(source: Path, payloads: Payloads) -> None:
    anything = Opinion("loose", TypeAdapter(dict[str, Any]))
    found = compare(payloads, "OutputTextContent", [anything], referee("OutputTextContent"))
    assert any("accepts wrong type" in fault for fault in found.faults)
    assert any("accepts wrong constant" in fault for fault in found.faults)


def test_payloads_are_the_same_in_every_run(payloads: Payloads) -> None:
    again = Payloads(yaml.safe_load(SPEC.read_text(encoding="utf-8")))
    for component in ("ConversationItem", "Tool"):
        made = payloads.accepted(component, 5)
        assert made == again.accepted(component, 5)
        assert payloads.refused(component, made[0], 5) == again.refused(component, made[0], 5)
