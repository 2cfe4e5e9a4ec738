"""The tests of a generated command line client: a file beside each file with commands, and what runs the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Api, ClientOption, ResponseKind
from ...ir.examples import body_forms, example_call
from ...render.go.text import go_string
from ...render.metadata import one_line
from ..base import PlannedFile
from .commands import Command, Group, Program, Shows
from .invocations import Given, Written, given_flags, in_parts, piped_document, written
from .kinds import LANGUAGE

_CONTENT = "Example data"
"""What files hold whose names commands are given."""
_SWITCHED_OFF = "Tests with the mock server are switched off in the generator's config."
_GIVES = {
    Shows.JSON: "Document",
    Shows.PAGES: "Documents",
    Shows.BINARY: "Content",
    Shows.NOTHING: "Nothing",
    Shows.STREAM: "Documents",
    Shows.LINES: "Documents",
}


def plan_tests(program: Program, api: Api, header: str) -> Iterator[PlannedFile]:
    """Every file of tests that is made of the API."""
    yield PlannedFile("pkg/cmd/run_test.go", _text(header, _main(program, api)))
    for group in program.groups:
        if group.commands:
            yield PlannedFile(f"pkg/cmd/{group.file}_test.go", _text(header, _group(program, api, group)))


def _main(program: Program, api: Api) -> Iterator[str]:
    """What starts the tests, with the arguments that all commands need."""
    options = {o.words: o for o in api.client.options}
    common = [a for option in api.client.options if _needed(option) for a in _option(option)]
    del options
    yield from ("import (", '\t"os"', '\t"testing"', "", f'\t"{program.module}/internal/mocktest"')
    yield from (f'\t"{program.module}/pkg/cmd"', ")", "")
    yield "func TestMain(m *testing.M) {"
    yield f"\tos.Exit(mocktest.Main(m, cmd.Run{''.join(f', {go_string(a)}' for a in common)}))"
    yield "}"
