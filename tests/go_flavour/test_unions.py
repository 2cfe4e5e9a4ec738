"""Unions of responses, flattened, and unions of requests."""

from __future__ import annotations

from .helpers import fields


def test_a_response_union_has_the_properties_of_all_variants(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "AnimalUnion")
    assert found["Lives"][0] == "int64"
    assert found["Same"][0] == "string"
    assert found["Kind"] == ("string", '`json:"kind"`')


def test_properties_that_differ_are_unions_of_their_own(shop: dict[str, str]) -> None:
    assert fields(shop["pet.go"], "AnimalUnion")["Extra"][0] == "AnimalUnionExtra"
    found = fields(shop["pet.go"], "AnimalUnionExtra")
    assert found["A"][0] == "string"
    assert found["OfStringArray"] == ("[]string", '`json:",inline"`')


def test_a_discriminated_union_gives_its_variant(shop: dict[str, str]) -> None:
    text = shop["pet.go"]
    assert "func (u AnimalUnion) AsAny() anyAnimal {" in text
    assert '\tcase "cat":\n\t\treturn u.AsCat()' in text
    assert "func (u AnimalUnion) AsDog() (v AnimalDog) {" in text


def test_a_union_without_discriminator_has_no_way_to_any(shop: dict[str, str]) -> None:
    assert "func (u PetEitherUnion) AsAny(" not in shop["pet.go"]
    assert "func (u PetEitherUnion) AsStringArray() (v []string) {" in shop["pet.go"]


def test_a_request_union_holds_one_of_its_variants(shop: dict[str, str]) -> None:
    found = fields(shop["pet.go"], "AnimalUnionParam")
    assert found["OfCat"] == ("*AnimalCatParam", '`json:",omitzero,inline" variant:"cat"`')
    assert found["paramUnion"][0] == '`discriminator:"kind"`'
    either = fields(shop["pet.go"], "PetNewParamsEitherUnion")
    assert either["OfString"][0] == "param.Opt[string]"
    assert either["OfStringArray"][0] == "[]string"


def test_getters_reach_the_properties_of_the_variant_that_is_set(shop: dict[str, str]) -> None:
    assert "func (u AnimalUnionParam) GetSame() *string {" in shop["pet.go"]
    assert "func (u AnimalUnionParam) GetExtra() (res animalUnionParamExtra) {" in shop["pet.go"]
    assert "func (u PetNewParamsEitherUnion) Get" not in shop["pet.go"]


def test_constructors_take_what_a_variant_needs(shop: dict[str, str]) -> None:
    assert "func AnimalParamOfCat(lives int64, same string) AnimalUnionParam {" in shop["pet.go"]
