"""Which type fits where: structure, aliases and class hierarchies, with "cannot be told" as a third answer.

A value of the type `narrow` may stand where `wide` is expected. Containers count as covariant: what fits in a list fits
as a list, which is what readers of a response and callers of a method go by.
"""

from __future__ import annotations

import enum
from collections.abc import Callable as Function
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from typing_extensions import assert_never

from .model import Alias, Class, ClassKind, Declaration, Field, Surface
from .types import Callable, Intersection, Literal, Named, Property, Shape, Type, Union, Unknown, Variable, parts


@dataclass(frozen=True, slots=True)
class Lattice:
    """What a language says about the types it brings along."""

    tops: frozenset[str]
    """Types that everything fits."""
    supertypes: Mapping[str, tuple[str, ...]]
    """Direct supertypes, which take the same arguments."""
    literals: Function[[str], str]
    """The type of a literal that is given as JSON text."""
    structural: Mapping[ClassKind, Type]
    """What every class of a kind fits as well."""
    judged: Function[[str], bool]
    """Whether a name from outside the package is known well enough to say that another type does not fit it."""
    inherited: Function[[str, str], bool]
    """Whether a base from outside the package has, or may have, a member of that name."""
    constructor: str
    """The member that is called to make an object of a class."""
    bottoms: frozenset[str] = frozenset()
    """Types that fit everything."""
    maps: frozenset[str] = frozenset()
    """Types of objects with any keys, whose second argument is the type of the values."""
    by_structure: bool = False
    """Whether interfaces and shapes fit each other by what they have, whatever they are called and derived from."""
    spare_arguments: bool = False
    """Whether a function may be given more arguments than it takes."""
    exact: bool = False
    """Whether users write down the types of what they are given, and types within others must be the same: there are no
    subtypes, and what is embedded is not what embeds it."""


_PATIENCE = 100_000
"""Pairs of types that are looked at for one answer; whatever takes more cannot be told."""
_DEEPEST = 4
"""Levels of properties within properties that are compared; what lies deeper cannot be told."""


class Relation(enum.Enum):
    """How a new type stands to the old one."""

    SAME = "same"
    WIDENED = "widened"
    NARROWED = "narrowed"
    CHANGED = "changed"
    """Neither fits the other."""
    UNKNOWN = "cannot be judged"


def relation(old: Type, new: Type, before: Surface, after: Surface, lattice: Lattice) -> Relation:
    """How the type `new` of the surface `after` stands to the type `old` of the surface `before`."""
    forth = Fitting(before, after, lattice).fits(old, new)
    back = Fitting(after, before, lattice).fits(new, old)
    match forth, back:
        case True, True:
            return Relation.SAME
        case True, _:
            return Relation.WIDENED  # at least not narrowed
        case (None, _) | (_, None):
            return Relation.UNKNOWN
        case False, True:
            return Relation.NARROWED
        case _:
            return Relation.CHANGED


