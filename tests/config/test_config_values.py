"""What a well-formed config comes out as."""

from __future__ import annotations

import pytest
from specloom.config.model import (
    ABSENT,
    AliasMethod,
    DataRule,
    EventTypeRule,
    FallthroughRule,
    HttpMethod,
    ModelAlias,
    PerLanguage,
    SchemaModel,
    StubMethod,
    WebhookMethod,
    WebsocketMethod,
)


def method(good, text):
    return good(f"resources: {{a: {{methods: {{x: {text}}}}}}}").resources["a"].methods["x"]


def test_short_and_long_form_of_a_method_are_one(good):
    assert (
        method(good, "get /x") == method(good, "{endpoint: get /x}") == method(good, "{type: http, endpoint: get /x}")
    )


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("{type: alias, to: list}", AliasMethod),
        ("{type: webhook_unwrap}", WebhookMethod),
        ("{type: websocket, path: /realtime}", WebsocketMethod),
        ("{type: stub}", StubMethod),
        ("{type: null, endpoint: get /x}", HttpMethod),
    ],
)
def test_types_of_methods(good, text, cls):
    assert type(method(good, text)) is cls


@pytest.mark.parametrize(
    ("text", "value"),
    [("", None), (", paginated: false", False), (", paginated: true", True), (", paginated: cur", "cur")],
)
def test_paginated_keeps_absent_and_false_apart(good, text, value):
    assert method(good, f"{{endpoint: get /x{text}}}").paginated is value or value == "cur"
    assert method(good, f"{{endpoint: get /x{text}}}").paginated == value


def test_null_discriminator_means_always_streams(good):
    assert (
        method(good, "{endpoint: get /x, streaming: {param_discriminator: null}}").streaming.param_discriminator is None
    )
    assert method(good, "{endpoint: get /x, streaming: {}}").streaming.param_discriminator is ABSENT
    assert method(good, "{endpoint: get /x}").streaming is None
    assert method(good, "{type: webhook_unwrap, webhook_key_opt: null}").webhook_key_opt is None
    assert method(good, "{type: webhook_unwrap}").webhook_key_opt is ABSENT


def test_all_of_a_method(good):
    found = method(
        good,
        "{endpoint: post /x, unwrap_response: data, body_param_name: items, positional_params: [a, b], is_binary: true,"
        " default_request_options: {timeout: 1500, max_retries: 0, headers: {X-A: 1}}, skip: [go], only: python,"
        " skip_test_reason: {go: flaky}, deprecated: use y, docs: {response_property: id},"
        " params_type_name: {typescript: P}}",
    )
    assert found.unwrap_response == "data"
    assert found.positional_params == ("a", "b")
    assert found.default_request_options.timeout == 1.5
    assert found.default_request_options.max_retries == 0
    assert found.default_request_options.headers == {"X-A": "1"}
    assert found.skip == ("go",)
    assert found.only == ("python",)
    assert found.skip_test_reason.of("go") == "flaky"
    assert found.skip_test_reason.of("python") is None
    assert found.deprecated == PerLanguage("use y")
    assert found.docs.response_property == "id"
    assert found.params_type_name.of("typescript") == "P"


def test_texts_per_language():
    text = PerLanguage("all", {"node": "ts", "go": "go"})
    assert [text.of(name) for name in ("python", "typescript", "node", "go")] == ["all", "ts", "ts", "go"]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{endpoint: get /x}", {"python", "typescript", "go"}),
        ("{endpoint: get /x, skip: true}", set()),
        ("{endpoint: get /x, skip: false}", {"python", "typescript", "go"}),
        ("{endpoint: get /x, skip: [python, node]}", {"go"}),
        ("{endpoint: get /x, only: [python, go], skip: [go]}", {"python"}),
        ("{endpoint: get /x, only: []}", set()),
    ],
)
def test_made_for(good, text, made):
    found = method(good, text)
    assert {name for name in ("python", "typescript", "go") if found.made_for(name)} == made


def test_deprecated_flags(good):
    assert method(good, "{endpoint: get /x, deprecated: true}").deprecated == PerLanguage("")
    assert method(good, "{endpoint: get /x, deprecated: false}").deprecated is None


def test_forms_of_models(good):
    models = good("""
        resources:
          $shared:
            models:
              a: Pet
              b: '#/components/schemas/Pet/properties/x'
              c: {openapi_uri: Pet, skip: [go]}
              d: {type: alias, to: $shared.a}
        """).resources["$shared"].models
    assert models["a"] == SchemaModel(name="a", pointer="#/components/schemas/Pet")
    assert models["b"].pointer == "#/components/schemas/Pet/properties/x"
    assert models["c"] == SchemaModel(name="c", pointer="#/components/schemas/Pet", skip=("go",))
    assert models["d"] == ModelAlias(name="d", to="$shared.a")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("60000", 60),
        ("'60000'", 60),
        ("PT60S", 60),
        ("PT600S", 600),
        ("PT1M30S", 90),
        ("P1DT1H", 90000),
        ("pt0.5s", 0.5),
        ("0", 0),
    ],
)
def test_durations_are_seconds(good, text, seconds):
    assert good(f"client_settings: {{default_timeout: {text}}}").client_settings.default_timeout == seconds


