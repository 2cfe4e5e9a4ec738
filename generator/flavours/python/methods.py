"""Methods: signatures, docstrings and bodies of the functions of a resource (python.md §4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...ir.api import Api, Encoding, In, Method, ResponseKind, StreamKind
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
    Type,
    Union,
    Unknown,
    without_null,
)
from ...render.layout import fit
from ...render.python import docstring, py_literal, py_string, wrapped
from .declarations import Declarations
from .files import file_paths
from .modules import Module, ModulePath, Symbol
from .names import Names
from .places import LANGUAGE, Places, Side
from .type_files import Argument, ParamsFile, TypeFiles
from .views import ArgumentView, FunctionView, MethodView, SignatureView

INDENT = "        "
VERBS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
"""Verbs that the client has a method for; the others go through its ``request``."""
_CALL = (
    ("extra_headers", "Headers | None", "None", "Send extra headers"),
    ("extra_query", "Query | None", "None", "Add additional query parameters to the request"),
    ("extra_body", "Body | None", "None", "Add additional JSON properties to the request"),
    (
        "timeout",
        "float | httpx.Timeout | None | NotGiven",
        "not_given",
        "Override the client-level default timeout for this request, in seconds",
    ),
)


@dataclass(frozen=True, slots=True)
class Returned:
    """What a method gives, as text."""

    annotation: str
    cast: str
    """The ``cast_to`` argument."""
    wrap: bool = False
    """Needs ``cast(…)`` around the call: the type is a union."""
    symbol: Symbol | None = None


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

    def __init__(self, api: Api, places: Places, files: TypeFiles, module: Module, *, receiver: str = "self._") -> None:
        self._api = api
        self._places = places
        self._files = files
        self._names: Names = places.names
        self._module = module
        self._receiver = receiver

    def view(self, method: Method, prefix: tuple[str, ...], folder: ModulePath) -> MethodView:
        """The view of one method; makes its params and response modules on the way."""
        params = self._files.params(method, prefix, folder)
        arguments = self._arguments(method, params)
        returned = self._returned(method, prefix, folder)
        page = f"{self._names.pascal(self._api.pages[method.pagination.scheme].words)}" if method.pagination else ""
        writer = _Writer(self, method, params, arguments, returned, page)
        return MethodView(
            method=method,
            name=self._names.method(method.words),
            arguments=tuple(arguments),
            returns=returned.annotation if not page else f"Sync{page}[{returned.annotation}]",
            response_type=returned.annotation if returned.annotation != "None" else "",
            deprecated=method.deprecated.reason(LANGUAGE) or "deprecated" if method.deprecated else None,
            sync=writer.function(asynchronous=False),
            asynchronous=writer.function(asynchronous=True),
            raw="BinaryAPIResponse" if method.response.kind is ResponseKind.BINARY else "",
            alias_of=method.alias_of,
            params=params.file.symbol if params else None,
            result=returned.symbol,
            page=page,
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
        return ArgumentView(
            argument.name,
            p.wire,
            references.annotation(type_, argument.words),
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
                return Returned("BinaryAPIResponse", "BinaryAPIResponse")
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
            return Returned(
                here, f"{self._module.typing('cast')}({self._module.typing('Any')}, {here})", wrap=True, symbol=symbol
            )
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
            return Returned(optional, f"{m.typing('cast')}({m.typing('Any')}, {optional})", wrap=True, symbol=symbol)
        if isinstance(definition, Union):
            return Returned(name, f"{m.typing('cast')}({m.typing('Any')}, {name})", wrap=True, symbol=symbol)
        return Returned(name, name, symbol=symbol)

    @property
    def idempotent(self) -> bool:
        return bool(self._api.behaviour.idempotency_header)


class _Writer:
    """Writes the functions of one method."""

    def __init__(
        self,
        methods: Methods,
        method: Method,
        params: ParamsFile | None,
        arguments: Sequence[ArgumentView],
        returned: Returned,
        page: str,
    ) -> None:
        self._methods = methods
        self._m = methods._module
        self._method = method
        self._params = params
        self._arguments = arguments
        self._returned = returned
        self._page = page
        self._kinds = {a.name: a.parameter for a in (params.arguments if params else methods._files.arguments(method))}
        streaming = method.streaming
        self._switch = next(
            (a for a in arguments if streaming and streaming.parameter and a.wire == streaming.parameter), None
        )
        self._always_streams = streaming is not None and not streaming.parameter

    # -- whole functions ----------------------------------------------------------------------------------------------

    def function(self, *, asynchronous: bool) -> FunctionView:
        overloads = tuple(self._overloads(asynchronous))
        decorators: list[str] = []
        if overloads:
            self._m.typing("overload")
            groups = self._required_groups()
            listed = ", ".join(py_literal(g) for g in groups)
            required_args = self._m.symbol(("_utils",), "required_args")
            decorators.extend(fit(f"@{required_args}({listed})", "    "))
        result = self._result(asynchronous)
        signature = SignatureView(
            tuple(
                self._definition(
                    self._implementation_arguments(bool(overloads)),
                    self._union_result(asynchronous) if self._switch else result,
                    asynchronous,
                )
            ),
            () if overloads else tuple(self._docstring(self._arguments)),
        )
        return FunctionView(overloads, tuple(decorators), signature, tuple(self._body(asynchronous)))

    def _overloads(self, asynchronous: bool) -> Iterable[SignatureView]:
        if self._switch is not None:
            for annotation, required, result in self._stream_choices(asynchronous):
                changed = [self._chosen(a, annotation, required) for a in self._arguments]
                ordered = [a for a in changed if a.positional] + sorted(
                    (a for a in changed if not a.positional), key=lambda a: not a.required
                )
                yield SignatureView(
                    tuple(self._definition(ordered, result, asynchronous)), tuple(self._docstring(ordered))
                )
        elif self._method.body is not None and len(self._method.body.alternatives) > 1:
            for group in self._alternative_arguments():
                yield SignatureView(
                    tuple(self._definition(group, self._result(asynchronous), asynchronous)),
                    tuple(self._docstring(group)),
                )

    def _stream_choices(self, asynchronous: bool) -> list[tuple[str, bool, str]]:
        literal = self._m.typing("Literal")
        assert self._switch is not None
        nullable = isinstance(self._kinds[self._switch.name].type, Nullable)
        off = f"{self._m.typing('Optional')}[{literal}[False]]" if nullable else f"{literal}[False]"
        return [
            (off, False, self._result(asynchronous)),
            (f"{literal}[True]", True, self._stream(asynchronous)),
            (self._m.builtin("bool"), True, self._union_result(asynchronous)),
        ]

    def _chosen(self, argument: ArgumentView, annotation: str, required: bool) -> ArgumentView:
        if self._switch is None or argument.name != self._switch.name:
            return argument
        return ArgumentView(argument.name, argument.wire, annotation, required, argument.positional, argument.doc)

    def _alternative_arguments(self) -> list[list[ArgumentView]]:
        """The arguments of each variant of a body that is a union."""
        body = self._method.body
        assert body is not None
        by_wire = {a.wire: a for a in self._arguments}
        around = [a for a in self._arguments if self._kinds[a.name].location is not In.BODY]
        groups = []
        for alternative in body.alternatives:
            own = [
                self._with_required(by_wire[p.wire], p.required) for p in alternative.parameters if p.wire in by_wire
            ]
            merged = [*around, *own]
            groups.append(
                [a for a in merged if a.positional]
                + sorted((a for a in merged if not a.positional), key=lambda a: not a.required)
            )
        return groups

    def _with_required(self, argument: ArgumentView, required: bool) -> ArgumentView:
        return ArgumentView(
            argument.name, argument.wire, argument.annotation, required, argument.positional, argument.doc
        )

    def _required_groups(self) -> list[list[str]]:
        if self._switch is not None:
            needed = [a.name for a in self._arguments if a.required and a.name != self._switch.name]
            return [needed, [*needed, self._switch.name]] if needed else [[], [self._switch.name]]
        return [[a.name for a in group if a.required] for group in self._alternative_arguments()]

    def _implementation_arguments(self, overloaded: bool) -> list[ArgumentView]:
        if not overloaded:
            return list(self._arguments)
        if self._switch is not None:
            switch = self._switch
            nullable = isinstance(self._kinds[switch.name].type, Nullable)
            literal = self._m.typing("Literal")
            annotation = (
                f"{self._m.typing('Optional')}[{literal}[False]] | {literal}[True]"
                if nullable
                else f"{literal}[False] | {literal}[True]"
            )
            return [self._chosen(a, annotation, False) for a in self._arguments]
        return [
            a if a.positional or self._kinds[a.name].location is not In.BODY else self._with_required(a, False)
            for a in self._arguments
        ]

    # -- signatures ---------------------------------------------------------------------------------------------------

    def _definition(self, arguments: Sequence[ArgumentView], result: str, asynchronous: bool) -> list[str]:
        self._m.module("httpx")
        parts = ["self", *(f"{a.name}: {a.annotation}" for a in arguments if a.positional), "*"]
        for argument in arguments:
            if argument.positional:
                continue
            optional = "" if argument.required else f" | {self._types('Omit')} = {self._types('omit')}"
            parts.append(f"{argument.name}: {argument.annotation}{optional}")
        parts.extend(f"{name}: {annotation} = {default}" for name, annotation, default, _ in self._call_arguments())
        keyword = "async def" if asynchronous and not self._page else "def"
        name = self._methods._names.method(self._method.words)
        return fit(f"{keyword} {name}({', '.join(parts)}) -> {result}:", "    ")

    def _call_arguments(self) -> list[tuple[str, str, str, str]]:
        for used in ("Headers", "Query", "Body", "NotGiven", "not_given"):
            self._types(used)
        found = list(_CALL)
        if self._keyed:
            found.append(("idempotency_key", "str | None", "None", "Specify a custom idempotency key for this request"))
        return found

    @property
    def _keyed(self) -> bool:
        return self._methods.idempotent and self._method.verb != "GET"

    def _docstring(self, arguments: Sequence[ArgumentView]) -> list[str]:
        summary = wrapped(self._method.description or self._method.summary)
        if not arguments:
            return docstring("", INDENT, raw_lines=summary)
        lines = [*summary, *([""] if summary else []), "Args:"]
        described = [(a.name, a.doc) for a in arguments if a.doc]
        described.extend((name, (text,)) for name, _, _, text in self._call_arguments())
        for index, (name, doc) in enumerate(described):
            lines.extend([""] if index else [])
            lines.append(f"  {name}: {doc[0]}")
            lines.extend(f"      {line}".rstrip() for line in doc[1:])
        return docstring("", INDENT, raw_lines=lines)

    # -- results ------------------------------------------------------------------------------------------------------

    def _result(self, asynchronous: bool) -> str:
        if self._page:
            page = f"{'Async' if asynchronous else 'Sync'}{self._page}"
            self._m.symbol(("pagination",), page)
            if not asynchronous:
                return f"{page}[{self._returned.annotation}]"
            paginator = self._m.symbol(("_base_client",), "AsyncPaginator")
            return f"{paginator}[{self._returned.annotation}, {page}[{self._returned.annotation}]]"
        if self._always_streams:
            return self._stream(asynchronous)
        if self._method.response.kind is ResponseKind.BINARY:
            return self._m.symbol(("_response",), f"{'Async' if asynchronous else ''}BinaryAPIResponse")
        return self._returned.annotation

    def _stream(self, asynchronous: bool) -> str:
        return f"{self._stream_class(asynchronous)}[{self._event()}]"

    def _stream_class(self, asynchronous: bool) -> str:
        streaming = self._method.streaming
        colour = "Async" if asynchronous else ""
        if streaming is not None and streaming.kind is StreamKind.JSONL:
            return self._m.symbol(("_decoders", "jsonl"), f"{colour}JSONLDecoder")
        return self._m.symbol(("_streaming",), f"{colour}Stream")

    def _event(self) -> str:
        streaming = self._method.streaming
        assert streaming is not None
        if self._always_streams and self._method.response.kind is ResponseKind.EVENTS:
            return self._returned.annotation
        event = without_null(streaming.event)
        if isinstance(event, ModelRef):
            symbol = self._methods._places.symbol(event.model, Side.RESPONSE)
            return self._m.symbol(symbol.module, symbol.name)
        return self._returned.annotation

    def _union_result(self, asynchronous: bool) -> str:
        return f"{self._result(asynchronous)} | {self._stream(asynchronous)}"

    # -- bodies -------------------------------------------------------------------------------------------------------

    def _body(self, asynchronous: bool) -> list[str]:
        lines: list[str] = []
        for argument in self._path_arguments():
            if "str" in argument.annotation:
                lines.append(f"{INDENT}if not {argument.name}:")
                message = f'f"Expected a non-empty value for `{argument.name}` but received {{{argument.name}!r}}"'
                lines.extend(fit(f"raise ValueError({message})", INDENT + "    "))
        for statement in self._header_statements():
            lines.extend(fit(statement, INDENT))
        if self._method.timeout is not None:
            default = self._m.symbol(("_constants",), "DEFAULT_TIMEOUT")
            is_given = self._m.symbol(("_utils",), "is_given")
            lines.append(f"{INDENT}if not {is_given}(timeout) and self._client.timeout == {default}:")
            lines.append(f"{INDENT}    timeout = {self._method.timeout:g}")
        lines.extend(self._multipart_statements())
        lines.extend(fit(self._return(asynchronous), INDENT))
        return lines

    def _path_arguments(self) -> list[ArgumentView]:
        """The arguments in the path, in URL order."""
        order = {p.wire: i for i, p in enumerate(self._method.of(In.PATH))}
        return sorted(
            (a for a in self._arguments if self._kinds[a.name].location is In.PATH), key=lambda a: order[a.wire]
        )

    def _header_statements(self) -> Iterable[str]:
        """Headers the method adds; what the caller gives wins. The last statement is the first to be merged."""
        fixed: dict[str, str] = {}
        accept = self._accept()
        if accept:
            fixed["Accept"] = accept
        fixed.update(self._method.headers)
        parameters = [(a, self._kinds[a.name]) for a in self._arguments if self._kinds[a.name].location is In.HEADER]
        body = self._method.body
        if body is not None and body.encoding in (Encoding.FORM, Encoding.BINARY, Encoding.TEXT):
            fixed["Content-Type"] = body.content_type if "*" not in body.content_type else "application/octet-stream"
        if fixed:
            entries = ", ".join(f"{py_string(k)}: {py_string(v)}" for k, v in fixed.items())
            yield f"extra_headers = {{{entries}, **(extra_headers or {{}})}}"
        if parameters:
            strip = self._m.symbol(("_utils",), "strip_not_given")
            entries = ", ".join(f"{py_string(p.wire)}: {self._header_value(a, p.type)}" for a, p in parameters)
            yield f"extra_headers = {{**{strip}({{{entries}}}), **(extra_headers or {{}})}}"

    def _header_value(self, argument: ArgumentView, type_: Type) -> str:
        inner = without_null(type_)
        match inner:
            case Primitive(kind=Kind.STRING) | Enum(kind=Kind.STRING):
                return argument.name
            case Array():
                text = f'",".join(str(e) for e in {argument.name})'
            case Primitive(kind=Kind.BOOLEAN):
                text = f'("true" if {argument.name} else "false")'
            case _:
                text = f"str({argument.name})"
        if argument.required:
            return text
        is_given = self._m.symbol(("_utils",), "is_given")
        return f"{text} if {is_given}({argument.name}) else {self._types('not_given')}"

    def _accept(self) -> str:
        response = self._method.response
        if response.kind is ResponseKind.NONE:
            return "*/*"
        if response.kind in (ResponseKind.BINARY, ResponseKind.TEXT) or (
            response.kind is ResponseKind.EVENTS and self._always_streams
        ):
            return response.content_type
        return ""

    def _multipart_statements(self) -> Iterable[str]:
        body = self._method.body
        if body is None or body.encoding is not Encoding.MULTIPART or not body.flat:
            return
        paths = file_paths(self._methods._api, self._body_entries_types())
        deepcopy = self._m.symbol(("_files",), "deepcopy_with_paths")
        extract = self._m.symbol(("_utils",), "extract_files")
        cast, mapping = self._m.typing("cast"), self._m.typing("Mapping")
        body_name, files = self._locals()
        yield from fit(f"{body_name} = {deepcopy}({self._body_mapping()}, {py_literal(paths)})", INDENT)
        yield from fit(
            f"{files} = {extract}({cast}({mapping}[str, object], {body_name}), paths={py_literal(paths)})", INDENT
        )
        headers = 'extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}'
        if body.also_json:
            yield f"{INDENT}if {files}:"
            yield from fit(headers, INDENT + "    ")
        else:
            yield from fit(headers, INDENT)

    def _locals(self) -> tuple[str, str]:
        """Names for the multipart body and its files that no argument has."""
        names = {a.name for a in self._arguments}
        return ("transformed_body" if "body" in names else "body", "extracted_files" if "files" in names else "files")

    def _body_entries_types(self) -> list[tuple[str, Type]]:
        return [(a.wire, self._kinds[a.name].type) for a in self._body_arguments()]

    def _body_arguments(self) -> list[ArgumentView]:
        return [a for a in self._arguments if self._kinds[a.name].location is In.BODY]

    def _body_mapping(self) -> str:
        return "{" + ", ".join(f"{py_string(self._key(a))}: {a.name}" for a in self._body_arguments()) + "}"

    def _key(self, argument: ArgumentView) -> str:
        """The key of an argument in the params TypedDict, which is what the transform looks up."""
        return argument.name

    def _return(self, asynchronous: bool) -> str:
        call = self._call(asynchronous)
        if self._returned.wrap and not self._page and not self._always_streams:
            cast = self._m.typing("cast")
            return f"return {cast}({self._returned.annotation}, {'await ' if asynchronous else ''}{call})"
        return f"return {'await ' if asynchronous and not self._page else ''}{call}"

    def _call(self, asynchronous: bool) -> str:
        verb = self._method.verb.lower()
        receiver = self._methods._receiver
        if self._method.verb not in VERBS:
            return self._plain_request(asynchronous)
        arguments = [self._url()]
        if self._page:
            arguments.append(f"page={'Async' if asynchronous else 'Sync'}{self._page}[{self._returned.annotation}]")
        arguments.extend(self._payload(asynchronous))
        arguments.append(f"options={self._options(asynchronous)}")
        if self._page:
            arguments.append(f"model={self._returned.cast}")
            if verb != "get":
                arguments.append(f"method={py_string(verb)}")
            return f"{receiver}get_api_list({', '.join(arguments)})"
        arguments.append(f"cast_to={self._cast(asynchronous)}")
        if self._switch is not None:
            arguments.append(f"stream={self._switch.name} or False")
            arguments.append(f"stream_cls={self._stream(asynchronous)}")
        elif self._always_streams:
            arguments.append("stream=True")
            arguments.append(f"stream_cls={self._stream(asynchronous)}")
        return f"{receiver}{verb}({', '.join(arguments)})"

    def _plain_request(self, asynchronous: bool) -> str:
        """A call with a verb that the client has no method for."""
        construct = self._m.symbol(("_models",), "FinalRequestOptions")
        arguments = [f"method={py_string(self._method.verb.lower())}", f"url={self._url()}"]
        payload = [
            p.replace("body=", "json_data=", 1) if p.startswith("body=") else p for p in self._payload(asynchronous)
        ]
        arguments.extend([*payload, f"**{self._options(asynchronous)}"])
        request = "request" if self._methods._receiver == "self." else "_client.request"
        return f"self.{request}({self._cast(asynchronous)}, {construct}.construct({', '.join(arguments)}))"

    def _cast(self, asynchronous: bool) -> str:
        if self._method.response.kind is ResponseKind.BINARY:
            return self._m.symbol(("_response",), f"{'Async' if asynchronous else ''}BinaryAPIResponse")
        if self._method.response.unwrap:
            cast, type_ = self._m.typing("cast"), self._m.typing("Type")
            return f"{cast}({type_}[{self._returned.annotation}], {self._wrapper()})"
        return self._returned.cast

    def _wrapper(self) -> str:
        name = f"{self._methods._names.pascal((self._method.response.unwrap,))}Wrapper"
        return f"{self._m.symbol(('_wrappers',), name)}[{self._returned.annotation}]"

    def _url(self) -> str:
        path = self._method.path
        arguments = {a.wire: a.name for a in self._path_arguments()}
        if not arguments:
            return py_string(path)
        template = re.sub(r"\{([^{}]+)\}", lambda m: "{" + arguments.get(m[1], m[1]) + "}", path)
        values = ", ".join(f"{name}={name}" for name in arguments.values())
        return f"{self._m.symbol(('_utils',), 'path_template')}({py_string(template)}, {values})"

    def _payload(self, asynchronous: bool) -> Iterable[str]:
        body = self._method.body
        if body is None:
            return
        if not body.flat:
            name = next(a.name for a in self._body_arguments())
            if body.encoding in (Encoding.BINARY, Encoding.TEXT):
                yield f"content={name}"
            elif isinstance(without_null(body.type), (Unknown, Primitive)):
                yield f"body={name}"
            else:
                annotation = next(a.annotation for a in self._body_arguments())
                yield f"body={self._transform(name, annotation, asynchronous)}"
            return
        mapping = self._locals()[0] if body.encoding is Encoding.MULTIPART else self._body_mapping()
        if not self._body_arguments():
            return
        yield f"body={self._transform(mapping, self._params_type(), asynchronous)}"
        if body.encoding is Encoding.MULTIPART:
            yield f"files={self._locals()[1]}"

    def _params_type(self) -> str:
        assert self._params is not None
        symbol = self._params.file.symbol
        module = self._m.submodule(symbol.module)
        if self._switch is not None:
            return f"{module}.{symbol.name}Streaming if {self._switch.name} else {module}.{symbol.name}NonStreaming"
        return f"{module}.{symbol.name}"

    def _transform(self, value: str, params: str, asynchronous: bool) -> str:
        function = self._m.symbol(
            ("_utils",), "async_maybe_transform" if asynchronous and not self._page else "maybe_transform"
        )
        return f"{'await ' if asynchronous and not self._page else ''}{function}({value}, {params})"

    def _options(self, asynchronous: bool) -> str:
        make = self._m.symbol(("_base_client",), "make_request_options")
        arguments = [f"{name}={name}" for name, _, _, _ in self._call_arguments()]
        query = [a for a in self._arguments if self._kinds[a.name].location is In.QUERY]
        if query:
            mapping = "{" + ", ".join(f"{py_string(self._key(a))}: {a.name}" for a in query) + "}"
            arguments.append(f"query={self._transform(mapping, self._query_type(), asynchronous)}")
        if self._method.max_retries is not None:
            arguments.append(f"max_retries={self._method.max_retries}")
        if self._method.streaming is not None and self._method.streaming.event_envelope:
            arguments.append(self._envelope())
        if self._method.response.unwrap:
            arguments.append(f"post_parser={self._wrapper()}._unwrapper")
        if self._security():
            arguments.append(f"security={self._security()}")
        return f"{make}({', '.join(arguments)})"

    def _envelope(self) -> str:
        """Events are handed on with their names: only when the call streams."""
        return "synthesize_event_and_data=" + (f"{self._switch.name} or False" if self._switch is not None else "True")

    def _query_type(self) -> str:
        assert self._params is not None
        symbol = self._params.file.symbol
        return f"{self._m.submodule(symbol.module)}.{symbol.name}{'Base' if self._switch is not None else ''}"

    def _security(self) -> str:
        """The schemes of the operation, when requests carry only those (`settings.per_endpoint_security`)."""
        client = self._methods._api.client
        if not client.per_endpoint_security:
            return ""
        alternatives = self._method.security if self._method.security is not None else client.security
        names = [n for alternative in alternatives for n in alternative]
        known = {s.name: self._methods._names.snake(s.words) for s in client.schemes}
        entries = [f"{py_string(known[n])}: True" for n in dict.fromkeys(names) if n in known]
        return "{" + ", ".join(entries) + "}" if entries else ""

    def _types(self, name: str) -> str:
        return self._m.symbol(("_types",), name)
