"""OpenAPI Overlays (specification 1.0.0 and 1.1.0): files of changes that are laid over a document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..diagnostics import Diagnostics, Location
from ..source import Source, read_source
from .editing import Editor, Failed, Spot
from .provenance import Change


def apply_overlay(editor: Editor, path: Path, diagnostics: Diagnostics) -> Source:
    """Applies the actions of one overlay file in order; faulty ones are errors at their line.

    A target that selects nothing is a warning: the specification lets overlays be reused. Raises Stop when the file
    cannot be read or is no overlay.
    """
    source = read_source(path, diagnostics)
    data = source.data
    if not isinstance(data, dict) or not str(data.get("overlay", "")).startswith("1."):
        hint = "an overlay begins with `overlay: 1.0.0`"
        raise diagnostics.stop("Overlay/Version", "this is not an OpenAPI Overlay 1.x", source.location("#"), hint=hint)
    actions = data.get("actions")
    if not isinstance(actions, list):
        message = "`actions` must be a list of actions"
        raise diagnostics.stop("Overlay/Type", message, source.location("#/actions"))
    for index, action in enumerate(actions):
        at = source.location(f"#/actions/{index}")
        if not isinstance(action, dict) or not isinstance(action.get("target"), str):
            diagnostics.error("Overlay/Type", "an action is a mapping with a `target`", at)
            continue
        editor.change = Change("overlay", _command(action), at, str(action.get("description") or ""))
        try:
            _apply(editor, action, at)
        except Failed as fault:
            add = diagnostics.warning if fault.missing else diagnostics.error
            add("Overlay/NoMatch" if fault.missing else "Overlay/Failed", str(fault), at, hint=fault.hint)
    return source


def _command(action: dict[str, Any]) -> str:
    return next((key for key in ("remove", "copy", "update") if key in action), "")


def _apply(editor: Editor, action: dict[str, Any], at: Location) -> None:
    spots = _spots(editor, action["target"])
    if action.get("remove") is True:
        editor.remove(spots)
        return
    if "copy" in action:
        sources = editor.spots(action["copy"])
        if len(sources) != 1:
            raise Failed(f"`copy` selects {len(sources)} nodes; one is needed")
        value = editor.copied(sources[0].value)
    elif "update" in action:
        value = action["update"]
    else:
        raise Failed("the action has neither `update` nor `remove` nor `copy`")
    for spot in spots:
        _update(editor, spot, value, at)


def _update(editor: Editor, spot: Spot, value: Any, at: Location) -> None:
    target = spot.value
    if isinstance(target, dict) and isinstance(value, dict):
        editor.merge(target, value, at, join_lists=True)
    elif isinstance(target, list):
        target.extend(editor.brought_in(item, at) for item in (value if isinstance(value, list) else [value]))
    elif isinstance(target, dict):
        raise Failed("the target is a mapping, the update is not")
    else:
        spot.put(editor.brought_in(value, at))


def _spots(editor: Editor, path: str) -> list[Spot]:
    """The root is a lawful target here: `$` with an update merges into the document."""
    return [Spot([editor.root], 0)] if path.strip() == "$" else editor.spots(path)
