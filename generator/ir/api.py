"""The intermediate model of one API: what every flavour starts from.

Everything here is decided: where a parameter goes, how a body is encoded, whether a method pages or streams. Flavours
choose how that looks in a language, never what it does. Every named thing holds its wire name, its words, its docs and
its source pointer (a JSON pointer into the document), and what comes from the config also its `config_pointer`.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .behaviour import Behaviour
from .names import Words
from .pages import PageField as PageField
from .pages import PageKind as PageKind
from .pages import PageScheme as PageScheme
from .pages import Pagination as Pagination
from .pages import Purpose as Purpose
from .types import EVERYWHERE, NO_NAMING, Availability, Naming, Property, Scalar, Type


@dataclass(frozen=True, slots=True)
class Deprecation:
    """Why something is deprecated: per language, with ``""`` for the rest. The reason may be empty."""

    reasons: tuple[tuple[str, str], ...] = (("", ""),)

    def reason(self, language: str) -> str:
        table = dict(self.reasons)
        return table.get(language, table.get("", ""))


class In(enum.Enum):
    """Where a parameter travels."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    BODY = "body"


@dataclass(frozen=True, slots=True, eq=False)
class Parameter:
    """One argument of a method; a property of an object body counts as a parameter, too."""

    location: In
    wire: str
    words: Words
    type: Type
    required: bool
    pointer: str
    description: str = ""
    deprecated: str | None = None
    example: object = None
    default: object = None
    naming: Naming = NO_NAMING
    availability: Availability = EVERYWHERE
    style: str = ""
    """The document's ``style`` (form, spaceDelimited, pipeDelimited, deepObject, simple, …) when it is spelled out,
    else empty."""
    explode: bool | None = None
    read_only: bool = False
    data_aliases: tuple[str, ...] = ()
    """Further names under which command line clients take it from standard input."""
    named_by: str = ""
    """The key that gives it other words than its wire name: ``x-stainless-param`` of the document, ``body_param_name``
    of the config; empty when none does."""
    whole_body: bool = False
    """It is a body that is one argument (`Body.parameter`)."""
    documented: str = ""
    """As `Property.documented`."""


class Encoding(enum.Enum):
    """How a request body becomes bytes."""

    JSON = "json"
    MULTIPART = "multipart"
    FORM = "form"
    BINARY = "binary"
    TEXT = "text"


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """A request body.

    An object body is flattened: its properties are parameters of the method (`Method.parameters`). Any other body is
    one argument, named by `argument`. `alternatives` holds, for a body that is a union of objects, the parameters of
    each variant.
    """

    encoding: Encoding
    content_type: str
    type: Type
    required: bool
    pointer: str
    argument: Words = ()
    alternatives: tuple[BodyAlternative, ...] = ()
    also_json: bool = False
    """A multipart body that the operation accepts as JSON as well: a call without files is sent as JSON."""
    description: str = ""
    named_by: str = ""
    """As `Parameter.named_by`."""

    @property
    def flat(self) -> bool:
        """Its properties are arguments of the method."""
        return not self.argument

    @property
    def parameter(self) -> Parameter:
        """The body as the one argument that it is, where it is not flat."""
        return Parameter(
            In.BODY,
            "body",
            self.argument,
            self.type,
            self.required,
            self.pointer,
            description=self.description,
            named_by=self.named_by,
            whole_body=True,
        )


@dataclass(frozen=True, slots=True, eq=False)
class BodyAlternative:
    words: Words
    parameters: tuple[Parameter, ...]
    pointer: str


class ResponseKind(enum.Enum):
    """What a call gives back."""

    NONE = "none"
    JSON = "json"
    TEXT = "text"
    BINARY = "binary"
    EVENTS = "events"
    """Only a stream: server-sent events or JSON lines."""


class StreamKind(enum.Enum):
    SSE = "sse"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True, eq=False)
class Response:
    kind: ResponseKind
    content_type: str
    type: Type | None
    pointer: str
    status: str = "200"
    unwrap: str = ""
    """The wire name of the only property, when the method returns that property's value
    (`settings.unwrap_response_fields`)."""
    description: str = ""
    example: object = None


