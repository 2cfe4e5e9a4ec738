"""The samples of an API with everything that calls may have: they run in every language, and send the same."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
import yaml
from specloom.diagnostics import Diagnostics
from specloom.flavours.samples import response_example, sample_makers
from specloom.ir.api import In, Method, MethodKind, ResponseKind, StreamKind
from specloom.ir.build.targets import build_target
from specloom.job import Request, locate
from specloom.pipeline import Loaded, load, plan, write
from vectors.recorder import Recorded, recording

from .programs import FAILED, RUNNERS, Package, Program

DEPOT = Path(__file__).parents[1] / "vectors" / "depot"
URL = "https://depot.example"
SDKS = ("python", "typescript", "go", "ruby", "cli")
FOLDERS = {"python": "python/src", "typescript": "typescript/src", "go": "go", "ruby": "ruby/lib", "cli": "cli"}
NEEDS_A_FILE = ("crates.upload_photo", "crates.put_content")
"""In a shell, where they are read from the disk."""
Sent = Mapping[str, Any]


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The API, with SDKs that read their credential from the environment, as most do; these are written."""
    folder = tmp_path_factory.mktemp("depot")
    config = yaml.safe_load((DEPOT / "stainless.yml").read_text(encoding="utf-8"))
    config["client_settings"]["opts"]["token"]["read_env"] = "DEPOT_TOKEN"
    (folder / "stainless.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    diagnostics = Diagnostics()
    request = Request(
        spec=DEPOT / "openapi.yaml", config=folder / "stainless.yml", out=folder / "output", flavours=SDKS
    )
    loaded = load(locate(request, diagnostics), diagnostics)
    write(plan(loaded, diagnostics), force=False, diagnostics=diagnostics)
    return loaded


@pytest.fixture(scope="module")
def sent(depot: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Sent]]:
    """By method and language: what the samples send, each answered with the example of a response."""
    found: dict[str, dict[str, Sent]] = {}
    for language in RUNNERS:
        for name, request in _run(language, depot, tmp_path_factory.mktemp(language)).items():
            found.setdefault(name, {})[language] = request
    return found


def _run(language: str, depot: Loaded, folder: Path) -> Mapping[str, Sent]:
    targets = [build_target(depot.config, name) for name in SDKS]
    maker = sample_makers(depot.api, targets)[language]
    methods = {m.id: m for _, m in depot.api.methods() if m.kind is MethodKind.HTTP}
    if language in ("http", "cli"):
        methods = {name: m for name, m in methods.items() if name not in NEEDS_A_FILE}
    with recording() as recorder:
        places = {name: recorder.expect([_answer(depot, m), {}]) for name, m in methods.items()}
        programs = []
        for name, method in methods.items():
            base = places[name][0]
            text = maker.sample(method).replace(method.server or URL, base)
            programs.append(Program(text, {"DEPOT_BASE_URL": base, "DEPOT_TOKEN": "My Token"}))
        package = Package("github.com/depot/depot-go" if language == "go" else "depot", _sources(depot, language))
        printed = RUNNERS[language](package, programs, folder)
    faults = [(name, text) for name, text in zip(methods, printed, strict=True) if FAILED in text]
    assert faults == []
    assert recorder.strays == []
    assert [name for name, (_, requests) in places.items() if not requests] == []
    return {name: _seen(requests, methods[name]) for name, (_, requests) in places.items()}


def _sources(depot: Loaded, language: str) -> Path:
    return depot.job.out / FOLDERS.get(language, "")


def _answer(depot: Loaded, method: Method) -> Mapping[str, Any]:
    """What the document says of the method's answer."""
    if method.streaming is not None and not method.streaming.parameter:
        if method.streaming.kind is StreamKind.SSE:
            return {"text": 'data: {"id": "thing"}\n\n', "headers": {"content-type": "text/event-stream"}}
        return {"text": '{"id": "thing"}\n', "headers": {"content-type": "application/jsonl"}}
    match method.response.kind:
        case ResponseKind.JSON:
            return {"json": json.loads(response_example(depot.api, method))}
        case ResponseKind.NONE:
            return {"status": 204}
        case _:
            return {"text": "text"}


def _seen(requests: Sequence[Recorded], method: Method) -> Sent:
    """What every language has to send alike. A form has other bounds and names of files each time; an empty object or
    form is sent where nothing is given, and credentials also where an operation asks for none of them."""
    first = requests[0]
    headers = {name.lower(): value for name, value in first.headers}
    kind = headers.get("content-type", "").partition(";")[0] if first.body not in (b"", b"{}") else ""
    body: Any = first.body.decode() if kind else ""
    if kind == "application/json":
        body = json.loads(body)
    elif kind == "multipart/form-data":
        body = re.findall(r"^Content-Disposition: form-data; (name=[^;\r]+)", body, re.MULTILINE)
        kind, body = (kind, body) if body else ("", "")
    return {
        "request": f"{first.method} {first.path}",
        "query": sorted(parse_qsl(first.query, keep_blank_values=True)),
        "authorization": headers.get("authorization") if method.security is None else None,
        "headers": {name: value for name, value in headers.items() if name.startswith(("x-depot-", "x-mode", "x-tr"))},
        "kind": kind,
        "body": body,
    }


def test_all_languages_send_the_same(sent: Mapping[str, Mapping[str, Sent]]) -> None:
    assert len(sent) > 30
    different = {
        name: by_language
        for name, by_language in sent.items()
        if any(request != by_language["python"] for request in by_language.values())
    }
    assert different == {}


def test_what_is_sent_has_every_required_argument(depot: Loaded, sent: Mapping[str, Mapping[str, Sent]]) -> None:
    for _, method in depot.api.methods():
        if method.id in sent:
            request = sent[method.id]["python"]
            query = {name for name, _ in request["query"]}
            assert {p.wire for p in method.of(In.QUERY) if p.required} <= query, method.id
            assert "{" not in request["request"], method.id
