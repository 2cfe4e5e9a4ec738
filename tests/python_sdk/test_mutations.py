"""Faults planted in the generated SDK: its own tests must find each of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from .sdk import Sdk

ITEMS = "resources/conversations/items.py"
ITEM_TESTS = ("tests/api_resources/conversations/test_items.py", "-k", "TestItems and strict")


@dataclass(frozen=True)
class Mutation:
    """A change of one file, in each place where `old` stands, and the tests that must notice."""

    name: str
    file: str
    """Below the package."""
    changes: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]


MUTATIONS = (
    Mutation(
        "two path parameters change places",
        ITEMS,
        (('"/conversations/{conversation_id}/items/{item_id}"', '"/conversations/{item_id}/items/{conversation_id}"'),),
        ITEM_TESTS,
    ),
    Mutation(
        "a query parameter is sent in the body",
        ITEMS,
        (
            ('maybe_transform({"items": items},', 'maybe_transform({"items": items, "include": include},'),
            ('query=maybe_transform({"include": include}, item_create_params.ItemCreateParams),', ""),
        ),
        ITEM_TESTS,
    ),
    Mutation(
        "the body is not sent", ITEMS, (('maybe_transform({"items": items},', "maybe_transform({},"),), ITEM_TESTS
    ),
    Mutation("another HTTP method", ITEMS, (("return self._delete(", "return self._post("),), ITEM_TESTS),
    Mutation("another response class", ITEMS, (("cast_to=ConversationItemList", "cast_to=Conversation"),), ITEM_TESTS),
    Mutation("an empty path parameter passes", ITEMS, (("if not item_id:", "if item_id is None:"),), ITEM_TESTS),
    Mutation(
        "lists are written in another format",
        "_client.py",
        (('array_format="brackets"', 'array_format="comma"'),),
        ITEM_TESTS,
    ),
    Mutation(
        "a path value is not escaped",
        "_utils/_path.py",
        (("quote(_text(values[piece]), safe=safe)", "_text(values[piece])"),),
        ("tests/test_utils/test_path.py",),
    ),
    Mutation(
        "a failed request is never tried again",
        "_retries.py",
        (("return response.status_code in RETRIED_STATUSES or response.status_code >= 500", "return False"),),
        ("tests/test_client.py", "-k", "TestRetries"),
    ),
    Mutation(
        "the key is sent in another way",
        "_client.py",
        (('f"Bearer {api_key}"', "api_key"),),
        ("tests/test_client.py", "-k", "TestCredentials"),
    ),
    Mutation(
        "a variable of the environment is not read",
        "_client.py",
        (('os.environ.get("OPENAI_API_KEY")', 'os.environ.get("OPENAI_KEY")'),),
        ("tests/test_client.py", "-k", "TestOptions"),
    ),
    Mutation(
        "a copy forgets the timeout",
        "_client.py",
        (("timeout=self.timeout if", "timeout=None if"),),
        ("tests/test_client.py", "-k", "TestCopies"),
    ),
)


@contextmanager
def planted(sdk: Sdk, mutation: Mutation) -> Iterator[None]:
    """The SDK with the fault in it."""
    package = next(path.parent for path in (sdk.folder / "src").glob("*/_client.py"))
    path: Path = package / mutation.file
    text = path.read_text()
    changed = text
    for old, new in mutation.changes:
        assert old in changed, f"{mutation.file} no longer holds {old!r}: the mutation must follow it"
        changed = changed.replace(old, new)
    path.write_text(changed)
    try:
        yield
    finally:
        path.write_text(text)


@pytest.mark.slow
@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.name.replace(" ", "-"))
def test_a_planted_fault_is_found(conversations: Sdk, server: str, mutation: Mutation) -> None:
    with planted(conversations, mutation):
        outcome = conversations.test(server, "-x", "--tb=line", *mutation.tests)
    assert outcome.status == 1, outcome.output
    assert outcome.failed


@pytest.mark.slow
def test_without_a_fault_the_same_tests_pass(conversations: Sdk, server: str) -> None:
    for tests in dict.fromkeys(m.tests for m in MUTATIONS):
        outcome = conversations.test(server, "--tb=short", *tests)
        assert outcome.status == 0, outcome.output
        assert outcome.passed
