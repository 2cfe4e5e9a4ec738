"""`specloom explain`."""

from __future__ import annotations

import sys
from typing import Any

import click

from ..diagnostics import Diagnostics
from .options import inputs, request
from .run import DIFFERS, Run, colored


@click.command()
@inputs
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
    specloom explain --flavour typescript Petstore.Pet.name src/resources/pets.ts:12
    specloom explain 'get /pets/{pet_id}' '#/components/schemas/Pet'

    It prints the line of the output, of the document and of the config, the transforms and overlays that had a part in
    it, and the rules that gave it its name, type and place. Nothing is written. Exit status: 0 found, 1 something was
    not found, 2 error.
    """
    from .. import pipeline
    from ..excerpts import Excerpts
    from ..explain import answers_json, answers_text
    from ..job import locate
    from ..report.paint import Paint

    diagnostics = Diagnostics()
    with Run(diagnostics, quiet=True) as run:
        job = locate(request(asked), diagnostics)
        answers = pipeline.explain(pipeline.load(job, diagnostics, run.progress), symbols, diagnostics)
        paint = Paint(colored(sys.stdout))
        text = answers_json(answers) if format_ == "json" else answers_text(answers, Excerpts().line, paint)
        if not quiet or not all(answer.found for answer in answers):
            click.echo(text, nl=False)
        if not all(answer.found for answer in answers):
            sys.exit(DIFFERS)
