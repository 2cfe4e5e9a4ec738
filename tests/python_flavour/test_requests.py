"""Requests as they are sent: headers, bodies, verbs, queries."""

from __future__ import annotations

import asyncio
import datetime
import json

import httpx
import pytest

from .conftest import Make
from .sdk import NOTHING, Answer, answering

HEADERS = """
paths:
  /things:
    get:
      parameters:
        - {name: X-Text, in: header, schema: {type: string}}
        - {name: X-Count, in: header, schema: {type: integer}}
        - {name: X-Ratio, in: header, schema: {type: number}}
        - {name: X-Flag, in: header, schema: {type: boolean}}
        - {name: X-List, in: header, schema: {type: array, items: {type: string}}}
        - {name: X-Numbers, in: header, schema: {type: array, items: {type: integer}}}
        - {name: X-Level, in: header, schema: {type: string, enum: [low, high]}}
        - {name: X-Maybe, in: header, schema: {type: [string, "null"]}}
        - {name: X-When, in: header, schema: {type: string, format: date-time}}
        - {name: X-Day, in: header, schema: {type: string, format: date}}
        - {name: X-Levels, in: header, schema: {type: array, items: {$ref: "#/components/schemas/Level"}}}
        - {name: X-Model, in: header, schema: {$ref: "#/components/schemas/Level"}}
        - {name: X-Either, in: header, schema: {anyOf: [{type: string}, {type: integer}]}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object,
        properties: {a: {type: string}}}}}}}
components:
  schemas:
    Level: {type: string, enum: [low, high]}
"""
THINGS = """
resources:
  things:
    models: {level: Level}
    methods: {list: get /things}
"""


@pytest.mark.parametrize(
    ("argument", "value", "header", "sent"),
    [
        ("x_text", "hello", "X-Text", "hello"),
        ("x_count", 3, "X-Count", "3"),
        ("x_ratio", 0.5, "X-Ratio", "0.5"),
        ("x_flag", True, "X-Flag", "true"),
        ("x_flag", False, "X-Flag", "false"),
        ("x_list", ["a", "b"], "X-List", "a,b"),
        ("x_numbers", [1, 2], "X-Numbers", "1,2"),
        ("x_level", "low", "X-Level", "low"),
        ("x_maybe", "some", "X-Maybe", "some"),
        (
            "x_when",
            datetime.datetime(2024, 5, 6, 7, 8, 9, tzinfo=datetime.timezone.utc),
            "X-When",
            "2024-05-06T07:08:09+00:00",
        ),
        ("x_when", "2024-05-06T07:08:09Z", "X-When", "2024-05-06T07:08:09Z"),
        ("x_day", datetime.date(2024, 5, 6), "X-Day", "2024-05-06"),
        ("x_levels", ["low", "high"], "X-Levels", "low,high"),
        ("x_model", "high", "X-Model", "high"),
        ("x_either", 4, "X-Either", "4"),
        ("x_either", "four", "X-Either", "four"),
    ],
)
def test_a_header_parameter_is_sent_as_text(make: Make, argument: str, value: object, header: str, sent: str) -> None:
    calls = answering()
    make(HEADERS, THINGS).client(calls).things.list(**{argument: value})
    assert calls.last.headers[header] == sent


def test_headers_that_are_not_given_are_not_sent(make: Make) -> None:
    calls = answering()
    make(HEADERS, THINGS).client(calls).things.list()
    assert not [h for h in calls.last.headers if h in {"x-text", "x-count", "x-flag", "x-list", "x-when", "x-maybe"}]


def test_a_nullable_header_may_be_null(make: Make) -> None:
    calls = answering()
    spec = HEADERS.replace(
        "{name: X-Day,", "{name: X-Null, in: header, schema: {type: [integer, 'null']}}\n        - {name: X-Day,"
    )
    make(spec, THINGS).client(calls).things.list(x_maybe=None, x_null=None, x_text="t")
    assert "X-Maybe" not in calls.last.headers and "X-Null" not in calls.last.headers
    assert calls.last.headers["X-Text"] == "t"


