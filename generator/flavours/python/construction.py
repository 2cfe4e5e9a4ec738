"""Statements of code examples that make a client."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ...render.python.layout import fit
from ...render.python.text import py_literal, py_string
from ..readme import placeholder
from .calls import WIDTH
from .sdk import Sdk


@dataclass(frozen=True, slots=True)
class Construction:
    """How the clients of one SDK are made in examples."""

    client: str
    """The client's class."""
    required: tuple[str, ...]
    """Arguments that no environment variable can give."""
    shown: tuple[str, ...]
    """Those of a program's first client: these, and the credentials from the environment."""

    @property
    def reads_environment(self) -> bool:
        """A client that shows where its credentials come from needs the module `os`."""
        return any("os.environ" in argument for argument in self.shown)

    def new(
        self, name: str = "", indent: int = 0, *, before: str = "client = ", after: str = "", extra: Iterable[str] = ()
    ) -> str:
        """A statement that makes a client: with what it cannot do without, and with `extra` arguments."""
        arguments = ", ".join([*self.required, *extra])
        return "\n".join(fit(f"{before}{name or self.client}({arguments}){after}", " " * indent, width=WIDTH)).strip()

    def new_with_credentials(self, name: str = "") -> str:
        """A statement that makes a client and shows where its credentials come from."""
        if not self.reads_environment:
            return self.new(name)
        lines = [f"client = {name or self.client}(", "    # What is read from the environment can be left out."]
        for argument in self.shown:
            lines.extend(fit(f"{argument},", "    ", width=WIDTH))
        return "\n".join([*lines, ")"])


def construction(sdk: Sdk, keys: Collection[str] | None = None) -> Construction:
    """How the clients of an SDK are made; `keys` are those of the options to give, all that matter by default."""
    required: list[str] = []
    shown: list[str] = []
    for option, view in zip(sdk.api.client.options, sdk.client.options, strict=True):
        if keys is not None and option.key not in keys:
            continue
        if option.is_secret_of_environment:
            shown.append(f"{view.name}=os.environ.get({py_string(option.env)})")
        elif option.required and not option.env:
            label = placeholder(option, sdk.names.pascal)
            example = {"integer": 0, "number": 0, "boolean": True}.get(option.kind, label)
            required.append(f"{view.name}={py_literal(example)}")
            shown.append(required[-1])
    return Construction(sdk.settings.client, tuple(required), tuple(shown))


__all__ = ["Construction", "construction"]
