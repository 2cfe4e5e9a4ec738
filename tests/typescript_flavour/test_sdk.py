"""What users of a generated SDK see: types, params, calls, and what the client offers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref
from specloom.flavours.base import Finding, PlannedFile

from .helpers import assert_compiles_and_is_formatted, files, planned

PET = {
    "type": "object",
    "required": ["id", "odd-key"],
    "properties": {
        "id": {"type": "string"},
        "odd-key": {"type": ["integer", "null"]},
        "tags": {"type": "array", "items": {"enum": ["a", "it's"]}},
        "owner": {"type": "object", "properties": {"name": {"type": "string"}}},
        "parent": ref("Pet"),
        "labels": {"type": "object", "additionalProperties": {"type": "string"}},
    },
}
ERROR = {"type": "object", "properties": {"array": {"type": "object", "properties": {"a": {"type": "array"}}}}}
ID = {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}}


def query(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "integer"}}


SHOP = document(
    {
        "/pets": {
            "get": {"parameters": [query("limit")], "responses": answers({"type": "array", "items": ref("Pet")})},
            "post": {
                "parameters": [query("id"), {"name": "X-Trace", "in": "header", "schema": {"type": "integer"}}],
                "requestBody": {"required": True, "content": {"application/json": {"schema": ref("Pet")}}},
                "responses": answers(ref("Pet")),
            },
        },
        "/pets/{pet_id}": {
            "get": {"parameters": [ID], "responses": answers(ref("Pet"))},
            "delete": {"parameters": [ID], "responses": {"204": {"description": ""}}},
            "head": {"parameters": [ID], "responses": {"204": {"description": ""}}},
        },
        "/pets/{pet_id}/photo": {
            "put": {
                "parameters": [ID],
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["file"],
                                "properties": {"file": {"type": "string", "format": "binary"}},
                            }
                        }
                    },
                },
                "responses": {"200": {"description": "", "content": {"image/png": {}}}},
            }
        },
        "/errors": {"get": {"responses": answers({"type": "array", "items": ref("Error")})}},
    },
    {"Pet": PET, "Error": ERROR},
)
CONFIG = """
organization: {name: shop}
targets: {typescript: {package_name: shop}}
client_settings:
  opts: {api_key: {type: string, read_env: SHOP_API_KEY, auth: {security_scheme: Bearer}}}
environments: {production: https://api.example.com, testing: "https://test.example.com/it's"}
security: [{Bearer: []}]
security_schemes: {Bearer: {type: http, scheme: bearer}}
resources:
  $client: {methods: {status: get /errors}}
  shop:
    models: {pet: Pet, array: Error}
    methods:
      list: get /pets
      create: post /pets
      retrieve: get /pets/{pet_id}
      delete: delete /pets/{pet_id}
      probe: head /pets/{pet_id}
      constructor: put /pets/{pet_id}/photo
    subresources:
      shop: {methods: {list: get /errors}}
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("shop"), SHOP, CONFIG)


def test_an_object_is_an_interface_and_its_inline_objects_are_in_its_namespace(shop: dict[str, str]) -> None:
    text = shop["src/resources/shop/shop.ts"]
    assert "export interface Pet {" in text
    assert "  'odd-key': number | null;" in text
    assert "  owner?: Pet.Owner;" in text
    assert "export namespace Pet {\n  export interface Owner {" in text
    assert "  parent?: Pet;" in text
    assert "  tags?: Array<'a' | \"it's\">;" in text
    assert "  labels?: { [key: string]: string };" in text


def test_a_model_called_like_a_type_of_the_language_gets_another_name(shop: dict[str, str]) -> None:
    assert "export interface ArrayModel {" in shop["src/resources/shop/shop.ts"]


def test_parameters_of_one_name_are_told_apart_and_sent_by_their_names(shop: dict[str, str]) -> None:
    text = shop["src/resources/shop/shop.ts"]
    assert "query_id?: number;" in text
    assert "'X-Trace': X_Trace" in text or "'X-Trace': x_trace" in text
    assert "query: { id: query_id }," in text


