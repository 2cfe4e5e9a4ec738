"""The client module: constructor options, credentials, environments, accessors of resources (python.md §5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...ir.api import Api, ClientOption, In, SchemeKind, SecurityScheme
from ...render.python.layout import fit
from ...render.python.text import py_literal, py_string
from ...render.text import wrapped
from .modules import Module
from .names import Names
from .resource_files import ResourceFiles, child_imports
from .settings import Settings
from .views import ChildView, MethodView

_KINDS = {"string": "str", "number": "float", "integer": "int", "boolean": "bool"}
_COERCE = {"number": "maybe_coerce_float", "integer": "maybe_coerce_integer", "boolean": "maybe_coerce_boolean"}
_PAIRS = {
    SchemeKind.BASIC: ("username", "password"),
    SchemeKind.OAUTH2_CLIENT_CREDENTIALS: ("client_id", "client_secret"),
}
"""Schemes that two options feed, by the roles of those."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """A constructor option."""

    name: str
    attribute_type: str
    argument_type: str
    env: str
    resolve: tuple[str, ...]
    """Statements of the constructor that settle its value."""
    doc: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A property of the client that makes one credential: headers, or query parameters."""

    name: str
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairView:
    """The authentication of a scheme that two options feed: basic, or client credentials."""

    name: str
    """Of the property that makes it, where there are several."""
    scheme: str
    """The name of the scheme, as operations name theirs."""
    body: str
    """The statements that return it."""


@dataclass(frozen=True, slots=True)
class ClientFile:
    """The client module, ready to print."""

    settings: Settings
    bases: tuple[str, str]
    """What the client derives from, and the asynchronous one."""
    options: tuple[OptionView, ...]
    """Those that the config names."""
    own_options: tuple[OptionView, ...]
    """Those that the client has because of what it can do."""
    environments: tuple[tuple[str, str], ...]
    """Names and URLs as literals; empty when the client has one base URL."""
    base_url: tuple[str, ...]
    """Statements that settle the base URL."""
    base_url_type: str
    header_auth: tuple[CredentialView, ...]
    query_auth: tuple[CredentialView, ...]
    pairs: tuple[PairView, ...]
    per_endpoint: bool
    default_security: str
    optional_auth: tuple[str, ...]
    """Statements of ``_validate_headers``, when requests without credentials must be refused."""
    headers: tuple[str, ...]
    """Entries of the default headers besides the credentials, as ``"name": value``."""
    query: tuple[str, ...]
    idempotency_header: str
    platform_headers: bool
    filling: tuple[str, ...]
    """Statements that put options into the variables of an environment's URL."""
    addresses: tuple[str, ...]
    """What says which addresses are the API's own, where some operation has a server of its own."""
    environment_type: str
    array_format: str
    nested_format: str
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    imports: tuple[str, ...]
    type_checking: tuple[str, ...]
    env_names: tuple[tuple[str, str], ...]
    """Options and the environment variables they are read from."""

    @property
    def arguments(self) -> tuple[OptionView, ...]:
        """All options that the client keeps, in the order of the constructor."""
        return (*self.options, *self.own_options)

    def doc(self, asynchronous: bool) -> list[str]:
        """What the constructor says of itself."""
        name = self.settings.client
        lines = [f"Make an asynchronous Async{name} client." if asynchronous else f"Make a {name} client."]
        if self.env_names:
            lines.extend(["", "What is not given is read from the environment:"])
        return [*lines, *(f"- `{option}` from `{env}`" for option, env in self.env_names)]


_WEBSOCKET_BASE_URL = OptionView(
    "websocket_base_url",
    "str | httpx.URL | None",
    "str | httpx.URL | None = None",
    "",
    ("        self.websocket_base_url = websocket_base_url",),
    ("Where WebSocket connections go; below `base_url` if it is not given.",),
)


