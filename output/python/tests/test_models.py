from __future__ import annotations

import copy
import json
import types
import pickle
import collections
from typing import (
    TYPE_CHECKING,
    Any,
    Dict,
    List,
    Tuple,
    Union,
    Generic,
    Mapping,
    TypeVar,
    Iterable,
    Optional,
    Sequence,
    cast,
)
from datetime import date, datetime, timezone
from typing_extensions import Literal, Annotated, TypedDict, TypeAliasType

import httpx
import pytest
import pydantic
from pydantic import Field, PrivateAttr

from openai._types import Omit, not_given
from openai._utils import PropertyInfo
from openai._compat import (
    PYDANTIC_V1,
    parse_obj,
    model_copy,
    model_dump,
    model_json,
    get_model_fields,
    field_is_required,
)
from openai._models import (
    BaseModel,
    GenericModel,
    EagerIterable,
    FinalRequestOptions,
    build,
    construct,
    is_basemodel,
    validate_type,
    add_request_id,
    construct_type,
    is_basemodel_type,
    set_pydantic_config,
)

KEPT: List[Tuple[str, Any]] = [
    ("id", 5),
    ("id", {"a": 1}),
    ("size", "3"),
    ("size", True),
    ("size", 2**80 + 1),
    ("size", 10**400),
    ("created_at", "yesterday"),
    ("created_at", {"at": 1}),
    ("owner", "Ada"),
    ("owner", ["Ada"]),
    ("status", "a value that the SDK does not know yet"),
    ("status", 3),
    ("tags", "a"),
    ("tags", [1, None, {}]),
    ("day", "someday"),
    ("backup", 7),
    ("editors", {"name": "Cy"}),
    ("editors", "Cy"),
    ("by_role", ["admin"]),
]

v2_only = pytest.mark.skipif(PYDANTIC_V1, reason="pydantic v2 only")


class Owner(BaseModel):
    name: str
    age: Optional[int] = None


class File(BaseModel):
    id: str
    size: float
    created_at: datetime
    owner: Owner
    status: Literal["ready", "failed"]
    tags: List[str]
    day: Optional[date] = None
    backup: Optional[Owner] = None
    editors: Optional[List[Owner]] = None
    by_role: Optional[Dict[str, Owner]] = None
    long_name: Optional[str] = Field(alias="longName", default=None)


FILE: Dict[str, Any] = {
    "id": "file_1",
    "size": 3,
    "created_at": "2024-02-29T08:30:00Z",
    "owner": {"name": "Ada"},
    "status": "ready",
    "tags": ["a"],
    "day": "2024-02-29",
    "backup": {"name": "Bob", "age": 3},
    "editors": [{"name": "Cy"}, {"name": "Di"}],
    "by_role": {"admin": {"name": "Ed"}},
    "longName": "long",
}


def make(type_: Any, value: object) -> Any:
    return construct_type(type_=type_, value=value)


