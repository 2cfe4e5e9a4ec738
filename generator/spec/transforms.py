"""Changes that a config makes to the document before anything else sees it (`openapi.transforms`).

They work on the document as the user wrote it, in order, each on the result of the one before. Every command that
selects nothing is an error: the document has changed, and the config must follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..diagnostics import Diagnostics, Location
from . import older_transforms
from .editing import Editor, Failed, Spot
from .provenance import Change
from .reference import nearest

Command = Callable[[Editor, Mapping[str, Any], Location], None]


@dataclass(frozen=True, slots=True)
class Transform:
    """One entry of `openapi.transforms`, as the config holds it."""

    command: str
    args: Mapping[str, Any]
    reason: str
    location: Location


def apply_transforms(editor: Editor, transforms: Sequence[Transform], diagnostics: Diagnostics) -> None:
    """Applies all transforms; one that fails is an error at its place in the config, and the next is tried."""
    for transform in transforms:
        command = COMMANDS.get(transform.command)
        if command is None:
            near = nearest(transform.command, COMMANDS)
            hint = f"did you mean {near}?" if near else f"the commands are {', '.join(COMMANDS)}"
            diagnostics.error(
                "Transform/UnknownCommand", f"unknown transform {transform.command!r}", transform.location, hint=hint
            )
            continue
        editor.change = Change("transform", transform.command, transform.location, transform.reason)
        try:
            command(editor, transform.args, transform.location)
        except Failed as fault:
            code = "Transform/NotFound" if fault.missing else "Transform/Failed"
            message = f"the transform `{transform.command}` failed: {fault}"
            diagnostics.error(code, message, transform.location, hint=fault.hint)


def update(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`target`, `value`: the value takes the place of every selected node."""
    value = _needed(args, "value")
    for spot in editor.spots(_needed(args, "target")):
        spot.put(editor.brought_in(value, at))


def append(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`target`, `value`: adds to the end of every selected list. A list is added item by item, a text to a text."""
    value = _needed(args, "value")
    for spot in editor.spots(_needed(args, "target")):
        if isinstance(spot.value, list):
            spot.value.extend(editor.brought_in(item, at) for item in (value if isinstance(value, list) else [value]))
        elif isinstance(spot.value, str) and isinstance(value, str):
            spot.put(spot.value + value)
        else:
            raise Failed("only a list or a text can be appended to", "use `merge` for a mapping")


def merge(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`target`, `value` (or `object`): merges a mapping deeply into every selected mapping. Lists are replaced."""
    value = args.get("value", args.get("object"))
    if not isinstance(value, dict):
        raise Failed("`value` must be a mapping", "use `update` to replace a value")
    for spot in older_transforms.targets(editor, args):
        if not isinstance(spot.value, dict):
            raise Failed("only a mapping can be merged into", "use `update` to replace a value")
        editor.merge(spot.value, value, at)


def remove(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`target`: takes every selected node away. With `keys`: takes those keys (of a list: those items) out of it."""
    spots = editor.spots(_needed(args, "target"))
    if "keys" not in args:
        editor.remove(spots)
        return
    keys = args["keys"] if isinstance(args["keys"], list) else [args["keys"]]
    gone: list[Spot] = []
    for spot in spots:
        value = spot.value
        if isinstance(value, dict):
            gone += [Spot(value, key) for key in keys if key in value]
        elif isinstance(value, list):
            gone += [Spot(value, index) for index, item in enumerate(value) if item in keys]
    if not gone:
        raise Failed(f"none of the keys {', '.join(map(str, keys))} is there", missing=True)
    editor.remove(gone)


def copy(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`from`, `to`: copies a node to a place, which is made or overwritten; its parent must exist."""
    source = _single(editor, _needed(args, "from"))
    value = editor.copied(source.value)
    editor.new_spot(_needed(args, "to")).put(value)


def move(editor: Editor, args: Mapping[str, Any], at: Location) -> None:
    """`from`, `to`: copies, and takes the original away."""
    source = _single(editor, _needed(args, "from"))
    value = source.value
    editor.remove([source])
    editor.new_spot(_needed(args, "to")).put(value)


COMMANDS: dict[str, Command] = {
    "update": update,
    "append": append,
    "merge": merge,
    "remove": remove,
    "copy": copy,
    "move": move,
    "mergeObject": merge,
    **older_transforms.COMMANDS,
}


def _needed(args: Mapping[str, Any], name: str) -> Any:
    if name not in args:
        near = nearest(name, args)
        raise Failed(f"the argument `{name}` is missing", f"`{near}` is spelled `{name}`" if near else "")
    return args[name]


def _single(editor: Editor, path: object) -> Spot:
    spots = editor.spots(path)
    if len(spots) != 1:
        raise Failed(f"{path} selects {len(spots)} nodes; one is needed", "name one place")
    return spots[0]
