"""The events of ``webhook_unwrap`` methods: what the document's ``webhooks`` send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...config.model import WebhookMethod
from ...source import join
from ..api import Webhook
from ..types import Type, Variant
from .context import Context
from .schemas import Schemas


class Webhooks:
    """Reads the union of events a webhook may carry."""

    def __init__(self, context: Context, schemas: Schemas) -> None:
        self._context = context
        self._schemas = schemas

    def read(self, configured: WebhookMethod) -> Webhook | None:
        """The events of a configured method, or None after a diagnostic when there are none."""
        variants = [
            Variant(type_, pointer=pointer) for name, pointer, type_ in self._events() if self._wanted(configured, name)
        ]
        if not variants:
            self._context.diagnostics.error(
                "Method/NoWebhooks",
                f"the method `{configured.name}` unwraps webhooks, but the document has none that fit",
                self._context.configured_at(configured.at),
                hint="describe the events under `webhooks` of the document",
            )
            return None
        node = {"discriminator": {"propertyName": configured.discriminator or "type"}}
        event = self._schemas.unions.assemble("#/webhooks", node, variants)
        option = configured.webhook_key_opt if isinstance(configured.webhook_key_opt, str) else ""
        return Webhook(event, "#/webhooks", configured.webhook_key_opt is not None, option)

    def _wanted(self, configured: WebhookMethod, name: str) -> bool:
        return configured.event_types is None or name in configured.event_types

    def _events(self) -> Iterator[tuple[str, str, Type]]:
        hooks = self._context.document.root.get("webhooks")
        for name, item in hooks.items() if isinstance(hooks, Mapping) else ():
            target = self._context.follow(join("#", "webhooks", name), item)
            for verb, operation in target.node.items() if isinstance(target.node, Mapping) else ():
                found = self._payload(join(target.pointer, verb), operation)
                if found is not None:
                    yield name, *found

    def _payload(self, pointer: str, operation: Any) -> tuple[str, Type] | None:
        if not isinstance(operation, Mapping) or "requestBody" not in operation:
            return None
        body = self._context.follow(join(pointer, "requestBody"), operation["requestBody"])
        content = body.node.get("content") if isinstance(body.node, Mapping) else None
        for media, inner in content.items() if isinstance(content, Mapping) else ():
            if isinstance(inner, Mapping) and inner.get("schema") is not None:
                at = join(body.pointer, "content", media, "schema")
                return at, self._schemas.type_at(at, inner["schema"])
        return None
