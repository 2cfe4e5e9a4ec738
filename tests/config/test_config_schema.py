"""The JSON Schema for editors agrees with the reader."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator
from specloom.config.schema import SCHEMA_FILE, config_schema, schema_text
from specloom.diagnostics import Diagnostics
from specloom.source import parse_source


@pytest.fixture(scope="module")
def validator():
    return Draft202012Validator(config_schema())


def test_the_published_schema_is_up_to_date():
    published = SCHEMA_FILE.read_text(encoding="utf-8")
    assert published == schema_text(), "run `python -m specloom.config.schema`"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(config_schema())


def test_every_property_is_described():
    def undescribed(node, path):
        if isinstance(node, dict):
            for name, inner in (node.get("properties") or {}).items():
                if "description" not in inner:
                    yield f"{path}/{name}"
            for name, inner in node.items():
                yield from undescribed(inner, f"{path}/{name}")

    assert list(undescribed(config_schema(), "#")) == []


GOOD = [
    "{}",
    "settings:\norganization: {docs: null, name: acme}",
    "pagination: {type: cursor}",
    "pagination: [{type: offset, name: a}]",
    "resources: {a: {methods: {x: get /x, y: {endpoint: get /y}, z: {type: alias, to: x}}, models: {m: M}}}",
    "resources: {a: {skip: true, deprecated: {go: x}, models: {m: {type: alias, to: n}}, subresources: {b: {}}}}",
    "resources: {a: {methods: {x: {endpoint: get /x, streaming: {param_discriminator: null}, paginated: false}}}}",
    "streaming: {on_event: [{event_type: null, handle: yield}, {kind: fallthrough, handle: done}]}",
    "targets: {python: {publish: {pypi: {}}}, java: {anything: 1}, go: {production_repo: null}}",
    "client_settings: {default_timeout: PT60S, default_headers: {A: 1}}",
    "package: {python: {name: acme}}",
    "x-own: 1",
]
BAD = [
    "organization: x",
    "resources: [pets]",
    "resources: {a.b: {}}",
    "resources: {$other: {}}",
    "resources: {a: {methods: {x: {paginated: true}}}}",
    "resources: {a: {methods: {x: 5}}}",
    "resources: {a: {methods: {x: {type: http, endpoint: get /x, paginated: 1}}}}",
    "resources: {a: {models: {m: {type: alias}}}}",
    "targets: {python: yes}",
    "targets: {python: {package_name: ../x}}",
    "settings: {disable_mock_tests: yes}",
    "query_settings: {array_format: csv}",
    "client_settings: {default_retries: {max_retries: -1}}",
    "pagination: {name: x}",
    "streaming: {on_event: [{kind: data, handle: yield}]}",
]


@pytest.mark.parametrize("text", GOOD)
def test_schema_and_reader_accept(validator, good, text):
    good(text)
    validator.validate(parse_source(text.encode(), "c.yml", Diagnostics()).data)


@pytest.mark.parametrize("text", BAD)
def test_schema_and_reader_refuse(validator, read, text):
    assert read(text).errors
    assert not validator.is_valid(parse_source(text.encode(), "c.yml", Diagnostics()).data)


def test_the_schema_flags_unknown_keys(validator):
    assert not validator.is_valid({"resorces": {}})
    assert not validator.is_valid({"resources": {"a": {"methods": {"x": {"endpoint": "get /x", "paginatd": True}}}}})
