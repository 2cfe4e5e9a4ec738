"""The whole config as a typed value. Every name other stages need can be imported from here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Location
from ..source import Source
from .client import ClientOption, ClientSettings, Idempotency, OptionAuth, Retries
from .common import (
    ABSENT,
    ENDPOINT,
    KEY,
    LINE,
    Absent,
    Endpoint,
    PerLanguage,
    RequestOptions,
    Selectable,
)
from .kinds import Anything, Data, Text
from .paging import (
    SCHEMES,
    DataRule,
    EventRule,
    EventTypeRule,
    FallthroughRule,
    PageField,
    PaginationScheme,
    Streaming,
)
from .records import Record, key
from .resources import (
    RESOURCES,
    AliasMethod,
    HttpMethod,
    Method,
    MethodBase,
    MethodDocs,
    MethodStreaming,
    Model,
    ModelAlias,
    Resource,
    SchemaModel,
    StubMethod,
    WebhookMethod,
    WebsocketMethod,
    WebsocketParameter,
)
from .sections import (
    URL,
    Casing,
    DiagnosticsSettings,
    ExampleRequest,
    Extras,
    OpenApi,
    Organization,
    QuerySettings,
    Readme,
    Settings,
    Transform,
)
from .shapes import ListOf, MapOf
from .targets import (
    CliTarget,
    GoTarget,
    OtherTarget,
    Publish,
    PythonTarget,
    Registry,
    Repository,
    RubyTarget,
    Target,
    Targets,
    TypeScriptTarget,
)

__all__ = [
    "ABSENT",
    "Absent",
    "AliasMethod",
    "Casing",
    "CliTarget",
    "ClientOption",
    "ClientSettings",
    "Config",
    "DataRule",
    "DiagnosticsSettings",
    "Endpoint",
    "EventRule",
    "EventTypeRule",
    "ExampleRequest",
    "Extras",
    "FallthroughRule",
    "GoTarget",
    "HttpMethod",
    "Idempotency",
    "Method",
    "MethodBase",
    "MethodDocs",
    "MethodStreaming",
    "Model",
    "ModelAlias",
    "OpenApi",
    "OptionAuth",
    "Organization",
    "OtherTarget",
    "PageField",
    "PaginationScheme",
    "PerLanguage",
    "Publish",
    "PythonTarget",
    "QuerySettings",
    "Readme",
    "Registry",
    "Repository",
    "RequestOptions",
    "Resource",
    "Retries",
    "RubyTarget",
    "SchemaModel",
    "Selectable",
    "Settings",
    "Streaming",
    "StubMethod",
    "Target",
    "Targets",
    "Transform",
    "TypeScriptTarget",
    "WebhookMethod",
    "WebsocketMethod",
    "WebsocketParameter",
]

_SECURITY = ListOf(MapOf(ListOf(Text())))


def _for_other_tools() -> Mapping[str, Any]:
    return key(Anything(), "Kept for other tools; no effect.", unused="other tools read it", missed=False)


def _no_source() -> Source:
    return Source(file="", raw=b"", data={})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """One config file. Configs that say the same are equal, wherever they say it."""

    edition: str | None = field(
        default=None,
        metadata=key(
            Text(LINE, loose=True),
            "The edition of the format's conventions. Go SDKs alone heed whether there is one.",
            missed=False,
        ),
    )
    organization: Organization = field(
        default_factory=Organization, metadata=key(Record(lambda: Organization), "Whose API it is.")
    )
    targets: Targets = field(
        default_factory=Targets, metadata=key(Record(lambda: Targets), "What to make.", old=("package", "languages"))
    )
    environments: Mapping[str, str] = field(
        default_factory=dict, metadata=key(MapOf(Text(URL), KEY), "Base URLs by name; the first is the default.")
    )
    client_settings: ClientSettings = field(
        default_factory=ClientSettings,
        metadata=key(Record(lambda: ClientSettings), "The client's constructor, and how it sends requests."),
    )
    security: tuple[Mapping[str, tuple[str, ...]], ...] | None = field(
        default=None,
        metadata=key(
            _SECURITY, "Security requirements, in place of the document's: alternatives of schemes; `{}` for none."
        ),
    )
    """None: the document's hold."""
    security_schemes: Mapping[str, Mapping[str, Any]] | None = field(
        default=None, metadata=key(MapOf(Data()), "Security schemes, in place of the document's, spelt as in OpenAPI.")
    )
    """None: the document's hold."""
    pagination: tuple[PaginationScheme, ...] = field(
        default=(), metadata=key(SCHEMES, "Ways of paging, tried in order.")
    )
    streaming: Streaming = field(
        default_factory=Streaming, metadata=key(Record(lambda: Streaming), "How event streams are read.")
    )
    resources: Mapping[str, Resource] = field(
        default_factory=dict, metadata=key(RESOURCES, "What the client offers, by name.")
    )
    unspecified_endpoints: tuple[Endpoint, ...] = field(
        default=(), metadata=key(ListOf(ENDPOINT), "Operations of the document that are left out on purpose.")
    )
    settings: Settings = field(
        default_factory=Settings, metadata=key(Record(lambda: Settings), "What holds for all targets.")
    )
    query_settings: QuerySettings = field(
        default_factory=QuerySettings, metadata=key(Record(lambda: QuerySettings), "How query strings are written.")
    )
    multipart_settings: QuerySettings = field(
        default_factory=QuerySettings,
        metadata=key(
            Record(lambda: QuerySettings),
            "How multipart forms are written; no effect.",
            unused="multipart forms are written with brackets",
        ),
    )
    readme: Readme = field(default_factory=Readme, metadata=key(Record(lambda: Readme), "What READMEs show."))
    openapi: OpenApi = field(
        default_factory=OpenApi, metadata=key(Record(lambda: OpenApi), "Changes to the OpenAPI document.")
    )
    custom_casings: Mapping[str, Casing] = field(
        default_factory=dict, metadata=key(MapOf(Record(lambda: Casing), KEY), "How certain words are spelt in names.")
    )
    diagnostics: DiagnosticsSettings = field(
        default_factory=DiagnosticsSettings,
        metadata=key(Record(lambda: DiagnosticsSettings), "What to say less about."),
    )
    specloom: Extras = field(
        default_factory=Extras, metadata=key(Record(lambda: Extras), "What goes beyond the format.")
    )
    codeflow: Any = field(default=None, metadata=_for_other_tools())
    errors: Any = field(default=None, metadata=_for_other_tools())
    docs: Any = field(default=None, metadata=_for_other_tools())
    at: str = field(default="#", compare=False)
    source: Source = field(default_factory=_no_source, compare=False, repr=False)
    """The text it was read from."""

    @property
    def raw(self) -> bytes:
        """The bytes of the file; empty for a config that was not read."""
        return self.source.raw

    @property
    def file(self) -> str:
        """The file as the user gave it."""
        return self.source.file

    @property
    def has_methods(self) -> bool:
        """Whether it says what to make; a config of client options alone leaves that to the document."""
        return any(resource.methods or resource.subresources for resource in self.resources.values())

    def location(self, pointer: str, *, key: bool = False) -> Location:
        """Where a node of the config stands, for diagnostics; with `key`, where its key stands."""
        return self.source.location(pointer, key=key)

    def walk(self) -> Iterator[tuple[tuple[str, ...], Resource]]:
        """All resources, depth first in the order of the config, each with its path of keys."""
        for resource in self.resources.values():
            yield from resource.walk()
