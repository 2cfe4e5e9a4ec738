"""Code samples in Python: whole programs that call one method."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Method, ResponseKind
from ...ir.examples import FileContent
from ...ir.showcase import plain_calls
from ...render.python.text import py_literal
from ..samples import delivery
from .calls import Call, Calls
from .construction import construction
from .places import LANGUAGE
from .sdk import Sdk


class _Given:
    """Files and moments that need nothing beside the program."""

    def file(self, content: FileContent) -> str:
        return f"b{py_literal(content.data.decode('ascii'))}"

    def moment(self, form: str, text: str) -> str:
        return py_literal(text)


class Samples:
    """Writes the samples of one SDK."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._calls = Calls(sdk, _Given())
        self._shown = plain_calls(sdk.api, LANGUAGE)

    def sample(self, method: Method) -> str:
        """A program that calls a method; empty where Python has no such method."""
        shown = self._shown.get(method.id)
        if shown is None:
            return ""
        made = construction(self._sdk, self._sdk.api.client.options_for(method))
        imports = ["import os", ""] if made.reads_environment else []
        imports.append(f"from {self._sdk.settings.package} import {made.client}")
        statements = self._statements(self._calls.make(shown))
        return "\n".join([*imports, "", made.new_with_credentials(), "", *statements])

    def _statements(self, call: Call) -> Iterator[str]:
        method = call.view.method
        if method.webhook is not None:
            given = delivery(self._sdk.api, method.webhook)
            yield f"body = {py_literal(given.body)}"
            if method.webhook.verified:
                yield f"headers = {py_literal(dict(given.headers))}"
                yield from [] if method.webhook.key_option else [f"key = {py_literal(given.key)}"]
        if method.websocket is not None:
            yield call.code(before="with ", after=" as connection:")
            yield from ("    for event in connection:", "        print(event)")
        elif call.view.page:
            yield call.code(before="for item in ", after=":")
            yield "    print(item)"
        elif method.response.kind is ResponseKind.EVENTS:
            yield call.code(before="stream = ")
            yield from ("for event in stream:", "    print(event)")
        else:
            yield call.statement()


__all__ = ["Samples"]
