from __future__ import annotations

import io
import copy
import base64
import pathlib
from typing import Any, Dict, List, Union, TypeVar, Callable, ClassVar, Iterable, Optional, Awaitable, cast
from datetime import date, datetime, timezone
from typing_extensions import Literal, Required, Annotated, TypedDict, TypeAliasType

import pytest
from pydantic import Field

from openai._types import FileTypes, SequenceNotStr, Base64FileInput, omit, not_given
from openai._utils import (
    PropertyInfo,
    transform as _transform,
    async_transform as _async_transform,
    maybe_transform,
    async_maybe_transform,
)
from openai._compat import PYDANTIC_V1
from openai._models import BaseModel

_T = TypeVar("_T")
Transform = Callable[[Any, Any], Awaitable[Any]]

SAMPLE = pathlib.Path(__file__).parent / "sample_file.txt"
SAMPLE_BASE64 = base64.b64encode(SAMPLE.read_bytes()).decode()
MOMENT = datetime(2024, 2, 29, 8, 30, tzinfo=timezone.utc)


async def _sync(data: Any, expected_type: Any) -> Any:
    return _transform(data, expected_type)


async def _async(data: Any, expected_type: Any) -> Any:
    return await _async_transform(data, expected_type)


@pytest.fixture(name="transform", params=[_sync, _async], ids=["sync", "async"])
def fixture_transform(request: Any) -> Transform:
    """Transforms a copy and checks that the data given is not changed."""

    async def checked(data: Any, expected_type: Any) -> Any:
        if not isinstance(data, (dict, list)):
            return await request.param(data, expected_type)
        before = copy.copy(cast(Any, data))
        result = await request.param(data, expected_type)
        assert data == before
        return result

    return checked


class Leaf(TypedDict, total=False):
    leaf_name: Required[Annotated[str, PropertyInfo(alias="leafName")]]
    plain: int


class Branch(TypedDict, total=False):
    my_leaf: Annotated[Leaf, PropertyInfo(alias="myLeaf")]
    leaves: Iterable[Leaf]
    by_name: Annotated[Dict[str, Leaf], PropertyInfo(alias="byName")]
    branch: Branch


async def test_renames_keys(transform: Transform) -> None:
    assert await transform({"leaf_name": "a", "plain": 1}, Leaf) == {"leafName": "a", "plain": 1}


async def test_recurses(transform: Transform) -> None:
    leaf, sent = {"leaf_name": "a"}, {"leafName": "a"}
    data = {"my_leaf": leaf, "leaves": [leaf, leaf], "by_name": {"leaf_name": leaf}}
    expected = {"myLeaf": sent, "leaves": [sent, sent], "byName": {"leaf_name": sent}}
    assert await transform(data, Branch) == expected
    assert await transform({"branch": {"branch": data}}, Branch) == {"branch": {"branch": expected}}
    assert await transform([data], List[Branch]) == [expected]
    assert await transform({"k": data}, Dict[str, Branch]) == {"k": expected}


async def test_unknown_keys_stay(transform: Transform) -> None:
    assert await transform({"leaf_name": "a", "new_thing": {"leaf_name": 1}}, Leaf) == {
        "leafName": "a",
        "new_thing": {"leaf_name": 1},
    }
    # A caller who knows the API's name may write it.
    assert await transform({"leafName": "a"}, Leaf) == {"leafName": "a"}


@pytest.mark.parametrize("data", ["text", 3, None, [], [1]])
async def test_data_of_another_type_stays(transform: Transform, data: object) -> None:
    assert await transform(data, Leaf) == data
    assert await transform({"my_leaf": data, "leaves": 3}, Branch) == {"myLeaf": data, "leaves": 3}


class AliasOfSeveral(TypedDict, total=False):
    a: Required[Annotated[Optional[str], PropertyInfo(alias="aA")]]
    b: Annotated[Required[str], PropertyInfo(alias="bB")]
    c: Annotated[Annotated[str, "other"], PropertyInfo(alias="cC"), "more"]
    d: Annotated[str, "no property info"]
    e: Annotated[str, PropertyInfo(discriminator="x")]


