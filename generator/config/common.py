"""What several parts of the config share: names, languages, endpoints, durations, values per language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from .kinds import Flag, Form, Integer, Kind, Number, OneOf, Text
from .reading import Place, describe
from .records import key
from .shapes import Either, ListOf, MapOf, Mapped


class Absent(Enum):
    """The type of `ABSENT`: the key is not there, where an explicit null says something else."""

    ABSENT = "absent"

    def __repr__(self) -> str:
        return "ABSENT"


ABSENT: Final = Absent.ABSENT

LANGUAGES: Final = ("python", "typescript", "node", "go", "ruby", "cli", "docs", "models")
"""The flavours this generator has a name for; `node` is the former name of `typescript`."""
OTHER_LANGUAGES: Final = ("java", "kotlin", "csharp", "php", "terraform", "sql", "openapi", "mcp")
"""Languages that the format knows and this generator does not make."""

VERBS: Final = ("get", "put", "post", "delete", "patch", "head", "options", "trace", "query")
"""The HTTP methods that an OpenAPI path item may hold, up to OpenAPI 3.2."""

# ---------------------------------------------------------------- forms of texts

KEY: Final = Form(
    "a name of letters, digits, `_` and `-`",
    r"(?=.*[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_-]*",
    code="Config/BadName",
    longest=100,
)
"""Keys that become words of identifiers and file names in every language."""
RESOURCE_KEY: Final = Form(
    "a name of letters, digits, `_` and `-` (or $shared, $client)",
    r"\$shared|\$client|(?=.*[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_-]*",
    code="Config/BadName",
    longest=100,
)
IDENTIFIER: Final = Form("an identifier", r"[A-Za-z_][A-Za-z0-9_]*", code="Config/BadName", longest=100)
LINE: Final = Form("a single line of text", r"[^\x00-\x1f\x7f\u2028\u2029]*", longest=2000)
ENV_VAR: Final = Form("the name of an environment variable", r"[A-Za-z_][A-Za-z0-9_]*", code="Config/BadName")
HEADER: Final = Form("the name of an HTTP header", r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", code="Config/BadName")


# ---------------------------------------------------------------- values per language


@dataclass(frozen=True, slots=True)
class PerLanguage:
    """A text for all languages, or one for each."""

    default: str | None = None
    languages: Mapping[str, str] = field(default_factory=dict)

    def of(self, language: str) -> str | None:
        """The text for a language, None when there is none. `node` and `typescript` are one language."""
        for name in same_language(language):
            if name in self.languages:
                return self.languages[name]
        return self.default


FORMER_NAMES: Final = {"typescript": "node"}
"""What languages were called whose SDKs had another layout then."""


def same_language(language: str) -> tuple[str, ...]:
    """The names a config may call a language by, its own first: `node` is the former name of `typescript`."""
    for name, former in FORMER_NAMES.items():
        if language in (name, former):
            return (name, former) if language == name else (former, name)
    return (language,)


def per_language(form: Form | None = None, *, flag: bool = False) -> Kind[Any]:
    """A text, or a mapping from language (or `default`) to text; with `flag` also true (an empty text) and false."""
    text = Text(form)
    single = Mapped(text, lambda v, _: PerLanguage(v), lambda v: v.default or "", _is_single)
    many = Mapped(MapOf(text), _split_languages, _join_languages, lambda v: isinstance(v, PerLanguage))
    if not flag:
        return Either((single, many))
    switch = Mapped(Flag(), lambda v, _: PerLanguage("") if v else None, lambda v: v is not None, lambda v: v is None)
    return Either((single, many, switch))


def _is_single(value: Any) -> bool:
    return isinstance(value, PerLanguage) and not value.languages and value.default is not None


def _split_languages(value: dict[str, str], place: Place) -> PerLanguage:
    for name in value:
        if name != "default":
            LANGUAGE.load(name, place.child(name))
    return PerLanguage(value.get("default"), {k: v for k, v in value.items() if k != "default"})


def _join_languages(value: PerLanguage) -> dict[str, str]:
    return dict(value.languages) if value.default is None else {"default": value.default, **value.languages}


LANGUAGE: Final = OneOf((*LANGUAGES, *OTHER_LANGUAGES), open=True)


def _read_skip(languages: tuple[str, ...], place: Place) -> tuple[str, ...]:
    """YAML 1.1 habits must not pass for languages: `skip: yes` would skip nothing."""
    for word in languages:
        hint = Flag().advice(word)
        if hint:
            raise place.wrong_type("true, false, or a list of languages", word, hint=hint)
    return languages


SKIP: Final = Either(
    (
        Flag(),
        Mapped(
            ListOf(LANGUAGE, lone=True), _read_skip, tuple, lambda v: isinstance(v, tuple), says="a list of languages"
        ),
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectable:
    """A thing that is made for some languages only."""

    skip: bool | tuple[str, ...] = field(
        default=False, metadata=key(SKIP, "Leave this out: `true` for every language, or a list of languages.")
    )
    only: tuple[str, ...] | None = field(
        default=None, metadata=key(ListOf(LANGUAGE, lone=True), "Make this for the listed languages alone.")
    )
    at: str = field(default="#", compare=False)
    """Its JSON pointer in the config."""

    def made_for(self, language: str) -> bool:
        """Whether a language has it, as far as this entry alone says; what surrounds it may be skipped, too."""
        names = same_language(language)
        skipped = self.skip if isinstance(self.skip, bool) else any(name in self.skip for name in names)
        return not skipped and (self.only is None or any(name in self.only for name in names))


# ---------------------------------------------------------------- endpoints


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An operation of the document: HTTP method in lower case, and the path as it is spelt there, query included."""

    verb: str
    path: str
    at: str = field(default="#", compare=False)

    def __str__(self) -> str:
        return f"{self.verb} {self.path}"


