"""How instances of a model class are made from API data: read from the class once, kept on it."""

from __future__ import annotations

from typing import Any, Dict, Tuple, Mapping, Callable, Optional, ForwardRef
from datetime import date

import pydantic

from ._utils import get_args
from ._compat import (
    PYDANTIC_V1,
    field_metadata,
    field_wire_name,
    field_outer_type,
    get_model_config,
    get_model_fields,
    field_get_default,
    field_default_factory,
)
from ._construct import Scope, Converter, compile_converter
from ._utils._compat import own_annotations
from ._utils._typing import evaluate_forward_ref

__all__ = ["construct_model"]


class _Factory:
    """A default that has to be made anew for each instance."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


class _Plan:
    """What to do for each field of a model class."""

    __slots__ = ("by_name", "extra", "fields", "keys", "post_init")

    def __init__(
        self,
        fields: Tuple[Tuple[str, str, Optional[Converter], Any], ...],
        *,
        by_name: bool,
        extra: Optional[Converter],
        post_init: bool,
    ) -> None:
        # Python name, name in the data, converter, default
        self.fields = fields
        self.keys = frozenset(key for _, key, _, _ in fields)
        self.by_name = by_name
        self.extra = extra
        self.post_init = post_init


_PLAN = "__construct_plan__"


def construct_model(
    cls: type[pydantic.BaseModel], values: Mapping[str, Any], fields_set: Optional[set[str]] = None
) -> Any:
    """An instance of `cls` with the given values by API name; absent fields have their default, else `None`."""
    # Read from the class itself: a subclass must not use the plan of its base.
    plan: Optional[_Plan] = cls.__dict__.get(_PLAN)
    if plan is None:
        plan = _make_plan(cls)
        type.__setattr__(cls, _PLAN, plan)

    data: Dict[str, Any] = {}
    found: set[str] = set()
    for name, key, convert, default in plan.fields:
        if key in values:
            value = values[key]
        elif plan.by_name and name in values:
            value = values[name]
        else:
            data[name] = default.make() if default.__class__ is _Factory else default
            continue
        found.add(name)
        if value is None:
            data[name] = default.make() if default.__class__ is _Factory else default
        else:
            data[name] = value if convert is None else convert(value)

    # Every field found has used one key, so equal numbers mean that nothing is left over.
    extra = {} if len(found) == len(values) else _extra(plan, values)
    return _instance(cls, data, extra, found if fields_set is None else fields_set, plan)


def _extra(plan: _Plan, values: Mapping[str, Any]) -> Dict[str, Any]:
    known = plan.keys
    if plan.by_name:
        known = known.union(name for name, _, _, _ in plan.fields)
    convert = plan.extra
    return {
        key: value if convert is None or value is None else convert(value)
        for key, value in values.items()
        if key not in known
    }


_set = object.__setattr__

if PYDANTIC_V1:

    def _instance(cls: Any, data: Dict[str, Any], extra: Dict[str, Any], fields_set: set[str], plan: _Plan) -> Any:
        made = cls.__new__(cls)
        # Both stand in one place: a field goes before a value that merely has its name.
        extra = {name: value for name, value in extra.items() if name not in data}
        _set(made, "__dict__", {**data, **extra})
        _set(made, "__fields_set__", fields_set.union(extra))
        if plan.post_init:
            made._init_private_attributes()
        return made

else:

    def _instance(cls: Any, data: Dict[str, Any], extra: Dict[str, Any], fields_set: set[str], plan: _Plan) -> Any:
        made = cls.__new__(cls)
        _set(made, "__dict__", data)
        _set(made, "__pydantic_fields_set__", fields_set)
        _set(made, "__pydantic_extra__", extra)
        _set(made, "__pydantic_private__", None)
        if plan.post_init:
            made.model_post_init(None)
        return made


def _make_plan(cls: type[pydantic.BaseModel]) -> _Plan:
    if not getattr(cls, "__pydantic_fields_complete__", True):
        # Names that did not exist when the class was made may exist now.
        cls.model_rebuild(raise_errors=False)

    scope = Scope(cls.__module__, {cls.__name__: cls})
    return _Plan(
        tuple(
            (
                name,
                field_wire_name(name, field),
                compile_converter(field_outer_type(field), scope, field_metadata(field)),
                _default(field),
            )
            for name, field in get_model_fields(cls).items()
        ),
        by_name=_populates_by_name(cls),
        extra=_extra_converter(cls),
        post_init=bool(cls.__private_attributes__ if PYDANTIC_V1 else cls.__pydantic_post_init__),
    )


def _populates_by_name(cls: type[pydantic.BaseModel]) -> bool:
    config = get_model_config(cls)
    if PYDANTIC_V1:
        return bool(config.allow_population_by_field_name)
    return bool(config.get("populate_by_name") or config.get("validate_by_name"))


def _default(field: Any) -> object:
    factory = field_default_factory(field)
    if factory is not None:
        return _Factory(lambda: _call_factory(factory))
    default: object = field_get_default(field)
    immutable = default is None or isinstance(default, (str, int, float, bool, bytes, date))
    return default if immutable else _Factory(lambda: field_get_default(field))


def _call_factory(factory: Any) -> Any:
    try:
        return factory()
    except TypeError:
        # It wants the validated data, which does not exist here.
        return None


def _extra_converter(cls: type) -> Optional[Converter]:
    """The converter for values that no field takes, from `__pydantic_extra__: Dict[str, T]`."""
    for base in cls.__mro__:
        if base is pydantic.BaseModel:
            break
        declared = own_annotations(base).get("__pydantic_extra__")
        if declared is None:
            continue
        if isinstance(declared, (str, ForwardRef)):
            declared = evaluate_forward_ref(declared, base.__module__, {cls.__name__: cls})
        args = get_args(declared)
        return compile_converter(args[1], Scope(base.__module__, {cls.__name__: cls})) if len(args) == 2 else None
    return None
