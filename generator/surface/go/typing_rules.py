"""What Go says about its own types (Go specification, assignability)."""

from __future__ import annotations

import json

from ..lattice import Lattice

_TYPES_OF_LITERALS = {str: "string", bool: "bool", int: "int", float: "float64", type(None): "any"}


def _judged(name: str) -> bool:
    """Every name: a type fits another one if it is that type, wherever it comes from."""
    return True


LATTICE = Lattice(
    tops=frozenset({"any"}),
    supertypes={},
    literals=lambda value: _TYPES_OF_LITERALS[type(json.loads(value))],
    structural={},
    judged=_judged,
    inherited=lambda base, member: True,
    constructor="",
    exact=True,
)
