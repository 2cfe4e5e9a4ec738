"""The `client_settings` of a config: the constructor of the client, and how it sends requests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .common import DURATION, ENV_VAR, HEADER, HEADERS, IDENTIFIER, KEY, LINE
from .kinds import Anything, Flag, Integer, Number, OneOf, Text
from .records import Record, key
from .shapes import MapOf


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionAuth:
    """The part that a client option plays in a security scheme."""

    security_scheme: str = field(metadata=key(Text(LINE), "The name of the security scheme."))
    role: Literal["value", "username", "password", "client_id", "client_secret"] = field(
        default="value",
        metadata=key(
            OneOf(("value", "username", "password", "client_id", "client_secret")),
            "What the option is in the scheme: the whole `value`, or one part of it.",
        ),
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientOption:
    """One option of the client's constructor."""

    name: str = ""
    """Its key in the config, in the user's casing."""
    type: str = field(
        default="string",
        metadata=key(OneOf(("string", "number", "integer", "boolean"), open=True), "The type of the option."),
    )
    nullable: bool = field(default=False, metadata=key(Flag(), "Whether the client can be made without it."))
    read_env: str | None = field(
        default=None, metadata=key(Text(ENV_VAR), "The environment variable to read when the option is not given.")
    )
    default: Any = field(
        default=None,
        metadata=key(Anything(), "The value when neither the option nor the environment variable is given."),
    )
    """None when there is none."""
    description: str | None = field(default=None, metadata=key(Text(), "What the option is for."))
    auth: OptionAuth | None = field(
        default=None, metadata=key(Record(lambda: OptionAuth), "The part the option plays in a security scheme.")
    )
    server_variable: str | None = field(
        default=None, metadata=key(Text(LINE), "The variable of the environments' URLs that it fills.")
    )
    send_in_header: str | None = field(default=None, metadata=key(Text(HEADER), "The header to send it in."))
    send_as_query_param: str | None = field(
        default=None, metadata=key(Text(LINE), "The query parameter to send it as.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Idempotency:
    """Keys by which a server recognises a request that is sent again."""

    header: str | None = field(
        default=None, metadata=key(Text(HEADER), "The header that carries the key on every request that is not a GET.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retries:
    """How a client tries again after a failure that may pass. None: the format's default holds."""

    max_retries: int | None = field(default=None, metadata=key(Integer(), "How often to try again; 2 unless given."))
    initial_delay_seconds: float | None = field(
        default=None, metadata=key(Number(), "The wait before the second attempt, in seconds; 0.5 unless given.")
    )
    max_delay_seconds: float | None = field(
        default=None, metadata=key(Number(), "The longest wait between attempts, in seconds; 8 unless given.")
    )
    at: str = field(default="#", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSettings:
    """`client_settings`."""

    opts: Mapping[str, ClientOption] = field(
        default_factory=dict,
        metadata=key(MapOf(Record(lambda: ClientOption), KEY), "Options of the client's constructor, by name."),
    )
    idempotency: Idempotency | None = field(
        default=None, metadata=key(Record(lambda: Idempotency), "Keys that make repeated requests harmless.")
    )
    default_headers: Mapping[str, str] = field(
        default_factory=dict, metadata=key(HEADERS, "Headers to send with every request.")
    )
    default_timeout: float | None = field(
        default=None,
        metadata=key(
            DURATION, "How long to wait for a response: milliseconds, or an ISO 8601 duration; 60 s unless given."
        ),
    )
    """Seconds; None: the format's default holds."""
    default_retries: Retries = field(
        default_factory=Retries, metadata=key(Record(lambda: Retries), "How to try again after failures.")
    )
    default_client_name: str | None = field(
        default=None,
        metadata=key(
            Text(IDENTIFIER), "The class name of the client, when it does not follow from the organization's name."
        ),
    )
    default_env_prefix: str | None = field(
        default=None,
        metadata=key(
            Text(ENV_VAR),
            "What the client's own environment variables start with, when it is not the organization's name.",
        ),
    )
    omit_stainless_headers: bool = field(
        default=False, metadata=key(Flag(), "Do not send the headers that start with `X-Stainless-`.")
    )
    at: str = field(default="#", compare=False)
