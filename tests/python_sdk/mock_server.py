"""A mock server for an OpenAPI document: the binary of the npm package `@stdy/cli`, which `make test` installs."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from specloom.diagnostics import Diagnostics
from specloom.spec import load_document

ROOT = Path(__file__).resolve().parents[2]
_START = 60.0
"""Seconds a server may take to answer for the first time."""
_ATTEMPTS = 3
"""Ports to try: between finding a free one and opening it, somebody else may take it."""


class ServerFault(Exception):
    """The server did not start; its output is the message."""


def binary() -> Path | None:
    """The installed server, if there is one for this machine."""
    found = sorted((ROOT / "node_modules" / "@stdy").glob("cli-*/bin/steady*"))
    return next((path for path in found if path.is_file() and os.access(path, os.X_OK)), None)


def servable(document: Path, folder: Path) -> Path:
    """A copy of a document for the server, as JSON, with what the server needs to give useful answers.

    - A discriminator that spells no mapping out is left out. OpenAPI has its values be names of schemas; in real
      documents they are the constants of the variants, and the server refuses those.
    - A response that requires no property would be ``{}``: all that it declares are required.
    """
    root: dict[str, Any] = _without_unmapped(load_document(document, Diagnostics()).root)
    for schema in _response_schemas(root):
        if isinstance(schema.get("properties"), dict) and "required" not in schema:
            schema["required"] = list(schema["properties"])
    path = folder / "served.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    return path


def _without_unmapped(node: Any) -> Any:
    if isinstance(node, list):
        return [_without_unmapped(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    found = node.get("discriminator")
    unmapped = isinstance(found, dict) and isinstance(found.get("propertyName"), str) and "mapping" not in found
    return {key: _without_unmapped(value) for key, value in node.items() if not (unmapped and key == "discriminator")}


def _response_schemas(root: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The schemas that responses declare in place."""
    for item in root.get("paths", {}).values():
        operations = [operation for operation in item.values() if isinstance(operation, dict)]
        for response in (r for operation in operations for r in operation.get("responses", {}).values()):
            for media in response.get("content", {}).values():
                if isinstance(media.get("schema"), dict):
                    yield media["schema"]


@contextmanager
def serving(document: Path, *, arrays: str, objects: str, folder: Path) -> Iterator[str]:
    """Serves a document on a free loopback port while the block runs; gives the base URL.

    Args:
        arrays, objects: How the SDK writes lists and objects in queries, by the config's words.
        folder: Where the served copy of the document and the server's output go.

    Raises:
        ServerFault: it does not answer.
    """
    server = binary()
    assert server is not None
    process, url = _started(server, servable(document, folder), arrays, objects, folder / "server.log")
    try:
        yield url
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _started(server: Path, document: Path, arrays: str, objects: str, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    # Forms are written with brackets whatever the config says of queries.
    formats = [f"--validator-query-array-format={arrays}", f"--validator-query-object-format={objects}"]
    formats += ["--validator-form-array-format=brackets", "--validator-form-object-format=brackets"]
    for _ in range(_ATTEMPTS):
        port = _free_port()
        with log.open("wb") as output:
            process = subprocess.Popen(
                [str(server), "--host", "127.0.0.1", "-p", str(port), "-q", "--no-color", *formats, str(document)],
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        url = f"http://127.0.0.1:{port}"
        if _answers(process, url):
            return process, url
        process.kill()
        process.wait()
    raise ServerFault(log.read_text(encoding="utf-8", errors="replace")[-2000:])


def _answers(process: subprocess.Popen[bytes], url: str) -> bool:
    end = time.monotonic() + _START
    while process.poll() is None and time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{url}/_x-steady/health", timeout=1):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
