"""Declarations as lines of RBS files, laid out as their formatter has them."""

from __future__ import annotations

from collections.abc import Sequence

from ...render.ruby.layout import SIGNATURE
from ...render.ruby.text import record_key
from .declared import Alias, Constant, EnumModule, Field, ModelClass, UnionModule, Variant
from .expressions import rbs_literal
from .inherited import all_fields
from .printer import Printer
from .rubytypes import Form


class Sig(Printer):
    """Writes declarations into RBS files."""

    def _alias(self, made: Alias) -> str:
        keyword = made.target.keyword
        return f"{keyword} {super()._alias(made)}" if keyword else f"{made.type.name}: {self._type}Converter"

    # -- classes ------------------------------------------------------------------------------------------------------

    def _class(self, made: ModelClass, indent: str) -> list[str]:
        inner = f"{indent}  "
        fields = all_fields(made, self._classes)
        record = [f"{record_key(f.name)} {self._plain(f)}" for f in fields]
        suffix = f" & {self._type}request_parameters" if made.params else ""
        out = _type(made.type.alias, record, suffix, indent)
        out.append("")
        out.extend(self._opened(made, indent))
        for field in made.fields:
            self._accessor(field, inner, out, derived=made.base is not None)
            out.append("")
        self._initializer(made, fields, inner, out)
        out.append("")
        kept = [*record, f"request_options: {self._x.root}::RequestOptions"] if made.params else record
        out += _record(f"{inner}def to_hash: -> ", kept, inner)
        for nested in made.nested:
            out.append("")
            out.extend(self.lines(nested, inner))
        out.append(f"{indent}end")
        return out

    def _plain(self, field: Field) -> str:
        return self._x.rbs(field.type, nullable=field.nullable)

    def _accessor(self, field: Field, indent: str, out: list[str], *, derived: bool) -> None:
        name, plain = field.name, self._plain(field)
        shown = plain if field.required or field.nullable else self._x.rbs(field.type, nullable=True)
        if derived:
            out += [f"{indent}def {name}: -> {shown}", "", f"{indent}def {name}=: ({plain}) -> {plain}"]
        elif field.required or field.nullable:
            out.append(f"{indent}attr_accessor {name}: {plain}")
        else:
            out += [f"{indent}attr_reader {name}: {shown}", "", f"{indent}def {name}=: ({plain}) -> {plain}"]

    def _initializer(self, made: ModelClass, fields: Sequence[Field], indent: str, out: list[str]) -> None:
        ordered = [*(f for f in fields if f.required and f.constant is None), *(f for f in fields if not f.required)]
        ordered += [f for f in fields if f.constant is not None]
        taken = [f"{'' if f.required and f.constant is None else '?'}{f.name}: {self._plain(f)}" for f in ordered]
        if made.params:
            taken.append(f"?request_options: {self._x.root}::request_opts")
        out += arguments(f"{indent}def initialize: ", taken, "void", indent)

    # -- enums and unions ---------------------------------------------------------------------------------------------

    def _enum(self, made: EnumModule, indent: str) -> list[str]:
        inner = f"{indent}  "
        alias = made.type.alias
        values = list(dict.fromkeys(rbs_literal(v) for _, v, _ in made.values)) or ["untyped"]
        out = [*alternatives(alias, values, indent), ""]
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Enum", ""]
        out += [f"{inner}{name}: {rbs_literal(value)}" for name, value, _ in made.values]
        element = f"{made.type.module}::{alias}"
        out += ["", f"{inner}def self?.values: -> ::Array[{element}]", f"{indent}end"]
        return out

    def _union(self, made: UnionModule, indent: str) -> list[str]:
        inner = f"{indent}  "
        values = list(dict.fromkeys(self._x.rbs(v.type) for v in made.variants)) or ["untyped"]
        out = [*alternatives(made.type.alias, values, indent, nullable=made.nullable), ""]
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Union", ""]
        for nested in made.nested:
            out.extend(self.lines(nested, inner))
            out.append("")
        element = f"{made.type.module}::{made.type.alias}"
        out.append(f"{inner}def self?.variants: -> ::Array[{element}]")
        named = [f"{inner}{v.constant}: {_constant(v)}" for v in made.variants if v.constant]
        if named:
            out += ["", *named]
        for variant in made.variants:
            if variant.array:
                out += ["", f"{inner}{variant.array}: {self._type}Converter"]
        out.append(f"{indent}end")
        return out

    def _constant(self, made: Constant, indent: str) -> list[str]:
        value = self._x.rbs(made.value, nullable=made.nullable)
        if made.type.form is Form.BASIC:
            return [f"{indent}class {made.type.name} = {value.removesuffix('?')}"]
        out = [*alternatives(made.type.alias, [value], indent), ""]
        out.append(f"{indent}{made.type.name}: {self._type}Converter")
        return out


def _constant(variant: Variant) -> str:
    return rbs_literal(variant.value)


def _type(alias: str, record: Sequence[str], suffix: str, indent: str) -> list[str]:
    if not record:
        return [f"{indent}type {alias} = {{  }}{suffix}".replace("{  }", "{}")]
    line = f"{indent}type {alias} = {{ {', '.join(record)} }}{suffix}"
    if len(line) <= SIGNATURE:
        return [line]
    inner = f"{indent}    "
    rows = [f"{inner}{entry}," for entry in record[:-1]]
    return [
        f"{indent}type {alias} =",
        f"{indent}  {{",
        *rows,
        f"{inner}{record[-1]}",
        f"{indent}  }}",
        *([f"{indent}  {suffix.strip()}"] if suffix else []),
    ]


def _record(head: str, record: Sequence[str], indent: str) -> list[str]:
    if not record:
        return [f"{head}{{}}"]
    line = f"{head}{{ {', '.join(record)} }}"
    if len(line) <= SIGNATURE:
        return [line]
    rows = [f"{indent}  {entry}," for entry in record[:-1]]
    return [f"{head}{{", *rows, f"{indent}  {record[-1]}", f"{indent}}}"]


def arguments(head: str, listed: Sequence[str], result: str, indent: str) -> list[str]:
    """A signature: on one line, or an argument a line."""
    if not listed:
        return [f"{head}-> {result}"]
    line = f"{head}({', '.join(listed)}) -> {result}"
    if len(line) <= SIGNATURE:
        return [line]
    rows = [f"{indent}  {entry}," for entry in listed[:-1]]
    return [f"{head}(", *rows, f"{indent}  {listed[-1]}", f"{indent}) -> {result}"]


def alternatives(alias: str, values: Sequence[str], indent: str, *, nullable: bool = False) -> list[str]:
    """The declaration of a type that is one of several."""
    if nullable:
        values = [f"{values[0]}?"] if len(values) == 1 else [f"({' | '.join(values)})?"]
    line = f"{indent}type {alias} = {' | '.join(values)}"
    if len(line) <= SIGNATURE:
        return [line]
    first, *rest = values
    return [f"{indent}type {alias} =", f"{indent}  {first}", *(f"{indent}  | {value}" for value in rest)]
