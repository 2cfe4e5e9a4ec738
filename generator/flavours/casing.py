"""Words to names: the casings that every language shares, with the project's own (config.md §8).

A language adds its reserved words and its rules for what is left over, such as a leading digit.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..ir.api import Casing
from ..ir.names import Words

_LISTED = (
    "3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb"
    " mp3 mp4 nft saml sdk sku sms ss ssh sso url"
)
INITIALISMS = frozenset(_LISTED.split())
"""Words written in capitals where a name has capitals at all. From the format's documentation; `json` and others only
by `custom_casings`."""


class Casings:
    """Cases words as the project wants them."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        self._casings = {c.word: c for c in casings}
        self._initialisms = INITIALISMS | {c.word for c in self._casings.values() if c.initialism}

    def snake(self, words: Words) -> str:
        """``list_url_items``."""
        return "_".join(self._casings[w].snake if w in self._casings and self._casings[w].snake else w for w in words)

    def pascal(self, words: Words) -> str:
        """``ListURLItems``. Two digits that would run together are kept apart: ``Version1_30``."""
        return _joined(self._capitalised(w) for w in words)

    def title(self, words: Words) -> str:
        """``List URL Items``."""
        return " ".join(self._capitalised(w) for w in words)

    def camel(self, words: Words) -> str:
        """``listURLItems``; the first word is small altogether: ``urlOf``. Plurals of initialisms are words like others
        here, as the family's SDKs have them: ``stopIdsForAgency`` of the class ``StopIDsForAgency``."""
        if not words:
            return ""
        own = self._casings.get(words[0])
        first = own.camel if own is not None and own.camel else words[0]
        return _joined([first, *(self._capitalised(word, plurals=False) for word in words[1:])])

    def _capitalised(self, word: str, *, plurals: bool = True) -> str:
        casing = self._casings.get(word)
        if casing is not None and casing.pascal:
            return casing.pascal
        if word in self._initialisms:
            return word.upper()
        if plurals and word.endswith("s") and word[:-1] in self._initialisms:
            return f"{word[:-1].upper()}s"
        return word[:1].upper() + word[1:]


def _joined(words: Iterable[str]) -> str:
    out = ""
    for word in words:
        out += f"_{word}" if out[-1:].isdigit() and word[:1].isdigit() else word
    return out
