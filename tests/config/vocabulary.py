"""The keys of a config, as the declarations have them: each with its path and whether anything reads it."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from specloom.config.kinds import Kind
from specloom.config.model import Config
from specloom.config.records import Key, Record, Switch, declarations
from specloom.config.shapes import ListOf, MapOf
from specloom.config.targets import Target
from specloom.flavours import FLAVOURS

GENERATOR = Path(__file__).parents[2] / "generator"


@dataclass(frozen=True)
class Word:
    """A key at one place of the config."""

    path: str
    """Keys joined by dots; `*` for names that users choose and for entries of lists."""
    key: Key


def vocabulary() -> dict[str, Word]:
    """Every key of the config by its path, without the keys below one that has no effect, and without the own keys of
    targets that nothing makes."""
    return {word.path: word for word in _words(Config, "", ())}


def _words(record: type[Any], prefix: str, above: tuple[type[Any], ...]) -> Iterator[Word]:
    if record in above:
        return
    shared = {key.name for key in declarations(Target).keys}
    for key in declarations(record).keys:
        if prefix == "targets." and (key.name not in FLAVOURS):
            continue
        common = issubclass(record, Target) and key.name in shared
        path = f"targets.*.{key.name}" if common else prefix + key.name
        yield Word(path, key)
        if not key.unused:
            for inner, step in _records(key.kind):
                yield from _words(inner, path + step + ".", (*above, record))


def _records(kind: object, step: str = "") -> Iterator[tuple[type[Any], str]]:
    """The records that a kind of value leads to, each with the steps in between."""
    match kind:
        case Record():
            yield kind.of(), step
        case Switch():
            yield from ((of(), step) for _, of in kind.cases)
        case MapOf() | ListOf():
            for field in dataclasses.fields(kind):
                yield from _records(getattr(kind, field.name), step + ".*")
        case tuple():
            for item in kind:
                yield from _records(item, step)
        case Kind() if dataclasses.is_dataclass(kind):
            for field in dataclasses.fields(kind):
                yield from _records(getattr(kind, field.name), step)
        case _:
            return


def attributes_read() -> set[str]:
    """The names of all attributes that the generator reads outside the room that reads configs."""
    files = [f for f in GENERATOR.rglob("*.py") if f.relative_to(GENERATOR).parts[0] != "config"]
    trees = [ast.parse(f.read_text(encoding="utf-8")) for f in files]
    return {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
