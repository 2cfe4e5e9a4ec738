"""Declarations and resources as lines of RBI files, laid out as their formatter has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...ir.api import Resource, StreamKind
from ...render.ruby.layout import SIGNATURE, fitted, rows
from ...render.ruby.text import comment, ruby_literal
from .declared import Constant, EnumModule, Field, ModelClass, UnionModule
from .expressions import Expressions
from .inherited import all_fields
from .methods import MethodView
from .names import LANGUAGE
from .places import Places, ResourcePlace
from .printer import Printer
from .rubytypes import Basic
from .types import deprecation


class Rbi(Printer):
    """Writes declarations into RBI files."""

    # -- classes ------------------------------------------------------------------------------------------------------

    def _class(self, made: ModelClass, indent: str) -> list[str]:
        inner = f"{indent}  "
        out = said(made.doc, indent)
        out.extend(self._opened(made, indent))
        hash_ = f"T.any({made.type.written}, {self._x.root}::Internal::AnyHash)"
        out += alias("OrHash", hash_, inner)
        out.append("")
        for field in made.fields:
            self._accessors(field, inner, out, sent=made.params)
        fields = all_fields(made, self._classes)
        self._constructor(made, fields, inner, out)
        self._to_hash(fields, inner, out, params=made.params)
        for nested in made.nested:
            out.append("")
            out.extend(self.lines(nested, inner))
        out.append(f"{indent}end")
        return out

    def _accessors(self, field: Field, indent: str, out: list[str], *, sent: bool) -> None:
        given = self._x.rbi(field.type, sent=True, nullable=field.nullable)
        got = self._x.rbi(field.type, sent=sent, nullable=field.nullable or not field.required)
        out.extend(said((*field.doc, deprecation(field.deprecated)), indent))
        out.extend(signature(f"returns({got})", indent))
        if got == given:
            out += [f"{indent}attr_accessor :{field.name}", ""]
            return
        out += [f"{indent}attr_reader :{field.name}", ""]
        out.extend(signature(f"params({field.name}: {given}).void", indent))
        out += [f"{indent}attr_writer :{field.name}", ""]

    def _constructor(self, made: ModelClass, fields: Sequence[Field], indent: str, out: list[str]) -> None:
        ordered = [*(f for f in fields if f.required and f.constant is None), *(f for f in fields if not f.required)]
        ordered += [f for f in fields if f.constant is not None]
        taken = [f"{f.name}: {self._x.rbi(f.type, sent=True, nullable=f.nullable)}" for f in ordered]
        if made.params:
            taken.append(f"request_options: {self._x.root}::RequestOptions::OrHash")
        out.extend(call(taken, "T.attached_class", indent))
        if not taken:
            out += [f"{indent}def self.new", f"{indent}end", ""]
            return
        out.append(f"{indent}def self.new(")
        rows: list[str] = []
        for field in ordered:
            out.extend(rows)
            out.extend(said(field.doc, f"{indent}  "))
            rows = [f"{indent}  {default(field)},"]
        if made.params:
            out.extend(rows)
            rows = [f"{indent}  request_options: {{}},"]
        out += [rows[0][:-1], f"{indent})", f"{indent}end", ""]

    def _to_hash(self, fields: Sequence[Field], indent: str, out: list[str], *, params: bool) -> None:
        record = [f"{f.name}: {self._x.rbi(f.type, sent=params, nullable=f.nullable)}" for f in fields]
        if params:
            record.append(f"request_options: {self._x.root}::RequestOptions")
        if not record:
            out.append(f"{indent}sig {{ override.returns({{}}) }}")
        else:
            line = f"{indent}sig {{ override.returns({{ {', '.join(record)} }}) }}"
            if len(line) <= SIGNATURE:
                out.append(line)
            else:
                out += [f"{indent}sig do", f"{indent}  override.returns("]
                single = f"{indent}    {{ {', '.join(record)} }}"
                if len(single) <= SIGNATURE:
                    out.append(single)
                else:
                    out.append(f"{indent}    {{")
                    out.extend(rows(record, f"{indent}      "))
                    out.append(f"{indent}    }}")
                out += [f"{indent}  )", f"{indent}end"]
        out += [f"{indent}def to_hash", f"{indent}end"]

    # -- enums and unions ---------------------------------------------------------------------------------------------

    def _enum(self, made: EnumModule, indent: str) -> list[str]:
        inner = f"{indent}  "
        own = made.type.written
        out = said(made.doc, indent)
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Enum", ""]
        tagged = self._x.enum_alias(made.type, sent=False)
        out += self._tags(tagged.removeprefix("Tagged"), own, inner)
        out += self._values([(n, ruby_literal(v), d) for n, v, d in made.values], f"{own}::{tagged}", inner)
        out.extend(signature(f"override.returns(T::Array[{own}::{tagged}])", inner))
        out += [f"{inner}def self.values", f"{inner}end", f"{indent}end"]
        return out

    def _tags(self, kind: str, own: str, indent: str) -> list[str]:
        sorbet = "T::Boolean" if kind == "Boolean" else kind
        given = "T.any(Symbol, String)" if kind == "Symbol" else sorbet
        return [
            *alias(f"Tagged{kind}", f"T.all({sorbet}, {own})", indent),
            *alias(f"Or{kind}", given, indent),
            "",
        ]

    @staticmethod
    def _values(values: Iterable[tuple[str, str, str]], type_: str, indent: str) -> list[str]:
        out: list[str] = []
        for name, value, doc in values:
            out.extend(said((doc,), indent))
            line = f"{indent}{name} = T.let({value}, {type_})"
            if len(line) <= SIGNATURE:
                out.append(line)
            elif len(value) + len(type_) + len(indent) + 11 <= SIGNATURE:
                out += [f"{indent}{name} =", f"{indent}  T.let({value}, {type_})"]
            else:
                out += [
                    f"{indent}{name} =",
                    f"{indent}  T.let(",
                    f"{indent}    {value},",
                    f"{indent}    {type_}",
                    f"{indent}  )",
                ]
        if out:
            out.append("")
        return out

    def _union(self, made: UnionModule, indent: str) -> list[str]:
        inner = f"{indent}  "
        own = made.type.written
        out = said(made.doc, indent)
        out += [f"{indent}module {made.type.name}", f"{inner}extend {self._type}Union", ""]
        out += alias("Variants", self._x.any_of(made, sent=False), inner)
        out.append("")
        for nested in made.nested:
            out.extend(self.lines(nested, inner))
            out.append("")
        out.extend(signature(f"override.returns(T::Array[{own}::Variants])", inner))
        out += [f"{inner}def self.variants", f"{inner}end"]
        named = [(v.constant, ruby_literal(v.value), "") for v in made.variants if v.constant]
        if named:
            out += ["", *self._tags("Symbol", own, inner), *self._values(named, f"{own}::TaggedSymbol", inner)]
            out.pop()
        for variant in made.variants:
            if variant.array:
                out += ["", *self._let(variant.array, self._x.constant(variant.type), inner)]
        out.append(f"{indent}end")
        return out

    def _let(self, name: str, value: str, indent: str) -> list[str]:
        line = f"{indent}{name} = T.let({value}, {self._type}Converter)"
        if len(line) <= SIGNATURE:
            return [line]
        return [
            f"{indent}{name} =",
            f"{indent}  T.let(",
            f"{indent}    {value},",
            f"{indent}    {self._type}Converter",
            f"{indent}  )",
        ]

    def _constant(self, made: Constant, indent: str) -> list[str]:
        out = said(made.doc, indent)
        if isinstance(made.value, Basic):
            return [*out, f"{indent}{made.type.name} = {self._x.constant(made.value)}"]
        return [*out, *self._let(made.type.name, self._x.constant(made.value), indent)]


class RbiResources:
    """Writes resources of one SDK."""

    def __init__(self, places: Places, expressions: Expressions) -> None:
        self._places = places
        self._x = expressions
        self._root = places.root

    def lines(self, place: ResourcePlace, views: Sequence[MethodView], indent: str) -> list[str]:
        """The class of a resource."""
        inner = f"{indent}  "
        out = [*said((place.resource.description,), indent), f"{indent}class {place.name}"]
        out.extend(self.members(place.resource, inner))
        for view in views:
            out.extend(self.method(view, inner))
            out.append("")
        out += [
            f"{inner}# @api private",
            f"{inner}sig {{ params(client: {self._root}::Client).returns(T.attached_class) }}",
            f"{inner}def self.new(client:)",
            f"{inner}end",
            f"{indent}end",
        ]
        return out

    def members(self, resource: Resource, indent: str) -> list[str]:
        """The resources below one."""
        out: list[str] = []
        for child in self._places.children(resource):
            name = self._places.names.attribute(child.resource.words)
            out.extend(said((child.resource.description,), indent))
            out.extend(signature(f"returns({'::'.join((self._root, *child.path))})", indent))
            out += [f"{indent}attr_reader :{name}", ""]
        return out

    def method(self, view: MethodView, indent: str) -> list[str]:
        """A method."""
        method = view.method
        gone = deprecation(method.deprecated.reason(LANGUAGE)) if method.deprecated is not None else ""
        out = said((method.description or method.summary, gone), indent)
        if view.webhook is not None:
            return [*out, *self._unwrap(view, indent)]
        inner = f"{indent}  "
        taken = [f"{p.name}: {self._x.rbi(p.type, sent=True)}" for p in view.params.positional]
        taken += [f"{f.name}: {self._x.rbi(f.type, sent=True, nullable=f.nullable)}" for f in view.params.listed]
        taken.append(f"request_options: T.nilable({self._root}::RequestOptions::OrHash)")
        out.extend(call(taken, self._result(view), indent))
        out.append(f"{indent}def {view.name}(")
        for positional in view.params.positional:
            out += [*said((positional.doc,), inner), f"{inner}{positional.name},"]
        for field in view.params.listed:
            out += [*said(field.doc, inner), f"{inner}{default(field)},"]
        out += [f"{inner}request_options: {{}}", f"{indent})", f"{indent}end"]
        return out

    def _unwrap(self, view: MethodView, indent: str) -> list[str]:
        taken = ["payload: String"]
        names = ["payload"]
        if view.webhook is not None and view.webhook.key_option:
            taken += ["headers: T::Hash[T.any(String, Symbol), String]", "key: T.nilable(String)"]
            names += ["headers = {}", "key = nil"]
        out = call(taken, self._result(view), indent)
        return [*out, f"{indent}def {view.name}({', '.join(names)})", f"{indent}end"]

    def _result(self, view: MethodView) -> str:
        if view.result is Basic.NIL:
            return ""
        item = self._x.rbi(view.result, sent=False, nullable=view.nullable)
        if view.page:
            return f"{self._root}::Internal::{view.page}[{item}]"
        if view.streaming is not None:
            kind = "Stream" if view.streaming.kind is StreamKind.SSE else "JSONLStream"
            return f"{self._root}::Internal::{kind}[{item}]"
        return item


# -- layout -----------------------------------------------------------------------------------------------------------


def said(texts: Iterable[str], indent: str) -> list[str]:
    """Texts as a comment."""
    out: list[str] = []
    for text in texts:
        lines = comment(text) if text else ()
        if lines and out:
            out.append(f"{indent}#")
        out.extend(f"{indent}# {line}" if line else f"{indent}#" for line in lines)
    return out


def default(field: Field) -> str:
    """A field as a keyword of a method."""
    if field.constant is not None:
        return f"{field.name}: {ruby_literal(field.constant.value)}"
    return f"{field.name}:" if field.required else f"{field.name}: nil"


def alias(name: str, type_: str, indent: str) -> list[str]:
    """A name for a type."""
    line = f"{indent}{name} = T.type_alias {{ {type_} }}"
    if len(line) <= SIGNATURE:
        return [line]
    line = f"{indent}  T.type_alias {{ {type_} }}"
    if len(line) <= SIGNATURE:
        return [f"{indent}{name} =", line]
    return [
        f"{indent}{name} =",
        f"{indent}  T.type_alias do",
        *fitted(type_, f"{indent}    "),
        f"{indent}  end",
    ]


def signature(text: str, indent: str) -> list[str]:
    """The signature of what follows it."""
    line = f"{indent}sig {{ {text} }}"
    if len(line) <= SIGNATURE:
        return [line]
    return [f"{indent}sig do", *fitted(text, f"{indent}  "), f"{indent}end"]


def call(taken: Sequence[str], result: str, indent: str) -> list[str]:
    """The signature of a method; without a result it gives nothing."""
    returned = f"returns({result})" if result else "void"
    if not taken:
        return signature(returned, indent)
    line = f"{indent}sig {{ params({', '.join(taken)}).{returned} }}"
    if len(line) <= SIGNATURE:
        return [line]
    inner = f"{indent}  "
    single = f"{inner}params({', '.join(taken)}).{returned}"
    if len(single) <= SIGNATURE:
        return [f"{indent}sig do", single, f"{indent}end"]
    out = [f"{indent}sig do", f"{inner}params("]
    out.extend(rows(taken, f"{inner}  "))
    last = fitted(f").{returned}", inner) if len(inner) + len(returned) + 2 > SIGNATURE else [f"{inner}).{returned}"]
    return [*out, *last, f"{indent}end"]