async def test_where_the_alias_stands(transform: Transform) -> None:
    data = {"a": None, "b": "2", "c": "3", "d": "4", "e": "5"}
    assert await transform(data, AliasOfSeveral) == {"aA": None, "bB": "2", "cC": "3", "d": "4", "e": "5"}


@pytest.mark.parametrize("sentinel", [omit, not_given])
async def test_values_that_were_not_given(transform: Transform, sentinel: object) -> None:
    data = {"leaf_name": sentinel, "plain": 1, "unknown": sentinel}
    assert await transform(data, Leaf) == {"plain": 1}
    assert await transform({"my_leaf": data}, Branch) == {"myLeaf": {"plain": 1}}


# Unions


class Circle(TypedDict, total=False):
    kind: Required[Literal["circle"]]
    the_radius: Annotated[float, PropertyInfo(alias="theRadius")]
    inner: Leaf


class Square(TypedDict, total=False):
    kind: Required[Literal["square"]]
    side_length: Annotated[float, PropertyInfo(alias="sideLength")]
    inner: Branch


class Drawing(TypedDict, total=False):
    shape: Union[Circle, Square, None]
    one_or_many: Annotated[Union[Circle, Iterable[Square], str], PropertyInfo(alias="oneOrMany")]


async def test_all_variants_apply(transform: Transform) -> None:
    assert await transform({"the_radius": 1, "side_length": 2}, Union[Circle, Square]) == {
        "theRadius": 1,
        "sideLength": 2,
    }
    assert await transform({"shape": {"kind": "square", "side_length": 2}}, Drawing) == {
        "shape": {"kind": "square", "sideLength": 2}
    }
    assert await transform({"shape": None}, Drawing) == {"shape": None}


async def test_a_name_that_variants_type_differently(transform: Transform) -> None:
    """Each variant's type is applied, although the first has done its part already."""
    shape = {"kind": "square", "inner": {"my_leaf": {"leaf_name": "a"}}}
    assert await transform({"shape": shape}, Drawing) == {
        "shape": {"kind": "square", "inner": {"myLeaf": {"leafName": "a"}}}
    }


class Old(TypedDict, total=False):
    version: Required[Literal[1]]
    file_id: str


class New(TypedDict, total=False):
    version: Required[Literal[2]]
    file_id: Annotated[str, PropertyInfo(alias="fileId")]


async def test_a_name_that_variants_rename_differently(transform: Transform) -> None:
    for union in (Union[Old, New], Union[New, Old]):
        assert await transform({"version": 1, "file_id": "f"}, union) == {"version": 1, "file_id": "f"}
        assert await transform({"version": 2, "file_id": "f"}, union) == {"version": 2, "fileId": "f"}
    # Nothing tells: the first variant.
    assert await transform({"version": 3, "file_id": "f"}, Union[New, Old]) == {"version": 3, "fileId": "f"}


async def test_unions_of_lists_and_text(transform: Transform) -> None:
    many = [{"side_length": 1}, {"side_length": 2}]
    sent = [{"sideLength": 1}, {"sideLength": 2}]
    assert await transform({"one_or_many": many}, Drawing) == {"oneOrMany": sent}
    assert await transform({"one_or_many": (entry for entry in many)}, Drawing) == {"oneOrMany": sent}
    assert await transform({"one_or_many": "text"}, Drawing) == {"oneOrMany": "text"}
    assert await transform({"one_or_many": {"the_radius": 1}}, Drawing) == {"oneOrMany": {"theRadius": 1}}
    assert await transform([{"leaf_name": "a"}], Union[List[Leaf], List[Branch]]) == [{"leafName": "a"}]


# Iterables


async def test_iterables_become_lists(transform: Transform) -> None:
    for leaves in (({"leaf_name": "a"},), iter([{"leaf_name": "a"}])):
        assert await transform({"leaves": leaves}, Branch) == {"leaves": [{"leafName": "a"}]}
    assert await transform(iter([1, 2]), Iterable[int]) == [1, 2]
    assert await transform({"a": 1}.keys(), Iterable[str]) == ["a"]


async def test_numbers_and_text_are_not_visited(transform: Transform) -> None:
    numbers, texts = [1, 2, 3], ["a"]
    assert await transform(numbers, List[int]) is numbers
    assert await transform(texts, SequenceNotStr[str]) is texts
    assert await transform(numbers, Iterable[float]) is numbers


