"""Every error that this package raises on purpose.

OpenAIError
 └─ APIError                        has the request and the body, when there is one
     ├─ APIResponseValidationError  the response is not what the API describes
     ├─ APIStatusError              the API answered with an error status
     │   ├─ BadRequestError           400
     │   ├─ AuthenticationError       401
     │   ├─ PermissionDeniedError     403
     │   ├─ NotFoundError             404
     │   ├─ ConflictError             409
     │   ├─ UnprocessableEntityError  422
     │   ├─ RateLimitError            429
     │   └─ InternalServerError       500 and above
     └─ APIConnectionError          no answer arrived
         └─ APITimeoutError
"""

from __future__ import annotations

from typing import Any, Dict, Type, Mapping, Optional, cast
from typing_extensions import Literal

import httpx

from ._constants import ERROR_PROPERTIES, REQUEST_ID_HEADER

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "OpenAIError",
    "UnprocessableEntityError",
    "status_error_class",
]


class OpenAIError(Exception):
    """Base of all errors of this package."""


class APIError(OpenAIError):
    """A request that did not give a usable answer."""

    message: str
    request: httpx.Request
    body: Optional[object]
    """The decoded JSON of the answer if it is JSON, its text if it is not, and `None` if there was no answer."""

    def __init__(self, message: str, request: httpx.Request, *, body: Optional[object]) -> None:
        super().__init__(message)
        self.request = request
        self.message = message
        self.body = body
        properties = cast("Mapping[str, Any]", body if isinstance(body, Mapping) else {})
        for name in ERROR_PROPERTIES:
            setattr(self, name, properties.get(name))


class APIResponseValidationError(APIError):
    """The answer is not of the shape that was expected; `__cause__` says where when a model was validated."""

    response: httpx.Response
    status_code: int

    def __init__(self, response: httpx.Response, body: Optional[object], *, message: Optional[str] = None) -> None:
        super().__init__(message or "Data returned by API invalid for expected schema.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIStatusError(APIError):
    """The API answered with a status outside of 200 to 299."""

    response: httpx.Response
    status_code: int
    request_id: Optional[str]

    def __init__(self, message: str, *, response: httpx.Response, body: Optional[object]) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = response.headers.get(REQUEST_ID_HEADER) if REQUEST_ID_HEADER else None


class APIConnectionError(APIError):
    """The request could not be sent or its answer did not arrive; `__cause__` is the transport's own error."""

    def __init__(self, *, message: str = "Connection error.", request: httpx.Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """The answer did not arrive in time."""

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class BadRequestError(APIStatusError):
    """Status 400."""

    status_code: Literal[400] = 400  # pyright: ignore[reportIncompatibleVariableOverride]


class AuthenticationError(APIStatusError):
    """Status 401."""

    status_code: Literal[401] = 401  # pyright: ignore[reportIncompatibleVariableOverride]


class PermissionDeniedError(APIStatusError):
    """Status 403."""

    status_code: Literal[403] = 403  # pyright: ignore[reportIncompatibleVariableOverride]


class NotFoundError(APIStatusError):
    """Status 404."""

    status_code: Literal[404] = 404  # pyright: ignore[reportIncompatibleVariableOverride]


class ConflictError(APIStatusError):
    """Status 409."""

    status_code: Literal[409] = 409  # pyright: ignore[reportIncompatibleVariableOverride]


class UnprocessableEntityError(APIStatusError):
    """Status 422."""

    status_code: Literal[422] = 422  # pyright: ignore[reportIncompatibleVariableOverride]


class RateLimitError(APIStatusError):
    """Status 429."""

    status_code: Literal[429] = 429  # pyright: ignore[reportIncompatibleVariableOverride]


class InternalServerError(APIStatusError):
    """Status 500 and above."""


_BY_STATUS: Dict[int, Type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status_code: int) -> Type[APIStatusError]:
    """The error class of a status; `APIStatusError` itself where no narrower one exists."""
    if status_code >= 500:
        return InternalServerError
    return _BY_STATUS.get(status_code, APIStatusError)
