"""What runs have in common: progress on a terminal, findings at the end, exit statuses."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from ..diagnostics import Diagnostics, Severity, Stop

DIFFERS, FAILED = 1, 2
"""Exit statuses: something to look at; an error. 0 is all well."""


class Run:
    """One run: progress on a terminal, diagnostics at the end, the exit status of a failure."""

    def __init__(self, diagnostics: Diagnostics, *, quiet: bool) -> None:
        self._diagnostics = diagnostics
        self._quiet = quiet
        self._status: Any = None

    def __enter__(self) -> Run:
        return self

    def progress(self, stage: str) -> None:
        """Shows the stage on stderr when that is a terminal."""
        if self._quiet or not sys.stderr.isatty():
            return
        if self._status is None:
            from rich.console import Console

            self._status = Console(stderr=True).status(stage)
            self._status.start()
        self._status.update(stage)

    def finish(self) -> None:
        """Ends the progress and prints what was found, errors first of all."""
        if self._status is not None:
            self._status.stop()
            self._status = None
        found = self._diagnostics.worse_than(Severity.WARNING if self._quiet else Severity.NOTE)
        if found:
            from ..excerpts import Excerpts
            from ..report import render_diagnostics

            text = render_diagnostics(found, "text", source_line=Excerpts().line, color=colored(sys.stderr))
            click.echo(text, nl=False, err=True)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Stop):
            self.finish()
            sys.exit(FAILED)
        if self._status is not None:
            self._status.stop()


def colored(stream: Any) -> bool:
    """Whether to write colours to a stream: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return bool(stream.isatty()) and "NO_COLOR" not in os.environ
