"""The grammar of Swagger 2.0."""

from __future__ import annotations

from .grammar import Field, Form, Grammar, Shape
from .tables import (
    ASSERTIONS,
    BOOLEAN,
    DOCS,
    INFO,
    METHODS,
    REQUIREMENT,
    SCHEMA,
    SCHEMA_SITE,
    TAG,
    TEXT,
    TEXTS,
    many,
    named,
    one,
)

items, header = Shape("an items object"), Shape("a header")
parameter, response = Shape("a parameter", "parameters", referable=True), Shape("a response", referable=True)
responses, operation, paths = Shape("the responses object"), Shape("an operation"), Shape("paths")
path_item, scheme = Shape("a path item"), Shape("a security scheme")
root = Shape("the document")

simple = {**ASSERTIONS, "type": TEXT, "collectionFormat": TEXT, "items": one(items)}
items.define(simple)
header.define({**simple, "description": TEXT})
parameter.define(
    {
        **simple,
        "name": TEXT,
        "in": TEXT,
        "description": TEXT,
        "required": BOOLEAN,
        "schema": SCHEMA_SITE,
        "allowEmptyValue": BOOLEAN,
    }
)
response.define({"description": TEXT, "schema": SCHEMA_SITE, "headers": named(header)})
responses.define({}, rest=one(response))
operation.define(
    {
        "tags": TEXTS,
        "summary": TEXT,
        "description": TEXT,
        "externalDocs": one(DOCS),
        "operationId": TEXT,
        "consumes": TEXTS,
        "produces": TEXTS,
        "parameters": many(parameter),
        "responses": one(responses),
        "schemes": TEXTS,
        "deprecated": BOOLEAN,
        "security": many(REQUIREMENT),
    }
)
path_item.define({"parameters": many(parameter), **dict.fromkeys(METHODS[:7], one(operation))})
paths.define({}, rest=one(path_item))
scheme.define(
    {
        "type": TEXT,
        "description": TEXT,
        "name": TEXT,
        "in": TEXT,
        "flow": TEXT,
        "authorizationUrl": TEXT,
        "tokenUrl": TEXT,
        "scopes": Field(Form.MAP),
    }
)
root.define(
    {
        "info": one(INFO),
        "host": TEXT,
        "basePath": TEXT,
        "schemes": TEXTS,
        "consumes": TEXTS,
        "produces": TEXTS,
        "paths": one(paths),
        "definitions": named(SCHEMA),
        "parameters": named(parameter),
        "responses": named(response),
        "securityDefinitions": named(scheme),
        "security": many(REQUIREMENT),
        "tags": many(TAG),
        "externalDocs": one(DOCS),
    }
)
sections = {SCHEMA: "definitions", parameter: "parameters", response: "responses"}
GRAMMAR = Grammar(root, parameter, path_item, operation, scheme, (), sections)
