"""Samples of a large real API: whatever a language has no sample of has a reason, and all of them compile."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from official.pairs import pair
from specloom.diagnostics import Diagnostics
from specloom.flavours.samples import SampleMaker, response_example, sample_makers
from specloom.ir.api import MethodKind, ResponseKind
from specloom.ir.build.targets import build_target
from specloom.job import Request, locate
from specloom.pipeline import Loaded, load, plan, write

from .programs import (
    Package,
    faults_in_go,
    faults_in_python,
    faults_in_ruby,
    faults_in_shells,
    faults_in_typescript,
)

pytestmark = pytest.mark.slow
LANGUAGES = ("http", "python", "typescript", "go", "ruby", "cli")
SDKS = ("typescript", "go")
"""What compilers need beside the samples."""


@pytest.fixture(scope="module")
def openai(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    folder = tmp_path_factory.mktemp("openai")
    spec, config = pair("openai", folder)
    diagnostics = Diagnostics()
    request = Request(spec=spec, config=config, out=folder / "output", flavours=SDKS)
    return load(locate(request, diagnostics), diagnostics)


@pytest.fixture(scope="module")
def makers(openai: Loaded) -> Mapping[str, SampleMaker]:
    return sample_makers(openai.api, [build_target(openai.config, name) for name in LANGUAGES])


@pytest.fixture(scope="module")
def sdks(openai: Loaded) -> Path:
    diagnostics = Diagnostics()
    write(plan(openai, diagnostics), force=False, diagnostics=diagnostics)
    return openai.job.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_method_that_a_language_has_has_a_sample(
    language: str, openai: Loaded, makers: Mapping[str, SampleMaker]
) -> None:
    requests = language in ("http", "cli")
    kinds = {MethodKind.HTTP} if requests else {MethodKind.HTTP, MethodKind.WEBHOOK_UNWRAP}
    missing = [
        method.id
        for resource, method in openai.api.methods()
        if method.kind in kinds
        and (language == "http" or method.availability.has(language))
        and not makers[language].sample(method)
    ]
    # Resources that the config keeps out of a language have methods that say nothing of it.
    hidden = {r.id for r in openai.api.root.walk() if not r.availability.has(language)}
    assert [name for name in missing if not any(name.startswith(f"{r}.") for r in hidden)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_samples_compile(
    language: str, openai: Loaded, makers: Mapping[str, SampleMaker], sdks: Path, tmp_path: Path
) -> None:
    made = {m.id.replace(".", "_"): makers[language].sample(m) for _, m in openai.api.methods()}
    sources = {name: text for name, text in made.items() if text}
    assert len(sources) > 250
    match language:
        case "http" | "cli":
            faults = faults_in_shells(sources, tmp_path)
        case "python":
            faults = faults_in_python(sources)
        case "typescript":
            faults = faults_in_typescript(sources, Package("openai", sdks / "typescript" / "src"), tmp_path)
        case "go":
            faults = faults_in_go(sources, Package(_go_module(sdks), sdks / "go"), tmp_path)
        case _:
            faults = faults_in_ruby(sources, tmp_path)
    assert faults == []


def _go_module(sdks: Path) -> str:
    return (sdks / "go" / "go.mod").read_text(encoding="utf-8").split()[1]


def test_every_answer_in_json_has_an_example(openai: Loaded) -> None:
    for _, method in openai.api.methods():
        if method.response.kind is ResponseKind.JSON and method.response.type is not None:
            assert json.loads(response_example(openai.api, method)) is not None, method.id
