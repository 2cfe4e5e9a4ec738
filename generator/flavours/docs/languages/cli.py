"""The command line: commands, flags, and what comes back."""

from __future__ import annotations

from collections.abc import Sequence

from ....ir.api import Method, Parameter
from ....ir.target import Target
from ....ir.types import Object, Union
from ...cli.commands import Flag
from ...cli.plan import Cli as CliFlavour
from ...cli.samples import Samples
from ..arguments import arguments, is_mixed, placed
from ..book import Book, Chapter
from ..bullets import Bullet
from ..way import Way, parameters_way
from .base import PARAMETERS, Section
from .wire import Wire


class Cli(Wire):
    """The reference of a command line client."""

    id = "cli"
    fence = "cli"
    file = "file path"
    prefixed = True

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._program = CliFlavour().program(book.api, target)
        self._samples = Samples(book.api, self._program)
        self._commands = {command.method.id: command for command in self._program.commands()}

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        return [b for enum in self.tree.values_of(union) for b in self.values(way, enum)]

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and method.id in self._commands

    def signature(self, chapter: Chapter, method: Method) -> str:
        return f"$ {self._command(method)}"

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """One flag each; what is inside of values is documented with the models."""
        found = [p for p in arguments(method) if self._flag(method, p) is not None]
        way = parameters_way(method, Object((), method.pointer))
        mixed = is_mixed(found)
        bullets = [
            Bullet(
                f"--{self._flag_name(method, p)}: {self._type(way.member_way(p))}",
                self.book.prose(placed(p) if mixed else p.documented),
            )
            for p in found
        ]
        return [Section(PARAMETERS, bullets)] if bullets else []

    def _type(self, way: Way) -> str:
        return f"{self.optional(way)}{self.opened(way.type)}"

    def sample(self, chapter: Chapter, method: Method) -> str:
        return self._samples.sample(method)

    # -- names --------------------------------------------------------------------------------------------------------

    def _command(self, method: Method) -> str:
        return f"{self._program.binary} {self._commands[method.id].line}"

    def _flag(self, method: Method, parameter: Parameter) -> Flag | None:
        flags = self._commands[method.id].flags
        same = (f for f in flags if f.parameter is not None and _identity(f.parameter) == _identity(parameter))
        return next(same, None)

    def _flag_name(self, method: Method, parameter: Parameter) -> str:
        flag = self._flag(method, parameter)
        assert flag is not None
        return flag.name


def _identity(parameter: Parameter) -> tuple[str, str]:
    return parameter.location.value, parameter.wire


def language(book: Book, target: Target) -> Cli:
    """The command line client of a target."""
    return Cli(book, target)
