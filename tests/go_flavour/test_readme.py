"""What READMEs of Go SDKs show: code that compiles, made of the API."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from python_scaffold import zoo

from .helpers import files, go, write
from .readme import blocks, programs


def _compiled(folder: Path, sdk: dict[str, str]) -> None:
    shown = dict(programs(sdk["README.md"], sdk))
    assert len(shown) == len(blocks(sdk["README.md"]))
    write(folder, {**sdk, **shown})
    assert go(folder, "gofmt", "-s", "-d", "readme", *sorted({p.split("/")[0] for p in shown} - {"readme"})) == ""
    assert go(folder, "go", "vet", *sorted({f"./{p.rpartition('/')[0]}" for p in shown})) == ""


def _headings(readme: str) -> set[str]:
    return set(re.findall("^### (.+)$", readme, re.MULTILINE))


def test_every_block_of_a_small_api_compiles(tmp_path: Path, shop: dict[str, str]) -> None:
    _compiled(tmp_path, shop)
    assert {"Pagination", "Request unions", "Response unions"} <= _headings(shop["README.md"])


def test_every_block_of_an_api_with_everything_compiles(tmp_path: Path) -> None:
    target = {"go": {"package_name": "zoo", "production_repo": "zoo-org/zoo-go", "options": {"enable_v2": True}}}
    sdk = files(tmp_path, zoo.DOCUMENT, yaml.safe_dump({**zoo.CONFIG, "targets": target}, sort_keys=False))
    _compiled(tmp_path, sdk)
    readme = sdk["README.md"]
    assert {"Streaming", "Pagination", "File uploads", "Webhooks"} <= _headings(readme)
    assert 'option.WithAPIKey("My API Key"), // by default os.LookupEnv("ZOO_API_KEY")' in readme
    assert "option.WithEnvironmentSandbox()" in readme


def test_an_api_without_methods_has_a_readme_that_compiles(tmp_path: Path) -> None:
    sdk = files(tmp_path, {"openapi": "3.1.0", "info": {"title": "None", "version": "1"}, "paths": {}})
    _compiled(tmp_path, sdk)
