"""`specloom surface`."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..diagnostics import Diagnostics
from .run import DIFFERS, Run, colored


@click.command()
@click.argument("package", metavar="DIR")
@click.option("--diff", "old", metavar="OLD", help="What to compare with: see above.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(("text", "json", "github")),
    default="text",
    show_default=True,
    help="How to report; github goes with --diff.",
)
@click.option(
    "--allow",
    type=click.Choice(("patch", "minor", "major")),
    default="minor",
    show_default=True,
    help="The largest version step that is no failure. patch: no change at all.",
)
@click.option("--strict", is_flag=True, help="Risky changes count like breaking ones.")
@click.option("--quiet", "-q", is_flag=True, help="With --diff, print nothing when the changes are allowed.")
def surface(package: str, old: str | None, format_: Any, allow: str, strict: bool, quiet: bool) -> None:
    """List what a package in Python, TypeScript or Go offers its users, or what changed in it.

    DIR is the folder of an SDK, such as output/python, or the package in it. The code is read, never run; the package
    may be anybody's. docs/surface.md has the rules and the JSON format.

    OLD is a folder, a JSON file that this command wrote, an archive, pypi:NAME==VERSION, which pip fetches,
    npm:NAME@VERSION, which npm fetches, or go:MODULE@vVERSION, which the Go command fetches; DIR may be one of these,
    too. Each difference is breaking, risky or additive; together they ask for a major, minor or patch version.

    \b
    specloom surface output/python                                  list it
    specloom surface output/python --format json > surface.json     keep it
    specloom surface output/python --diff surface.json              what changed since
    specloom surface output/python --diff pypi:openai==3.3.1        … since a release
    specloom surface output/typescript --diff npm:openai@7.5.0      … of a TypeScript package
    specloom surface sdk --diff go:example.com/pets/v2@v2.1.0       … of a Go module
    specloom surface output/python --diff surface.json --allow major --format github

    Exit status: 0 listed, or the changes are allowed; 1 they are not; 2 error.
    """
    if old is None and format_ == "github":
        raise click.UsageError("--format github reports changes: name what to compare with, --diff OLD")
    from .. import surface as surfaces
    from ..report.changes import Comparison, render_changes
    from ..report.surface import render_surface

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=quiet or format_ != "text") as run:
        run.progress("reading")
        new = surfaces.read(package, diagnostics)
        if old is None:
            run.finish()
            click.echo(render_surface(new, format_, color=colored(sys.stdout)), nl=False)
            return
        before = surfaces.read_old(old, new, diagnostics)
        run.progress("comparing")
        changes = surfaces.changes(before, new, diagnostics)
        bump = surfaces.verdict(changes, strict=strict)
        found = Comparison(before, new, changes, bump, surfaces.Bump[allow.upper()])
        run.finish()
        if not (quiet and found.passed):
            click.echo(render_changes(found, format_, color=colored(sys.stdout)), nl=False)
        if not found.passed:
            sys.exit(DIFFERS)
