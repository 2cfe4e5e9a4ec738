"""The names on pages are those that the SDKs of the worked example have."""

from __future__ import annotations

import re

import pytest

from .helpers import ROOT, declarations

DECLARED = {
    "python": ("**/types/**/*.py", r"^(?:class )?(\w+)(?:\(| = |: TypeAlias)"),
    "typescript": ("**/resources/**/*.ts", r"^\s*export (?:interface|type) (\w+)"),
}
NAMED = {"python": r"\.*class (\w+): …", "typescript": r"\.*([A-Z]\w*)(?: = .*| extends .*)?"}


@pytest.mark.parametrize("language", DECLARED)
def test_pages_name_what_users_import(conversations: dict[str, str], language: str) -> None:
    pattern, declared = DECLARED[language]
    sources = (ROOT / "output" / language).glob(pattern)
    known = {name for s in sources for name in re.findall(declared, s.read_text(encoding="utf-8"), re.MULTILINE)}
    pages = [text for path, text in conversations.items() if path.startswith(f"{language}/")]
    found = [re.fullmatch(NAMED[language], d) for page in pages for d in declarations(page)]
    names = {m[1] for m in found if m is not None}
    assert len(names) > 100
    # What is only sent has a longer name in Python: pages show what users read.
    assert {n for n in names if not {n, f"{n}Param"} & known} == set()
