"""Calls of the SDK's methods as users write them, in tests and READMEs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...ir.api import ClientOption, In, Resource, ResponseKind
from ...ir.examples import FileContent
from ...render.ruby.text import ruby_literal, ruby_string
from ..readme import placeholder
from .calls import Calls
from .methods import MethodView
from .names import Names
from .sdk import Sdk

Given = Mapping[tuple[In, str], object]
"""Values by location and wire name, as `ir.showcase` and tests have them."""
_NUMBERS: Mapping[str, int | float | bool] = {"integer": 0, "number": 0.5, "boolean": True}


class Invocations(Calls):
    """Writes calls; `file` stands for every file, by default a text in memory."""

    def __init__(self, sdk: Sdk, file: str = "") -> None:
        super().__init__(sdk)
        self._file = file

    def other(self, data: object) -> str:
        """A value that no type says more of, files among them."""
        match data:
            case FileContent():
                return self._file or f"StringIO.new({ruby_string(data.data.decode('utf-8', 'replace'))})"
            case _:
                return super().other(data)


def call(
    sdk: Sdk,
    way: Sequence[Resource],
    view: MethodView,
    given: Given,
    *,
    client: str = "client",
    options: str = "",
    file: str = "",
) -> str:
    """A call on one line; an event of a webhook is read out of `payload` and `headers`.

    Args:
        way: The resources that lead to the method.
        client: What stands for the client.
        options: The entries of the hash of request options.
        file: The expression that stands for every file.
    """
    if view.webhook is not None:
        arguments = ["payload", *(["headers"] if view.webhook.key_option else [])]
    else:
        arguments = Invocations(sdk, file).arguments(view, given)
    if options:
        arguments.append(f"request_options: {{{options}}}")
    callee = ".".join([client, *(sdk.places.names.attribute(r.words) for r in way), view.name])
    return f"{callee}({', '.join(arguments)})" if arguments else callee


def derived(view: MethodView) -> bool:
    """The method is another way to call one that is listed beside it."""
    return view.streaming is not None and view.method.response.kind is not ResponseKind.EVENTS


def option_example(option: ClientOption, names: Names) -> str:
    """The literal of an example of a client's option."""
    if option.kind in _NUMBERS:
        return ruby_literal(_NUMBERS[option.kind])
    return ruby_string(placeholder(option, names.pascal))


__all__ = ["Given", "Invocations", "call", "derived", "option_example"]
