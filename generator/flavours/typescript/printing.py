"""Declarations as lines."""

from __future__ import annotations

from collections.abc import Iterable

from ...render.document import Doc, concat, layout
from ...render.typescript.expressions import assigned, interface_head
from ...render.typescript.text import jsdoc
from .modules import WIDTH
from .types import Alias, Interface, Member, Namespace

_STEP = "  "


def declaration(declared: Interface | Alias, indent: str = "") -> list[str]:
    """An exported declaration, with the namespace of what it has inside."""
    own = interface(declared, indent) if isinstance(declared, Interface) else alias(declared, indent)
    inside = namespace(declared.inside, indent)
    return [*own, "", *inside] if inside else own


def interface(declared: Interface, indent: str = "") -> list[str]:
    """``export interface``; its members stand apart by an empty line."""
    doc = jsdoc(declared.doc, indent)
    body = [line for member in declared.members for line in [*_member(member, indent + _STEP), ""]]
    if declared.index is not None:
        body.extend([*_statement(concat("[k: string]: ", declared.index, ";"), indent + _STEP), ""])
    opening = interface_head(f"export interface {declared.name}", declared.extends, empty=not body)
    head = layout(opening, WIDTH, indent)
    return [*doc, *head, *body[:-1], f"{indent}}}"] if body else [*doc, *head]


def alias(declared: Alias, indent: str = "") -> list[str]:
    """``export type``."""
    return [*jsdoc(declared.doc, indent), *alias_lines(declared.name, declared.type, indent)]


def alias_lines(name: str, type_: Doc, indent: str = "") -> list[str]:
    """The statement of a type alias: a name that does not fit stands on the next line, brackets open on the first."""
    target = f"export type {name}"
    said = assigned(target, type_) if isinstance(type_, str) else concat(f"{target} = ", type_)
    return _statement(concat(said, ";"), indent)


def namespace(inside: Namespace, indent: str = "") -> list[str]:
    """``export namespace`` with the declarations of a name's inline types; nothing without any."""
    if not inside.declared:
        return []
    blocks = [declaration(d, indent + _STEP) for d in inside.declared]
    return [f"{indent}export namespace {inside.name} {{", *separated(blocks), f"{indent}}}"]


def separated(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks of lines with an empty line between them."""
    out: list[str] = []
    for block in blocks:
        if block:
            out.extend(([""] if out else []) + block)
    return out


def _member(member: Member, indent: str) -> list[str]:
    mark = "?" if member.optional else ""
    statement = _statement(concat(f"{member.key}{mark}: ", member.type, ";"), indent)
    return [*jsdoc(member.doc, indent), *statement]


def _statement(doc: Doc, indent: str) -> list[str]:
    return layout(doc, WIDTH, indent)
