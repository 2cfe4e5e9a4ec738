"""The Conversations API, whose SDKs are committed: its model, a mock server of it, and what the server answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from python_sdk.mock_server import binary, serving
from python_sdk.sdk import model
from specloom.diagnostics import Diagnostics
from specloom.ir.api import Api
from specloom.spec import load_document
from toolchains import missing

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "spec" / "conversations.yaml"
CONFIG = ROOT / "spec" / "conversations.stainless.yml"


@pytest.fixture(scope="session")
def api() -> Api:
    """The model that the SDKs are made from."""
    return model(SPEC, CONFIG)


@pytest.fixture(scope="session")
def server(api: Api, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a mock server of the API."""
    if binary() is None:
        missing("the mock server", "run `npm ci` in the project's folder")
    folder = tmp_path_factory.mktemp("mock")
    with serving(SPEC, arrays=api.array_format, objects=api.nested_format, folder=folder) as url:
        yield url


def items() -> list[str]:
    """Type and id of the items that the server answers with when items are created, then of the first of a list: the
    document's examples."""
    document = load_document(SPEC, Diagnostics())
    operations = document.root["paths"]["/conversations/{conversation_id}/items"]
    media = [operations[verb]["responses"]["200"]["content"]["application/json"] for verb in ("post", "get")]
    created, listed = ([f"{item['type']} {item['id']}" for item in m["example"]["data"]] for m in media)
    return [*created, listed[0]]
