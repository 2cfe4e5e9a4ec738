"""RBS files in the words that every version of RBS knows: the oldest that is around has neither aliases of classes and
modules nor empty records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_ALIAS = re.compile(r"(class|module) (\w+) = ([\w:]+)\Z")
_OPENED = re.compile(r"(?:class|module|interface) ([\w:]+)")


def without_aliases(folder: Path, root: str) -> None:
    """Rewrites the files below a folder: what has several names is called by its own everywhere."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.rbs"))}
    aliases = dict(pair for text in texts.values() for pair in _aliases(text, root))
    assert aliases
    for path, text in texts.items():
        lines = (line for line in text.splitlines() if not _ALIAS.fullmatch(line.strip()))
        kept = re.sub(rf"\b{root}(?:::\w+)+", lambda m: _own(m[0], aliases), "\n".join(lines))
        path.write_text(kept.replace("{} & ", "").replace("-> {}", "-> untyped") + "\n", encoding="utf-8")


def _aliases(text: str, root: str) -> Iterator[tuple[str, str]]:
    """Other names, and what they stand for."""
    stack: list[str] = []
    for line in text.splitlines():
        bare = line.strip()
        if found := _ALIAS.fullmatch(bare):
            target = found[3] if found[3].startswith(f"{root}::") else "::".join([*stack, found[3]])
            yield "::".join([*stack, found[2]]), target
        elif found := _OPENED.match(bare):
            stack.append(found[1])
        elif bare == "end":
            stack.pop()


def _own(name: str, aliases: dict[str, str]) -> str:
    """A name without other names in it."""
    parts = name.split("::")
    for count in range(2, len(parts) + 1):
        target = aliases.get("::".join(parts[:count]))
        if target is not None:
            return _own("::".join([target, *parts[count:]]), aliases)
    return name


__all__ = ["without_aliases"]
