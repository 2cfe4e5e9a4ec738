"""Lists: from page to page."""

from __future__ import annotations

from typing import Any, Dict, List, Generic, TypeVar, Optional, cast
from typing_extensions import override

import httpx
import pytest

from openai._models import BaseModel
from openai._response import APIResponse, to_raw_response_wrapper, async_to_raw_response_wrapper
from openai._exceptions import APIResponseValidationError
from openai._base_client import PageInfo, BaseSyncPage, BaseAsyncPage, make_request_options

from .transport import Script, SyncClient, AsyncClient

_T = TypeVar("_T")


class Item(BaseModel):
    id: int


class SyncCursor(BaseSyncPage[_T], Generic[_T]):
    data: List[_T]
    next: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return cast(Any, getattr(self, "data", None)) or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        if not self.next:
            return None
        return PageInfo(url=httpx.URL(self.next)) if "/" in self.next else PageInfo(params={"cursor": self.next})


class AsyncCursor(BaseAsyncPage[_T], Generic[_T]):
    data: List[_T]
    next: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return cast(Any, getattr(self, "data", None)) or []

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        if not self.next:
            return None
        return PageInfo(url=httpx.URL(self.next)) if "/" in self.next else PageInfo(params={"cursor": self.next})


class BodyCursor(BaseSyncPage[_T], Generic[_T]):
    data: List[_T]
    next: Optional[str] = None

    @override
    def _get_page_items(self) -> List[_T]:
        return self.data

    @override
    def next_page_info(self) -> Optional[PageInfo]:
        return PageInfo(json={"cursor": self.next}) if self.next else None


def page(*ids: int, next: Optional[str] = None) -> httpx.Response:
    return httpx.Response(200, json={"data": [{"id": id_} for id_ in ids], "next": next})


def options(**values: Any) -> Any:
    return make_request_options(**values)


def queries(handler: Script) -> List[Dict[str, str]]:
    return [dict(request.url.params) for request in handler.requests]


def test_iteration_goes_through_all_pages() -> None:
    handler = Script(page(1, 2, next="b"), page(3, next="c"), page(4))
    first = SyncClient(handler).get_api_list(
        "/items", page=SyncCursor[Item], model=Item, options=options(query={"limit": 2})
    )
    assert isinstance(first, SyncCursor) and first.has_next_page()
    items = list(first)
    assert items == [Item(id=1), Item(id=2), Item(id=3), Item(id=4)] and all(isinstance(item, Item) for item in items)
    assert queries(handler) == [{"limit": "2"}, {"limit": "2", "cursor": "b"}, {"limit": "2", "cursor": "c"}]


async def test_iteration_goes_through_all_pages_async() -> None:
    handler = Script(page(1, 2, next="b"), page(3, next="c"), page(4))
    paginator = AsyncClient(handler).get_api_list(
        "/items", page=AsyncCursor[Item], model=Item, options=options(query={"limit": 2})
    )
    assert [item.id async for item in paginator] == [1, 2, 3, 4]
    assert queries(handler) == [{"limit": "2"}, {"limit": "2", "cursor": "b"}, {"limit": "2", "cursor": "c"}]


async def test_awaiting_gives_the_first_page() -> None:
    handler = Script(page(1, next="b"), page(2))
    first = await AsyncClient(handler).get_api_list("/items", page=AsyncCursor[Item], model=Item)
    assert isinstance(first, AsyncCursor) and [item.id for item in first.data] == [1]
    second = await first.get_next_page()
    assert [item.id for item in second.data] == [2] and not second.has_next_page()
    with pytest.raises(RuntimeError, match="No next page expected"):
        await second.get_next_page()


def test_pages_one_by_one() -> None:
    handler = Script(page(1, next="b"), page(2))
    first = SyncClient(handler).get_api_list("/items", page=SyncCursor[Item], model=Item)
    assert [len(each.data) for each in first.iter_pages()] == [1, 1]
    handler.replies = [page(2)]
    second = first.get_next_page()
    with pytest.raises(RuntimeError, match="No next page expected"):
        second.get_next_page()


def test_an_empty_page_is_the_last() -> None:
    assert list(SyncClient(Script(page(next="b"))).get_api_list("/items", page=SyncCursor[Item], model=Item)) == []


def test_no_body_is_an_empty_page() -> None:
    empty = SyncClient(Script(httpx.Response(204))).get_api_list("/items", page=SyncCursor[Item], model=Item)
    assert isinstance(empty, SyncCursor) and list(empty) == []