def test_the_callers_own_header_wins(make: Make) -> None:
    calls = answering()
    make(HEADERS, THINGS).client(calls).things.list(x_text="ours", extra_headers={"X-Text": "theirs"})
    assert calls.last.headers["X-Text"] == "theirs"


BODIES = """
paths:
  /form:
    post:
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object,
        required: [grantType], properties: {grantType: {type: string}, scopes: {type: array, items: {type: string}}}}}}}
      responses: {"204": {description: none}}
  /raw/{id}:
    put:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody: {required: true, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: none}}
  /text:
    post:
      requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}
      responses: {"200": {description: ok, content: {text/plain: {schema: {type: string}}}}}
  /list:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: array, items: {type: object,
        required: [someName], properties: {someName: {type: string}, at: {type: string, format: date-time}}}}}}}
      responses: {"204": {description: none}}
  /scalar:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}
      responses: {"204": {description: none}}
  /any:
    post:
      requestBody: {content: {application/json: {schema: {}}}}
      responses: {"204": {description: none}}
  /map:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: object,
        additionalProperties: {type: integer}}}}}
      responses: {"204": {description: none}}
  /cast:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [cast, omit],
        properties: {cast: {type: string}, omit: {type: string}, str: {type: string}, is_given: {type: string},
        maybe_transform: {type: string}, timeout: {type: integer}, self: {type: string}, body: {type: string},
        files: {type: string}}}}}}
      parameters:
        - {name: X-N, in: header, schema: {type: integer}}
        - {name: path_template, in: query, schema: {type: string}}
        - {name: make_request_options, in: query, schema: {type: string}}
        - {name: strip_not_given, in: query, schema: {type: string}}
      responses: {"200": {description: ok, content: {application/json: {schema: {oneOf: [{type: object,
        properties: {a: {type: string}}}, {type: object, properties: {b: {type: string}}}]}}}}}
"""
BODIES_CONFIG = """
resources:
  bodies:
    methods:
      form: post /form
      raw: put /raw/{id}
      text: post /text
      list: {endpoint: post /list, body_param_name: entries}
      scalar: {endpoint: post /scalar, body_param_name: count}
      any: post /any
      map: post /map
      cast: post /cast
"""


def test_a_form_is_encoded_as_one(make: Make) -> None:
    calls = answering(NOTHING)
    make(BODIES, BODIES_CONFIG).client(calls).bodies.form(grant_type="x y", scopes=["a", "b"])
    assert calls.last.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert httpx.QueryParams(calls.last.content.decode()).multi_items()[0] == ("grantType", "x y")


def test_raw_bytes_travel_as_they_are(make: Make) -> None:
    calls = answering(NOTHING)
    make(BODIES, BODIES_CONFIG).client(calls).bodies.raw("a/b", body=b"\x00\xff")
    assert calls.last.content == b"\x00\xff"
    assert calls.last.headers["Content-Type"] == "application/octet-stream"
    assert calls.last.url.raw_path == b"/raw/a%2Fb"


def test_text_is_sent_and_received_as_text(make: Make) -> None:
    calls = answering(Answer(content=b"pong", headers={"Content-Type": "text/plain"}))
    assert make(BODIES, BODIES_CONFIG).client(calls).bodies.text(body="ping é") == "pong"
    assert calls.last.content == "ping é".encode()
    assert calls.last.headers["Content-Type"].startswith("text/plain")
    assert calls.last.headers["Accept"] == "text/plain"


def test_a_list_body_is_one_argument_and_transformed(make: Make) -> None:
    calls = answering(NOTHING)
    when = datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)
    make(BODIES, BODIES_CONFIG).client(calls).bodies.list(entries=[{"some_name": "n", "at": when}])
    assert calls.body == [{"someName": "n", "at": "2024-01-02T00:00:00+00:00"}]


