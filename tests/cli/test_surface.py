"""`specloom surface` as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from surface import typescript
from surface.helpers import SHOP, edited, write

from .process import ROOT, specloom

LESS = edited("types/pet.py", "    score: int\n", "")
MORE = edited("types/pet.py", "    score: int\n", "    score: int\n    more: int\n")
RISKY = edited("types/pet.py", "    score: int\n", "    score: float\n")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder with the SDK in `old` and its surface in `old.json`."""
    write(tmp_path / "old", SHOP)
    (tmp_path / "old.json").write_text(specloom(tmp_path, "surface", "old", "--format", "json").expect(0).out)
    return tmp_path


def test_the_list(old: Path) -> None:
    listed = specloom(old, "surface", "old").expect(0).out
    assert listed.startswith("shop 1.2.3 (python): ")
    for line in (
        "  shop.Shop\n    = shop.Client\n    api_key: str\n",
        "  shop.types.Pet(BaseModel)\n",
        "    nick_name?: str | None (sent as nickName)\n",
        '  shop.types.Kind = Literal["cat", "dog"]\n',
        "    async find(pet_id: str) -> Pet | None\n",
    ):
        assert line in listed


def test_no_change(old: Path) -> None:
    write(old / "new", SHOP)
    for before in ("old", "old.json", "old/src/shop"):
        out = specloom(old, "surface", "new", "--diff", before, "--allow", "patch").expect(0).out
        assert "No change of the public surface." in out
    assert specloom(old, "surface", "new", "--diff", "old", "-q").expect(0).out == ""


@pytest.mark.parametrize(
    ("files", "options", "status"),
    [
        (LESS, [], 1),
        (LESS, ["--allow", "major"], 0),
        (MORE, [], 0),
        (MORE, ["--allow", "patch"], 1),
        (MORE, ["--strict"], 0),
        (RISKY, [], 0),
        (RISKY, ["--strict"], 1),
    ],
)
def test_status(old: Path, files: dict[str, str], options: list[str], status: int) -> None:
    write(old / "new", files)
    for format in ("text", "json", "github"):
        specloom(old, "surface", "new", "--diff", "old.json", "--format", format, *options).expect(status)


def test_text(old: Path) -> None:
    write(old / "new", LESS)
    out = specloom(old, "surface", "new", "--diff", "old").expect(1).out
    assert out == (
        "shop 1.2.3 -> shop 1.2.3\n\n"
        "Breaking (1)\n  shop.types.Pet.score: was int; code that uses it fails\n\n"
        "1 change: 1 breaking, 0 risky, 0 additive.\nThis asks for a major version; minor is allowed.\n"
    )


def test_changes_alike_share_a_line(old: Path) -> None:
    """The same parameter of sync and async methods, say."""
    write(old / "new", edited("_client.py", "api_key: str | None = None) -> Shop", "api_key: str = '') -> Shop"))
    out = specloom(old, "surface", "new", "--diff", "old").expect(1).out
    assert "  shop.Shop.copy(api_key): str | None -> str; values that were accepted no longer are" in out
    assert "likewise shop.Shop.with_options(api_key)\n" in out
    changes = json.loads(specloom(old, "surface", "new", "--diff", "old", "--format", "json").expect(1).out)["changes"]
    assert len([one for one in changes if one["rule"] == "InputNarrowed"]) == 2


def test_json(old: Path) -> None:
    write(old / "new", LESS)
    found = json.loads(specloom(old, "surface", "new", "--diff", "old", "--format", "json").expect(1).out)
    assert (found["format"], found["kind"], found["bump"], found["passed"]) == (1, "surface-changes", "major", False)
    assert found["summary"] == {"breaking": 1, "risky": 0, "additive": 0}
    [change] = found["changes"]
    assert {"level": "breaking", "rule": "MemberRemoved", "path": "shop.types.Pet.score", "old": "int"}.items() <= (
        change.items()
    )
    assert change["location"]["file"] == "new/src/shop/types/pet.py"


def test_github(old: Path) -> None:
    write(old / "new", LESS)
    out = specloom(old, "surface", "new", "--diff", "old", "--format", "github").expect(1).out
    assert out.splitlines()[-1].startswith("::error file=new/src/shop/types/pet.py,line=")
    assert "title=Surface/MemberRemoved" in out.splitlines()[-1]


