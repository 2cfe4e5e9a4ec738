"""Go names: words cased as the family's SDKs case them, without reserved words."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from ...ir.api import Casing
from ...ir.names import Words, singular, split_words
from ..casing import Casings

LANGUAGE = "go"
_TEXT = (
    "break case chan const continue default defer else fallthrough for func go goto if import interface map package"
    " range return select struct switch type var any bool byte error float32 float64 int int8 int16 int32 int64 nil"
    " rune string uint uint8 uint16 uint32 uint64 uintptr true false iota append cap clear close complex copy delete"
    " imag len make max min new panic print println real recover"
)
RESERVED = frozenset(_TEXT.split())
_LOCALS_TEXT = (
    "apiform apijson apiquery body cfg constant context ctx err errors fmt http io jsonl option opts pagination param"
    " params path precfg query r raw requestconfig res respjson shared slices ssestream stream time url"
)
_LOCALS = frozenset(_LOCALS_TEXT.split())
"""What methods call their other arguments and the packages that they use."""
_MEMBERS_TEXT = (
    "ExtraFields JSON MarshalJSON MarshalMultipart MultipartForm Overrides RawJSON SetExtraFields ToParam URLQuery"
    " UnmarshalJSON"
)
_MEMBERS = frozenset(_MEMBERS_TEXT.split())
"""What structs have besides the fields of the document."""
_FIRST = {"create": "new", "retrieve": "get", "del": "delete"}
"""Methods' first words that Go has its own words for."""
_INITIALISMS = ["gpt", "llm", "pdf", "sse", "srt", "tts", "vtt", "wav", "aac", "flac", "png", "jpeg", "gif"]
_SPELLED = {"webp": "WebP", "github": "GitHub"}


class NameRule(enum.Enum):
    """Why a Go name is not simply its words, cased."""

    LETTER = "letter"
    """Names begin with a letter."""
    MEMBER = "member"
    """Every struct has a member of the name."""
    RESERVED = "reserved"
    LOCAL = "local"
    """Methods call something else by the name."""


class Names:
    """Cases words for Go, with the project's own casings."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        own = tuple(casings)
        said = {c.word for c in own}
        spelled = [Casing(w, pascal=p) for w, p in _SPELLED.items() if w not in said]
        listed = [Casing(w, initialism=True) for w in _INITIALISMS if w not in said]
        self._cased = Casings((*own, *spelled, *listed))
        self._known: dict[Words, str] = {}

    def pascal(self, words: Words) -> str:
        """Words as an exported name; empty without any."""
        known = self._known.get(words)
        if known is None:
            known = self._known[words] = self._cased.pascal(words)
        return known

    def joined(self, prefix: str, words: Words) -> str:
        """A name with words after it; two digits are kept apart."""
        text = self.pascal(words)
        return f"{prefix}_{text}" if prefix[-1:].isdigit() and text[:1].isdigit() else prefix + text

    def exported(self, words: Words) -> str:
        """An exported name that stands alone."""
        text = self.pascal(words)
        return text if text[:1].isalpha() else f"X{text}"

    def type_name(self, words: Words) -> str:
        """The name of a type of the document."""
        return self.exported(words)

    def field(self, words: Words) -> str:
        """A field of a struct: none that the struct has anyway."""
        return self.field_rule(words)[0]

    def field_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The name of a field, and why it is not plain."""
        name = self.exported(words)
        if name in _MEMBERS:
            return f"{name}_", NameRule.MEMBER
        return name, None if self.pascal(words)[:1].isalpha() else NameRule.LETTER

    def method(self, words: Words) -> str:
        """A method of a service: ``create`` is New, ``retrieve`` is Get."""
        return self.exported(verb_words(words))

    def argument(self, words: Words) -> str:
        """A positional argument: ``conversationID``."""
        return self.argument_rule(words)[0]

    def argument_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The name of a positional argument, and why it is not plain."""
        return self._argument(words, RESERVED | _LOCALS)

    def _argument(self, words: Words, taken: frozenset[str]) -> tuple[str, NameRule | None]:
        text = self.pascal(words)
        first = self._cased.camel(words[:1]) if words else ""
        head = self.pascal(words[:1])
        name = first + text[len(head) :]
        if name in taken:
            return f"{name}_", NameRule.RESERVED if name in RESERVED else NameRule.LOCAL
        return (name, None) if name[:1].isalpha() else (f"x{text}", NameRule.LETTER)

    def parameter(self, words: Words) -> str:
        """A parameter of a function that calls nothing but what the language has."""
        return self._argument(words, RESERVED)[0]

    def constant(self, value: str) -> str:
        """What a value adds to the name of its enum."""
        return self.pascal(split_words(value)) or "Empty"

    def file(self, words: Words) -> str:
        """The name of a file, without its ending: all words run together."""
        return "".join(words) or "api"


def verb_words(words: Words) -> Words:
    """The words of a method, with the verb that Go has for the first."""
    return (_FIRST.get(words[0], words[0]), *words[1:]) if words else words


def item_words(words: Words, *, distinct: bool = False) -> Words:
    """What the items of a list are called: the singular. `distinct` asks for another name than the list's."""
    if not words:
        return ("item",) if distinct else words
    last = singular(words[-1])
    return (*words, "item") if distinct and last == words[-1] else (*words[:-1], last)
