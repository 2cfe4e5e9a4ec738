"""Texts and names of a document stay texts and names: what would be code refers to something that does not exist, so
that the compiler names it wherever it gets out of its place."""

from __future__ import annotations

from pathlib import Path

from documents import answers, document
from go_commands import run
from hostile import assert_inside, hostile_document

from .helpers import build, inputs

QUOTE = '"; evil(2); "'
LINES = "\nevil(4)\u2028evil(5)\r\nevil(6)"
CONFIG = """
organization: {name: zebra}
targets:
  go: {package_name: cli, production_repo: zebra/zebra-go, options: {enable_v2: true}}
  cli: {binary_name: zebra, production_repo: zebra/zebra-cli}
resources: {things: {methods: {list: get /things}}}
"""
ALL = [
    "*/ evil(1) /*",
    QUOTE,
    '`; evil(3); `json:"-"',
    LINES,
    "//go:build evil",
    "\\",
    "type",
    "help",
    "",
    "%s {{.Evil}}",
]


def test_nothing_of_a_shownbecomes_code(tmp_path: Path) -> None:
    given = inputs(tmp_path, hostile_document(ALL, QUOTE))
    assert_inside(list(given.planned()[0]))
    program = build(tmp_path, given)
    for line in (c.line for c in given.program.commands()):
        said = run(tmp_path, str(program), *line.split(), "--help")
        assert said.returncode == 0, said.stderr
        assert "%s {{.Evil}}" in said.stdout


def test_packages_may_have_names_that_the_runtime_uses(tmp_path: Path) -> None:
    shown = document({"/things": {"get": {"responses": answers({"type": "object"})}}})
    program = build(tmp_path, inputs(tmp_path, shown, CONFIG))
    assert "things list" in run(tmp_path, str(program), "things", "list", "--help").stdout
