"""The generated program's own tests and scripts, run as its contributors would run them, and what its README shows."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conversations import CONFIG, ROOT
from go_commands import check_lint_script, outcomes, run
from specloom.config.read import read_config
from specloom.diagnostics import Diagnostics
from specloom.flavours.cli.plan import Cli
from specloom.ir.api import Api
from specloom.ir.build.targets import build_target
from toolchains import missing

from .conftest import COMMITTED, KEY, MODULE

GO_MODULE = "github.com/openai/openai-go"
_TOOLS = {
    "staticcheck": ("STATICCHECK", ("-checks", "all", "./...")),
    "golangci-lint": (
        "GOLANGCI_LINT",
        ("run", "--config", str(ROOT / "templates" / "go" / "runtime" / ".golangci.yml"), "./..."),
    ),
}


def test_all_tests_pass(sdk: Path, server: str, api: Api) -> None:
    found = outcomes(sdk, {"TEST_API_BASE_URL": server})
    assert not found["skip"]
    planned = Cli().program(api, build_target(read_config(CONFIG, Diagnostics()), "cli"))
    names = [f"Test{command.handler.removeprefix('handle')}" for command in planned.commands()]
    assert len(names) == 8
    assert {f"{name}/regular_flags" for name in names} <= found["pass"]
    assert "TestConversationsItemsCreate/piping_data" in found["pass"]


def test_its_tests_notice_what_is_not_what_the_command_gives(sdk: Path, server: str, tmp_path: Path) -> None:
    changed = tmp_path / "cli"
    shutil.copytree(sdk, changed)
    file = changed / "pkg" / "cmd" / "conversation.go"
    text = file.read_text(encoding="utf-8")
    assert "return call.ShowJSON(ctx)" in text
    file.write_text(text.replace("return call.ShowJSON(ctx)", "return call.Send(ctx)"), encoding="utf-8")
    command = ("go", "test", "-count=1", "-run", "TestConversationsRetrieve", "./pkg/cmd")
    done = run(changed, *command, env={"TEST_API_BASE_URL": server})
    assert done.returncode != 0
    assert "there are 0 documents, where one is expected" in done.stdout


def test_its_lint_script_finds_nothing_but_what_is_wrong(sdk: Path) -> None:
    check_lint_script(sdk)


@pytest.mark.slow
@pytest.mark.parametrize("name", _TOOLS)
def test_linters_find_nothing(sdk: Path, name: str) -> None:
    tool, arguments = _TOOLS[name]
    address = re.search(rf'^{tool} = "(.+)"$', (ROOT / "tools" / "go_linters.py").read_text(encoding="utf-8"), re.M)
    assert address is not None
    if run(sdk.parent, "go", "run", address[1], "--version").returncode != 0:
        missing(name)
    done = run(sdk, "go", "run", address[1], *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def test_its_scripts_link_and_unlink_an_sdk(sdk: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cli"
    shutil.copytree(COMMITTED, folder)
    assert run(folder, "scripts/link", str(sdk.parent / "openai-go")).returncode == 0
    linked = (folder / "go.mod").read_text(encoding="utf-8")
    assert linked.splitlines()[-1] == f"replace {GO_MODULE} => {sdk.parent / 'openai-go'}"
    assert run(folder, "scripts/unlink").returncode == 0
    assert "replace" not in (folder / "go.mod").read_text(encoding="utf-8")
    refused = run(folder, "scripts/link", "nowhere")
    assert (refused.returncode, "'nowhere' is neither" in refused.stderr) == (2, True)


def test_its_run_script_runs_the_program_where_it_is_called(sdk: Path, tmp_path: Path) -> None:
    done = run(tmp_path, str(sdk / "scripts" / "run"), "@manpages", "-o", "pages")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "pages" / "man1" / "openai.1.gz").is_file()


def test_the_linker_says_which_version_it_is(sdk: Path, tmp_path: Path) -> None:
    release = (COMMITTED / ".goreleaser.yml").read_text(encoding="utf-8")
    flags = re.search(r"^ +- -s -w (-X \S+=)", release, re.M)
    assert flags is not None and flags[1] == f"-X {MODULE}/pkg/cmd.Version="
    built = run(sdk, "go", "build", "-ldflags", f"{flags[1]}9.8.7", "-o", str(tmp_path / "openai"), "./cmd/openai")
    assert built.returncode == 0, built.stderr
    assert run(tmp_path, "./openai", "--version").stdout == "openai version 9.8.7\n"


def test_what_the_readme_shows_runs(program: Path, server: str, tmp_path: Path) -> None:
    readme = (COMMITTED / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(openai (?!GROUP).*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 6
    for name in ("notes.txt", "picture.jpg"):
        (tmp_path / name).write_text("content", encoding="utf-8")
    for block in blocks:
        # Nobody reads manual pages here.
        shown = re.sub(r"^man .*\n", "", block, flags=re.MULTILINE)
        done = subprocess.run(
            ["sh", "-e", "-c", shown],
            cwd=tmp_path,
            env={"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": str(tmp_path), "OPENAI_BASE_URL": server}
            | {"OPENAI_API_KEY": KEY},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        # The mock server leads from a page to the same page.
        assert done.returncode == 0 or "leads back to a page" in done.stderr, shown + done.stderr
