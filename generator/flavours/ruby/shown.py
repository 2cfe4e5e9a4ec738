"""Calls as documents show them: READMEs, code samples, and the tests that come from these."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import In, ResponseKind
from ...ir.names import split_words
from ...ir.showcase import Showcase, ShownCall, showcase
from ...render.ruby.code import code_lines
from .inherited import all_fields
from .invocations import Invocations, call
from .methods import MethodView
from .names import LANGUAGE, RESERVED
from .places import ResourcePlace
from .rubytypes import Basic, Named
from .sdk import Sdk

_LONGEST = 25
"""Columns that the name of a variable may have."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to print."""

    sdk: Sdk
    place: ResourcePlace
    view: MethodView
    shown: ShownCall
    client: str
    """The variable that holds the client."""
    result: str
    """The variable for what comes back; empty when nothing does."""
    part: str
    """An expression of the result that is worth printing; empty when nothing comes back."""

    def code(self, options: str = "", *, file: str = "", client: str = "") -> str:
        """The call on one line.

        Args:
            options: The entries of the hash of request options.
            file: The expression that stands for every file.
            client: What stands for the client.
        """
        return call(
            self.sdk,
            self.place.chain,
            self.view,
            self.shown.values,
            client=client or self.client,
            options=options,
            file=file,
        )

    def tried(self, options: str = "", *, file: str = "", indent: str = "") -> str:
        """The call with nothing kept."""
        return "\n".join(code_lines(self.code(options, file=file), indent))

    def kept(self, options: str = "", *, file: str = "", client: str = "", indent: str = "") -> str:
        """The call with what it gives kept in a variable."""
        start = f"{self.result} = " if self.result else ""
        return "\n".join(code_lines(start + self.code(options, file=file, client=client), indent))

    @property
    def verified(self) -> bool:
        """The delivery of an event is verified by its headers."""
        return self.view.webhook is not None and bool(self.view.webhook.key_option)

    @property
    def made(self) -> str:
        """A model of the keywords, in a variable."""
        keywords = self._arguments()[1]
        return "\n".join(code_lines(f"params = {self.view.params.type.written}.new({', '.join(keywords)})"))

    @property
    def passed(self) -> str:
        """The call with that model."""
        callee = self.code().partition("(")[0]
        return "\n".join(code_lines(f"{callee}({', '.join([*self._arguments()[0], 'params'])})"))

    def _arguments(self) -> tuple[list[str], list[str]]:
        """The positional arguments and the others."""
        given = self.shown.values
        alone = sum((In.PATH, p.wire) in given for p in self.view.params.positional)
        arguments = Invocations(self.sdk).arguments(self.view, given)
        return arguments[:alone], arguments[alone:]


def client_variable(sdk: Sdk) -> str:
    """The variable that examples keep the client in."""
    name = sdk.places.directory
    return name if name.isidentifier() and name[0].islower() and name not in RESERVED else "client"


def shown_calls(sdk: Sdk) -> Showcase[Call | None]:
    """The calls that every language shows, as Ruby has them."""
    choice = showcase(sdk.api, LANGUAGE)

    def printed(shown: ShownCall) -> Call | None:
        return shown_call(sdk, shown, streaming=shown is choice.streaming)

    return choice.map(printed)


def shown_call(sdk: Sdk, shown: ShownCall, *, streaming: bool) -> Call | None:
    """A call of the method of that ID: the one that streams, or the other one; None where there is none."""
    events = shown.method.response.kind is ResponseKind.EVENTS
    for place, view in sdk.methods():
        if view.method.id == shown.method.id and (view.streaming is not None) is (streaming or events):
            result = _result_name(sdk, view)
            part = _part(sdk, view, result, shown.result or "id")
            return Call(sdk, place, view, shown, client_variable(sdk), result, part)
    return None


def _result_name(sdk: Sdk, view: MethodView) -> str:
    """The variable for what a call gives; empty when it gives nothing."""
    if view.streaming is not None:
        return "stream"
    if view.page:
        return "page"
    if view.webhook is not None:
        return "event"
    if view.result is Basic.NIL:
        return ""
    name = sdk.places.names.snake(split_words(view.result.name)) if isinstance(view.result, Named) else ""
    free = name and name not in RESERVED | {client_variable(sdk), "client"} and len(name) < _LONGEST
    return name if free else "response"


def _part(sdk: Sdk, view: MethodView, result: str, path: str) -> str:
    """The result, or a field of it that is always there."""
    out, type_ = result, view.result
    if not result or view.page or view.streaming is not None or view.nullable:
        return out
    for wire in path.split("."):
        made = sdk.types.classes.get(type_.full) if isinstance(type_, Named) else None
        fields = all_fields(made, sdk.types.classes) if made is not None else []
        found = next((f for f in fields if f.wire == wire and f.required and not f.nullable), None)
        if found is None:
            return result
        out, type_ = f"{out}.{found.name}", found.type
    return out


__all__ = ["Call", "client_variable", "shown_call", "shown_calls"]
