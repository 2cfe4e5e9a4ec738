from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Severity

from .helpers import HEAD, HEAD_2, Loaded, load, transform

TEXT = HEAD + (
    "tags: [{name: a}, {name: b}, {name: c}]\n"
    "paths:\n"
    "  /pets/{id}:\n"
    "    get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}],"
    " responses: {'200': {description: ok}}}\n"
    "components:\n"
    "  schemas:\n"
    "    Pet: {type: object, required: [id, kind],"
    " properties: {id: {type: string}, kind: {type: string, enum: [cat, dog]}}}\n"
    "    Any: {oneOf: [{type: string}, {type: integer}]}\n"
)


def run(tmp_path: Path, command: str, **args: Any) -> Loaded:
    return load(tmp_path, TEXT, transforms=[transform(command, **args)])


def schemas(loaded: Loaded) -> dict[str, Any]:
    found: dict[str, Any] = loaded.root["components"]["schemas"]
    return found


def test_update_replaces_and_knows_where_the_value_comes_from(tmp_path: Path) -> None:
    loaded = run(tmp_path, "update", target="$.components.schemas.Any", value={"type": "string"})
    assert schemas(loaded)["Any"] == {"type": "string"}
    at = loaded.document.location("#/components/schemas/Any/type")
    assert (at.file, at.line, at.pointer) == ("c.yml", 7, "#/components/schemas/Any/type")
    assert loaded.document.location("#/components/schemas/Pet/properties/id").line == 9


def test_queries_reach_many_places(tmp_path: Path) -> None:
    loaded = run(
        tmp_path, "update", target="$.components.schemas.Pet.properties[?@.type=='string'].type", value="integer"
    )
    assert {node["type"] for node in schemas(loaded)["Pet"]["properties"].values()} == {"integer"}


def test_append(tmp_path: Path) -> None:
    loaded = run(tmp_path, "append", target="$.tags", value=[{"name": "d"}, {"name": "e"}])
    assert [tag["name"] for tag in loaded.root["tags"]] == ["a", "b", "c", "d", "e"]
    assert run(tmp_path, "append", target="$.info.title", value="!").root["info"]["title"] == "T!"
    assert run(tmp_path, "append", target="$.info", value=1).errors == [("Transform/Failed", 7)]


@pytest.mark.parametrize("command", ["merge", "mergeObject"])
def test_merge_is_deep(tmp_path: Path, command: str) -> None:
    value = {"properties": {"id": {"format": "uuid"}}, "required": ["id"]}
    key = "value" if command == "merge" else "object"
    pet = schemas(run(tmp_path, command, target=["$.components.schemas.Pet"], **{key: value}))["Pet"]
    assert pet["properties"]["id"] == {"type": "string", "format": "uuid"}
    assert pet["required"] == ["id"]
    assert "kind" in pet["properties"]


def test_remove_a_list_item_keeps_the_places_of_the_others(tmp_path: Path) -> None:
    loaded = run(tmp_path, "remove", target="$.tags[0]")
    assert [tag["name"] for tag in loaded.root["tags"]] == ["b", "c"]
    assert loaded.document.location("#/tags/0").column == 19


def test_remove_several(tmp_path: Path) -> None:
    assert run(tmp_path, "remove", target="$.tags[?@.name != 'b']").root["tags"] == [{"name": "b"}]


def test_remove_keys(tmp_path: Path) -> None:
    pet = schemas(run(tmp_path, "remove", target="$.components.schemas.Pet", keys=["required"]))["Pet"]
    assert "required" not in pet
    pet = schemas(run(tmp_path, "remove", target="$.components.schemas.Pet.required", keys=["kind"]))["Pet"]
    assert pet["required"] == ["id"]
    loaded = run(tmp_path, "remove", target="$.components.schemas.Pet", keys=["nothing"])
    assert loaded.errors == [("Transform/NotFound", 7)]


def test_copy_and_move(tmp_path: Path) -> None:
    loaded = run(tmp_path, "copy", from_="$.components.schemas.Any", to="$.components.schemas.Other")
    assert list(schemas(loaded)) == ["Pet", "Any", "Other"]
    assert loaded.document.location("#/components/schemas/Other/oneOf/1").line == 10
    loaded = run(tmp_path, "move", from_="$.components.schemas.Any", to="$.components.schemas['Other name']")
    assert list(schemas(loaded)) == ["Pet", "Other name"]
    assert loaded.document.location("#/components/schemas/Other name/oneOf/1").line == 10


