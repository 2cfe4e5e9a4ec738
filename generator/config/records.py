"""Records: mappings with declared keys, read into dataclasses.

A record is an ordinary frozen dataclass. The metadata of a field, made with `key`, says how the config spells it and
what it means; the field itself has type and default. Fields without metadata are filled by the reader: `at` (the JSON
pointer) and `name` (the record's own key).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass
from typing import Any

from .kinds import Define, Kind, Schema, Tag
from .reading import Place, Refused, describe, nearest
from .shapes import MapOf

_DEEPEST = 120
"""Levels of nesting a config may have; 59 levels of resources."""

_KEY = "config key"


@dataclass(frozen=True, slots=True)
class Key:
    """How one field of a record is spelt in the config, and what it means."""

    kind: Kind[Any]
    about: str
    name: str = ""
    attribute: str = ""
    required: bool = False
    old: tuple[str, ...] = ()
    blank: bool = False
    """An explicit null is an empty mapping here, not an absent key."""
    unused: str = ""
    """Why the key has no effect. Empty for all that have one."""
    missed: bool = True
    """Whether output is missed when the key has no effect: then reading it leaves a note."""


@dataclass(frozen=True, slots=True)
class Rest:
    """The field of a record that takes the keys which the record does not declare, as a mapping."""

    kind: Kind[Any]
    about: str
    attribute: str = ""


def key(
    kind: Kind[Any],
    about: str,
    *,
    name: str = "",
    old: tuple[str, ...] = (),
    blank: bool = False,
    unused: str = "",
    missed: bool = True,
) -> Mapping[str, Key]:
    """The metadata of a dataclass field that is a key of the config; `about` goes into the schema that editors show.

    `name` is the config's spelling when it is not the attribute's; `old` lists former spellings, still read. The key
    must be there when the field has no default. A key that nothing reads says why in `unused`, and
    docs/migrating.md names it; `missed=False` when nobody misses what it asks for.
    """
    return {_KEY: Key(kind, about, name=name, old=old, blank=blank, unused=unused, missed=missed)}


def rest(kind: Kind[Any], about: str) -> Mapping[str, Rest]:
    """The metadata of the dataclass field that takes the keys which the record does not declare."""
    return {_KEY: Rest(kind, about)}


@dataclass(frozen=True, slots=True)
class Declarations:
    """What a record class declares, in order."""

    keys: tuple[Key, ...]
    rest: Rest | None
    filled: frozenset[str]
    """Fields that the reader fills: `at`, `name`."""


_KNOWN: dict[type[Any], Declarations] = {}


def declarations(cls: type[Any]) -> Declarations:
    """The declarations on the fields of a record class."""
    if cls not in _KNOWN:
        _KNOWN[cls] = _declarations(cls)
    return _KNOWN[cls]


def _declarations(cls: type[Any]) -> Declarations:
    keys: list[Key] = []
    others: Rest | None = None
    filled: set[str] = set()
    for item in dataclasses.fields(cls):
        match item.metadata.get(_KEY):
            case Key() as found:
                required = item.default is MISSING and item.default_factory is MISSING
                name = found.name or item.name
                keys.append(dataclasses.replace(found, name=name, attribute=item.name, required=required))
            case Rest() as found:
                others = dataclasses.replace(found, attribute=item.name)
            case _:
                filled.add(item.name)
    return Declarations(tuple(keys), others, frozenset(filled))


@dataclass(frozen=True, slots=True)
class Record(Kind[Any]):
    """A mapping with declared keys, read into a dataclass.

    `of` is called late, so that records can hold themselves. `tag` is a further key with a fixed value: see `Switch`.
    """

    of: Callable[[], type[Any]]
    says: str = "a mapping"
    tag: Tag | None = None

    @property
    def expected(self) -> str:
        return self.says

    def accepts(self, value: Any) -> bool:
        return isinstance(value, dict)

    def covers(self, value: Any) -> bool:
        return isinstance(value, self.of())

    def advice(self, value: Any) -> str:
        names = [declared.name for declared in declarations(self.of()).keys]
        return f"its keys are {', '.join(names[:6])}{' …' if len(names) > 6 else ''}" if names else ""

    def schema(self, define: Define) -> Schema:
        return define(self.of(), self.tag)

    def load(self, value: Any, place: Place) -> Any:
        if place.depth > _DEEPEST:
            raise place.refuse("Config/TooDeep", "nested too deeply", hint="flatten the resources")
        cls = self.of()
        found: dict[str, Any] = {"at": place.pointer}
        said = declarations(cls)
        if "name" in said.filled:
            found["name"] = place.name
        whole = True
        for declared in said.keys:
            try:
                found.update(_read_key(declared, value, place))
            except Refused:
                whole = whole and not declared.required
        found.update(self._read_rest(said, value, place))
        if not whole:
            raise Refused(f"{place.label} lacks what it needs")
        return cls(**found)

    def _read_rest(self, said: Declarations, value: dict[str, Any], place: Place) -> dict[str, Any]:
        known = {name for k in said.keys for name in (k.name, *k.old)}
        if self.tag:
            known.add(self.tag.name)
        strays = {name: item for name, item in value.items() if name not in known}
        if said.rest:
            return {said.rest.attribute: MapOf(said.rest.kind).load(strays, place)}
        for name in strays:
            # By custom, keys that start with `x-` belong to other tools or hold YAML anchors.
            if not str(name).startswith("x-"):
                stray, hint = place.child(str(name)), nearest(str(name), known)
                stray.warn("Config/UnknownKey", "this key is not known and has no effect", hint=hint, key=True)
        return {}

    def dump(self, value: Any) -> Any:
        found: dict[str, Any] = {self.tag.name: self.tag.word} if self.tag and not self.tag.optional else {}
        said = declarations(type(value))
        for declared in said.keys:
            item = getattr(value, declared.attribute)
            if declared.required or item != _default(type(value), declared.attribute):
                found[declared.name] = declared.kind.dump(item)
        if said.rest:
            found.update(MapOf(said.rest.kind).dump(getattr(value, said.rest.attribute)))
        return found


@dataclass(frozen=True, slots=True)
class Switch(Kind[Any]):
    """A mapping whose key `tag` says which record it is; without the key it is the record of the `default` word.

    The word "" stands for the absence of the key only.
    """

    tag: str
    cases: tuple[tuple[str, Callable[[], type[Any]]], ...]
    default: str

    @property
    def expected(self) -> str:
        return "a mapping"

    def accepts(self, value: Any) -> bool:
        return isinstance(value, dict)

    def covers(self, value: Any) -> bool:
        return any(isinstance(value, of()) for _, of in self.cases)

    def load(self, value: Any, place: Place) -> Any:
        chosen = value.get(self.tag)
        words = [word for word, _ in self.cases if word]
        if chosen is not None and chosen not in words:
            where = place.child(self.tag)
            message = f"{describe(chosen)} is not known; expected one of {', '.join(words)}"
            code = "Config/BadValue" if isinstance(chosen, str) else "Config/WrongType"
            raise where.refuse(code, message, hint=nearest(chosen, words) if isinstance(chosen, str) else "")
        return self._record(self.default if chosen is None else chosen).load(value, place)

    def dump(self, value: Any) -> Any:
        return self._record(next(word for word, of in self.cases if isinstance(value, of()))).dump(value)

    def schema(self, define: Define) -> Schema:
        return {"anyOf": [self._record(word).schema(define) for word, _ in self.cases]}

    def _record(self, word: str) -> Record:
        return Record(dict(self.cases)[word], tag=Tag(self.tag, word, optional=word == self.default))


def _read_key(declared: Key, value: dict[str, Any], place: Place) -> dict[str, Any]:
    """One attribute from the record's mapping; nothing when the key is absent. Raises Refused after adding an error."""
    present = [name for name in (declared.name, *declared.old) if name in value]
    if len(present) > 1:
        message = f"`{present[0]}` and `{present[1]}` are two spellings of one key"
        raise place.child(present[1]).refuse("Config/Contradiction", message, hint=f"keep `{declared.name}`", key=True)
    item = value[present[0]] if present else None
    if item is None and present and declared.blank:
        item = {}
    if not present or declared.kind.says_nothing(item):
        if declared.required:
            message = f"the key `{declared.name}` is missing"
            raise place.refuse("Config/MissingKey", message, hint=f"`{declared.name}`: {declared.about}")
        return {}
    inner = place.child(present[0])
    if declared.unused and declared.missed:
        inner.note("Config/NoEffect", f"read, but without effect: {declared.unused}", key=True)
    return {declared.attribute: declared.kind.read(item, inner)}


def _default(cls: type[Any], attribute: str) -> Any:
    found: dataclasses.Field[Any] = next(f for f in dataclasses.fields(cls) if f.name == attribute)
    return found.default_factory() if found.default_factory is not MISSING else found.default
