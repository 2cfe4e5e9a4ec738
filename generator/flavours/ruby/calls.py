"""Calls of methods with given values, as they are written in documents and tests."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from ...ir.api import In
from ...render.ruby.text import hash_key, keyword, ruby_literal, ruby_string
from .declared import Field, ModelClass, UnionModule
from .inherited import all_fields
from .methods import MethodView
from .rubytypes import ArrayOf, Basic, Form, HashOf, Literal, Named, RubyType
from .sdk import Sdk

_PLACES = {"path": In.PATH, "query": In.QUERY, "header": In.HEADER}


class Calls:
    """Writes calls of one SDK."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk

    def arguments(self, view: MethodView, values: Mapping[tuple[In, str], object]) -> list[str]:
        """The arguments of a call: the positional ones, then those by keyword. Names of values are wire names."""
        out = [
            self.value(p.type, values[In.PATH, p.wire]) for p in view.params.positional if (In.PATH, p.wire) in values
        ]
        # Required ones first, constants among them, each in the document's order: that of a query is the caller's.
        order = {(p.location, p.wire): at for at, p in enumerate(view.method.parameters)}
        given = [(self._key(f), f) for f in view.params.listed if self._key(f) in values]
        for key, field in sorted(given, key=lambda pair: (not pair[1].required, order.get(pair[0], len(order)))):
            out.append(f"{keyword(field.name)} {self.value(field.type, values[key])}")
        return out

    @staticmethod
    def _key(field: Field) -> tuple[In, str]:
        if field.place == "body":
            return In.BODY, "body"
        return _PLACES.get(field.place, In.BODY), field.wire

    def value(self, type_: RubyType, data: object) -> str:
        """A value of a type."""
        match type_, data:
            case _, None:
                return "nil"
            case Named(form=Form.CLASS), Mapping():
                return self._object(self._sdk.types.classes.get(type_.full), data)
            case Named(form=Form.UNION), _:
                return self._of_union(type_, data)
            case Named(form=Form.CONVERTER), _:
                declared = self._sdk.expressions.declared.get(type_.full)
                inner = getattr(declared, "value", None)
                return self.value(inner, data) if inner is not None else plain(data)
            case (Named(form=Form.ENUM) | Literal()), str():
                return ruby_literal(data)
            case ArrayOf(items=items), list() | tuple():
                return f"[{', '.join(self.value(items, one) for one in data)}]"
            case HashOf(values=inner), Mapping():
                return _braced(f"{hash_key(str(k))} {self.value(inner, v)}" for k, v in data.items())
            case (Basic.TIME | Basic.DATE), str():
                return _moment(data, type_)
            case _:
                return self.other(data)

    def other(self, data: object) -> str:
        """A value that no type says more of."""
        return plain(data)

    def _object(self, made: ModelClass | None, data: Mapping[str, object]) -> str:
        fields = {f.wire: f for f in all_fields(made, self._sdk.types.classes)} if made is not None else {}
        entries = []
        for wire, value in data.items():
            field = fields.get(wire)
            if field is None:
                entries.append(f"{hash_key(wire)} {self.other(value)}")
            else:
                entries.append(f"{hash_key(field.name)} {self.value(field.type, value)}")
        return _braced(entries)

    def _of_union(self, type_: Named, data: object) -> str:
        declared = self._sdk.expressions.declared.get(type_.full)
        if not isinstance(declared, UnionModule) or isinstance(data, str):
            return self.other(data)
        told = data.get(declared.discriminator) if isinstance(data, Mapping) else None
        fitting = [v for v in declared.variants if v.key is not None and v.key == told] or declared.variants
        for variant in fitting:
            if self._fits(variant.type, data):
                return self.value(variant.type, data)
        return self.other(data)

    def _fits(self, type_: RubyType, data: object) -> bool:
        match type_, data:
            case Named(form=Form.CLASS), Mapping():
                made = self._sdk.types.classes.get(type_.full)
                fields = all_fields(made, self._sdk.types.classes) if made is not None else []
                return set(data) <= {f.wire for f in fields} and {f.wire for f in fields if f.required} <= set(data)
            case ArrayOf(items=items), list() | tuple():
                return all(self._fits(items, one) or not isinstance(one, Mapping) for one in data)
            case HashOf(), Mapping():
                return True
            case _:
                return False


def plain(data: object) -> str:
    """Plain data as a literal."""
    match data:
        case str():
            return ruby_string(data)
        case Mapping():
            return _braced(f"{hash_key(str(k))} {plain(v)}" for k, v in data.items())
        case list() | tuple():
            return f"[{', '.join(plain(v) for v in data)}]"
        case _:
            return ruby_literal(data)


def _braced(entries: Iterable[str]) -> str:
    return f"{{{', '.join(entries)}}}"


def _moment(data: str, type_: object) -> str:
    """A moment or a day, read from its text; the text itself where it is none."""
    try:
        if type_ is Basic.DATE:
            datetime.date.fromisoformat(data)
            return f"Date.iso8601({ruby_string(data)})"
        datetime.datetime.fromisoformat(data.replace("Z", "+00:00"))
    except ValueError:
        return ruby_string(data)
    return f"Time.iso8601({ruby_string(data)})"
