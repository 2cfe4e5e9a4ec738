"""What documents say, as comments of Go have it: they begin with the name of what they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VERB = re.compile(
    r"(?!(?:Across|As|Besides|Its|Plus|This|Thus|Towards|Unless)\b)([A-Z])([a-z]*s (?:a|all|an|any|data|details|each"
    r"|every|how|information|its|multiple|one|several|the|these|this|whether|which)\b)"
)
"""What goes on after a subject: a verb in the third person, and what it is of."""


def named(name: str, said: Sequence[str], otherwise: str) -> tuple[str, ...]:
    """The paragraphs of the comment of `name`.

    Args:
        said: The paragraphs of the document; there may be none.
        otherwise: A sentence that begins with the name. It is the first one unless the document's text can be.
    """
    first = said[0].lstrip() if said else ""
    if first.startswith(f"{name} "):
        return tuple(said)
    if (verb := _VERB.match(first)) is not None:
        return (f"{name} {verb[1].lower()}{first[1:]}", *said[1:])
    return (otherwise, *said)
