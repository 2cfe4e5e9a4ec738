"""Bodies of one JSON value per line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, List, Type, Generic, TypeVar, Iterator, Optional, AsyncIterator, cast
from typing_extensions import Self

import httpx

from .._models import validate_type, construct_type
from .._exceptions import APIResponseValidationError

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["AsyncJSONLDecoder", "JSONLDecoder"]

_T = TypeVar("_T")


class _Values(Generic[_T]):
    """Makes values of chunks of bytes; blank lines are skipped."""

    def __init__(self, line_type: Type[_T], response: httpx.Response, *, strict: bool) -> None:
        self._line_type = line_type
        self._response = response
        self._strict = strict
        self._parts: List[bytes] = []

    def feed(self, chunk: bytes) -> Iterator[_T]:
        """The values of the lines that a chunk completes."""
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            self._parts.append(end)
            yield from self.finish()
        self._parts.append(rest)

    def finish(self) -> Iterator[_T]:
        """The value of the line that has been collected, if it is not blank."""
        line = b"".join(self._parts).strip()
        self._parts.clear()
        if line:
            yield self._decode(line)

    def _decode(self, line: bytes) -> _T:
        try:
            value: object = json.loads(line)
            if self._strict:
                return validate_type(type_=self._line_type, value=value)
            return cast(_T, construct_type(type_=self._line_type, value=value))
        except ValueError as err:
            # pydantic's validation error is a ValueError too.
            raise APIResponseValidationError(self._response, line.decode(errors="replace")) from err


class JSONLDecoder(Generic[_T]):
    """Iterates the values of a body of JSON lines as they arrive."""

    http_response: httpx.Response

    def __init__(
        self,
        *,
        raw_iterator: Iterator[bytes],
        line_type: Type[_T],
        http_response: httpx.Response,
        strict: bool = False,
    ) -> None:
        self.http_response = http_response
        self._raw_iterator = raw_iterator
        self._values = _Values(line_type, http_response, strict=strict)
        self._iterator = self._iterate()

    def __next__(self) -> _T:
        return self._iterator.__next__()

    def __iter__(self) -> Iterator[_T]:
        yield from self._iterator

    def _iterate(self) -> Iterator[_T]:
        try:
            for chunk in self._raw_iterator:
                yield from self._values.feed(chunk)
            yield from self._values.finish()
        finally:
            self.close()

    def close(self) -> None:
        """Release the connection; needed only if the lines are not read to the end."""
        self.http_response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        self.close()


class AsyncJSONLDecoder(Generic[_T]):
    """Iterates the values of a body of JSON lines as they arrive, asynchronously."""

    http_response: httpx.Response

    def __init__(
        self,
        *,
        raw_iterator: AsyncIterator[bytes],
        line_type: Type[_T],
        http_response: httpx.Response,
        strict: bool = False,
    ) -> None:
        self.http_response = http_response
        self._raw_iterator = raw_iterator
        self._values = _Values(line_type, http_response, strict=strict)
        self._iterator = self._iterate()

    async def __anext__(self) -> _T:
        return await self._iterator.__anext__()

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for value in self._iterator:
            yield value

    async def _iterate(self) -> AsyncIterator[_T]:
        try:
            async for chunk in self._raw_iterator:
                for value in self._values.feed(chunk):
                    yield value
            for value in self._values.finish():
                yield value
        finally:
            await self.close()

    async def close(self) -> None:
        """Release the connection; needed only if the lines are not read to the end."""
        await self.http_response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], exc_tb: Optional[TracebackType]
    ) -> None:
        await self.close()
