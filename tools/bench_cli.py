"""Measures the OpenAI command line client that specloom makes, and the published one where Go can fetch it, in turns.

    python tools/bench_cli.py

The size of the program, with and without what only debuggers read, and the CPU time of what users wait for at each
start. Figures are the least of several rounds; a program that only prints a line shows what any start takes. The OpenAI
document is not part of this repository: it is looked for in $SPECLOOM_SHARED, else in ../shared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from answering import answering
from bench_common import Input
from bench_sdk_common import OURS, PUBLISHED, Figures, document, in_turns, print_figures

PROGRAM = "github.com/openai/openai-cli/cmd/openai"
VERSION = "v1.7.0"
"""The published version of the time of the document."""
SDK = "github.com/openai/openai-go/v3"
STRIPPED = "-ldflags=-s -w"
STARTS = {
    "--version": ("--version",),
    "--help": ("--help",),
    "--help of a command": ("responses", "create", "--help"),
    "one request": ("models", "retrieve", "gpt"),
    "completion of a group": ("__complete", "--", "conv"),
    "completion of a command's flags": ("__complete", "--", "responses", "create", "--"),
}
MODEL = {"id": "gpt", "object": "model", "created": 1, "owned_by": "nobody"}
LINE = 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("line") }\n'


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = {OURS: made(document(folder), folder)}
        if theirs := fetched(folder):
            programs[PUBLISHED] = theirs
        with answering(lambda _: (200, MODEL)) as base:
            print_figures([*_sizes(programs), *_starts(programs, base), _bare(folder)])


def made(one: Input, folder: Path) -> Path:
    """The folder with our program, as it is linked usually, and stripped."""
    subprocess.run(one.generate(folder / "made", ["go", "cli"]), check=True)
    module = folder / "made" / "cli"
    _go(module, "mod", "edit", f"-replace={SDK}=../go")
    for name, options in (("openai", ()), ("openai-stripped", (STRIPPED,))):
        _go(module, "build", "-mod=mod", *options, "-o", f"{folder}/ours/{name}", "./cmd/openai")
    return folder / "ours"


def fetched(folder: Path) -> Path | None:
    """The folder with the published program, None where Go cannot fetch it."""
    found = folder / "published"
    for name, options in (("openai-stripped", (STRIPPED,)), ("openai", ())):
        command = ("go", "install", *options, f"{PROGRAM}@{VERSION}")
        done = subprocess.run(
            command, env={**os.environ, "GOBIN": str(found)}, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(f"{PROGRAM} {VERSION} cannot be fetched: {done.stderr.strip().splitlines()[-1]}\n", file=sys.stderr)
            return None
        (found / "openai").replace(found / name)
    return found


def _sizes(programs: dict[str, Path]) -> Iterator[Figures]:
    for title, name in (("program", "openai"), ("program, stripped", "openai-stripped")):
        sizes = {side: (folder / name).stat().st_size / 2**20 for side, folder in programs.items()}
        yield Figures(title, "MB", sizes[OURS], sizes.get(PUBLISHED, 0))


def _starts(programs: dict[str, Path], base: str) -> Iterator[Figures]:
    environment = {**os.environ, "OPENAI_API_KEY": "key", "OPENAI_BASE_URL": base, "COMPLETION_STYLE": "zsh"}
    for title, arguments in STARTS.items():

        def start(side: str, arguments: Sequence[str] = arguments) -> Sequence[float]:
            return _start(programs[side] / "openai-stripped", arguments, environment)

        best = in_turns(start, sides=[*programs])
        yield Figures(title, "CPU ms", best[OURS][0], best[PUBLISHED][0] if PUBLISHED in best else 0)


def _bare(folder: Path) -> Figures:
    """What the start of any program in Go takes."""
    (folder / "line.go").write_text(LINE, "utf-8")
    _go(folder, "build", "-o", "line", "line.go")
    best = in_turns(lambda _: _start(folder / "line", (), os.environ.copy()), sides=[OURS])
    return Figures("a program that prints a line", "CPU ms", best[OURS][0], 0)


def _start(program: Path, arguments: Sequence[str], environment: dict[str, str]) -> tuple[float]:
    """CPU milliseconds of one run, without those of a copy of this process before it."""
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    process = os.posix_spawn(program, [program.name, *arguments], environment, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    if status and "__complete" not in arguments:
        sys.exit(f"{program} {' '.join(arguments)} fails")
    return ((usage.ru_utime + usage.ru_stime) * 1000,)


def _go(folder: Path, *command: str) -> None:
    done = subprocess.run(["go", *command], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"go {' '.join(command[:2])}: {done.stderr[-1000:]}")


if __name__ == "__main__":
    main()
