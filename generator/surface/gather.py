"""What the readers of all languages do alike: from names that lead to definitions to a surface."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..diagnostics import Diagnostics, Location
from ..pause import collector_paused
from .model import Declaration, Surface

_S = TypeVar("_S", bound=Hashable)


@dataclass(frozen=True, slots=True)
class External:
    """A name of the language or of another package."""

    path: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What a surface says of its package."""

    language: str
    name: str
    version: str


def gather(
    package: Identity,
    leads: Mapping[str, _S | External],
    names: Mapping[_S, str],
    read: Callable[[_S], Declaration | None],
) -> Surface:
    """The surface of what the public paths in `leads` lead to; `names` has the one name of each definition.

    Names whose definition `read` does not find are exported without one.
    """
    declarations: dict[str, Declaration] = {}
    for symbol, name in sorted(names.items(), key=lambda item: item[1]):
        declaration = read(symbol)
        if declaration is not None:
            declarations[name] = declaration
    exports = {
        path: meaning.path if isinstance(meaning, External) else names[meaning]
        for path, meaning in sorted(leads.items())
    }
    return Surface(package.language, package.name, package.version, exports, declarations)


def shortest(leads: Mapping[str, _S | External], own: Callable[[_S], str]) -> dict[_S, str]:
    """For each definition the public path with the fewest parts; among equals one that ends in its `own` name, then the
    first in the order of letters."""
    found: dict[_S, tuple[int, bool, str]] = {}
    for path, meaning in leads.items():
        if not isinstance(meaning, External):
            rank = path.count(".") + path.count("/"), path.rpartition(".")[2] != own(meaning), path
            found[meaning] = min(rank, found.get(meaning, rank))
    return {symbol: rank[2] for symbol, rank in found.items()}


@contextmanager
def reading(name: str, root: Path, diagnostics: Diagnostics) -> Iterator[None]:
    """Around the reading of a package: many small objects are made, and what nests absurdly deep raises `Stop`."""
    try:
        with collector_paused():
            yield
    except RecursionError:
        raise diagnostics.stop(
            "Surface/TooDeep",
            f"the package {name} nests types or classes too deeply to be read",
            Location(root.as_posix()),
            hint="give names to the inner types",
        ) from None
