"""A YAML text to plain data, straight from the parser's events.

Building from events costs half of what composing nodes and constructing values does. Positions are not kept: the few
diagnostics that need them have them looked up in `positions`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import yaml

from . import scalars
from .built import MAX_DEPTH, Built
from .events import event_stream, is_merge_key, offset_of
from .faults import Fault, Refused

MAX_ALIASED = 2_000_000
"""Nodes that aliases may add to a document when they are written out."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    value: Any
    size: int
    text: str


@dataclass(slots=True)
class _Frame:
    """What the builder comes back to when the container that is open now ends."""

    parent: Any
    key: Any
    merges: list[Any]
    anchor: str | None
    nodes_before: int
    offset: int


class _State:
    """What the builder waits for, where it does not hold a mapping key whose value comes next."""


_WANTS_KEY = _State()
_IN_LIST = _State()
_MERGE = _State()
_UNSEEN = _State()


def build_yaml(text: str) -> Built:
    """Reads one YAML document with the scalars of YAML 1.2, merge keys, and keys kept as the text they are written as.

    Raises yaml.YAMLError where the text is not YAML. Where its meaning cannot be had (several documents, an alias
    within its own anchor, too deep, too large when aliases are written out) the last fault says so, and the rest was
    not read.
    """
    return _Builder().build(text)


