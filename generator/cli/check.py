"""`specloom check`."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..diagnostics import Diagnostics
from .options import FORMAT, GO_SURFACE, JOBS, MODELS, inputs, request
from .run import DIFFERS, FAILED, Run, colored


@click.command()
@inputs
@FORMAT
@MODELS
@GO_SURFACE
@JOBS
@click.option("--strict", is_flag=True, help="Report files that were never generated, too.")
@click.option("--full", is_flag=True, help="Generate even when inputs and files match the manifest.")
def check(format_: Any, strict: bool, full: bool, jobs: int, quiet: bool, **asked: Any) -> None:
    """Compare the output folder with what the inputs give.

    Says for each file whether it is stale (and which input changed), edited by hand, missing, or no longer generated.
    Exit status: 0 clean, 1 drift, 2 error.
    """
    from ..job import locate
    from ..report import render_drift
    from ..unchanged import unchanged

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet or format_ != "text") as run:
        job = locate(request(asked), diagnostics)
        found = None if full or strict else unchanged(job)
        if found is None:
            from .. import pipeline

            loaded = pipeline.load(job, diagnostics, run.progress)
            planned = pipeline.plan(loaded, diagnostics, run.progress, jobs=jobs)
            run.progress("comparing")
            found = pipeline.drift(planned, strict=strict, jobs=jobs)
        run.finish()
        clean = all(d.clean for d in found.values())
        if not (quiet and clean):
            click.echo(render_drift(found, format_, color=colored(sys.stdout)), nl=False)
        if not found or any(d.vacuous for d in found.values()):
            sys.exit(FAILED)
        if not clean:
            sys.exit(DIFFERS)
