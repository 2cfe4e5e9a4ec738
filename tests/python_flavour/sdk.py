"""SDKs of small documents: made in a folder, imported in this process or run in another one."""

from __future__ import annotations

import importlib
import itertools
import json
import pkgutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from specloom.diagnostics import Diagnostic, Diagnostics
from specloom.job import Request, locate
from specloom.pipeline import load, plan

HEAD = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\n'
_NUMBERS = itertools.count()
_FROM_ENVIRONMENT = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "TEMP", "LANG")


@dataclass(frozen=True)
class Answer:
    """What a server says."""

    status: int = 200
    json: object = None
    content: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def response(self) -> httpx.Response:
        if self.content is not None:
            return httpx.Response(self.status, content=self.content, headers=self.headers)
        content = json.dumps(self.json).encode()
        return httpx.Response(
            self.status, content=content, headers={"Content-Type": "application/json", **self.headers}
        )


NOTHING = Answer(204, content=b"")


@dataclass
class Calls:
    """A server that answers in order and remembers what it was asked; the last answer is given again and again."""

    answers: list[Answer]
    requests: list[httpx.Request] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self.answers[min(len(self.requests), len(self.answers)) - 1].response()

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    @property
    def body(self) -> Any:
        """The JSON that was sent last."""
        return json.loads(self.last.content)

    @property
    def query(self) -> list[tuple[str, str]]:
        return self.last.url.params.multi_items()


def answering(*answers: object) -> Calls:
    """A server that gives these answers: `Answer` as it is, anything else as JSON."""
    return Calls([a if isinstance(a, Answer) else Answer(json=a) for a in answers or ({},)])


@dataclass(frozen=True)
class Sdk:
    """One SDK. Its package has a name that no other one has in this process."""

    folder: Path
    package: str
    files: dict[str, str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def source(self) -> Path:
        return self.folder / "src"

    def text(self, module: str) -> str:
        """The text of a module of the package: ``types.pet``."""
        return self.files[f"src/{self.package}/{module.replace('.', '/')}.py"]

    @property
    def modules(self) -> set[str]:
        """The modules of types and resources, below the package."""
        start = f"src/{self.package}/"
        found = {path[len(start) : -3].replace("/", ".") for path in self.files if path.startswith(start)}
        return {name for name in found if name.startswith(("types.", "resources."))}

    def load(self, module: str = "") -> ModuleType:
        """A module of the package, imported here."""
        if str(self.source) not in sys.path:
            sys.path.insert(0, str(self.source))
            importlib.invalidate_caches()
        return importlib.import_module(f"{self.package}.{module}" if module else self.package)

    def load_all(self) -> list[str]:
        """Imports every module, each of which may be the first; gives their names."""
        root = self.load()
        names = [m.name for m in pkgutil.walk_packages(root.__path__, f"{self.package}.")]
        for name in names:
            importlib.import_module(name)
        return names

    def client(self, calls: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
        """A client whose requests `calls` answers."""
        http = httpx.Client(transport=httpx.MockTransport(calls))
        settings = {"base_url": "https://api.test", "max_retries": 0, "http_client": http, **options}
        return self.load().Client(**settings)

    def async_client(self, calls: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(calls))
        settings = {"base_url": "https://api.test", "max_retries": 0, "http_client": http, **options}
        return self.load().AsyncClient(**settings)

    def run(self, code: str) -> str:
        """What a program that uses the SDK prints; a program that fails is a failure."""
        import os

        env = {k: v for k, v in os.environ.items() if k in _FROM_ENVIRONMENT}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", textwrap.dedent(code)],
            cwd=self.folder,
            env={**env, "PYTHONPATH": str(self.source), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-4000:]
        return done.stdout


def generate(folder: Path, spec: str, config: str, **target: object) -> Sdk:
    """Makes the SDK of a document and a config, both without their heads. Faults of the inputs are failures."""
    package = f"zoo{next(_NUMBERS)}"
    head = {"organization": {"name": "zoo"}, "targets": {"python": {"package_name": package, **target}}}
    document, settings = folder / "openapi.yaml", folder / "stainless.yml"
    document.write_text(HEAD + textwrap.dedent(spec), encoding="utf-8")
    settings.write_text(
        "\n".join(f"{key}: {json.dumps(value)}" for key, value in head.items()) + "\n" + textwrap.dedent(config),
        encoding="utf-8",
    )
    diagnostics = Diagnostics()
    loaded = load(locate(Request(spec=document, config=settings, flavours=("python",)), diagnostics), diagnostics)
    assert not diagnostics.failed, [(d.code, d.message) for d in diagnostics]
    tree = plan(loaded, diagnostics)[0].tree
    files = {path: file.content.decode() for path, file in tree.items()}
    for path, text in files.items():
        target_file = folder / path
        target_file.parent.mkdir(parents=True, exist_ok=True)
        target_file.write_text(text, encoding="utf-8")
    return Sdk(folder, package, files, tuple(diagnostics))


def forget(sdk: Sdk) -> None:
    """Removes the package from this process."""
    if str(sdk.source) in sys.path:
        sys.path.remove(str(sdk.source))
    for name in [n for n in sys.modules if n == sdk.package or n.startswith(f"{sdk.package}.")]:
        del sys.modules[name]


def leaves(sdk: Sdk) -> Iterator[str]:
    """The Python files of the package."""
    yield from (p for p in sdk.files if p.startswith(f"src/{sdk.package}/") and p.endswith(".py"))
