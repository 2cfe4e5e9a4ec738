"""Transform commands of earlier config editions, which configs in use still hold.

Their targets are in `target` (a path or a list of paths) or in `filter.only` (a list of paths). No public documentation
gives their exact meaning: each does what its name says, as written at each command.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..diagnostics import Location
from ..source import join
from .editing import Editor, Failed, Spot
from .tables import SCHEMA

Command = Callable[[Editor, Mapping[str, Any], Location], None]


def targets(editor: Editor, args: Mapping[str, Any]) -> list[Spot]:
    """The places a command works on. Raises Failed when none is named."""
    path = args.get("target")
    chosen = args.get("filter")
    if path is None and isinstance(chosen, dict):
        path = chosen.get("only")
    if path is None:
        raise Failed("the argument `target` is missing")
    return editor.spots(path)


def replace_properties(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`properties` (or `value`): each key of it takes the place of that key of every target; other keys stay."""
    value = args.get("properties", args.get("value"))
    if not isinstance(value, dict):
        raise Failed("`properties` must be a mapping")
    for spot in targets(editor, args):
        if not isinstance(spot.value, dict):
            raise Failed("only a mapping has properties to replace")
        for key, new in value.items():
            editor.touched(Spot(spot.value, key)).put(editor.brought_in(new, at))


def rename_value(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`rename: {from, to}` or `from`, `to`: plain values equal to `from`, at or below a target, become `to`."""
    pair = args.get("rename", args)
    if not isinstance(pair, Mapping) or "from" not in pair or "to" not in pair:
        raise Failed("the arguments `from` and `to` are missing")
    old, new = pair["from"], pair["to"]
    changed = 0
    for spot in targets(editor, args):
        for place in _below(spot):
            value = place.value
            if value == old and type(value) is type(old) and not isinstance(value, (dict, list)):
                editor.touched(place).put(new)
                changed += 1
    if not changed:
        raise Failed(f"no value there is {old!r}", missing=True)


def one_of_to_any_of(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """Every `oneOf` at or below a target (without targets: in the whole document) becomes `anyOf`."""
    spots = targets(editor, args) if "target" in args or "filter" in args else [Spot([editor.root], 0)]
    for spot in spots:
        for place in _below(spot):
            node = place.value
            if not isinstance(node, dict) or not isinstance(node.get("oneOf"), list):
                continue
            variants = node.pop("oneOf")
            editor.touched(place)
            if "anyOf" not in node:
                node["anyOf"] = variants
            else:
                node.setdefault("allOf", []).append(editor.made_from({"anyOf": variants}, node))


def extract_to_refs(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`ref` or `refs` (each with `target` and `name`), or `target` and `name`: a part becomes a component.

    `name` is a component name or its pointer; a bare name means a schema. A reference takes the part's place.
    """
    wanted = args.get("refs", args.get("ref", args))
    for entry in wanted if isinstance(wanted, list) else [wanted]:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("name"), str):
            raise Failed("each reference needs `target` and `name`")
        section, name = _section_of(entry["name"], editor)
        spots = targets(editor, entry)
        if name in section:
            raise Failed(f"the component {name} exists already", "choose another name")
        section[name] = spots[0].value
        pointer = join(_pointer_of(editor), name) if not entry["name"].startswith("#") else entry["name"]
        for spot in spots:
            spot.put(editor.made_from({"$ref": pointer}, spot.value))


def split_by_enum(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`property` (or `propertyName`): a component schema becomes a union with one schema for each value of that enum.

    The variants are components named after the schema and the value; the property is the discriminator.
    """
    prop = args.get("property", args.get("propertyName"))
    if not isinstance(prop, str):
        raise Failed("the argument `property` is missing")
    section, _ = _section_of("", editor)
    for spot in targets(editor, args):
        schema = spot.value
        properties = schema.get("properties") if isinstance(schema, dict) else None
        enum = properties.get(prop, {}).get("enum") if isinstance(properties, dict) else None
        if not isinstance(enum, list) or not enum or spot.holder is not section:
            raise Failed(f"the target must be a component schema whose property {prop!r} has an enum")
        mapping: dict[str, str] = {}
        for value in enum:
            name = f"{spot.key}{_pascal(str(value))}"
            if name in section:
                raise Failed(f"the component {name} exists already")
            variant = editor.copied(schema)
            variant["properties"][prop]["enum"] = [value]
            section[name] = variant
            mapping[str(value)] = join(_pointer_of(editor), name)
        union: dict[str, Any] = {key: schema[key] for key in ("title", "description") if key in schema}
        union["oneOf"] = [{"$ref": pointer} for pointer in mapping.values()]
        union["discriminator"] = {"propertyName": prop, "mapping": mapping}
        spot.put(editor.made_from(union, schema))


COMMANDS: dict[str, Command] = {
    "replaceProperties": replace_properties,
    "renameValue": rename_value,
    "oneOfToAnyOf": one_of_to_any_of,
    "splitSchemasByEnumProperty": split_by_enum,
    "extractToRefs": extract_to_refs,
}

# Where keys are names of the author's, not keywords.
_NAME_MAPS = frozenset(key for key, field in SCHEMA.links.items() if field.form.name == "MAP")


def _below(spot: Spot) -> Iterator[Spot]:
    """A place and all places below it, top down."""
    stack = [spot]
    while stack:
        place = stack.pop()
        yield place
        value = place.value
        if isinstance(value, dict):
            stack += [Spot(value, key) for key in reversed(value)]
        elif isinstance(value, list):
            stack += [Spot(value, index) for index in reversed(range(len(value)))]


def _section_of(name: str, editor: Editor) -> tuple[dict[str, Any], str]:
    """The component map that a name or pointer belongs to, made when it is missing, and the bare name."""
    parts = name.removeprefix("#/").split("/") if name.startswith("#/") else [*_schema_section(editor), name]
    node: dict[str, Any] = editor.root
    for part in parts[:-1]:
        below = node.setdefault(part, {})
        if not isinstance(below, dict):
            raise Failed(f"{name!r} does not name a component")
        node = below
    return node, parts[-1]


def _schema_section(editor: Editor) -> tuple[str, ...]:
    return ("definitions",) if "swagger" in editor.root else ("components", "schemas")


def _pointer_of(editor: Editor) -> str:
    return join("#", *_schema_section(editor))


def _pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^0-9A-Za-z]+", text)) or "Empty"
