"""A small API with one of everything that the Go flavour has a form for."""

from __future__ import annotations

from typing import Any

from documents import answers, document, ref, takes

PATH = {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}}
CONFIG = """
edition: 2025-10-08
organization: {name: shop}
targets:
  go: {package_name: shop, production_repo: shop/shop-go, options: {enable_v2: true}}
client_settings:
  opts: {api_key: {type: string, read_env: SHOP_API_KEY, auth: {security_scheme: key}}}
custom_casings: {json: {initialism: true}}
pagination:
  - name: cursor_page
    type: cursor
    request:
      after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      next: {type: string, nullable: true, x-stainless-pagination-property: {purpose: next_cursor_field}}
resources:
  $shared:
    models: {money: Money}
  pets:
    models: {pet: Pet, animal: Animal, tag_param: Tag}
    methods:
      create: post /pets
      retrieve: get /pets/{pet_id}
      list: {endpoint: get /pets, paginated: cursor_page}
      delete: delete /pets/{pet_id}
      watch:
        endpoint: post /pets/{pet_id}/watch
        streaming: {param_discriminator: stream, stream_event_model: pets.pet}
      photo: get /pets/{pet_id}/photo
      upload: post /pets/{pet_id}/photo
    subresources:
      toys:
        methods: {retrieve: 'get /pets/{pet_id}/toys/{toy_id}'}
  chats:
    standalone_api: true
    models: {chat: Chat}
    methods: {create: post /chats}
"""
CONST: dict[str, Any] = {"x-stainless-const": True, "type": "string"}
SCHEMAS: dict[str, Any] = {
    "Money": {
        "type": "object",
        "required": ["amount"],
        "properties": {"amount": {"type": "integer"}, "currency": {"enum": ["EUR", "USD"]}},
    },
    "Tag": {"type": "object", "required": ["label"], "properties": {"label": {"type": "string"}}},
    "Cat": {
        "type": "object",
        "required": ["kind", "lives", "same"],
        "properties": {
            "kind": {**CONST, "enum": ["cat"]},
            "lives": {"type": "integer"},
            "same": {"type": "string"},
            "extra": {"type": "object", "properties": {"a": {"type": "string"}}},
        },
    },
    "Dog": {
        "type": "object",
        "required": ["kind", "same"],
        "properties": {
            "kind": {**CONST, "enum": ["dog"]},
            "same": {"type": "string"},
            "extra": {"type": "array", "items": {"type": "string"}},
        },
    },
    "Animal": {"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
    "Pet": {
        "type": "object",
        "required": ["id", "object", "born", "status"],
        "properties": {
            "id": {"type": "string"},
            "object": {**CONST, "enum": ["pet"]},
            "born": {"type": "string", "format": "date-time"},
            "status": {"enum": ["in-stock", "sold"]},
            "price": ref("Money"),
            "note": {"type": ["string", "null"]},
            "animal": ref("Animal"),
            "inner": {"type": "object", "required": ["size"], "properties": {"size": {"enum": ["s", "m"]}}},
            "either": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
            "best_friend": ref("Pet"),
        },
    },
    "Chat": {"type": "object", "properties": {"json_url": {"type": "string"}, "price": ref("Money")}},
}
DOCUMENT = {
    **document(
        {
            "/pets": {
                "post": {
                    "requestBody": takes(
                        {
                            "type": "object",
                            "required": ["name", "status", "animal", "owner"],
                            "properties": {
                                "name": {"type": "string"},
                                "status": {"enum": ["in-stock", "sold"]},
                                "animal": ref("Animal"),
                                "owner": {"type": ["string", "null"]},
                                "age": {"type": "integer"},
                                "tags": {"type": "array", "items": ref("Tag")},
                                "price": ref("Money"),
                                "inner": {"type": "object", "properties": {"size": {"enum": ["s", "m"]}}},
                                "either": {
                                    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]
                                },
                            },
                        }
                    ),
                    "responses": answers(ref("Pet")),
                },
                "get": {
                    "parameters": [
                        {"name": "after", "in": "query", "schema": {"type": "string"}},
                        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                    ],
                    "responses": answers(
                        {
                            "type": "object",
                            "properties": {
                                "data": {"type": "array", "items": ref("Pet")},
                                "next": {"type": ["string", "null"]},
                            },
                        }
                    ),
                },
            },
            "/pets/{pet_id}": {
                "parameters": [PATH],
                "get": {"responses": answers(ref("Pet"))},
                "delete": {"responses": {"204": {"description": ""}}},
            },
            "/pets/{pet_id}/watch": {
                "parameters": [PATH],
                "post": {
                    "requestBody": takes({"type": "object", "properties": {"stream": {"type": "boolean"}}}),
                    "responses": answers(ref("Pet")),
                },
            },
            "/pets/{pet_id}/photo": {
                "parameters": [PATH],
                "get": {"responses": {"200": {"description": "", "content": {"image/png": {}}}}},
                "post": {
                    "requestBody": takes(
                        {
                            "type": "object",
                            "required": ["photo"],
                            "properties": {"photo": {"type": "string", "format": "binary"}, "of": {"type": "string"}},
                        },
                        "multipart/form-data",
                    ),
                    "responses": answers(ref("Pet")),
                },
            },
            "/pets/{pet_id}/toys/{toy_id}": {
                "parameters": [PATH, {**PATH, "name": "toy_id"}],
                "get": {"responses": answers({"type": "object", "properties": {"name": {"type": "string"}}})},
            },
            "/chats": {"post": {"requestBody": takes(ref("Chat")), "responses": answers(ref("Chat"))}},
        },
        SCHEMAS,
    ),
    "security": [{"key": []}],
}
DOCUMENT["components"] = {
    "schemas": SCHEMAS,
    "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
}
