"""Unions: flat, without repetitions, told apart, their variants named."""

from __future__ import annotations

import pytest
from specloom.ir.types import Nullable, Object, Union, Variant

from .model import Built, Make, shape

PETS = """
Cat: {type: object, required: [kind], properties: {kind: {const: cat}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, barks: {type: boolean}}}
Pet: {oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]}
"""
CAT, DOG, PET = (f'{{$ref: "#/components/schemas/{name}"}}' for name in ("Cat", "Dog", "Pet"))


def union_of(built: Built, model: str = "zoo.thing") -> Union:
    found = built.api.models[model].type
    assert isinstance(found, Union)
    return found


def names(built: Built) -> list[str]:
    return ["_".join(v.words) for v in union_of(built).variants]


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{oneOf: [{CAT}, {DOG}]}}", "(@zoo.cat | @zoo.dog)"),
        (f"{{anyOf: [{CAT}, {DOG}]}}", "(@zoo.cat | @zoo.dog)"),
        (f"{{oneOf: [{CAT}], anyOf: [{DOG}]}}", "(@zoo.cat | @zoo.dog)"),
        (f"{{oneOf: [{CAT}, {CAT}, {DOG}]}}", "(@zoo.cat | @zoo.dog)"),
        (f"{{oneOf: [{CAT}, {{type: 'null'}}]}}", "@zoo.cat?"),
        (f"{{oneOf: [{CAT}, {DOG}, {{type: 'null'}}]}}", "(@zoo.cat | @zoo.dog)?"),
        (f"{{oneOf: [{CAT}, {{anyOf: [{DOG}, {{type: 'null'}}]}}]}}", "(@zoo.cat | @zoo.dog)?"),
        (f"{{oneOf: [{PET}, {{type: string}}]}}", "(@zoo.cat | @zoo.dog | string)"),
        (f"{{oneOf: [{PET}, {CAT}]}}", "(@zoo.cat | @zoo.dog)"),
        (
            f"{{oneOf: [{{oneOf: [{CAT}, {{type: string}}]}}, {{oneOf: [{{type: string}}, {{type: integer}}]}}]}}",
            "(@zoo.cat | string | integer)",
        ),
        (f"{{oneOf: [{CAT}]}}", "@zoo.cat"),
        ("{anyOf: [{type: integer}, {type: number}]}", "number"),
        ("{anyOf: [{type: integer, format: int64}, {type: number}, {type: string}]}", "(number | string)"),
        ("{anyOf: [{type: string}, {type: string}]}", "string"),
        ("{anyOf: [{type: string}, {type: string, format: date}]}", "(string | string:date)"),
        ("{anyOf: [{type: string}, {type: string, enum: [a]}]}", "(string | 'a')"),
        (
            "{anyOf: [{type: string}, {type: string, enum: [a, b]}, {type: string, enum: [b, c]}]}",
            "('a'|'b'|'c' | string)",
        ),
        ("{anyOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}", "('a' | 'b')"),
        (
            "{anyOf: [{type: string, enum: [a]}, {type: string, enum: [b]}, {type: string}, {type: integer}]}",
            "('a' | 'b' | string | integer)",
        ),
        ("{oneOf: [{type: 'null'}]}", "any?"),
        ("{anyOf: [{type: string}, {type: array, items: {type: string}}]}", "(string | [string])"),
        ("{type: object, properties: {a: {type: string}}, anyOf: [{required: [a]}]}", "{a?: string}"),
        (
            "{type: object, properties: {a: {type: string}}, oneOf: [{required: [a]}, {not: {required: [a]},"
            " required: []}]}",
            "{a?: string}",
        ),
    ],
)
def test_what_a_union_holds(of: Make, schema: str, expected: str) -> None:
    assert of(PETS + f"Holder: {{properties: {{x: {schema}}}}}\n").type("zoo.holder") == f"{{x?: {expected}}}"


def test_a_nullable_model_in_a_union_makes_it_nullable(of: Make) -> None:
    built = of(
        PETS
        + (
            f"Maybe: {{type: [object, 'null'], properties: {{a: {{}}}}}}\nThing: {{properties: {{x: {{oneOf: [{CAT},"
            f" {{$ref: '#/components/schemas/Maybe'}}]}}}}}}\n"
        )
    )
    assert built.type("zoo.thing") == "{x?: (@zoo.cat | @zoo.maybe)?}"


