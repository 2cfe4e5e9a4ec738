"""Statements of code examples that make a client."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...render.document import Doc, concat
from ...render.typescript.expressions import call, object_literal
from ...render.typescript.text import property_key, ts_literal, ts_string
from ..readme import placeholder
from .invocations import printed
from .sdk import Sdk

_DEFAULT = " // The default; it can be left out."
_EXAMPLES: Mapping[str, object] = {"integer": 0, "number": 0, "boolean": True}


@dataclass(frozen=True, slots=True)
class Construction:
    """How the clients of one SDK are made in examples."""

    client: str
    """The client's class."""
    required: tuple[str, ...]
    """Options that no environment variable can give, with values."""
    shown: tuple[str, ...]
    """Those, and the credentials from the environment."""

    def new(self, *extra: str) -> str:
        """A statement that makes a client with what it cannot do without, and with `extra` options."""
        return self._new([*self.required, *extra], f"new {self.client}")

    def new_with_credentials(self) -> str:
        """A statement that makes a client and shows where its credentials come from."""
        if not any("process.env" in option for option in self.shown):
            return self.new()
        body = [f"  {option},{_DEFAULT if 'process.env' in option else ''}" for option in self.shown]
        return "\n".join([f"const client = new {self.client}({{", *body, "});"])

    def new_of(self, base: str) -> str:
        """A statement that makes a client with one resource, whose class with the methods alone is `base`."""
        return self._new([*self.required, f"resources: [{base}]"], "createClient")

    def _new(self, options: Sequence[str], callee: str) -> str:
        given: list[Doc] = [object_literal(list(options))] if options else []
        return printed(concat("const client = ", call(callee, given), ";"))


def construction(sdk: Sdk, keys: Collection[str] | None = None) -> Construction:
    """How the clients of an SDK are made; `keys` are those of the options to give, all that matter by default."""
    required: list[str] = []
    shown: list[str] = []
    for option in sdk.api.client.options:
        if keys is not None and option.key not in keys:
            continue
        key = property_key(sdk.names.option(option.words))
        if option.is_secret_of_environment:
            shown.append(f"{key}: process.env[{ts_string(option.env)}]")
        elif option.required and not option.env:
            label = placeholder(option, sdk.names.pascal)
            required.append(f"{key}: {ts_literal(_EXAMPLES.get(option.kind, label))}")
            shown.append(required[-1])
    return Construction(sdk.client, tuple(required), tuple(shown))


__all__ = ["Construction", "construction"]
