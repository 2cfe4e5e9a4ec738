"""Operations: parameters, bodies, responses, streaming, options, as the model has them."""

from __future__ import annotations

from typing import Any

import pytest
from specloom.diagnostics import Severity
from specloom.ir.api import Encoding, In, MethodKind, ResponseKind, StreamKind

from .model import Built, Make, arguments, parameters, shape

OK = (
    'responses: {"200": {description: ok, content: {application/json: {schema: {type: object,'
    " properties: {a: {type: string}}}}}}}"
)
COMPONENTS = """
components:
  parameters:
    Shared: {name: shared, in: query, schema: {type: string}}
  requestBodies:
    Body: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}, id: {type: string, readOnly: true}}}
    Special: {allOf: [{$ref: "#/components/schemas/Thing"}, {properties: {level: {type: integer}}}]}
    List: {type: array, items: {$ref: "#/components/schemas/Thing"}}
"""


def operation(
    make: Make,
    inner: str,
    *,
    path: str = "/x",
    item: str = "",
    verb: str = "post",
    method: str = "",
    top: str = "",
    spec: str = "",
) -> Built:
    """A model with one method, ``zoo.act``."""
    document = f"paths:\n  {path}:\n"
    document += f"    {item}\n" if item else ""
    document += f"    {verb}: {{{inner}}}\n" + spec + COMPONENTS
    said = method or f"{{endpoint: '{verb} {path}'}}"
    return make(
        document, f"{top}\nresources: {{zoo: {{models: {{thing: Thing, special: Special}}, methods: {{act: {said}}}}}}}"
    )


def act(built: Built) -> Any:
    return built.method("zoo.act")


# -- parameters -------------------------------------------------------------------------------------------------------


def test_parameters_of_path_and_operation_are_put_together(make: Make) -> None:
    built = operation(
        make,
        'parameters: [{name: limit, in: query, schema: {type: integer}}, {$ref: "#/components/parameters/Shared"},'
        " {name: b, in: path, required: true, schema: {type: integer}}, {name: X-H, in: header,"
        " schema: {type: string}}], " + OK,
        path="/x/{a}/{b}/{c}",
        item=(
            "parameters: [{name: limit, in: query, schema: {type: string}}, {name: a, in: path, required: true,"
            " schema: {type: string}}, {name: Zed, in: query, required: true, schema: {type: string}}]"
        ),
    )
    assert parameters(act(built)) == [
        "path a: string",
        "path b: integer",
        "path c: string",
        "query limit?: integer",
        "query shared?: string",
        "query Zed: string",
        "header X-H?: string",
    ]
    assert act(built).positional == ("c",)


def test_positional_parameters(make: Make) -> None:
    method = "{endpoint: post /x/{a}/{b}, positional_params: [b, a, nothing]}"
    method = method.replace("post /x/{a}/{b}", "'post /x/{a}/{b}'")
    assert act(operation(make, OK, path="/x/{a}/{b}", method=method)).positional == ("b", "a")


def test_headers_that_clients_set_are_no_parameters(make: Make) -> None:
    listed = ", ".join(
        f"{{name: {n}, in: header, schema: {{type: string}}}}"
        for n in ("Accept", "content-type", "AUTHORIZATION", "X-Own")
    )
    assert parameters(act(operation(make, f"parameters: [{listed}], {OK}"))) == ["header X-Own?: string"]


@pytest.mark.parametrize("place", ["cookie", "querystring"])
def test_parameters_that_cannot_be_sent_are_reported(make: Make, place: str) -> None:
    schema = "schema: {type: string}" if place == "cookie" else "content: {application/json: {schema: {type: object}}}"
    built = operation(make, f"parameters: [{{name: odd, in: {place}, {schema}}}], {OK}")
    assert parameters(act(built)) == []
    assert "Parameter/Unsupported" in built.said(Severity.WARNING)


@pytest.mark.parametrize(
    ("array_format", "wire"), [("brackets", "include"), ("comma", "include[]"), ("repeat", "include[]")]
)
def test_brackets_in_a_name_are_those_of_the_array_format(make: Make, array_format: str, wire: str) -> None:
    built = operation(
        make,
        f"parameters: [{{name: 'include[]', in: query, schema: {{type: array, items: {{type: string}}}}}},"
        f" {{name: 'one[]', in: query, schema: {{type: string}}}}], {OK}",
        top=f"query_settings: {{array_format: {array_format}}}",
    )
    assert parameters(act(built)) == [f"query {wire}?: [string]", "query one[]?: string"]
    assert act(built).parameters[0].words == ("include",)
    assert built.api.array_format == array_format


