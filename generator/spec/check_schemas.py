"""Schemas: enums and defaults that fit their type, bounds that leave room, discriminators that lead somewhere."""

from __future__ import annotations

import math
from typing import Any

from ..source import join
from .inspection import Inspection, Visit
from .reference import nearest, parse_reference
from .tables import DISCRIMINATOR, SCHEMA
from .trail import pointer_of
from .values import show

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_BOUNDS = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)


def check_schemas(inspection: Inspection) -> None:
    """Runs the checks on every schema and every discriminator of the document."""
    for visit in inspection.visits:
        if visit.shape is DISCRIMINATOR:
            _check_discriminator(inspection, visit)
        elif visit.shape is SCHEMA:
            node = visit.node
            if "type" in node:
                _check_type(inspection, visit)
            if "enum" in node:
                _check_enum(inspection, visit)
            if "default" in node and "$ref" not in node:
                _check_default(inspection, visit)
            if "required" in node:
                _check_required(inspection, visit)
            _check_bounds(inspection, visit)


def fits(value: Any, types: list[str]) -> bool:
    """Whether a value is of one of the JSON types; without known types every value is."""
    known = [name for name in types if name in _TYPES]
    if len(known) != len(types) or not known:
        return True
    for name in known:
        if isinstance(value, bool):
            if name == "boolean":
                return True
        elif isinstance(value, _TYPES[name]) or (name == "integer" and isinstance(value, float) and value.is_integer()):
            return True
    return False


def types_of(node: dict[str, Any]) -> list[str]:
    """The type names of a schema; empty when it names none."""
    kind = node.get("type")
    listed = kind if isinstance(kind, list) else [kind]
    names = [name for name in listed if isinstance(name, str)]
    return [*names, "null"] if names and node.get("nullable") is True else names


def _check_type(inspection: Inspection, visit: Visit) -> None:
    for name in types_of(visit.node):
        if name not in _TYPES:
            near = nearest(name, _TYPES) or {"int": "integer", "float": "number", "date": "string"}.get(name, "")
            hint = f"did you mean {near}?" if near else f"the types are {', '.join(_TYPES)}"
            at = inspection.at(visit.trail, "type")
            inspection.warning("Schema/Type", f"{name!r} is not a type; the schema is taken as unknown", at, hint)


def _check_enum(inspection: Inspection, visit: Visit) -> None:
    enum, types = visit.node["enum"], types_of(visit.node)
    if not isinstance(enum, list):
        return
    at = inspection.at
    if not enum:
        message = "the enum is empty: no value is allowed; it is left out"
        inspection.warning("Schema/Enum", message, at(visit.trail, "enum"))
        del visit.node["enum"]
        return
    wrong = [value for value in enum if value is not None and not fits(value, types)]
    if wrong:
        message = f"the enum of type {' or '.join(types)} holds {show(wrong[0])}"
        message += f" and {len(wrong) - 1} more of another type" if len(wrong) > 1 else ""
        inspection.warning("Schema/Enum", message, at(visit.trail, "enum"), "change the type, or the values")
    keys = [(type(value).__name__, repr(value)) for value in enum]
    doubled = sorted({key[1] for key in keys if keys.count(key) > 1}) if len(set(keys)) < len(keys) else []
    if doubled:
        inspection.note("Schema/Enum", f"the enum holds {', '.join(doubled)} more than once", at(visit.trail, "enum"))


def _check_default(inspection: Inspection, visit: Visit) -> None:
    value, types = visit.node["default"], types_of(visit.node)
    if value is None:
        return
    infinite = isinstance(value, float) and not math.isfinite(value)
    if infinite or not fits(value, types):
        wanted = "a number of JSON" if infinite else f"of the type {' or '.join(types)}"
        message = f"the default is {show(value)}, which is not {wanted}; it is ignored"
        inspection.warning("Schema/Default", message, inspection.at(visit.trail, "default"))
        del visit.node["default"]
        return
    enum = visit.node.get("enum")
    if isinstance(enum, list) and not any(value == item and type(value) is type(item) for item in enum):
        at = inspection.at(visit.trail, "default")
        inspection.warning("Schema/Default", f"the default is {show(value)}, which is not in the enum", at)


