"""Methods: signatures, docstrings and bodies of the functions of a resource (python.md §4)."""

from __future__ import annotations

from dataclasses import replace

from ...ir.api import Api, Encoding, In, Method, ResponseKind
from ...ir.names import split_words
from ...ir.types import (
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
from ...render.text import wrapped
from .declarations import Declarations
from .drafts import Draft, Returned
from .modules import Module, ModulePath, Symbol
from .names import Names
from .places import LANGUAGE, Places, Side
from .responses import Responses
from .signatures import Signatures
from .type_files import Argument, ParamsFile, TypeFiles
from .views import ArgumentView, MethodView


class References(Declarations):
    """Annotations of a signature: nested types are those the params module declares."""

    def __init__(self, module: Module, places: Places, params: ParamsFile | None) -> None:
        super().__init__(module, places, Side.PARAM)
        self._params = params

    def _named(self, type_: Type, words: tuple[str, ...]) -> tuple[str, bool]:
        assert self._params is not None
        declarations = self._params.file.declarations
        name = declarations.name_of(type_, words) or declarations.nested(type_)
        return f"{self.module.submodule(self._params.file.symbol.module)}.{name}", True


class Methods:
    """Builds the views of methods for one module of resources."""

    def __init__(
        self,
        api: Api,
        places: Places,
        files: TypeFiles,
        module: Module,
        responses: Responses,
        *,
        receiver: str = "self._",
    ) -> None:
        self._api = api
        self._places = places
        self._files = files
        self._names: Names = places.names
        self._module = module
        self._responses = responses
        self._receiver = receiver

    def view(self, method: Method, prefix: tuple[str, ...], folder: ModulePath) -> MethodView:
        """The view of one method; makes its params and response modules on the way."""
        draft = self.draft(method, prefix, folder)
        returned, page = self._returned(method, prefix, folder), draft.page
        draft = replace(draft, returned=returned)
        writer = Signatures(draft)
        return MethodView(
            method=method,
            name=self._names.method(method.words),
            arguments=tuple(draft.arguments),
            returns=returned.annotation if not page else f"Sync{page}[{returned.annotation}]",
            response_type=returned.annotation if returned.annotation != "None" else "",
            deprecated=method.deprecated.reason(LANGUAGE) or "deprecated" if method.deprecated else None,
            sync=writer.function(asynchronous=False),
            asynchronous=writer.function(asynchronous=True),
            alias_of=self._names.method(split_words(method.alias_of)) if method.alias_of else "",
            params=draft.params.file.symbol if draft.params else None,
            result=returned.symbol,
            page=page,
        )

    def draft(self, method: Method, prefix: tuple[str, ...], folder: ModulePath) -> Draft:
        """What the text of a method is written from, apart from what it gives; makes its params module on the way."""
        params = self._files.params(method, prefix, folder)
        arguments = tuple(self._arguments(method, params))
        page = f"{self._names.pascal(self._api.pages[method.pagination.scheme].words)}" if method.pagination else ""
        described = params.arguments if params is not None else self._files.arguments(method)
        kinds = {a.name: a.parameter for a in described}
        nothing = Returned("None", "None")
        return Draft(
            self._api,
            self._places,
            self._module,
            self._receiver,
            method,
            params,
            arguments,
            nothing,
            page,
            kinds,
            self._responses,
        )

    # -- arguments ----------------------------------------------------------------------------------------------------

    def _arguments(self, method: Method, params: ParamsFile | None) -> list[ArgumentView]:
        references = References(self._module, self._places, params)
        everything = params.arguments if params is not None else self._files.arguments(method)
        found = [self._argument(a, method, references) for a in everything]
        order = {wire: i for i, wire in enumerate(method.positional)}
        positional = sorted((a for a in found if a.positional), key=lambda a: order[a.wire])
        return [*positional, *(a for a in found if not a.positional)]

    def _argument(self, argument: Argument, method: Method, references: References) -> ArgumentView:
        p = argument.parameter
        in_path = p.location is In.PATH
        type_ = without_null(p.type) if in_path else p.type
        raw = p.location is In.BODY and method.body is not None and method.body.encoding is Encoding.BINARY
        return ArgumentView(
            argument.name,
            p.wire,
            self._module.symbol(("_types",), "BinaryTypes") if raw else references.annotation(type_, argument.words),
            p.required,
            in_path and p.wire in method.positional,
            tuple(wrapped(p.description)),
        )

    # -- results ------------------------------------------------------------------------------------------------------

    def _returned(self, method: Method, prefix: tuple[str, ...], folder: ModulePath) -> Returned:
        response = method.response
        m = self._module
        match response.kind:
            case ResponseKind.NONE:
                return Returned("None", m.symbol(("_types",), "NoneType"))
            case ResponseKind.BINARY:
                binary = self._responses.binary(m, asynchronous=False)
                return Returned(binary, binary)
            case ResponseKind.TEXT:
                return Returned("str", "str")
            case ResponseKind.JSON | ResponseKind.EVENTS:
                item = self._page_item(method)
                if item is not None:
                    return item
                type_ = method.pagination.item if method.pagination else response.type
                if response.kind is ResponseKind.EVENTS and method.streaming is not None:
                    type_ = method.streaming.event
                pointer = method.pagination.item_pointer if method.pagination else response.pointer
                return self._typed(method, type_ or Unknown(), pointer, prefix, folder)

    def _page_item(self, method: Method) -> Returned | None:
        """The item of a page whose response is a model: an inline item is declared in the model's module."""
        response = without_null(method.response.type) if method.response.type is not None else None
        if method.pagination is None or not isinstance(response, ModelRef):
            return None
        item = without_null(method.pagination.item)
        if not isinstance(item, (Object, Union)):
            return None
        file = self._files.files.get(self._places.symbol(response.model, Side.RESPONSE).module)
        name = file.declarations.nested(item) if file is not None else None
        if file is None or name is None:
            return None
        symbol = Symbol(file.symbol.module, name)
        here = self._module.symbol(symbol.module, symbol.name)
        if isinstance(item, Union):
            return self._cast(here, here, symbol)
        return Returned(here, here, symbol=symbol)

    def _typed(
        self, method: Method, type_: Type, pointer: str, prefix: tuple[str, ...], folder: ModulePath
    ) -> Returned:
        m = self._module
        inner = without_null(type_)
        nullable = isinstance(type_, Nullable)
        match inner:
            case Unknown():
                return Returned("object", "object")
            case ModelRef(model=model):
                symbol = self._places.symbol(model, Side.RESPONSE)
                definition = without_null(self._places.definition(self._api.models[model]).type or inner)
            case Primitive() | Enum() | Array() | Map() | Object() | Union() | File():
                symbol = self._files.response(method, prefix, folder, inner, pointer)
                definition = inner
            case _:
                raise AssertionError(inner)
        name = m.symbol(symbol.module, symbol.name)
        if nullable:
            optional = f"{m.typing('Optional')}[{name}]"
            return self._cast(optional, optional, symbol)
        late = isinstance(inner, ModelRef) and self._files.cycles.late(inner.model)
        if isinstance(definition, Enum) or (late and not isinstance(definition, Object)):
            # Neither a literal nor an alias that is evaluated late is a class; beside None both are read as unions are.
            wanted = f"{m.typing('Optional')}[{name}]"
            return self._cast(name, wanted, symbol)
        if isinstance(definition, Union):
            return self._cast(name, name, symbol)
        return Returned(name, name, symbol=symbol)

    def _cast(self, annotation: str, cast_to: str, symbol: Symbol) -> Returned:
        """A result whose type is no class, which type checkers let nobody pass as one."""
        cast, any_ = self._module.typing("cast"), self._module.typing("Any")
        return Returned(annotation, f"{cast}({any_}, {cast_to})", wrap=True, symbol=symbol)
