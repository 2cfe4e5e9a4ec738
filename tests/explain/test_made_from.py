"""Small documents in which each fact has one cause."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.explain import Explanation

from .outputs import answers, only

SPEC = """\
openapi: 3.1.0
info: {title: shop, version: "1"}
paths:
  /orders/{order_id}:
    post:
      parameters:
        - {name: order_id, in: path, required: true, schema: {type: string}}
        - {name: X-Trace, in: header, schema: {type: string}, x-stainless-param: trace}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [lines]
              properties:
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                tags: {type: array, items: {type: string}}
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
components:
  schemas:
    Thing: {type: object, required: [id], properties: {id: {type: string}}}
    Order:
      allOf:
        - $ref: '#/components/schemas/Thing'
        - type: object
          properties:
            paidAt: {type: string, format: date-time}
            lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
            tree: {$ref: '#/components/schemas/Tree'}
            state: {type: [string, 'null'], enum: [open, closed, null]}
    Line: {type: object, properties: {count: {type: integer}, from: {type: string}}}
    Tree: {type: object, properties: {below: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
"""
CONFIG = """\
organization: {name: shop}
resources:
  orders:
    models:
      thing: '#/components/schemas/Thing'
      order: '#/components/schemas/Order'
      order_line: '#/components/schemas/Line'
    methods:
      send: post /orders/{order_id}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "openapi.yaml").write_text(SPEC)
    (tmp_path / "stainless.yml").write_text(CONFIG)
    return tmp_path


def explained(folder: Path, name: str) -> Explanation:
    return only(answers(folder / "openapi.yaml", folder / "stainless.yml", [name], folder / "out")[0])


@pytest.mark.parametrize(
    ("name", "rules"),
    [
        ("shop.types.Order", {"model-key", "bases", "response-model", "at-top"}),
        ("shop.types.Order.paid_at", {"snake-case", "date", "not-required"}),
        ("shop.types.Order.state", {"wire-name", "listed", "nullable"}),
        ("shop.types.Tree", {"promoted", "promoted-component", "where-met"}),
        ("shop.types.OrderLine.from_", {"keyword"}),
        ("shop.types.OrderLineParam", {"model-key", "param-suffix", "param-class"}),
        ("shop.types.OrderSendParams", {"params-name", "params-exist"}),
        ("client.orders.send", {"method-key", "gives-model", "operation"}),
        ("client.orders.send.order_id", {"last-of-path", "path-needs-it"}),
        ("client.orders.send.lines", {"iterable", "model", "must-be-given", "in-body", "by-keyword"}),
        ("client.orders.send.tags", {"sequence", "may-be-left-out"}),
        ("client.orders.send.trace", {"named-by", "in-header"}),
        ("client.orders.send.timeout", {"of-every-method"}),
        ("shop.resources.orders.OrdersResource", {"resource-key", "resource-suffix", "resource-module"}),
    ],
)
def test_each_name_tells_its_rules(shop: Path, name: str, rules: set[str]) -> None:
    assert rules <= {reason.rule.id for reason in explained(shop, name).reasons}


def test_a_field_of_a_base_is_found_by_the_name_of_the_class_that_inherits_it(shop: Path) -> None:
    assert explained(shop, "shop.types.Order.id").symbol.name == "shop.types.Thing.id"


def test_the_lines_are_those_of_the_inputs(shop: Path) -> None:
    one = explained(shop, "shop.types.Order.paid_at")
    assert one.document is not None
    assert SPEC.splitlines()[one.document.line - 1].strip().startswith("paidAt:")
    method = explained(shop, "client.orders.send")
    assert method.config is not None
    assert CONFIG.splitlines()[method.config.line - 1].strip() == "send: post /orders/{order_id}"
    header = explained(shop, "client.orders.send.trace")
    assert header.document is not None
    assert "X-Trace" in SPEC.splitlines()[header.document.line - 1]


def test_transforms_that_changed_a_part_are_told_for_that_part_alone(shop: Path) -> None:
    (shop / "stainless.yml").write_text(CONFIG + """\
openapi:
  transforms:
    - command: update
      reason: counts are money
      args: {target: $.components.schemas.Line.properties.count, value: {type: number}}
    - command: merge
      args: {target: '$.components.schemas.Order.allOf[1].properties', value: {note: {type: string}}}
""")
    changed = explained(shop, "shop.types.OrderLine.count")
    assert [(c.kind, c.command, c.reason, c.at.line) for c in changed.changes] == [
        ("transform", "update", "counts are money", 12)
    ]
    assert changed.text == "count: Optional[float] = None"
    assert [c.command for c in explained(shop, "shop.types.Order.note").changes] == ["merge"]
    assert [c.command for c in explained(shop, "shop.types.Order").changes] == ["merge"]
    assert explained(shop, "shop.types.OrderLine.from_").changes == ()
    assert explained(shop, "shop.types.Order.paid_at").changes == ()


def test_what_a_transform_makes_required_is_told_for_the_property(shop: Path) -> None:
    (shop / "stainless.yml").write_text(CONFIG + """\
openapi:
  transforms:
    - command: merge
      args: {target: $.components.schemas.Line, value: {required: [count]}}
    - command: append
      args: {target: $.components.schemas.Line.required, value: from}
""")
    assert [c.command for c in explained(shop, "shop.types.OrderLine.from_").changes] == ["merge", "append"]


def test_overlays_are_told_with_their_file(shop: Path) -> None:
    (shop / "changes.yaml").write_text("""\
overlay: 1.0.0
info: {title: changes, version: '1'}
actions:
  - target: $.components.schemas.Thing.properties.id
    description: ids are numbers now
    update: {type: integer}
""")
    (shop / "stainless.yml").write_text(CONFIG + "specloom:\n  overlays: [changes.yaml]\n")
    (change,) = explained(shop, "shop.types.Thing.id").changes
    assert (change.kind, change.command, change.reason) == ("overlay", "update", "ids are numbers now")
    assert (Path(change.at.file).name, change.at.line) == ("changes.yaml", 4)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("post /orders/{order_id}", {"shop.resources.orders.OrdersResource.send", "shop.types.OrderSendParams"}),
        ("#/components/schemas/Tree", {"shop.types.Tree", "shop.types.Tree.below"}),
        (
            "#/components/schemas/Line/properties/count",
            {"shop.types.OrderLine.count", "shop.types.OrderLineParam.count"},
        ),
    ],
)
def test_parts_of_the_inputs_lead_to_what_is_made_of_them(shop: Path, query: str, names: set[str]) -> None:
    (answer,) = answers(shop / "openapi.yaml", shop / "stainless.yml", [query])
    assert names <= {e.symbol.name for e in answer.found}