def test_body_pagination() -> None:
    handler = Script(page(1, next="b"), page(2))
    found = SyncClient(handler).get_api_list(
        "/items", page=BodyCursor[Item], model=Item, method="post", body={"filter": "x"}
    )
    assert [item.id for item in found] == [1, 2]
    assert handler.bodies == [b'{"filter":"x"}', b'{"filter":"x","cursor":"b"}']
    with_list = SyncClient(Script(page(1, next="b"), page(2))).get_api_list(
        "/items", page=BodyCursor[Item], model=Item, method="post", body=[1]
    )
    with pytest.raises(TypeError, match="only supported with mappings"):
        with_list.get_next_page()


def test_every_page_has_an_idempotency_key_of_its_own() -> None:
    handler = Script(page(1, next="b"), page(2))
    client = SyncClient(handler)
    client._idempotency_header = "Idempotency-Key"
    found = client.get_api_list(
        "/items", page=BodyCursor[Item], model=Item, method="post", body={}, options=options(idempotency_key="mine")
    )
    assert len(list(found)) == 2
    first, second = (request.headers["idempotency-key"] for request in handler.requests)
    assert first == "mine" and second.startswith("stainless-python-retry-")


def test_url_pagination_keeps_what_the_url_does_not_say() -> None:
    handler = Script(page(1, next="/more?page=2&tag=a&tag=b"), page(2))
    found = SyncClient(handler, base_url="http://api.test/v1").get_api_list(
        "/items", page=SyncCursor[Item], model=Item, options=options(query={"page": 1, "tag": ["z"], "limit": 5})
    )
    assert [item.id for item in found] == [1, 2]
    assert str(handler.requests[1].url) == "http://api.test/v1/more?page=2&tag=a&tag=b&limit=5"


@pytest.mark.parametrize(
    ("next_url", "authenticated"),
    [("http://api.test/v1/more?x=1", True), ("http://evil.test/v1/more?x=1", False), ("https://api.test/x?x=1", False)],
)
async def test_next_urls_of_another_origin_get_no_credentials(next_url: str, authenticated: bool) -> None:
    for kind in ("sync", "async"):
        handler = Script(page(1, next=next_url), page(2))
        settings: Dict[str, Any] = {
            "base_url": "http://api.test/v1",
            "custom_headers": {"X-Api-Key": "mine", "X-Harmless": "yes"},
            "custom_query": {"token": "mine"},
        }
        if kind == "sync":
            client = SyncClient(handler, **settings)
            assert len(list(client.get_api_list("/items", page=SyncCursor[Item], model=Item))) == 2
        else:
            async_client = AsyncClient(handler, **settings)
            found = async_client.get_api_list("/items", page=AsyncCursor[Item], model=Item)
            assert len([item async for item in found]) == 2
        second = handler.requests[1]
        assert second.headers["x-harmless"] == "yes"
        assert ("authorization" in second.headers) is authenticated
        assert ("x-api-key" in second.headers) is authenticated
        assert ("token" in second.url.params) is authenticated
        assert second.url.params["x"] == "1"


async def test_raw_pages() -> None:
    handler = Script(page(1, next="b"), page(2))
    client = SyncClient(handler)

    def call(*, extra_headers: Any = None) -> SyncCursor[Item]:
        return client.get_api_list(
            "/items", page=SyncCursor[Item], model=Item, options=options(extra_headers=extra_headers)
        )

    raw = to_raw_response_wrapper(call)()
    assert isinstance(raw, APIResponse)
    assert [item.id for item in raw.parse()] == [1, 2]

    async_client = AsyncClient(Script(page(1, next="b"), page(2)))

    def async_call(*, extra_headers: Any = None) -> Any:
        return async_client.get_api_list(
            "/items", page=AsyncCursor[Item], model=Item, options=options(extra_headers=extra_headers)
        )

    async_raw = await async_to_raw_response_wrapper(async_call)()
    assert [item.id async for item in await async_raw.parse()] == [1, 2]


def test_a_page_that_is_not_one() -> None:
    text = Script(httpx.Response(200, text="hello", headers={"content-type": "text/plain"}))
    with pytest.raises(APIResponseValidationError):
        SyncClient(text, _strict_response_validation=True).get_api_list("/items", page=SyncCursor[Item], model=Item)


def test_page_info() -> None:
    assert repr(PageInfo(params={"a": 1})) == "PageInfo(params={'a': 1})"
    assert repr(PageInfo(url=httpx.URL("/x"))) == "PageInfo(url=/x)"
    with pytest.raises(ValueError, match="Unexpected PageInfo state"):
        first = SyncClient(Script(page(1))).get_api_list("/items", page=SyncCursor[Item], model=Item)
        first._info_to_options(cast(Any, PageInfo)())
