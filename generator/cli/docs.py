"""`specloom docs`."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import click

from ..diagnostics import Diagnostics
from .options import FOLDER
from .run import Run

_FROM = click.option(
    "--from",
    "tree",
    type=FOLDER,
    default=Path("output/docs"),
    show_default="output/docs",
    help="Folder of the docs that `generate` made.",
)


@click.group()
def docs() -> None:
    """Make a site of the reference docs, or show it.

    \b
    specloom docs build    write the site
    specloom docs serve    build it and show it on this machine

    The site is made from the docs that `specloom generate` writes. It needs no server of its own and no network;
    docs/reference-docs.md says what it can do.
    """


@docs.command()
@_FROM
@click.option("--to", type=FOLDER, default=Path("site"), show_default="site", help="Folder of the site.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors alone.")
def build(tree: Path, to: Path, quiet: bool) -> None:
    """Write the site.

    A site that was built there before is replaced as a whole. A folder that holds anything else is refused, and a run
    that fails leaves it as it was. Exit status: 0 built, 2 error.
    """
    from .. import site

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet) as run:
        report = site.build_site(tree, to, diagnostics, run.progress)
        run.finish()
        if not quiet:
            click.echo(f"{report.pages} pages in {report.languages} languages in {to.as_posix()}")


@docs.command()
@_FROM
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors alone.")
def serve(tree: Path, port: int, quiet: bool) -> None:
    """Build the site in a temporary folder and show it on this machine, until interrupted.

    Exit status: 0 ended with Ctrl-C, 2 error.
    """
    from .. import site

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet) as run, tempfile.TemporaryDirectory(prefix="specloom-docs-") as temporary:
        folder = Path(temporary) / "site"
        site.build_site(tree, folder, diagnostics, run.progress)
        run.finish()
        with contextlib.suppress(KeyboardInterrupt):
            site.serve_site(folder, port, diagnostics, ready=lambda url: None if quiet else click.echo(url))
