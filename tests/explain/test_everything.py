"""Every name that the worked example exports has an answer that leads to real lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.diagnostics import Location
from specloom.explain import Answer

from .outputs import ROOT, answers, only, public_names

SPEC, CONFIG = ROOT / "spec" / "conversations.yaml", ROOT / "spec" / "conversations.stainless.yml"
PACKAGE = ROOT / "output" / "python" / "src" / "openai"


@pytest.fixture(scope="module")
def everything() -> list[Answer]:
    names = list(dict.fromkeys(public_names(PACKAGE)))
    return answers(SPEC, CONFIG, names, ROOT / "output")


def test_the_walk_meets_what_the_example_is_known_to_have(everything: list[Answer]) -> None:
    asked = {answer.query for answer in everything}
    assert {
        "openai.types.conversations.Message.role",
        "openai.types.conversations.message.Content",
        "openai.types.CompoundFilter",
        "openai.types.responses.ResponseInputItemParam",
        "openai.resources.conversations.conversations.AsyncConversations.create.metadata",
        "openai.OpenAI.api_key",
        "openai.AsyncOpenAI.base_url",
    } <= asked
    assert len(asked) > 1300


def test_every_name_is_found_once(everything: list[Answer]) -> None:
    assert [a.query for a in everything if len(a.found) != 1] == []


def test_every_answer_has_a_line_of_the_output_that_holds_the_name(everything: list[Answer]) -> None:
    lines: dict[str, list[str]] = {}
    wrong = []
    for answer in everything:
        one = only(answer)
        if one.output.file not in lines:
            lines[one.output.file] = Path(one.output.file).read_text().splitlines()
        line = lines[one.output.file][one.output.line - 1] if one.output.line else ""
        if answer.query.rpartition(".")[2] not in line or one.edited:
            wrong.append((answer.query, one.output))
    assert wrong == []


def test_every_answer_has_reasons_and_a_place_in_an_input(everything: list[Answer]) -> None:
    # What the runtime brings along stands in no input.
    runtime = {"of-every-method", "of-every-client", "base-url"}
    wrong = []
    for answer in everything:
        one = only(answer)
        rules = {reason.rule.id for reason in one.reasons}
        placed = one.document is not None or one.config is not None
        if not rules or not (placed or rules <= runtime) or any(not _exists(at) for at in (one.document, one.config)):
            wrong.append(answer.query)
    assert wrong == []


def test_every_model_tells_its_name_type_and_place(everything: list[Answer]) -> None:
    told = {
        answer.query: {reason.rule.about.value for reason in only(answer).reasons}
        for answer in everything
        if only(answer).symbol.kind.value in ("model", "params of a method")
    }
    assert [name for name, about in told.items() if not about >= {"name", "type", "place"}] == []


def _exists(at: Location | None) -> bool:
    return at is None or 0 < at.line <= len(Path(at.file).read_text().splitlines())
