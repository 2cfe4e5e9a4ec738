"""Which variant of a union is it?

Validation decides; where no variant validates, the discriminator, else the shape of the data.
"""

from __future__ import annotations

import weakref
import collections.abc
from typing import Any, Dict, List, Tuple, Union, Mapping, Callable, Iterator, Optional, NamedTuple, cast
from functools import cached_property
from contextlib import suppress
from typing_extensions import Protocol, override

import pydantic

from ._utils import (
    PropertyInfo,
    is_list,
    get_args,
    is_union,
    get_origin,
    is_literal_type,
    is_type_alias_type,
    strip_annotated_type,
)
from ._compat import PYDANTIC_V1, parse_obj, parse_type, field_wire_name, field_outer_type, get_model_fields
from ._construct import Scope, Metadata, Converter, is_model_class, compile_converter
from ._utils._typing import alias_value

__all__ = ["DISCRIMINATOR_CACHE", "CachedDiscriminatorType", "DiscriminatorDetails", "compile_union", "make_validator"]


class CachedDiscriminatorType(Protocol):
    """The cache of what discriminators mean, by union type."""

    def get(self, key: Any) -> Optional[DiscriminatorDetails]: ...

    def __setitem__(self, key: Any, value: DiscriminatorDetails) -> None: ...


class DiscriminatorDetails:
    """How the variants of a union are told apart."""

    field_name: str
    """The Python name of the discriminator property"""

    field_alias_from: Optional[str]
    """Its name in the API, where that is another one"""

    mapping: Dict[Union[str, int], Any]
    """Discriminator value to variant; where several variants have the same value, the last one"""

    exact: bool
    """Whether the value says everything: every variant is a model, has values, and shares none of them"""

    def __init__(
        self,
        *,
        mapping: Dict[Union[str, int], Any],
        discriminator_field: str,
        discriminator_alias: Optional[str],
        exact: bool = False,
    ) -> None:
        self.mapping = mapping
        self.field_name = discriminator_field
        self.field_alias_from = discriminator_alias
        self.exact = exact

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.field_alias_from or self.field_name!r}, {len(self.mapping)} values)"


DISCRIMINATOR_CACHE: CachedDiscriminatorType = cast(CachedDiscriminatorType, weakref.WeakKeyDictionary())


def _discriminator(union: Any, metadata: Metadata) -> Optional[DiscriminatorDetails]:
    name = next(
        (entry.discriminator for entry in metadata if isinstance(entry, PropertyInfo) and entry.discriminator), None
    )
    if name is None:
        return None
    cached = _cached(union)
    if cached is not None and cached.field_name == name:
        return cached

    mapping: Dict[Union[str, int], Any] = {}
    wire_names: Dict[str, None] = {}
    exact = True
    for variant in _variants(union):
        found = _tag(variant, name)
        if found is None:
            exact = exact and not _takes(variant, _MAPPING)
            continue
        wire_names[found.wire_name] = None
        exact = exact and found.closed and mapping.keys().isdisjoint(found.values)
        mapping.update(dict.fromkeys(found.values, variant))
    if not mapping:
        return None

    details = DiscriminatorDetails(
        mapping=mapping,
        discriminator_field=name,
        discriminator_alias=next((wire_name for wire_name in wire_names if wire_name != name), None),
        exact=exact and len(wire_names) == 1,
    )
    # Not every Python version can refer weakly to `A | B`.
    with suppress(TypeError):
        DISCRIMINATOR_CACHE[union] = details
    return details


def _cached(union: Any) -> Optional[DiscriminatorDetails]:
    try:
        return DISCRIMINATOR_CACHE.get(union)
    except TypeError:
        return None


def _variants(union: Any, within: Tuple[int, ...] = ()) -> Iterator[Any]:
    """The variants of a union, with those of the unions and aliases in it."""
    union = strip_annotated_type(union)
    if is_type_alias_type(union) and id(union) not in within:
        yield from _variants(alias_value(union), (*within, id(union)))
    elif is_union(get_origin(union)):
        for variant in get_args(union):
            yield from _variants(variant, within)
    else:
        yield union


class _Tag(NamedTuple):
    wire_name: str
    values: List[Union[str, int]]
    # Whether the declared type accepts no other text than these values.
    closed: bool


def _tag(variant: Any, name: str) -> Optional[_Tag]:
    """What one variant says about the discriminator; `None` when it does not have the property."""
    cls: Any = variant if is_model_class(variant) else get_origin(variant)
    field = get_model_fields(cls).get(name) if is_model_class(cls) else None
    if field is None:
        return None
    types = [type_ for type_ in _variants(field_outer_type(field)) if type_ is not type(None)]
    literals = [type_ for type_ in types if is_literal_type(type_)]
    values = [value for type_ in literals for value in get_args(type_) if isinstance(value, (str, int))]
    return _Tag(field_wire_name(name, field), values, closed=bool(values) and len(literals) == len(types))


# Validation


def make_validator(type_: Any) -> Callable[[Any], Any]:
    """A function that gives the validated object for a value or raises."""
    if is_model_class(type_):
        return _model_validator(type_)
    args = get_args(type_)
    if get_origin(type_) is list and args and is_model_class(args[0]):
        # The class keeps its own validator: a list needs none of its own.
        return _list_validator(_model_validator(args[0]))
    return cast("Callable[[Any], Any]", parse_type(type_))


