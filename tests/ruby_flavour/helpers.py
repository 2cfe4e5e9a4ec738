"""Runs the flavour in memory, and Ruby over what it makes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from loading import loaded
from specloom.flavours.base import Finding, PlannedFile
from specloom.flavours.ruby.plan import Ruby
from specloom.ir.build.targets import build_target
from toolchains import missing

ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "HOME", "TMPDIR", "GEM_HOME", "GEM_PATH", "LANG", "LC_ALL")


def planned(folder: Path, document: Mapping[str, Any], config: str = "") -> list[PlannedFile | Finding]:
    """The files of a document's SDK, and what is kept out of it."""
    found = loaded(folder, document, config)
    return list(Ruby().plan(found.api, build_target(found.config, "ruby")))


def files(folder: Path, document: Mapping[str, Any], config: str = "") -> dict[str, str]:
    """The text of every file by its path."""
    return {f.path: f.text for f in planned(folder, document, config) if isinstance(f, PlannedFile)}


def write(folder: Path, sdk: Mapping[str, str]) -> None:
    """Writes an SDK."""
    for path, text in sdk.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def ruby(folder: Path, *arguments: str) -> str:
    """What Ruby prints, with whatever it has to say of faults. Without Ruby the test is skipped; in CI it fails."""
    if shutil.which("ruby") is None:
        missing("ruby")
    env = {**{k: v for k, v in os.environ.items() if k in _KEPT}, "RUBYOPT": "-W:deprecated"}
    command = ["ruby", "-w", "-Ilib", *arguments]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", timeout=300, check=False)
    return done.stdout + done.stderr


RESOLVE = (ROOT / "tests" / "ruby_flavour" / "resolve.rb").as_posix()


def assert_loads(folder: Path, gem: str, root: str) -> None:
    """Everything loads without a warning, and every type that a model or a union names is there."""
    out = ruby(folder, "-r", gem, RESOLVE, root)
    assert out == "all is there\n", out


PARSE = (ROOT / "tests" / "ruby_flavour" / "parse_sig.rb").as_posix()
_COMPILE = "Dir['rbi/**/*.rbi'].each { |path| RubyVM::InstructionSequence.compile_file(path) }"


def assert_signatures(folder: Path) -> None:
    """The RBI files are Ruby, and the RBS files are RBS."""
    assert "syntax error" not in ruby(folder, "-W0", "-e", _COMPILE)
    assert ruby(folder, "-W0", PARSE, "sig") == ""


def code(text: str, kind: str, name: str) -> str:
    """The lines of a class or module, without comments and blank lines, from its margin."""
    found = re.search(rf"^( *){kind} {re.escape(name)}\b.*?^\1end$", text, re.MULTILINE | re.DOTALL)
    assert found, f"there is no {kind} {name}"
    lines = textwrap.dedent(found[0]).splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.lstrip().startswith("#"))


def dangling(sdk: dict[str, str], root: str) -> list[str]:
    """Names that RBS files use and do not declare."""
    declared: set[str] = set()
    used: set[str] = set()
    for path, text in sdk.items():
        if not path.endswith(".rbs"):
            continue
        stack: list[str] = []
        for line in text.splitlines():
            bare = line.strip()
            if found := re.match(r"(?:class|module|interface) ([\w:]+) = ", bare):
                declared.add("::".join([*stack, found[1]]))
            elif found := re.match(r"(?:class|module|interface) ([\w:]+)", bare):
                stack.append(found[1])
                declared.add("::".join(stack))
            elif (found := re.match(r"type (\w+)", bare)) or (found := re.match(r"([A-Z]\w*): ", bare)):
                declared.add("::".join([*stack, found[1]]))
            elif bare == "end":
                stack.pop()
            used.update(re.findall(rf"(?<![\w:]){root}(?:::\w+)+", bare))
    short = {name.replace(f"{root}::Models::", f"{root}::", 1) for name in declared}
    return sorted(used - declared - short)
