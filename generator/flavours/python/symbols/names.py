"""Why members, arguments, types and modules have their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....ir.api import BodyAlternative, Parameter
from ....ir.names import Words
from ....ir.types import Array, Map, Object, Property
from ...reasons import Reason, variant_reason
from ..declared import Alternative, Position, Role, Step
from ..names import NameRule, Names
from ..places import LANGUAGE
from . import rules

_ROLES = {
    Role.REPEATED: rules.REPEATED,
    Role.BASE: rules.STREAM_BASE,
    Role.NOT_STREAMING: rules.STREAM_OFF,
    Role.STREAMING: rules.STREAM_ON,
    Role.BODY_VARIANT: rules.BODY_VARIANT,
}


def member_reasons(
    name: str, member: Property | Parameter, applied: Sequence[NameRule], names: Names, *, in_model: bool = False
) -> Iterator[Reason]:
    """Why a field, a key or an argument is called `name`."""
    plain = names.snake(member.words)
    named_by = member.named_by if isinstance(member, Parameter) else ""
    if NameRule.ASKED in applied:
        yield rules.ASKED(wire=member.wire)
    elif named_by == "body_param_name":
        yield rules.BODY_NAMED()
    elif isinstance(member, Parameter) and member.whole_body:
        yield rules.WHOLE_BODY()
    elif named_by:
        yield rules.NAMED_BY(key=named_by, wire=member.wire)
    elif not applied:
        yield rules.WIRE() if name == member.wire else rules.SNAKE(wire=member.wire)
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
            return rules.ASKED(wire=wire)
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
            return rules.PLACED(location=location, wire=wire)
        case NameRule.NUMBERED:
            return rules.NUMBERED()


def nested_reasons(position: Position, main: str, *, extends: bool) -> Iterator[Reason]:
    """Why a nested type of the module of `main`, which may extend other classes, is called after its position."""
    trail = position.trail
    last = trail[-1] if trail else None
    if len(trail) > 1 or not isinstance(last, Alternative):
        yield rules.POSITION(place=place_text(trail))
    if extends:
        yield rules.AFTER_CLASS(main=main)
    if isinstance(trail[0] if trail else None, (Array, Map)):
        yield rules.ITEM_OF_MAIN(main=main)
    elif any(isinstance(step, Array) for step in trail):
        yield rules.SINGULAR()
    if isinstance(last, Alternative):
        yield variant_reason(last.variant, last.index, LANGUAGE)
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


def place_text(trail: Sequence[Step]) -> str:
    """The way to a nested type, for people."""
    return ", then ".join(_step_text(step) for step in trail) or "the main type of its module"


def _step_text(step: Step) -> str:
    match step:
        case Property():
            return f"property `{step.wire}`"
        case Parameter():
            return "the body" if step.whole_body else f"parameter `{step.wire}`"
        case Array():
            return "item"
        case Map():
            return "value"
        case Object():
            return "further property"
        case BodyAlternative():
            return f"variant `{'_'.join(step.words)}` of the body"
        case Alternative():
            asked = step.variant.naming.get(LANGUAGE, "type_name")
            return f"variant `{asked or '_'.join(step.variant.words) or step.index}`"
