"""Every name that users of a Go SDK can write has an answer that leads to its line: those of the worked example and of
all cases, as Go's own parser sees them."""

from __future__ import annotations

from pathlib import Path

import pytest
from go_flavour.names import listed
from typescript_flavour.cases import EXAMPLE, cases, write

from .asked import Asked, assert_found_once, assert_reasons_and_places, assert_types_are_told_of
from .outputs import ROOT, answers, only

RUNTIME = ROOT / "templates" / "go" / "runtime"
BY_THE_RUNTIME = {"of-every-method", "of-every-client"}


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
            Asked(entry.name, [(entry.file, entry.line)], answer)
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
    assert_found_once(everything)


def test_every_answer_has_the_line_that_declares_the_name(everything: dict[str, list[Asked]]) -> None:
    wrong = []
    for one in (one for asked in everything.values() for one in asked):
        output = only(one.answer).output
        ((file, line),) = one.places
        if not output.file.endswith(f"/{file}") or output.line != line:
            wrong.append((one, output))
    assert wrong == []


def test_every_answer_has_reasons_and_a_place_in_an_input(everything: dict[str, list[Asked]]) -> None:
    assert_reasons_and_places(everything, BY_THE_RUNTIME)


def test_every_type_tells_its_name_type_and_place(everything: dict[str, list[Asked]]) -> None:
    assert_types_are_told_of(everything)


def test_a_line_leads_to_what_it_declares(everything: dict[str, list[Asked]]) -> None:
    """Fields and constants, also of structs within structs, and methods, each at its own line: that of a method is not
    the one of an argument."""
    kinds = ("field", "constant", "method")
    wanted = [a for a in everything["conversations"] if only(a.answer).symbol.kind.value in kinds]
    places = [f"{only(one.answer).output.file}:{line}" for one in wanted for _, line in one.places]
    out = Path(only(wanted[0].answer).output.file.removesuffix(wanted[0].places[0][0])).parent
    found = answers(EXAMPLE.spec, EXAMPLE.config, places, out, ("go",))
    wrong = [
        (one.name, place)
        for one, place, answer in zip(wanted, places, found, strict=True)
        if only(answer).symbol != only(one.answer).symbol
    ]
    assert wrong == []
