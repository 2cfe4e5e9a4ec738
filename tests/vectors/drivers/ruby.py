"""Calls of Ruby SDKs."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from specloom.flavours.ruby.calls import Calls, plain
from specloom.flavours.ruby.methods import MethodView
from specloom.flavours.ruby.plan import Ruby
from specloom.flavours.ruby.sdk import Sdk
from specloom.ir.api import In, Resource
from specloom.ir.examples import FileContent
from specloom.render.ruby.text import keyword, ruby_string

from ..suites import GivenFile
from .base import Task, outcomes, output, suites_of

_START = """# frozen_string_literal: true

require "json"
require "stringio"
"""
_END = """
said = CALLS.map do |call|
  call.call
  ""
rescue StandardError => e
  "#{e.class}: #{e.message}"
end
puts(JSON.generate(said))
"""
_KEPT = ("GEM_HOME", "GEM_PATH")


class RubyDriver:
    name = "ruby"
    language = "ruby"
    by_name = False

    def __init__(self, ruby: str) -> None:
        """`ruby` is the interpreter."""
        self._ruby = ruby

    def run(self, tasks: Sequence[Task], folder: Path) -> list[str]:
        """Writes one program of the calls, and runs it."""
        sdks: dict[str, _Callable] = {}
        paths = []
        for name, made in suites_of(tasks).items():
            sdks[name] = _Callable(Ruby().sdk(made.api, made.target))
            made.write(folder / name)
            paths.extend(["-I", str(folder / name / "lib")])
        lines = [f"require {ruby_string(sdk.directory)}" for sdk in sdks.values()]
        calls = [line for task in tasks for line in sdks[task.made.suite.name].call(task)]
        program = folder / "calls.rb"
        text = "\n".join([_START, *lines, "", "CALLS = [", *calls, "].freeze", _END])
        program.write_text(text, encoding="utf-8", newline="")
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return outcomes(output([self._ruby, "-w", *paths, str(program)], folder, kept), tasks)


class _Callable:
    """The SDK of one suite, with what prints calls of it."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._calls = _Given(sdk)
        self._methods: dict[str, list[MethodView]] = {}
        for _, view in sdk.methods():
            self._methods.setdefault(view.method.id, []).append(view)

    @property
    def directory(self) -> str:
        """What is required."""
        return self._sdk.places.directory

    def call(self, task: Task) -> Iterator[str]:
        """A lambda that makes the client and the call."""
        shown = task.vector.shown(task.made.api)
        view = self._view(task)
        arguments = self._calls.arguments(view, shown.values)
        options = list(self._request(task))
        if options:
            arguments.append(f"request_options: {{{', '.join(options)}}}")
        way = ".".join(["client", *self._way(shown.resources), view.name])
        walked = (
            ".auto_paging_each { |item| item }" if view.page else ".each { |event| event }" if view.streaming else ""
        )
        yield f"  lambda do # {task.made.suite.name}: {plain(task.vector.name)}"
        yield f"    client = {self._sdk.places.root}::Client.new({', '.join(self._client(task))})"
        yield f"    {way}({', '.join(arguments)}){walked}"
        yield "  end,"

    def _way(self, resources: Sequence[Resource]) -> list[str]:
        return [self._sdk.places.names.attribute(r.words) for r in resources]

    def _view(self, task: Task) -> MethodView:
        found = self._methods[task.vector.call]
        streaming = found[0].method.streaming
        asked = streaming is not None and task.vector.arguments.get((In.BODY, streaming.parameter)) is True
        return next((view for view in found if (view.streaming is not None) is asked), found[0])

    def _client(self, task: Task) -> Iterator[str]:
        settings = task.vector.client
        by_key = {option.key: option for option in self._sdk.api.client.options}
        yield f"base_url: {ruby_string(task.base_url)}"
        for key, value in settings.options.items():
            yield f"{keyword(self._sdk.places.option(by_key[key]))} {plain(value)}"
        if settings.headers:
            yield f"default_headers: {_strings(settings.headers)}"
        if settings.query:
            yield f"default_query: {plain(settings.query)}"
        if settings.max_retries is not None:
            yield f"max_retries: {settings.max_retries}"

    def _request(self, task: Task) -> Iterator[str]:
        extras = task.vector.extras
        if extras.headers:
            yield f"extra_headers: {_strings(extras.headers)}"
        if extras.query:
            yield f"extra_query: {plain(extras.query)}"
        if extras.body:
            yield f"extra_body: {plain(extras.body)}"
        if extras.idempotency_key:
            yield f"idempotency_key: {ruby_string(extras.idempotency_key)}"
        if extras.max_retries is not None:
            yield f"max_retries: {extras.max_retries}"


class _Given(Calls):
    """Files as a program has them."""

    def other(self, data: object) -> str:
        """A file with the name and the type that are given; any other value is plain."""
        if not isinstance(data, FileContent):
            return super().other(data)
        text = base64.b64encode(data.data).decode()
        made = f'StringIO.new("{text}".unpack1("m"))'
        if not isinstance(data, GivenFile) or not data.name:
            return made
        kind = f", content_type: {ruby_string(data.type)}" if data.type else ""
        return f"{self._sdk.places.root}::FilePart.new({made}, filename: {ruby_string(data.name)}{kind})"


def _strings(values: object) -> str:
    assert isinstance(values, dict)
    return "{" + ", ".join(f"{ruby_string(k)} => {plain(v)}" for k, v in values.items()) + "}"
