"""Models that need each other across modules: every module imports first, nested data becomes models and back."""

from __future__ import annotations

import json

import pytest

from .conftest import Make
from .sdk import Sdk, answering

HEAD = """
paths:
  /tree:
    post:
      requestBody: {required: true, content: {application/json: {schema: {type: object,
        properties: {rootNode: {$ref: "#/components/schemas/%s"}}}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}}}
components:
  schemas:
"""

THREE = HEAD % ("Alpha", "Alpha") + """
    Alpha: {type: object, properties: {alphaName: {type: string}, beta: {$ref: "#/components/schemas/Beta"}}}
    Beta: {type: object, properties: {betaName: {type: string}, gammas: {type: array,
      items: {$ref: "#/components/schemas/Gamma"}}}}
    Gamma: {type: object, required: [alpha], properties: {gammaName: {type: string},
      alpha: {$ref: "#/components/schemas/Alpha"}, self: {$ref: "#/components/schemas/Gamma"}}}
"""
THREE_CONFIG = """
resources:
  one: {models: {alpha: Alpha}, methods: {create: post /tree}}
  two: {models: {beta: Beta}, methods: {again: post /tree}}
  three: {subresources: {deep: {models: {gamma: Gamma}, methods: {again: post /tree}}}}
"""


def every_module_first(sdk: Sdk) -> None:
    """Imports each module of the types in a fresh interpreter's state, as the first of the package's."""
    names = sorted(m for m in sdk.modules if m.startswith("types."))
    program = f"""
    import importlib, sys
    base = "{sdk.package}."
    importlib.import_module("{sdk.package}")
    loaded = set(sys.modules)
    for name in {names!r}:
        for module in [m for m in sys.modules if m.startswith(base + "types")]:
            del sys.modules[module]
        importlib.import_module(base + name.replace(".__init__", ""))
    print("done")
    """
    assert sdk.run(program).strip() == "done"


def test_three_modules_that_need_each_other(make: Make) -> None:
    sdk = make(THREE, THREE_CONFIG)
    every_module_first(sdk)
    data = {
        "alphaName": "a",
        "beta": {
            "betaName": "b",
            "gammas": [{"gammaName": "g", "alpha": {"alphaName": "inner"}, "self": {"gammaName": "h", "alpha": {}}}],
        },
    }
    calls = answering(data)
    sent = {
        "alpha_name": "a",
        "beta": {"beta_name": "b", "gammas": [{"gamma_name": "g", "alpha": {"alpha_name": "inner"}}]},
    }
    model = sdk.client(calls).one.create(root_node=sent)
    gamma = model.beta.gammas[0]
    assert (type(gamma).__name__, gamma.alpha.alpha_name, gamma.api_self.gamma_name) == ("Gamma", "inner", "h")
    assert json.loads(model.to_json()) == data
    assert calls.body == {
        "rootNode": {
            "alphaName": "a",
            "beta": {"betaName": "b", "gammas": [{"gammaName": "g", "alpha": {"alphaName": "inner"}}]},
        }
    }
    strict = sdk.client(answering(data), _strict_response_validation=True)
    assert strict.two.again(root_node={}).beta.gammas[0].gamma_name == "g"


ALIASES = HEAD % ("Value", "Value") + """
    Value:
      anyOf:
        - {type: string}
        - {type: number}
        - {$ref: "#/components/schemas/ValueList"}
        - {$ref: "#/components/schemas/ValueMap"}
    ValueList: {type: array, items: {$ref: "#/components/schemas/Value"}}
    ValueMap: {type: object, additionalProperties: {$ref: "#/components/schemas/Value"}}
"""


@pytest.mark.parametrize(
    "models",
    [
        "one: {models: {value: Value, value_list: ValueList, value_map: ValueMap}, methods: {create: post /tree}}",
        "one: {models: {value: Value}, methods: {create: post /tree}}, two: {models: {value_list: ValueList}},"
        " $shared: {models: {value_map: ValueMap}}",
        "one: {models: {value: Value}, methods: {create: post /tree}}",
        "one: {methods: {create: post /tree}}",
    ],
)
def test_aliases_that_contain_themselves(make: Make, models: str) -> None:
    sdk = make(ALIASES, f"resources: {{{models}}}")
    every_module_first(sdk)
    value = {"a": [1.5, "x", {"b": []}]}
    calls = answering(value)
    assert sdk.client(calls).one.create(root_node=value) == value
    assert calls.body == {"rootNode": value}
    assert sdk.client(answering(value), _strict_response_validation=True).one.create(root_node=value) == value


