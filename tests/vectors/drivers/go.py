"""Calls of Go SDKs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specloom.flavours.go.gotypes import OPTION, Package
from specloom.flavours.go.invocations import call_arguments
from specloom.flavours.go.methods import Gives, MethodView
from specloom.flavours.go.plan import Go
from specloom.flavours.go.sdk import Sdk
from specloom.flavours.go.values import Values
from specloom.ir.api import ClientOption, In
from specloom.ir.examples import FileContent
from specloom.render.go.expressions import Code, called
from specloom.render.go.text import go_literal, go_string

from ..suites import GivenFile
from .base import Task, outcomes, output, suites_of

_IMPORTS = frozenset(['\tcontext "context"', '\tjson "encoding/json"', '\tfmt "fmt"'])
_END = """
func outcome(call func(context.Context) error) (said string) {
	defer func() {
		if fault := recover(); fault != nil {
			said = fmt.Sprintf("panic: %v", fault)
		}
	}()
	if err := call(context.Background()); err != nil {
		return err.Error()
	}
	return ""
}

func main() {
	outcomes := make([]string, 0, len(calls))
	for _, call := range calls {
		outcomes = append(outcomes, outcome(call))
	}
	text, _ := json.Marshal(outcomes)
	fmt.Println(string(text))
}
"""
_SETTINGS = {"GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local", "GOWORK": "off"}
_SECONDS = 600
"""What a build may take. The first one on a machine compiles the standard library, too."""
_KEPT = ("GOCACHE", "GOPATH", "GOROOT")


class GoDriver:
    name = "go"
    language = "go"
    by_name = True

    def __init__(self, go: str) -> None:
        """`go` is the command of the toolchain."""
        self._go = go

    def run(self, tasks: Sequence[Task], folder: Path) -> list[str]:
        """Builds one program of the calls, and runs it."""
        sdks: dict[str, _Callable] = {}
        for name, made in suites_of(tasks).items():
            sdks[name] = _Callable(Go().sdk(made.api, made.target), f"sdk{len(sdks)}")
            made.write(folder / name)
        calls = [line for task in tasks for line in sdks[task.made.suite.name].call(task)]
        imports = sorted(_IMPORTS.union(*(sdk.imports for sdk in sdks.values())))
        lines = ["package main", "import (", *imports, ")", "var calls = []func(context.Context) error{", *calls, "}"]
        (folder / "main.go").write_text("\n".join([*lines, _END]), encoding="utf-8", newline="")
        (folder / "go.mod").write_text(_module({name: sdk.path for name, sdk in sdks.items()}), encoding="utf-8")
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        # Without the folders in it, what is compiled is the same for each run, so that it is compiled once.
        build = [self._go, "build", "-trimpath", "-ldflags=-s -w", "-o", "calls", "."]
        output(build, folder, {**kept, **_SETTINGS}, seconds=_SECONDS)
        return outcomes(output([str(folder / "calls")], folder), tasks)


def _module(sdks: Mapping[str, str]) -> str:
    """The module of the program; each SDK is in the folder of its suite."""
    lines = ["module calls", "", "go 1.24", ""]
    for folder, path in sdks.items():
        lines.extend([f"require {path} v0.0.0", f"replace {path} => ./{folder}"])
    return "\n".join([*lines, ""])


@dataclass
class _Callable:
    """The SDK of one suite, with what prints calls of it."""

    _sdk: Sdk
    _module: str
    """What the program calls the SDK's packages, with their own names after it."""
    imports: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._values = _Given(self._sdk.places, self._sdk.registry, self._qualify)
        self._methods: dict[str, list[tuple[Package, tuple[str, ...], MethodView]]] = {}
        for source, view in self._sdk.methods():
            self._methods.setdefault(view.method.id, []).append((source.package, self._sdk.way(source), view))

    @property
    def path(self) -> str:
        """The path of the SDK's module."""
        return self._sdk.module

    def call(self, task: Task) -> Iterator[str]:
        """A function that makes the client and the call."""
        shown = task.vector.shown(task.made.api)
        package, way, view = self._view(task)
        arguments = call_arguments(view, package, shown.values, self._values)
        options = [(option,) for option in self._request(task)]
        callee = ".".join(["client", *way, view.name])
        client = called(self._qualify(self._sdk.places.root, "NewClient"), [(option,) for option in self._client(task)])
        yield f"\tfunc(ctx context.Context) error {{ // {task.made.suite.name}: {go_string(task.vector.name)}"
        yield from _indented(("client := " + client[0], *client[1:]))
        yield from _indented(_result(view, called(callee, [("ctx",), *arguments, *options])))
        yield "\t},"

    def _view(self, task: Task) -> tuple[Package, tuple[str, ...], MethodView]:
        """The method that does what the vector says: one that walks a list to its end; one that streams, if that is
        what the arguments ask for."""
        found = self._methods[task.vector.call]
        streaming = found[0][2].method.streaming
        asked = streaming is not None and task.vector.arguments.get((In.BODY, streaming.parameter)) is True
        wanted = Gives.STREAM if asked else Gives.PAGES
        return next((f for f in found if f[2].gives is wanted), found[0])

    def _qualify(self, package: Package, name: str) -> str:
        standard = package.path.startswith("std:")
        path = package.path.removeprefix("std:") if standard else f"{self.path}/{package.path}".rstrip("/")
        alias = package.name if standard else f"{self._module}{package.name}"
        self.imports.add(f"\t{alias} {go_string(path)}")
        return f"{alias}.{name}"

    # -- options ------------------------------------------------------------------------------------------------------

    def _client(self, task: Task) -> Iterator[str]:
        """How the client is made."""
        settings = task.vector.client
        by_key = {option.key: option for option in self._sdk.api.client.options}
        yield self._option("WithBaseURL", task.base_url)
        for key, value in settings.options.items():
            yield self._option(f"With{self._named(by_key[key])}", value)
        yield from (self._option("WithHeader", *pair) for pair in settings.headers.items())
        yield from (self._option("WithQuery", *pair) for pair in settings.query.items())
        if settings.max_retries is not None:
            yield self._option("WithMaxRetries", settings.max_retries)

    def _named(self, option: ClientOption) -> str:
        return self._sdk.places.names.exported(option.words)

    def _request(self, task: Task) -> Iterator[str]:
        """What the call says besides its arguments."""
        extras = task.vector.extras
        yield from (self._option("WithHeader", *pair) for pair in extras.headers.items())
        for name, value in extras.query.items():
            # Options take texts: there is none for lists.
            texts = value if isinstance(value, list) else [value]
            yield from (self._option("WithQueryAdd", name, str(text)) for text in texts)
        for name, value in extras.body.items():
            data = "\n".join(self._values.plain(value))
            yield f"{self._qualify(OPTION, 'WithJSONSet')}({go_string(name)}, {data})"
        if extras.idempotency_key:
            yield self._option("WithHeader", self._sdk.api.behaviour.idempotency_header, extras.idempotency_key)
        if extras.max_retries is not None:
            yield self._option("WithMaxRetries", extras.max_retries)

    def _option(self, name: str, *values: object) -> str:
        return f"{self._qualify(OPTION, name)}({', '.join(go_literal(v) for v in values)})"


class _Given(Values):
    """Files as a program has them."""

    def file(self, content: FileContent) -> Code:
        """A file with the name and the type that are given."""
        read = super().file(content)
        if not isinstance(content, GivenFile) or not content.name:
            return read
        made = self.qualify(self.places.root, "File")
        return called(made, [read, (go_string(content.name),), (go_string(content.type),)])


def _result(view: MethodView, call: Code) -> list[str]:
    """A call, and what becomes of its result: a list is walked to its end, a stream is read, a response closed."""
    match view.gives:
        case Gives.NOTHING:
            return [f"return {call[0]}", *call[1:]]
        case Gives.PAGES | Gives.STREAM:
            return [f"all := {call[0]}", *call[1:], "for all.Next() {", "}", "return all.Err()"]
        case Gives.RESPONSE:
            closing = ["if err == nil {", "\terr = res.Body.Close()", "}"]
            return [f"res, err := {call[0]}", *call[1:], *closing, "return err"]
        case _:
            return [f"_, err := {call[0]}", *call[1:], "return err"]


def _indented(lines: Sequence[str]) -> Iterator[str]:
    return (f"\t\t{line}" for line in lines)
