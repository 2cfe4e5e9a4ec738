"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from ..flavours.models.kinds import DEFAULT, KINDS
from ..job import Request
from ..parallel import processors
from ..report import FORMATS

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)

ALLOW_NETWORK = click.option("--allow-network", is_flag=True, help="Follow references to other hosts.")
FORMAT = click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="How to report."
)
MODELS = click.option(
    "--models",
    type=click.Choice(KINDS),
    default=DEFAULT.value,
    show_default=True,
    help="Kind of types for the flavour `models`.",
)
GO_SURFACE = click.option(
    "--go-surface",
    type=click.Choice(("v2",)),
    help="Surface of the Go SDK, whatever the config says; v2 is the one that is built.",
)
JOBS = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    default=processors,
    show_default="the number of processors",
    help="How many flavours are made at once. What is made is the same for any number.",
)


def _with(command: F, options: Sequence[Callable[[F], F]]) -> F:
    for option in reversed(options):
        command = option(command)
    return command


def document(command: F) -> F:
    """The options that say which document is read, and what may be read with it."""
    options = [
        click.option("--spec", type=FILE, help="OpenAPI document (YAML or JSON; Swagger 2.0 to OpenAPI 3.2)."),
        click.option(
            "--config",
            type=FILE,
            help="Config in the format of stainless.yml. Without one, names follow from the document.",
        ),
        click.option(
            "--root",
            type=FOLDER,
            help="Folder that references to other files may not leave. [default: the document's folder]",
        ),
        ALLOW_NETWORK,
        click.option("--quiet", "-q", is_flag=True, help="Print errors alone."),
    ]
    return _with(command, options)


def inputs(command: F) -> F:
    """The options of every command that deals with output; `request` takes their values."""
    options = [
        click.option("--out", type=FOLDER, help="Folder that gets one folder for each flavour. [default: output]"),
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
    ]
    return document(_with(command, options))


def request(asked: dict[str, Any]) -> Request:
    """What the values of `inputs` (and of `MODELS` and `GO_SURFACE`, where a command has them) ask for."""
    by_flavour = {"models": asked.get("models"), "go": asked.get("go_surface")}
    return Request(
        spec=asked["spec"],
        config=asked["config"],
        out=asked["out"],
        flavours=tuple(asked["flavours"]),
        templates=asked["templates"],
        root=asked["root"],
        allow_network=asked["allow_network"],
        options={name: value for name, value in by_flavour.items() if value is not None},
    )
