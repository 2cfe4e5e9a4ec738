"""Modules of an SDK: names that would collide get more words, and everything can be imported."""

from __future__ import annotations

import ast

import pytest

from .conftest import Make
from .sdk import NOTHING, Sdk, answering, leaves

OBJECT = "{type: object, properties: {name: {type: string}}}"


def spec(*paths: str, schemas: dict[str, str] | None = None) -> str:
    """A document with a POST operation for each path, which takes and gives an inline object."""
    operation = (
        "{post: {requestBody: {content: {application/json: {schema: {type: object, properties: {key: {type: object,"
        " properties: {inner: {type: string}}}}}}}}, responses: {'200': {description: ok, content: {application/json:"
        " {schema: {type: object, properties: {answer: {type: string}}}}}}}}}"
    )
    lines = ["paths:", *(f"  {path}: {operation}" for path in paths), "components:", "  schemas:"]
    found = schemas or {"Pet": OBJECT}
    return "\n".join([*lines, *(f"    {name}: {schema}" for name, schema in found.items())]) + "\n"


def importable(sdk: Sdk) -> None:
    """Every module imports, every export exists, and no folder hides a module of its name."""
    for path in leaves(sdk):
        ast.parse(sdk.files[path])
    sdk.load_all()
    for name in ("types", "resources"):
        package = sdk.load(name)
        assert all(getattr(package, export) is not None for export in package.__all__)
    folders = {m.rpartition(".")[0] for m in sdk.modules}
    assert not folders & (sdk.modules - {f"{f}.__init__" for f in folders})


def shared(sdk: Sdk) -> list[str]:
    return sorted(sdk.load("types").__all__)


def test_models_of_one_key_in_two_resources(make: Make) -> None:
    schemas = {"A": "{type: object, properties: {one: {$ref: '#/components/schemas/B'}}}", "B": OBJECT}
    document = spec("/x", schemas=schemas).replace(
        "schema: {type: object, properties: {answer: {type: string}}}", "schema: {$ref: '#/components/schemas/A'}"
    )
    config = """
    resources:
      cats: {models: {status: A}, methods: {create: post /x}}
      dogs: {models: {status: B}, methods: {create: post /x}}
    """
    sdk = make(document, config)
    importable(sdk)
    model = sdk.client(answering({"one": {"name": "n"}})).cats.create()
    assert model.one.name == "n"
    assert type(model) is not type(model.one)
    assert shared(sdk).count("Status") == 1
    assert "DogsStatus" in shared(sdk)


def test_a_model_called_like_a_resource_folder(make: Make) -> None:
    config = """
    resources:
      pet:
        models: {pet: Pet}
        methods: {create: post /x}
        subresources: {toys: {models: {toy: Pet}, methods: {create: post /x}}}
    """
    sdk = make(spec("/x").replace("{answer: {type: string}}", "{answer: {$ref: '#/components/schemas/Pet'}}"), config)
    importable(sdk)
    client = sdk.client(answering({"answer": {"name": "n"}}))
    assert client.pet.create().answer.name == client.pet.toys.create().answer.name == "n"


def test_a_child_called_like_its_parent(make: Make) -> None:
    config = """
    resources:
      chat:
        methods: {create: post /x}
        subresources:
          chat: {methods: {create: post /y}, subresources: {chat: {methods: {create: post /z}}}}
    """
    sdk = make(spec("/x", "/y", "/z"), config)
    importable(sdk)
    calls = answering({"answer": "a"})
    client = sdk.client(calls)
    client.chat.create()
    client.chat.chat.create(key={"inner": "i"})
    client.chat.chat.chat.create()
    client.chat.chat.chat.with_raw_response.create()
    client.with_streaming_response.chat.chat  # noqa: B018
    assert [r.url.path for r in calls.requests] == ["/x", "/y", "/z", "/z"]


def test_a_model_called_like_a_response_or_params(make: Make) -> None:
    config = """
    resources:
      pets:
        models: {pet_create_response: Pet, pet_create_params: Pet2}
        methods: {create: post /x, list: post /y}
    """
    schemas = {"Pet": OBJECT, "Pet2": OBJECT}
    document = spec("/x", "/y", schemas=schemas).replace(
        "{answer: {type: string}}",
        "{a: {$ref: '#/components/schemas/Pet'}, b: {$ref: '#/components/schemas/Pet2'}}",
    )
    sdk = make(document, config)
    importable(sdk)
    model = sdk.client(answering({"a": {"name": "1"}, "b": {"name": "2"}})).pets.create(key={"inner": "x"})
    assert (model.a.name, model.b.name) == ("1", "2")


def test_a_shared_model_called_like_another_one(make: Make) -> None:
    config = """
    resources:
      $shared: {models: {error: Shared}}
      pets: {models: {error: Own}, methods: {create: post /x}}
    """
    schemas = {
        "Shared": "{type: object, properties: {shared: {type: string}}}",
        "Own": "{type: object, properties: {cause: {$ref: '#/components/schemas/Shared'}}}",
    }
    document = spec("/x", schemas=schemas).replace(
        "{answer: {type: string}}", "{answer: {$ref: '#/components/schemas/Own'}}"
    )
    sdk = make(document, config)
    importable(sdk)
    model = sdk.client(answering({"answer": {"cause": {"shared": "s"}}})).pets.create()
    assert model.answer.cause.shared == "s"
    assert shared(sdk).count("Error") == 1
    assert sdk.load("types").Error is type(model.answer)


