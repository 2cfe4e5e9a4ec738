"""Calls of the SDK's methods as users write them, in tests and READMEs."""

from __future__ import annotations

from collections.abc import Mapping

from ...ir.api import Encoding, In, Method, ResponseKind
from ...ir.examples import FileContent
from ...ir.types import Type
from ...render.go.expressions import Code, called, literal
from ...render.go.text import go_string
from .declared import Field
from .gotypes import Package
from .methods import Gives, MethodView
from .values import Values

Given = Mapping[tuple[In, str], object]
"""Values by location and wire name, as `ir.showcase` and tests have them."""
_CONTEXT = Package("std:context", "context")
_LOCATIONS = {"path": In.PATH, "query": In.QUERY, "header": In.HEADER}


def call(view: MethodView, package: Package, callee: str, given: Given, values: Values, *options: Code) -> Code:
    """A call of a method of a service in `package`; an event of a webhook is read out of `payload` and `headers`.

    Raises:
        DoesNotFit: A given value cannot be written in Go.
    """
    if view.gives is Gives.EVENT:
        verified = view.method.webhook is not None and view.method.webhook.key_option
        arguments: list[Code] = [("payload",), *([("headers",)] if verified else [])]
    else:
        arguments = [(f"{values.qualify(_CONTEXT, 'TODO')}()",), *call_arguments(view, package, given, values)]
    return called(f"{callee}.{view.name}", [*arguments, *options])


def call_arguments(view: MethodView, package: Package, given: Given, values: Values) -> list[Code]:
    """What stands between the context and the options of a call; what is not given is left zero.

    Raises:
        DoesNotFit: A given value cannot be written in Go.
    """
    params, method = view.params, view.method
    found: list[Code] = []
    for argument in params.positional:
        key = In.PATH, argument.parameter.wire
        found.append(values.code(argument.parameter.type, argument.type, given[key]) if key in given else ('""',))
    if params.raw:
        found.append(_raw(method, given, values))
    if params.struct is None:
        return found
    name = values.qualify(package, params.struct.name)
    entries: list[tuple[str, Code]] = []
    if params.struct.variants and method.body is not None and (sent := _body(given)):
        chosen = values.variant(method.body.type, params.struct.variants, sent)
        entries.extend([chosen] if chosen is not None else [])
    for field in params.struct.fields:
        written = _field(view, field, given, values)
        if written is not None:
            entries.append((field.name, written))
    return [*found, literal(name, entries)]


def _raw(method: Method, given: Given, values: Values) -> Code:
    """A body that is an argument of its own: text, or a file."""
    assert method.body is not None
    value = given.get((In.BODY, method.body.parameter.wire))
    if method.body.encoding is Encoding.TEXT:
        return (go_string(value if isinstance(value, str) else ""),)
    if isinstance(value, str):
        value = FileContent(value.encode())
    return values.file(value if isinstance(value, FileContent) else FileContent())


def _field(view: MethodView, field: Field, given: Given, values: Values) -> Code | None:
    """The value of a field of the params; None where nothing is given for it."""
    assert view.params.struct is not None
    body = view.method.body
    if field.name == view.params.struct.whole and body is not None:
        sent = _body(given)
        if not body.flat:
            wire = body.parameter.wire
            return values.code(body.type, field.type, sent[wire]) if wire in sent else None
        return values.code(body.type, field.type, sent) if sent or body.required else None
    key = _LOCATIONS.get(field.tag[0][0] if field.tag else "", In.BODY), field.wire
    type_ = _type(view.method, key)
    if key not in given or type_ is None or (field.constant and given[key] == field.constant):
        return None
    return values.code(type_, field.type, given[key])


def _body(given: Given) -> dict[str, object]:
    return {wire: value for (place, wire), value in given.items() if place is In.BODY}


def _type(method: Method, key: tuple[In, str]) -> Type | None:
    return next((p.type for p in method.parameters if (p.location, p.wire) == key), None)


def derived(view: MethodView) -> bool:
    """The method is another way to call one that is listed beside it."""
    streams = view.gives is Gives.STREAM and view.method.response.kind is not ResponseKind.EVENTS
    return view.gives is Gives.PAGES or streams


__all__ = ["Given", "call", "call_arguments", "derived"]
