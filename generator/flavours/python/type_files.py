"""The types package: one module per named type, and what each folder exports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ...ir.api import Api, In, Method, Model, Parameter
from ...ir.names import Words, split_words
from ...ir.types import Array, Map, ModelRef, Nullable, Object, Property, Type, Union, without_null
from ...render.text import wrapped
from .cycles import Cycles
from .declarations import Declarations
from .declared import AliasDeclaration, ClassDeclaration, Field, Role
from .modules import Module, ModulePath, Symbol
from .names import CONNECTION_ARGUMENTS, NameRule, PythonName, distinct, ruled
from .places import LANGUAGE, Places, Side


@dataclass(frozen=True, slots=True)
class TypeFile:
    """One module of the types package, ready to print."""

    symbol: Symbol
    declarations: Declarations
    side: Side
    pointer: str
    owner: Model | Method
    """The model, or the method whose params, response or webhook event it is."""


@dataclass(frozen=True, slots=True)
class ParamsFile:
    """The params module of a method, and what its signature needs of it."""

    file: TypeFile
    arguments: tuple[Argument, ...]
    variants: tuple[str, ...] = ()
    """Names of the TypedDicts of a body that is a union."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a method under its Python name."""

    name: str
    parameter: Parameter
    words: Words
    rules: tuple[NameRule, ...] = ()
    """What made its name from the words."""


