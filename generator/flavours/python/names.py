"""Python names: words cased as the family's SDKs case them, reserved words out of the way (python.md §2)."""

from __future__ import annotations

import builtins
import enum
import keyword
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from ...ir.api import Casing
from ...ir.names import Words
from ..casing import Casings


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KEYWORDS = frozenset(keyword.kwlist)
MODEL_ATTRIBUTES = _listed(
    "construct copy dict fields from_orm json parse_file parse_obj parse_raw schema schema_json to_dict to_json"
    " update_forward_refs validate"
)
"""Names that the base class of models uses itself."""
CALL_ARGUMENTS = frozenset({"extra_headers", "extra_query", "extra_body", "timeout", "idempotency_key"})
"""Arguments that every method has."""
CONNECTION_ARGUMENTS = _listed(
    "extra_headers extra_query initial_delay max_delay max_queue_size max_retries on_reconnecting"
    " websocket_connection_options"
)
"""Arguments that every method has that opens a connection."""
CLIENT_ATTRIBUTES = _listed(
    "auth_headers base_url close copy custom_auth default_headers default_query delete get get_api_list is_closed"
    " max_retries patch platform_headers post put qs request timeout user_agent with_options with_raw_response"
    " with_streaming_response"
)
"""Attributes of the client that a resource cannot take."""
TYPE_NAMES = frozenset({"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "object", "str"})
"""Names that annotations use; a field of that name hides them in the rest of its class."""


PythonName: TypeAlias = "tuple[str, tuple[NameRule, ...]]"
"""A name, and what made it from its words in the order in which it was done."""


class NameRule(enum.Enum):
    """Why a Python name is not simply its words in snake case."""

    ASKED = "asked"
    """``x-stainless-naming`` of the document."""
    KEYWORD = "keyword"
    DIGIT = "digit"
    DEVICE = "device"
    """A name that Windows keeps for a device."""
    SELF = "self"
    UNDERSCORE = "underscore"
    """The wire name starts with one."""
    PROTECTED = "protected"
    """pydantic keeps names that start with ``model_``."""
    MODEL_ATTRIBUTE = "model_attribute"
    CALL_ARGUMENT = "call_argument"
    CLIENT_ATTRIBUTE = "client_attribute"
    PLACED = "placed"
    """The same wire name occurs in several locations."""
    NUMBERED = "numbered"
    """Several members of one class or signature would have the name."""


class Names:
    """Cases words for Python, with the project's own casings."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        self._cased = Casings(casings)

    def pascal(self, words: Words) -> str:
        """A class name; ``api`` leads where it would start with a digit."""
        text = self._cased.pascal(words)
        # ``None`` and the truth values are keywords.
        return f"Api{text}" if text[:1].isdigit() else _unreserved(text)

    def snake(self, words: Words) -> str:
        """A module, attribute or argument name, before reserved words are avoided."""
        return self._cased.snake(words)

    def module(self, words: Words) -> str:
        """A module name: no keyword, no leading digit, no name the package or Windows keeps for itself."""
        return self.module_rule(words)[0]

    def module_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The same with the rule that changed it."""
        name = self.snake(words)
        if name in _KEYWORDS:
            return f"{name}_", NameRule.KEYWORD
        if name in _WINDOWS_DEVICES:
            return f"{name}_", NameRule.DEVICE
        return (f"api_{name}", NameRule.DIGIT) if name[:1].isdigit() else (name, None)

    def method(self, words: Words) -> str:
        """A method or attribute name."""
        return self.method_rule(words)[0]

    def method_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The same with the rule that changed it."""
        name = self.snake(words)
        return (f"api_{name}", NameRule.DIGIT) if name[:1].isdigit() else _unkeyed(name)

    def attribute(self, words: Words) -> str:
        """The attribute of a client or resource that leads to a resource."""
        return self.attribute_rule(words)[0]

    def attribute_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The same with the rule that changed it."""
        name, rule = self.method_rule(words)
        return (f"{name}_", NameRule.CLIENT_ATTRIBUTE) if name in CLIENT_ATTRIBUTES else (name, rule)

    def argument(self, wire: str, words: Words) -> str:
        """A method argument or TypedDict key; a leading underscore of the wire name stays."""
        return self.argument_rule(wire, words)[0]

    def argument_rule(self, wire: str, words: Words) -> tuple[str, NameRule | None]:
        """The same with the rule that changed it."""
        name = self.snake(words)
        if name == "self":
            return f"api_{name}", NameRule.SELF
        if name in CALL_ARGUMENTS:
            return f"api_{name}", NameRule.CALL_ARGUMENT
        if name[:1].isdigit():
            return f"api_{name}", NameRule.DIGIT
        if wire.startswith("_") and not wire.startswith("__"):
            return _unreserved(f"_{name}"), NameRule.UNDERSCORE
        return _unkeyed(name)

    def field(self, wire: str, words: Words) -> str:
        """A field of a model."""
        return self.field_rule(wire, words)[0]

    def field_rule(self, wire: str, words: Words) -> tuple[str, NameRule | None]:
        """The same with the rule that changed it."""
        name = self.snake(words)
        if name == "self":
            return f"api_{name}", NameRule.SELF
        if name.startswith("model_"):
            return f"api_{name}", NameRule.PROTECTED
        if wire.startswith("_"):
            return f"api_{name}", NameRule.UNDERSCORE
        if name[:1].isdigit():
            return f"api_{name}", NameRule.DIGIT
        if name in MODEL_ATTRIBUTES:
            return f"{name}_", NameRule.MODEL_ATTRIBUTE
        return _unkeyed(name)


def numbered(names: Sequence[str]) -> list[str]:
    """Names that occur more than once get ``_1``, ``_2`` … in order."""
    counts: dict[str, int] = {}
    seen: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    taken = set(names)
    out = []
    for name in names:
        if counts[name] == 1:
            out.append(name)
            continue
        seen[name] = seen.get(name, 0) + 1
        while f"{name}_{seen[name]}" in taken:
            seen[name] += 1
        taken.add(f"{name}_{seen[name]}")
        out.append(f"{name}_{seen[name]}")
    return out


def distinct(names: Sequence[PythonName]) -> list[PythonName]:
    """Names of one class or signature, numbered where they would clash (python.md §2.5)."""
    texts = [name for name, _ in names]
    if len(set(texts)) == len(texts):
        return list(names)
    return [
        (text, rules if text == name else (*rules, NameRule.NUMBERED))
        for text, (name, rules) in zip(numbered(texts), names, strict=True)
    ]


def ruled(name: tuple[str, NameRule | None]) -> PythonName:
    """A cased name with its one rule, if any."""
    return name[0], (name[1],) if name[1] is not None else ()


def _unreserved(name: str) -> str:
    return f"{name}_" if name in _KEYWORDS else name


def _unkeyed(name: str) -> tuple[str, NameRule | None]:
    return (f"{name}_", NameRule.KEYWORD) if name in _KEYWORDS else (name, None)


_WINDOWS_DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"com{i}" for i in range(1, 10)), *(f"lpt{i}" for i in range(1, 10))}
)
BUILTIN_NAMES = frozenset(n for n in dir(builtins) if not n.startswith("_"))