def test_client_settings(good):
    settings = good("""
        client_settings:
          opts:
            api_key: {type: string, nullable: true, read_env: K, auth: {security_scheme: s}}
            region: {server_variable: region, default: eu, send_in_header: X-Region, send_as_query_param: r}
          idempotency: {header: Idempotency-Key}
          default_headers: {X-Version: 2}
          default_retries: {max_retries: 0, initial_delay_seconds: 1, max_delay_seconds: 2.5}
          default_client_name: Acme
          default_env_prefix: ACME
          omit_stainless_headers: true
        """).client_settings
    assert settings.opts["api_key"].auth.role == "value"
    assert settings.opts["api_key"].name == "api_key"
    assert not settings.opts["region"].nullable
    assert settings.opts["region"].default == "eu"
    assert settings.idempotency.header == "Idempotency-Key"
    assert settings.default_headers == {"X-Version": "2"}
    assert (settings.default_retries.max_retries, settings.default_retries.max_delay_seconds) == (0, 2.5)
    assert settings.omit_stainless_headers


def test_security_keeps_absent_and_empty_apart(good):
    assert good("{}").security is None
    assert good("security: []").security == ()
    assert good("security: [{}, {a: [], b: [x]}]").security == ({}, {"a": (), "b": ("x",)})
    assert good("{}").security_schemes is None
    assert good("security_schemes: {a: {type: http, scheme: bearer}}").security_schemes == {
        "a": {"type": "http", "scheme": "bearer"}
    }


def test_pagination_roles(good):
    (scheme,) = good("""
        pagination:
          type: cursor_id
          request:
            after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_id_param}}
            limit: {type: integer}
          response:
            data:
              type: array
              x-stainless-pagination-property: {purpose: items, is_top_level_array: true}
              items: {properties: {meta: {properties: {id: {x-stainless-pagination-property: cursor_item_id}}}}}
            more: {type: boolean, x-stainless-pagination-property: {purpose: has_next_page, from_header: X-More}}
        """).pagination
    assert scheme.name == "page"
    assert scheme.find("next_cursor_id_param")[0] == ("after",)
    assert scheme.find("cursor_item_id")[0] == ("data", "meta", "id")
    assert scheme.find("has_next_page")[1].from_header == "X-More"
    assert scheme.find("items")[1].is_top_level_array
    assert scheme.request["limit"].purpose is None
    assert scheme.find("cursor_url_field") is None


def test_unknown_pagination_role_is_a_warning(read):
    found = read("pagination: {type: cursor, request: {a: {x-stainless-pagination-property: next_cursor_parm}}}")
    assert [f.split()[:2] for f in found.findings] == [["warning", "Config/UnknownValue"]]


def test_streaming_rules(good):
    rules = good("""
        streaming:
          on_event:
            - {kind: data, data_starts_with: '[DONE]', handle: done}
            - {event_type: null, handle: yield}
            - {event_type: [error, null], handle: error, error_property: error}
            - {kind: fallthrough, handle: continue}
        """).streaming.on_event
    assert rules == (
        DataRule(data_starts_with="[DONE]", handle="done"),
        EventTypeRule(event_types=(None,), handle="yield"),
        EventTypeRule(event_types=("error", None), handle="error", error_property="error"),
        FallthroughRule(handle="continue"),
    )


def test_ignored_diagnostics(good):
    assert good("diagnostics: {ignored: [A/B]}").diagnostics.codes == {"A/B"}
    found = good("diagnostics: {ignored: {A/B: true, C/D: ['#/x'], E/F: false}}").diagnostics
    assert found.codes == {"A/B"}
    assert found.ignored["C/D"] == ("#/x",)


def test_everything_knows_its_place(good):
    config = good("resources:\n  a:\n    methods:\n      x: get /x\n    models:\n      m: {openapi_uri: M}\n")
    resource = config.resources["a"]
    places = [resource.at, resource.methods["x"].at, resource.methods["x"].endpoint.at, resource.models["m"].at]
    assert [config.location(p, key=True).line for p in places] == [2, 4, 4, 6]
    assert config.location("#/resources/a/methods/x").column == 10
    assert config.raw.startswith(b"resources:")
    assert config.file == "stainless.yml"


def test_walk_is_depth_first_in_the_order_of_the_config(good):
    config = good("resources: {b: {subresources: {z: {}, a: {}}}, a: {}}")
    assert [path for path, _ in config.walk()] == [("b",), ("b", "z"), ("b", "a"), ("a",)]
