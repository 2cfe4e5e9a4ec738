"""Why methods give what they give and stand where they stand, and how their arguments travel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ...ir.api import Api, In, Method, MethodKind, Parameter, ResponseKind
from ...ir.types import ModelRef, Unknown, without_null
from . import rules
from .base import Reason
from .values import owner_text


@dataclass(frozen=True, slots=True)
class Answers:
    """How a language says what a method gives."""

    api: Api
    name: Callable[[str], str]
    """The name of a model, by its id."""
    nothing: str
    text: str
    anything: str

    def reasons(self, method: Method, own: str) -> Iterator[Reason]:
        """Why a method gives what it gives; `own` is the name of what it gives, or of the items that it lists, where
        that has one."""
        yield from self.value(method, own)
        if method.streaming is not None:
            switch = method.streaming.parameter
            if switch:
                yield rules.STREAM_SWITCH(switch=switch)
            else:
                yield rules.STREAMS() if method.response.kind is ResponseKind.EVENTS else rules.STREAMS_ASKED()

    def value(self, method: Method, own: str) -> Iterator[Reason]:
        """The same without streams, for languages in which a method streams or does not."""
        if method.kind is MethodKind.WEBHOOK_UNWRAP:
            yield rules.GIVES_EVENTS()
            return
        if method.pagination is not None:
            rule = rules.PAGE_ASKED if method.pagination.asked else rules.PAGE_FITS
            yield rule(scheme=method.pagination.scheme)
            yield rules.PAGE_ITEM(name=own or self.anything)
        else:
            yield self._response(method, own)
        if method.response.unwrap:
            yield rules.UNWRAPPED(wire=method.response.unwrap)

    def _response(self, method: Method, own: str) -> Reason:
        response = method.response
        status = response.status
        match response.kind:
            case ResponseKind.NONE:
                return rules.GIVES_NOTHING(type=self.nothing, status=status)
            case ResponseKind.BINARY:
                return rules.GIVES_BYTES(content_type=response.content_type)
            case ResponseKind.TEXT:
                return rules.GIVES_TEXT(type=self.text, content_type=response.content_type)
            case ResponseKind.JSON | ResponseKind.EVENTS:
                given = response.type
                if response.kind is ResponseKind.EVENTS and method.streaming is not None:
                    given = method.streaming.event
                inner = without_null(given or Unknown())
                if isinstance(inner, ModelRef):
                    model = self.api.models[inner.model]
                    name, owner = self.name(inner.model), owner_text(model.resource)
                    return rules.GIVES_MODEL(name=name, key=model.key, owner=owner, status=status)
                if not own:
                    return rules.GIVES_ANYTHING(type=self.anything, status=status)
                return rules.GIVES_INLINE(name=own, status=status)


def purpose_reason(method: Method) -> Reason:
    """What a method is there for."""
    if method.kind is MethodKind.WEBHOOK_UNWRAP:
        return rules.WEBHOOK()
    if method.websocket is not None:
        return rules.CONNECTION(path=method.path)
    return rules.OPERATION(verb=method.verb, path=method.path)


def home_reason(class_name: str, resource: str) -> Reason:
    """Why a method is on its class; the client's own methods are of no resource."""
    return rules.OF_RESOURCE(name=class_name, resource=resource) if resource else rules.ON_CLIENT()


def named_after_method(kind: str, owner: str, method: Method) -> Iterator[Reason]:
    """Why a type of a method is called after it: its ``Params``, its ``Response`` or its ``WebhookEvent``; `owner` is
    the resource in the singular, empty for methods of the client itself."""
    match kind:
        case "Params":
            yield (rules.PARAMS_NAME if owner else rules.CLIENT_PARAMS_NAME)(owner=owner, method=method.key)
        case "WebhookEvent":
            yield rules.EVENT_NAME(method=method.key)
            yield rules.EVENTS_EXIST()
        case _:
            yield (rules.RESPONSE_NAME if owner else rules.CLIENT_RESPONSE_NAME)(owner=owner, method=method.key)
            yield rules.RESPONSE_EXISTS()


def sent_reason(parameter: Parameter) -> Reason:
    """Where in the request an argument travels."""
    match parameter.location:
        case In.PATH:
            return rules.IN_PATH()
        case In.QUERY:
            return rules.IN_QUERY(wire=parameter.wire)
        case In.HEADER | In.COOKIE:
            return rules.IN_HEADER(wire=parameter.wire)
        case In.BODY:
            return rules.IS_BODY() if parameter.whole_body else rules.IN_BODY(wire=parameter.wire)


def positional_reason(method: Method) -> Reason:
    """Why a parameter of the path is passed by its position."""
    usual = tuple([p.wire for p in method.of(In.PATH)][-1:])
    return rules.LAST_OF_PATH() if method.positional == usual else rules.POSITIONAL_ASKED()


def parameter_pointer(member: object) -> str:
    """Where a field or argument stands in the document: a parameter itself, not the schema of it."""
    pointer = str(getattr(member, "pointer", ""))
    if isinstance(member, Parameter) and member.location is not In.BODY:
        return pointer.removesuffix("/schema")
    return pointer


def given_name(member: object, wire: str) -> Reason | None:
    """Why a parameter has a name that was chosen for it, or none."""
    if not isinstance(member, Parameter):
        return None
    if member.named_by == "body_param_name":
        return rules.BODY_NAMED()
    if member.whole_body:
        return rules.WHOLE_BODY()
    return rules.NAMED_BY(key=member.named_by, wire=wire) if member.named_by else None
