"""Types to Python declarations: classes, TypedDicts and aliases of one types module, named from their position
(python.md §2.4, §3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from ...ir.names import Words, item_words, singular_words
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
    Variant,
    without_null,
)
from ...render.python.text import py_literal
from ...render.text import wrapped
from ..reasons.trail import Alternative, Step
from .declared import AliasDeclaration, ClassDeclaration, Declaration, Field, Further, Position, Role
from .modules import Module
from .names import NameRule, PythonName, distinct, ruled
from .places import LANGUAGE, Places, Side
from .shapes import PRIMITIVES, alone, is_class, sequence

_LONGEST_NAME = 120
"""Characters; a name built from a deeper position keeps its last words."""


class Declarations:
    """Collects the declarations of one module. `late` tells which models must be imported at the end of the module."""

    def __init__(
        self, module: Module, places: Places, side: Side, *, late: Callable[[str], bool] = lambda model: False
    ) -> None:
        self.module = module
        self.places = places
        self.side = side
        self.late = late
        self.order: list[str] = []
        """Names in document order, the main type first."""
        self.done: list[Declaration] = []
        """Declarations in emission order: what is used stands before its users."""
        self.fields_before: set[str] = set()
        """Fields of the class being built, up to this one: a field called ``object`` hides the built-in from here
        on."""
        self._made: dict[str, Position | Role] = {}
        """Where each nested type stands, and what declarations are for that are neither the main type nor nested."""
        self._trail: list[Step] = []
        """The way from the main type to the type at hand."""
        # The types are held by `Module.declared`, so that their ids stay theirs.
        self._by_identity: dict[tuple[int, str], str] = {}
        self._recursive = False
        self._lazy = False
        """The annotation at hand is one that Python reads late: names of later models need no quotes in it."""
        self.overrides = False
        """Some class narrows a field of its base, which type checkers must be told to allow."""

    # -- main types ---------------------------------------------------------------------------------------------------

    def main(self, name: str, type_: Type, *, words: Words, recursive: bool = False) -> None:
        """Declares the module's main type under `name`. A `recursive` alias is evaluated late, in this module's
        names."""
        self._reserve(name, type_)
        inner = alone(without_null(type_))
        self._recursive = recursive
        match inner:
            case Object():
                # A class that extends another might meet its names: its own nested types carry the class's name.
                self._class(name, inner, words if inner.extends else ())
            case Union():
                self._alias(name, self._union_value(inner, (), nullable=isinstance(type_, Nullable)), inner.pointer)
            case Array():
                self._alias(name, self._array(inner, item_words(words), local=True), inner.pointer)
            case Map():
                self._alias(name, self._map(inner, item_words(words)), inner.pointer)
            case Enum():
                value = self.annotation(type_, words)
                self._alias(name, value, inner.pointer)
            case _:
                self._alias(name, self.annotation(type_, words), "")

    def alias_of(self, name: str, model: str) -> None:
        """Declares `name` as another name of a model."""
        self._reserve(name, None)
        symbol = self.places.symbol(model, self.side)
        if symbol.name == name and symbol.module != self.module.path:
            value = f"{self.module.submodule(symbol.module)}.{name}"
        else:
            value = self._model(model)
        self.done.append(AliasDeclaration(name, value, "", annotated=False))

    def params_class(
        self, name: str, fields: Sequence[Field], bases: tuple[str, ...], pointer: str
    ) -> ClassDeclaration:
        return ClassDeclaration(name, bases, (), tuple(fields), pointer, typed_dict=True)

    # -- annotations --------------------------------------------------------------------------------------------------

    def annotation(self, type_: Type, words: Words) -> str:
        """The annotation of a value whose inline types are called `words`."""
        match type_:
            case Nullable(inner=inner):
                return self._optional(inner, words)
            case Primitive():
                return self._primitive(type_)
            case Enum():
                return self._enum(type_)
            case Array():
                return self._array(type_, singular_words(words))
            case Map():
                return self._map(type_, words)
            case Object():
                return self._nested_class(type_, words)
            case Union():
                only = alone(type_)
                return self._union(type_, words, nullable=False) if only is type_ else self.annotation(only, words)
            case ModelRef(model=model):
                return self._model(model)
            case Unknown():
                return self._b("object")
            case File():
                return self._file()

    def _optional(self, inner: Type, words: Words) -> str:
        if isinstance(inner, Union):
            text = self._union(inner, words, nullable=True)
            return text if self._is_inline(inner) else f"{self._t('Optional')}[{text}]"
        return f"{self._t('Optional')}[{self.annotation(inner, words)}]"

    def _primitive(self, type_: Primitive) -> str:
        if type_.kind is Kind.STRING and type_.format in ("date-time", "date"):
            name = "datetime" if type_.format == "date-time" else "date"
            if self.side is Side.RESPONSE:
                return self._datetime(name)
            return f"{self._t('Union')}[{self._b('str')}, {self._datetime(name)}]"
        if type_.kind is Kind.STRING and type_.format in ("byte", "base64") and self.side is Side.PARAM:
            return f"{self._t('Union')}[{self._b('str')}, {self.module.symbol(('_types',), 'Base64FileInput')}]"
        return self._b(PRIMITIVES[type_.kind])

    def _datetime(self, name: str) -> str:
        hidden = not self.fields_before.isdisjoint(("date", "datetime"))
        return self.module.datetime(name, hidden=hidden, module_hidden="datetime" in self.fields_before)

    def _enum(self, type_: Enum) -> str:
        values = [v.value for v in type_.values]
        if any(isinstance(v, float) for v in values):
            # No literal can be a float.
            rest = [v for v in values if isinstance(v, (str, bool))]
            literal = f"{self._t('Literal')}[{', '.join(py_literal(v) for v in rest)}]" if rest else ""
            return f"{self._t('Union')}[{self._b('float')}, {literal}]" if rest else self._b("float")
        return f"{self._t('Literal')}[{', '.join(py_literal(v) for v in values)}]"

    def _map(self, type_: Map, words: Words) -> str:
        return f"{self._t('Dict')}[{self._b('str')}, {self.within(type_, type_.values, words)}]"

    def within(self, step: Step, type_: Type, words: Words) -> str:
        """The annotation of a type that is one step further inside."""
        self._trail.append(step)
        text = self.annotation(type_, words)
        self._trail.pop()
        return text

    @contextmanager
    def inside(self, step: Step) -> Iterator[None]:
        """Everything that is declared meanwhile stands inside `step`."""
        self._trail.append(step)
        yield
        self._trail.pop()

    def _array(self, type_: Array, words: Words, *, local: bool = False) -> str:
        if local and self.side is Side.PARAM and isinstance(type_.items, ModelRef):
            item = self._local_union(type_.items) or self.annotation(type_.items, words)
            return f"{self._t('List')}[{item}]"
        item = self.within(type_, type_.items, words)
        if self.side is Side.RESPONSE or local:
            return f"{self._t('List')}[{item}]"
        return f"{self._sequence(type_.items)}[{item}]"

    def _sequence(self, items: Type) -> str:
        name = sequence(items, self.places)
        return self.module.symbol(("_types",), name) if name == "SequenceNotStr" else self._t(name)

    def _file(self) -> str:
        return self._b("str") if self.side is Side.RESPONSE else self.module.symbol(("_types",), "FileTypes")

    def _model(self, model: str) -> str:
        symbol = self.places.symbol(model, self.side)
        if symbol.module == self.module.path:
            return symbol.name if self._lazy else f'"{symbol.name}"'
        late = self.late(model)
        name = self.module.symbol(symbol.module, symbol.name, late=late)
        return f'"{name}"' if late and not self._lazy else name

    # -- unions -------------------------------------------------------------------------------------------------------

    def _union(self, type_: Union, words: Words, *, nullable: bool) -> str:
        if self._is_inline(type_):
            return self._union_value(type_, words, nullable=nullable)
        name, known = self._named(type_, words)
        if not known:
            around, self._lazy = self._lazy, False
            self._alias(name, self._union_value(type_, words, nullable=nullable), type_.pointer)
            self._lazy = around
        return name

    def _is_inline(self, type_: Union) -> bool:
        """A union without classes among its variants needs no name."""
        return not any(is_class(v.type, self.places) for v in type_.variants)

    def _union_value(self, type_: Union, words: Words, *, nullable: bool) -> str:
        parts = list(dict.fromkeys(self._variant(v, i, words) for i, v in enumerate(type_.variants)))
        if nullable and (self.side is Side.RESPONSE or self._is_inline(type_)):
            parts.append("None")
        text = f"{self._t('Union')}[{', '.join(parts)}]" if len(parts) > 1 else parts[0]
        if type_.discriminator is None or self.side is Side.PARAM or not self._discriminates(type_):
            return text
        info = self.module.symbol(("_utils",), "PropertyInfo")
        return f"{self._t('Annotated')}[{text}, {info}(discriminator={py_literal(type_.discriminator.wire)})]"

    def _discriminates(self, type_: Union) -> bool:
        """Every variant is a class that has the property."""
        complete = type_.discriminator is not None and type_.discriminator.complete
        return complete and all(is_class(v.type, self.places) for v in type_.variants)

    def _variant(self, variant: Variant, index: int, words: Words) -> str:
        own = (*words, *variant.called(LANGUAGE, index))
        text = self.within(Alternative(variant, index), variant.type, own)
        return f"{self._t('Optional')}[{text}]" if variant.nullable else text

    def _local_union(self, ref: ModelRef) -> str | None:
        """The union a list of models holds, declared beside the list (python.md §2.4; list-typed params repeat their
        item type)."""
        model = self.places.definition(self.places.api.models[ref.model])
        inner = without_null(model.type) if model.type is not None else None
        if not isinstance(inner, Union):
            return None
        name = self.places.symbol(ref.model, self.side).name
        if name in self.order:
            return name
        self._reserve(name, inner)
        self.has_role(name, Role.REPEATED)
        self._alias(name, self._union_value(inner, (), nullable=False), inner.pointer)
        return name

    # -- classes ------------------------------------------------------------------------------------------------------

    def _nested_class(self, type_: Object, words: Words) -> str:
        name, known = self._named(type_, words)
        if not known:
            self._class(name, type_, words)
        return name

    def _class(self, name: str, type_: Object, words: Words) -> None:
        properties = [p for p in type_.properties if self._visible(p)]
        names = self.field_names(properties)
        around, lazy = self.fields_before, self._lazy
        # The modules of params postpone annotations. Quotes in one would also be looked up by their text alone, and
        # find the class of that name in another SDK of the same process.
        self.fields_before, self._lazy = set(), self.side is Side.PARAM
        fields = tuple(self.field(p, n, words) for p, n in zip(properties, names, strict=True))
        self._lazy = False
        if self.side is Side.PARAM:
            self.fields_before = around
        extra = ""
        if type_.additional is not None:
            extra = self.within(type_, type_.additional, (*words, "extra", "item"))
        text = self._b("str") if extra else ""
        self.fields_before = around
        bases = tuple(self._base(b) for b in type_.extends)
        self._lazy = lazy
        doc = tuple(wrapped(type_.description))
        if self.side is Side.RESPONSE:
            self.overrides = self.overrides or bool(extra) or self._overrides(type_)
            if extra:
                self.module.foreign("pydantic", "Field", "FieldInfo")
                self._t("TYPE_CHECKING")
                self._t("Dict")
            inherited = bases or (self.module.symbol(("_models",), "BaseModel"),)
            further = Further(extra, text) if extra else None
            self.done.append(ClassDeclaration(name, inherited, doc, fields, type_.pointer, further))
            return
        if extra:
            self._open_typed_dict(name, bases, doc, fields, type_, extra)
            return
        inherited = bases or (self._t("TypedDict"),)
        self.done.append(ClassDeclaration(name, inherited, doc, fields, type_.pointer, typed_dict=True))

    def _base(self, ref: ModelRef) -> str:
        """The class of a model that is extended; an open TypedDict is a union, whose class has a name of its own."""
        definition = without_null(self.places.definition(self.places.api.models[ref.model]).type or ref)
        if self.side is Side.RESPONSE or not isinstance(definition, Object) or definition.additional is None:
            return self._model(ref.model)
        symbol = self.places.symbol(ref.model, self.side)
        return self.module.symbol(symbol.module, f"{symbol.name}Typed")

    def _open_typed_dict(
        self,
        name: str,
        bases: tuple[str, ...],
        doc: tuple[str, ...],
        fields: tuple[Field, ...],
        type_: Object,
        extra: str,
    ) -> None:
        """A TypedDict cannot have further keys of a type: the known keys, or any mapping."""
        typed = f"{name}Typed"
        self.has_role(typed, Role.KNOWN_KEYS)
        self.done.append(
            ClassDeclaration(typed, bases or (self._t("TypedDict"),), doc, fields, type_.pointer, typed_dict=True)
        )
        self._alias(name, f"{self._t('Union')}[{typed}, {self._t('Dict')}[{self._b('str')}, {extra}]]", type_.pointer)

    def _overrides(self, type_: Object) -> bool:
        """The class declares a field that a base has, too."""
        inherited = {p.wire for base in type_.extends for p in self.inherited(base.model)}
        return any(p.wire in inherited for p in type_.properties)

    def inherited(self, model: str) -> list[Property]:
        """The properties of a model that is a base, its own bases' first."""
        type_ = without_null(self.places.definition(self.places.api.models[model]).type or Unknown())
        if not isinstance(type_, Object):
            return []
        return [*(p for base in type_.extends for p in self.inherited(base.model)), *type_.properties]

    def _visible(self, member: Property) -> bool:
        if not member.availability.has(LANGUAGE):
            return False
        return not (member.write_only if self.side is Side.RESPONSE else member.read_only)

    def field_names(self, members: Sequence[Property]) -> list[PythonName]:
        """The Python names of the members of one class."""
        cased = self.places.names
        case = cased.field_rule if self.side is Side.RESPONSE else cased.argument_rule
        names: list[PythonName] = []
        for member in members:
            asked = member.naming.get(LANGUAGE, "property_name")
            names.append((asked, (NameRule.ASKED,)) if asked else ruled(case(member.wire, member.words)))
        return distinct(names)

    def field(self, member: Property, named: PythonName, words: Words) -> Field:
        name, rules = named
        self.fields_before.add(name)
        annotation = self.within(member, member.type, (*words, *member.words))
        required = member.required
        if self.side is Side.PARAM:
            return Field(
                name,
                self.param_annotation(annotation, member.type, name, member.wire, required=required),
                "",
                self._doc(member),
                member.pointer,
                member,
                rules,
            )
        optional = not required or isinstance(member.type, Nullable)
        if not required and not isinstance(member.type, Nullable):
            annotation = self._made_optional(member.type, annotation)
        default = "None" if optional else ""
        if name != member.wire:
            info = self.module.foreign("pydantic", "Field", "FieldInfo")
            arguments = f"alias={py_literal(member.wire)}" + (", default=None" if optional else "")
            default = f"{info}({arguments})"
        written = f" = {default}" if default else ""
        return Field(name, annotation, written, self._doc(member), member.pointer, member, rules)

    def param_annotation(self, annotation: str, type_: Type, name: str, wire: str, *, required: bool) -> str:
        """The annotation of a TypedDict key: marked as required, with its wire name and format where the transform
        needs them."""
        info = []
        if name != wire:
            info.append(f"alias={py_literal(wire)}")
        form = _transform_format(type_)
        if form:
            info.append(f"format={py_literal(form)}")
        if info:
            property_info = self.module.symbol(("_utils",), "PropertyInfo")
            annotation = f"{self._t('Annotated')}[{annotation}, {property_info}({', '.join(info)})]"
        return f"{self._t('Required')}[{annotation}]" if required else annotation

    def _made_optional(self, type_: Type, annotation: str) -> str:
        if isinstance(type_, Union) and self._is_inline(type_) and annotation.endswith("]"):
            return f"{annotation[:-1]}, None]"
        return f"{self._t('Optional')}[{annotation}]"

    def _doc(self, member: Property) -> tuple[str, ...]:
        return tuple(wrapped(member.description))

    # -- why ----------------------------------------------------------------------------------------------------------

    def has_role(self, name: str, role: Role) -> None:
        """Says what a declaration is for."""
        self._made[name] = role

    def position(self, name: str) -> Position | None:
        """Where a nested type stands."""
        found = self._made.get(name)
        return found if isinstance(found, Position) else None

    def role(self, name: str) -> Role | None:
        """What a declaration is for that is neither the main type nor a nested one."""
        found = self._made.get(name)
        return found if isinstance(found, Role) else None

    def origin(self, name: str) -> Type | None:
        """The type that is declared under a name; None for what only params have."""
        found = self.module.declared.get(name)
        return found if isinstance(found, Type) else None

    # -- names --------------------------------------------------------------------------------------------------------

    def _named(self, type_: Type, words: Words) -> tuple[str, bool]:
        """The name of a nested type, and whether it is declared already. A taken name gets more words, never a
        number."""
        short, shortened = self._short(words)
        identity = (id(type_), short)
        known = self._by_identity.get(identity)
        if known is not None:
            return known, True
        for suffix in ("", "Type", "Value", "Object", "Schema", "Detail"):
            name = f"{short}{suffix}"
            if name not in self.module.declared:
                break
        else:
            name = self.places.names.pascal((*words, *words))
            suffix = name.removeprefix(short)
        self._made[name] = Position(tuple(self._trail), words, suffix, shortened)
        self._reserve(name, type_)
        self._by_identity[identity] = name
        return name, False

    def nested(self, type_: Type) -> str | None:
        """The name of a type declared in this module, wherever it stands."""
        return next((name for (identity, _), name in self._by_identity.items() if identity == id(type_)), None)

    def name_of(self, type_: Type, words: Words) -> str | None:
        """The name under which a nested type was declared in that place."""
        return self._by_identity.get((id(type_), self._short(words)[0]))

    def _short(self, words: Words) -> tuple[str, bool]:
        """A name of bearable length, and whether it is not the whole one."""
        whole = name = self.places.names.pascal(words)
        while len(name) > _LONGEST_NAME and len(words) > 1:
            words = words[1:]
            name = self.places.names.pascal(words)
        name = name[:_LONGEST_NAME]
        return name, name != whole

    def _reserve(self, name: str, type_: Type | None) -> None:
        self.module.declared[name] = type_
        self.order.append(name)

    def _alias(self, name: str, value: str, pointer: str) -> None:
        recursive = self._recursive and name == self.order[0]
        self._t("TypeAliasType" if recursive else "TypeAlias")
        self.done.append(AliasDeclaration(name, value, pointer, recursive=recursive))

    def _t(self, name: str) -> str:
        return self.module.typing(name)

    def _b(self, name: str) -> str:
        return self.module.builtin(name, hidden=name in self.fields_before)


def _transform_format(type_: Type) -> str:
    inner = without_null(type_)
    if isinstance(inner, Array):
        inner = without_null(inner.items)
    if isinstance(inner, Primitive) and inner.kind is Kind.STRING:
        if inner.format in ("date-time", "date"):
            return "iso8601"
        if inner.format in ("byte", "base64"):
            return "base64"
    return ""