@dataclass(frozen=True, slots=True, eq=False)
class Streaming:
    """How a method streams.

    `parameter` is the wire name of the boolean that chooses streaming; empty when the method always streams.
    """

    kind: StreamKind
    event: Type
    event_pointer: str
    parameter: str = ""
    params_words: Words = ()
    """The name the config gives the params types in TypeScript, or empty."""
    method_names: tuple[tuple[str, str], ...] = ()
    """(language, name) of the streaming method where a language has one of its own."""
    event_envelope: bool = False
    """Each event is given as ``{event, data}`` (`synthesize_event_and_data_properties`)."""


class MethodKind(enum.Enum):
    HTTP = "http"
    ALIAS = "alias"
    WEBHOOK_UNWRAP = "webhook_unwrap"
    WEBSOCKET = "websocket"


@dataclass(frozen=True, slots=True, eq=False)
class Method:
    """One call a user can make."""

    id: str
    """Resource id and key: ``conversations.items.create``."""
    key: str
    """The name as the config writes it."""
    words: Words
    kind: MethodKind
    verb: str
    """Upper case."""
    path: str
    """The path template as it is sent: ``/conversations/{conversation_id}``."""
    parameters: tuple[Parameter, ...]
    """In emission order within a location: path parameters in URL order, then query, body and header parameters."""
    body: Body | None
    response: Response
    pointer: str
    config_pointer: str = ""
    summary: str = ""
    description: str = ""
    operation_id: str = ""
    pagination: Pagination | None = None
    streaming: Streaming | None = None
    deprecated: Deprecation | None = None
    availability: Availability = EVERYWHERE
    positional: tuple[str, ...] = ()
    """Wire names of the positional path parameters, in order."""
    headers: tuple[tuple[str, str], ...] = ()
    """Fixed headers of the method and of the resources around it."""
    timeout: float | None = None
    """Seconds."""
    max_retries: int | None = None
    security: tuple[tuple[str, ...], ...] | None = None
    """Alternatives of security schemes the operation names itself; None when it uses the client's."""
    skip_test: str = ""
    """Why its generated test is skipped, or empty."""
    alias_of: str = ""
    """Key of the method it is another name for."""
    params_words: Words = ()
    """The name the config gives the params type in TypeScript, or empty."""
    examples: tuple[Example, ...] = ()
    server: str = ""
    """The base URL of an operation whose server is not the API's: what it has in place of the client's default."""
    webhook: Webhook | None = None
    websocket: Websocket | None = None

    def of(self, location: In) -> tuple[Parameter, ...]:
        return tuple(p for p in self.parameters if p.location is location)


@dataclass(frozen=True, slots=True, eq=False)
class Webhook:
    """The events that `webhook_unwrap` tells apart."""

    event: Type
    event_pointer: str
    verified: bool = True
    """The signature is checked; False when the config sets the key option to null."""
    key_option: str = ""
    """The client option that holds the signing key, or empty."""


@dataclass(frozen=True, slots=True, eq=False)
class Websocket:
    """What the two sides of a connection send; `Method.path` and `Method.parameters` say where to connect."""

    client_event: Type
    client_event_pointer: str
    server_event: Type
    server_event_pointer: str


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A named example of a call: arguments by wire name, and what comes back."""

    name: str
    arguments: Mapping[str, object]
    response: object = None


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A named type."""

    id: str
    """Resource id and key: ``responses.tool``; the identity that `types.ModelRef` holds."""
    key: str
    words: Words
    resource: str
    """Id of the resource it lives in (``$shared`` for shared models)."""
    pointer: str
    config_pointer: str = ""
    type: Type | None = None
    """None for an alias."""
    alias_of: str = ""
    title: str = ""
    description: str = ""
    deprecated: str | None = None
    availability: Availability = EVERYWHERE
    naming: Naming = NO_NAMING
    component: str = ""
    """Name of the component it stands for, if any."""
    promoted: str = ""
    """Why it is a model that nobody configured (``it contains itself``), else empty."""
    documented: str = ""
    """As `Property.documented`."""