class TestConstruct:
    def test_everything_fits(self) -> None:
        before = copy.deepcopy(FILE)
        file = make(File, FILE)
        assert before == FILE
        assert isinstance(file, File)
        assert file.id == "file_1"
        assert file.size == 3.0 and isinstance(file.size, float)
        assert file.created_at == datetime(2024, 2, 29, 8, 30, tzinfo=timezone.utc)
        assert file.day == date(2024, 2, 29)
        assert isinstance(file.owner, Owner) and file.owner.name == "Ada"
        assert isinstance(file.backup, Owner) and file.backup.age == 3
        assert file.editors is not None and [type(editor) for editor in file.editors] == [Owner, Owner]
        assert file.by_role is not None and isinstance(file.by_role["admin"], Owner)
        assert file.long_name == "long"

    @pytest.mark.parametrize("field, value", KEPT)
    def test_what_does_not_fit_is_kept(self, field: str, value: object) -> None:
        found = getattr(make(File, {**FILE, field: value}), field)
        assert found == value
        assert type(found) is type(value)

    def test_lists_with_some_entries_that_do_not_fit(self) -> None:
        file = make(File, {**FILE, "editors": [{"name": 1}, "Cy", None, {"name": "Di"}]})
        assert [type(editor) for editor in file.editors] == [Owner, str, type(None), Owner]
        assert file.editors[0].name == 1

    def test_missing_required_fields(self) -> None:
        file = make(File, {})
        assert (file.id, file.size, file.owner, file.tags) == (None, None, None, None)
        assert file.model_fields_set == set()
        assert file.to_dict() == {}

    def test_null_for_anything(self) -> None:
        file = make(File, dict.fromkeys(FILE))
        assert all(getattr(file, name) is None for name in get_model_fields(File))
        assert file.model_fields_set == set(get_model_fields(File))

    def test_fields_that_nobody_declared(self) -> None:
        owner = make(Owner, {"name": "Ada", "shoe_size": 38, "pets": [{"kind": "cat"}], "class": "a"})
        assert owner.shoe_size == 38
        assert owner.pets == [{"kind": "cat"}]
        assert getattr(owner, "class") == "a"
        assert owner.model_extra == {"shoe_size": 38, "pets": [{"kind": "cat"}], "class": "a"}
        assert owner.to_dict() == {"name": "Ada", "shoe_size": 38, "pets": [{"kind": "cat"}], "class": "a"}
        with pytest.raises(AttributeError):
            _ = owner.hat_size

    def test_aliases(self) -> None:
        file = make(File, {"longName": "long"})
        assert file.long_name == "long"
        assert file.to_dict() == {"longName": "long"}
        assert file.model_extra == {}
        # The Python name is not the API's: nothing says that this is the same field.
        other = make(File, {"long_name": "long"})
        assert other.long_name is None
        # v1 has one place for both.
        assert other.to_dict() == ({} if PYDANTIC_V1 else {"long_name": "long"})

    def test_names_that_python_uses_itself(self) -> None:
        class Odd(BaseModel):
            cls: str
            self: str
            values_: Optional[int] = Field(alias="values", default=None)

        odd = make(Odd, {"cls": "c", "self": "s", "values": 1, "_fields_set": {"x"}, "fields_set": 2})
        assert (odd.cls, odd.self, odd.values_, odd.fields_set) == ("c", "s", 1, 2)
        assert Odd.construct(cls="c").cls == "c"

    @pytest.mark.parametrize("value", ["text", 3, None, True])
    def test_something_else_than_an_object(self, value: object) -> None:
        assert make(File, value) is value

    def test_a_list_instead_of_an_object(self) -> None:
        owners = make(Owner, [{"name": "Ada"}, "Bob"])
        assert isinstance(owners[0], Owner)
        assert owners[1] == "Bob"

    def test_any_mapping(self) -> None:
        assert make(Owner, types.MappingProxyType({"name": "Ada"})).name == "Ada"
        assert make(Dict[str, Owner], collections.UserDict({"a": {"name": "Ada"}}))["a"].name == "Ada"

    def test_containers_of_any_depth(self) -> None:
        made = make(List[Dict[str, List[Owner]]], [{"a": [{"name": "Ada"}], "b": 3}, 4])
        assert made[0]["a"][0].name == "Ada"
        assert (made[0]["b"], made[1]) == (3, 4)
        assert make(Sequence[float], [1, "x"]) == [1.0, "x"]
        assert make(Mapping[str, float], {"a": 1}) == {"a": 1.0}

    @pytest.mark.parametrize(
        "type_", [object, Any, str, dict, list, Dict[str, object], List[Any], bytes, None, Literal["a"]]
    )
    def test_types_without_a_rule(self, type_: Any) -> None:
        for value in ({"a": [1]}, [1], "text", 3, None):
            assert make(type_, value) is value

    def test_containers_are_not_shared_with_the_data(self) -> None:
        data = {"owners": [{"name": "Ada"}]}
        made = make(Dict[str, List[Owner]], data)
        made["owners"].append(1)
        assert data == {"owners": [{"name": "Ada"}]}

    def test_defaults(self) -> None:
        class Defaults(BaseModel):
            text: str = "default"
            many: List[int] = [1]  # noqa: RUF012
            made: List[str] = Field(default_factory=lambda: ["made"])

        one, other = make(Defaults, {}), make(Defaults, {"text": None})
        assert (one.text, one.many, one.made) == ("default", [1], ["made"])
        assert other.text == "default"
        one.many.append(2)
        one.made.append("more")
        assert (other.many, other.made, make(Defaults, {}).many) == ([1], ["made"], [1])

    def test_subclasses(self) -> None:
        class Admin(Owner):
            level: float

        assert make(Owner, {"name": "Ada", "level": 1}).level == 1
        admin = make(Admin, {"name": "Ada", "level": 1})
        assert isinstance(admin.level, float)
        assert admin.name == "Ada"

    def test_private_attributes(self) -> None:
        class Private(BaseModel):
            a: int
            _cache: List[int] = PrivateAttr(default_factory=lambda: [1])

        made = make(Private, {"a": 1})
        assert made._cache == [1]
        made._cache.append(2)
        assert make(Private, {"a": 1})._cache == [1]
        assert made.to_dict() == {"a": 1}

    def test_a_constructor_of_its_own(self) -> None:
        class Own(BaseModel):
            a: int

            @classmethod
            def construct(cls, _fields_set: Any = None, **values: Any) -> Any:
                return super().construct(_fields_set, **{**values, "a": 99})

        assert make(Own, {"a": 1}).a == 99
        assert make(List[Own], [{"a": 1}])[0].a == 99

    def test_plain_pydantic_models(self) -> None:
        class Plain(pydantic.BaseModel):
            a: int

        made = make(List[Plain], [{"a": "x"}])
        assert isinstance(made[0], Plain)
        assert vars(made[0])["a"] == "x"

    def test_construct_on_the_class(self) -> None:
        file = File.construct(**FILE)
        assert isinstance(file.owner, Owner)
        assert file == make(File, FILE)
        assert file == File.model_construct(**FILE)
        assert Owner.construct({"name"}, name="Ada", age=3).to_dict() == {"name": "Ada"}
        assert construct(Owner, {"name": "Ada", "not a name": 1}).to_dict() == {"name": "Ada", "not a name": 1}

    def test_build(self) -> None:
        assert build(Owner, name="Ada").name == "Ada"
        with pytest.raises(TypeError, match="Received positional arguments which are not supported"):
            build(Owner, "Ada")  # type: ignore[call-arg]  # pyright: ignore


