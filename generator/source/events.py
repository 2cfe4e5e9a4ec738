"""The event stream of a YAML text, from PyYAML's C parser where it is built in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

_parser: Callable[[str], yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def event_stream(text: str) -> Iterator[yaml.Event]:
    """All events of the text. Raises yaml.YAMLError where the text is not YAML."""
    loader = _parser(text)
    try:
        yield from iter(loader.get_event, None)
    finally:
        loader.dispose()


def is_merge_key(event: yaml.ScalarEvent) -> bool:
    """Whether a scalar in key position is the unquoted ``<<`` of https://yaml.org/type/merge.html."""
    return bool(event.value == "<<" and event.implicit[0]) or event.tag == "tag:yaml.org,2002:merge"


def offset_of(event: yaml.Event) -> int:
    """Where an event begins, in characters."""
    mark = event.start_mark
    return mark.index if mark is not None else 0
