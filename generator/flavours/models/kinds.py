"""The kinds of types that users can choose between, and what each of them can express."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ModelKind(enum.Enum):
    """What a model becomes; the value is the word of the command line."""

    PYDANTIC = "pydantic"
    DATACLASS = "dataclass"
    TYPEDDICT = "typeddict"
    MSGSPEC = "msgspec"


KINDS = tuple(kind.value for kind in ModelKind)
DEFAULT = ModelKind.PYDANTIC


@dataclass(frozen=True, slots=True)
class Traits:
    """What the types of one kind can hold."""

    renames: bool
    """A field can have another name than on the wire: snake case for users, the wire name for JSON."""
    parses: bool
    """Values are converted when JSON is read: dates can be dates. Without it the types describe the JSON as it is."""
    by_shape: bool
    """A union is read by the shape of the JSON (`shapes`)."""
    lazy_aliases: bool
    """An alias is an object that is evaluated when it is used, not the type itself."""
    own_base: str
    """The class that the module declares for all its classes to share their settings, or empty."""
    needs: str
    """The distribution to install beside Python, or empty."""


TRAITS = {
    ModelKind.PYDANTIC: Traits(
        renames=True, parses=True, by_shape=False, lazy_aliases=True, own_base="BaseModel", needs="pydantic >= 2"
    ),
    ModelKind.DATACLASS: Traits(renames=False, parses=False, by_shape=False, lazy_aliases=False, own_base="", needs=""),
    ModelKind.TYPEDDICT: Traits(
        renames=False, parses=False, by_shape=False, lazy_aliases=False, own_base="", needs="typing_extensions"
    ),
    ModelKind.MSGSPEC: Traits(
        renames=True, parses=True, by_shape=True, lazy_aliases=False, own_base="", needs="msgspec"
    ),
}
