"""`specloom bundle`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..diagnostics import Diagnostics
from .options import FILE, document
from .run import Run


@click.command()
@document
@click.option("--output", "-o", type=FILE, help="File to write. [default: print it]")
@click.option("--code-samples", is_flag=True, help="Write samples of code into it, as openapi.code_samples asks.")
def bundle(output: Path | None, code_samples: bool, quiet: bool, **asked: Any) -> None:
    """Write the document as the generator sees it.

    Other files are brought in, overlays and transforms are applied, and Swagger 2.0 is OpenAPI 3.1: what a mock server
    must serve for the tests of a generated SDK. It is written as JSON, which is YAML, too. With --code-samples, each
    operation shows how it is called in every language that the config has a target for: what hosts of documentation
    read. Exit status: 0 written, 2 error.
    """
    from .. import pipeline
    from ..job import Request, locate

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet) as run:
        job = locate(Request(**asked), diagnostics)
        text = pipeline.bundled(job, diagnostics, run.progress, code_samples=code_samples)
        if output is not None:
            try:
                output.write_text(text, encoding="utf-8")
            except OSError as fault:
                raise diagnostics.stop(
                    "Output/Unwritable",
                    f"{output.as_posix()} cannot be written: {fault.strerror}",
                    hint="name another file with --output",
                ) from None
            text = "" if quiet else f"wrote {output.as_posix()}\n"
        run.finish()
        click.echo(text, nl=False)
