"""Types and signatures as TypeScript writes them."""

from __future__ import annotations

import json

from ..model import Parameter, ParameterKind, Signature
from ..notation import Notation

_PREFIXES = ("typeof", "keyof")


class TypeScriptNotation(Notation):
    """`Array<string>`, `'a' | 'b'`, `(name: string, size?: number) => Pet`."""

    def applied(self, name: str, args: list[str]) -> str:
        if name in _PREFIXES:
            return f"{name} {args[0]}"
        return f"[{', '.join(args)}]" if name == "tuple" else f"{name}<{', '.join(args)}>"

    def literals(self, values: list[str]) -> str:
        return " | ".join(_literal(value) for value in values)

    def function(self, parameters: list[str] | None, result: str) -> str:
        if parameters is None:
            return f"(...) => {result}"
        return f"({', '.join(f'arg{index}: {one}' for index, one in enumerate(parameters))}) => {result}"

    def signature(self, of: Signature) -> str:
        return f"({', '.join(map(self.parameter, of.parameters))}): {self.type(of.returns)}"

    def parameter(self, of: Parameter) -> str:
        if of.kind is ParameterKind.REST:
            return f"...{of.name}: {self.type(of.type)}"
        return f"{of.name}{'' if of.required else '?'}: {self.type(of.type)}"


def _literal(value: str) -> str:
    read = json.loads(value)
    if not isinstance(read, str):
        return value
    return "'" + value[1:-1].replace('\\"', '"').replace("'", "\\'") + "'"
