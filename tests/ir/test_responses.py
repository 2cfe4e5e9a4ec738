"""Responses and streams as the model has them."""

from __future__ import annotations

import pytest
from specloom.diagnostics import Severity
from specloom.ir.api import ResponseKind, StreamKind

from .model import Make, shape
from .operations import OK, act, operation

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