def _check_required(inspection: Inspection, visit: Visit) -> None:
    node = visit.node
    required, properties = node["required"], node.get("properties")
    if not isinstance(required, list) or not isinstance(properties, dict):
        return
    if any(key in node for key in ("allOf", "anyOf", "oneOf", "$ref", "patternProperties")):
        return
    if visit.trail is not None and visit.trail[0] is not None and visit.trail[0][1] in ("allOf", "anyOf", "oneOf"):
        # The other members, or the schema around, may declare it.
        return
    extra = node.get("additionalProperties", False)
    unknown = [name for name in required if isinstance(name, str) and name not in properties]
    if unknown and extra is False:
        message = f"`required` names {', '.join(dict.fromkeys(unknown))}, which is not among the properties"
        inspection.note("Schema/Required", message, inspection.at(visit.trail, "required"))


def _check_bounds(inspection: Inspection, visit: Visit) -> None:
    node = visit.node
    for low, high in _BOUNDS:
        if low in node and high in node and _is_number(node[low]) and _is_number(node[high]) and node[low] > node[high]:
            message = f"`{low}: {node[low]}` is above `{high}: {node[high]}`: no value is allowed"
            inspection.warning("Schema/Bounds", message, inspection.at(visit.trail, low))
    if "multipleOf" in node and _is_number(node["multipleOf"]) and node["multipleOf"] <= 0:
        message = "`multipleOf` must be above 0; it is left out"
        inspection.warning("Schema/Bounds", message, inspection.at(visit.trail, "multipleOf"))
        del node["multipleOf"]


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _check_discriminator(inspection: Inspection, visit: Visit) -> None:
    """Mapping values become pointers; those that lead nowhere go, and so does a discriminator without a property."""
    node, trail = visit.node, visit.trail
    if not isinstance(node.get("propertyName"), str) or not node["propertyName"]:
        hint = "name the property that tells the variants apart"
        message = "the discriminator has no `propertyName`; it is ignored"
        inspection.warning("Schema/Discriminator", f"{message} ({pointer_of(trail)})", inspection.at(trail), hint)
        if trail is not None:
            _lookup_parent(inspection, visit).pop("discriminator", None)
        return
    mapping = node.get("mapping")
    if not isinstance(mapping, dict):
        return
    for value, text in list(mapping.items()):
        pointer = _mapped(inspection, text)
        if pointer is None:
            where = join(pointer_of(trail), "mapping", value)
            message = f"the mapping value {text!r} leads to no schema; it is ignored ({where})"
            at = inspection.at(trail, "mapping", value)
            inspection.warning("Schema/Discriminator", message, at, _near_schema(inspection, text))
            del mapping[value]
        else:
            mapping[value] = pointer


def _lookup_parent(inspection: Inspection, visit: Visit) -> dict[str, Any]:
    parent: dict[str, Any] = inspection.document.lookup(pointer_of(visit.trail[0] if visit.trail else None))
    return parent


def _mapped(inspection: Inspection, text: object) -> str | None:
    """The pointer that a mapping value means: a component's name first (OpenAPI 3.1.1, 4.8.25.4), then a reference."""
    if not isinstance(text, str):
        return None
    named = join("#", *inspection.grammar.sections_at, inspection.grammar.sections[SCHEMA], text)
    for pointer in (named, text):
        try:
            parts = parse_reference(pointer).parts if pointer is text else None
            found = join("#", *parts) if parts else named if parts is None else ""
            if found and isinstance(inspection.document.lookup(found), (dict, bool)):
                return found
        except (KeyError, ValueError):
            continue
    return None


def _near_schema(inspection: Inspection, text: object) -> str:
    schemas = inspection.document.root.get("components", {}).get("schemas", {})
    near = nearest(str(text).rpartition("/")[2], schemas) if isinstance(schemas, dict) else ""
    return f"did you mean {near}?" if near else ""
