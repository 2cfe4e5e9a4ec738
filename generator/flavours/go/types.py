"""Types of the model as Go: expressions, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ...ir.api import Model, Parameter
from ...ir.names import Words, split_words
from ...ir.types import (
    Array,
    Enum,
    File,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Property,
    Type,
    Union,
    Unknown,
    without_null,
)
from ...render.go.text import go_literal, wire_tag
from .constants import Constants
from .declared import Declaration, Defined, EnumType, Field, ParamUnion, ResponseUnion, Struct
from .declared import Kind as StructKind
from .gotypes import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    STRING,
    Dict,
    Form,
    GoType,
    Named,
    Opt,
    Package,
    Reader,
    Slice,
    Time,
    is_scalar,
)
from .names import LANGUAGE, Names, item_words
from .places import BASES, Places, Side, open_values, union_name

_FORMATS = frozenset({"date", "date-time", "uri", "binary", "unixtime"})
_PRIMITIVES = {Kind.STRING: STRING, Kind.INTEGER: INT, Kind.NUMBER: FLOAT, Kind.BOOLEAN: BOOL}


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a type without a name of its own is named after."""

    prefix: str
    words: Words = ()
    suffix: str = ""
    """What the side adds to the whole name."""
    direct: bool = False
    """It is a property of a named type, so that an enum there has a name."""
    required: bool = False
    called: str = ""
    """The name that the document gives the type there; what is inside it goes by the place all the same."""


class Registry:
    """Everything that is declared, by package and name."""

    def __init__(self) -> None:
        self.declared: dict[tuple[Package, str], Declaration] = {}
        self._origins: dict[tuple[Package, str], object] = {}

    def reserve(self, package: Package, name: str, origin: object) -> tuple[str, bool]:
        """A name for what `origin` stands for, and whether that is declared already."""
        candidate, number = name, 1
        while self._origins.setdefault((package, candidate), origin) != origin:
            number += 1
            candidate = f"{name}{number}"
        return candidate, (package, candidate) in self.declared

    def add(self, declaration: Declaration) -> None:
        self.declared[declaration.package, declaration.name] = declaration

    def get(self, type_: GoType) -> Declaration | None:
        return self.declared.get((type_.package, type_.name)) if isinstance(type_, Named) else None


