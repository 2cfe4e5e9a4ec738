"""Findings as workflow commands of GitHub Actions, which show them beside the code of a pull request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ..diagnostics import Severity
from .finding import Finding
from .plain import plain, plain_lines

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(findings: Iterable[Finding], log: str) -> str:
    """The `log` for people, in which commands are switched off, then one command for each finding.

    Anything a log line holds could be a command, so what comes from an input must not be read as one. The word that
    switches commands on again is the hash of the log itself: no input can contain it.
    """
    token = hashlib.sha256(log.encode(errors="replace")).hexdigest()[:32]
    guarded = f"::stop-commands::{token}\n{log}::{token}::\n"
    return guarded + "".join(f"{_command(finding)}\n" for finding in findings)


def _command(finding: Finding) -> str:
    properties: list[tuple[str, str]] = []
    at = finding.location
    if at and at.file:
        properties.append(("file", at.file))
        if at.line:
            properties.append(("line", str(at.line)))
            properties += [("col", str(at.column))] if at.column else []
    properties.append(("title", finding.rule))
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties)
    message = "\n".join(plain_lines(finding.text))
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(plain(text)).replace(":", "%3A").replace(",", "%2C")
