"""Fields of models and keys of params: names that hide built-ins, open objects, aliases, both sides of a model."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from .conftest import Make
from .sdk import NOTHING, Sdk, answering


def one_model(properties: str, more: str = "", required: str = "[]") -> str:
    """A document whose model `Thing` is sent and received."""
    return f"""
paths:
  /things:
    post:
      requestBody: {{required: true,
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/Envelope"}}}}}}}}
      responses: {{"200": {{description: ok,
        content: {{application/json: {{schema: {{$ref: "#/components/schemas/Thing"}}}}}}}}}}
components:
  schemas:
    Envelope: {{type: object, required: [thing], properties: {{thing: {{$ref: "#/components/schemas/Thing"}}}}}}
    Thing:
      type: object
      required: {required}
      properties: {properties}
{more}
"""


THINGS = "resources: {things: {models: {thing: Thing}, methods: {create: post /things}}}"


def echo(sdk: Sdk, sent: Any, received: Any) -> tuple[Any, Any]:
    """What was sent for a thing, and the model that was made of an answer."""
    calls = answering(received)
    model = sdk.client(calls).things.create(thing=sent)
    return calls.body["thing"], model


HIDING = [
    "object",
    "str",
    "int",
    "float",
    "bool",
    "list",
    "dict",
    "date",
    "datetime",
    "bytes",
    "type",
    "builtins",
    "typing",
]


@pytest.mark.parametrize("required", [True, False])
@pytest.mark.parametrize("name", HIDING)
def test_a_field_may_be_called_like_a_type(make: Make, name: str, required: bool) -> None:
    properties = f"""
        a_day: {{type: string, format: date}}
        {name}: {{type: string, format: date-time}}
        z_any: {{}}
        z_at: {{type: string, format: date-time}}
        z_day: {{type: string, format: date}}
        z_flag: {{type: boolean}}
        z_map: {{type: object, additionalProperties: {{type: integer}}}}
        z_number: {{type: number}}
        z_nested: {{type: object, properties: {{{name}: {{type: string}}, inner: {{type: string}}, many: {{type: array,
          items: {{type: integer}}}}}}}}
        z_text: {{type: string}}
        z_texts: {{type: array, items: {{type: string}}}}"""
    sdk = make(one_model(properties, required=f"[{name}]" if required else "[]"), THINGS)
    moment = datetime.datetime(2024, 5, 6, 7, 8, tzinfo=datetime.timezone.utc)
    day = datetime.date(2024, 5, 6)
    values = {
        "a_day": "2024-05-06",
        name: "2024-05-06T07:08:00Z",
        "z_any": {"k": 1},
        "z_at": "2024-05-06T07:08:00Z",
        "z_day": "2024-05-06",
        "z_flag": True,
        "z_map": {"m": 1},
        "z_number": 1.5,
        "z_nested": {name: "n", "inner": "i", "many": [1]},
        "z_text": "t",
        "z_texts": ["a"],
    }
    python_name = f"{name}_" if name in ("dict",) else name
    sent, model = echo(sdk, {name: moment, "z_day": day, "z_at": moment, "z_nested": {"inner": "i"}}, values)
    assert sent == {
        name: "2024-05-06T07:08:00+00:00",
        "z_day": "2024-05-06",
        "z_at": "2024-05-06T07:08:00+00:00",
        "z_nested": {"inner": "i"},
    }
    assert getattr(model, python_name) == moment
    assert (model.a_day, model.z_at, model.z_day, model.z_flag, model.z_map) == (day, moment, day, True, {"m": 1})
    assert (model.z_number, model.z_text, model.z_texts, model.z_any) == (1.5, "t", ["a"], {"k": 1})
    assert (model.z_nested.inner, model.z_nested.many) == ("i", [1])
    assert sdk.client(answering(values), _strict_response_validation=True).things.create(thing={})


@pytest.mark.parametrize(
    ("wire", "attribute", "key"),
    [
        ("camelCase", "camel_case", "camel_case"),
        ("from", "from_", "from_"),
        ("schema", "schema_", "schema"),
        ("json", "json_", "json"),
        ("copy", "copy_", "copy"),
        ("validate", "validate_", "validate"),
        ("model_config", "api_model_config", "model_config"),
        ("model_fields", "api_model_fields", "model_fields"),
        ("modelName", "api_model_name", "model_name"),
        ("_id", "api_id", "_id"),
        ("__v", "api_v", "v"),
        ("3yr", "api_3yr", "api_3yr"),
        ("self", "api_self", "api_self"),
        ("$schema", "schema_", "schema"),
        ("@type", "type", "type"),
        ("to_dict", "to_dict_", "to_dict"),
        ("None", "none", "none"),
        ("created[gte]", "created_gte", "created_gte"),
        ("a-b.c", "a_b_c", "a_b_c"),
        ("名前", "u540d_u524d", "u540d_u524d"),
        ("class", "class_", "class_"),
        ("cls", "cls", "cls"),
        ("URLs", "urls", "urls"),
    ],
)
def test_names_are_cased_and_kept_on_the_wire(make: Make, wire: str, attribute: str, key: str) -> None:
    sdk = make(one_model(f'{{"{wire}": {{type: string}}}}'), THINGS)
    sent, model = echo(sdk, {key: "out"}, {wire: "in"})
    assert sent == {wire: "out"}
    assert getattr(model, attribute) == "in"
    assert model.to_dict() == {wire: "in"}


def test_names_that_clash_are_numbered(make: Make) -> None:
    sdk = make(one_model("{fooBar: {type: string}, foo_bar: {type: string}, foo_bar_1: {type: string}}"), THINGS)
    sent, model = echo(
        sdk, {"foo_bar_2": "a", "foo_bar_3": "b", "foo_bar_1": "c"}, {"fooBar": "a", "foo_bar": "b", "foo_bar_1": "c"}
    )
    assert sorted(sent.values()) == ["a", "b", "c"]
    assert sorted(model.to_dict().items()) == [("fooBar", "a"), ("foo_bar", "b"), ("foo_bar_1", "c")]


def test_an_object_may_have_further_properties_of_a_type(make: Make) -> None:
    more = "      additionalProperties: {type: object, properties: {deepName: {type: integer}}}"
    sdk = make(one_model("{known: {type: string}}", more), THINGS)
    sent, model = echo(sdk, {"known": "k"}, {"known": "k", "other": {"deepName": 3}})
    assert sent == {"known": "k"}
    assert model.known == "k"
    assert model.other.deep_name == 3


def test_an_open_object_may_be_a_base(make: Make) -> None:
    more = """      additionalProperties: {type: integer}
    Special: {allOf: [{$ref: "#/components/schemas/Thing"}, {type: object, properties: {extraName: {type: string},
      thing: {$ref: "#/components/schemas/Thing"}}}]}
"""
    spec = one_model("{known: {type: string}}", more).replace(
        'thing: {$ref: "#/components/schemas/Thing"}}', 'thing: {$ref: "#/components/schemas/Special"}}', 1
    )
    config = "resources: {things: {models: {thing: Thing, special: Special}, methods: {create: post /things}}}"
    sdk = make(spec, config)
    sdk.load_all()
    sent, _ = echo(sdk, {"extra_name": "e", "known": "k"}, {})
    assert sent == {"extraName": "e", "known": "k"}


def test_objects_without_known_properties_are_mappings(make: Make) -> None:
    properties = """{free: {type: object}, closed: {type: object, additionalProperties: false},
        named: {type: object, x-stainless-empty-object: true}, open: {type: object, additionalProperties: true},
        numbers: {type: object, additionalProperties: {type: integer}}}"""
    sdk = make(one_model(properties), THINGS)
    values = {"free": {"a": 1}, "closed": {}, "named": {}, "open": {"b": [1]}, "numbers": {"c": 3}}
    sent, model = echo(sdk, values, values)
    assert sent == values
    assert (model.free, model.open, model.numbers) == ({"a": 1}, {"b": [1]}, {"c": 3})
    assert type(model.named).__name__ == "Named"


def test_each_direction_has_its_own_properties(make: Make) -> None:
    properties = (
        """{id: {type: string, readOnly: true}, secret: {type: string, writeOnly: true}, name: {type: string}}"""
    )
    sdk = make(one_model(properties), THINGS)
    types = sdk.load("types")
    assert set(types.Thing.model_fields) == {"id", "name"}
    assert set(types.ThingParam.__annotations__) == {"secret", "name"}


def test_models_that_nobody_sends_have_no_params_and_the_reverse(make: Make) -> None:
    spec = """
    paths:
      /things:
        post:
          requestBody: {required: true, content: {application/json: {schema: {type: object,
            properties: {out: {$ref: "#/components/schemas/Sent"}}}}}}
          responses: {"200": {description: ok,
            content: {application/json: {schema: {$ref: "#/components/schemas/Received"}}}}}
    components:
      schemas:
        Sent: {type: object, properties: {kind: {$ref: "#/components/schemas/Kind"}}}
        Received: {type: object, properties: {kind: {$ref: "#/components/schemas/Kind"}}}
        Kind: {type: string, enum: [a, b]}
    """
    config = (
        "resources: {things: {models: {sent: Sent, received: Received, kind: Kind}, methods: {create: post /things}}}"
    )
    sdk = make(spec, config)
    assert {m for m in sdk.modules if m.startswith("types.")} == {
        "types.__init__",
        "types.kind",
        "types.received",
        "types.sent_param",
        "types.thing_create_params",
    }


def test_a_derived_model_may_say_more_of_a_field(make: Make) -> None:
    more = """
    Special:
      allOf:
        - {$ref: "#/components/schemas/Thing"}
        - {type: object, required: [kind], properties: {kind: {const: special}, level: {type: integer}}}
"""
    spec = one_model("{kind: {type: string}, name: {type: string}}", more).replace(
        'schema: {$ref: "#/components/schemas/Thing"}', 'schema: {$ref: "#/components/schemas/Special"}', 1
    )
    config = "resources: {things: {models: {thing: Thing, special: Special}, methods: {create: post /things}}}"
    sdk = make(spec, config)
    model = sdk.client(answering({"kind": "special", "name": "n", "level": 2})).things.create(thing={"name": "x"})
    types = sdk.load("types")
    assert isinstance(model, types.Special) and isinstance(model, types.Thing)
    assert (model.kind, model.name, model.level) == ("special", "n", 2)


def test_base64_content_is_encoded(make: Make) -> None:
    sdk = make(one_model("{content: {type: string, format: byte}, plain: {type: string}}"), THINGS)
    calls = answering({"content": "aGk="})
    model = sdk.client(calls).things.create(thing={"content": (sdk.folder / "openapi.yaml")})
    assert model.content == "aGk="
    assert calls.body["thing"]["content"].startswith("b3BlbmFwaT")


def test_a_skipped_property_is_left_out(make: Make) -> None:
    properties = (
        "{here: {type: string}, gone: {type: string, x-stainless-skip: [python]}, also: {type: string,"
        " x-stainless-skip: [go]}}"
    )
    types = make(one_model(properties), THINGS).load("types")
    assert set(types.Thing.model_fields) == {"here", "also"}


def test_names_the_document_asks_for(make: Make) -> None:
    properties = "{weird: {type: string, x-stainless-naming: {python: {property_name: nice}}}}"
    sdk = make(one_model(properties), THINGS)
    sent, model = echo(sdk, {"nice": "out"}, {"weird": "in"})
    assert sent == {"weird": "out"}
    assert model.nice == "in"


def test_enums_of_every_kind(make: Make) -> None:
    properties = """{texts: {type: string, enum: [a, b]}, numbers: {type: integer, enum: [1, 2]},
       floats: {type: number, enum: [1.5, 2]}, mixed: {enum: [1, a, true, null]},
       odd: {type: string, enum: ["", " ", "it's", 'say "hi"', "\\\\",
         "\\n"]}, mixed_floats: {enum: [0.5, auto]}}"""
    sdk = make(one_model(properties), THINGS)
    values = {"texts": "a", "numbers": 2, "floats": 1.5, "mixed": None, "odd": "\n", "mixed_floats": "auto"}
    model = sdk.client(answering(values), _strict_response_validation=True).things.create(thing={})
    assert {k: getattr(model, k) for k in values} == values
    assert sdk.client(answering({"texts": "new"})).things.create(thing={}).texts == "new"


def test_unused_answers_do_not_matter(make: Make) -> None:
    sdk = make(one_model("{a: {type: string}}"), THINGS)
    assert sdk.client(answering(NOTHING)).things.create(thing={}) is None
