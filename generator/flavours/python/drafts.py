"""One method on its way to text: what its signature and its body are written from, and what they agree on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...ir.api import Api, Method, Parameter, ResponseKind, StreamKind
from ...ir.types import ModelRef, without_null
from .modules import Module, Symbol
from .places import Places, Side
from .responses import Responses
from .type_files import ParamsFile
from .views import ArgumentView

INDENT = "        "
_CALL = (
    ("extra_headers", "Headers | None", "None", "Send extra headers"),
    ("extra_query", "Query | None", "None", "Add additional query parameters to the request"),
    ("extra_body", "Body | None", "None", "Add additional JSON properties to the request"),
    (
        "timeout",
        "float | httpx.Timeout | None | NotGiven",
        "not_given",
        "Override the client-level default timeout for this request, in seconds",
    ),
)


@dataclass(frozen=True, slots=True)
class Returned:
    """What a method gives, as text."""

    annotation: str
    cast: str
    """The ``cast_to`` argument."""
    wrap: bool = False
    """Needs ``cast(…)`` around the call: the type is a union."""
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A method, its arguments and its result under their Python names."""

    api: Api
    places: Places
    module: Module
    """The module that the method is written into; it collects the imports."""
    receiver: str
    """What the client's request methods are called on: ``self._`` in resources, ``self.`` in the client."""
    method: Method
    params: ParamsFile | None
    arguments: Sequence[ArgumentView]
    returned: Returned
    page: str
    """Name of the page class without its colour, or empty."""
    kinds: Mapping[str, Parameter]
    """The parameter behind each argument."""
    responses: Responses

    @property
    def switch(self) -> ArgumentView | None:
        """The argument that chooses streaming."""
        streaming = self.method.streaming
        wire = streaming.parameter if streaming is not None else ""
        return next((a for a in self.arguments if wire and a.wire == wire), None)

    @property
    def always_streams(self) -> bool:
        return self.method.streaming is not None and not self.method.streaming.parameter

    @property
    def name(self) -> str:
        return self.places.names.method(self.method.words)

    def types(self, name: str) -> str:
        """A name of the runtime's ``_types``, imported."""
        return self.module.symbol(("_types",), name)

    def call_arguments(self) -> list[tuple[str, str, str, str]]:
        """The arguments that every method has: name, annotation, default, description."""
        for used in ("Headers", "Query", "Body", "NotGiven", "not_given"):
            self.types(used)
        found = list(_CALL)
        if self._keyed:
            found.append(("idempotency_key", "str | None", "None", "Specify a custom idempotency key for this request"))
        return found

    @property
    def _keyed(self) -> bool:
        return bool(self.api.behaviour.idempotency_header) and self.method.verb != "GET"

    # -- results ------------------------------------------------------------------------------------------------------

    def result(self, asynchronous: bool) -> str:
        """What the method gives: the sync one, or after ``await``."""
        if self.page:
            page = f"{'Async' if asynchronous else 'Sync'}{self.page}"
            self.module.symbol(("pagination",), page)
            if not asynchronous:
                return f"{page}[{self.returned.annotation}]"
            paginator = self.module.symbol(("_base_client",), "AsyncPaginator")
            return f"{paginator}[{self.returned.annotation}, {page}[{self.returned.annotation}]]"
        if self.always_streams:
            return self.stream(asynchronous)
        if self.method.response.kind is ResponseKind.BINARY:
            return self.responses.binary(self.module, asynchronous=asynchronous)
        return self.returned.annotation

    def stream(self, asynchronous: bool) -> str:
        """The stream that the method gives when it streams."""
        return f"{self._stream_class(asynchronous)}[{self.event()}]"

    def _stream_class(self, asynchronous: bool) -> str:
        streaming = self.method.streaming
        colour = "Async" if asynchronous else ""
        if streaming is not None and streaming.kind is StreamKind.JSONL:
            return self.module.symbol(("_decoders", "jsonl"), f"{colour}JSONLDecoder")
        return self.module.symbol(("_streaming",), f"{colour}Stream")

    def event(self) -> str:
        """What the stream holds."""
        streaming = self.method.streaming
        assert streaming is not None
        if self.always_streams and self.method.response.kind is ResponseKind.EVENTS:
            return self.returned.annotation
        event = without_null(streaming.event)
        if isinstance(event, ModelRef):
            symbol = self.places.symbol(event.model, Side.RESPONSE)
            return self.module.symbol(symbol.module, symbol.name)
        return self.returned.annotation

    def union_result(self, asynchronous: bool) -> str:
        """The result of a call whose switch is not known beforehand."""
        return f"{self.result(asynchronous)} | {self.stream(asynchronous)}"
