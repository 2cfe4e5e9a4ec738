"""Findings as SARIF 2.1.0, the format of code scanning services (OASIS standard, sarif-v2.1.0)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from ..diagnostics import Location, Severity
from .as_json import TOOL, dump
from .finding import Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(findings: Iterable[Finding]) -> str:
    """One run with a rule for each code that occurs, sorted, and a result for each finding in the given order."""
    found = list(findings)
    rules = sorted({finding.rule for finding in found})
    run = {
        "tool": {"driver": {**TOOL, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules.index(finding.rule)) for finding in found],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: str) -> dict[str, object]:
    group, _, name = rule.partition("/")
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name or group).lower()
    return {"id": rule, "name": rule.replace("/", ""), "shortDescription": {"text": f"{group}: {words}"}}


def _result(finding: Finding, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.text},
    }
    if finding.location and finding.location.file:
        result["locations"] = [_location(finding.location)]
    return result


def _location(at: Location) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(at.file)}}
    if at.line:
        physical["region"] = {"startLine": at.line} | ({"startColumn": at.column} if at.column else {})
    location: dict[str, object] = {"physicalLocation": physical}
    if at.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": at.pointer}]
    return location


def _uri(file: str) -> str:
    path = quote(file.replace("\\", "/"), safe="/", errors="replace")
    if re.match(r"[A-Za-z]:/", file.replace("\\", "/")):
        return f"file:///{file[0]}:{path[4:]}"
    return f"file://{path}" if path.startswith("/") else path
