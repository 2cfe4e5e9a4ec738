"""What command line clients do on a terminal, and nowhere else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from toolchains import missing

from .conftest import NAME, PAGE, Api, Open

LIST = (NAME, "conversations:items", "list", "conv_1")
CURSOR = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
GET = (NAME, "conversations", "retrieve", "conv_1")


def test_a_credential_is_asked_for_and_not_shown(terminal: Open, api: Api) -> None:
    asking = terminal(NAME, "--api-key", "-", "conversations", "delete", "conv_1")
    asking.wait("api-key:")
    asking.type("typed-in-secret", "Enter")
    assert asking.end() == 0
    assert api.keys == ["typed-in-secret"]
    assert "typed" not in asking.screen()


def test_the_question_can_be_interrupted(terminal: Open, api: Api) -> None:
    deleting = f"{NAME} --api-key - conversations delete conv_1"
    asking = terminal("sh", "-c", f"trap : INT; {deleting}; echo status $?; read typed")
    asking.wait("api-key:")
    asking.type("C-c")
    asking.wait("status 130")
    asking.type("this is shown")
    asking.wait("this is shown")
    assert not api.asked


def test_a_request_that_hangs_is_interrupted(terminal: Open, api: Api) -> None:
    hanging = terminal(NAME, "conversations", "retrieve", "hangs")
    hanging.wait(lambda _: bool(api.asked))
    hanging.type("C-c")
    assert hanging.end() == 130


def test_what_is_binary_goes_to_a_file_of_its_own(terminal: Open, tmp_path: Path) -> None:
    (tmp_path / "output.bin").write_bytes(b"is kept")
    assert terminal(NAME, "files", "content", "file_1").end() == 0
    assert (tmp_path / "output.bin").read_bytes() == b"is kept"
    assert (tmp_path / "output-1.bin").read_bytes() == b"\0content"


def test_what_is_text_is_shown(terminal: Open) -> None:
    showing = terminal(NAME, "files", "content", "text")
    assert showing.end() == 0
    assert showing.screen() == "plain text"


class TestPaging:
    @pytest.fixture
    def pager(self, tmp_path: Path) -> Path:
        """A pager that keeps what it is given."""
        made = tmp_path / "pager"
        made.write_text('#!/bin/sh\ncat > "$HOME/paged"\necho paged\n', encoding="utf-8")
        made.chmod(0o755)
        return made

    def test_a_long_list_goes_to_the_pager(self, terminal: Open, pager: Path, tmp_path: Path) -> None:
        listing = terminal(*LIST, "--format", "jsonl", env={"PAGER": str(pager)})
        assert listing.end() == 0
        assert listing.screen().strip() == "paged"
        assert (tmp_path / "paged").read_text(encoding="utf-8").count("\n") == 3 * PAGE

    def test_a_short_one_does_not(self, terminal: Open, pager: Path) -> None:
        listing = terminal(*LIST, "--format", "jsonl", "--max-items", "5", env={"PAGER": str(pager)})
        assert listing.end() == 0
        assert listing.screen().count("item_") == 5

    def test_nor_does_a_stream(self, terminal: Open, pager: Path) -> None:
        streaming = terminal(NAME, "conversations", "create", "--stream", env={"PAGER": str(pager)})
        assert streaming.end() == 0
        assert "word 99" in streaming.screen()

    def test_without_a_pager_the_screen_scrolls(self, terminal: Open) -> None:
        listing = terminal(*LIST, "--format", "jsonl", env={"PAGER": "there-is-none"})
        assert listing.end() == 0
        assert f"item_{3 * PAGE}" in listing.screen()

    def test_the_usual_pager_is_less_and_says_what_it_shows(self, terminal: Open) -> None:
        if shutil.which("less") is None:
            missing("less")
        listing = terminal(*LIST)
        shown = listing.wait("item_1")
        assert shown.splitlines()[-1] == "runtime-cli conversations:items list"
        listing.type("q")
        assert listing.end() == 0


class TestExploring:
    def test_open_move_back_and_quit(self, terminal: Open) -> None:
        exploring = terminal(*GET, "--format", "explore")
        exploring.wait(CURSOR + 'id: "conv_1"')
        exploring.type("Down")
        exploring.wait(f"{CURSOR}metadata: ")
        assert f"\x1b[7m{CURSOR}metadata: " in exploring.screen(styled=True)
        exploring.type("Right")
        shown = exploring.wait(CURSOR + 'topic: "bread"')
        assert shown.startswith(f"runtime-cli conversations retrieve {CURSOR}metadata\n")
        exploring.type("h", "j")
        exploring.wait(f"{CURSOR}tags: ")
        exploring.type("q")
        assert exploring.end() == 0
        assert exploring.screen().strip() == ""

    def test_print_and_exit(self, terminal: Open) -> None:
        exploring = terminal(*GET, "--format", "explore", "-r")
        exploring.wait(f"{CURSOR}id: ")
        exploring.type("j", "l")
        exploring.wait(f"{CURSOR}topic: ")
        exploring.type("p")
        assert exploring.end() == 0
        assert exploring.screen().strip() == "bread"

    def test_further_pages_come_when_they_are_needed(self, terminal: Open, api: Api) -> None:
        exploring = terminal(*LIST, "--format", "explore")
        exploring.wait(f"{CURSOR}0: ")
        assert len(api.asked) == 1
        for i in range(1, PAGE + 5):
            exploring.type("Down")
            exploring.wait(f"{CURSOR}{i}: ")
        assert [path.partition("?")[2] for path in api.asked] == ["", f"after=item_{PAGE}"]
        exploring.type("Escape")
        assert exploring.end() == 0


class TestColours:
    @pytest.mark.parametrize(
        ("command", "env", "coloured"),
        [
            (GET, {}, True),
            (GET, {"NO_COLOR": "1"}, False),
            (GET, {"FORCE_COLOR": "0"}, False),
            (("sh", "-c", f"{' '.join(GET)} | cat"), {}, False),
            (("sh", "-c", f"{' '.join(GET)} | cat"), {"FORCE_COLOR": "1"}, True),
        ],
    )
    def test_they_are_for_terminals(
        self, terminal: Open, command: tuple[str, ...], env: dict[str, str], coloured: bool
    ) -> None:
        shown = terminal(*command, env=env)
        assert shown.end() == 0
        assert '"id"' in shown.screen()
        assert ("\x1b[" in shown.screen(styled=True)) is coloured
