"""What stands around the sources: metadata, README, api.md, scripts."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from specloom.output import Tree


def text(tree: Tree, path: str) -> str:
    return tree[path].content.decode()


def blocks(markdown: str) -> list[str]:
    return re.findall(r"^```ts\n(.*?)^```$", markdown, re.DOTALL | re.MULTILINE)


def test_users_of_the_package_install_nothing_else(conversations: Tree) -> None:
    package = json.loads(text(conversations, "package.json"))
    assert package["name"] == "openai"
    assert "dependencies" not in package
    assert package["sideEffects"] is False
    assert package["engines"] == {"node": ">=20"}


def test_the_version_lives_in_one_file_that_is_the_users(conversations: Tree) -> None:
    assert "version" not in json.loads(text(conversations, "package.json"))
    version = conversations["src/version.ts"]
    assert version.keep_if_exists
    assert re.search(r"'0\.0\.1'; // x-release-please-version\n", version.content.decode())
    settings = json.loads(text(conversations, "release-please-config.json"))
    assert settings["extra-files"] == ["src/version.ts"]


def test_scripts_run(conversations: Tree, tmp_path: Path) -> None:
    scripts = [p for p in conversations if p.startswith("scripts/") and "." not in p]
    assert {Path(p).name for p in scripts} == {"bootstrap", "build", "format", "lint", "mock", "test"}
    for path in scripts:
        assert conversations[path].executable
        (tmp_path / "script").write_bytes(conversations[path].content)
        subprocess.run(["sh", "-n", str(tmp_path / "script")], check=True)


def test_no_name_of_the_runtime_is_left(conversations: Tree) -> None:
    for path, file in conversations.items():
        assert not re.search(rb"RuntimeClient|RUNTIME_CLIENT|runtime-package", file.content), path


def test_the_readme_has_a_section_for_what_the_api_has(conversations: Tree, animals: Tree) -> None:
    plain, rich = text(conversations, "README.md"), text(animals, "README.md")
    for heading in ("Installation", "Request & response types", "Auto-pagination", "Handling errors", "Retries"):
        assert f"\n## {heading}\n" in plain
        assert f"\n## {heading}\n" in rich
    for heading in ("Streaming responses", "File uploads"):
        assert f"\n## {heading}\n" not in plain
        assert f"\n## {heading}\n" in rich
    assert "fs.createReadStream('/path/to/file')" in rich


def test_the_first_example_is_the_configs(conversations: Tree) -> None:
    first = blocks(text(conversations, "README.md"))[0]
    assert first.startswith("import OpenAI from 'openai';\n")
    assert "apiKey: process.env['OPENAI_API_KEY']" in first
    assert "const conversation = await client.conversations.create({" in first
    assert first.endswith("console.log(conversation.id);\n")


def test_options_of_a_request_follow_the_params(conversations: Tree) -> None:
    readme = text(conversations, "README.md")
    assert "client.conversations.create({}, { maxRetries: 5 })" in readme


def test_streams_are_switched_on(animals: Tree) -> None:
    assert re.search(r"const stream = await client\.\w+\.\w+\(\{[^}]*stream: true", text(animals, "README.md"))


def test_api_md_lists_methods_and_types(conversations: Tree) -> None:
    page = text(conversations, "api.md")
    assert "\n# Conversations\n" in page
    assert "\n## Items\n" in page
    retrieve = next(line for line in page.splitlines() if ">retrieve</a>(itemID" in line)
    assert "({ ...params }" not in retrieve
    assert retrieve.endswith("(itemID, { ...params }) -> ConversationItem</code>")
    for target in re.findall(r'href="\./([^"]+)"', page):
        assert target in conversations, target


def test_files_of_the_owner_are_kept(conversations: Tree) -> None:
    kept = {path for path, file in conversations.items() if file.keep_if_exists}
    assert {".gitignore", ".github/workflows/ci.yml", "release-please-config.json"} <= kept
    assert not {"README.md", "package.json", "scripts/test"} & kept


@pytest.mark.parametrize(
    ("state", "option", "guard"),
    [
        ("dangerous_allow", True, "refuseBrowser(opts.dangerouslyAllowBrowser, 'dangerouslyAllowBrowser');"),
        ("disallow", False, "refuseBrowser();"),
        ("allow", False, ""),
    ],
)
def test_browsers(variant: Callable[[dict[str, object]], Tree], state: str, option: bool, guard: str) -> None:
    tree = variant({"browser": {"state": state}})
    client = text(tree, "src/client.ts")
    assert ("  dangerouslyAllowBrowser?: boolean | undefined;" in client) is option
    assert [line.strip() for line in client.splitlines() if "refuseBrowser(" in line] == ([guard] if guard else [])
    readme = text(tree, "README.md")
    assert ("dangerouslyAllowBrowser" in readme) is option
    assert ("Workers and browsers" in readme) is (state != "disallow")


@pytest.mark.parametrize(
    ("manager", "lock_file", "added", "installed"),
    [
        ("pnpm", "pnpm-lock.yaml", "pnpm add zoo", True),
        ("yarn", "yarn.lock", "yarn add zoo", True),
        ("npm", "package-lock.json", "npm install zoo", False),
    ],
)
def test_package_managers(
    variant: Callable[[dict[str, object]], Tree], manager: str, lock_file: str, added: str, installed: bool
) -> None:
    tree = variant({"package_manager": manager})
    bootstrap = text(tree, "scripts/bootstrap")
    assert f"if [ -f {lock_file} ]" in bootstrap and f"exec {manager} install" in bootstrap
    assert f"```sh\n{added}\n```" in text(tree, "README.md")
    assert (f"npm install --global {manager}" in text(tree, ".github/workflows/ci.yml")) is installed
