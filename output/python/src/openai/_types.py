"""Names for what callers may pass and what the client hands around: sentinels, request options, file inputs."""

from __future__ import annotations

from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    Set,
    Dict,
    List,
    Type,
    Tuple,
    Union,
    Mapping,
    TypeVar,
    Callable,
    Iterable,
    Iterator,
    Optional,
    Sequence,
    AsyncIterable,
)
from typing_extensions import (
    Literal,
    Protocol,
    TypeAlias,
    TypedDict,
    SupportsIndex,
    overload,
    override,
    runtime_checkable,
)

import httpx
import pydantic
from httpx import URL, Proxy, Timeout, Response, BaseTransport, AsyncBaseTransport

if TYPE_CHECKING:
    from ._models import BaseModel, SecurityOptions
    from ._response import APIResponse, AsyncAPIResponse

__all__ = [
    "NOT_GIVEN",
    "URL",
    "AnyMapping",
    "ArrayFormat",
    "AsyncBinaryTypes",
    "AsyncTransport",
    "Base64FileInput",
    "BinaryTypes",
    "Body",
    "FileContent",
    "FileTypes",
    "Headers",
    "HeadersLike",
    "HeadersLikeProtocol",
    "HttpxFileContent",
    "HttpxFileTypes",
    "HttpxRequestFiles",
    "HttpxSendArgs",
    "IncEx",
    "InheritsGeneric",
    "ModelBuilderProtocol",
    "ModelT",
    "NestedFormat",
    "NoneType",
    "NotGiven",
    "NotGivenOr",
    "Omit",
    "PostParser",
    "ProxiesDict",
    "ProxiesTypes",
    "Query",
    "RequestFiles",
    "RequestOptions",
    "ResponseT",
    "SequenceNotStr",
    "StrBytesIntFloat",
    "Timeout",
    "Transport",
    "not_given",
    "omit",
]

Transport = BaseTransport
AsyncTransport = AsyncBaseTransport
Query = Mapping[str, object]
Body = object
AnyMapping = Mapping[str, object]
NoneType: Type[None] = type(None)
StrBytesIntFloat = Union[str, bytes, int, float]

ModelT = TypeVar("ModelT", bound=pydantic.BaseModel)
_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)

ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["dots", "brackets"]

ProxiesDict = Dict["str | URL", Union[str, URL, Proxy, None]]
ProxiesTypes = Union[str, Proxy, ProxiesDict]

# A request body sent as it is; an iterator lets httpx stream it chunk by chunk.
BinaryTypes = Union[bytes, bytearray, IO[bytes], Iterable[bytes]]
AsyncBinaryTypes = Union[bytes, bytearray, IO[bytes], AsyncIterable[bytes]]

if TYPE_CHECKING:
    Base64FileInput = Union[IO[bytes], PathLike[str]]
    FileContent = Union[IO[bytes], bytes, PathLike[str]]
else:
    # pydantic cannot make a schema for the parametrised form.
    Base64FileInput = Union[IO[bytes], PathLike]
    FileContent = Union[IO[bytes], bytes, PathLike]

FileTypes = Union[
    # content
    FileContent,
    # (name, content)
    Tuple[Optional[str], FileContent],
    # (name, content, content type)
    Tuple[Optional[str], FileContent, Optional[str]],
    # (name, content, content type, headers)
    Tuple[Optional[str], FileContent, Optional[str], Mapping[str, str]],
]
RequestFiles = Union[Mapping[str, FileTypes], Sequence[Tuple[str, FileTypes]]]

# The same three after every path has been read: what httpx itself accepts.
HttpxFileContent = Union[IO[bytes], bytes]
HttpxFileTypes = Union[
    HttpxFileContent,
    Tuple[Optional[str], HttpxFileContent],
    Tuple[Optional[str], HttpxFileContent, Optional[str]],
    Tuple[Optional[str], HttpxFileContent, Optional[str], Mapping[str, str]],
]
HttpxRequestFiles = Union[Mapping[str, HttpxFileTypes], Sequence[Tuple[str, HttpxFileTypes]]]


