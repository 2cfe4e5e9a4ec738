"""What real documents hold and small ones do not: each rule here was broken by one of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .conftest import Make
from .sdk import Sdk, answering

DOCUMENT = """
servers:
  - {url: "https://{region}.{site}.test", variables: {region: {default: eu}, site: {default: one}}}
paths:
  /folders:
    get:
      parameters: [{$ref: "#/components/parameters/cursor"}]
      responses: {"200": {$ref: "#/components/responses/Page"}}
  /folders/{kind}:
    get:
      parameters: [{$ref: "#/components/parameters/kind"}]
      responses: {"200": {$ref: "#/components/responses/Open"}}
    put:
      parameters: [{$ref: "#/components/parameters/kind"}]
      requestBody: {content: {application/octet-stream: {schema: {type: string, format: binary}}}}
      responses: {"204": {description: done}}
  /folders/within: {get: {responses: {"200": {$ref: "#/components/responses/Open"}}}}
  /upload:
    get:
      requestBody: {content: {multipart/form-data: {schema: {$ref: "#/components/schemas/Upload"}}}}
      responses: {"204": {description: done}}
  /derived:
    post:
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Derived"}}}}
      responses: {"200": {$ref: "#/components/responses/Open"}}
components:
  parameters:
    cursor: {name: cursor, in: query, schema: {type: string}}
    kind: {name: kind, in: path, required: true, schema: {type: string, enum: [small, large]}}
  responses:
    Open: {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Open"}}}}
    Page:
      description: ok
      content:
        application/json:
          schema:
            type: object
            properties:
              data: {type: array, items: {$ref: "#/components/schemas/Open"}}
              has_next_page: {type: boolean}
              cursor: {type: string}
  schemas:
    Upload: {type: object, properties: {file: {type: string, format: binary}}}
    Open: {type: object, properties: {object: {type: string}, str: {type: string}}, additionalProperties: {}}
    Base: {type: object, properties: {name: {type: string}}}
    Derived: {allOf: [{$ref: "#/components/schemas/Base"}], type: object, properties: {l: {type: string}}}
"""
LONG = "evaluation_dataset_presigned_urls"
CONFIG = f"""
client_settings:
  opts: {{oauth2_authorization_code_of_people: {{type: string, nullable: true, read_env: AN_OPTION}}}}
pagination:
  - name: page
    type: cursor
    request: {{cursor: {{type: string, x-stainless-pagination-property: {{purpose: next_cursor_param}}}}}}
    response:
      data: {{type: array, items: {{}}, x-stainless-pagination-property: {{purpose: items}}}}
      has_next_page: {{type: boolean, x-stainless-pagination-property: {{purpose: has_next_page}}}}
      cursor: {{type: string, x-stainless-pagination-property: {{purpose: next_cursor_field}}}}
resources:
  folders:
    models: {{open: Open, base: Base, derived: Derived}}
    methods:
      list: {{endpoint: get /folders, paginated: true}}
      retrieve: "get /folders/{{kind}}"
      replace: "put /folders/{{kind}}"
    subresources: {{folders: {{methods: {{retrieve: get /folders/within}}}}}}
  {LONG}:
    methods: {{upload: get /upload, create: post /derived}}
    subresources: {{{LONG}_of_others: {{methods: {{upload: get /upload}}}}}}
"""


@pytest.fixture
def sdk(make: Make) -> Sdk:
    return make(DOCUMENT, CONFIG)


def test_every_module_can_be_imported(sdk: Sdk) -> None:
    assert sdk.load_all()


def test_a_resource_below_one_of_its_name_has_a_class_of_its_own(sdk: Sdk) -> None:
    client = sdk.client(answering({"object": "open"}))
    assert type(client.folders).__name__ == "FoldersResource"
    assert type(client.folders.folders).__name__ == "FoldersFoldersResource"
    assert client.folders.folders.retrieve().object == "open"
    assert sdk.load("resources.folders").FoldersResource is type(client.folders)


def test_a_field_of_a_page_does_not_replace_its_method(sdk: Sdk) -> None:
    calls = answering(
        {"data": [{"object": "a"}], "has_next_page": True, "cursor": "c"}, {"data": [], "has_next_page": False}
    )
    page = sdk.client(calls).folders.list()
    assert page.has_next_page_ is True
    assert page.has_next_page() is True
    assert [item.object for item in page] == ["a"]
    assert len(calls.requests) == 2


def test_further_properties_beside_fields_called_like_built_ins(sdk: Sdk) -> None:
    model = sdk.client(answering({"object": "a", "str": "b", "more": 1})).folders.retrieve("small")
    assert (model.object, model.str, model.more) == ("a", "b", 1)
    assert "Dict[builtins.str, builtins.object]" in sdk.text("types.open")


def test_a_binary_body_may_be_left_out(sdk: Sdk) -> None:
    calls = answering({})
    folders = sdk.client(calls).folders
    folders.replace("small")
    assert calls.last.content == b""
    folders.replace("small", body=b"content")
    assert calls.last.content == b"content"


def test_files_of_a_get_are_sent(sdk: Sdk) -> None:
    calls = answering({})
    getattr(sdk.client(calls), LONG).upload(file=("a.txt", b"content"))
    assert calls.last.method == "GET"
    assert b"content" in calls.last.read()


@pytest.mark.parametrize("tool", [("black", "--check", "--quiet"), ("ruff", "check", "--quiet", "--no-cache")])
def test_layout_and_imports_are_clean_under_the_settings_of_the_sdk(sdk: Sdk, tool: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *tool, "."], cwd=sdk.folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_type_checkers_accept_it(sdk: Sdk) -> None:
    for tool in (("pyright", "--pythonpath", sys.executable), ("mypy", ".")):
        done = subprocess.run(
            [sys.executable, "-m", *tool], cwd=sdk.folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
