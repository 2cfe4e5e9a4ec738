"""Pages of list endpoints, and how one page leads to the next."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    Type,
    Union,
    Generic,
    Mapping,
    TypeVar,
    Iterable,
    Iterator,
    Optional,
    Generator,
    AsyncIterator,
    cast,
    overload,
)
from typing_extensions import Self, override

import httpx
from pydantic import PrivateAttr

from ._types import Body, Query, NotGiven, not_given
from ._utils import is_given, is_mapping
from ._compat import PYDANTIC_V1, model_copy
from ._models import GenericModel, FinalRequestOptions
from ._building import UntrustedRequestOptions, without_internal_headers
from ._redirects import same_origin

if TYPE_CHECKING:
    from ._base_client import SyncAPIClient, AsyncAPIClient

__all__ = ["AsyncPaginator", "BaseAsyncPage", "BasePage", "BaseSyncPage", "PageInfo"]

_T = TypeVar("_T")
_AsyncPageT = TypeVar("_AsyncPageT", bound="BaseAsyncPage[Any]")


class PageInfo:
    """What differs in the next page's request: its URL, some query parameters or some properties of its body."""

    url: Union[httpx.URL, NotGiven]
    params: Union[Query, NotGiven]
    json: Union[Body, NotGiven]

    @overload
    def __init__(self, *, url: httpx.URL) -> None: ...

    @overload
    def __init__(self, *, params: Query) -> None: ...

    @overload
    def __init__(self, *, json: Body) -> None: ...

    def __init__(
        self,
        *,
        url: Union[httpx.URL, NotGiven] = not_given,
        json: Union[Body, NotGiven] = not_given,
        params: Union[Query, NotGiven] = not_given,
    ) -> None:
        self.url = url
        self.json = json
        self.params = params

    @override
    def __repr__(self) -> str:
        facts = {"url": self.url, "json": self.json, "params": self.params}
        given = ", ".join(f"{name}={value}" for name, value in facts.items() if is_given(value))
        return f"{self.__class__.__name__}({given})"


class BasePage(GenericModel, Generic[_T]):
    """One page of a list.

    A concrete page says where its items are (`_get_page_items`) and how the next page is asked for (`next_page_info`).
    """

    _options: FinalRequestOptions = PrivateAttr()
    _model: Type[_T] = PrivateAttr()

    def has_next_page(self) -> bool:
        """Whether there is a page after this one; an empty page is the last."""
        if not self._get_page_items():
            return False
        return self.next_page_info() is not None

    def next_page_info(self) -> Optional[PageInfo]:
        """How the next page is asked for; `None` after the last one."""
        raise NotImplementedError(f"{type(self).__name__} does not say how to get its next page")

    def _get_page_items(self) -> Iterable[_T]:
        raise NotImplementedError(f"{type(self).__name__} does not say where its items are")

    def _params_from_url(self, url: httpx.URL) -> httpx.QueryParams:
        return httpx.QueryParams(cast(Any, self._options.params)).merge(url.params)

    def _info_to_options(self, info: PageInfo) -> FinalRequestOptions:
        options = model_copy(self._options)
        options.headers = without_internal_headers(options.headers)
        # Another request: with this page's key the server would give this page again.
        options.idempotency_key = None
        if isinstance(info.params, Mapping):
            options.params = {**options.params, **info.params}
        elif isinstance(info.url, httpx.URL):
            options = self._options_for_url(options, info.url)
        elif is_given(info.json):
            options.json_data = _merge_json(options.json_data, info.json)
        else:
            raise ValueError("Unexpected PageInfo state")
        return options

    def _options_for_url(self, options: FinalRequestOptions, url: httpx.URL) -> FinalRequestOptions:
        """The request of the URL that a page names; what its query says wins over this page's own parameters."""
        written = set(url.params.keys())
        options.params = {
            name: value
            for name, value in options.params.items()
            if not any(key == name or key.startswith((f"{name}[", f"{name}.")) for key in written)
        }
        options.url = str(url)
        if url.is_absolute_url and not same_origin(url, self._base_url()):
            return UntrustedRequestOptions.of(options)
        return options

    def _base_url(self) -> httpx.URL:
        raise NotImplementedError


