"""Whole SDKs: formatted, compiled, asked for, and the same every time."""

from __future__ import annotations

from pathlib import Path

from documents import answers, document, ref
from specloom.config.read import read_config
from specloom.diagnostics import Diagnostics, Severity
from specloom.flavours.base import Finding, PlannedFile
from specloom.wanted import wanted_flavours

from .helpers import assert_compiles, assert_formatted, fields, files, planned, write
from .shop import CONFIG, DOCUMENT


def test_gofmt_and_vet_find_nothing(tmp_path: Path, shop: dict[str, str]) -> None:
    assert_formatted(tmp_path, shop)
    assert_compiles(tmp_path)


def test_the_same_inputs_give_the_same_files(tmp_path: Path, shop: dict[str, str]) -> None:
    assert files(tmp_path, DOCUMENT, CONFIG) == shop


def test_the_first_surface_is_refused_until_the_second_is_asked_for(tmp_path: Path) -> None:
    old = CONFIG.replace("options: {enable_v2: true}", "options: {enable_v2: false}")
    (finding,) = planned(tmp_path, DOCUMENT, old)
    assert isinstance(finding, Finding)
    assert (finding.severity, finding.code) == (Severity.ERROR, "Go/SurfaceNotBuilt")
    assert "--go-surface v2" in finding.hint
    assert any(isinstance(f, PlannedFile) for f in planned(tmp_path, DOCUMENT, old, go="v2"))


def test_a_target_is_made(tmp_path: Path) -> None:
    config = tmp_path / "stainless.yml"
    config.write_text(CONFIG, encoding="utf-8")
    assert wanted_flavours(None, read_config(config, Diagnostics())) == ("go",)


def test_without_a_shared_package_shared_models_are_in_the_root_and_so_is_what_uses_them(tmp_path: Path) -> None:
    old = CONFIG.replace("enable_v2: true", "enable_v2: true, back_compat_use_shared_package: false")
    made = files(tmp_path, DOCUMENT, old)
    assert "type Money struct {" in made["shared.go"]
    assert "chat.go" in made
    assert not any(path.startswith("chats/") for path in made)
    assert "type Error = apierror.Error" in made["aliases.go"]
    write(tmp_path, made)
    assert_compiles(tmp_path)


def test_the_module_path_can_be_said(tmp_path: Path) -> None:
    assert files(tmp_path, DOCUMENT, CONFIG)["go.mod"].startswith("module github.com/shop/shop-go\n")
    old = CONFIG.replace("enable_v2: true", "enable_v2: true, go_module_path_override: example.com/shop/v3")
    made = files(tmp_path, DOCUMENT, old)
    assert made["go.mod"].startswith("module example.com/shop/v3\n")
    assert '"example.com/shop/v3/option"' in made["pet.go"]


def test_a_name_that_a_tag_would_cut_short_has_a_part_of_its_own(tmp_path: Path) -> None:
    thing = {"type": "object", "properties": {"a,b": {"type": "string"}}}
    operation = {"operationId": "getX", "tags": ["x"], "responses": answers(thing)}
    config = "organization: {name: shop}\nresources: {boxes: {methods: {retrieve: get /x}}}"
    made = files(tmp_path, document({"/x": {"get": operation}}), config)
    assert fields(made["box.go"], "BoxGetResponse") == {"AB": ("string", '`json:"," name:"a,b"`')}


def test_connections_are_noted(tmp_path: Path) -> None:
    config = """
organization: {name: shop}
resources:
  boxes:
    models: {event: Event}
    methods:
      connect: {type: websocket, endpoint: get /x, client_event_model: boxes.event, server_event_model: boxes.event}
      retrieve: get /x
"""
    event = {"type": "object", "properties": {"type": {"type": "string"}}}
    operation = {"operationId": "getX", "tags": ["x"], "responses": answers(event)}
    made = planned(tmp_path, document({"/x": {"get": operation}}, {"Event": event}), config)
    assert [f.code for f in made if isinstance(f, Finding)] == ["Go/NoConnections"]


def test_fields_are_called_like_no_method(tmp_path: Path) -> None:
    variants = [
        {"type": "object", "title": title, "properties": {f"as_{title}": {"type": "string"}, title: {"type": "string"}}}
        for title in ("cat", "dog")
    ]
    base = {"type": "object", "properties": {"base": {"type": "string"}}}
    child = {"allOf": [ref("Base"), {"type": "object", "properties": {"Base": {"type": "string"}}}]}
    schema = {"type": "object", "properties": {"either": {"oneOf": variants}, "child": ref("Child")}}
    operation = {"operationId": "getX", "tags": ["x"], "responses": answers(schema)}
    config = """
organization: {name: shop}
resources: {boxes: {models: {base: Base, child: Child}, methods: {retrieve: get /x, get: get /x, options: get /x}}}
"""
    made = files(tmp_path, document({"/x": {"get": operation}}, {"Base": base, "Child": child}), config)
    assert_formatted(tmp_path, made)
    assert_compiles(tmp_path)


def test_requests_without_a_method_choose_credentials_where_methods_do(tmp_path: Path, shop: dict[str, str]) -> None:
    assert "option/security.go" not in shop
    made = files(tmp_path, DOCUMENT, CONFIG + "settings: {per_endpoint_security: true}\n")
    assert "func WithSecurity(schemes ...string) RequestOption" in made["option/security.go"]
