"""Comments of Go begin with the name of what they are of."""

from __future__ import annotations

import pytest
from specloom.render.go.doc import named

OTHERWISE = "New sends POST /pets."


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("Creates a pet. It lives.", "New creates a pet. It lives."),
        ("Returns the pet's data", "New returns the pet's data"),
        ("Is the way to a pet.", "New is the way to a pet."),
        ("New pets are made so.", "New pets are made so."),
    ],
)
def test_a_text_that_can_go_on_after_the_name_does(said: str, first: str) -> None:
    assert named("New", (said, "Deprecated: no pets"), OTHERWISE) == (first, "Deprecated: no pets")


@pytest.mark.parametrize(
    "said",
    ["Create a pet.", "This the shop wants.", "Across all shops.", "Newer pets", "returns a pet"],
)
def test_another_text_stands_below_a_sentence_with_the_name(said: str) -> None:
    assert named("New", (said,), OTHERWISE) == (OTHERWISE, said)


def test_nothing_said_is_that_sentence_alone() -> None:
    assert named("New", (), OTHERWISE) == (OTHERWISE,)
    assert named("New", ("Deprecated: no pets",), OTHERWISE) == (OTHERWISE, "Deprecated: no pets")
