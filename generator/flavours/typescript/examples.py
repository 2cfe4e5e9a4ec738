"""The examples in the documentation of methods: each called with what it cannot do without, as its tests call it."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Api, MethodKind, ResponseKind
from ...ir.types import ModelRef, Type, without_null
from ...render.document import Doc, concat, layout
from ...render.typescript.expressions import call
from .invocations import PAGES, example_arguments_of, result_name
from .methods import MethodView
from .names import Names
from .values import SHOWN_FILE, Values

_WIDTH = 80
"""Columns, as those of the text around it."""


class Examples:
    """Writes the examples of one SDK."""

    def __init__(self, api: Api, names: Names, file: str = SHOWN_FILE) -> None:
        """`file` is the expression that stands for every file."""
        self._api = api
        self._names = names
        self._values = Values(api, file)

    def documented(self, view: MethodView, way: tuple[str, ...]) -> MethodView:
        """The method with its example; `way` leads from the client to it. What is no operation has none."""
        if view.method.kind not in (MethodKind.HTTP, MethodKind.ALIAS):
            return view
        # In a string of code the end mark of a comment means the same with a backslash in it.
        code = [line.replace("*/", "*\\/") for line in self.statements(view, way)]
        return replace(view, example="\n".join(["@example", "```ts", *code, "```"]))

    def statements(self, view: MethodView, way: tuple[str, ...], part: str | None = None) -> list[str]:
        """The call with what it gives kept in a variable, or gone through; `part` is what of it to print: ``.id``, or
        nothing for all of it."""
        method = view.method
        given = example_arguments_of(self._api, view, self._values, required_only=True)
        called = call(".".join(["client", *way, view.name]), given)
        if method.pagination is not None:
            item = self._name(method.pagination.item, "item")
            return [PAGES, *_lines("for await (const ", item, " of ", called, ") {"), f"  console.log({item});", "}"]
        if method.streaming is not None and not method.streaming.parameter:
            lines = _lines("const stream = await ", called, ";")
            return [*lines, "for await (const event of stream) {", "  console.log(event);", "}"]
        result = result_name(self._api, self._names, view)
        lines = _lines(f"const {result} = await " if result else "await ", called, ";")
        if method.response.kind is ResponseKind.BINARY:
            lines.extend(["", f"console.log(await {result}.blob());"])
        elif part is not None and result:
            lines.extend(["", f"console.log({result}{part});"])
        return lines

    def _name(self, type_: Type, otherwise: str) -> str:
        inner = without_null(type_)
        if not isinstance(inner, ModelRef):
            return otherwise
        return self._names.local(self._api.models[inner.model].words) or otherwise


def _lines(*parts: Doc) -> list[str]:
    return layout(concat(*parts), _WIDTH)


__all__ = ["Examples"]
