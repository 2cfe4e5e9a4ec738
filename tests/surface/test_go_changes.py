"""Every class of change, each by one edit of a small Go SDK."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.surface import Change, Level
from specloom.surface.rules import Rule

from .golang import PETS, write
from .helpers import compared, edited, read

PET = "pet.go"
PARAM = "packages/param/param.go"
OPT = 'param.Opt[string]      `json:"tag,omitzero"`'

EDITS: list[tuple[str, str, str, Rule, str]] = [
    # names
    (PET, "Names   []string", "names   []string", Rule.NAME_REMOVED, ".Names"),
    (PET, "Names   []string", "Words   []string", Rule.NAME_REMOVED, ".Names"),
    (PET, "Names   []string", "Words   []string", Rule.NAME_ADDED, ".Words"),
    ("aliases.go", "type Money = shared.Money\n", "", Rule.PATH_REMOVED, ".Money"),
    ("aliases.go", "KindDog = shared.KindDog", "KindHound = shared.KindDog", Rule.PATH_REMOVED, ".KindDog"),
    ("aliases.go", "KindDog = shared.KindDog", "KindHound = shared.KindDog", Rule.PATH_ADDED, ".KindHound"),
    ("aliases.go", "KindDog = shared.KindDog", "KindDog = shared.KindCat", Rule.VALUE_CHANGED, ".KindDog"),
    ("shared/shared.go", '"dog"', '"hound"', Rule.VALUE_CHANGED, ".KindDog"),
    ("shared/shared.go", 'Kind = "dog"', 'Colour = "dog"', Rule.OUTPUT_CHANGED, ".KindDog"),
    ("shared/shared.go", 'KindDog Kind = "dog"', 'KindDog = "dog"', Rule.OUTPUT_CHANGED, ".KindDog"),
    ("shared/shared.go", "type Kind string", "type Kind int", Rule.OUTPUT_CHANGED, ".Kind.(type)"),
    ("shared/shared.go", "type Kind string", "type Kind struct{}", Rule.KIND_CHANGED, ".Kind"),
    ("shared/shared.go", "type Colour = string", "type Colour string", Rule.KIND_CHANGED, ".Colour"),
    ("client.go", "Waits int64", "Waits int", Rule.OUTPUT_CHANGED, ".Retries"),
    ("client.go", "Count    = 3", "Count    = 3.5", Rule.OUTPUT_CHANGED, ".Count"),
    ("client.go", "Fallback = &Client{}", "Fallback = NewClient()", Rule.TYPE_UNCLEAR, ".Fallback"),
    # fields
    (PET, "Nick  *string", "Name  *string", Rule.MEMBER_REMOVED, ".Pet.Nick"),
    (PET, "Nick  *string", "Nick  string", Rule.OUTPUT_CHANGED, ".Pet.Nick"),
    (PET, "Nick  *string", "Nick  any", Rule.OUTPUT_CHANGED, ".Pet.Nick"),
    (PET, "Kind  Kind ", "Kind  string ", Rule.OUTPUT_CHANGED, ".Pet.Kind"),
    (PET, "map[string][]FoodUnion", "map[string][]any", Rule.OUTPUT_CHANGED, ".Pet.Foods"),
    (PET, '`json:"nickName"', '`json:"nick"', Rule.WIRE_NAME_CHANGED, ".Pet.Nick"),
    (PET, '`json:"id" api:"required"`', '`json:"id"`', Rule.FIELD_NOW_OPTIONAL, ".Pet.ID"),
    (PET, '`json:"nickName" api:"nullable"`', '`json:"nickName" api:"required"`', Rule.FIELD_NOW_PRESENT, ".Pet.Nick"),
    (PET, "	ID    string", "	Age int\n	ID    string", Rule.MEMBER_ADDED, ".Pet.Age"),
    (PET, "	Weight float64", "	Mass float64", Rule.MEMBER_REMOVED, ".Pet.Weight"),
    (PET, "	petCore\n	Owner\n", "	petCore\n", Rule.BASE_REMOVED, ".Pet"),
    (PET, "	petCore\n	Owner\n", "	petCore\n", Rule.MEMBER_REMOVED, ".Pet.Name"),
    # params
    (PET, OPT, OPT.replace("string]", "int64]"), Rule.INPUT_CHANGED, ".PetNewParams.Tag"),
    (PET, OPT, 'string `json:"tag"`', Rule.INPUT_CHANGED, ".PetNewParams.Tag"),
    (PET, OPT, 'any `json:"tag"`', Rule.INPUT_WIDENED, ".PetNewParams.Tag"),
    (PET, OPT, OPT[:-1] + ' api:"required"`', Rule.KEY_NOW_REQUIRED, ".PetNewParams.Tag"),
    (PET, '"name" api:"required"', '"name"', Rule.KEY_NOW_OPTIONAL, ".PetNewParams.Name"),
    (PET, "	Photo ", '	Age int `json:"age" api:"required"`\n	Photo ', Rule.REQUIRED_KEY_ADDED, ".PetNewParams.Age"),
    (PET, "	Photo ", '	Age int `json:"age"`\n	Photo ', Rule.MEMBER_ADDED, ".PetNewParams.Age"),
    (PET, "func(int, ...string) (bool, error)", "func(int) (bool, error)", Rule.INPUT_CHANGED, ".PetNewParams.Hook"),
    # methods and functions
    (PET, ") Delete(", ") Remove(", Rule.MEMBER_REMOVED, ".PetService.Delete"),
    (PET, ") Delete(", ") Remove(", Rule.MEMBER_ADDED, ".PetService.Remove"),
    (PET, "shopID string, body", "body", Rule.PARAMETER_REMOVED, ".PetService.New(shopID)"),
    (PET, "shopID string, body", "shopID, id string, body", Rule.REQUIRED_PARAMETER_ADDED, ".PetService.New(id)"),
    (PET, "shopID string, body", "shopID int, body", Rule.INPUT_CHANGED, ".PetService.New(shopID)"),
    (PET, "shopID string, body", "shopID any, body", Rule.INPUT_WIDENED, ".PetService.New(shopID)"),
    (PET, "(res *Pet, err error)", "(res Pet, err error)", Rule.OUTPUT_CHANGED, ".PetService.New -> result"),
    (PET, "(res *Pet, err error)", "(err error)", Rule.OUTPUT_CHANGED, ".PetService.New -> result"),
    (
        PET,
        "_ ...option.RequestOption) (err error)",
        "_ int) (err error)",
        Rule.REQUIRED_PARAMETER_ADDED,
        "Delete(arg2)",
    ),
    (PET, "query PetListParams)", "query PetListParams, o ...int)", Rule.PARAMETER_ADDED, ".PetService.List(o)"),
    (PET, "func (r Pet) RawJSON", "func (r *Pet) RawJSON", Rule.BINDING_CHANGED, ".Pet.RawJSON"),
    ("option/option.go", "key, value string", "key string, value int", Rule.INPUT_CHANGED, "WithHeader(value)"),
    # interfaces
    (PARAM, "	Do(int) (err error)", "	Do(int) (err error)\n	Undo()", Rule.REQUIRED_KEY_ADDED, "param.Doer.Undo"),
    (PARAM, "	Do(int) (err error)", "	Do(string) (err error)", Rule.INPUT_CHANGED, "param.Doer.Do(arg0)"),
    (PARAM, "	Mark()\n", "	Mark()\n	More()\n", Rule.MEMBER_ADDED, "param.Marked.More"),
    (PARAM, "~int | ~float64", "~int", Rule.TYPE_UNCLEAR, "param.Number.(type)"),
    # what is internal becomes public by an alias
    ("internal/apierror/error.go", "	StatusCode int", "	Status int", Rule.MEMBER_REMOVED, ".Error.StatusCode"),
]


def ids(edit: tuple[str, str, str, Rule, str]) -> str:
    return f"{edit[3].code}-{edit[4].rpartition('.')[2]}"


def changed(tmp_path: Path, files: dict[str, str], before: dict[str, str] = PETS) -> list[Change]:
    return compared(read(write(tmp_path / "old", before)), read(write(tmp_path / "new", files)))


@pytest.mark.parametrize("edit", EDITS, ids=ids)
def test_an_edit_is_told_by_its_rule(tmp_path: Path, edit: tuple[str, str, str, Rule, str]) -> None:
    path, old, new, rule, where = edit
    found = changed(tmp_path, edited(path, old, new, PETS))
    assert [c for c in found if c.rule is rule and c.path.endswith(where)], [(c.rule.code, c.path) for c in found]


NOTHING = [
    ("the order of fields", PET, '	Kind  Kind           `json:"kind"`\n', ""),
    ("names of parameters", PET, "shopID string, body", "shop string, params"),
    ("names of results", PET, "(res *Pet, err error)", "(*Pet, error)"),
    (
        "the name of a receiver",
        PET,
        "func (r Pet) RawJSON() string { return r.",
        "func (pet Pet) RawJSON() string { return pet.",
    ),
    ("a method is called on values, too", PET, "func (r *Pet) UnmarshalJSON", "func (r Pet) UnmarshalJSON"),
    ("names of type parameters", PARAM, "func (o Opt[V]) Or(other V) V", "func (o Opt[X]) Or(other X) X"),
    ("the name of an import", PET, "pages.Page[Pet], error)", "pagination.Page[Pet], error)"),
    ("how any is written", PARAM, "fields map[string]any", "fields map[string]interface{}"),
    ("what is not exported", "client.go", "	hidden  int\n", "	secret  bool\n"),
    ("what is internal", "internal/requestconfig/config.go", "Hidden int", "Other bool"),
    ("a program", "cmd/tool/main.go", "func Exported() {}", ""),
    ("comments", "client.go", "// Client is a type Comment struct {", "// Client is another comment."),
]


@pytest.mark.parametrize(("why", "path", "old", "new"), NOTHING, ids=[entry[0] for entry in NOTHING])
def test_what_is_no_change(tmp_path: Path, why: str, path: str, old: str, new: str) -> None:
    files = edited(path, old, new, PETS)
    if why == "the order of fields":
        files = edited(
            PET, '	Price shared.Money   `json:"price"`\n', f'	Price shared.Money   `json:"price"`\n{old}', files
        )
    if why == "the name of an import":
        files = edited(PET, '	pages "example', '	"example', files)
    assert changed(tmp_path, files) == []


def test_a_type_moves_to_another_package_and_leaves_an_alias(tmp_path: Path) -> None:
    """Where something is defined is no part of the surface."""
    shared = edited(
        "shared/shared.go", 'type Money struct {\n	Amount int64 `json:"amount" api:"required"`\n}\n', "", PETS
    )
    money = 'type Money struct {\n	Amount int64 `json:"amount" api:"required"`\n}\n'
    files = edited("aliases.go", "type Money = shared.Money\n", money, shared)
    found = changed(tmp_path, files)
    assert [(c.rule, c.path.rpartition("/")[2]) for c in found] == [(Rule.PATH_REMOVED, "shared.Money")]


def test_an_alias_is_the_type_itself(tmp_path: Path) -> None:
    files = edited(PET, "	Price shared.Money ", "	Price Money ", PETS)
    assert changed(tmp_path, files) == []
    files = edited(PET, "	Handler = func(Pet) error", "	Handler = func(Pet) error\n	Also = Handler", PETS)
    assert [c.level for c in changed(tmp_path / "also", files)] == [Level.ADDITIVE]


def test_promoted_members_are_told_where_they_are_declared(tmp_path: Path) -> None:
    files = edited(PARAM, "func (m metadata) Overrides() (any, bool) { return nil, false }\n", "", PETS)
    found = {c.path.rpartition("/")[2] for c in changed(tmp_path, files)}
    assert found == {"param.APIObject.Overrides", "param.APIUnion.Overrides"}


def test_metadata_comes_and_goes_with_its_field(tmp_path: Path) -> None:
    files = edited(PET, "		Born        respjson.Field\n", "", PETS)
    files = edited(PET, '	Born  time.Time      `json:"born,required" format:"date-time"`\n', "", files)
    assert [c.path.rpartition("/")[2] for c in changed(tmp_path, files)] == ["v2.Pet.Born"]
