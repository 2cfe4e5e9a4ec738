"""Which groups, commands and flags there are, and what they are called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, takes
from specloom.diagnostics import Severity
from specloom.flavours.cli.commands import Paging, Place, Program
from specloom.flavours.cli.kinds import Base

from .depot import OBJECT
from .helpers import Inputs, command, flag, inputs

CREATE = "shelves create"


@pytest.fixture(scope="module")
def program(depot: Inputs) -> Program:
    return depot.program


def test_groups_are_the_chains_of_resources(program: Program) -> None:
    assert [g.name for g in program.groups] == ["", "shelves", "shelves:big-boxes", "calls"]
    assert [c.line for c in program.groups[2].commands] == ["shelves:big-boxes retrieve", "shelves:big-boxes upload"]
    assert command(program, "shelves print-label").variable == "shelvesPrintLabel"
    assert [c.line for c in program.groups[0].commands] == ["ping"]


def test_files_are_called_as_those_of_the_sdk_unless_the_runtime_has_the_name(depot: Inputs) -> None:
    files, _ = depot.planned()
    assert {"pkg/cmd/shelve.go", "pkg/cmd/shelvebigbox.go", "cmd/depot/main.go"} <= set(files)
    assert "var callsCreate" in files["pkg/cmd/callapi.go"]
    assert "type call struct" in files["pkg/cmd/call.go"]
    assert "pkg/cmd/lines.go" not in files


def test_modules_follow_from_the_targets(depot: Inputs, program: Program) -> None:
    assert (program.module, program.sdk_module) == ("github.com/depot/depot-cli", "github.com/depot/depot-go")
    assert "\tgithub.com/depot/depot-go v0.0.1\n" in depot.planned()[0]["go.mod"]


@pytest.mark.parametrize(
    ("name", "kind"),
    {
        "name": "string",
        "size": "map[string]any",
        "box": "[]map[string]any",
        "either": "any",
        "one-of-objects": "map[string]any",
        "labels": "map[string]any",
        "note": "any",
        "count": "*int64",
        "opened-at": "requestflag.DateTimeValue",
        "day": "*requestflag.DateValue",
        "color": "string",
        "model": "string",
        "grid": "[]any",
        "stores": "any",
    }.items(),
)
def test_kinds(program: Program, name: str, kind: str) -> None:
    assert flag(program, CREATE, name).kind.go == kind


def test_lists_that_may_be_null_are_lists(program: Program) -> None:
    assert flag(program, CREATE, "note").kind.listed
    assert not flag(program, CREATE, "either").kind.listed


def test_values_are_checked_unless_others_are_allowed(program: Program) -> None:
    color, model = flag(program, CREATE, "color").kind, flag(program, CREATE, "model").kind
    assert (color.values, color.open) == (("red", "blue"), False)
    assert (model.values, model.open) == (("a", "b"), True)


def test_a_constant_is_sent_and_not_asked_for(program: Program) -> None:
    kind = flag(program, CREATE, "kind")
    assert (kind.const, kind.default, kind.required) == (True, "shelf", False)


def test_what_only_the_server_says_has_no_flag(program: Program) -> None:
    assert "told" not in {f.name for f in command(program, CREATE).flags}


def test_inner_flags_go_one_level_deep_and_keep_plurals(program: Program) -> None:
    assert [f.name for f in flag(program, CREATE, "size").inner] == ["size.w", "size.tags"]
    assert [f.name for f in flag(program, CREATE, "box").inner] == ["box.id"]
    assert not flag(program, CREATE, "one-of-objects").inner


def test_names_that_are_taken(depot: Inputs, program: Program) -> None:
    names = {f.wire: f.name for f in command(program, CREATE).flags}
    assert (names["tag"], names["tags"], names["format"], names["project"]) == ("tag", "tags", "body-format", "project")
    listing = {(f.place, f.wire): f.name for f in command(program, "shelves list").flags}
    assert listing == {
        (Place.QUERY, "after"): "after",
        (Place.QUERY, "beta"): "beta",
        (Place.QUERY, "filters"): "filter",
        (Place.HEADER, "X-Beta"): "header-beta",
        (Place.NOWHERE, ""): "max-items",
    }
    findings = depot.planned()[1]
    assert {(f.code, f.severity) for f in findings if f.code.startswith("Cli/")} == {
        ("Cli/FlagCollision", Severity.WARNING),
        ("Cli/FlagHidden", Severity.NOTE),
    }
    assert any("`--tag` of `shelves.create`" in f.message and f.pointer.endswith("/tags") for f in findings)


def test_what_the_config_skips_is_said(depot: Inputs) -> None:
    assert any("`get /hidden`" in f.message for f in depot.planned()[1])


def test_required_flags_have_examples(program: Program) -> None:
    found = {f"{c.line} --{f.name}": f.example for c in program.commands() for f in c.flags if f.required}
    assert found[f"{CREATE} --size"] == "{w: 0}"
    assert found["shelves retrieve --shelf-id"] == "sh_1"
    assert all(found.values())


def test_files_in_objects_are_known(program: Program) -> None:
    upload = "shelves:big-boxes upload"
    assert flag(program, upload, "file").kind.file
    images = next(f for f in command(program, upload).flags if f.wire == "images")
    assert (images.kind.go, images.kind.file) == ("[]string", True)
    cover = flag(program, upload, "cover")
    assert [f.kind.file for f in cover.inner] == [True, False]
    assert cover.file_fields == ("inside.page",)


def test_pages_follow_paths_with_dots_in_names(program: Program) -> None:
    assert command(program, "shelves list").paging == Paging(items="data", next=r"next\.key", query="after")


def test_a_body_that_is_no_object_is_one_flag(program: Program) -> None:
    (body,) = command(program, "calls create").flags
    assert (body.place, body.kind.base, body.kind.many) == (Place.ROOT, Base.MAP, True)


def test_further_names_on_standard_input(program: Program) -> None:
    assert flag(program, CREATE, "reviewer").data_aliases == ("checked_by",)


def test_the_sdk_of_the_config_may_lack_its_major_version(tmp_path: Path) -> None:
    config = """
