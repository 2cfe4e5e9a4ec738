"""Code samples in Go: whole programs that call one method.

Indentation is two blanks a level, and a struct of params without fields is spread over three lines, as documentation
has it: programs to read and to fill in, not files of a package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ir.api import Method, Webhook
from ...ir.showcase import plain_calls
from ...render.go.text import go_string
from ..samples import delivery
from .gotypes import Package
from .methods import Gives
from .names import LANGUAGE
from .printing import GoFile
from .sdk import Sdk
from .shown import MAIN, Call, new_client, program, shown_call, statement, streamed

_ANSWERS = (Gives.VALUE, Gives.NOTHING, Gives.RESPONSE, Gives.PAGE, Gives.EVENT)
_HTTP = Package("std:net/http", "http")
_INDENTATION = re.compile(r"^\t+", re.MULTILINE)


class Samples:
    """Writes the samples of one SDK."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._shown = plain_calls(sdk.api, LANGUAGE)

    def sample(self, method: Method) -> str:
        """A program that calls a method; empty where Go has no such method, or no literals for what it needs."""
        shown = self._shown.get(method.id)
        if shown is None:
            return ""
        call = shown_call(self._sdk, shown, _ANSWERS) or shown_call(self._sdk, shown, (Gives.STREAM,))
        if call is None:
            return ""
        file = GoFile(MAIN, self._sdk.module)
        client = new_client(self._sdk, file, self._sdk.api.client.options_for(method))
        made = program([*client, *self._statements(call, file)], file)
        return _INDENTATION.sub(lambda tabs: "  " * len(tabs[0]), made)

    def _statements(self, call: Call, file: GoFile) -> Iterator[str]:
        webhook = call.view.method.webhook
        if webhook is not None:
            yield from self._delivered(call, webhook, file)
        written = streamed(call, file) if call.view.gives is Gives.STREAM else statement(call, file)
        for line in written:
            empty = call.params_type and line.endswith(f"{call.params_type}{{}})")
            yield f"{line[:-2]}\n\n}})" if empty else line

    def _delivered(self, call: Call, webhook: Webhook, file: GoFile) -> Iterator[str]:
        """What a webhook reads and verifies."""
        given = delivery(self._sdk.api, webhook)
        yield f"payload := []byte({go_string(given.body)})"
        if call.verified:
            yield f"headers := {file.qualify(_HTTP, 'Header')}{{}}"
            yield from (f"headers.Set({go_string(k)}, {go_string(v)})" for k, v in given.headers.items())


__all__ = ["Samples"]
