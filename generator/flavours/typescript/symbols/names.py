"""Why members, arguments and types have their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....ir.api import Parameter
from ....ir.names import Words, singular_words
from ....ir.types import Array, Map, Nullable, Object, Property, Type, Union
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import given_name
from ...reasons.trail import Alternative, Step, trail_reasons
from ..names import LANGUAGE, USED_TYPES, NameRule, Names
from ..types import Alias, Interface
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


def trail_to(wanted: Interface | Alias, owner: Type | Sequence[Parameter]) -> tuple[Step, ...]:
    """The way from a type, or from the parameters of a method, to an object right inside it. Where several lead to one
    object, the one that it is named after."""
    assert wanted.origin is not None
    ways = list(_ways(wanted.origin, owner))
    words = wanted.words if isinstance(wanted, Interface) else ()
    return next((way for way in ways if _words(way) == words), ways[0] if ways else ())


def _words(trail: Sequence[Step]) -> Words:
    """What a type at the end of a way is called: the last name on it, in the singular for items."""
    words: Words = ()
    for step in trail:
        match step:
            case Alternative(variant=variant, index=index):
                words = variant.called(LANGUAGE, index)
            case Property() | Parameter():
                words = step.words
            case Array():
                words = singular_words(words)
            case _:
                pass
    return words


def _ways(wanted: Type, owner: Type | Sequence[Parameter]) -> Iterator[tuple[Step, ...]]:
    match owner:
        case Object(properties=properties, additional=additional):
            yield from _after(((p, p.type) for p in properties), wanted)
            if additional is not None:
                yield from _after([(owner, additional)], wanted)
        case Nullable(inner=Object() as inner):
            yield from _ways(wanted, inner)
        case Sequence():
            yield from _after(((p, p.type) for p in owner), wanted)
        case _:
            yield from _through(owner, wanted)


def _through(type_: Type, wanted: Type) -> Iterator[tuple[Step, ...]]:
    """The ways through what has no name of its own."""
    if type_ is wanted:
        yield ()
    match type_:
        case Nullable(inner=inner):
            yield from _through(inner, wanted)
        case Array(items=items):
            yield from _after([(type_, items)], wanted)
        case Map(values=values):
            yield from _after([(type_, values)], wanted)
        case Union(variants=(only,)):
            yield from _through(only.type, wanted)
        case Union(variants=variants):
            yield from _after(((Alternative(v, n), v.type) for n, v in enumerate(variants)), wanted)
        case _:
            pass


def _after(steps: Iterable[tuple[Step, Type]], wanted: Type) -> Iterator[tuple[Step, ...]]:
    for step, type_ in steps:
        yield from ((step, *rest) for rest in _through(type_, wanted))
