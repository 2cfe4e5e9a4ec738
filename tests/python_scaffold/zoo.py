"""A small API that has everything a README can have a section about."""

from __future__ import annotations

from typing import Any


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


ANIMAL = {"$ref": "#/components/schemas/Animal"}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo API", "version": "1"},
    "servers": [{"url": "https://zoo.example.com"}],
    "paths": {
        "/animals": {
            "get": {
                "operationId": "listAnimals",
                "parameters": [
                    {"name": "cursor", "in": "query", "schema": {"type": "string"}},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                ],
                "responses": {
                    "200": {
                        "description": "ok",
                        **_json(
                            {
                                "type": "object",
                                "properties": {
                                    "data": {"type": "array", "items": ANIMAL},
                                    "next_cursor": {"type": "string"},
                                },
                            }
                        ),
                    }
                },
            },
            "post": {
                "operationId": "createAnimal",
                "requestBody": {
                    "required": True,
                    **_json(
                        {
                            "type": "object",
                            "required": ["name"],
                            "properties": {
                                "name": {"type": "string"},
                                "home": {
                                    "type": "object",
                                    "properties": {
                                        "from": {"type": "string", "format": "date"},
                                        "isLand": {"type": "boolean"},
                                    },
                                },
                            },
                        }
                    ),
                },
                "responses": {"200": {"description": "ok", **_json(ANIMAL)}},
            },
        },
        "/animals/{id}/photo": {
            "post": {
                "operationId": "uploadPhoto",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["file"],
                                "properties": {
                                    "file": {"type": "string", "format": "binary"},
                                    "title": {"type": "string"},
                                },
                            }
                        }
                    },
                },
                "responses": {"200": {"description": "ok", **_json(ANIMAL)}},
            }
        },
        "/stories": {
            "post": {
                "operationId": "createStory",
                "requestBody": {
                    "required": True,
                    **_json(
                        {
                            "type": "object",
                            "required": ["topic"],
                            "properties": {"topic": {"type": "string"}, "stream": {"type": "boolean"}},
                        }
                    ),
                },
                "responses": {
                    "200": {
                        "description": "ok",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Story"}},
                            "text/event-stream": {"schema": {"$ref": "#/components/schemas/Story"}},
                        },
                    }
                },
            }
        },
    },
    "webhooks": {
        "animal.born": {"post": {"requestBody": _json(ANIMAL), "responses": {"200": {"description": "ok"}}}},
    },
    "components": {
        "schemas": {
            "Animal": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
            },
            "Story": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
        },
    },
}

CONFIG: dict[str, Any] = {
    "organization": {
        "name": "zoo",
        "docs": "https://docs.zoo.example.com",
        "contact": "dev@zoo.example.com",
        "security_contact": "security@zoo.example.com",
    },
    "targets": {"python": {"package_name": "zoo", "project_name": "zoo-sdk", "production_repo": "zoo-org/zoo-python"}},
    "environments": {"production": "https://zoo.example.com", "sandbox": "https://sandbox.zoo.example.com"},
    "security": [{"Key": []}],
    "security_schemes": {"Key": {"type": "apiKey", "in": "header", "name": "X-Zoo-Key"}},
    "client_settings": {
        "opts": {
            "api_key": {
                "type": "string",
                "read_env": "ZOO_API_KEY",
                "auth": {"security_scheme": "Key", "role": "value"},
            },
            "zoo_id": {"type": "string"},
            "webhook_key": {"type": "string", "nullable": True, "read_env": "ZOO_WEBHOOK_KEY"},
        },
        "idempotency": {"header": "Idempotency-Key"},
    },
    "settings": {"license": "MIT"},
    "pagination": [
        {
            "name": "animal_page",
            "type": "cursor",
            "request": {
                "cursor": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_param"}}
            },
            "response": {
                "data": {"type": "array", "items": {}, "x-stainless-pagination-property": {"purpose": "items"}},
                "next_cursor": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_field"}},
            },
        }
    ],
    "resources": {
        "animals": {
            "models": {"animal": "Animal"},
            "methods": {
                "list": "get /animals",
                "create": "post /animals",
                "upload_photo": "post /animals/{id}/photo",
            },
        },
        "stories": {
            "models": {"story": "Story"},
            "methods": {
                "create": {
                    "endpoint": "post /stories",
                    "streaming": {"param_discriminator": "stream", "stream_event_model": "stories.story"},
                }
            },
        },
        "webhooks": {"methods": {"unwrap": {"type": "webhook_unwrap", "webhook_key_opt": "webhook_key"}}},
    },
}
