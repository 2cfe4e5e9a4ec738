"""Calls of Python SDKs, by the client that waits or by the one that is awaited."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from specloom.flavours.python.calls import Calls
from specloom.flavours.python.plan import Python
from specloom.flavours.python.sdk import Sdk
from specloom.ir.examples import FileContent
from specloom.render.python.text import py_literal

from ..suites import GivenFile
from .base import Task, outcomes, output, suites_of

_START = """
import asyncio, inspect, json, warnings
from datetime import date, datetime

warnings.simplefilter("error")
warnings.simplefilter("ignore", DeprecationWarning)
"""
_END = """
def outcome(call):
    try:
        if inspect.iscoroutinefunction(call):
            asyncio.run(call())
        else:
            call()
    except Exception as fault:
        return f"{type(fault).__name__}: {fault}"
    return ""


print(json.dumps([outcome(call) for call in CALLS]))
"""


@dataclass(frozen=True)
class PythonDriver:
    asynchronous: bool
    language: str = "python"
    by_name: bool = False

    @property
    def name(self) -> str:
        return "python-async" if self.asynchronous else "python"

    def run(self, tasks: Sequence[Task], folder: Path) -> list[str]:
        """Runs the calls in one interpreter."""
        sdks: dict[str, tuple[Sdk, Calls]] = {}
        for name, made in suites_of(tasks).items():
            sdk = Python().sdk(made.api, made.target)
            sdks[name] = sdk, Calls(sdk, _Given())
            made.write(folder / name)
        lines = [_START, *(f"import {sdk.settings.package}" for sdk, _ in sdks.values())]
        for index, task in enumerate(tasks):
            lines.extend(self._function(index, task, *sdks[task.made.suite.name]))
        lines.append(f"\nCALLS = [{', '.join(f'call_{i}' for i in range(len(tasks)))}]\n{_END}")
        program = folder / "calls.py"
        program.write_text("\n".join(lines), encoding="utf-8")
        paths = os.pathsep.join(str(folder / name / "src") for name in sdks)
        # Files change within a second when faults are planted; a compiled one could pass for the changed one.
        settings = {"PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
        return outcomes(output([sys.executable, str(program)], folder, settings), tasks)

    def _function(self, index: int, task: Task, sdk: Sdk, calls: Calls) -> Iterator[str]:
        call = calls.make(task.vector.shown(task.made.api))
        arguments = ", ".join([*call.arguments, *_extras(task)])
        retries = task.vector.extras.max_retries
        owner = call.owner
        if retries is not None:
            owner = owner.replace("client", f"client.with_options(max_retries={retries})", 1)
        expression = f"{owner}.{call.method}({arguments})"
        wait, coloured = ("await ", "async ") if self.asynchronous else ("", "")
        package = sdk.settings.package
        client = f"{package}.{'Async' if self.asynchronous else ''}{sdk.settings.client}"
        # Reading certificates for each client would take longer than all else; nothing here is encrypted.
        http = f"{package}.Default{'Async' if self.asynchronous else ''}HttpxClient(verify=False)"
        yield f"\n\n{coloured}def call_{index}():  # {task.made.suite.name}: {py_literal(task.vector.name)}"
        yield f"    {coloured}with {client}({_client(task, sdk)}, http_client={http}) as client:"
        # A list is walked to its end.
        yield f"        {coloured}for _ in {expression}: pass" if call.view.page else f"        {wait}{expression}"


class _Given:
    """Files and moments as a program has them."""

    def file(self, content: FileContent) -> str:
        if isinstance(content, GivenFile) and content.name:
            named = [py_literal(content.name), repr(content.data)]
            return f"({', '.join([*named, py_literal(content.type)] if content.type else named)})"
        return repr(content.data)

    def moment(self, form: str, text: str) -> str:
        return f"{'datetime' if form == 'date-time' else 'date'}.fromisoformat({py_literal(text)})"


def _client(task: Task, sdk: Sdk) -> str:
    """Arguments of the client's constructor."""
    settings = task.vector.client
    words = {option.key: sdk.names.method(option.words) for option in sdk.api.client.options}
    given: dict[str, object] = {words[key]: value for key, value in settings.options.items()}
    given["base_url"] = task.base_url
    given.update(default_headers=dict(settings.headers), default_query=dict(settings.query))
    if settings.max_retries is not None:
        given["max_retries"] = settings.max_retries
    return ", ".join(f"{name}={py_literal(value)}" for name, value in given.items())


def _extras(task: Task) -> Iterator[str]:
    """The arguments that every method takes."""
    extras = task.vector.extras
    for name, value in (
        ("extra_headers", dict(extras.headers)),
        ("extra_query", dict(extras.query)),
        ("extra_body", dict(extras.body)),
        ("idempotency_key", extras.idempotency_key),
    ):
        if value:
            yield f"{name}={py_literal(value)}"
