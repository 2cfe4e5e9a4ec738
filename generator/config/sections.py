"""The smaller sections of a config: whose API it is, settings for all targets, the README, changes to the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from .common import ENDPOINT, IDENTIFIER, LINE, Endpoint
from .kinds import Anything, Data, Flag, Form, OneOf, Text
from .reading import Place
from .records import Record, key
from .shapes import Either, ListOf, MapOf, Mapped

ORGANIZATION: Final = Form(
    "a name (a line of text with a letter in it, without slashes)",
    r"(?=.*[A-Za-z])[^\x00-\x1f\x7f/\\]+",
    "Config/BadName",
    100,
)
URL: Final = Form(
    "a URL (`https://…`, or a path that starts with `/`)",
    r"(?:https?://|wss?://|/|\{)[^\s\x00-\x1f\x7f<>\"\\]*",
    longest=2000,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """`organization`: whose API it is."""

    name: str | None = field(
        default=None,
        metadata=key(Text(ORGANIZATION), "The name that the client, its package and its variables are called after."),
    )
    docs: str | None = field(default=None, metadata=key(Text(LINE), "The URL of the API's documentation."))
    contact: str | None = field(
        default=None, metadata=key(Text(LINE), "Where users ask questions: an e-mail address or a URL.")
    )
    security_contact: str | None = field(
        default=None, metadata=key(Text(LINE), "Where users report vulnerabilities: an e-mail address or a URL.")
    )
    github_org: str | None = field(
        default=None,
        metadata=key(
            Text(LINE),
            "The GitHub organization that owns the repositories; no effect.",
            unused="each target names its repository",
            missed=False,
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`settings`: what holds for all targets."""

    license: str = field(
        default="Apache-2.0",
        metadata=key(
            OneOf(("Apache-2.0", "MIT"), open=True), "The licence of the generated code, as an SPDX identifier."
        ),
    )
    sort_schema_properties: bool = field(
        default=True,
        metadata=key(
            Flag(),
            "Print properties as `id`, then required, then optional ones, A to Z; false keeps the document's order.",
        ),
    )
    disable_mock_tests: bool = field(
        default=False, metadata=key(Flag(), "Skip the generated tests that need a mock server.")
    )
    unwrap_response_fields: tuple[str, ...] = field(
        default=(),
        metadata=key(
            ListOf(Text(), lone=True),
            "Properties that responses are wrapped in: a response with nothing but one of them returns its value.",
        ),
    )
    file_header: str | None = field(
        default=None, metadata=key(Text(), "A comment at the top of the generated files of TypeScript and Go.")
    )
    per_endpoint_security: bool = field(
        default=False, metadata=key(Flag(), "Send each request only the credentials that its operation asks for.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuerySettings:
    """`query_settings` and `multipart_settings`: how nested values and lists are written."""

    nested_format: Literal["brackets", "dots"] | None = field(
        default=None, metadata=key(OneOf(("brackets", "dots")), "How nested values are named: `a[b]` or `a.b`.")
    )
    array_format: Literal["comma", "repeat", "brackets", "indices"] | None = field(
        default=None,
        metadata=key(
            OneOf(("comma", "repeat", "brackets", "indices")),
            "How lists are written: `a=1,2`, `a=1&a=2`, `a[]=1` or `a[0]=1`.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleRequest:
    """A request that the README shows."""

    name: str = ""
    type: str = field(default="request", metadata=key(OneOf(("request",), open=True), "The kind of example."))
    endpoint: Endpoint | None = field(default=None, metadata=key(ENDPOINT, "The operation to show."))
    params: Any = field(
        default=None,
        metadata=key(Anything(), "Its parameters by name; an empty mapping for placeholders of the required ones."),
    )
    """None when nothing is said; unread, and not always a mapping in real configs."""
    response_property: str | None = field(default=None, metadata=key(Text(), "The property of the response to print."))
    file_param: str | None = field(
        default=None,
        metadata=key(
            Text(),
            "The parameter that holds a file; no effect.",
            unused="the README names no parameter for files",
            missed=False,
        ),
    )
    file_path: str | None = field(
        default=None,
        metadata=key(
            Text(),
            "The file to show for that parameter; no effect.",
            unused="the README names no file",
            missed=False,
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readme:
    """`readme`."""

    example_requests: Mapping[str, ExampleRequest] = field(
        default_factory=dict,
        metadata=key(
            MapOf(Record(lambda: ExampleRequest)),
            "Requests to show: `default`, `headline`, `pagination`, `streaming`, `errors`, `nested_params` and others.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transform:
    """A step that changes the OpenAPI document before anything is made of it."""

    command: str = field(metadata=key(Text(), "What to do: update, append, merge, remove, copy, move."))
    reason: str | None = field(default=None, metadata=key(Text(), "Why, for the people who read the config."))
    args: Mapping[str, Any] = field(
        default_factory=dict, metadata=key(Data(), "What to do it to: JSONPath targets and values.")
    )
    at: str = field(default="#", compare=False)


_DIALECT = OneOf(
    ("mintlify", "redocly", "scalar", "readme", "x-codeSamples", "x-code-samples", "x-readme", "x-oaiMeta"), open=True
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSamples:
    """How samples of code are written into the document."""

    dialect: str = field(
        default="x-codeSamples",
        metadata=key(_DIALECT, "Who reads the samples, or the extension they are written in."),
    )
    replace: bool = field(
        default=False,
        metadata=key(Flag(), "Leave out the samples that the document has already; else they stay."),
    )
    at: str = field(default="#", compare=False)


_CODE_SAMPLES = Either(
    (
        Mapped(
            _DIALECT,
            lambda dialect, place: CodeSamples(dialect=dialect, at=place.pointer),
            lambda samples: samples.dialect,
            lambda v: isinstance(v, CodeSamples) and not v.replace,
        ),
        Record(lambda: CodeSamples, says="a mapping with `dialect` and `replace`"),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenApi:
    """`openapi`."""

    transforms: tuple[Transform, ...] = field(
        default=(),
        metadata=key(
            ListOf(Record(lambda: Transform, says="a step (a mapping with `command`)")),
            "Steps that change the document, in order.",
            old=("transformations",),
        ),
    )
    code_samples: CodeSamples | None = field(
        default=None,
        metadata=key(_CODE_SAMPLES, "The samples of code that `bundle --code-samples` writes into the document."),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Casing:
    """How one word is spelt in names."""

    initialism: bool = field(
        default=False, metadata=key(Flag(), "The word is an abbreviation, in capitals wherever names have capitals.")
    )
    snake: str | None = field(default=None, metadata=key(Text(IDENTIFIER), "The word in snake_case names."))
    camel: str | None = field(default=None, metadata=key(Text(IDENTIFIER), "The word at the start of camelCase names."))
    pascal: str | None = field(default=None, metadata=key(Text(IDENTIFIER), "The word in PascalCase names."))
    at: str = field(default="#", compare=False)


def _ignore_list(codes: tuple[str, ...], place: Place) -> dict[str, bool | tuple[str, ...]]:
    return dict.fromkeys(codes, True)


_IGNORED = Either(
    (
        Mapped(ListOf(Text(LINE)), _ignore_list, lambda v: tuple(v), lambda v: False),
        MapOf(
            Either(
                (
                    Flag(),
                    ListOf(Text(LINE), lone=True),
                    Mapped(Data(), lambda v, _: True, lambda v: {}, lambda v: False),
                )
            )
        ),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticsSettings:
    """`diagnostics`."""

    ignored: Mapping[str, bool | tuple[str, ...]] = field(
        default_factory=dict,
        metadata=key(
            _IGNORED, "Codes of warnings and notes to leave out: a list, or a mapping to true or to the places meant."
        ),
    )
    """Code to True (everywhere), False, or the places it is ignored at."""
    at: str = field(default="#", compare=False)

    @property
    def codes(self) -> frozenset[str]:
        """The codes that are ignored everywhere."""
        return frozenset(code for code, where in self.ignored.items() if where is True)


@dataclass(frozen=True, slots=True, kw_only=True)
class PythonExtras:
    """`specloom.python`."""

    resource_suffix: bool = field(
        default=True,
        metadata=key(Flag(), "End the names of resource classes with `Resource`; SDKs that began before 2024 do not."),
    )
    legacy_responses: bool = field(
        default=False,
        metadata=key(
            Flag(),
            "Give `HttpxBinaryResponseContent` for bytes and `LegacyAPIResponse` for raw responses, "
            "as the SDKs do that began before 2024.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeScriptExtras:
    """`specloom.typescript`."""

    client_types: tuple[str, ...] = field(
        default=(),
        metadata=key(
            ListOf(Text(LINE), lone=True),
            "Resources below others, such as `chat.completions`, whose types are named below the client, too; "
            "as SDKs have them whose owners had added that by hand.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """`specloom`: what this generator offers beyond the format."""

    flavours: tuple[str, ...] = field(
        default=(), metadata=key(ListOf(OneOf(("docs", "models")), lone=True), "Further output besides the targets.")
    )
    overlays: tuple[str, ...] = field(
        default=(),
        metadata=key(
            ListOf(Text(LINE), lone=True),
            "OpenAPI Overlay files to apply to the document before the transforms, relative to this file.",
        ),
    )
    python: PythonExtras = field(
        default_factory=PythonExtras,
        metadata=key(Record(lambda: PythonExtras), "Options of the Python SDK beyond the format."),
    )
    typescript: TypeScriptExtras = field(
        default_factory=TypeScriptExtras,
        metadata=key(Record(lambda: TypeScriptExtras), "Options of the TypeScript SDK beyond the format."),
    )
    at: str = field(default="#", compare=False)
