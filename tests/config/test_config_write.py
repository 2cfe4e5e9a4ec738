"""A written config reads as the config it was written from."""

from __future__ import annotations

import dataclasses

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from specloom.config.model import (
    Config,
    Endpoint,
    ExampleRequest,
    HttpMethod,
    Organization,
    Readme,
    Resource,
    SchemaModel,
    Targets,
)
from specloom.config.read import parse_config
from specloom.config.targets import PythonTarget
from specloom.config.write import config_to_yaml
from specloom.diagnostics import Diagnostics
from specloom.source import parse_source


def again(config: Config) -> Config:
    diagnostics = Diagnostics()
    found = parse_config(parse_source(config_to_yaml(config).encode(), "c.yml", diagnostics), diagnostics)
    assert list(diagnostics) == []
    return found


def test_a_config_built_in_memory():
    config = Config(
        organization=Organization(name="acme"),
        targets=Targets(python=PythonTarget(package_name="acme")),
        resources={
            "pets": Resource(
                name="pets",
                models={"pet": SchemaModel(name="pet", pointer="#/components/schemas/Pet")},
                methods={"list": HttpMethod(name="list", endpoint=Endpoint("get", "/pets"))},
            )
        },
    )
    text = config_to_yaml(config)
    assert "list: get /pets\n" in text
    assert "pet: '#/components/schemas/Pet'\n" in text
    assert "# Whose API it is.\norganization:\n  name: acme\n" in text
    assert again(config) == config


def test_defaults_are_not_written():
    assert config_to_yaml(Config()) == "{}\n"
    assert again(Config()) == Config()


TEXTS = [
    """
    security: []
    security_schemes: {}
    resources:
      a:
        deprecated: {default: x, go: y}
        skip: true
        methods:
          w: {type: websocket, path: /x, client_event_schema_uri: A}
          u: {type: webhook_unwrap, webhook_key_opt: null}
          s: {endpoint: get /x, streaming: {param_discriminator: null}, deprecated: true, paginated: false}
          t: {endpoint: get /x, default_request_options: {timeout: PT0.0015S}}
          b: {type: stub}
    """,
    "streaming: {on_event: [{event_type: null, handle: yield}, {event_type: [a], handle: done}]}",
    "targets: {python: {publish: {pypi: false, other: 1}}, java: {x: [1]}, go: }",
    "client_settings: {default_timeout: 1, opts: {a: {default: 0o17}, b: {default: '0o17'}, c: {default: '1e3'}}}",
    "pagination: {type: cursor, request: {a: {x-stainless-pagination-property: {purpose: next_cursor_param}}}}",
    "diagnostics: {ignored: {A/B: ['#/x'], C: true}}\nspecloom: {flavours: [docs], overlays: [a.yml]}",
]


@pytest.mark.parametrize("text", TEXTS)
def test_round_trip(good, text):
    config = good(text)
    assert again(config) == config


@settings(deadline=None)
@example("0\x85")
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_survives(text):
    config = Config(readme=Readme(example_requests={"x": ExampleRequest(name="x", params={"a": text, "b": [text]})}))
    assert again(config) == config


def test_equality_ignores_places_only(good):
    one, other = good("\nresources: {a: {}}"), good("\n\n\nresources: {a: {}}")
    assert one == other
    assert one != dataclasses.replace(other, edition="x")


def test_the_text_is_plain_yaml(good):
    text = config_to_yaml(good("edition: 2025-10-10\nresources: {a: {methods: {x: get /x}}}"))
    assert yaml.safe_load(text) == {"edition": "2025-10-10", "resources": {"a": {"methods": {"x": "get /x"}}}}
    assert text.startswith("# ")
    assert max(len(line) for line in text.splitlines()) <= 100
