"""Showing a site on this machine."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from ..diagnostics import Diagnostics

HOST: Final = "127.0.0.1"


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, with the types that browsers insist on whatever this machine calls them."""

    extensions_map: Final = {  # type: ignore[misc]
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".json": "application/json",
        ".md": "text/markdown; charset=utf-8",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
    }

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing: whoever reads the docs has no use for a line per file."""


def serve_site(site: Path, port: int, diagnostics: Diagnostics, ready: Callable[[str], None]) -> None:
    """Serves a folder to this machine alone until interrupted. `ready` gets the address once it answers.

    Port 0 is any free one. Stop, when the port cannot be had.
    """
    try:
        server = ThreadingHTTPServer((HOST, port), partial(_Handler, directory=str(site)))
    except OSError as fault:
        message = f"port {port} cannot be used: {fault.strerror or fault}"
        raise diagnostics.stop("Docs/Port", message, hint="name another with --port; 0 is any free one") from None
    gc.enable()  # Commands that end soon do without it; this one goes on until somebody stops it.
    with server:
        ready(f"http://{HOST}:{server.server_address[1]}/")
        server.serve_forever()
