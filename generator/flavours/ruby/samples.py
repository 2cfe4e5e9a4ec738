"""Code samples in Ruby: whole programs that call one method."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Method
from ...ir.showcase import plain_calls
from ...render.ruby.code import code_lines
from ...render.ruby.text import hash_key, ruby_string
from ..samples import delivery
from .invocations import option_example
from .names import LANGUAGE
from .sdk import Sdk
from .shown import Call, client_variable, shown_call


class Samples:
    """Writes the samples of one SDK."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._shown = plain_calls(sdk.api, LANGUAGE)

    def sample(self, method: Method) -> str:
        """A program that calls a method; empty where Ruby has no such method."""
        shown = self._shown.get(method.id)
        call = shown_call(self._sdk, shown, streaming=False) if shown is not None else None
        if call is None:
            return ""
        required = f"require {ruby_string(self._sdk.places.directory)}"
        return "\n".join([required, "", *self._client(method), "", *self._statements(call)])

    def _client(self, method: Method) -> Iterator[str]:
        """The statement that makes a client with the credentials of a call, and what no client can do without."""
        places, client = self._sdk.places, self._sdk.api.client
        keys = client.options_for(method)
        given = [f"{places.option(o)}: {option_example(o, places.names)}" for o in client.options if o.key in keys]
        yield from code_lines(f"{client_variable(self._sdk)} = {places.root}::Client.new({', '.join(given)})")

    def _statements(self, call: Call) -> Iterator[str]:
        webhook = call.view.webhook
        if webhook is not None:
            given = delivery(self._sdk.api, webhook)
            yield from code_lines(f"payload = {ruby_string(given.body)}")
            headers = ", ".join(f"{hash_key(k)} {ruby_string(v)}" for k, v in given.headers.items())
            yield from code_lines(f"headers = {{{headers}}}") if call.verified else ()
        yield call.kept()
        if call.view.streaming is not None:
            yield from ("", f"{call.result}.each do |event|", "  puts(event)", "end")
        elif call.result:
            yield from ("", f"puts({call.result})")


__all__ = ["Samples"]
