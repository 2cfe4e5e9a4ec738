"""The grammar of OpenAPI 3.0, 3.1 and 3.2: one for all, for what a version lacks does not occur in its documents."""

from __future__ import annotations

from .grammar import Field, Form, Grammar, Shape
from .tables import BOOLEAN, DOCS, INFO, METHODS, REQUIREMENT, SCHEMA, SCHEMA_SITE, TAG, TEXT, TEXTS, many, named, one

server, variable = Shape("a server"), Shape("a server variable")
example, link = Shape("an example", "examples", referable=True), Shape("a link", "links", referable=True)
header = Shape("a header", "headers", referable=True)
parameter = Shape("a parameter", "parameters", referable=True)
media_type = Shape("a media type", "mediaTypes")
encoding = Shape("an encoding")
body = Shape("a request body", "requestBodies", referable=True)
response, responses = Shape("a response", "responses", referable=True), Shape("the responses object")
operation, path_item, paths = Shape("an operation"), Shape("a path item", "pathItems"), Shape("paths")
callback = Shape("a callback", "callbacks", referable=True)
scheme = Shape("a security scheme", "securitySchemes", referable=True)
flows, flow = Shape("the OAuth flows"), Shape("an OAuth flow")
components, root = Shape("the components object"), Shape("the document")

variable.define({"enum": TEXTS, "default": TEXT, "description": TEXT})
server.define({"url": TEXT, "description": TEXT, "name": TEXT, "variables": named(variable)})
example.define({"summary": TEXT, "description": TEXT, "externalValue": TEXT, "serializedValue": TEXT})
link.define({"operationRef": TEXT, "operationId": TEXT, "description": TEXT, "server": one(server)})
described = {
    "description": TEXT,
    "required": BOOLEAN,
    "deprecated": BOOLEAN,
    "allowEmptyValue": BOOLEAN,
    "style": TEXT,
    "explode": BOOLEAN,
    "allowReserved": BOOLEAN,
    "schema": SCHEMA_SITE,
    "examples": named(example),
    "content": named(media_type),
}
header.define(described)
parameter.define({"name": TEXT, "in": TEXT, **described})
encoding.define(
    {
        "contentType": TEXT,
        "headers": named(header),
        "style": TEXT,
        "explode": BOOLEAN,
        "allowReserved": BOOLEAN,
        "encoding": named(encoding),
    }
)
media_type.define(
    {
        "schema": SCHEMA_SITE,
        "itemSchema": SCHEMA_SITE,
        "examples": named(example),
        "encoding": named(encoding),
        "prefixEncoding": many(encoding),
        "itemEncoding": one(encoding),
    }
)
body.define({"description": TEXT, "content": named(media_type), "required": BOOLEAN})
response.define(
    {
        "summary": TEXT,
        "description": TEXT,
        "headers": named(header),
        "content": named(media_type),
        "links": named(link),
    }
)
responses.define({}, rest=one(response))
callback.define({"$ref": TEXT}, rest=one(path_item))
operation.define(
    {
        "tags": TEXTS,
        "summary": TEXT,
        "description": TEXT,
        "externalDocs": one(DOCS),
        "operationId": TEXT,
        "parameters": many(parameter),
        "requestBody": one(body),
        "responses": one(responses),
        "callbacks": named(callback),
        "deprecated": BOOLEAN,
        "security": many(REQUIREMENT),
        "servers": many(server),
    }
)
path_item.define(
    {
        "summary": TEXT,
        "description": TEXT,
        "servers": many(server),
        "parameters": many(parameter),
        "additionalOperations": named(operation),
        **dict.fromkeys(METHODS, one(operation)),
    }
)
paths.define({}, rest=one(path_item))
flow.define({"authorizationUrl": TEXT, "tokenUrl": TEXT, "refreshUrl": TEXT, "scopes": Field(Form.MAP)})
kinds = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")
flows.define(dict.fromkeys(kinds, one(flow)))
scheme.define(
    {
        "type": TEXT,
        "description": TEXT,
        "name": TEXT,
        "in": TEXT,
        "scheme": TEXT,
        "bearerFormat": TEXT,
        "flows": one(flows),
        "openIdConnectUrl": TEXT,
    }
)
reusable = (SCHEMA, response, parameter, example, body, header, scheme, link, callback, path_item, media_type)
components.define({shape.section: named(shape) for shape in reusable})
root.define(
    {
        "info": one(INFO),
        "jsonSchemaDialect": TEXT,
        "servers": many(server),
        "paths": one(paths),
        "webhooks": named(path_item),
        "components": one(components),
        "security": many(REQUIREMENT),
        "tags": many(TAG),
        "externalDocs": one(DOCS),
    }
)
GRAMMAR = Grammar(root, parameter, path_item, operation, scheme, ("components",), {s: s.section for s in reusable})