class Node(BaseModel):
    name: str
    children: Optional[List[Node]] = None
    parent: Optional[Node] = None


Tree = TypeAliasType("Tree", "Union[Owner, Dict[str, Tree], List[Tree], None]")
NodeAlias = TypeAliasType("NodeAlias", Union[Owner, str])
ItemT = TypeVar("ItemT")
Wrapped = TypeAliasType("Wrapped", Dict[str, List[ItemT]], type_params=(ItemT,))


if not PYDANTIC_V1:

    class Forest(BaseModel):
        trees: List[Tree]
        named: Optional[NodeAlias] = None
        wrapped: Optional[Wrapped[Owner]] = None


class Page(GenericModel, Generic[ItemT]):
    items: List[ItemT]
    next: Optional[str] = None


class TestRecursionAndGenerics:
    def test_a_model_in_itself(self) -> None:
        node = make(Node, {"name": "a", "children": [{"name": "b", "children": [{"name": 3}]}], "parent": {"x": 1}})
        assert isinstance(node.children[0].children[0], Node)
        assert vars(node.children[0].children[0])["name"] == 3
        assert isinstance(node.parent, Node)

    def test_data_that_is_too_deep(self) -> None:
        class Deep(BaseModel):
            inner: List[Node]

        data: Dict[str, Any] = {"name": 3}
        for _ in range(5_000):
            data = {"name": 3, "children": [data]}
        made: Any = make(Deep, {"inner": [data]})
        while isinstance(made, BaseModel):
            made = getattr(made, "inner" if isinstance(made, Deep) else "children")[0]
        assert isinstance(made, dict)
        # Python's own clean-up of such data is recursive in some versions.
        while "children" in data:
            data = data["children"].pop() if data["children"] else {}

    @v2_only
    def test_a_local_model_in_itself(self) -> None:
        class Local(BaseModel):
            inner: Optional[Local] = None

        assert isinstance(make(Local, {"inner": {"inner": {"x": 1}}}).inner.inner, Local)

    @v2_only
    def test_an_alias_in_itself(self) -> None:
        data: Any = [{"a": [{"name": "Ada"}, [], None]}, {"name": "Bob"}]
        tree = make(Tree, data)
        assert isinstance(tree[0]["a"][0], Owner)
        assert tree[0]["a"][1:] == [[], None]
        assert isinstance(tree[1], Owner)

    @v2_only
    def test_aliases_in_a_model(self) -> None:
        forest = make(Forest, {"trees": [{"name": "Ada"}], "named": {"name": 3}, "wrapped": {"a": [{"name": 3}]}})
        assert isinstance(forest.trees[0], Owner)
        assert isinstance(forest.named, Owner)
        assert isinstance(forest.wrapped["a"][0], Owner)

    def test_alias_at_the_top(self) -> None:
        assert isinstance(make(NodeAlias, {"name": "Ada"}), Owner)
        assert isinstance(make(Wrapped[Owner], {"a": [{"name": "Ada"}]})["a"][0], Owner)

    def test_generic_models(self) -> None:
        page = make(Page[Owner], {"items": [{"name": "Ada"}, {"name": 3}], "next": "n"})
        assert [type(item) for item in page.items] == [Owner, Owner]
        assert make(Page[str], {"items": [1]}).items == [1]
        assert make(Page, {"items": [{"name": "Ada"}]}).items == [{"name": "Ada"}]

    @v2_only
    def test_names_that_come_to_exist_later(self) -> None:
        namespace: Dict[str, Any] = {"BaseModel": BaseModel, "Optional": Optional, "__name__": __name__}
        exec("class Early(BaseModel):\n    late: 'Optional[Late]' = None", namespace)
        exec("class Late(BaseModel):\n    a: float", namespace)
        namespace["Early"].model_rebuild(_types_namespace=namespace)
        made = make(namespace["Early"], {"late": {"a": "x"}})
        assert isinstance(made.late, namespace["Late"])

    def test_annotated(self) -> None:
        class Model(BaseModel):
            at: Annotated[datetime, "note"]
            owners: Annotated[List[Annotated[Owner, "note"]], PropertyInfo(alias="unused")]

        made = make(Model, {"at": "2024-02-29T08:30:00Z", "owners": [{"name": 3}]})
        assert isinstance(made.at, datetime)
        assert isinstance(made.owners[0], Owner)
        assert isinstance(make(Annotated[Owner, "note"], {"name": 3}), Owner)