@pytest.mark.parametrize(
    ("method", "argument", "value"),
    [("scalar", "count", 7), ("any", "body", {"x": [1]}), ("any", "body", [None]), ("map", "body", {"a": 1})],
)
def test_a_body_that_is_no_object_is_one_argument(make: Make, method: str, argument: str, value: object) -> None:
    calls = answering(NOTHING)
    getattr(make(BODIES, BODIES_CONFIG).client(calls).bodies, method)(**{argument: value})
    assert calls.body == value


def test_arguments_may_be_called_like_what_a_method_uses(make: Make) -> None:
    calls = answering({"b": "x"})
    sdk = make(BODIES, BODIES_CONFIG)
    sdk.client(calls).bodies.cast(
        cast="c", omit="o", str="s", is_given="g", maybe_transform="m", api_timeout=1, api_self="me", body="b",
        files="f", x_n=3, path_template="p", make_request_options="r", strip_not_given="t",
    )  # fmt: skip
    assert calls.body == {
        "cast": "c", "omit": "o", "str": "s", "is_given": "g", "maybe_transform": "m", "timeout": 1, "self": "me",
        "body": "b", "files": "f",
    }  # fmt: skip
    assert dict(calls.query) == {"path_template": "p", "make_request_options": "r", "strip_not_given": "t"}
    assert calls.last.headers["X-N"] == "3"


VERBS = """
paths:
  /things/{thing_id}:
    head: &operation
      parameters:
        - {name: thing_id, in: path, required: true, schema: {type: string}}
        - {name: someFlag, in: query, schema: {type: boolean}}
      responses: {"204": {description: none}}
    options: *operation
    trace: *operation
    delete: *operation
    patch: *operation
    put: *operation
"""


@pytest.mark.parametrize("verb", ["head", "options", "trace", "delete", "patch", "put"])
def test_every_verb_reaches_the_server(make: Make, verb: str) -> None:
    calls = answering(NOTHING)
    sdk = make(VERBS, f"resources: {{things: {{methods: {{act: '{verb} /things/{{thing_id}}'}}}}}}")
    assert sdk.client(calls).things.act("1", some_flag=True) is None
    assert (calls.last.method, calls.last.url.path, calls.query) == (verb.upper(), "/things/1", [("someFlag", "true")])
    assert asyncio.run(sdk.async_client(calls).things.act("2", some_flag=True)) is None
    assert (calls.last.method, calls.last.url.path, calls.query) == (verb.upper(), "/things/2", [("someFlag", "true")])
    with pytest.raises(ValueError, match="non-empty"):
        sdk.client(calls).things.act("")


NUMBERED = """
paths:
  /things/{key}:
    get:
      parameters: [{name: key, in: path, required: true, schema: {type: [string, integer]}}]
      responses: {"204": {description: none}}
"""


def test_zero_is_a_value_in_a_path(make: Make) -> None:
    calls = answering(NOTHING)
    make(NUMBERED, "resources: {things: {methods: {get: 'get /things/{key}'}}}").client(calls).things.get(0)
    assert calls.last.url.path == "/things/0"


PLACES = """
paths:
  /a/{id}/b/{other}:
    post:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: other, in: path, required: true, schema: {type: integer}}
        - {name: id, in: query, schema: {type: string}}
        - {name: 'created[gte]', in: query, schema: {type: string, format: date-time}}
        - {name: some-list, in: query, schema: {type: array, items: {type: string}}}
      requestBody: {content: {application/json: {schema: {type: object, properties: {id: {type: string},
        correlationId: {type: string}, correlation_id: {type: string}}}}}}
      responses: {"204": {description: none}}
"""


