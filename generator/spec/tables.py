"""The grammars of Swagger 2.0 and of OpenAPI 3.0 to 3.2: one for all 3.x, for what a version lacks does not occur."""

from __future__ import annotations

import functools

from .grammar import Field, Form, Grammar, Shape

TEXT = Field(Form.TEXT)
BOOLEAN = Field(Form.BOOLEAN)
NUMBER = Field(Form.NUMBER)
COUNT = Field(Form.COUNT)
TEXTS = Field(Form.TEXTS)
VALUES = Field(Form.VALUES)
BOUND = Field(Form.BOUND)

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The fixed operations of a path item, in the specification's order (`query` since 3.2)."""


def one(shape: Shape) -> Field:
    return Field(Form.OBJECT, shape)


def many(shape: Shape) -> Field:
    return Field(Form.LIST, shape)


def named(shape: Shape) -> Field:
    return Field(Form.MAP, shape)


SCHEMA = Shape("a schema", "schemas", referable=True)
SCHEMA_SITE = Field(Form.SCHEMA, SCHEMA)
DISCRIMINATOR = Shape("a discriminator")
INFO = Shape("the info object")
CONTACT = Shape("a contact")
LICENSE = Shape("a license")
TAG = Shape("a tag")
DOCS = Shape("a link to documentation")
REQUIREMENT = Shape("a security requirement")

DISCRIMINATOR.define({"propertyName": TEXT, "mapping": Field(Form.MAP), "defaultMapping": TEXT})
CONTACT.define({"name": TEXT, "url": TEXT, "email": TEXT})
LICENSE.define({"name": TEXT, "url": TEXT, "identifier": TEXT})
INFO.define(
    {
        "title": TEXT,
        "version": TEXT,
        "summary": TEXT,
        "description": TEXT,
        "termsOfService": TEXT,
        "contact": one(CONTACT),
        "license": one(LICENSE),
    }
)
DOCS.define({"description": TEXT, "url": TEXT})
TAG.define(
    {"name": TEXT, "summary": TEXT, "description": TEXT, "externalDocs": one(DOCS), "parent": TEXT, "kind": TEXT}
)
REQUIREMENT.define({}, rest=TEXTS)

_ASSERTIONS = {
    "format": TEXT,
    "pattern": TEXT,
    "maximum": NUMBER,
    "minimum": NUMBER,
    "exclusiveMaximum": BOUND,
    "exclusiveMinimum": BOUND,
    "multipleOf": NUMBER,
    "maxLength": COUNT,
    "minLength": COUNT,
    "maxItems": COUNT,
    "minItems": COUNT,
    "uniqueItems": BOOLEAN,
    "enum": VALUES,
}
SCHEMA.define(
    {
        **_ASSERTIONS,
        "type": Field(Form.TYPE),
        "title": TEXT,
        "description": TEXT,
        "required": TEXTS,
        "properties": named(SCHEMA),
        "patternProperties": named(SCHEMA),
        "additionalProperties": SCHEMA_SITE,
        "unevaluatedProperties": SCHEMA_SITE,
        "propertyNames": SCHEMA_SITE,
        "items": SCHEMA_SITE,
        "prefixItems": many(SCHEMA),
        "unevaluatedItems": SCHEMA_SITE,
        "additionalItems": SCHEMA_SITE,
        "contains": SCHEMA_SITE,
        "contentSchema": SCHEMA_SITE,
        "allOf": many(SCHEMA),
        "anyOf": many(SCHEMA),
        "oneOf": many(SCHEMA),
        "not": SCHEMA_SITE,
        "if": SCHEMA_SITE,
        "then": SCHEMA_SITE,
        "else": SCHEMA_SITE,
        "dependentSchemas": named(SCHEMA),
        "$defs": named(SCHEMA),
        "definitions": named(SCHEMA),
        "maxProperties": COUNT,
        "minProperties": COUNT,
        "discriminator": one(DISCRIMINATOR),
        "externalDocs": one(DOCS),
        "nullable": BOOLEAN,
        "deprecated": BOOLEAN,
        "readOnly": BOOLEAN,
        "writeOnly": BOOLEAN,
        "contentMediaType": TEXT,
        "contentEncoding": TEXT,
        "$anchor": TEXT,
        "$dynamicAnchor": TEXT,
        "$dynamicRef": TEXT,
        "$id": TEXT,
        "$comment": TEXT,
    }
)


@functools.cache
def openapi_3() -> Grammar:
    """OpenAPI 3.0, 3.1 and 3.2."""
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
    return Grammar(
        root, SCHEMA, parameter, path_item, operation, scheme, ("components",), {s: s.section for s in reusable}
    )


@functools.cache
def swagger_2() -> Grammar:
    """Swagger 2.0."""
    items, header = Shape("an items object"), Shape("a header")
    parameter, response = Shape("a parameter", "parameters", referable=True), Shape("a response", referable=True)
    responses, operation, paths = Shape("the responses object"), Shape("an operation"), Shape("paths")
    path_item, scheme = Shape("a path item"), Shape("a security scheme")
    root = Shape("the document")

    simple = {**_ASSERTIONS, "type": TEXT, "collectionFormat": TEXT, "items": one(items)}
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
    return Grammar(root, SCHEMA, parameter, path_item, operation, scheme, (), sections)