class NotGiven:
    """The type of a parameter that the caller left out where `None` has a meaning of its own.

    ```py
    def get(timeout: Union[int, NotGiven, None] = not_given) -> Response: ...


    get(timeout=1)  # one second
    get(timeout=None)  # no timeout
    get()  # the client's own timeout
    ```
    """

    def __bool__(self) -> Literal[False]:
        return False

    @override
    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __deepcopy__(self, memo: object) -> NotGiven:
        return self


not_given = NotGiven()
# The older spelling, for code that imports it.
NOT_GIVEN = NotGiven()


class Omit:
    """Leaves a parameter or header out of the request, even one that the client would add by default.

    ```py
    # upload without the header that a file part gets by default
    client.post("/upload", files={"file": b"data"}, headers={"Content-Type": Omit()})
    ```
    """

    def __bool__(self) -> Literal[False]:
        return False

    @override
    def __repr__(self) -> str:
        return "OMIT"

    def __deepcopy__(self, memo: object) -> Omit:
        return self


omit = Omit()

# What pydantic takes for `include` and `exclude`: names or indexes, nested by mappings.
IncEx = Union[Set[int], Set[str], Mapping[int, Any], Mapping[str, Any]]

NotGivenOr = Union[_T, NotGiven]
Headers = Mapping[str, Union[str, Omit]]


class RequestOptions(TypedDict, total=False):
    """What one call may say about its request, beyond what the method's own parameters say."""

    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    params: Query
    extra_json: AnyMapping
    idempotency_key: str
    follow_redirects: bool
    security: SecurityOptions


@runtime_checkable
class ModelBuilderProtocol(Protocol):
    """A class that makes itself from a response and its parsed body."""

    @classmethod
    def build(cls: type[_T], *, response: Response, data: object) -> _T: ...


class HeadersLikeProtocol(Protocol):
    """Anything with a header lookup."""

    def get(self, __key: str) -> str | None: ...


HeadersLike = Union[Headers, HeadersLikeProtocol]

ResponseT = TypeVar(
    "ResponseT",
    bound=Union[
        object,
        str,
        "BaseModel",
        List[Any],
        Dict[str, Any],
        Response,
        ModelBuilderProtocol,
        "APIResponse[Any]",
        "AsyncAPIResponse[Any]",
        None,
    ],
)

# Runs on the parsed response before the caller gets it, e.g. to take a value out of its envelope.
PostParser = Callable[[Any], Any]


@runtime_checkable
class InheritsGeneric(Protocol):
    """A class with generic bases, e.g. `class Page(Base[int])`."""

    __orig_bases__: tuple[_GenericAlias, ...]


class _GenericAlias(Protocol):
    __origin__: type[object]


class HttpxSendArgs(TypedDict, total=False):
    """Keyword arguments of `httpx.Client.send`."""

    auth: httpx.Auth
    follow_redirects: bool


if TYPE_CHECKING:
    # A str is a Sequence[str], hence `tags="abc"` would pass for a list of tags. A str does not match this
    # protocol because its `__contains__` takes str only.
    @runtime_checkable
    class SequenceNotStr(Protocol[_T_co]):
        @overload
        def __getitem__(self, index: SupportsIndex, /) -> _T_co: ...
        @overload
        def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...
        def __contains__(self, value: object, /) -> bool: ...
        def __len__(self) -> int: ...
        def __iter__(self) -> Iterator[_T_co]: ...
        def index(self, value: Any, start: int = 0, stop: int = ..., /) -> int: ...
        def count(self, value: Any, /) -> int: ...
        def __reversed__(self) -> Iterator[_T_co]: ...

else:
    SequenceNotStr: TypeAlias = Sequence
