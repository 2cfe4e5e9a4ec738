"""What a call puts on the wire, as far as generated tests and samples of plain HTTP tell: path, query and headers of
the example arguments.

Written against the rules of the API (array and nested formats of the config), not against the runtime: a second opinion
on it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..ir.api import Api, In, Method, Parameter
from ..ir.types import Primitive, without_null

Arguments = Sequence[tuple[Parameter, object]]


def sent_path(method: Method, arguments: Arguments) -> str:
    """The end of the request's path, decoded."""
    return filled_path(method, arguments, _text)


def filled_path(method: Method, arguments: Arguments, written: Callable[[Parameter, object], str]) -> str:
    """A method's path, without what follows it, with the arguments as they are `written`."""
    path = method.path.partition("#")[0].partition("?")[0]
    for parameter, value in arguments:
        if parameter.location is In.PATH:
            path = path.replace(f"{{{parameter.wire}}}", written(parameter, value))
    return path


def sent_query(api: Api, arguments: Arguments) -> list[tuple[str, str]]:
    """Name and value of each query parameter, decoded; without values whose form differs between readers of a query."""
    found: list[tuple[str, str]] = []
    for parameter, value in arguments:
        if parameter.location is In.QUERY:
            found.extend(pairs(parameter.wire, _moment(parameter, value), api.array_format, api.nested_format))
    return found


def sent_headers(arguments: Arguments) -> list[tuple[str, str]]:
    """The header parameters whose text needs no convention: strings, numbers, booleans."""
    return [
        (p.wire, _text(p, value))
        for p, value in arguments
        if p.location is In.HEADER
        and isinstance(value, (str, int, float))
        and not _is_moment(p)
        and _text(p, value).isascii()
    ]


def pairs(key: str, value: object, arrays: str, nested: str) -> Iterator[tuple[str, str]]:
    """Names and values of a query or a form that say what `value` says, by the formats of arrays and nested values."""
    match value:
        case None | "":
            return
        case Mapping():
            for name, inner in value.items():
                yield from pairs(f"{key}.{name}" if nested == "dots" else f"{key}[{name}]", inner, arrays, nested)
        case list() if all(isinstance(v, (str, int, float)) and v != "" for v in value):
            yield from _array(key, [scalar(v) for v in value], arrays)
        case str() | int() | float():
            yield key, scalar(value)
        case _:
            return


def _array(key: str, texts: list[str], arrays: str) -> Iterable[tuple[str, str]]:
    if not texts:
        return []
    match arrays:
        case "comma":
            return [(key, ",".join(texts))]
        case "brackets":
            return [(f"{key}[]", t) for t in texts]
        case "indices":
            return [(f"{key}[{i}]", t) for i, t in enumerate(texts)]
        case _:
            return [(key, t) for t in texts]


def _is_moment(parameter: Parameter) -> bool:
    inner = without_null(parameter.type)
    return isinstance(inner, Primitive) and inner.format in ("date-time", "date")


def _moment(parameter: Parameter, value: object) -> object:
    """A date and time travels as ISO 8601 with its offset in digits."""
    if isinstance(value, str) and _is_moment(parameter) and len(value) > len("2019-12-27"):
        return datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).isoformat()
    return value


def _text(parameter: Parameter, value: object) -> str:
    return scalar(_moment(parameter, value))


def scalar(value: object) -> str:
    """A number, a truth value or a text as requests have it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