class _Builder:
    def __init__(self) -> None:
        self._built = Built()
        self._root: list[Any] = []
        self._container: Any = self._root
        self._key: Any = _IN_LIST
        self._merges: list[Any] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchor] = {}
        self._cache: dict[str, Any] = {}
        self._nodes = 0
        self._aliased_nodes = 0
        self._document: int | None = None

    def build(self, text: str) -> Built:
        handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._mapping_start,
            yaml.MappingEndEvent: self._mapping_end,
            yaml.SequenceStartEvent: self._sequence_start,
            yaml.SequenceEndEvent: self._end,
            yaml.DocumentStartEvent: self._document_start,
            yaml.DocumentEndEvent: _ignore,
            yaml.StreamStartEvent: _ignore,
            yaml.StreamEndEvent: _ignore,
        }
        try:
            for event in event_stream(text):
                handlers[type(event)](event)
        except Refused as refusal:
            # What was found before is still worth saying.
            self._built.faults.append(refusal.fault)
            self._built.complete = False
        self._built.data = self._root[0] if self._root else None
        return self._built

    # -- events ------------------------------------------------------------------------------------------------------

    def _document_start(self, event: yaml.DocumentStartEvent) -> None:
        offset = offset_of(event)
        if self._document is not None:
            raise Refused(
                Fault(
                    "Source/Syntax",
                    "a second YAML document begins here; one file holds one document",
                    offset,
                    "split the file at the line `---`",
                    self._document,
                    "the first begins at",
                )
            )
        self._document = offset

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        value: Any = text
        if event.tag is not None:
            value = self._tagged_scalar(event)
        elif event.implicit[0]:
            value = self._cache.get(text, _UNSEEN)
            if value is _UNSEEN:
                value = self._cache[text] = scalars.resolve(text)
        self._nodes += 1
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchor(value, 1, text)
        key = self._key
        if key is _IN_LIST:
            self._container.append(value)
        elif key is not _WANTS_KEY:
            self._place(value, event)
        elif is_merge_key(event):
            self._key = _MERGE
        else:
            self._take_key(text, value, event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        anchor = self._anchors.get(event.anchor or "")
        if anchor is None:
            self._refuse_alias(event)
        self._nodes += anchor.size
        if self._key is _WANTS_KEY:
            self._take_key(anchor.text, anchor.value, event)
            return
        if isinstance(anchor.value, (dict, list)):
            self._built.aliased = True
            self._aliased_nodes += anchor.size
            if self._aliased_nodes > MAX_ALIASED:
                self._refuse_bomb(event)
        self._place(anchor.value, event)

    def _mapping_start(self, event: yaml.MappingStartEvent) -> None:
        self._open({}, _WANTS_KEY, event)

    def _sequence_start(self, event: yaml.SequenceStartEvent) -> None:
        self._open([], _IN_LIST, event)

    def _mapping_end(self, event: yaml.MappingEndEvent) -> None:
        if self._merges:
            _merge(self._container, self._merges)
        self._end(event)

    def _end(self, event: yaml.Event) -> None:
        closed = self._container
        frame = self._stack.pop()
        if frame.anchor is not None:
            self._anchors[frame.anchor] = _Anchor(closed, self._nodes - frame.nodes_before, "")
        self._container, self._key, self._merges = frame.parent, frame.key, frame.merges

    # -- containers and keys -----------------------------------------------------------------------------------------

    def _open(self, container: Any, state: _State, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._nodes += 1
        if self._key is _WANTS_KEY:
            self._refuse_key(container, offset_of(event))
        if event.tag is not None and event.tag not in _CONTAINER_TAGS[type(container)]:
            self._report_tag(event.tag, offset_of(event))
        if len(self._stack) >= MAX_DEPTH:
            self._refuse_depth(offset_of(event))
        self._place(container, event)
        anchor = event.anchor
        if anchor is not None:
            # From here to its end the name means this container, even where an earlier one had the same name.
            self._anchors.pop(anchor, None)
        frame = _Frame(self._container, self._key, self._merges, anchor, self._nodes, offset_of(event))
        self._stack.append(frame)
        self._container, self._key, self._merges = container, state, []

    def _place(self, value: Any, event: yaml.Event) -> None:
        key = self._key
        if key is _IN_LIST:
            self._container.append(value)
            return
        self._key = _WANTS_KEY
        if key is not _MERGE:
            self._container[key] = value
        elif isinstance(value, (dict, list)):
            self._merges.append(value)
        else:
            self._built.faults.append(_bad_merge(offset_of(event)))

    def _take_key(self, text: str, value: Any, event: yaml.Event) -> None:
        kind = type(value)
        if kind is not str:
            if isinstance(value, (dict, list)):
                self._refuse_key(value, offset_of(event))
            if kind is not int:
                self._built.warnings.append(
                    Fault(
                        "Source/KeyNotText",
                        f"the key {text or 'null'!s} is not text; it is taken as {text!r}",
                        offset_of(event),
                        "put quotes around the key",
                    )
                )
            value = text
        if value in self._container:
            self._built.duplicates = True
        self._key = value

    # -- tags --------------------------------------------------------------------------------------------------------

    def _tagged_scalar(self, event: yaml.ScalarEvent) -> Any:
        tag = event.tag or "!"
        if tag == "tag:yaml.org,2002:merge":
            return event.value
        if not scalars.is_known_tag(tag):
            self._report_tag(tag, offset_of(event))
            return event.value
        try:
            return scalars.resolve_tagged(tag, event.value)
        except ValueError as fault:
            self._built.faults.append(Fault("Source/Tag", str(fault), offset_of(event), "drop the tag"))
            return event.value

    def _report_tag(self, tag: str, offset: int) -> None:
        shown = tag.replace("tag:yaml.org,2002:", "!!")
        self._built.faults.append(
            Fault("Source/Tag", f"unknown YAML tag {shown}", offset, "write the value itself in place of the tag")
        )

    # -- refusals ----------------------------------------------------------------------------------------------------

    def _refuse_alias(self, event: yaml.AliasEvent) -> NoReturn:
        name = event.anchor
        for frame in reversed(self._stack):
            if frame.anchor == name:
                message = f"the alias *{name} stands within its own anchor: the value would hold itself, a cycle"
                hint = "describe recursion with a $ref in place of the alias"
                fault = Fault("Source/Alias", message, offset_of(event), hint, frame.offset, "the anchor is at")
                raise Refused(fault)
        message = f"the alias *{name} has no anchor &{name} before it"
        raise Refused(Fault("Source/Alias", message, offset_of(event), "define the anchor, or quote the text"))

    def _refuse_bomb(self, event: yaml.AliasEvent) -> NoReturn:
        message = f"aliases add more than {MAX_ALIASED:,} nodes to the document when they are written out"
        hint = "use $ref in place of nested YAML aliases"
        raise Refused(Fault("Source/Alias", message, offset_of(event), hint))

    def _refuse_depth(self, offset: int) -> NoReturn:
        message = f"nested deeper than {MAX_DEPTH:,} levels"
        raise Refused(Fault("Source/TooDeep", message, offset, "give parts of the structure a name and refer to them"))

    def _refuse_key(self, container: Any, offset: int) -> NoReturn:
        shape = "a mapping" if isinstance(container, dict) else "a list"
        raise Refused(Fault("Source/KeyNotText", f"{shape} cannot be a key here", offset, "keys are plain text"))


_CONTAINER_TAGS: dict[type, frozenset[str]] = {
    dict: frozenset({"!", "tag:yaml.org,2002:map"}),
    list: frozenset({"!", "tag:yaml.org,2002:seq"}),
}


def _merge(target: dict[str, Any], merges: list[Any]) -> None:
    """Puts what `<<` brings in before a mapping's own keys, which win; an earlier source wins over a later one."""
    own = dict(target)
    target.clear()
    sources = [item for merge in merges for item in (merge if isinstance(merge, list) else [merge])]
    for source in reversed(sources):
        if isinstance(source, dict):
            target.update(source)
    target.update(own)


def _bad_merge(offset: int) -> Fault:
    return Fault("Source/Syntax", "the merge key << takes a mapping or a list of mappings", offset)


def _ignore(event: yaml.Event) -> None:
    """Stream and document borders carry no data."""
