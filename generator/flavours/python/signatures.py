"""Signatures of methods: overloads, definitions, docstrings (python.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...ir.api import Encoding, In
from ...ir.types import Nullable
from ...render.python.layout import fit
from ...render.python.text import docstring, py_literal
from ...render.text import wrapped
from .drafts import INDENT, Draft
from .statements import Statements
from .views import ArgumentView, FunctionView, SignatureView


class Signatures:
    """Writes the functions of one method."""

    def __init__(self, draft: Draft) -> None:
        self._d = draft

    def function(self, *, asynchronous: bool) -> FunctionView:
        overloads = tuple(self._overloads(asynchronous))
        decorators: list[str] = []
        if overloads:
            self._d.module.typing("overload")
            groups = self._required_groups()
            listed = ", ".join(py_literal(g) for g in groups)
            required_args = self._d.module.symbol(("_utils",), "required_args")
            decorators.extend(fit(f"@{required_args}({listed})", "    "))
        result = self._d.result(asynchronous)
        signature = SignatureView(
            tuple(
                self._definition(
                    self._implementation_arguments(bool(overloads)),
                    self._d.union_result(asynchronous) if self._d.switch else result,
                    asynchronous,
                )
            ),
            () if overloads else tuple(self._docstring(self._d.arguments)),
        )
        return FunctionView(
            overloads, tuple(decorators), signature, tuple(Statements(self._d).lines(asynchronous=asynchronous))
        )

    def _overloads(self, asynchronous: bool) -> Iterable[SignatureView]:
        if self._d.switch is not None:
            for annotation, required, result in self._stream_choices(asynchronous):
                changed = [self._chosen(a, annotation, required) for a in self._d.arguments]
                ordered = [a for a in changed if a.positional] + sorted(
                    (a for a in changed if not a.positional), key=self._order
                )
                yield SignatureView(
                    tuple(self._definition(ordered, result, asynchronous)), tuple(self._docstring(ordered))
                )
        elif self._d.method.body is not None and len(self._d.method.body.alternatives) > 1:
            for group in self._alternative_arguments():
                yield SignatureView(
                    tuple(self._definition(group, self._d.result(asynchronous), asynchronous)),
                    tuple(self._docstring(group)),
                )

    def _order(self, argument: ArgumentView) -> tuple[bool, int, bool, str]:
        """The place of a keyword argument in a signature (python.md §2.5)."""
        location = self._d.kinds[argument.name].location
        by_name = location in (In.QUERY, In.BODY)
        return (
            not argument.required,
            (In.PATH, In.QUERY, In.BODY, In.HEADER).index(location),
            argument.wire not in ("id", "token"),
            argument.wire.lower() if by_name else "",
        )

    def _stream_choices(self, asynchronous: bool) -> list[tuple[str, bool, str]]:
        literal = self._d.module.typing("Literal")
        assert self._d.switch is not None
        nullable = isinstance(self._d.kinds[self._d.switch.name].type, Nullable)
        off = f"{self._d.module.typing('Optional')}[{literal}[False]]" if nullable else f"{literal}[False]"
        return [
            (off, False, self._d.result(asynchronous)),
            (f"{literal}[True]", True, self._d.stream(asynchronous)),
            (self._d.module.builtin("bool"), True, self._d.union_result(asynchronous)),
        ]

    def _chosen(self, argument: ArgumentView, annotation: str, required: bool) -> ArgumentView:
        if self._d.switch is None or argument.name != self._d.switch.name:
            return argument
        return replace(argument, annotation=annotation, required=required)

    def _alternative_arguments(self) -> list[list[ArgumentView]]:
        """The arguments of each variant of a body that is a union."""
        body = self._d.method.body
        assert body is not None
        by_wire = {a.wire: a for a in self._d.arguments}
        around = [a for a in self._d.arguments if self._d.kinds[a.name].location is not In.BODY]
        groups = []
        for alternative in body.alternatives:
            own = [replace(by_wire[p.wire], required=p.required) for p in alternative.parameters if p.wire in by_wire]
            merged = [*around, *own]
            groups.append(
                [a for a in merged if a.positional]
                + sorted((a for a in merged if not a.positional), key=lambda a: not a.required)
            )
        return groups

    def _required_groups(self) -> list[list[str]]:
        if self._d.switch is not None:
            needed = [a.name for a in self._d.arguments if a.required and a.name != self._d.switch.name]
            return [needed, [*needed, self._d.switch.name]] if needed else [[], [self._d.switch.name]]
        return [[a.name for a in group if a.required] for group in self._alternative_arguments()]

    def _implementation_arguments(self, overloaded: bool) -> list[ArgumentView]:
        if not overloaded:
            return list(self._d.arguments)
        if self._d.switch is not None:
            switch = self._d.switch
            nullable = isinstance(self._d.kinds[switch.name].type, Nullable)
            literal = self._d.module.typing("Literal")
            annotation = (
                f"{self._d.module.typing('Optional')}[{literal}[False]] | {literal}[True]"
                if nullable
                else f"{literal}[False] | {literal}[True]"
            )
            return [self._chosen(a, annotation, False) for a in self._d.arguments]
        return [
            a if a.positional or self._d.kinds[a.name].location is not In.BODY else replace(a, required=False)
            for a in self._d.arguments
        ]

    # -- signatures ---------------------------------------------------------------------------------------------------

    def _definition(self, arguments: Sequence[ArgumentView], result: str, asynchronous: bool) -> list[str]:
        self._d.module.module("httpx")
        parts = ["self", *(f"{a.name}: {a.annotation}" for a in arguments if a.positional), "*"]
        body = self._d.method.body
        raw = body is not None and body.encoding is Encoding.BINARY
        for argument in arguments:
            if argument.positional:
                continue
            optional = "" if argument.required else f" | {self._d.types('Omit')} = {self._d.types('omit')}"
            annotation = argument.annotation
            if raw and asynchronous and self._d.kinds[argument.name].location is In.BODY:
                annotation = self._d.types("AsyncBinaryTypes")
            parts.append(f"{argument.name}: {annotation}{optional}")
        parts.extend(f"{name}: {annotation} = {default}" for name, annotation, default, _ in self._d.call_arguments())
        keyword = "async def" if asynchronous and not self._d.page else "def"
        name = self._d.name
        return fit(f"{keyword} {name}({', '.join(parts)}) -> {result}:", "    ")

    def _docstring(self, arguments: Sequence[ArgumentView]) -> list[str]:
        summary = wrapped(self._d.method.description or self._d.method.summary)
        if not arguments:
            return docstring("", INDENT, raw_lines=summary)
        lines = [*summary, *([""] if summary else []), "Args:"]
        described = [(a.name, a.doc) for a in arguments if a.doc]
        described.extend((name, (text,)) for name, _, _, text in self._d.call_arguments())
        for index, (name, doc) in enumerate(described):
            lines.extend([""] if index else [])
            lines.append(f"  {name}: {doc[0]}")
            lines.extend(f"      {line}".rstrip() for line in doc[1:])
        return docstring("", INDENT, raw_lines=lines)