class Types:
    """Writes the types of one side into one package."""

    def __init__(
        self, places: Places, registry: Registry, constants: Constants, package: Package, side: Side, key: str = "json"
    ) -> None:
        """`key` is the struct tag that names what is sent: ``json`` or ``query``."""
        self.places = places
        self.names: Names = places.names
        self.registry = registry
        self.constants = constants
        self.package = package
        self.side = side
        self.key = key
        self.done: list[Declaration] = []

    # -- models -------------------------------------------------------------------------------------------------------

    def model(self, model: Model) -> None:
        """Declares a model."""
        type_, form = self.places.form(model)
        if form is None:
            return
        symbol = self.places.symbol(model, self.side)
        name = self.places.name(model)[1]
        doc = tuple(t for t in (model.description, deprecation(model.deprecated)) if t)
        place = Place(name, suffix=self.places.suffix(model, self.side), direct=True)
        self._declare(symbol, type_, place, doc, model.title)

    def _declare(self, symbol: Named, type_: Type, place: Place, doc: tuple[str, ...], title: str) -> None:
        own, known = self.registry.reserve(symbol.package, symbol.name, ("model", symbol.model))
        if known or own != symbol.name:
            return
        match type_:
            case Object():
                self.struct(symbol.name, type_, place, doc)
            case Union() if symbol.form is Form.ENUM:
                self._open_enum(symbol.name, type_, doc, of_model=True)
            case Union():
                self._union(symbol.name, type_, place, doc)
            case Enum():
                self._enum(symbol.name, type_, doc)
            case Array(items=items):
                at = len(self.done)
                inner = self.type_of(items, self.items_of(symbol, place))
                self._insert(at, Defined(self.package, symbol.name, Slice(inner), doc, title, type_))
            case Map(values=values):
                at = len(self.done)
                inner = self.type_of(values, self.items_of(symbol, place))
                self._insert(at, Defined(self.package, symbol.name, Dict(inner), doc, title, type_))
            case _:
                pass

    def items_of(self, symbol: Named, place: Place) -> Place:
        """The place of the items of a list that is a model: the model's name in the singular."""
        name = self.names.joined("", item_words(split_words(symbol.model)))
        plain = symbol.model[: len(name)] == name or symbol.model.lower().startswith(name.lower())
        return replace(place, prefix=symbol.model[: len(name)] if plain else name, direct=False)

    def _insert(self, at: int, declaration: Declaration) -> None:
        self.done.insert(at, declaration)
        self.registry.add(declaration)

    def _add(self, declaration: Declaration) -> None:
        self.done.append(declaration)
        self.registry.add(declaration)

    def named(self, name: str, type_: Type, doc: tuple[str, ...] = ()) -> GoType:
        """The type that a method declares by that name."""
        inner = without_null(type_)
        if isinstance(inner, ModelRef):
            return self.type_of(inner, Place(name))
        resolved = self.places.resolved(inner)
        if isinstance(resolved, Array):
            return Slice(self.named(name, resolved.items, doc))
        return self.type_of(inner, Place(name, direct=True))

    # -- expressions --------------------------------------------------------------------------------------------------

    def type_of(self, type_: Type, place: Place) -> GoType:
        """The type of a value, null aside; declares what it needs."""
        match type_:
            case Nullable(inner=inner):
                return self.type_of(inner, place)
            case Primitive(kind=kind, format=format_):
                if kind is Kind.STRING and format_ in ("date", "date-time"):
                    return Time()
                if kind is Kind.STRING and format_ == "binary" and self.side is Side.REQUEST:
                    return Reader()
                return _PRIMITIVES[kind]
            case Enum():
                return self._enum_value(type_, place)
            case Array(items=items):
                return Slice(self.type_of(items, self.items(place)))
            case Map(values=values):
                return Dict(self.type_of(values, self.items(place)))
            case Object():
                name = self._name(place)
                own, known = self.registry.reserve(self.package, name, ("object", type_.pointer, self.side, self.key))
                if not known:
                    self.struct(own, type_, self.inside(place, own), (type_.description,) if type_.description else ())
                return Named(self.package, own, Form.STRUCT)
            case Union():
                return self._union_value(type_, place)
            case ModelRef(model=model):
                return self.reference(model, place)
            case Unknown():
                return ANY
            case File():
                return Reader() if self.side is Side.REQUEST else STRING

    def reference(self, model: str, place: Place) -> GoType:
        """The type of a model."""
        found = self.places.definition(self.places.api.models[model])
        type_, form = self.places.form(found)
        return self.type_of(type_, place) if form is None else self.places.symbol(found, self.side)

    def items(self, place: Place, *, distinct: bool = False) -> Place:
        """The place of a list's items."""
        return replace(place, words=item_words(place.words, distinct=distinct), direct=False, required=False)

    def _name(self, place: Place) -> str:
        return (place.called or self.path(place)) + place.suffix

    def path(self, place: Place) -> str:
        """The name of a place, without what the side adds."""
        return self.names.joined(place.prefix, place.words)

    def inside(self, place: Place, name: str) -> Place:
        """The place of what is inside a type of that name."""
        path = name.removesuffix(place.suffix) if place.suffix else name
        path = self.path(place) if place.called else path
        return Place(path, suffix=place.suffix, direct=place.direct and not place.words)

    # -- enums --------------------------------------------------------------------------------------------------------

    def _enum_value(self, type_: Enum, place: Place) -> GoType:
        single = type_.single
        if isinstance(single, str) and type_.constant and place.required:
            return self.constants.type_of(single, type_.pointer)
        if type_.kind is None:
            return ANY
        if place.direct:
            name, known = self.registry.reserve(self.package, self.path(place), ("enum", type_.pointer))
            if not known:
                self._enum(name, type_, ())
            return Named(self.package, name, Form.ENUM, BASES[type_.kind])
        return _PRIMITIVES[type_.kind]

    def _enum(self, name: str, type_: Enum, doc: tuple[str, ...]) -> None:
        base = BASES[type_.kind or Kind.STRING]
        values = self.values(name, (type_,))
        self._add(EnumType(self.package, name, base, values, open=not type_.nominal, doc=doc, origin=type_))

    def _open_enum(self, name: str, type_: Union, doc: tuple[str, ...], *, of_model: bool = False) -> None:
        """A union of text and enums of text. What values of its own say of it, values of other models say only where it
        is a model, too."""
        enums = [
            e
            for v in self.places.variants(type_)
            if not isinstance(without_null(v.type), ModelRef) and isinstance(e := self.places.resolved(v.type), Enum)
        ]
        listed = open_values(type_, self.places) or ()
        free = any(not e.nominal for e in (listed if of_model else enums))
        values = self.values(name, enums)
        self._add(EnumType(self.package, name, "string", values, open=free, doc=doc, origin=type_))

    def values(self, name: str, enums: Iterable[Enum]) -> tuple[tuple[str, object, str], ...]:
        """The constants of an enum of that name: name, value and documentation of each."""
        found: dict[str, tuple[str, object, str]] = {}
        seen: set[object] = set()
        for value in (v for e in enums for v in e.values):
            if value.value is None or (key := (type(value.value), value.value)) in seen:
                continue
            seen.add(key)
            text = value.value if isinstance(value.value, str) else go_literal(value.value).replace("-", "minus ")
            plain = self.names.joined(name, split_words(text)) if split_words(text) else f"{name}Empty"
            constant, _ = self.registry.reserve(self.package, plain, ("constant", name, key))
            found[constant] = (constant, value.value, value.description)
        return tuple(found.values())

    # -- unions -------------------------------------------------------------------------------------------------------

    def _union_value(self, type_: Union, place: Place) -> GoType:
        if len(shown := self.places.variants(type_)) == 1:
            return self.type_of(shown[0].type, place)
        enums = open_values(type_, self.places)
        if enums is not None:
            referred = [v.type for v in type_.variants if isinstance(without_null(v.type), ModelRef)]
            if referred:
                return self.type_of(referred[0], place)
            if not place.direct:
                return STRING
            name, known = self.registry.reserve(self.package, self.path(place), ("enum", type_.pointer))
            if not known:
                self._open_enum(name, type_, ())
            return Named(self.package, name, Form.ENUM)
        name = union_name(self.path(place)) + place.suffix
        own, known = self.registry.reserve(self.package, name, ("union", type_.pointer, self.side, self.key))
        if not known:
            inside = Place(self.path(place), suffix=place.suffix, direct=place.direct)
            self._union(own, type_, inside, (type_.description,) if type_.description else ())
        return Named(self.package, own, Form.UNION)

    def _union(self, name: str, type_: Union, place: Place, doc: tuple[str, ...]) -> None:
        from .unions import alternatives  # It calls back for the types of variants.

        wire = type_.discriminator.wire if type_.discriminator is not None else ""
        inherited = type_.discriminator is not None and type_.discriminator.inherited
        if self.side is Side.RESPONSE:
            made = ResponseUnion(self.package, name, doc=doc, discriminator=wire, origin=type_)
            self._add(made)
            made.variants = alternatives(self, type_, place)
            complete = type_.discriminator is not None and type_.discriminator.complete
            told = {i for _, i in type_.discriminator.mapping} if type_.discriminator is not None else set()
            made.anyhow = complete and not inherited and len(told) == len(type_.variants)
            return
        query = self.key == "query"
        sent = ParamUnion(self.package, name, doc=doc, discriminator=wire, query=query, origin=type_)
        self._add(sent)
        sent.variants = alternatives(self, type_, place)

    # -- structs ------------------------------------------------------------------------------------------------------

    def struct(self, name: str, type_: Object, place: Place, doc: tuple[str, ...]) -> Struct:
        """Declares an object."""
        kind = StructKind.RESPONSE if self.side is Side.RESPONSE else StructKind.PARAM
        json, query = self.key == "json", self.key == "query"
        made = Struct(self.package, name, kind, doc=doc, json=json, query=query, origin=type_)
        self._add(made)
        members = self._members(type_) if self.side is Side.REQUEST else list(type_.properties)
        for base in type_.extends if self.side is Side.RESPONSE else ():
            found = self.reference(base.model, place)
            if isinstance(found, Named) and found.form is Form.STRUCT:
                made.fields.append(Field(found.name, found, embedded=True))
        if type_.additional is not None:
            made.extras_field = True
            extra = self.type_of(type_.additional, replace(place, words=("extra", "field"), direct=False))
            made.extras = extra
            made.extras_format = self.format(self.places.resolved(type_.additional), extra)
        inside = replace(place, direct=place.direct and not type_.extends)
        fields = [self.field(p, inside) for p in members if p.availability.has(LANGUAGE)]
        made.fields.extend(told_apart(fields, {f.name for f in made.fields}))
        if self.side is Side.REQUEST:
            made.fields.sort(key=param_order)
        else:
            made.fields.sort(key=lambda f: not (f.required or f.embedded))
        return made

    def _members(self, type_: Object) -> list[Property]:
        """The properties of an object that is sent, inherited ones included, without those that the server sets."""
        found: dict[str, Property] = {}
        for base in type_.extends:
            inner = self.places.resolved(base)
            if isinstance(inner, Object):
                found.update((p.wire, p) for p in self._members(inner))
        found.update((p.wire, p) for p in type_.properties)
        return [p for p in found.values() if not p.read_only]

    def field(self, member: Property | Parameter, place: Place) -> Field:
        """A property as a field of the struct at `place`."""
        asked = member.naming.get(LANGUAGE, "property_name")
        words = split_words(asked) if asked else member.words
        inner = Place(place.prefix, words, place.suffix, direct=place.direct, required=member.required)
        type_ = self.type_of(member.type, inner)
        doc = [member.description] if member.description else []
        plain = self.places.resolved(member.type)
        constant = ""
        if isinstance(type_, Named) and type_.form is Form.CONSTANT and isinstance(plain, Enum):
            constant = str(plain.single)
        elif isinstance(plain, Enum) and plain.values:
            doc.append(f"Any of {', '.join(go_literal(v.value) for v in plain.values)}.")
        if (deprecated := deprecation(member.deprecated)) is not None:
            doc.append(deprecated)
        name = self.names.field(words)
        format_ = self.format(plain, type_)
        if self.side is Side.RESPONSE:
            return self._received(name, member, type_, doc, constant, format_)
        return self.sent(name, member, type_, doc, constant, self.key, format_)

    def _received(
        self, name: str, member: Property | Parameter, type_: GoType, doc: list[str], constant: str, format_: str
    ) -> Field:
        tag = wire_tag("json", member.wire)
        if constant:
            tag.append(("default", constant))
        elif member.required:
            tag.append(("api", "required"))
        elif isinstance(member.type, Nullable):
            tag.append(("api", "nullable"))
        if format_:
            tag.append(("format", format_))
        made = Field(name, type_, tuple(tag), tuple(doc), member.wire, constant=constant, source=member)
        made.required, made.listed = member.required, self._listed(member.type)
        return made

    def sent(
        self,
        name: str,
        member: Property | Parameter,
        type_: GoType,
        doc: list[str],
        constant: str,
        key: str,
        format_: str = "",
    ) -> Field:
        """A field of params; `key` is the tag that says where it travels."""
        required = member.required
        scalar = is_scalar(type_) and not self._listed(member.type)
        bare = required and scalar and not isinstance(member.type, Nullable)
        if scalar and not bare:
            type_ = Opt(type_)
        tag = wire_tag(key, member.wire, "" if bare or constant else "omitzero")
        if required and not constant:
            tag.append(("api", "required"))
        if constant:
            tag.append(("default", constant))
            doc = [*doc, f"It can be left out: its zero value is sent as {go_literal(constant)}."]
        if format_:
            tag.append(("format", format_))
        if values := self._values_tag(member.type, type_):
            tag.append(("enum", values))
        if key != "json":
            tag.append(("json", "-"))
        told = tuple(tag), tuple(doc), member.wire
        return Field(name, type_, *told, required=required, constant=constant, source=member)

    def format(self, type_: Type, written: GoType) -> str:
        """What the tag `format` says of a value: of lists and maps, that of what they hold."""
        around: set[int] = set()
        while isinstance(type_, (Array, Map)) and id(type_) not in around:
            around.add(id(type_))
            type_ = self.places.resolved(type_.items if isinstance(type_, Array) else type_.values)
            written = _inner(written)
        files = isinstance(type_, Union) and any(_is_file(self.places.resolved(v.type)) for v in type_.variants)
        return "binary" if files and self.side is Side.REQUEST else _format(type_, written)

    def _values_tag(self, type_: Type, written: GoType) -> str:
        """The values of an enum that has no type of its own, as the tag `enum` names them."""
        resolved = self.places.resolved(type_)
        if written != STRING or not isinstance(resolved, Enum) or not resolved.nominal:
            return ""
        values = [v.value for v in resolved.values if isinstance(v.value, str)]
        return "" if any("," in v or not v for v in values) else ",".join(values)

    def _listed(self, type_: Type) -> bool:
        """An enum, even where Go has it as plain text: it is left out when it is empty."""
        resolved = self.places.resolved(type_)
        return isinstance(resolved, Enum) or open_values(resolved, self.places) is not None


