"""Symbols of types: models, what methods take and give, the types inside them, and their members."""

from __future__ import annotations

from collections.abc import Iterator

from typing_extensions import assert_never

from ....ir.api import Model, Parameter
from ....ir.names import split_words
from ....ir.types import Array, Enum, File, Map, ModelRef, Nullable, Object, Primitive, Property, Type, Union, Unknown
from ....render.document import Doc, layout
from ...reasons import Reason, model_reasons
from ...reasons import rules as shared
from ...reasons.methods import named_after_method, parameter_pointer, sent_reason
from ...reasons.values import param_presence, response_presence
from ...symbols import Anchor, Symbol, SymbolKind, on_one_line
from ..modules import WIDTH
from ..names import LANGUAGE
from ..params import page_fields
from ..places import SHARED, source
from ..resource_files import ResourceFile
from ..sdk import Sdk
from ..types import Alias, Interface, Member
from . import rules
from .declared import OfMethod, Role, owners
from .lines import inside, plain
from .names import key_reason, nested_reasons, trail_to, type_escape
from .reach import Reach
from .types import ABSENT, NULL, Values

_STREAMED = {Role.BASE: shared.STREAM_BASE, Role.NOT_STREAMING: shared.STREAM_OFF, Role.STREAMING: shared.STREAM_ON}
_NAMES = {Role.RESPONSE: "Response", Role.ITEM: "Response", Role.WEBHOOK_EVENT: "WebhookEvent"}


def model_symbols(sdk: Sdk, reach: Reach) -> Iterator[Symbol]:
    """Every type of every module, and every member of it."""
    for file in sdk.resources:
        yield from _Module(sdk, reach, file).symbols()