@dataclass(slots=True)
class TypeFiles:
    """All modules of the types package, in a stable order, by symbol."""

    places: Places
    cycles: Cycles
    files: dict[ModulePath, TypeFile] = field(default_factory=dict)
    exports: dict[ModulePath, list[Symbol]] = field(default_factory=dict)

    @property
    def api(self) -> Api:
        return self.places.api

    # -- models -------------------------------------------------------------------------------------------------------

    def add_models(self) -> None:
        """Modules for every model that Python users can meet."""
        for model in self.api.models.values():
            if self.places.has(model, Side.RESPONSE):
                self._model_file(model, self.places.symbol(model.id, Side.RESPONSE), Side.RESPONSE)
            if self.places.has(model, Side.PARAM):
                self._model_file(model, self.places.param_file(model), Side.PARAM)

    def _model_file(self, model: Model, symbol: Symbol, side: Side) -> None:
        def fill(declarations: Declarations) -> None:
            if model.alias_of:
                declarations.alias_of(symbol.name, model.alias_of)
            elif model.type is not None:
                type_ = self._without_cyclic_bases(model, declarations)
                declarations.main(
                    symbol.name, type_, words=split_words(symbol.name), recursive=self.cycles.late(model.id)
                )

        declarations = self._declare(symbol.module, side, fill, lambda other: self.cycles.together(model.id, other))
        self._keep(TypeFile(symbol, declarations, side, model.pointer, model))

    def _without_cyclic_bases(self, model: Model, declarations: Declarations) -> Type:
        """The model's type; a base that needs the model in turn cannot be imported before it, so it is written out."""
        type_ = model.type
        assert type_ is not None
        inner = without_null(type_)
        if not isinstance(inner, Object) or not any(self.cycles.together(model.id, b.model) for b in inner.extends):
            return type_
        properties: dict[str, Property] = {}
        for base in inner.extends:
            properties.update((p.wire, p) for p in declarations.inherited(base.model))
        properties.update((p.wire, p) for p in inner.properties)
        return replace(inner, extends=(), properties=tuple(properties.values()))

    # -- responses ----------------------------------------------------------------------------------------------------

    def response(self, method: Method, prefix: Words, folder: ModulePath, type_: Type, pointer: str) -> Symbol:
        """The module of a response that is no model: ``{Resource}{Method}Response``."""
        return self.named(method, (*prefix, *method.words, "response"), folder, type_, pointer, _around(method))

    def named(
        self,
        method: Method,
        words: Words,
        folder: ModulePath,
        type_: Type,
        pointer: str,
        around: Words,
        *,
        side: Side = Side.RESPONSE,
    ) -> Symbol:
        """A module of one side, called `words`."""
        module, words = self.places.claim(folder, words, around)
        symbol = Symbol(module, self.places.names.pascal(words))
        declarations = self._declare(symbol.module, side, lambda d: d.main(symbol.name, type_, words=words))
        self._keep(TypeFile(symbol, declarations, side, pointer, method))
        return symbol

    # -- params -------------------------------------------------------------------------------------------------------

    def params(self, method: Method, prefix: Words, folder: ModulePath) -> ParamsFile | None:
        """The params module of a method: every argument that is passed by keyword; None when there is nothing but path
        parameters."""
        keyword = [p for p in method.parameters if p.location is not In.PATH and p.availability.has(LANGUAGE)]
        body = method.body
        has_body = body is not None and not body.flat
        inline = any(_declares(p.type) for p in method.parameters)
        if not has_body and not inline and all(p.location is In.HEADER for p in keyword):
            return None
        module, words = self.places.claim(folder, (*prefix, *method.words, "params"), _around(method))
        symbol = Symbol(module, self.places.names.pascal(words))
        found: list[Argument] = []

        def fill(declarations: Declarations) -> None:
            found[:] = self.arguments(method)
            self._fill_params(method, symbol.name, found, declarations)

        declarations = self._declare(symbol.module, Side.PARAM, fill)
        file = TypeFile(symbol, declarations, Side.PARAM, method.pointer, method)
        self._keep(file)
        variants = tuple(n for n in declarations.order if n != symbol.name) if body and body.alternatives else ()
        return ParamsFile(file, tuple(found), variants)

    def arguments(self, method: Method) -> list[Argument]:
        """Every parameter of a method with its Python name, in the order of the signature (python.md §2.5)."""
        parameters = [p for p in method.parameters if p.availability.has(LANGUAGE) and not p.read_only]
        if method.body is not None and not method.body.flat:
            parameters.append(method.body.parameter)
        names = self._argument_names(parameters)
        if method.websocket is not None:
            names = [(f"api_{n}" if n in CONNECTION_ARGUMENTS else n, r) for n, r in names]
        arguments = [Argument(n, p, p.words, r) for (n, r), p in zip(names, parameters, strict=True)]
        order = {In.PATH: 0, In.QUERY: 1, In.BODY: 2, In.HEADER: 3, In.COOKIE: 4}
        return sorted(arguments, key=lambda a: (not a.parameter.required, order[a.parameter.location]))

    def _argument_names(self, parameters: Sequence[Parameter]) -> list[PythonName]:
        """Names as they are asked for or cased; the same name in two places gets the place in front; the rest is
        numbered."""
        names = [self._argument_name(p) for p in parameters]
        wires: dict[tuple[str, str], set[In]] = {}
        for (name, _), p in zip(names, parameters, strict=True):
            wires.setdefault((name, p.wire), set()).add(p.location)
        return distinct(
            [
                (
                    (f"{p.location.value}_{name}", (*rules, NameRule.PLACED))
                    if len(wires[name, p.wire]) > 1
                    else (name, rules)
                )
                for (name, rules), p in zip(names, parameters, strict=True)
            ]
        )

    def _argument_name(self, parameter: Parameter) -> PythonName:
        asked = parameter.naming.get(LANGUAGE, "method_argument")
        if asked:
            return asked, (NameRule.ASKED,)
        return ruled(self.places.names.argument_rule(parameter.wire, parameter.words))

    def _fill_params(
        self, method: Method, name: str, arguments: Sequence[Argument], declarations: Declarations
    ) -> None:
        keyword = [
            a for a in arguments if not (a.parameter.location is In.PATH and a.parameter.wire in method.positional)
        ]
        for argument in arguments:
            if argument not in keyword and _declares(argument.parameter.type):
                # No key of the params, but its inline types are declared beside them.
                p = argument.parameter
                declarations.within(p, without_null(p.type), argument.words)
        if method.streaming is not None and method.streaming.parameter:
            self._streaming_params(method.streaming.parameter, name, keyword, declarations)
        elif method.body is not None and method.body.alternatives:
            self._alternative_params(method, name, keyword, declarations)
        else:
            declarations.order.append(name)
            declarations.module.declared[name] = method
            fields = self._fields(keyword, declarations)
            declarations.done.insert(
                0, declarations.params_class(name, fields, (declarations.module.typing("TypedDict"),), method.pointer)
            )

    def _streaming_params(
        self, switch: str, name: str, keyword: Sequence[Argument], declarations: Declarations
    ) -> None:
        """``Base`` with all but the switch, then one class for each value of the switch."""
        base, plain, streaming = f"{name}Base", f"{name}NonStreaming", f"{name}Streaming"
        for declared in (base, plain, streaming, name):
            declarations.module.declared[declared] = None
        for declared, role in ((base, Role.BASE), (plain, Role.NOT_STREAMING), (streaming, Role.STREAMING)):
            declarations.has_role(declared, role)
        declarations.order.append(base)
        rest = [a for a in keyword if a.parameter.wire != switch]
        chosen = next(a for a in keyword if a.parameter.wire == switch)
        t = declarations.module.typing
        fields = self._fields(rest, declarations)
        doc = tuple(wrapped(chosen.parameter.description))
        false = f"{t('Literal')}[False]"
        off = Field(
            chosen.name,
            f"{t('Optional')}[{false}]" if isinstance(chosen.parameter.type, Nullable) else false,
            "",
            doc,
            chosen.parameter.pointer,
            chosen.parameter,
            chosen.rules,
        )
        on = replace(off, annotation=f"{t('Required')}[{t('Literal')}[True]]")
        declarations.done.insert(0, declarations.params_class(base, fields, (t("TypedDict"),), ""))
        declarations.done.append(declarations.params_class(plain, (off,), (base,), ""))
        declarations.done.append(declarations.params_class(streaming, (on,), (base,), ""))
        declarations.done.append(AliasDeclaration(name, f"{t('Union')}[{plain}, {streaming}]", "", annotated=False))
        declarations.order.extend([plain, streaming])
        declarations.order.insert(0, name)

    def _alternative_params(
        self, method: Method, name: str, keyword: Sequence[Argument], declarations: Declarations
    ) -> None:
        """One TypedDict for each variant of the body, and their union."""
        assert method.body is not None
        declarations.order.append(name)
        declarations.module.declared[name] = None
        around = [a for a in keyword if a.parameter.location is not In.BODY]
        names: list[str] = []
        classes: list[ClassDeclaration] = []
        for index, alternative in enumerate(method.body.alternatives):
            words = alternative.words or ("variant", str(index))
            variant = self.places.names.pascal(words)
            while variant in declarations.module.declared:
                variant += "Variant"
            declarations.module.declared[variant] = None
            declarations.order.append(variant)
            declarations.has_role(variant, Role.BODY_VARIANT)
            cased = self._argument_names(alternative.parameters)
            own = [Argument(n, p, p.words, r) for (n, r), p in zip(cased, alternative.parameters, strict=True)]
            arguments = sorted([*around, *own], key=lambda a: not a.parameter.required)
            with declarations.inside(alternative):
                fields = self._fields(arguments, declarations, prefix=alternative.words)
            classes.append(
                declarations.params_class(
                    variant, fields, (declarations.module.typing("TypedDict"),), alternative.pointer
                )
            )
            names.append(variant)
        declarations.done[0:0] = classes
        declarations.module.typing("TypeAlias")
        declarations.done.append(
            AliasDeclaration(name, f"{declarations.module.typing('Union')}[{', '.join(names)}]", method.body.pointer)
        )

    def _fields(self, arguments: Sequence[Argument], declarations: Declarations, *, prefix: Words = ()) -> list[Field]:
        fields = []
        declarations.fields_before = set()
        for argument in arguments:
            p = argument.parameter
            declarations.fields_before.add(argument.name)
            annotation = declarations.within(p, p.type, (*prefix, *p.words))
            wire = argument.name if p.location in (In.PATH,) else p.wire
            spelled = declarations.param_annotation(annotation, p.type, argument.name, wire, required=p.required)
            doc = tuple(wrapped(p.description))
            fields.append(Field(argument.name, spelled, "", doc, p.pointer, p, argument.rules))
        declarations.fields_before = set()
        return fields

    # -- shared -------------------------------------------------------------------------------------------------------

    def _declare(
        self,
        path: ModulePath,
        side: Side,
        fill: Callable[[Declarations], None],
        late: Callable[[str], bool] = lambda model: False,
    ) -> Declarations:
        """Fills a module; once more, with other names for its imports, where something it declares would hide one of
        them."""
        hidden: frozenset[str] = frozenset()
        for _ in range(3):
            declarations = Declarations(Module(path, hidden), self.places, side, late=late)
            fill(declarations)
            hiding = set(declarations.module.declared) & declarations.module.used
            if hiding <= hidden:
                break
            hidden |= hiding
        return declarations

    def _keep(self, file: TypeFile) -> None:
        self.files[file.symbol.module] = file
        self.exports.setdefault(file.symbol.module[:-1], []).append(file.symbol)


def _around(method: Method) -> Words:
    """The words of the resources around a method, for names that would otherwise be taken."""
    return tuple(w for key in method.id.split(".")[:-1] for w in split_words(key))


def _declares(type_: Type) -> bool:
    """The type has a class somewhere inside that is no model."""
    match type_:
        case Object():
            return True
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            return _declares(inner)
        case Union(variants=variants):
            return any(isinstance(v.type, (Object, ModelRef)) or _declares(v.type) for v in variants)
        case _:
            return False
