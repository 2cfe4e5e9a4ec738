"""Small documents, built of parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def document(paths: Mapping[str, Any], schemas: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A document with these operations and schemas."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "servers": [{"url": "https://api.example.com"}],
        "paths": paths,
        "components": {"schemas": dict(schemas or {})},
    }


def ref(name: str) -> dict[str, str]:
    """A reference to a schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def answers(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The responses of an operation that gives JSON."""
    return {"200": {"description": "", "content": {"application/json": {"schema": schema}}}}


def takes(schema: Mapping[str, Any], media: str = "application/json") -> dict[str, Any]:
    """A body that an operation needs."""
    return {"required": True, "content": {media: {"schema": schema}}}
