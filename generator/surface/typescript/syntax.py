"""TypeScript files as syntax trees. tree-sitter parses them: nothing is compiled, nothing is run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

from ...diagnostics import Diagnostics, Location

_INLINE_IMPORT = re.compile(rb"""\bimport\(\s*(?P<quote>['"])(?P<spec>[^'"\\\n]{1,500})(?P=quote)\s*\)""")
_NEWER = re.compile(
    rb"\bexport\s+(?P<star>type)\s*\*"  # export type * from
    rb"|[<,]\s*(?P<variance>(?:in\s+)?out|in)\s+[A-Z]\w*\s*(?:[=,>]|extends\b)"  # interface A<in out T>
)
"""What the grammar does not know, and what makes no difference here."""
_BODIES = frozenset({"statement_block", "class_static_block"})
_LAYOUT = re.compile(r"(?P<open>[\[({<])\s+|[,;]?\s+(?P<close>[\])}>])(?!=)|[,;](?P<end>(?=[\])}]))")
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}


@dataclass(frozen=True, slots=True)
class File:
    """A parsed file. `imports` are the modules that types such as ``import('x').Y`` name, by the word that stands for
    ``import('x')`` in the tree: the grammar takes such types without arguments alone, and as calls."""

    root: Node
    imports: dict[str, str]


def parse(path: Path, diagnostics: Diagnostics) -> File:
    """The file's tree. Raises `Stop` for a file with a fault that is not inside the body of a function."""

    def refused(what: str, line: int = 0, column: int = 0) -> Exception:
        return diagnostics.stop(
            "Surface/Syntax",
            f"this is not understood as TypeScript: {what}",
            Location(path.as_posix(), line, column),
            hint="the package must compile; if it does, its syntax is newer than what tree-sitter-typescript knows",
        )

    try:
        data = path.read_bytes()
        data.decode("utf-8")
    except OSError as error:
        raise refused(f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise refused("the file is not text in UTF-8") from None
    imports: dict[str, str] = {}

    def shorten(found: re.Match[bytes]) -> bytes:
        word = f"import${len(imports)}".ljust(len(found[0]), "_")
        if len(word) != len(found[0]):
            return found[0]
        imports[word] = found["spec"].decode()
        return word.encode()

    # Every place stays where it is: what is replaced is as long as what replaces it.
    data = _NEWER.sub(_blanked, _INLINE_IMPORT.sub(shorten, data))
    tree = _parser().parse(_NEWER.sub(_blanked, data))  # neighbours share a comma
    fault = _fault(tree.root_node)
    if fault is not None:
        line, column = fault.start_point
        near = " ".join(text(fault).split())[:40]
        raise refused(f"near {near!r}" if near else "something is missing", line + 1, column + 1)
    return File(tree.root_node, imports)


def _blanked(found: re.Match[bytes]) -> bytes:
    start, end = (at - found.start() for at in found.span(found.lastgroup or 0))
    return found[0][:start] + b" " * (end - start) + found[0][end:]


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_typescript.language_typescript()))


def _fault(root: Node) -> Node | None:
    """The first place that the grammar does not cover, bodies of functions aside."""
    pending = [root] if root.has_error else []
    while pending:
        node = pending.pop()
        if node.is_error or node.is_missing:
            return node
        body = (
            node.type in _BODIES and node.parent is not None and node.parent.type not in ("internal_module", "module")
        )
        if not body:
            pending += [child for child in reversed(node.children) if child.has_error]
    return None


def text(node: Node | None) -> str:
    """The source text of a node; empty for none."""
    return node.text.decode() if node is not None and node.text is not None else ""


def words(node: Node) -> str:
    """The source text in one line with one kind of quotes, so that layout makes no difference."""
    flat = " ".join(text(node).replace('"', "'").split())
    return _LAYOUT.sub(lambda found: found["open"] or found["close"] or "", flat).removeprefix("| ")


def has(node: Node, token: str) -> bool:
    """Whether a token such as ``static`` or ``?`` stands directly in the node."""
    return any(child.type == token for child in node.children)


def child(node: Node, kind: str) -> Node | None:
    """The first child of that type."""
    return next((one for one in node.children if one.type == kind), None)


def dotted(node: Node | None) -> str:
    """The name that a node of names and dots spells; empty for any other node."""
    parts: list[str] = []
    while node is not None and node.type in ("nested_identifier", "nested_type_identifier", "member_expression"):
        parts.append(text(node.child_by_field_name("property") or node.child_by_field_name("name")))
        node = node.child_by_field_name("object") or node.child_by_field_name("module")
    if node is None or node.type not in ("identifier", "type_identifier", "property_identifier"):
        return ""
    return ".".join([text(node), *reversed(parts)])


def string(node: Node) -> str:
    """The value of a string literal."""
    return _ESCAPE.sub(_unescaped, text(node)[1:-1])


def _unescaped(found: re.Match[str]) -> str:
    number = found[1] or found[2] or found[3]
    if not number:
        return _ESCAPED.get(found[4], found[4])
    code = int(number, 16)
    return chr(code) if code < 0x110000 else "\ufffd"


def named(node: Node, *kinds: str) -> Iterator[Node]:
    """The children of these types."""
    return (one for one in node.named_children if one.type in kinds)
