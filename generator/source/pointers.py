"""JSON pointers (RFC 6901) in the form this project writes them: a leading ``#``, no percent escapes."""

from __future__ import annotations


def join(pointer: str, *parts: str | int) -> str:
    """Appends raw keys or list indexes to a pointer, escaping ``~`` and ``/``. The root is ``"#"``."""
    if not parts:
        return pointer
    return pointer + "/" + "/".join(_escape(part) for part in parts)


def split(pointer: str) -> tuple[str, ...]:
    """The raw keys of a pointer, root first. ``"#"`` and ``""`` are the root; the leading ``#`` may be missing.

    Percent escapes are left alone: they belong to URI references, which are decoded before they become pointers.
    Raises ValueError when the text is not a pointer.
    """
    text = pointer[1:] if pointer.startswith("#") else pointer
    if not text:
        return ()
    if not text.startswith("/"):
        raise ValueError(f"not a JSON pointer: {pointer!r}")
    if "~" not in text:
        return tuple(text[1:].split("/"))
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in text[1:].split("/"))


def _escape(part: str | int) -> str:
    if isinstance(part, int):
        return str(part)
    if "~" in part or "/" in part:
        return part.replace("~", "~0").replace("/", "~1")
    return part
