"""Calls of TypeScript SDKs."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from specloom.flavours.typescript.invocations import arguments
from specloom.flavours.typescript.methods import MethodView
from specloom.flavours.typescript.modules import WIDTH
from specloom.flavours.typescript.plan import TypeScript
from specloom.flavours.typescript.sdk import Sdk
from specloom.flavours.typescript.values import Values
from specloom.ir.examples import FileContent
from specloom.render.document import Doc, layout
from specloom.render.typescript.text import ts_string

from ..suites import GivenFile
from .base import Task, outcomes, output, suites_of

_END = """
const outcomes: string[] = [];
for (const call of CALLS) {
  try {
    await call();
    outcomes.push('');
  } catch (fault) {
    outcomes.push(String(fault));
  }
}
console.log(JSON.stringify(outcomes));
"""


class TypeScriptDriver:
    name = "typescript"
    language = "typescript"
    by_name = False

    def __init__(self, node: str, modules: Path) -> None:
        """`node` runs the calls; esbuild, which makes one file of them and the SDKs, is below `modules`."""
        self._node = node
        self._esbuild = modules / "esbuild" / "bin" / "esbuild"

    def run(self, tasks: Sequence[Task], folder: Path) -> list[str]:
        """Runs the calls in one process."""
        sdks: dict[str, _Callable] = {}
        for name, made in suites_of(tasks).items():
            sdks[name] = _Callable(TypeScript().sdk(made.api, made.target), f"sdk{len(sdks)}")
            made.write(folder / name)
        lines = [f"import * as {found.module} from './{name}/src/index';" for name, found in sdks.items()]
        lines.append("const CALLS = [")
        for task in tasks:
            lines.extend(sdks[task.made.suite.name].call(task))
        lines.extend(["];", _END])
        (folder / "calls.ts").write_text("\n".join(lines), encoding="utf-8")
        options = ["--bundle", "--platform=node", "--format=esm", "--outfile=calls.mjs", "--log-level=error"]
        output([str(self._esbuild), "calls.ts", *options], folder)
        return outcomes(output([self._node, "calls.mjs"], folder), tasks)


class _Callable:
    """The SDK of one suite, with what prints calls of it."""

    def __init__(self, sdk: Sdk, module: str) -> None:
        self._sdk = sdk
        self.module = module
        """What the program calls the SDK's module."""
        self._methods: dict[str, tuple[tuple[str, ...], MethodView]] = {
            **{view.method.id: ((), view) for view in sdk.client_methods},
            **{view.method.id: (sdk.way(file), view) for file, view in sdk.methods()},
        }
        """Views with the attributes that lead to them."""
        self._values = _Given(sdk, module)

    def call(self, task: Task) -> Iterator[str]:
        """A function that makes the client and the call."""
        shown = task.vector.shown(task.made.api)
        way, view = self._methods[shown.method.id]
        given = arguments(view, shown.values, self._values)
        printed = [_printed(doc) for doc in given]
        options = dict(_options(task))
        if options:
            left_out = view.params is not None and len(given) == len(shown.method.positional)
            printed.extend([*(["{}"] if left_out else []), _object(options)])
        callee = ".".join(["client", *way, view.name])
        expression = f"{callee}({', '.join(printed)})"
        yield f"async () => {{ // {task.made.suite.name}: {ts_string(task.vector.name)}"
        yield f"  const client = new {self.module}.{self._sdk.client}({_object(self._client(task))});"
        # A list is walked to its end.
        yield f"  for await (const _ of {expression});" if view.page_alias else f"  await {expression};"
        yield "},"

    def _client(self, task: Task) -> dict[str, object]:
        """Options of the client."""
        settings = task.vector.client
        keys = {option.key: self._sdk.names.option(option.words) for option in self._sdk.api.client.options}
        given: dict[str, object] = {keys[key]: value for key, value in settings.options.items()}
        given["baseURL"] = task.base_url
        given.update(defaultHeaders=dict(settings.headers), defaultQuery=dict(settings.query))
        if settings.max_retries is not None:
            given["maxRetries"] = settings.max_retries
        return given


class _Given(Values):
    """Files as a program has them."""

    def __init__(self, sdk: Sdk, module: str) -> None:
        super().__init__(sdk.api, "")
        self._module = module

    def file(self, content: FileContent) -> str:
        """A file out of bytes."""
        given = content if isinstance(content, GivenFile) else GivenFile(content.data)
        source = f"Buffer.from({ts_string(base64.b64encode(given.data).decode())}, 'base64')"
        name = ts_string(given.name) if given.name else "undefined"
        type_ = f", {{ type: {ts_string(given.type)} }}" if given.type else ""
        return f"await {self._module}.toFile({source}, {name}{type_})"


def _options(task: Task) -> Iterator[tuple[str, object]]:
    """The request's options."""
    extras = task.vector.extras
    for name, value in (
        ("headers", dict(extras.headers)),
        ("query", dict(extras.query)),
        ("body", dict(extras.body)),
        ("idempotencyKey", extras.idempotency_key),
    ):
        if value:
            yield name, value
    if extras.max_retries is not None:
        yield "maxRetries", extras.max_retries


def _object(value: Mapping[str, object]) -> str:
    return json.dumps(value)


def _printed(doc: Doc) -> str:
    return "\n".join(layout(doc, WIDTH))
