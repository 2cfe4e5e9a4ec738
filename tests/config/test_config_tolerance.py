"""What a drop-in reader must take without complaint, and what it must complain about without failing."""

from __future__ import annotations

import pytest
from specloom.config.model import HttpMethod, Repository


def test_unquoted_dates_are_text(good):
    config = good("edition: 2025-10-10\ntargets: {python: {edition: 2025-10-10}}")
    assert config.edition == "2025-10-10"
    assert config.targets.python.edition == "2025-10-10"


def test_empty_and_null_values_say_nothing(good):
    config = good("""
        organization: {name: acme, docs: "", contact: null}
        settings:
        client_settings:
          opts:
            api_key:
        targets:
          python: {production_repo: null, package_name: "", publish: {pypi: {}}}
          go:
        resources:
          pets:
        """)
    assert config.organization.docs is None
    assert config.organization.contact is None
    assert config.settings.license == "Apache-2.0"
    assert config.client_settings.opts["api_key"].type == "string"
    assert config.targets.python.production_repo is None
    assert config.targets.python.package_name is None
    assert config.targets.python.publish.pypi.enabled
    assert config.targets.go is not None
    assert config.targets.ruby is None
    assert config.resources["pets"].methods == {}


@pytest.mark.parametrize("text", ["openapi: {transforms: []}", "resources: {}", "{}", "edition: 1\n"])
def test_partial_configs_are_configs(good, text):
    good(text)


def test_former_spellings_are_folded_in(good):
    config = good("""
        package:
          python: {name: acme, skip: true}
        openapi:
          transformations: [{command: remove, args: {target: $.paths}}]
        """)
    assert config.targets.python.package_name == "acme"
    assert config.targets.python.skip
    assert [t.command for t in config.openapi.transforms] == ["remove"]


def test_both_spellings_of_one_key_are_an_error(read):
    found = read("openapi:\n  transforms: []\n  transformations: []\n")
    assert found.findings == ["error Config/Contradiction 3:3"]


def test_camel_case_and_hyphenated_keys(good):
    config = good("resources: {tripDetails: {methods: {getAll: get /x}}, trip-stops: {models: {theStop: Stop}}}")
    assert list(config.resources) == ["tripDetails", "trip-stops"]


def test_unknown_targets_are_kept_by_name_with_their_own_keys(good):
    config = good("targets: {java: {reverse_domain: org.acme, skip: true}, cobol: {package_name: x}}")
    assert {name: t.skip for name, t in config.targets} == {"java": True, "cobol": False}
    assert config.targets.others["java"].others == {"reverse_domain": "org.acme"}


def test_example_parameters_of_the_wrong_type_pass(good):
    config = good("readme: {example_requests: {default: {type: request, endpoint: get /x, params: [1]}, other: {}}}")
    assert config.readme.example_requests["default"].params == [1]


def test_component_names_with_blanks_and_slashes(good):
    models = (
        good("resources: {a: {models: {x: My Type, y: A/B, z: '#/components/schemas/C/items'}}}").resources["a"].models
    )
    assert [m.pointer for m in models.values()] == [
        "#/components/schemas/My Type",
        "#/components/schemas/A~1B",
        "#/components/schemas/C/items",
    ]


def test_keys_for_other_tools_are_let_be(good):
    good("x-anchors: {a: &a {methods: {list: get /a}}}\nresources: {a: *a, b: {x-note: 1}}")


def test_unknown_keys_are_warnings_at_every_level(read):
    found = read("""\
        resorces: {}
        organization: {nmae: x}
        targets: {go: {options: {enable_v3: true}}}
        resources:
          pets:
            methods: {list: {endpoint: get /pets, paginatd: true}}
            subresources: {toys: {modles: {}}}
        pagination: [{type: cursor, reqest: {}}]
        streaming: {on_event: [{kind: fallthrough, handle: yield, what: 1}]}
        """)
    assert found.findings == [
        "warning Config/UnknownKey 1:1",
        "warning Config/UnknownKey 2:16",
        "warning Config/UnknownKey 3:26",
        "warning Config/UnknownKey 6:43",
        "warning Config/UnknownKey 7:27",
        "warning Config/UnknownKey 8:29",
        "warning Config/UnknownKey 9:59",
    ]
    assert "did you mean `resources`?" in found.messages
    assert "did you mean `paginated`?" in found.messages
    assert isinstance(found.config.resources["pets"].methods["list"], HttpMethod)


def test_keys_without_effect_leave_a_note_where_one_would_expect_one(read):
    found = read("resources: {a: {methods: {x: {endpoint: post /x, request_body: {type: object}}}}}")
    assert [f.split()[:2] for f in found.findings] == [["note", "Config/NoEffect"]]


@pytest.mark.parametrize(
    ("text", "repository"),
    [
        ("acme/acme-go", Repository("acme", "acme-go")),
        ("acme/acme-go#next", Repository("acme", "acme-go", "next")),
        ("https://github.com/acme/acme-go.git", Repository("acme", "acme-go")),
    ],
)
def test_repositories(good, text, repository):
    assert good(f"targets: {{go: {{production_repo: '{text}'}}}}").targets.go.production_repo == repository
