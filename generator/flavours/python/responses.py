"""Which response objects an SDK gives: those of today, or those of SDKs that began before 2024 (python.md §4, §5.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ...ir.api import Method, ResponseKind
from .modules import Module, ModulePath

LEGACY: Final[ModulePath] = ("_legacy_response",)
"""The runtime module of the older response objects. SDKs without them do not have it."""
_CONTENT: Final = "HttpxBinaryResponseContent"
_BINARY: Final = "BinaryAPIResponse"


@dataclass(frozen=True, slots=True)
class Wrapper:
    """How a class of wrappers turns one method into one that gives the response object."""

    function: str
    """What makes the wrapper."""
    response: str = ""
    """The class of the response object, where it is not the usual one."""


@dataclass(frozen=True, slots=True)
class Responses:
    """The response objects of one SDK, as annotations and imports."""

    legacy: bool = False

    def symbol(self, *, asynchronous: bool) -> tuple[ModulePath, str]:
        """The class that a method gives whose response is bytes, and its module."""
        return (LEGACY, _CONTENT) if self.legacy else (("_response",), f"{_colour(asynchronous)}{_BINARY}")

    def binary(self, module: Module, *, asynchronous: bool) -> str:
        """The annotation of a method whose response is bytes."""
        home, name = self.symbol(asynchronous=asynchronous)
        return f"{module.submodule(home)}.{name}" if self.legacy else module.symbol(home, name)

    def wrapper(self, method: Method, *, streamed: bool, asynchronous: bool) -> Wrapper:
        """What wraps a method in `with_raw_response`, or in `with_streaming_response`."""
        prefix = "async_" if asynchronous else ""
        kind = "streamed" if streamed else "raw"
        if self.legacy and not streamed:
            return Wrapper(f"{LEGACY[0]}.{prefix}to_{kind}_response_wrapper")
        if method.response.kind is ResponseKind.BINARY:
            class_ = f"{_colour(asynchronous)}{'Streamed' if streamed else ''}{_BINARY}"
            return Wrapper(f"{prefix}to_custom_{kind}_response_wrapper", class_)
        return Wrapper(f"{prefix}to_{kind}_response_wrapper")

    def wrapper_imports(self, method: Method, module: Module) -> None:
        """Imports that the wrappers of a method need."""
        for streamed in (False, True):
            for asynchronous in (False, True):
                wrapper = self.wrapper(method, streamed=streamed, asynchronous=asynchronous)
                if wrapper.function.startswith(LEGACY[0]):
                    module.submodule(LEGACY)
                    continue
                for name in filter(None, (wrapper.function, wrapper.response)):
                    module.symbol(("_response",), name)

    def client_base(self, *, asynchronous: bool) -> tuple[ModulePath, str]:
        """The class that the client derives from, and its module."""
        name = f"{'Async' if asynchronous else 'Sync'}APIClient"
        return (LEGACY, f"Legacy{name}") if self.legacy else (("_base_client",), name)


def _colour(asynchronous: bool) -> str:
    return "Async" if asynchronous else ""
