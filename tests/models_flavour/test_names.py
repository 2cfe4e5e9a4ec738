"""Names of classes where the config and the document leave something open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .helpers import document, make, write_json

CONFIG = """
organization: {name: acme-cloud}
targets: {python: {package_name: acme.cloud}}
resources:
  first:
    models:
      thing: '#/components/schemas/One'
      other: {type: alias, to: first.thing}
      unused: '#/components/schemas/Unused'
    methods: {get: get /a}
  second:
    subresources:
      deep:
        models: {thing: '#/components/schemas/Two'}
        methods: {get: get /b}
"""


def _object(**members: Any) -> dict[str, Any]:
    return {"type": "object", "properties": members}


def test_a_shared_key_gets_words_of_its_resource(tmp_path: Path) -> None:
    config = tmp_path / "stainless.yml"
    config.write_text(CONFIG)
    schemas = {"One": _object(a={"type": "string"}), "Two": _object(b={"type": "string"}), "Unused": _object()}
    made = make(write_json(tmp_path, document(schemas, a="One", b="Two")), "dataclass", config)
    assert made.package == "acme_cloud_models"
    assert "class Thing:\n    a: str" in made.module
    assert "class DeepThing:\n    b: str" in made.module
    assert "\nOther = Thing\n" in made.module
    assert "Unused" not in made.module


def test_inline_types_are_named_by_position_and_variants_by_what_sets_them_apart(tmp_path: Path) -> None:
    text, number = {"type": "string"}, {"type": "integer"}
    variants = {"oneOf": [_object(url=text, size=number), _object(data=text, size=number), {"type": "string"}]}
    schemas = {
        "Pet": _object(
            owner=_object(address=_object(city=text)),
            tags={"type": "array", "items": _object(label=text)},
            image=variants,
            bare={"oneOf": [_object(x=number), _object(x=text)]},
        )
    }
    made = make(write_json(tmp_path, document(schemas, a="Pet")), "dataclass")
    for name in (
        "PetOwner",
        "PetOwnerAddress",
        "PetTag",
        "PetImageURL",
        "PetImageData",
        "PetBareWithX",
        "PetBareWithXType",
    ):
        assert f'    "{name}",' in made.module, made.module
    assert not [line for line in made.module.splitlines() if line.startswith("class ") and line[-2].isdigit()]


def test_a_type_that_is_used_twice_is_declared_once(tmp_path: Path) -> None:
    schemas = {
        "Pet": _object(home={"$ref": "#/components/schemas/Place"}, born={"$ref": "#/components/schemas/Place"}),
        "Place": _object(city={"type": "string"}),
    }
    config = tmp_path / "stainless.yml"
    config.write_text("organization: {name: a}\nresources: {pets: {models: {animal: Pet}, methods: {get: get /a}}}\n")
    made = make(write_json(tmp_path, document(schemas, a="Pet")), "dataclass", config)
    assert "home: Place | None = None" in made.module
    assert "born: Place | None = None" in made.module
    assert "class Animal:" in made.module


def test_a_class_that_narrows_its_base_repeats_it(tmp_path: Path) -> None:
    base = {"allOf": [{"$ref": "#/components/schemas/Base"}]}
    schemas = {
        "Base": _object(id={"type": "string"}, note={"type": "string"}),
        "Plain": {**base, **_object(extra={"type": "string"})},
        "Strict": {**base, **_object(id={"type": "string"}), "required": ["id"]},
    }
    made = make(write_json(tmp_path, document(schemas, a="Plain", b="Strict", c="Base")), "dataclass")
    assert "class Plain(Base):\n    extra: str | None = None" in made.module
    assert "class Strict:\n    id: str\n" in made.module
