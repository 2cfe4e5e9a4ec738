from __future__ import annotations

import os
from pathlib import Path

import pytest
from specloom.diagnostics import Diagnostics
from specloom.spec import load_document, network

from .helpers import HEAD, load, transform

ROOT = HEAD + (
    "paths:\n" "  /pets: {$ref: paths/pets.yaml}\n" "components:\n" "  schemas:\n" "    Pet: {$ref: schemas/pet.yaml}\n"
)
PETS = (
    "get:\n"
    "  operationId: listPets\n"
    "  parameters: [{$ref: '../shared.yaml#/limit'}]\n"
    "  responses:\n"
    "    '200':\n"
    "      description: ok\n"
    "      content: {application/json: {schema: {$ref: ../schemas/pet.yaml}}}\n"
    "    default: {$ref: '../shared.yaml#/Problem'}\n"
)
PET = "type: object\nproperties:\n  owner: {$ref: './owner.yaml'}\n  kids: {type: array, items: {$ref: '#'}}\n"
SHARED = (
    "limit: {name: limit, in: query, schema: {type: integer}}\n"
    "Problem: {description: bad, content: {application/json: {schema: {$ref: '#/Details'}}}}\n"
    "Details: {type: object}\n"
)
FILES = {
    "paths/pets.yaml": PETS,
    "schemas/pet.yaml": PET,
    "schemas/owner.yaml": "type: string\n",
    "shared.yaml": SHARED,
}


def test_targets_become_components_of_their_kind(tmp_path: Path) -> None:
    loaded = load(tmp_path, ROOT, FILES)
    assert loaded.diagnostics == []
    components = loaded.root["components"]
    assert {section: sorted(entries) for section, entries in components.items()} == {
        "schemas": ["Details", "Pet", "owner"],
        "parameters": ["limit"],
        "responses": ["Problem"],
    }
    get = loaded.root["paths"]["/pets"]["get"]
    assert get["parameters"] == [{"$ref": "#/components/parameters/limit"}]
    assert get["responses"]["default"] == {"$ref": "#/components/responses/Problem"}
    schema = get["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/Pet"}


def test_a_component_that_is_a_file_is_the_files_content_and_may_refer_to_itself(tmp_path: Path) -> None:
    pet = load(tmp_path, ROOT, FILES).root["components"]["schemas"]["Pet"]
    assert pet["properties"] == {
        "owner": {"$ref": "#/components/schemas/owner"},
        "kids": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    }


def test_places_lead_to_the_files(tmp_path: Path) -> None:
    document = load(tmp_path, ROOT, FILES).document
    places = {
        "#/paths/~1pets/get/operationId": ("paths/pets.yaml", 2),
        "#/components/schemas/Pet/properties/kids": ("schemas/pet.yaml", 4),
        "#/components/schemas/Details/type": ("shared.yaml", 3),
        "#/info/title": ("openapi.yaml", 2),
    }
    for pointer, (file, line) in places.items():
        at = document.location(pointer)
        assert (at.file, at.line, at.pointer) == ((tmp_path / file).as_posix(), line, pointer)
    assert list(document.sources) == [
        "openapi.yaml",
        "paths/pets.yaml",
        "schemas/owner.yaml",
        "schemas/pet.yaml",
        "shared.yaml",
    ]


def test_whole_sections_in_other_files_keep_their_names(tmp_path: Path) -> None:
    root = HEAD + "paths: {}\ncomponents: {schemas: {$ref: schemas/index.yaml}}\n"
    files = {
        "schemas/index.yaml": (
            "A: {$ref: a.yaml}\nB: {type: object, properties: {a: {$ref: a.yaml}, c: {$ref: '#/C'}}}\nC: {}\n"
        ),
        "schemas/a.yaml": "type: object\nproperties: {b: {$ref: 'index.yaml#/B'}}\n",
    }
    loaded = load(tmp_path, root, files)
    assert loaded.diagnostics == []
    found = loaded.root["components"]["schemas"]
    assert list(found) == ["A", "B", "C"]
    assert found["A"]["properties"]["b"] == {"$ref": "#/components/schemas/B"}
    assert found["B"]["properties"] == {
        "a": {"$ref": "#/components/schemas/A"},
        "c": {"$ref": "#/components/schemas/C"},
    }


def test_equal_names_get_more_words(tmp_path: Path) -> None:
    root = HEAD + (
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        "    X: {type: object, properties: {a: {$ref: 'one.yaml#/Item'}, b: {$ref: 'two.yaml#/Item'}}}\n"
    )
    found = load(tmp_path, root, {"one.yaml": "Item: {type: string}\n", "two.yaml": "Item: {type: integer}\n"}).root
    assert found["components"]["schemas"]["Item"] == {"type": "string"}
    assert found["components"]["schemas"]["two_Item"] == {"type": "integer"}


