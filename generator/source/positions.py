"""Where each node of a YAML or JSON text stands: built only when a diagnostic asks, because most runs never do."""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from .events import event_stream, is_merge_key, offset_of


@dataclass(slots=True)
class Node:
    """One value of the text: its offset, that of its mapping key (in a list its own), and what it holds."""

    offset: int
    key_offset: int
    children: dict[str, Node] | list[Node] | None = None


@dataclass(frozen=True, slots=True)
class DuplicateKey:
    """A mapping key that is written twice; both offsets are those of the keys."""

    key: str
    first: int
    second: int


class Lines:
    """Offsets to line and column numbers, both counted from 1 in characters."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of one line without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._text.find("\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]


@dataclass(slots=True)
class Positions:
    """The position index of one YAML or JSON text."""

    root: Node
    duplicates: list[DuplicateKey] = field(default_factory=list)

    def find(self, parts: Sequence[str], *, key: bool = False) -> tuple[int, int]:
        """The offset of a node (or of its mapping key) and how many of `parts` exist: the nearest ancestor is found."""
        node = self.root
        for depth, part in enumerate(parts):
            child = _child(node, part)
            if child is None:
                return node.key_offset if key else node.offset, depth
            node = child
        return node.key_offset if key else node.offset, len(parts)


def yaml_positions(text: str) -> Positions:
    """The positions of a YAML text that parses; keys that come in by ``<<`` are found where they are written."""
    return _YamlIndex().build(text)


def json_positions(text: str) -> Positions:
    """The positions of a JSON text that parses."""
    return _JsonIndex().build(text)


def _child(node: Node, part: str) -> Node | None:
    match node.children:
        case dict() as entries:
            return entries.get(part)
        case list() as items:
            return items[int(part)] if part.isdecimal() and part.isascii() and int(part) < len(items) else None
        case _:
            return None


class _Index:
    """A stack of open containers; subclasses feed it with keys, values, starts and ends."""

    def __init__(self) -> None:
        self._top = Node(0, 0, [])
        self._node = self._top
        self._stack: list[tuple[Node, str | None, int]] = []
        self._key: str | None = None
        self._key_offset = 0
        self._duplicates: list[DuplicateKey] = []

    def _result(self) -> Positions:
        found = self._top.children
        return Positions(found[0] if isinstance(found, list) and found else self._top, self._duplicates)

    def _add(self, node: Node) -> None:
        children = self._node.children
        if isinstance(children, dict):
            node.key_offset = self._key_offset
            key = self._key or ""
            if key in children:
                self._duplicates.append(DuplicateKey(key, children[key].key_offset, self._key_offset))
            children[key] = node
            self._key = None
        elif isinstance(children, list):
            children.append(node)

    def _wants_key(self) -> bool:
        return self._key is None and isinstance(self._node.children, dict)

    def _open(self, node: Node) -> None:
        self._add(node)
        self._stack.append((self._node, self._key, self._key_offset))
        self._node, self._key = node, None

    def _close(self) -> Node:
        closed = self._node
        self._node, self._key, self._key_offset = self._stack.pop()
        return closed


_JSON_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\]":,]+', re.DOTALL)


class _JsonIndex(_Index):
    def build(self, text: str) -> Positions:
        for match in _JSON_TOKEN.finditer(text):
            token, offset = match.group(), match.start()
            if token in "{[":
                self._open(Node(offset, offset, {} if token == "{" else []))
            elif token in "}]":
                self._close()
            elif self._wants_key():
                self._key = json.loads(token) if "\\" in token else token[1:-1]
                self._key_offset = offset
            else:
                self._add(Node(offset, offset))
        return self._result()


class _YamlIndex(_Index):
    def __init__(self) -> None:
        super().__init__()
        self._anchors: dict[str, tuple[Node, str]] = {}
        self._names: list[str | None] = []
        self._merges: list[list[Node]] = []
        self._merging = False
        self._handlers: dict[type[yaml.Event], Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.MappingStartEvent: self._start,
            yaml.SequenceStartEvent: self._start,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
        }

    def build(self, text: str) -> Positions:
        for event in event_stream(text):
            handler = self._handlers.get(type(event))
            if handler is not None:
                handler(event)
        return self._result()

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        offset = offset_of(event)
        if self._wants_key():
            self._take_key(event.value, offset, merging=is_merge_key(event))
            node = Node(offset, offset)
        else:
            node = Node(offset, offset)
            self._place(node)
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, event.value)

    def _take_key(self, text: str, offset: int, *, merging: bool) -> None:
        self._key, self._key_offset, self._merging = text, offset, merging

    def _alias(self, event: yaml.AliasEvent) -> None:
        offset = offset_of(event)
        target, text = self._anchors[event.anchor or ""]
        if self._wants_key():
            self._take_key(text, offset, merging=False)
        else:
            self._place(Node(offset, offset, target.children))

    def _place(self, node: Node) -> None:
        if self._merging and isinstance(self._node.children, dict):
            self._merges[-1].append(node)
            self._key, self._merging = None, False
        else:
            self._add(node)

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        offset = offset_of(event)
        node = Node(offset, offset, {} if isinstance(event, yaml.MappingStartEvent) else [])
        self._place(node)
        # The key is spent by now; what is stacked is the parent between two of its entries.
        self._stack.append((self._node, None, self._key_offset))
        self._node, self._key = node, None
        self._merges.append([])
        self._names.append(event.anchor)

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        node = self._close()
        merges = self._merges.pop()
        if merges and isinstance(node.children, dict):
            own, node.children = node.children, {}
            for source in reversed([source for merged in merges for source in _merge_sources(merged)]):
                node.children.update(source)
            node.children.update(own)
        name = self._names.pop()
        if name is not None:
            self._anchors[name] = (node, "")


def _merge_sources(node: Node) -> Iterator[dict[str, Node]]:
    if isinstance(node.children, dict):
        yield node.children
    elif isinstance(node.children, list):
        for item in node.children:
            if isinstance(item.children, dict):
                yield item.children
