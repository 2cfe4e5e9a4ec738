"""Operations: their ids and the status codes of their responses."""

from __future__ import annotations

import re
from typing import Any

from .inspection import Inspection, Visit

_STATUS = re.compile(r"[1-5](?:\d\d|XX)")


def check_operations(inspection: Inspection) -> None:
    """An id that is used twice, or empty, is a warning; a key of `responses` that is no status code is, too."""
    first: dict[str, Visit] = {}
    for visit in inspection.of(inspection.grammar.operation):
        _check_id(inspection, visit, first)
        responses = visit.node.get("responses")
        if isinstance(responses, dict):
            _check_codes(inspection, visit, responses)


def _check_id(inspection: Inspection, visit: Visit, first: dict[str, Visit]) -> None:
    name = visit.node.get("operationId")
    if not isinstance(name, str):
        return
    if not name.strip():
        inspection.warning(
            "Endpoint/OperationId", "the operationId is empty", inspection.at(visit.trail, "operationId")
        )
        del visit.node["operationId"]
        return
    earlier = first.setdefault(name, visit)
    if earlier is not visit:
        where = inspection.at(earlier.trail, "operationId")
        inspection.warning(
            "Endpoint/DuplicateOperationId",
            f"the operationId {name!r} is used twice; first at {where}",
            inspection.at(visit.trail, "operationId"),
            "give each operation an id of its own",
        )


def _check_codes(inspection: Inspection, visit: Visit, responses: dict[str, Any]) -> None:
    for code in responses:
        if code != "default" and not code.startswith("x-") and not _STATUS.fullmatch(code.upper()):
            at = inspection.at(visit.trail, "responses", code, key=True)
            hint = 'use "200", "4XX" or "default"'
            inspection.warning("Endpoint/StatusCode", f"{code!r} is not a status code; it is ignored", at, hint)
