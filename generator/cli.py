"""The command `specloom`: options, exit codes, output. What it does is in `pipeline`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from . import __version__, pipeline
from .diagnostics import Diagnostics, Severity, Stop
from .excerpts import Excerpts
from .flavours.models.kinds import DEFAULT, KINDS
from .pipeline import Request
from .report import FORMATS, render_diagnostics, render_drift
from .report.paint import Paint

F = TypeVar("F", bound=Callable[..., Any])
DIFFERS, FAILED = 1, 2
_MODELS = click.option(
    "--models",
    type=click.Choice(KINDS),
    default=DEFAULT.value,
    show_default=True,
    help="Kind of types for the flavour `models`.",
)
_FILE = click.Path(path_type=Path, dir_okay=False)
_FOLDER = click.Path(path_type=Path, file_okay=False)


def _inputs(command: F) -> F:
    """The options that every command shares."""
    options = [
        click.option("--spec", type=_FILE, help="OpenAPI document (YAML or JSON; Swagger 2.0 to OpenAPI 3.2)."),
        click.option(
            "--config",
            type=_FILE,
            help="Config in the format of stainless.yml. Without one, names follow from the document.",
        ),
        click.option("--out", type=_FOLDER, help="Folder that gets one folder for each flavour. [default: output]"),
        click.option(
            "--flavour",
            "flavours",
            multiple=True,
            metavar="NAME",
            help="What to make; repeatable. [default: every target of the config]",
        ),
        click.option(
            "--templates",
            type=click.Path(path_type=Path, file_okay=False, exists=True),
            help="Folder whose templates replace ours of the same name.",
        ),
        click.option(
            "--root",
            type=_FOLDER,
            help="Folder that references to other files may not leave. [default: the document's folder]",
        ),
        click.option("--allow-network", is_flag=True, help="Follow references to other hosts."),
        click.option("--quiet", "-q", is_flag=True, help="Print errors alone."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="specloom")
def main() -> None:
    """Client SDKs and reference docs from one OpenAPI document and one config file.

    \b
    specloom init                 write a config to start from
    specloom generate             make what the config asks for
    specloom check                fail when committed code is not what the inputs give
    specloom lint                 report what is wrong with the inputs
    specloom explain SYMBOL       tell where a name of the output comes from

    Without options, inputs come from [tool.specloom] in pyproject.toml, else from workspace.json, else from files of
    the usual names (openapi.yaml, stainless.yml, …) in the working folder.
    """


@main.command()
@_inputs
@_MODELS
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
def generate(force: bool, quiet: bool, **asked: Any) -> None:
    """Make the SDKs.

    Files that were edited by hand are never overwritten unless --force is given; files that are no longer generated
    are deleted. A run that fails leaves everything as it was. Exit status: 0 written, 2 error.
    """
    diagnostics = Diagnostics()
    with _Run(diagnostics, quiet=quiet) as run:
        job = pipeline.locate(_request(asked), diagnostics)
        planned = pipeline.plan(pipeline.load(job, diagnostics, run.progress), diagnostics, run.progress)
        run.progress("writing")
        reports = pipeline.write(planned, force=force, diagnostics=diagnostics)
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


@main.command()
@_inputs
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="How to report."
)
@_MODELS
@click.option("--strict", is_flag=True, help="Report files that were never generated, too.")
@click.option("--full", is_flag=True, help="Generate even when inputs and files match the manifest.")
def check(format_: Any, strict: bool, full: bool, quiet: bool, **asked: Any) -> None:
    """Compare the output folder with what the inputs give.

    Says for each file whether it is stale (and which input changed), edited by hand, missing, or no longer generated.
    Exit status: 0 clean, 1 drift, 2 error.
    """
    diagnostics = Diagnostics()
    with _Run(diagnostics, quiet=quiet or format_ != "text") as run:
        job = pipeline.locate(_request(asked), diagnostics)
        found = None if full or strict else pipeline.unchanged(job)
        if found is None:
            planned = pipeline.plan(pipeline.load(job, diagnostics, run.progress), diagnostics, run.progress)
            run.progress("comparing")
            found = pipeline.drift(planned, strict=strict)
        run.finish()
        clean = all(d.clean for d in found.values())
        if not (quiet and clean):
            click.echo(render_drift(found, format_, color=_colored(sys.stdout)), nl=False)
        if not found or any(d.vacuous for d in found.values()):
            sys.exit(FAILED)
        if not clean:
            sys.exit(DIFFERS)


@main.command()
@_inputs
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="How to report."
)
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
def lint(format_: Any, strict: bool, quiet: bool, **asked: Any) -> None:
    """Report what is wrong with the document and the config, each finding with its place.

    Exit status: 0 nothing wrong, 1 warnings with --strict, 2 errors.
    """
    diagnostics = Diagnostics()
    try:
        job = pipeline.locate(_request(asked), diagnostics)
        loaded = pipeline.load(job, diagnostics)
        pipeline.wanted_flavours(loaded, diagnostics)
    except Stop:
        pass
    shown = [d for d in diagnostics if not quiet or d.severity is Severity.ERROR]
    click.echo(render_diagnostics(shown, format_, source_line=Excerpts().line, color=_colored(sys.stdout)), nl=False)
    if diagnostics.failed:
        sys.exit(FAILED)
    if strict and diagnostics.count(Severity.WARNING):
        sys.exit(DIFFERS)


@main.command()
@_inputs
@click.option(
    "--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to print."
)
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL...")
def explain(symbols: tuple[str, ...], format_: str, quiet: bool, **asked: Any) -> None:
    """Tell where something of the output comes from, and why it is as it is.

    Each SYMBOL is a name as users write it, a place in the output, or a part of the inputs:

    \b
    specloom explain petstore.types.Pet petstore.types.Pet.name
    specloom explain client.pets.list client.pets.list.limit
    specloom explain output/python/src/petstore/types/pet.py:12
    specloom explain 'get /pets/{pet_id}' '#/components/schemas/Pet'

    It prints the line of the output, of the document and of the config, the transforms and overlays that had a part in
    it, and the rules that gave it its name, type and place. Nothing is written. Exit status: 0 found, 1 something was
    not found, 2 error.
    """
    from .explain import answers_json, answers_text

    diagnostics = Diagnostics()
    with _Run(diagnostics, quiet=True) as run:
        job = pipeline.locate(_request(asked), diagnostics)
        answers = pipeline.explain(pipeline.load(job, diagnostics, run.progress), symbols, diagnostics)
        paint = Paint(_colored(sys.stdout))
        text = answers_json(answers) if format_ == "json" else answers_text(answers, Excerpts().line, paint)
        if not quiet or not all(answer.found for answer in answers):
            click.echo(text, nl=False)
        if not all(answer.found for answer in answers):
            sys.exit(DIFFERS)


@main.command()
@click.option("--spec", type=_FILE, help="OpenAPI document.")
@click.option("--config", type=_FILE, default=Path("stainless.yml"), show_default=True, help="File to write.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@click.option("--allow-network", is_flag=True, help="Follow references to other hosts.")
def init(spec: Path | None, config: Path, force: bool, allow_network: bool) -> None:
    """Write the config that follows from the document, for you to edit.

    Resources, methods, models, credentials and pagination are derived from paths, tags and operation ids;
    docs/derivation.md has the rules. Exit status: 0 written, 2 error.
    """
    diagnostics = Diagnostics()
    with _Run(diagnostics, quiet=False):
        if config.exists() and not force:
            raise diagnostics.stop(
                "Config/Exists",
                f"{config.as_posix()} exists",
                hint="pass --force to replace it, or --config to write another file",
            )
        text = pipeline.derived_config(Request(spec=spec, allow_network=allow_network), diagnostics)
        config.write_text(text, encoding="utf-8")
        click.echo(f"wrote {config.as_posix()}")


class _Run:
    """One run: progress on a terminal, diagnostics at the end, the exit status of a failure."""

    def __init__(self, diagnostics: Diagnostics, *, quiet: bool) -> None:
        self._diagnostics = diagnostics
        self._quiet = quiet
        self._status: Any = None

    def __enter__(self) -> _Run:
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
        found = [
            d
            for d in self._diagnostics
            if d.severity is Severity.ERROR or (not self._quiet and d.severity is Severity.WARNING)
        ]
        if found:
            text = render_diagnostics(found, "text", source_line=Excerpts().line, color=_colored(sys.stderr))
            click.echo(text, nl=False, err=True)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, Stop):
            self.finish()
            sys.exit(FAILED)
        if self._status is not None:
            self._status.stop()


def _request(asked: dict[str, Any]) -> Request:
    return Request(
        spec=asked["spec"],
        config=asked["config"],
        out=asked["out"],
        flavours=tuple(asked["flavours"]),
        templates=asked["templates"],
        root=asked["root"],
        allow_network=asked["allow_network"],
        options={"models": asked["models"]} if "models" in asked else {},
    )


def _colored(stream: Any) -> bool:
    import os

    return bool(stream.isatty()) and "NO_COLOR" not in os.environ
