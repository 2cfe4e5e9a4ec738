"""Faults are told all in one run, each with its place, and cost only the value they are in."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.config.read import parse_config
from specloom.config.schema import config_schema
from specloom.diagnostics import Diagnostics, Stop
from specloom.source import parse_source


def test_wrong_types_are_told_in_one_run(read):
    found = read("""\
        organization: x
        resources: [pets]
        targets: {python: yes, cobol: {package_name: x}}
        security: {}
        settings: {sort_schema_properties: off, unwrap_response_fields: [1]}
        client_settings: {default_timeout: [], opts: {a: {nullable: 1, auth: value}}}
        environments: {production: 5}
        unspecified_endpoints: [5]
        pagination: 7
        """)
    assert found.findings == [
        "error Config/WrongType 1:15",
        "error Config/WrongType 2:12",
        "error Config/WrongType 3:19",
        "error Config/WrongType 4:11",
        "error Config/WrongType 5:36",
        "error Config/WrongType 5:66",
        "error Config/WrongType 6:36",
        "error Config/WrongType 6:61",
        "error Config/WrongType 6:70",
        "error Config/WrongType 7:28",
        "error Config/WrongType 8:25",
        "error Config/WrongType 9:13",
    ]
    assert list(found.config.targets.others) == ["cobol"]


def test_messages_say_place_expectation_and_remedy(read):
    found = read("settings: {disable_mock_tests: yes}\norganization: {contact: 5}\nenvironments: [a]")
    assert found.messages.splitlines() == [
        'settings.disable_mock_tests: expected true or false, got the text "yes" | write `true`, without quotes',
        "organization.contact: expected a single line of text, got the number 5 | put it in quotes",
        "environments: expected a mapping from names to a URL (`https://…`, or a path that starts with `/`), got a list"
        " | write `name: value` instead of `- value`",
    ]


@pytest.mark.parametrize("text", ["[]", "x", "5"])
def test_a_config_that_is_no_mapping(read, text):
    found = read(text)
    assert found.errors == ["Config/WrongType"]
    assert found.config.resources == {}


def test_a_recursive_alias_is_an_error():
    diagnostics = Diagnostics()
    with pytest.raises(Stop):
        source = parse_source(b"resources: &r\n  a: {subresources: *r}\n", "c.yml", diagnostics)
        parse_config(source, diagnostics)
    assert [d.location.line for d in diagnostics] == [2]


def test_resources_nested_without_end_are_an_error(read):
    text = "resources: " + "{a: {subresources: " * 400 + "{}" + "}}" * 400
    assert read(text).errors == ["Config/TooDeep"]


def test_resources_may_be_nested_deeply(good):
    config = good("resources: " + "{a: {subresources: " * 50 + "{}" + "}}" * 50)
    assert max(len(path) for path, _ in config.walk()) == 50


@pytest.mark.parametrize(
    "endpoint",
    [
        "fetch /pets",
        "get pets",
        "/pets",
        "get",
        "",
        "post /pets/{id",
        "post /pets/id}",
        "get /a/{}",
        "get /a\\u0007",
        "get /{a{b}}",
    ],
)
def test_malformed_endpoints(read, endpoint):
    found = read(f'resources: {{a: {{methods: {{x: "{endpoint}", y: {{endpoint: "{endpoint}"}}, z: get /z}}}}}}')
    assert found.errors == ["Endpoint/NotHttp"] * 2
    assert list(found.config.resources["a"].methods) == ["z"]


@pytest.mark.parametrize(
    "endpoint", ["get /pets", "GET /pets", "get  /pets", "query /a/{b}/c{d}", "get /responses?beta=true"]
)
def test_wellformed_endpoints(good, endpoint):
    method = good(f'resources: {{a: {{methods: {{x: "{endpoint}"}}}}}}').resources["a"].methods["x"]
    verb, path = endpoint.split()
    assert (method.endpoint.verb, method.endpoint.path) == (verb.lower(), path)


@pytest.mark.parametrize(
    "key",
    [
        "a.b",
        "../evil",
        "a/b",
        "a b",
        "",
        "$other",
        "x" * 300,
        "a\\u0007b",
        "a\\nb",
        "..",
        "-",
        "_",
        "123",
        "größe",
        "a;b",
        "a'b",
        "-a",
    ],
)
def test_keys_that_are_no_names(read, key):
    found = read(f"""\
        resources:
          "{key}": {{}}
          ok:
            models: {{"{key}": Pet, pet: Pet}}
            methods: {{"{key}": get /pets, list: get /pets}}
            subresources: {{"{key}": {{}}, sub: {{}}}}
        """)
    assert found.findings == [
        "error Config/BadName 2:3",
        "error Config/BadName 4:14",
        "error Config/BadName 5:15",
        "error Config/BadName 6:20",
    ]
    assert list(found.config.resources) == ["ok"]
    assert list(found.config.resources["ok"].models) == ["pet"]
    assert len(found.messages) < 1500


def test_special_resources_exist_at_the_top_only(read, good):
    assert list(good("resources: {$shared: {models: {}}, $client: {methods: {}}}").resources) == ["$shared", "$client"]
    assert read("resources: {a: {subresources: {$shared: {}}}}").errors == ["Config/BadName"]


def test_keys_that_meet_in_generated_code(read, good):
    found = read("resources: {a: {methods: {fooBar: get /x, foo_bar: get /y}, models: {HTTPUrl: A, http-url: B}}}")
    assert found.errors == ["Config/DuplicateName"] * 2
    assert "`fooBar` and `foo_bar`" in found.messages
    good("resources: {a: {methods: {foo_bar: get /x, foobar: get /y, foo_bar2: get /z}}}")


@pytest.mark.parametrize(
    "text",
    [
        "organization: {name: '../../x'}",
        "targets: {python: {package_name: ../evil}}",
        "targets: {python: {package_name: a..b}}",
        "targets: {python: {project_name: 'a\"; import os'}}",
        "targets: {typescript: {package_name: '@a/../b'}}",
        "targets: {go: {options: {go_module_path_override: github.com/../x}}}",
        "targets: {ruby: {gem_name: 'x/y'}}",
        "targets: {cli: {binary_name: '-rf'}}",
        "client_settings: {opts: {'a b': {}}}",
        "client_settings: {opts: {a: {read_env: 'A=B'}}}",
        'client_settings: {opts: {a: {send_in_header: "X\\nY"}}}',
        "client_settings: {default_headers: {'a: b': c}}",
        "client_settings: {default_client_name: 'A B'}",
        "client_settings: {default_env_prefix: 'A-B'}",
        "custom_casings: {oauth: {pascal: 'O;Auth'}}",
        "pagination: {name: '../page', type: cursor}",
        "resources: {a: {methods: {x: {endpoint: get /x, body_param_name: 'a b'}}}}",
        "resources: {a: {methods: {x: {endpoint: get /x, params_type_name: 'a)'}}}}",
        "resources: {a: {methods: {x: {endpoint: get /x, streaming: {method_name: {ruby: 'a b'}}}}}}",
    ],
)
def test_values_that_become_names_are_checked(read, text):
    assert read(text).errors == ["Config/BadName"]


@pytest.mark.parametrize(
    "text",
    [
        "targets: {go: {keep_files: ['../x']}}",
        "targets: {go: {keep_files: [/etc/passwd]}}",
        "targets: {go: {production_repo: acme}}",
        "targets: {go: {production_repo: 'acme/..'}}",
        "environments: {production: localhost}",
        "environments: {production: 'javascript:alert(1)'}",
        "client_settings: {default_timeout: P1Y}",
        "client_settings: {default_timeout: -1}",
        "client_settings: {default_timeout: .nan}",
        "client_settings: {default_timeout: PT}",
        "client_settings: {default_timeout: P9999D}",
        "client_settings: {default_retries: {max_retries: -1}}",
        "client_settings: {default_retries: {max_delay_seconds: .inf}}",
        'client_settings: {default_headers: {a: "b\\r\\nc"}}',
        "query_settings: {array_format: csv}",
        "pagination: {type: cursr}",
        "streaming: {on_event: [{kind: dta, handle: yield}]}",
        "resources: {a: {methods: {x: {type: htp, endpoint: get /x}}}}",
        "resources: {a: {models: {x: ''}}}",
        "specloom: {flavours: [doc]}",
    ],
)
def test_values_out_of_range(read, text):
    assert read(text).errors == ["Config/BadValue"]


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("resources: {a: {methods: {x: {paginated: false}}}}", "endpoint"),
        ("resources: {a: {methods: {x: }}}", "endpoint"),
        ("resources: {a: {methods: {x: {type: alias}}}}", "to"),
        ("resources: {a: {models: {x: {skip: true}}}}", "openapi_uri"),
        ("client_settings: {opts: {a: {auth: {role: value}}}}", "security_scheme"),
        ("pagination: [{name: x}]", "type"),
        ("openapi: {transforms: [{args: {}}]}", "command"),
        ("streaming: {on_event: [{handle: yield}]}", "event_type"),
    ],
)
def test_missing_keys(read, text, missing):
    found = read(text)
    assert found.errors == ["Config/MissingKey"]
    assert f"the key `{missing}` is missing" in found.messages


def test_unknown_words_in_open_lists_are_warnings(read):
    found = read("settings: {license: BSD-3-Clause}\nresources: {a: {skip: [pyton]}}")
    assert found.findings == ["warning Config/UnknownValue 1:21", "warning Config/UnknownValue 2:24"]
    assert "did you mean `python`?" in found.messages
    assert found.config.settings.license == "BSD-3-Clause"


def test_skip_yes_is_not_a_language(read):
    found = read("resources: {a: {skip: yes}}")
    assert found.errors == ["Config/WrongType"]
    assert "write `true`" in found.messages


def test_two_schemes_of_one_name(read):
    found = read("pagination:\n- {name: p, type: cursor}\n- {name: p, type: offset}\n")
    assert found.findings == ["error Config/DuplicateName 3:3"]


def _known_keys() -> list[str]:
    schema = config_schema()
    definitions = [schema, *schema["$defs"].values()]
    return sorted({name for d in definitions for name in d.get("properties", {})})


_KEYS = st.sampled_from(_known_keys()) | st.text(max_size=5)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("get /x")
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4), max_leaves=30
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(_KEYS, _VALUES, max_size=6))
def test_no_config_makes_the_reader_fail(data):
    diagnostics = Diagnostics()
    text = json.dumps(data)
    try:
        source = parse_source(text.encode(), "c.yml", diagnostics)
    except Stop:
        return
    parse_config(source, diagnostics)
    assert all(d.location and d.location.line for d in diagnostics)
