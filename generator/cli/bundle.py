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
def bundle(output: Path | None, quiet: bool, **asked: Any) -> None:
    """Write the document as the generator sees it.

    Other files are brought in, overlays and transforms are applied, and Swagger 2.0 is OpenAPI 3.1: what a mock server
    must serve for the tests of a generated SDK. It is written as JSON, which is YAML, too. Exit status: 0 written,
    2 error.
    """
    from .. import pipeline
    from ..job import Request, locate

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet) as run:
        text = pipeline.bundled(locate(Request(**asked), diagnostics), diagnostics, run.progress)
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
