"""Resources from paths: fixed segments make a tree, and each operation finds its place in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ..names import Words, singular_words, split_words
from .nodes import Reader
from .operations import Operation
from .words import (
    CREATE,
    LIST,
    RETRIEVE,
    is_action,
    is_noun_too,
    is_plural,
    key_of,
    leading_verb,
    plural,
    unique_form,
    without,
    words_set,
)

DEEPEST: Final = 3
"""Levels of resources; the words of deeper ones are joined."""
_NO_TAGS: Final = words_set("default misc miscellaneous other others general untagged common root")
_READING: Final = words_set(
    "export search check preview count get list ping diff show read poll scan query authorize login logout"
)
_TAG_NOISE: Final = words_set("api apis endpoint endpoints controller controllers resource resources operations")


@dataclass(slots=True, eq=False)
class Branch:
    """A fixed segment of some paths."""

    words: Words
    above: Branch | None = None
    children: dict[str, Branch] = field(default_factory=dict)
    operations: list[Operation] = field(default_factory=list)
    """Those whose path ends here: at the segment itself, or at a parameter or action behind it."""
    open: bool = False
    """Whether parameters follow it in some path."""

    def walk(self) -> Iterator[Branch]:
        """This branch and all below, parents first."""
        waiting: list[Branch] = [self]
        while waiting:
            branch = waiting.pop()
            yield branch
            waiting.extend(reversed(branch.children.values()))


@dataclass(frozen=True, slots=True)
class Place:
    """Where an operation belongs, and what of its path is not said by that."""

    resource: tuple[str, ...]
    """Keys of the resources; empty for the client itself."""
    names: Words
    """The words of the path's resources."""
    tail: Words = ()
    """Words of a last segment that is not a resource of its own."""
    action: Words = ()
    """Words that say what to do, when the path does."""
    item: bool = False
    """Whether the path ends at one of several things."""


def places(reader: Reader, operations: Sequence[Operation]) -> dict[str, Place]:
    """The place of each operation, by endpoint."""
    root = _grown(operations)
    _pluralise(root)
    tagged = _Tags(operations)
    found: dict[str, Place] = {}
    for branch in root.walk():
        for operation in branch.operations:
            found[operation.endpoint] = _place(reader, root, branch, operation, tagged)
    return found


def _grown(operations: Sequence[Operation]) -> Branch:
    root = Branch(())
    for operation in operations:
        branch = root
        for part in operation.parts:
            if part.kind == "static":
                key = unique_form("_".join(part.words))
                branch = branch.children.setdefault(key, Branch(part.words, branch))
            elif part.kind == "param":
                branch.open = True
        branch.operations.append(operation)
    return root


def _pluralise(root: Branch) -> None:
    """Collections get plural names: `/pet` and `/pet/{id}` are `pets`; a lone `/key/{id}` joins `/keys`."""
    for branch in list(root.walk()):
        for key, child in list(branch.children.items()):
            many = plural(child.words)
            if many == child.words or not child.open or is_action(child.words, open=True):
                continue
            twin = branch.children.get(unique_form("_".join(many)))
            collection = any(_at_segment(operation) for operation in child.operations)
            if twin is None and collection:
                child.words = many
            elif twin is not None and not collection and not twin.open:
                _merge(twin, branch.children.pop(key))


def _merge(into: Branch, branch: Branch) -> None:
    waiting = [(into, branch)]
    while waiting:
        target, source = waiting.pop()
        target.operations.extend(source.operations)
        target.open = target.open or source.open
        for key, child in source.children.items():
            twin = target.children.get(key)
            if twin is None:
                child.above = target
                target.children[key] = child
            else:
                waiting.append((twin, child))


def _at_segment(operation: Operation) -> bool:
    return bool(operation.parts) and operation.parts[-1].kind == "static"


def _place(reader: Reader, root: Branch, branch: Branch, operation: Operation, tagged: _Tags) -> Place:
    last = operation.parts[-1] if operation.parts else None
    marked = last.words if last is not None and last.kind == "action" else ()
    item = last is not None and last.kind == "param"
    tail = "" if marked else _absorbed(reader, root, branch, tagged)
    if branch is root or (tail and branch.above is root):
        return _at_top(
            operation, root, branch, tagged, Place((), (), branch.words if tail == "noun" else (), marked, item)
        )
    owner = branch.above if tail and branch.above is not None else branch
    keys, names = _chain(owner)
    if not tail:
        return Place(keys, names, action=marked, item=item)
    if tail == "action":
        return Place(keys, names, action=branch.words, item=item)
    return Place(keys, names, tail=branch.words, item=item)


def _absorbed(reader: Reader, root: Branch, branch: Branch, tagged: _Tags) -> str:
    """Whether a last segment is a method of the resource before it: an "action", a "noun", or not at all."""
    if branch is root or branch.children or any(o.parts[-1].kind == "action" for o in branch.operations):
        return ""
    verbs = {operation.verb for operation in branch.operations}
    if verbs == {"get"} and len(branch.words) == 1 and is_noun_too(branch.words[0]) and branch.words[0] not in _READING:
        return "noun" if branch.above is not root and not branch.open else ""
    if is_action(branch.words, open=branch.open) and (
        len(branch.words) > 1 or len(verbs) == 1 or verbs == {"get", "post"}
    ):
        return "action"
    if branch.open or len(branch.operations) != 1:
        return ""
    operation = branch.operations[0]
    if branch.above is root and (is_plural(branch.words) or not tagged.group(operation)):
        return ""
    if operation.verb in ("post", "get") and is_plural(branch.words):
        other = reader.json_response(operation.node) is None and any(reader.contents(operation.node))
        lists = operation.verb == "post" or not other
        return "" if lists else "noun"
    if operation.verb != "post":
        return "noun"
    responses = operation.node.get("responses")
    verb = leading_verb(operation.id_words, ())
    creates = verb in CREATE if verb else isinstance(responses, Mapping) and "201" in responses
    return "noun" if creates else "action"