def test_a_parameter_may_be_described_by_its_content(make: Make) -> None:
    built = operation(
        make,
        f"parameters: [{{name: filter, in: query, content: {{application/json: {{schema: {{type: object,"
        f" properties: {{a: {{type: string}}}}}}}}}}}}], {OK}",
    )
    assert parameters(act(built)) == ["query filter?: {a?: string}"]


def test_what_a_parameter_says(make: Make) -> None:
    built = operation(
        make,
        "parameters: [{name: OpenAI-Beta, in: header, x-stainless-param: betas, description: d, deprecated: true,"
        " style: simple, explode: false, example: e, schema: {type: string, default: f}},"
        " {name: Other, in: query, schema: {type: string, x-stainless-param: better_name,"
        " description: of the schema}}], " + OK,
    )
    other, betas = act(built).parameters
    assert (betas.words, betas.description, betas.deprecated, betas.style, betas.explode) == (
        ("betas",),
        "d",
        "",
        "simple",
        False,
    )
    assert (betas.example, betas.default) == ("e", "f")
    assert (other.words, other.description, other.wire) == (("better", "name"), "of the schema", "Other")


# -- bodies -----------------------------------------------------------------------------------------------------------


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
            "{application/json: {schema: {type: object, properties: {a: {}}}},"
            " multipart/form-data: {schema: {type: object, properties: {a: {type: string, format: binary}}}}}",
            "multipart/form-data",
            Encoding.MULTIPART,
            True,
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


# -- responses --------------------------------------------------------------------------------------------------------

THING = '{content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}, description: ok}'


@pytest.mark.parametrize(
    ("responses", "kind", "expected", "status"),
    [
        (f"{{'200': {THING}}}", ResponseKind.JSON, "@zoo.thing", "200"),
        (f"{{'201': {THING}, '200': {{description: empty}}}}", ResponseKind.JSON, "@zoo.thing", "201"),
        (f"{{'204': {{description: none}}, '200': {THING}}}", ResponseKind.JSON, "@zoo.thing", "200"),
        ("{'204': {description: none}}", ResponseKind.NONE, "", "204"),
        ("{'200': {description: empty}}", ResponseKind.NONE, "", "200"),
        (f"{{'2XX': {THING}}}", ResponseKind.JSON, "@zoo.thing", "2XX"),
        (f"{{default: {THING}}}", ResponseKind.JSON, "@zoo.thing", "default"),
        (f"{{'302': {{description: go}}, default: {THING}}}", ResponseKind.NONE, "", "200"),
        (f"{{'404': {THING}}}", ResponseKind.NONE, "", "200"),
        ("{'200': {description: ok, content: {application/json: {}}}}", ResponseKind.JSON, "any", "200"),
        (
            "{'200': {description: ok, content: {text/html: {}, application/json: {schema: {type: integer}}}}}",
            ResponseKind.JSON,
            "integer",
            "200",
        ),
        (
            "{'200': {description: ok, content: {text/csv: {schema: {type: string}}}}}",
            ResponseKind.TEXT,
            "string",
            "200",
        ),
        (
            "{'200': {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}",
            ResponseKind.BINARY,
            "file",
            "200",
        ),
        (
            "{'200': {description: ok, content: {application/json: {schema: {type: string, format: binary}}}}}",
            ResponseKind.BINARY,
            "file",
            "200",
        ),
        (
            "{'200': {description: ok, content: {application/json: {schema: {type: string}}, image/png: {}}}}",
            ResponseKind.BINARY,
            "file",
            "200",
        ),
        (
            "{'200': {description: ok, content: {text/event-stream: {schema: {type: integer}}}}}",
            ResponseKind.EVENTS,
            "integer",
            "200",
        ),
        (
            "{'200': {description: ok, content: {application/problem+json: {schema: {type: integer}}}}}",
            ResponseKind.JSON,
            "integer",
            "200",
        ),
    ],
)
def test_what_a_call_gives(make: Make, responses: str, kind: ResponseKind, expected: str, status: str) -> None:
    response = act(operation(make, f"responses: {responses}")).response
    assert (response.kind, response.status) == (kind, status)
    assert (shape(response.type) if response.type is not None else "") == expected


