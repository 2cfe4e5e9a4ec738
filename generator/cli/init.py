"""`specloom init`."""

from __future__ import annotations

from pathlib import Path

import click

from ..diagnostics import Diagnostics
from .options import ALLOW_NETWORK, FILE
from .run import Run


@click.command()
@click.option("--spec", type=FILE, help="OpenAPI document.")
@click.option("--config", type=FILE, default=Path("stainless.yml"), show_default=True, help="File to write.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@ALLOW_NETWORK
def init(spec: Path | None, config: Path, force: bool, allow_network: bool) -> None:
    """Write the config that follows from the document, for you to edit.

    Resources, methods, models, credentials and pagination are derived from paths, tags and operation ids;
    docs/derivation.md has the rules. Exit status: 0 written, 2 error.
    """
    from .. import pipeline
    from ..job import Request

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=False):
        if config.exists() and not force:
            raise diagnostics.stop(
                "Config/Exists",
                f"{config.as_posix()} exists",
                hint="pass --force to replace it, or --config to write another file",
            )
        text = pipeline.derived_config(Request(spec=spec, allow_network=allow_network), diagnostics)
        config.write_text(text, encoding="utf-8")
        click.echo(f"wrote {config.as_posix()}")
