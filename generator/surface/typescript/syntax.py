"""TypeScript files as syntax trees."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import tree_sitter_typescript
from tree_sitter import Node

from ...diagnostics import Diagnostics
from ..trees import Grammar, text

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
    imports: dict[str, str] = {}

    def shorten(found: re.Match[bytes]) -> bytes:
        word = f"import${len(imports)}".ljust(len(found[0]), "_")
        if len(word) != len(found[0]):
            return found[0]
        imports[word] = found["spec"].decode()
        return word.encode()

    def prepare(data: bytes) -> bytes:
        # Every place stays where it is: what is replaced is as long as what replaces it.
        data = _NEWER.sub(_blanked, _INLINE_IMPORT.sub(shorten, data))
        return _NEWER.sub(_blanked, data)  # neighbours share a comma

    return File(_GRAMMAR.parse(path, diagnostics, prepare), imports)


def _blanked(found: re.Match[bytes]) -> bytes:
    start, end = (at - found.start() for at in found.span(found.lastgroup or 0))
    return found[0][:start] + b" " * (end - start) + found[0][end:]


def _is_body(node: Node) -> bool:
    return node.type in _BODIES and node.parent is not None and node.parent.type not in ("internal_module", "module")


_GRAMMAR = Grammar("TypeScript", "tree-sitter-typescript", tree_sitter_typescript.language_typescript, _is_body)


def words(node: Node) -> str:
    """The source text in one line with one kind of quotes, so that layout makes no difference."""
    flat = " ".join(text(node).replace('"', "'").split())
    return _LAYOUT.sub(lambda found: found["open"] or found["close"] or "", flat).removeprefix("| ")


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
