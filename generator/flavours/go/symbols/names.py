"""Why fields, arguments and types have their names."""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import Model, Parameter
from ....ir.names import Words, split_words
from ....ir.types import Array, Map, Object, Property
from ...reasons import Reason, model_reasons
from ...reasons import rules as shared
from ...reasons.methods import given_name, named_after_method
from ...reasons.trail import Alternative, trail_reasons
from ..declared import Field, ParamUnion, ResponseUnion
from ..names import LANGUAGE, NameRule, Names, verb_words
from ..places import Places
from . import rules
from .owners import Owner, Role, Typed, side_of


def escape_reason(rule: NameRule, plain: str, *, letter: str = "X") -> Reason:
    """Why a name is not the `plain` one."""
    match rule:
        case NameRule.LETTER:
            return rules.LETTER(letter=letter)
        case NameRule.MEMBER:
            return rules.MEMBER(plain=plain)
        case NameRule.RESERVED:
            return rules.KEYWORD(plain=plain)
        case NameRule.LOCAL:
            return rules.CALL_LOCAL(plain=plain)


def field_reasons(field: Field, source: Property | Parameter, names: Names) -> Iterator[Reason]:
    """Why a field that stands for a property or a parameter is called what it is called."""
    asked = source.naming.get(LANGUAGE, "method_argument" if isinstance(source, Parameter) else "property_name")
    words = split_words(asked) if asked else source.words
    if asked:
        yield shared.ASKED(wire=source.wire)
    else:
        yield given_name(source, source.wire) or rules.EXPORTED(wire=source.wire)
    name, rule = names.field_rule(words)
    if rule is not None:
        yield escape_reason(rule, names.exported(words))
    if field.name != name:
        yield shared.NUMBERED()


def argument_reasons(parameter: Parameter, name: str, names: Names) -> Iterator[Reason]:
    """Why a positional argument has its name."""
    plain, rule = names.argument_rule(parameter.words)
    given = given_name(parameter, parameter.wire)
    if given is not None:
        yield given
    else:
        yield shared.WIRE() if plain == parameter.wire else rules.CAMEL(wire=parameter.wire)
    if rule is not None:
        yield escape_reason(rule, plain.removesuffix("_"), letter="x")
    if name != plain:
        yield shared.NUMBERED()


def method_reasons(words: Words) -> Iterator[Reason]:
    """Why a method has another first word than in the config."""
    found = verb_words(words)
    if found != words:
        yield rules.VERB(verb=found[0].capitalize(), word=words[0])


def type_reasons(declaration: Typed, owner: Owner, places: Places) -> Iterator[Reason]:
    """Why a type is called what it is called."""
    match owner.role:
        case Role.MODEL:
            assert isinstance(owner.subject, Model)
            yield from model_reasons(owner.subject, owner.subject.naming.get(LANGUAGE, "model_name") or "")
        case Role.INSIDE:
            assert owner.outer is not None
            yield from _inside(owner, owner.outer)
        case Role.MERGED:
            assert owner.outer is not None
            yield rules.MERGED_NAME(union=owner.outer.name)
        case _:
            yield from _of_method(owner)
    yield from _marks(declaration, owner, places)


def _inside(owner: Owner, outer: Typed) -> Iterator[Reason]:
    trail = owner.trail
    if trail and isinstance(trail[0], (Array, Map)):
        yield rules.ITEM_OF_MAIN(main=outer.name)
    else:
        yield from trail_reasons(trail, outer.name, LANGUAGE)
    if any(isinstance(step, Object) for step in trail):
        yield rules.EXTRA_NAME()


def _of_method(owner: Owner) -> Iterator[Reason]:
    method = owner.subject
    assert not isinstance(method, Model)
    base = owner.place.base if owner.place is not None else ""
    match owner.role:
        case Role.PARAMS:
            yield from named_after_method("Params", base, method)
            yield rules.PARAMS_EXIST()
            yield from method_reasons(method.words)
        case Role.WEBHOOK_EVENT:
            yield from named_after_method("WebhookEvent", base, method)
        case Role.STREAM_EVENT:
            yield rules.EVENT_TYPE_NAME(method=method.key)
        case Role.PATH:
            yield rules.PATH_TYPE_NAME(method=method.key)
        case _:
            yield from named_after_method("Response", base, method)
            yield from method_reasons(method.words)


def _marks(declaration: Typed, owner: Owner, places: Places) -> Iterator[Reason]:
    """What a name has beside the words: the mark of a union, of a side, a number."""
    name = declaration.name
    if isinstance(declaration, (ResponseUnion, ParamUnion)) and owner.role is not Role.MERGED and "Union" in name:
        yield rules.UNION_NAME()
    subject = owner.subject
    side = side_of(declaration)
    if isinstance(subject, Model) and side is not None and places.form(subject)[1] is not None:
        suffix = places.suffix(subject, side)
        if suffix and name.endswith(suffix) and owner.role is not Role.MERGED:
            yield (rules.REQUEST_SIDE if suffix.endswith("Param") else rules.RESPONSE_SIDE)(suffix=suffix)
    if owner.role is Role.INSIDE and name[-1:].isdigit() and not _ends_in_digit(owner, places.names):
        yield shared.NUMBERED()


def _ends_in_digit(owner: Owner, names: Names) -> bool:
    """The words that it is named after end in a digit."""
    last = owner.trail[-1] if owner.trail else None
    words = last.variant.words if isinstance(last, Alternative) else getattr(last, "words", ())
    return names.pascal(words)[-1:].isdigit()
