"""The tests that a generated SDK brings."""

from __future__ import annotations

import re

from specloom.output import Tree


def text(tree: Tree, path: str) -> str:
    return tree[path].content.decode()


def names(module: str) -> list[str]:
    return re.findall(r"  test(?:\.skip)?\('([^']+)'", module)


def test_a_module_per_resource_mirrors_the_resources(conversations: Tree) -> None:
    found = sorted(p for p in conversations if p.startswith("tests/api-resources/"))
    assert found == [
        "tests/api-resources/conversations.test.ts",
        "tests/api-resources/conversations/items.test.ts",
    ]
    assert "from '../../api'" in text(conversations, found[1])


def test_what_is_tested_follows_from_what_is_required(conversations: Tree) -> None:
    assert names(text(conversations, "tests/api-resources/conversations.test.ts")) == [
        "create",
        "create: request options and params are passed correctly",
        "retrieve",
        "update: only required params",
        "update: required and optional params",
        "delete",
    ]


def test_path_parameters_but_the_last_travel_by_name(conversations: Tree) -> None:
    module = text(conversations, "tests/api-resources/conversations/items.test.ts")
    assert "items.retrieve('msg_abc', { conversation_id: 'conv_123' })" in module


def test_an_argument_that_is_an_object_is_broken_like_prettier_does(conversations: Tree) -> None:
    module = text(conversations, "tests/api-resources/conversations/items.test.ts")
    assert "items.list(\n      'conv_123',\n      {" in module
    assert "items.create('conv_123', {\n" in module


def test_files_are_made_of_bytes(animals: Tree) -> None:
    module = next(f.content.decode() for p, f in animals.items() if p.endswith("animals.test.ts"))
    assert "await toFile(Buffer.from('Example data'), 'README.md')" in module
    assert "import { toFile } from '../../src/index';" in module


def test_the_client_of_the_tests_has_its_credentials(conversations: Tree) -> None:
    assert "apiKey: 'My API Key'" in text(conversations, "tests/options.ts")
    assert "TEST_API_BASE_URL" in text(conversations, "tests/api.ts")
