"""The changes between two surfaces of one package, each with its class."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Location
from .lattice import Lattice, Relation, relation, variants
from .model import Alias, Class, ClassKind, Declaration, Field, Function, Member, Surface, Value
from .notation import Notation
from .rules import Change, Level, Rule
from .signatures import Signatures
from .types import Intersection, Literal, Named, Type, intersection, union
from .usage import BOTH, Side, alias_side, field_side, sides

_ON_SIDE: dict[Side, dict[Relation, Rule]] = {
    Side.IN: {
        Relation.WIDENED: Rule.INPUT_WIDENED,
        Relation.NARROWED: Rule.INPUT_NARROWED,
        Relation.CHANGED: Rule.INPUT_CHANGED,
        Relation.UNKNOWN: Rule.TYPE_UNCLEAR,
    },
    Side.OUT: {
        Relation.WIDENED: Rule.OUTPUT_WIDENED,
        Relation.NARROWED: Rule.OUTPUT_NARROWED,
        Relation.CHANGED: Rule.OUTPUT_CHANGED,
        Relation.UNKNOWN: Rule.TYPE_UNCLEAR,
    },
}
_PRESENCE = {
    (Side.IN, True): Rule.KEY_NOW_REQUIRED,
    (Side.IN, False): Rule.KEY_NOW_OPTIONAL,
    (Side.OUT, True): Rule.FIELD_NOW_PRESENT,
    (Side.OUT, False): Rule.FIELD_NOW_OPTIONAL,
}
_WRITTEN = (ClassKind.PARAMS, ClassKind.INTERFACE)
"""Kinds whose values users write out."""
_LONG_UNION = 4


def compare(old: Surface, new: Surface, lattice: Lattice, notation: Notation) -> list[Change]:
    """All changes, the gravest first, then by path."""
    found = dict.fromkeys(_Comparison(old, new, lattice, notation).changes())
    return sorted(found, key=lambda change: (change.level, change.path, change.rule.code, change.old, change.new))


class _Comparison:
    def __init__(self, old: Surface, new: Surface, lattice: Lattice, notation: Notation) -> None:
        self._old = old
        self._new = new
        self._lattice = lattice
        self._notation = notation
        self._signatures = Signatures(self._types, notation)
        self._sides = sides((old, new))

    def changes(self) -> Iterator[Change]:
        yield from self._removed()
        yield from self._added()
        compared: set[tuple[str, str]] = set()
        # The shortest path first: it names the pair in the report.
        for path in sorted(self._old.exports, key=lambda p: (p.count(".") + p.count("/"), p)):
            now = self._new.leads(path)
            pair = self._old.exports[path], now or ""
            if now is not None and pair not in compared:
                compared.add(pair)
                yield from self._pair(self._name(path, *pair), *pair)

    def _removed(self) -> Iterator[Change]:
        for name, paths in self._old.paths().items():
            gone = [path for path in paths if self._new.leads(path) is None]
            if all(_outer(path, self._old, self._new) for path in gone):
                continue  # it went with what held it
            left = [path for path in paths if self._new.leads(path) is not None]
            shown = self._described(self._old.declarations.get(name))
            if left:
                for path in gone:
                    yield Change(Rule.PATH_REMOVED, path, old=shown, detail=f"still importable as {left[0]}")
            else:
                yield Change(Rule.NAME_REMOVED, _first(gone, name), old=shown, detail=_also(gone, name))

    def _added(self) -> Iterator[Change]:
        for name, paths in self._new.paths().items():
            fresh = [path for path in paths if self._old.leads(path) is None]
            if all(_outer(path, self._new, self._old) for path in fresh):
                continue  # it came with what holds it
            declaration = self._new.declarations.get(name)
            shown, at = self._described(declaration), declaration.at if declaration else None
            if len(fresh) < len(paths):
                known = next(path for path in paths if self._old.leads(path) is not None)
                for path in fresh:
                    yield Change(Rule.PATH_ADDED, path, new=shown, detail=f"the same as {known}", at=at)
            else:
                yield Change(Rule.NAME_ADDED, _first(fresh, name), new=shown, detail=_also(fresh, name), at=at)

    def _name(self, path: str, old: str, new: str) -> str:
        """The name under which a pair is reported: the declaration's own if both surfaces agree on it."""
        return old if old == new else path

    def _pair(self, path: str, old_name: str, new_name: str) -> Iterator[Change]:
        old = self._old.declarations.get(old_name)
        new = self._new.declarations.get(new_name)
        if old is None or new is None:
            if old_name != new_name:
                yield Change(
                    Rule.LEADS_ELSEWHERE, path, self._described(old) or old_name, self._described(new) or new_name
                )
            return
        match old, new:
            case Class(), Class() if self._notation.kind(old.kind) == self._notation.kind(new.kind):
                side = self._class_side(old.kind, old_name, new_name)
                yield from self._class(path, old, new, side)
            case Function(), Function():
                yield from self._signatures.changes(path, old, new)
            case Alias(), Alias():
                side = alias_side(old_name, self._sides, self._old)
                yield from self._types(path, old.type, new.type, side, new.at)
            case Value(), Value():
                yield from self._value(path, old, new)
            case (Class(kind=ClassKind.INTERFACE), Alias()) | (Alias(), Class(kind=ClassKind.INTERFACE)):
                side = self._class_side(ClassKind.INTERFACE, old_name, new_name)
                yield from self._types(path, _meant(old_name, old), _meant(new_name, new), side, new.at)
            case _:
                yield Change(Rule.KIND_CHANGED, path, self._described(old), self._described(new), at=new.at)

    def _class_side(self, kind: ClassKind, old_name: str, new_name: str) -> Side:
        """The side of the fields of a class; for an interface where it occurs, or both if it occurs nowhere."""
        if kind is not ClassKind.INTERFACE:
            return field_side(kind)
        return self._sides.get(old_name, Side(0)) | self._sides.get(new_name, Side(0)) or BOTH

    def _types(self, path: str, old: Type, new: Type, side: Side, at: Location | None) -> Iterator[Change]:
        """A change of a type that stands on the sides; of two rules the graver one."""
        if old == new:
            return
        how = relation(old, new, self._old, self._new, self._lattice)
        if how is Relation.SAME:
            return
        rule = min((_ON_SIDE[one][self._met(one, how)] for one in side), key=lambda one: one.level)
        shown = self._notation.type(old), self._notation.type(new)
        if shown[0] == shown[1]:
            shown = self._notation.type(old, full=True), self._notation.type(new, full=True)
        yield Change(rule, path, *shown, detail=self._difference(old, new), at=at)

    def _met(self, side: Side, how: Relation) -> Relation:
        """What a relation is for those who meet it: where users write types down, those that they read must stay."""
        written = self._lattice.exact and side is Side.OUT and how in (Relation.WIDENED, Relation.NARROWED)
        return Relation.CHANGED if written else how

    def _difference(self, old: Type, new: Type) -> str:
        """What a long union gains and loses, which is hard to see in the two of them; empty for anything short."""
        before, after = variants(old, self._old), variants(new, self._new)
        if max(len(before), len(after)) < _LONG_UNION:
            return ""
        was, now = set(before), set(after)
        gained = [part for part in after if part not in was]
        lost = [part for part in before if part not in now]
        told = (("adds", gained), ("drops", lost))
        return "; ".join(f"{word} {self._notation.type(union(listed))}" for word, listed in told if listed)

    def _value(self, path: str, old: Value, new: Value) -> Iterator[Change]:
        (was, before), (now, after) = _fixed(old.type), _fixed(new.type)
        if was is None or now is None:
            yield from self._types(path, old.type, new.type, Side.OUT, new.at)
            return
        if was != now:
            yield Change(Rule.VALUE_CHANGED, path, was.value, now.value, at=new.at)
        if before != after:
            yield from self._types(path, before or was, after or now, Side.OUT, new.at)

    def _class(self, path: str, old: Class, new: Class, side: Side) -> Iterator[Change]:
        # An interface is what it has, whatever it is derived from.
        if new.kind is not ClassKind.INTERFACE:
            yield from self._bases(path, old, new)
        before = _members(self._old, old)
        after = _members(self._new, new)
        for name, (owner, member) in before.items():
            here = f"{path}.{name}"
            if name not in after:
                if owner is old or not self._inherits(new, owner):
                    yield Change(self._removal(name, new), here, old=self._described(member), at=new.at)
            elif owner is old or after[name][0] is new:
                yield from self._member(here, member, after[name][1], side)
        for name, (owner, member) in after.items():
            if name not in before and owner is new:
                yield self._member_added(f"{path}.{name}", name, member, path, new, side)

    def _inherits(self, new: Class, owner: Class) -> bool:
        """Whether the new class still has the base that had the member: then the loss is the base's."""
        bases = (self._old.declared(name) for name in _ancestors(self._new, new))
        return any(base is owner for base in bases)

    def _removal(self, name: str, new: Class) -> Rule:
        if name == self._lattice.constructor:
            return Rule.CONSTRUCTOR_CHANGED
        outside = (one for one in _ancestors(self._new, new) if not self._new.owns(one))
        inherited = any(self._lattice.inherited(base, name) for base in outside)
        return Rule.OVERRIDE_REMOVED if inherited else Rule.MEMBER_REMOVED

    def _bases(self, path: str, old: Class, new: Class) -> Iterator[Change]:
        before, after = _ancestors(self._old, old), _ancestors(self._new, new)
        for name in before:
            if self._old.private(name):
                continue
            if self._new.exports.get(name, name) not in after:
                rule = Rule.ERROR_BASE_REMOVED if old.kind is ClassKind.ERROR else Rule.BASE_REMOVED
                yield Change(rule, path, old=f"base {name}", at=new.at)
        for name in after:
            if not self._new.private(name) and self._old.exports.get(name, name) not in before:
                yield Change(Rule.BASE_ADDED, path, new=f"base {name}", at=new.at)

    def _member(self, path: str, old: Member, new: Member, side: Side) -> Iterator[Change]:
        match old, new:
            case Function(), Function():
                yield from self._signatures.changes(path, old, new)
            case Field(), Field():
                yield from self._field(path, old, new, side)
            case _:
                yield Change(Rule.KIND_CHANGED, path, self._described(old), self._described(new), at=new.at)

    def _field(self, path: str, old: Field, new: Field, side: Side) -> Iterator[Change]:
        if old.wire != new.wire:
            own = path.rpartition(".")[2]
            yield Change(Rule.WIRE_NAME_CHANGED, path, old.wire or own, new.wire or own, at=new.at)
        if isinstance(old.type, Literal) and isinstance(new.type, Literal) and old.type != new.type:
            typed = [Change(Rule.VALUE_CHANGED, path, old.type.value, new.type.value, at=new.at)]
        else:
            typed = list(self._types(path, old.type, new.type, side, new.at))
        yield from typed
        if old.required == new.required:
            return
        # For readers, a type that now allows for absence says so already.
        said = any(change.level is not Level.ADDITIVE for change in typed)
        rules = [_PRESENCE[one, new.required] for one in side if one is not Side.OUT or not said]
        if rules:
            rule = min(rules, key=lambda one: one.level)
            yield Change(rule, path, _presence(old), _presence(new), at=new.at)

    def _member_added(self, here: str, name: str, member: Member, owner: str, new: Class, side: Side) -> Change:
        rule = Rule.MEMBER_ADDED
        if name == self._lattice.constructor:
            rule = Rule.CONSTRUCTOR_CHANGED
        elif new.kind in _WRITTEN and Side.IN in side and self._asked_for(member, new):
            rule = Rule.REQUIRED_KEY_ADDED
        elif new.kind is ClassKind.ENUM and Side.OUT in self._sides.get(owner, BOTH):
            rule = Rule.ENUM_MEMBER_ADDED
        return Change(rule, here, new=self._described(member), at=member.at)

    def _asked_for(self, member: Member, of: Class) -> bool:
        """Whether values of a class that users write must have a member."""
        if isinstance(member, Field):
            return member.required
        return self._lattice.exact and of.kind is ClassKind.INTERFACE

    def _described(self, of: Declaration | Member | None) -> str:
        """What something is, in a few words."""
        match of:
            case Class():
                return self._notation.kind(of.kind)
            case Function():
                signature = self._notation.signature(of.signatures[0])
                return signature if len(of.signatures) == 1 else f"{len(of.signatures)} overloads"
            case Alias():
                return f"alias of {self._notation.type(of.type)}"
            case Value() | Field():
                return self._notation.type(of.type)
            case None:
                return ""


