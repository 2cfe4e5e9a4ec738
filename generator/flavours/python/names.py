"""Python names: words cased as the family's SDKs case them, reserved words out of the way (python.md §2)."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable

from ...ir.api import Casing
from ...ir.names import Words


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Written in capitals in class names. From the format's documentation; `json` and others only by `custom_casings`.
INITIALISMS = _listed(
    "3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb"
    " mp3 mp4 nft saml sdk sku sms ss ssh sso url"
)

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


class Names:
    """Cases words for Python, with the project's own casings."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        self._casings = {c.word: c for c in casings}
        self._initialisms = INITIALISMS | {c.word for c in self._casings.values() if c.initialism}

    def pascal(self, words: Words) -> str:
        """A class name; ``api`` leads where it would start with a digit."""
        text = _joined(self._pascal_word(w) for w in words)
        # ``None`` and the truth values are keywords.
        return f"Api{text}" if text[:1].isdigit() else _unreserved(text)

    def snake(self, words: Words) -> str:
        """A module, attribute or argument name, before reserved words are avoided."""
        return "_".join(self._casings[w].snake if w in self._casings and self._casings[w].snake else w for w in words)

    def module(self, words: Words) -> str:
        """A module name: no keyword, no leading digit, no name the package or Windows keeps for itself."""
        name = self.snake(words)
        if name in _KEYWORDS or name in _WINDOWS_DEVICES:
            return f"{name}_"
        return f"api_{name}" if name[:1].isdigit() else name

    def method(self, words: Words) -> str:
        """A method or attribute name."""
        name = self.snake(words)
        return f"api_{name}" if name[:1].isdigit() else _unreserved(name)

    def attribute(self, words: Words) -> str:
        """The attribute of a client or resource that leads to a resource."""
        name = self.method(words)
        return f"{name}_" if name in CLIENT_ATTRIBUTES else name

    def argument(self, wire: str, words: Words) -> str:
        """A method argument or TypedDict key; a leading underscore of the wire name stays."""
        name = self.snake(words)
        if name == "self" or name in CALL_ARGUMENTS or name[:1].isdigit():
            return f"api_{name}"
        if wire.startswith("_") and not wire.startswith("__"):
            name = f"_{name}"
        return _unreserved(name)

    def field(self, wire: str, words: Words) -> str:
        """A field of a model."""
        name = self.snake(words)
        if name == "self" or name.startswith("model_") or wire.startswith("_") or name[:1].isdigit():
            return f"api_{name}"
        if name in MODEL_ATTRIBUTES:
            return f"{name}_"
        return _unreserved(name)

    def _pascal_word(self, word: str) -> str:
        casing = self._casings.get(word)
        if casing is not None and casing.pascal:
            return casing.pascal
        if word in self._initialisms:
            return word.upper()
        if word.endswith("s") and word[:-1] in self._initialisms:
            return f"{word[:-1].upper()}s"
        return word[:1].upper() + word[1:]


def _joined(words: Iterable[str]) -> str:
    """Words without a gap, but for two digits that would run together: ``Version1_30``."""
    out = ""
    for word in words:
        out += f"_{word}" if out[-1:].isdigit() and word[:1].isdigit() else word
    return out


def _unreserved(name: str) -> str:
    return f"{name}_" if name in _KEYWORDS else name


_WINDOWS_DEVICES = frozenset(
    {"aux", "con", "nul", "prn", *(f"com{i}" for i in range(1, 10)), *(f"lpt{i}" for i in range(1, 10))}
)
BUILTIN_NAMES = frozenset(n for n in dir(builtins) if not n.startswith("_"))
