"""Schemas that contain themselves, or would never end, become models; every model has one place."""

from __future__ import annotations

from specloom.diagnostics import Severity

from .model import Make, build, shape

ONE = (
    'paths: {/x: {get: {responses: {"200": {description: ok,'
    ' content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}}}}}}\n'
)
METHOD = "resources: {zoo: {methods: {get: get /x}}}"


def body(built: object, id_: str = "zoo.get") -> str:
    method = built.method(id_)  # type: ignore[attr-defined]
    return shape(method.response.type)


def test_a_model_may_contain_itself(of: Make) -> None:
    built = of(
        'Node: {properties: {next: {$ref: "#/components/schemas/Node"}, all: {type: array,'
        ' items: {$ref: "#/components/schemas/Node"}}}}\n'
    )
    assert built.type("zoo.node") == "{all?: [@zoo.node], next?: @zoo.node}"
    assert not built.diagnostics


def test_models_may_contain_each_other(of: Make) -> None:
    built = of(
        'A: {properties: {b: {$ref: "#/components/schemas/B"}}}\nB: {properties: {a: {$ref: '
        '"#/components/schemas/A"}}}\n'
    )
    assert (built.type("zoo.a"), built.type("zoo.b")) == ("{b?: @zoo.b}", "{a?: @zoo.a}")


def test_a_recursive_schema_becomes_a_model_with_a_note(make: Make) -> None:
    spec = (
        ONE % "TreeNode"
        + 'components: {schemas: {TreeNode: {properties: {next: {$ref: "#/components/schemas/TreeNode"}}}}}\n'
    )
    built = make(spec, METHOD)
    assert body(built) == "@zoo.tree_node"
    assert built.type("zoo.tree_node") == "{next?: @zoo.tree_node}"
    assert built.said() == ["Model/Recommended"]
    assert built.diagnostics[0].severity is Severity.NOTE
    assert "models" in (built.diagnostics[0].hint or "")
    assert "zoo.tree_node" in built.api.root.children[0].models


def test_mutual_recursion_ends_in_one_model(make: Make) -> None:
    spec = ONE % "A" + (
        'components: {schemas: {A: {properties: {b: {$ref: "#/components/schemas/B"}}},'
        ' B: {properties: {a: {$ref: "#/components/schemas/A"}}}}}\n'
    )
    built = make(spec, METHOD)
    assert body(built) == "@zoo.a"
    assert built.type("zoo.a") == "{b?: {a?: @zoo.a}}"


def test_recursion_through_lists_maps_and_unions(make: Make) -> None:
    spec = ONE % "Value" + """components:
  schemas:
    Value: {anyOf: [{type: string}, {type: array, items: {$ref: "#/components/schemas/Value"}}, {type: object,
      additionalProperties: {$ref: "#/components/schemas/Value"}}]}
"""
    built = make(spec, METHOD)
    assert body(built) == "@zoo.value"
    assert built.type("zoo.value") == "(string | [@zoo.value] | {*: @zoo.value})"


def test_a_union_that_has_itself_among_its_variants_ends(make: Make) -> None:
    loop = '{anyOf: [{$ref: "#/components/schemas/Loop"}, {type: string}, {type: integer}]}'
    built = make(ONE % "Loop" + f"components: {{schemas: {{Loop: {loop}}}}}\n", METHOD)
    assert body(built) in ("@zoo.loop", "(string | integer)")


def test_a_part_of_a_path_may_be_recursive(make: Make) -> None:
    spec = """
    paths:
      /x:
        get:
          responses:
            "200":
              description: ok
              content:
                application/json:
                  schema:
                    properties: {child: {$ref: "#/paths/~1x/get/responses/200/content/application~1json/schema"}}
    """
    built = make(spec, METHOD)
    (model,) = built.api.models.values()
    assert body(built) == f"@{model.id}"
    assert model.key.isidentifier()