def test_a_reference_back_to_the_root_document(tmp_path: Path) -> None:
    root = HEAD + "paths: {}\ncomponents: {schemas: {A: {type: string}, B: {$ref: sub/b.yaml}}}\n"
    loaded = load(
        tmp_path, root, {"sub/b.yaml": "items: {$ref: '../openapi.yaml#/components/schemas/A'}\ntype: array\n"}
    )
    assert loaded.root["components"]["schemas"]["B"]["items"] == {"$ref": "#/components/schemas/A"}


def test_a_local_pointer_that_only_the_root_has_is_taken_from_there(tmp_path: Path) -> None:
    root = HEAD + "paths: {}\ncomponents: {schemas: {A: {type: string}, B: {$ref: b.yaml}}}\n"
    loaded = load(tmp_path, root, {"b.yaml": "type: array\nitems: {$ref: '#/components/schemas/A'}\n"})
    assert loaded.warnings == [("Reference/WrongFile", 2)]
    assert loaded.root["components"]["schemas"]["B"]["items"] == {"$ref": "#/components/schemas/A"}


def test_references_in_odd_places_are_replaced_by_their_targets(tmp_path: Path) -> None:
    root = HEAD + (
        "tags: [{name: t, description: {$ref: 'text.md'}}]\n"
        "paths: {}\n"
        "components: {schemas: {A: {type: object, properties: {$ref: 'props.yaml'}}}}\n"
    )
    loaded = load(tmp_path, root, {"text.md": "# Hello\n", "props.yaml": "a: {type: string}\n"})
    assert loaded.diagnostics == []
    assert loaded.root["tags"][0]["description"] == "# Hello\n"
    assert loaded.root["components"]["schemas"]["A"]["properties"] == {"a": {"type": "string"}}


def test_discriminator_mappings_are_references(tmp_path: Path) -> None:
    root = HEAD + (
        "paths: {}\n"
        "components:\n"
        "  schemas:\n"
        "    U: {oneOf: [{$ref: cat.yaml}], discriminator: {propertyName: k, mapping: {c: cat.yaml}}}\n"
    )
    loaded = load(tmp_path, root, {"cat.yaml": "type: object\nproperties: {k: {type: string}}\n"})
    assert loaded.diagnostics == []
    assert loaded.root["components"]["schemas"]["U"]["discriminator"]["mapping"] == {"c": "#/components/schemas/cat"}


@pytest.mark.parametrize(
    "target", ["../secret.yaml", "..%2Fsecret.yaml", "/etc/hostname", "file:///etc/hostname", "..\\secret.yaml"]
)
def test_references_may_not_leave_the_folder(tmp_path: Path, target: str) -> None:
    (tmp_path / "secret.yaml").write_text("password: hunter2\n")
    folder = tmp_path / "in"
    folder.mkdir()
    loaded = load(folder, HEAD + f"paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: '{target}'}}}}}}\n")
    assert loaded.errors == [("Reference/Escape", 4)]
    assert "hunter2" not in str(loaded.diagnostics)


def test_a_wider_boundary_can_be_given(tmp_path: Path) -> None:
    (tmp_path / "common.yaml").write_text("type: string\n")
    folder = tmp_path / "in"
    folder.mkdir()
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: ../common.yaml}}}\n"
    loaded = load(folder, text, boundary=tmp_path)
    assert loaded.root["components"]["schemas"]["A"] == {"type": "string"}
    assert loaded.document.location("#/components/schemas/A/type").file == (tmp_path / "common.yaml").as_posix()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_symbolic_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("type: string\n")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    loaded = load(folder, HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: link.yaml}}}\n")
    assert loaded.errors == [("Reference/Escape", 4)]


def test_a_broken_file_is_reported_with_its_own_line(tmp_path: Path) -> None:
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: b.yaml}, B: {$ref: 'b.yaml#/x'}}}\n"
    loaded = load(tmp_path, text, {"b.yaml": "x:\n  y: [1, 2\n  z: }\n"})
    assert [(item.code, item.location and Path(item.location.file).name) for item in loaded.diagnostics] == [
        ("Source/Syntax", "b.yaml"),
        ("Reference/File", "openapi.yaml"),
        ("Reference/File", "openapi.yaml"),
    ]