# -- discriminators ---------------------------------------------------------------------------------------------------


def test_a_discriminator_maps_the_constants(of: Make) -> None:
    built = of(PETS + f"Thing: {{oneOf: [{CAT}, {DOG}], discriminator: {{propertyName: kind}}}}\n")
    found = union_of(built).discriminator
    assert found is not None
    assert (found.wire, found.mapping, found.explicit) == ("kind", (("cat", 0), ("dog", 1)), False)
    assert [v.constant for v in union_of(built).variants] == ["cat", "dog"]


def test_a_mapping_may_be_spelled_out(of: Make) -> None:
    built = of(
        PETS
        + (
            f"Thing: {{oneOf: [{CAT}, {DOG}], discriminator: {{propertyName: kind,"
            f" mapping: {{tom: '#/components/schemas/Cat', rex: Dog, gone: Nothing}}}}}}\n"
        )
    )
    found = union_of(built).discriminator
    assert found is not None and found.explicit
    assert found.mapping == (("tom", 0), ("rex", 1))


def test_without_a_discriminator_there_is_none(of: Make) -> None:
    assert union_of(of(PETS + f"Thing: {{oneOf: [{CAT}, {DOG}]}}\n")).discriminator is None


def test_the_discriminator_of_a_union_inside_holds(of: Make) -> None:
    built = of(
        PETS.replace("Pet: {oneOf:", "Pet: {discriminator: {propertyName: kind}, oneOf:")
        + f"Thing: {{anyOf: [{PET}, {{type: object, required: [kind], properties: {{kind: {{const: fish}}}}}}]}}\n"
    )
    found = union_of(built).discriminator
    assert found is not None and found.mapping == (("cat", 0), ("dog", 1), ("fish", 2))


def test_what_discriminates_a_union_inside_names_variants_only_where_it_is_alone(of: Make) -> None:
    fish, bird = (
        f"{{type: object, title: Kind Of {kind}, required: [kind], properties: {{kind: {{const: {kind}}}}}}}"
        for kind in ("fish", "bird")
    )
    inside = f"{{discriminator: {{propertyName: kind}}, oneOf: [{fish}, {bird}]}}"

    assert names(of(PETS + f"Thing: {{anyOf: [{inside}, {CAT}]}}\n"))[:2] == ["kind_of_fish", "kind_of_bird"]
    alone = of(f"Thing: {{anyOf: [{inside}, {{type: 'null'}}]}}\n").api.models["zoo.thing"].type
    assert isinstance(alone, Nullable) and isinstance(alone.inner, Union)
    assert ["_".join(v.words) for v in alone.inner.variants] == ["fish", "bird"]


def test_a_constant_may_be_inherited(of: Make) -> None:
    built = of(
        PETS + f"Kitten: {{allOf: [{CAT}, {{properties: {{age: {{type: integer}}}}}}]}}\n"
        "Thing: {discriminator: {propertyName: kind}, oneOf: [{$ref: '#/components/schemas/Kitten'},"
        " {$ref: '#/components/schemas/Dog'}]}\n"
    )
    assert [v.constant for v in union_of(built).variants] == ["cat", "dog"]


# -- names ------------------------------------------------------------------------------------------------------------

FIRST = "{type: object, required: [type], properties: {type: {const: first_one}, same: {type: string}}}"
SECOND = "{type: object, required: [type], properties: {type: {const: second}, other: {type: string}}}"


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (f"{{discriminator: {{propertyName: type}}, oneOf: [{FIRST}, {SECOND}]}}", ["first_one", "second"]),
        (
            "{oneOf: [{type: object, title: My Title, properties: {a: {}}}, {type: object,"
            " x-stainless-variantName: given_name, title: Unused, properties: {b: {}}}]}",
            ["my_title", "given_name"],
        ),
        (
            "{oneOf: [{type: object, properties: {same: {}, alone: {}}}, {type: object, properties: {same: {},"
            " lonely: {}}}]}",
            ["alone", "lonely"],
        ),
        (
            "{oneOf: [{type: object, properties: {same: {}}}, {type: object, properties: {same: {}, more: {}}}]}",
            ["", "more"],
        ),
        (
            "{oneOf: [{type: object, title: Twin, properties: {a: {}}}, {type: object, title: Twin,"
            " properties: {b: {}}}]}",
            ["a", "b"],
        ),
        ("{oneOf: [{type: string}, {type: integer}]}", ["", ""]),
    ],
)
def test_what_names_a_variant(of: Make, schema: str, expected: list[str]) -> None:
    assert names(of(f"Thing: {schema}\n")) == expected