organization: {name: shop}
targets:
  go: {options: {enable_v2: true, go_module_path_override: example.com/shop/v3}}
  cli: {binary_name: shop, options: {go_sdk_package: GIVEN}}
resources: {things: {methods: {list: get /things}}}
"""
    described = document({"/things": {"get": {"responses": answers(OBJECT)}}})
    for asked, module in (("example.com/shop", "example.com/shop/v3"), ("example.com/other", "example.com/other")):
        given = inputs(tmp_path, described, config.replace("GIVEN", asked))
        assert given.program.sdk_module == module
    given = inputs(tmp_path, described, config.replace("GIVEN", "example.com/shop/v3"))
    assert "\texample.com/shop/v3 v3.0.0\n" in given.planned()[0]["go.mod"]


def test_a_flag_takes_what_any_form_of_the_body_has(tmp_path: Path) -> None:
    def form(kind: str, *values: str) -> dict[str, Any]:
        properties = {"kind": {"const": kind}, "size": {"enum": list(values)}, "name": {"enum": ["x"]}}
        return {"type": "object", "required": list(properties), "properties": properties}

    body = takes({"oneOf": [form("moon", "small"), form("planet", "small", "large")]})
    described = document({"/bodies": {"post": {"requestBody": body, "responses": answers(OBJECT)}}})
    given = inputs(tmp_path, described, "resources: {bodies: {methods: {create: post /bodies}}}")
    flags = {f.name: f for f in command(given.program, "bodies create").flags}
    assert flags["size"].kind.values == ("small", "large")
    assert (flags["kind"].kind.values, flags["kind"].const) == (("moon", "planet"), False)


def test_forms_have_brackets_whatever_queries_have(tmp_path: Path) -> None:
    described = document({"/things": {"get": {"responses": answers(OBJECT)}}})
    settings = inputs(tmp_path, described, "query_settings: {array_format: repeat}").planned()[0]["pkg/cmd/settings.go"]
    assert "querySettings = apiquery.Settings{Arrays: apiquery.Repeat}" in settings
    assert "formSettings = apiquery.Settings{Arrays: apiquery.Brackets}" in settings
