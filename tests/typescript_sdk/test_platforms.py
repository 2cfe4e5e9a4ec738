"""The package runs where it says that it runs: the documented example, on each platform."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from conversations import items
from toolchains import chromium, missing

from .node import node, run, tool

EXAMPLE = """
const created = await client.conversations.items.create('conv_123', {
  items: [
    {
      type: 'message',
      role: 'user',
      content: [{ type: 'input_text', text: 'Is the tile museum open today?' }],
    },
    { type: 'message', role: 'user', content: 'And is there a tram that goes there?' },
  ],
});
for (const item of created.data) print(`${item.type} ${item.id}`);
for await (const item of client.conversations.items.list('conv_123', { limit: 2 })) {
  print(`${item.type} ${item.id}`);
  break;
}
"""
"""What the documentation shows, and a page of a list."""
IMPORT = "import OpenAI from 'openai';\n"
REQUIRE = "const OpenAI = require('openai');\n"
FROM_ENVIRONMENT = "const client = new OpenAI();\nconst print = (line) => console.log(line);\n"


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """What the example prints: the document's examples of the two responses are what the mock server answers."""
    return items()


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("example.mjs", IMPORT + FROM_ENVIRONMENT + EXAMPLE),
        ("example.cjs", REQUIRE + FROM_ENVIRONMENT + f"(async () => {{{EXAMPLE}}})();"),
    ],
)
def test_the_example_runs_in_node(user: Path, server: str, expected: list[str], name: str, program: str) -> None:
    (user / name).write_text(program, encoding="utf-8")
    done = node(user, name, env={"OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123"})
    assert done.stderr == ""
    assert done.stdout.splitlines() == expected


def test_without_a_key_the_error_names_the_option(user: Path) -> None:
    (user / "no-key.mjs").write_text(IMPORT + FROM_ENVIRONMENT, encoding="utf-8")
    done = node(user, "no-key.mjs")
    assert done.returncode == 1
    assert "OPENAI_API_KEY" in done.stderr


@pytest.mark.parametrize(
    "command", [("deno", "run", "--allow-all", "--node-modules-dir=manual"), ("bun",)], ids=lambda c: c[0]
)
def test_the_example_runs_in(user: Path, server: str, expected: list[str], command: tuple[str, ...]) -> None:
    program = tool(".bin", command[0])
    if not Path(program).exists():
        missing(command[0], "run `npm ci` in the project's folder")
    name = f"{command[0]}.mjs"
    (user / name).write_text(IMPORT + FROM_ENVIRONMENT + EXAMPLE, encoding="utf-8")
    environment = {"OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123", "DENO_NO_UPDATE_CHECK": "1"}
    done = run(user, program, *command[1:], name, env=environment)
    assert done.stdout.splitlines() == expected, done.stderr


@pytest.mark.slow
def test_the_example_runs_in_a_worker(user: Path, server: str, expected: list[str], tmp_path: Path) -> None:
    program = tool(".bin", "workerd")
    if not Path(program).exists():
        missing("workerd", "run `npm ci` in the project's folder")
    client = f"const client = new OpenAI({{ apiKey: 'key-123', baseURL: '{server}' }});\n"
    collect = "const lines = [];\nconst print = (line) => lines.push(line);\n"
    fetch = f"{client}{collect}{EXAMPLE}\nreturn new Response(lines.join('\\n'));"
    worker = f"{IMPORT}export default {{ async fetch() {{ {fetch} }} }};\n"
    (tmp_path / "worker.mjs").write_bytes(_bundle(user, "worker.mjs", worker))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (tmp_path / "config.capnp").write_text(_WORKER.replace("PORT", str(port)), encoding="utf-8")
    process = subprocess.Popen([program, "serve", "config.capnp"], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    try:
        assert _fetched(f"http://127.0.0.1:{port}/").splitlines() == expected
    finally:
        process.terminate()
        process.communicate()


_WORKER = """using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private", "local"]))],
  sockets = [(name = "http", address = "127.0.0.1:PORT", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.mjs")],
  compatibilityDate = "2025-01-01",
);
"""


def _fetched(url: str) -> str:
    """What a server that is just starting answers."""
    end = time.monotonic() + 30
    while True:
        try:
            with urllib.request.urlopen(url, timeout=30) as response:
                text: str = response.read().decode()
                return text
        except urllib.error.HTTPError as error:
            pytest.fail(error.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def _bundle(user: Path, name: str, program: str) -> bytes:
    """A program in one file, with nothing in it that only Node has."""
    (user / name).write_text(program, encoding="utf-8")
    bundle = ("--bundle", "--format=esm", "--platform=browser", "--minify", "--log-level=warning")
    done = run(user, tool(".bin", "esbuild"), name, *bundle)
    assert done.returncode == 0, done.stderr
    return done.stdout.encode()


@pytest.mark.slow
def test_the_example_runs_in_a_browser(user: Path, server: str, expected: list[str], tmp_path: Path) -> None:
    browser = chromium()
    client = "const client = new OpenAI({ apiKey: 'key-123', baseURL: location.origin + '/api' });\n"
    show = "const print = (line) => document.body.append(line, document.createElement('br'));\n"
    with _site(_bundle(user, "page.mjs", IMPORT + client + show + EXAMPLE), server) as url:
        shown = run(
            tmp_path,
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path}",
            "--virtual-time-budget=20000",
            "--dump-dom",
            url,
        )
    assert "".join(f"{line}<br>" for line in expected) in shown.stdout, shown.stdout + shown.stderr[-2000:]


@contextmanager
def _site(script: bytes, api: str) -> Iterator[str]:
    """A page with a script, and the API below `/api` of the same origin."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/":
                self._answer(200, "text/html", b"<!doctype html><body><script type=module src=app.js></script>")
            elif self.path == "/app.js":
                self._answer(200, "text/javascript", script)
            else:
                self._forward(None)

        def do_POST(self) -> None:
            self._forward(self.rfile.read(int(self.headers["content-length"])))

        def _forward(self, body: bytes | None) -> None:
            headers = {n: v for n, v in self.headers.items() if n.lower() not in ("host", "accept-encoding")}
            request = urllib.request.Request(api + self.path.removeprefix("/api"), body, headers, method=self.command)
            try:
                with urllib.request.urlopen(request) as response:
                    self._answer(response.status, response.headers["content-type"], response.read())
            except urllib.error.HTTPError as error:
                self._answer(error.code, "application/json", error.read())

        def _answer(self, status: int, kind: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    site = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{site.server_address[1]}/"
    finally:
        site.shutdown()
        site.server_close()