def test_a_model_keeps_its_enums_apart(of: Make) -> None:
    built = of("Thing: {anyOf: [{type: string}, {type: string, enum: [a]}, {type: string, enum: [b]}]}\n")
    assert built.type("zoo.thing") == "(string | 'a' | 'b')"


def test_null_is_remembered_where_it_stands(of: Make) -> None:
    built = of("Thing: {anyOf: [{type: string, nullable: true}, {type: array, items: {type: string}}]}\n")
    found = built.api.models["zoo.thing"].type
    assert isinstance(found, Nullable) and isinstance(found.inner, Union)
    assert [v.nullable for v in found.inner.variants] == [True, False]


def test_constants_name_all_variants_or_none(of: Make) -> None:
    inline = f"{{title: Loud Dog, allOf: [{DOG}, {{properties: {{volume: {{type: integer}}}}}}]}}"
    error = "Failure: {type: object, title: Failure Event, properties: {kind: {const: error}}}\n"
    failure = '{$ref: "#/components/schemas/Failure"}'
    models = "{dog: Dog, thing: Thing}"
    built = of(
        PETS + error + f"Thing: {{discriminator: {{propertyName: kind}}, oneOf: [{inline}, {failure}]}}\n",
        models=models,
    )
    assert names(built) == ["loud_dog", "failure_event"]
    built = of(
        PETS + error + f"Thing: {{discriminator: {{propertyName: kind}}, oneOf: [{CAT}, {failure}]}}\n", models=models
    )
    assert names(built) == ["cat", "error"]


def test_a_lone_variant_that_is_a_model_is_that_model(of: Make) -> None:
    built = of(PETS + f"Holder: {{properties: {{x: {{discriminator: {{propertyName: kind}}, anyOf: [{CAT}]}}}}}}\n")
    assert built.type("zoo.holder") == "{x?: @zoo.cat}"


def test_a_component_names_its_variant(of: Make) -> None:
    built = of(PETS + f"Thing: {{oneOf: [{CAT}, {{type: string}}]}}\n", models="{thing: Thing}")
    assert [(v.words, v.component) for v in union_of(built).variants] == [(("cat",), ("cat",)), ((), ())]
    assert shape(union_of(built)) == "({kind: 'cat'!, lives?: integer} | string)"


def test_with_a_mapping_components_name_their_variants(of: Make) -> None:
    definitions = """
        Tom: {type: object, required: [kind], properties: {kind: {const: cat}}}
        Rex: {type: object, required: [kind], properties: {kind: {const: dog}}}
        Thing:
          oneOf: [{$ref: "#/components/schemas/Tom"}, {$ref: "#/components/schemas/Rex"}]
          discriminator: {propertyName: kind%s}
        """
    mapped = ", mapping: {cat: '#/components/schemas/Tom', dog: '#/components/schemas/Rex'}"
    assert names(of(definitions % mapped, models="{thing: Thing}")) == ["tom", "rex"]
    assert names(of(definitions % "", models="{thing: Thing}")) == ["cat", "dog"]


def test_models_keep_their_own_names(of: Make) -> None:
    variants: tuple[Variant, ...] = union_of(of(PETS + f"Thing: {{oneOf: [{CAT}, {DOG}]}}\n")).variants
    assert [v.component for v in variants] == [("cat",), ("dog",)]


def test_a_variant_may_have_a_name_per_language(of: Make) -> None:
    built = of(
        "Thing: {oneOf: [{type: object, x-stainless-naming: {python: {type_name: special}}, properties: {a: {}}},"
        " {type: object, x-stainless-naming: plain, properties: {b: {}}}]}\n"
    )
    first, second = union_of(built).variants
    assert (first.naming.get("python", "type_name"), first.naming.get("go", "type_name")) == ("special", None)
    assert second.naming.get("go", "type_name") == "plain"
    assert all(isinstance(v.type, Object) for v in (first, second))
