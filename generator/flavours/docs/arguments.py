"""What a method takes, in the order in which reference pages list it."""

from __future__ import annotations

from ...ir.api import In, Method, Parameter

_FIRST = (In.QUERY, In.BODY)
_PREFIXES = {In.PATH: "Path", In.QUERY: "Query", In.HEADER: "Header", In.BODY: "Body", In.COOKIE: "Cookie"}


def arguments(method: Method) -> list[Parameter]:
    """The parameters that users pass: those of the path as the route has them; required ones of the query, then of the
    body; optional ones likewise; headers."""
    found = [p for p in method.parameters if not p.read_only]
    if method.body is not None and not method.body.flat:
        found.append(method.body.parameter)
    return sorted(found, key=_rank)


def _rank(parameter: Parameter) -> int:
    """Sorting by it keeps the order within a place, which is that of the names."""
    if parameter.location is In.PATH:
        return 0
    if parameter.location in _FIRST:
        return 1 + _FIRST.index(parameter.location) + (0 if parameter.required else len(_FIRST))
    return 2 * len(_FIRST) + 1


def is_mixed(parameters: list[Parameter]) -> bool:
    """Parameters other than those of the path come from more than one place."""
    return len({p.location for p in parameters} - {In.PATH}) > 1


def placed(parameter: Parameter) -> str:
    """The description of a parameter among some of other places: it says first where the parameter travels."""
    return f"{_PREFIXES[parameter.location]} param: {parameter.documented}" if parameter.documented else ""
