"""Words: how the model keeps names.

A name from the document or the config is split into lower-case words once; flavours case the words with their own
rules. Casing is never kept in the model, so ``conversationItem``, ``conversation_item`` and ``ConversationItem`` are
the same name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

Words: TypeAlias = tuple[str, ...]

# An acronym with a plural s (URLs), an acronym before a capitalised word (MCP|Tool), a word, a run of digits with what
# follows it.
_WORD = re.compile(
    r"""
      [A-Z]{2,}s(?![a-z])                # URLs, IDs
    | [A-Z]+[0-9]+(?:[a-z]+[0-9]*)*      # MP3, C2PA's head
    | [A-Z]+(?=[A-Z][a-z])               # MCP in MCPTool
    | [A-Z]?[a-z]+[0-9]*(?:[a-z]+[0-9]*)* # Base64, sha256sum
    | [A-Z]+                             # HTTP
    | [0-9]+(?:[a-z]+[0-9]*)*            # 3ds, 30
    """,
    re.VERBOSE,
)


@lru_cache(maxsize=65_536)
def split_words(text: str) -> Words:
    """The words of a name, lower-cased: ``MCPToolCall`` -> ``("mcp", "tool", "call")``.

    Letters outside ASCII are decomposed (``é`` -> ``e``); those without an ASCII base become their code point
    (``u4e2d``), and so do the signs of a name that is nothing but signs: no name is lost, and none carries invisible or
    bidirectional characters into an identifier or a file name.
    """
    words = tuple(match.group().lower() for match in _WORD.finditer(_to_ascii(text)))
    return words or tuple(f"u{ord(char):x}" for char in text.strip()[:8])


def _to_ascii(text: str) -> str:
    if text.isascii():
        return text
    out: list[str] = []
    for char in unicodedata.normalize("NFKD", text):
        if char.isascii():
            out.append(char)
        elif unicodedata.category(char)[0] in "LN":
            out.append(f" u{ord(char):x} ")
        elif unicodedata.category(char) in ("Mn", "Cf"):
            continue
        else:
            out.append(" ")
    return "".join(out)


_NO_PLURALS = frozenset(
    {
        "alias",
        "atlas",
        "aws",
        "bias",
        "canvas",
        "dns",
        "gas",
        "gps",
        "https",
        "ios",
        "js",
        "lens",
        "news",
        "os",
        "series",
        "sms",
        "species",
        "tls",
    }
)


_IRREGULAR = {"children": "child", "criteria": "criterion", "people": "person", "phenomena": "phenomenon"}


def singular(word: str) -> str:
    """The singular of an English plural, by the family's rules (python.md §2.2): companies -> company, batches ->
    batch, people -> person, timeseries -> timesery; a word that is no plural stays."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _NO_PLURALS or word.endswith(("ss", "us", "is")) or len(word) < 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "tzes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def plural(word: str) -> str:
    """The plural of an English noun: company -> companies, batch -> batches; a word that looks like one stays."""
    if (
        word in _NO_PLURALS
        or word in _IRREGULAR
        or word in ("data", "metadata")
        or (word.endswith("s") and not word.endswith("ss"))
    ):
        return word
    if word.endswith("y") and word[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def singular_words(words: Words) -> Words:
    """The last word in the singular."""
    return (*words[:-1], singular(words[-1])) if words else words


def item_words(words: Words) -> Words:
    """What the elements of a list that is called `words` itself are called."""
    return (*singular_words(words), "item")


def join_snake(words: Sequence[str]) -> str:
    return "_".join(words)


def words_of(*names: str | Iterable[str]) -> Words:
    """All words of several names, in order."""
    out: list[str] = []
    for name in names:
        out.extend(split_words(name) if isinstance(name, str) else name)
    return tuple(out)
