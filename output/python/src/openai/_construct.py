"""Python objects out of response data, without validation.

APIs change before their SDKs do: data that does not fit the declared type is kept as it came, and nothing here raises
for it.

A type is read once. `compile_converter` turns it into a function from JSON data to the object, or into `None` where the
data is the object already.
"""

from __future__ import annotations

import collections.abc
from typing import Any, Dict, List, Tuple, Mapping, Callable, Optional, ForwardRef, cast
from datetime import date, datetime
from typing_extensions import TypeGuard

import pydantic

from ._utils import (
    is_list,
    get_args,
    is_union,
    get_origin,
    is_mapping,
    parse_date,
    parse_datetime,
    is_annotated_type,
    is_type_alias_type,
)
from ._compat import PYDANTIC_V1
from ._utils._typing import alias_value, evaluate_forward_ref

__all__ = ["Converter", "Scope", "compile_converter", "construct_type", "is_model_class"]

Converter = Callable[[Any], Any]
Metadata = Tuple[Any, ...]


def construct_type(*, value: object, type_: object, metadata: Optional[List[Any]] = None) -> object:
    """The object of the given type that `value` stands for, as far as `value` fits.

    Models and unions are made at every depth of lists, dictionaries and fields; an `int` becomes a `float` and text a
    date where one is declared. `metadata` is what stands beside the type in an `Annotated`.
    """
    convert = _converter(type_, metadata)
    if convert is None:
        return value
    try:
        return convert(value)
    except RecursionError:
        # Nested deeper than Python can follow.
        return value


# Converters of the types that callers ask for, by identity: equal unions may differ in order. The type is kept so that
# its id stays taken.
_converters: Dict[int, Tuple[object, Optional[Converter]]] = {}
_MAX_CONVERTERS = 4096


def _converter(type_: object, metadata: Optional[List[Any]]) -> Optional[Converter]:
    if metadata:
        return compile_converter(type_, Scope(__name__), tuple(metadata))
    found = _converters.get(id(type_))
    if found is None:
        if len(_converters) >= _MAX_CONVERTERS:
            _converters.clear()
        found = _converters[id(type_)] = (type_, compile_converter(type_, Scope(__name__)))
    return found[1]


class Scope:
    """Where names in annotations resolve, and the converters of those that were met, which ends recursion."""

    def __init__(self, module: str, localns: Optional[Mapping[str, Any]] = None) -> None:
        self.module = module
        self.localns = localns
        self.named: Dict[object, Tuple[object, Converter]] = {}

    def deferred(self, key: object, type_: object, compile_now: Callable[[], Optional[Converter]]) -> Converter:
        """A converter that is compiled when its first value arrives; the same for every use of the name."""
        found = self.named.get(key)
        if found is None:
            found = self.named[key] = (type_, _deferred(compile_now))
        return found[1]


def _deferred(compile_now: Callable[[], Optional[Converter]]) -> Converter:
    compiled: List[Optional[Converter]] = []

    def convert(value: Any) -> Any:
        if not compiled:
            compiled.append(compile_now())
        inner = compiled[0]
        return value if inner is None else inner(value)

    return convert


def compile_converter(
    type_: Any, scope: Scope, metadata: Metadata = (), alias: Optional[Any] = None
) -> Optional[Converter]:
    """The converter for a type, `None` if values of the type need no conversion.

    `alias` is the named alias that the type is the value of: pydantic resolves names in a recursive one by it.
    """
    if isinstance(type_, (str, ForwardRef)):
        name = type_ if isinstance(type_, str) else type_.__forward_arg__
        return scope.deferred(
            name,
            type_,
            lambda: compile_converter(evaluate_forward_ref(name, scope.module, scope.localns), scope, metadata),
        )
    if is_type_alias_type(type_):
        # An alias that is recursive refers to itself in its own module, whatever module uses it.
        inner = scope if scope.module == type_.__module__ else Scope(type_.__module__)
        inner.named = scope.named
        return scope.deferred(
            (id(type_), id(metadata)),
            (type_, metadata),
            lambda: compile_converter(alias_value(type_), inner, metadata, alias=type_),
        )
    if is_annotated_type(type_):
        arg, *beside = get_args(type_)
        return compile_converter(arg, scope, (*beside, *metadata), alias)

    origin = get_origin(type_) or type_
    if is_union(origin):
        from ._unions import compile_union

        return compile_union(type_, scope, metadata, alias)
    if is_model_class(origin):
        # A parametrised pydantic model is a class of its own; get_origin sees only the aliases of typing.
        return _model_converter(type_ if is_model_class(type_) else origin)
    if isinstance(origin, type):
        return _compile_class(origin, get_args(type_), scope)
    return None


def _compile_class(origin: type, args: Tuple[Any, ...], scope: Scope) -> Optional[Converter]:
    if origin is float:
        return _to_float
    if origin is datetime:
        return _to_datetime
    if origin is date:
        return _to_date
    if origin in _LISTS or issubclass(origin, list):
        item = compile_converter(args[0], scope) if args else None
        return None if item is None else _list_converter(item)
    if origin in _MAPPINGS:
        item = compile_converter(args[1], scope) if len(args) == 2 else None
        return None if item is None else _mapping_converter(item)
    return None


_LISTS = (collections.abc.Sequence, collections.abc.Iterable, collections.abc.Collection)
_MAPPINGS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)


def _to_float(value: Any) -> Any:
    if value.__class__ is int:
        try:
            coerced = float(value)
        except OverflowError:
            return value
        # Not for an integer that a float cannot hold exactly.
        return coerced if coerced == value else value
    return value


def _to_datetime(value: Any) -> Any:
    try:
        return parse_datetime(value)
    except Exception:
        return value


def _to_date(value: Any) -> Any:
    try:
        return parse_date(value)
    except Exception:
        return value


def _list_converter(item: Converter) -> Converter:
    def convert(value: Any) -> Any:
        return [item(entry) for entry in value] if is_list(value) else value

    return convert


def _mapping_converter(item: Converter) -> Converter:
    def convert(value: Any) -> Any:
        return {key: item(entry) for key, entry in value.items()} if is_mapping(value) else value

    return convert


# Models


def is_model_class(type_: Any) -> bool:
    """Whether a type is a pydantic model class, of this package or not."""
    return isinstance(type_, type) and issubclass(type_, pydantic.BaseModel)


def _model_converter(cls: type[pydantic.BaseModel]) -> Converter:
    make = _maker(cls)

    def convert(value: Any) -> Any:
        if _is_mapping(value):
            return make(cls, value)
        if is_list(value):
            # A list where one object was announced.
            return [make(cls, entry) if _is_mapping(entry) else entry for entry in value]
        return value

    return convert


def _is_mapping(value: object) -> TypeGuard[Mapping[str, Any]]:
    # The first question is the quick answer to the second.
    return value.__class__ is dict or isinstance(value, collections.abc.Mapping)


def _maker(cls: type[pydantic.BaseModel]) -> Callable[[Any, Mapping[str, Any]], Any]:
    from ._models import BaseModel
    from ._model_plan import construct_model

    name = "construct" if PYDANTIC_V1 or issubclass(cls, BaseModel) else "model_construct"
    method = getattr(cls, name)
    if getattr(method, "__func__", None) is cast(Any, BaseModel.construct).__func__:
        return construct_model
    # The class has a constructor of its own, or is a plain pydantic model.
    return lambda _, values: method(**values)
