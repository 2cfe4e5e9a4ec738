"""From a response that has been read to the value that a method returns."""

from __future__ import annotations

import inspect
import logging
from typing import TYPE_CHECKING, Any, Dict, List, Union, Callable, cast
from typing_extensions import get_origin

import httpx
import pydantic

from ._types import NoneType
from ._utils import extract_type_arg, is_annotated_type, is_type_alias_type
from ._compat import is_union
from ._models import BaseModel, is_basemodel
from ._exceptions import APIResponseValidationError

if TYPE_CHECKING:
    from ._client_base import BaseClient

__all__ = ["parse_response", "plain_type"]

log: logging.Logger = logging.getLogger(__name__)

_SCALARS: Dict[object, Callable[[httpx.Response], object]] = {
    NoneType: lambda response: None,
    None: lambda response: None,
    str: lambda response: response.text,
    bytes: lambda response: response.content,
    int: lambda response: int(response.text),
    float: lambda response: float(response.text),
    bool: lambda response: response.text.strip().lower() == "true",
    httpx.Response: lambda response: response,
}


def plain_type(type_: Any) -> Any:
    """A type without the alias or annotation around it."""
    if is_type_alias_type(type_):
        type_ = type_.__value__
    if type_ is not None and is_annotated_type(type_):
        type_ = extract_type_arg(type_, 0)
    return type_


def parse_response(response: httpx.Response, *, cast_to: Any, client: BaseClient[Any, Any]) -> Any:
    """The response's body as `cast_to`.

    A body that is not JSON gives its text, or `APIResponseValidationError` when the client validates strictly; an empty
    one gives `None`.
    """
    scalar = _SCALARS.get(cast_to) if cast_to is None or isinstance(cast_to, type) else None
    if scalar is not None:
        return _parse_scalar(response, scalar)

    _refuse_unsupported(cast_to)
    if response.status_code in (204, 205) or not response.content:
        return _nothing(response, client)

    content_type = response.headers.get("content-type", "*").split(";", 1)[0].strip()
    if not content_type.lower().endswith("json"):
        return _parse_unexpected(response, content_type, cast_to, client)
    try:
        data: object = response.json()
    except ValueError as err:
        raise APIResponseValidationError(response, response.text, message="The response is not valid JSON.") from err
    return client._process_response_data(data=data, cast_to=cast(Any, cast_to), response=response)


def _parse_scalar(response: httpx.Response, convert: Callable[[httpx.Response], object]) -> object:
    try:
        return convert(response)
    except ValueError as err:
        raise APIResponseValidationError(response, response.text) from err


def _nothing(response: httpx.Response, client: BaseClient[Any, Any]) -> None:
    if client._strict_response_validation and response.status_code not in (204, 205):
        raise APIResponseValidationError(response, None, message="The response has no body.")


def _parse_unexpected(
    response: httpx.Response, content_type: str, cast_to: Any, client: BaseClient[Any, Any]
) -> object:
    if is_basemodel(cast_to):
        try:
            data = response.json()
        except ValueError as err:
            log.debug("Could not read JSON from a response of type %s: %s", content_type, type(err))
        else:
            return client._process_response_data(data=data, cast_to=cast_to, response=response)
    if client._strict_response_validation:
        raise APIResponseValidationError(
            response,
            response.text,
            message=(
                "Expected Content-Type response header to be `application/json` "
                f"but received `{content_type}` instead."
            ),
        )
    return response.text


def _refuse_unsupported(cast_to: Any) -> None:
    origin: Any = get_origin(cast_to) or cast_to
    if origin is object or origin in (list, dict, List, Dict) or is_union(origin):
        return
    if not inspect.isclass(origin):
        raise RuntimeError(_unsupported(cast_to))
    if issubclass(origin, httpx.Response):
        raise ValueError("Subclasses of httpx.Response cannot be passed to `cast_to`")
    if issubclass(origin, BaseModel):
        return
    if issubclass(origin, pydantic.BaseModel):
        raise TypeError(
            "Pydantic models must subclass our base model type, e.g. `from runtime_package import BaseModel`",
        )
    if not callable(getattr(cast(Any, origin), "build", None)):
        raise RuntimeError(_unsupported(cast_to))


def _unsupported(cast_to: Any) -> str:
    return (
        f"Unsupported type, expected {cast_to} to be a subclass of {BaseModel}, {dict}, {list}, {Union}, {NoneType}, "
        f"{str} or {httpx.Response}."
    )
