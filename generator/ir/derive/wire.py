"""What methods send and get beyond their names: streams, and how lists are written in query strings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from ...config.model import MethodStreaming, QuerySettings
from .nodes import EVENT_STREAM, JSON_LINES, Reader, is_json, text
from .operations import Operation, parameters

_SWITCH: Final = "stream"
ArrayFormat: TypeAlias = Literal["comma", "repeat", "brackets"]


def derive_streaming(reader: Reader, operation: Operation) -> MethodStreaming | None:
    """Streaming on request: a boolean `stream` in a JSON body, events or JSON lines beside JSON in the response."""
    kinds = {media.partition(";")[0].strip().lower() for _, media, _ in reader.contents(operation.node)}
    lines = kinds & JSON_LINES
    if not any(map(is_json, kinds)) or not (lines or EVENT_STREAM in kinds):
        return None
    body = reader.json_body(operation.node)
    switch = reader.properties(body).get(_SWITCH) if body is not None else None
    if switch is None or reader.types(switch) != {"boolean"}:
        return None
    return MethodStreaming(param_discriminator=_SWITCH, type=None if EVENT_STREAM in kinds else "jsonl")


def derive_query_settings(reader: Reader, operations: Sequence[Operation], stated: QuerySettings) -> QuerySettings:
    """How most lists in queries are declared to be written: `explode` (the default of OpenAPI) repeats the name."""
    if stated != QuerySettings():
        return stated
    found: Counter[ArrayFormat] = Counter()
    for operation in operations:
        for name, node in parameters(reader, operation, "query").items():
            if "array" in reader.types(node.get("schema")) and (text(node, "style") or "form") == "form":
                brackets = name.endswith("[]")
                found["brackets" if brackets else "comma" if node.get("explode") is False else "repeat"] += 1
    if not found:
        return stated
    order: tuple[ArrayFormat, ...] = ("repeat", "comma", "brackets")
    best = max(order, key=lambda form: (found[form], -order.index(form)))
    return QuerySettings(array_format=best)