def test_paths_need_no_quotes(tmp_path: Path) -> None:
    loaded = run(tmp_path, "update", target="$.paths./pets/{id}.get.operationId", value="x")
    assert loaded.errors == [("Transform/NotFound", 7)]
    loaded = run(tmp_path, "merge", target="$.paths./pets/{id}.get", value={"operationId": "x"})
    assert loaded.root["paths"]["/pets/{id}"]["get"]["operationId"] == "x"


def test_aliased_nodes_are_changed_in_one_place_only(tmp_path: Path) -> None:
    text = HEAD + "components: {schemas: {A: &a {type: object, properties: {x: {type: string}}}, B: *a}}\n"
    change = transform("update", target="$.components.schemas.A.properties.x.type", value="integer")
    found = load(tmp_path, text, transforms=[change])
    assert schemas(found)["A"]["properties"]["x"]["type"] == "integer"
    assert schemas(found)["B"]["properties"]["x"]["type"] == "string"


def test_the_config_is_not_changed_by_what_happens_to_its_values(tmp_path: Path) -> None:
    value = {"type": "object", "properties": {"x": {"type": "string"}}}
    changes = [
        transform("update", target="$.components.schemas.Any", value=value),
        transform("update", target="$.components.schemas.Any.properties.x.type", value="integer"),
    ]
    load(tmp_path, TEXT, transforms=changes)
    assert value["properties"] == {"x": {"type": "string"}}


def test_transforms_see_a_2_0_document_as_it_is_written(tmp_path: Path) -> None:
    text = HEAD_2 + "paths: {}\ndefinitions: {A: {type: string}}\n"
    loaded = load(tmp_path, text, transforms=[transform("update", target="$.definitions.A.type", value="integer")])
    assert schemas(loaded)["A"] == {"type": "integer"}


def test_transforms_may_bring_in_references_to_files(tmp_path: Path) -> None:
    change = transform("update", target="$.components.schemas.Any", value={"$ref": "any.yaml"})
    loaded = load(tmp_path, TEXT, {"any.yaml": "type: integer\n"}, transforms=[change])
    assert schemas(loaded)["Any"] == {"type": "integer"}


def test_faults_of_what_a_transform_brings_in_are_found_in_the_config(tmp_path: Path) -> None:
    loaded = run(tmp_path, "update", target="$.components.schemas.Any", value={"$ref": "#/nope"})
    assert loaded.errors == [("Reference/NotFound", 7)]
    assert loaded.only.location is not None
    assert loaded.only.location.file == "c.yml"


@pytest.mark.parametrize(
    ("command", "args", "code", "words"),
    [
        ("update", {"target": "$.components.schemas.Pat", "value": 1}, "Transform/NotFound", "components/schemas/Pet"),
        ("update", {"target": "$.tags[9]", "value": 1}, "Transform/NotFound", "$.tags[9]"),
        ("update", {"target": "$.tags[?@.name=='z']", "value": 1}, "Transform/NotFound", "nothing is at"),
        ("update", {"target": "$", "value": 1}, "Transform/Failed", "whole document"),
        ("update", {"target": "components", "value": 1}, "Transform/Failed", "begins with $"),
        ("update", {"target": "$..[", "value": 1}, "Transform/Failed", "not a JSONPath"),
        ("update", {"target": 5, "value": 1}, "Transform/Failed", "text"),
        ("update", {"tarjet": "$.tags", "value": 1}, "Transform/Failed", "`target` is missing"),
        ("merge", {"target": "$.tags", "value": {}}, "Transform/Failed", "mapping"),
        ("move", {"from": "$.tags[*]", "to": "$.x"}, "Transform/Failed", "3 nodes"),
        ("copy", {"from": "$.tags", "to": "$.a.b.c"}, "Transform/NotFound", "on the way"),
        ("copy", {"from": "$.tags", "to": "$..a"}, "Transform/Failed", "one place"),
        ("updaet", {}, "Transform/UnknownCommand", "update"),
        ("frobnicate", {}, "Transform/UnknownCommand", "update, append"),
    ],
)
def test_faults(tmp_path: Path, command: str, args: dict[str, Any], code: str, words: str) -> None:
    loaded = run(tmp_path, command, **args)
    assert loaded.errors == [(code, 7)]
    assert words in loaded.only.message + loaded.only.hint


