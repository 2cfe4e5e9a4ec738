"""The names that the package itself offers (python.md §5)."""

from __future__ import annotations

from .client_file import ClientFile

ERRORS = (
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "APIConnectionError",
    "APIResponseValidationError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
)
"""Error classes of every client, besides its base class."""


CONNECTIONS = (
    "ReconnectingEvent",
    "ReconnectingOverrides",
    "WebSocketQueueFullError",
    "WebSocketConnectionClosedError",
)
"""Names of packages that open WebSocket connections."""


def package_exports(file: ClientFile, *, websockets: bool) -> tuple[str, ...]:
    """``__all__`` of the package."""
    client = file.settings.client
    return (
        "types",
        "__version__",
        "__title__",
        "NoneType",
        "Transport",
        "ProxiesTypes",
        "NotGiven",
        "NOT_GIVEN",
        "not_given",
        "Omit",
        "omit",
        f"{client}Error",
        *ERRORS,
        *(CONNECTIONS if websockets else ()),
        "Timeout",
        "RequestOptions",
        "Client",
        "AsyncClient",
        "Stream",
        "AsyncStream",
        client,
        f"Async{client}",
        *(("ENVIRONMENTS",) if file.environments else ()),
        "file_from_path",
        "BaseModel",
        "DEFAULT_TIMEOUT",
        "DEFAULT_MAX_RETRIES",
        "DEFAULT_CONNECTION_LIMITS",
        "DefaultHttpxClient",
        "DefaultAsyncHttpxClient",
        "DefaultAioHttpClient",
    )


def client_names(file: ClientFile) -> list[str]:
    """Those of them that the client's module declares."""
    client = file.settings.client
    names = ["Client", "Timeout", "Transport", "AsyncClient", client, f"Async{client}", "RequestOptions"]
    return [*names, "ENVIRONMENTS"] if file.environments else names