@pytest.mark.parametrize(
    "name",
    [
        "import",
        "class",
        "async",
        "types",
        "shared",
        "resources",
        "con",
        "aux",
        "get",
        "post",
        "copy",
        "qs",
        "2fa",
        "OAuth2",
    ],
)
def test_resources_with_awkward_names(make: Make, name: str) -> None:
    config = f"""
    resources:
      {name}:
        models: {{pet: Pet}}
        methods: {{create: post /x, {name}: post /y}}
        subresources: {{{name}: {{methods: {{create: post /x}}}}}}
    """
    sdk = make(spec("/x", "/y"), config)
    importable(sdk)
    client = sdk.client(answering({"answer": "a"}))
    attribute = {"2fa": "api_2fa", "OAuth2": "o_auth2"}.get(name, name)
    taken = name in ("import", "class", "async", "get", "post", "copy", "qs")
    resource = getattr(client, f"{attribute}_" if taken else attribute)
    assert resource.create(key={"inner": "i"}).answer == "a"


def test_a_hidden_model_that_others_use_is_made_nevertheless(make: Make) -> None:
    config = """
    resources:
      pets:
        models: {pet: {openapi_uri: Pet, skip: [python]}}
        methods: {create: post /x}
    """
    document = spec("/x").replace("{answer: {type: string}}", "{answer: {$ref: '#/components/schemas/Pet'}}")
    sdk = make(document, config)
    importable(sdk)
    assert sdk.client(answering({"answer": {"name": "n"}})).pets.create().answer.name == "n"


def test_hidden_resources_and_methods_are_left_out(make: Make) -> None:
    config = """
    resources:
      pets:
        methods: {create: post /x, gone: {endpoint: post /y, skip: [python]}, here: {endpoint: post /y, only: [python]}}
      hidden: {skip: [python], models: {pet: Pet}, methods: {create: post /x}}
      elsewhere: {only: [go], methods: {create: post /x}}
    """
    sdk = make(spec("/x", "/y"), config)
    importable(sdk)
    client = sdk.client(answering(NOTHING))
    assert not hasattr(client, "hidden") and not hasattr(client, "elsewhere")
    assert not hasattr(client.pets, "gone") and hasattr(client.pets, "here")
    assert "types.pet" not in sdk.modules


def test_resources_that_only_hold_models_have_no_class(make: Make) -> None:
    config = """
    resources:
      pets: {methods: {create: post /x}}
      parts: {models: {pet: Pet}, subresources: {deep: {models: {other: Other}}}}
    """
    schemas = {"Pet": OBJECT, "Other": OBJECT}
    document = spec("/x", schemas=schemas).replace(
        "{answer: {type: string}}",
        "{a: {$ref: '#/components/schemas/Pet'}, b: {$ref: '#/components/schemas/Other'}}",
    )
    sdk = make(document, config)
    importable(sdk)
    assert not hasattr(sdk.client(answering(NOTHING)), "parts")
    assert sdk.load("types.parts").Other
    assert not any(m.startswith("resources.parts") for m in sdk.modules)


def test_nested_types_are_named_from_their_place_and_never_numbered(make: Make) -> None:
    document = spec("/x").replace(
        "{answer: {type: string}}",
        "{a_b: {type: object, properties: {c: {type: object, properties: {x: {type: string}}}}},"
        " a: {type: object, properties: {b_c: {type: object, properties: {y: {type: string}}}}},"
        " items: {type: array, items: {type: object, properties: {z: {type: string}}}},"
        " map: {type: object, additionalProperties: {type: object, properties: {w: {type: string}}}}}",
    )
    sdk = make(document, "resources: {pets: {methods: {create: post /x}}}")
    importable(sdk)
    value = {"a_b": {"c": {"x": "1"}}, "a": {"b_c": {"y": "2"}}, "items": [{"z": "3"}], "map": {"k": {"w": "4"}}}
    model = sdk.client(answering(value)).pets.create()
    assert (model.a_b.c.x, model.a.b_c.y, model.items[0].z, model.map["k"].w) == ("1", "2", "3", "4")
    names = {n.name for n in ast.walk(ast.parse(sdk.text("types.pet_create_response"))) if isinstance(n, ast.ClassDef)}
    assert {"PetCreateResponse", "A", "AB", "Item", "Map"} <= names
    assert not [n for n in names if n[-1].isdigit()]


def test_aliases_of_models(make: Make) -> None:
    config = """
    resources:
      pets: {models: {pet: Pet, animal: {type: alias, to: pet}}, methods: {create: post /x}}
      others: {models: {pet: {type: alias, to: pets.pet}}, methods: {create: post /x}}
    """
    document = spec("/x").replace("{answer: {type: string}}", "{answer: {$ref: '#/components/schemas/Pet'}}")
    sdk = make(document, config)
    importable(sdk)
    types = sdk.load("types")
    assert types.Animal is types.Pet


def test_descriptions_cannot_become_code(make: Make) -> None:
    hostile = '"""; import os; os.abort() #\\\\ """ \\N{DASH} \\u0000 {{ 1 }} {% raw %} \\"'
    document = f"""
    paths:
      /x:
        post:
          summary: {hostile!r}
          deprecated: true
          parameters: [{{name: q, in: query, description: {hostile!r}, schema: {{type: string}}}}]
          responses: {{"200": {{description: ok, content: {{application/json: {{schema: {{type: object,
            description: {hostile!r}, properties: {{a: {{type: string, description: {hostile!r},
            enum: [{hostile!r}]}}}}}}}}}}}}}}
    """.replace("\\\\", "\\")
    sdk = make(document, 'resources: {pets: {description: \'x """ y\', methods: {create: post /x}}}')
    importable(sdk)
    for path in leaves(sdk):
        assert not [
            n for n in ast.walk(ast.parse(sdk.files[path])) if isinstance(n, ast.Attribute) and n.attr == "abort"
        ]