def read_endpoint(text: str, place: Place) -> Endpoint:
    """The endpoint that ``verb /path`` names. Raises Refused after adding an `Endpoint/NotHttp` error."""
    verb, _, path = text.strip().partition(" ")
    path = path.strip()
    if verb.lower() not in VERBS or not path.startswith("/"):
        raise place.refuse(
            "Endpoint/NotHttp",
            f"{describe(text)} is not an endpoint",
            hint=f"write the HTTP method and the path, as in `get /pets`; methods are {', '.join(VERBS)}",
        )
    if not LINE_PATH.fullmatch(path):
        raise place.refuse(
            "Endpoint/NotHttp",
            f"the path of {describe(text)} has a brace without its partner, or a control character",
            hint="write path parameters as `{name}`",
        )
    return Endpoint(verb.lower(), path, place.pointer)


LINE_PATH: Final = re.compile(r"(?:[^{}\x00-\x1f\x7f]|\{[^{}\x00-\x1f\x7f]+\})+")
ENDPOINT: Final[Kind[Any]] = Mapped(
    Text(), read_endpoint, str, lambda v: isinstance(v, Endpoint), says="an endpoint such as `get /pets`"
)


# ---------------------------------------------------------------- durations

_ISO = re.compile(r"P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_LONGEST = 366 * 86400


def _read_duration(value: float | str, place: Place) -> float:
    seconds = value / 1000 if isinstance(value, int | float) else _seconds(value.strip().upper())
    if seconds is None:
        raise place.refuse(
            "Config/BadValue",
            f"{describe(value)} is not a duration",
            hint="write milliseconds (`60000`) or an ISO 8601 duration of days and less (`PT60S`)",
        )
    if seconds > _LONGEST:
        raise place.refuse("Config/BadValue", f"{describe(value)} is longer than a year")
    return seconds


def _seconds(text: str) -> float | None:
    if text.isascii() and text.isdecimal():
        return int(text[:20]) / 1000
    found = _ISO.fullmatch(text)
    if not found or not any(found.groups()) or len(text) > 40:
        return None
    return float(sum(float(n or 0) * unit for n, unit in zip(found.groups(), (86400, 3600, 60, 1), strict=True)))


def _write_duration(seconds: float) -> float | str:
    milliseconds = round(seconds * 1000)
    return milliseconds if milliseconds / 1000 == seconds else f"PT{Decimal(repr(seconds)):f}S"


DURATION: Final[Kind[Any]] = Mapped(
    Either((Number(), Text())),
    _read_duration,
    _write_duration,
    lambda v: isinstance(v, int | float),
    says="a duration: milliseconds, or ISO 8601 such as `PT60S`",
)
"""Durations; the model has seconds."""


# ---------------------------------------------------------------- request options

HEADERS: Final = MapOf(Text(LINE, loose=True), HEADER)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestOptions:
    """How requests are sent unless the caller says otherwise."""

    timeout: float | None = field(
        default=None, metadata=key(DURATION, "How long to wait for a response: milliseconds, or an ISO 8601 duration.")
    )
    """Seconds."""
    max_retries: int | None = field(
        default=None, metadata=key(Integer(), "How often to try again after a failure that may pass; 0 for never.")
    )
    headers: Mapping[str, str] = field(
        default_factory=dict, metadata=key(HEADERS, "Headers to send with each request.")
    )
    at: str = field(default="#", compare=False)
