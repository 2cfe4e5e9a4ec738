"""Merging of header mappings whose names compare without regard to case."""

from __future__ import annotations

from typing import Dict, Tuple, Union, Mapping, Iterator
from typing_extensions import override

import httpx

from ._types import Omit

__all__ = ["HeaderMap"]


class HeaderMap(Mapping[str, Union[str, Omit]]):
    """Headers in the order of their first mention; a later layer replaces an earlier one whatever the case of the name.

    A value of `Omit()` is kept as such: it says that the header must not be sent.
    """

    def __init__(self, *layers: Mapping[str, Union[str, Omit]]) -> None:
        self._items: Dict[str, Tuple[str, Union[str, Omit]]] = {}
        for layer in layers:
            for name, value in layer.items():
                self._items[name.lower()] = (name, value)

    @override
    def __getitem__(self, name: str) -> Union[str, Omit]:
        return self._items[name.lower()][1]

    @override
    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._items

    @override
    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._items.values())

    @override
    def __len__(self) -> int:
        return len(self._items)

    def pop(self, name: str) -> Union[str, Omit, None]:
        """Take a header out; `None` if it is not there."""
        item = self._items.pop(name.lower(), None)
        return None if item is None else item[1]

    def to_httpx(self) -> httpx.Headers:
        """The headers to send: everything that is not omitted."""
        return httpx.Headers([(name, value) for name, value in self._items.values() if isinstance(value, str)])
