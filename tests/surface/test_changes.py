"""Every class of change, each by one edit of a small SDK."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.surface import Bump, Level, verdict
from specloom.surface.rules import Rule

from .helpers import PETS, SHOP, changed, edited

CREATE = "shop.resources.Pets.create"
PET = "shop.types.Pet"

EDITS: list[tuple[str, str, str, Rule, str]] = [
    # names
    ("types/pet.py", '"PetOwner", ', "", Rule.NAME_REMOVED, "shop.types.pet.PetOwner"),
    ("types/pet.py", '"PetOwner", ', '"PetOwner", "Hidden", ', Rule.NAME_ADDED, "shop.types.pet.Hidden"),
    ("types/__init__.py", "Pet as Pet\n", "Pet as Pet, PetOwner as PetOwner\n", Rule.PATH_ADDED, "types.PetOwner"),
    ("__init__.py", '"Client", ', "", Rule.PATH_REMOVED, "shop.Client"),
    ("_types.py", "class Omit: ...", "from other import Omit", Rule.LEADS_ELSEWHERE, "shop.Omit"),
    ("types/pet.py", "class PetOwner(BaseModel):\n    id: str", "PetOwner = str", Rule.KIND_CHANGED, "PetOwner"),
    ("types/kind.py", "DEFAULT = 3", "DEFAULT = 4", Rule.VALUE_CHANGED, "shop.types.kind.DEFAULT"),
    # methods
    (
        "resources/pets.py",
        "    @staticmethod\n    def limit() -> int: ...",
        "    limits = 1",
        Rule.MEMBER_REMOVED,
        "Pets.limit",
    ),
    ("resources/pets.py", "    async def find", "    def find", Rule.ASYNC_CHANGED, "shop.resources.AsyncPets.find"),
    ("resources/pets.py", "    @staticmethod\n    def limit()", "    def limit(self)", Rule.BINDING_CHANGED, "limit"),
    ("_base.py", "def get(self,", "def fetch(self,", Rule.MEMBER_REMOVED, "shop.Shop.get"),
    ("_client.py", "    with_options = copy\n", "    with_options = 3\n", Rule.KIND_CHANGED, "shop.Shop.with_options"),
    ("_models.py", "    def model_dump", "    def model_dumped", Rule.OVERRIDE_REMOVED, "shop.BaseModel.model_dump"),
    ("_models.py", "    def to_dict", "    def as_dict", Rule.MEMBER_REMOVED, "shop.BaseModel.to_dict"),
    ("_client.py", "def copy(", "def extra(self) -> int: ...\n    def copy(", Rule.MEMBER_ADDED, "shop.Shop.extra"),
    # parameters
    ("resources/pets.py", "        kind: Kind | Omit = omit,\n", "", Rule.PARAMETER_REMOVED, f"{CREATE}(kind)"),
    ("resources/pets.py", "        name: str,\n", "", Rule.PARAMETER_REMOVED, f"{CREATE}(name)"),
    (
        "resources/pets.py",
        "        *,\n",
        "        *,\n        age: int,\n",
        Rule.REQUIRED_PARAMETER_ADDED,
        f"{CREATE}(age)",
    ),
    ("resources/pets.py", "        *,\n", "        *,\n        a: int = 1,\n", Rule.PARAMETER_ADDED, f"{CREATE}(a)"),
    ("resources/pets.py", "kind: Kind | Omit = omit", "kind: Kind", Rule.PARAMETER_NOW_REQUIRED, f"{CREATE}(kind)"),
    ("resources/pets.py", " name: str,", " name: str = '',", Rule.PARAMETER_NOW_OPTIONAL, f"{CREATE}(name)"),
    ("resources/pets.py", '"l"] = "m"', '"l"] = "s"', Rule.DEFAULT_CHANGED, f"{CREATE}(size)"),
    (
        "resources/pets.py",
        "        name: str,\n        *,\n",
        "        *,\n        name: str,\n",
        Rule.PARAMETER_NOT_BY_POSITION,
        f"{CREATE}(name)",
    ),
    (
        "resources/pets.py",
        "        shop_id: str,\n        name: str,\n",
        "        shop_id: str,\n        /,\n        name: str,\n",
        Rule.PARAMETER_NOT_BY_NAME,
        f"{CREATE}(shop_id)",
    ),
    (
        "resources/pets.py",
        "        shop_id: str,\n        name: str,\n",
        "        name: str,\n        shop_id: str,\n",
        Rule.PARAMETER_ORDER_CHANGED,
        CREATE,
    ),
    (
        "resources/pets.py",
        "        *,\n        kind: Kind | Omit = omit,\n",
        "        kind: Kind | Omit = omit,\n        *,\n",
        Rule.PARAMETER_BY_MORE_WAYS,
        f"{CREATE}(kind)",
    ),
    ("resources/pets.py", ", *rest: str", "", Rule.PARAMETER_REMOVED, "shop.resources.Pets.find(rest)"),
    ("resources/pets.py", "**more: str", "**more: int", Rule.INPUT_CHANGED, "shop.resources.Pets.find(more)"),
    # types of what is passed in
    ("resources/pets.py", "Union[str, int]] | Omit", "str] | Omit", Rule.INPUT_NARROWED, f"{CREATE}(tags)"),
    ("resources/pets.py", "tags: Iterable[", "tags: List[", Rule.INPUT_NARROWED, f"{CREATE}(tags)"),
    ("resources/pets.py", "Union[str, int]] | Omit", "object] | Omit", Rule.INPUT_WIDENED, f"{CREATE}(tags)"),
    ("resources/pets.py", ' Literal["s", "m", "l"]', " str", Rule.INPUT_WIDENED, f"{CREATE}(size)"),
    ("resources/pets.py", ' Literal["s", "m", "l"]', " int", Rule.INPUT_CHANGED, f"{CREATE}(size)"),
    ("resources/pets.py", "httpx.Timeout", "httpy.Timeout", Rule.TYPE_UNCLEAR, f"{CREATE}(timeout)"),
    # types of what comes back
    ("resources/pets.py", "= None,\n    ) -> Pet", "= None,\n    ) -> str", Rule.OUTPUT_CHANGED, f"{CREATE} -> result"),
    (
        "resources/pets.py",
        "= None,\n    ) -> Pet",
        "= None,\n    ) -> Optional[Pet]",
        Rule.OUTPUT_WIDENED,
        "create -> result",
    ),
    (
        "resources/pets.py",
        "**more: str) -> Optional[Pet]",
        "**more: str) -> Pet",
        Rule.OUTPUT_NARROWED,
        "find -> result",
    ),
    # overloads
    (
        "resources/pets.py",
        "Stream[Pet]: ...",
        "Stream[Pet]: ...\n    @overload\n    def list(self) -> None: ...",
        Rule.OVERLOAD_ADDED,
        "list",
    ),
    (
        "resources/pets.py",
        "    @overload\n    def list(self, *, stream: Literal[True]) -> Stream[Pet]: ...\n",
        "",
        Rule.OVERLOAD_REMOVED,
        "shop.resources.Pets.list",
    ),
    # fields of models
    ("types/pet.py", "    score: int\n", "", Rule.MEMBER_REMOVED, f"{PET}.score"),
    ("types/pet.py", "    score: int\n", "    score: str\n", Rule.OUTPUT_CHANGED, f"{PET}.score"),
    ("types/pet.py", "    score: int\n", "    score: float\n", Rule.OUTPUT_WIDENED, f"{PET}.score"),
    ("types/pet.py", "    score: int\n", "    score: int = 0\n", Rule.FIELD_NOW_OPTIONAL, f"{PET}.score"),
    ("types/pet.py", "[PetOwner] = None", "[PetOwner]", Rule.FIELD_NOW_PRESENT, f"{PET}.owner"),
    ("types/pet.py", "    score: int\n", "    score: int\n    more: int\n", Rule.MEMBER_ADDED, f"{PET}.more"),
    ("types/pet.py", '"nickName"', '"nickname"', Rule.WIRE_NAME_CHANGED, f"{PET}.nick_name"),
    (
        "types/pet.py",
        'object: Literal["pet"] = "pet"',
        'object: Literal["cat"] = "cat"',
        Rule.VALUE_CHANGED,
        f"{PET}.object",
    ),
    (
        "types/pet.py",
        "Union[FoodDry, FoodWet]",
        "Union[FoodDry, FoodWet, str]",
        Rule.OUTPUT_WIDENED,
        "shop.types.pet.Food",
    ),
    ("types/pet.py", "Union[FoodDry, FoodWet]", "FoodDry", Rule.OUTPUT_NARROWED, "shop.types.pet.Food"),
    # keys of what users build
    ("types/pet_create_params.py", "    name: Required[str]\n", "", Rule.MEMBER_REMOVED, "PetCreateParams.name"),
    (
        "types/pet_create_params.py",
        "    tags: list[Union[str, int]]",
        "    tags: Required[list[Union[str, int]]]",
        Rule.KEY_NOW_REQUIRED,
        "tags",
    ),
    ("types/pet_create_params.py", "name: Required[str]", "name: str", Rule.KEY_NOW_OPTIONAL, "PetCreateParams.name"),
    (
        "types/pet_create_params.py",
        "    label: str\n",
        "    label: str\n    size: int\n",
        Rule.REQUIRED_KEY_ADDED,
        "Toy.size",
    ),
    ("types/pet_create_params.py", "list[Union[str, int]]", "list[str]", Rule.INPUT_NARROWED, "PetCreateParams.tags"),
    ("types/pet_create_params.py", '{"from": str}', '{"since": str}', Rule.MEMBER_REMOVED, "PetCreateParams.from"),
    ("types/pet_create_params.py", '"onWire"', '"wired"', Rule.WIRE_NAME_CHANGED, "PetCreateParams.wire"),
    # enums: `Kind` is sent and received, so of both meanings the graver one counts
    ("types/kind.py", '"cat", "dog"', '"cat"', Rule.INPUT_NARROWED, "shop.types.Kind"),
    ("types/kind.py", '"cat", "dog"', '"cat", "dog", "cow"', Rule.OUTPUT_WIDENED, "shop.types.Kind"),
    ("types/kind.py", '    BLUE = "blue"\n', "", Rule.MEMBER_REMOVED, "shop.types.Colour.BLUE"),
    ("types/kind.py", '"blue"\n', '"blue"\n    PINK = "pink"\n', Rule.ENUM_MEMBER_ADDED, "shop.types.Colour.PINK"),
    # bases and constructors
    (
        "_errors.py",
        "class MissingError(StatusError)",
        "class MissingError(ShopError)",
        Rule.ERROR_BASE_REMOVED,
        "MissingError",
    ),
    (
        "_errors.py",
        "class _Hidden(ShopError)",
        "class _Hidden(ShopError, ValueError)",
        Rule.BASE_ADDED,
        "shop.StatusError",
    ),
    ("types/kind.py", "class Colour(str, Enum)", "class Colour(Enum)", Rule.BASE_REMOVED, "shop.types.Colour"),
    (
        "_errors.py",
        "    def __init__(self, message: str, *, code: int) -> None:\n",
        "    def set(self, code, message):\n",
        Rule.CONSTRUCTOR_CHANGED,
        "shop.StatusError.__init__",
    ),
    ("_client.py", "retries: int = 2", "retries: int = 3", Rule.DEFAULT_CHANGED, "shop.Shop.__init__(retries)"),
]


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "symbol"), EDITS, ids=[f"{e[3].code}-{i}" for i, e in enumerate(EDITS)]
)
def test_an_edit_is_classified(tmp_path: Path, path: str, old: str, new: str, rule: Rule, symbol: str) -> None:
    found = changed(tmp_path, edited(path, old, new))
    assert any(one.rule is rule and one.path.endswith(symbol) for one in found), [(c.rule.code, c.path) for c in found]


def test_every_rule_has_an_edit() -> None:
    assert {rule for *_, rule, _ in EDITS} == set(Rule)


def test_levels_are_those_promised() -> None:
    """A rule may not slip into a milder class unnoticed."""
    assert {rule.name for rule in Rule if rule.level is Level.RISKY} == {
        *("OUTPUT_WIDENED", "FIELD_NOW_OPTIONAL", "ENUM_MEMBER_ADDED", "BASE_REMOVED", "DEFAULT_CHANGED"),
        *("VALUE_CHANGED", "WIRE_NAME_CHANGED", "TYPE_UNCLEAR", "LEADS_ELSEWHERE", "CONSTRUCTOR_CHANGED"),
        "OVERRIDE_REMOVED",
    }
    assert {rule.name for rule in Rule if rule.level is Level.ADDITIVE} == {
        *("NAME_ADDED", "PATH_ADDED", "MEMBER_ADDED", "PARAMETER_ADDED", "PARAMETER_NOW_OPTIONAL"),
        *("PARAMETER_BY_MORE_WAYS", "INPUT_WIDENED", "OUTPUT_NARROWED", "OVERLOAD_ADDED", "KEY_NOW_OPTIONAL"),
        *("FIELD_NOW_PRESENT", "BASE_ADDED"),
    }


SILENT: list[tuple[str, str, str]] = [
    ("types/pet.py", "Optional[PetOwner]", "Union[None, 'PetOwner']"),
    ("types/pet.py", "foods: List[Food]", "foods: 'list[Union[FoodWet, FoodDry]]'"),
    ("resources/pets.py", "Iterable[Union[str, int]] | Omit", "Union[Omit, Iterable[int | str]]"),
    ("resources/pets.py", "kind: Kind | Omit", 'kind: Literal["dog", "cat"] | Omit'),
    ("resources/pets.py", "        *,\n", "        *,\n        _trace: bool = False,\n"),
    ("_stream.py", '_T = TypeVar("_T")', '_T = TypeVar("_T")\nunused = 1'),
    ("_types.py", "Union[str, Omit]", "Union[Omit, str]"),
    ("_client.py", "    @cached_property\n    def pets(self) -> Pets: ...\n", "    pets: Pets\n"),
    ("_base.py", "class SyncAPIClient(_Verbs):", "class _Other(_Verbs): ...\nclass SyncAPIClient(_Other):"),
    ("_client.py", "_strict: bool = True", "_loose: int = 0"),
    ("resources/pets.py", "pet_id: str, /", "animal: str, /"),
]


@pytest.mark.parametrize(("path", "old", "new"), SILENT)
def test_the_same_in_other_words_is_no_change(tmp_path: Path, path: str, old: str, new: str) -> None:
    assert changed(tmp_path, edited(path, old, new)) == []


def test_a_field_that_becomes_optional_is_told_once(tmp_path: Path) -> None:
    found = changed(tmp_path, edited("types/pet.py", "    score: int\n", "    score: Optional[int] = None\n"))
    assert [(one.path, one.rule) for one in found] == [(f"{PET}.score", Rule.OUTPUT_WIDENED)]


def test_a_narrower_type_does_not_hide_that_a_field_may_be_absent(tmp_path: Path) -> None:
    found = changed(tmp_path, edited("types/pet.py", "    score: int\n", "    score: bool = True\n"))
    assert [one.rule for one in found] == [Rule.FIELD_NOW_OPTIONAL, Rule.OUTPUT_NARROWED]


def test_a_change_of_an_alias_is_told_where_the_alias_is(tmp_path: Path) -> None:
    found = changed(tmp_path, edited("types/kind.py", '"cat", "dog"', '"cat", "dog", "cow"'))
    assert [(one.path, one.rule) for one in found] == [("shop.types.Kind", Rule.OUTPUT_WIDENED)]


def test_an_alias_that_is_only_passed_in_may_grow(tmp_path: Path) -> None:
    before = edited("types/pet.py", "    kind: Kind\n", "")
    after = edited("types/kind.py", '"cat", "dog"', '"cat", "dog", "cow"', before)
    [change] = changed(tmp_path, after, before)
    assert change.rule is Rule.INPUT_WIDENED


def test_a_long_union_tells_what_it_gains_and_loses(tmp_path: Path) -> None:
    before = edited("types/kind.py", '"cat", "dog"', '"a", "b", "c", "d"')
    [change] = changed(tmp_path, edited("types/kind.py", '"cat", "dog"', '"a", "b", "c", "e"'), before)
    assert change.detail == 'adds Literal["e"]; drops Literal["d"]'


def test_the_loss_of_a_base_is_told_once(tmp_path: Path) -> None:
    """`BaseModel` loses a method; every model inherits it, none of them is reported."""
    found = changed(
        tmp_path, edited("_models.py", '    def to_dict(self, *, mode: str = "json") -> dict[str, object]: ...\n', "")
    )
    assert [one.path for one in found] == ["shop.BaseModel.to_dict"]


def test_a_removed_name_is_told_once(tmp_path: Path) -> None:
    """Not its members, not each of its paths."""
    files = edited("types/__init__.py", "from .pet import Pet as Pet\n", "")
    files = edited("types/pet.py", '"Pet", "PetOwner"', '"PetOwner"', files)
    [change] = changed(tmp_path, files)
    assert (change.rule, change.path, change.detail) == (Rule.NAME_REMOVED, PET, "also shop.types.pet.Pet")


def test_a_moved_definition_is_the_same(tmp_path: Path) -> None:
    """Users import `shop.Stream`; where it is defined does not matter."""
    files = {**SHOP, "_streaming.py": SHOP["_stream.py"]}
    del files["_stream.py"]
    files["__init__.py"] = files["__init__.py"].replace("._stream", "._streaming")
    files["resources/pets.py"] = PETS.replace("._stream", "._streaming")
    assert changed(tmp_path, files) == []


def test_changes_point_at_the_new_code(tmp_path: Path) -> None:
    [change] = changed(tmp_path, edited("types/pet.py", "    score: int\n", "    score: str\n"))
    assert change.at is not None
    assert change.at.file.endswith("new/src/shop/types/pet.py")
    assert change.at.line == SHOP["types/pet.py"].splitlines().index("    score: int") + 1


def test_verdict(tmp_path: Path) -> None:
    breaking = changed(tmp_path / "1", edited("types/pet.py", "    score: int\n", ""))
    risky = changed(tmp_path / "2", edited("types/pet.py", "    score: int\n", "    score: float\n"))
    additive = changed(tmp_path / "3", edited("types/pet.py", "    score: int\n", "    score: int\n    more: int\n"))
    assert verdict([*breaking, *risky]) is Bump.MAJOR
    assert verdict([*risky, *additive]) is Bump.MINOR
    assert verdict([*risky, *additive], strict=True) is Bump.MAJOR
    assert verdict(additive, strict=True) is Bump.MINOR
    assert verdict([]) is Bump.PATCH
