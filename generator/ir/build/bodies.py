"""Request bodies: which content type is sent, and whether the body's properties are the method's arguments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ...source import join
from ..api import Body, BodyAlternative, Encoding, Parameter
from ..names import Words, split_words
from ..types import Array, File, Kind, Map, ModelRef, Nullable, Object, Primitive, Type, Union, Unknown, without_null
from .context import Context, text_of
from .parameters import object_parameters
from .schemas import Schemas


class Bodies:
    """Reads request bodies."""

    def __init__(self, context: Context, schemas: Schemas) -> None:
        self._context = context
        self._schemas = schemas

    def read(self, pointer: str, node: Any, argument: str) -> tuple[Body | None, tuple[Parameter, ...]]:
        """The body at `pointer`, and the parameters its properties give; `argument` names a body that is one
        argument."""
        target = self._context.follow(pointer, node)
        content = target.node.get("content") if isinstance(target.node, Mapping) else None
        if not isinstance(content, Mapping) or not content:
            return None, ()
        media, encoding = self._chosen(join(target.pointer, "content"), content)
        at = join(target.pointer, "content", media, "schema")
        schema = content[media].get("schema") if isinstance(content[media], Mapping) else None
        type_: Type
        match encoding:
            case Encoding.BINARY:
                type_ = File()
            case Encoding.TEXT:
                type_ = Primitive(Kind.STRING)
            case _:
                type_ = Unknown() if schema is None else self._schemas.type_at(at, schema)
        required = target.node.get("required") is True
        parameters, alternatives = ((), ()) if argument else self._flattened(type_)
        flat = bool(parameters or alternatives) or (not argument and isinstance(self._schemas.expanded(type_), Object))
        body = Body(
            encoding,
            media,
            type_,
            required,
            at,
            argument=() if flat else split_words(argument or "body"),
            alternatives=alternatives,
            also_json=encoding is Encoding.MULTIPART and any(_is_json(m) for m in content),
            description=text_of(target.node, "description"),
            named_by="body_param_name" if argument else "",
        )
        if alternatives:
            parameters = _joined(alternatives)
        return body, parameters if flat else ()

    # -- content types ------------------------------------------------------------------------------------------------

    def _chosen(self, pointer: str, content: Mapping[str, Any]) -> tuple[str, Encoding]:
        """The content type to send: JSON before multipart before others. Only files, which JSON cannot hold, make a
        body multipart that may be sent either way; files that the multipart body alone has are left out, as the
        official SDKs leave them out."""
        by_encoding: dict[Encoding, str] = {}
        for media in content:
            by_encoding.setdefault(encoding_of(media), media)
        multipart, json = by_encoding.get(Encoding.MULTIPART), by_encoding.get(Encoding.JSON)
        if multipart is not None and (json is None or self._has_file(pointer, json, content[json])):
            return multipart, Encoding.MULTIPART
        for encoding in (Encoding.JSON, Encoding.FORM, Encoding.BINARY, Encoding.TEXT):
            if encoding in by_encoding:
                return by_encoding[encoding], encoding
        raise AssertionError("every content type has an encoding")

    def _has_file(self, pointer: str, media: str, node: Any) -> bool:
        schema = node.get("schema") if isinstance(node, Mapping) else None
        if schema is None:
            return False
        return any(
            _is_file(p.type)
            for o in self._objects(self._schemas.type_at(join(pointer, media, "schema"), schema))
            for p in o.properties
        )

    # -- flattening ---------------------------------------------------------------------------------------------------

    def _objects(self, type_: Type) -> Iterator[Object]:
        inner = self._schemas.expanded(type_)
        if isinstance(inner, Object):
            yield inner
        elif isinstance(inner, Union):
            for variant in inner.variants:
                expanded = self._schemas.expanded(variant.type)
                if isinstance(expanded, Object):
                    yield expanded

    def _flattened(self, type_: Type) -> tuple[tuple[Parameter, ...], tuple[BodyAlternative, ...]]:
        inner = self._schemas.expanded(type_)
        if isinstance(inner, Object):
            return object_parameters(self._schemas, inner), ()
        if isinstance(inner, Union) and all(isinstance(self._schemas.expanded(v.type), Object) for v in inner.variants):
            return (), tuple(
                BodyAlternative(
                    self._alternative_words(v.words, v.type), object_parameters(self._schemas, o), v.pointer
                )
                for v in inner.variants
                if isinstance(o := self._schemas.expanded(v.type), Object)
            )
        return (), ()

    def _alternative_words(self, words: Words, type_: Type) -> Words:
        type_ = without_null(type_)
        return split_words(type_.model.rpartition(".")[2]) if isinstance(type_, ModelRef) else words


def encoding_of(media: str) -> Encoding:
    """How a content type is written by a client."""
    kind = media.partition(";")[0].strip().lower()
    if _is_json(kind) or kind in ("*/*", "application/*"):
        return Encoding.JSON
    if kind == "application/x-www-form-urlencoded":
        return Encoding.FORM
    if kind.startswith("multipart/"):
        return Encoding.MULTIPART
    return Encoding.TEXT if kind.startswith("text/") or kind.endswith(("/xml", "+xml", "yaml")) else Encoding.BINARY


def _is_json(media: str) -> bool:
    kind = media.partition(";")[0].strip().lower()
    return kind.endswith(("/json", "+json"))


def _is_file(type_: Type) -> bool:
    match type_:
        case File():
            return True
        case Nullable(inner=inner) | Array(items=inner) | Map(values=inner):
            return _is_file(inner)
        case Union():
            return any(_is_file(v.type) for v in type_.variants)
        case _:
            return False


def _joined(alternatives: tuple[BodyAlternative, ...]) -> tuple[Parameter, ...]:
    """The arguments of all alternatives, each once; required only where every alternative requires it."""
    merged: dict[str, Parameter] = {}
    for alternative in alternatives:
        for parameter in alternative.parameters:
            merged.setdefault(parameter.wire, parameter)
    needed = [{p.wire for p in a.parameters if p.required} for a in alternatives]
    return tuple(replace(p, required=all(p.wire in names for names in needed)) for p in merged.values())