@dataclass(frozen=True, slots=True)
class Usage:
    """In which directions a model occurs."""

    request: bool = False
    response: bool = False
    reached: bool = True
    """Some method leads to it; a shared model counts as one of responses even if none does."""


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """A namespace of methods and models. The root (id ``""``) holds the client's own methods; ``$shared`` only
    models."""

    id: str
    """Keys of the chain, joined by dots: ``conversations.items``."""
    key: str
    words: Words
    description: str = ""
    methods: tuple[Method, ...] = ()
    models: tuple[str, ...] = ()
    """Ids of the models that live here, in config order."""
    children: tuple[Resource, ...] = ()
    standalone: bool = False
    deprecated: Deprecation | None = None
    availability: Availability = EVERYWHERE
    config_pointer: str = ""

    def walk(self) -> Iterator[Resource]:
        """This resource and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def callable(self) -> bool:
        """It, or something below it, has methods."""
        return bool(self.methods) or any(child.callable for child in self.children)


@dataclass(frozen=True, slots=True, eq=False)
class ClientOption:
    """A constructor argument of the client."""

    key: str
    words: Words
    kind: str
    """string, number, integer, boolean."""
    nullable: bool
    env: str = ""
    default: Scalar = None
    description: str = ""
    header: str = ""
    """Sent in this header when set."""
    query: str = ""
    """Sent as this query parameter when set."""
    scheme: str = ""
    """Name of the security scheme it feeds."""
    role: str = ""
    """value, username, password, client_id or client_secret."""
    server_variable: str = ""
    """The variable of the environments' URLs it fills."""
    config_pointer: str = ""

    @property
    def required(self) -> bool:
        """Clients cannot do without it."""
        return not self.nullable and self.default is None and not self.server_variable

    @property
    def is_secret_of_environment(self) -> bool:
        """A credential that clients read from the environment."""
        return bool(self.env and self.scheme) and self.kind == "string"


class SchemeKind(enum.Enum):
    BEARER = "bearer"
    BASIC = "basic"
    API_KEY = "api_key"
    OAUTH2_CLIENT_CREDENTIALS = "oauth2_client_credentials"


@dataclass(frozen=True, slots=True, eq=False)
class SecurityScheme:
    """A way to authenticate, with the options that feed it."""

    name: str
    words: Words
    kind: SchemeKind
    location: In = In.HEADER
    parameter: str = ""
    """Header or query name of an API key."""
    token_url: str = ""
    pointer: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Environment:
    name: str
    url: str


@dataclass(frozen=True, slots=True, eq=False)
class Client:
    """What a user constructs."""

    words: Words
    options: tuple[ClientOption, ...]
    schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    """Alternatives; an empty alternative allows anonymous calls."""
    environments: tuple[Environment, ...]
    """The first is the default."""
    env_prefix: str
    """``OPENAI``: the base URL is read from ``OPENAI_BASE_URL``, the log level from ``OPENAI_LOG``."""
    headers: tuple[tuple[str, str], ...] = ()
    class_name: str = ""
    """The client's class name when the config spells one, else empty."""
    per_endpoint_security: bool = False

    def addresses(self) -> tuple[str, ...]:
        """The URLs of the environments, with the options' defaults in their variables: where an operation's own server
        counts, which the base URL of a user's choice replaces."""
        filled = {o.server_variable: o.default for o in self.options if o.server_variable and o.default is not None}
        found = []
        for url in (e.url for e in self.environments):
            for name, value in filled.items():
                url = url.replace("{" + name + "}", str(value))
            found.append(url)
        return tuple(found)

    def first_way(self, method: Method) -> tuple[SecurityScheme, ...]:
        """The schemes of the first way to authenticate a call that is known here; none where it needs none."""
        known = {s.name for s in self.schemes}
        for alternatives in (method.security, self.security):
            if alternatives is not None and not any(alternatives):
                break
            for names in alternatives or ():
                if known.intersection(names):
                    return tuple(s for s in self.schemes if s.name in names)
        return ()

    def options_for(self, method: Method) -> frozenset[str]:
        """The keys of the options with which examples of a method make a client: what no client can do without, and the
        credentials of the call; where the document says nothing of these, all credentials."""
        silent = not self.security and not method.security
        schemes = {s.name for s in (self.schemes if silent else self.first_way(method))}
        secrets = (o for o in self.options if o.is_secret_of_environment and (o.required or o.scheme in schemes))
        return frozenset(o.key for o in (*secrets, *(o for o in self.options if o.required and not o.env)))

    def schemes_of(self, method: Method) -> tuple[SecurityScheme, ...] | None:
        """The only schemes whose credentials requests of a method carry (`settings.per_endpoint_security`); without
        any the operation is anonymous. None: they carry all that the client has."""
        if not self.per_endpoint_security:
            return None
        alternatives = method.security if method.security is not None else self.security
        names = dict.fromkeys(n for alternative in alternatives for n in alternative)
        known = {s.name: s for s in self.schemes}
        found = tuple(known[n] for n in names if n in known)
        return found if found or not names else None


