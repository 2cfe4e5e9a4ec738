"""What a module or namespace binds and exports, read from its syntax alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from tree_sitter import Node

from ...diagnostics import Diagnostics
from ..trees import child, has, named, text
from .syntax import File, dotted, parse, string

ASSIGNED = "export="
"""Where ``export = X`` is kept: X is what the module is."""
DEFAULT = "default"
_DEFINITIONS = frozenset(
    {"class_declaration", "abstract_class_declaration", "interface_declaration", "type_alias_declaration"}
    | {"enum_declaration", "function_declaration", "function_signature", "generator_function_declaration"}
)
_VARIABLES = ("lexical_declaration", "variable_declaration")


@dataclass(slots=True)
class Definition:
    """All declarations of one name in one scope, which TypeScript merges; `space` is a namespace of that name."""

    nodes: list[Node] = field(default_factory=list)
    space: Scope | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """A name that another module exports; `name` is empty for the module itself."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Renamed:
    """Another name, perhaps dotted, of the same scope or one around it."""

    name: str


Binding: TypeAlias = "Definition | Imported | Renamed"


@dataclass(slots=True)
class Scope:
    """The inside of a module, or of a namespace. `name` is dotted, and empty for the module itself; `stars` are the
    modules whose exports it passes on."""

    module: str
    path: Path
    name: str = ""
    outer: Scope | None = None
    bindings: dict[str, Binding] = field(default_factory=dict)
    exports: dict[str, Imported | Renamed] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)

    def definition(self, name: str) -> Definition:
        """The definition of the name here, made if it is new. A name that was imported is our own from now on."""
        found = self.bindings.get(name)
        if not isinstance(found, Definition):
            found = self.bindings[name] = Definition()
        return found


def read_module(name: str, path: Path, diagnostics: Diagnostics) -> Scope:
    """The bindings of one file. Raises `Stop` for a file that is no TypeScript."""
    file = parse(path, diagnostics)
    scope = Scope(name, path)
    _fill(scope, file.root)
    _inline(scope, file)
    return scope


def _inline(scope: Scope, file: File) -> None:
    for word, module in file.imports.items():
        scope.bindings[word] = Imported(module, "")


def _fill(scope: Scope, body: Node, *, ambient: bool = False) -> None:
    for node in body.named_children:
        _bind(scope, node)
    # A namespace of declarations alone that marks nothing exports everything (TypeScript handbook, ambient namespaces).
    if ambient and not scope.exports and not any(named(body, "export_statement")):
        scope.exports.update((name, Renamed(name)) for name in scope.bindings)


def _bind(scope: Scope, node: Node, *, exported: bool = False, ambient: bool = False) -> None:
    match node.type:
        case "import_statement":
            _import(scope, node)
        case "import_alias":
            names = list(named(node, "identifier", "nested_identifier"))
            if len(names) == 2:
                _name(scope, text(names[0]), Renamed(dotted(names[1])), exported)
        case "export_statement":
            _export(scope, node)
        case "ambient_declaration":
            for inner in node.named_children:
                if inner.type != "statement_block":  # declare global
                    _bind(scope, inner, exported=exported, ambient=True)
        case "internal_module" | "module":
            _namespace(scope, node, exported, ambient or _is_declarations(scope))
        case "expression_statement":
            for inner in named(node, "internal_module"):
                _bind(scope, inner, exported=exported, ambient=ambient)
        case kind if kind in _DEFINITIONS:
            _define(scope, text(node.child_by_field_name("name")), node, exported)
        case kind if kind in _VARIABLES:
            for one in named(node, "variable_declarator"):
                _define(scope, text(one.child_by_field_name("name")), one, exported)


def _is_declarations(scope: Scope) -> bool:
    return scope.path.name.endswith((".d.ts", ".d.mts", ".d.cts"))


def _define(scope: Scope, name: str, node: Node, exported: bool) -> None:
    if name:
        scope.definition(name).nodes.append(node)
        if exported:
            scope.exports.setdefault(name, Renamed(name))


def _name(scope: Scope, name: str, binding: Imported | Renamed, exported: bool) -> None:
    scope.bindings.setdefault(name, binding)
    if exported:
        scope.exports[name] = binding if isinstance(binding, Imported) else Renamed(name)


def _namespace(scope: Scope, node: Node, exported: bool, ambient: bool) -> None:
    name = dotted(node.child_by_field_name("name"))
    body = node.child_by_field_name("body")
    if not name or body is None:  # declare module 'elsewhere'
        return
    # namespace A.B {} is namespace A { export namespace B {} }
    for part in name.split("."):
        definition = scope.definition(part)
        if exported:
            scope.exports.setdefault(part, Renamed(part))
        if definition.space is None:
            definition.space = Scope(scope.module, scope.path, f"{scope.name}.{part}".lstrip("."), scope)
        scope, exported = definition.space, True
    _fill(scope, body, ambient=ambient)


def _import(scope: Scope, node: Node) -> None:
    required = child(node, "import_require_clause")
    clause = required or child(node, "import_clause")
    source = node.child_by_field_name("source") or (required.child_by_field_name("source") if required else None)
    if clause is None or source is None:
        return
    module = string(source)
    for part in clause.named_children:
        match part.type:
            case "identifier":
                scope.bindings.setdefault(text(part), Imported(module, "" if required else DEFAULT))
            case "namespace_import":
                for name in named(part, "identifier"):
                    scope.bindings.setdefault(text(name), Imported(module, ""))
            case "named_imports":
                for one in named(part, "import_specifier"):
                    theirs, ours = _specified(one)
                    scope.bindings.setdefault(ours, Imported(module, theirs))


def _specified(specifier: Node) -> tuple[str, str]:
    """Both names of ``a as b``, which may be strings."""
    names = [
        string(one) if one.type == "string" else text(one)
        for one in (specifier.child_by_field_name("name"), specifier.child_by_field_name("alias"))
        if one is not None
    ]
    return names[0], names[-1]


def _export(scope: Scope, node: Node) -> None:
    source = node.child_by_field_name("source")
    module = string(source) if source is not None else ""
    declaration = node.child_by_field_name("declaration")
    value = node.child_by_field_name("value")
    clause = child(node, "export_clause")
    whole = child(node, "namespace_export")
    if declaration is not None:
        _export_declaration(scope, declaration, default=has(node, "default"))
    elif clause is not None:
        for one in named(clause, "export_specifier"):
            name, alias = _specified(one)
            scope.exports[alias] = Imported(module, name) if module else Renamed(name)
    elif whole is not None:
        for one in named(whole, "identifier", "string"):
            scope.exports[string(one) if one.type == "string" else text(one)] = Imported(module, "")
    elif has(node, "*") and module:
        scope.stars.append(module)
    elif value is not None and has(node, "default"):
        if dotted(value):
            scope.exports[DEFAULT] = Renamed(dotted(value))
    elif has(node, "="):
        for one in named(node, "identifier", "member_expression", "nested_identifier"):
            scope.exports[ASSIGNED] = Renamed(dotted(one))


def _export_declaration(scope: Scope, declaration: Node, *, default: bool) -> None:
    if not default:
        _bind(scope, declaration, exported=True)
        return
    name = text(declaration.child_by_field_name("name"))
    if name:
        _bind(scope, declaration)
    else:
        scope.definition(DEFAULT).nodes.append(declaration)
    scope.exports[DEFAULT] = Renamed(name or DEFAULT)