def test_one_name_in_several_places_gets_its_place_in_front(make: Make) -> None:
    calls = answering(NOTHING)
    sdk = make(PLACES, "resources: {a: {methods: {act: 'post /a/{id}/b/{other}'}}}")
    when = datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc)
    sdk.client(calls).a.act(
        5, path_id="p", query_id="q", body_id="b", created_gte=when, some_list=["x", "y"],
        correlation_id_1="two", correlation_id_2="one",
    )  # fmt: skip
    assert calls.last.url.path == "/a/p/b/5"
    assert dict(calls.query) == {"id": "q", "created[gte]": "2024-01-02T00:00:00+00:00", "some-list": "x,y"}
    assert calls.body == {"id": "b", "correlationId": "one", "correlation_id": "two"}


def test_positional_parameters_are_those_the_config_names(make: Make) -> None:
    calls = answering(NOTHING)
    config = "resources: {a: {methods: {act: {endpoint: 'post /a/{id}/b/{other}', positional_params: [other, id]}}}}"
    make(PLACES, config).client(calls).a.act(5, "p")
    assert calls.last.url.path == "/a/p/b/5"


FILES = """
paths:
  /upload:
    post:
      requestBody: {required: true, content: {multipart/form-data: {schema: {type: object, required: [file],
        properties: {file: {type: string, format: binary}, more: {type: array, items: {type: string, format: binary}},
        purposeName: {type: string}, meta: {type: object, properties: {kindOf: {type: string}}}}}}}}
      responses: {"204": {description: none}}
"""


def test_multipart_bodies_carry_files_and_fields(make: Make) -> None:
    calls = answering(NOTHING)
    sdk = make(FILES, "resources: {uploads: {methods: {create: post /upload}}}")
    sdk.client(calls).uploads.create(
        file=("a.txt", b"one"), more=[b"two", b"three"], purpose_name="p", meta={"kind_of": "k"}
    )
    text = calls.last.content.decode()
    assert calls.last.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert 'name="file"; filename="a.txt"' in text
    assert text.count('name="more[]"; filename="upload"') == 2
    assert 'name="purposeName"' in text
    assert 'name="meta[kindOf]"' in text


CAMEL_FILES = """
paths:
  /upload:
    post:
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [inputFile]
              properties:
                inputFile: {type: string, format: binary}
                moreFiles: {type: array, items: {type: string, format: binary}}
                nested: {type: object, properties: {innerFile: {type: string, format: binary},
                  otherName: {type: string}}}
      responses: {"204": {description: none}}
"""


def test_files_are_sent_under_their_wire_names(make: Make) -> None:
    calls = answering(NOTHING)
    sdk = make(CAMEL_FILES, "resources: {uploads: {methods: {create: post /upload}}}")
    sdk.client(calls).uploads.create(
        input_file=b"one", more_files=[b"two"], nested={"inner_file": b"three", "other_name": "o"}
    )
    text = calls.last.content.decode()
    assert 'name="inputFile"; filename="upload"' in text
    assert 'name="moreFiles[]"; filename="upload"' in text
    assert 'name="nested[innerFile]"; filename="upload"' in text
    assert 'name="nested[otherName]"' in text


DEFAULTS = """
paths:
  /things:
    get: {responses: {"204": {description: none}}}
    post: {responses: {"204": {description: none}}}
"""


def test_fixed_headers_and_idempotency_keys(make: Make) -> None:
    config = """
    client_settings: {idempotency: {header: X-Idempotency-Key}, default_headers: {X-Fixed: "1"}}
    resources:
      things:
        default_request_options: {headers: {X-Around: a}}
        methods:
          list: get /things
          create: {endpoint: post /things, default_request_options: {headers: {X-Own: b}}}
    """
    calls = answering(NOTHING)
    client = make(DEFAULTS, config).client(calls)
    client.things.create()
    assert calls.last.headers["X-Idempotency-Key"]
    assert [calls.last.headers[h] for h in ("X-Fixed", "X-Around", "X-Own")] == ["1", "a", "b"]
    client.things.create(idempotency_key="mine")
    assert calls.last.headers["X-Idempotency-Key"] == "mine"
    client.things.list()
    assert "X-Idempotency-Key" not in calls.last.headers
    assert "X-Own" not in calls.last.headers


