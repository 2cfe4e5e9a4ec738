"""What methods give: text, bytes, unwrapped values, unions, streams, nothing."""

from __future__ import annotations

import asyncio
import warnings

import pytest

from .conftest import Make
from .sdk import NOTHING, Answer, answering, leaves

JSON = "application/json"


def one(response: str, verb: str = "get", more: str = "") -> str:
    """A document with one operation."""
    return f"""
paths:
  /thing:
    {verb}:
      responses: {{"200": {{description: ok, content: {response}}}}}
{more}
"""


THING = "resources: {things: {methods: {get: get /thing}}}\n"


def test_text_is_given_as_it_is(make: Make) -> None:
    calls = answering(Answer(content="é".encode(), headers={"Content-Type": "text/csv; charset=utf-8"}))
    sdk = make(one("{text/csv: {schema: {type: string}}}"), THING)
    assert sdk.client(calls).things.get() == "é"
    assert calls.last.headers["Accept"] == "text/csv"


def test_bytes_are_given_as_a_response(make: Make) -> None:
    calls = answering(Answer(content=b"\x00\xff", headers={"Content-Type": "application/pdf"}))
    sdk = make(one("{application/pdf: {schema: {type: string, format: binary}}}"), THING)
    client = sdk.client(calls)
    assert client.things.get().read() == b"\x00\xff"
    assert calls.last.headers["Accept"] == "application/pdf"
    with client.things.with_streaming_response.get() as response:
        assert b"".join(response.iter_bytes()) == b"\x00\xff"
    assert asyncio.run(_read(sdk.async_client(calls))) == b"\x00\xff"


async def _read(client: object) -> bytes:
    response = await client.things.get()  # type: ignore[attr-defined]
    return bytes(await response.read())


ENVELOPE = "{application/json: {schema: {type: object, required: [data], properties: {data: %s}}}}"


@pytest.mark.parametrize(
    ("inner", "value", "given"),
    [
        ("{type: array, items: {type: integer}}", [1, 2], "[1, 2]"),
        ("{type: string}", "x", "'x'"),
        ("{type: object, properties: {a: {type: integer}}}", {"a": 1}, "GetResponse(a=1)"),
        ("{type: [object, 'null'], properties: {a: {type: integer}}}", None, "None"),
        ("{$ref: '#/components/schemas/Cat'}", {"name": "Tom"}, "Cat(name='Tom')"),
    ],
)
def test_a_response_with_one_property_gives_its_value(make: Make, inner: str, value: object, given: str) -> None:
    more = "components: {schemas: {Cat: {type: object, properties: {name: {type: string}}}}}"
    sdk = make(
        one(ENVELOPE % inner, more=more),
        "settings: {unwrap_response_fields: [data]}\nresources: {things: {models: {cat: Cat},"
        " methods: {get: get /thing}}}",
    )
    calls = answering({"data": value})
    got = sdk.client(calls).things.get()
    assert repr(got).replace("ThingGetResponse", "GetResponse") == given
    raw = sdk.client(calls).things.with_raw_response.get()
    assert repr(raw.parse()).replace("ThingGetResponse", "GetResponse") == given


@pytest.mark.parametrize("field", ["data", "nextItems", "from", "json", "$value", "2nd"])
def test_a_method_may_name_the_property_that_is_unwrapped(make: Make, field: str) -> None:
    schema = f"{{type: object, required: ['{field}'], properties: {{'{field}': {{type: integer}}}}}}"
    config = f"resources: {{things: {{methods: {{get: {{endpoint: get /thing, unwrap_response: '{field}'}}}}}}}}"
    sdk = make(one(f"{{application/json: {{schema: {schema}}}}}"), config)
    sdk.load_all()
    assert sdk.client(answering({field: 5})).things.get() == 5


def test_a_union_is_told_apart(make: Make) -> None:
    content = """{application/json: {schema: {oneOf: [
      {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}},
      {type: object, required: [kind], properties: {kind: {const: dog}, barks: {type: boolean}}}],
      discriminator: {propertyName: kind}}}}"""
    sdk = make(one(content), THING)
    cat = sdk.client(answering({"kind": "cat", "lives": 9})).things.get()
    dog = sdk.client(answering({"kind": "dog", "barks": True})).things.get()
    assert (type(cat).__name__, cat.lives, type(dog).__name__, dog.barks) == ("Cat", 9, "Dog", True)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ("{type: integer}", 3),
        ("{type: boolean}", False),
        ("{type: array, items: {type: string}}", ["a"]),
        ("{type: object, additionalProperties: {type: integer}}", {"a": 1}),
        ("{}", {"any": [1]}),
        ("{type: string, enum: [a, b]}", "b"),
        ("{type: [string, 'null']}", None),
        ("{enum: [1.5, auto]}", "auto"),
        ("{enum: [1.5, 2]}", 2),
        ("{enum: [true, a, 3]}", "a"),
    ],
)
def test_json_that_is_no_object(make: Make, schema: str, value: object) -> None:
    sdk = make(one(f"{{application/json: {{schema: {schema}}}}}"), THING)
    client = sdk.client(answering(value), _strict_response_validation=True)
    assert client.things.get() == value
    assert client.things.with_raw_response.get().parse() == value


