"""Request bodies as the model has them: what is flattened, what is one argument, which content is sent."""

from __future__ import annotations

import pytest
from specloom.ir.api import Encoding, In

from .model import Built, Make, arguments, parameters, shape
from .operations import OK, act, operation


def body_of(make: Make, content: str, *, required: bool = True, method: str = "") -> Built:
    said = f"requestBody: {{{'required: true, ' if required else ''}content: {content}}}, {OK}"
    return operation(make, said, method=method)


def test_an_object_body_is_flattened(make: Make) -> None:
    built = operation(make, f'requestBody: {{$ref: "#/components/requestBodies/Body"}}, {OK}')
    assert parameters(act(built), In.BODY) == ["body name: string"]
    assert (act(built).body.flat, act(built).body.required, act(built).body.encoding) == (True, True, Encoding.JSON)


def test_inherited_properties_are_arguments_too(make: Make) -> None:
    built = body_of(make, '{application/json: {schema: {$ref: "#/components/schemas/Special"}}}')
    assert parameters(act(built), In.BODY) == ["body name: string", "body level?: integer"]


@pytest.mark.parametrize(
    ("content", "expected", "encoding"),
    [
        ("{application/json: {schema: {type: array, items: {type: string}}}}", "[string]", Encoding.JSON),
        ("{application/json: {schema: {type: string}}}", "string", Encoding.JSON),
        ("{application/json: {schema: {type: object}}}", "object", Encoding.JSON),
        (
            "{application/json: {schema: {type: object, additionalProperties: {type: integer}}}}",
            "{*: integer}",
            Encoding.JSON,
        ),
        ("{application/json: {}}", "any", Encoding.JSON),
        ("{application/merge-patch+json: {schema: {type: string}}}", "string", Encoding.JSON),
        ("{application/octet-stream: {schema: {type: string, format: binary}}}", "file", Encoding.BINARY),
        ("{image/png: {}}", "file", Encoding.BINARY),
        ("{text/plain: {schema: {type: string}}}", "string", Encoding.TEXT),
        ('{application/json: {schema: {$ref: "#/components/schemas/List"}}}', "[@zoo.thing]", Encoding.JSON),
        (
            "{application/json: {schema: {oneOf: [{type: string}, {type: object, properties: {a: {type: string}}}]}}}",
            "(string | {a?: string})",
            Encoding.JSON,
        ),
    ],
)
def test_any_other_body_is_one_argument(make: Make, content: str, expected: str, encoding: Encoding) -> None:
    body = act(body_of(make, content)).body
    assert (shape(body.type), body.encoding, body.argument, body.flat) == (expected, encoding, ("body",), False)


def test_the_argument_of_a_body_may_be_named(make: Make) -> None:
    method = "{endpoint: post /x, body_param_name: theThing}"
    body = act(body_of(make, '{application/json: {schema: {$ref: "#/components/schemas/Thing"}}}', method=method)).body
    assert (body.argument, shape(body.type)) == (("the", "thing"), "@zoo.thing")


@pytest.mark.parametrize(
    ("content", "media", "encoding", "also_json"),
    [
        (
            "{application/xml: {}, application/json: {schema: {type: object, properties: {a: {}}}}}",
            "application/json",
            Encoding.JSON,
            False,
        ),
        (
            "{application/json: {schema: {type: object, properties: {a: {}}}},"
            " multipart/form-data: {schema: {type: object, properties: {a: {}}}}}",
            "application/json",
            Encoding.JSON,
            False,
        ),
        (
            "{application/json: {schema: {type: object, properties: {a: {type: string, format: binary}}}},"
            " multipart/form-data: {schema: {type: object, properties: {a: {type: string, format: binary}}}}}",
            "multipart/form-data",
            Encoding.MULTIPART,
            True,
        ),
        (
            "{application/json: {schema: {type: object, properties: {a: {}}}},"
            " multipart/form-data: {schema: {type: object, properties: {a: {type: string, format: binary}}}}}",
            "application/json",
            Encoding.JSON,
            False,
        ),
        (
            "{multipart/form-data: {schema: {type: object, properties: {a: {}}}}}",
            "multipart/form-data",
            Encoding.MULTIPART,
            False,
        ),
        (
            "{application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {}}}}, text/plain: {}}",
            "application/x-www-form-urlencoded",
            Encoding.FORM,
            False,
        ),
        ("{'*/*': {schema: {type: object, properties: {a: {}}}}}", "*/*", Encoding.JSON, False),
    ],
)
def test_which_content_type_is_sent(make: Make, content: str, media: str, encoding: Encoding, also_json: bool) -> None:
    body = act(body_of(make, content)).body
    assert (body.content_type, body.encoding, body.also_json) == (media, encoding, also_json)


def test_a_union_of_objects_has_alternatives(make: Make) -> None:
    schema = (
        '{oneOf: [{$ref: "#/components/schemas/Thing"}, {type: object, title: Other Way, required: [name, b],'
        " properties: {name: {type: integer}, b: {type: string}}}]}"
    )
    built = body_of(make, f"{{application/json: {{schema: {schema}}}}}")
    body = act(built).body
    assert [(a.words, arguments(a.parameters)) for a in body.alternatives] == [
        (("thing",), ["name: string"]),
        (("other", "way"), ["b: string", "name: integer"]),
    ]
    assert parameters(act(built), In.BODY) == ["body name: string", "body b?: string"]


def test_a_body_without_content_is_none(make: Make) -> None:
    assert act(operation(make, f"requestBody: {{content: {{}}}}, {OK}")).body is None
