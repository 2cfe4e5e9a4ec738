"""Calls of the SDK's methods as users write them, in tests and READMEs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from ...ir.api import Api, BodyAlternative, In, Method, Parameter, ResponseKind, Webhook
from ...ir.examples import Direction, example_arguments
from ...ir.fitting import properties, resolved
from ...ir.types import ModelRef, Nullable, Object, Type, without_null
from ...render.document import Doc, layout
from ...render.typescript.expressions import entry, object_literal
from ...render.typescript.text import entry_key
from .methods import MethodView
from .names import LANGUAGE, Names
from .params import Params, argument_key, raw_body
from .values import Values


class Called(Protocol):
    """What is called: a method, or the class of a connection."""

    @property
    def method(self) -> Method: ...

    @property
    def params(self) -> Params | None: ...


Given = Mapping[tuple[In, str], object]
"""Values by location and wire name, as `ir.showcase` and tests have them."""
PAGES = "// Asks for further pages as it goes."
"""What stands above a loop through a list."""
WIDTH = 88
"""Columns of a code example, so that READMEs are read without scrolling."""


def arguments(view: Called, given: Given, values: Values, parameters: Sequence[Parameter] = ()) -> list[Doc]:
    """What stands between the parentheses of a call: positional arguments, then the object of all others. An event of a
    webhook is read out of `body`, and verified by `headers` and `key`.

    Args:
        parameters: Those of the body that is sent, where it is one of several; by default those of the method.
    """
    method = view.method
    if method.webhook is not None:
        return ["body", *_delivery(method.webhook)]
    known = {(p.location, p.wire): p for p in method.parameters}
    if view.params is not None:
        known.update({(p.location, p.wire): p for p in view.params.parameters})
    known.update({(p.location, p.wire): p for p in parameters})
    positional = [(In.PATH, wire) for wire in method.positional]
    found: list[Doc] = [values.doc(known[key].type, given[key]) for key in positional if key in given]
    raw = raw_body(method)
    if raw is not None:
        positional.append((In.BODY, raw.parameter.wire))
        found.append(values.doc(raw.type, given[positional[-1]]) if positional[-1] in given else "undefined")
    if view.params is None:
        return found[:-1] if found[-1:] == ["undefined"] else found
    named = [key for key in given if key not in positional and key in known]
    order = {(p.location, p.wire): i for i, p in enumerate(view.params.parameters)}
    names = {(p.location, p.wire): name for p, name in view.params.keys.items()}
    entries: list[Doc] = []
    for key in sorted(named, key=lambda k: order.get(k, len(order))):
        name = names.get(key) or argument_key(known[key])
        entries.append(entry(entry_key(name), values.doc(known[key].type, given[key])))
    if entries or not view.params.optional:
        found.append(object_literal(entries))
    return found[:-1] if found[-1:] == ["undefined"] else found


def _delivery(webhook: Webhook) -> Iterator[Doc]:
    """What verifying a delivery needs beside its body."""
    if webhook.verified:
        yield object_literal(["headers"] if webhook.key_option else ["headers", "key"])


def example_arguments_of(
    api: Api, view: Called, values: Values, *, required_only: bool, alternative: BodyAlternative | None = None
) -> list[Doc]:
    """The arguments of an example of a method; one that may stream does not.

    Args:
        required_only: Leave out what may be left out.
        alternative: For a body that is one of several objects, the one to send; the first one by default.
    """
    method = view.method
    switch = method.streaming.parameter if method.streaming is not None else ""
    found: dict[tuple[In, str], object] = {}
    parameters: list[Parameter] = []
    shared = Direction.SHARED
    made = example_arguments(api, method, required_only=required_only, alternative=alternative, direction=shared)
    for p, value in made:
        if p.availability.has(LANGUAGE):
            parameters.append(p)
            found[p.location, p.wire] = False if switch and p.wire == switch else value
    return arguments(view, found, values, parameters)


def result_name(api: Api, names: Names, view: MethodView) -> str:
    """The name for what a call gives; empty when it gives nothing."""
    response = view.method.response
    if view.page_alias:
        return "page"
    if response.kind is ResponseKind.NONE:
        return ""
    inner = without_null(response.type) if response.type is not None else None
    words = api.models[inner.model].words if isinstance(inner, ModelRef) else ()
    return (names.local(words) if words[-1:] != ("response",) else "") or "response"


def fields(api: Api, type_: Type, path: str) -> str:
    """``.a.b`` for a path of wire names through properties that are always there; else empty."""
    out = ""
    for wire in path.split("."):
        inner = resolved(api, type_)
        member = None
        if isinstance(inner, Object):
            member = next((p for p in properties(api, inner) if p.wire == wire and not p.write_only), None)
        if member is None or not member.required or isinstance(member.type, Nullable) or not wire.isidentifier():
            return ""
        out += f".{wire}"
        type_ = member.type
    return out


def printed(doc: Doc, indent: int = 0) -> str:
    """Code of an example on as few lines as fit."""
    return "\n".join(layout(doc, WIDTH, " " * indent)).strip()


__all__ = ["PAGES", "Given", "arguments", "example_arguments_of", "fields", "printed", "result_name"]
