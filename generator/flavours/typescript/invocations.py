"""Calls of the SDK's methods as users write them, in tests and READMEs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...ir.api import In, Parameter
from ...render.document import Doc, concat
from ...render.typescript.expressions import object_literal
from ...render.typescript.text import entry_key
from .methods import MethodView
from .params import argument_key
from .values import Values

Given = Mapping[tuple[In, str], object]
"""Values by location and wire name, as `ir.showcase` and tests have them."""


def arguments(view: MethodView, given: Given, values: Values, parameters: Sequence[Parameter] = ()) -> list[Doc]:
    """What stands between the parentheses of a call: positional arguments, then the object of all others.

    Args:
        parameters: Those of the body that is sent, where it is one of several; by default those of the method.
    """
    method = view.method
    known = {(p.location, p.wire): p for p in method.parameters}
    if view.params is not None:
        known.update({(p.location, p.wire): p for p in view.params.parameters})
    known.update({(p.location, p.wire): p for p in parameters})
    positional = [(In.PATH, wire) for wire in method.positional]
    found: list[Doc] = [values.doc(known[key].type, given[key]) for key in positional if key in given]
    if view.params is None:
        return found
    named = [key for key in given if key not in positional and key in known]
    order = {(p.location, p.wire): i for i, p in enumerate(view.params.parameters)}
    names = {(p.location, p.wire): name for p, name in view.params.keys.items()}
    entries: list[Doc] = []
    for key in sorted(named, key=lambda k: order.get(k, len(order))):
        name = names.get(key) or argument_key(known[key])
        entries.append(concat(entry_key(name), ": ", values.doc(known[key].type, given[key])))
    if entries or not view.params.optional:
        found.append(object_literal(entries))
    return found


__all__ = ["Given", "arguments"]
