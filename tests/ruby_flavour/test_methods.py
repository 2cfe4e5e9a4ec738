"""Methods: their parameters, and the requests that they make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, takes

from .helpers import code, files, ruby, write

STRING = {"type": "string"}
THING = {"type": "object", "properties": {"id": STRING}}


def parameter(name: str, place: str, schema: Any = None, **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "required": place == "path", "schema": schema or STRING, **more}


PATHS: dict[str, Any] = {
    "/a/{first}/b/{second}/c%d/{end}": {
        "put": {
            "operationId": "everything",
            "summary": "Does everything.",
            "deprecated": True,
            "parameters": [
                *(parameter(name, "path") for name in ("first", "second", "end")),
                parameter("deep[name]", "query"),
                parameter("options", "query", required=True),
                parameter("X-Trace", "header", description="What is traced.\n\nFurther."),
                parameter("name", "query"),
            ],
            "requestBody": takes(
                {
                    "type": "object",
                    "required": ["kind", "request_options"],
                    "properties": {
                        "kind": {**STRING, "enum": ["k"], "x-stainless-const": True},
                        "request_options": STRING,
                        "name": STRING,
                        "none": {"type": ["string", "null"]},
                    },
                }
            ),
            "responses": answers(THING),
        }
    },
    "/bare": {"get": {"responses": {"204": {"description": ""}}}},
    "/text": {"get": {"responses": {"200": {"description": "", "content": {"text/csv": {"schema": STRING}}}}}},
    "/list": {"post": {"requestBody": takes({"type": "array", "items": STRING}), "responses": answers(THING)}},
    "/raw": {"post": {"requestBody": takes({**STRING, "format": "binary"}, "image/png"), "responses": answers(THING)}},
    "/form": {
        "post": {
            "requestBody": takes(THING, "application/x-www-form-urlencoded"),
            "responses": answers(THING),
        }
    },
    "/either": {
        "post": {
            "requestBody": {
                "content": {
                    "application/json": {
                        "schema": {"type": "object", "properties": {"file": {**STRING, "format": "binary"}}}
                    },
                    "multipart/form-data": {
                        "schema": {"type": "object", "properties": {"file": {**STRING, "format": "binary"}}}
                    },
                }
            },
            "responses": answers(THING),
        }
    },
    "/wrapped": {
        "get": {"responses": answers({"type": "object", "properties": {"data": {"type": "array", "items": STRING}}})}
    },
}
CONFIG = """
organization: {name: shop}
targets: {ruby: {gem_name: shop}}
settings: {unwrap_response_fields: [data]}
resources:
  $client: {methods: {request: get /bare}}
  things:
    methods:
      everything: put /a/{first}/b/{second}/c%d/{end}
      bare: {endpoint: get /bare, default_request_options: {timeout: 5000, max_retries: 7}}
      text: get /text
      list: post /list
      raw: {endpoint: post /raw, body_param_name: image}
      form: post /form
      either: post /either
      wrapped: get /wrapped
    subresources: {bare: {methods: {get: get /bare}}}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("methods"), document(PATHS), CONFIG)


def method(sdk: dict[str, str], name: str) -> list[str]:
    lines = code(sdk["lib/shop/resources/things.rb"], "def", name).splitlines()
    return [line.strip().rstrip(",") for line in lines]


def test_parameters_go_where_they_belong(sdk: dict[str, str]) -> None:
    assert method(sdk, "everything") == [
        "def everything(end_, params)",
        "parsed, options = Shop::Models::ThingEverythingParams.dump_request(params)",
        "first = parsed.path(:first)",
        "second = parsed.path(:second)",
        "@client.request(",
        "method: :put",
        'path: ["a/%1$s/b/%2$s/c%%d/%3$s", first, second, end_]',
        "query: parsed.query",
        "headers: parsed.headers",
        "body: parsed.body",
        "model: Shop::Models::ThingEverythingResponse",
        "options: options",
        ")",
        "end",
    ]
    params = code(sdk["lib/shop/models/thing_everything_params.rb"], "class", "ThingEverythingParams").splitlines()
    assert [line.strip() for line in params[3:-1]] == [
        "required :first, String, in: :path",
        "required :second, String, in: :path",
        "required :end_, String, api_name: :end, in: :path",
        "required :options, String, in: :query",
        "required :kind, const: :k",
        "required :request_options_, String, api_name: :request_options",
        'optional :deep_name, String, api_name: :"deep[name]", in: :query',
        "optional :name, String, in: :query",
        "optional :body_name, String, api_name: :name",
        "optional :none, String, nil?: true",
        'optional :x_trace, String, api_name: :"X-Trace", in: :header',
    ]