async def test_what_is_iterable_but_no_list(transform: Transform) -> None:
    stream = io.BytesIO(b"a\nb\n")
    for value in ("text", b"bytes", {"leaf_name": "a"}, stream):
        assert await transform(value, Iterable[Branch]) is value
    assert stream.tell() == 0
    assert await transform({"f": stream}, Dict[str, Union[FileTypes, Iterable[str]]]) == {"f": stream}


# Formats


class Dates(TypedDict, total=False):
    iso: Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]
    day: Annotated[Union[str, date, None], PropertyInfo(format="iso8601")]
    required: Required[Annotated[Optional[datetime], PropertyInfo(format="iso8601", alias="isRequired")]]
    many: Annotated[Optional[List[datetime]], PropertyInfo(format="iso8601")]
    each: List[Annotated[Union[str, datetime], PropertyInfo(format="iso8601")]]
    by_name: Annotated[Dict[str, datetime], PropertyInfo(format="iso8601")]
    custom: Annotated[Union[str, datetime], PropertyInfo(format="custom", format_template="%d.%m.%Y")]
    unformatted: datetime
    mixed: Annotated[Union[int, float, str, datetime], PropertyInfo(format="iso8601")]


@pytest.mark.parametrize(
    "data, expected",
    [
        ({"iso": MOMENT}, {"iso": "2024-02-29T08:30:00+00:00"}),
        ({"iso": "as written"}, {"iso": "as written"}),
        ({"day": date(2024, 2, 29)}, {"day": "2024-02-29"}),
        ({"day": None}, {"day": None}),
        ({"required": MOMENT}, {"isRequired": "2024-02-29T08:30:00+00:00"}),
        ({"required": None}, {"isRequired": None}),
        ({"many": [MOMENT, MOMENT]}, {"many": ["2024-02-29T08:30:00+00:00"] * 2}),
        ({"each": [MOMENT, "x"]}, {"each": ["2024-02-29T08:30:00+00:00", "x"]}),
        ({"by_name": {"a": MOMENT}}, {"by_name": {"a": "2024-02-29T08:30:00+00:00"}}),
        ({"custom": MOMENT}, {"custom": "29.02.2024"}),
        ({"custom": "x"}, {"custom": "x"}),
        ({"unformatted": MOMENT}, {"unformatted": MOMENT}),
        ({"mixed": 3}, {"mixed": 3}),
        ({"mixed": MOMENT}, {"mixed": "2024-02-29T08:30:00+00:00"}),
    ],
)
async def test_dates(transform: Transform, data: object, expected: object) -> None:
    assert await transform(data, Dates) == expected


async def test_a_date_at_the_top(transform: Transform) -> None:
    assert await transform(MOMENT, Annotated[datetime, PropertyInfo(format="iso8601")]) == "2024-02-29T08:30:00+00:00"


class Base64(TypedDict, total=False):
    content: Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]
    parts: Annotated[SequenceNotStr[Union[str, Base64FileInput]], PropertyInfo(format="base64")]


async def test_base64(transform: Transform) -> None:
    assert await transform({"content": "c29tZSB0ZXh0"}, Base64) == {"content": "c29tZSB0ZXh0"}
    assert await transform({"content": SAMPLE}, Base64) == {"content": SAMPLE_BASE64}
    assert await transform({"content": io.BytesIO(b"bytes")}, Base64) == {"content": "Ynl0ZXM="}
    assert await transform({"content": io.StringIO("bytes")}, Base64) == {"content": "Ynl0ZXM="}
    assert await transform({"content": b"bytes"}, Base64) == {"content": "Ynl0ZXM="}
    assert await transform({"parts": [SAMPLE, "YQ=="]}, Base64) == {"parts": [SAMPLE_BASE64, "YQ=="]}
    assert await transform({"parts": iter([SAMPLE])}, Base64) == {"parts": [SAMPLE_BASE64]}


async def test_base64_keeps_an_open_file_open(transform: Transform) -> None:
    with SAMPLE.open("rb") as stream:
        assert await transform({"content": stream}, Base64) == {"content": SAMPLE_BASE64}
        assert not stream.closed


