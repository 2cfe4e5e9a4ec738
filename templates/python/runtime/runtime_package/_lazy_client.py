"""The client behind the resources of the package itself: made of the package's settings when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Generic, Mapping, TypeVar, Callable, Optional, cast
from threading import Lock
from typing_extensions import override

from ._utils import LazyProxy

if TYPE_CHECKING:
    from ._client_sync import SyncAPIClient

_ClientT = TypeVar("_ClientT", bound="SyncAPIClient")

__all__ = ["LazyClient"]


class LazyClient(Generic[_ClientT]):
    """Makes the client, and makes it anew when a setting has changed."""

    def __init__(self, make: Callable[..., _ClientT], settings: Callable[[], Mapping[str, Any]]) -> None:
        """`settings` gives the arguments of `make` as they are now."""
        self._make = make
        self._settings = settings
        self._lock = Lock()
        self._client: Optional[_ClientT] = None
        self._made_of: Mapping[str, Any] = {}

    def get(self) -> _ClientT:
        """The client of the present settings. Whatever `make` raises leaves the client as it was."""
        with self._lock:
            # Copies, because a mapping of headers may be changed where it is.
            wanted = {name: _copied(value) for name, value in self._settings().items()}
            if self._client is None or wanted != self._made_of:
                self._client = self._make(**{**wanted, **self._connections(wanted)})
                self._made_of = wanted
            return self._client

    def resource(self, name: str) -> Any:
        """What stands in for one of the client's resources."""
        return _Resource(self, name)

    def _connections(self, wanted: Mapping[str, Any]) -> Dict[str, Any]:
        """Open connections outlive a change of settings, unless they are, or were, the user's own affair."""
        own = wanted.get("http_client") is not None or self._made_of.get("http_client") is not None
        return {} if self._client is None or own else {"http_client": self._client._client}


def _copied(value: Any) -> Any:
    return dict(cast("Mapping[str, Any]", value)) if isinstance(value, Mapping) else value


class _Resource(LazyProxy[Any]):
    def __init__(self, client: LazyClient[Any], name: str) -> None:
        # All other names of this object are the resource's.
        self.__client = client
        self.__name = name

    @override
    def __load__(self) -> Any:
        return getattr(self.__client.get(), self.__name)
