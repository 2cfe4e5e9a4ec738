"""What holds for every real document, and how five of them read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from specloom.config.common import VERBS
from specloom.config.model import Config
from specloom.config.read import parse_config
from specloom.config.write import config_to_yaml
from specloom.diagnostics import Diagnostics, Stop
from specloom.ir.derive import derive_config
from specloom.source import parse_source
from specloom.spec import Document, load_document

from .conftest import CORPUS, from_corpus, listing

KEY = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9_][A-Za-z0-9_-]*")
NAMES = sorted(
    p.name
    for p in (CORPUS.iterdir() if CORPUS.is_dir() else ())
    if re.fullmatch(r".*\.(?:ya?ml|json)(?:\.gz)?", p.name)
)
NAMES = [name for name in NAMES if name != "index.json"] or ["petstore-3.0.yaml"]
BAD = sorted(p.name for p in (CORPUS / "bad").glob("*.*") if p.suffix in (".json", ".yaml")) or ["names-unicode.json"]
GOLDEN = Path(__file__).parent / "golden"


def endpoints(document: Document) -> list[str]:
    paths = document.root.get("paths")
    found = []
    for path, item in paths.items() if isinstance(paths, dict) else ():
        if isinstance(item, dict) and isinstance(item.get("$ref"), str):
            try:
                item = document.lookup(item["$ref"])
            except (KeyError, ValueError):
                continue
        if isinstance(item, dict):
            found += [f"{verb} {path}" for verb in item if verb in VERBS and isinstance(item[verb], dict)]
    return found


def check(document: Document) -> Config:
    """Derives a config and checks what must hold for every document."""
    config = derive_config(document, None, Diagnostics())
    made = [str(method.endpoint) for _, resource in config.walk() for method in resource.methods.values()]
    assert sorted(made) == sorted(endpoints(document)), "each operation appears exactly once"
    keys = [
        key for _, r in config.walk() for key in (r.name, *r.methods, *r.models) if key not in ("$shared", "$client")
    ]
    keys += [*config.client_settings.opts, *config.environments, *(s.name for s in config.pagination)]
    assert [key for key in keys if not KEY.fullmatch(key) or len(key) > 100] == []
    assert all(len(path) <= 3 for path, _ in config.walk())
    for path, resource in config.walk():
        assert not set(resource.methods) & set(resource.subresources), path
    assert config.organization.name
    return config


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_has_one_method_and_the_config_can_be_written_and_read(name: str, tmp_path: Path) -> None:
    config = check(from_corpus(name, tmp_path))
    diagnostics = Diagnostics()
    again = parse_config(parse_source(config_to_yaml(config).encode(), "stainless.yml", diagnostics), diagnostics)
    assert [d.message for d in diagnostics] == []
    assert again == config


@pytest.mark.parametrize("name", BAD)
def test_hostile_documents_get_a_config_as_soon_as_they_can_be_parsed(name: str, tmp_path: Path) -> None:
    try:
        document = from_corpus(f"bad/{name}", tmp_path)
    except Stop:
        return
    check(document)


@pytest.mark.parametrize("name", ["petstore-3.0.yaml", "museum.yaml", "train-travel-3.1.json", "uspto-3.0.yaml"])
def test_small_documents_read_as_a_person_would_have_written_them(name: str, tmp_path: Path) -> None:
    expected = (GOLDEN / f"{name.partition('.')[0]}.txt").read_text(encoding="utf-8")
    assert listing(derive_config(from_corpus(name, tmp_path), None, Diagnostics())) == expected


def test_dotted_paths_become_nested_resources(tmp_path: Path) -> None:
    tree = listing(derive_config(from_corpus("slack-web.json.gz", tmp_path), None, Diagnostics()))
    for lines in (GOLDEN / "slack-web.txt").read_text(encoding="utf-8").split("\n\n"):
        assert lines.strip() in tree


SCRIPT = """
import pathlib, sys
from specloom.config.write import config_to_yaml
from specloom.diagnostics import Diagnostics
from specloom.ir.derive import derive_config
from specloom.spec import load_document
for name in sys.argv[1:]:
    found = Diagnostics()
    print(config_to_yaml(derive_config(load_document(pathlib.Path(name), Diagnostics()), None, found)))
    print(*((d.code, d.message) for d in found), sep="\\n")
"""


def test_the_same_config_under_any_hash_seed(tmp_path: Path) -> None:
    names = ["museum.yaml", "petstore-3.0.yaml", "oapi-codegen-conflicts.yaml", "fx-security-3.1.json", "box.json.gz"]
    for name in names:
        from_corpus(name, tmp_path)
    files = [name.removesuffix(".gz") for name in names]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, *files],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "4711")
    }
    assert len(outputs) == 1


def test_the_order_of_the_document_does_not_change_names(tmp_path: Path) -> None:
    document = from_corpus("box.json.gz", tmp_path)
    config = derive_config(document, None, Diagnostics())
    root = document.root
    root["paths"] = dict(reversed(root["paths"].items()))
    root["components"] = {**root["components"], "schemas": dict(reversed(root["components"]["schemas"].items()))}
    turned = derive_config(document, None, Diagnostics())

    def names(of: Config) -> set[tuple[str, ...]]:
        found = {(*path, name, str(m.endpoint)) for path, r in of.walk() for name, m in r.methods.items()}
        return found | {(*path, name, m.pointer) for path, r in of.walk() for name, m in r.models.items()}

    assert names(turned) == names(config)


def test_many_schemas_take_linear_time(tmp_path: Path) -> None:
    schemas = {
        f"Node{i}": {
            "type": "object",
            "properties": {
                "next": {"$ref": f"#/components/schemas/Node{(i + 1) % 3000}"},
                "same": {"$ref": f"#/components/schemas/Node{(i * 7) % 3000}/properties/next"},
            },
        }
        for i in range(3000)
    }
    response = {
        "200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Node0"}}}}
    }
    file = tmp_path / "openapi.json"
    root = {
        "openapi": "3.1.0",
        "info": {"title": "Big", "version": "1"},
        "paths": {f"/things{c}": {"get": {"responses": response}} for c in "abcdefgh"},
        "components": {"schemas": schemas},
    }
    file.write_text(json.dumps(root), encoding="utf-8")
    config = derive_config(load_document(file, Diagnostics()), None, Diagnostics())
    assert len(config.resources["$shared"].models) == 3000
