"""A small API with one of everything that commands have a form for."""

from __future__ import annotations

from typing import Any

from documents import answers, document, ref, takes

CONFIG = """
edition: 2025-10-08
organization: {name: depot}
targets:
  go: {package_name: depot, production_repo: depot/depot-go, options: {enable_v2: true}}
  cli: {binary_name: depot, production_repo: depot/depot-cli}
environments: {production: 'https://api.example.com', sandbox: 'https://sandbox.example.com'}
security_schemes:
  key: {type: apiKey, in: header, name: X-Key}
  token: {type: http, scheme: bearer}
security: [{key: []}]
settings: {per_endpoint_security: true}
client_settings:
  opts:
    api_key: {type: string, read_env: DEPOT_API_KEY, auth: {security_scheme: key}}
    access_token: {type: string, nullable: true, read_env: DEPOT_TOKEN, auth: {security_scheme: token}}
    project: {type: string, nullable: true, send_in_header: X-Project}
    level: {type: integer, nullable: true, send_in_header: X-Level}
query_settings: {array_format: brackets}
pagination:
  - name: cursor_page
    type: cursor
    request:
      after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      next.key: {type: string, nullable: true, x-stainless-pagination-property: {purpose: next_cursor_field}}
resources:
  $client:
    methods: {ping: get /ping}
  shelves:
    methods:
      create: post /shelves
      list: {endpoint: get /shelves, paginated: cursor_page}
      retrieve: get /shelves/{shelf_id}
      delete: delete /shelves/{shelf_id}
      print-label: 'get /shelves/{shelf_id}/label'
      watch:
        endpoint: post /shelves/{shelf_id}/watch
        streaming: {param_discriminator: stream}
    subresources:
      big_boxes:
        methods:
          retrieve: 'get /shelves/{shelf_id}/boxes/{box_id}'
          upload: post /shelves/{shelf_id}/boxes
          hidden: {endpoint: get /hidden, skip: [cli]}
  calls:
    methods: {create: {endpoint: post /calls, default_request_options: {headers: {X-Version: '2'}}}}
"""
SHELF = {"name": "shelf_id", "in": "path", "required": True, "schema": {"type": "string"}, "example": "sh_1"}
TEXTS = {"type": "array", "items": {"type": "string"}}
OBJECT: dict[str, Any] = {"type": "object", "properties": {}}
BODY = {
    "type": "object",
    "required": ["name", "kind", "size"],
    "properties": {
        "name": {"type": "string", "description": "What people\ncall it"},
        "kind": {"type": "string", "enum": ["shelf"], "x-stainless-const": True},
        "size": {"type": "object", "required": ["w"], "properties": {"w": {"type": "integer"}, "tags": TEXTS}},
        "boxes": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}},
        "either": {"anyOf": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "string"}}}]},
        "one_of_objects": {"oneOf": [ref("Left"), ref("Right")]},
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        "notes": {"type": ["array", "null"], "items": {"type": "string"}},
        "count": {"type": ["integer", "null"], "default": 3},
        "opened_at": {"type": "string", "format": "date-time"},
        "day": {"type": ["string", "null"], "format": "date"},
        "color": {"type": "string", "enum": ["red", "blue"], "default": "red"},
        "model": {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]},
        "grid": {"type": "array", "items": TEXTS},
        "format": {"type": "string"},
        "project": {"type": "string"},
        "tag": {"type": "string"},
        "tags": TEXTS,
        "reviewer": {"type": "string", "x-stainless-cli-data-alias": ["checked_by"]},
        "stores": ref("Nest"),
        "serial": {"type": "integer", "default": 5_000_000_000},
        "old": {"type": "string", "deprecated": True, "description": "The `old` way"},
        "told": {"type": "string", "readOnly": True},
    },
}
PAGE = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": OBJECT}, "next.key": {"type": ["string", "null"]}},
}
UPLOAD = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "images": {
            "anyOf": [
                {"type": "string", "format": "binary"},
                {"type": "array", "items": {"type": "string", "format": "binary"}},
            ]
        },
        "cover": {
            "type": "object",
            "properties": {
                "front": {"type": "string", "format": "binary"},
                "inside": {"type": "object", "properties": {"page": {"type": "string", "format": "binary"}}},
            },
        },
    },
}
DOCUMENT = {
    **document(
        {
            "/ping": {"get": {"security": [], "responses": {"204": {"description": ""}}}},
            "/shelves": {
                "post": {
                    "summary": "Build a shelf",
                    "description": "Builds a shelf.\n\nIt is empty.",
                    "requestBody": takes(BODY),
                    "responses": answers(OBJECT),
                },
                "get": {
                    "parameters": [
                        {"name": "after", "in": "query", "schema": {"type": "string"}},
                        {"name": "filters", "in": "query", "schema": TEXTS},
                        {"name": "X-Beta", "in": "header", "schema": TEXTS, "x-stainless-param": "beta"},
                        {"name": "beta", "in": "query", "schema": {"type": "boolean"}},
                    ],
                    "responses": answers(PAGE),
                },
            },
            "/shelves/{shelf_id}": {
                "parameters": [SHELF],
                "get": {"security": [{"token": []}], "responses": answers(OBJECT)},
                "delete": {"responses": {"204": {"description": ""}}},
            },
            "/shelves/{shelf_id}/label": {
                "parameters": [SHELF],
                "get": {
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"image/png": {"schema": {"type": "string", "format": "binary"}}},
                        }
                    }
                },
            },
            "/shelves/{shelf_id}/watch": {
                "parameters": [SHELF],
                "post": {
                    "requestBody": takes({"type": "object", "properties": {"stream": {"type": ["boolean", "null"]}}}),
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {
                                "application/json": {"schema": OBJECT},
                                "text/event-stream": {"schema": OBJECT},
                            },
                        }
                    },
                },
            },
            "/shelves/{shelf_id}/boxes": {
                "parameters": [SHELF],
                "post": {"requestBody": takes(UPLOAD, "multipart/form-data"), "responses": answers(OBJECT)},
            },
            "/shelves/{shelf_id}/boxes/{box_id}": {
                "parameters": [SHELF, {"name": "box_id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "get": {"responses": answers(OBJECT)},
            },
            "/hidden": {"get": {"responses": answers(OBJECT)}},
            "/calls": {
                "post": {"requestBody": takes({"type": "array", "items": ref("Left")}), "responses": answers(OBJECT)}
            },
        },
        {
            "Left": {"type": "object", "properties": {"left": {"type": "string"}}},
            "Right": {"type": "object", "properties": {"right": {"type": "string"}}},
            "Nest": {"anyOf": [{"type": "string"}, {"type": "array", "items": ref("Nest")}]},
        },
    ),
}
