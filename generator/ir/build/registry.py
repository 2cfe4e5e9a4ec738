"""Which schemas are models: the config's list, and those that must be models because nothing else can express them."""

from __future__ import annotations

from dataclasses import dataclass

from ...source import split
from ..names import split_words
from ..types import EVERYWHERE, Availability
from .context import Context, component_name


@dataclass(frozen=True, slots=True)
class Entry:
    """A model before its type is built."""

    id: str
    resource: str
    key: str
    pointer: str
    config_pointer: str = ""
    availability: Availability = EVERYWHERE
    alias_of: str = ""
    promoted: str = ""
    """Why it is a model that nobody configured, else empty."""


class Registry:
    """Models by pointer and by id. Models promoted while types are built live in the resource that is being read."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._by_id: dict[str, Entry] = {}
        self._by_pointer: dict[str, str] = {}
        self.home = "$shared"
        """Where the next promoted model goes: the resource whose methods are being read."""

    def add(self, entry: Entry) -> None:
        """Registers a configured model. The first model of a schema owns it; later ones are its aliases."""
        owner = self._by_pointer.get(entry.pointer) if not entry.alias_of else None
        if owner is not None:
            entry = Entry(
                entry.id, entry.resource, entry.key, entry.pointer, entry.config_pointer, entry.availability, owner
            )
        elif not entry.alias_of:
            self._by_pointer[entry.pointer] = entry.id
        self._by_id[entry.id] = entry

    def at(self, pointer: str) -> str | None:
        """Id of the model whose schema stands at `pointer`."""
        return self._by_pointer.get(pointer)

    def pointer(self, model: str) -> str:
        return self._by_id[model].pointer

    def entries(self) -> tuple[Entry, ...]:
        return tuple(self._by_id.values())

    def promote(self, pointer: str, reason: str) -> str:
        """Makes the schema at `pointer` a model that nobody configured, and says why. Returns its id."""
        known = self._by_pointer.get(pointer)
        if known is not None:
            return known
        key = self._free_key(pointer)
        entry = Entry(f"{self.home}.{key}", self.home, key, pointer, promoted=reason)
        self._by_pointer[pointer] = entry.id
        self._by_id[entry.id] = entry
        self._context.diagnostics.note(
            "Model/Recommended",
            f"this schema became the model `{key}` of `{self.home}`, because {reason}",
            self._context.at(pointer),
            hint=f"add `{key}: '{pointer}'` to the models of a resource to choose its name and place",
        )
        return entry.id

    def _free_key(self, pointer: str) -> str:
        """A key from the component, or from as many steps of the pointer as it takes to be unique."""
        component = component_name(pointer)
        if (
            component
            and (key := "_".join(split_words(component)) or "model")
            and f"{self.home}.{key}" not in self._by_id
        ):
            return key
        steps = [s for s in split(pointer) if s not in _STRUCTURE and not s.isdigit()]
        words = split_words(" ".join(steps[-1:])) or ("model",)
        for count in range(1, len(steps) + 1):
            words = split_words(" ".join(steps[-count:])) or words
            if f"{self.home}.{'_'.join(words)}" not in self._by_id:
                break
        key = "_".join(words)
        while f"{self.home}.{key}" in self._by_id:
            key += "_schema"
        return key


_STRUCTURE = frozenset(
    {
        "properties",
        "items",
        "allOf",
        "anyOf",
        "oneOf",
        "components",
        "schemas",
        "additionalProperties",
        "schema",
        "content",
        "responses",
        "requestBody",
        "(own)",
        "(ref)",
        "(merged)",
    }
)