def test_calls(shop: dict[str, str]) -> None:
    text = shop["src/resources/shop/shop.ts"]
    assert "return this._client.get(path`/pets/${petID}`, options);" in text
    assert "return this._client.get('/pets', { query, ...options });" in text
    assert "method: 'head'" in text
    assert "multipartFormRequestOptions(" in text
    assert "__binaryResponse: true" in text


def test_the_clients_own_methods_have_their_types_in_a_module_of_their_own(shop: dict[str, str]) -> None:
    assert "status(options?: RequestOptions): APIPromise<TopLevelAPI.StatusResponse>" in shop["src/client.ts"]
    assert "export type StatusResponse" in shop["src/resources/top-level.ts"]


def test_whole_modules_are_loaded_only_for_classes_that_are_made_of_them(shop: dict[str, str]) -> None:
    """Modules of resources import each other in circles: a type must not load the module that loads this one."""
    loaded = [
        (text, name)
        for path, text in shop.items()
        if path.startswith("src/resources/")
        for name in re.findall(r"^import \* as (\w+)", text, re.M)
    ]
    assert loaded
    assert [name for text, name in loaded if f"new {name}." not in text] == []


def test_methods_are_documented_with_an_example(shop: dict[str, str]) -> None:
    text = shop["src/resources/shop/shop.ts"]
    assert (
        "  /**\n"
        "   * @example\n"
        "   * ```ts\n"
        "   * const pet = await client.shop.create({ id: 'id', 'odd-key': 0 });\n"
        "   * ```\n"
        "   */\n"
        "  create("
    ) in text
    assert "   * await client.shop.delete('pet_id');\n" in text
    assert "   * const response = await client.shop.constructor_('pet_id', {\n" in text
    assert "   * console.log(await response.blob());\n" in text
    assert "   * const response = await client.status();\n" in shop["src/client.ts"]


def test_text_of_the_config_stays_text(shop: dict[str, str]) -> None:
    assert 'testing: "https://test.example.com/it\'s"' in shop["src/client.ts"]


def test_files_for_what_the_api_does_not_use_are_left_out(shop: dict[str, str]) -> None:
    absent = ("src/core/streaming.ts", "src/internal/webhooks.ts", "src/internal/oauth2.ts", "src/internal/events.ts")
    assert not shop.keys() & set(absent)


def test_types_of_a_resource_below_others_are_named_below_the_client_where_the_config_wants_it(tmp_path: Path) -> None:
    config = CONFIG.replace("      shop: {methods", "      shelf: {methods")
    made = planned(tmp_path, SHOP, config, client_types=("shop.shelf", "shop.shops"))
    client = next(f.text for f in made if isinstance(f, PlannedFile) and f.path == "src/client.ts")
    assert "  export { type ShelfListResponse as ShelfListResponse };" in client
    (finding,) = (f for f in made if isinstance(f, Finding) and f.code == "TypeScript/UnknownResource")
    assert "`shop.shops`" in finding.message


def test_what_the_config_skips_is_said(tmp_path: Path) -> None:
    config = CONFIG.replace("delete: delete /pets/{pet_id}", "delete: {endpoint: 'delete /pets/{pet_id}', skip: true}")
    found = [f for f in planned(tmp_path, SHOP, config) if isinstance(f, Finding)]
    assert [f.code for f in found] == ["Endpoint/Skipped"]


def test_the_sdk_compiles_and_is_formatted(tmp_path: Path, shop: dict[str, str]) -> None:
    assert_compiles_and_is_formatted(tmp_path, shop)


WEBHOOK = """
organization: {name: hooks}
targets: {typescript: {package_name: hooks}}
client_settings: {opts: {webhook_key: {type: string, nullable: true}}}
resources:
  events:
    models: {made_event: Made}
    methods: {log: get /log, unwrap: {type: webhook_unwrap, webhook_key_opt: webhook_key}}
"""


