"""Example values as Go: plain data under wire names becomes what a caller of the SDK would write."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...ir.examples import FileContent
from ...ir.fitting import fits, properties, variant_of
from ...ir.types import Array, Map, Object, Type, Union, Unknown
from ...render.go.expressions import Code, called, list_literal, literal, prefixed, without_type
from ...render.go.text import go_literal, go_string
from .declared import Alternative, Defined, EnumType, Field, ParamUnion, Struct
from .gotypes import (
    ANY,
    CONSTANT,
    INT,
    PARAM,
    Basic,
    Dict,
    Form,
    GoType,
    Named,
    Opt,
    Package,
    Pointer,
    Qualify,
    Reader,
    Slice,
    Time,
    expression,
)
from .places import Places
from .types import Registry

_BYTES = Package("std:bytes", "bytes")
_STRINGS = Package("std:strings", "strings")
_TIME = Package("std:time", "time")
_OPTIONAL = {"string": "String", "int64": "Int", "float64": "Float", "bool": "Bool"}
_LEAST, _MOST = -(2**63), 2**63 - 1


class DoesNotFit(ValueError):
    """A value that a Go type cannot hold."""


@dataclass(slots=True)
class Values:
    """Prints values of params; `qualify` notes what the code around them has to import."""

    places: Places
    registry: Registry
    qualify: Qualify

    def code(self, type_: Type, written: GoType, value: object) -> Code:
        """The expression of a value of a type; `written` is what the SDK has for the type.

        What does not fit the type is printed as the plain data it is, where Go has a way to send that.

        Raises:
            DoesNotFit: There is none.
        """
        if value is None:
            return self._null(written)
        match written:
            case Opt(inner=inner):
                return self._optional(self.code(type_, inner, value), inner)
            case Pointer(inner=inner):
                if value == {} and isinstance(self.registry.get(inner), Struct):
                    return (f"&{self._written(inner)}{{}}",)
                return self._pointer(self.code(type_, inner, value))
            case Named():
                return self._named(type_, written, value)
            case Slice(items=items):
                return self._list(type_, self._written(written), items, value)
            case Dict(values=values):
                return self._map(type_, self._written(written), values, value)
            case Time():
                return self._time(value)
            case Reader():
                return self.file(value if isinstance(value, FileContent) else FileContent(_bytes(value)))
            case Basic():
                return self.plain(value) if written == ANY else _scalar(written, value)

    def file(self, content: FileContent) -> Code:
        """The expression of a file, an ``io.Reader``; overridden where it matters which."""
        try:
            text = content.data.decode()
        except UnicodeDecodeError:
            data = ", ".join(str(b) for b in content.data)
            return (f"{self.qualify(_BYTES, 'NewReader')}([]byte{{{data}}})",)
        return (f"{self.qualify(_STRINGS, 'NewReader')}({go_string(text)})",)

    def plain(self, value: object) -> Code:
        """The expression of data whose type is not known."""
        match value:
            case FileContent():
                return self.file(value)
            case Mapping():
                return literal("map[string]any", [(go_string(str(k)), self.plain(v)) for k, v in value.items()])
            case list() | tuple():
                return list_literal("[]any", [self.plain(v) for v in value])
            case _:
                return (go_literal(value),)

    # -- types with names ---------------------------------------------------------------------------------------------

    def _named(self, type_: Type, written: Named, value: object) -> Code:
        declared = self.registry.get(written)
        name = self._written(written)
        match declared:
            case Struct() if isinstance(value, Mapping):
                return self._members(type_, written, declared, value)
            case Struct():
                return self._overridden(written, value)
            case ParamUnion():
                return self._variant(type_, written, declared, value)
            case EnumType():
                return self._constant(written, declared, value)
            case Defined(type=Slice(items=items)):
                return self._list(type_, name, items, value)
            case Defined(type=Dict(values=values)):
                return self._map(type_, name, values, value)
            case _ if written.form is Form.CONSTANT:
                return (f"{self.qualify(CONSTANT, 'ValueOf')}[{name}]()",)
            case _:
                raise DoesNotFit(f"there is no way to write a value of {name}")

    def _constant(self, written: Named, declared: EnumType, value: object) -> Code:
        """The constant of a value, or the value as one of the type."""
        if isinstance(value, (FileContent, Mapping, list, tuple)):
            raise DoesNotFit(f"{declared.name} holds no such value")
        for constant, known, _ in declared.values:
            if known == value and type(known) is type(value):
                return (self.qualify(written.package, constant),)
        (text,) = _scalar(Basic(declared.base), value)
        return (f"{self._written(written)}({text})",)

    def _members(self, type_: Type, written: Named, struct: Struct, value: Mapping[str, object]) -> Code:
        object_ = self.places.resolved(type_)
        if not isinstance(object_, Object):
            return self._overridden(written, value)
        members = {p.wire: p for p in properties(self.places.api, object_)}
        extras = {k: v for k, v in value.items() if k not in members}
        entries: list[tuple[Field, Code]] = []
        for field in struct.fields:
            member = members.get(field.wire)
            if member is None or field.wire not in value or value[field.wire] == field.constant != "":
                continue
            entries.append((field, self.code(member.type, field.type, value[field.wire])))
        constants = [f for f in struct.fields if f.constant and f.wire in value]
        if not entries and constants and not extras:
            # Left zero, all of it would be left out.
            entries = [(f, (go_string(f.constant),)) for f in constants]
        listed = [(f.name, code) for f, code in entries]
        if extras:
            if not struct.extras_field:
                return self._overridden(written, value)
            type_of, code = struct.extras or ANY, object_.additional or Unknown()
            listed.append(("ExtraFields", self._map(Map(code, ""), self._dict(type_of), type_of, extras)))
        if not listed:
            return self._overridden(written, {})
        return literal(self._written(written), listed)

    def _variant(self, type_: Type, written: Named, union: ParamUnion, value: object) -> Code:
        chosen = self.variant(type_, union.variants, value)
        return self._overridden(written, value) if chosen is None else literal(self._written(written), [chosen])

    def variant(self, type_: Type, variants: Sequence[Alternative], value: object) -> tuple[str, Code] | None:
        """The field of the variant of a union that a value is, and what it is set to; None for a value that is none."""
        resolved = self.places.resolved(type_)
        if not isinstance(resolved, Union):
            return None
        shown = self.places.variants(resolved)
        found = variant_of(self.places.api, resolved, value)
        if not any(v is found for v in shown):
            found = next((v for v in shown if fits(self.places.api, v.type, value)), None)
        at = next((i for i, v in enumerate(shown) if v is found), None)
        if at is None or found is None:
            return None
        return f"Of{variants[at].name}", self.code(found.type, variants[at].type, value)

    def _overridden(self, written: Named, value: object) -> Code:
        """A struct or union that is sent as other data than its fields."""
        return called(f"{self.qualify(PARAM, 'Override')}[{self._written(written)}]", [self.plain(value)])

    # -- parts --------------------------------------------------------------------------------------------------------

    def _written(self, type_: GoType) -> str:
        return expression(type_, self.qualify)

    def _dict(self, values: GoType) -> str:
        return self._written(Dict(values))

    def _list(self, type_: Type, name: str, items: GoType, value: object) -> Code:
        if not isinstance(value, (list, tuple)):
            raise DoesNotFit(f"{name} holds a list")
        resolved = self.places.resolved(type_)
        inner = resolved.items if isinstance(resolved, Array) else Unknown()
        own = self._written(items)
        return list_literal(name, [without_type(own, self.code(inner, items, v)) for v in value])

    def _map(self, type_: Type, name: str, values: GoType, value: object) -> Code:
        if not isinstance(value, Mapping):
            raise DoesNotFit(f"{name} holds a map")
        resolved = self.places.resolved(type_)
        inner = resolved.values if isinstance(resolved, Map) else Unknown()
        own = self._written(values)
        entries = [(go_string(str(k)), without_type(own, self.code(inner, values, v))) for k, v in value.items()]
        return literal(name, entries)

    def _optional(self, code: Code, inner: GoType) -> Code:
        name = "Time" if isinstance(inner, Time) else _OPTIONAL.get(inner.name if isinstance(inner, Basic) else "")
        return called(self.qualify(self.places.root, name or "Opt"), [code])

    def _pointer(self, code: Code) -> Code:
        if code[-1].endswith("}"):
            return prefixed("&", code)
        return called(self.qualify(self.places.root, "Ptr"), [code])

    def _null(self, written: GoType) -> Code:
        """What is sent as null."""
        match written:
            case Opt(inner=inner):
                return (f"{self.qualify(PARAM, 'Null')}[{self._written(inner)}]()",)
            case Pointer(inner=inner):
                return self._pointer(self._null(inner))
            case Slice() | Named(form=Form.LIST):
                return (f"{self.qualify(PARAM, 'NullSlice')}[{self._written(written)}]()",)
            case Dict() | Named(form=Form.MAP):
                return (f"{self.qualify(PARAM, 'NullMap')}[{self._written(written)}]()",)
            case Named(form=Form.STRUCT | Form.UNION):
                return (f"{self.qualify(PARAM, 'NullStruct')}[{self._written(written)}]()",)
            case Basic() if written == ANY:
                return (f"{self.qualify(PARAM, 'Null')}[any]()",)
            case _:
                raise DoesNotFit(f"{self._written(written)} has no null")

    def _time(self, value: object) -> Code:
        try:
            moment = datetime.datetime.fromisoformat(str(value).replace("Z", "+00:00"))
        except ValueError as fault:
            raise DoesNotFit(f"{value!r} is no time") from fault
        parts = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        zone = self.qualify(_TIME, "UTC")
        if shift := int((moment.utcoffset() or datetime.timedelta()).total_seconds()):
            zone = f'{self.qualify(_TIME, "FixedZone")}("", {shift})'
        numbers = ", ".join(str(n) for n in (*parts, moment.microsecond * 1000))
        return (f"{self.qualify(_TIME, 'Date')}({numbers}, {zone})",)


def _scalar(type_: Basic, value: object) -> Code:
    """A literal of a basic type."""
    kinds: dict[str, tuple[type, ...]] = {"string": (str,), "bool": (bool,), "int64": (int,), "float64": (int, float)}
    fitting = isinstance(value, kinds[type_.name]) and isinstance(value, bool) == (type_.name == "bool")
    if not fitting or (type_ == INT and isinstance(value, int) and not _LEAST <= value <= _MOST):
        raise DoesNotFit(f"{value!r} is no {type_.name}")
    text = go_literal(value)
    if text == "nil":
        raise DoesNotFit(f"Go has no literal of {value!r}")
    return (text,)


def _bytes(value: object) -> bytes:
    if not isinstance(value, str):
        raise DoesNotFit(f"{value!r} is no file")
    return value.encode()


__all__ = ["DoesNotFit", "Values"]
