"""``unwrap`` methods: a webhook's body becomes a typed event, its signature verified when the config names the key."""

from __future__ import annotations

from ...ir.api import Method
from ...ir.names import split_words
from ...render.python.layout import fit
from ...render.python.text import docstring, py_string
from .modules import Module, ModulePath
from .names import Names
from .type_files import TypeFiles
from .views import FunctionView, MethodView, SignatureView

_INDENT = "        "


def webhook_view(method: Method, files: TypeFiles, names: Names, module: Module, folder: ModulePath) -> MethodView:
    """The view of a ``webhook_unwrap`` method; makes the module of its event union on the way."""
    webhook = method.webhook
    assert webhook is not None
    symbol = files.named(method, (*method.words, "webhook", "event"), folder, webhook.event, webhook.event_pointer, ())
    event = module.symbol(symbol.module, symbol.name)
    name = names.method(method.words)
    cast = module.typing("cast")
    if webhook.verified:
        mapping = module.typing("Mapping")
        unwrap = module.symbol(("_webhooks",), "unwrap_webhook")
        arguments = f"self, payload: str, *, headers: {mapping}[str, str], key: str | bytes | None = None"
        signature = f"def {name}({arguments}) -> {event}:"
        option = names.method(split_words(webhook.key_option)) if webhook.key_option else ""
        fallback = f", option={py_string(option)}" if option else ""
        key = f'key if key is not None else getattr(self._client, "{option}", None)' if option else "key"
        given = "client_key" if option else "key"
        body = [
            *(_lines(f"client_key: str | bytes | None = {key}") if option else []),
            *_lines(f"return {cast}({event}, {unwrap}(payload, headers, type_={event}, key={given}{fallback}))"),
        ]
        doc = docstring("", _INDENT, raw_lines=_VERIFIED)
    else:
        parse = module.symbol(("_webhooks",), "parse_webhook")
        signature = f"def {name}(self, payload: str) -> {event}:"
        body = _lines(f"return {cast}({event}, {parse}(payload, type_={event}))")
        doc = docstring("", _INDENT, raw_lines=_PLAIN)
    function = FunctionView((), (), SignatureView(tuple(fit(signature, "    ")), tuple(doc)), tuple(body))
    return MethodView(method, name, (), event, event, None, function, function, result=symbol, wrapped=False)


def _lines(statement: str) -> list[str]:
    return fit(statement, _INDENT)


_VERIFIED = [
    "Verifies a webhook and gives its event.",
    "",
    "Args:",
    "  payload: The body of the request, exactly as it arrived",
    "",
    "  headers: The headers of the request",
    "",
    "  key: The signing secret; the client's own unless given",
]
_PLAIN = [
    "Gives the event of a webhook. It does not check who sent the request.",
    "",
    "Args:",
    "  payload: The body of the request",
]
