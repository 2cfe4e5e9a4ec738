"""Declarations as lines of Go, laid out as gofmt has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ...render.go.doc import named
from ...render.go.layout import Row, aligned
from ...render.go.text import comment, go_literal, go_string, struct_tag
from .declared import (
    Constructor,
    Declaration,
    Defined,
    EnumType,
    Field,
    Getter,
    Kind,
    ParamUnion,
    ResponseUnion,
    Struct,
    variant_tag,
)
from .gotypes import (
    ANY,
    APIFORM,
    APIJSON,
    APIQUERY,
    CONSTANT,
    PARAM,
    RESPJSON,
    STANDARD,
    Dict,
    Form,
    GoType,
    Named,
    Opt,
    Package,
    Pointer,
    below,
    expression,
)


@dataclass(slots=True)
class GoFile:
    """A file under construction: its package, and what it imports."""

    package: Package
    module: str
    path: str = ""
    imports: set[Package] = field(default_factory=set)

    def qualify(self, package: Package, name: str) -> str:
        """A name of a package as it is written here."""
        if package == self.package:
            return name
        self.imports.add(package)
        return f"{package.name}.{name}"

    def import_lines(self) -> list[str]:
        """The import declaration: the standard library first."""
        standard = sorted(p.path[4:] for p in self.imports if p.path.startswith("std:"))
        own = sorted(f"{self.module}/{p.path}" if p.path else self.module for p in self.imports if p.path[:4] != "std:")
        if not standard and not own:
            return []
        if len(standard) + len(own) == 1:
            return [f"import {go_string((standard or own)[0])}", ""]
        gap = [""] if standard and own else []
        quoted = [*(f"\t{go_string(p)}" for p in standard), *gap, *(f"\t{go_string(p)}" for p in own)]
        return ["import (", *quoted, ")", ""]


@dataclass(slots=True)
class Settings:
    """How queries and forms are written."""

    array_format: str
    nested_format: str


_ONE_LINE = 99
"""Signature and body of a function on one line are not longer than that, as gofmt counts them."""


class Printer:
    """Writes declarations into a file."""

    def __init__(self, file: GoFile, settings: Settings) -> None:
        self._file = file
        self._settings = settings
        self._q = file.qualify

    def block(self, declaration: Declaration) -> list[str]:
        """A declaration with its methods, parted by blank lines."""
        match declaration:
            case Struct(kind=Kind.RESPONSE):
                parts: Iterable[list[str]] = self._response(declaration)
            case Struct():
                parts = self._params(declaration)
            case EnumType():
                parts = self._enum(declaration)
            case ResponseUnion():
                parts = self._response_union(declaration)
            case ParamUnion():
                parts = self._param_union(declaration)
            case Defined():
                type_ = expression(declaration.type, self._q)
                doc = named(declaration.name, declaration.doc, _said_of(declaration))
                parts = [[*comment(doc), f"type {declaration.name} {type_}"]]
            case Constructor():
                parts = [self._constructor(declaration)]
        lines: list[str] = []
        for part in parts:
            lines.extend([*([""] if lines else []), *part])
        return lines

    # -- structs ------------------------------------------------------------------------------------------------------

    def _rows(self, fields: Iterable[Field]) -> Iterator[Row]:
        for made in fields:
            if made.embedded:
                yield (expression(made.type, self._q),)
                continue
            yield from comment(made.doc)
            type_ = expression(made.type, self._q)
            yield (made.name, type_, struct_tag(made.tag)) if made.tag else (made.name, type_)

    def _response(self, struct: Struct) -> Iterator[list[str]]:
        rows = list(self._rows(struct.fields))
        if struct.extras is not None and struct.extras != ANY:
            rows.append(self._extras(struct, struct.extras))
        names = [f.name for f in struct.fields if not f.embedded]
        yield [
            *comment(named(struct.name, struct.doc, f"{struct.name} is what the server sends.")),
            f"type {struct.name} struct {{",
            *aligned(rows),
            *self._metadata(names),
            "}",
        ]
        for impl in struct.impls:
            yield _short(f"func ({struct.name}) {impl}() {{", "")
        yield from self._read("r", struct.name)
        if struct.to_param is not None:
            yield self._to_param("r", struct.name, struct.to_param)

    def _extras(self, struct: Struct, type_: GoType) -> Row:
        """The field of properties that the document does not list."""
        tag = [("json", "-"), ("api", "extrafields")]
        if struct.extras_format:
            tag.append(("format", struct.extras_format))
        return ("ExtraFields", f"map[string]{expression(type_, self._q)}", struct_tag(tag))

    def _metadata(self, names: list[str], *, union: bool = False) -> list[str]:
        """The field that tells which of the others the server has sent."""
        field_ = self._q(RESPJSON, "Field")
        rows: list[Row] = [(name, field_) for name in names]
        if not union:
            rows.append(("ExtraFields", f"map[string]{field_}"))
        rows.append(("raw", "string"))
        said = "\t// JSON tells which of the fields the server has sent."
        return [said, "\tJSON struct {", *aligned(rows, "\t\t"), '\t} `json:"-"`']

    def _read(self, receiver: str, name: str, *, raw: bool = True) -> Iterator[list[str]]:
        if raw:
            head = f"func ({receiver} {name}) RawJSON() string {{"
            yield [
                "// RawJSON returns the JSON that the server has sent.",
                *_short(head, f"return {receiver}.JSON.raw"),
            ]
        yield self._unmarshal(receiver, name)
        yield [
            "// MarshalJSON writes what the server has sent, but for what was changed since.",
            f"func ({receiver} {name}) MarshalJSON() ([]byte, error) {{",
            f"\treturn {self._q(APIJSON, 'MarshalResponse')}(&{receiver})",
            "}",
        ]

    def _unmarshal(self, receiver: str, name: str, into: str = "") -> list[str]:
        into = into or receiver
        return [
            "// UnmarshalJSON reads JSON.",
            f"func ({receiver} *{name}) UnmarshalJSON(data []byte) error {{",
            f"\treturn {self._q(APIJSON, 'UnmarshalRoot')}(data, {into})",
            "}",
        ]

    def _to_param(self, receiver: str, name: str, twin: Named) -> list[str]:
        written = expression(twin, self._q)
        return [
            f"// ToParam returns params with all that the {name} holds.",
            f"func ({receiver} {name}) ToParam() {written} {{",
            f"\treturn {self._q(APIJSON, 'Convert')}[{written}]({receiver})",
            "}",
        ]

    def _params(self, struct: Struct) -> Iterator[list[str]]:
        rows = list(self._rows(struct.fields))
        if struct.extras_field:
            rows.append(self._extras(struct, struct.extras or ANY))
        rows.append(_embedded("paramObj", struct))
        needed = [f.name for f in struct.fields if f.required and not f.constant]
        doc = [*named(struct.name, struct.doc, f"{struct.name} is what a request sends.")]
        if needed and struct.kind is Kind.PARAM:
            one = len(needed) == 1
            doc.append(f"The propert{'y' if one else 'ies'} {', '.join(needed)} {'is' if one else 'are'} required.")
        yield [*comment(doc), f"type {struct.name} struct {{", *aligned(rows), "}"]
        if struct.json:
            yield self._marshal(struct)
            yield self._unmarshal("r", struct.name, f"&r.{struct.whole}" if struct.whole else "")
        if struct.query:
            yield self._values(struct.name, "URLQuery", "MarshalWithSettings", "the query that is sent")
        body = f"r.{struct.whole}" if struct.whole else "r"
        if struct.multipart:
            yield from self._multipart(struct.name, body)
        if struct.form:
            yield self._values(struct.name, "URLForm", "MarshalForm", "the form that is sent as the body", body)

    def _marshal(self, struct: Struct) -> list[str]:
        whole = f"{self._q(APIJSON, 'Marshal')}(r.{struct.whole})"
        return [
            "// MarshalJSON writes the JSON that is sent.",
            f"func (r {struct.name}) MarshalJSON() (data []byte, err error) {{",
            f"\treturn {whole if struct.whole else self._q(APIJSON, 'MarshalParams') + '(&r)'}",
            "}",
        ]

    def _values(self, name: str, method: str, function: str, what: str, of: str = "r") -> list[str]:
        settings = self._query_settings()
        return [
            f"// {method} returns {what}.",
            f"func (r {name}) {method}() (v {self._q(STANDARD['net/url'], 'Values')}, err error) {{",
            f"\treturn {self._q(APIQUERY, function)}({of}, {settings[0]}",
            *(f"\t{line}" for line in settings[1:-1]),
            f"\t{settings[-1]})",
            "}",
        ]

    def _query_settings(self) -> list[str]:
        arrays = self._q(APIQUERY, f"ArrayQueryFormat{_ARRAYS.get(self._settings.array_format, 'Comma')}")
        nested = self._q(APIQUERY, f"NestedQueryFormat{_NESTED.get(self._settings.nested_format, 'Brackets')}")
        rows: list[Row] = [("ArrayFormat:", f"{arrays},"), ("NestedFormat:", f"{nested},")]
        return [f"{self._q(APIQUERY, 'QuerySettings')}{{", *aligned(rows), "}"]

    def _multipart(self, name: str, body: str) -> Iterator[list[str]]:
        yield [
            "// MultipartForm returns the body, whose files are read when it is sent.",
            f"func (r {name}) MultipartForm() (*{self._q(APIFORM, 'Form')}, error) {{",
            f"\treturn {self._q(APIFORM, 'New')}({body})",
            "}",
        ]
        yield [
            "// MarshalMultipart returns the body as a whole.",
            f"func (r {name}) MarshalMultipart() (data []byte, contentType string, err error) {{",
            f"\treturn {self._q(APIFORM, 'Marshal')}(r.MultipartForm())",
            "}",
        ]

    # -- enums --------------------------------------------------------------------------------------------------------

    def _enum(self, enum: EnumType) -> Iterator[list[str]]:
        equals = "= " if enum.open else ""
        said = f"{enum.name} is one of the values below{', or any other' if enum.open else ''}."
        yield [*comment(named(enum.name, enum.doc, said)), f"type {enum.name} {equals}{enum.base}"]
        if enum.values:
            rows: list[Row] = []
            for constant, value, doc in enum.values:
                rows.extend(comment((doc,)) if doc else ())
                rows.append((constant, enum.name, f"= {go_literal(value)}"))
            yield [f"// The values of [{enum.name}].", "const (", *aligned(rows), ")"]

    # -- unions of responses ------------------------------------------------------------------------------------------

    def _response_union(self, union: ResponseUnion) -> Iterator[list[str]]:
        said = named(union.name, union.doc, self._union_doc(union))
        rows = list(self._rows(union.fields))
        yield [
            *comment(said),
            f"type {union.name} struct {{",
            *aligned(rows),
            *self._metadata([f.name for f in union.fields], union=True),
            "}",
        ]
        if union.implicit:
            yield self._unmarshal("u", union.name)
            return
        if union.anyhow:
            yield from self._as_any(union)
        for variant in union.variants:
            type_ = expression(variant.type, self._q)
            yield [
                f"// As{variant.name} returns the value as one of that type.",
                f"func (u {union.name}) As{variant.name}() (v {type_}) {{",
                f"\t{self._q(APIJSON, 'Into')}(u.JSON.raw, &v)",
                "\treturn",
                "}",
            ]
        yield from self._read("u", union.name)
        if union.to_param is not None:
            yield self._to_param("u", union.name, union.to_param)

    def _union_doc(self, union: ResponseUnion) -> str:
        if union.implicit:
            return f"{union.name} has the properties that the variants of a union give this name."
        return f"{union.name} has the properties of all of its variants."

    def _as_any(self, union: ResponseUnion) -> Iterator[list[str]]:
        interface = any_name(union)
        implementation = impl_name(union)
        yield [
            f"// {interface} is implemented by the variants of [{union.name}].",
            f"type {interface} interface{{ {implementation}() }}",
        ]
        rows: list[str] = []
        for variant in (v for v in union.variants if v.constants):
            values = ", ".join(go_string(c) for c in variant.constants)
            rows.extend([f"\tcase {values}:", f"\t\treturn u.As{variant.name}()"])
        told = next((f.name for f in union.fields if f.wire == union.discriminator), "")
        yield [
            "// AsAny returns the variant that the value is, nil if it is one that this version does not know.",
            f"func (u {union.name}) AsAny() {interface} {{",
            f"\tswitch u.{told} {{",
            *rows,
            "\t}",
            "\treturn nil",
            "}",
        ]

    # -- unions of requests -------------------------------------------------------------------------------------------

    def _param_union(self, union: ParamUnion) -> Iterator[list[str]]:
        rows: list[Row] = []
        for variant in union.variants:
            rows.append((f"Of{variant.name}", expression(variant.type, self._q), struct_tag(variant_tag(variant))))
        rows.append(_embedded("paramUnion", union))
        said = named(union.name, union.doc, f"{union.name} is a union: one field can be set.")
        yield [*comment(said), f"type {union.name} struct {{", *aligned(rows), "}"]
        yield [
            "// MarshalJSON writes the variant that is set.",
            f"func (u {union.name}) MarshalJSON() ([]byte, error) {{",
            f"\treturn {self._q(APIJSON, 'MarshalParams')}(&u)",
            "}",
        ]
        yield self._unmarshal("u", union.name)
        for getter in union.getters:
            yield from self._getter(union, getter)

    def _getter(self, union: ParamUnion, getter: Getter) -> Iterator[list[str]]:
        lower = union.name[:1].lower() + union.name[1:]
        result = expression(getter.result, self._q) if getter.result is not None else ""
        name = result or lower + getter.name.removeprefix("Get")
        if not result:
            yield [
                f"// {name} holds the property of the variant that is set.",
                f"type {name} struct{{ any }}",
            ]
            yield [
                "// AsAny returns a pointer to the property, or the property itself if that is a list or a map.",
                *_short(f"func (u {name}) AsAny() any {{", "return u.any"),
            ]
        lines = [
            f"// {getter.name} returns a property of the variant that is set, nil if it has none.",
            f"func (u {union.name}) {getter.name}() {'(res ' + name + ')' if not result else name} {{",
        ]
        for variant, made in getter.cases:
            lines.extend(self._case(variant, made, bare=bool(result)))
        lines.extend(["\treturn nil" if result else "\treturn res", "}"])
        yield lines

    def _case(self, variant: str, made: Field, *, bare: bool) -> list[str]:
        def said(value: str) -> str:
            return f"return {value}" if bare else f"res.any = {value}"

        type_ = made.type
        inner = type_.inner if isinstance(type_, (Opt, Pointer)) else type_
        plain = below(inner)
        at = f"vt.{made.name}"
        if isinstance(inner, Named) and inner.form is Form.CONSTANT:
            default = [
                f"\t\tvalue := string({at})",
                '\t\tif value == "" {',
                f"\t\t\tvalue = string({at}.Default())",
                "\t\t}",
            ]
            return [f"\tif vt := u.{variant}; vt != nil {{", *default, f"\t\t{said('&value')}", "\t}"]
        if isinstance(type_, Opt):
            address = f"&{at}.Value"
            value = f"(*{expression(plain, self._q)})({address})" if plain != inner else address
            return [f"\tif vt := u.{variant}; vt != nil && {at}.Valid() {{", f"\t\t{said(value)}", "\t}"]
        listed = not isinstance(type_, Pointer) and (
            isinstance(inner, Dict)
            or expression(inner, lambda _, n: n).startswith("[]")
            or (isinstance(inner, Named) and inner.form in (Form.LIST, Form.MAP))
        )
        if listed or isinstance(type_, Pointer):
            value = at
        elif plain != inner:
            value = f"(*{expression(plain, self._q)})(&{at})"
        else:
            value = f"&{at}"
        return [f"\tif vt := u.{variant}; vt != nil {{", f"\t\t{said(value)}", "\t}"]

    def _constructor(self, made: Constructor) -> list[str]:
        q = self._q
        generic = f"[T {' | '.join(expression(t, q) for t in made.generic)}]" if made.generic else ""
        union = expression(made.union, q)
        if not made.variant:
            return self._constants_only(made)
        arguments = [f"{name} {self._argument_type(made, taken)}" for name, taken in made.arguments]
        head = f"func {made.name}{generic}({', '.join(arguments)}) {union} {{"
        said = f"// {made.name} returns a union that holds this variant."
        field_ = f"Of{made.variant}"
        if isinstance(made.type, Named) and made.type.form is Form.CONSTANT:
            return [
                said,
                head,
                f"\treturn {union}{{{field_}: {q(CONSTANT, 'ValueOf')}[{expression(made.type, q)}]()}}",
                "}",
            ]
        rows: list[Row] = []
        choices: list[str] = []
        for name, taken in made.arguments:
            if made.generic and is_union(taken.type):
                choices.extend(self._choice(name, taken, made))
            else:
                value = f"{q(PARAM, 'NewOpt')}({name})" if isinstance(taken.type, Opt) else name
                rows.append((f"{taken.name}:", f"{value},"))
        written = expression(made.type, q)
        lines = (
            [f"\tvariant := {written}{{", *aligned(rows, "\t\t"), "\t}"] if rows else [f"\tvariant := {written}{{}}"]
        )
        return [said, head, *lines, *choices, f"\treturn {union}{{{field_}: &variant}}", "}"]

    def _argument_type(self, made: Constructor, taken: Field) -> str:
        if made.generic and is_union(taken.type):
            return "T"
        return expression(taken.type.inner if isinstance(taken.type, Opt) else taken.type, self._q)

    def _constants_only(self, made: Constructor) -> list[str]:
        written = expression(made.union, self._q)
        value_of = self._q(CONSTANT, "ValueOf")
        rows: list[Row] = [(f"{f.name}:", f"{value_of}[{expression(f.type, self._q)}](),") for _, f in made.arguments]
        return [
            f"// {made.name} returns the only value of its type, written out.",
            f"func {made.name}() {written} {{",
            f"\treturn {written}{{",
            *aligned(rows, "\t\t"),
            "\t}",
            "}",
        ]

    def _choice(self, name: str, taken: Field, made: Constructor) -> list[str]:
        lines = [f"\tswitch v := any({name}).(type) {{"]
        for variant, type_ in made.choices:
            inner = type_.inner if isinstance(type_, (Opt, Pointer)) else type_
            value = "v"
            if isinstance(type_, Pointer):
                value = "&v"
            elif isinstance(type_, Opt):
                value = f"{self._q(PARAM, 'NewOpt')}(v)"
            lines.extend([f"\tcase {expression(inner, self._q)}:", f"\t\tvariant.{taken.name}.Of{variant} = {value}"])
        return [*lines, "\t}"]


def _short(head: str, body: str) -> list[str]:
    """A function of one statement: on one line where gofmt leaves it there."""
    if len(head) - 2 + len(body) <= _ONE_LINE:
        return [f"{head} {body} }}" if body else f"{head}}}"]
    return [head, *([f"\t{body}"] if body else []), "}"]


def _embedded(name: str, holder: Struct | ParamUnion) -> Row:
    """The embedded type that makes params of a struct, and the property that tells its variants apart."""
    told = holder.discriminator and any(v.constants for v in holder.variants)
    return (name, struct_tag((("discriminator", holder.discriminator),))) if told else (name,)


def _said_of(declaration: Defined) -> str:
    """What a list or a map is that the document does not describe."""
    return f"{declaration.name} is a {'map' if isinstance(declaration.type, Dict) else 'list'}."


def is_union(type_: GoType) -> bool:
    """A union of values that are sent."""
    return isinstance(type_, Named) and type_.form is Form.UNION


def any_name(union: ResponseUnion) -> str:
    """The interface of a union's variants."""
    return f"any{union.name.replace('Union', '', 1)}"


def impl_name(union: ResponseUnion) -> str:
    """The method by which a type is a variant of a union: exported where types of other packages have it."""
    return f"{'Impl' if union.foreign else 'impl'}{union.name}"


_ARRAYS = {"comma": "Comma", "repeat": "Repeat", "indices": "Indices", "brackets": "Brackets"}
_NESTED = {"brackets": "Brackets", "dots": "Dots"}
