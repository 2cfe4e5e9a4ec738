"""What each declaration of an SDK is for."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ....ir.api import Method, Model
from ....ir.names import Words
from ....ir.types import Array, Enum, Map, ModelRef, Nullable, Object, Type, Union
from ...reasons.trail import Alternative, Step
from ..declared import Constructor, Declaration, Defined, EnumType, Kind, ParamUnion, ResponseUnion, Struct
from ..gotypes import Dict, GoType, Named, Opt, Package, Pointer, Slice
from ..methods import Gives, MethodView
from ..names import item_words
from ..places import ResourcePlace, Side
from ..sdk import Sdk

Typed: TypeAlias = "Struct | EnumType | ResponseUnion | ParamUnion | Defined"


class Role(enum.Enum):
    """What a type is for."""

    MODEL = "model"
    PARAMS = "params of a method"
    RESPONSE = "what a method gives"
    ITEM = "what a method lists"
    STREAM_EVENT = "event of a stream"
    WEBHOOK_EVENT = "event of a webhook"
    PATH = "parameter of the path"
    INSIDE = "part of another type"
    MERGED = "what the variants of a union have under one name"


@dataclass(frozen=True, slots=True)
class Owner:
    """What a type is for, and what it leads back to."""

    role: Role
    subject: Model | Method
    place: ResourcePlace | None = None
    """The resource of the method."""
    outer: Typed | None = None
    """The type that it is a part of."""
    trail: tuple[Step, ...] = ()
    """The way to it from there."""

    @property
    def pointer(self) -> str:
        """Where in the document it stands, as far as its owner tells."""
        if isinstance(self.subject, Model):
            return self.subject.pointer
        if self.role in (Role.RESPONSE, Role.ITEM, Role.STREAM_EVENT):
            return self.subject.response.pointer or self.subject.pointer
        return self.subject.pointer

    @property
    def config_pointer(self) -> str:
        return self.subject.config_pointer


_GIVEN = {Gives.PAGE: Role.ITEM, Gives.PAGES: Role.ITEM, Gives.STREAM: Role.STREAM_EVENT}


class Owners:
    """The owner of each type."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._found: dict[int, Owner] = {}
        self._order: list[Typed] = []
        self._by_origin: dict[int, list[Typed]] = defaultdict(list)
        for source in sdk.sources:
            for declaration in source.declared:
                if not isinstance(declaration, Constructor) and declaration.origin is not None:
                    self._by_origin[id(declaration.origin)].append(declaration)
        self._models()
        self._methods(strict=True)
        self._inside(strict=True)
        self._methods(strict=False)
        self._inside(strict=False)
        self._merged()

    def of(self, declaration: Typed) -> Owner | None:
        """What a type is for; None for one that nothing leads to."""
        return self._found.get(id(declaration))

    def _add(self, declaration: Declaration | None, owner: Owner) -> None:
        if declaration is None or isinstance(declaration, Constructor) or id(declaration) in self._found:
            return
        self._found[id(declaration)] = owner
        self._order.append(declaration)

    def _models(self) -> None:
        places = self._sdk.places
        for model in self._sdk.api.models.values():
            if not model.alias_of and places.form(model)[1] is not None:
                for side in Side:
                    self._add(self._sdk.registry.get(places.symbol(model, side)), Owner(Role.MODEL, model))

    def _methods(self, *, strict: bool) -> None:
        """What methods declare; `strict` leaves out what is not called after them."""
        for source in self._sdk.sources:
            for view in source.views:
                base = self._sdk.places.method_base(source.place, view.method)
                for declared, role in self._declared(view, source.package):
                    if declared is not None and (not strict or declared.name.startswith(base)):
                        self._add(declared, Owner(role, view.method, source.place))

    def _declared(self, view: MethodView, package: Package) -> Iterator[tuple[Declaration | None, Role]]:
        if view.params.struct is not None:
            yield view.params.struct, Role.PARAMS
        if view.envelope is not None:
            yield view.envelope, Role.RESPONSE
        for positional in view.params.positional:
            yield self._sdk.registry.get(positional.type), Role.PATH
        if view.result is not None:
            role = Role.WEBHOOK_EVENT if view.gives is Gives.EVENT else _GIVEN.get(view.gives, Role.RESPONSE)
            yield self._sdk.registry.get(innermost(view.result)), role

    def _inside(self, *, strict: bool) -> None:
        """The parts of types that have owners; `strict` leaves out what is not called after the way to it."""
        index = 0
        waiting = list(self._order)
        while index < len(waiting):
            outer = waiting[index]
            index += 1
            owner = self._found[id(outer)]
            for type_, trail in self._parts(outer):
                for part in self._by_origin.get(id(type_), ()):
                    apart = id(part) in self._found or not _same_side(outer, part)
                    if not apart and (not strict or self._called_after(part, outer, trail)):
                        self._add(part, Owner(Role.INSIDE, owner.subject, owner.place, outer, trail))
                        waiting.append(part)

    def _called_after(self, part: Typed, outer: Typed, trail: Iterable[Step]) -> bool:
        words = self._sdk.places.names.pascal(_words(trail))
        name = outer.name.removesuffix("s") if isinstance(outer, Defined) else outer.name
        return words in part.name and _unmarked(part.name).startswith(_unmarked(name))

    def _merged(self) -> None:
        """The unions that stand for the properties of one name in the variants of a union."""
        waiting = [one for one in self._order if isinstance(one, ResponseUnion)]
        while waiting:
            outer = waiting.pop()
            for field in outer.fields:
                inner = self._sdk.registry.get(innermost(field.type))
                if isinstance(inner, ResponseUnion) and inner.implicit and id(inner) not in self._found:
                    owner = self._found[id(outer)]
                    self._add(inner, Owner(Role.MERGED, owner.subject, owner.place, outer))
                    waiting.append(inner)

    # -- the parts of a type -------------------------------------------------------------------------------------------

    def _parts(self, of: Typed) -> Iterator[tuple[Type, tuple[Step, ...]]]:
        """The types without names of their own in a type, each with the way to it."""
        match of:
            case Struct(fields=fields, origin=origin):
                for source in (f.source for f in fields if f.source is not None):
                    yield from self._through(source.type, (source,))
                if isinstance(origin, Object) and origin.additional is not None:
                    yield from self._through(origin.additional, (origin,))
            case ResponseUnion(origin=Union(variants=variants)) | ParamUnion(origin=Union(variants=variants)):
                for index, variant in enumerate(variants):
                    yield from self._through(variant.type, (Alternative(variant, index),))
            case Defined(origin=Array() | Map() as origin):
                yield from self._through(origin, ())
            case _:
                pass

    def _through(self, type_: Type, trail: tuple[Step, ...], depth: int = 0) -> Iterator[tuple[Type, tuple[Step, ...]]]:
        places = self._sdk.places
        match type_:
            case Nullable(inner=inner):
                yield from self._through(inner, trail, depth)
            case Array(items=inner) | Map(values=inner):
                yield from self._through(inner, (*trail, type_), depth)
            case Object() | Enum():
                yield type_, trail
            case Union():
                yield type_, trail
                shown = places.variants(type_)
                if len(shown) == 1:
                    yield from self._through(shown[0].type, trail, depth)
            case ModelRef(model=model) if depth < _DEEPEST:
                written_out, form = places.form(places.definition(self._sdk.api.models[model]))
                if form is None:
                    yield from self._through(written_out, trail, depth + 1)
            case _:
                pass


