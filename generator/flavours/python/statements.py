"""Bodies of methods: checks, headers, files, and the request itself (python.md §4)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...ir.api import Encoding, In, ResponseKind
from ...ir.fitting import may_be_empty_text, resolved
from ...ir.names import split_words
from ...ir.types import Array, Enum, Kind, Nullable, Primitive, Type, Unknown, without_null
from ...render.python.layout import fit
from ...render.python.text import py_literal, py_string
from .drafts import INDENT, Draft
from .files import ARRAY, file_paths
from .views import ArgumentView
from .wrappers import wrapper_name

VERBS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
"""Verbs that the client has a method for; the others go through its ``request``."""
_UPLOADING = VERBS - {"GET", "DELETE"}
"""Verbs whose method takes files."""


HIDEABLE = frozenset(
    {
        "async_maybe_transform",
        "cast",
        "deepcopy_with_paths",
        "extract_files",
        "is_given",
        "make_request_options",
        "maybe_transform",
        "not_given",
        "path_template",
        "str",
        "strip_not_given",
    }
)
"""Names that bodies use; an argument of such a name hides it."""


class Statements:
    """Writes the body of one method."""

    def __init__(self, draft: Draft) -> None:
        self._d = draft

    def lines(self, *, asynchronous: bool) -> list[str]:
        lines = self.path_checks()
        lines.extend(self._header_moments())
        for statement in self._header_statements():
            lines.extend(fit(statement, INDENT))
        if self._d.method.timeout is not None:
            default = self._d.module.symbol(("_constants",), "DEFAULT_TIMEOUT")
            is_given = self._d.module.symbol(("_utils",), "is_given")
            client = "self" if self._d.receiver == "self." else "self._client"
            seconds = self._d.method.timeout
            lines.append(f"{INDENT}if not {is_given}(timeout) and {client}.timeout == {default}:")
            lines.append(f"{INDENT}    timeout = {py_literal(int(seconds) if seconds == int(seconds) else seconds)}")
        lines.extend(self._multipart_statements(asynchronous))
        lines.extend(fit(self._return(asynchronous), INDENT))
        return lines

    def path_checks(self) -> list[str]:
        """Refusals of arguments that would leave a part of the path out."""
        lines: list[str] = []
        for argument in self._path_arguments():
            # A number is no text: zero is as false as an empty text, and a value all the same.
            if may_be_empty_text(self._d.api, self._d.kinds[argument.name].type):
                lines.append(f"{INDENT}if not {argument.name}:")
                message = f'f"Expected a non-empty value for `{argument.name}` but received {{{argument.name}!r}}"'
                lines.extend(fit(f"raise ValueError({message})", INDENT + "    "))
        return lines

    def _path_arguments(self) -> list[ArgumentView]:
        """The arguments in the path, in URL order."""
        order = {p.wire: i for i, p in enumerate(self._d.method.of(In.PATH))}
        return sorted(
            (a for a in self._d.arguments if self._d.kinds[a.name].location is In.PATH), key=lambda a: order[a.wire]
        )

    def _header_statements(self) -> Iterable[str]:
        """Headers the method adds; what the caller gives wins. The last statement is the first to be merged."""
        fixed: dict[str, str] = {}
        accept = self._accept()
        if accept:
            fixed["Accept"] = accept
        fixed.update(self._d.method.headers)
        parameters = [
            (a, self._d.kinds[a.name]) for a in self._d.arguments if self._d.kinds[a.name].location is In.HEADER
        ]
        body = self._d.method.body
        if body is not None and body.encoding in (Encoding.FORM, Encoding.BINARY, Encoding.TEXT):
            fixed["Content-Type"] = body.content_type if "*" not in body.content_type else "application/octet-stream"
        if fixed:
            entries = ", ".join(f"{py_string(k)}: {py_string(v)}" for k, v in fixed.items())
            yield f"extra_headers = {{{entries}, **(extra_headers or {{}})}}"
        if parameters:
            strip = self._d.module.symbol(("_utils",), "strip_not_given")
            entries = ", ".join(f"{py_string(p.wire)}: {self._header_value(a, p.type)}" for a, p in parameters)
            yield f"extra_headers = {{**{strip}({{{entries}}}), **(extra_headers or {{}})}}"

    def _header_moments(self) -> Iterable[str]:
        """Dates and times of headers become text; those of query and body are written by the transform."""
        for argument in self._d.arguments:
            parameter = self._d.kinds[argument.name]
            if parameter.location is not In.HEADER or not _is_moment(self._resolved(parameter.type)):
                continue
            text = self._d.module.builtin("str")
            checks = [f"{argument.name} is not None"] if isinstance(parameter.type, Nullable) else []
            done = text if argument.required else f"({text}, {self._d.types('Omit')})"
            checks.append(f"not isinstance({argument.name}, {done})")
            yield from fit(f"if {' and '.join(checks)}:", INDENT)
            yield f"{INDENT}    {argument.name} = {argument.name}.isoformat()"

    def _resolved(self, type_: Type) -> Type:
        return without_null(resolved(self._d.api, type_))

    def _header_value(self, argument: ArgumentView, type_: Type) -> str:
        inner = self._resolved(type_)
        text_type = self._d.module.builtin("str")
        match inner:
            case Primitive(kind=Kind.STRING) | Enum(kind=Kind.STRING):
                if not isinstance(type_, Nullable):
                    return argument.name
                text = argument.name
            case Array():
                text = f'",".join({text_type}(e) for e in {argument.name})'
            case Primitive(kind=Kind.BOOLEAN):
                text = f'("true" if {argument.name} else "false")'
            case _:
                text = f"{text_type}({argument.name})"
        checks = [f"{argument.name} is not None"] if isinstance(type_, Nullable) else []
        if not argument.required and text != argument.name:
            checks.insert(0, f"{self._d.module.symbol(('_utils',), 'is_given')}({argument.name})")
        return f"{text} if {' and '.join(checks)} else {self._d.types('not_given')}" if checks else text

    def _accept(self) -> str:
        response = self._d.method.response
        if response.kind is ResponseKind.NONE:
            return "*/*"
        if response.kind in (ResponseKind.BINARY, ResponseKind.TEXT) or (
            response.kind is ResponseKind.EVENTS and self._d.always_streams
        ):
            return response.content_type
        return ""

    def _multipart_statements(self, asynchronous: bool) -> Iterable[str]:
        body = self._d.method.body
        if body is None or body.encoding is not Encoding.MULTIPART or not body.flat:
            return
        paths = self._file_paths()
        deepcopy = self._d.module.symbol(("_files",), "deepcopy_with_paths")
        extract = self._d.module.symbol(("_utils",), "extract_files")
        cast, mapping = self._d.module.typing("cast"), self._d.module.typing("Mapping")
        body_name, files = self._locals()
        value = self._body_mapping()
        if self._renames_files():
            # Files are found and sent under their wire names, which only the transformed body has.
            value = self._transform(value, self._params_type(), asynchronous)
        yield from fit(f"{body_name} = {deepcopy}({value}, {py_literal(paths)})", INDENT)
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
        names = {a.name for a in self._d.arguments}
        return ("transformed_body" if "body" in names else "body", "extracted_files" if "files" in names else "files")

    def _file_paths(self) -> list[list[str]]:
        return file_paths(self._d.api, [(a.wire, self._d.kinds[a.name].type) for a in self._body_arguments()])

    def _renames_files(self) -> bool:
        """Some file has a path of wire names that are not the Python names."""
        named = {a.wire: a.name for a in self._body_arguments()}
        cased = self._d.places.names.argument
        return any(
            named[path[0]] != path[0]
            or any(step != ARRAY and cased(step, split_words(step)) != step for step in path[1:])
            for path in self._file_paths()
        )

    def _body_arguments(self) -> list[ArgumentView]:
        return [a for a in self._d.arguments if self._d.kinds[a.name].location is In.BODY]

    def _body_mapping(self) -> str:
        """The body under the keys of its TypedDict, which the transform turns into wire names."""
        return "{" + ", ".join(f"{py_string(a.name)}: {a.name}" for a in self._body_arguments()) + "}"

    def _return(self, asynchronous: bool) -> str:
        call = self._call(asynchronous)
        if self._d.returned.wrap and not self._d.page and not self._d.always_streams:
            cast = self._d.module.typing("cast")
            return f"return {cast}({self._d.returned.annotation}, {'await ' if asynchronous else ''}{call})"
        return f"return {'await ' if asynchronous and not self._d.page else ''}{call}"

    def _call(self, asynchronous: bool) -> str:
        verb = self._d.method.verb.lower()
        receiver = self._d.receiver
        body = self._d.method.body
        uploads = body is not None and body.encoding is Encoding.MULTIPART
        if self._d.method.verb not in (_UPLOADING if uploads else VERBS):
            return self._plain_request(asynchronous)
        arguments = [self.url()]
        if self._d.page:
            arguments.append(f"page={'Async' if asynchronous else 'Sync'}{self._d.page}[{self._d.returned.annotation}]")
        arguments.extend(self._payload(asynchronous))
        arguments.append(f"options={self._options(asynchronous)}")
        if self._d.page:
            arguments.append(f"model={self._d.returned.cast}")
            if verb != "get":
                arguments.append(f"method={py_string(verb)}")
            return f"{receiver}get_api_list({', '.join(arguments)})"
        arguments.append(f"cast_to={self._cast(asynchronous)}")
        if self._d.switch is not None:
            arguments.append(f"stream={self._d.switch.name} or False")
            arguments.append(f"stream_cls={self._d.stream(asynchronous)}")
        elif self._d.always_streams:
            arguments.append("stream=True")
            arguments.append(f"stream_cls={self._d.stream(asynchronous)}")
        return f"{receiver}{verb}({', '.join(arguments)})"

    def _plain_request(self, asynchronous: bool) -> str:
        """A call with a verb that the client has no method for."""
        construct = self._d.module.symbol(("_models",), "FinalRequestOptions")
        arguments = [f"method={py_string(self._d.method.verb.lower())}", f"url={self.url()}"]
        arguments.extend(self._plain_argument(p, asynchronous) for p in self._payload(asynchronous))
        arguments.append(f"**{self._options(asynchronous)}")
        request = "request" if self._d.receiver == "self." else "_client.request"
        return f"self.{request}({self._cast(asynchronous)}, {construct}.construct({', '.join(arguments)}))"

    def _plain_argument(self, argument: str, asynchronous: bool) -> str:
        """An argument of the client's methods as the options have it."""
        name, _, value = argument.partition("=")
        match name:
            case "body":
                return f"json_data={value}"
            case "files":
                read = self._d.module.symbol(("_files",), f"{'async_' if asynchronous else ''}to_httpx_files")
                return f"files={'await ' if asynchronous else ''}{read}({value})"
            case _:
                return argument

    def _cast(self, asynchronous: bool) -> str:
        if self._d.method.response.kind is ResponseKind.BINARY:
            return self._d.responses.binary(self._d.module, asynchronous=asynchronous)
        if self._d.method.response.unwrap:
            cast, type_ = self._d.module.typing("cast"), self._d.module.typing("Type")
            return f"{cast}({type_}[{self._d.returned.annotation}], {self._wrapper()})"
        return self._d.returned.cast

    def _wrapper(self) -> str:
        name = wrapper_name(self._d.places.names, self._d.method.response.unwrap)
        return f"{self._d.module.symbol(('_wrappers',), name)}[{self._d.returned.annotation}]"

    def url(self) -> str:
        """The path with its arguments, as an expression; below the operation's own server, if it has one."""
        server, path = self._d.method.server, self._path()
        return f"self._at({py_string(server)}, {path})" if server else path

    def _path(self) -> str:
        path = self._d.method.path
        arguments = {a.wire: a.name for a in self._path_arguments()}
        if not arguments:
            return py_string(path)
        template = re.sub(r"\{([^{}]+)\}", lambda m: "{" + arguments.get(m[1], m[1]) + "}", path)
        values = ", ".join(f"{name}={name}" for name in arguments.values())
        return f"{self._d.module.symbol(('_utils',), 'path_template')}({py_string(template)}, {values})"

    def _payload(self, asynchronous: bool) -> Iterable[str]:
        body = self._d.method.body
        if body is None:
            return
        if not body.flat:
            argument = self._body_arguments()[0]
            name = argument.name
            key = "content" if body.encoding in (Encoding.BINARY, Encoding.TEXT) else "body"
            if body.encoding is Encoding.TEXT:
                content = f"{name}.encode()"
            elif key == "content" or isinstance(without_null(body.type), (Unknown, Primitive)):
                content = name
            else:
                content = self._transform(name, argument.annotation, asynchronous)
            if not argument.required:
                content = f"None if isinstance({name}, {self._d.types('Omit')}) else {content}"
            yield f"{key}={content}"
            return
        mapping = self._locals()[0] if body.encoding is Encoding.MULTIPART else self._body_mapping()
        if not self._body_arguments():
            return
        if body.encoding is Encoding.MULTIPART and self._renames_files():
            yield f"body={mapping}"
        else:
            yield f"body={self._transform(mapping, self._params_type(), asynchronous)}"
        if body.encoding is Encoding.MULTIPART:
            yield f"files={self._locals()[1]}"

    def _params_type(self) -> str:
        assert self._d.params is not None
        symbol = self._d.params.file.symbol
        module = self._d.module.submodule(symbol.module)
        if self._d.switch is not None:
            return f"{module}.{symbol.name}Streaming if {self._d.switch.name} else {module}.{symbol.name}NonStreaming"
        return f"{module}.{symbol.name}"

    def _transform(self, value: str, params: str, asynchronous: bool) -> str:
        function = self._d.module.symbol(
            ("_utils",), "async_maybe_transform" if asynchronous and not self._d.page else "maybe_transform"
        )
        return f"{'await ' if asynchronous and not self._d.page else ''}{function}({value}, {params})"

    def _options(self, asynchronous: bool) -> str:
        make = self._d.module.symbol(("_base_client",), "make_request_options")
        arguments = [f"{name}={name}" for name, _, _, _ in self._d.call_arguments()]
        query = self.query(asynchronous=asynchronous)
        if query:
            arguments.append(f"query={query}")
        if self._d.method.max_retries is not None:
            arguments.append(f"max_retries={self._d.method.max_retries}")
        if self._d.method.streaming is not None and self._d.method.streaming.event_envelope:
            arguments.append(self._envelope())
        if self._d.method.response.unwrap:
            arguments.append(f"post_parser={self._wrapper()}._unwrapper")
        if self._security():
            arguments.append(f"security={self._security()}")
        return f"{make}({', '.join(arguments)})"

    def query(self, *, asynchronous: bool) -> str:
        """The query arguments under their wire names, as an expression; empty when there are none."""
        query = [a for a in self._d.arguments if self._d.kinds[a.name].location is In.QUERY]
        if not query:
            return ""
        mapping = "{" + ", ".join(f"{py_string(a.name)}: {a.name}" for a in query) + "}"
        return self._transform(mapping, self._query_type(), asynchronous)

    def _envelope(self) -> str:
        """Events are handed on with their names: only when the call streams."""
        return "synthesize_event_and_data=" + (
            f"{self._d.switch.name} or False" if self._d.switch is not None else "True"
        )

    def _query_type(self) -> str:
        assert self._d.params is not None
        symbol = self._d.params.file.symbol
        return f"{self._d.module.submodule(symbol.module)}.{symbol.name}{'Base' if self._d.switch is not None else ''}"

    def _security(self) -> str:
        """The schemes of the operation, when requests carry only those."""
        schemes = self._d.api.client.schemes_of(self._d.method)
        if schemes is None:
            return ""
        return "{" + ", ".join(f"{py_string(self._d.places.names.snake(s.words))}: True" for s in schemes) + "}"


def _is_moment(type_: Type) -> bool:
    return isinstance(type_, Primitive) and type_.kind is Kind.STRING and type_.format in ("date-time", "date")
