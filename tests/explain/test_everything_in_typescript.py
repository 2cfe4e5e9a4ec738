"""Every name that users of a TypeScript SDK can write has an answer that leads to real lines: those of the worked
example and of all cases, as the compiler sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from render.node import MODULES, run, tool
from typescript_flavour.cases import EXAMPLE, cases, write

from .asked import Asked, assert_found_once, assert_reasons_and_places, assert_types_are_told_of
from .outputs import ROOT, answers, only

LISTER = Path(__file__).parent / "typescript_names.mjs"
RUNTIME = ROOT / "templates" / "typescript" / "runtime"
BY_THE_RUNTIME = {"of-every-method", "of-every-client", "of-unwrap", "of-every-page", "base-url", "options-type"}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Asked]]:
    """All names of all SDKs but for those that the runtime brings along."""
    command = [*tool("typescript/lib/typescript.js")[:1], str(LISTER), str(MODULES / "typescript/lib/typescript.js")]
    folder = tmp_path_factory.mktemp("typescript")
    given = {"conversations": EXAMPLE, **cases()}
    folders = {name: write(inputs, folder / name) for name, inputs in given.items()}
    lists = json.loads(run([*command, str(RUNTIME), *map(str, folders.values())], ROOT))
    of_runtime = {entry["name"].partition(".")[2] for entry in lists[0]}
    found = {}
    for (name, inputs), entries in zip(given.items(), lists[1:], strict=True):
        shown = answers(inputs.spec, inputs.config, [e["name"] for e in entries], folder / name, ("typescript",))
        found[name] = [
            Asked(entry["name"], [(p["file"], p["line"]) for p in entry["places"]], answer)
            for entry, answer in zip(entries, shown, strict=True)
            if answer.found or entry["name"].partition(".")[2] not in of_runtime
        ]
    return found


def test_the_walk_meets_what_the_example_is_known_to_have(everything: dict[str, list[Asked]]) -> None:
    asked = {one.name for one in everything["conversations"]}
    assert {
        "OpenAI.apiKey",
        "OpenAI.conversations",
        "OpenAI.Conversations.create.body",
        "OpenAI.Conversations.Items.list.query",
        "OpenAI.Conversations.Conversation.created_at",
        "OpenAI.Conversations.ItemCreateParams.include",
        "OpenAI.Conversations.Items.ItemCreateParams.include",
        "OpenAI.Conversations.ConversationItem.LocalShellCall.Action.env",
        "OpenAI.ConversationCursorPage.has_more",
        "ClientOptions.apiKey",
        "openai/pagination.ConversationCursorPageParams.limit",
    } <= asked
    assert len(asked) > 900
    assert len(everything) > 12


def test_every_name_is_found_once(everything: dict[str, list[Asked]]) -> None:
    assert_found_once(everything)


def test_every_answer_has_the_line_that_declares_the_name(everything: dict[str, list[Asked]]) -> None:
    wrong = []
    for one in (one for asked in everything.values() for one in asked):
        output = only(one.answer).output
        lines = [line for file, line in one.places if output.file.endswith(f"/{file}")]
        # The client's namespace has the shared models under names of their own, in a file of its own.
        again = lines == [] and all(file == "src/client.ts" for file, _ in one.places) and output.line > 0
        if output.line not in lines and not again:
            wrong.append((one.name, output, one.places))
    assert wrong == []


def test_every_answer_has_reasons_and_a_place_in_an_input(everything: dict[str, list[Asked]]) -> None:
    assert_reasons_and_places(everything, BY_THE_RUNTIME)


def test_every_type_tells_its_name_type_and_place(everything: dict[str, list[Asked]]) -> None:
    assert_types_are_told_of(everything)


def test_a_line_leads_to_what_it_declares(everything: dict[str, list[Asked]]) -> None:
    """Members, also of interfaces within namespaces, each at its own line."""
    fields = [a for a in everything["conversations"] if only(a.answer).symbol.kind.value == "field"]
    places = [f"{file}:{line}" for one in fields for file, line in one.places[:1]]
    found = answers(EXAMPLE.spec, EXAMPLE.config, places, Path("output"), ("typescript",))
    wrong = [
        (one.name, place)
        for one, place, answer in zip(fields, places, found, strict=True)
        if only(answer).symbol != only(one.answer).symbol
    ]
    assert wrong == []
