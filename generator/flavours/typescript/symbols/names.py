"""Why members, arguments and types have their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....ir.api import Parameter
from ....ir.names import Words
from ....ir.types import Array, Map, Nullable, Object, Property, Type, Union
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import given_name
from ...reasons.trail import Alternative, Step, trail_reasons
from ..names import LANGUAGE, USED_TYPES, NameRule, Names
from . import rules


def escape_reason(rule: NameRule, plain: str) -> Reason:
    """Why a name is not the `plain` one."""
    match rule:
        case NameRule.DIGIT:
            return rules.DIGIT()
        case NameRule.RESERVED:
            return rules.KEYWORD(plain=plain)
        case NameRule.CLIENT_MEMBER:
            return rules.CLIENT_MEMBER(plain=plain)
        case NameRule.CONSTRUCTOR:
            return rules.CONSTRUCTOR()
        case NameRule.CALL_LOCAL:
            return rules.CALL_LOCAL(plain=plain)
        case NameRule.USED_TYPE:
            return rules.USED_TYPE(plain=plain)


def type_escape(names: Names, words: Words, name: str) -> Iterator[Reason]:
    """Why a type has another name than its words in Pascal case."""
    plain = names.pascal(words)
    if words and words[0][:1].isdigit():
        yield rules.TYPE_DIGIT()
    if plain in USED_TYPES:
        yield escape_reason(NameRule.USED_TYPE, plain)
        plain = names.free(plain)
    suffix = name.removeprefix(plain)
    if suffix.isdigit():
        yield shared.NUMBERED()
    elif suffix and suffix != name:
        yield rules.TAKEN(plain=plain, suffix=suffix)


def key_reason(key: str, source: Property | Parameter) -> Reason:
    """Why a member is called `key`."""
    given = given_name(source, source.wire)
    if source.naming.get(LANGUAGE, "method_argument" if isinstance(source, Parameter) else "property_name"):
        return shared.ASKED(wire=source.wire)
    if given is not None:
        return given
    if key == source.wire or not isinstance(source, Parameter):
        return shared.WIRE()
    return shared.PLACED(location=source.location.value, wire=source.wire)


def argument_reasons(parameter: Parameter, names: Names) -> Iterator[Reason]:
    """Why a positional argument has its name."""
    given = given_name(parameter, parameter.wire)
    name, rule = names.argument_rule(parameter.words)
    if given is not None:
        yield given
    else:
        yield shared.WIRE() if name == parameter.wire else rules.CAMEL(wire=parameter.wire)
    if rule is not None:
        yield escape_reason(rule, names.camel(parameter.words))


def nested_reasons(trail: Sequence[Step], main: str) -> Iterator[Reason]:
    """Why a type inside another one is called after its place."""
    if trail and isinstance(trail[0], Map):
        yield rules.AS_PROPERTIES(main=main)
    else:
        yield from trail_reasons(trail, main, LANGUAGE)


def trail_to(wanted: Type, owner: Type | Sequence[Parameter]) -> tuple[Step, ...] | None:
    """The way from a type, or from the parameters of a method, to an object right inside it."""
    match owner:
        case Object(properties=properties, additional=additional):
            found = _first(((p, p.type) for p in properties), wanted)
            return _step(owner, additional, wanted) if found is None and additional is not None else found
        case Nullable(inner=Object() as inner):
            return trail_to(wanted, inner)
        case Sequence():
            return _first(((p, p.type) for p in owner), wanted)
        case _:
            return _through(owner, wanted)


def _through(type_: Type, wanted: Type) -> tuple[Step, ...] | None:
    """The way through what has no name of its own."""
    if type_ is wanted:
        return ()
    match type_:
        case Nullable(inner=inner):
            return _through(inner, wanted)
        case Array(items=items):
            return _step(type_, items, wanted)
        case Map(values=values):
            return _step(type_, values, wanted)
        case Union(variants=(only,)):
            return _through(only.type, wanted)
        case Union(variants=variants):
            return _first(((Alternative(v, n), v.type) for n, v in enumerate(variants)), wanted)
        case _:
            return None


def _step(step: Step, type_: Type, wanted: Type) -> tuple[Step, ...] | None:
    rest = _through(type_, wanted)
    return (step, *rest) if rest is not None else None


def _first(ways: Iterable[tuple[Step, Type]], wanted: Type) -> tuple[Step, ...] | None:
    return next((found for step, type_ in ways if (found := _step(step, type_, wanted)) is not None), None)
