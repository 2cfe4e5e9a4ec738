"""The runtime's files in an SDK: copied with three names replaced, less what is written for each API."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...ir.api import StreamKind
from ...render.folder import template_root
from ..base import PlannedFile
from .names import LANGUAGE
from .sdk import Sdk

_WRITTEN = frozenset(
    {
        "aliases.go",
        "client.go",
        "internal/apierror/error.go",
        "internal/constants.go",
        "internal/requestconfig/settings.go",
        "option/settings.go",
        "packages/pagination/pages.go",
        "packages/ssestream/rules.go",
        "shared/constant/constants.go",
        "go.mod",
    }
)
"""Written for each API."""
_KEPT = frozenset({"internal/version.go"})
"""Release tools own these."""
_TESTED = (
    "internal/apijson/",
    "internal/apiquery/",
    "internal/redact/",
    "internal/requestconfig/",
    "internal/webhooks/",
    "packages/jsonl/",
)
"""Packages whose tests need nothing of the runtime's own API; those of `ssestream` need its event rules."""
_AT_ROOT = frozenset({"default_http_client.go", "field.go", "sdk_test.go"})
"""Of the files beside the client, those that are not examples of what is generated."""
_RENAMED = {"sdk_test.go": "client_test.go"}
"""The tests that hold for every client; beside the runtime, that name is taken by those of its own client."""


def runtime_files(sdk: Sdk) -> Iterator[PlannedFile]:
    """The files that an SDK takes over."""
    api = sdk.api
    root = template_root() / "go" / "runtime"
    kinds = {m.streaming.kind for _, m in api.methods() if m.streaming is not None and m.availability.has(LANGUAGE)}
    chosen = any(api.client.schemes_of(m) is not None for _, m in api.methods() if m.availability.has(LANGUAGE))
    absent = (
        *(() if chosen else ("option/security.go",)),
        *(() if api.client.environments else ("option/environment.go",)),
        *(() if sdk.constants.all() else ("shared/constant/marshal.go",)),
        *(() if kinds else ("packages/ssestream/",)),
        *(() if StreamKind.JSONL in kinds else ("packages/jsonl/",)),
        *(() if api.pages else ("packages/pagination/", "internal/paging/")),
        *(() if any(m.webhook for _, m in api.methods()) else ("internal/webhooks/",)),
    )
    for path in sorted(root.rglob("*.go")) if root.is_dir() else ():
        name = path.relative_to(root).as_posix()
        if name in _WRITTEN or name.startswith(absent):
            continue
        own_tests = name.endswith("_test.go") and not name.startswith(_TESTED) and name not in _AT_ROOT
        if ("/" not in name and name not in _AT_ROOT) or own_tests:
            continue
        name = _RENAMED.get(name, name)
        yield PlannedFile(name, _with_names(path.read_text("utf-8"), sdk), keep_if_exists=name in _KEPT)


def client_tests() -> frozenset[str]:
    """The names of the tests that hold for every client."""
    text = (template_root() / "go" / "runtime" / "sdk_test.go").read_text("utf-8")
    return frozenset(re.findall(r"^func (Test\w+)", text, re.MULTILINE))


def _with_names(text: str, sdk: Sdk) -> str:
    """A text of the runtime with the names of the SDK."""
    return (
        text.replace("example.com/runtime-client-go", sdk.module)
        .replace("runtimeclient", sdk.places.root.name)
        .replace("RUNTIME_CLIENT", sdk.api.client.env_prefix)
    )
