"""Source files as syntax trees. tree-sitter parses them: nothing is compiled, nothing is run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tree_sitter import Language, Node, Parser

from ..diagnostics import Diagnostics, Location


def _as_it_is(data: bytes) -> bytes:
    return data


@dataclass
class Grammar:
    """A language as tree-sitter knows it."""

    name: str
    """Of the language, for people."""
    package: str
    """What the grammar comes from."""
    language: Callable[[], object]
    is_body: Callable[[Node], bool]
    """Whether a node is the body of a function, in which faults make no difference."""

    def parse(self, path: Path, diagnostics: Diagnostics, prepare: Callable[[bytes], bytes] = _as_it_is) -> Node:
        """The root of a file's tree; `prepare` may replace what the grammar does not know by as many other bytes.

        Raises `Stop` for a file with a fault that is not inside the body of a function.
        """

        def refused(what: str, line: int = 0, column: int = 0) -> Exception:
            return diagnostics.stop(
                "Surface/Syntax",
                f"this is not understood as {self.name}: {what}",
                Location(path.as_posix(), line, column),
                hint=f"the package must compile; if it does, its syntax is newer than what {self.package} knows",
            )

        try:
            data = path.read_bytes()
            data.decode("utf-8")
        except OSError as error:
            raise refused(f"the file cannot be read: {error.strerror}") from None
        except UnicodeDecodeError:
            raise refused("the file is not text in UTF-8") from None
        root = self._parser.parse(prepare(data)).root_node
        fault = self._fault(root)
        if fault is not None:
            line, column = fault.start_point
            near = " ".join(text(fault).split())[:40]
            raise refused(f"near {near!r}" if near else "something is missing", line + 1, column + 1)
        return root

    @cached_property
    def _parser(self) -> Parser:
        return Parser(Language(self.language()))

    def _fault(self, root: Node) -> Node | None:
        """The first place that the grammar does not cover, bodies of functions aside."""
        pending = [root] if root.has_error else []
        while pending:
            node = pending.pop()
            if node.is_error or node.is_missing:
                return node
            if not self.is_body(node):
                pending += [child for child in reversed(node.children) if child.has_error]
        return None


def text(node: Node | None) -> str:
    """The source text of a node; empty for none."""
    return node.text.decode() if node is not None and node.text is not None else ""


def has(node: Node, token: str) -> bool:
    """Whether a token such as ``static`` or ``*`` stands directly in the node."""
    return any(child.type == token for child in node.children)


def child(node: Node, kind: str) -> Node | None:
    """The first child of that type."""
    return next((one for one in node.children if one.type == kind), None)


def named(node: Node, *kinds: str) -> Iterator[Node]:
    """The children of these types."""
    return (one for one in node.named_children if one.type in kinds)


def line(node: Node) -> int:
    """The line that a node begins on, from 1."""
    return node.start_point[0] + 1
