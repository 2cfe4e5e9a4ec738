"""The httpx clients that this package makes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, cast
from functools import lru_cache

import httpx

from ._constants import DEFAULT_TIMEOUT, DEFAULT_CONNECTION_LIMITS

__all__ = [
    "HTTPX_DEFAULT_TIMEOUT",
    "AsyncHttpxClientWrapper",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "SyncHttpxClientWrapper",
]

HTTPX_DEFAULT_TIMEOUT = httpx.Timeout(5.0)
"""What httpx uses when its caller says nothing; seeing it means that a custom client has no timeout of its own."""


def _set_defaults(options: Any) -> None:
    options.setdefault("timeout", DEFAULT_TIMEOUT)
    options.setdefault("limits", DEFAULT_CONNECTION_LIMITS)
    options.setdefault("follow_redirects", True)


class _DefaultHttpxClient(httpx.Client):
    def __init__(self, **options: Any) -> None:
        _set_defaults(options)
        super().__init__(**options)


class _DefaultAsyncHttpxClient(httpx.AsyncClient):
    def __init__(self, **options: Any) -> None:
        _set_defaults(options)
        super().__init__(**options)


@lru_cache(maxsize=None)
def _with_aiohttp(cls: Any) -> Type[httpx.AsyncClient]:
    import importlib

    try:
        httpx_aiohttp: Any = importlib.import_module("httpx_aiohttp")
    except ImportError as err:
        raise RuntimeError(
            "To use the aiohttp client you must have installed the package with the `aiohttp` extra"
        ) from err
    return cast(Type[httpx.AsyncClient], type(cls.__name__, (cls, httpx_aiohttp.HttpxAiohttpClient), {}))


class _DefaultAioHttpClient(httpx.AsyncClient):
    # aiohttp takes long to import, so it becomes a base only when the first client is made.
    def __new__(cls, **_options: Any) -> _DefaultAioHttpClient:
        return cast(_DefaultAioHttpClient, object.__new__(_with_aiohttp(cast(Any, cls))))

    def __init__(self, **options: Any) -> None:
        _set_defaults(options)
        super().__init__(**options)


if TYPE_CHECKING:
    DefaultHttpxClient = httpx.Client
    """`httpx.Client` with this package's timeout, connection limits and redirects unless you pass your own."""

    DefaultAsyncHttpxClient = httpx.AsyncClient
    """`httpx.AsyncClient` with this package's timeout, connection limits and redirects unless you pass your own."""

    DefaultAioHttpClient = httpx.AsyncClient
    """The same over aiohttp; needs the `aiohttp` extra."""
else:
    DefaultHttpxClient = _DefaultHttpxClient
    DefaultAsyncHttpxClient = _DefaultAsyncHttpxClient
    DefaultAioHttpClient = _DefaultAioHttpClient


class SyncHttpxClientWrapper(DefaultHttpxClient):
    """The client that is made when the caller passes none; closes itself when nobody holds it any more."""

    def __del__(self) -> None:
        # The constructor may have failed, and the interpreter may be going down.
        try:
            if not self.is_closed:
                self.close()
        except Exception:
            pass


class AsyncHttpxClientWrapper(DefaultAsyncHttpxClient):
    """The client that is made when the caller passes none; closes itself, where a loop runs, when nobody holds it."""

    def __del__(self) -> None:
        try:
            if not self.is_closed:
                import asyncio

                # The task keeps the client alive until it is closed.
                self._closing = asyncio.get_running_loop().create_task(self.aclose())
        except Exception:
            pass
