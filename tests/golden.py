"""Cases: folders with inputs and what `specloom generate` must make of them. As a script, writes the expectations anew.

    tests/cases/<case>/
        openapi.yaml       the document; its first lines say what the case shows
        stainless.yml      the config; may be missing
        options.txt        further options of the command, one on each line; may be missing
        files.txt          globs, below the output folder, of the files that the case is about: `python/…` of one
                           flavour, `typescript/…`, `go/…`, `ruby/…`, `cli/…`, `docs/…` of the others; one run makes all
        expected/          those files
        stderr.txt         what is printed to stderr, and the exit status

A new case is a new folder with its inputs and `files.txt`: no test code. Then `make goldens`, and read what it wrote.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from click.testing import CliRunner
from specloom.cli import main as specloom

CASES = Path(__file__).parent / "cases"
OUT = "out"
MADE = ("python", "typescript", "go", "ruby", "cli", "docs")
"""The flavours; all are made in one run, whichever files a case is about."""
FLAVOURS = tuple(word for name in MADE for word in ("--flavour", name))


@dataclass(frozen=True)
class Outcome:
    """What a run gave: every file below the output folder, and stderr with the exit status as its last line."""

    files: dict[str, bytes]
    stderr: str


@contextmanager
def _working_in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def names() -> list[str]:
    """The cases, in the order of their names."""
    return sorted(p.name for p in CASES.iterdir() if (p / "openapi.yaml").is_file())


def run(case: str, folder: Path) -> Outcome:
    """Generates the case in an empty folder."""
    source = CASES / case
    arguments = ["generate", "--spec", "openapi.yaml", "--out", OUT, *FLAVOURS]
    for name, option in (("openapi.yaml", ""), ("stainless.yml", "--config")):
        if (source / name).is_file():
            shutil.copyfile(source / name, folder / name)
            arguments += [option, name] if option else []
    options = source / "options.txt"
    if options.is_file():
        arguments += options.read_text(encoding="utf-8").split()
    with _working_in(folder):
        result = CliRunner(env={"NO_COLOR": "1"}).invoke(specloom, arguments)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    out = folder / OUT
    files = {p.relative_to(out).as_posix(): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}
    return Outcome(files, f"{result.stderr}exit status {result.exit_code}\n")


def shown(case: str, files: dict[str, bytes]) -> dict[str, bytes]:
    """The files that `files.txt` asks for."""
    globs = (CASES / case / "files.txt").read_text(encoding="utf-8").split()
    return {name: content for name, content in files.items() if any(fnmatch(name, glob) for glob in globs)}


def expected(case: str) -> dict[str, bytes]:
    """The files below `expected/`."""
    folder = CASES / case / "expected"
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def write(case: str, outcome: Outcome) -> list[str]:
    """Makes the outcome the expectation; the names of what changed."""
    folder = CASES / case
    before, after = expected(case), shown(case, outcome.files)
    shutil.rmtree(folder / "expected", ignore_errors=True)
    for name, content in after.items():
        place = folder / "expected" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    changed = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    said = folder / "stderr.txt"
    if not said.is_file() or said.read_text(encoding="utf-8") != outcome.stderr:
        said.write_text(outcome.stderr, encoding="utf-8", newline="\n")
        changed.append("stderr.txt")
    return changed


def main() -> int:
    asked = sys.argv[1:] or names()
    if unknown := sorted(set(asked) - set(names())):
        print(f"no such case: {', '.join(unknown)}", file=sys.stderr)
        return 2
    for case in asked:
        with tempfile.TemporaryDirectory() as folder:
            changed = write(case, run(case, Path(folder)))
        print(f"{case}: {len(changed)} changed" + "".join(f"{os.linesep}  {name}" for name in changed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
