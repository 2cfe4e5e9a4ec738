"""`specloom bundle`: the document as the generator sees it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .process import snapshot, specloom

DOCUMENT = """
openapi: 3.1.0
info: {title: Grüße, version: "1"}
paths:
  /a: {$ref: 'parts.yaml#/a'}
"""
PARTS = """
a: {get: {responses: {"200": {description: d, content: {application/json: {schema: {type: string}}}}}}}
"""
CONFIG = """
organization: {name: a}
openapi:
  transforms:
    - {command: update, reason: r, args: {target: '$.info', value: {title: Changed, version: "2"}}}
specloom: {overlays: [overlay.yaml]}
"""
OVERLAY = """
overlay: 1.0.0
info: {title: o, version: "1"}
actions: [{target: $.paths, update: {/b: {get: {responses: {"204": {description: d}}}}}}]
"""


def test_it_is_whole_and_changed(tmp_path: Path) -> None:
    for name, text in (
        ("openapi.yaml", DOCUMENT),
        ("parts.yaml", PARTS),
        ("stainless.yml", CONFIG),
        ("overlay.yaml", OVERLAY),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    printed = specloom(tmp_path, "bundle").expect(0)
    document = json.loads(printed.out)
    assert document["info"] == {"title": "Changed", "version": "2"}
    assert list(document["paths"]) == ["/a", "/b"]
    assert "parts.yaml" not in printed.out
    assert specloom(tmp_path, "bundle", "-o", "whole.json").expect(0).out == "wrote whole.json\n"
    assert (tmp_path / "whole.json").read_text(encoding="utf-8") == printed.out
    # It is a document as good as the one it came from.
    assert specloom(tmp_path, "bundle", "--spec", "whole.json", "-q").expect(0).out == printed.out


def test_text_stays_readable(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT.replace("{$ref: 'parts.yaml#/a'}", "{}"), encoding="utf-8")
    specloom(tmp_path, "bundle", "-q", "-o", "whole.json").expect(0)
    assert "Grüße" in (tmp_path / "whole.json").read_text(encoding="utf-8")


def test_swagger_becomes_openapi(tmp_path: Path) -> None:
    (tmp_path / "swagger.yaml").write_text('swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths: {}\n')
    document = json.loads(specloom(tmp_path, "bundle", "--spec", "swagger.yaml").expect(0).out)
    assert document["openapi"].startswith("3.1") and "swagger" not in document


def test_a_document_with_errors_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    before = snapshot(tmp_path)
    run = specloom(tmp_path, "bundle", "-o", "whole.json").expect(2)
    assert "parts.yaml" in run.err
    assert snapshot(tmp_path) == before


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT.replace("{$ref: 'parts.yaml#/a'}", "{}"), encoding="utf-8")
    run = specloom(tmp_path, "bundle", "-o", "gone/whole.json").expect(2)
    assert "error[Output/Unwritable]: gone/whole.json" in run.err and "--output" in run.err


SAMPLED = """
organization: {name: pets}
targets:
  ruby: {gem_name: pets}
  python: {package_name: pets}
  go: {package_name: pets, skip: true}
  java: {}
resources: {pets: {methods: {list: get /pets}}}
"""


def _sampled(folder: Path, code_samples: str) -> Any:
    document = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://pets.example'}]\n"
    paths = "paths: {/pets: {get: {x-codeSamples: [{lang: Ruby, source: mine}], responses: {'204': {description: d}}}}}"
    (folder / "openapi.yaml").write_text(document + paths)
    (folder / "stainless.yml").write_text(f"{SAMPLED}openapi: {{code_samples: {code_samples}}}\n")
    run = specloom(folder, "bundle", "--code-samples").expect(0)
    return json.loads(run.out)["paths"]["/pets"]["get"], run.err


def test_samples_are_of_the_languages_that_the_config_makes(tmp_path: Path) -> None:
    operation, _ = _sampled(tmp_path, "mintlify")
    samples = operation["x-codeSamples"]
    assert [s["lang"] for s in samples] == ["Ruby", "bash", "python"]
    assert samples[1]["source"] == "curl https://pets.example/pets"
    assert samples[2]["source"].splitlines()[0] == "from pets import Pets"
    assert samples[2]["source"].splitlines()[-1] == "client.pets.list()"


def test_samples_replace_others_if_the_config_says_so(tmp_path: Path) -> None:
    operation, _ = _sampled(tmp_path, "{dialect: redocly, replace: true}")
    assert [s["lang"] for s in operation["x-codeSamples"]] == ["bash", "python", "ruby"]


def test_a_host_that_nobody_knows_is_a_warning(tmp_path: Path) -> None:
    operation, said = _sampled(tmp_path, "mintlfy")
    assert len(operation["x-codeSamples"]) == 3
    assert "`openapi.code_samples`" in said or "mintlfy" in said
    assert "mintlify" in said


def test_without_the_option_no_samples_are_written(tmp_path: Path) -> None:
    _sampled(tmp_path, "mintlify")
    document = json.loads(specloom(tmp_path, "bundle").expect(0).out)
    assert document["paths"]["/pets"]["get"]["x-codeSamples"] == [{"lang": "Ruby", "source": "mine"}]


def test_reference_docs_bring_that_document_along(tmp_path: Path) -> None:
    _sampled(tmp_path, "mintlify")
    specloom(tmp_path, "generate", "--flavour", "docs", "--out", "made").expect(0)
    pages = tmp_path / "made" / "docs"
    bundle = specloom(tmp_path, "bundle", "--code-samples").expect(0)
    assert (pages / "openapi.json").read_text(encoding="utf-8") == bundle.out
    assert "](openapi.json)" in (pages / "llms.txt").read_text(encoding="utf-8")
    specloom(tmp_path, "docs", "build", "--from", "made/docs").expect(0)
    assert (tmp_path / "site" / "openapi.json").read_text(encoding="utf-8") == bundle.out
    # Who does not ask for samples gets pages alone.
    (tmp_path / "stainless.yml").write_text(SAMPLED)
    specloom(tmp_path, "generate", "--flavour", "docs", "--out", "made").expect(0)
    assert not (pages / "openapi.json").exists()
    assert "openapi.json" not in (pages / "llms.txt").read_text(encoding="utf-8")
