"""What the modules of an SDK declare, with what each declaration is for."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ....ir.api import Method, Model
from ..connections import ConnectionView
from ..methods import MethodView
from ..places import TOP_LEVEL
from ..resource_files import ResourceFile
from ..sdk import Sdk
from ..types import Alias, Interface


class Role(enum.Enum):
    """What a type of a method is for."""

    PARAMS = "params"
    BASE = "base"
    NOT_STREAMING = "not streaming"
    STREAMING = "streaming"
    RESPONSE = "response"
    ITEM = "item"
    STREAM_EVENT = "event of a stream"
    WEBHOOK_EVENT = "event of a webhook"
    CONNECTION_EVENT = "event of a connection"
    PATH = "parameter of the path"


@dataclass(frozen=True, slots=True)
class OfMethod:
    """A type that a method declares."""

    view: MethodView | ConnectionView
    role: Role

    @property
    def method(self) -> Method:
        return self.view.method

    @property
    def is_params(self) -> bool:
        return self.role in _PARAMS


_PARAMS = (Role.PARAMS, Role.BASE, Role.NOT_STREAMING, Role.STREAMING)


def owners(sdk: Sdk, file: ResourceFile) -> Mapping[str, Model | OfMethod]:
    """What each declared name of a module is for."""
    methods = sdk.client_methods if file.module.path == TOP_LEVEL else file.methods
    views: tuple[MethodView | ConnectionView, ...] = (*methods, *file.connections)
    found: dict[str, Model | OfMethod] = {name: owner for view in reversed(views) for name, owner in of_method(view)}
    return found | {sdk.places.symbol(id_).name: sdk.api.models[id_] for id_ in _models(sdk, file)}


def _models(sdk: Sdk, file: ResourceFile) -> tuple[str, ...]:
    if file.place is not None:
        return file.place.resource.models
    return sdk.api.root.models if file.module.path == TOP_LEVEL else sdk.api.shared.models


def of_method(view: MethodView | ConnectionView) -> Iterator[tuple[str, OfMethod]]:
    """The types that a method declares, by name."""
    params = view.params
    for declaration in params.declared if params is not None else ():
        yield declaration.name, OfMethod(view, _params_role(view, declaration))
    taken = {d.name for d in params.declared} if params is not None else set[str]()
    for declaration in view.declared:
        if declaration.name not in taken:
            yield declaration.name, OfMethod(view, _role(view, declaration))


def _params_role(view: MethodView | ConnectionView, declaration: Interface | Alias) -> Role:
    forms = view.params.streams if view.params is not None else None
    roles = dict(zip(forms or (), (Role.BASE, Role.NOT_STREAMING, Role.STREAMING), strict=False))
    return roles.get(declaration.name, Role.PARAMS)


def _role(view: MethodView | ConnectionView, declaration: Interface | Alias) -> Role:
    method = view.method
    if method.websocket is not None:
        return Role.CONNECTION_EVENT
    if method.webhook is not None:
        return Role.WEBHOOK_EVENT
    if method.streaming is not None and declaration.origin is method.streaming.event:
        return Role.STREAM_EVENT
    if method.pagination is not None and declaration.origin is method.pagination.item:
        return Role.ITEM
    return Role.RESPONSE if declaration.origin is method.response.type else Role.PATH
