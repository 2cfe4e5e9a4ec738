"""Iterables in parameter types, validated by pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, TypeVar, Callable, Iterable

from ._compat import PYDANTIC_V1

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["EagerIterable"]

_T = TypeVar("_T")


class EagerIterable(List[_T]):
    """Stands for `Iterable[T]` in types that pydantic validates: it reads the iterable at once.

    For a plain `Iterable` pydantic makes a one-way iterator, which the first dump uses up. This accepts any iterable,
    validates every item and gives a container of the same class as the input if that is possible, else a list. A dump
    is always a list.
    """

    if not PYDANTIC_V1:

        @classmethod
        def __get_pydantic_core_schema__(cls, source_type: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
            """Called by pydantic."""
            from pydantic_core import core_schema

            args: tuple[Any, ...] = getattr(source_type, "__args__", ())
            return core_schema.no_info_wrap_validator_function(
                cls._validate,
                core_schema.list_schema(handler.generate_schema(args[0] if args else Any)),
                serialization=core_schema.plain_serializer_function_ser_schema(
                    list, return_schema=core_schema.list_schema()
                ),
            )

    @staticmethod
    def _validate(value: Iterable[_T], validate_items: Callable[[List[_T]], List[_T]]) -> Any:
        kind: Any = type(value)
        items = validate_items(list(value))
        # `str(items)` would be the text of the list.
        if kind is list or kind is str or not hasattr(value, "__len__"):
            return items
        try:
            return kind(items)
        except (TypeError, ValueError):
            return items
