"""Calls of the SDK's methods in code examples: which method, with which arguments, and how the call is printed."""

from __future__ import annotations

import builtins
import keyword
from dataclasses import dataclass, replace

from ...ir.api import In, ResponseKind, Webhook
from ...ir.examples import FileContent
from ...ir.fitting import properties, resolved
from ...ir.names import split_words
from ...ir.showcase import ShownCall
from ...ir.types import Nullable, Object, Type
from ...render.python.layout import fit
from ...render.python.text import py_literal
from .sdk import Sdk
from .values import Forms, Values
from .views import MethodView

WIDTH = 88
"""Columns of a code example, so that READMEs are read without scrolling."""
_TAKEN = frozenset({*dir(builtins), *keyword.kwlist, "client", "response", "asyncio", "os", "httpx", "main"})


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to print."""

    owner: str
    """``client.conversations``."""
    method: str
    arguments: tuple[str, ...]
    """``"conv_123"``, ``limit=20``."""
    result: str
    """The name for what comes back; empty when nothing does."""
    shown: str
    """An expression of the result that is worth printing."""
    view: MethodView

    def code(self, indent: int = 0, *, before: str = "", after: str = "", through: str = "", owner: str = "") -> str:
        """The call on as few lines as fit, `before` and `after` around it: ``for x in `` and ``:``.

        `through` is put between the resource and the method (``with_raw_response``); `owner` replaces ``client``.
        """
        place = self.owner.replace("client", owner, 1) if owner else self.owner
        target = ".".join(part for part in (place, through, self.method) if part)
        line = f"{before}{target}({', '.join(self.arguments)}){after}"
        return "\n".join(fit(line, " " * indent, width=WIDTH)).strip()

    def statement(self, indent: int = 0, *, wait: bool = False, owner: str = "") -> str:
        """The call with its result kept and printed."""
        before = f"{self.result} = " if self.result else ""
        lines = [self.code(indent, before=before + ("await " if wait else ""), owner=owner)]
        if self.shown:
            lines.append(f"{' ' * indent}print({self.shown})")
        return "\n".join(lines)

    @property
    def uses_path(self) -> bool:
        """Some argument is a file on disk."""
        return any("Path(" in a for a in self.arguments)


class _Shown:
    """Files and moments as a README shows them."""

    def file(self, content: FileContent) -> str:
        return 'Path("/path/to/file")'

    def moment(self, form: str, text: str) -> str:
        return py_literal(text)


class Calls:
    """Makes the calls of one SDK; `forms` writes files and moments, as a README shows them unless given."""

    def __init__(self, sdk: Sdk, forms: Forms | None = None) -> None:
        self._api = api = sdk.api
        self._names = names = sdk.names
        self._types = sdk.types
        self._views = {view.method.id: view for _, view in sdk.methods()}
        self._values = Values(api, names, forms or _Shown())

    def make(self, shown: ShownCall) -> Call:
        """A shown call as Python has it."""
        view = self._views[shown.method.id]
        owner = ".".join(["client", *(self._names.attribute(r.words) for r in shown.resources)])
        if shown.method.webhook is not None:
            return Call(owner, view.name, _webhook_arguments(shown.method.webhook), "event", "event", view)
        result = self._result(view)
        return Call(
            owner, view.name, self._arguments(view, shown), result, self._shown(view, result, shown.result), view
        )

    def switched(self, call: Call) -> Call:
        """The call with its stream switched on, where an argument does that."""
        streaming = call.view.method.streaming
        wire = streaming.parameter if streaming is not None else ""
        switch = next((a.name for a in call.view.arguments if wire and a.wire == wire), "")
        return replace(call, arguments=(*call.arguments, f"{switch}=True")) if switch else call

    def _arguments(self, view: MethodView, shown: ShownCall) -> tuple[str, ...]:
        """What stands between the parentheses: positional arguments in their order, then the named ones."""
        wires = view.method.positional
        positional: list[tuple[int, str]] = []
        named: list[str] = []
        for argument in self._types.arguments(view.method):
            p = argument.parameter
            if (p.location, p.wire) not in shown.values:
                continue
            value = self._values.text(p.type, shown.values[p.location, p.wire])
            if p.location is In.PATH and p.wire in wires:
                positional.append((wires.index(p.wire), value))
            else:
                named.append(f"{argument.name}={value}")
        return (*(value for _, value in sorted(positional)), *named)

    # -- results ------------------------------------------------------------------------------------------------------

    def _result(self, view: MethodView) -> str:
        response = view.method.response
        if view.page:
            return "page"
        if response.kind is ResponseKind.NONE:
            return ""
        words = split_words(view.result.name) if view.result else ()
        name = self._names.snake(words)
        plain = name.isidentifier() and name not in _TAKEN and words[-1:] != ("response",) and len(name) <= 30
        return name if plain else "response"

    def _shown(self, view: MethodView, result: str, path: str) -> str:
        if not result:
            return ""
        if view.method.response.kind is ResponseKind.BINARY:
            return f"{result}.read()"
        if view.page or isinstance(view.method.response.type, Nullable):
            return result
        return result + self._attributes(view.method.response.type, path or "id")

    def _attributes(self, type_: Type | None, path: str) -> str:
        """``.a.b`` for a path of wire names through properties that are always there; else empty."""
        out = ""
        for wire in path.split("."):
            inner = resolved(self._api, type_) if type_ is not None else None
            if not isinstance(inner, Object):
                return ""
            member = next((p for p in properties(self._api, inner) if p.wire == wire and not p.write_only), None)
            if member is None or not member.required or isinstance(member.type, Nullable):
                return ""
            out += f".{self._names.field(member.wire, member.words)}"
            type_ = member.type
        return out


def _webhook_arguments(webhook: Webhook) -> tuple[str, ...]:
    if not webhook.verified:
        return ("body",)
    return ("body", "headers=headers") if webhook.key_option else ("body", "headers=headers", "key=key")
