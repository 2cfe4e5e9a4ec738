"""Types and signatures as Python writes them."""

from __future__ import annotations

from ..model import Parameter, ParameterKind, Signature
from ..notation import Notation

_STARS = {ParameterKind.REST: "*", ParameterKind.KEYWORD_REST: "**"}


class PythonNotation(Notation):
    """`list[str]`, `Literal["a", "b"]`, `(name: str, *, size: int = 3) -> Pet`."""

    def applied(self, name: str, args: list[str]) -> str:
        return f"{name}[{', '.join(args)}]"

    def literals(self, values: list[str]) -> str:
        return f"Literal[{', '.join(values)}]"

    def function(self, parameters: list[str] | None, result: str) -> str:
        return f"({'...' if parameters is None else ', '.join(parameters)}) -> {result}"

    def signature(self, of: Signature) -> str:
        shown: list[str] = []
        for parameter in of.parameters:
            if parameter.kind is ParameterKind.KEYWORD and not any(one.startswith("*") for one in shown):
                shown.append("*")
            shown.append(self.parameter(parameter))
        return f"({', '.join(shown)}) -> {self.type(of.returns)}"

    def parameter(self, of: Parameter) -> str:
        stars = _STARS.get(of.kind, "")
        default = "" if of.required or stars else f" = {of.default or '...'}"
        return f"{stars}{of.name}: {self.type(of.type)}{default}"
