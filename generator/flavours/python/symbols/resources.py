"""Symbols of resources: their classes, methods and arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import Encoding, In, Method, MethodKind, Parameter, Resource
from ....ir.types import Nullable
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import (
    Answers,
    home_reason,
    parameter_pointer,
    positional_reason,
    purpose_reason,
    sent_reason,
)
from ...reasons.values import param_presence
from ...symbols import Anchor, Symbol, SymbolKind
from ..places import Side
from ..resource_files import ResourceFile
from ..sdk import Sdk
from ..type_files import Argument
from ..views import MethodView
from ..websocket_methods import ARGUMENTS
from . import rules
from .names import escape_reason, member_reasons
from .types import none_text, type_reasons

_WRAPPERS = (("WithRawResponse", rules.RAW_WRAPPER), ("WithStreamingResponse", rules.STREAMING_WRAPPER))
_COLOURS = ("", "Async")


def resource_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every class of a resource with its methods and their arguments, sync and async."""
    for file in sdk.resources:
        yield from _resource(sdk, file)


def _resource(sdk: Sdk, file: ResourceFile) -> Iterator[Symbol]:
    place, package = file.place, sdk.settings.package
    resource, module = place.resource, place.module
    path = f"{sdk.settings.source}/{'/'.join(module)}.py"
    folder = ".".join((package, *(module[:-1])))
    home = folder if place.is_package else ".".join((package, *module))
    attributes = ".".join(sdk.names.attribute(r.words) for r in place.chain)
    for colour in _COLOURS:
        class_name = f"{colour}{file.class_name}"
        name = f"{home}.{class_name}"
        ways = {".".join((package, *module, class_name)), f"{folder}.{class_name}"} - {name}
        if not colour:
            ways |= {f"client.{attributes}", f"{package}.{sdk.settings.client}.{attributes}"}
        else:
            ways |= {f"async_client.{attributes}", f"{package}.Async{sdk.settings.client}.{attributes}"}
        reasons = (*_class_reasons(sdk, file, colour), *_module_reasons(file))
        yield Symbol(
            name, SymbolKind.RESOURCE, path, (class_name,), "", resource.config_pointer, reasons, tuple(sorted(ways))
        )
        yield from attribute_symbols(sdk, resource.children, path, class_name, name)
        for view in file.methods:
            also = [v.name for v in file.methods if v.alias_of == view.name]
            yield from method_symbols(sdk, view, path, (class_name,), name, resource.id, also)
        for suffix, rule in _WRAPPERS if file.wrapped else ():
            yield Symbol(
                f"{name}{suffix}",
                SymbolKind.WRAPPER,
                path,
                (f"{class_name}{suffix}",),
                "",
                resource.config_pointer,
                (*_class_reasons(sdk, file, colour), rule(name=class_name), *_module_reasons(file)),
                tuple(sorted(f"{way}{suffix}" for way in ways if way.endswith(class_name))),
            )


def _class_reasons(sdk: Sdk, file: ResourceFile, colour: str) -> Iterator[Reason]:
    resource = file.place.resource
    yield shared.RESOURCE_KEY(key=resource.key)
    if colour:
        yield rules.ASYNC()
    yield rules.RESOURCE_SUFFIX() if sdk.settings.resource_suffix else rules.NO_RESOURCE_SUFFIX()
    yield rules.HAS_METHODS()


def _module_reasons(file: ResourceFile) -> Iterator[Reason]:
    place = file.place
    module = "/".join(place.module[:-1] if place.is_package else place.module)
    if not place.is_package:
        yield rules.RESOURCE_MODULE(module=module)
    elif any(child.callable for child in place.resource.children):
        yield rules.RESOURCE_PACKAGE(module=module)
    else:
        yield rules.RESOURCE_STANDALONE(module=module)


def attribute_symbols(
    sdk: Sdk, children: Sequence[Resource], path: str, class_name: str, owner: str
) -> Iterator[Symbol]:
    """The attributes that lead from a client or resource to those below it."""
    shown = {file.place.id for file in sdk.resources}
    for child in (c for c in children if c.id in shown):
        attribute = sdk.names.attribute(child.words)
        reasons = (*_attribute_name(sdk, child), shared.LEADS(resource=child.id))
        anchor = (class_name, attribute)
        yield Symbol(f"{owner}.{attribute}", SymbolKind.ATTRIBUTE, path, anchor, "", child.config_pointer, reasons)


def _attribute_name(sdk: Sdk, resource: Resource) -> Iterator[Reason]:
    yield shared.RESOURCE_KEY(key=resource.key)
    rule = sdk.names.attribute_rule(resource.words)[1]
    if rule is not None:
        yield escape_reason(rule, sdk.names.snake(resource.words))


# -- methods -----------------------------------------------------------------------------------------------------------


