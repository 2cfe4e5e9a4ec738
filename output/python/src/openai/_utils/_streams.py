"""Reading an iterator to its end."""

from __future__ import annotations

from typing import Any, Iterator, AsyncIterator
from collections import deque

__all__ = ["consume_async_iterator", "consume_sync_iterator"]


def consume_sync_iterator(iterator: Iterator[Any]) -> None:
    """Take every item and drop it."""
    deque(iterator, maxlen=0)


async def consume_async_iterator(iterator: AsyncIterator[Any]) -> None:
    """Take every item and drop it."""
    async for _ in iterator:
        ...