def test_webhooks_and_streams_of_lines(tmp_path: Path) -> None:
    made = {"type": "object", "required": ["type"], "properties": {"type": {"const": "made"}}}
    lines = {"200": {"description": "", "content": {"application/jsonl": {"schema": ref("Made")}}}}
    body = {"content": {"application/json": {"schema": ref("Made")}}}
    hooks = {
        **document({"/log": {"get": {"responses": lines}}}, {"Made": made}),
        "webhooks": {"made": {"post": {"requestBody": body, "responses": {"200": {"description": ""}}}}},
    }
    sdk = files(tmp_path, hooks, WEBHOOK)
    text = sdk["src/resources/events.ts"]
    assert "log(options?: RequestOptions): APIPromise<Stream<MadeEvent>> {" in text
    assert "__streamFormat: 'jsonl'" in text
    assert "): Promise<UnwrapWebhookEvent> {" in text
    assert "tests/webhooks.test.ts" in sdk
    assert sdk.keys() >= {"src/core/streaming.ts", "src/internal/webhooks.ts", "src/internal/event-rules.ts"}


ODD = """
organization: {name: odd}
targets: {typescript: {package_name: odd}}
client_settings:
  opts:
    id: {type: string, auth: {security_scheme: Login, role: client_id}}
    secret: {type: string, auth: {security_scheme: Login, role: client_secret}}
environments: {production: https://api.example.com/v1}
security: [{Login: []}]
security_schemes:
  Login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}}
pagination:
- name: link_page
  type: cursor
  request: {after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}}
  response:
    data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
    next: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}, from_header: X-Next}
    left: {type: integer, from_header: X-Left}
    more: {type: boolean, x-stainless-pagination-property: {purpose: has_next_page}, from_header: X-More}
resources:
  things:
    methods:
      list: {endpoint: get /things, paginated: link_page}
      find: get /find
      replace: put /things
"""


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    text = {"type": "string"}
    paths = {
        "/things": {
            "get": {
                "parameters": [{"name": "after", "in": "query", "schema": text}],
                "responses": answers({"type": "object", "properties": {"data": {"type": "array", "items": text}}}),
            },
            "put": {
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"type": "array", "items": text}}},
                },
                "responses": {"204": {"description": ""}},
            },
        },
        "/find": {
            "get": {
                "parameters": [{"name": "constructor", "in": "query", "schema": text}],
                "responses": {"204": {"description": ""}},
            }
        },
    }
    return files(tmp_path_factory.mktemp("odd"), document(paths), ODD)


def test_params_with_a_key_that_every_object_has_are_not_an_empty_object_by_default(odd: dict[str, str]) -> None:
    assert (
        "  find(query?: ThingFindParams | null | undefined, options?: RequestOptions)" in odd["src/resources/things.ts"]
    )


def test_a_body_that_is_one_value_is_one_of_the_params(odd: dict[str, str]) -> None:
    text = odd["src/resources/things.ts"]
    assert "  replace(params: ThingReplaceParams, options?: RequestOptions): APIPromise<void> {\n" in text
    assert "    const { body } = params;\n" in text
    assert "export interface ThingReplaceParams {\n  body: Array<string>;\n}" in text


def test_fields_of_pages_may_come_from_headers(odd: dict[str, str]) -> None:
    text = odd["src/core/pagination.ts"]
    assert "    this.next = response.headers.get('X-Next');\n" in text
    assert "    this.left = numberOf(response.headers.get('X-Left'));\n" in text
    assert "    this.more = flagOf(response.headers.get('X-More'));\n" in text
    assert "    const cursor = this.next;\n" in text
    assert "next" not in text.partition("interface LinkPageResponse")[2].partition("}")[0]


def test_the_address_of_tokens_may_be_relative_to_the_base_url(odd: dict[str, str]) -> None:
    assert "resolveURL('/oauth/token', this.baseURL)" in odd["src/client.ts"]


def test_the_runtimes_tests_of_what_an_api_uses_come_along(odd: dict[str, str], shop: dict[str, str]) -> None:
    assert "tests/oauth2.test.ts" in odd and "tests/webhooks.test.ts" not in odd
    assert not {"tests/oauth2.test.ts", "tests/webhooks.test.ts"} & shop.keys()


def test_odd_sdks_compile_and_are_formatted(tmp_path: Path, odd: dict[str, str]) -> None:
    assert_compiles_and_is_formatted(tmp_path, odd)
