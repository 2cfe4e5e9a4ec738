"""What the builders of the model share: the document, the settings that bear on types, and where to report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote

from ...config.model import Config
from ...diagnostics import Diagnostics, Location
from ...source import join, split
from ...spec import Document

Node: TypeAlias = Mapping[str, Any]

_MAX_REFERENCE_CHAIN = 64


@dataclass(frozen=True, slots=True)
class Target:
    """A node and where it stands, after references were followed."""

    pointer: str
    node: Any
    followed: bool
    """At least one reference led here."""


@dataclass(frozen=True, slots=True)
class Context:
    document: Document
    config: Config
    diagnostics: Diagnostics

    def at(self, pointer: str) -> Location:
        return self.document.location(pointer)

    def configured_at(self, pointer: str) -> Location:
        return self.config.location(pointer)

    def follow_once(self, node: Node) -> Target:
        """The target of the reference object `node`, which may be a reference again."""
        pointer = canonical(str(node["$ref"]))
        try:
            return Target(pointer, self.document.lookup(pointer), True)
        except KeyError:
            return Target(pointer, {}, True)

    def follow(self, pointer: str, node: Any) -> Target:
        """Follows ``$ref`` from `node`, through references to references, to the node that is meant.

        A chain that never ends gives an empty node; the loader has reported it.
        """
        followed = False
        for _ in range(_MAX_REFERENCE_CHAIN):
            reference = reference_of(node)
            if reference is None:
                return Target(pointer, node, followed)
            pointer = canonical(reference)
            try:
                node = self.document.lookup(pointer)
            except KeyError:
                return Target(pointer, {}, True)
            followed = True
        return Target(pointer, {}, True)


def reference_of(node: Any) -> str | None:
    """The target of a reference object, or None for any other node."""
    if isinstance(node, Mapping):
        reference = node.get("$ref")
        if isinstance(reference, str):
            return reference
    return None


def canonical(reference: str) -> str:
    """A local reference as a pointer in this project's form, so that equal targets are equal strings."""
    return join("#", *split(unquote(reference))) if "%" in reference or "~" in reference else reference


def component_name(pointer: str) -> str:
    """The name of the component a pointer names as a whole, else empty."""
    parts = split(pointer)
    return parts[2] if len(parts) == 3 and parts[0] == "components" else ""


def text_of(node: Node, key: str) -> str:
    """A text field without surrounding blanks; empty when absent or not a text."""
    value = node.get(key)
    return value.strip() if isinstance(value, str) else ""
