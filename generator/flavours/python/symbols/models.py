"""Symbols of the types package: models, params, responses, the types inside them, and their fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ....ir.api import Method, MethodKind, Model, Parameter
from ....ir.names import split_words
from ....ir.types import (
    Array,
    Enum,
    File,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    without_null,
)
from ...reasons import Reason, model_reasons
from ...reasons import rules as shared
from ...reasons.methods import named_after_method, parameter_pointer
from ...reasons.values import param_presence, response_presence
from ...symbols import Symbol, SymbolKind
from ..declared import AliasDeclaration, ClassDeclaration, Declaration, Field, Position, Role
from ..modules import ModulePath
from ..places import Side
from ..sdk import Sdk
from ..shapes import is_class
from ..type_files import TypeFile
from . import rules
from .names import class_escape, escape_reason, member_reasons, nested_reasons, role_reason
from .types import none_text, type_reasons


def model_symbols(sdk: Sdk) -> Iterator[Symbol]:
    """Every type of the types package and every field of it."""
    for module, file in sdk.types.files.items():
        yield from _Module(sdk, module, file).symbols()


class _Module:
    """One module of the types package."""

    def __init__(self, sdk: Sdk, module: ModulePath, file: TypeFile) -> None:
        self._sdk = sdk
        self._places = sdk.places
        self._module = module
        self._file = file
        self._path = f"{sdk.settings.source}/{'/'.join(module)}.py"
        self._dotted = ".".join((sdk.settings.package, *module))

    def symbols(self) -> Iterator[Symbol]:
        for declaration in self._file.declarations.done:
            name = self._name(declaration)
            yield Symbol(
                name,
                self._kind(declaration),
                self._path,
                (declaration.name,),
                declaration.pointer or self._file.pointer,
                self._file.owner.config_pointer,
                tuple(self._reasons(declaration)),
                self._aliases(declaration),
                tuple(self._bases(declaration)),
            )
            if isinstance(declaration, ClassDeclaration):
                for field in declaration.fields:
                    yield self._field(f"{name}.{field.name}", declaration, field)

    # -- types --------------------------------------------------------------------------------------------------------

    def _is_main(self, declaration: Declaration) -> bool:
        return declaration.name == self._file.symbol.name

    def _name(self, declaration: Declaration) -> str:
        """The folder exports the main type; what is inside a module is imported from there."""
        if not self._is_main(declaration):
            return f"{self._dotted}.{declaration.name}"
        return f"{self._dotted.rpartition('.')[0]}.{declaration.name}"

    def _aliases(self, declaration: Declaration) -> tuple[str, ...]:
        if not self._is_main(declaration):
            return ()
        own = f"{self._dotted}.{declaration.name}"
        shared = self._module[:2] == ("types", "shared")
        return (own, f"{self._sdk.settings.package}.types.{declaration.name}") if shared else (own,)

    def _bases(self, declaration: Declaration) -> Iterator[str]:
        """The classes of the types package that a class extends."""
        if not isinstance(declaration, ClassDeclaration):
            return
        if self._file.declarations.role(declaration.name) in (Role.STREAMING, Role.NOT_STREAMING):
            yield from (f"{self._dotted}.{base}" for base in declaration.bases)
        origin = self._origin(declaration)
        for base in origin.extends if isinstance(origin, Object) else ():
            symbol = self._places.symbol(base.model, self._file.side)
            yield ".".join((self._sdk.settings.package, *symbol.module[:-1], symbol.name))

    def _kind(self, declaration: Declaration) -> SymbolKind:
        owner = self._file.owner
        if isinstance(owner, Method) and self._file.side is Side.PARAM:
            nested = self._file.declarations.position(declaration.name) is not None
            return SymbolKind.INLINE if nested else SymbolKind.PARAMS
        if not self._is_main(declaration):
            return SymbolKind.INLINE
        if isinstance(owner, Model):
            return SymbolKind.MODEL
        return SymbolKind.EVENT if owner.kind is MethodKind.WEBHOOK_UNWRAP else SymbolKind.RESPONSE

    def _reasons(self, declaration: Declaration) -> Iterator[Reason]:
        position = self._file.declarations.position(declaration.name)
        role = self._file.declarations.role(declaration.name)
        if position is not None:
            yield from self._nested(position)
        elif role is not None:
            yield role_reason(role, declaration.name)
        elif self._is_main(declaration):
            yield from self._main_name()
        if role is Role.KNOWN_KEYS:
            position = self._file.declarations.position(declaration.name.removesuffix("Typed"))
            yield from self._nested(position) if position is not None else self._main_name()
        yield from self._type_reasons(declaration)
        if self._is_main(declaration):
            yield from self._place()
        elif position is not None:
            yield rules.NOT_LISTED(main=self._file.symbol.name)
        else:
            yield rules.BESIDE(main=self._file.symbol.name)

    def _nested(self, position: Position) -> Iterator[Reason]:
        main = self._file.symbol.name
        whole = without_null(self._file.declarations.origin(main) or Unknown())
        return nested_reasons(position, main, extends=isinstance(whole, Object) and bool(whole.extends))

    # -- names of main types ------------------------------------------------------------------------------------------

    def _main_name(self) -> Iterator[Reason]:
        owner, side = self._file.owner, self._file.side
        if isinstance(owner, Model):
            asked = self._places.asked(owner, side) or ""
            yield from model_reasons(owner, asked)
            if side is Side.PARAM and owner.id in self._places.suffixed:
                yield rules.PARAM_SUFFIX()
            yield from class_escape(split_words(asked) if asked else owner.words, self._file.symbol.name)
        else:
            yield from self._method_type_name(owner)
        wanted = self._places.moved.get(self._module)
        if wanted is not None:
            yield rules.MOVED(wanted=wanted[-1])

    def _method_type_name(self, method: Method) -> Iterator[Reason]:
        place = self._places.resources.get(method.id.rpartition(".")[0])
        owner = self._places.names.pascal(self._places.prefix(place.resource)) if place is not None else ""
        if method.kind is MethodKind.WEBHOOK_UNWRAP:
            yield from named_after_method("WebhookEvent", owner, method)
        elif self._file.side is Side.PARAM:
            yield from named_after_method("Params", owner, method)
            yield rules.PARAMS_EXIST()
        else:
            yield from named_after_method("Response", owner, method)

    # -- kinds of types -----------------------------------------------------------------------------------------------

    def _type_reasons(self, declaration: Declaration) -> Iterator[Reason]:
        match declaration:
            case ClassDeclaration():
                yield from self._class(declaration)
            case AliasDeclaration():
                yield from self._alias(declaration)

    def _class(self, declaration: ClassDeclaration) -> Iterator[Reason]:
        owner, origin = self._file.owner, self._origin(declaration)
        if self._file.side is Side.PARAM:
            yield rules.PARAM_CLASS()
        elif isinstance(owner, Model) and self._is_main(declaration):
            yield rules.RESPONSE_MODEL() if self._places.usage(owner).reached else rules.UNREACHED_MODEL()
        else:
            yield rules.RESPONSE_CLASS()
        if not isinstance(origin, Object):
            return
        for base in origin.extends:
            name = self._places.symbol(base.model, self._file.side).name
            yield shared.BASES(base=name)
        if isinstance(owner, Model) and self._is_main(declaration):
            whole = without_null(owner.type) if owner.type is not None else None
            for base in whole.extends if isinstance(whole, Object) and whole is not origin else ():
                yield rules.BASES_WRITTEN_OUT(base=self._places.symbol(base.model, self._file.side).name)
        if declaration.extra:
            yield rules.FURTHER()

    def _alias(self, declaration: AliasDeclaration) -> Iterator[Reason]:
        owner, origin = self._file.owner, self._origin(declaration)
        if isinstance(owner, Model) and owner.alias_of and self._is_main(declaration):
            yield shared.MODEL_ALIAS(model=owner.alias_of)
        elif origin is None:
            yield from self._params_union(owner)
        else:
            yield from self._alias_of(origin)
        if declaration.recursive and isinstance(owner, Model):
            yield rules.RECURSIVE_ALIAS() if self._sdk.types.cycles.recursive(owner.id) else rules.DEEP_ALIAS()

    def _params_union(self, owner: Model | Method) -> Iterator[Reason]:
        if isinstance(owner, Method) and owner.streaming is not None and owner.streaming.parameter:
            yield shared.STREAM_UNION(switch=owner.streaming.parameter)
        else:
            yield shared.BODY_UNION()

    def _alias_of(self, origin: Type) -> Iterator[Reason]:
        match without_null(origin):
            case Union(variants=(_,)):
                yield shared.ONE_VARIANT()
            case Union() as union:
                yield shared.UNION_ALIAS()
                told = union.discriminator
                classes = all(is_class(v.type, self._places) for v in union.variants)
                if told is not None and told.complete and classes and self._file.side is Side.RESPONSE:
                    yield rules.DISCRIMINATOR(wire=told.wire)
            case Array(items=items):
                yield shared.LIST(type="List")
                yield from type_reasons(items, self._file.side, self._places)
            case Object():
                yield rules.FURTHER()
            case Map() | Enum() | Primitive() | ModelRef() | Unknown() | File() as inner:
                yield from type_reasons(inner, self._file.side, self._places)
            case Nullable():
                raise AssertionError(origin)
            case _ as never:
                assert_never(never)

    def _origin(self, declaration: Declaration) -> Type | None:
        """The type that a declaration stands for; None for one that only params have."""
        name = declaration.name
        if self._file.declarations.role(name) is Role.KNOWN_KEYS:
            name = name.removesuffix("Typed")
        return self._file.declarations.origin(name)

    # -- places -------------------------------------------------------------------------------------------------------

    def _place(self) -> Iterator[Reason]:
        folder, owner = "/".join(self._module[:-1]), self._file.owner
        if isinstance(owner, Model) and owner.promoted:
            if owner.resource == "$shared":
                yield rules.SHARED_WHERE_MET(folder=folder)
            else:
                yield rules.WHERE_MET(folder=folder, resource=owner.resource)
        elif isinstance(owner, Model) and owner.resource == "$shared":
            yield rules.SHARED(folder=folder)
        else:
            yield self._folder_reason(
                folder, owner.resource if isinstance(owner, Model) else owner.id.rpartition(".")[0]
            )
        asked = isinstance(owner, Model) and self._places.asked(owner, self._file.side)
        # Only on the parameter side does a name that is asked for name the module, too.
        keyed = asked and self._file.side is Side.RESPONSE
        rule_of_module = rules.MODULE_AFTER_KEY if keyed else rules.MODULE_AFTER_TYPE
        yield rule_of_module(module=self._module[-1])
        rule = self._places.names.module_rule(tuple(self._module[-1].removesuffix("_").split("_")))[1]
        if rule is not None:
            yield escape_reason(rule, self._module[-1].removesuffix("_"))

    def _folder_reason(self, folder: str, resource: str) -> Reason:
        place = self._places.resources.get(resource)
        if place is None:
            return rules.OF_CLIENT()
        if place.resource.standalone:
            return rules.STANDALONE(folder=folder, resource=resource)
        if len(place.chain) == 1:
            return rules.AT_TOP(resource=resource)
        return rules.OF_PARENTS(folder=folder, resource=resource)

    # -- fields -------------------------------------------------------------------------------------------------------

    def _field(self, name: str, declaration: ClassDeclaration, field: Field) -> Symbol:
        return Symbol(
            name,
            SymbolKind.FIELD,
            self._path,
            (declaration.name, field.name),
            parameter_pointer(field.member),
            self._file.owner.config_pointer,
            tuple(self._field_reasons(declaration, field)),
        )

    def _field_reasons(self, declaration: Declaration, field: Field) -> Iterator[Reason]:
        member, side = field.member, self._file.side
        in_model = side is Side.RESPONSE
        yield from member_reasons(field.name, member, field.rules, self._places.names, in_model=in_model)
        method = self._file.owner if isinstance(self._file.owner, Method) else None
        streaming = method.streaming if method is not None else None
        if streaming is not None and side is Side.PARAM and streaming.parameter == member.wire:
            yield shared.SWITCHES()
        else:
            yield from type_reasons(member.type, side, self._places)
        if self._file.declarations.role(declaration.name) is Role.STREAMING:
            yield shared.SWITCHED_ON()
        elif in_model and not isinstance(member, Parameter):
            none = none_text(field.annotation)
            yield from response_presence(member, none, none)
        else:
            required = field.annotation.startswith(("Required[", "typing_extensions.Required["))
            yield from param_presence(member, none_text(field.annotation), required, method)
