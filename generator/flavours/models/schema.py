"""Api -> one JSON Schema: what the library is given to read.

Only a handful of keywords leave this module, each built from the model, so nothing of the document's own JSON reaches
the library. Inline objects, and unions that need a name, become definitions named from their position: the library
finds a name for everything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from typing_extensions import assert_never

from ...ir.api import Api, Model
from ...ir.names import Words, singular_words, split_words
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
from ...render.text import wrapped
from ...source import split
from ..python.names import Names, numbered
from .inheritance import Inheritance
from .kinds import Traits
from .names import TypeNames
from .shapes import Shapes
from .tags import Tags
from .variants import variant_words

Json: TypeAlias = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FORMATS = frozenset({"date-time", "date"})
"""Formats that change a type. The others only narrow text, and libraries disagree on them."""


@dataclass(slots=True)
class Definitions:
    """The schema and what its reader needs to know."""

    schemas: dict[str, Json] = field(default_factory=dict)
    """By class name, in order: the models of the config first."""
    pointers: dict[str, str] = field(default_factory=dict)
    """Class name to the place in the document."""
    fields: dict[str, str] = field(default_factory=dict)
    """``Class.wire`` to the Python name of a field."""
    merged: tuple[str, ...] = ()
    """Places of unions whose classes the kind cannot tell apart: they are read as a dictionary."""
    second_names: dict[str, str] = field(default_factory=dict)
    """Aliases of the config: name to the class it stands for."""

    @property
    def document(self) -> Json:
        return {"$schema": _DIALECT, "$defs": self.schemas}


def definitions(api: Api, cased: Names, traits: Traits) -> Definitions:
    """The definitions of every model that a method reaches, and of the types inside them.

    An API without any such model (one that has no methods, say) gives all its models.
    """
    reached = [m for m in api.models.values() if (u := api.usage.get(m.id)) is not None and (u.request or u.response)]
    chosen = {m.alias_of or m.id for m in reached} or {m.id for m in api.models.values() if not m.alias_of}
    builder = _Builder(api, cased, traits)
    builder.add_models([m for m in api.models.values() if (m.alias_of or m.id) in chosen])
    return builder.finished()


class _Builder:
    def __init__(self, api: Api, cased: Names, traits: Traits) -> None:
        self.result = Definitions()
        self._api = api
        self._cased = cased
        self._traits = traits
        self._names = TypeNames(cased)
        self._models: dict[str, str] = {}
        self._hoisted: dict[int, str] = {}
        self._inheritance = Inheritance(api)
        self._tags = Tags(self._inheritance)
        self._shapes = Shapes(api, self._tags)

    def finished(self) -> Definitions:
        """What was made."""
        self.result.merged = tuple(self._shapes.merged)
        return self.result

    # -- definitions --------------------------------------------------------------------------------------------------

    def add_models(self, models: list[Model]) -> None:
        """Names all models first, so that a name from a position never takes the name of a model."""
        self._models = self._names.of_models(models)
        for model in models:
            name = self._models[model.id]
            if model.alias_of:
                self.result.second_names[name] = self._models[model.alias_of]
            elif model.type is not None:
                self._define(name, without_null(model.type), model.words, model.pointer, model.description)

    def _define(self, name: str, type_: Type, words: Words, pointer: str, description: str) -> None:
        self.result.schemas[name] = {}  # its place in the order
        self.result.pointers[name] = pointer
        match type_:
            case Object():
                schema = self._object(type_, name, words)
            case Union():
                schema = self._union(type_, words)
            case Array(items=items):
                schema = {"type": "array", "items": self.schema(items, (*words, "item"))}
            case Map(values=values):
                schema = {"type": "object", "additionalProperties": self.schema(values, (*words, "value"))}
            case _:
                schema = self.schema(type_, words)
        self.result.schemas[name] = _described(schema, description)

    def _hoist(self, type_: Object | Union, words: Words, description: str) -> Json:
        """A reference to the definition of an inline type; the same type in several places has one definition."""
        name = self._hoisted.get(id(type_))
        if name is None:
            name = self._hoisted[id(type_)] = self._names.take(_positions(type_.pointer, words))
            self._define(name, type_, words, type_.pointer, type_.description or description)
        return _reference(name)

    # -- types --------------------------------------------------------------------------------------------------------

    def schema(self, type_: Type, words: Words, description: str = "") -> Json:
        """The schema of a type in a position; `words` name what is inline in it."""
        match type_:
            case Nullable(inner=inner):
                return {"anyOf": [self.schema(inner, words, description), {"type": "null"}]}
            case ModelRef(model=model):
                return _reference(self._models[model])
            case Primitive():
                return self._primitive(type_)
            case Enum():
                return _enum(type_)
            case Array(items=items):
                return {"type": "array", "items": self.schema(items, singular_words(words))}
            case Map(values=values):
                return {"type": "object", "additionalProperties": self.schema(values, words)}
            case Object():
                return self._hoist(type_, words, description)
            case Union():
                if all(isinstance(v.type, (Primitive, Enum)) for v in type_.variants):
                    return self._union(type_, words)
                return self._hoist(type_, words, description)
            case Unknown(mapping=mapping):
                return {"type": "object", "additionalProperties": True} if mapping else {}
            case File():
                return {"type": "string", "format": "binary"}
        assert_never(type_)

    def _primitive(self, type_: Primitive) -> Json:
        schema: Json = {"type": type_.kind.value}
        if type_.kind is Kind.STRING and type_.format in _FORMATS and self._traits.parses:
            schema["format"] = type_.format
        return schema

    def _union(self, type_: Union, words: Words) -> Json:
        if self._traits.by_shape:
            type_ = self._shapes.readable(type_)
            if len(type_.variants) == 1:
                return self.schema(type_.variants[0].type, words)
        names = variant_words(type_.variants)
        variants = [self.schema(v.type, (*words, *own)) for v, own in zip(type_.variants, names, strict=True)]
        schema: Json = {"anyOf": variants}
        tags = self._tags.of(type_)
        if tags and type_.discriminator is not None and all("$ref" in v for v in variants):
            mapping = {tag: variants[index]["$ref"] for tag, index in tags}
            schema["discriminator"] = {"propertyName": type_.discriminator.wire, "mapping": mapping}
        return schema

    def _object(self, type_: Object, name: str, words: Words) -> Json:
        members, bases = self._inheritance.split(type_)
        names = self._field_names(members)
        properties: Json = {}
        for member, own in zip(members, names, strict=True):
            schema = self.schema(member.type, (*words, *member.words), member.description)
            properties[member.wire] = _described(schema, _notes(member))
            if self._traits.renames and own != member.wire:
                self.result.fields[f"{name}.{member.wire}"] = own
        schema = {"type": "object", "properties": properties}
        required = [p.wire for p in members if p.required]
        if required:
            schema["required"] = required
        # Unlisted members are kept by pydantic; no kind can give them a type that all type checkers accept.
        return {"allOf": [*(_reference(self._models[base]) for base in bases), schema]} if bases else schema

    def _field_names(self, members: Sequence[Property]) -> list[str]:
        return numbered(
            [m.naming.get("python", "property_name") or self._cased.field(m.wire, m.words) for m in members]
        )


def _positions(pointer: str, words: Words) -> Iterator[Words]:
    """What an inline type may be called: by its component, since the document names that; else by its position."""
    parts = split(pointer)
    if len(parts) == 3 and parts[:2] == ("components", "schemas"):
        yield split_words(parts[2])
    yield words


def _reference(name: str) -> Json:
    return {"$ref": f"#/$defs/{name}"}


def _enum(type_: Enum) -> Json:
    values = [v.value for v in type_.values if v.value is not None]
    if not type_.nominal or not values or any(isinstance(v, float) for v in values):
        # A literal cannot be a float, and documented values are no limit.
        return {"type": type_.kind.value} if type_.kind is not None else {}
    if len(values) == 1:
        return {"const": values[0]}
    return {"enum": values}


def _notes(member: Property) -> str:
    if member.deprecated is None:
        return member.description
    reason = f"Deprecated: {member.deprecated}" if member.deprecated else "Deprecated."
    return f"{member.description}\n\n{reason}" if member.description else reason


def _described(schema: Json, text: str) -> Json:
    lines = wrapped(text)
    return {**schema, "description": "\n".join(lines)} if lines else schema
