"""Everything that is known about a request before it is built."""

from __future__ import annotations

from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    Union,
    ClassVar,
    Optional,
    cast,
)
from typing_extensions import Required, TypedDict, override

import pydantic
from httpx import Timeout

from ._types import (
    Body,
    Query,
    Headers,
    NotGiven,
    AnyMapping,
    PostParser,
    BinaryTypes,
    AsyncBinaryTypes,
    HttpxRequestFiles,
    not_given,
)
from ._utils import strip_not_given
from ._compat import DEFER_BUILD, PYDANTIC_V1, ConfigDict

__all__ = ["FinalRequestOptions", "FinalRequestOptionsInput", "SecurityOptions"]

# Security scheme name -> whether the request may use it.
SecurityOptions = Dict[str, bool]

if TYPE_CHECKING:
    _Files = Optional[HttpxRequestFiles]
    _Content = Union[BinaryTypes, AsyncBinaryTypes, None]
else:
    # Validation would replace iterators by its own, and does not know open files.
    _Files = Any
    _Content = Any


class FinalRequestOptionsInput(TypedDict, total=False):
    """The keyword arguments of `FinalRequestOptions`."""

    method: Required[str]
    url: Required[str]
    params: Query
    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    files: HttpxRequestFiles | None
    idempotency_key: str
    content: BinaryTypes | AsyncBinaryTypes | None
    json_data: Body
    extra_json: AnyMapping
    follow_redirects: bool
    security: SecurityOptions
    synthesize_event_and_data: bool


class FinalRequestOptions(pydantic.BaseModel):
    """One request: what the method says, merged with what the caller says for this call."""

    method: str
    url: str
    params: Query = {}
    headers: Union[Headers, NotGiven] = not_given
    max_retries: Union[int, NotGiven] = not_given
    timeout: Union[float, Timeout, NotGiven, None] = not_given
    files: _Files = None
    idempotency_key: Union[str, None] = None
    post_parser: Union[PostParser, NotGiven] = not_given
    follow_redirects: Union[bool, None] = None
    security: Optional[SecurityOptions] = None
    synthesize_event_and_data: Optional[bool] = None
    """Hand on each event of a stream as `{"event": name, "data": data}`."""

    content: _Content = None
    # Not `json`, which is a method of models.
    json_data: Union[Body, None] = None
    extra_json: Union[AnyMapping, None] = None

    if TYPE_CHECKING or not PYDANTIC_V1:
        model_config: ClassVar[ConfigDict] = ConfigDict(arbitrary_types_allowed=True, defer_build=DEFER_BUILD)
    else:

        class Config(pydantic.BaseConfig):
            arbitrary_types_allowed: bool = True

    def get_max_retries(self, max_retries: int) -> int:
        """The number of retries for this request, `max_retries` being the client's."""
        return max_retries if isinstance(self.max_retries, NotGiven) else self.max_retries

    @classmethod
    @override
    def construct(  # pyright: ignore[reportIncompatibleMethodOverride]
        cls, _fields_set: set[str] | None = None, **values: object
    ) -> FinalRequestOptions:
        """The options without validation; in mappings, e.g. of headers, values that were not given are left out."""
        given = {name: strip_not_given(value) for name, value in values.items()}
        if PYDANTIC_V1:
            return cast(FinalRequestOptions, cast(Any, super()).construct(_fields_set, **given))
        return super().model_construct(_fields_set, **given)

    if not TYPE_CHECKING:
        # The v2 name; type checkers see the signature that pydantic gives it.
        model_construct = construct
