"""Every language sends what the vectors expect, so all of them send the same; and no operation is forgotten."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from specloom.ir.api import In, Method
from specloom.ir.examples import request_parameters

from .conftest import DRIVERS, MakeSdks, driver_called
from .made import LANGUAGES
from .running import faults
from .suites import Suite, Vector, callable_methods, suites

CONVERSATIONS = "conversations"


@pytest.mark.parametrize("name", DRIVERS)
def test_requests_are_as_expected(name: str, sdks: MakeSdks, tmp_path: Path) -> None:
    driver = driver_called(name)
    found = faults(driver, [sdks(suite.name)[driver.language] for suite in suites()], tmp_path)
    assert not found, "\n".join(f"{vector}\n    " + "\n    ".join(said) for vector, said in found.items())


def test_every_operation_has_a_vector(sdks: MakeSdks) -> None:
    called: dict[Path, set[str]] = defaultdict(set)
    names: dict[Path, str] = {}
    for suite in suites():
        called[suite.document].update(v.call for v in suite.vectors)
        names[suite.document] = suite.name
    assert len(names) > 1
    for document, calls in called.items():
        assert calls == set(methods(sdks, names[document])), document


def test_the_worked_example_is_called_with_what_is_required_and_with_everything(sdks: MakeSdks) -> None:
    (suite,) = (s for s in suites() if s.name == CONVERSATIONS)
    for id_, method in methods(sdks, CONVERSATIONS).items():
        parameters = {(p.location, p.wire): p.required for p in request_parameters(method)}
        required = {key for key, needed in parameters.items() if needed}
        for wanted in (required, set(parameters)):
            assert any(set(v.arguments) == wanted for v in called(suite, id_)), f"{id_} with {sorted(names(wanted))}"


def test_a_difference_is_one_and_says_why() -> None:
    found = [(v, language, d) for s in suites() for v in s.vectors for language, d in v.differing.items()]
    for vector, language, difference in found:
        assert language in LANGUAGES
        assert difference.why
        assert (difference.sends, difference.fails) != (vector.sends, vector.fails), vector.name
    # One more is a decision, not an accident.
    assert len(found) == 28


def methods(sdks: MakeSdks, suite: str) -> dict[str, Method]:
    return callable_methods(sdks(suite)["python"].api)


def called(suite: Suite, method: str) -> list[Vector]:
    return [v for v in suite.vectors if v.call == method]


def names(keys: set[tuple[In, str]]) -> set[str]:
    return {wire for _, wire in keys}
