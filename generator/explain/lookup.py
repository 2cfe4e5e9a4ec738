"""From what a user asks to symbols: by name, by place in the output, by endpoint or pointer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from pathlib import Path, PurePosixPath

from ..flavours.symbols import Anchor, Symbol, SymbolIndex, SymbolKind, Written
from ..source import join

_ENDPOINT = re.compile(r"\s*(get|put|post|delete|patch|head|options|trace|query)\s+(/\S*)\s*", re.IGNORECASE)
_PLACE = re.compile(r"(?P<file>.+?)(?::(?P<line>[0-9]{1,9}))?(?::[0-9]{1,9})?")
_LONGEST = 300
"""Characters of a name that are compared with others; longer ones are no misspellings."""
_NEAR = 5
_COMPARED = 4000
"""Names that are compared in full at most."""


class Lookup:
    """The symbols of one flavour's output, which lies in `folder`."""

    def __init__(self, index: SymbolIndex, folder: Path) -> None:
        self._index = index
        self._folder = folder
        self._texts: dict[str, str] = {}
        self._written: dict[str, Mapping[Anchor, tuple[Written, ...]]] = {}

    def find(self, query: str) -> list[Symbol]:
        """The symbols that are meant; empty when there are none."""
        if query.startswith("#"):
            return self.made_of(query)
        endpoint = _ENDPOINT.fullmatch(query)
        if endpoint is not None:
            return self.made_of(join("#", "paths", endpoint[2], endpoint[1].lower()))
        return self._named(query) or self._at(query) or self._ending(query)

    def made_of(self, pointer: str) -> list[Symbol]:
        """The symbols that stand for a part of the document, or for something in it."""
        return [s for s in self._index.symbols if s.pointer == pointer or s.pointer.startswith(f"{pointer}/")]

    def written(self, symbol: Symbol) -> Written | None:
        """Where a symbol stands in its file."""
        return next(iter(self._places(symbol.file).get(symbol.anchor, ())), None)

    # -- by name ------------------------------------------------------------------------------------------------------

    @cached_property
    def _by_name(self) -> Mapping[str, list[Symbol]]:
        found: dict[str, list[Symbol]] = defaultdict(list)
        for symbol in self._index.symbols:
            found[symbol.name].append(symbol)
        return dict(found)

    @cached_property
    def _aliases(self) -> Mapping[str, str]:
        return {alias: symbol.name for symbol in self._index.symbols for alias in symbol.aliases}

    def _named(self, name: str) -> list[Symbol]:
        """The symbols of a name, written in any way."""
        found = self._member(name)
        if found:
            return found
        for end in _dots(name):
            whole = self._aliases.get(name[:end])
            if whole is not None and (found := self._member(whole + name[end:])):
                return found
        return []

    def _member(self, name: str) -> list[Symbol]:
        """The symbols of a name in full, or what the symbol around it inherits under that name."""
        waiting, seen = [name], set[str]()
        while waiting:
            here = waiting.pop(0)
            if here in self._by_name:
                return self._by_name[here]
            seen.add(here)
            owner, _, last = here.rpartition(".")
            inherited = (f"{base}.{last}" for symbol in self._by_name.get(owner, ()) for base in symbol.bases)
            waiting += [one for one in inherited if one not in seen]
        return []

    def _ending(self, name: str) -> list[Symbol]:
        """The symbols whose names end in this one, when they are one thing."""
        if not name:
            return []
        names = [known for known in self._by_name if known.endswith(f".{name}")]
        return self._by_name[names[0]] if len(names) == 1 else []

    def nearest(self, query: str) -> list[str]:
        """Names like one that does not exist: those of the same last part, else those beside it, else like it."""
        name = query[:_LONGEST]
        last = name.rpartition(".")[2].casefold()
        same = [known for known in self._by_name if last and known.rpartition(".")[2].casefold() == last]
        if same:
            ranked = sorted(same[:_COMPARED], key=lambda known: -SequenceMatcher(None, known, name).ratio())
            return ranked[:_NEAR]
        for end in _dots(name):
            owner = self._aliases.get(name[:end], name[:end])
            beside = [known for known in self._by_name if known.rpartition(".")[0] == owner]
            if beside:
                lasts = {known.rpartition(".")[2]: known for known in beside}
                return [lasts[close] for close in get_close_matches(name.rpartition(".")[2], lasts, n=_NEAR)]
        kinds = (SymbolKind.FIELD, SymbolKind.PARAMETER)
        lasts = {s.name.rpartition(".")[2]: s.name for s in self._index.symbols if s.kind not in kinds}
        return [lasts[close] for close in get_close_matches(name.rpartition(".")[2], lasts, n=_NEAR)]

    # -- by place -----------------------------------------------------------------------------------------------------

    @cached_property
    def _by_file(self) -> Mapping[str, list[Symbol]]:
        found: dict[str, list[Symbol]] = defaultdict(list)
        for symbol in self._index.symbols:
            found[symbol.file].append(symbol)
        return dict(found)

    def _at(self, place: str) -> list[Symbol]:
        """The innermost symbol at a line of a file, or the outermost ones of a file."""
        match = _PLACE.fullmatch(place)
        file = self._file(match["file"]) if match is not None else None
        if match is None or file is None:
            return []
        symbols = self._by_file[file]
        if match["line"] is None:
            return [s for s in symbols if len(s.anchor) == 1]
        line, places = int(match["line"]), self._places(file)
        around = [
            (written.last - written.first, -len(symbol.anchor), n, symbol)
            for n, symbol in enumerate(symbols)
            for written in places.get(symbol.anchor, ())
            if written.first <= line <= written.last and not _beside_its_owner(symbol, written, places)
        ]
        return [min(around)[3]] if around else []

    def _file(self, text: str) -> str | None:
        """The file with symbols that a path means: from the working folder, from the output folder, or by its end."""
        path = PurePosixPath(text.replace("\\", "/")).as_posix()
        for candidate in (_below(self._folder, text), path):
            if candidate in self._by_file:
                return candidate
        ending = [file for file in self._by_file if file.endswith(f"/{path}")]
        return ending[0] if len(ending) == 1 else None

    def _places(self, file: str) -> Mapping[Anchor, tuple[Written, ...]]:
        if file not in self._written:
            self._written[file] = self._index.written(self._text(file))
        return self._written[file]

    def _text(self, file: str) -> str:
        if file not in self._texts:
            self._texts[file] = self._index.text(file)
        return self._texts[file]

    def edited(self, file: str) -> bool:
        """The file in the output folder is missing or not what is generated, so that lines may differ."""
        try:
            return (self._folder / file).read_bytes() != self._text(file).encode()
        except OSError:
            return True


def _beside_its_owner(symbol: Symbol, written: Written, places: Mapping[Anchor, tuple[Written, ...]]) -> bool:
    """An argument on the line of its function, where a place means the function."""
    owners = places.get(symbol.anchor[:-1], ())
    return symbol.kind is SymbolKind.PARAMETER and any(owner.line == written.line for owner in owners)


def _below(folder: Path, text: str) -> str | None:
    """The path relative to the folder, seen from the working folder; None when it is not below it."""
    try:
        return Path(text).resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, ValueError, RuntimeError):
        return None


def _dots(name: str) -> Iterator[int]:
    """The ends of the dotted prefixes of a name, the longest first; the name itself leads."""
    end = len(name)
    while end > 0:
        yield end
        end = name.rfind(".", 0, end)


def nearest_of_all(lookups: Iterable[Lookup], query: str) -> tuple[str, ...]:
    """Names like one that no flavour has."""
    return tuple(dict.fromkeys(name for lookup in lookups for name in lookup.nearest(query)))[:_NEAR]
