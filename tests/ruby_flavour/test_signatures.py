"""Names in RBS and RBI files: each type has one of its own, and what they name is there."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from documents import answers, document, ref, takes

from .helpers import ROOT, assert_loads, assert_signatures, dangling, files, write

sys.path.insert(0, str(ROOT / "tools"))
import corpus_ruby
from corpus_report import Report

TEXT = {"type": "string"}
FAN = 24
SCHEMAS: dict[str, Any] = {
    "BTree": {"type": "object", "properties": {"of": TEXT}},
    "B_Tree": {"type": "array", "items": {"type": "integer"}},
    "b-tree": {"enum": ["a", "b"]},
    "Anything": {},
    "Flag": {"type": "boolean"},
    "Blob": {**TEXT, "format": "binary"},
    "Moment": {**TEXT, "format": "date-time"},
    "All": {
        "type": "object",
        "properties": {name: ref(name) for name in ("BTree", "B_Tree", "b-tree", "Anything", "Flag", "Blob", "Moment")},
    },
}
FANNED: dict[str, Any] = {
    **{
        f"U{at}": {
            "oneOf": [
                ref(f"U{at + 1}"),
                {"type": "array", "items": ref(f"U{at + 1}")},
                {"type": "object", "properties": {f"k{at}": ref(f"U{at + 1}")}},
            ]
        }
        for at in range(FAN)
    },
    f"U{FAN}": {"oneOf": [TEXT, {"type": "integer"}]},
}


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    made = document({"/all": {"get": {"responses": answers(ref("All"))}}}, SCHEMAS)
    config = {
        "organization": {"name": "names"},
        "targets": {"ruby": {"gem_name": "names"}},
        "resources": {"all": {"models": {}, "methods": {"retrieve": "get /all"}}},
    }
    return files(tmp_path_factory.mktemp("names"), made, json.dumps(config))


def test_each_type_has_a_name_of_its_own(tmp_path: Path, sdk: dict[str, str]) -> None:
    write(tmp_path, sdk)
    assert_loads(tmp_path, "names", "Names")
    assert_signatures(tmp_path)
    assert dangling(sdk, "Names") == []
    report = Report("names", "ruby")
    corpus_ruby.check(tmp_path, "basic", report)
    assert report.faults == []
    assert report.modules is not None


def test_unions_of_unions_stay_small(tmp_path: Path) -> None:
    posted = {"requestBody": takes(ref("U0")), "responses": answers(ref("U0"))}
    made = files(tmp_path, document({"/all": {"post": posted}}, FANNED))
    assert max(map(len, made.values())) < 4_000_000


@pytest.mark.parametrize(
    ("path", "line", "fault"),
    [
        ("lib/names/client.rb", "def self.unused = (left = 1)", "unused"),
        ("lib/names/client.rb", "raise('evil')", "evil"),
        ("lib/names/version.rb", "def (", "syntax error"),
        ("lib/names/client.rb", "Names::X = -> { Names::Ghost }", "there is no Names::Ghost"),
        ("rbi/names/version.rbi", "A = T.let(nil, Names::Ghost)", "there is no Names::Ghost"),
        ("sig/names/version.rbs", "type ghostly = Names::ghost", "there is no Names::ghost"),
        ("sig/names/version.rbs", "class Names = = x", "names/version.rbs"),
    ],
)
def test_faults_are_found(tmp_path: Path, sdk: dict[str, str], path: str, line: str, fault: str) -> None:
    write(tmp_path, {**sdk, path: f"{sdk[path]}\n{line}\n"})
    report = Report("names", "ruby")
    corpus_ruby.check(tmp_path, "basic", report)
    assert any(fault in said for said in report.faults), report.faults