def test_the_config_may_say_that_a_response_is_binary(make: Make) -> None:
    response = act(operation(make, OK, method="{endpoint: post /x, is_binary_response: true}")).response
    if response.kind is ResponseKind.JSON:
        response = act(operation(make, OK, method="{endpoint: post /x, is_binary: true}")).response
    assert (response.kind, response.content_type) == (ResponseKind.BINARY, "application/octet-stream")


ENVELOPE = (
    'responses: {"200": {description: ok, content: {application/json: {schema: {type: object,'
    " properties: {%s: {type: integer}}}}}}}"
)


@pytest.mark.parametrize(
    ("inner", "top", "method", "expected", "unwrap"),
    [
        ("data", "settings: {unwrap_response_fields: [data]}", "", "integer", "data"),
        ("other", "settings: {unwrap_response_fields: [data]}", "", "{other?: integer}", ""),
        (
            "data",
            "settings: {unwrap_response_fields: [data]}",
            "{endpoint: post /x, unwrap_response: false}",
            "{data?: integer}",
            "",
        ),
        ("value", "", "{endpoint: post /x, unwrap_response: value}", "integer", "value"),
        ("data", "", "", "{data?: integer}", ""),
        (
            "data: {type: integer}, more",
            "settings: {unwrap_response_fields: [data]}",
            "",
            "{data?: integer, more?: integer}",
            "",
        ),
    ],
)
def test_a_response_of_one_property_may_be_unwrapped(
    make: Make, inner: str, top: str, method: str, expected: str, unwrap: str
) -> None:
    response = act(operation(make, ENVELOPE % inner, top=top, method=method)).response
    assert (shape(response.type), response.unwrap) == (expected, unwrap)


# -- streaming --------------------------------------------------------------------------------------------------------

BOTH = (
    "requestBody: {content: {application/json: {schema: {type: object, properties: {stream: {type: boolean}}}}}},"
    ' responses: {"200": {description: ok, content: {application/json: {schema: {type: integer}},'
    " text/event-stream: {schema: {type: string}}}}}"
)


def test_without_a_config_a_method_with_both_does_not_stream(make: Make) -> None:
    assert act(operation(make, BOTH)).streaming is None


def test_a_parameter_chooses_streaming(make: Make) -> None:
    streaming = act(
        operation(make, BOTH, method="{endpoint: post /x, streaming: {param_discriminator: stream}}")
    ).streaming
    assert (streaming.kind, streaming.parameter, shape(streaming.event)) == (StreamKind.SSE, "stream", "string")


def test_null_means_that_a_method_always_streams(make: Make) -> None:
    streaming = act(
        operation(
            make,
            BOTH,
            method="{endpoint: post /x, streaming: {param_discriminator: null, stream_event_model: zoo.thing}}",
        )
    ).streaming
    assert (streaming.parameter, shape(streaming.event)) == ("", "@zoo.thing")


@pytest.mark.parametrize("media", ["application/jsonl", "application/x-ndjson", "application/json-seq"])
def test_json_lines_stream(make: Make, media: str) -> None:
    built = operation(
        make, f'responses: {{"200": {{description: ok, content: {{{media}: {{schema: {{type: integer}}}}}}}}}}'
    )
    assert act(built).streaming.kind is StreamKind.JSONL


def test_the_schema_of_items_of_3_2(make: Make) -> None:
    built = operation(
        make, 'responses: {"200": {description: ok, content: {text/event-stream: {itemSchema: {type: integer}}}}}'
    )
    assert shape(act(built).streaming.event) == "integer"


def test_a_switch_that_does_not_exist_is_an_error(make: Make) -> None:
    built = operation(make, BOTH, method="{endpoint: post /x, streaming: {param_discriminator: steam}}")
    assert built.said(Severity.ERROR) == ["Method/StreamParameterNotFound"]
    assert "`stream`" in (built.diagnostics[0].hint or "")


def test_an_event_model_that_does_not_exist_is_an_error(make: Make) -> None:
    built = operation(
        make, BOTH, method="{endpoint: post /x, streaming: {param_discriminator: stream, stream_event_model: zoo.thin}}"
    )
    assert built.said(Severity.ERROR) == ["Model/NotFound"]


# -- aliases, websockets, webhooks ------------------------------------------------------------------------------------