def _meant(name: str, of: Declaration) -> Type:
    """What stands for a type where it is compared with another one."""
    return of.type if isinstance(of, Alias) else Named(name)


def _fixed(of: Type) -> tuple[Literal | None, Type | None]:
    """The value of a constant, and its type where that is told apart from it."""
    if isinstance(of, Literal):
        return of, None
    parts = of.parts if isinstance(of, Intersection) else ()
    value = next((part for part in parts if isinstance(part, Literal)), None)
    return (value, intersection(part for part in parts if part is not value)) if value is not None else (None, of)


def _presence(field: Field) -> str:
    return "required" if field.required else "optional"


def _members(surface: Surface, of: Class) -> dict[str, tuple[Class, Member]]:
    """The members of a class and its public bases, each with the class that has it."""
    found = {name: (of, member) for name, member in of.members.items()}
    for name in _ancestors(surface, of):
        above = surface.declared(name)
        if isinstance(above, Class):
            for member_name, member in above.members.items():
                found.setdefault(member_name, (above, member))
    return found


def _ancestors(surface: Surface, of: Class) -> dict[str, None]:
    """The names of all bases, nearest first."""
    found: dict[str, None] = {}
    pending = list(of.bases)
    while pending:
        base = pending.pop(0)
        if isinstance(base, Named) and base.name not in found:
            found[base.name] = None
            above = surface.declared(base.name)
            if isinstance(above, Class):
                pending += above.bases
    return found


def _outer(path: str, has: Surface, lacks: Surface) -> bool:
    """Whether what the path lies in is public, and in one of the surfaces alone."""
    outer = path.rpartition(".")[0]
    return outer in has.exports and lacks.leads(outer) is None


def _first(paths: list[str], name: str) -> str:
    return name if name in paths else paths[0]


def _also(paths: list[str], name: str) -> str:
    others = [path for path in paths if path != _first(paths, name)]
    return f"also {', '.join(others)}" if others else ""