async def test_base64_of_a_strange_file(transform: Transform) -> None:
    class Strange(io.RawIOBase):
        def read(self, size: int = -1, /) -> Any:
            return 3

    with pytest.raises(RuntimeError, match="Could not read bytes from"):
        await transform({"content": Strange()}, Base64)


# Models


class Model(BaseModel):
    foo: str
    bar: Optional[str] = None
    long_name: Optional[str] = Field(alias="longName", default=None)
    with_default: str = "default"


class Parent(BaseModel):
    nested: Model


class TakesModel(TypedDict, total=False):
    one: Union[Leaf, Model]
    many: Iterable[Union[Model, Branch]]
    anything: object
    untyped: Dict[str, object]


async def test_models_are_dumped(transform: Transform) -> None:
    model = Model.construct(foo="a", longName="b", extra=1)
    dumped = {"foo": "a", "longName": "b", "extra": 1}
    assert await transform(model, Any) == dumped
    assert await transform(model, Leaf) == dumped
    data = {"one": model, "many": [model], "anything": model, "untyped": {"m": model}}
    assert await transform(data, TakesModel) == {
        "one": dumped,
        "many": [dumped],
        "anything": dumped,
        "untyped": {"m": dumped},
    }
    # A model is iterable, but it is no list.
    assert await transform({"many": model}, TakesModel) == {"many": dumped}


async def test_only_what_was_given_is_dumped(transform: Transform) -> None:
    assert await transform(Model.construct(), Any) == {}
    assert await transform(Model.construct(foo="a", bar=None), Any) == {"foo": "a", "bar": None}
    assert await transform(Model.construct(with_default="default"), Any) == {"with_default": "default"}
    assert await transform(Parent.construct(nested={"foo": "a"}), Any) == {"nested": {"foo": "a"}}


@pytest.mark.parametrize(
    "value, expected", [(True, True), (Model.construct(foo="a"), {"foo": "a"})], ids=["scalar", "model"]
)
async def test_models_with_values_that_do_not_fit(transform: Transform, value: object, expected: object) -> None:
    model = Model.construct(foo=value)
    if PYDANTIC_V1:
        assert await transform(model, Any) == {"foo": expected}
    else:
        with pytest.warns(UserWarning, match="serializer warnings"):
            assert await transform(model, Any) == {"foo": expected}


async def test_excluded_fields(transform: Transform) -> None:
    class Parsed(BaseModel):
        text: str
        parsed: object = None
        __api_exclude__: ClassVar[set[str]] = {"parsed"}

    assert await transform(Parsed.construct(text="a", parsed=1), Any) == {"text": "a"}


# Types that refer to themselves

Json = TypeAliasType("Json", "Union[Leaf, Dict[str, Json], List[Json], str, None]")


async def test_recursive_alias(transform: Transform) -> None:
    data = [{"a": [{"leaf_name": "x"}, None]}, "y"]
    assert await transform(data, Json) == [{"a": [{"leafName": "x"}, None]}, "y"]


ItemT = TypeVar("ItemT")
OneOrMany = TypeAliasType("OneOrMany", Union[ItemT, List[ItemT]], type_params=(ItemT,))


class Generic(TypedDict, total=False):
    leaves: OneOrMany[Leaf]


async def test_generic_alias(transform: Transform) -> None:
    assert await transform({"leaves": {"leaf_name": "a"}}, Generic) == {"leaves": {"leafName": "a"}}
    assert await transform({"leaves": [{"leaf_name": "a"}]}, Generic) == {"leaves": [{"leafName": "a"}]}


# Entry points


async def test_maybe() -> None:
    assert maybe_transform(None, Leaf) is None
    assert await async_maybe_transform(None, Leaf) is None
    assert maybe_transform({"leaf_name": "a"}, Leaf) == {"leafName": "a"}
    assert await async_maybe_transform({"leaf_name": "a"}, Leaf) == {"leafName": "a"}


def test_property_info_repr() -> None:
    assert repr(PropertyInfo(alias="a", format="iso8601")) == "PropertyInfo(alias='a', format='iso8601')"
