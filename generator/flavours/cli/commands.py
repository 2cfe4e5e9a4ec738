"""What a command line client consists of, as data: groups of commands with their flags.

A `Command` knows everything that its literal and its handler say, and the `Method` that it calls; a `Flag` knows its
parameter. Values for tests and documents are made of those by `ir.examples`, and written as the command line wants them
by `yamlflow.argument`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ir.api import Method, Parameter, Resource
from ...ir.types import Property, Scalar
from .kinds import FlagKind


class Place(enum.Enum):
    """Where the value of a flag goes; the value is the field of the flag that says so."""

    PATH = "PathParam"
    QUERY = "QueryPath"
    HEADER = "HeaderPath"
    BODY = "BodyPath"
    ROOT = "BodyRoot"
    """It is the body."""
    NOWHERE = ""
    """It is the program's own: `max-items`, `output`."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag of a command."""

    name: str
    kind: FlagKind
    place: Place
    wire: str = ""
    """The name at its place."""
    usage: str = ""
    """One line."""
    required: bool = False
    default: Scalar | tuple[Scalar, ...] = None
    const: bool = False
    """`default` is its only value."""
    example: str = ""
    """A value as it is written on the command line; every required flag has one."""
    aliases: tuple[str, ...] = ()
    data_aliases: tuple[str, ...] = ()
    parameter: Parameter | None = None
    """What it gives a value to; None for the program's own."""
    file_fields: tuple[str, ...] = ()
    """Properties of the object that it takes which are files, where no inner flag says so: ``preview.image``."""
    inner: tuple[InnerFlag, ...] = ()
    """Flags for the properties of the object that it takes."""


@dataclass(frozen=True, slots=True)
class InnerFlag:
    """A flag for a property of what another flag takes: ``expires-after.anchor``."""

    name: str
    kind: FlagKind
    wire: str
    """The property's name."""
    member: Property
    usage: str = ""
    default: Scalar | tuple[Scalar, ...] = None


class Shows(enum.Enum):
    """What a command does with the response, streams aside."""

    JSON = "json"
    """Text, too, which is shown as it is."""
    PAGES = "pages"
    BINARY = "binary"
    NOTHING = "nothing"
    STREAM = "stream"
    LINES = "lines"


class BodyKind(enum.Enum):
    """How the request's body is written; the value is the constant of the runtime."""

    NONE = ""
    JSON = "bodyJSON"
    MULTIPART = "bodyMultipart"
    FORM = "bodyForm"
    FILE = "bodyFile"


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list goes on, in the words of the runtime's type of the same name."""

    items: str = ""
    next: str = ""
    more: str = ""
    query: str = ""
    body: str = ""
    step: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True)
class Command:
    """A command: one operation."""

    name: str
    group: str
    """The name of its group; empty for a command of the program itself."""
    method: Method
    resource: Resource
    variable: str
    """The Go variable that holds it."""
    handler: str
    """The Go function that runs it."""
    usage: str
    description: str
    flags: tuple[Flag, ...]
    body: BodyKind
    shows: Shows
    stream: Shows | None = None
    """`Shows.STREAM` or `Shows.LINES` where the flag `switch` asks for a stream in place of what `shows` says."""
    switch: str = ""
    paging: Paging | None = None
    accept: str = ""
    """What the response may be, where the runtime does not know it from what is shown."""
    content_type: str = ""
    """That of a body that is a file or text."""

    @property
    def line(self) -> str:
        """The words that call it, behind the program's name: ``conversations:items create``."""
        return f"{self.group} {self.name}".lstrip()

    @property
    def positional(self) -> tuple[Flag, ...]:
        """The flags that arguments can fill, in their order."""
        return tuple(f for f in self.flags if f.place is Place.PATH and not f.const)

    @property
    def streams(self) -> frozenset[Shows]:
        """The streams that it can read."""
        return frozenset(s for s in (self.shows, self.stream) if s in (Shows.STREAM, Shows.LINES))


@dataclass(frozen=True, slots=True)
class Group:
    """The commands of a resource."""

    name: str
    """The names of the resource and those around it: ``conversations:items``. Empty for the program's own commands."""
    resource: Resource
    file: str
    """The file in `pkg/cmd` that they are in, without its ending."""
    commands: tuple[Command, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class GlobalFlag:
    """A flag of the program for an option of the client."""

    name: str
    kind: str
    """string, integer, number or boolean."""
    usage: str
    env: str
    setter: str
    """The option of the Go SDK: ``WithAPIKey``."""
    secret: bool
    """It is a credential, which can be asked for without echo."""


@dataclass(frozen=True, slots=True)
class EnvironmentChoice:
    """A value of `--environment`."""

    name: str
    setter: str


@dataclass(frozen=True, slots=True)
class Program:
    """A command line client."""

    binary: str
    module: str
    """The path of its Go module."""
    sdk_module: str
    """The path of the SDK's, with its ``/vN``."""
    sdk_package: str
    """The name of the SDK's root package."""
    client: str
    """The name of the client's type, as requests tell it."""
    title: str
    """What people call the API."""
    env_prefix: str
    groups: tuple[Group, ...]
    """In the order of the config, parents first; the program's own commands, if there are any, are the first."""
    options: tuple[GlobalFlag, ...]
    environments: tuple[EnvironmentChoice, ...]
    """Empty if there is nothing to choose."""

    def commands(self) -> Iterator[Command]:
        """All commands."""
        for group in self.groups:
            yield from group.commands


__all__ = [
    "BodyKind",
    "Command",
    "EnvironmentChoice",
    "Flag",
    "GlobalFlag",
    "Group",
    "InnerFlag",
    "Paging",
    "Place",
    "Program",
    "Shows",
]
