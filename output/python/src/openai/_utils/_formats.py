"""What `Annotated` says about a parameter, and the values it writes in another way: dates, files, models."""

from __future__ import annotations

import io
import os
import base64
from typing import Any, Callable, cast
from pathlib import Path
from datetime import date
from functools import lru_cache
from typing_extensions import Literal, override

import pydantic

from .. import _compat

__all__ = ["PropertyFormat", "PropertyInfo", "Step", "dump_model", "format_step"]

# What happens to a value of a parameter.
Step = Callable[[Any], Any]

PropertyFormat = Literal["iso8601", "base64", "custom"]


class PropertyInfo:
    """What the API wants to be different from the annotated Python type.

    `alias` is the name in the API. `format` is how the value is written: `iso8601`, `base64` (files are read) or
    `custom`, which is `format_template` for `strftime`. `discriminator` is the Python name of the property that tells
    the variants of a union apart.
    """

    alias: str | None
    format: PropertyFormat | None
    format_template: str | None
    discriminator: str | None

    def __init__(
        self,
        alias: str | None = None,
        format: PropertyFormat | None = None,
        format_template: str | None = None,
        discriminator: str | None = None,
    ) -> None:
        self.alias = alias
        self.format = format
        self.format_template = format_template
        self.discriminator = discriminator

    @override
    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if value is not None)
        return f"{type(self).__name__}({given})"


def dump_model(data: Any) -> Any:
    """A model as the API takes it: only what was given, without what the class says is not the API's."""
    if isinstance(data, pydantic.BaseModel):
        exclude = getattr(data, "__api_exclude__", None)
        return _compat.model_dump(data, exclude_unset=True, mode="json", by_alias=True, exclude=exclude)
    return data


@lru_cache(maxsize=256)
def format_step(format_: PropertyFormat | None, template: str | None) -> Step:
    """What writes a value in a format; values that the format is not for stay as they are."""

    def iso8601(data: Any) -> Any:
        return data.isoformat() if isinstance(data, date) else dump_model(data)

    def custom(data: Any) -> Any:
        return data.strftime(template) if isinstance(data, date) and template is not None else dump_model(data)

    if format_ == "base64":
        return _base64
    return iso8601 if format_ == "iso8601" else custom


def _base64(data: Any) -> Any:
    """Text is taken to be encoded already."""
    if isinstance(data, str):
        return data
    content: object = data
    if isinstance(data, os.PathLike):
        content = Path(cast("os.PathLike[str]", data)).read_bytes()
    elif isinstance(data, io.IOBase) or callable(getattr(data, "read", None)):
        content = data.read()
        if isinstance(content, str):
            content = content.encode()
        if not isinstance(content, (bytes, bytearray)):
            raise RuntimeError(f"Could not read bytes from {data!r}; received {type(content)}")
    if isinstance(content, (bytes, bytearray)):
        return base64.b64encode(content).decode("ascii")
    return dump_model(data)
