"""The base of all response models, and the entry points that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Type, TypeVar, Callable, ClassVar, Optional, cast
from typing_extensions import Literal, ParamSpec, TypeGuard, override

import pydantic

from ._types import AnyMapping
from ._utils import get_args, is_union, get_origin, is_type_alias_type, strip_annotated_type
from ._compat import DEFER_BUILD, PYDANTIC_V1, ConfigDict, GenericModel as _CompatGenericModel, parse_obj
from ._unions import (
    DISCRIMINATOR_CACHE as DISCRIMINATOR_CACHE,
    DiscriminatorDetails as DiscriminatorDetails,
    CachedDiscriminatorType as CachedDiscriminatorType,
    make_validator,
)
from ._request import (
    SecurityOptions as SecurityOptions,
    FinalRequestOptions as FinalRequestOptions,
    FinalRequestOptionsInput as FinalRequestOptionsInput,
)
from ._construct import construct_type as construct_type, is_model_class
from ._iterables import EagerIterable as EagerIterable
from ._model_plan import construct_model
from ._utils._typing import alias_value

__all__ = [
    "DISCRIMINATOR_CACHE",
    "BaseModel",
    "CachedDiscriminatorType",
    "DiscriminatorDetails",
    "EagerIterable",
    "FinalRequestOptions",
    "FinalRequestOptionsInput",
    "GenericModel",
    "SecurityOptions",
    "add_request_id",
    "build",
    "construct",
    "construct_type",
    "is_basemodel",
    "is_basemodel_type",
    "set_pydantic_config",
    "validate_type",
]

_T = TypeVar("_T")
_BaseModelT = TypeVar("_BaseModelT", bound="BaseModel")
P = ParamSpec("P")

if TYPE_CHECKING or not PYDANTIC_V1:
    _Base = pydantic.BaseModel
else:
    from ._models_v1 import V1Methods

    class _Base(V1Methods, pydantic.BaseModel):
        pass


class BaseModel(_Base):
    """An object of the API.

    Response objects are made with `construct`, which keeps what the API sends even where it does not fit the declared
    types. Fields that no one declared are attributes as well.
    """

    if TYPE_CHECKING or not PYDANTIC_V1:
        model_config: ClassVar[ConfigDict] = ConfigDict(extra="allow", defer_build=DEFER_BUILD)
    else:

        class Config(pydantic.BaseConfig):
            extra: Any = pydantic.Extra.allow

    if TYPE_CHECKING:
        _request_id: Optional[str] = None
        """The id that the API gave to the request this object came from; on top-level response objects only."""

    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, object]:
        """The object as a dictionary, by default with the names of the API and without the fields that it did not send.

        Args:
            mode: `json` leaves only what JSON has, e.g. text for dates; `python` keeps Python objects.
            use_api_names: Whether keys are the API's names rather than the attributes' names.
            exclude_unset: Whether to leave out fields that were never given a value.
            exclude_defaults: Whether to leave out fields whose value is their default.
            exclude_none: Whether to leave out fields whose value is `None`.
            warnings: Whether to warn about values that do not fit their field. Pydantic v2 only.
        """
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """The object as JSON text, by default with the names of the API and without the fields that it did not send.

        Args:
            indent: The number of spaces per level, `None` for everything on one line.
            use_api_names: Whether keys are the API's names rather than the attributes' names.
            exclude_unset: Whether to leave out fields that were never given a value.
            exclude_defaults: Whether to leave out fields whose value is their default.
            exclude_none: Whether to leave out fields whose value is `None`.
            warnings: Whether to warn about values that do not fit their field. Pydantic v2 only.
        """
        return self.model_dump_json(
            indent=indent,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
            warnings=warnings,
        )

    @override
    def __str__(self) -> str:
        return repr(self)

    @classmethod
    @override
    def construct(  # pyright: ignore[reportIncompatibleMethodOverride]
        __cls: Type[_BaseModelT],  # pyright: ignore[reportSelfClsParameterName]
        _fields_set: set[str] | None = None,
        **values: object,
    ) -> _BaseModelT:
        """An object from API names and JSON values, without validation: whatever does not fit is kept as it is.

        Nested objects are made as well, fields without a value have their default, else `None`.
        """
        return cast(_BaseModelT, construct_model(__cls, values, _fields_set))

    if not TYPE_CHECKING:
        # The v2 name; type checkers see the signature that pydantic gives it.
        model_construct = construct


class GenericModel(BaseModel, _CompatGenericModel):
    """The base of models with type parameters."""


def construct(base_model_cls: Callable[P, _BaseModelT], values: AnyMapping) -> _BaseModelT:
    """`base_model_cls.construct` for values whose names need not be identifiers."""
    return cast(_BaseModelT, construct_model(cast(Any, base_model_cls), values))


def build(base_model_cls: Callable[P, _BaseModelT], *args: P.args, **kwargs: P.kwargs) -> _BaseModelT:
    """Make a model without validation where type checkers see the arguments of its constructor.

    Raises:
        TypeError: there are positional arguments.
    """
    if args:
        raise TypeError("Received positional arguments which are not supported; Keyword arguments must be used instead")
    return construct(base_model_cls, kwargs)


def validate_type(*, type_: type[_T], value: object) -> _T:
    """The validated object of the given type.

    Raises:
        pydantic.ValidationError: the value does not fit.
    """
    if is_model_class(type_):
        return cast(_T, parse_obj(cast("type[pydantic.BaseModel]", type_), value))
    return cast(_T, _validator(type_)(value))


# Making a validator is expensive. The type is kept so that its id stays taken.
_validators: dict[int, tuple[object, Callable[[Any], Any]]] = {}
_MAX_VALIDATORS = 4096


def _validator(type_: object) -> Callable[[Any], Any]:
    found = _validators.get(id(type_))
    if found is None:
        if len(_validators) >= _MAX_VALIDATORS:
            _validators.clear()
        found = _validators[id(type_)] = (type_, make_validator(type_))
    return found[1]


def is_basemodel(type_: type) -> bool:
    """Whether a type is a model of this package, or a union with such a model among its variants."""
    type_ = strip_annotated_type(type_)
    if is_type_alias_type(type_):
        return is_basemodel(cast(type, alias_value(type_)))
    if is_union(get_origin(type_)):
        return any(is_basemodel(variant) for variant in get_args(type_))
    return is_basemodel_type(type_)


def is_basemodel_type(type_: type) -> TypeGuard[type[BaseModel]]:
    """Whether a type is a model of this package, possibly with type arguments."""
    origin = get_origin(type_) or type_
    return isinstance(origin, type) and issubclass(origin, BaseModel)


def add_request_id(obj: BaseModel, request_id: str | None) -> None:
    """Make the id of its request readable as `obj._request_id`; it is no field and never dumped."""
    object.__setattr__(obj, "_request_id", request_id)
    if PYDANTIC_V1:
        # v1 dumps whatever stands in the instance's dictionary.
        excluded: Any = getattr(obj, "__exclude_fields__", None) or {}
        type.__setattr__(type(obj), "__exclude_fields__", {**excluded, "_request_id": ...})


def set_pydantic_config(typ: Any, config: ConfigDict) -> None:
    """Configure how pydantic v2 validates a TypedDict, e.g. that it may hold arbitrary classes."""
    typ.__pydantic_config__ = config
