"""One interface to both generations of pydantic (1.9 and later, 2.x)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar, cast
from functools import cached_property as cached_property
from typing_extensions import Literal

import pydantic

from ._types import IncEx as IncEx
from ._utils._compat import (
    get_args as get_args,
    is_union as is_union,
    get_origin as get_origin,
    is_typeddict as is_typeddict,
    is_literal_type as is_literal_type,
)
from ._utils._datetime_parse import parse_date as parse_date, parse_datetime as parse_datetime

if TYPE_CHECKING:
    from pydantic import ConfigDict as ConfigDict
    from pydantic.fields import FieldInfo

__all__ = [
    "DEFER_BUILD",
    "PYDANTIC_V1",
    "ConfigDict",
    "GenericModel",
    "IncEx",
    "cached_property",
    "field_default_factory",
    "field_get_default",
    "field_is_required",
    "field_metadata",
    "field_outer_type",
    "field_wire_name",
    "get_args",
    "get_model_config",
    "get_model_fields",
    "get_origin",
    "is_literal_type",
    "is_typeddict",
    "is_union",
    "model_copy",
    "model_dump",
    "model_json",
    "model_parse",
    "parse_date",
    "parse_datetime",
    "parse_obj",
    "parse_type",
    "typed_cached_property",
]

_T = TypeVar("_T")
_ModelT = TypeVar("_ModelT", bound=pydantic.BaseModel)

PYDANTIC_V1 = pydantic.VERSION.startswith("1.")

# Whether pydantic v2 makes the validators of a model when they are first needed rather than with the class: for all
# models of a large API at once that takes seconds.
DEFER_BUILD = os.environ.get("DEFER_PYDANTIC_BUILD", "true") in ("true", "1", "on")

typed_cached_property = cached_property

if TYPE_CHECKING:

    class GenericModel(pydantic.BaseModel):
        """The base of models with type parameters."""

elif PYDANTIC_V1:
    import pydantic.generics

    class GenericModel(pydantic.generics.GenericModel, pydantic.BaseModel):
        """The base of models with type parameters."""

    ConfigDict = dict

else:
    from pydantic import ConfigDict as ConfigDict

    class GenericModel(pydantic.BaseModel):
        """The base of models with type parameters."""

        model_config = ConfigDict(defer_build=DEFER_BUILD)


def get_model_fields(model: type[pydantic.BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model class by their Python names."""
    if PYDANTIC_V1:
        return cast("dict[str, FieldInfo]", cast(Any, model).__fields__)
    return model.__pydantic_fields__ if hasattr(model, "__pydantic_fields__") else model.model_fields


def get_model_config(model: type[pydantic.BaseModel]) -> Any:
    """The model's configuration: a dictionary in v2, a class in v1."""
    return cast(Any, model).__config__ if PYDANTIC_V1 else model.model_config


def field_outer_type(field: FieldInfo) -> Any:
    """The declared type of a field (v1 drops an outer `Optional`, v2 an outer `Annotated`)."""
    return cast(Any, field).outer_type_ if PYDANTIC_V1 else field.annotation


def field_metadata(field: FieldInfo) -> tuple[Any, ...]:
    """What stood beside the type in the field's `Annotated` (v1 keeps it inside the type instead)."""
    return () if PYDANTIC_V1 else tuple(field.metadata)


def field_wire_name(name: str, field: FieldInfo) -> str:
    """The name under which the field stands in the data."""
    if not PYDANTIC_V1 and isinstance(field.validation_alias, str):
        return field.validation_alias
    return field.alias or name


def field_is_required(field: FieldInfo) -> bool:
    """Whether validation demands a value for the field."""
    return bool(cast(Any, field).required) if PYDANTIC_V1 else field.is_required()


def field_get_default(field: FieldInfo) -> Any:
    """The field's default value, a copy when it is mutable, `None` when there is none."""
    value = field.get_default()
    if PYDANTIC_V1:
        return value
    from pydantic_core import PydanticUndefined

    return None if value is PydanticUndefined else value


def field_default_factory(field: FieldInfo) -> Any | None:
    """The function that makes the field's default, if one was declared."""
    return field.default_factory


def model_copy(model: _ModelT, *, deep: bool = False) -> _ModelT:
    """A copy of the model; `deep` copies what it holds as well."""
    return cast(_ModelT, cast(Any, model).copy(deep=deep)) if PYDANTIC_V1 else model.model_copy(deep=deep)


def model_json(model: pydantic.BaseModel, *, indent: int | None = None) -> str:
    """The model as JSON text, with Python names."""
    return cast(str, cast(Any, model).json(indent=indent)) if PYDANTIC_V1 else model.model_dump_json(indent=indent)


def model_dump(
    model: pydantic.BaseModel,
    *,
    exclude: IncEx | None = None,
    exclude_unset: bool = False,
    exclude_defaults: bool = False,
    warnings: bool = True,
    mode: Literal["json", "python"] = "python",
    by_alias: bool | None = None,
) -> dict[str, Any]:
    """The model as a dictionary; `mode="json"` leaves only what JSON has.

    `by_alias` gives the names of the API; where the model does not say otherwise, the default is Python names.
    """
    # A model of this package has `model_dump` under both generations.
    if not PYDANTIC_V1 or hasattr(model, "model_dump"):
        given: dict[str, Any] = {} if by_alias is None else {"by_alias": by_alias}
        if not PYDANTIC_V1:
            given["warnings"] = warnings
        return model.model_dump(
            mode=mode,
            exclude=cast(Any, exclude),
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            **given,
        )
    return cast(
        "dict[str, Any]",
        cast(Any, model).dict(
            exclude=exclude, exclude_unset=exclude_unset, exclude_defaults=exclude_defaults, by_alias=bool(by_alias)
        ),
    )


def parse_obj(model: type[_ModelT], value: object) -> _ModelT:
    """Validate `value` and make the model from it."""
    return cast(_ModelT, cast(Any, model).parse_obj(value)) if PYDANTIC_V1 else model.model_validate(value)


def model_parse(model: type[_ModelT], data: Any) -> _ModelT:
    """The same as `parse_obj`."""
    return parse_obj(model, data)


def parse_type(type_: type[_T]) -> Any:
    """A function that validates a value against any type; making it is expensive, so keep it."""
    if PYDANTIC_V1:
        from pydantic.tools import parse_obj_as

        return lambda value: parse_obj_as(type_, value)  # pyright: ignore
    return pydantic.TypeAdapter(type_).validate_python
