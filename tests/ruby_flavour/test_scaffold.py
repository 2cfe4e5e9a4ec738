"""What a Ruby SDK has besides its sources: scripts, workflow, tests and why some of them are skipped."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from go_flavour.shop import CONFIG, DOCUMENT
from ruby_commands import run
from specloom.flavours.base import PlannedFile
from specloom.render.ruby.code import code_lines

from .helpers import files, planned, ruby, write

SCRIPTS = ("bootstrap", "format", "lint", "mock", "test")
SHOP = re.sub(r"^  go: .*$", "  ruby: {gem_name: shop-api}", CONFIG, flags=re.MULTILINE)


def test_scripts_are_programs_of_sh(tmp_path: Path) -> None:
    for mock_tests in ("true", "false"):
        config = f"{SHOP}\nsettings: {{disable_mock_tests: {mock_tests}}}\n"
        made = {f.path: f for f in planned(tmp_path, DOCUMENT, config) if isinstance(f, PlannedFile)}
        for name in SCRIPTS:
            script = made[f"scripts/{name}"]
            assert script.executable
            (tmp_path / name).write_text(script.text, encoding="utf-8")
            done = run(tmp_path, "sh", "-n", name)
            assert (done.returncode, done.stderr) == (0, "")


def test_the_workflow_runs_the_scripts_with_every_version_of_ruby_that_is_promised(shop: dict[str, str]) -> None:
    jobs = yaml.safe_load(shop[".github/workflows/ci.yml"])["jobs"]
    assert jobs["test"]["strategy"]["matrix"]["ruby-version"] == ["3.1", "ruby"]
    assert 's.required_ruby_version = ">= 3.1.0"' in shop["shop_api.gemspec"]
    for job, script in (("lint", "./scripts/lint"), ("test", "./scripts/test")):
        assert [s["run"] for s in jobs[job]["steps"] if "run" in s] == ["./scripts/bootstrap", script]


def test_what_owners_change_is_theirs(tmp_path: Path) -> None:
    made = {f.path for f in planned(tmp_path, DOCUMENT, SHOP) if isinstance(f, PlannedFile) and f.keep_if_exists}
    assert {".github/workflows/ci.yml", ".gitignore", "lib/shop_api/version.rb", "examples/.keep"} <= made


def test_the_gem_tells_what_the_config_says(tmp_path: Path, shop: dict[str, str]) -> None:
    write(tmp_path, shop)
    shown = 'spec = Gem::Specification.load("shop_api.gemspec"); puts spec.name, spec.version, spec.dependencies'
    assert ruby(tmp_path, "-e", shown).splitlines() == ["shop-api", "0.0.1", "connection_pool (>= 0)"]


def test_tests_are_skipped_for_the_reasons_of_the_config(tmp_path: Path) -> None:
    config = SHOP.replace(
        "      create: post /pets\n", '      create: {endpoint: post /pets, skip_test_reason: No "pets".}\n'
    )
    test = files(tmp_path, DOCUMENT, config)["test/shop_api/resources/pets_test.rb"]
    assert test.count('skip("No \\"pets\\".")\n') == 2
    off = files(tmp_path, DOCUMENT, f"{SHOP}\nsettings: {{disable_mock_tests: true}}\n")
    assert "skip(" in off["test/shop_api/usage_test.rb"]
    photo = re.search(r"def test_photo\b.*?^    end$", off["test/shop_api/resources/pets_test.rb"], re.S | re.M)
    assert photo is not None
    assert "skip(" not in photo[0] and 'assert_equal("abc", response.read)' in photo[0]


def test_lines_are_broken_at_brackets_outside_of_texts() -> None:
    text = 'client.call("a (b, c", items: [{text: "' + "x" * 60 + '", more: {}}, {text: "[, \\"]}"}], last: 1)'
    assert code_lines(text) == [
        "client.call(",
        '  "a (b, c",',
        '  items: [{text: "' + "x" * 60 + '", more: {}}, {text: "[, \\"]}"}],',
        "  last: 1",
        ")",
    ]
    assert code_lines("a(1)", "  ") == ["  a(1)"]
    assert code_lines('"' + "x" * 120 + '"') == ['"' + "x" * 120 + '"']
