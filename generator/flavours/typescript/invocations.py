"""Calls of the SDK's methods as users write them, in tests and READMEs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...ir.api import In, Parameter
from ...render.document import LINE, Doc, Group, Indent, OneOf, bracketed, concat
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
        found.append(bracketed("{", entries, "}", padded=True))
    return found


def call(callee: str, given: Sequence[Doc], *, after: str = "") -> Doc:
    """A call as prettier lays it out: on one line; with its last argument broken, if it alone is an object; else one
    argument a line."""
    last = given[-1] if given else ""
    if not isinstance(last, Group) or any(isinstance(argument, Group) for argument in given[:-1]):
        return concat(bracketed(f"{callee}(", list(given), ")"), after)
    if len(given) == 1:
        return concat(f"{callee}(", last, ")", after)
    before = [part for argument in given[:-1] for part in (argument, ", ")]
    hugged = concat(f"{callee}(", *before, Group(last.body, broken=True), ")", after)
    lines = [part for argument in given for part in (LINE, argument, ",")]
    broken = Group(concat(f"{callee}(", Indent(concat(*lines)), LINE, ")"), broken=True)
    return OneOf((concat(f"{callee}(", *before, last, ")", after), hugged, concat(broken, after)))


__all__ = ["Given", "arguments", "call"]
