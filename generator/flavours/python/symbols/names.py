"""Why members, arguments, types and modules have their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import Parameter
from ....ir.names import Words
from ....ir.types import Property
from ...reasons import Reason
from ...reasons import rules as shared
from ...reasons.methods import given_name
from ...reasons.trail import trail_reasons
from ..declared import Position, Role
from ..names import NameRule, Names
from ..places import LANGUAGE
from . import rules

_ROLES = {
    Role.REPEATED: rules.REPEATED,
    Role.BASE: shared.STREAM_BASE,
    Role.NOT_STREAMING: shared.STREAM_OFF,
    Role.STREAMING: shared.STREAM_ON,
    Role.BODY_VARIANT: shared.BODY_VARIANT,
}


def member_reasons(
    name: str, member: Property | Parameter, applied: Sequence[NameRule], names: Names, *, in_model: bool = False
) -> Iterator[Reason]:
    """Why a field, a key or an argument is called `name`."""
    plain = names.snake(member.words)
    given = given_name(member, member.wire)
    if NameRule.ASKED in applied:
        yield shared.ASKED(wire=member.wire)
    elif given is not None:
        yield given
    elif not applied:
        yield shared.WIRE() if name == member.wire else rules.SNAKE(wire=member.wire)
    elif plain != member.wire:
        yield rules.SNAKE(wire=member.wire)
    location = member.location.value if isinstance(member, Parameter) else ""
    for rule in applied:
        if rule is not NameRule.ASKED:
            yield escape_reason(rule, plain, member.wire, location, in_model=in_model)


def escape_reason(rule: NameRule, plain: str, wire: str = "", location: str = "", *, in_model: bool = False) -> Reason:
    """Why a name is not the `plain` one."""
    match rule:
        case NameRule.ASKED:
            return shared.ASKED(wire=wire)
        case NameRule.KEYWORD:
            return rules.KEYWORD(plain=plain)
        case NameRule.DIGIT:
            return rules.DIGIT()
        case NameRule.DEVICE:
            return rules.DEVICE(plain=plain)
        case NameRule.SELF:
            return rules.SELF()
        case NameRule.UNDERSCORE:
            return rules.PRIVATE() if in_model else rules.UNDERSCORE(wire=wire)
        case NameRule.PROTECTED:
            return rules.PROTECTED()
        case NameRule.MODEL_ATTRIBUTE:
            return rules.MODEL_ATTRIBUTE(plain=plain)
        case NameRule.CALL_ARGUMENT:
            return rules.CALL_ARGUMENT(plain=plain)
        case NameRule.CLIENT_ATTRIBUTE:
            return rules.CLIENT_ATTRIBUTE(plain=plain)
        case NameRule.PLACED:
            return shared.PLACED(location=location, wire=wire)
        case NameRule.NUMBERED:
            return shared.NUMBERED()


def nested_reasons(position: Position, main: str, *, extends: bool) -> Iterator[Reason]:
    """Why a nested type of the module of `main`, which may extend other classes, is called after its position."""
    yield from trail_reasons(position.trail, main, LANGUAGE)
    if extends:
        yield rules.AFTER_CLASS(main=main)
    yield from class_escape(position.words, "")
    if position.suffix:
        yield rules.SUFFIX(suffix=position.suffix)
    if position.shortened:
        yield rules.SHORTENED()


def role_reason(role: Role, name: str) -> Reason:
    """Why a declaration with a role of its own is called what it is called."""
    if role is Role.KNOWN_KEYS:
        return rules.KNOWN_KEYS(whole=name.removesuffix("Typed"))
    return _ROLES[role]()


def class_escape(words: Words, name: str) -> Iterator[Reason]:
    """Why a class has another name than its words in Pascal case."""
    if words and words[0][:1].isdigit():
        yield rules.CLASS_DIGIT()
    elif name.endswith("_"):
        yield rules.CLASS_KEYWORD(plain=name.removesuffix("_"))
