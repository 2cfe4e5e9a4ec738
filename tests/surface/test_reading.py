"""What is read from a package: by its syntax alone, the same however the package gives its names."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from specloom import surface
from specloom.diagnostics import Diagnostics
from specloom.surface import Surface
from specloom.surface.model import Alias, Class, ClassKind, Field, Function, ParameterKind
from specloom.surface.python.notation import PythonNotation
from specloom.surface.types import Named, Unknown

from .helpers import SHOP, compared, edited, read, refused, write

SHOWN = PythonNotation()


@pytest.fixture
def shop(tmp_path: Path) -> Surface:
    return read(write(tmp_path, SHOP))


def a_class(of: Surface, name: str) -> Class:
    found = of.declarations[name]
    assert isinstance(found, Class)
    return found


def field(of: Class, name: str) -> Field:
    found = of.members[name]
    assert isinstance(found, Field)
    return found


def method(of: Class, name: str) -> Function:
    found = of.members[name]
    assert isinstance(found, Function)
    return found


def test_names(shop: Surface) -> None:
    assert (shop.language, shop.package, shop.version) == ("python", "shop", "1.2.3")
    assert shop.exports["shop.Client"] == "shop.Shop"
    assert shop.exports["shop.types.pet.Pet"] == shop.exports["shop.types.Pet"] == "shop.types.Pet"
    assert "shop.resources.pets.Pets" in shop.exports
    assert not [path for path in shop.exports if "._" in path]
    assert "shop.types.pet.Hidden" not in shop.exports
    # Modules are no exports of their own, and every name leads to a declaration or out of the package.
    assert "shop.types" not in shop.exports
    assert {name for name in shop.exports.values() if name not in shop.declarations} == set()


def test_kinds(shop: Surface) -> None:
    kinds = {name: one.kind for name, one in shop.declarations.items() if isinstance(one, Class)}
    assert kinds["shop.Shop"] is kinds["shop.AsyncShop"] is ClassKind.CLIENT
    assert kinds["shop.resources.Pets"] is ClassKind.RESOURCE
    assert kinds["shop.types.Pet"] is kinds["shop.BaseModel"] is ClassKind.MODEL
    assert kinds["shop.types.PetCreateParams"] is ClassKind.PARAMS
    assert kinds["shop.types.Colour"] is ClassKind.ENUM
    assert kinds["shop.MissingError"] is ClassKind.ERROR
    assert kinds["shop.pagination.SyncPage"] is ClassKind.PAGE
    assert kinds["shop.Stream"] is ClassKind.OTHER


def test_parameters(shop: Surface) -> None:
    [signature] = method(a_class(shop, "shop.resources.Pets"), "create").signatures
    parameters = {parameter.name: parameter for parameter in signature.parameters}
    assert list(parameters)[:3] == ["shop_id", "name", "kind"]
    assert parameters["shop_id"].kind is ParameterKind.POSITIONAL
    assert parameters["shop_id"].required
    kind = parameters["kind"]
    assert (kind.kind, kind.required, kind.default) == (ParameterKind.KEYWORD, False, "")
    assert kind.type == Named("shop.types.Kind")
    # An alias without a public name is replaced by what it stands for.
    assert SHOWN.type(parameters["extra_headers"].type) == "Mapping[str, str | Omit] | None"
    # A type named by way of its module is the same type.
    assert parameters["toys"].type == Named("typing.Iterable", (Named("shop.types.pet_create_params.Toy"),))
    assert signature.returns == Named("shop.types.Pet")


def test_every_kind_of_parameter(shop: Surface) -> None:
    [signature] = method(a_class(shop, "shop.resources.Pets"), "find").signatures
    assert [parameter.kind for parameter in signature.parameters] == [
        ParameterKind.POSITIONAL_ONLY,
        ParameterKind.POSITIONAL,
        ParameterKind.REST,
        ParameterKind.KEYWORD_REST,
    ]


def test_overloads_without_their_implementation(shop: Surface) -> None:
    found = method(a_class(shop, "shop.resources.Pets"), "list")
    assert [SHOWN.signature(one) for one in found.signatures] == [
        "(*, stream: Literal[true]) -> Stream[Pet]",
        "(*, stream: Literal[false] = ...) -> list[Pet]",
    ]


def test_members_of_private_bases_are_the_class_s_own(shop: Surface) -> None:
    client = a_class(shop, "shop.Shop")
    assert {"get", "close", "max_retries", "pets", "with_options", "api_key"} <= client.members.keys()
    assert not [name for name in client.members if name.startswith("_") and name != "__init__"]
    [constructor] = method(client, "__init__").signatures
    assert [parameter.name for parameter in constructor.parameters] == ["api_key", "retries"]
    error = a_class(shop, "shop.StatusError")
    assert {"request_id", "code", "message"} <= error.members.keys()
    assert field(error, "message").type == Named("str")
    assert Named("shop.ShopError") in error.bases


def test_fields(shop: Surface) -> None:
    pet = a_class(shop, "shop.types.Pet")
    assert field(pet, "id").required
    assert not field(pet, "owner").required
    nick = field(pet, "nick_name")
    assert (nick.required, nick.wire) == (False, "nickName")
    params = a_class(shop, "shop.types.PetCreateParams")
    assert {name: field(params, name).required for name in params.members} == {
        "name": True,
        "tags": False,
        "wire": False,
        "from": False,
    }
    assert field(params, "wire").wire == "onWire"
    assert field(a_class(shop, "shop.types.pet_create_params.Toy"), "label").required


def test_aliases(shop: Surface) -> None:
    food = shop.declarations["shop.types.pet.Food"]
    assert isinstance(food, Alias)
    assert SHOWN.type(food.type) == "FoodDry | FoodWet"


def test_what_an_init_offers(tmp_path: Path) -> None:
    """`__all__`, or names marked by ``x as x``; an `__init__` with neither offers what it gathers."""
    plain = "from .a import One, Two\nfrom os import path\n"
    marked = "from .a import One as One, Two\n"
    listed = "from .a import One, Two\n__all__ = ['Two']\n__all__ += ['path']\nfrom os import path\n"
    for text, offered in ((plain, {"One", "Two"}), (marked, {"One"}), (listed, {"Two", "path"})):
        files = {"__init__.py": text, "a.py": "class One: ...\nclass Two: ...\n"}
        found = read(write(tmp_path, files, "odd"))
        assert {path for path in found.exports if path.count(".") == 1} == {f"odd.{name}" for name in offered}


LAZY = """\
from __future__ import annotations
import typing as _t
from .._lazy import lazy_exports as _lazy_exports

