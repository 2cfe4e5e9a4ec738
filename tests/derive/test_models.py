"""Models: which schemas get a name, where, and what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from specloom.config.model import Config
from specloom.diagnostics import Diagnostics
from specloom.ir.derive import derive_config
from specloom.spec import Document

from .conftest import Derive, operation


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: Any) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def gives(schema: Any, **more: Any) -> dict[str, Any]:
    return operation(responses={"200": {"description": "", **content(schema)}}, **more)


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties or {"id": {"type": "string"}}}


def models(config: Config) -> dict[str, str]:
    return {".".join((*path, name)): m.pointer for path, r in config.walk() for name, m in r.models.items()}  # type: ignore[union-attr]


def test_models_live_where_all_their_users_are(derive: Derive) -> None:
    config, diagnostics = derive(
        {
            "paths": {
                "/pets": {"get": gives({"type": "array", "items": ref("Pet")})},
                "/pets/{id}/toys": {"get": gives(ref("ToyList")), "post": gives(ref("Toy"))},
                "/owners": {"get": gives(ref("Owner"))},
            },
            "components": {
                "schemas": {
                    "Pet": thing(tag=ref("Tag"), toy=ref("Toy")),
                    "Tag": thing(money=ref("Money")),
                    "Toy": thing(),
                    "ToyList": {"type": "array", "items": ref("Toy")},
                    "Owner": thing(money=ref("Money"), self=ref("Owner")),
                    "Money": {"type": "string", "enum": ["eur", "usd"]},
                    "Nobody": thing(),
                }
            },
        }
    )
    assert list(models(config)) == [
        "$shared.money",
        "pets.pet",
        "pets.tag",
        "pets.toy",
        "pets.toys.toy_list",
        "owners.owner",
    ]
    (told,) = [d.message for d in diagnostics if d.code == "Model/Unreached"]
    assert "`Nobody`" in told and "`Pet`" not in told


def test_plain_values_second_names_and_flattened_bodies_are_no_models(derive: Derive) -> None:
    config, _ = derive(
        {
            "paths": {
                "/pets": {"post": gives(ref("Alias"), requestBody=content(ref("NewPet")))},
                "/pets/{id}": {"put": gives(ref("Pet"), requestBody=content(ref("Pet")))},
                "/bulk": {"post": operation(requestBody=content(ref("Pets")))},
                "/trees": {"post": operation(requestBody=content(ref("Tree")))},
            },
            "components": {
                "schemas": {
                    "Pet": thing(name=ref("Name"), anything=ref("Anything")),
                    "Alias": ref("Pet"),
                    "NewPet": thing(kind=ref("Kind")),
                    "Kind": {"enum": ["cat", "dog"]},
                    "Name": {"type": "string"},
                    "Anything": {},
                    "Pets": {"type": "array", "items": thing()},
                    "Tree": thing(child=ref("Tree")),
                }
            },
        }
    )
    assert {name.rpartition(".")[2] for name in models(config)} == {"pet", "kind", "pets", "tree"}


def test_names_with_the_same_words_are_told_and_kept_apart(derive: Derive) -> None:
    names = ["pet", "Pet", "PET", "foo_bar", "foo-bar"]
    whole = {
        "paths": {"/zoo": {"get": gives({"oneOf": [ref(n) for n in names]})}},
        "components": {"schemas": {name: thing() for name in names}},
    }
    config, diagnostics = derive(whole)
    found = {pointer.rpartition("/")[2]: key.rpartition(".")[2] for key, pointer in models(config).items()}
    assert found["Pet"] == "pet" and found["foo-bar"] == "foo_bar"
    assert len(set(found.values())) == 5
    assert not any(c.isdigit() for key in found.values() for c in key)
    told = [d for d in diagnostics if d.code == "Model/NameCollision"]
    assert len(told) == 3
    assert all("#/components/schemas/" in d.message and d.message.count("#/components/") == 2 for d in told)
    whole["components"]["schemas"] = {name: thing() for name in reversed(names)}
    assert models(derive(whole)[0]) == models(config)


def test_a_model_is_not_called_like_the_resource_it_is_in(derive: Derive) -> None:
    config, _ = derive(
        {
            "paths": {"/pets": {"get": gives(ref("Pets"))}, "/health": {"get": gives(ref("Health"))}},
            "components": {"schemas": {"Pets": {"type": "array", "items": thing()}, "Health": thing()}},
        }
    )
    assert list(models(config)) == ["pets.pet_list", "health.health_details"]


def test_components_are_reached_through_everything(derive: Derive) -> None:
    config, _ = derive(
        {
            "paths": {
                "/pets": {
                    "parameters": [{"$ref": "#/components/parameters/Sort"}],
                    "get": gives(
                        {"oneOf": [ref("Cat")], "discriminator": {"propertyName": "kind", "mapping": {"dog": "Dog"}}},
                        requestBody={"$ref": "#/components/requestBodies/Ask"},
                    ),
                }
            },
            "components": {
                "parameters": {"Sort": {"name": "sort", "in": "query", "schema": ref("Order")}},
                "requestBodies": {"Ask": content({"type": "object", "properties": {"filter": ref("Filter")}})},
                "schemas": {
                    "Cat": thing(example=ref("Example")),
                    "Dog": thing(inner={"$ref": "#/components/schemas/Deep/properties/here"}),
                    "Order": {"type": "string", "enum": ["up", "down"]},
                    "Filter": thing(),
                    "Example": thing(),
                    "Deep": thing(here={"type": "array", "items": ref("Found")}, other=ref("NotFound")),
                    "Found": {"type": "object", "discriminator": {"propertyName": "kind"}, "properties": {}},
                    "Heir": {"allOf": [ref("Found"), thing()]},
                    "NotFound": thing(),
                },
            },
        }
    )
    assert {name.removeprefix("pets.") for name in models(config)} == {
        "cat", "dog", "order", "filter", "example", "found", "heir",
    }  # fmt: skip


def test_deep_and_hostile_schemas_end(document: Callable[..., Document]) -> None:
    deep: dict[str, Any] = {"type": "string"}
    for _ in range(2000):
        deep = {"type": "object", "properties": {"x": deep}}
    schemas = {
        "Loop": {"allOf": [ref("Loop")]},
        "A": {"allOf": [ref("B")]},
        "B": {"anyOf": [ref("A")]},
        "x" * 300: deep,
        "404": thing(),
        "Odd": {"allOf": 5, "properties": [], "required": None, "discriminator": [], "items": {"$ref": 7}},
    }
    whole = document({})
    listed = {"type": "array", "items": {"oneOf": [ref(n) for n in schemas]}}
    whole.root["paths"] = {
        "/x": {"get": gives(listed), "put": operation(parameters=7, tags="x", responses=[]), "post": None}
    }
    whole.root["components"] = {"schemas": schemas, "securitySchemes": []}
    whole.root["servers"] = [None, {"url": 5}, {"url": "https://{a.com"}]
    config = derive_config(whole, None, Diagnostics())
    assert all(len(name) < 100 for name in models(config))
    assert "x.model_404" in models(config)
