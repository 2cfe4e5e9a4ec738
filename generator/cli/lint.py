"""`specloom lint`."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..diagnostics import Diagnostics, Severity, Stop
from .options import FORMAT, inputs, request
from .run import DIFFERS, FAILED, colored


@click.command()
@inputs
@FORMAT
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
def lint(format_: Any, strict: bool, quiet: bool, **asked: Any) -> None:
    """Report what is wrong with the document and the config, each finding with its place.

    Exit status: 0 nothing wrong, 1 warnings with --strict, 2 errors.
    """
    from .. import pipeline
    from ..excerpts import Excerpts
    from ..job import locate
    from ..report import render_diagnostics
    from ..wanted import report_flavours

    diagnostics = Diagnostics()
    try:
        job = locate(request(asked), diagnostics)
        loaded = pipeline.load(job, diagnostics)
        report_flavours(job.flavours, loaded.config, diagnostics)
    except Stop:
        pass
    shown = [d for d in diagnostics if not quiet or d.severity is Severity.ERROR]
    click.echo(render_diagnostics(shown, format_, source_line=Excerpts().line, color=colored(sys.stdout)), nl=False)
    if diagnostics.failed:
        sys.exit(FAILED)
    if strict and diagnostics.count(Severity.WARNING):
        sys.exit(DIFFERS)
