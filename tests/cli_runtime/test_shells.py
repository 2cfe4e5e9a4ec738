"""Completion as users of shells meet it: the scripts are loaded into real ones, and Tab is pressed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from terminal import Terminal
from toolchains import missing

from .conftest import NAME

PROMPT = "ready> "
END = "_"
BASH_COMPLETION = Path("/usr/share/bash-completion/bash_completion")


@dataclass(frozen=True)
class Shell:
    """A shell, and how it is started and taught to complete."""

    command: tuple[str, ...]
    load: str
    described: bool = True
    """Whether it shows what candidates are for."""
    needs: Path | None = None


SHELLS = {
    "bash": Shell(("bash", "--norc", "-i"), f"source <({NAME} @completion bash)", described=False),
    "bash with bash-completion": Shell(
        ("bash", "--norc", "-i"),
        f"source {BASH_COMPLETION}; source <({NAME} @completion bash)",
        described=False,
        needs=BASH_COMPLETION,
    ),
    "zsh": Shell(("zsh", "-f", "-i"), f"autoload -U compinit; compinit -D -u; source <({NAME} @completion zsh)"),
    "zsh from $fpath": Shell(
        ("zsh", "-f", "-i"),
        f"mkdir -p .fpath; {NAME} @completion zsh > .fpath/_{NAME}; fpath=($PWD/.fpath $fpath);"
        " autoload -U compinit; compinit -D -u",
    ),
    "fish": Shell(
        ("fish", "--no-config", "-i"), f"function fish_prompt; echo '{PROMPT}'; end; {NAME} @completion fish | source"
    ),
}


class Prompt:
    """The prompt of a shell that knows how to complete."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def press(self, line: str, *keys: str, wanted: str) -> str:
        """The screen when keys were pressed behind a line, and what is wanted is there."""
        self._terminal.type("C-u", "C-l")
        self._terminal.wait(lambda screen: screen.strip() == PROMPT.strip())
        self._terminal.type(f"{NAME} {line}", *keys)
        return self._terminal.wait(wanted)


@pytest.fixture(scope="module", params=SHELLS)
def shell(request: pytest.FixtureRequest) -> Shell:
    """A shell that is installed."""
    wanted = SHELLS[request.param]
    if shutil.which(wanted.command[0]) is None or (wanted.needs and not wanted.needs.exists()):
        missing(wanted.needs.name if wanted.needs else wanted.command[0])
    if shutil.which("tmux") is None:
        missing("tmux")
    return wanted


@pytest.fixture(scope="module")
def prompt(shell: Shell, program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prompt]:
    """Its prompt, in a folder with files."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "notes.txt").write_text("text", encoding="utf-8")
    (folder / "with space.txt").write_text("text", encoding="utf-8")
    (folder / "other").mkdir()
    (folder / "other" / "inside.txt").write_text("text", encoding="utf-8")
    env = {"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(folder), "PS1": PROMPT, "SHELL": "/bin/sh"}
    with Terminal(shell.command, folder=folder, env=env) as terminal:
        terminal.type(f"{shell.load}; echo load''ed", "Enter")
        terminal.wait("\nloaded")
        yield Prompt(terminal)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("fil", "files "),
        ("conv", "conversations"),
        ("conversations:it", "conversations:items "),
        ("conversations:items cr", "conversations:items create "),
        ("conversations:items create --inc", "conversations:items create --include "),
        ("conversations create --tie", "conversations create --tier "),
        ("conversations create --tier d", "conversations create --tier default "),
        ("conversations create --tier=d", "conversations create --tier=default "),
        ("--format ya", "--format yaml "),
        ("--format yaml files cr", "--format yaml files create "),
        ("files create --file no", "files create --file notes.txt "),
        ("files create --file=no", "files create --file=notes.txt "),
        ("files create --file ot", "files create --file other/"),
        ("files create --file other/in", "files create --file other/inside.txt "),
        ("conversations create --title @no", "conversations create --title @notes.txt "),
        ("conversations create --title @file://no", "conversations create --title @file://notes.txt "),
        ("conversations create --title @other/in", "conversations create --title @other/inside.txt "),
        ("files create --file with\\ sp", "files create --file with\\ space.txt "),
        ("files create --file wi", "files create --file with\\ space.txt "),
        ("conversations create --title 'a b' --tie", "conversations create --title 'a b' --tier "),
    ],
)
def test_a_word_is_completed(prompt: Prompt, line: str, whole: str) -> None:
    # What is typed behind it shows where the word ends, and that the shell is done.
    prompt.press(line, "Tab", END, wanted=f"{PROMPT}{NAME} {whole}{END}")


def test_what_is_ambiguous_is_listed(prompt: Prompt, shell: Shell) -> None:
    screen = prompt.press("conversations create --ti", "Tab", "Tab", wanted="--title")
    assert "--tier" in screen
    assert ("How fast it goes" in screen) is shell.described


def test_groups_are_listed_by_their_first_part(prompt: Prompt) -> None:
    screen = prompt.press("conversations", "Tab", "Tab", wanted="ersations:")
    assert "conversations:items" not in screen


@pytest.mark.parametrize(
    "line", ["conversations create --title no", "conversations retrieve no", "conversations create --limit "]
)
def test_files_are_not_offered_where_none_is_wanted(prompt: Prompt, line: str) -> None:
    screen = prompt.press(line, "Tab", "Tab", END, wanted=f"{PROMPT}{NAME} {line}{END}")
    assert "notes.txt" not in screen
