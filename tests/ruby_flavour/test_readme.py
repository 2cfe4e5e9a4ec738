"""What READMEs of Ruby SDKs show: programs that Ruby can read, made of the API."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from python_scaffold import zoo

from .helpers import files, ruby
from .readme import blocks, programs


def _read(folder: Path, readme: str) -> None:
    shown = list(programs(readme))
    assert len(shown) + 1 == len(blocks(readme))
    for number, program in enumerate(shown):
        (folder / f"{number}.rb").write_text(program, encoding="utf-8")
        assert ruby(folder, "-W0", "-c", f"{number}.rb") == "Syntax OK\n", program


def _headings(readme: str) -> set[str]:
    return set(re.findall("^### (.+)$", readme, re.MULTILINE))


def test_every_block_of_a_small_api_is_ruby(tmp_path: Path, shop: dict[str, str]) -> None:
    _read(tmp_path, shop["README.md"])
    assert {"Pagination", "Handling errors", "Retries", "Timeouts", "Sorbet", "Enums"} <= _headings(shop["README.md"])


def test_every_block_of_an_api_with_everything_is_ruby(tmp_path: Path) -> None:
    target = {"ruby": {"gem_name": "zoo", "production_repo": "zoo-org/zoo-ruby"}}
    sdk = files(tmp_path, zoo.DOCUMENT, yaml.safe_dump({**zoo.CONFIG, "targets": target}, sort_keys=False))
    readme = sdk["README.md"]
    _read(tmp_path, readme)
    assert {"Streaming", "Pagination", "File uploads", "Webhooks"} <= _headings(readme)
    assert 'api_key: ENV["ZOO_API_KEY"], # This is the default and can be omitted' in readme
    assert "environment: :sandbox # production is the default" in readme
    assert "https://github.com/zoo-org/zoo-ruby/blob/main/CONTRIBUTING.md" in readme


def test_an_api_without_methods_has_a_readme_with_programs(tmp_path: Path) -> None:
    sdk = files(tmp_path, {"openapi": "3.1.0", "info": {"title": "None", "version": "1"}, "paths": {}})
    _read(tmp_path, sdk["README.md"])
    assert "[CONTRIBUTING.md](CONTRIBUTING.md)" in sdk["README.md"]
