"""Why values have their types, and whether they must be there."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from typing_extensions import assert_never

from ...ir.api import Api, In, Method, Parameter
from ...ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
)
from . import rules
from .base import Reason, Rule


class ValueReasons(ABC):
    """Why values have their types: the walk that every language shares, with its words for what is met."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def of(self, type_: Type) -> Iterator[Reason]:
        """Why a value has its type, the items of a list included; null is left to what tells its presence."""
        match type_:
            case Nullable(inner=inner):
                yield from self.of(inner)
            case Primitive():
                yield self.primitive(type_)
            case Enum():
                yield self.enum(type_)
            case Array(items=items):
                yield self.array(type_)
                yield from self.of(items)
            case Map(values=values):
                yield self.map()
                yield from self.of(values)
            case Object():
                yield self.inline()
            case Union(variants=(only,)):
                yield rules.ONE_VARIANT()
                yield from self.of(only.type)
            case Union():
                yield self.union(type_)
            case ModelRef(model=model):
                found = self._api.models[model]
                yield rules.MODEL(name=self.name(model), key=found.key, owner=owner_text(found.resource))
            case Unknown(mapping=mapping):
                yield self.anything(rules.ANY_OBJECT if mapping else rules.ANYTHING)
            case File():
                yield self.file()
            case _:
                assert_never(type_)

    @abstractmethod
    def name(self, model: str) -> str: ...

    @abstractmethod
    def primitive(self, type_: Primitive) -> Reason: ...

    @abstractmethod
    def enum(self, type_: Enum) -> Reason: ...

    @abstractmethod
    def array(self, type_: Array) -> Reason: ...

    @abstractmethod
    def map(self) -> Reason: ...

    @abstractmethod
    def inline(self) -> Reason: ...

    @abstractmethod
    def union(self, type_: Union) -> Reason: ...

    @abstractmethod
    def anything(self, rule: Rule) -> Reason: ...

    @abstractmethod
    def file(self) -> Reason: ...


def primitive_reason(type_: Primitive, name: str) -> Reason:
    """Why a scalar has the type that a language calls `name`."""
    article = "an" if type_.kind is Kind.INTEGER else "a"
    return rules.PRIMITIVE(type=name, kind=f"{article} {type_.kind.value}")


def owner_text(resource: str) -> str:
    """A resource of the config as people say it."""
    return {"$shared": "`$shared`", "$client": "the client", "": "the client"}.get(
        resource, f"the resource `{resource}`"
    )


def response_presence(member: Property, null: str, absent: str) -> Iterator[Reason]:
    """Whether a field of a response is there; `null` and `absent` say how the language writes that it may not be."""
    if isinstance(member.type, Nullable):
        yield rules.NULLABLE(none=null)
    if member.required:
        yield rules.REQUIRED()
    elif not isinstance(member.type, Nullable):
        yield rules.NOT_REQUIRED(none=absent)
    else:
        yield rules.MAY_BE_LEFT_OUT()


def param_presence(member: Property | Parameter, null: str, required: bool, method: Method | None) -> Iterator[Reason]:
    """Whether a key or an argument must be given; `null` says how the language writes that it may be null."""
    in_path = isinstance(member, Parameter) and member.location is In.PATH
    if isinstance(member.type, Nullable) and not in_path:
        yield rules.NULLABLE(none=null)
    if in_path:
        yield rules.PATH_NEEDS_IT(path=method.path if method is not None else "")
    elif required:
        yield rules.MUST_BE_GIVEN()
    else:
        yield rules.MAY_BE_LEFT_OUT()
