"""Values by location and wire name as calls that users would write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.flavours.go.gotypes import Package
from specloom.flavours.go.invocations import call, derived
from specloom.flavours.go.plan import Go
from specloom.flavours.go.printing import GoFile
from specloom.flavours.go.sdk import Sdk
from specloom.flavours.go.values import DoesNotFit, Values
from specloom.ir.api import In
from specloom.ir.build.targets import build_target
from specloom.ir.examples import FileContent, example_call
from specloom.job import Request, locate

from .helpers import assert_compiles, assert_formatted
from .shop import CONFIG, DOCUMENT

CREATED = """client.Pets.New(context.TODO(), shop.PetNewParams{
	Owner: param.Null[string](),
	Animal: shop.AnimalUnionParam{
		OfCat: &shop.AnimalCatParam{
			Lives: 9,
			Same:  "s",
			Extra: param.Override[shop.AnimalCatExtraParam](map[string]any{}),
		},
	},
	Name:   "Tom",
	Status: shop.PetNewParamsStatusSold,
	Age:    shop.Int(0),
	Either: shop.PetNewParamsEitherUnion{
		OfStringArray: []string{"x", "y"},
	},
	Inner: shop.PetNewParamsInner{
		Size: "s",
	},
	Price: shared.MoneyParam{
		Amount:   1,
		Currency: shared.MoneyCurrency("GBP"),
	},
	Tags: []shop.TagParam{{
		Label: "a",
	}, {
		Label: "b",
	}},
})"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Sdk:
    """The SDK of the small API."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "openapi.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    (folder / "stainless.yml").write_text(CONFIG, encoding="utf-8")
    diagnostics = Diagnostics()
    request = Request(spec=folder / "openapi.json", config=folder / "stainless.yml")
    loaded = pipeline.load(locate(request, diagnostics), diagnostics)
    return Go().sdk(loaded.api, replace(build_target(loaded.config, "go")))


def _called(sdk: Sdk, method: str, given: Mapping[tuple[In, str], object], file: GoFile | None = None) -> list[str]:
    source, view = next((s, v) for s, v in sdk.methods() if v.method.id == method and not derived(v))
    target = file or GoFile(Package("calls", "calls"), sdk.module)
    values = Values(sdk.places, sdk.registry, target.qualify)
    return list(call(view, source.package, ".".join(["client", *sdk.way(source)]), given, values))


def _body(**given: object) -> dict[tuple[In, str], object]:
    return {(In.BODY, wire): value for wire, value in given.items()}


def test_a_call_has_every_kind_of_value(sdk: Sdk) -> None:
    """Constants are left zero, values that an enum does not list are sent all the same, and so is an empty object."""
    given = _body(
        name="Tom",
        status="sold",
        animal={"kind": "cat", "lives": 9, "same": "s", "extra": {}},
        owner=None,
        age=0,
        tags=[{"label": "a"}, {"label": "b"}],
        price={"amount": 1, "currency": "GBP"},
        inner={"size": "s"},
        either=["x", "y"],
    )
    assert "\n".join(_called(sdk, "pets.create", given)) == CREATED


def test_what_no_type_can_hold_is_told(sdk: Sdk) -> None:
    with pytest.raises(DoesNotFit, match="is no int64"):
        _called(sdk, "pets.create", _body(name="n", age="three"))


def test_a_union_that_no_variant_fits_is_sent_as_it_is(sdk: Sdk) -> None:
    lines = _called(sdk, "pets.create", _body(animal={"kind": "cow"}))
    assert "\tAnimal: param.Override[shop.AnimalUnionParam](map[string]any{" in lines


def test_files_are_readers(sdk: Sdk) -> None:
    lines = _called(sdk, "pets.upload", {(In.PATH, "pet_id"): "p", (In.BODY, "photo"): FileContent(b"\xff\x00")})
    assert any("bytes.NewReader([]byte{255, 0})" in line for line in lines)


def test_examples_of_every_method_compile(tmp_path: Path, sdk: Sdk, shop: dict[str, str]) -> None:
    file = GoFile(Package("calls", "calls"), sdk.module)
    lines: list[str] = []
    for _, view in sdk.methods():
        for needed in (True, False):
            if not derived(view):
                given = example_call(sdk.api, view.method, "go", required_only=needed)
                called = _called(sdk, view.method.id, given, file)
                lines.extend(["", "\t_ = func() {", "\t\t" + "\n\t\t".join(called).strip(), "\t}"])
    head = ["package calls", "", *file.import_lines(), "func _(client shop.Client) {"]
    text = "\n".join([*head, *lines[1:], "}"]) + "\n"
    assert_formatted(tmp_path, {**shop, "calls/calls.go": text})
    assert_compiles(tmp_path)
