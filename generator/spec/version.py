"""What kind of document a file is, told by its version field; and what else it is, where it is no OpenAPI document."""

from __future__ import annotations

import enum
import re
from typing import Any

from ..diagnostics import Diagnostics, Stop
from ..source import Source


class Dialect(enum.Enum):
    """The families of documents that differ in structure; their schemas differ less and are read alike."""

    SWAGGER_2 = "2.0"
    OPENAPI_3 = "3.x"


_EXPECTED = 'expected an OpenAPI document: `openapi: 3.0.x`, `3.1.x` or `3.2.x`, or `swagger: "2.0"`'
_OTHERS = (
    ("asyncapi", "this is an AsyncAPI document"),
    ("arazzo", "this is an Arazzo document"),
    ("overlay", "this is an OpenAPI Overlay"),
    ("swaggerVersion", "this is a Swagger 1.x document"),
    ("raml", "this is a RAML document"),
    ("openrpc", "this is an OpenRPC document"),
    ("$schema", "this is a JSON Schema"),
    ("resources", "this looks like a generator config"),
)
_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?(?:[-+.].*)?")


def detect(source: Source, diagnostics: Diagnostics) -> tuple[Dialect, str]:
    """The dialect and the version as declared. Raises Stop after adding a `Spec/…` error that names the line."""
    data = source.data
    if not isinstance(data, dict):
        shape = "a list" if isinstance(data, list) else f"a single value ({_shown(data)})"
        message = f"the document is {shape}; {_EXPECTED.replace('expected', 'expected a mapping with')}"
        raise diagnostics.stop("Spec/NotOpenAPI", message, source.location("#"))
    if "openapi" in data and "swagger" in data:
        raise diagnostics.stop(
            "Spec/Version",
            f"the document declares both `swagger` and `openapi` (line {source.location('#/openapi').line})",
            source.location("#/swagger", key=True),
            hint="keep the one that the document follows",
        )
    for key, dialect in (("openapi", Dialect.OPENAPI_3), ("swagger", Dialect.SWAGGER_2)):
        if key in data:
            return dialect, _declared(key, dialect, source, diagnostics)
    raise _not_openapi(data, source, diagnostics)


def _declared(key: str, dialect: Dialect, source: Source, diagnostics: Diagnostics) -> str:
    value = source.data[key]
    at = source.location(f"#/{key}")
    text = str(value) if type(value) in (str, int, float) else ""
    match = _VERSION.fullmatch(text.strip())
    family = (match.group(1), match.group(2)) if match else None
    if text.strip() == "2" and dialect is Dialect.SWAGGER_2:
        family = ("2", "0")
    allowed = [("2", "0")] if dialect is Dialect.SWAGGER_2 else [("3", "0"), ("3", "1"), ("3", "2")]
    if family is None or family[0] != allowed[0][0]:
        message = f"`{key}: {_shown(value)}` is not a version that can be read; {_EXPECTED}"
        raise diagnostics.stop("Spec/Version", message, at)
    if family not in allowed:
        message = f"`{key}: {text}` is newer than the versions known here; it is read as {'.'.join(allowed[-1])}"
        diagnostics.warning("Spec/Version", message, at)
    if not isinstance(value, str):
        hint = f'put quotes around it: {key}: "{text}"'
        diagnostics.warning("Spec/Version", f"`{key}: {text}` is a number, not text", at, hint=hint)
    return text.strip()


def _not_openapi(data: dict[str, Any], source: Source, diagnostics: Diagnostics) -> Stop:
    for key, what in _OTHERS:
        if key in data:
            return diagnostics.stop("Spec/NotOpenAPI", f"{what}; {_EXPECTED}", source.location(f"#/{key}", key=True))
    wrong_case = next((key for key in data if key.lower() in ("openapi", "swagger")), None)
    if wrong_case is not None:
        at = source.location(f"#/{wrong_case}", key=True)
        return diagnostics.stop("Spec/Version", f"`{wrong_case}` is spelled `{wrong_case.lower()}`", at)
    message = f"neither `openapi` nor `swagger` is declared; {_EXPECTED}"
    return diagnostics.stop("Spec/Version", message, source.location("#"), hint="add the version as the first line")


def _shown(value: Any) -> str:
    text = {dict: "a mapping", list: "a list", type(None): "null"}.get(type(value)) or repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
