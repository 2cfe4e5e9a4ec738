"""Methods: signatures and what they send."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import document, ref, takes

from .helpers import assert_compiles, assert_formatted, files
from .shop import CONFIG, DOCUMENT


@pytest.mark.parametrize(
    "head",
    [
        "New(CTX, body PetNewParams, OPTS) (res *Pet, err error)",
        "Get(CTX, petID string, OPTS) (res *Pet, err error)",
        "List(CTX, params PetListParams, OPTS) (res *pagination.CursorPage[Pet], err error)",
        "ListAutoPaging(CTX, params PetListParams, OPTS) *pagination.CursorPageAutoPager[Pet]",
        "Delete(CTX, petID string, OPTS) (err error)",
        "WatchStreaming(CTX, petID string, OPTS) (stream *ssestream.Stream[Pet])",
        "Photo(CTX, petID string, OPTS) (res *http.Response, err error)",
        "Upload(CTX, petID string, body PetUploadParams, OPTS) (res *Pet, err error)",
    ],
)
def test_signatures(shop: dict[str, str], head: str) -> None:
    whole = head.replace("CTX", "ctx context.Context").replace("OPTS", "opts ...option.RequestOption")
    assert f"func (r *PetService) {whole} {{" in shop["pet.go"]


def test_only_the_last_path_parameter_is_an_argument_since_there_are_editions(shop: dict[str, str]) -> None:
    text = shop["pettoy.go"]
    assert "Get(ctx context.Context, toyID string, query PetToyGetParams," not in text
    assert "Get(ctx context.Context, toyID string, body PetToyGetParams," in text
    assert 'PetID string `path:"pet_id" api:"required" json:"-"`' in text
    assert 'requestconfig.FormatPath("pets/%s/toys/%s", body.PetID, toyID)' in text


def test_all_path_parameters_are_arguments_of_configs_without_edition(tmp_path: Path) -> None:
    text = files(tmp_path, DOCUMENT, CONFIG.replace("edition: 2025-10-08\n", ""))["pettoy.go"]
    assert "Get(ctx context.Context, petID string, toyID string, opts ...option.RequestOption)" in text


def test_an_empty_path_parameter_is_an_error_before_anything_is_sent(shop: dict[str, str]) -> None:
    assert 'errors.New("missing required pet_id parameter")' in shop["pet.go"]


def test_a_streaming_method_asks_for_a_stream(shop: dict[str, str]) -> None:
    body = shop["pet.go"].partition("WatchStreaming(")[2].partition("\n}")[0]
    assert 'option.WithJSONSet("stream", true)' in body
    assert '"Accept"' not in body


def test_only_a_stream_of_named_events_hands_out_their_names(tmp_path: Path) -> None:
    config = """
organization: {name: shop}
resources:
  boxes:
    models: {item: Item}
    methods:
      plain: {endpoint: post /x, streaming: {stream_event_model: boxes.item}}
      named:
        endpoint: post /y
        streaming: {stream_event_model: boxes.item, synthesize_event_and_data_properties: true}