def method_symbols(
    sdk: Sdk,
    view: MethodView,
    path: str,
    around: Anchor,
    owner: str,
    resource: str,
    also: Sequence[str] = (),
) -> Iterator[Symbol]:
    """A method with its arguments; `owner` is the name of the class, `around` where that stands, `also` the method's
    other names."""
    method = view.method
    name, anchor = f"{owner}.{view.name}", (*around, view.name)
    pointer = method.pointer
    reasons = tuple(_MethodReasons(sdk, view, owner.rpartition(".")[2], resource).all())
    aliases = tuple(f"{owner}.{other}" for other in also)
    yield Symbol(name, SymbolKind.METHOD, path, anchor, pointer, method.config_pointer, reasons, aliases)
    if method.alias_of:
        # It is an assignment; the arguments are those of the method that it stands for.
        return
    for argument in _arguments(sdk, view):
        yield Symbol(
            f"{name}.{argument.name}",
            SymbolKind.PARAMETER,
            path,
            (*anchor, argument.name),
            parameter_pointer(argument.parameter),
            method.config_pointer,
            tuple(_argument_reasons(sdk, view, argument)),
        )
    for extra, reason in _runtime_arguments(sdk, method):
        yield Symbol(
            f"{name}.{extra}",
            SymbolKind.PARAMETER,
            path,
            (*anchor, extra),
            "",
            "",
            (reason,),
        )


def _arguments(sdk: Sdk, view: MethodView) -> Sequence[Argument]:
    shown = {a.name for a in view.arguments}
    return [a for a in sdk.types.arguments(view.method) if a.name in shown]


def _runtime_arguments(sdk: Sdk, method: Method) -> Iterator[tuple[str, Reason]]:
    if method.webhook is not None:
        for name in ("payload", "headers", "key") if method.webhook.verified else ("payload",):
            yield name, shared.OF_UNWRAP()
        return
    if method.websocket is not None:
        yield from ((name, rules.OF_EVERY_CONNECTION()) for name, _, _, _ in ARGUMENTS)
        return
    for name in ("extra_headers", "extra_query", "extra_body", "timeout"):
        yield name, shared.OF_EVERY_METHOD()
    header = sdk.api.behaviour.idempotency_header
    if header and method.verb != "GET":
        yield "idempotency_key", rules.IDEMPOTENCY(header=header)


class _MethodReasons:
    """Why a method is called so, gives what it gives, and stands where it stands."""

    def __init__(self, sdk: Sdk, view: MethodView, class_name: str, resource: str) -> None:
        self._sdk = sdk
        self._view = view
        self._method = view.method
        self._class_name = class_name
        self._resource = resource

    def all(self) -> Iterator[Reason]:
        method = self._method
        if method.alias_of:
            yield shared.METHOD_ALIAS(other=self._view.alias_of)
        else:
            yield shared.METHOD_KEY(key=method.key)
        rule = self._sdk.names.method_rule(method.words)[1]
        if rule is not None:
            yield escape_reason(rule, self._sdk.names.snake(method.words))
        yield from self._result()
        yield purpose_reason(method)
        yield home_reason(self._class_name, self._resource)

    def _result(self) -> Iterator[Reason]:
        method = self._method
        if method.websocket is not None:
            yield rules.GIVES_CONNECTION(name=self._view.returns)
            return
        places = self._sdk.places
        answers = Answers(
            self._sdk.api,
            lambda model: places.symbol(model, Side.RESPONSE).name,
            nothing="None",
            text="str",
            anything="object",
        )
        yield from answers.reasons(method, self._view.result.name if self._view.result is not None else "")
        if method.kind is MethodKind.WEBHOOK_UNWRAP:
            return
        if method.pagination is None and isinstance(method.response.type, Nullable):
            yield rules.NULL_RESULT()
        if method.streaming is None and method.body is not None and len(method.body.alternatives) > 1:
            yield rules.BODY_OVERLOADS()


# -- arguments ---------------------------------------------------------------------------------------------------------


def _argument_reasons(sdk: Sdk, view: MethodView, argument: Argument) -> Iterator[Reason]:
    method, parameter = view.method, argument.parameter
    shown = next(a for a in view.arguments if a.name == argument.name)
    yield from member_reasons(argument.name, parameter, argument.rules, sdk.names)
    body = method.body
    if method.streaming is not None and method.streaming.parameter == parameter.wire:
        yield shared.SWITCHES()
    elif parameter.whole_body and body is not None and body.encoding is Encoding.BINARY:
        yield rules.RAW_BODY(content_type=body.content_type)
    else:
        yield from type_reasons(parameter.type, Side.PARAM, sdk.places)
    yield from param_presence(parameter, none_text(shown.annotation), parameter.required, method)
    if parameter.location is In.BODY and not parameter.required and _needed_somewhere(method, parameter):
        yield rules.IN_SOME_VARIANTS()
    yield sent_reason(parameter)
    yield _passed(method, argument)


def _needed_somewhere(method: Method, parameter: Parameter) -> bool:
    """Some variant of the body requires it."""
    alternatives = method.body.alternatives if method.body is not None else ()
    return any(p.wire == parameter.wire and p.required for a in alternatives for p in a.parameters)


def _passed(method: Method, argument: Argument) -> Reason:
    parameter = argument.parameter
    if parameter.location is not In.PATH:
        return rules.BY_KEYWORD(why="only parameters of the path are positional")
    if parameter.wire in method.positional:
        return positional_reason(method)
    if method.positional == tuple([p.wire for p in method.of(In.PATH)][-1:]):
        return rules.BY_KEYWORD(why="only the last parameter of the path is positional")
    return rules.BY_KEYWORD(why="the config leaves it out of `positional_params`")
