"""Query strings and form fields out of nested parameters."""

from __future__ import annotations

from enum import Enum
from typing import Any, List, Tuple, Union, Mapping, TypeVar
from datetime import date
from urllib.parse import parse_qs, urlencode
from typing_extensions import get_args

from ._types import NotGiven, ArrayFormat, NestedFormat, not_given
from ._utils._json import openapi_dumps

__all__ = ["Options", "Params", "Querystring", "parse", "stringify", "stringify_items"]

_T = TypeVar("_T")

PrimitiveData = Union[str, int, float, bool, None]
# Recursive: a value is a primitive, a list or tuple of values, or a mapping to values.
Data = Any
Params = Mapping[str, Data]
Item = Tuple[str, str]


class Querystring:
    """Writes parameters into a query in the formats that an API expects.

    `array_format`, for `{"a": [1, 2]}`: `repeat` is `a=1&a=2`, `comma` is `a=1,2`, `brackets` is `a[]=1&a[]=2` and
    `indices` is `a[0]=1&a[1]=2`. `nested_format`, for `{"a": {"b": 1}}`: `brackets` is `a[b]=1`, `dots` is `a.b=1`.
    """

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(self, *, array_format: ArrayFormat = "repeat", nested_format: NestedFormat = "brackets") -> None:
        self.array_format = array_format
        self.nested_format = nested_format

    def parse(self, query: str) -> Mapping[str, object]:
        """The parameters of a query, each with the list of its values. Nesting is not undone."""
        return parse_qs(query)

    def stringify(
        self,
        params: Params,
        *,
        array_format: ArrayFormat | NotGiven = not_given,
        nested_format: NestedFormat | NotGiven = not_given,
    ) -> str:
        """The query for the parameters, percent-encoded."""
        return urlencode(self.stringify_items(params, array_format=array_format, nested_format=nested_format))

    def stringify_items(
        self,
        params: Params,
        *,
        array_format: ArrayFormat | NotGiven = not_given,
        nested_format: NestedFormat | NotGiven = not_given,
    ) -> List[Item]:
        """The names and values of the query, not yet encoded; `None` and empty values are left out.

        Raises:
            NotImplementedError: an array or nested format that does not exist.
        """
        opts = Options(qs=self, array_format=array_format, nested_format=nested_format)
        items: List[Item] = []
        for key, value in params.items():
            _append(items, key, value, opts)
        return items


class Options:
    """The formats of one call: what the call says, else what the `Querystring` says."""

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(
        self,
        qs: Querystring | None = None,
        *,
        array_format: ArrayFormat | NotGiven = not_given,
        nested_format: NestedFormat | NotGiven = not_given,
    ) -> None:
        defaults = _qs if qs is None else qs
        self.array_format = defaults.array_format if isinstance(array_format, NotGiven) else array_format
        self.nested_format = defaults.nested_format if isinstance(nested_format, NotGiven) else nested_format
        _check("array_format", self.array_format, ArrayFormat)
        _check("nested_format", self.nested_format, NestedFormat)


def _check(name: str, value: str, known: Any) -> None:
    choices = sorted(get_args(known), key=("comma", "repeat", "indices", "brackets", "dots").index)
    if value not in choices:
        raise NotImplementedError(f"Unknown {name} value: {value}, choose from {', '.join(choices)}")


def _append(items: List[Item], key: str, value: Data, opts: Options) -> None:
    if isinstance(value, Mapping):
        for subkey, subvalue in value.items():  # pyright: ignore[reportUnknownVariableType]
            _append(items, f"{key}.{subkey}" if opts.nested_format == "dots" else f"{key}[{subkey}]", subvalue, opts)
    elif isinstance(value, (list, tuple)):
        _append_array(items, key, value, opts)  # pyright: ignore[reportUnknownArgumentType]
    else:
        text = _text(value)
        if text:
            items.append((key, text))


def _append_array(items: List[Item], key: str, values: Union[List[Data], Tuple[Data, ...]], opts: Options) -> None:
    if opts.array_format == "comma":
        text = ",".join(_text(value) for value in values if value is not None)
        if text:
            items.append((key, text))
        return
    for index, value in enumerate(values):
        if opts.array_format == "brackets":
            name = f"{key}[]"
        elif opts.array_format == "indices":
            name = f"{key}[{index}]"
        else:
            name = key
        _append(items, name, value, opts)


def _text(value: Data) -> str:
    if isinstance(value, str):
        return str(value.value) if isinstance(value, Enum) else value
    if value is None:
        return ""
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return _text(value.value)
    if isinstance(value, (Mapping, list, tuple)):
        # Reached from a comma-separated list only, a format that has no word for nested values.
        return openapi_dumps(value).decode()  # pyright: ignore[reportUnknownArgumentType]
    return str(value)


_qs = Querystring()
parse = _qs.parse
stringify = _qs.stringify
stringify_items = _qs.stringify_items
