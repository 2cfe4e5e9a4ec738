"""The `resources` of a config: what the client offers, under which names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from ..source import join
from .common import (
    ABSENT,
    ENDPOINT,
    IDENTIFIER,
    KEY,
    RESOURCE_KEY,
    Absent,
    Endpoint,
    PerLanguage,
    RequestOptions,
    Selectable,
    per_language,
)
from .kinds import Anything, Flag, OneOf, Text
from .reading import Place
from .records import Record, Switch, key
from .shapes import Either, ListOf, MapOf, Mapped, Null

_SCHEMAS = "#/components/schemas"


# ---------------------------------------------------------------- models


def _pointer(text: str, place: Place) -> str:
    """A component's bare name is short for the pointer to it. Component names may hold blanks, even slashes."""
    if not text.strip():
        raise place.refuse("Config/BadValue", "the schema of a model is missing", hint="name a component schema")
    return text if text.startswith("#") else join(_SCHEMAS, text)


POINTER = Mapped(Text(), _pointer, lambda v: v, lambda v: isinstance(v, str))


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaModel(Selectable):
    """A schema that gets one public name in its resource, wherever it is used."""

    name: str = ""
    pointer: str = field(
        metadata=key(
            POINTER,
            "The schema: the name of a component, or a JSON pointer to any place in the document that holds a schema.",
            name="openapi_uri",
        )
    )
    """A JSON pointer into the document (``#/components/schemas/Pet``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelAlias(Selectable):
    """A second public name for a model of another place."""

    name: str = ""
    to: str = field(metadata=key(Text(), "The model meant: its resources and its key, joined by dots."))
    """Dotted path of resource keys and model key (``$shared.metadata``), or the key of a model beside it."""


Model: TypeAlias = SchemaModel | ModelAlias

_MODEL = Either(
    (
        Mapped(
            POINTER,
            lambda pointer, place: SchemaModel(name=place.name, pointer=pointer, at=place.pointer),
            lambda model: model.pointer,
            lambda v: isinstance(v, SchemaModel) and not v.skip and v.only is None,
            says="the name of a component schema or a JSON pointer",
        ),
        Switch("type", (("", lambda: SchemaModel), ("alias", lambda: ModelAlias)), default=""),
    )
)


# ---------------------------------------------------------------- methods


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodStreaming:
    """How one method streams its response."""

    param_discriminator: str | Absent | None = field(
        default=ABSENT,
        metadata=key(
            Either((Text(), Null())),
            "The boolean parameter that asks for a stream; null when the method always streams.",
        ),
    )
    """None: the method always streams. ABSENT: nothing is said."""
    stream_event_model: str | None = field(
        default=None, metadata=key(Text(), "The model of one event: its resources and its key, joined by dots.")
    )
    params_type_name: PerLanguage | None = field(
        default=None, metadata=key(per_language(IDENTIFIER), "The name of the parameters' type.")
    )
    type: Literal["sse", "jsonl"] | None = field(
        default=None, metadata=key(OneOf(("sse", "jsonl")), "How events are framed on the wire.")
    )
    method_name: PerLanguage | None = field(
        default=None, metadata=key(per_language(IDENTIFIER), "The name of the method that streams.")
    )
    synthesize_event_and_data_properties: bool = field(
        default=False,
        metadata=key(Flag(), "Give each event the properties `event` and `data`, from the event's name and data."),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodDocs:
    """What documentation shows of a method."""

    response_property: str | None = field(
        default=None, metadata=key(Text(), "The property of the response that examples print.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodBase(Selectable):
    """What methods of every type have."""

    name: str = ""
    skip_test_reason: PerLanguage | None = field(
        default=None,
        metadata=key(per_language(), "Why the generated test of this method is skipped; without it, the test runs."),
    )
    deprecated: PerLanguage | None = field(
        default=None,
        metadata=key(per_language(flag=True), "Marks the method as deprecated; the text says what to use instead."),
    )
    docs: MethodDocs | None = field(
        default=None, metadata=key(Record(lambda: MethodDocs), "What documentation shows of the method.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(MethodBase):
    """What shapes a method that sends a request."""

    paginated: bool | str | None = field(
        default=None,
        metadata=key(
            Either((Flag(), Text())),
            "Pages: the name of a scheme, true for whichever fits, false for none. Without it, every scheme is tried.",
        ),
    )
    """None: nothing is said, try every scheme; False: explicitly not."""
    unwrap_response: bool | str | None = field(
        default=None,
        metadata=key(
            Either((Flag(), Text())),
            "Return this property of the response instead of the whole; false to keep the whole.",
        ),
    )
    body_param_name: str | None = field(
        default=None, metadata=key(Text(IDENTIFIER), "The name of the argument for a body that is no object.")
    )
    positional_params: tuple[str, ...] | None = field(
        default=None,
        metadata=key(
            ListOf(Text()), "The parameters passed by position, in order. Without it, the last path parameter alone is."
        ),
    )
    params_type_name: PerLanguage | None = field(
        default=None, metadata=key(per_language(IDENTIFIER), "The name of the parameters' type.")
    )
    default_request_options: RequestOptions | None = field(
        default=None,
        metadata=key(
            Record(lambda: RequestOptions), "How requests of this method are sent unless the caller says otherwise."
        ),
    )
    streaming: MethodStreaming | None = field(
        default=None, metadata=key(Record(lambda: MethodStreaming), "How the method streams its response.")
    )
    is_binary: bool | None = field(
        default=None, metadata=key(Flag(), "Whether the response is bytes, whatever the document says.")
    )
    request_body: Any = field(
        default=None,
        metadata=key(Anything(), "A request body; no effect.", unused="bodies come from the OpenAPI document"),
    )
    response: Any = field(
        default=None,
        metadata=key(Anything(), "A response; no effect.", unused="responses come from the OpenAPI document"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpMethod(Operation):
    """A method that calls one operation of the document."""

    endpoint: Endpoint = field(
        metadata=key(ENDPOINT, "The operation: HTTP method and path, the path exactly as the document spells it.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AliasMethod(MethodBase):
    """A second name for another method of the same resource."""

    to: str = field(metadata=key(Text(), "The key of the method meant."))


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookMethod(MethodBase):
    """A method that verifies and parses an incoming webhook."""

    event_types: tuple[str, ...] | None = field(
        default=None,
        metadata=key(
            ListOf(Text()),
            "The events it parses: models or webhooks by name. Without it, every webhook of the document.",
        ),
    )
    webhook_key_opt: str | Absent | None = field(
        default=ABSENT,
        metadata=key(
            Either((Text(), Null())),
            "The client option that holds the signing key; null when signatures are not verified.",
        ),
    )
    discriminator: str | None = field(default=None, metadata=key(Text(), "The property that tells the events apart."))


@dataclass(frozen=True, slots=True, kw_only=True)
class WebsocketParameter:
    """A query parameter of the address to connect to."""

    name: str = ""
    """Its wire name."""
    type: Literal["string", "number", "integer", "boolean"] = field(
        default="string",
        metadata=key(OneOf(("string", "number", "integer", "boolean")), "The type of the parameter."),
    )
    required: bool = field(default=False, metadata=key(Flag(), "Whether there is no connection without it."))
    description: str | None = field(default=None, metadata=key(Text(), "What the parameter is for."))
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebsocketMethod(MethodBase):
    """A method that opens a WebSocket."""

    path: str | None = field(default=None, metadata=key(Text(), "The path to connect to."))
    endpoint: Endpoint | None = field(
        default=None, metadata=key(ENDPOINT, "The operation to connect to, where the document has one.")
    )
    query_params: Mapping[str, WebsocketParameter] = field(
        default_factory=dict,
        metadata=key(
            MapOf(Record(lambda: WebsocketParameter), KEY),
            "Query parameters of the address, by name, that no operation of the document describes.",
        ),
    )
    client_event_schema_uri: str | None = field(
        default=None, metadata=key(POINTER, "The schema of what the client sends.")
    )
    server_event_schema_uri: str | None = field(
        default=None, metadata=key(POINTER, "The schema of what the server sends.")
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StubMethod(MethodBase):
    """A place kept for a method that is written by hand."""

    endpoint: Endpoint | None = field(
        default=None, metadata=key(ENDPOINT, "The operation that the method stands for, if any.")
    )


Method: TypeAlias = HttpMethod | AliasMethod | WebhookMethod | WebsocketMethod | StubMethod

_METHOD = Either(
    (
        Mapped(
            ENDPOINT,
            lambda endpoint, place: HttpMethod(name=place.name, endpoint=endpoint, at=place.pointer),
            lambda method: method.endpoint,
            lambda v: isinstance(v, HttpMethod) and v == HttpMethod(name=v.name, endpoint=v.endpoint),
        ),
        Switch(
            "type",
            (
                ("http", lambda: HttpMethod),
                ("alias", lambda: AliasMethod),
                ("webhook_unwrap", lambda: WebhookMethod),
                ("websocket", lambda: WebsocketMethod),
                ("stub", lambda: StubMethod),
            ),
            default="http",
        ),
    )
)


# ---------------------------------------------------------------- resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Selectable):
    """A group of methods and models; it appears as an attribute of the client or of the resource above."""

    name: str = ""
    """Its key in the config, in the user's casing; `$shared` and `$client` at the top only."""
    description: str | None = field(
        default=None, metadata=key(Text(), "What the resource is about; goes into its documentation.")
    )
    deprecated: PerLanguage | None = field(
        default=None,
        metadata=key(
            per_language(flag=True),
            "Marks the resource and all it holds as deprecated; the text says what to use instead.",
        ),
    )
    standalone_api: bool = field(
        default=False, metadata=key(Flag(), "Type names do not start with the names of the resources above this one.")
    )
    default_request_options: RequestOptions | None = field(
        default=None,
        metadata=key(
            Record(lambda: RequestOptions), "How requests of this resource are sent unless the caller says otherwise."
        ),
    )
    models: Mapping[str, Model] = field(
        default_factory=dict, metadata=key(MapOf(_MODEL, KEY), "Schemas that get a public name in this resource.")
    )
    methods: Mapping[str, Method] = field(
        default_factory=dict,
        metadata=key(MapOf(_METHOD, KEY), "The methods, each as `verb /path` or with more detail."),
    )
    subresources: Mapping[str, Resource] = field(
        default_factory=dict, metadata=key(MapOf(Record(lambda: Resource), KEY), "Resources below this one.")
    )

    def walk(self, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Resource]]:
        """This resource and all below it, depth first in the order of the config, each with its path of keys."""
        path = (*above, self.name)
        yield path, self
        for resource in self.subresources.values():
            yield from resource.walk(path)


RESOURCES = MapOf(Record(lambda: Resource), RESOURCE_KEY)
