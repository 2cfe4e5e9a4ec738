"""Answers for programs. The members below stay; new ones may be added, and `format` rises when one goes or changes.

::

    {"format": 1, "kind": "explanations", "tool": {"name", "version"},
     "answers": [{"query", "found": bool, "near": [name],
                  "symbols": [{"flavour", "name", "kind", "text",
                               "output": {"file", "line", "edited": bool},
                               "document": {"file", "line", "column", "pointer"} | null,
                               "config": {"file", "line", "column", "pointer"} | null, "derived": bool,
                               "changes": [{"kind", "command", "reason", "file", "line"}],
                               "reasons": [{"about": "name" | "type" | "place" | "presence", "rule",
                                            "facts": {name: text}, "text"}]}]}]}
"""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import Location
from ..report.as_json import TOOL, dump
from .answers import Answer, Explanation


def answers_json(answers: Iterable[Answer]) -> str:
    """All answers as one JSON document."""
    return dump({"format": 1, "kind": "explanations", "tool": TOOL, "answers": [_answer(one) for one in answers]})


def _answer(answer: Answer) -> dict[str, object]:
    return {
        "query": answer.query,
        "found": bool(answer.found),
        "near": list(answer.near),
        "symbols": [_explanation(one) for one in answer.found],
    }


def _explanation(one: Explanation) -> dict[str, object]:
    return {
        "flavour": one.flavour,
        "name": one.symbol.name,
        "kind": one.symbol.kind.value,
        "text": one.text,
        "output": {"file": one.output.file, "line": one.output.line, "edited": one.edited},
        "document": _location(one.document),
        "config": _location(one.config),
        "derived": one.derived,
        "changes": [
            {"kind": c.kind, "command": c.command, "reason": c.reason, "file": c.at.file, "line": c.at.line}
            for c in one.changes
        ],
        "reasons": [
            {"about": r.rule.about.value, "rule": r.rule.id, "facts": dict(r.facts), "text": r.text}
            for r in one.reasons
        ],
    }


def _location(at: Location | None) -> dict[str, object] | None:
    return {"file": at.file, "line": at.line, "column": at.column, "pointer": at.pointer} if at is not None else None
