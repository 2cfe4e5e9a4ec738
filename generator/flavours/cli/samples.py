"""Code samples of the command line: commands as they are typed into a shell."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from ...ir.api import Api, Method
from ...ir.examples import example_call
from ..go.names import Names
from ..readme import placeholder
from .commands import Command, Program
from .kinds import LANGUAGE
from .yamlflow import argument


class Samples:
    """Writes the samples of one program."""

    def __init__(self, api: Api, program: Program) -> None:
        self._api = api
        self._binary = program.binary
        self._commands = {command.method.id: command for command in program.commands()}
        pascal = Names(api.casings).pascal
        self._options = {
            option.key: (flag.name, placeholder(option, pascal))
            for option, flag in zip(api.client.options, program.options, strict=True)
            if option.kind == "string"
        }

    def sample(self, method: Method) -> str:
        """A command that calls a method; empty where the program has none."""
        command = self._commands.get(method.id)
        if command is None:
            return ""
        keys = self._api.client.options_for(method)
        # A flag of the command hides the program's own of its name.
        flags = {**dict(said for key, said in self._options.items() if key in keys), **dict(self._flags(command))}
        given = (f"--{name} {shlex.quote(text)}" for name, text in flags.items())
        return " \\\n  ".join([f"{self._binary} {command.line}", *given])

    def _flags(self, command: Command) -> Iterator[tuple[str, str]]:
        """The flags that a call cannot do without, with their values."""
        values = example_call(self._api, command.method, LANGUAGE, required_only=True)
        for flag in command.flags:
            if flag.parameter is None or flag.const:
                continue
            key = flag.parameter.location, flag.parameter.wire
            if key in values:
                yield flag.name, argument(flag.kind, values[key])


__all__ = ["Samples"]