"""
    operation = {"responses": {"200": {"description": "", "content": {"text/event-stream": {"schema": ref("Item")}}}}}
    schemas = {"Item": {"type": "object", "properties": {"a": {"type": "string"}}}}
    made = files(tmp_path, document({"/x": {"post": operation}, "/y": {"post": operation}}, schemas), config)
    plain, named = made["box.go"].split(") NamedStreaming(")
    assert "ssestream.NewStream[Item](" in plain
    assert "ssestream.NewStreamWithSynthesizeEventData[Item](" in named


def test_a_method_without_content_accepts_anything(shop: dict[str, str]) -> None:
    body = shop["pet.go"].partition(") Delete(")[2].partition("\n}")[0]
    assert 'option.WithHeader("Accept", "*/*")' in body
    assert "http.MethodDelete, path, nil, nil, opts..." in body


def sdk_of(folder: Path, operation: dict[str, Any], config: str) -> dict[str, str]:
    whole = f"organization: {{name: shop}}\n{config}"
    return files(folder, document({"/x": {"post": {"responses": {"204": {"description": ""}}, **operation}}}), whole)


def test_methods_of_the_client_itself_are_called_on_it(tmp_path: Path) -> None:
    body = takes({"type": "object", "properties": {"a": {"type": "string"}}})
    made = sdk_of(tmp_path, {"requestBody": body}, "resources: {$client: {methods: {search: post /x, post: post /x}}}")
    text = made["toplevel.go"]
    head = "(ctx context.Context, body SearchParams, opts ...option.RequestOption) (err error) {"
    assert f"func (r *Client) Search{head}" in text
    assert "func (r *Client) Post2(" in text
    link = '<a href="https://pkg.go.dev/github.com/shop/shop-go#Client.Search">Search</a>'
    page = made["api.md"]
    assert f'# Shop\n\nMethods:\n\n- <code title="post /x">client.{link}' in page
    assert_formatted(tmp_path / "sdk", made)
    assert_compiles(tmp_path / "sdk")


def test_what_is_deprecated_says_so_in_a_paragraph_of_its_own(tmp_path: Path) -> None:
    old = {"type": "string", "description": "What was before.", "deprecated": True}
    operation = {
        "deprecated": True,
        "summary": "Changes the box.",
        "parameters": [{"name": "way", "in": "query", "deprecated": True, "schema": {"type": "string"}}],
        "requestBody": takes({"type": "object", "properties": {"old": old}}),
    }
    text = sdk_of(tmp_path, operation, "resources: {boxes: {methods: {put: post /x}}}")["box.go"]
    assert "// Put changes the box.\n//\n// Deprecated: deprecated\nfunc (r *BoxService) Put(" in text
    assert "\t// What was before.\n\t//\n\t// Deprecated: deprecated\n\tOld " in text
    assert "\t// Deprecated: deprecated\n\tWay " in text


@pytest.mark.parametrize(("media", "type_"), [("text/plain", "string"), ("application/pdf", "io.Reader")])
def test_a_body_that_is_no_json_is_an_argument(tmp_path: Path, media: str, type_: str) -> None:
    operation = {"requestBody": takes({"type": "string"}, media)}
    text = sdk_of(tmp_path, operation, "resources: {boxes: {methods: {put: post /x}}}")["box.go"]
    assert f"Put(ctx context.Context, body {type_}, opts ...option.RequestOption) (err error) {{" in text
    assert f'option.WithRequestBody("{media}", body)' in text


def test_clients_begin_with_the_headers_and_defaults_of_the_config(tmp_path: Path) -> None:
    config = """
resources: {boxes: {methods: {put: post /x}}}
client_settings:
  default_headers: {X-Version: '7'}
  opts: {tenant: {type: string, default: acme, send_in_header: X-Tenant}}
"""
    made = sdk_of(tmp_path, {}, config)
    assert 'option.WithHeader("X-Version", "7"),' in made["client.go"]
    assert 'option.WithTenant("acme"),' in made["client.go"]
    assert 'cfg.SetHeader("X-Tenant", value)' in made["option/settings.go"]


def test_an_operation_with_a_server_of_its_own_goes_there_unless_an_option_says_otherwise(tmp_path: Path) -> None:
    operation = {"servers": [{"url": "https://files.test/v2"}]}
    text = sdk_of(tmp_path, operation, "resources: {boxes: {methods: {put: post /x}}}")["box.go"]
    own = text.index('option.WithBaseURL("https://files.test/v2")')
    assert own < text.index("}, opts...)", own)


def test_the_events_of_a_method_that_only_streams_are_declared_once(tmp_path: Path) -> None:
    event = {"type": "object", "properties": {"text": {"type": "string"}}}
    operation = {"responses": {"200": {"description": "", "content": {"text/event-stream": {"schema": event}}}}}
    config = "organization: {name: shop}\nresources: {boxes: {methods: {watch: get /x}}}\n"
    text = files(tmp_path, document({"/x": {"get": operation}}), config)["box.go"]
    assert "(stream *ssestream.Stream[BoxWatchResponse])" in text
    assert "BoxWatchEvent" not in text
