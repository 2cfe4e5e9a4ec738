"""Code samples in TypeScript: whole programs that call one method."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.api import Method
from ...ir.showcase import first_property
from ...ir.types import Nullable
from ...render.typescript.expressions import object_literal
from ...render.typescript.text import property_key, ts_string
from ..samples import delivery
from .construction import construction
from .examples import Examples
from .invocations import fields, printed
from .methods import MethodView
from .sdk import Sdk
from .values import TESTED_FILE


class Samples:
    """Writes the samples of one SDK."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._examples = Examples(sdk.api, sdk.names, TESTED_FILE)
        self._views = {view.method.id: (sdk.way(file), view) for file, view in sdk.methods()}

    def sample(self, method: Method) -> str:
        """A program that calls a method; empty where the client has no such method."""
        found = self._views.get(method.id)
        if found is None:
            return ""
        way, view = found
        given = [*self._delivered(method), *self._examples.statements(view, way, self._part(view))]
        needed = ", { toFile }" if any(TESTED_FILE in line for line in given) else ""
        first = f"import {self._sdk.client}{needed} from {ts_string(self._sdk.package)};"
        client = construction(self._sdk, self._sdk.api.client.options_for(method))
        return "\n".join([first, "", client.new_with_credentials(), "", *given])

    def _delivered(self, method: Method) -> Iterator[str]:
        """What a webhook reads and verifies."""
        if method.webhook is None:
            return
        given = delivery(self._sdk.api, method.webhook)
        yield f"const body = {ts_string(given.body)};"
        if method.webhook.verified:
            headers = object_literal([f"{property_key(k)}: {ts_string(v)}" for k, v in given.headers.items()])
            yield f"const headers = {printed(headers)};"
            yield from [] if method.webhook.key_option else [f"const key = {ts_string(given.key)};"]

    def _part(self, view: MethodView) -> str:
        """The first field of what a method gives."""
        type_ = view.method.response.type
        if type_ is None or isinstance(type_, Nullable):
            return ""
        return fields(self._sdk.api, type_, first_property(self._sdk.api, view.method))


__all__ = ["Samples"]