def test_a_status_without_content_gives_none(make: Make) -> None:
    spec = """
    paths: {/thing: {get: {responses: {"204": {description: none}}}}}
    """
    calls = answering(NOTHING)
    assert make(spec, THING).client(calls).things.get() is None
    assert calls.last.headers["Accept"] == "*/*"


STREAM = """
paths:
  /chat:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [modelName],
        properties: {modelName: {type: string}, stream: {type: boolean}}}}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: object, properties: {text: {type: string}}}}
            text/event-stream: {schema: {$ref: "#/components/schemas/Chunk"}}
components: {schemas: {Chunk: {type: object, properties: {delta: {type: string}}}}}
"""
STREAM_CONFIG = """
resources:
  chat:
    models: {chunk: Chunk}
    methods:
      create:
        endpoint: post /chat
        streaming: {param_discriminator: stream, stream_event_model: chat.chunk}
streaming: {on_event: [{kind: data, data_starts_with: "[DONE]", handle: done}]}
"""
EVENTS = Answer(
    content=b'data: {"delta": "a"}\n\ndata: {"delta": "b"}\n\ndata: [DONE]\n\ndata: {"delta": "c"}\n\n',
    headers={"Content-Type": "text/event-stream"},
)


def test_a_method_streams_when_it_is_asked_to(make: Make) -> None:
    sdk = make(STREAM, STREAM_CONFIG)
    calls = answering({"text": "whole"})
    assert sdk.client(calls).chat.create(model_name="m").text == "whole"
    assert calls.body == {"modelName": "m"}
    calls = answering(EVENTS)
    events = list(sdk.client(calls).chat.create(model_name="m", stream=True))
    assert [(type(e).__name__, e.delta) for e in events] == [("Chunk", "a"), ("Chunk", "b")]
    assert calls.body == {"modelName": "m", "stream": True}

    async def collect() -> list[str]:
        stream = await sdk.async_client(answering(EVENTS)).chat.create(model_name="m", stream=True)
        return [event.delta async for event in stream]

    assert asyncio.run(collect()) == ["a", "b"]


def test_streaming_methods_have_an_overload_for_each_answer(make: Make) -> None:
    text = make(STREAM, STREAM_CONFIG).text("resources.chat")
    sync = text[: text.index("class AsyncChat")]
    assert sync.count("@overload") == 3
    assert "-> ChatCreateResponse:" in sync
    assert "-> Stream[Chunk]:" in sync
    assert "-> ChatCreateResponse | Stream[Chunk]:" in sync
    assert '@required_args(["model_name"], ["model_name", "stream"])' in sync


def test_required_arguments_are_checked_for_either_overload(make: Make) -> None:
    client = make(STREAM, STREAM_CONFIG).client(answering())
    with pytest.raises(TypeError, match="model_name"):
        client.chat.create(stream=True)


LINES = Answer(content=b'{"n": 1}\n{"n": 2}\n', headers={"Content-Type": "application/jsonl"})


def test_json_lines_always_stream(make: Make) -> None:
    schema = "{type: object, properties: {n: {type: integer}}}"
    sdk = make(one(f"{{application/jsonl: {{schema: {schema}}}}}"), THING)
    calls = answering(LINES)
    assert [line.n for line in sdk.client(calls).things.get()] == [1, 2]
    assert calls.last.headers["Accept"] == "application/jsonl"


def test_deprecated_methods_and_resources_warn(make: Make) -> None:
    spec = """
    paths:
      /a: {get: {deprecated: true, responses: {"204": {description: none}}}}
      /b: {get: {responses: {"204": {description: none}}}}
    """
    config = """
    resources:
      things:
        methods: {old: get /a, older: {endpoint: get /b, deprecated: "use `new`"}}
      gone: {deprecated: "gone for good", methods: {old: get /b}}
    """
    sdk = make(spec, config)
    client = sdk.client(answering(NOTHING))
    with pytest.warns(DeprecationWarning, match="deprecated"):
        client.things.old()
    with pytest.warns(DeprecationWarning, match="use `new`"):
        client.things.older()
    with pytest.warns(DeprecationWarning, match="gone for good"):
        client.gone.old()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sdk.load_all()
        client.things.with_raw_response  # noqa: B018
    for path in leaves(sdk):
        compile(sdk.files[path], path, "exec")
