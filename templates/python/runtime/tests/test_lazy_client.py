"""The client behind the resources of the package itself."""

from __future__ import annotations

from typing import Any, Dict, List, ClassVar

import httpx
import pytest

from runtime_package._lazy_client import LazyClient

from .transport import BASE_URL, SyncClient


class Things:
    def __init__(self, client: SyncClient) -> None:
        self._client = client
        self.name = "things"


class Client(SyncClient):
    """A client that counts."""

    made: ClassVar[List[Client]] = []

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.things = Things(self)
        self.made.append(self)


@pytest.fixture
def settings() -> Dict[str, Any]:
    Client.made.clear()
    return {"base_url": BASE_URL, "custom_headers": None, "http_client": None}


@pytest.fixture
def things(settings: Dict[str, Any]) -> Any:
    return LazyClient(Client, lambda: settings).resource("things")


def test_nothing_is_made_before_it_is_needed(things: Any) -> None:
    assert not Client.made
    assert things.name == "things"
    assert isinstance(things, Things)
    assert things._client is Client.made[0]
    assert len(Client.made) == 1


def test_a_changed_setting_changes_the_client(settings: Dict[str, Any], things: Any) -> None:
    first = things._client
    settings["base_url"] = "http://elsewhere.test/"
    assert things._client.base_url == httpx.URL("http://elsewhere.test/")
    assert first.base_url == BASE_URL
    assert len(Client.made) == 2


def test_a_mapping_that_is_changed_in_place_changes_the_client(settings: Dict[str, Any], things: Any) -> None:
    settings["custom_headers"] = {}
    assert not things._client._custom_headers
    settings["custom_headers"]["X-Mine"] = "1"
    assert things._client._custom_headers == {"X-Mine": "1"}


def test_connections_outlive_a_change(settings: Dict[str, Any], things: Any) -> None:
    before = things._client._client
    settings["custom_headers"] = {"X-Mine": "1"}
    assert things._client._client is before
    assert len(Client.made) == 2


def test_connections_of_the_user(settings: Dict[str, Any], things: Any) -> None:
    before = things._client._client
    settings["http_client"] = own = httpx.Client()
    assert things._client._client is own
    settings["http_client"] = None
    assert things._client._client is not own
    assert things._client._client is not before


def test_settings_that_do_not_work_leave_the_client_alone(settings: Dict[str, Any], things: Any) -> None:
    first = things._client
    settings["base_url"] = 1
    with pytest.raises(TypeError):
        _ = things.name
    settings["base_url"] = BASE_URL
    assert things._client is first