def _chain(branch: Branch) -> tuple[tuple[str, ...], Words]:
    """Keys and words of the resources down to a branch; the words of those too deep are joined."""
    levels: list[Words] = []
    at: Branch | None = branch
    while at is not None and at.above is not None:
        levels.append(at.words)
        at = at.above
    levels.reverse()
    names = tuple(word for words in levels for word in words)
    if len(levels) > DEEPEST:
        joined: list[str] = []
        for words in levels[DEEPEST - 1 :]:
            joined.extend(word for word in words if word not in joined[-len(words) :])
        levels = [*levels[: DEEPEST - 1], tuple(joined)]
    return tuple(_resource_key(words, top=not index) for index, words in enumerate(levels)), names


def _resource_key(words: Words, *, top: bool) -> str:
    # `shared` is where the models of `$shared` live in several languages.
    return key_of(("shared", "resources") if top and words == ("shared",) else words, "resource")


# ---------------------------------------------------------------- paths without structure


def _at_top(operation: Operation, root: Branch, branch: Branch, tagged: _Tags, place: Place) -> Place:
    """The place of an operation whose path has one segment, or none: its tag knows more than the path."""
    action = place.action or (() if place.tail else branch.words)
    group = tagged.group(operation)
    if group:
        group = (_known(root, group[0]), *group[1:])
        keys = tuple(_resource_key(words, top=not index) for index, words in enumerate(group))
        return replace(place, resource=keys, names=tuple(w for words in group for w in words), action=action)
    noun = tagged.noun(operation)
    if noun:
        key = _resource_key(_known(root, plural(noun)), top=True)
        return replace(place, resource=(key,), names=noun, action=_conventional(action))
    prefix = tagged.prefix(operation)
    if prefix:
        key = _resource_key(_known(root, prefix), top=True)
        return replace(place, resource=(key,), names=prefix, action=without(action, prefix))
    return replace(place, action=action)


def _known(root: Branch, words: Words) -> Words:
    """The words of the path resource of the same name, singular or plural; else the words themselves."""
    for branch in root.children.values():
        if singular_words(branch.words) == singular_words(words) and not is_action(branch.words, open=branch.open):
            return branch.words
    return words


def _conventional(action: Words) -> Words:
    verb = action[0]
    if verb in RETRIEVE | LIST:
        return ("list",) if is_plural(action) or verb in LIST else ("retrieve",)
    return (verb,)


class _Tags:
    """What groups operations apart from their paths: tags, nouns of verb-noun segments, prefixes of operationIds."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        firsts: dict[str, set[Words]] = defaultdict(set)
        for operation in operations:
            if operation.tags:
                firsts[operation.tags[0]].add(_first(operation))
        # A tag that everything has groups nothing.
        everywhere = {tag for tag in firsts if all(tag in operation.tags for operation in operations)}
        self._shared = {
            tag
            for tag, segments in firsts.items()
            if len(segments) > 1 and tag not in everywhere and tag.strip().lower() not in _NO_TAGS
        }
        flat = {_first(operation) for operation in operations}
        self._nouns = Counter(noun for segment in flat if (noun := _noun(segment)))
        self._prefixes = Counter(prefix for operation in operations if (prefix := _prefix(operation)))

    def group(self, operation: Operation) -> tuple[Words, ...]:
        """The words of the operation's tag, level by level, when other paths have the tag, too."""
        if not operation.tags or operation.tags[0] not in self._shared:
            return ()
        tag = operation.tags[0]
        for sign in (".", ">", ":"):
            tag = tag.replace(sign, "/")
        levels = [
            without_noise for level in tag.split("/") if (without_noise := _without_noise(split_words(level[:200])))
        ]
        return tuple(levels[:DEEPEST])

    def noun(self, operation: Operation) -> Words:
        """`user` of `/createUser`, when several paths are about it."""
        noun = _noun(_first(operation))
        return noun if self._nouns[noun] > 1 else ()

    def prefix(self, operation: Operation) -> Words:
        """`users` of the operationId `users.list`, when several have it."""
        prefix = _prefix(operation)
        return prefix if self._prefixes[prefix] > 1 else ()


def _first(operation: Operation) -> Words:
    return next((part.words for part in operation.parts if part.kind == "static"), ())


def _noun(segment: Words) -> Words:
    return singular_words(segment[1:]) if is_action(segment) and segment[0] not in ("by", "for") else ()


def _prefix(operation: Operation) -> Words:
    for sign in (".", "/", "_", ":"):
        head, found, rest = operation.id_text.partition(sign)
        if found and rest:
            words = split_words(head[:200])
            return () if is_action(words) or len(words) > 2 else words
    return ()


def _without_noise(words: Words) -> Words:
    kept = tuple(word for word in words if word not in _TAG_NOISE)
    return kept or words