class _Module:
    """The types of one module."""

    def __init__(self, sdk: Sdk, reach: Reach, file: ResourceFile) -> None:
        self._sdk = sdk
        self._places = sdk.places
        self._reach = reach
        self._file = file
        self._path = source(file.module.path)
        self._values = Values(sdk.places)
        self._owners = owners(sdk, file)

    def symbols(self) -> Iterator[Symbol]:
        for name, type_ in self._file.pages:
            yield self._pages(name, type_)
        for declaration in self._file.declared:
            yield from self._main(declaration, self._owners[declaration.name])

    def _pages(self, name: str, type_: Doc) -> Symbol:
        page, _, item = on_one_line(layout(type_, WIDTH)).removesuffix(">").partition("<")
        beside = name in self._places.pages.get(self._file.module.path, {})
        reasons = (
            rules.PAGES_NAME(item=item, suffix=page if name.endswith(page) else "Page"),
            rules.PAGES(page=page, item=item),
            (rules.BESIDE_ITEMS if beside else rules.BESIDE_METHOD)(file=self._path),
        )
        schemes = self._sdk.api.pages.values()
        config = next((s.config_pointer for s in schemes if self._sdk.names.pascal(s.words) == page), "")
        way, *others = self._reach.type(self._file.module.path, name)
        bases = (f"{self._sdk.client}.{page}",)
        return Symbol(way, SymbolKind.PAGES, self._path, (name,), "", config, reasons, tuple(others), bases)

    # -- exported types -----------------------------------------------------------------------------------------------

    def _main(self, declaration: Interface | Alias, owner: Model | OfMethod) -> Iterator[Symbol]:
        way, *others = self._reach.type(self._file.module.path, declaration.name)
        pointer, config = self._pointers(declaration, owner)
        reasons = (*self._main_name(declaration, owner), *self._kind_reasons(declaration, owner), self._place(owner))
        bases = tuple(self._bases(declaration, owner))
        yield Symbol(
            way,
            self._kind(owner),
            self._path,
            (declaration.name,),
            pointer,
            config,
            reasons,
            tuple(others),
            bases,
        )
        yield from self._inside(declaration, owner, way, (declaration.name,), pointer)

    def _inside(
        self, declaration: Interface | Alias, owner: Model | OfMethod, way: str, anchor: Anchor, pointer: str
    ) -> Iterator[Symbol]:
        """Members, and the types that stand in the namespace of a type."""
        if isinstance(declaration, Interface):
            for member in declaration.members:
                yield self._member(declaration, member, owner, way, anchor)
        around = (*anchor[:-1], inside(anchor[-1]))
        for nested in declaration.inside.declared:
            reasons = (
                *self._nested_name(declaration, nested, owner),
                *self._kind_reasons(nested, owner),
                rules.NOT_LISTED(main=way) if nested.origin is not None else rules.BESIDE(main=way),
            )
            own, config = nested.pointer or pointer, self._config(owner)
            name, place = f"{way}.{nested.name}", (*around, nested.name)
            bases = tuple(self._bases(nested, owner))
            yield Symbol(name, SymbolKind.INLINE, self._path, place, own, config, reasons, (), bases)
            yield from self._inside(nested, owner, name, place, own)

    def _kind(self, owner: Model | OfMethod) -> SymbolKind:
        if isinstance(owner, Model):
            return SymbolKind.MODEL
        if owner.is_params:
            return SymbolKind.PARAMS
        kinds = {
            Role.WEBHOOK_EVENT: SymbolKind.EVENT,
            Role.CONNECTION_EVENT: SymbolKind.INLINE,
            Role.PATH: SymbolKind.INLINE,
        }
        return kinds.get(owner.role, SymbolKind.RESPONSE)

    def _pointers(self, declaration: Interface | Alias, owner: Model | OfMethod) -> tuple[str, str]:
        if isinstance(owner, Model):
            return owner.pointer or declaration.pointer, owner.config_pointer
        fallback = owner.method.pointer if owner.is_params else owner.method.response.pointer
        return declaration.pointer or fallback or owner.method.pointer, owner.method.config_pointer

    def _config(self, owner: Model | OfMethod) -> str:
        return owner.config_pointer if isinstance(owner, Model) else owner.method.config_pointer

    def _bases(self, declaration: Interface | Alias, owner: Model | OfMethod) -> Iterator[str]:
        """What a type has the members of."""
        if isinstance(declaration.origin, Object):
            for base in declaration.origin.extends:
                symbol = self._places.symbol(base.model)
                yield self._reach.type(symbol.module, symbol.name)[0]
        if isinstance(owner, Model) and owner.alias_of:
            symbol = self._places.symbol(owner.alias_of)
            yield self._reach.type(symbol.module, symbol.name)[0]
        if isinstance(owner, OfMethod) and owner.is_params:
            yield from self._params_bases(declaration, owner)

    def _params_bases(self, declaration: Interface | Alias, owner: OfMethod) -> Iterator[str]:
        params = owner.view.params
        forms = params.streams if params is not None else None
        if forms is not None and owner.role is not Role.BASE:
            others = forms[1:] if owner.role is Role.PARAMS else forms[:1]
            yield from (self._reach.type(self._file.module.path, name)[0] for name in others)
        scheme = self._page_scheme(declaration, owner)
        if scheme:
            yield f"{self._sdk.client}.{scheme}Params"

    def _page_scheme(self, declaration: Interface | Alias, owner: OfMethod) -> str:
        """The page class whose params the params of a method extend."""
        paging = owner.method.pagination
        scheme = self._sdk.api.pages.get(paging.scheme) if paging is not None else None
        extends = isinstance(declaration, Interface) and declaration.origin is None and bool(declaration.extends)
        return self._sdk.names.pascal(scheme.words) if scheme is not None and page_fields(scheme) and extends else ""

    # -- why they are called so ---------------------------------------------------------------------------------------

    def _main_name(self, declaration: Interface | Alias, owner: Model | OfMethod) -> Iterator[Reason]:
        if isinstance(owner, Model):
            asked = owner.naming.get(LANGUAGE, "model_name") or ""
            yield from model_reasons(owner, asked)
            yield from type_escape(self._sdk.names, split_words(asked) if asked else owner.words, declaration.name)
        else:
            yield from self._method_type_name(owner)

    def _method_type_name(self, owner: OfMethod) -> Iterator[Reason]:
        method, place = owner.method, self._file.place
        prefix = self._sdk.names.pascal(self._places.singular(place.resource)) if place is not None else ""
        match owner.role:
            case Role.RESPONSE | Role.ITEM | Role.WEBHOOK_EVENT:
                yield from named_after_method(_NAMES[owner.role], prefix, method)
            case Role.STREAM_EVENT:
                yield rules.EVENT_TYPE_NAME(method=method.key)
            case Role.CONNECTION_EVENT:
                yield rules.CONNECTION_EVENT_NAME(method=method.key)
            case Role.PATH:
                yield rules.PATH_TYPE_NAME(method=method.key, wire=", ".join(f"`{wire}`" for wire in method.positional))
            case _:
                asked = method.params_words or (method.streaming is not None and method.streaming.params_words)
                if asked:
                    yield rules.PARAMS_ASKED()
                else:
                    yield from named_after_method("Params", prefix, method)
                yield rules.PARAMS_EXIST()
                if owner.role in _STREAMED:
                    yield _STREAMED[owner.role]()

    def _nested_name(
        self, outer: Interface | Alias, nested: Interface | Alias, owner: Model | OfMethod
    ) -> Iterator[Reason]:
        if nested.origin is None:
            # What params alone have: the two ways to call a method that may stream, or the variants of its body.
            streams = isinstance(nested, Alias)
            yield (
                shared.STREAM_ON()
                if streams and nested.name.endswith("Streaming") and not nested.name.endswith("NonStreaming")
                else (shared.STREAM_OFF() if streams else shared.BODY_VARIANT())
            )
            return
        trail = trail_to(nested, outer.origin if outer.origin is not None else self._parameters(outer, owner))
        yield from nested_reasons(trail, outer.name)
        if nested.name[-1:].isdigit():
            yield shared.NUMBERED()

    def _parameters(self, outer: Interface | Alias, owner: Model | OfMethod) -> tuple[Parameter, ...]:
        members = outer.members if isinstance(outer, Interface) else ()
        listed = tuple(m.source for m in members if isinstance(m.source, Parameter))
        params = owner.view.params if isinstance(owner, OfMethod) else None
        return listed or (params.parameters if params is not None else ())

    # -- what they are ------------------------------------------------------------------------------------------------

    def _kind_reasons(self, declaration: Interface | Alias, owner: Model | OfMethod) -> Iterator[Reason]:
        if isinstance(declaration, Interface):
            yield rules.INTERFACE() if declaration.origin is not None else rules.PARAMS_INTERFACE()
            origin = declaration.origin
            for base in origin.extends if isinstance(origin, Object) else ():
                yield shared.BASES(base=self._places.symbol(base.model).name)
            if isinstance(owner, OfMethod) and (page := self._page_scheme(declaration, owner)):
                yield rules.PAGE_PARAMS(name=f"{page}Params")
            if declaration.index is not None:
                yield rules.FURTHER()
        elif isinstance(owner, Model) and owner.alias_of:
            yield shared.MODEL_ALIAS(model=owner.alias_of)
        elif declaration.origin is None:
            method = owner.method if isinstance(owner, OfMethod) else None
            switch = method.streaming.parameter if method is not None and method.streaming is not None else ""
            yield shared.STREAM_UNION(switch=switch) if switch else shared.BODY_UNION()
        else:
            yield from self._alias(declaration.origin)

    def _alias(self, origin: Type) -> Iterator[Reason]:
        match origin:
            case Nullable(inner=inner):
                yield from self._alias(inner)
            case Union(variants=(_,)):
                yield shared.ONE_VARIANT()
            case Union():
                yield shared.UNION_ALIAS()
            case Array() | Enum() | File() | Map() | ModelRef() | Object() | Primitive() | Unknown():
                yield from self._values.of(origin)
            case _ as never:
                assert_never(never)

    def _place(self, owner: Model | OfMethod) -> Reason:
        place = self._file.place
        if isinstance(owner, OfMethod):
            return rules.OF_METHOD(file=self._path) if place is not None else rules.TOP_LEVEL(file=self._path)
        if owner.promoted and self._file.module.path == SHARED:
            return rules.SHARED_WHERE_MET(file=self._path)
        if self._file.module.path == SHARED:
            return rules.SHARED(file=self._path)
        if place is None:
            return rules.TOP_LEVEL(file=self._path)
        rule = rules.WHERE_MET if owner.promoted else rules.IN_RESOURCE
        return rule(file=self._path, resource=owner.resource)

    # -- members ------------------------------------------------------------------------------------------------------

    def _member(
        self, declaration: Interface, member: Member, owner: Model | OfMethod, way: str, anchor: Anchor
    ) -> Symbol:
        source = member.source
        assert source is not None, member.key
        key = plain(member.key)
        reasons = tuple(self._member_reasons(declaration, member, source, owner))
        aliases = (f"{way}[{member.key}]",) if key != member.key else ()
        pointer, config = parameter_pointer(source), self._config(owner)
        return Symbol(f"{way}.{key}", SymbolKind.FIELD, self._path, (*anchor, key), pointer, config, reasons, aliases)

    def _member_reasons(
        self, declaration: Interface, member: Member, source: Property | Parameter, owner: Model | OfMethod
    ) -> Iterator[Reason]:
        yield key_reason(plain(member.key), source)
        method = owner.method if isinstance(owner, OfMethod) and owner.is_params else None
        streaming = method.streaming if method is not None else None
        if streaming is not None and isinstance(source, Parameter) and streaming.parameter == source.wire:
            yield shared.SWITCHES()
        else:
            yield from self._values.of(source.type)
        if isinstance(owner, OfMethod) and owner.role is Role.STREAMING and declaration.origin is None:
            yield shared.SWITCHED_ON()
        elif method is not None:
            yield from param_presence(source, NULL, not member.optional, method)
        elif isinstance(source, Property):
            yield from response_presence(source, NULL, ABSENT)
        if method is not None and isinstance(source, Parameter):
            yield sent_reason(source)
