"""Raw request bodies that know whether they can be sent a second time, for retries and redirects.

Bytes, seekable files and iterables that can be iterated anew are replayed. An iterator, a generator or a pipe gives its
bytes once: after they have been read, a failed request is not retried and a redirect that keeps the body is an error.
"""

from __future__ import annotations

from typing import (
    IO,
    Any,
    List,
    Tuple,
    Union,
    Mapping,
    Iterable,
    Iterator,
    Optional,
    Sequence,
    AsyncIterable,
    AsyncIterator,
    cast,
)

import httpx

from ._types import HttpxRequestFiles

__all__ = ["AsyncBody", "BodyConsumedError", "SyncBody", "files_can_replay", "wrap_async_content", "wrap_content"]

_CHUNK_SIZE = 64 * 1024
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class BodyConsumedError(RuntimeError):
    """A request body that can be read once only was needed again."""

    def __init__(self) -> None:
        super().__init__(
            "The request body was already sent and cannot be read again; "
            "pass bytes, a seekable file or an object that can be iterated anew"
        )


class _Body:
    """What both kinds of body know about their source."""

    length: Optional[int] = None
    """Size in bytes where it is known beforehand."""
    error: Optional[Exception] = None
    """What the caller's own source raised while it was being sent."""

    def __init__(self, source: object) -> None:
        self._source: Any = source
        self._started = False
        self._offset: Optional[int] = None
        self._is_file = hasattr(source, "read")
        self._is_async = isinstance(source, AsyncIterable)
        self._once = isinstance(source, (Iterator, AsyncIterator))
        if self._is_file:
            self._measure(cast("IO[bytes]", source))

    def _measure(self, file: IO[bytes]) -> None:
        self._once = True
        try:
            offset = file.tell()
            end = file.seek(0, 2)
            file.seek(offset)
        except (OSError, AttributeError, ValueError):
            return
        if isinstance(cast(object, offset), int) and isinstance(cast(object, end), int):
            self._offset, self.length, self._once = offset, max(end - offset, 0), False

    def can_replay(self) -> bool:
        """Whether the whole body can be read from now on."""
        return not (self._once and self._started)

    def _start(self) -> None:
        if not self.can_replay():
            raise BodyConsumedError()
        if self._started and self._offset is not None:
            cast("IO[bytes]", self._source).seek(self._offset)
        self._started = True


class SyncBody(_Body):
    """A body that `httpx.Client` iterates."""

    def __iter__(self) -> Iterator[bytes]:
        self._start()
        try:
            if self._is_file:
                file = cast("IO[bytes]", self._source)
                while chunk := file.read(_CHUNK_SIZE):
                    yield chunk
            else:
                yield from cast("Iterable[bytes]", self._source)
        except Exception as err:
            self.error = err
            raise


class AsyncBody(_Body):
    """A body that `httpx.AsyncClient` iterates; files are read in a worker thread."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._start()
        try:
            if self._is_async:
                async for chunk in cast("AsyncIterable[bytes]", self._source):
                    yield chunk
            elif self._is_file:
                import anyio.to_thread

                file = cast("IO[bytes]", self._source)
                while chunk := await anyio.to_thread.run_sync(file.read, _CHUNK_SIZE):
                    yield chunk
            else:
                for chunk in cast("Iterable[bytes]", self._source):
                    yield chunk
        except Exception as err:
            self.error = err
            raise


def _as_bytes(content: object) -> Optional[bytes]:
    if isinstance(content, str):
        return content.encode()
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(cast(bytes, content))
    return None


def _gives_chunks(content: object, kinds: Tuple[Any, ...]) -> bool:
    # A mapping is iterable, but was surely meant for `body`.
    return hasattr(content, "read") or (isinstance(content, kinds) and not isinstance(content, Mapping))


def wrap_content(content: Any) -> Union[bytes, SyncBody, None]:
    """A raw body in the form in which a synchronous client sends it."""
    if content is None or isinstance(content, SyncBody):
        return content
    plain = _as_bytes(content)
    if plain is not None:
        return plain
    if not _gives_chunks(content, (Iterable,)):
        raise TypeError(
            f"Expected `content` to be bytes, a binary file or an iterable of bytes but got {type(content)}"
        )
    return SyncBody(content)


def wrap_async_content(content: Any) -> Union[bytes, AsyncBody, None]:
    """A raw body in the form in which an asynchronous client sends it."""
    if content is None or isinstance(content, AsyncBody):
        return content
    plain = _as_bytes(content)
    if plain is not None:
        return plain
    if not _gives_chunks(content, (Iterable, AsyncIterable)):
        raise TypeError(
            f"Expected `content` to be bytes, a binary file or an (async) iterable of bytes but got {type(content)}"
        )
    return AsyncBody(content)


def files_can_replay(files: Optional[HttpxRequestFiles]) -> bool:
    """Whether every part of a multipart body can be read again; httpx rewinds seekable files by itself."""
    if not files:
        return True
    values: Sequence[Any] = (
        list(files.values()) if isinstance(files, Mapping) else [value for _, value in cast(Sequence[Any], files)]
    )
    contents: List[Any] = [value[1] if isinstance(value, tuple) else value for value in values]
    return all(isinstance(content, (bytes, str)) or _is_seekable(content) for content in contents)


def _is_seekable(file: Any) -> bool:
    try:
        return bool(file.seekable())
    except (AttributeError, ValueError):
        return False


def can_send_again(content: object, files: Optional[HttpxRequestFiles], error: Optional[Exception]) -> bool:
    """Whether a request whose attempt ended (with `error`, if it had no answer) can be sent once more."""
    if isinstance(content, (SyncBody, AsyncBody)):
        return content.can_replay()
    # Without a connection nothing of the body has been read.
    return isinstance(error, _UNSENT) or files_can_replay(files)