def test_documentation(sdk: dict[str, str]) -> None:
    text = sdk["lib/shop/resources/things.rb"]
    start = text.index("      # Does everything.")
    said = [line.strip() for line in text[start : text.index("      def everything")].splitlines()]
    assert said[:3] == ["# Does everything.", "#", "# @deprecated"]
    assert "#   @param x_trace [String, nil] What is traced." in said
    assert "#   @return [Shop::Models::ThingEverythingResponse]" in said
    keywords = "end_, first:, second:, options:, request_options_:"
    assert any(line.startswith(f"# @overload everything({keywords}, ") for line in said)


def test_signatures(sdk: dict[str, str]) -> None:
    text = sdk["sig/shop/resources/things.rbs"]
    start = text.index("def everything: (")
    assert [line.strip().rstrip(",") for line in text[start : text.index(") ->", start)].strip().splitlines()[1:]] == [
        "String end_",
        "first: String",
        "second: String",
        "options: String",
        "request_options_: String",
        "?deep_name: String",
        "?name: String",
        "?body_name: String",
        "?none: String?",
        "?x_trace: String",
        "?kind: :k",
        "?request_options: Shop::request_opts",
    ]
    assert "def bare_2: (?request_options: Shop::request_opts) -> nil\n" in text


def test_requests_without_parameters(sdk: dict[str, str]) -> None:
    # A resource below has the name.
    assert method(sdk, "bare_2") == [
        "def bare_2(params = {})",
        "@client.request(",
        "method: :get",
        'path: "bare"',
        'headers: {"accept" => "*/*"}',
        "model: NilClass",
        "defaults: {timeout: 5.0, max_retries: 7}",
        "options: params[:request_options]",
        ")",
        "end",
    ]
    # Every client has a method of the name.
    assert "    def request_2(params = {})\n      self.request(\n" in sdk["lib/shop/client.rb"]


def test_kinds_of_bodies_and_responses(sdk: dict[str, str]) -> None:
    assert {'headers: {"accept" => "text/csv"}', "model: String"} <= set(method(sdk, "text"))
    assert "body: parsed.body" in method(sdk, "list")
    assert (
        "required :body, Shop::Internal::Type::ArrayOf[String], in: :body"
        in sdk["lib/shop/models/thing_list_params.rb"]
    )
    assert 'headers: {"content-type" => "image/png"}' in method(sdk, "raw")
    assert "required :image, Shop::Internal::Type::FileInput, in: :body" in sdk["lib/shop/models/thing_raw_params.rb"]
    assert 'headers: {"content-type" => "application/x-www-form-urlencoded"}' in method(sdk, "form")
    assert "headers: Shop::Internal::Util.form_or_json(parsed.body)" in method(sdk, "either")
    assert {"unwrap: :data", "model: Shop::Internal::Type::ArrayOf[String]"} <= set(method(sdk, "wrapped"))
    assert (
        "def wrapped: (?request_options: Shop::request_opts) -> ::Array[String]\n"
        in sdk["sig/shop/resources/things.rbs"]
    )


def test_constants_need_not_be_given(sdk: dict[str, str], tmp_path: Path) -> None:
    write(tmp_path, sdk)
    given = 'first: "1", options: "o", request_options_: "r", name: "n", request_options: {max_retries: 1}'
    shown = (
        f"parsed, options = Shop::ThingEverythingParams.dump_request({{{given}}}); p parsed.path(:first), parsed.query,"
        " parsed.body, options"
    )
    assert ruby(tmp_path, "-r", "shop", "-e", shown).splitlines() == [
        '"1"',
        '{:options=>"o", :name=>"n"}',
        '{:request_options=>"r", :kind=>:k}',
        "{:max_retries=>1}",
    ]
