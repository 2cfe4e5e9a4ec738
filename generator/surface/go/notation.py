"""Types and signatures as Go writes them."""

from __future__ import annotations

import json

from ..model import ClassKind, Field, Parameter, ParameterKind, Signature
from ..notation import Notation
from ..types import Intersection, Named, Property, Shape, Type
from .annotations import NOTHING, RESULTS

_CHANNELS = ("chan", "chan<-", "<-chan")


class GoNotation(Notation):
    """`map[string][]*Pet`, `func(ctx Context, opts ...RequestOption) (*Pet, error)`."""

    def applied(self, name: str, args: list[str]) -> str:
        if name == RESULTS:
            return f"({', '.join(args)})"
        if name == "map":
            return f"map[{args[0]}]{args[1]}"
        if name in ("*", "...") or name.startswith("["):
            return f"{name}{args[0]}"
        return f"{name} {args[0]}" if name in _CHANNELS else f"{name}[{', '.join(args)}]"

    def literals(self, values: list[str]) -> str:
        return " | ".join(json.dumps(json.loads(value), ensure_ascii=False) for value in values)

    def function(self, parameters: list[str] | None, result: str) -> str:
        listed = "..." if parameters is None else ", ".join(parameters)
        return f"func({listed})" if result == NOTHING.name else f"func({listed}) {result}"

    def property(self, of: Property, type: str) -> str:
        return f"{of.name} {type}"

    def field(self, name: str, of: Field) -> str:
        return f"{name} {self.type(of.type)}{', required' if of.required else ''}"

    def type(self, of: Type, *, full: bool = False) -> str:
        if isinstance(of, Intersection):  # a constant
            return " = ".join(self.type(one, full=full) for one in of.parts)
        if isinstance(of, Shape):
            listed = "; ".join(self.property(one, self.type(one.type, full=full)) for one in of.properties)
            return f"struct{{ {listed} }}" if listed else "struct{}"
        if isinstance(of, Named) and (of.name in ("...", "*", RESULTS) or of.name.startswith("[")) and of.args:
            return self.applied(of.name, [self.type(one, full=full) for one in of.args])
        return super().type(of, full=full)

    def signature(self, of: Signature) -> str:
        listed = [self.parameter(one) for one in of.parameters]
        return self.function(listed, self.type(of.returns)).removeprefix("func")

    def parameter(self, of: Parameter) -> str:
        return f"{of.name} {'...' if of.kind is ParameterKind.REST else ''}{self.type(of.type)}"

    def kind(self, of: ClassKind) -> str:
        named = {ClassKind.INTERFACE: "interface", ClassKind.OTHER: "type"}
        return named.get(of, "struct")
