"""Words of derived names: safe keys of the config, English number, and what the usual verbs of APIs mean."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from ..names import Words, join_snake, singular, split_words


def words_set(text: str) -> frozenset[str]:
    """The words of a text as a set, for lists too long to be written word by word."""
    return frozenset(text.split())


LONGEST: Final = 60
"""Characters of a derived key; the format allows 100, but keys are joined into type and file names."""
_LONGEST_WORD: Final = 40
_ALPHABET: Final = "bcdfghjklmnpqrst"
_RUNS: Final = re.compile(r"[a-z]+|[0-9]+")

UNCOUNTABLE: Final = words_set(
    "me self info information data media metadata news staff feedback music equipment software hardware content audio "
    "video text inventory usage weather traffic health history analytics people series species auth config settings "
    "search home root admin work access status progress cluster storage sheep fish money mail evidence"
)
"""Nouns that get no plural s, because they are plurals already or name one thing."""
_PLURALS: Final = words_set("data media children indices people criteria men women vertices matrices analytics")
_PREPOSITIONS: Final = frozenset({"for", "with", "of", "in", "from"})
_NOT_PLURAL: Final = words_set("contains has is was this always previous yes us as plus minus versus oauths")

CREATE: Final = words_set("create add new insert register post submit make place issue")
RETRIEVE: Final = words_set("get retrieve fetch read show describe find inspect view load lookup")
LIST: Final = words_set("list index browse")
UPDATE: Final = words_set("update edit modify patch change set put save")
REPLACE: Final = words_set("replace overwrite")
DELETE: Final = words_set("delete remove destroy clear purge erase")
_ACTIONS: Final = words_set("""
    accept access acknowledge activate advance allow analyze analyse apply approve archive assign attach
    authenticate authorize ban batch begin block bulk buy by calculate cancel capture challenge charge check
    checkout clone close collect commit compact compare complete compress compute confirm connect consume
    contains convert copy count crosspost deactivate decline decode decrypt defragment demote deny deploy
    deprecate detach detect diff disable disallow discard disconnect dismiss download drain drop duplicate echo
    email embed enable encode encrypt end enqueue escalate estimate evaluate exchange exec execute exists expand
    expire explain explore export extend extract fail finalize finish flush follow for force forget fork forward
    generate grant handle hide hold identify ignore import increment init initialize initiate install
    instantiate introspect invalidate invite invoke join kick kill launch leave link lock login logout magiclink
    mark match merge migrate monitor move mute notify open order parse pause pay peek perform pin ping play poll
    presign preview process promote propose provision prune publish pull push query queue range react reactivate
    rebuild recalculate receive recover redeem refresh refund regenerate reindex reject release reload rename
    renew reopen reorder repair repeat reply report request reschedule resend reset resize resolve restart
    restore restrict resume retry return revert revoke rollback rotate run sample scale scan schedule search
    seek select send share shuffle shutdown sign signin signout signup simulate skip snooze sort split stage
    standby star start stat stop stream subscribe suggest summarize suspend swap switch sync synchronize tag
    terminate test toggle touch track train transcribe transfer transform translate trash trigger truncate
    unarchive unassign unban unblock undelete undo unfollow uninstall unlink unlock unmark unmute unpause unpin
    unpublish unrestrict unshare unstar unsubscribe unsuspend unwatch upgrade upload upsert validate verify void
    vote wait wake watch withdraw write
    """)
_NOUNS_TOO: Final = words_set("""
    access archive batch block bulk call cancel challenge change charge check checkout clone copy count diff
    echo email embed end exchange export extract fail follow force fork grant hold import increment index
    install invite issue join kick launch leave link list lock login make mark match merge monitor move notify
    open order patch pause pay ping pin place play poll post preview process pull push put query queue range
    read reset redeem refresh refund register release repair repeat reply report request restart retry return
    run sample save scale scan schedule search seek select send set share show shutdown sign signup sort split
    stage standby star start stat stop stream submit support swap switch sync tag test touch track train
    transfer transform trash trigger update upgrade upload view vote wait wake watch write
    """)
_BEFORE_PLURALS: Final = words_set(
    "list get read show send set select put make save submit join leave install move merge pull extract launch grant "
    "register copy mark open close"
)
"""Those that are verbs even before a plural: `list-users`, but not `order-items`."""
VERBS: Final = CREATE | RETRIEVE | LIST | UPDATE | REPLACE | DELETE | _ACTIONS
"""Words that make a path segment an action when they stand first in it."""


def key_of(words: Words, kind: str) -> str:
    """The config key of some words, always valid: ``(?=.*[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_-]*``, at most 100 characters.

    Words without a letter get `kind` in front; long ones are cut, and a word of letters made from all of them follows.
    """
    if not any(any(c.isalpha() for c in word) for word in words):
        words = (kind, *words) if words else (kind, letters(kind))
    whole = join_snake(words)
    if len(whole) <= LONGEST and max(map(len, words)) <= _LONGEST_WORD:
        return whole
    kept: list[str] = []
    for word in words:
        if len(join_snake([*kept, word[:_LONGEST_WORD]])) > LONGEST - 8:
            break
        kept.append(word[:_LONGEST_WORD])
    return join_snake([*kept, letters(whole)])


def letters(text: str) -> str:
    """Six letters that stand for a text: the same for the same text, and no word by accident."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return "".join(_ALPHABET[byte % 16] for byte in digest[:6])


def unique_form(key: str) -> str:
    """Keys with the same form would meet in some language's casing: ``foo2``, ``foo_2`` and ``Foo2``."""
    return "_".join(_RUNS.findall(key.lower())) or key


def head(words: Words) -> Words:
    """The words before a preposition: `stops` of ``stops-for-route``."""
    cut = next((i for i, word in enumerate(words) if i and word in _PREPOSITIONS), len(words))
    return words[:cut]


def is_plural(words: Words) -> bool:
    """Whether the words name several things: the last one does, before a preposition if there is one."""
    last = head(words)[-1] if words else ""
    return last in _PLURALS or (last not in _NOT_PLURAL and len(last) > 3 and singular(last) != last)


def plural(words: Words) -> Words:
    """The last word in the plural; words for what cannot be counted stay."""
    last = words[-1]
    if is_plural(words) or last in UNCOUNTABLE or not last.isalpha():
        return words
    if last.endswith("y") and last[-2:-1] not in ("", "a", "e", "i", "o", "u"):
        return (*words[:-1], last[:-1] + "ies")
    return (*words[:-1], last + ("es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s"))


def is_action(words: Words, *, open: bool = False) -> bool:
    """Whether a path segment says what to do rather than what there is; `open` when parameters follow it.

    Words that are nouns as often as verbs (`order`, `report`) are verbs only at the end of a path, and not before a
    plural (`order-items`).
    """
    if not words or words[0] not in VERBS or (len(words) == 1 and words[0] in ("by", "for")):
        return False
    if words[0] not in _NOUNS_TOO:
        return True
    return not open and (len(words) == 1 or words[0] in _BEFORE_PLURALS or not is_plural(words))


def is_noun_too(word: str) -> bool:
    """Whether a verb is a noun as often."""
    return word in _NOUNS_TOO


def without(words: Words, known: Iterable[str]) -> Words:
    """The words that are not among the known ones, whatever their number."""
    drop = {singular(word) for word in known}
    return tuple(word for word in words if singular(word) not in drop)


def leading_verb(words: Words, known: Words) -> str:
    """The verb of an operationId: its first word, that after the resource's (``container_list``), or its last."""
    names = {singular(word) for word in known}
    rest = words
    while rest and singular(rest[0]) in names and rest[0] not in CREATE | RETRIEVE | LIST | UPDATE | DELETE:
        rest = rest[1:]
    for word in (*rest[:1], *words[:1], *words[-1:]):
        if word in VERBS:
            return word
    return ""


def spelled(path: str) -> Words:
    """The words of a path with its punctuation and capitals named, for paths that differ in nothing else."""
    out: list[str] = []
    for piece in re.findall(r"[A-Z]+|[a-z0-9]+|.", path, re.DOTALL):
        if piece.isalnum() and piece.isascii():
            out.extend(("upper", piece.lower()) if piece.isupper() and piece.isalpha() else (piece,))
        else:
            out.append(_SIGNS.get(piece) or next(iter(split_words(piece)), f"u{ord(piece):x}"))
    return tuple(out)


_SIGNS: Final = {
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    ".": "dot",
    "{": "open",
    "}": "close",
    ":": "colon",
    "?": "question",
    "#": "hash",
    "=": "equals",
    "&": "and",
    "+": "plus",
    "*": "star",
    "@": "at",
    "~": "tilde",
    "!": "bang",
    "$": "dollar",
    "%": "percent",
    "(": "paren",
    ")": "unparen",
    ",": "comma",
    ";": "semicolon",
    "'": "quote",
    " ": "blank",
}