def test_methods_of_the_client_itself(make: Make) -> None:
    calls = answering({"ok": True})
    spec = """
    paths:
      /ping/{name}:
        post:
          parameters: [{name: name, in: path, required: true, schema: {type: string}}]
          requestBody: {content: {application/json: {schema: {type: object, properties: {loudLevel: {type: integer}}}}}}
          responses: {"200": {description: ok, content: {application/json: {schema: {type: object,
            properties: {ok: {type: boolean}}}}}}}
    """
    sdk = make(spec, "resources: {$client: {methods: {ping: 'post /ping/{name}'}}}")
    client = sdk.client(calls)
    assert client.ping("me", loud_level=3).ok is True
    assert json.loads(calls.last.content) == {"loudLevel": 3}
    assert client.with_raw_response.ping("me").parse().ok is True
    assert "PingResponse" in dir(sdk.load("types"))


def test_an_alias_is_another_name_of_a_method(make: Make) -> None:
    config = """
    resources:
      things:
        methods:
          listAll: get /things
          fetch: {type: alias, to: listAll}
    """
    calls = answering(NOTHING)
    things = make(DEFAULTS, config).client(calls).things
    things.fetch()
    things.list_all()
    things.with_raw_response.fetch()
    assert [r.url.path for r in calls.requests] == ["/things"] * 3


@pytest.mark.parametrize("place", ["things", "$client"])
def test_a_method_may_have_its_own_timeout_and_retries(make: Make, place: str) -> None:
    config = f"""
    resources:
      {place}:
        methods:
          create: {{endpoint: post /things, default_request_options: {{timeout: 90500, max_retries: 0}}}}
    """
    calls = answering(NOTHING)
    sdk = make(DEFAULTS, config)
    client = sdk.client(calls, max_retries=2)
    create = client.create if place == "$client" else client.things.create
    create()
    assert calls.last.extensions["timeout"]["read"] == 90.5
    create(timeout=3)
    assert calls.last.extensions["timeout"]["read"] == 3
    failing = answering(Answer(500, json={}))
    client = sdk.client(failing, max_retries=2, timeout=7)
    with pytest.raises(sdk.load().InternalServerError):
        (client.create if place == "$client" else client.things.create)()
    assert len(failing.requests) == 1
    assert failing.last.extensions["timeout"]["read"] == 7


ELSEWHERE = """
servers: [{url: "https://api.test/v1"}, {url: "https://sandbox.test/v1"}]
paths:
  /files/{id}:
    put:
      servers: [{url: "https://files.test/v2/"}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: none}}
  /things:
    get: {responses: {"204": {description: none}}}
"""


@pytest.mark.parametrize(
    "environments", ["", "environments: {live: https://api.test/v1, test: https://sandbox.test/v1}"]
)
def test_an_operation_goes_to_its_own_server_unless_the_base_url_is_the_callers(make: Make, environments: str) -> None:
    config = 'resources: {things: {methods: {put: "put /files/{id}", list: get /things}}}\n' + environments
    sdk, calls = make(ELSEWHERE, config), answering(NOTHING)

    def urls(**options: object) -> list[str]:
        calls.requests.clear()
        client = sdk.client(calls, **options)
        for made in (client, client.copy(max_retries=1)):
            made.things.put("a/b")
            made.things.list()
        client.base_url = "https://mine.test"
        client.things.put("a/b")
        return [str(request.url) for request in calls.requests]

    moved = "https://mine.test/files/a%2Fb"
    own = ["https://files.test/v2/files/a%2Fb", "https://api.test/v1/things"]
    assert urls(base_url=None) == [*own, *own, moved]
    below = ["https://proxy.test/files/a%2Fb", "https://proxy.test/things"]
    assert urls(base_url="https://proxy.test") == [*below, *below, moved]
    if environments:
        tried = ["https://files.test/v2/files/a%2Fb", "https://sandbox.test/v1/things"]
        assert urls(base_url=None, environment="test") == [*tried, *tried, moved]