def test_replace_properties(tmp_path: Path) -> None:
    chosen = {"only": ["$.components.schemas.Pet.properties"]}
    pet = schemas(run(tmp_path, "replaceProperties", filter=chosen, properties={"id": {"type": "integer"}}))["Pet"]
    assert pet["properties"]["id"] == {"type": "integer"}
    assert pet["properties"]["kind"]["enum"] == ["cat", "dog"]


def test_rename_value(tmp_path: Path) -> None:
    pet = schemas(
        run(tmp_path, "renameValue", target="$.components.schemas.Pet", rename={"from": "dog", "to": "hound"})
    )
    assert pet["Pet"]["properties"]["kind"]["enum"] == ["cat", "hound"]
    loaded = run(tmp_path, "renameValue", target="$.components.schemas.Pet", rename={"from": "x", "to": "y"})
    assert loaded.errors == [("Transform/NotFound", 7)]


def test_one_of_to_any_of(tmp_path: Path) -> None:
    assert list(schemas(run(tmp_path, "oneOfToAnyOf"))["Any"]) == ["anyOf"]
    assert list(schemas(run(tmp_path, "oneOfToAnyOf", target="$.components.schemas.Pet"))["Any"]) == ["oneOf"]


@pytest.mark.parametrize("name", ["Kind", "#/components/schemas/Kind"])
def test_extract_to_refs(tmp_path: Path, name: str) -> None:
    entry = {"target": "$.components.schemas.Pet.properties.kind", "name": name}
    loaded = run(tmp_path, "extractToRefs", refs=[entry])
    assert schemas(loaded)["Pet"]["properties"]["kind"] == {"$ref": "#/components/schemas/Kind"}
    assert schemas(loaded)["Kind"]["enum"] == ["cat", "dog"]
    assert loaded.document.location("#/components/schemas/Kind/enum").line == 9


def test_split_schemas_by_enum_property(tmp_path: Path) -> None:
    loaded = run(tmp_path, "splitSchemasByEnumProperty", target="$.components.schemas.Pet", property="kind")
    found = schemas(loaded)
    assert found["Pet"]["oneOf"] == [{"$ref": "#/components/schemas/PetCat"}, {"$ref": "#/components/schemas/PetDog"}]
    assert found["Pet"]["discriminator"]["mapping"] == {
        "cat": "#/components/schemas/PetCat",
        "dog": "#/components/schemas/PetDog",
    }
    assert found["PetDog"]["properties"]["kind"]["enum"] == ["dog"]


def test_an_overlay(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.1.0\ninfo: {title: O, version: '1'}\nactions:\n"
        "  - {target: $, update: {servers: [{url: 'https://x.example'}]}}\n"
        "  - {target: $.info, update: {title: New, summary: s}}\n"
        "  - {target: $.tags, update: {name: d}}\n"
        "  - {target: '$.tags[?@.name==\"a\"]', remove: true}\n"
        "  - {target: $.components.schemas.Any, copy: $.components.schemas.Pet}\n"
        "  - {target: $.nothing.here, remove: true}\n"
    )
    loaded = load(tmp_path, TEXT, overlays=[overlay])
    assert loaded.said(Severity.WARNING) == [("Overlay/NoMatch", 9)]
    assert loaded.root["info"] == {"title": "New", "version": "1", "summary": "s"}
    assert loaded.root["servers"] == [{"url": "https://x.example"}]
    assert [tag["name"] for tag in loaded.root["tags"]] == ["b", "c", "d"]
    assert "properties" in schemas(loaded)["Any"]
    assert loaded.document.location("#/tags/2").file == overlay.as_posix()
    assert len(loaded.document.sources) == 2


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("openapi: 3.1.0\n", "Overlay/Version", 1),
        ("overlay: 1.0.0\nactions: {}\n", "Overlay/Type", 2),
        ("overlay: 1.0.0\nactions:\n  - {update: {}}\n", "Overlay/Type", 3),
        ("overlay: 1.0.0\nactions:\n  - {target: $.info}\n", "Overlay/Failed", 3),
        ("overlay: 1.0.0\nactions:\n  - {target: $.info, update: 5}\n", "Overlay/Failed", 3),
    ],
)
def test_faulty_overlays(tmp_path: Path, text: str, code: str, line: int) -> None:
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(text)
    assert load(tmp_path, TEXT, overlays=[overlay]).errors == [(code, line)]
