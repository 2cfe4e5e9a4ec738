"""Command lines: a command with the flags and values of a call, as tests and documents write it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...ir.api import In
from .commands import Command, Flag, InnerFlag, Place
from .yamlflow import argument, flow

Given = Mapping[tuple[In, str], object]
"""The values of a call, by location and wire name, as `ir.examples` makes them."""
_WIDTH = 80
_SHORT = {"api": "API", "id": "ID", "url": "URL"}


@dataclass(frozen=True, slots=True)
class Written:
    """One occurrence of a flag."""

    name: str
    """Without dashes."""
    value: str
    """As the program reads it; of a file, the path that stands for one."""
    alone: bool = False
    """The flag is a switch, which needs no value."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the command line."""
        if not self.alone:
            return (f"--{self.name}", self.value)
        return (f"--{self.name}",) if self.value == "true" else (f"--{self.name}={self.value}",)


def given_flags(command: Command, values: Given) -> Iterator[tuple[Flag, object]]:
    """The flags that a call gives values to, in their order."""
    for flag in command.flags:
        key = (flag.parameter.location, flag.parameter.wire) if flag.parameter is not None else None
        if key is not None and key in values and not flag.const:
            yield flag, values[key]


def written(flag: Flag | InnerFlag, value: object) -> Iterator[Written]:
    """A flag with its value, once for each element of a list."""
    kind = flag.kind
    for one in value if kind.many and isinstance(value, list) else [value]:
        yield Written(flag.name, argument(kind, [one] if kind.many else one), kind.go.lstrip("*") == "bool")


def in_parts(flag: Flag, value: object) -> list[Written]:
    """A flag, with its first element if it takes a list, by its inner flags; empty if it has none for the value."""
    one = value[0] if isinstance(value, list) and value else value
    if not isinstance(one, dict):
        return []
    return [w for inner in flag.inner if inner.wire in one for w in written(inner, one[inner.wire])]


def without(command: Command, values: Given, *places: Place) -> Given:
    """The values of a call less those of the flags for some places."""
    left_out = {(f.parameter.location, f.parameter.wire) for f in command.flags if f.parameter and f.place in places}
    return {key: value for key, value in values.items() if key not in left_out}


def piped_document(command: Command, values: Given) -> str:
    """The body of a call as YAML for standard input; empty if there is nothing that can be piped."""
    body = [(flag, value) for flag, value in given_flags(command, values) if flag.place in (Place.BODY, Place.ROOT)]
    if not body:
        return ""
    if body[0][0].place is Place.ROOT:
        # A file is named by its flag; keys of a map can be those of other flags.
        return f"{flow(body[0][1])}\n" if isinstance(body[0][1], list) else ""
    return "".join(f"{flow(flag.wire)}: {flow(value)}\n" for flag, value in body)


def shell(program: str, command: Command, flags: Sequence[Written], *arguments: str) -> str:
    """A command line for a shell: all in one line if that is short, else a line for each flag."""
    start = " ".join([program, *command.line.split(), *(shlex.quote(a) for a in arguments)])
    parts = [start, *(" ".join(shlex.quote(w) for w in flag.words) for flag in flags)]
    short = " ".join(parts)
    return short if len(short) <= _WIDTH and "\n" not in short else " \\\n  ".join(parts)


def label(name: str) -> str:
    """What stands for a value that only users know: "My API Key" for ``api-key``."""
    return " ".join(["My", *(_SHORT.get(word, word.capitalize()) for word in name.split("-"))])


__all__ = ["Given", "Written", "given_flags", "in_parts", "label", "piped_document", "shell", "without", "written"]
