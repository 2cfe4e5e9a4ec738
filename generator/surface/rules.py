"""Every kind of change, how grave it is, and why. The codes are stable: CI jobs may look for them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Location


class Level(enum.IntEnum):
    """What a change means for code that uses the package; the order is the order of printing."""

    BREAKING = 0
    """Some correct code stops working, or stops passing the type checker where it passes something in."""
    RISKY = 1
    """Code keeps working, but may meet values or behaviour it was not written for."""
    ADDITIVE = 2
    """Code that was correct before stays correct."""

    @property
    def label(self) -> str:
        return self.name.lower()


class Bump(enum.IntEnum):
    """The part of the version that must rise (Semantic Versioning 2.0.0, items 6 to 8)."""

    PATCH = 0
    MINOR = 1
    MAJOR = 2

    @property
    def label(self) -> str:
        return self.name.lower()


class Rule(enum.Enum):
    """A kind of change: the code that reports name it by, its level, and the reason."""

    NAME_REMOVED = ("NameRemoved", Level.BREAKING, "the name is gone")
    PATH_REMOVED = ("PathRemoved", Level.BREAKING, "it can no longer be imported from here")
    MEMBER_REMOVED = ("MemberRemoved", Level.BREAKING, "code that uses it fails")
    KIND_CHANGED = ("KindChanged", Level.BREAKING, "it is another kind of thing")
    ASYNC_CHANGED = ("AsyncChanged", Level.BREAKING, "calls must be awaited, or no longer")
    BINDING_CHANGED = ("BindingChanged", Level.BREAKING, "it is called on something else")
    PARAMETER_REMOVED = ("ParameterRemoved", Level.BREAKING, "calls that pass it fail")
    REQUIRED_PARAMETER_ADDED = ("RequiredParameterAdded", Level.BREAKING, "calls without it fail")
    PARAMETER_NOW_REQUIRED = ("ParameterNowRequired", Level.BREAKING, "calls without it fail")
    PARAMETER_NOT_BY_POSITION = ("ParameterNotByPosition", Level.BREAKING, "calls that pass it by position fail")
    PARAMETER_NOT_BY_NAME = ("ParameterNotByName", Level.BREAKING, "calls that pass it by name fail")
    PARAMETER_ORDER_CHANGED = ("ParameterOrderChanged", Level.BREAKING, "arguments by position reach other parameters")
    INPUT_NARROWED = ("InputNarrowed", Level.BREAKING, "values that were accepted no longer are")
    INPUT_CHANGED = ("InputChanged", Level.BREAKING, "values of the old type are not accepted")
    OUTPUT_CHANGED = ("OutputChanged", Level.BREAKING, "code that reads the old type fails")
    OVERLOAD_REMOVED = ("OverloadRemoved", Level.BREAKING, "calls of this form fail")
    KEY_NOW_REQUIRED = ("KeyNowRequired", Level.BREAKING, "values without it are no longer accepted")
    REQUIRED_KEY_ADDED = ("RequiredKeyAdded", Level.BREAKING, "values without it are no longer accepted")
    ERROR_BASE_REMOVED = ("ErrorBaseRemoved", Level.BREAKING, "handlers of this base no longer catch it")
    OUTPUT_WIDENED = ("OutputWidened", Level.RISKY, "code may meet values it does not know")
    FIELD_NOW_OPTIONAL = ("FieldNowOptional", Level.RISKY, "it may be absent")
    ENUM_MEMBER_ADDED = ("EnumMemberAdded", Level.RISKY, "code may meet values it does not know")
    BASE_REMOVED = ("BaseRemoved", Level.RISKY, "checks for this base fail")
    DEFAULT_CHANGED = ("DefaultChanged", Level.RISKY, "calls without it behave differently")
    VALUE_CHANGED = ("ValueChanged", Level.RISKY, "code that uses it behaves differently")
    WIRE_NAME_CHANGED = ("WireNameChanged", Level.RISKY, "it is sent and read under another name")
    TYPE_UNCLEAR = ("TypeUnclear", Level.RISKY, "whether the types fit cannot be judged")
    OVERRIDE_REMOVED = ("OverrideRemoved", Level.RISKY, "what remains, if anything, is another package's")
    LEADS_ELSEWHERE = ("LeadsElsewhere", Level.RISKY, "it now leads to another package's definition")
    CONSTRUCTOR_CHANGED = ("ConstructorChanged", Level.RISKY, "whether calls still fit cannot be judged")
    NAME_ADDED = ("NameAdded", Level.ADDITIVE, "new")
    PATH_ADDED = ("PathAdded", Level.ADDITIVE, "can be imported from here, too")
    MEMBER_ADDED = ("MemberAdded", Level.ADDITIVE, "new")
    PARAMETER_ADDED = ("ParameterAdded", Level.ADDITIVE, "new and optional")
    PARAMETER_NOW_OPTIONAL = ("ParameterNowOptional", Level.ADDITIVE, "it may be left out now")
    PARAMETER_BY_MORE_WAYS = ("ParameterByMoreWays", Level.ADDITIVE, "it may be passed in more ways")
    INPUT_WIDENED = ("InputWidened", Level.ADDITIVE, "more values are accepted")
    OUTPUT_NARROWED = ("OutputNarrowed", Level.ADDITIVE, "readers meet fewer values")
    OVERLOAD_ADDED = ("OverloadAdded", Level.ADDITIVE, "one more form of call")
    KEY_NOW_OPTIONAL = ("KeyNowOptional", Level.ADDITIVE, "it may be left out now")
    FIELD_NOW_PRESENT = ("FieldNowPresent", Level.ADDITIVE, "it is always present now")
    BASE_ADDED = ("BaseAdded", Level.ADDITIVE, "it can be used as one of these, too")

    def __init__(self, code: str, level: Level, why: str) -> None:
        self.code = code
        self.level = level
        self.why = why


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `old` and `new` are empty where there was or is nothing; `at` is the new place, if there is one,
    and `detail` says more than the rule does."""

    rule: Rule
    path: str
    old: str = ""
    new: str = ""
    detail: str = ""
    at: Location | None = None

    @property
    def level(self) -> Level:
        return self.rule.level


def verdict(changes: Iterable[Change], *, strict: bool = False) -> Bump:
    """The version step that the changes ask for; if `strict`, risky changes ask for a major one."""
    levels = {change.level for change in changes}
    if Level.BREAKING in levels or (strict and Level.RISKY in levels):
        return Bump.MAJOR
    return Bump.MINOR if levels else Bump.PATCH