if _t.TYPE_CHECKING:
    from .pet import Pet as Pet
    from .kind import Kind as Kind, Colour as Colour
    from .pet_create_params import PetCreateParams as PetCreateParams
else:
    __getattr__, __dir__, __all__ = _lazy_exports(__name__, {"pet": ("Pet",)})
"""


def test_lazy_exports_read_like_plain_ones(tmp_path: Path, shop: Surface) -> None:
    lazy = read(write(tmp_path / "lazy", {**SHOP, "types/__init__.py": LAZY}))
    assert compared(shop, lazy) == []
    assert lazy.exports == shop.exports


def test_the_package_itself_and_the_folder_around_it(tmp_path: Path, shop: Surface) -> None:
    folder = write(tmp_path / "x", SHOP)
    for named in (folder, folder / "src", folder / "src/shop"):
        assert read(named).exports == shop.exports


def test_nothing_of_the_package_is_run(tmp_path: Path) -> None:
    trap = f"open({str(tmp_path / 'ran')!r}, 'w')\nraise SystemExit(3)\n"
    before = set(sys.modules)
    read(
        write(
            tmp_path,
            {path: text + trap for path, text in SHOP.items() if '__all__ = ["types"' not in text}
            | {"__init__.py": SHOP["__init__.py"] + trap},
        )
    )
    assert not (tmp_path / "ran").exists()
    assert not [name for name in set(sys.modules) - before if name.split(".")[0] == "shop"]


def test_star_imports_circles_and_names_from_nowhere(tmp_path: Path) -> None:
    files = {
        "__init__.py": "from .a import *\nfrom .b import Gone as Gone\nfrom .a import X as X\n",
        "a.py": "from .b import *\nclass One: ...\nX = Y\nY = X\nZ: 'Z' = None\nA = 'list[A]'\n",
        "b.py": "from .a import *\nclass Two(Two): ...\ndef f(x: No[int], y: 'not a type', z=1, *, w: 1 + 1): ...\n",
    }
    found = read(write(tmp_path, files, "odd"))
    assert {"odd.One", "odd.Two", "odd.f", "odd.Gone", "odd.X"} <= found.exports.keys()
    function = found.declarations["odd.f"]
    assert isinstance(function, Function)
    assert function.signatures[0].parameters[1].type == Unknown("not a type")
    assert compared(found, found) == []


# -- what cannot be read -----------------------------------------------------------------------------------------------


def test_no_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone")[0] == "Surface/NotFound"
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file")[0] == "Surface/BadFile"


def test_no_package(tmp_path: Path) -> None:
    (tmp_path / "src/tests").mkdir(parents=True)
    (tmp_path / "src/tests/__init__.py").write_text("")
    assert refused(tmp_path)[0] == "Surface/NoPackage"


def test_two_packages(tmp_path: Path) -> None:
    write(tmp_path, {"__init__.py": ""}, "one")
    write(tmp_path, {"__init__.py": ""}, "two")
    assert refused(tmp_path)[0] == "Surface/SeveralPackages"


@pytest.mark.parametrize(
    ("text", "line"),
    [(b"class X:\n  def f(:\n", ":2:9"), (b"x = 1\0", ""), (b"\xff\xfe = 1", ""), (b"x = " + b"(" * 5000, ":1:")],
    ids=["syntax", "null byte", "no text", "depth"],
)
def test_a_file_that_is_no_python(tmp_path: Path, text: bytes, line: str) -> None:
    write(tmp_path, SHOP)
    (tmp_path / "src/shop/types/pet.py").write_bytes(text)
    code, at = refused(tmp_path)
    assert code == "Surface/Syntax"
    assert "types/pet.py" + line in at


@pytest.mark.parametrize(
    "text",
    [
        "def f(x: " + "list[" * 150 + "int" + "]" * 150 + "): ...",
        "X = " + "-" * 900 + "1",
        "X: 'A" + ".b" * 3000 + "'",
        "from typing import *\nX = " + " | ".join(f"Literal[{n}]" for n in range(1500)),
        "".join(f"class _C{n}(_C{n - 1}): ...\n" for n in range(2000)) + "class C(_C1999): ...",
        "".join(f"class C{n}(C{n - 1}): ...\n" for n in range(2000)),
        "_T0 = int\n" + "".join(f"_T{n} = list[_T{n - 1}]\n" for n in range(1, 800)) + "T = list[_T799]",
    ],
    ids=["brackets", "signs", "dots", "bars", "private bases", "bases", "private aliases"],
)
def test_deep_packages(tmp_path: Path, text: str) -> None:
    """Read, compared and stored, or refused: never a traceback."""
    diagnostics = Diagnostics()
    folder = str(write(tmp_path, {"__init__.py": text}))
    other = str(write(tmp_path / "other", {"__init__.py": text.replace("C0(C-1)", "C0").replace("int", "str")}))
    try:
        found = surface.read(folder, diagnostics)
        again = surface.read(other, diagnostics)
        surface.changes(found, again, diagnostics)
        stored(tmp_path, found)
    except surface.Stop:
        assert {one.code for one in diagnostics} <= {"Surface/Syntax", "Surface/TooDeep"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_links_out_of_the_package(tmp_path: Path) -> None:
    secret = tmp_path / "elsewhere"
    secret.mkdir()
    (secret / "__init__.py").write_text("PASSWORD = 'x'\n")
    write(tmp_path / "sdk", SHOP)
    (tmp_path / "sdk/src/shop/secret.py").symlink_to(secret / "__init__.py")
    (tmp_path / "sdk/src/shop/folder").symlink_to(secret, target_is_directory=True)
    diagnostics = Diagnostics()
    found = surface.read(str(tmp_path / "sdk"), diagnostics)
    assert not [path for path in found.exports if "PASSWORD" in path]
    assert {one.code for one in diagnostics} == {"Surface/LinkLeavesPackage"}
    assert len(list(diagnostics)) == 2


# -- as a file ---------------------------------------------------------------------------------------------------------


def test_a_stored_surface_is_the_same(tmp_path: Path, shop: Surface) -> None:
    file = stored(tmp_path, shop)
    diagnostics = Diagnostics()
    again = surface.read_old(str(file), shop, diagnostics)
    assert again == shop
    assert not list(diagnostics)
    changed = read(write(tmp_path / "2", edited("types/pet.py", "    score: int\n", "")))
    assert [one.path for one in compared(again, changed)] == ["shop.types.Pet.score"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"format": 1', '"format": 2'),
        ('"kind": "surface"', '"kind": "drift"'),
        ('"exports": {', '"exports": [], "other": {'),
        ('"kind": "client"', '"kind": "nothing"'),
        ('"required": true', '"required": "yes"'),
        ('"any_of": [', '"any_of": [[],'),
        ('"signatures": [', '"signatures": [], "x": ['),
        ('"version": "1.2.3"', '"version": null'),
        ("{", "{{"),
    ],
)
def test_a_damaged_file(tmp_path: Path, shop: Surface, old: str, new: str) -> None:
    file = stored(tmp_path, shop)
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    diagnostics = Diagnostics()
    with pytest.raises(surface.Stop):
        surface.read_old(str(file), shop, diagnostics)
    [error] = diagnostics
    assert (error.code, bool(error.hint)) == ("Surface/BadFile", True)


def stored(folder: Path, of: Surface) -> Path:
    file = folder / "surface.json"
    file.write_text(json.dumps(surface.encode(of), indent=2))
    return file
