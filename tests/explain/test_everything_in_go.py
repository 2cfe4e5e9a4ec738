"""Every name that users of a Go SDK can write has an answer that leads to its line: those of the worked example and of
all cases, as Go's own parser sees them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from go_flavour.names import listed
from specloom.explain import Answer
from typescript_flavour.cases import EXAMPLE, cases, write

from .outputs import ROOT, answers, only

RUNTIME = ROOT / "templates" / "go" / "runtime"
BY_THE_RUNTIME = {"of-every-method", "of-every-client"}


@dataclass(frozen=True)
class Asked:
    """A name with the place that declares it, and the answer."""

    name: str
    file: str
    line: int
    answer: Answer


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Asked]]:
    """All names of all SDKs but for those that the runtime brings along."""
    folder = tmp_path_factory.mktemp("go")
    given = {"conversations": EXAMPLE, **cases()}
    folders = {name: write(inputs, folder / name, "go") for name, inputs in given.items()}
    runtime, *lists = listed([RUNTIME, *folders.values()])
    of_runtime = {entry.name.partition(".")[2] for entry in runtime}
    found = {}
    for (name, inputs), entries in zip(given.items(), lists, strict=True):
        shown = answers(inputs.spec, inputs.config, [entry.name for entry in entries], folder / name, ("go",))
        found[name] = [
            Asked(entry.name, entry.file, entry.line, answer)
            for entry, answer in zip(entries, shown, strict=True)
            if answer.found or entry.name.partition(".")[2] not in of_runtime
        ]
    return found


def test_the_walk_meets_what_the_example_is_known_to_have(everything: dict[str, list[Asked]]) -> None:
    asked = {one.name for one in everything["conversations"]}
    assert {
        "openai.Client.Conversations",
        "conversations.ConversationService.New.body",
        "conversations.ItemService.ListAutoPaging",
        "conversations.Conversation.CreatedAt",
        "conversations.Conversation.JSON.CreatedAt",
        "conversations.ItemListParams.Include",
        "conversations.ConversationItemUnion.AsLocalShellCall",
        "responses.ResponseInputItemUnionParam.OfMessage",
        "responses.ResponseInputItemParamOfMessage",
        "constant.LocalShellCall",
        "pagination.ConversationCursorPage.HasMore",
        "pagination.ConversationCursorPageAutoPager",
        "option.WithAPIKey",
        "openai.Error",
    } <= asked
    assert len(asked) > 1500
    assert len(everything) > 12


def test_every_name_is_found_once(everything: dict[str, list[Asked]]) -> None:
    found = {f"{sdk}: {a.name}": len(a.answer.found) for sdk, asked in everything.items() for a in asked}
    assert {name: count for name, count in found.items() if count != 1} == {}


def test_every_answer_has_the_line_that_declares_the_name(everything: dict[str, list[Asked]]) -> None:
    wrong = []
    for one in (one for asked in everything.values() for one in asked):
        output = only(one.answer).output
        if not output.file.endswith(f"/{one.file}") or output.line != one.line:
            wrong.append((one, output))
    assert wrong == []


def test_every_answer_has_reasons_and_a_place_in_an_input(everything: dict[str, list[Asked]]) -> None:
    wrong = []
    for sdk, asked in everything.items():
        for one in asked:
            found = only(one.answer)
            rules = {reason.rule.id for reason in found.reasons}
            placed = found.document is not None or found.config is not None or found.derived
            if not rules or not (placed or rules & BY_THE_RUNTIME):
                wrong.append((sdk, one.name, rules))
    assert wrong == []


def test_every_type_tells_its_name_type_and_place(everything: dict[str, list[Asked]]) -> None:
    kinds = ("model", "params of a method", "inline type", "response of a method")
    wrong = []
    for one in (one for asked in everything.values() for one in asked):
        found = only(one.answer)
        about = {reason.rule.about.value for reason in found.reasons}
        if found.symbol.kind.value in kinds and not about >= {"name", "type", "place"}:
            wrong.append((one.name, about))
    assert wrong == []


def test_a_line_leads_to_what_it_declares(everything: dict[str, list[Asked]]) -> None:
    """Fields and constants, also of structs within structs, and methods, each at its own line: that of a method is not
    the one of an argument."""
    kinds = ("field", "constant", "method")
    wanted = [a for a in everything["conversations"] if only(a.answer).symbol.kind.value in kinds]
    places = [f"{only(one.answer).output.file}:{one.line}" for one in wanted]
    out = Path(only(wanted[0].answer).output.file.removesuffix(wanted[0].file)).parent
    found = answers(EXAMPLE.spec, EXAMPLE.config, places, out, ("go",))
    wrong = [
        (one.name, place)
        for one, place, answer in zip(wanted, places, found, strict=True)
        if only(answer).symbol != only(one.answer).symbol
    ]
    assert wrong == []
