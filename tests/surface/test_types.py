"""Which type fits where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.surface.lattice import Relation, relation
from specloom.surface.model import Alias, Class, ClassKind, Surface
from specloom.surface.python.notation import PythonNotation
from specloom.surface.python.typing_rules import LATTICE
from specloom.surface.types import Callable, Named, Type, Union, Unknown, Variable, literal, union

SHOWN = PythonNotation()
STR, INT, FLOAT, NONE, ANY = (Named(name) for name in ("str", "int", "float", "None", "typing.Any"))
A, B, SUB, ALIAS, LOOP, PARAMS = (Named(f"p.{name}") for name in ("A", "B", "Sub", "Alias", "Loop", "Params"))
DECLARED = {
    "p.A": Class(ClassKind.MODEL, (Named("pydantic.BaseModel"),), {}),
    "p.B": Class(ClassKind.MODEL, (Named("pydantic.BaseModel"),), {}),
    "p.Sub": Class(ClassKind.MODEL, (A,), {}),
    "p.Params": Class(ClassKind.PARAMS, (), {}),
    "p.Alias": Alias(union((A, B))),
    "p.Loop": Alias(union((STR, Named("list", (LOOP,))))),
}
SURFACE = Surface("python", "p", "1", {name: name for name in DECLARED}, DECLARED)


def how(old: Type, new: Type) -> Relation:
    return relation(old, new, SURFACE, SURFACE, LATTICE)


def a_list(of: Type) -> Type:
    return Named("list", (of,))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (STR, INT, Relation.CHANGED),
        (INT, FLOAT, Relation.WIDENED),
        (literal("a"), STR, Relation.WIDENED),
        (literal(1), literal(True), Relation.CHANGED),
        (literal(True), INT, Relation.WIDENED),
        (STR, union((STR, NONE)), Relation.WIDENED),
        (union((STR, NONE)), union((NONE, STR)), Relation.SAME),
        (union((STR, INT)), union((STR, NONE)), Relation.CHANGED),
        (STR, ANY, Relation.WIDENED),
        (ANY, STR, Relation.NARROWED),
        (ANY, Named("object"), Relation.SAME),
        (a_list(STR), Named("typing.Sequence", (STR,)), Relation.WIDENED),
        (a_list(STR), Named("typing.Iterable", (union((STR, INT)),)), Relation.WIDENED),
        (a_list(STR), a_list(INT), Relation.CHANGED),
        (a_list(STR), Named("list"), Relation.SAME),
        (SUB, A, Relation.WIDENED),
        (A, B, Relation.CHANGED),
        (A, STR, Relation.CHANGED),
        (union((A, B)), ALIAS, Relation.SAME),
        (A, ALIAS, Relation.WIDENED),
        (ALIAS, union((B, A, NONE)), Relation.WIDENED),
        (LOOP, union((STR, a_list(LOOP))), Relation.SAME),
        (LOOP, STR, Relation.NARROWED),
        (PARAMS, Named("typing.Mapping", (STR, Named("object"))), Relation.WIDENED),
        (Variable("T"), Variable("U"), Relation.SAME),
        (Variable("T"), STR, Relation.UNKNOWN),
        (Unknown("1 + 1"), Unknown("1 + 2"), Relation.UNKNOWN),
        (Unknown("1 + 1"), Unknown("1 + 1"), Relation.SAME),
        (Named("httpx.URL"), Named("yarl.URL"), Relation.UNKNOWN),
        (Named("httpx.URL"), union((Named("httpx.URL"), Named("yarl.URL"))), Relation.WIDENED),
        (Named("p._a.Hidden"), Named("p._b.Hidden"), Relation.SAME),
        (Named("p._a.Hidden"), Named("p._a.Other"), Relation.UNKNOWN),
        (Callable((INT,), STR), Callable((FLOAT,), STR), Relation.NARROWED),
        (Callable((INT,), STR), Callable((INT,), union((STR, NONE))), Relation.WIDENED),
        (Callable((INT,), STR), Callable((INT, INT), STR), Relation.CHANGED),
        (Callable(None, STR), Callable((INT,), STR), Relation.SAME),
        (Callable((INT,), STR), STR, Relation.CHANGED),
    ],
    ids=lambda value: SHOWN.type(value) if isinstance(value, Named | Union) else None,
)
def test_relations(old: Type, new: Type, expected: Relation) -> None:
    assert how(old, new) is expected


def test_a_name_counts_by_where_it_leads() -> None:
    """The old version knows `p.A` under a longer path alone; both lead to the same class."""
    old = Surface("python", "p", "1", {"p.deep.A": "p.deep.A"}, {"p.deep.A": DECLARED["p.A"]})
    new = Surface("python", "p", "2", {"p.deep.A": "p.A", "p.A": "p.A"}, DECLARED)
    assert relation(Named("p.deep.A"), A, old, new, LATTICE) is Relation.SAME


simple = st.sampled_from([STR, INT, FLOAT, NONE, A, B, SUB, ALIAS, LOOP, literal("a"), literal(1), literal(None)])
types = st.recursive(
    simple, lambda inner: inner.map(a_list) | st.lists(inner, min_size=1, max_size=3).map(union), max_leaves=6
)


@given(types)
def test_a_type_is_the_same_as_itself(of: Type) -> None:
    assert how(of, of) is Relation.SAME


@given(types, types)
def test_a_union_is_never_narrower(one: Type, other: Type) -> None:
    assert how(one, union((one, other))) in (Relation.SAME, Relation.WIDENED)


@given(types, types)
def test_relations_have_their_opposites(one: Type, other: Type) -> None:
    opposite = {Relation.WIDENED: Relation.NARROWED, Relation.NARROWED: Relation.WIDENED}
    there = how(one, other)
    assert how(other, one) is opposite.get(there, there)
