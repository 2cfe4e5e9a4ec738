from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.diagnostics import Diagnostics, Location
from specloom.output import File, Patterns, Tree

from .helpers import codes, make_tree


def add(*paths: str, **options: bool) -> tuple[Tree, Diagnostics]:
    tree, diagnostics = Tree("python"), Diagnostics()
    for path in paths:
        tree.add(File(path, b"", **options), diagnostics, Location("openapi.yml", 3, 1))
    return tree, diagnostics


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "C:/x",
        "C:x",
        "../x",
        "a/../x",
        "a/..",
        "./x",
        "a//b",
        "a/",
        "a\\b",
        "a\x00b",
        "a\nb",
        "a\x1b[31mb",
        "a\u202eb",
        "a\u200bb",
        "a\ufeffb",
        "a\u2028b",
        "a\ud800b",
        "a\ufe0fb",
        "x" * 201,
        "é" * 101,
        "con",
        "Aux.py",
        "a/NUL.tar.gz",
        "com1",
        "lpt9.txt",
        "COM¹",
        "conout$",
        "a.",
        "a /b",
        "a./b",
        "a\u00a0",
        "a:b",
        "a?b",
        'a"b',
        "a|b",
        ".git/hooks/pre-commit",
        "a/.GIT/config",
        ".specloom.json",
        ".Specloom.JSON",
    ],
)
def test_unsafe_paths_are_refused(path: str) -> None:
    tree, diagnostics = add(path)
    assert codes(diagnostics) == ["Output/UnsafePath"]
    assert not len(tree)
    (found,) = diagnostics
    assert found.location == Location("openapi.yml", 3, 1)
    assert path in found.message and found.hint


@pytest.mark.parametrize(
    "path", ["a.py", ".github/x.yml", "x" * 200, "é/ü.py", "console.py", "com10", "a b.txt", "..a"]
)
def test_ordinary_paths_are_taken(path: str) -> None:
    tree, diagnostics = add(path)
    assert not list(diagnostics)
    assert list(tree) == [path]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("a.py", "a.py", "twice"),
        ("Foo.py", "foo.py", "case"),
        ("Foo/a.py", "foo/b.py", "case"),
        ("straße", "STRASSE", "case"),
        ("e\u0301", "\u00e9", "case"),
        ("a", "a/b", "folder"),
        ("a/b", "a", "folder"),
        ("A", "a/b", "folder"),
        ("A/b", "a", "folder"),
    ],
)
def test_paths_that_collide_are_refused(first: str, second: str, said: str) -> None:
    tree, diagnostics = add(first, second)
    assert codes(diagnostics) == ["Output/PathCollision"]
    assert list(tree) == [first]
    (found,) = diagnostics
    assert second in found.message and said in found.message


def test_a_refused_path_claims_nothing() -> None:
    tree, diagnostics = add("a/b", "A/c/d", "C/d")
    assert codes(diagnostics) == ["Output/PathCollision"]
    assert tree.add(File("c2/x", b""), diagnostics)
    assert list(tree) == ["C/d", "a/b", "c2/x"]


def test_iteration_is_sorted_whatever_the_order_of_adding() -> None:
    assert list(make_tree({"b": b"", "a/z": b"", "a.b": b""})) == ["a.b", "a/z", "b"]


def test_generated_code_stays_out_of_the_folders_for_hand_written_code() -> None:
    _, diagnostics = add("src/acme/lib/x.py", "examples/demo.py")
    assert codes(diagnostics) == ["Output/ReservedFolder", "Output/ReservedFolder"]
    _, diagnostics = add("src/acme/lib/.keep", keep_if_exists=True)
    assert not list(diagnostics)
    own = Tree("ruby", reserved=["examples/"])
    assert own.add(File("lib/acme.rb", b""), diagnostics)


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("README.md", "README.md", True),
        ("README.md", "docs/README.md", False),
        ("lib/", "lib/a/b.py", True),
        ("lib", "lib/a/b.py", True),
        ("lib", "library/a", False),
        ("./lib/**", "lib/x", True),
        ("**/*.md", "a/b/c.md", True),
        ("**/*.md", "c.md", True),
        ("*.md", "a/c.md", False),
        ("src/*/lib", "src/acme/lib/x", True),
        ("src/*/lib", "src/a/b/lib/x", False),
        ("a/**/z", "a/z", True),
        ("a/**/z", "a/b/c/z", True),
        ("a/**", "a", False),
        ("f?o", "foo", True),
        ("f?o", "f/o", False),
        ("[ab].py", "a.py", True),
        ("[!ab].py", "a.py", False),
        ("[a-c].py", "b.py", True),
        ("[!a]", "/", False),
        ("[", "[", True),
        ("a.py", "aXpy", False),
        ("README.md", "readme.md", False),
    ],
)
def test_globs(glob: str, path: str, expected: bool) -> None:
    assert Patterns.of([glob]).match(path) is expected


@given(st.lists(st.text("ab/*?[]!-.\\^$(", max_size=12), max_size=3), st.text("ab/.", max_size=12))
def test_no_glob_makes_matching_fail(globs: list[str], path: str) -> None:
    assert Patterns.of(globs).match(path) in (True, False)


def test_many_stars_do_not_explode() -> None:
    assert not Patterns.of(["*" * 200 + "x"]).match("a" * 200)
