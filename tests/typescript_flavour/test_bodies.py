"""Bodies of requests as users of a generated SDK pass them: bytes, one of several objects, JSON or a form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from documents import document, ref

from .helpers import assert_compiles_and_is_formatted, files

NOTHING = {"204": {"description": ""}}
TEXT = {"type": "string"}
BYTES = {"type": "string", "format": "binary"}
KINDS = "string | ArrayBuffer | ArrayBufferView | Blob | DataView | AsyncIterable<Uint8Array>"


def put(*parameters: dict[str, Any], required: bool = True, **content: Any) -> dict[str, Any]:
    """A path item with an operation that sends a body."""
    id_ = {"name": "id", "in": "path", "required": True, "schema": TEXT}
    body = {"required": required, "content": content or {"application/octet-stream": {"schema": BYTES}}}
    return {"put": {"parameters": [id_, *parameters], "requestBody": body, "responses": NOTHING}}


def holding(kind: str) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", kind],
        "properties": {"kind": {"const": kind}, kind: {"type": "integer"}},
    }


MODE = {"name": "mode", "in": "query", "schema": TEXT}
LENGTH = {"name": "X-Length", "in": "header", "required": True, "schema": TEXT}
OWNER = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {**TEXT, "readOnly": True}, "made": {**TEXT, "readOnly": True}, "name": TEXT},
}
DOCUMENT = document(
    {
        "/whole/{id}": put(),
        "/with/{id}": put(MODE),
        "/maybe/{id}": put(required=False),
        "/named/{id}": put(MODE, LENGTH, required=False),
        "/late/{id}": put(MODE, required=False),
        "/owned/{id}": put(**{"application/json": {"schema": ref("Thing")}}),
        "/either/{id}": put(**{"application/json": {"schema": {"oneOf": [ref("Cat"), ref("Dog")]}}}),
    },
    {
        "Owner": OWNER,
        "Thing": {"type": "object", "properties": {"owner": ref("Owner")}},
        "Cat": holding("lives"),
        "Dog": holding("barks"),
    },
)
CONFIG = """
organization: {name: bodies}
targets: {typescript: {package_name: bodies}}
resources:
  files:
    methods:
      whole: put /whole/{id}
      with: put /with/{id}
      maybe: put /maybe/{id}
      named: {endpoint: "put /named/{id}", body_param_name: contents}
      late: put /late/{id}
      owned: put /owned/{id}
      either: put /either/{id}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("bodies"), DOCUMENT, CONFIG)


def test_bytes_are_an_argument_of_their_own(sdk: dict[str, str]) -> None:
    text = sdk["src/resources/files.ts"]
    assert f"  whole(\n    id: string,\n    body: {KINDS},\n    options?: RequestOptions,\n  )" in text
    assert f"    body: {KINDS},\n    query: FileWithParams | null | undefined = {{}},\n" in text
    assert f"    body?:\n      {KINDS} | null | undefined,\n" in text
    assert f"    contents:\n      {KINDS} | null | undefined,\n    params: FileNamedParams,\n" in text
    assert f"    body?:\n      {KINDS} | null | undefined,\n    query: FileLateParams" in text
    assert "      query,\n      body: contents,\n" in text
    assert "'Content-Type': 'application/octet-stream'" in text
    assert "export interface FileWholeParams" not in text


def test_bytes_in_tests(sdk: dict[str, str]) -> None:
    text = sdk["tests/api-resources/files.test.ts"]
    assert "client.files.whole('id', await toFile(Buffer.from('Example data'), 'README.md'))" in text
    assert "client.files.maybe('id');" in text
    assert "client.files.named('id', undefined, { 'X-Length': 'X-Length' });" in text


def test_what_only_answers_have_is_in_examples_where_types_ask_for_it(sdk: dict[str, str]) -> None:
    assert "{ owner: { id: 'id', name: 'name' } }" in sdk["tests/api-resources/files.test.ts"]


def test_each_form_of_a_body_has_tests(sdk: dict[str, str]) -> None:
    text = sdk["tests/api-resources/files.test.ts"]
    for number, kind in enumerate(("lives", "barks"), 1):
        (block,) = [b for b in text.split("\n\n") if f"either: body {number}" in b and "only required params" in b]
        assert f"kind: '{kind}'" in block and f"{kind}: 0" in block


def test_the_sdk_compiles_and_is_formatted(tmp_path: Path, sdk: dict[str, str]) -> None:
    assert_compiles_and_is_formatted(tmp_path, sdk)