def deprecation(reason: str | None) -> str | None:
    """The paragraph by which tools know what is deprecated; None for what is not."""
    return None if reason is None else f"Deprecated: {reason or 'deprecated'}"


def _inner(written: GoType) -> GoType:
    """What a list or a map holds; itself for one with a name."""
    match written:
        case Slice(items=inner) | Dict(values=inner):
            return inner
        case _:
            return written


def _format(type_: Type, written: GoType) -> str:
    if isinstance(written, Reader):
        return "binary"
    format_ = type_.format if isinstance(type_, (Primitive, Enum)) else ""
    return format_ if format_ in _FORMATS else ""


def _is_file(type_: Type) -> bool:
    return isinstance(type_, File) or (isinstance(type_, Primitive) and type_.format == "binary")


def told_apart(fields: list[Field], embedded: set[str] | None = None) -> list[Field]:
    taken = set(embedded or ())
    for made in fields:
        plain, number = made.name, 1
        while made.name in taken:
            number += 1
            made.name = f"{plain}{number}"
        taken.add(made.name)
    return fields


def param_order(made: Field) -> int:
    """Required values that may be null, required ones, optional scalars, other optional ones, constants."""
    if made.constant:
        return 4
    optional = isinstance(made.type, Opt)
    if made.required:
        return 0 if optional else 1
    return 2 if optional else 3