class Extra(BaseModel):
    __pydantic_extra__: Dict[str, Owner]  # pyright: ignore[reportIncompatibleVariableOverride]

    other: str

    if TYPE_CHECKING:

        def __getattr__(self, attr: str) -> Owner: ...


@v2_only
class TestTypedExtras:
    def test_extras_have_their_type(self) -> None:
        extra = make(Extra, {"other": "o", "ada": {"name": "Ada"}, "odd": 3, "none": None})
        assert isinstance(extra.ada, Owner)
        assert (extra.other, extra.odd, extra.none) == ("o", 3, None)
        assert extra.to_dict(warnings=False) == {"other": "o", "ada": {"name": "Ada"}, "odd": 3, "none": None}

    def test_extras_of_a_base(self) -> None:
        class Sub(Extra):
            more: Optional[float] = None

        assert isinstance(make(Sub, {"ada": {"name": 3}}).ada, Owner)

    def test_extras_of_numbers(self) -> None:
        class Scores(BaseModel):
            __pydantic_extra__: Dict[str, float]  # pyright: ignore[reportIncompatibleVariableOverride]

        score = make(Scores, {"a": 1}).a
        assert isinstance(score, float)

    def test_strict(self) -> None:
        assert validate_type(type_=Extra, value={"other": "o", "ada": {"name": "Ada"}}).ada.name == "Ada"
        with pytest.raises(pydantic.ValidationError):
            validate_type(type_=Extra, value={"other": "o", "ada": {"name": 3}})


