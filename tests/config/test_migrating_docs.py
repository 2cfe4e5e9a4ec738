"""What docs/migrating.md says about keys, extensions, targets and codes is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specloom.config.common import OTHER_LANGUAGES
from specloom.flavours import FLAVOURS

from .vocabulary import GENERATOR, attributes_read, vocabulary

PAGE = Path(__file__).parents[2] / "docs/migrating.md"
NAMES_OF_OTHER_THINGS = {"docs", "errors", "response"}
"""Keys without effect that share their name with an attribute of something else."""


def section(heading: str) -> str:
    text = PAGE.read_text(encoding="utf-8")
    return text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]


def rows(heading: str) -> list[tuple[list[str], str]]:
    """The rows of a section's tables: the code marks of the first cell, and the rest."""
    lines = [line for line in section(heading).splitlines() if line.startswith("| `")]
    return [(re.findall(r"`([^`]+)`", line.split("|")[1]), "|".join(line.split("|")[2:])) for line in lines]


def first_cells(heading: str, *, about: str = "") -> set[str]:
    return {mark for marks, rest in rows(heading) for mark in marks if about in rest}


@pytest.fixture(scope="module")
def unused() -> set[str]:
    return {path for path, word in vocabulary().items() if word.key.unused}


def test_the_page_lists_exactly_the_keys_without_effect(unused: set[str]) -> None:
    assert len(unused) > 10
    assert first_cells("Keys without effect") == unused


def test_every_other_key_is_read() -> None:
    read = attributes_read()
    read |= set(FLAVOURS)  # Targets are looked up by their names.
    idle = [path for path, word in vocabulary().items() if not word.key.unused and word.key.attribute not in read]
    assert idle == [], "nothing reads these: declare why with `unused`, and list them in docs/migrating.md"


def test_no_key_without_effect_is_read(unused: set[str]) -> None:
    read = attributes_read() - NAMES_OF_OTHER_THINGS
    used = [path for path in sorted(unused) if vocabulary()[path].key.attribute in read]
    assert used == [], "something reads these now: remove `unused`, and their rows in docs/migrating.md"


def test_every_target_has_its_state() -> None:
    page = section("Targets")
    assert set(OTHER_LANGUAGES) | set(FLAVOURS) <= set(re.findall(r"`(\w+)`", page))


def test_the_extensions_that_are_read_are_those_of_the_page() -> None:
    sources = [file.read_text(encoding="utf-8") for file in GENERATOR.rglob("*.py")]
    in_code = {name for text in sources for name in re.findall(r'"(x-stainless-[A-Za-z-]+)"', text)}
    ignored = first_cells("Extensions of the document", about="no effect")
    assert first_cells("Extensions of the document") - ignored == in_code
    assert ignored and not ignored & in_code


def test_the_codes_of_the_page_exist() -> None:
    codes = first_cells("Findings you may meet")
    text = "".join(file.read_text(encoding="utf-8") for file in GENERATOR.rglob("*.py"))
    # Some codes are put together: a group and a name that is decided later.
    missing = [code for code in sorted(codes) if f'"{code}"' not in text and f'"{code.split("/")[1]}"' not in text]
    assert len(codes) > 10 and missing == []
