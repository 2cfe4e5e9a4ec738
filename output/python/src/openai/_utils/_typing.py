"""Questions about annotations: what kind of type is this, and what is inside of it?"""

from __future__ import annotations

import sys
import typing
import collections.abc
import typing_extensions
from typing import Any, Mapping, TypeVar, Iterable, cast
from typing_extensions import Required, Annotated

from ._compat import get_args, is_union, get_origin

__all__ = [
    "alias_value",
    "evaluate_forward_ref",
    "extract_type_arg",
    "extract_type_var_from_base",
    "is_annotated_type",
    "is_iterable_type",
    "is_list_type",
    "is_required_type",
    "is_sequence_type",
    "is_type_alias_type",
    "is_typevar",
    "is_union_type",
    "strip_annotated_type",
]

if sys.version_info >= (3, 12):
    # Before typing_extensions 4.12 the backport was a class of its own on these versions.
    _ALIAS_TYPES: tuple[type, ...] = (typing.TypeAliasType, typing_extensions.TypeAliasType)
else:
    _ALIAS_TYPES = (typing_extensions.TypeAliasType,)


def is_annotated_type(typ: type) -> bool:
    """`Annotated[T, ...]`"""
    return get_origin(typ) is Annotated


def is_list_type(typ: type) -> bool:
    """`List[T]`, `list[T]` or `list`"""
    return (get_origin(typ) or typ) is list


def is_sequence_type(typ: type) -> bool:
    """`Sequence[T]`: what `SequenceNotStr[T]` is at run time"""
    return get_origin(typ) is collections.abc.Sequence


def is_iterable_type(typ: type) -> bool:
    """`Iterable[T]` of `typing` or `collections.abc`"""
    return get_origin(typ) is collections.abc.Iterable


def is_union_type(typ: type) -> bool:
    """`Union[A, B]`, `Optional[A]` or `A | B`"""
    return is_union(get_origin(typ))


def is_required_type(typ: type) -> bool:
    """`Required[T]`"""
    return get_origin(typ) is Required


def is_typevar(typ: Any) -> bool:
    """A type variable that nothing stands in for"""
    return isinstance(typ, TypeVar)


def is_type_alias_type(tp: Any, /) -> bool:
    """A named alias made with `TypeAliasType("Name", ...)` or, from Python 3.12, with `type Name = ...`

    A parametrised generic alias, `Name[int]`, is one as well: its `__value__` is that of the alias.
    """
    return isinstance(tp, _ALIAS_TYPES) or isinstance(get_origin(tp), _ALIAS_TYPES)


def strip_annotated_type(typ: type) -> type:
    """`T` for `Required[Annotated[T, ...]]`, whatever the nesting of the two."""
    while is_required_type(typ) or is_annotated_type(typ):
        typ = cast(type, get_args(typ)[0])
    return typ


def extract_type_arg(typ: type, index: int) -> type:
    """The type argument at `index`, counted from 0.

    Raises:
        RuntimeError: when the type has no such argument.
    """
    args = get_args(typ)
    if index < len(args):
        return cast(type, args[index])
    raise RuntimeError(f"Expected type {typ} to have a type argument at index {index} but it did not")


def alias_value(alias: Any) -> Any:
    """What a named alias stands for, with its type arguments put in if it has been given some."""
    origin = get_origin(alias)
    if origin is None:
        return alias.__value__
    value = origin.__value__
    given = dict(zip(origin.__type_params__, get_args(alias)))
    parameters = getattr(value, "__parameters__", ())
    return value[tuple(given.get(parameter, parameter) for parameter in parameters)] if parameters else value


def evaluate_forward_ref(ref: str | typing.ForwardRef, module: str, localns: Mapping[str, Any] | None = None) -> Any:
    """The type that a reference by name means in a module; `Any` when the name is not there."""
    text = ref if isinstance(ref, str) else ref.__forward_arg__
    try:
        # Annotations are code of the program, not data.
        return eval(text, vars(sys.modules[module]), localns)
    except (NameError, KeyError, AttributeError, TypeError, SyntaxError):
        return Any


def extract_type_var_from_base(
    typ: type,
    *,
    generic_bases: tuple[type, ...],
    index: int,
    failure_message: str | None = None,
) -> type:
    """The type that stands at `index` in the one of `generic_bases` that `typ` is or inherits from.

    ```py
    class Page(BasePage[T]): ...


    extract_type_var_from_base(Page[Item], generic_bases=(BasePage,), index=0)  # Item
    ```

    Raises:
        RuntimeError: the base is absent or its argument is still a type variable; `failure_message` replaces the text.
    """
    if (get_origin(typ) or typ) in generic_bases:
        return extract_type_arg(typ, index)

    found = _argument_of_base(typ, generic_bases, index)
    if found is None or is_typevar(found):
        raise RuntimeError(failure_message or f"Could not resolve inner type variable at index {index} for {typ}")
    return found


def _argument_of_base(typ: type, generic_bases: tuple[type, ...], index: int) -> type | None:
    cls = get_origin(typ) or typ
    given: dict[Any, Any] = dict(zip(getattr(cls, "__parameters__", ()), get_args(typ)))
    for base in cast(Iterable[Any], getattr(cls, "__orig_bases__", ())):
        parameters = getattr(base, "__parameters__", ())
        if parameters and given:
            base = base[tuple(given.get(parameter, parameter) for parameter in parameters)]
        if get_origin(base) in generic_bases:
            return extract_type_arg(base, index)
        found = _argument_of_base(base, generic_bases, index)
        if found is not None:
            return found
    return None
