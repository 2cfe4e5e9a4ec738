"""The request methods of an asynchronous client, one for each HTTP method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Union, TypeVar, Optional, overload
from typing_extensions import Literal

from ._files import async_to_httpx_files
from ._types import Body, ResponseT, RequestFiles, RequestOptions, AsyncBinaryTypes
from ._models import FinalRequestOptions
from ._building import check_body

if TYPE_CHECKING:
    from ._streaming import AsyncStream
    from ._decoders.jsonl import AsyncJSONLDecoder

__all__ = ["AsyncVerbs"]

_StreamT = TypeVar("_StreamT", bound="Union[AsyncStream[Any], AsyncJSONLDecoder[Any]]")


class AsyncVerbs:
    """`get`, `post`, `put`, `patch` and `delete`.

    `path` is below the base URL, or an absolute URL. `cast_to` is the type of the result. `body` is sent as JSON or,
    with `files`, as a form; `content` is sent as it is. With `stream=True` the result is a `stream_cls`.
    """

    async def request(
        self,
        cast_to: Type[ResponseT],
        options: FinalRequestOptions,
        *,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a request, retry it as often as it takes, and give its result."""
        raise NotImplementedError

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    async def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `GET` request."""
        check_body(body=body, content=content, files=None, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="get", url=path, json_data=body, content=content, **(options or {})
        )
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    async def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `POST` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="post",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **(options or {}),
        )
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    async def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `PUT` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="put",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **(options or {}),
        )
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    async def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `PATCH` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="patch",
            url=path,
            json_data=body,
            content=content,
            files=await async_to_httpx_files(files),
            **(options or {}),
        )
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    async def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[AsyncBinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `DELETE` request."""
        check_body(body=body, content=content, files=None, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="delete", url=path, json_data=body, content=content, **(options or {})
        )
        return await self.request(cast_to, final, stream=stream, stream_cls=stream_cls)
