"""The generated SDK's own tests, run as its users would run them."""

from __future__ import annotations

import pytest
from specloom.ir.api import Api, In, Method, MethodKind
from specloom.ir.types import Kind, Primitive, without_null

from .sdk import Sdk

SYNC_RUNS = 2
"""Loose and strict."""
ASYNC_RUNS = 3
"""Loose, strict, and over aiohttp."""


@pytest.mark.slow
def test_all_tests_pass(conversations: Sdk, server: str) -> None:
    outcome = conversations.test(server, workers=2)
    assert outcome.status == 0, outcome.output
    assert not outcome.failed
    assert len(outcome.of("tests.api_resources.")) == sum(runs(m) for m in called(conversations.api))
    assert outcome.of("tests.test_client.")
    assert outcome.of("tests.test_retries.")
    assert not [name for name in outcome.skipped if name.startswith(("tests.api_resources.", "tests.test_client."))]


def test_every_method_has_its_tests(conversations: Sdk) -> None:
    texts = [path.read_text() for path in (conversations.folder / "tests" / "api_resources").rglob("test_*.py")]
    for method in called(conversations.api):
        for name in names(method):
            assert sum(text.count(f"def {name}(") for text in texts) % 2 == 0, name
            assert any(f"def {name}(" in text for text in texts), name


def called(api: Api) -> list[Method]:
    """The methods that send requests. Those of this API neither stream nor have overloads."""
    found = [m for _, m in api.methods() if m.kind is MethodKind.HTTP and m.availability.has("python")]
    assert found
    assert not [m for m in found if m.streaming is not None or (m.body is not None and m.body.alternatives)]
    return found


def names(method: Method) -> list[str]:
    """The tests that a method must have."""
    kinds = ["method", "raw_response", "streaming_response"]
    text_in_path = [p for p in method.of(In.PATH) if without_null(p.type) == Primitive(Kind.STRING)]
    found = [f"test_{kind}_{method.key}" for kind in (*kinds, *(["path_params"] if text_in_path else []))]
    return found + (
        [f"test_method_{method.key}_with_all_params"] if any(not p.required for p in method.parameters) else []
    )


def runs(method: Method) -> int:
    return len(names(method)) * (SYNC_RUNS + ASYNC_RUNS)