def test_circles_of_inlined_files_end(tmp_path: Path) -> None:
    text = HEAD + "paths: {/a: {$ref: a.yaml}}\n"
    files = {
        "a.yaml": "post:\n  responses: {'200': {description: ok}}\n  callbacks: {c: {'{$url}': {$ref: a.yaml}}}\n",
        "b.yaml": "$ref: c.yaml\n",
        "c.yaml": "$ref: b.yaml\n",
    }
    assert load(tmp_path, text, files).errors == [("Reference/Circular", 3)]
    assert load(tmp_path, HEAD + "paths: {/a: {$ref: b.yaml}}\n", files).errors == [("Reference/Circular", 3)]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/a.yaml", "https://example.com/a.yaml", "ftp://example.com/a", "//example.com/a"]
)
def test_the_network_is_not_used_by_default(tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(url: str) -> bytes:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(network, "fetch_url", forbidden)
    loaded = load(tmp_path, HEAD + f"paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: '{url}'}}}}}}\n")
    assert loaded.errors == [("Reference/Network", 4)]


def test_network_references_when_they_are_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {
        "https://example.com/s/a.yaml": b"type: object\nproperties: {b: {$ref: 'b.yaml#/B'}}\n",
        "https://example.com/s/b.yaml": b"B: {type: string}\n",
    }
    monkeypatch.setattr(network, "fetch_url", lambda url: pages[url])
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: 'https://example.com/s/a.yaml'}}}\n"
    loaded = load(tmp_path, text, allow_network=True)
    assert loaded.root["components"]["schemas"]["A"]["properties"]["b"] == {"$ref": "#/components/schemas/B"}
    assert sorted(loaded.document.sources) == [*sorted(pages), "openapi.yaml"]


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:10.0.0.1", "224.0.0.1"]
)
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(network.Refused):
        network.check_public(address)


def test_public_addresses_pass() -> None:
    network.check_public("93.184.216.34")
    network.check_public("2606:2800:220:1:248:1893:25c8:1946")


@pytest.mark.parametrize("url", ["https://127.0.0.1:9/a.yaml", "https://localhost:9/a.yaml", "http://example.com/"])
def test_fetching_refuses_before_anything_is_sent(url: str) -> None:
    with pytest.raises(network.Refused):
        network.fetch_url(url)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_root_document_that_is_a_link_is_one_file(tmp_path: Path) -> None:
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {type: string}, B: {$ref: b.yaml}}}\n"
    folder = tmp_path / "in"
    load(folder, text, {"b.yaml": "type: array\nitems: {$ref: 'openapi.yaml#/components/schemas/A'}\n"})
    (folder / "openapi.yaml").rename(folder / "real.yaml")
    (folder / "openapi.yaml").symlink_to("real.yaml")
    diagnostics = Diagnostics()
    document = load_document(folder / "openapi.yaml", diagnostics)
    assert list(document.root["components"]["schemas"]) == ["A", "B"]
    assert list(document.sources) == ["b.yaml", "openapi.yaml"]


def test_a_reference_to_a_reference_that_was_rewritten_already(tmp_path: Path) -> None:
    text = HEAD + (
        "paths: {}\ncomponents:\n  schemas:\n    A: {$ref: a.yaml}\n"
        "    Z: {type: array, items: {$ref: 'a.yaml#/properties/x'}}\n"
    )
    files = {
        "a.yaml": "type: object\nproperties: {x: {$ref: b.yaml}}\ncomponents: {schemas: {b: {type: boolean}}}\n",
        "b.yaml": "type: integer\n",
    }
    loaded = load(tmp_path, text, files)
    assert loaded.diagnostics == []
    found = loaded.root["components"]["schemas"]
    assert found["A"]["properties"]["x"] == found["Z"]["items"] == {"$ref": "#/components/schemas/b"}
    assert found["b"] == {"type": "integer"}


@pytest.mark.parametrize("target", ["openapi.yaml", "#/paths", "#/paths/~1a"])
def test_a_target_that_holds_its_reference_is_an_error(tmp_path: Path, target: str) -> None:
    text = HEAD + (
        f"paths:\n  /a:\n    post: {{responses: {{}}, callbacks: {{c: {{'{{$url}}': {{$ref: '{target}'}}}}}}}}\n"
    )
    assert load(tmp_path, text).errors == [("Reference/Circular", 5)]


def test_a_target_without_any_field_of_the_wanted_kind_is_doubted(tmp_path: Path) -> None:
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {type: array, items: {$ref: p.yaml}}}}\n"
    assert load(tmp_path, text, {"p.yaml": "name: x\nin: query\n"}).warnings == [("Reference/WrongKind", 4)]


def test_a_file_that_is_referred_to_again_after_transforms(tmp_path: Path) -> None:
    text = HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: a.yaml}}}\n"
    files = {"a.yaml": "type: object\nproperties: {b: {$ref: 'b.yaml'}}\n", "b.yaml": "type: string\n"}
    change = transform("merge", target="$.components.schemas", value={"New": {"$ref": "a.yaml#/properties/b"}})
    loaded = load(tmp_path, text, files, transforms=[change])
    assert loaded.diagnostics == []
    assert loaded.root["components"]["schemas"]["New"] == {"$ref": "#/components/schemas/b"}