def test_aliases(make: Make) -> None:
    document = f"paths: {{/x: {{get: {{{OK}}}}}}}\n"
    built = make(
        document,
        "resources: {zoo: {methods: {other: {type: alias, to: get}, get: get /x, wrong: {type: alias, to: gett}}}}",
    )
    alias = built.method("zoo.other")
    assert (alias.kind, alias.alias_of, alias.verb) == (MethodKind.ALIAS, "get", "GET")
    assert [m.key for m in built.api.root.children[0].methods] == ["other", "get"]
    assert built.said(Severity.ERROR) == ["Method/NotFound"]
    assert "`get`" in (built.diagnostics[0].hint or "")


def test_websockets_are_reported_and_keep_their_types(make: Make) -> None:
    method = (
        "{type: websocket, path: /live, client_event_schema_uri: '#/components/schemas/Thing',"
        " server_event_schema_uri: '#/components/schemas/Special'}"
    )
    built = operation(make, OK, method=method)
    assert "Method/WebsocketUnsupported" in built.said(Severity.WARNING)
    websocket = built.method("zoo.act").websocket
    assert websocket is not None
    assert (shape(websocket.client_event), shape(websocket.server_event)) == ("@zoo.thing", "@zoo.special")


HOOKS = """
paths: {}
webhooks:
  made: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Made"}}}},
    responses: {"200": {description: ok}}}}
  gone: {post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Gone"}}}},
    responses: {"200": {description: ok}}}}
components:
  schemas:
    Made: {type: object, required: [type], properties: {type: {const: made}}}
    Gone: {type: object, required: [type], properties: {type: {const: gone}}}
"""


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("{type: webhook_unwrap}", "(@zoo.made | @zoo.gone)"),
        ("{type: webhook_unwrap, event_types: [gone]}", "@zoo.gone"),
    ],
)
def test_webhooks_are_a_union_of_events(make: Make, method: str, expected: str) -> None:
    built = make(HOOKS, f"resources: {{zoo: {{models: {{made: Made, gone: Gone}}, methods: {{unwrap: {method}}}}}}}")
    webhook = built.method("zoo.unwrap").webhook
    assert webhook is not None
    assert shape(webhook.event) in (expected, f"({expected})")


def test_a_webhook_method_needs_webhooks(make: Make) -> None:
    built = make(HOOKS, "resources: {zoo: {methods: {unwrap: {type: webhook_unwrap, event_types: [nothing]}}}}")
    assert "Method/NoWebhooks" in built.said(Severity.ERROR)


# -- what surrounds a method ------------------------------------------------------------------------------------------


def test_deprecation_comes_from_method_resource_or_document(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{deprecated: true, {OK}}}}}, /b: {{get: {{{OK}}}}}}}\n"
    config = """
    resources:
      old:
        deprecated: {default: use new, go: use New}
        methods: {get: get /b}
        subresources: {deep: {methods: {get: get /b, own: {endpoint: get /b, deprecated: mine}}}}
      fine: {methods: {get: get /b, marked: get /a}}
    """
    built = make(document, config)
    reasons = {m.id: m.deprecated for _, m in built.api.methods()}
    found = {k: (d.reason("python"), d.reason("go")) if d else None for k, d in reasons.items()}
    assert found == {
        "old.get": ("use new", "use New"),
        "old.deep.get": ("use new", "use New"),
        "old.deep.own": ("mine", "mine"),
        "fine.get": None,
        "fine.marked": ("", ""),
    }


def test_request_options_are_inherited_and_overridden(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}}}\n"
    config = """
    resources:
      out:
        default_request_options: {headers: {X-A: "1", X-B: "1"}, timeout: 1500, max_retries: 5}
        methods: {get: get /a}
        subresources:
          in: {methods: {get: {endpoint: get /a, default_request_options: {headers: {X-B: "2"}, max_retries: 0}}}}
    """
    built = make(document, config)
    outer, inner = built.method("out.get"), built.method("out.in.get")
    assert (outer.headers, outer.timeout, outer.max_retries) == ((("X-A", "1"), ("X-B", "1")), 1.5, 5)
    assert (inner.headers, inner.timeout, inner.max_retries) == ((("X-A", "1"), ("X-B", "2")), 1.5, 0)


@pytest.mark.parametrize(
    ("said", "marked", "python", "go"),
    [
        ("", "", True, True),
        ("skip: true", "", False, False),
        ("skip: [go]", "", True, False),
        ("only: [go]", "", False, True),
        ("", "x-stainless-skip: true, ", False, False),
        ("skip: [go]", "x-stainless-skip: [python], ", False, False),
    ],
)
def test_methods_may_be_hidden(make: Make, said: str, marked: str, python: bool, go: bool) -> None:
    available = act(
        operation(make, marked + OK, method=f"{{endpoint: post /x{', ' + said if said else ''}}}")
    ).availability
    assert (available.has("python"), available.has("go")) == (python, go)


