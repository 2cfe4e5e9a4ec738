"""`specloom generate`."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..diagnostics import Diagnostics
from .options import GO_SURFACE, JOBS, MODELS, inputs, request
from .run import FAILED, Run


@click.command()
@inputs
@MODELS
@GO_SURFACE
@JOBS
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand or that another program wrote.")
def generate(force: bool, jobs: int, quiet: bool, **asked: Any) -> None:
    """Make SDKs, command line clients and reference docs.

    Files that were edited by hand, or that another program wrote, are never overwritten unless --force is given. Files
    that are no longer generated are deleted. Files in lib/ and examples/, and those that keep_files of the config
    lists, are yours: even --force leaves them alone. A run that fails leaves everything as it was. Exit status: 0
    written, 2 error.
    """
    from .. import pipeline
    from ..job import locate

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet) as run:
        job = locate(request(asked), diagnostics)
        loaded = pipeline.load(job, diagnostics, run.progress)
        planned = pipeline.plan(loaded, diagnostics, run.progress, jobs=jobs)
        run.progress("writing")
        reports = pipeline.write(planned, force=force, diagnostics=diagnostics, jobs=jobs)
        run.finish()
        for p in planned:
            report = reports[p.flavour]
            if report.done and not quiet:
                changed = f"{len(report.written)} written, {len(report.unchanged)} unchanged"
                deleted = f", {len(report.deleted)} deleted" if report.deleted else ""
                click.echo(f"{p.flavour}: {changed}{deleted} in {p.folder.as_posix()}")
        if not planned and not quiet:
            click.echo("nothing to make: the config has no target that this version can build")
        if not all(report.done for report in reports.values()):
            sys.exit(FAILED)
