"""The examples in the documentation of the root package: what the README shows, as functions that `go vet` compiles."""

from __future__ import annotations

from collections.abc import Iterator

from ..base import PlannedFile
from .gotypes import Package
from .printing import GoFile
from .sdk import Sdk
from .shown import FMT, HEED, Call, Shown, new_client, statement, streamed

_ERRORS = Package("std:errors", "errors")


def plan_examples(sdk: Sdk, shown: Shown, header: str) -> Iterator[PlannedFile]:
    """The file of examples, if there is anything to show."""
    file = GoFile(Package("", f"{sdk.places.root.name}_test"), sdk.module)
    blocks = [_example(name, [*new_client(sdk, file), *lines]) for name, lines in _bodies(shown, file)]
    if blocks:
        lines = [header, "", f"package {file.package.name}", "", *file.import_lines()]
        lines.append("\n\n".join("\n".join(block) for block in blocks))
        yield PlannedFile("example_test.go", "\n".join(lines) + "\n")


def _bodies(shown: Shown, file: GoFile) -> Iterator[tuple[str, list[str]]]:
    """What each example does with a client, by its name."""
    calls = shown.calls
    if calls.headline is not None:
        yield "", list(statement(calls.headline, file))
    if calls.pagination is not None:
        yield "_pagination", list(_paged(calls.pagination, file))
    if calls.streaming is not None:
        yield "_streaming", list(streamed(calls.streaming, file))
    if calls.errors is not None:
        yield "_errors", list(_failed(calls.errors, file))


def _paged(call: Call, file: GoFile) -> Iterator[str]:
    yield call.kept(imports=file)
    yield "for item, err := range iter.All() {"
    yield from (f"\t{line}" for line in HEED)
    yield f'\t{file.qualify(FMT, "Printf")}("%+v\\n", item)'
    yield "}"


def _failed(call: Call, file: GoFile) -> Iterator[str]:
    yield call.tried(imports=file)
    error = file.qualify(call.sdk.places.root, "Error")
    yield f"var apierr *{error}"
    yield f"if {file.qualify(_ERRORS, 'As')}(err, &apierr) {{"
    yield f'\t{file.qualify(FMT, "Println")}(apierr.StatusCode, apierr.RawJSON())'
    yield "}"


def _example(name: str, lines: list[str]) -> list[str]:
    body = "\n".join(lines).split("\n")
    return [f"func Example{name}() {{", *(f"\t{line}" if line else "" for line in body), "}"]


__all__ = ["plan_examples"]
