"""Which TypeScript type fits where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specloom.surface import lattice
from specloom.surface.lattice import Relation, relation
from specloom.surface.model import Alias, Class, ClassKind, Field, Surface
from specloom.surface.types import (
    Callable,
    Named,
    Property,
    Shape,
    Type,
    Unknown,
    Variable,
    intersection,
    literal,
    union,
)
from specloom.surface.typescript.notation import TypeScriptNotation
from specloom.surface.typescript.typing_rules import LATTICE

SHOWN = TypeScriptNotation()
STR, NUM, NULL, UNDEFINED, ANY, NEVER, OBJECT = (
    Named(name) for name in ("string", "number", "null", "undefined", "any", "never", "object")
)
A, B, MORE, OPTIONAL, NODE, CLASS, SUB, ALIAS = (
    Named(f"p.{name}") for name in ("A", "B", "More", "Optional", "Node", "Class", "Sub", "Alias")
)


def interface(*bases: Type, **fields: Type | Field) -> Class:
    members = {name: of if isinstance(of, Field) else Field(of) for name, of in fields.items()}
    return Class(ClassKind.INTERFACE, bases, members)


DECLARED = {
    "p.A": interface(a=STR),
    "p.B": interface(b=NUM),
    "p.More": interface(A, more=NUM),
    "p.Optional": interface(a=Field(STR, required=False)),
    "p.Node": interface(next=union((NODE, NULL))),
    "p.Class": Class(ClassKind.OTHER, (), {}),
    "p.Sub": Class(ClassKind.OTHER, (CLASS,), {}),
    "p.Alias": Alias(union((A, B))),
}
SURFACE = Surface("typescript", "p", "1", {name: name for name in DECLARED}, DECLARED)


def how(old: Type, new: Type) -> Relation:
    return relation(old, new, SURFACE, SURFACE, LATTICE)


def shape(**properties: Type) -> Type:
    """An object type; a name that ends in an underscore is that of a property that may be absent."""
    return Shape(
        tuple(Property(name.rstrip("_"), of, not name.endswith("_")) for name, of in sorted(properties.items()))
    )


def array(of: Type) -> Type:
    return Named("Array", (of,))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (STR, NUM, Relation.CHANGED),
        (literal("a"), STR, Relation.WIDENED),
        (literal("a"), union((literal("a"), literal("b"))), Relation.WIDENED),
        (literal(1), literal(True), Relation.CHANGED),
        (literal(True), Named("boolean"), Relation.WIDENED),
        (union((literal("a"), STR)), STR, Relation.SAME),
        (STR, union((STR, NULL)), Relation.WIDENED),
        (union((STR, UNDEFINED)), STR, Relation.NARROWED),
        (STR, Named("unknown"), Relation.WIDENED),
        (ANY, Named("unknown"), Relation.SAME),
        (NEVER, STR, Relation.WIDENED),
        (UNDEFINED, Named("void"), Relation.WIDENED),
        (array(STR), Named("ReadonlyArray", (STR,)), Relation.WIDENED),
        (array(STR), Named("Iterable", (union((STR, NUM)),)), Relation.WIDENED),
        (array(STR), array(NUM), Relation.CHANGED),
        (array(STR), OBJECT, Relation.WIDENED),
        (STR, OBJECT, Relation.CHANGED),
        (Named("Promise", (STR,)), STR, Relation.CHANGED),
        # interfaces and shapes: what they have, not what they are called
        (MORE, A, Relation.WIDENED),
        (A, B, Relation.CHANGED),
        (A, OPTIONAL, Relation.WIDENED),
        (A, shape(a=STR), Relation.SAME),
        (shape(a=STR, more=NUM), MORE, Relation.SAME),
        (A, shape(a=union((STR, NUM))), Relation.WIDENED),
        (A, shape(a=STR, c_=NUM), Relation.SAME),
        (shape(a=STR), shape(a=STR, c=NUM), Relation.NARROWED),
        (A, OBJECT, Relation.WIDENED),
        (shape(a=STR), OBJECT, Relation.WIDENED),
        (shape(a=STR), STR, Relation.CHANGED),
        (shape(a=STR, b_=STR), Named("Record", (STR, STR)), Relation.WIDENED),
        (shape(a=STR, b=NUM), Named("Record", (STR, STR)), Relation.CHANGED),
        (A, CLASS, Relation.CHANGED),
        (NODE, shape(next=union((NODE, NULL))), Relation.SAME),
        # classes: where they come from
        (SUB, CLASS, Relation.WIDENED),
        (union((A, B)), ALIAS, Relation.SAME),
        # intersections
        (MORE, intersection((A, shape(more=NUM))), Relation.SAME),
        (intersection((CLASS, A)), CLASS, Relation.WIDENED),
        (intersection((CLASS, A)), B, Relation.UNKNOWN),
        # functions: fewer arguments are fine
        (Callable((STR,), STR), Callable((union((STR, NUM)),), STR), Relation.NARROWED),
        (Callable((STR,), STR), Callable((STR, NUM), STR), Relation.WIDENED),
        (Callable((STR,), STR), Callable((STR,), union((STR, NULL))), Relation.WIDENED),
        (Callable(None, STR), Callable((STR,), STR), Relation.SAME),
        # what is not known
        (Named("far.X"), Named("far.Y"), Relation.UNKNOWN),
        (Variable("T"), Variable("U"), Relation.SAME),
        (Variable("T"), STR, Relation.UNKNOWN),
        (Unknown("A['b']"), Unknown("A['c']"), Relation.UNKNOWN),
        (Named("p/internal/a.Hidden"), Named("p/internal/b.Hidden"), Relation.SAME),
        (Named("p/internal/a.Hidden"), Named("p/internal/a.Other"), Relation.UNKNOWN),
    ],
    ids=lambda value: SHOWN.type(value) if not isinstance(value, Relation) else None,
)
def test_relations(old: Type, new: Type, expected: Relation) -> None:
    assert how(old, new) is expected


def test_what_takes_too_long_cannot_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = union(literal(n) for n in range(50)), union(literal(-n - 1) for n in range(50))
    assert how(old, new) is Relation.CHANGED
    monkeypatch.setattr(lattice, "_PATIENCE", 20)
    assert how(old, new) is Relation.UNKNOWN


def test_properties_are_compared_to_some_depth() -> None:
    def nested(inner: Type, depth: int) -> Type:
        return nested(shape(a=inner), depth - 1) if depth else inner

    assert how(nested(STR, 3), nested(NUM, 3)) is Relation.CHANGED
    assert how(nested(STR, 30), nested(NUM, 30)) is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("of", "written"),
    [
        (union((literal("it's"), literal(1), literal(None), STR)), r"'it\'s' | 1 | null | string"),
        (array(union((STR, NUM))), "Array<string | number>"),
        (union((Callable((STR,), NUM), NULL)), "((arg0: string) => number) | null"),
        (Callable(None, STR), "(...) => string"),
        (shape(b_=A, a=STR), "{ a: string; b?: A }"),
        (intersection((union((A, B)), CLASS)), "(A | B) & Class"),
        (Named("typeof", (CLASS,)), "typeof Class"),
        (Named("tuple", (STR, NUM)), "[string, number]"),
        (Unknown(), "(undeclared)"),
    ],
)
def test_notation(of: Type, written: str) -> None:
    assert SHOWN.type(of) == written


simple = st.sampled_from([STR, NUM, NULL, A, B, MORE, OPTIONAL, NODE, CLASS, SUB, ALIAS, literal("a"), literal(1)])
types = st.recursive(
    simple,
    lambda inner: inner.map(array)
    | st.lists(inner, min_size=1, max_size=3).map(union)
    | st.builds(lambda a, b: shape(a=a, b_=b), inner, inner),
    max_leaves=6,
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