def test_a_misspelt_name_gets_near_ones(shop: Path) -> None:
    asked = ["shop.types.Ordr", "shop.types.Order.paidat", "paid_at.x", "client.orders.sned"]
    near = [a.near for a in answers(shop / "openapi.yaml", shop / "stainless.yml", asked)]
    assert "shop.types.Order" in near[0]
    assert "shop.types.Order.paid_at" in near[1]
    assert "shop.resources.orders.OrdersResource.send" in near[3]


def test_an_object_in_two_places_is_explained_by_the_place_that_names_it(shop: Path) -> None:
    limits = "{type: object, properties: {most: {type: integer}}}"
    parts = "{morning: {$ref: '#/components/schemas/Limits'}, evening: {$ref: '#/components/schemas/Limits'}}"
    spec = SPEC.replace(
        "{type: object, required: [id], properties: {id: {type: string}}}", f"{{type: object, properties: {parts}}}"
    )
    (shop / "openapi.yaml").write_text(f"{spec}    Limits: {limits}\n")
    for part in ("Morning", "Evening"):
        name = f"Shop.Thing.{part}"
        found = answers(shop / "openapi.yaml", shop / "stainless.yml", [name], flavours=("typescript",))
        told = {reason.rule.id: reason.text for reason in only(found[0]).reasons}
        assert f"property `{part.lower()}`" in told["position"]
