"""What a package defines, read from its syntax alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import tree_sitter_go
from tree_sitter import Node

from ...diagnostics import Diagnostics
from ..trees import Grammar, child, named, text

_GRAMMAR = Grammar("Go", "tree-sitter-go", tree_sitter_go.language, lambda node: node.type == "block")
_MAJOR = re.compile(r"v[0-9]+|gopkg\.in/.*")


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file of a package, and what it imports under which name."""

    package: str
    path: Path
    imports: dict[str, str]


@dataclass(frozen=True, slots=True)
class TypeSpec:
    """``type X …``, or ``type X = …`` for an alias."""

    node: Node
    file: File

    @property
    def is_alias(self) -> bool:
        return self.node.type == "type_alias"

    @property
    def type(self) -> Node | None:
        return self.node.child_by_field_name("type")


@dataclass(frozen=True, slots=True)
class Method:
    """A method; `pointer` tells that it is called on a pointer."""

    node: Node
    file: File
    pointer: bool


@dataclass(frozen=True, slots=True)
class FunctionSpec:
    node: Node
    file: File


@dataclass(frozen=True, slots=True)
class ValueSpec:
    """A constant or a variable, with its type and its value as far as they are written."""

    node: Node
    file: File
    type: Node | None
    value: Node | None
    constant: bool


Definition: TypeAlias = "TypeSpec | FunctionSpec | ValueSpec"


@dataclass(slots=True)
class Package:
    """The definitions of a package, and the methods of its types, by names. Of several definitions of a name, such as
    those for several systems, the first counts."""

    path: str
    name: str = ""
    definitions: dict[str, Definition] = field(default_factory=dict)
    methods: dict[str, dict[str, Method]] = field(default_factory=dict)


def read_package(path: str, files: tuple[Path, ...], diagnostics: Diagnostics) -> Package:
    """The package of some files. Raises `Stop` for a file that is no Go."""
    package = Package(path)
    for place in files:
        root = _GRAMMAR.parse(place, diagnostics)
        clause = child(root, "package_clause")
        package.name = text(clause.named_children[0]) if clause is not None and clause.named_children else package.name
        file = File(path, place, dict(_imports(root)))
        for node in root.named_children:
            _define(package, file, node)
    return package


def _imports(root: Node) -> Iterator[tuple[str, str]]:
    for declaration in named(root, "import_declaration"):
        listed = child(declaration, "import_spec_list") or declaration
        for spec in named(listed, "import_spec"):
            path = string(spec.child_by_field_name("path"))
            yield text(spec.child_by_field_name("name")) or _called(path), path


def _called(path: str) -> str:
    """What a package is called where it is imported, as far as its path tells: without its major version."""
    *above, last = path.split("/")
    if above and _MAJOR.fullmatch(last):
        last = above[-1]
    return last.partition(".")[0].rpartition("-")[2]


def _define(package: Package, file: File, node: Node) -> None:
    match node.type:
        case "type_declaration":
            for spec in named(node, "type_spec", "type_alias"):
                package.definitions.setdefault(text(spec.child_by_field_name("name")), TypeSpec(spec, file))
        case "function_declaration":
            package.definitions.setdefault(text(node.child_by_field_name("name")), FunctionSpec(node, file))
        case "method_declaration":
            _method(package, file, node)
        case "const_declaration":
            before: Node | None = None
            for spec in named(node, "const_spec"):
                # One without type and value repeats those of the one before it.
                before = spec if spec.child_by_field_name("value") is not None else before
                repeated = before is not None and before is not spec
                _values(package, file, spec, before if repeated else spec, constant=True, repeated=repeated)
        case "var_declaration":
            for spec in named(child(node, "var_spec_list") or node, "var_spec"):
                _values(package, file, spec, spec, constant=False)


def _method(package: Package, file: File, node: Node) -> None:
    receiver = node.child_by_field_name("receiver")
    declared = next(named(receiver, "parameter_declaration"), None) if receiver is not None else None
    type_ = declared.child_by_field_name("type") if declared is not None else None
    pointer = type_ is not None and type_.type == "pointer_type"
    if type_ is not None and pointer:
        type_ = type_.named_children[0]
    if type_ is not None and type_.type == "generic_type":
        type_ = type_.child_by_field_name("type")
    methods = package.methods.setdefault(text(type_), {})
    methods.setdefault(text(node.child_by_field_name("name")), Method(node, file, pointer))


def _values(
    package: Package, file: File, spec: Node, like: Node | None, *, constant: bool, repeated: bool = False
) -> None:
    type_ = like.child_by_field_name("type") if like is not None else None
    listed = spec.child_by_field_name("value")
    values = listed.named_children if listed is not None else []
    names = spec.children_by_field_name("name")
    for index, name in enumerate(one for one in names if one.is_named):
        value = values[index] if index < len(values) and not repeated else None
        package.definitions.setdefault(text(name), ValueSpec(spec, file, type_, value, constant))


def exported(name: str) -> bool:
    """Other packages see the name: it begins with a capital (Go specification, exported identifiers)."""
    return name[:1].isupper()


def string(node: Node | None) -> str:
    """The value of a string literal, as far as it has no escapes but quotes and backslashes."""
    written = text(node)
    if written[:1] == "`":
        return written[1:-1]
    return re.sub(r"\\([\"\\])", r"\1", written[1:-1])
