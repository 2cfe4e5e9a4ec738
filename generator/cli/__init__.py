"""The command `specloom`: options, exit statuses, output. One module a command; what they do is in `pipeline`.

The modules import the stages within their functions, so that a command pays for what it uses alone: `check` on an
unchanged folder, the commonest run of all, needs neither the model nor a flavour.
"""

from __future__ import annotations

import click

from .. import __version__
from ..pause import collector_off
from .bundle import bundle
from .check import check
from .docs import docs
from .explain import explain
from .generate import generate
from .init import init
from .lint import lint
from .surface import surface


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
    specloom bundle               write the document as the generator sees it
    specloom surface              list what a package offers its users, or what changed in it
    specloom docs                 make a site of the reference docs, or show it

    Without options, inputs come from [tool.specloom] in pyproject.toml, else from workspace.json, else from files of
    the usual names (openapi.yaml, stainless.yml, …) in the working folder.
    """


for _command in (init, generate, check, lint, explain, bundle, surface, docs):
    main.add_command(_command)


def run() -> None:
    """The command as a process of its own, which ends with it."""
    collector_off()
    main()