BASES = HEAD % ("Branch", "Branch") + """
    Node: {type: object, required: [nodeName], properties: {nodeName: {type: string}, branches: {type: array,
      items: {$ref: "#/components/schemas/Branch"}}}}
    Branch: {allOf: [{$ref: "#/components/schemas/Node"}, {type: object, properties: {branchLength: {type: integer},
      twig: {$ref: "#/components/schemas/Twig"}}}]}
    Twig: {allOf: [{$ref: "#/components/schemas/Branch"}, {type: object, properties: {leafCount: {type: integer}}}]}
"""


@pytest.mark.parametrize(
    "models",
    [
        "one: {models: {node: Node, branch: Branch, twig: Twig}, methods: {create: post /tree}}",
        "one: {models: {branch: Branch}, methods: {create: post /tree}}, two: {models: {twig: Twig}},"
        " three: {models: {node: Node}}",
    ],
)
def test_a_base_that_needs_the_model_it_is_a_base_of(make: Make, models: str) -> None:
    sdk = make(BASES, f"resources: {{{models}}}")
    every_module_first(sdk)
    data = {
        "nodeName": "n",
        "branchLength": 1,
        "twig": {"nodeName": "t", "leafCount": 3, "branches": [{"nodeName": "b", "branchLength": 2}]},
    }
    calls = answering(data)
    sent = {"node_name": "n", "twig": {"node_name": "t", "leaf_count": 3, "branches": [{"node_name": "b"}]}}
    model = sdk.client(calls).one.create(root_node=sent)
    assert (model.node_name, model.branch_length, model.twig.leaf_count) == ("n", 1, 3)
    assert model.twig.branches[0].branch_length == 2
    assert json.loads(model.to_json()) == data
    assert calls.body == {
        "rootNode": {
            "nodeName": "n",
            "twig": {"nodeName": "t", "leafCount": 3, "branches": [{"nodeName": "b"}]},
        }
    }


UNIONS = HEAD % ("Expr", "Expr") + """
    Expr:
      oneOf: [{$ref: "#/components/schemas/Add"}, {$ref: "#/components/schemas/Num"}]
      discriminator: {propertyName: kind}
    Add: {type: object, required: [kind], properties: {kind: {const: add},
      leftSide: {$ref: "#/components/schemas/Expr"}, rest: {type: array, items: {$ref: "#/components/schemas/Expr"}}}}
    Num: {type: object, required: [kind], properties: {kind: {const: num}, numberValue: {type: integer},
      parent: {anyOf: [{$ref: "#/components/schemas/Add"}, {type: "null"}]}}}
"""


@pytest.mark.parametrize(
    "models",
    [
        "one: {models: {expr: Expr, add: Add, num: Num}, methods: {create: post /tree}}",
        "one: {models: {expr: Expr}, methods: {create: post /tree}}, two: {models: {add: Add}},"
        " three: {models: {num: Num}}",
        "one: {models: {expr: Expr}, methods: {create: post /tree}}",
        "one: {methods: {create: post /tree}}",
    ],
)
def test_unions_whose_variants_contain_them(make: Make, models: str) -> None:
    sdk = make(UNIONS, f"resources: {{{models}}}")
    every_module_first(sdk)
    num = {"kind": "num", "numberValue": 1, "parent": None}
    data = {"kind": "add", "leftSide": num, "rest": [{"kind": "add", "leftSide": num, "rest": []}]}
    calls = answering(data)
    model = sdk.client(calls).one.create(
        root_node={"kind": "add", "left_side": {"kind": "num", "number_value": 1}, "rest": []}
    )
    assert (model.left_side.number_value, model.rest[0].left_side.number_value) == (1, 1)
    assert json.loads(model.to_json()) == data
    assert calls.body == {"rootNode": {"kind": "add", "leftSide": {"kind": "num", "numberValue": 1}, "rest": []}}


def test_a_chain_of_aliases_is_evaluated_late(make: Make) -> None:
    links = "\n".join(
        f'    L{i}: {{anyOf: [{{type: string}}, {{type: array, items: {{$ref: "#/components/schemas/L{i + 1}"}}}}]}}'
        for i in range(12)
    )
    spec = HEAD % ("L0", "L0") + links + "\n    L12: {type: integer}\n"
    models = ", ".join(f"l{i}: L{i}" for i in range(13))
    sdk = make(spec, f"resources: {{one: {{models: {{{models}}}, methods: {{create: post /tree}}}}}}")
    every_module_first(sdk)
    value = [[[["x"]]], "y"]
    assert sdk.client(answering(value)).one.create(root_node=value) == value
