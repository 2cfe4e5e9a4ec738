"""`specloom explain` as a process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .process import specloom

PYTHON = "output/python/src/petstore"


def test_a_name_is_explained_with_its_lines(made: Path) -> None:
    run = specloom(made, "explain", "petstore.types.Pet").expect(0)
    assert "petstore.types.Pet: model" in run.out
    assert f"{PYTHON}/types/pet.py:" in run.out
    assert "openapi.yaml:" in run.out and "stainless.yml:" in run.out


def test_a_line_of_the_output_is_explained(made: Path) -> None:
    lines = (made / PYTHON / "types" / "pet.py").read_text().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("    created_at:"))
    for place in (
        f"{PYTHON}/types/pet.py:{number}",
        f"types/pet.py:{number}",
        made / PYTHON / f"types/pet.py:{number}:5",
    ):
        assert "petstore.types.Pet.created_at: field" in specloom(made, "explain", place).expect(0).out
    assert "not found" in specloom(made, "explain", f"{PYTHON}/types/pet.py:1").expect(1).out


def test_each_flavour_that_is_made_answers(shop: Path) -> None:
    both = ("--flavour", "python", "--flavour", "typescript")
    specloom(shop, "generate", *both).expect(0)
    out = specloom(shop, "explain", *both, "client.pets.list").expect(0).out
    assert "petstore.resources.pets.PetsResource.list: method (python)" in out
    assert "Petstore.Pets.list: method (typescript)" in out
    one = specloom(shop, "explain", "--flavour", "typescript", "client.pets.list", "Petstore.Pet.name").expect(0).out
    assert "(typescript)" not in one and "PetsResource" not in one
    assert "output/typescript/src/resources/pets" in one and "missing or edited" not in one


def test_an_edited_file_is_said_to_be_one(made: Path) -> None:
    assert "specloom check" not in specloom(made, "explain", "petstore.types.Pet").expect(0).out
    file = made / PYTHON / "types" / "pet.py"
    file.write_text("# mine\n" + file.read_text())
    assert "specloom check" in specloom(made, "explain", "petstore.types.Pet").expect(0).out


def test_several_are_answered_in_order_and_one_that_is_missing_decides_the_status(made: Path) -> None:
    run = specloom(made, "explain", "petstore.types.Pet.name", "petstore.types.Pett", "client.pets").expect(1)
    places = [
        run.out.index(part) for part in ("NewPet.name: field", "not found: petstore.types.Pett", "PetsResource: ")
    ]
    assert places == sorted(places)
    assert "near: petstore.types.Pet\n" in run.out


def test_json_has_every_part(made: Path) -> None:
    run = specloom(made, "explain", "--format", "json", "petstore.types.Pet.name", "nothing").expect(1)
    found, missing = json.loads(run.out)["answers"]
    (symbol,) = found["symbols"]
    assert symbol["kind"] == "field" and symbol["output"]["line"] > 0 and not symbol["output"]["edited"]
    assert symbol["document"]["pointer"].endswith("/properties/name")
    assert {"about", "rule", "facts", "text"} == set(symbol["reasons"][0])
    assert missing == {"query": "nothing", "found": False, "near": missing["near"], "symbols": []}


def test_an_endpoint_lists_what_is_made_of_it(made: Path) -> None:
    out = specloom(made, "explain", "get /pets").expect(0).out
    assert "method" in out and "PetsResource.list" in out


def test_nothing_is_written(shop: Path) -> None:
    before = sorted(shop.rglob("*"))
    assert "missing or edited" in specloom(shop, "explain", "petstore.types.Pet").expect(0).out
    assert sorted(shop.rglob("*")) == before


@pytest.mark.parametrize(
    "query",
    [
        "",
        ".",
        "....",
        ":1",
        "a:99999999999999999999",
        "\x1b[31mred",
        "../../../../etc/passwd:1",
        "/etc/passwd:1",
        "#",
        "#/",
        "#/~2",
        "get /nothing",
        "x" * 100_000,
        "petstore.types.Pet." + "a." * 2000,
        "{0.__class__}",
        "*",
        "output/python/src/petstore/types/pet.py:0",
        "output/python/src/petstore/types/pet.py:999999999",
    ],
)
def test_hostile_queries_are_not_found_and_harm_nothing(made: Path, query: str) -> None:
    run = specloom(made, "explain", "--", query)
    assert run.status in (0, 1), run.err
    assert "Traceback" not in run.out + run.err
    assert "\x1b" not in run.out


def test_text_of_the_document_cannot_command_the_terminal(made: Path) -> None:
    spec = made / "openapi.yaml"
    text = spec.read_text().replace("Pet:\n", '"Pet":\n', 1)
    spec.write_text(text + '\nx-note: "\\u001b[2J{facts}"\n')
    assert "\x1b" not in specloom(made, "explain", "petstore.types.Pet").out


def test_faulty_inputs_and_unable_flavours_are_errors(made: Path) -> None:
    assert "Source/Unreadable" in specloom(made, "explain", "--spec", "none.yaml", "x").expect(2).err
    run = specloom(made, "explain", "--flavour", "models", "petstore.types.Pet").expect(2)
    assert "Explain/Unable" in run.err and "python" in run.err
    assert "Missing argument" in specloom(made, "explain").expect(2).err