@pytest.mark.parametrize("language", ["python", "typescript"])
def test_our_own_sdk_is_the_same_by_every_way(tmp_path: Path, language: str) -> None:
    listed = specloom(tmp_path, "surface", ROOT / "output" / language, "--format", "json")
    assert listed.status == 0, listed.err
    (tmp_path / "own.json").write_text(listed.out)
    specloom(tmp_path, "surface", ROOT / "output" / language, "--diff", "own.json", "--allow", "patch").expect(0)


def test_a_typescript_package(tmp_path: Path) -> None:
    typescript.write(tmp_path / "old", typescript.SHOP)
    listed = specloom(tmp_path, "surface", "old").expect(0).out
    assert listed.startswith("@pets/shop 1.2.3 (typescript): ")
    for line in (
        "  @pets/shop.Shop\n    = @pets/shop.default, @pets/shop/client.Shop",
        "    create(shopID: string, body: PetCreateParams, options?: RequestOptions): Promise<Pet>\n",
        "    nick-name?: string\n",
        "  @pets/shop.Shop.Kind = 'cat' | 'dog'\n",
    ):
        assert line in listed
    more = edited("src/resources/pets.ts", "'cat' | 'dog'", "'cat' | 'dog' | 'cow'", typescript.SHOP)
    typescript.write(tmp_path / "new", edited("src/resources/pets.ts", "  score: number;\n", "", more))
    out = specloom(tmp_path, "surface", "new", "--diff", "old").expect(1).out
    assert out == (
        "@pets/shop 1.2.3 -> @pets/shop 1.2.3\n\n"
        "Breaking (1)\n  @pets/shop.Shop.Pet.score: was number; code that uses it fails\n\n"
        "Risky (1)\n"
        "  @pets/shop.Shop.Kind: 'cat' | 'dog' -> 'cat' | 'dog' | 'cow'; code may meet values it does not know\n\n"
        "2 changes: 1 breaking, 1 risky, 0 additive.\nThis asks for a major version; minor is allowed.\n"
    )
    out = specloom(tmp_path, "surface", "new", "--diff", "old", "--format", "github").expect(1).out
    assert "::warning file=new/src/resources/pets.ts,line=" in out


def test_packages_in_two_languages(old: Path) -> None:
    typescript.write(old / "new", typescript.SHOP)
    assert "error[Surface/OtherLanguage]" in specloom(old, "surface", "new", "--diff", "old").expect(2).err


@pytest.mark.parametrize(
    "arguments",
    [["gone"], ["old", "--diff", "gone"], ["old", "--diff", "pypi:shop"], ["old", "--diff", "npm:shop"], ["."]],
)
def test_errors_have_a_remedy_and_status_2(old: Path, arguments: list[str]) -> None:
    done = specloom(old, "surface", *arguments).expect(2)
    assert done.out == ""
    assert "error[Surface/" in done.err
    assert "hint: " in done.err


def test_a_syntax_error_names_its_line(old: Path) -> None:
    write(old / "new", {**SHOP, "types/pet.py": "class Pet:\n    id: = 1\n"})
    assert "new/src/shop/types/pet.py:2:" in specloom(old, "surface", "new").expect(2).err


def test_github_without_a_comparison(old: Path) -> None:
    assert "--diff" in specloom(old, "surface", "old", "--format", "github").expect(2).err


def test_help_has_examples(tmp_path: Path) -> None:
    out = specloom(tmp_path, "surface", "--help").expect(0).out
    assert "specloom surface output/python --diff pypi:" in out
    assert "specloom surface output/typescript --diff npm:" in out
    assert "Exit status: 0 listed" in out


def test_names_from_the_package_are_harmless(old: Path) -> None:
    """A package may hold anything in its strings: no terminal command gets out of them."""
    write(old / "new", edited("types/kind.py", '"cat", "dog"', '"cat", "\\x1b[2J\\n::error::"'))
    for format in ("text", "github"):
        out = specloom(old, "surface", "new", "--diff", "old", "--format", format).expect(1).out
        assert "\x1b" not in out
        assert "\n::error::" not in out


def test_other_commands_do_not_pay_for_it() -> None:
    loaded = "import sys, specloom.cli; print([name for name in sys.modules if name.startswith('specloom.surface')])"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
