"""What the client's module imports and declares apart from the API's own names."""

from __future__ import annotations

from typing import Final

from .modules import Module

ERRORS: Final = (
    "APIError",
    "APIConnectionError",
    "APIConnectionTimeoutError",
    "APIUserAbortError",
    "NotFoundError",
    "ConflictError",
    "RateLimitError",
    "BadRequestError",
    "AuthenticationError",
    "InternalServerError",
    "PermissionDeniedError",
    "UnprocessableEntityError",
)
"""The runtime's error classes, in the order in which the client lists them."""

_VALUES: Final = {
    "core/api-promise": "APIPromise",
    "internal/abort": "unlinkAbort",
    "internal/body": "encodeBody isOneShot",
    "internal/detect-platform": "getPlatformHeaders",
    "internal/errors": "castToError isAbortError",
    "internal/fetch": "fetchWithin",
    "internal/headers": "buildHeaders parseHeaders",
    "internal/redact": "redactURL",
    "internal/redirects": "stripCredentials",
    "internal/retries": "isRetriedResponse retryDelay",
    "internal/shims": "CancelReadableStream getDefaultFetch",
    "internal/url": "buildURL",
    "internal/utils/env": "readEnv",
    "internal/utils/log": "isLogged logFacts loggerFor parseLogLevel",
    "internal/utils/query": "stringifyQuery",
    "internal/utils/sleep": "sleep",
    "internal/utils/uuid": "uuid4",
    "internal/utils/values": "hasOwn safeJSON validatePositiveInteger",
    "version": "VERSION",
}
_TYPES: Final = {
    "internal/builtin-types": "AbortController Fetch Headers RequestInfo RequestInit Response",
    "internal/headers": "HeadersLike NullableHeaders",
    "internal/parse": "APIResponseProps",
    "internal/request-options": "FinalRequestOptions RequestOptions StreamClass",
    "internal/types": "FinalizedRequestInit HTTPMethod MergedRequestInit PromiseOrValue",
    "internal/utils/log": "LogLevel Logger",
}
_WHOLES: Final = {"core/error": "Errors", "core/uploads": "Uploads", "internal/constants": "Constants"}

OWN: Final = frozenset(
    " ".join(
        (
            *_VALUES.values(),
            *_TYPES.values(),
            *_WHOLES.values(),
            # Declared there, or imported by some clients.
            "API Attempts ClientCredentials ClientOptions Environment Opts Pagination Stream basicAuth",
            "bearerAuth chooseBaseURL environments fillURLs headerAuth maybeCoerceBoolean maybeCoerceFloat",
            "maybeCoerceInteger path refuseBrowser requireAuth resolveURL",
        )
    ).split()
)
"""What the client's module calls its own things: classes and types of the API get other names in there."""


def import_fixed(module: Module) -> None:
    """Imports what the part of the client needs that is the same for all APIs."""
    for path, names in _VALUES.items():
        for name in names.split():
            module.name(tuple(path.split("/")), name, value=True)
    for path, names in _TYPES.items():
        for name in names.split():
            module.name(tuple(path.split("/")), name)
    for path, name in _WHOLES.items():
        module.whole(tuple(path.split("/")), name)
    module.whole(("internal", "request-options"), "Opts", value=False)
