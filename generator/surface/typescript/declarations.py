"""Questions about declarations that several readers ask."""

from __future__ import annotations

from tree_sitter import Node

from ..trees import named
from .modules import Definition
from .syntax import string, words


def type_parameters(declaration: Node) -> list[Node]:
    """The type parameters that a declaration has."""
    listed = declaration.child_by_field_name("type_parameters")
    return list(named(listed, "type_parameter")) if listed is not None else []


def alias_of(definition: Definition) -> Node | None:
    """The declaration, if what is defined is an alias."""
    return next((one for one in definition.nodes if one.type == "type_alias_declaration"), None)


def is_object(alias: Node) -> bool:
    """Whether an alias is one of an object type with properties, which is as good as an interface."""
    value = alias.child_by_field_name("value")
    if value is None or value.type != "object_type":
        return False
    members = [one for one in value.named_children if one.type != "comment"]
    mapped = any(one.type == "index_signature" and one.child_by_field_name("index_type") is None for one in members)
    return not mapped and any(one.type in ("property_signature", "method_signature") for one in members)


def member_name(node: Node) -> str:
    """The name of a member, however it is quoted."""
    name = node.child_by_field_name("name")
    if name is not None and name.type == "string":
        return string(name)
    return words(name) if name is not None else ""