@dataclass(frozen=True, slots=True)
class Casing:
    """How a word of the project is cased (`custom_casings`): an initialism, or spelled per style."""

    word: str
    initialism: bool = False
    snake: str = ""
    camel: str = ""
    pascal: str = ""


@dataclass(frozen=True, slots=True)
class ErrorShape:
    """What responses with an error status tell in JSON."""

    envelope: str
    """The property of the body that holds the error; empty when the body is the error."""
    properties: tuple[Property, ...]
    """Texts, numbers and booleans, each of which may be missing or null."""


@dataclass(frozen=True, slots=True)
class EventRule:
    """One rule for events of a stream, in order (`streaming.on_event`)."""

    handle: str
    """yield, error, done, break or continue."""
    event_types: tuple[str | None, ...] = ()
    """Names of events it is for; empty: any; None: events without a name."""
    data_prefix: str = ""
    error_property: str = ""


@dataclass(frozen=True, slots=True)
class Info:
    """Facts about the API and the organisation that end up in READMEs and package metadata."""

    name: str
    """The organisation's name as the config writes it (``onebusaway-sdk``)."""
    title: str
    version: str
    description: str = ""
    docs: str = ""
    contact: str = ""
    security_contact: str = ""
    license: str = "Apache-2.0"


@dataclass(frozen=True, slots=True, eq=False)
class ReadmeExample:
    """A call shown in the README: which method, with which arguments."""

    name: str
    method: str
    arguments: Mapping[str, object]
    response_property: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What ``.stats.yml`` tells about the inputs."""

    endpoints: int
    spec_md5: str
    config_md5: str


@dataclass(frozen=True, slots=True, eq=False)
class Api:
    """The whole API."""

    info: Info
    client: Client
    root: Resource
    """Its children are the top-level resources; its methods are the client's own."""
    shared: Resource
    models: Mapping[str, Model]
    """By id, in config order."""
    usage: Mapping[str, Usage]
    pages: Mapping[str, PageScheme]
    event_rules: tuple[EventRule, ...]
    behaviour: Behaviour
    casings: tuple[Casing, ...]
    readme: tuple[ReadmeExample, ...]
    provenance: Provenance
    array_format: str = "comma"
    nested_format: str = "brackets"
    error: ErrorShape | None = None
    """None when the document does not say what errors have in common."""
    mock_tests: bool = True
    file_header: str = ""
    unwrapped_fields: tuple[str, ...] = field(default=())
    operations: tuple[str, ...] = ()
    """Pointers of the document's operations, in its order."""

    def resources(self) -> Iterator[Resource]:
        """All resources that are not the root, parents first."""
        for child in self.root.children:
            yield from child.walk()

    def methods(self) -> Iterator[tuple[Resource, Method]]:
        for resource in self.root.walk():
            for method in resource.methods:
                yield resource, method