def _merge_json(before: object, changes: object) -> object:
    if not is_mapping(changes):
        raise TypeError("Pagination is only supported with mappings")
    if before is None:
        return dict(changes)
    if not is_mapping(before):
        raise TypeError("Pagination is only supported with mappings")
    return {**before, **changes}


def _make_private_room(page: Any) -> None:
    # Pages are constructed without validation, which leaves pydantic 2's room for private attributes out.
    if not PYDANTIC_V1 and getattr(page, "__pydantic_private__", None) is None:
        page.__pydantic_private__ = {}


class BaseSyncPage(BasePage[_T], Generic[_T]):
    """A page of a synchronous client; iterating it goes through this page and all that follow."""

    if TYPE_CHECKING:
        _client: SyncAPIClient = PrivateAttr()
    else:
        # pydantic 1 looks the names of annotations up, and there is no such name while this module runs.
        _client: Any = PrivateAttr()

    def _set_private_attributes(self, client: SyncAPIClient, model: Type[_T], options: FinalRequestOptions) -> None:
        _make_private_room(self)
        self._model = model
        self._client = client
        self._options = options

    @override
    def _base_url(self) -> httpx.URL:
        return self._client.base_url

    # pydantic's own iteration, over the fields, is of no use for a page.
    def __iter__(self) -> Iterator[_T]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        for page in self.iter_pages():
            for item in page._get_page_items():
                yield item

    def iter_pages(self) -> Iterator[Self]:
        """Iterate this page and all that follow."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = page.get_next_page()

    def get_next_page(self) -> Self:
        """Ask for the next page. Raises `RuntimeError` after the last one; `has_next_page()` tells."""
        return self._client._request_api_list(self._model, page=self.__class__, options=_next_options(self))


class BaseAsyncPage(BasePage[_T], Generic[_T]):
    """A page of an asynchronous client; iterating it goes through this page and all that follow."""

    if TYPE_CHECKING:
        _client: AsyncAPIClient = PrivateAttr()
    else:
        _client: Any = PrivateAttr()

    def _set_private_attributes(self, model: Type[_T], client: AsyncAPIClient, options: FinalRequestOptions) -> None:
        _make_private_room(self)
        self._model = model
        self._client = client
        self._options = options

    @override
    def _base_url(self) -> httpx.URL:
        return self._client.base_url

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for page in self.iter_pages():
            for item in page._get_page_items():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Iterate this page and all that follow."""
        page = self
        while True:
            yield page
            if not page.has_next_page():
                return
            page = await page.get_next_page()

    async def get_next_page(self) -> Self:
        """Ask for the next page. Raises `RuntimeError` after the last one; `has_next_page()` tells."""
        return await self._client._request_api_list(self._model, page=self.__class__, options=_next_options(self))


def _next_options(page: BasePage[Any]) -> FinalRequestOptions:
    info = page.next_page_info()
    if info is None:
        raise RuntimeError("No next page expected; please check `.has_next_page()` before calling `.get_next_page()`.")
    return page._info_to_options(info)


class AsyncPaginator(Generic[_T, _AsyncPageT]):
    """A list that has not been asked for yet: `await` gives its first page, `async for` all of its items."""

    def __init__(
        self, client: AsyncAPIClient, options: FinalRequestOptions, page_cls: Type[_AsyncPageT], model: Type[_T]
    ) -> None:
        self._client = client
        self._options = options
        self._page_cls = page_cls
        self._model = model

    def __await__(self) -> Generator[Any, None, _AsyncPageT]:
        return self._get_page().__await__()

    async def _get_page(self) -> _AsyncPageT:
        client, model, options = self._client, self._model, model_copy(self._options)

        def attach(page: object) -> object:
            return attach_page(page, self._page_cls, client=client, model=model, options=options)

        options.post_parser = attach
        return await client.request(self._page_cls, options)

    async def __aiter__(self) -> AsyncIterator[_T]:
        # With a raw response asked for this is the response object, which is not iterable.
        page = await self._get_page()
        async for item in page:
            yield item


def attach_page(page: Any, page_cls: Any, *, client: Any, model: Any, options: FinalRequestOptions) -> object:
    """Give a parsed page what it needs to ask for the next one. Without a body there is an empty page."""
    if page is None:
        page = page_cls.construct()
    if isinstance(page, BasePage):
        cast(Any, page)._set_private_attributes(client=client, model=model, options=options)
    return cast(object, page)
