from __future__ import annotations

from typing import Any, Dict, List, Union, Generic, TypeVar, Iterable, Optional, Sequence, ForwardRef, cast
from typing_extensions import Literal, Required, Annotated, TypedDict, TypeAliasType

import pytest

from openai._utils import (
    is_union,
    get_origin,
    is_list_type,
    is_typeddict,
    is_union_type,
    is_literal_type,
    extract_type_arg,
    is_iterable_type,
    is_required_type,
    is_sequence_type,
    is_annotated_type,
    is_type_alias_type,
    strip_annotated_type,
    extract_type_var_from_base,
)
from openai._utils._compat import own_annotations
from openai._utils._typing import alias_value, evaluate_forward_ref

A = TypeVar("A")
B = TypeVar("B")


class One(Generic[A]): ...


class SubOne(One[A]): ...


class Two(Generic[A, B]): ...


class Swapped(Two[B, A], Generic[A, B]): ...


class Fixed(Swapped[int, A]): ...


class Unrelated: ...


@pytest.mark.parametrize(
    "typ, base, index, expected",
    [
        (One[int], One, 0, int),
        (SubOne[int], One, 0, int),
        (Two[int, None], Two, 0, int),
        (Two[int, None], Two, 1, type(None)),
        (Swapped[int, str], Two, 0, str),
        (Swapped[int, str], Two, 1, int),
        (Fixed[str], Two, 0, str),
        (Fixed[str], Two, 1, int),
        (SubOne[List[str]], One, 0, List[str]),
    ],
)
def test_extract_type_var(typ: Any, base: Any, index: int, expected: object) -> None:
    assert extract_type_var_from_base(typ, generic_bases=(base,), index=index) == expected


@pytest.mark.parametrize("typ", [SubOne, Unrelated, Fixed])
def test_extract_type_var_that_is_not_there(typ: Any) -> None:
    with pytest.raises(RuntimeError, match="Could not resolve inner type variable at index 0"):
        extract_type_var_from_base(typ, generic_bases=cast(Any, (One, Two)), index=0)
    with pytest.raises(RuntimeError, match=r"^own text$"):
        extract_type_var_from_base(typ, generic_bases=cast(Any, (One, Two)), index=0, failure_message="own text")


def test_extract_type_var_of_a_bare_base() -> None:
    with pytest.raises(RuntimeError, match=r"Expected type .*One'> to have a type argument at index 0 but it did not"):
        extract_type_var_from_base(One, generic_bases=(One,), index=0)  # pyright: ignore[reportUnknownArgumentType]


def test_extract_type_arg() -> None:
    assert extract_type_arg(cast(Any, Dict[str, int]), 1) is int
    with pytest.raises(RuntimeError, match=r"Expected type .*list.* to have a type argument at index 0 but it did not"):
        extract_type_arg(list, 0)


class Dictionary(TypedDict):
    a: int


Alias = TypeAliasType("Alias", Union[int, str])
GenericAlias = TypeAliasType("GenericAlias", Union[Dict[str, B], List[A], None], type_params=(A, B))


def test_kinds_of_types() -> None:
    def kinds(typ: Any) -> set[str]:
        tests = {
            "list": is_list_type,
            "sequence": is_sequence_type,
            "iterable": is_iterable_type,
            "union": is_union_type,
            "annotated": is_annotated_type,
            "required": is_required_type,
            "alias": is_type_alias_type,
            "literal": is_literal_type,
            "typeddict": is_typeddict,
        }
        return {name for name, test in tests.items() if test(typ)}

    assert kinds(List[int]) == kinds(list) == {"list"}
    assert kinds(Sequence[int]) == {"sequence"}
    assert kinds(Iterable[int]) == {"iterable"}
    assert kinds(Optional[int]) == {"union"}
    assert kinds(Annotated[int, "x"]) == {"annotated"}
    assert kinds(Required[int]) == {"required"}
    assert kinds(Alias) == {"alias"}
    assert kinds(GenericAlias[int, str]) == {"alias"}
    assert kinds(Literal["a"]) == {"literal"}
    assert kinds(Dictionary) == {"typeddict"}
    assert kinds(int) == kinds(Dict[str, int]) == kinds(None) == kinds(Any) == set()
    assert is_union(get_origin(Union[int, str]))


def test_strip_annotated_type() -> None:
    assert strip_annotated_type(cast(Any, Required[Annotated[int, "x"]])) is int
    assert strip_annotated_type(cast(Any, Annotated[Required[int], "x"])) is int
    assert strip_annotated_type(int) is int


def test_alias_value() -> None:
    assert alias_value(Alias) == Union[int, str]
    assert alias_value(GenericAlias[int, str]) == Union[Dict[str, str], List[int], None]


def test_evaluate_forward_ref() -> None:
    assert evaluate_forward_ref("List[One[int]]", __name__) == List[One[int]]
    assert evaluate_forward_ref(ForwardRef("Local"), __name__, {"Local": int}) is int
    assert evaluate_forward_ref("NotThere", __name__) is Any
    assert evaluate_forward_ref("int", "no.such.module") is Any


def test_own_annotations() -> None:
    class Base:
        a: int

    class Child(Base):
        b: NotThere  # type: ignore[name-defined]  # noqa: F821  # pyright: ignore

    class Bare(Base): ...

    assert list(own_annotations(Base)) == ["a"]
    assert list(own_annotations(Child)) == ["b"]
    assert own_annotations(Bare) == {}
