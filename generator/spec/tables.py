"""The shapes and fields that the grammars of Swagger 2.0 and OpenAPI 3 have in common, schemas above all."""

from __future__ import annotations

from .grammar import Field, Form, Shape

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

ASSERTIONS = {
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
        **ASSERTIONS,
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
