"""An object that is made when it is first used."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar, Iterable, cast
from typing_extensions import override

__all__ = ["LazyProxy"]

T = TypeVar("T")


class LazyProxy(Generic[T], ABC):
    """Stands in for the object that `__load__` makes and passes every attribute access on to it.

    Special methods such as `__len__` or `__call__` are looked up on the class and are therefore not passed on.
    """

    def __getattr__(self, attr: str) -> object:
        proxied = self.__get_proxied__()
        return proxied if _is_proxy(proxied) else cast(object, getattr(proxied, attr))

    @override
    def __repr__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if _is_proxy(proxied) else repr(proxied)

    @override
    def __str__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if _is_proxy(proxied) else str(proxied)

    @override
    def __dir__(self) -> Iterable[str]:
        proxied = self.__get_proxied__()
        return [] if _is_proxy(proxied) else dir(proxied)

    @property  # type: ignore[misc]
    @override
    def __class__(self) -> type:  # pyright: ignore[reportIncompatibleMethodOverride]
        try:
            proxied = self.__get_proxied__()
        except Exception:
            # `isinstance(proxy, ...)` must not fail because the object behind it cannot be made.
            return type(self)
        return type(self) if _is_proxy(proxied) else type(proxied)

    def __get_proxied__(self) -> T:
        return self.__load__()

    def __as_proxied__(self) -> T:
        """This proxy, typed as what it stands for."""
        return cast(T, self)

    @abstractmethod
    def __load__(self) -> T: ...


def _is_proxy(obj: object) -> bool:
    # `isinstance` would ask `__class__`, which asks this.
    return issubclass(type(obj), LazyProxy)