def test_what_grows_beyond_reason_becomes_a_model(make: Make) -> None:
    wide = ", ".join(f"p{i}: {{type: string}}" for i in range(80))
    levels = [
        f"L{i}: {{properties: {{"
        + ", ".join(f'q{j}: {{$ref: "#/components/schemas/L{i + 1}"}}' for j in range(8))
        + "}}"
        for i in range(5)
    ]
    spec = (
        ONE % "L0"
        + "components:\n  schemas:\n"
        + "".join(f"    {line}\n" for line in [*levels, f"L5: {{properties: {{{wide}}}}}"])
    )
    built = make(spec, METHOD)
    assert set(built.said()) == {"Model/Recommended"}
    assert 1 <= len(built.api.models) <= 5


def test_what_is_nested_too_deep_becomes_a_model(make: Make) -> None:
    deep = "{type: string}"
    for level in range(40):
        deep = f"{{type: object, properties: {{p{level}: {deep}}}}}"
    spec = (
        f'paths: {{/x: {{get: {{responses: {{"200": {{description: ok,'
        f" content: {{application/json: {{schema: {deep}}}}}}}}}}}}}}}\n"
    )
    built = make(spec, METHOD)
    assert built.said() == ["Model/Recommended"]
    assert len(built.api.models) == 1


def test_promoted_models_of_one_name_get_more_words(make: Make) -> None:
    spec = """
    paths:
      /x: {get: {responses: {"200": {description: ok,
        content: {application/json: {schema: {properties: {a: {$ref: "#/components/schemas/Node"},
        b: {$ref: "#/components/schemas/node"}}}}}}}}}
    components:
      schemas:
        Node: {properties: {next: {$ref: "#/components/schemas/Node"}}}
        node: {properties: {back: {$ref: "#/components/schemas/node"}}}
    """
    built = make(spec, METHOD)
    assert len(built.api.models) == 2
    assert len({m.words for m in built.api.models.values()}) == 2


def test_a_pointer_into_a_schema_may_be_a_model(make: Make) -> None:
    spec = """
    components:
      schemas:
        Thing: {properties: {tags: {type: array, items: {type: object, properties: {name: {type: string}}}},
          other: {$ref: "#/components/schemas/Part"}}}
        Part: {properties: {a: {type: string}}}
    """
    config = """
    resources:
      zoo:
        models:
          thing: Thing
          tag: '#/components/schemas/Thing/properties/tags/items'
          other: '#/components/schemas/Thing/properties/other'
    """
    built = make(spec, config)
    assert built.type("zoo.thing") == "{other?: @zoo.other, tags?: [@zoo.tag]}"
    assert built.type("zoo.tag") == "{name?: string}"
    assert built.type("zoo.other") == "{a?: string}"


def test_two_models_of_one_schema_are_one_and_its_alias(of: Make) -> None:
    built = of(
        "A: {properties: {a: {type: string}}}\nB: {properties: {a: {$ref: '#/components/schemas/A'}}}\n",
        models="{first: A, second: A, b: B}",
    )
    assert built.api.models["zoo.second"].alias_of == "zoo.first"
    assert built.type("zoo.b") == "{a?: @zoo.first}"


def test_models_that_do_not_exist_are_errors(make: Make) -> None:
    built = make(
        "components: {schemas: {Animal: {type: string}}}",
        "resources: {zoo: {models: {a: Animl, b: {type: alias, to: nothing},"
        " c: '#/components/schemas/Animal/properties/x'}}}",
    )
    assert built.said(Severity.ERROR) == ["Model/NotFound"] * 3
    assert "`Animal`" in (built.diagnostics[0].hint or "")


def test_building_twice_gives_the_same(tmp_path: object) -> None:
    spec = ONE % "A" + (
        'components: {schemas: {A: {properties: {b: {$ref: "#/components/schemas/B"}}},'
        ' B: {properties: {a: {$ref: "#/components/schemas/A"}}}}}\n'
    )
    one, other = (build(tmp_path, spec, METHOD) for _ in range(2))  # type: ignore[arg-type]
    assert list(one.api.models) == list(other.api.models)
