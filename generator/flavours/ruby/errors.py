"""What the API's errors tell besides their status and body: the plain values that errors have in common."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Api
from ...ir.types import Kind, Primitive
from ...render.ruby.text import comment, commented, ruby_symbol
from .names import Names

_TYPES = {
    Kind.STRING: ("String", "String"),
    Kind.INTEGER: ("Integer", "Integer"),
    Kind.NUMBER: ("Float", "Float"),
    Kind.BOOLEAN: ("Boolean", "bool"),
}
_MEMBERS_TEXT = (
    "backtrace backtrace_locations body cause detailed_message error_property exception full_message headers request_id"
    " set_backtrace status url"
)
_MEMBERS = frozenset(_MEMBERS_TEXT.split())
"""What an error has besides."""
_SAID = "message"
"""What an error says by itself."""


@dataclass(frozen=True, slots=True)
class ErrorMember:
    """A method of errors, ready to be printed."""

    name: str
    wire: str
    """As a Symbol."""
    yard: str
    rbs: str
    doc: tuple[str, ...]

    @property
    def rbi(self) -> str:
        """Its type in RBI files."""
        return "T::Boolean" if self.yard == "Boolean" else self.yard


def error_members(api: Api, names: Names) -> tuple[ErrorMember, ...]:
    """The methods, in the document's order; two that would have the same name are told apart by their number."""
    found: dict[str, ErrorMember] = {}
    for member in api.error.properties if api.error is not None else ():
        plain = names.field(member.words)
        if plain == _SAID or not isinstance(member.type, Primitive):
            continue
        name = plain = f"{plain}_" if plain in _MEMBERS else plain
        number = 1
        while name in found:
            number += 1
            name = f"{plain}{number}"
        yard, rbs = _TYPES[member.type.kind]
        doc = tuple(commented(comment(member.description), "      "))
        found[name] = ErrorMember(name, ruby_symbol(member.wire), yard, rbs, doc)
    return tuple(found.values())