class TestDump:
    def test_to_dict(self) -> None:
        file = make(File, {"id": "f", "longName": None, "owner": {"name": "Ada"}})
        assert file.to_dict() == {"id": "f", "longName": None, "owner": {"name": "Ada"}}
        assert file.to_dict(use_api_names=False) == {"id": "f", "long_name": None, "owner": {"name": "Ada"}}
        assert file.to_dict(exclude_none=True) == {"id": "f", "owner": {"name": "Ada"}}
        assert file.to_dict(exclude_defaults=True) == {"id": "f", "owner": {"name": "Ada"}}
        assert make(Owner, {"name": "Ada"}).to_dict(exclude_unset=False) == {"name": "Ada", "age": None}

    def test_modes(self) -> None:
        file = make(File, {"created_at": "2024-02-29T08:30:00Z"})
        assert file.to_dict() == {"created_at": datetime(2024, 2, 29, 8, 30, tzinfo=timezone.utc)}
        created_at = file.to_dict(mode="json")["created_at"]
        assert datetime.fromisoformat(str(created_at).replace("Z", "+00:00")) == file.created_at

    def test_to_json(self) -> None:
        file = make(File, {"id": "f", "longName": "ü"})
        assert file.to_json() == '{\n  "id": "f",\n  "longName": "ü"\n}' or PYDANTIC_V1
        assert json.loads(file.to_json(indent=None)) == {"id": "f", "longName": "ü"}
        assert json.loads(file.to_json(use_api_names=False)) == {"id": "f", "long_name": "ü"}
        assert "\n" not in file.to_json(indent=None)

    def test_what_came_in_goes_out(self) -> None:
        data = {
            "id": 5,
            "owner": {"name": None, "new": [1]},
            "unknown": {"deep": [None]},
            "longName": "l",
            "editors": [3],
        }
        assert make(File, data).to_dict(warnings=PYDANTIC_V1) == data

    @v2_only
    def test_warnings(self) -> None:
        odd = Owner.construct(name=3)
        with pytest.warns(UserWarning, match="serializer warnings"):
            odd.to_dict()
        assert odd.to_dict(warnings=False) == {"name": 3}
        assert odd.to_json(warnings=False, indent=None) == '{"name":3}'

    @pytest.mark.skipif(not PYDANTIC_V1, reason="pydantic v1 only")
    def test_options_that_v1_does_not_have(self) -> None:
        owner = Owner.construct(name="Ada")
        with pytest.raises(ValueError, match="warnings is only supported in Pydantic v2"):
            owner.to_dict(warnings=False)
        with pytest.raises(ValueError, match="round_trip is only supported in Pydantic v2"):
            owner.model_dump(round_trip=True)
        with pytest.raises(ValueError, match="round_trip is only supported in Pydantic v2"):
            owner.model_dump_json(round_trip=True)
        with pytest.raises(ValueError, match="mode must be"):
            owner.model_dump(mode="xml")

    def test_v2_methods_under_both_generations(self) -> None:
        file = make(File, {"id": "f", "longName": "l", "unknown": 1})
        assert file.model_dump(exclude_unset=True) == {"id": "f", "long_name": "l", "unknown": 1}
        assert file.model_dump(by_alias=True, include={"id", "long_name"}) == {"id": "f", "longName": "l"}
        assert json.loads(file.model_dump_json(exclude_unset=True, by_alias=True)) == {
            "id": "f",
            "longName": "l",
            "unknown": 1,
        }
        assert file.model_fields_set >= {"id", "long_name"}

    def test_compat_functions(self) -> None:
        owner = parse_obj(Owner, {"name": "Ada"})
        assert model_dump(owner) == {"name": "Ada", "age": None}
        assert model_dump(owner, exclude_unset=True, exclude={"name"}) == {}
        assert model_dump(make(File, {"longName": "l"}), exclude_unset=True, by_alias=True) == {"longName": "l"}
        assert json.loads(model_json(owner, indent=2)) == {"name": "Ada", "age": None}
        assert model_copy(owner) == owner
        assert model_copy(owner) is not owner
        assert field_is_required(get_model_fields(Owner)["name"])
        assert not field_is_required(get_model_fields(Owner)["age"])

    def test_repr(self) -> None:
        owner = make(Owner, {"name": "Ada", "pet": "cat"})
        assert str(owner) == repr(owner) == "Owner(name='Ada', age=None, pet='cat')"
        assert str(make(Node, {"name": "a", "parent": {"name": "b"}})) == (
            "Node(name='a', children=None, parent=Node(name='b', children=None, parent=None))"
        )

    def test_copy_and_pickle(self) -> None:
        file = make(File, FILE)
        assert copy.copy(file) == file
        assert copy.deepcopy(file) == file
        assert pickle.loads(pickle.dumps(file)) == file
        changed = model_copy(file, deep=True)
        changed.owner.name = "Zoe"
        assert file.owner.name == "Ada"

    def test_equality(self) -> None:
        assert make(Owner, {"name": "Ada", "x": 1}) == make(Owner, {"name": "Ada", "x": 1})
        assert make(Owner, {"name": "Ada", "x": 1}) != make(Owner, {"name": "Ada", "x": 2})

    def test_request_id(self) -> None:
        owner = make(Owner, {"name": "Ada"})
        add_request_id(owner, "req_1")
        assert owner._request_id == "req_1"
        assert owner.to_dict() == {"name": "Ada"}
        assert json.loads(owner.to_json()) == {"name": "Ada"}


