"""The tests of a generated command line client: a file beside each file with commands, and what starts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Api, BodyAlternative, ResponseKind
from ...ir.examples import body_forms, example_call
from ...ir.names import Words
from ...render.go.text import go_string
from ...render.metadata import one_line
from ..base import PlannedFile
from .commands import Command, GlobalFlag, Place, Program, Shows
from .invocations import Given, Written, given_flags, in_parts, label, piped_document, without, written
from .kinds import LANGUAGE

_SWITCHED_OFF = "Tests with the mock server are switched off in the generator's config."
_GIVES = {
    Shows.JSON: "Document",
    Shows.PAGES: "Documents",
    Shows.BINARY: "Content",
    Shows.NOTHING: "Nothing",
    Shows.STREAM: "Documents",
    Shows.LINES: "Documents",
}
_NUMBERS = {"integer": "0", "number": "0.5", "boolean": "true"}


def plan_tests(program: Program, api: Api, header: str) -> Iterator[PlannedFile]:
    """Every file of tests that is made of the API."""
    yield PlannedFile("pkg/cmd/run_test.go", _file(header, ["os", "testing"], program, "cmd", [_main(program, api)]))
    for group in program.groups:
        blocks = [_Test(api, command).lines() for command in group.commands]
        yield PlannedFile(f"pkg/cmd/{group.file}_test.go", _file(header, ["testing"], program, "", blocks))


def _file(header: str, imports: Sequence[str], program: Program, own: str, blocks: Sequence[Sequence[str]]) -> str:
    """A file of tests; `own` is what it imports besides of the program itself."""
    paths = ["internal/mocktest", *([f"pkg/{own}"] if own else [])]
    lines = [
        *(header, "", "package cmd_test", "", "import ("),
        *(f"\t{go_string(path)}" for path in imports),
        "",
        *(f"\t{go_string(f'{program.module}/{path}')}" for path in paths),
        ")",
    ]
    for block in blocks:
        lines.extend(["", *block])
    return "\n".join(lines) + "\n"


def _main(program: Program, api: Api) -> list[str]:
    """What starts the tests, with what all commands need."""
    needed = {o.env or o.key for o in api.client.options if not o.nullable and o.default is None}
    words = [
        word
        for flag, option in zip(program.options, api.client.options, strict=True)
        if flag.secret or (option.env or option.key) in needed
        for word in _option(flag)
    ]
    return [
        "func TestMain(m *testing.M) {",
        f"\tos.Exit(mocktest.Main(m, cmd.Run{''.join(f', {go_string(w)}' for w in words)}))",
        "}",
    ]


def _option(flag: GlobalFlag) -> tuple[str, ...]:
    value = _NUMBERS.get(flag.kind, label(flag.name))
    return (f"--{flag.name}=true",) if flag.kind == "boolean" else (f"--{flag.name}", value)


@dataclass(frozen=True, slots=True)
class _Test:
    """The tests of one command."""

    api: Api
    command: Command

    def lines(self) -> list[str]:
        """The function."""
        name = self.command.handler.removeprefix("handle")
        reason = self._skipped()
        return [
            f"func Test{name}(t *testing.T) {{",
            *([f"\tt.Skip({go_string(reason)})"] if reason else []),
            *(f"\t{line}" for words, form in body_forms(self.command.method) for line in self._form(words, form)),
            "}",
        ]

    def _skipped(self) -> str:
        """Why the test is left out, or empty."""
        if self.command.method.skip_test:
            return one_line(self.command.method.skip_test)
        return "" if self.api.mock_tests else _SWITCHED_OFF

    def _form(self, words: Words, form: BodyAlternative | None) -> Iterator[str]:
        """The ways to call a command with one form of its body."""
        values = example_call(self.api, self.command.method, LANGUAGE, required_only=False, alternative=form)
        of = f" of {' '.join(words)}" if words else ""
        flags = [w for flag, value in given_flags(self.command, values) for w in written(flag, value)]
        yield from self._run(f"regular flags{of}", flags)
        if self.command.stream is not None:
            switch = Written(self.command.switch, "true", alone=True)
            yield from self._run(f"streaming{of}", [*flags, switch], gives=_GIVES[self.command.stream])
        if inner := self._inner(values):
            yield from self._run(f"inner flags{of}", inner)
        if document := piped_document(self.command, values):
            rest = without(self.command, values, Place.BODY, Place.ROOT)
            flags = [w for flag, value in given_flags(self.command, rest) for w in written(flag, value)]
            yield from self._run(f"piping data{of}", flags, document)

    def _inner(self, values: Given) -> list[Written]:
        """The flags with inner ones in place of those for whole objects; none if there are no inner ones."""
        parts = [(flag, value, in_parts(flag, value)) for flag, value in given_flags(self.command, values)]
        if not any(inner for _, _, inner in parts):
            return []
        return [w for flag, value, inner in parts for w in (inner or written(flag, value))]

    def _run(self, name: str, flags: Sequence[Written], document: str = "", gives: str = "") -> Iterator[str]:
        """A test within the test; `gives` is what the command writes, where flags change that."""
        yield f"t.Run({go_string(name)}, func(t *testing.T) {{"
        if document:
            yield "\tinput := " + " +\n\t\t\t".join(go_string(f"{line}\n") for line in document.splitlines())
        call = "Piped(t" if document else "Run(t"
        yield f"\tmocktest.{call}, mocktest.{gives or self._gives()},{' input,' if document else ''}"
        yield f"\t\t{_words(self.command.line.split())},"
        for flag in flags:
            yield f"\t\t{_words(flag.words)},"
        if self.command.paging is not None:
            # A mock server leads from a page to the same page.
            yield '\t\t"--max-items", "1",'
        yield from ("\t)", "})")

    def _gives(self) -> str:
        """What the command writes."""
        if self.command.shows is Shows.JSON and self.command.method.response.kind is ResponseKind.TEXT:
            return "Content"
        return _GIVES[self.command.shows]


def _words(words: Sequence[str]) -> str:
    return ", ".join(go_string(w) for w in words)


__all__ = ["plan_tests"]
