"""The request methods of a synchronous client, one for each HTTP method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, Union, TypeVar, Optional, overload
from typing_extensions import Literal

from ._files import to_httpx_files
from ._types import Body, ResponseT, BinaryTypes, RequestFiles, RequestOptions
from ._models import FinalRequestOptions
from ._building import check_body

if TYPE_CHECKING:
    from ._streaming import Stream
    from ._decoders.jsonl import JSONLDecoder

__all__ = ["SyncVerbs"]

_StreamT = TypeVar("_StreamT", bound="Union[Stream[Any], JSONLDecoder[Any]]")


class SyncVerbs:
    """`get`, `post`, `put`, `patch` and `delete`.

    `path` is below the base URL, or an absolute URL. `cast_to` is the type of the result. `body` is sent as JSON or,
    with `files`, as a form; `content` is sent as it is. With `stream=True` the result is a `stream_cls`.
    """

    def request(
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
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    def get(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `GET` request."""
        check_body(body=body, content=content, files=None, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="get", url=path, json_data=body, content=content, **(options or {})
        )
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    def post(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `POST` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="post", url=path, json_data=body, content=content, files=to_httpx_files(files), **(options or {})
        )
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    def put(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `PUT` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="put", url=path, json_data=body, content=content, files=to_httpx_files(files), **(options or {})
        )
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    def patch(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        files: Optional[RequestFiles] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `PATCH` request."""
        check_body(body=body, content=content, files=files, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="patch", url=path, json_data=body, content=content, files=to_httpx_files(files), **(options or {})
        )
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)

    @overload
    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[False] = False,
    ) -> ResponseT: ...

    @overload
    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: Literal[True],
        stream_cls: Type[_StreamT],
    ) -> _StreamT: ...

    @overload
    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]: ...

    def delete(
        self,
        path: str,
        *,
        cast_to: Type[ResponseT],
        body: Optional[Body] = None,
        content: Optional[BinaryTypes] = None,
        options: Optional[RequestOptions] = None,
        stream: bool = False,
        stream_cls: Optional[Type[_StreamT]] = None,
    ) -> Union[ResponseT, _StreamT]:
        """Send a `DELETE` request."""
        check_body(body=body, content=content, files=None, stacklevel=3)
        final = FinalRequestOptions.construct(
            method="delete", url=path, json_data=body, content=content, **(options or {})
        )
        return self.request(cast_to, final, stream=stream, stream_cls=stream_cls)
