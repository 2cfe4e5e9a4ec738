"""Parameters of operations as the model has them."""

from __future__ import annotations

import pytest
from specloom.diagnostics import Severity

from .model import Make, parameters
from .operations import OK, act, operation


def test_parameters_of_path_and_operation_are_put_together(make: Make) -> None:
    built = operation(
        make,
        'parameters: [{name: limit, in: query, schema: {type: integer}}, {$ref: "#/components/parameters/Shared"},'
        " {name: b, in: path, required: true, schema: {type: integer}}, {name: X-H, in: header,"
        " schema: {type: string}}], " + OK,
        path="/x/{a}/{b}/{c}",
        item=(
            "parameters: [{name: limit, in: query, schema: {type: string}}, {name: a, in: path, required: true,"
            " schema: {type: string}}, {name: Zed, in: query, required: true, schema: {type: string}}]"
        ),
    )
    assert parameters(act(built)) == [
        "path a: string",
        "path b: integer",
        "path c: string",
        "query limit?: integer",
        "query shared?: string",
        "query Zed: string",
        "header X-H?: string",
    ]
    assert act(built).positional == ("c",)


def test_positional_parameters(make: Make) -> None:
    method = "{endpoint: post /x/{a}/{b}, positional_params: [b, a, nothing]}"
    method = method.replace("post /x/{a}/{b}", "'post /x/{a}/{b}'")
    assert act(operation(make, OK, path="/x/{a}/{b}", method=method)).positional == ("b", "a")


def test_headers_that_clients_set_are_no_parameters(make: Make) -> None:
    listed = ", ".join(
        f"{{name: {n}, in: header, schema: {{type: string}}}}"
        for n in ("Accept", "content-type", "AUTHORIZATION", "X-Own")
    )
    assert parameters(act(operation(make, f"parameters: [{listed}], {OK}"))) == ["header X-Own?: string"]


@pytest.mark.parametrize("place", ["cookie", "querystring"])
def test_parameters_that_cannot_be_sent_are_reported(make: Make, place: str) -> None:
    schema = "schema: {type: string}" if place == "cookie" else "content: {application/json: {schema: {type: object}}}"
    built = operation(make, f"parameters: [{{name: odd, in: {place}, {schema}}}], {OK}")
    assert parameters(act(built)) == []
    assert "Parameter/Unsupported" in built.said(Severity.WARNING)


@pytest.mark.parametrize(
    ("array_format", "wire"), [("brackets", "include"), ("comma", "include[]"), ("repeat", "include[]")]
)
def test_brackets_in_a_name_are_those_of_the_array_format(make: Make, array_format: str, wire: str) -> None:
    built = operation(
        make,
        f"parameters: [{{name: 'include[]', in: query, schema: {{type: array, items: {{type: string}}}}}},"
        f" {{name: 'one[]', in: query, schema: {{type: string}}}}], {OK}",
        top=f"query_settings: {{array_format: {array_format}}}",
    )
    assert parameters(act(built)) == [f"query {wire}?: [string]", "query one[]?: string"]
    assert act(built).parameters[0].words == ("include",)
    assert built.api.array_format == array_format


def test_a_parameter_may_be_described_by_its_content(make: Make) -> None:
    built = operation(
        make,
        f"parameters: [{{name: filter, in: query, content: {{application/json: {{schema: {{type: object,"
        f" properties: {{a: {{type: string}}}}}}}}}}}}], {OK}",
    )
    assert parameters(act(built)) == ["query filter?: {a?: string}"]


def test_what_a_parameter_says(make: Make) -> None:
    built = operation(
        make,
        "parameters: [{name: OpenAI-Beta, in: header, x-stainless-param: betas, description: d, deprecated: true,"
        " style: simple, explode: false, example: e, schema: {type: string, default: f}},"
        " {name: Other, in: query, schema: {type: string, x-stainless-param: better_name,"
        " description: of the schema}}], " + OK,
    )
    other, betas = act(built).parameters
    assert (betas.words, betas.description, betas.deprecated, betas.style, betas.explode) == (
        ("betas",),
        "d",
        "",
        "simple",
        False,
    )
    assert (betas.example, betas.default) == ("e", "f")
    assert (other.words, other.description, other.wire) == (("better", "name"), "of the schema", "Other")
