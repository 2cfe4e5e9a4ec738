"""`specloom docs` as a process."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from cli.process import snapshot, specloom

from .conftest import TREE
from .links import follow_links


def test_links_and_ids_resolve(built: Path) -> None:
    pages, followed = follow_links(built)
    assert pages == 23
    assert followed > 500


def test_the_markdown_stands_beside_the_pages(built: Path) -> None:
    made = snapshot(built)
    for path, content in snapshot(TREE).items():
        assert made[path] == content
        if path.endswith(".md"):
            page = made[path.removesuffix(".md") + ".html"].decode()
            assert '<link rel="alternate" type="text/markdown" href="index.md">' in page


def test_pages_ask_for_nothing_of_other_hosts(built: Path) -> None:
    for path in built.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "Content-Security-Policy" in text
        assert not re.search(r"<(script|link|img|iframe)[^>]*(src|href)=\"(https?:)?//", text)
        assert not re.search(r"<script(?![^>]*src=)| style=| on\w+=\"", text)


def test_a_method_that_a_language_lacks_has_no_tab_there(built: Path) -> None:
    page = (built / "python/resources/pets/methods/watch/index.html").read_text("utf-8")
    assert '<span title="Go has no such page">Go</span>' in page
    assert "Watch a pet" not in (built / "go/resources/pets/index.html").read_text("utf-8")


def test_two_builds_are_the_same_bytes(built: Path, tmp_path: Path) -> None:
    specloom(tmp_path, "docs", "build", "--from", TREE, "--to", "again").expect(0)
    assert snapshot(tmp_path / "again") == snapshot(built)


def test_a_large_tree_is_shared_among_processes_with_the_same_result(tree: Path, built: Path, tmp_path: Path) -> None:
    (tree.parent / "lower.py").write_text(
        "import specloom.site.render as render\n"
        "render._WORTH_A_PROCESS, render.processors = 1, lambda: 2\n"
        "from specloom.cli import main\n"
        "if __name__ == '__main__':\n"
        "    main(['docs', 'build', '--from', 'docs', '--quiet'])\n"
    )
    subprocess.run([sys.executable, "lower.py"], cwd=tree.parent, check=True, timeout=120)
    assert snapshot(tree.parent / "site") == snapshot(built)


def test_a_site_is_replaced_as_a_whole(tree: Path, built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "site")
    before = snapshot(built)
    edit_index(tree, lambda index: index["resources"].pop())
    assert specloom(tmp_path, "docs", "build", "--from", "docs").expect(0).out == "17 pages in 3 languages in site\n"
    after = snapshot(tmp_path / "site")
    toys = "resources/pets/subresources/toys/methods/retrieve/index.html"
    assert toys in before
    assert toys not in after
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "site"]


def edit_index(tree: Path, change: Any) -> None:
    index = json.loads((tree / "index.json").read_text())
    change(index)
    (tree / "index.json").write_text(json.dumps(index, indent=2))


def remove_page(tree: Path) -> None:
    (tree / "go/resources/pets/models/pet/index.md").unlink()


def link_page(tree: Path) -> None:
    page = tree / "go/resources/pets/models/pet/index.md"
    page.rename(tree / "elsewhere.md")
    page.symlink_to(tree / "elsewhere.md")


def spoil_page(tree: Path) -> None:
    (tree / "go/resources/pets/models/pet/index.md").write_bytes(b"## Pet\n\xff")


def without_title(index: Any) -> None:
    del index["resources"][1]["title"]


def climbing(index: Any) -> None:
    index["resources"][1]["methods"][0]["path"] = "resources/../../etc"


def own_parent(index: Any) -> None:
    index["resources"][1]["parent"] = "pets.toys"


def strange_language(index: Any) -> None:
    index["languages"][1]["id"] = "../python"


def older(index: Any) -> None:
    index["format"] = "specloom-docs-0"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (remove_page, ["error[Docs/PageMissing]", "go/resources/pets/models/pet/index.md"]),
        (link_page, ["error[Docs/PageMissing]", "go/resources/pets/models/pet/index.md"]),
        (spoil_page, ["error[Docs/Page]", "go/resources/pets/models/pet/index.md", "not UTF-8 at byte 7"]),
        (lambda tree: edit_index(tree, without_title), ["error[Docs/Index]", "index.json:", "title is missing"]),
        (lambda tree: edit_index(tree, climbing), ["error[Docs/Index]", "index.json:", '".."']),
        (
            lambda tree: edit_index(tree, own_parent),
            ["error[Docs/Index]", "index.json:", "no resource before this one"],
        ),
        (lambda tree: edit_index(tree, strange_language), ["error[Docs/Index]", '"../python" cannot be the id']),
        (lambda tree: edit_index(tree, older), ["error[Docs/Index]", "not of the format specloom-docs-1"]),
        (lambda tree: (tree / "index.json").write_text("[]"), ["error[Docs/Index]", "not of the format"]),
        (lambda tree: (tree / "index.json").write_text("{"), ["error[Source/Syntax]", "index.json:1"]),
        (lambda tree: (tree / "index.json").unlink(), ["error[Docs/NotFound]", "specloom generate"]),
    ],
)
def test_a_build_that_fails_says_why_and_leaves_the_site(tree: Path, built: Path, spoil: Any, words: list[str]) -> None:
    folder = tree.parent
    shutil.copytree(built, folder / "site")
    before = snapshot(built)
    spoil(tree)
    error = specloom(folder, "docs", "build", "--from", "docs").expect(2).err
    for word in words:
        assert word in error
    assert snapshot(folder / "site") == before
    assert sorted(path.name for path in folder.iterdir()) == ["docs", "site"]


def test_folders_of_others_are_left_alone(tree: Path, built: Path) -> None:
    folder = tree.parent
    (folder / "mine").mkdir()
    (folder / "mine" / "thesis.html").write_text("years of work")
    error = specloom(folder, "docs", "build", "--from", "docs", "--to", "mine").expect(2).err
    assert "error[Docs/Foreign]" in error
    shutil.copytree(built, folder / "site")
    (folder / "site" / "CNAME").write_text("docs.example.com")
    error = specloom(folder, "docs", "build", "--from", "docs").expect(2).err
    assert "specloom never wrote: CNAME" in error
    assert (folder / "mine" / "thesis.html").read_text() == "years of work"
    assert (folder / "site" / "CNAME").is_file()


@pytest.mark.parametrize("to", ["docs", "docs/site", "."])
def test_site_and_tree_lie_apart(tree: Path, to: str) -> None:
    before = snapshot(tree)
    assert "error[Docs/Within]" in specloom(tree.parent, "docs", "build", "--from", "docs", "--to", to).expect(2).err
    assert snapshot(tree) == before


def test_without_its_libraries_it_tells_the_remedy(tree: Path) -> None:
    hidden = tree.parent / "hide.py"
    hidden.write_text(
        "import importlib.util as u\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'pagefind' else find(name, *a)\n"
        "from specloom.cli import main\n"
        "main(['docs', 'build', '--from', 'docs'])\n"
    )
    done = subprocess.run([sys.executable, "hide.py"], cwd=tree.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'specloom[docs]'" in done.stderr
    assert "pagefind" in done.stderr
    assert not (tree.parent / "site").exists()


def test_serve_shows_the_site_until_interrupted(tree: Path) -> None:
    program = "from specloom.cli import main; main(['docs', 'serve', '--from', 'docs', '--port', '0'])"
    process = subprocess.Popen(
        [sys.executable, "-uc", program], cwd=tree.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert address.startswith("http://127.0.0.1:")
    port = address.rstrip("/").rpartition(":")[2]
    with urllib.request.urlopen(f"{address}go/resources/pets/", timeout=30) as page:
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert "<h1>Pets</h1>" in page.read().decode()
    with urllib.request.urlopen(f"{address}go/resources/pets/index.md", timeout=30) as page:
        assert page.headers["content-type"] == "text/markdown; charset=utf-8"
    taken = specloom(tree.parent, "docs", "serve", "--from", "docs", "--port", port).expect(2)
    assert "error[Docs/Port]" in taken.err
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert [path.name for path in tree.parent.iterdir()] == ["docs"]
