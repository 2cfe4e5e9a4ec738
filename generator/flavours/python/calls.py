"""Calls of the SDK's methods in code examples: which method, with which arguments, and how the call is printed."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...ir.api import Api, Body, BodyAlternative, In, Method, Parameter, ResponseKind, Webhook
from ...ir.examples import FileContent, example_value
from ...ir.fitting import fits, properties, resolved
from ...ir.names import split_words
from ...ir.types import Array, File, Nullable, Object, Type, without_null
from ...render.layout import fit
from ...render.python import py_literal
from .names import Names
from .resource_files import ResourceFile
from .type_files import Argument, TypeFiles
from .values import Values
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

    def with_argument(self, argument: str) -> Call:
        return replace(self, arguments=(*self.arguments, argument))

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
    """Makes the calls of one SDK."""

    def __init__(self, api: Api, names: Names, types: TypeFiles) -> None:
        self._api = api
        self._names = names
        self._types = types
        self._values = Values(api, names, _Shown())

    def make(
        self,
        file: ResourceFile | None,
        view: MethodView,
        given: Mapping[str, object] | None = None,
        *,
        show: str = "",
        also: Sequence[str] = (),
    ) -> Call:
        """A call with the `given` arguments, by wire name, and whatever else is required.

        Args:
            file: The resource of the method; None for the client's own methods.
            show: Path of wire names to the part of the result that is printed.
            also: Wire names of optional arguments that are to be passed with example values.
        """
        if view.method.webhook is not None:
            return Call(self._owner(file), view.name, _webhook_arguments(view.method.webhook), "event", "event", view)
        wanted = given or {}
        alternative = self._alternative(view.method, wanted)
        arguments = [a for a in self._types.arguments(view.method) if not _is_switch(view.method, a)]
        printed = []
        for argument in sorted(arguments, key=lambda a: self._order(view, a)):
            required = _required(argument, view.method, alternative)
            value = self._value(argument, wanted, required or argument.parameter.wire in also)
            if value is not None:
                printed.append(value if self._positional(view, argument) else f"{argument.name}={value}")
        result = self._result(view)
        return Call(self._owner(file), view.name, tuple(printed), result, self._shown(view, result, show), view)

    def nested(self, view: MethodView) -> Argument | None:
        """The first argument that is an object with known properties, required ones first."""
        found = [a for a in self._types.arguments(view.method) if a.parameter.location is In.BODY]
        return next((a for a in found if self._is_structure(a.parameter.type)), None)

    def file_argument(self, view: MethodView) -> Argument | None:
        """The first argument that is a file, or a list of them."""
        return next((a for a in self._types.arguments(view.method) if self._is_file(a.parameter.type)), None)

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _alternative(self, method: Method, given: Mapping[str, object]) -> BodyAlternative | None:
        """The variant of a body that the given arguments are of."""
        if method.body is None or not method.body.alternatives:
            return None
        body: Body = method.body
        known = {p.wire for a in body.alternatives for p in a.parameters} & set(given)
        return next((a for a in body.alternatives if known <= {p.wire for p in a.parameters}), body.alternatives[0])

    def _order(self, view: MethodView, argument: Argument) -> tuple[bool, int]:
        positional = self._positional(view, argument)
        wires = view.method.positional
        return (not positional, wires.index(argument.parameter.wire) if positional else 0)

    def _positional(self, view: MethodView, argument: Argument) -> bool:
        return argument.parameter.location is In.PATH and argument.parameter.wire in view.method.positional

    def _value(self, argument: Argument, given: Mapping[str, object], needed: bool) -> str | None:
        """The argument as an expression; what the config gives counts where it is of the argument's type."""
        p = argument.parameter
        for key in (p.wire, argument.name):
            if key in given and fits(self._api, p.type, given[key]):
                return self._values.text(p.type, given[key])
        if not needed:
            return None
        made = p.example if p.example is not None and fits(self._api, p.type, p.example) else None
        if made is None:
            made = self._example(p)
        return self._values.text(p.type, made)

    def _example(self, parameter: Parameter) -> object:
        """A small value; an object of which nothing is required shows its first property."""
        made = example_value(self._api, parameter.type, parameter.wire, required_only=True)
        inner = without_null(resolved(self._api, parameter.type))
        if made == {} and isinstance(inner, Object):
            whole = example_value(self._api, parameter.type, parameter.wire)
            return dict(list(whole.items())[:1]) if isinstance(whole, dict) else made
        return made

    def _is_structure(self, type_: Type) -> bool:
        inner = without_null(resolved(self._api, type_))
        return isinstance(inner, Object) and bool(self._values.keys(inner))

    def _is_file(self, type_: Type) -> bool:
        inner = without_null(resolved(self._api, type_))
        return isinstance(inner, File) or (isinstance(inner, Array) and isinstance(without_null(inner.items), File))

    # -- results ------------------------------------------------------------------------------------------------------

    def _owner(self, file: ResourceFile | None) -> str:
        chain = file.place.chain if file is not None else ()
        return ".".join(["client", *(self._names.attribute(r.words) for r in chain)])

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


def _required(argument: Argument, method: Method, alternative: BodyAlternative | None) -> bool:
    if alternative is None or argument.parameter.location is not In.BODY or method.body is None or not method.body.flat:
        return argument.parameter.required
    return any(p.wire == argument.parameter.wire and p.required for p in alternative.parameters)


def _is_switch(method: Method, argument: Argument) -> bool:
    """The boolean that chooses streaming; examples set it themselves."""
    switch = method.streaming.parameter if method.streaming is not None else ""
    return switch != "" and argument.parameter.wire == switch