def _model_validator(cls: type[pydantic.BaseModel]) -> Callable[[Any], Any]:
    if PYDANTIC_V1:
        return lambda value: parse_obj(cls, value)
    # What `model_validate` calls. The attribute changes when pydantic completes the class, so it is read each time.
    return lambda value: cls.__pydantic_validator__.validate_python(value)


def _list_validator(validate_entry: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def validate(value: Any) -> Any:
        if not is_list(value):
            raise TypeError("not a list")
        return [validate_entry(entry) for entry in value]

    return validate


class _Lazily:
    """A validator that is made when it is first needed, and fails when it cannot be made."""

    def __init__(self, type_: Any) -> None:
        self._type = type_
        self._validate: Optional[Callable[[Any], Any]] = None

    def __call__(self, value: Any) -> Any:
        if self._validate is None:
            try:
                self._validate = make_validator(self._type)
            except Exception as err:
                # Names in the type do not resolve: pydantic cannot make a schema, now or later.
                self._validate = _failing(err)
        return self._validate(value)


def _failing(error: Exception) -> Callable[[Any], Any]:
    message = str(error)

    def fail(_: Any) -> Any:
        raise TypeError(message)

    return fail


# Shapes

_MAPPING = "mapping"
_LIST = "list"
_SCALARS = (str, int, float, bool, bytes, type(None))


def _shape_of_value(value: Any) -> Optional[str]:
    if isinstance(value, collections.abc.Mapping):
        return _MAPPING
    return _LIST if isinstance(value, list) else None


def _takes(variant: Any, shape: str) -> bool:
    """Whether an object of a variant can be made from a mapping or a list, judging by the outermost type."""
    for type_ in _variants(variant):
        origin = get_origin(type_) or type_
        if type_ in _SCALARS or is_literal_type(type_):
            continue
        if not isinstance(origin, type) or origin is object:
            # Any, a type variable, a name that does not resolve yet: it may be anything.
            return True
        is_object = origin is dict or is_model_class(origin) or issubclass(origin, collections.abc.Mapping)
        if is_object if shape == _MAPPING else not is_object and issubclass(origin, collections.abc.Iterable):
            return True
    return False


# Unions

_EXACT = (str, int, float, bool)


def compile_union(type_: Any, scope: Scope, metadata: Metadata, alias: Optional[Any]) -> Optional[Converter]:
    """The converter for a union; `metadata` may name its discriminator, `alias` is what pydantic knows the union by."""
    args = get_args(type_)
    variants = [variant for variant in args if variant is not type(None)]
    if not PYDANTIC_V1 and all(variant is str or is_literal_type(variant) for variant in variants):
        # Validation would leave any JSON value as it is or refuse it.
        return None
    return _Union(type_ if alias is None else alias, type_, variants, scope, metadata).convert


class _Union:
    """The converter for a union. What it needs is made when the first value needs it: schemas are expensive."""

    def __init__(self, known_as: Any, type_: Any, variants: List[Any], scope: Scope, metadata: Metadata) -> None:
        self._type = type_
        self._variants = variants
        self._scope = scope
        self._metadata = metadata
        self._nullable = len(variants) < len(get_args(type_))
        # Validation prefers the variant that is the value's own class; v1 takes the first that it can convert to.
        self._exact = frozenset(variant for variant in (variants[:1] if PYDANTIC_V1 else variants) if variant in _EXACT)
        self._validate = _Lazily(variants[0] if len(variants) == 1 else known_as)
        self._by_variant: Dict[int, Tuple[_Lazily, Optional[Converter]]] = {}

    @cached_property
    def _discriminator(self) -> Optional[DiscriminatorDetails]:
        return _discriminator(self._type, self._metadata) if len(self._variants) > 1 else None

    def convert(self, value: Any) -> Any:
        """The object for a value."""
        if value.__class__ in self._exact or (value is None and self._nullable):
            return value
        if self._discriminator is not None and isinstance(value, collections.abc.Mapping):
            return self._convert_tagged(self._discriminator, cast("Mapping[str, Any]", value))
        try:
            return self._validate(value)
        except Exception:
            return self._construct_first(value)

    def _convert_tagged(self, discriminator: DiscriminatorDetails, value: Mapping[str, Any]) -> Any:
        tag = value.get(discriminator.field_alias_from or discriminator.field_name)
        variant = discriminator.mapping.get(tag) if isinstance(tag, (str, int)) else None
        # With an exact discriminator only one variant can validate, or none if the value is unknown.
        if not discriminator.exact or not isinstance(tag, str):
            with suppress(Exception):
                return self._validate(value)
        if variant is None:
            return self._construct_first(value)
        validate, construct = self._tools_for(variant)
        if discriminator.exact:
            with suppress(Exception):
                return validate(value)
        return value if construct is None else construct(value)

    def _tools_for(self, variant: Any) -> Tuple[_Lazily, Optional[Converter]]:
        found = self._by_variant.get(id(variant))
        if found is None:
            metadata = self._metadata if len(self._variants) == 1 else ()
            found = self._by_variant[id(variant)] = (
                _Lazily(variant),
                compile_converter(variant, self._scope, metadata),
            )
        return found

    def _construct_first(self, value: Any) -> Any:
        """An object of the first variant that has the shape of the value, else the value."""
        shape = _shape_of_value(value)
        for variant in self._variants:
            if shape is not None and not _takes(variant, shape):
                continue
            construct = self._tools_for(variant)[1]
            try:
                return value if construct is None else construct(value)
            except Exception:
                continue
        return value