_DEEPEST = 16


def side_of(of: Typed) -> Side | None:
    """Which way the values of a type travel; None for both."""
    match of:
        case Struct(kind=kind):
            return Side.RESPONSE if kind is Kind.RESPONSE else Side.REQUEST
        case ResponseUnion():
            return Side.RESPONSE
        case ParamUnion():
            return Side.REQUEST
        case _:
            return None


def _same_side(one: Typed, other: Typed) -> bool:
    return None in (side_of(one), side_of(other)) or side_of(one) is side_of(other)


def _words(trail: Iterable[Step]) -> Words:
    """What a type at the end of a way is called: the last name on it, in the singular for items."""
    words: Words = ()
    for step in trail:
        match step:
            case Alternative(variant=variant):
                words = variant.words
            case Array() | Map():
                words = item_words(words)
            case Object():
                words = ("extra", "field")
            case _:
                words = step.words
    return words


def _unmarked(name: str) -> str:
    """A name without what marks unions and what is sent."""
    return name.replace("Union", "").replace("Param", "")


def innermost(type_: GoType) -> GoType:
    """The type that lists, maps and pointers are of."""
    match type_:
        case Slice(items=inner) | Dict(values=inner) | Opt(inner=inner) | Pointer(inner=inner):
            return innermost(inner)
        case _:
            return type_


def of_package(type_: Named) -> str:
    """A type as users write it."""
    return f"{type_.package.name}.{type_.name}"