class ClientFiles:
    """Builds the client module."""

    def __init__(self, api: Api, settings: Settings, names: Names, resources: ResourceFiles) -> None:
        self._api = api
        self._settings = settings
        self._names = names
        self._resources = resources

    def build(self) -> ClientFile:
        module = Module(("_client",), self._resources.hidden(self._api.root))
        self._runtime_imports(module)
        methods = self._resources.methods(self._api.root, module, ("types",), receiver="self.")
        for method in (m for m in methods if m.wrapped):
            self._resources.responses.wrapper_imports(method.method, module)
        children = self._resources.children(self._api.root, ("_client",))
        if any(m.deprecated is not None for m in methods) or any(c.deprecated is not None for c in children):
            module.module("typing_extensions")
        options = tuple(self._option(o, module) for o in self._api.client.options)
        multiple = len(self._api.client.environments) > 1
        header_auth = tuple(self._header_auth())
        query_auth = tuple(self._query_auth())
        if multiple:
            module.typing("Dict")
            module.typing("Literal")
        if self._optional_credentials():
            module.symbol(("_types",), "Headers")
        if self._api.client.per_endpoint_security:
            module.symbol(("_models",), "SecurityOptions")
        return ClientFile(
            settings=self._settings,
            bases=self._bases(module),
            options=options,
            own_options=(_WEBSOCKET_BASE_URL,) if self._resources.opens_connections else (),
            environments=(
                tuple((py_string(e.name), py_string(e.url)) for e in self._api.client.environments) if multiple else ()
            ),
            base_url=tuple(self._base_url()),
            base_url_type=(
                "str | httpx.URL | None | NotGiven = not_given" if multiple else "str | httpx.URL | None = None"
            ),
            header_auth=header_auth,
            query_auth=query_auth,
            pairs=tuple(self._pairs(module)),
            per_endpoint=self._api.client.per_endpoint_security,
            default_security=self._default_security(),
            optional_auth=tuple(self._validation()),
            headers=tuple(self._headers()),
            query=tuple(f"{py_string(o.query)}: self.{self._name(o)}" for o in self._api.client.options if o.query),
            platform_headers=self._api.behaviour.platform_headers,
            filling=tuple(self._filling()) if multiple else (),
            addresses=tuple(self._addresses()),
            environment_type=(
                f"Literal[{', '.join(py_string(e.name) for e in self._api.client.environments)}]" if multiple else ""
            ),
            idempotency_header=self._api.behaviour.idempotency_header,
            array_format=self._api.array_format,
            nested_format=self._api.nested_format,
            children=children,
            methods=methods,
            imports=tuple(module.import_lines()),
            type_checking=tuple(module.checked_import_lines(child_imports(children))),
            env_names=tuple((self._name(o), o.env) for o in self._api.client.options if o.env),
        )

    def _runtime_imports(self, module: Module) -> None:
        for name in ("Any", "Mapping", "TYPE_CHECKING"):
            module.typing(name)
        module.typing("override")
        module.module("os")
        module.module("httpx")
        for name in ("Omit", "Timeout", "NotGiven", "not_given", "Transport", "ProxiesTypes", "RequestOptions"):
            module.symbol(("_types",), name)
        module.symbol(("_compat",), "cached_property")
        module.symbol(("_qs",), "Querystring")
        module.symbol(("_version",), "__version__")
        for name in ("Stream", "AsyncStream"):
            module.symbol(("_streaming",), name)
        module.symbol(("_utils",), "is_given")
        if self._api.behaviour.platform_headers:
            module.symbol(("_utils",), "get_async_library")
        module.symbol(("_environment",), "parse_custom_headers")
        if any(self._required(o) for o in self._api.client.options):
            module.symbol(("_exceptions",), f"{self._settings.client}Error")
        module.symbol(("_base_client",), "DEFAULT_MAX_RETRIES")

    def _bases(self, module: Module) -> tuple[str, str]:
        responses = self._resources.responses
        sync, other = (module.symbol(*responses.client_base(asynchronous=a)) for a in (False, True))
        return sync, other

    def _name(self, option: ClientOption) -> str:
        return self._names.method(option.words)

    # -- options ------------------------------------------------------------------------------------------------------

    def _required(self, option: ClientOption) -> bool:
        return not option.nullable and option.default is None and not option.server_variable

    def _option(self, option: ClientOption, module: Module) -> OptionView:
        name, kind = self._name(option), _KINDS.get(option.kind, "str")
        resolve = [s for statement in self._resolution(option, name, kind, module) for s in statement]
        optional = option.nullable and option.default is None
        return OptionView(
            name,
            f"{kind} | None" if optional else kind,
            f"{kind} | None = None",
            option.env,
            tuple(resolve),
            tuple(wrapped(option.description)),
        )

    def _resolution(self, option: ClientOption, name: str, kind: str, module: Module) -> Iterator[list[str]]:
        indent = "        "
        if option.env:
            read = f"os.environ.get({py_string(option.env)})"
            if option.kind in _COERCE:
                read = f"{module.symbol(('_utils',), _COERCE[option.kind])}({read})"
            yield [f"{indent}if {name} is None:", *fit(f"{name} = {read}", indent + "    ")]
        if option.default is not None:
            yield [f"{indent}if {name} is None:", *fit(f"{name} = {py_literal(option.default)}", indent + "    ")]
        elif self._required(option):
            how = f"passing {name} to the client"
            if option.env:
                how = f"either by passing {name} to the client or by setting the {option.env} environment variable"
            message = py_string(f"The {name} client option must be set {how if option.env else 'by ' + how}")
            error = f"{self._settings.client}Error"
            yield [f"{indent}if {name} is None:", *fit(f"raise {error}({message})", indent + "    ")]
        yield fit(f"self.{name} = {name}", indent)

    # -- base URL -----------------------------------------------------------------------------------------------------

    def _base_url(self) -> Iterable[str]:
        """How the base URL is found: argument, environment variable, the environment's or the default URL."""
        variable = f"{self._settings.env_prefix}_BASE_URL"
        env = py_string(variable)
        environments = self._api.client.environments
        if len(environments) <= 1:
            default = self._filled(environments[0].url) if environments else ""
            yield "        if base_url is None:"
            yield f"            base_url = os.environ.get({env})"
            yield "        if base_url is None:"
            if default:
                yield from fit(f"base_url = {default}", "            ")
            else:
                message = f"the API has no default address: pass `base_url`, or set {variable}"
                yield from fit(f"raise ValueError({py_string(message)})", "            ")

    def _addresses(self) -> Iterable[str]:
        if not any(m.server and m.availability.has("python") for _, m in self._api.methods()):
            return ()
        listed = [py_string(url) for url in self._api.client.addresses()]
        return fit(f"_own_base_urls = ({', '.join(listed)}{',' if len(listed) == 1 else ''})", "    ")

    def _filling(self) -> Iterator[str]:
        """What puts the options into the variables of an environment's URL."""
        urls = [e.url for e in self._api.client.environments]
        for option in self._api.client.options:
            variable = "{" + option.server_variable + "}"
            if option.server_variable and any(variable in url for url in urls):
                yield f"base_url = base_url.replace({py_string(variable)}, {self._name(option)})"

    def _filled(self, url: str) -> str:
        """A URL with the options that fill its variables, as an expression."""
        variables = {o.server_variable: self._name(o) for o in self._api.client.options if o.server_variable}
        used = {name: option for name, option in variables.items() if f"{{{name}}}" in url}
        if not used:
            return py_string(url)
        text = url.replace("{", "{{").replace("}", "}}")
        for variable, option in used.items():
            text = text.replace("{{" + variable + "}}", "{" + option + "}")
        return "f" + py_string(text)

    # -- credentials --------------------------------------------------------------------------------------------------

    def _fed(self, scheme: SecurityScheme) -> dict[str, ClientOption]:
        return {o.role: o for o in self._api.client.options if o.scheme == scheme.name}

    def _header_auth(self) -> Iterator[CredentialView]:
        for scheme in self._api.client.schemes:
            option = self._fed(scheme).get("value")
            name = f"_{self._names.snake(scheme.words)}"
            if option is None:
                continue
            if scheme.kind is SchemeKind.BEARER or scheme.kind is SchemeKind.OAUTH2_CLIENT_CREDENTIALS:
                yield self._credential(name, option, '"Authorization"', f'f"Bearer {{{self._name(option)}}}"')
            elif scheme.kind is SchemeKind.API_KEY and scheme.location is In.HEADER:
                yield self._credential(name, option, py_string(scheme.parameter), self._name(option))

    def _query_auth(self) -> Iterator[CredentialView]:
        for scheme in self._api.client.schemes:
            option = self._fed(scheme).get("value")
            if option is not None and scheme.kind is SchemeKind.API_KEY and scheme.location is In.QUERY:
                yield self._credential(
                    f"_{self._names.snake(scheme.words)}", option, py_string(scheme.parameter), self._name(option)
                )

    def _credential(self, name: str, option: ClientOption, key: str, value: str) -> CredentialView:
        attribute = self._name(option)
        body = [f"        {attribute} = self.{attribute}"]
        if option.nullable and option.default is None:
            body.extend([f"        if {attribute} is None:", "            return {}"])
        body.append(f"        return {{{key}: {value}}}")
        return CredentialView(name, tuple(body))

    def _pairs(self, module: Module) -> Iterator[PairView]:
        """The schemes that two options feed."""
        for scheme in self._api.client.schemes:
            if scheme.kind in _PAIRS and set(_PAIRS[scheme.kind]) <= self._fed(scheme).keys():
                name = self._names.snake(scheme.words)
                yield PairView(f"_{name}_credentials", name, self._custom_auth(scheme, module))

    def _custom_auth(self, scheme: SecurityScheme, module: Module) -> str:
        """The statements that make the authentication out of the two options."""
        fed = self._fed(scheme)
        options = [fed[role] for role in _PAIRS[scheme.kind]]
        one, other = (self._name(o) for o in options)
        given = [f"self.{self._name(o)} is None" for o in options if o.nullable]
        guard = f"        if {' or '.join(given)}:\n            return None\n" if given else ""
        if scheme.kind is SchemeKind.BASIC:
            return f"{guard}        return httpx.BasicAuth(self.{one}, self.{other})"
        auth = module.symbol(("_oauth2",), "ClientCredentials")
        call = f"return {auth}.of(self, {py_string(scheme.token_url)}, self.{one}, self.{other})"
        return guard + "\n".join(fit(call, "        "))

    def _default_security(self) -> str:
        names = {s.name: self._names.snake(s.words) for s in self._api.client.schemes}
        wanted = [names[n] for alternative in self._api.client.security for n in alternative if n in names]
        return "{" + ", ".join(f"{py_string(n)}: True" for n in dict.fromkeys(wanted)) + "}"

    def _optional_credentials(self) -> list[tuple[ClientOption, SecurityScheme]]:
        """Options that feed a header and may be missing, unless the API answers anonymous calls, too."""
        if any(not alternative for alternative in self._api.client.security) or self._anonymous_operations():
            return []
        found = []
        for scheme in self._api.client.schemes:
            option = self._fed(scheme).get("value")
            if option is None or not option.nullable:
                return []
            if scheme.kind is SchemeKind.API_KEY and scheme.location is not In.HEADER:
                return []
            found.append((option, scheme))
        return found

    def _anonymous_operations(self) -> bool:
        """Some operation is called without credentials, while others have theirs."""
        own = [m.security for _, m in self._api.methods() if m.security is not None]
        return self._api.client.per_endpoint_security and any(not security or () in security for security in own)

    def _validation(self) -> Iterator[str]:
        missing = self._optional_credentials()
        if not missing:
            return
        headers = list(
            dict.fromkeys("Authorization" if s.kind is not SchemeKind.API_KEY else s.parameter for _, s in missing)
        )
        for header in headers:
            key = py_string(header)
            yield f"        if headers.get({key}) or isinstance(custom_headers.get({key}), Omit):"
            yield "            return"
        names = [self._name(o) for o, _ in missing]
        expected = names[0] if len(names) == 1 else f"either {' or '.join(names)}"
        if len(headers) == 1:
            omitted = f"Or for the `{headers[0]}` headers to be explicitly omitted"
        else:
            omitted = f"Or for one of the {' or '.join(f'`{h}`' for h in headers)} headers to be explicitly omitted"
        message = f'"Could not resolve authentication method. Expected {expected} to be set. {omitted}"'
        yield from fit(f"raise TypeError({py_literal(message)})", "        ")

    def _headers(self) -> Iterator[str]:
        for name, value in self._api.client.headers:
            yield f"{py_string(name)}: {py_string(value)}"
        for option in self._api.client.options:
            if option.header:
                name = f"self.{self._name(option)}"
                value = name if option.kind == "string" else f"str({name})"
                if option.nullable and option.default is None:
                    yield f"{py_string(option.header)}: {value} if {name} is not None else Omit()"
                else:
                    yield f"{py_string(option.header)}: {value}"
