"""What classes inherit: base classes only where that is sound for every kind of type."""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.api import Api
from ...ir.types import ModelRef, Object, Property, Type


class Inheritance:
    """Looks through references to models."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def object_of(self, type_: Type) -> Object | None:
        """The object a type is or refers to; None when it is something else or may be null."""
        if isinstance(type_, ModelRef):
            model = self._api.models[type_.model]
            inner = self._api.models[model.alias_of].type if model.alias_of else model.type
            return inner if isinstance(inner, Object) else None
        return type_ if isinstance(type_, Object) else None

    def members(self, type_: Object) -> dict[str, Property]:
        """All members by wire name, inherited ones first; a class's own member replaces an inherited one."""
        found: dict[str, Property] = {}
        self._collect(type_, found, [])
        return found

    def split(self, type_: Object) -> tuple[Sequence[Property], Sequence[str]]:
        """The members a class declares itself, and the ids of the models it extends.

        A class that declares a member of its base anew, mostly to make it required, is no subtype of it: mutable
        members are invariant, and a TypedDict cannot redefine a key. Such a class repeats what it inherits and extends
        nothing; so does one whose bases share a member.
        """
        bases = [(ref.model, self.object_of(ref)) for ref in type_.extends]
        seen = {p.wire for p in type_.properties}
        for _, base in bases:
            wires = set(self.members(base)) if base is not None else set()
            if base is None or wires & seen:
                return tuple(self.members(type_).values()), ()
            seen |= wires
        return type_.properties, tuple(dict.fromkeys(model for model, _ in bases))

    def _collect(self, type_: Object, found: dict[str, Property], inside: list[Object]) -> None:
        if any(type_ is outer for outer in inside):
            return
        for ref in type_.extends:
            base = self.object_of(ref)
            if base is not None:
                self._collect(base, found, [*inside, type_])
        found.update((p.wire, p) for p in type_.properties)