class TestValidation:
    def test_validate_type(self) -> None:
        file = validate_type(type_=File, value=FILE)
        assert file.owner.name == "Ada"
        assert validate_type(type_=List[Owner], value=[{"name": "Ada"}])[0].name == "Ada"
        assert validate_type(type_=Dict[str, int], value={"a": 1}) == {"a": 1}
        for type_, value in ((File, {}), (List[Owner], {"name": "Ada"}), (Dict[str, int], {"a": "x"}), (Owner, "Ada")):
            with pytest.raises((pydantic.ValidationError, TypeError)):
                validate_type(type_=cast(Any, type_), value=value)

    def test_validation_keeps_fields_that_nobody_declared(self) -> None:
        assert validate_type(type_=Owner, value={"name": "Ada", "pet": "cat"}).to_dict() == {
            "name": "Ada",
            "pet": "cat",
        }

    def test_is_basemodel(self) -> None:
        class Plain(pydantic.BaseModel): ...

        models: List[Any] = [Owner, Page[Owner], Page, Union[Owner, str], Optional[Owner], NodeAlias]
        others: List[Any] = [Plain, str, List[Owner], Union[str, int], None, Any]
        models.append(Annotated[Owner, "x"])
        assert all(is_basemodel(type_) for type_ in models)
        assert not any(is_basemodel(type_) for type_ in others)
        assert is_basemodel_type(Owner)
        assert is_basemodel_type(Page[Owner])
        assert not is_basemodel_type(Plain)


@v2_only
class TestEagerIterable:
    @pytest.mark.parametrize(
        "data, expected",
        [
            ([1, 2], [1, 2]),
            ((1, 2), (1, 2)),
            ({1, 2}, {1, 2}),
            (frozenset({1}), frozenset({1})),
            (collections.deque([1, 2]), collections.deque([1, 2])),
            (range(2), [0, 1]),
            (iter([1, 2]), [1, 2]),
            ((number for number in (1, 2)), [1, 2]),
            ("12", [1, 2]),
            ({1: "a"}, [1]),
            ([], []),
        ],
    )
    def test_reads_once_and_dumps_lists(self, data: Iterable[int], expected: Iterable[int]) -> None:
        class Params(TypedDict):
            items: EagerIterable[int]

        class Model(BaseModel):
            data: Params

        model = Model.model_validate({"data": {"items": data}})
        assert model.data["items"] == expected
        for _ in range(2):
            assert model.model_dump() == {"data": {"items": list(expected)}}
            assert json.loads(model.model_dump_json()) == {"data": {"items": list(expected)}}

    def test_items_are_validated(self) -> None:
        class Model(BaseModel):
            items: EagerIterable[int]

        with pytest.raises(pydantic.ValidationError):
            Model.model_validate({"items": iter(["x"])})
        assert make(Model, {"items": ["x"]}).items == ["x"]


class Unknown: ...


class ParamsWithUnknown(TypedDict):
    value: Unknown


@v2_only
def test_set_pydantic_config() -> None:
    set_pydantic_config(ParamsWithUnknown, {"arbitrary_types_allowed": True})
    value = Unknown()
    assert validate_type(type_=ParamsWithUnknown, value={"value": value}) == {"value": value}


class TestRequestOptions:
    def test_defaults(self) -> None:
        options = FinalRequestOptions.construct(method="get", url="/x")
        assert (options.params, options.headers, options.timeout, options.json_data) == ({}, not_given, not_given, None)
        assert options.get_max_retries(3) == 3
        assert FinalRequestOptions.construct(method="get", url="/x", max_retries=0).get_max_retries(3) == 0

    def test_not_given_entries_are_left_out(self) -> None:
        omitted = Omit()
        headers = {"A": "1", "B": not_given, "C": omitted}
        options = FinalRequestOptions.construct(method="get", url="/x", headers=headers, params={"p": not_given})
        assert options.headers == {"A": "1", "C": omitted}
        assert options.params == {}
        assert "B" in headers

    def test_validated(self) -> None:
        def stream() -> Iterable[bytes]:
            yield b"x"

        content = stream()
        options = FinalRequestOptions(
            method="post", url="/x", content=content, timeout=httpx.Timeout(3), headers={"A": Omit()}
        )
        assert options.content is content
        assert options.timeout == httpx.Timeout(3)

    def test_copies_do_not_share_defaults(self) -> None:
        one = FinalRequestOptions.construct(method="get", url="/x")
        other = model_copy(one)
        other.url = "/y"
        assert one.url == "/x"