@dataclass(slots=True)
class Fitting:
    """Compares types of two surfaces in one direction."""

    narrow: Surface
    wide: Surface
    lattice: Lattice
    _assumed: set[tuple[Type, Type]] = field(default_factory=set)
    _refuted: set[tuple[Type, Type]] = field(default_factory=set)
    _depth: int = 0
    _looked: int = 0

    def fits(self, one: Type, other: Type) -> bool | None:
        """Whether `one`, of the surface `narrow`, fits `other`, of the surface `wide`; None if that cannot be told."""
        if one == other:
            return True
        if (one, other) in self._assumed:
            return True  # a type that contains itself
        self._looked += 1
        if self._looked > _PATIENCE:
            return None
        self._assumed.add((one, other))
        try:
            return self._fits(one, other)
        finally:
            self._assumed.discard((one, other))

    def _fits(self, one: Type, other: Type) -> bool | None:
        if isinstance(other, Named) and other.name in self.lattice.tops:
            return True
        if isinstance(one, Named) and one.name in self.lattice.bottoms:
            return True
        if isinstance(one, Unknown) or isinstance(other, Unknown):
            return None
        if isinstance(one, Named) and isinstance(other, Named) and self.same_name(one.name, other.name):
            return self._arguments(one, other)
        if isinstance(one, Union):
            known = set(parts(other))  # unions of thousands meet thousands
            return _every(self.fits(variant, other) for variant in one.variants if variant not in known)
        expanded = _expanded(one, self.narrow)
        if expanded is not None:
            return self.fits(expanded, other)
        if isinstance(other, Union):
            if one in other.variants:
                return True
            return _some(self.fits(one, variant) for variant in other.variants)
        expanded = _expanded(other, self.wide)
        if expanded is not None:
            return self.fits(one, expanded)
        if isinstance(one, Variable) or isinstance(other, Variable):
            return True if type(one) is type(other) else None
        if isinstance(other, Intersection):
            return _every(self.fits(one, part) for part in other.parts)
        if isinstance(one, Intersection):
            # Together the parts may have what none has alone.
            fit = _some(self.fits(part, other) for part in one.parts)
            joint = self._properties(one, self.narrow) is not None and self._properties(other, self.wide) is not None
            return True if fit else self._shaped(one, other) if joint else None
        if isinstance(other, Shape) or (isinstance(one, Shape) and self._properties(other, self.wide) is not None):
            return self._shaped(one, other)
        match one:
            case Literal():
                if isinstance(other, Literal):
                    return one.value == other.value
                return self.fits(Named(self.lattice.literals(one.value)), other)
            case Callable():
                return self._callable(one, other)
            case Shape():
                return self._shape(one, other)
            case Named():
                return self._named(one, other)
            case _:
                assert_never(one)

    def same_name(self, one: str, other: str) -> bool:
        """Whether both surfaces know one path that leads to both. Of names that are private in both the last word
        counts alone: where they are defined is nobody's business."""
        if one == other or self.wide.leads(one) == other or self.narrow.leads(other) == one:
            return True
        private = self.narrow.private(one) and self.wide.private(other)
        return private and one.rpartition(".")[2] == other.rpartition(".")[2]

    def _arguments(self, one: Named, other: Named) -> bool | None:
        if not one.args or not other.args:
            return True
        if len(one.args) != len(other.args):
            return None
        return _every(self._within(mine, its) for mine, its in zip(one.args, other.args, strict=True))

    def _within(self, one: Type, other: Type) -> bool | None:
        """Whether a type within another one, such as that of a list's elements, may stand for the other."""
        fit = self.fits(one, other)
        if not self.lattice.exact or fit is not True:
            return fit
        return Fitting(self.wide, self.narrow, self.lattice).fits(other, one)

    def _callable(self, one: Callable, other: Type) -> bool | None:
        if not isinstance(other, Callable):
            return None if isinstance(other, Named) and not self._judged(other, self.wide) else False
        result = self._within(one.result, other.result)
        if one.parameters is None or other.parameters is None:
            return result
        spared = self.lattice.spare_arguments and len(one.parameters) < len(other.parameters)
        if len(one.parameters) != len(other.parameters) and not spared:
            return False
        flipped = Fitting(self.wide, self.narrow, self.lattice)
        taken = (flipped._within(its, mine) for mine, its in zip(one.parameters, other.parameters, strict=False))
        return _every([result, *taken])

    def _shape(self, one: Shape, other: Type) -> bool | None:
        """Whether a shape fits a type that has no properties of its own: the one that all objects fit, or a map."""
        if not isinstance(other, Named):
            return False
        if other.name in self.lattice.maps and len(other.args) == 2:
            return _every(self.fits(property.type, other.args[1]) for property in one.properties)
        if other in self.lattice.structural.values():
            return True
        return False if self._judged(other, self.wide) else None

    def _shaped(self, one: Type, other: Type) -> bool | None:
        """Whether `one` has every property of `other`, and each of them fits."""
        has, wanted = self._properties(one, self.narrow), self._properties(other, self.wide)
        if has is None or wanted is None:
            return None if isinstance(one, Named) and not self._judged(one, self.narrow) else False
        if (one, other) in self._refuted:
            return False
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        try:
            fit = _every(self._property(has.get(name), property) for name, property in wanted.items())
        finally:
            self._depth -= 1
        if fit is False:
            self._refuted.add((one, other))
        return fit

    def _property(self, one: Property | None, other: Property) -> bool | None:
        if one is None:
            return not other.required
        if other.required and not one.required:
            return False
        return self.fits(one.type, other.type)

    def _properties(
        self, of: Type, surface: Surface, seen: frozenset[Type] = frozenset()
    ) -> dict[str, Property] | None:
        """What a shape, or an interface with its public bases, or several of them at once have by name; None for
        anything else."""
        if isinstance(of, Shape):
            return {one.name: one for one in of.properties}
        if isinstance(of, Intersection):
            each = [self._properties(part, surface, seen) for part in of.parts]
            return None if None in each else {name: one for has in each if has for name, one in has.items()}
        declaration = surface.declared(of.name) if isinstance(of, Named) else None
        if not self.lattice.by_structure or not isinstance(declaration, Class):
            return None
        if declaration.kind is not ClassKind.INTERFACE or of in seen:
            return None
        found: dict[str, Property] = {}
        for base in declaration.bases:
            above = self._properties(base, surface, seen | {of})
            if above is None:
                return None
            found.update(above)
        for name, member in declaration.members.items():
            if isinstance(member, Field):
                found[name] = Property(name, member.type, member.required)
            else:
                found[name] = Property(name, Unknown(f"method {name}"))
        return found

    def _named(self, one: Named, other: Type) -> bool | None:
        found = _some(self.fits(above, other) for above in self._above(one))
        if found is not False:
            return found
        if self._properties(other, self.wide) is not None and self._properties(one, self.narrow) is not None:
            return self._shaped(one, other)
        if not isinstance(other, Named):
            return False if self._judged(one, self.narrow) else None
        return False if self._judged(one, self.narrow) and self._judged(other, self.wide) else None

    def _above(self, one: Named) -> Iterable[Type]:
        for name in self.lattice.supertypes.get(one.name, ()):
            yield Named(name, one.args)
        declaration = self.narrow.declared(one.name)
        if isinstance(declaration, Class) and not self.lattice.exact:
            yield from declaration.bases
            if declaration.kind in self.lattice.structural:
                yield self.lattice.structural[declaration.kind]

    def _judged(self, named: Named, surface: Surface) -> bool:
        return isinstance(surface.declared(named.name), Class) or self.lattice.judged(named.name)


def _expanded(of: Type, surface: Surface) -> Type | None:
    declaration: Declaration | None = surface.declared(of.name) if isinstance(of, Named) else None
    return declaration.type if isinstance(declaration, Alias) else None


def variants(of: Type, surface: Surface, seen: frozenset[Type] = frozenset()) -> tuple[Type, ...]:
    """The variants of a union and of the aliases in it."""
    if of in seen:
        return ()
    seen |= {of}
    expanded = _expanded(of, surface)
    if expanded is not None:
        return variants(expanded, surface, seen)
    if not isinstance(of, Union):
        return (of,)
    return tuple(part for variant in of.variants for part in variants(variant, surface, seen))


def _every(answers: Iterable[bool | None]) -> bool | None:
    told: bool | None = True
    for answer in answers:
        if answer is False:
            return False
        told = told and answer
    return told


def _some(answers: Iterable[bool | None]) -> bool | None:
    told: bool | None = False
    for answer in answers:
        if answer is True:
            return True
        told = answer if told is False else told
    return told
