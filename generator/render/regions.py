"""Files of which a generator writes parts: the regions, between `#region name` and `#endregion` in comments.

A runtime's file with regions is whole and can be compiled and tested as it lies there; in an SDK the regions hold what
is written for its API.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateRuntimeError

_BEGIN = re.compile(r"\s*(?://|#) ?#region (\S+)$")
_END = re.compile(r"\s*(?://|#) ?#endregion$")


def fill(text: str, regions: Mapping[str, str], dropped: frozenset[str] = frozenset()) -> str:
    """The text with its regions replaced by those given; lines that mark regions are left out.

    A region that nothing replaces stays as it is, unless it is `dropped`.

    Raises:
        ValueError: A region is given or dropped that the text does not have, or one does not end.
    """
    found: set[str] = set()
    out = "".join(_filled(text.splitlines(keepends=True), regions, dropped, found))
    if missing := ({*regions} | dropped) - found:
        raise ValueError(f"there is no region {', '.join(sorted(missing))}")
    return out


def _filled(lines: list[str], regions: Mapping[str, str], dropped: frozenset[str], found: set[str]) -> Iterator[str]:
    open_: str | None = None
    for line in lines:
        if begin := _BEGIN.match(line):
            open_ = begin[1]
            found.add(open_)
            yield regions.get(open_, "")
        elif _END.match(line):
            open_ = None
        elif open_ is None or (open_ not in regions and open_ not in dropped):
            yield line
    if open_ is not None:
        raise ValueError(f"the region {open_} does not end")


def render_blocks(jinja: Environment, template: str, view: Mapping[str, object]) -> dict[str, str]:
    """What each block of a template renders, by the block's name.

    Raises:
        jinja2.TemplateError: The template cannot be rendered, or has no blocks.
    """
    loaded = jinja.get_template(template)
    if not loaded.blocks:
        raise TemplateRuntimeError(f"{template} has no blocks: it must have one for each region that it writes")
    return {name: "".join(block(loaded.new_context(dict(view)))) for name, block in loaded.blocks.items()}