def test_an_operation_may_have_security_of_its_own(make: Make) -> None:
    assert act(operation(make, OK)).security is None
    assert act(operation(make, f"security: [], {OK}")).security == ()
    spec = "security: [{a: [], b: []}, {}]"
    schemes = "components: {securitySchemes: {a: {type: http, scheme: bearer}, b: {type: http, scheme: basic}}}\n"
    document = f"paths: {{/x: {{post: {{{spec}, {OK}}}}}}}\n{schemes}"
    built = make(document, "resources: {zoo: {methods: {act: post /x}}}")
    assert act(built).security == (("a", "b"), ())


# -- coverage ---------------------------------------------------------------------------------------------------------


def test_operations_without_a_method_are_reported(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}, post: {{{OK}}}, delete: {{{OK}}}}}}}\n"
    built = make(document, "unspecified_endpoints: [delete /a]\nresources: {zoo: {methods: {get: get /a}}}")
    assert built.faults == ["Endpoint/NotConfigured"]
    assert "post /a" in built.diagnostics[0].message
    assert built.diagnostics[0].location is not None and built.diagnostics[0].location.line > 0


def test_unspecified_endpoints_must_exist_and_be_unused(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}}}\n"
    built = make(document, "unspecified_endpoints: [get /a, get /b]\nresources: {zoo: {methods: {get: get /a}}}")
    assert (built.said(Severity.ERROR), built.said(Severity.WARNING)) == (
        ["Endpoint/Unspecified"],
        ["Endpoint/NotFound"],
    )


@pytest.mark.parametrize(
    ("endpoint", "hint"),
    [("get /thing", "/things"), ("put /things", "get"), ("get /nothing/like/it", "spelled exactly")],
)
def test_endpoints_that_do_not_exist_are_errors(make: Make, endpoint: str, hint: str) -> None:
    built = make(f"paths: {{/things: {{get: {{{OK}}}}}}}\n", f"resources: {{zoo: {{methods: {{get: {endpoint}}}}}}}")
    assert built.said(Severity.ERROR) == ["Endpoint/NotFound"]
    assert hint in next(d.hint or "" for d in built.diagnostics if d.severity is Severity.ERROR)


def test_a_path_with_a_query_is_an_endpoint_of_its_own(make: Make) -> None:
    document = f"paths: {{/a: {{get: {{{OK}}}}}, '/a?beta=true': {{get: {{{OK}}}}}}}\n"
    built = make(
        document,
        "resources: {zoo: {methods: {get: get /a}, subresources: {beta: {methods: {get: 'get /a?beta=true'}}}}}",
    )
    assert not built.faults
    assert built.method("zoo.beta.get").path == "/a?beta=true"


# -- usage ------------------------------------------------------------------------------------------------------------


def test_usage_follows_models(make: Make) -> None:
    document = """
    paths:
      /x:
        post:
          requestBody: {content: {application/json: {schema: {properties: {a: {$ref: "#/components/schemas/In"}}}}}}
          responses: {"200": {description: ok,
            content: {application/json: {schema: {$ref: "#/components/schemas/Out"}}}}}
    components:
      schemas:
        In: {properties: {both: {$ref: "#/components/schemas/Both"}}}
        Out: {allOf: [{$ref: "#/components/schemas/Base"}, {properties: {both: {type: array,
          items: {$ref: "#/components/schemas/Both"}}}}]}
        Base: {properties: {a: {type: string}}}
        Both: {properties: {b: {type: string}}}
        Unused: {properties: {c: {type: string}}}
        Public: {properties: {d: {$ref: "#/components/schemas/Inner"}}}
        Inner: {properties: {e: {type: string}}}
    """
    config = """
    resources:
      $shared: {models: {public: Public}}
      zoo: {models: {in: In, out: Out, base: Base, both: Both, unused: Unused, inner: Inner}, methods: {act: post /x}}
    """
    usage = make(document, config).api.usage
    assert {k.rpartition(".")[2]: (u.request, u.response) for k, u in usage.items()} == {
        "public": (False, True),
        "in": (True, False),
        "out": (False, True),
        "base": (False, True),
        "both": (True, True),
        "unused": (False, False),
        "inner": (False, True),
    }
