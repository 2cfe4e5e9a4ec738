"""Text that comes from inputs, made safe to print: one line, nothing a terminal obeys, nothing that hides or
reorders."""

from __future__ import annotations

import unicodedata

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def plain(text: str, *, keep: str = "") -> str:
    """The text with control, format, bidirectional and surrogate characters as escapes; line feeds and tabs are blanks.

    Characters in `keep` stay as they are.
    """
    return "".join(_shown(character, keep) for character in text)


def _shown(character: str, keep: str) -> str:
    if character in keep:
        return character
    return " " if character in "\n\t" else cell(character)


def plain_lines(text: str) -> list[str]:
    """The lines of the text, each as `plain` gives it."""
    return [plain(line) for line in text.replace("\r\n", "\n").split("\n")]


def cell(character: str) -> str:
    """One character as it is shown; a tab is four blanks."""
    if character == "\t":
        return "    "
    if character.isascii():
        return character if character.isprintable() else f"\\x{ord(character):02x}"
    if unicodedata.category(character) not in _OBEYED:
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def width(text: str) -> int:
    """Columns the text takes in a terminal."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def count(number: int, noun: str) -> str:
    """``1 file``, ``2 files``; thousands are set off."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
