"""Unified diffs from what is in the folder (``a/``) to what generation gives (``b/``), cut to a length."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from .difference import Cause, Difference
from .disk import Regular
from .hashing import is_binary, sha256

_CONTEXT: Final = 3
_MOST_COMPARED: Final = 4_000
"""Lines left after equal ends are cut off, in either file, up to which difflib looks for a short diff: it is
quadratic."""


@dataclass(frozen=True, slots=True)
class DiffText:
    """The lines of one diff, without line ends, and how many more there would be."""

    lines: tuple[str, ...] = ()
    hidden: int = 0


def unified_diff(difference: Difference, most: int | None = None) -> DiffText:
    """The diff that turns the folder's file into the generated one; at most `most` lines of it, None for all.

    Empty where a diff says nothing: other line ends, files that are unknown, and no longer generated ones, which would
    be listed in full.
    """
    if difference.cause in {Cause.LINE_ENDS, Cause.UNKNOWN, Cause.ORPHANED, Cause.MANIFEST}:
        return DiffText()
    lines = _lines(difference)
    shown = tuple(islice(lines, most))
    return DiffText(shown, sum(1 for _ in lines))


def first_changed_line(difference: Difference) -> int:
    """The line of the folder's file where it first differs, from 1; 0 when there is no such line."""
    before, after = difference.before, difference.after
    if before is None or after is None or before.content == after.content:
        return 0
    old, new = _text(before.content), _text(after.content)
    if old is None or new is None or difference.cause is Cause.LINE_ENDS:
        return 0
    return max(1, min(_common_start(old, new) + 1, len(old)))


def _lines(difference: Difference) -> Iterator[str]:
    before, after = difference.before, difference.after
    old = f"a/{difference.path}" if before else "/dev/null"
    new = f"b/{difference.path}" if after else "/dev/null"
    yield from _mode_lines(before, after)
    if before and after and before.content == after.content:
        return
    old_lines = _text(before.content) if before else []
    new_lines = _text(after.content) if after else []
    if old_lines is None or new_lines is None:
        yield f"Binary files {old}{_hash(before)} and {new}{_hash(after)} differ"
        return
    yield f"--- {old}"
    yield f"+++ {new}"
    yield from _hunks(old_lines, new_lines)


def _mode_lines(before: Regular | None, after: Regular | None) -> Iterator[str]:
    if before and after and before.executable != after.executable:
        yield f"old mode {_mode(before)}"
        yield f"new mode {_mode(after)}"
    elif after and not before:
        yield f"new file mode {_mode(after)}"


def _mode(regular: Regular) -> str:
    return "100755" if regular.executable else "100644"


def _hash(regular: Regular | None) -> str:
    return f" (sha256 {sha256(regular.content)[:12]}, {len(regular.content)} bytes)" if regular else ""


def _text(content: bytes) -> list[str] | None:
    """The lines with their line feeds; None for binary content. Only LF ends a line, as for git and patch."""
    if is_binary(content):
        return None
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _hunks(old: list[str], new: list[str]) -> Iterator[str]:
    start = max(0, _common_start(old, new) - _CONTEXT)
    end = max(0, _common_start(old[start:][::-1], new[start:][::-1]) - _CONTEXT)
    middle_old, middle_new = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(middle_old), len(middle_new)) > _MOST_COMPARED:
        yield _header(start, len(middle_old), len(middle_new))
        yield from (line for text in middle_old for line in _printed("-", text))
        yield from (line for text in middle_new for line in _printed("+", text))
        return
    matcher = difflib.SequenceMatcher(None, middle_old, middle_new, autojunk=False)
    for group in matcher.get_grouped_opcodes(_CONTEXT):
        (_, old_from, _, new_from, _), (_, _, old_to, _, new_to) = group[0], group[-1]
        yield _header(start + old_from, old_to - old_from, new_to - new_from, start + new_from)
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from (line for text in middle_old[i1:i2] for line in _printed(" ", text))
                continue
            yield from (line for text in middle_old[i1:i2] for line in _printed("-", text))
            yield from (line for text in middle_new[j1:j2] for line in _printed("+", text))


def _header(old_from: int, old_count: int, new_count: int, new_from: int | None = None) -> str:
    new_from = old_from if new_from is None else new_from
    return f"@@ -{_range(old_from, old_count)} +{_range(new_from, new_count)} @@"


def _range(start: int, count: int) -> str:
    # The format counts lines from 1, an empty range names the line before it, and a count of 1 is left out.
    first = start + 1 if count else start
    return str(first) if count == 1 else f"{first},{count}"


def _printed(sign: str, text: str) -> Iterator[str]:
    yield sign + text.removesuffix("\n")
    if not text.endswith("\n"):
        yield "\\ No newline at end of file"


def _common_start(old: list[str], new: list[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count
