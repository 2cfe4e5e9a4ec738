"""A small API of what SDKs get wrong easily: bodies among which a request has one, names that no tag holds, unions
whose discriminator can be left out, addresses with variables."""

from __future__ import annotations

from typing import Any

from documents import answers, document, ref, takes

CONFIG = """
edition: 2025-10-08
organization: {name: corners}
targets:
  go: {package_name: corners, production_repo: corners/corners-go, options: {enable_v2: true}}
environments: {production: 'https://{region}.example.com/v1', local: 'http://localhost:4010'}
client_settings:
  opts:
    region: {type: string, server_variable: region, default: eu}
    shard: {type: integer, nullable: true, send_as_query_param: shard}
pagination:
  - name: cursor_page
    type: cursor
    request:
      after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      next: {type: string, nullable: true, x-stainless-pagination-property: {purpose: next_cursor_field}}
streaming:
  on_event: [{kind: fallthrough, handle: yield}]
resources:
  payments:
    methods: {create: post /payments, upload: post /payments/upload, form: post /payments/form}
  names:
    models: {odd: Odd}
    methods: {create: post /names}
  shapes:
    models: {shape: Shape, drawing: Drawing}
    methods:
      create: post /shapes
      list: {endpoint: get /shapes, paginated: cursor_page}
      watch: {endpoint: get /shapes/watch, streaming: {stream_event_model: shapes.drawing}}
  files:
    methods: {retrieve: 'get /files/{file_id}/parts/{part}'}
"""
TEXT: dict[str, Any] = {"type": "string"}
ODD = ["a,b", "-", " padded ", 'q"t', "b`q", "é", "{x}", "a.b"]


def _told(kind: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", *properties],
        "properties": {"kind": {"enum": [kind], "x-stainless-const": True}, **properties},
    }


def _shape(kind: str, size: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [size],
        "properties": {"kind": {"enum": [kind]}, size: {"type": "number"}},
    }


PAYMENT = {
    "oneOf": [_told("card", number=TEXT), _told("transfer", iban=TEXT)],
    "discriminator": {"propertyName": "kind"},
}
UPLOAD = {
    "oneOf": [
        {"type": "object", "required": ["scan"], "properties": {"scan": {**TEXT, "format": "binary"}}},
        {"type": "object", "required": ["address"], "properties": {"address": {**TEXT, "format": "uri"}}},
    ]
}
FAILED = {
    "default": {
        "description": "",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "error": {
                            "type": "object",
                            "properties": {
                                "code": {"type": "integer"},
                                "request": {**TEXT, "description": "Its number in the log."},
                                "details": {"type": "array", "items": TEXT},
                            },
                        }
                    },
                }
            }
        },
    }
}
SCHEMAS: dict[str, Any] = {
    "Odd": {"type": "object", "required": ["-"], "properties": dict.fromkeys(ODD, TEXT)},
    "Circle": _shape("circle", "radius"),
    "Square": _shape("square", "side"),
    "Shape": {
        "oneOf": [ref("Circle"), ref("Square")],
        "discriminator": {"propertyName": "kind", "mapping": {"circle": "Circle", "square": "Square"}},
    },
    "Drawing": {
        "type": "object",
        "required": ["shape"],
        "properties": {
            "shape": ref("Shape"),
            "copies": {"type": "integer"},
            "title": TEXT,
            "public": {"type": "boolean"},
            "marks": {"type": "array", "items": {"type": "object", "properties": {"at": {"type": "number"}}}},
        },
    },
}
DRY = {"name": "dry,run", "in": "query", "schema": {"type": "boolean"}}
NOTHING = {"204": {"description": ""}}
LISTED = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": ref("Drawing")}, "next": {"type": ["string", "null"]}},
}
EVENTS = {"200": {"description": "", "content": {"text/event-stream": {"schema": ref("Drawing")}}}}
DOCUMENT = document(
    {
        "/payments": {"post": {"parameters": [DRY], "requestBody": takes(PAYMENT), "responses": NOTHING}},
        "/payments/upload": {"post": {"requestBody": takes(UPLOAD, "multipart/form-data"), "responses": NOTHING}},
        "/payments/form": {
            "post": {"requestBody": takes(PAYMENT, "application/x-www-form-urlencoded"), "responses": NOTHING}
        },
        "/names": {"post": {"requestBody": takes(ref("Odd")), "responses": answers(ref("Odd"))}},
        "/shapes": {
            "post": {"requestBody": takes(ref("Drawing")), "responses": {**answers(ref("Drawing")), **FAILED}},
            "get": {"parameters": [{"name": "after", "in": "query", "schema": TEXT}], "responses": answers(LISTED)},
        },
        "/shapes/watch": {"get": {"responses": EVENTS}},
        "/files/{file_id}/parts/{part}": {
            "parameters": [
                {"name": name, "in": "path", "required": True, "schema": TEXT} for name in ("file_id", "part")
            ],
            "get": {"responses": answers({"type": "object", "properties": {"id": TEXT}})},
        },
    },
    SCHEMAS,
)
