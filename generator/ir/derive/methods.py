"""Names of methods: what an operation does to its resource, and more words where two would be called the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ...diagnostics import Diagnostics
from ...spec import Document
from ..names import Words, singular, split_words
from .nodes import Reader
from .operations import Operation
from .tree import Place
from .words import (
    CREATE,
    DELETE,
    LIST,
    REPLACE,
    RETRIEVE,
    UPDATE,
    VERBS,
    head,
    is_plural,
    key_of,
    leading_verb,
    letters,
    spelled,
    unique_form,
    without,
    words_set,
)

CLIENT_NAMES: Final = words_set("get post put patch delete request options close copy with_options client")
"""Names that clients have for themselves in some language; no derived method of the client itself gets one of them."""
_READING: Final = words_set("search query find lookup count validate check calculate estimate preview")


@dataclass(frozen=True, slots=True)
class Shapes:
    """What operations have beside them: it decides between `update` and `replace`, `list` and `retrieve`."""

    reader: Reader
    endpoints: frozenset[str]
    parents: frozenset[str]
    """Paths that some other path continues with a parameter."""

    @classmethod
    def of(cls, reader: Reader, operations: Sequence[Operation]) -> Shapes:
        """The surroundings of all operations of a document."""
        paths = {operation.path.rstrip("/") for operation in operations}
        parents = {path.rpartition("/")[0] for path in paths if path.rpartition("/")[2].startswith("{")}
        return cls(reader, frozenset(operation.endpoint for operation in operations), frozenset(parents))

    def beside(self, operation: Operation, verb: str) -> bool:
        """Whether the same path has another HTTP method."""
        return f"{verb} {operation.path}" in self.endpoints


def base_words(operation: Operation, place: Place, shapes: Shapes) -> Words:
    """The shortest name an operation may have."""
    if place.action:
        return place.action
    if not place.names and not place.tail:
        return operation.id_words or (operation.verb, *operation.extra)
    if not _ends_in_path(operation) and (said := _said(operation, place)):
        return said
    return (*_by_shape(operation, place, shapes), *place.tail)


def _ends_in_path(operation: Operation) -> bool:
    """Whether the path has a fixed segment at all; without one, the operationId is all there is."""
    return any(part.kind == "static" for part in operation.parts)


def _by_shape(operation: Operation, place: Place, shapes: Shapes) -> Words:
    verb = leading_verb(operation.id_words, place.names)
    match operation.verb:
        case "get":
            return ("list",) if _lists(operation, place, shapes, verb) else ("retrieve",)
        case "post" if place.item:
            return _post_on_item(operation, place, shapes, verb)
        case "post":
            return (
                (verb,)
                if verb in _READING and operation.id_words[0] != "create"
                else _create_or(operation, place, verb)
            )
        case "put" if place.item and verb in CREATE and not shapes.beside(operation, "post"):
            return ("create",)
        case "put":
            return ("replace",) if shapes.beside(operation, "patch") or verb in REPLACE else ("update",)
        case "patch":
            return ("update",)
        case "delete":
            return ("delete",)
        case other:
            return (other,)


def _create_or(operation: Operation, place: Place, verb: str) -> Words:
    """`create`, unless the operationId says that something else is done: the last word of ``perform-search``."""
    last = operation.id_words[-1:]
    if last and last[0] in _READING and verb not in CREATE and last[0] not in place.names:
        return last
    if "bulk" in operation.id_words or verb not in DELETE | LIST | UPDATE:
        return ("create",)
    return ("update",) if verb in UPDATE else (verb,)


def _post_on_item(operation: Operation, place: Place, shapes: Shapes, verb: str) -> Words:
    if verb in CREATE and verb != "post":
        return ("create",)
    if verb in UPDATE or verb in ("", "post"):
        return ("update",)
    return _said(operation, place) or (verb,)


def _lists(operation: Operation, place: Place, shapes: Shapes, verb: str) -> bool:
    """Whether a GET gives back several things: by its operationId, its response, its path."""
    if verb in LIST or "list" in operation.id_words[-1:]:
        return True
    schema = shapes.reader.json_response(operation.node)
    words = place.tail or (split_words(place.resource[-1]) if place.resource else place.names)
    if (schema is not None and "array" in shapes.reader.types(schema)) or (
        len(head(words)) < len(words) and is_plural(words)
    ):
        return True
    if place.item:
        return False
    if operation.path.rstrip("/") in shapes.parents:
        return True
    if schema is None or not is_plural(words):
        return schema is None and is_plural(words)
    properties = shapes.reader.properties(schema)
    return not properties or any("array" in shapes.reader.types(node) for node in properties.values())


def _said(operation: Operation, place: Place) -> Words:
    """The operationId without what the resource says already; empty when nothing or no verb is left."""
    words = without(operation.id_words, (*place.names, "controller"))
    if not words or (len(words) == 1 and words[0] not in VERBS):
        return ()
    return ("retrieve", *words[1:]) if words[0] in RETRIEVE and words[0] != "find" else words


def _longer(operation: Operation, place: Place, shapes: Shapes, level: int) -> Words:
    """Ever longer names of an operation; level 0 is the one it gets when nobody else wants it."""
    base = base_words(operation, place, shapes)
    statics = tuple(word for part in operation.parts if part.kind != "param" for word in part.words)
    values = tuple(word for part in operation.parts[-1:] if part.kind == "param" for word in part.words)
    values = tuple(w for w in values if singular(w) not in {singular(name) for name in place.names}) or values
    every = tuple(word for part in operation.parts if part.kind == "param" for word in part.words)
    by = ("by", *values) if values else ()
    match level:
        case 0:
            return base
        case 1 if operation.extra:
            return (*base, *operation.extra)
        case 1:
            return _said(operation, place) or _detailed(operation, place, shapes, base, by)
        case 2:
            return _detailed(operation, place, shapes, base, by)
        case 3:
            return operation.id_words or (operation.verb, *base, *by)
        case 4:
            return (operation.verb, *statics, *(("by", *every) if every else ()), *operation.extra)
        case 5:
            return (operation.verb, *split_words(operation.path))
        case _:
            return (operation.verb, *spelled(operation.path))


_LAST_LEVEL: Final = 6


def _detailed(operation: Operation, place: Place, shapes: Shapes, base: Words, by: Words) -> Words:
    if place.action and any(part.kind == "param" for part in operation.parts):
        last = [part.words for part in operation.parts if part.kind == "param"][-1]
        return (*base, *(by or ("by", *(without(last, place.names) or last))), *operation.extra)
    if place.action:
        verb = {"get": "retrieve", "post": "create", "put": "replace", "patch": "update"}.get(
            operation.verb, operation.verb
        )
        return (verb, *base, *by, *operation.extra)
    if not place.item and operation.verb in ("put", "patch", "delete") and operation.path.rstrip("/") in shapes.parents:
        return ("bulk", *base, *operation.extra)
    owners = [part.words for part in operation.parts if part.kind == "param"]
    within = ("for", *without(owners[-1], ("id",))) if owners and not by else ()
    return (*base, *by, *(within if len(within) > 1 else ()), *operation.extra)


# ---------------------------------------------------------------- collisions


@dataclass(slots=True)
class _Claim:
    operation: Operation
    place: Place
    level: int = 0
    key: str = ""

    def rank(self) -> tuple[int, bool, int]:
        """Who may keep a name that several want: who asked first, items before deleted collections, shorter paths."""
        collective = self.operation.verb in ("delete", "put", "patch") and not self.place.item
        return (self.level, collective and self.operation.verb == "delete", self.operation.length)


def method_names(
    document: Document,
    placed: Sequence[tuple[Operation, Place]],
    shapes: Shapes,
    taken: Mapping[tuple[str, ...], set[str]],
    diagnostics: Diagnostics,
) -> dict[str, str]:
    """A name for each operation by endpoint, different from all others of its resource and from `taken` there."""
    groups: dict[tuple[str, ...], list[_Claim]] = defaultdict(list)
    for operation, place in placed:
        claim = _Claim(operation, place)
        _raise(claim, shapes, 0)
        groups[place.resource].append(claim)
    for resource, claims in groups.items():
        _settle(document, claims, shapes, {unique_form(name) for name in taken.get(resource, ())}, diagnostics)
    return {claim.operation.endpoint: claim.key for claims in groups.values() for claim in claims}


def _raise(claim: _Claim, shapes: Shapes, level: int) -> None:
    claim.level = level
    if level > _LAST_LEVEL:
        words = (*_longer(claim.operation, claim.place, shapes, 0), letters(claim.operation.endpoint))
    else:
        words = _longer(claim.operation, claim.place, shapes, level)
    claim.key = key_of(words, "method")


def _settle(
    document: Document, claims: list[_Claim], shapes: Shapes, taken: set[str], diagnostics: Diagnostics
) -> None:
    """Gives longer names to those whose name somebody else has a better claim to, until all differ."""
    waiting = claims
    while waiting:
        wanted: dict[str, list[_Claim]] = defaultdict(list)
        for claim in claims:
            wanted[unique_form(claim.key)].append(claim)
        waiting = []
        for form, rivals in wanted.items():
            ranks = Counter(claim.rank() for claim in rivals)
            best = min(ranks)
            keeps = form not in taken and ranks[best] == 1
            waiting.extend(claim for claim in rivals if not (keeps and claim.rank() == best))
        waiting = [claim for claim in waiting if claim.level <= _LAST_LEVEL]
        for claim in waiting:
            _raise(claim, shapes, claim.level + 1)
    _report(document, claims, diagnostics)


def _report(document: Document, claims: Sequence[_Claim], diagnostics: Diagnostics) -> None:
    """Tells of operations that only the letters made of their endpoints tell apart."""
    alike: dict[tuple[str, Words], list[_Claim]] = defaultdict(list)
    for claim in claims:
        if claim.level > _LAST_LEVEL:
            alike[claim.operation.verb, spelled(claim.operation.path)].append(claim)
    for rivals in alike.values():
        first = rivals[0].operation
        for claim in rivals[1:]:
            diagnostics.warning(
                "Resource/Ambiguous",
                f"`{claim.operation.endpoint}` and `{first.endpoint}` ({document.location(first.pointer)}) "
                f"cannot be told apart by words; the methods are called `{claim.key}` and `{rivals[0].key}`",
                document.location(claim.operation.pointer),
                hint="name the methods in a config",
            )
