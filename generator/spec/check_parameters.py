"""Parameters: complete, each once, and sent in a way that exists."""

from __future__ import annotations

from typing import Any

from .inspection import Inspection, Visit
from .trail import Trail

# OpenAPI 3.1.1, section 4.8.12.3 "Style Values"; "cookie" of 3.2.
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": (),
}
_RESERVED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Section 4.8.12.1: definitions of these shall be ignored; bodies and security say what they are."""


def check_parameters(inspection: Inspection) -> None:
    """A parameter without name or place is an error; the other faults have one sensible reading and are warnings."""
    for visit in inspection.of(inspection.grammar.parameter):
        if "$ref" not in visit.node:
            _check_one(inspection, visit)
    for visit in inspection.visits:
        if visit.shape in (inspection.grammar.operation, inspection.grammar.path_item):
            _check_duplicates(inspection, visit)


def _check_one(inspection: Inspection, visit: Visit) -> None:
    node, trail = visit.node, visit.trail
    name, place = node.get("name"), node.get("in")
    if not isinstance(name, str) or not name:
        inspection.error("Endpoint/Parameter", "a parameter has no `name`", inspection.at(trail))
        return
    if not isinstance(place, str) or place not in _STYLES:
        message = f"the parameter {name!r} has `in: {place}`" if "in" in node else f"the parameter {name!r} has no `in`"
        at = inspection.at(trail, "in") if "in" in node else inspection.at(trail)
        inspection.error("Endpoint/Parameter", message, at, f"it is one of {', '.join(_STYLES)}")
        return
    if place == "path" and node.get("required") is not True:
        message = f"the path parameter {name!r} is always required; write `required: true`"
        inspection.note("Endpoint/Parameter", message, inspection.at(trail))
    if place == "header" and name.lower() in _RESERVED_HEADERS:
        message = f"the header parameter {name} is ignored: bodies and security decide it"
        inspection.note("Endpoint/ReservedHeader", message, inspection.at(trail))
        return
    _check_schema(inspection, node, trail, name)
    _check_style(inspection, node, trail, name, place)


def _check_schema(inspection: Inspection, node: dict[str, Any], trail: Trail, name: str) -> None:
    if "schema" in node and "content" in node:
        message = f"the parameter {name!r} has both `schema` and `content`; `schema` is used"
        inspection.warning("Endpoint/Parameter", message, inspection.at(trail), "keep one of them")
        del node["content"]
    elif "schema" not in node and "content" not in node:
        message = f"the parameter {name!r} has neither `schema` nor `content`; it is taken as text"
        inspection.warning("Endpoint/Parameter", message, inspection.at(trail))


def _check_style(inspection: Inspection, node: dict[str, Any], trail: Trail, name: str, place: str) -> None:
    style = node.get("style")
    if isinstance(style, str) and style not in _STYLES[place]:
        message = f"the {place} parameter {name!r} cannot have `style: {style}`; the default is used"
        hint = f"it is one of {', '.join(_STYLES[place])}" if _STYLES[place] else ""
        inspection.warning("Endpoint/ParameterStyle", message, inspection.at(trail, "style"), hint)
        del node["style"]


def _check_duplicates(inspection: Inspection, visit: Visit) -> None:
    """The second of two parameters with one name and place goes: the specification allows no two."""
    nodes = visit.node.get("parameters")
    if not isinstance(nodes, list) or len(nodes) < 2:
        return
    seen: dict[tuple[str, str], int] = {}
    doubled: list[int] = []
    for index, node in enumerate(nodes):
        parameter = inspection.deref(node)
        name, place = (parameter.get("name"), parameter.get("in")) if isinstance(parameter, dict) else (None, None)
        if not isinstance(name, str) or not isinstance(place, str):
            continue
        first = seen.setdefault((name, place), index)
        if first != index:
            where = inspection.at(visit.trail, "parameters", first)
            message = f"the {place} parameter {name!r} is declared twice; the one at {where} is used"
            at = inspection.at(visit.trail, "parameters", index)
            inspection.warning("Endpoint/DuplicateParameter", message, at, "take one of them away")
            doubled.append(index)
    if doubled:
        inspection.before_moving()
        visit.node["parameters"] = [node for index, node in enumerate(nodes) if index not in doubled]
