"""Models, enums and unions as lines of `lib/`: calls of the runtime's DSL with documentation for YARD."""

from __future__ import annotations

from collections.abc import Iterable

from ...render.ruby.layout import LINE, call_lines
from ...render.ruby.text import comment, ruby_literal, ruby_symbol
from .declared import Constant, Declaration, EnumModule, Field, ModelClass, UnionModule, Variant
from .inherited import all_fields
from .printer import Printer

_BRIEF = 80


class LibModels(Printer):
    """Writes declarations into `lib/`."""

    def _nested(self, nested: Iterable[Declaration], indent: str, out: list[str]) -> None:
        for inner in nested:
            out.append("")
            out.extend(self.lines(inner, indent))

    # -- classes ------------------------------------------------------------------------------------------------------

    def _class(self, made: ModelClass, indent: str) -> list[str]:
        out: list[str] = []
        inner = f"{indent}  "
        if made.see:
            out.append(f"{indent}# @see {made.see}")
        body = self._opened(made, indent)
        for field in made.fields:
            self._field(field, inner, body)
            body.append("")
        self._initializer(made, inner, body)
        self._nested(made.nested, inner, body)
        return [*out, *body, f"{indent}end"]

    def _field(self, field: Field, indent: str, out: list[str]) -> None:
        out.append(f"{indent}# @!attribute {field.name}")
        if field.deprecated is not None:
            out.append(f"{indent}#   @deprecated {' '.join(comment(field.deprecated, 1_000_000))}".rstrip())
            out.append(f"{indent}#")
        for text in field.doc:
            out.extend(f"{indent}#   {line}" if line else f"{indent}#" for line in comment(text))
            out.append(f"{indent}#")
        if out[-1][-1:] != "#":
            out.append(f"{indent}#")
        nullable = field.nullable or not field.required
        out.append(f"{indent}#   @return [{self._x.yard(field.type, nullable=nullable)}]")
        self._declared(field, indent, out)

    def _declared(self, field: Field, indent: str, out: list[str]) -> None:
        arguments = [f":{field.name}", self._x.dsl(field.type)]
        if field.name != field.wire:
            arguments.append(f"api_name: {ruby_symbol(field.wire)}")
        if field.nullable:
            arguments.append("nil?: true")
        if field.place:
            arguments.append(f"in: :{field.place}")
        call = "required" if field.required else "optional"
        out.extend(call_lines(call, arguments, indent))

    def _initializer(self, made: ModelClass, indent: str, out: list[str]) -> None:
        fields = all_fields(made, self._classes)
        ordered = [*(f for f in fields if f.required and f.constant is None), *(f for f in fields if not f.required)]
        ordered += [f for f in fields if f.constant is not None]
        listed = [_default(f) for f in ordered]
        if made.params:
            listed.append("request_options: {}")
        out.append(f"{indent}# @!method initialize({', '.join(listed)})")
        for text in made.doc:
            lines = comment(text)
            if lines:
                out.extend(f"{indent}#   {line}" if line else f"{indent}#" for line in lines)
                out.append(f"{indent}#")
        for field in ordered:
            said = brief(field.doc)
            type_ = self._x.yard(field.type, nullable=field.nullable)
            out.append(f"{indent}#   @param {field.name} [{type_}]{f' {said}' if said else ''}")
        if made.params:
            root = self._x.root
            out.append(f"{indent}#   @param request_options [{root}::RequestOptions, Hash{{Symbol=>Object}}]")
        if out[-1] == f"{indent}#":
            out.pop()

    # -- enums and unions ---------------------------------------------------------------------------------------------

    def _doc(self, doc: Iterable[str], see: str, indent: str) -> list[str]:
        out: list[str] = []
        for text in doc:
            lines = comment(text)
            if lines and out:
                out.append(f"{indent}#")
            out.extend(f"{indent}# {line}" if line else f"{indent}#" for line in lines)
        if see:
            if out:
                out.append(f"{indent}#")
            out.append(f"{indent}# @see {see}")
        return out

    def _enum(self, made: EnumModule, indent: str) -> list[str]:
        out = self._doc(made.doc, made.see, indent)
        inner = f"{indent}  "
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Enum", ""]
        for name, value, said in made.values:
            if said:
                out.extend(f"{inner}# {line}" if line else f"{inner}#" for line in comment(said))
            out.extend(self._assigned(name, ruby_literal(value), inner))
        out += ["", f"{inner}# @!method self.values", f"{inner}#   @return [Array<{self._kinds(made)}>]"]
        out.append(f"{indent}end")
        return out

    @staticmethod
    def _kinds(made: EnumModule) -> str:
        kinds = dict.fromkeys(type(v) for _, v, _ in made.values)
        names = {str: "Symbol", int: "Integer", float: "Float", bool: "Boolean"}
        return ", ".join(names.get(k, "Object") for k in kinds) or "Symbol"

    def _union(self, made: UnionModule, indent: str) -> list[str]:
        out = self._doc(made.doc, made.see, indent)
        inner = f"{indent}  "
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Union", ""]
        if made.discriminator:
            out += [f"{inner}discriminator {ruby_symbol(made.discriminator)}", ""]
        for variant in made.variants:
            said = comment(variant.doc) if variant.doc else []
            if said and out[-1]:
                out.append("")
            out.extend(f"{inner}# {line}" if line else f"{inner}#" for line in said)
            out.extend(call_lines("variant", self._variant(variant, made), inner))
        self._nested(made.nested, inner, out)
        shown = ", ".join(dict.fromkeys(self._x.yard(v.type) for v in made.variants))
        out += ["", f"{inner}# @!method self.variants", f"{inner}#   @return [Array({shown})]"]
        named = [v for v in made.variants if v.constant]
        out += [""] if named else []
        for variant in named:
            out.extend(self._assigned(variant.constant, ruby_literal(variant.value), inner))
        for variant in made.variants:
            if variant.array:
                out += ["", *self._assigned(variant.array, self._x.constant(variant.type), inner)]
        out.append(f"{indent}end")
        return out

    def _variant(self, variant: Variant, made: UnionModule) -> list[str]:
        if variant.constant:
            return [f"const: -> {{ {made.type.full}::{variant.constant} }}"]
        if variant.array:
            return [f"-> {{ {made.type.full}::{variant.array} }}"]
        type_ = self._x.variant(variant.type)
        return [type_] if variant.key is None else [ruby_symbol(variant.key), type_]

    def _constant(self, made: Constant, indent: str) -> list[str]:
        out = self._doc(made.doc, "", indent)
        out.extend(self._assigned(made.type.name, self._x.constant(made.value), indent))
        return out

    @staticmethod
    def _assigned(name: str, value: str, indent: str) -> list[str]:
        line = f"{indent}{name} = {value}"
        return [line] if len(line) <= LINE else [f"{indent}{name} =", f"{indent}  {value}"]


def _default(field: Field) -> str:
    if field.constant is not None:
        return f"{field.name}: {ruby_literal(field.constant.value)}"
    return f"{field.name}:" if field.required else f"{field.name}: nil"


def brief(doc: Iterable[str]) -> str:
    """The first line of what is said of an argument, cut where it is long."""
    for text in doc:
        for line in comment(text):
            if not line:
                break
            return line if len(line) <= _BRIEF else f"{line[:_BRIEF].rpartition(' ')[0]} ..."
    return ""
