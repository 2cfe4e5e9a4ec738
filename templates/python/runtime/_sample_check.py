from __future__ import annotations

from typing import Any, List, Union, Optional, cast
from typing_extensions import Literal, overload

import httpx

from runtime_package._types import NOT_GIVEN, Body, Omit, Query, Headers, NotGiven, NoneType, omit, not_given
from runtime_package._models import BaseModel
from runtime_package._response import *
from runtime_package._response import BinaryAPIResponse, AsyncBinaryAPIResponse, to_raw_response_wrapper, to_custom_streamed_response_wrapper, StreamedBinaryAPIResponse, async_to_raw_response_wrapper, to_custom_raw_response_wrapper
from runtime_package._resource import SyncAPIResource, AsyncAPIResource
from runtime_package._streaming import Stream, AsyncStream
from runtime_package._base_client import make_request_options, BaseSyncPage, BaseAsyncPage, AsyncPaginator


class M(BaseModel):
    id: str


class SyncP(BaseSyncPage[M]): ...


class AsyncP(BaseAsyncPage[M]): ...


class R(SyncAPIResource):
    def get(self, *, extra_headers: Headers | None = None, timeout: float | httpx.Timeout | None | NotGiven = not_given) -> M:
        return self._get("/x", options=make_request_options(extra_headers=extra_headers, timeout=timeout), cast_to=M)

    def lst(self) -> SyncP:
        return self._get_api_list("/x", page=SyncP, options=make_request_options(), model=M, method="post")

    def rm(self) -> None:
        return self._delete("/x", options=make_request_options(), cast_to=NoneType)

    def content(self) -> BinaryAPIResponse:
        return self._get("/x", options=make_request_options(), cast_to=BinaryAPIResponse)

    def stream(self, *, stream: Optional[Literal[False]] | Literal[True] | Omit = omit) -> M | Stream[M]:
        return self._post("/x", body={}, options=make_request_options(), cast_to=M, stream=stream or False, stream_cls=Stream[M])

    def always(self) -> Stream[M]:
        return self._put("/x", options=make_request_options(), cast_to=M, stream=True, stream_cls=Stream[M])

    def union(self) -> Union[M, str]:
        return cast(Union[M, str], self._get("/x", cast_to=cast(Any, Union[M, str])))

    def arr(self) -> List[M]:
        return self._get("/x", cast_to=List[M])


class A(AsyncAPIResource):
    async def get(self) -> M:
        return await self._get("/x", options=make_request_options(), cast_to=M)

    def lst(self) -> AsyncPaginator[M, AsyncP]:
        return self._get_api_list("/x", page=AsyncP, options=make_request_options(), model=M)

    async def content(self) -> AsyncBinaryAPIResponse:
        return await self._get("/x", options=make_request_options(), cast_to=AsyncBinaryAPIResponse)

    async def stream(self, *, stream: bool | Omit = omit) -> M | AsyncStream[M]:
        return await self._post("/x", body={}, options=make_request_options(), cast_to=M, stream=stream or False, stream_cls=AsyncStream[M])


class W:
    def __init__(self, r: R, a: A) -> None:
        self.get = to_raw_response_wrapper(r.get)
        self.lst = async_to_raw_response_wrapper(a.lst)
        self.content = to_custom_raw_response_wrapper(r.content, BinaryAPIResponse)
        self.contents = to_custom_streamed_response_wrapper(r.content, StreamedBinaryAPIResponse)


async def use(w: W, a: A) -> None:
    reveal_type(w.get().parse())
    reveal_type(await (await w.lst()).parse())
    with w.contents() as c:
        reveal_type(c)
    async for i in a.lst():
        reveal_type(i)
    reveal_type(await a.lst())
