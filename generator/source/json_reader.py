"""A JSON text to plain data: strictly RFC 8259, duplicate keys noticed, faults at their offset."""

from __future__ import annotations

import json
import re
from typing import Any

from .built import MAX_DEPTH, Built
from .faults import Fault, Refused

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_HINTS = (
    ("Expecting property name enclosed in double quotes", "a comma before `}` or single quotes are not JSON"),
    ("Illegal trailing comma", "take the comma away"),
    ("Expecting ',' delimiter", "a comma or a closing bracket is missing before this place"),
    ("Expecting ':' delimiter", "a colon is missing after the key"),
    ("Expecting value", "a value is missing here (a comma before `]` or a cut file); comments are not JSON"),
    ("Unterminated string", "the closing quote is missing"),
    ("Invalid control character", "write line breaks and tabs in strings as \\n and \\t"),
    ("Invalid \\escape", "a backslash itself is written \\\\"),
    ("Extra data", "the file holds more than one JSON value"),
)


def build_json(text: str) -> Built:
    """Reads one JSON text. Raises Refused with the offset of the first fault."""
    built = Built()

    def mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        result = dict(pairs)
        if len(result) != len(pairs):
            built.duplicates = True
        return result

    try:
        built.data = json.loads(text, object_pairs_hook=mapping, parse_constant=_no_constant)
    except json.JSONDecodeError as fault:
        raise Refused(_syntax_fault(text, fault)) from None
    except RecursionError:
        raise Refused(_depth_fault()) from None
    except ValueError as fault:
        raise Refused(_number_fault(text, fault)) from None
    if _deeper_than(built.data, MAX_DEPTH):
        raise Refused(_depth_fault())
    if _SURROGATE.search(text):
        _refuse_lone_surrogates(text)
    return built


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _syntax_fault(text: str, fault: json.JSONDecodeError) -> Fault:
    if fault.pos >= len(text.rstrip()):
        return Fault("Source/Syntax", "the JSON text ends too early", max(len(text.rstrip()) - 1, 0), "the file is cut")
    hint = next((hint for problem, hint in _HINTS if fault.msg.startswith(problem)), "")
    return Fault("Source/Syntax", f"not JSON: {fault.msg[0].lower()}{fault.msg[1:]}", fault.pos, hint)


def _number_fault(text: str, fault: ValueError) -> Fault:
    name = str(fault)
    if name in ("NaN", "Infinity", "-Infinity"):
        match = re.search(rf"[:\[,\s]\s*({re.escape(name)})(?=[\s,\]}}]|$)", text)
        message = f"{name} is not a JSON value"
        return Fault("Source/Syntax", message, match.start(1) if match else 0, "write a number, a string or null")
    match = re.search(r"\d{4301,}", text)
    return Fault("Source/Syntax", "a number of more than 4,300 digits", match.start() if match else 0)


def _depth_fault() -> Fault:
    hint = "give parts of the structure a name and refer to them"
    return Fault("Source/TooDeep", f"nested deeper than {MAX_DEPTH:,} levels", 0, hint)


def _deeper_than(data: Any, limit: int) -> bool:
    """Level by level, because a walk down would itself run out of stack."""
    level = [data]
    for _ in range(limit + 1):
        deeper: list[Any] = []
        for node in level:
            if type(node) is dict:
                deeper += [child for child in node.values() if type(child) is dict or type(child) is list]
            elif type(node) is list:
                deeper += [child for child in node if type(child) is dict or type(child) is list]
        if not deeper:
            return False
        level = deeper
    return True


def _refuse_lone_surrogates(text: str) -> None:
    """Half of a surrogate pair is no character: no file that holds it could be written as UTF-8."""
    for match in re.finditer(r'"[^"\\]*(?:\\.[^"\\]*)*"', text, re.DOTALL):
        if _SURROGATE.search(match.group()) and _LONE_SURROGATE.search(json.loads(match.group())):
            offset = match.start() + (_SURROGATE.search(match.group()) or match).start()
            hint = "write both halves of the pair, or the character itself"
            raise Refused(Fault("Source/Encoding", "half a surrogate pair (\\uD800 to \\uDFFF) alone", offset, hint))
