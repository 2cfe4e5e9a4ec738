"""The Ruby in a README as programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLIENT = re.compile(r"^(\w+) = \w+::Client\.new\b", re.MULTILINE)


def blocks(text: str) -> list[str]:
    """The blocks of Ruby."""
    return re.findall(r"^```ruby\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def programs(text: str) -> Iterator[str]:
    """Every block that uses the library, as a program that has a client."""
    shown = blocks(text)
    first = next(block for block in shown if "require " in block)
    made = first.index("::Client.new")
    head = first[:made] + first[made:].partition("\n\n")[0]
    (client,) = set(_CLIENT.findall(head))
    for block in shown:
        if block is first:
            yield block
        elif not block.startswith("gem "):
            yield f"{head}\n\n{block}" if re.search(rf"\b{client}\b", block) else f"{head.splitlines()[0]}\n\n{block}"


__all__ = ["blocks", "programs"]
