"""The generated SDK's own tests and scripts, run as its contributors would run them."""

from __future__ import annotations

from pathlib import Path

import pytest
from conversations import CONFIG
from go_commands import check_lint_script, outcomes, run
from go_flavour.readme import blocks, programs
from specloom.config.read import read_config
from specloom.diagnostics import Diagnostics
from specloom.flavours.go.plan import Go
from specloom.ir.api import Api, MethodKind
from specloom.ir.build.targets import build_target

from .conftest import COMMITTED, MODULE


@pytest.mark.slow
def test_all_tests_pass(sdk: Path, server: str, api: Api) -> None:
    found = outcomes(sdk, {"TEST_API_BASE_URL": server})
    assert not found["skip"]
    planned = Go().sdk(api, build_target(read_config(CONFIG, Diagnostics()), "go"))
    for source, view in planned.methods():
        if view.method.kind is MethodKind.HTTP and not view.name.endswith("AutoPaging"):
            assert source.place is not None
            assert any(name.startswith(f"Test{source.place.base}{view.name}") for name in found["pass"]), view.method.id
    assert {"TestUsage", "TestAutoPagination", "TestManualPagination", "TestClientRetries"} <= found["pass"]


def test_without_a_mock_server_tests_of_methods_fail_or_are_skipped(sdk: Path) -> None:
    nowhere = {"TEST_API_BASE_URL": "http://127.0.0.1:9"}
    command = ("go", "test", "-count=1", "-v", "-run", "TestUsage", ".")
    failed = run(sdk, *command, env=nowhere)
    assert failed.returncode != 0
    assert "there is no mock server at http://127.0.0.1:9" in failed.stdout
    skipped = run(sdk, *command, env={**nowhere, "SKIP_MOCK_TESTS": "true"})
    assert skipped.returncode == 0
    assert "--- SKIP: TestUsage" in skipped.stdout


def test_its_lint_script_finds_nothing_but_what_is_wrong(sdk: Path) -> None:
    check_lint_script(sdk)


@pytest.mark.slow
def test_its_test_script_runs_the_tests(sdk: Path, server: str) -> None:
    done = run(sdk, "scripts/test", "-run", "TestUsage", env={"TEST_API_BASE_URL": server})
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"ok  \t{MODULE}" in done.stdout


def test_what_the_readme_shows_compiles(sdk: Path) -> None:
    texts = {p.relative_to(sdk).as_posix(): p.read_text(encoding="utf-8") for p in sdk.rglob("*.go")}
    texts["go.mod"] = (sdk / "go.mod").read_text(encoding="utf-8")
    readme = (COMMITTED / "README.md").read_text(encoding="utf-8")
    shown = dict(programs(readme, texts))
    assert len(shown) == len(blocks(readme)) > 10
    for path, text in shown.items():
        (sdk / path).parent.mkdir(exist_ok=True)
        (sdk / path).write_text(text, encoding="utf-8")
    vetted = run(sdk, "go", "vet", *sorted({f"./{p.rpartition('/')[0]}" for p in shown}))
    assert vetted.returncode == 0, vetted.stderr


def test_it_depends_on_nothing_but_the_standard_library(sdk: Path) -> None:
    done = run(sdk, "go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./...")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()
    assert [path for path in done.stdout.splitlines() if not path.startswith(MODULE)] == []
