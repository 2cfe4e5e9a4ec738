"""Symbols of resources: their classes, attributes, methods and arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import Body, In, Method, MethodKind, Parameter, Resource
from ....ir.types import ModelRef, Nullable, Primitive, without_null
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import (
    Answers,
    given_name,
    home_reason,
    parameter_pointer,
    positional_reason,
    purpose_reason,
    sent_reason,
)
from ...reasons.values import param_presence
from ...symbols import Anchor, Symbol, SymbolKind
from ..methods import MethodView
from ..params import raw_body
from ..places import ModulePath, source
from ..resource_files import ResourceFile
from ..sdk import Sdk
from ..types import PRIMITIVES
from . import rules
from .declared import Role, of_method
from .names import argument_reasons, escape_reason
from .reach import Reach
from .types import NULL, Values

_MANY = "params"


def resource_symbols(sdk: Sdk, reach: Reach) -> Iterator[Symbol]:
    """Every class of a resource with its methods and their arguments."""
    for file in sdk.resources:
        if file.place is not None:
            yield from _resource(sdk, reach, file)


def _resource(sdk: Sdk, reach: Reach, file: ResourceFile) -> Iterator[Symbol]:
    assert file.place is not None
    resource, path = file.place.resource, source(file.module.path)
    name = reach.cls(file)
    alias = ".".join(["client", *sdk.way(file)])
    reasons = (
        *_class_name(sdk, file),
        rules.HAS_SOMETHING(),
        (rules.RESOURCE_FOLDER if file.place.folder else rules.RESOURCE_FILE)(file=path),
    )
    config = resource.config_pointer
    yield Symbol(name, SymbolKind.RESOURCE, path, (file.class_name,), "", config, reasons, (alias,))
    base = reach.type(file.module.path, file.base)[0] if file.base else ""
    if base:
        why = (rules.BASE_NAME(name=file.class_name), *reasons, rules.BASE_CLASS(name=name))
        yield Symbol(base, SymbolKind.RESOURCE, path, (file.base,), "", config, why)
    for child in resource.children:
        if child.id in sdk.places.resources:
            yield attribute_symbol(child, sdk.names.camel(child.words), None, path, name, file.class_name)
    for view in file.methods:
        symbols = MethodSymbols(sdk, reach, view, file.module.path, resource.id)
        yield from symbols.symbols(path, (file.base or file.class_name,), name, base)


def _class_name(sdk: Sdk, file: ResourceFile) -> Iterator[Reason]:
    assert file.place is not None
    resource = file.place.resource
    plain = sdk.names.pascal(resource.words)
    yield shared.RESOURCE_KEY(key=resource.key)
    above, found, after = file.class_name.rpartition(plain)
    if above:
        yield rules.RESOURCE_LEADS(above=above)
    if found and after:
        yield rules.RESOURCE_SUFFIX(plain=above + plain)


def attribute_symbol(
    resource: Resource, attribute: str, renamed: Reason | None, path: str, owner: str, class_name: str
) -> Symbol:
    """The attribute that leads from a client or a class to a resource below it."""
    reasons = [shared.RESOURCE_KEY(key=resource.key), shared.LEADS(resource=resource.id)]
    if renamed is not None:
        reasons.append(renamed)
    name, anchor = f"{owner}.{attribute}", (class_name, attribute)
    return Symbol(name, SymbolKind.ATTRIBUTE, path, anchor, "", resource.config_pointer, tuple(reasons))


class MethodSymbols:
    """A method with its arguments."""

    def __init__(self, sdk: Sdk, reach: Reach, view: MethodView, module: ModulePath, resource: str) -> None:
        """`module` declares the types of the method; `resource` is empty for methods of the client itself."""
        self._sdk = sdk
        self._reach = reach
        self._view = view
        self._method = view.method
        self._module = module
        self._resource = resource
        self._values = Values(sdk.places)

    def symbols(self, path: str, around: Anchor, owner: str, base: str = "") -> Iterator[Symbol]:
        """The method on a class; `around` is where that stands, `owner` its name, `base` that of the class on which it
        stands, where there is one that has its methods."""
        method, view = self._method, self._view
        name, anchor = f"{owner}.{view.name}", (*around, view.name)
        params = self._params_type()
        reasons = tuple(self._reasons(around[-1]))
        bases = (params,) if params else ()
        pointer, config = method.pointer, method.config_pointer
        aliases = (f"{base}.{view.name}",) if base else ()
        yield Symbol(name, SymbolKind.METHOD, path, anchor, pointer, config, reasons, aliases, bases)
        for argument, where, why, inherits in self._arguments(params):
            at = parameter_pointer(where) if where is not None else ""
            given = (f"{name}.{argument}", SymbolKind.PARAMETER, path, (*anchor, argument), at)
            yield Symbol(*given, config if why and not _of_runtime(why) else "", tuple(why), (), inherits)

    def _params_type(self) -> str:
        params = self._view.params
        return self._reach.type(self._module, params.name)[0] if params is not None else ""

    # -- the method ---------------------------------------------------------------------------------------------------

    def _reasons(self, class_name: str) -> Iterator[Reason]:
        method = self._method
        if method.alias_of:
            yield shared.METHOD_ALIAS(other=method.alias_of)
        else:
            yield shared.METHOD_KEY(key=method.key)
        plain, rule = self._sdk.names.method_rule(method.words)
        if rule is not None:
            yield escape_reason(rule, plain)
        if self._view.name != plain:
            yield rules.METHOD_TAKEN(plain=plain)
        yield from self._result()
        yield purpose_reason(method)
        yield home_reason(class_name, self._resource)

    def _result(self) -> Iterator[Reason]:
        places, method = self._sdk.places, self._method
        answers = Answers(
            self._sdk.api,
            lambda model: places.symbol(model).name,
            nothing="void",
            text="string",
            anything="unknown",
        )
        yield from answers.reasons(method, self._own_result())
        paged = method.pagination is not None or method.kind is MethodKind.WEBHOOK_UNWRAP
        if not paged and isinstance(method.response.type, Nullable):
            yield rules.NULL_RESULT()

    def _own_result(self) -> str:
        """The name of what the method gives, or lists, where that has one."""
        roles = {owner.role: name for name, owner in of_method(self._view)}
        if self._method.pagination is not None:
            item = without_null(self._method.pagination.item)
            return self._sdk.places.symbol(item.model).name if isinstance(item, ModelRef) else roles.get(Role.ITEM, "")
        found = roles.get(Role.RESPONSE) or roles.get(Role.STREAM_EVENT)
        event = self._method.streaming.event if self._method.streaming is not None else None
        inner = without_null(event) if event is not None else None
        return found or (PRIMITIVES[inner.kind] if isinstance(inner, Primitive) else "")

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _arguments(
        self, params: str
    ) -> Iterator[tuple[str, Parameter | Method | None, Sequence[Reason], tuple[str, ...]]]:
        """Each argument: its name, what it stands for, why it is so, and the type whose members it has."""
        names = [argument.name for argument in (self._view.implementation or self._view.signatures[-1]).arguments]
        if self._method.webhook is not None:
            yield from ((name, None, [shared.OF_UNWRAP()], ()) for name in names)
            return
        known = {p.wire: p for p in self._method.of(In.PATH)}
        positional = [known[wire] for wire in self._method.positional if wire in known]
        for name, parameter in zip(names, positional, strict=False):
            yield name, parameter, list(self._positional(parameter)), ()
        rest = names[len(positional) : -1]
        raw = raw_body(self._method)
        if raw is not None:
            yield rest.pop(0), raw.parameter, list(self._raw(raw)), ()
        for name in rest:
            yield name, self._method, list(self._object(name, params)), (params,)
        yield names[-1], None, [shared.OF_EVERY_METHOD()], ()

    def _positional(self, parameter: Parameter) -> Iterator[Reason]:
        yield from argument_reasons(parameter, self._sdk.names)
        yield from self._values.of(parameter.type)
        yield from param_presence(parameter, NULL, True, self._method)
        yield sent_reason(parameter)
        yield positional_reason(self._method)

    def _raw(self, body: Body) -> Iterator[Reason]:
        """Why there is an argument that is the whole body."""
        yield given_name(body.parameter, body.parameter.wire) or shared.WHOLE_BODY()
        yield rules.RAW_BODY(content_type=body.content_type)
        yield from param_presence(body.parameter, NULL, body.required, self._method)
        yield sent_reason(body.parameter)

    def _object(self, name: str, params: str) -> Iterator[Reason]:
        """Why there is an object with all other parameters."""
        yield rules.MANY_PLACES() if name == _MANY else rules.ONE_PLACE(name=name)
        yield rules.PARAMS_ARGUMENT(name=params)
        found = self._view.params
        yield rules.NEEDS_NOTHING() if found is not None and found.optional else rules.NEEDS_SOMETHING()


def _of_runtime(reasons: Sequence[Reason]) -> bool:
    """The runtime brings it along: nothing in the config decides it."""
    return any(reason.rule in (shared.OF_EVERY_METHOD, shared.OF_UNWRAP) for reason in reasons)
