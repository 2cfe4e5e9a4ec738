"""Models of small documents, and types written as short text."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from specloom.config.read import parse_config
from specloom.diagnostics import Diagnostic, Diagnostics, Severity
from specloom.ir.api import Api, In, Method, Parameter
from specloom.ir.build import build_api
from specloom.ir.types import (
    Array,
    Enum,
    File,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
)
from specloom.source import parse_source
from specloom.spec import load_document

HEAD = 'openapi: %s\ninfo: {title: T, version: "1"}\n'
NO_PATHS = "paths: {}\n"


@dataclass(frozen=True)
class Built:
    api: Api
    diagnostics: tuple[Diagnostic, ...]

    def type(self, model: str) -> str:
        """The type of a model, as text."""
        definition = self.api.models[model].type
        assert definition is not None
        return shape(definition)

    def method(self, id_: str) -> Method:
        return next(m for _, m in self.api.methods() if m.id == id_)

    def said(self, *severities: Severity) -> list[str]:
        """Codes of the diagnostics of some severities, all unless given."""
        return [d.code for d in self.diagnostics if not severities or d.severity in severities]

    @property
    def faults(self) -> list[str]:
        return self.said(Severity.ERROR, Severity.WARNING)


def build(folder: Path, spec: str, config: str = "", *, version: str = "3.1.0") -> Built:
    """The model of a document and a config. The document's head is put in front; paths may be missing."""
    text = textwrap.dedent(spec)
    if "paths:" not in text:
        text = NO_PATHS + text
    file = folder / "openapi.yaml"
    file.write_text(HEAD % version + text, encoding="utf-8")
    diagnostics = Diagnostics()
    document = load_document(file, diagnostics)
    source = parse_source(textwrap.dedent(config or "resources: {}").encode(), "stainless.yml", diagnostics)
    api = build_api(document, parse_config(source, diagnostics), diagnostics)
    return Built(api, tuple(diagnostics))


def schemas(folder: Path, definitions: str, models: str = "", *, version: str = "3.1.0", settings: str = "") -> Built:
    """The model of component schemas. Every component is a model of the resource `zoo` unless `models` names some."""
    body = textwrap.indent(textwrap.dedent(definitions), "    ")
    names = [line.partition(":")[0].strip() for line in textwrap.dedent(definitions).splitlines() if line[:1].strip()]
    listed = models or "{" + ", ".join(f"{n.lower()}: {n}" for n in names) + "}"
    config = f"{settings}\nresources: {{zoo: {{models: {listed}}}}}"
    return build(folder, f"components:\n  schemas:\n{body}", config, version=version)


def shape(type_: Type) -> str:
    """A type as text: ``{id: string, tags?: [string], kind: 'cat', owner: @zoo.owner?}``.

    A name with ``?`` is optional, a type with ``?`` nullable; ``@`` refers to a model, ``(a | b)`` is a union.
    """
    match type_:
        case Primitive(kind=kind, format=form):
            return f"{kind.value}:{form}" if form else kind.value
        case Enum(values=values):
            return "|".join(repr(v.value) for v in values) + ("!" if type_.constant else "")
        case Array(items=items):
            return f"[{shape(items)}]"
        case Map(values=inner):
            return f"{{*: {shape(inner)}}}"
        case Object():
            return _object(type_)
        case Union(variants=variants):
            return "(" + " | ".join(shape(v.type) for v in variants) + ")"
        case ModelRef(model=model):
            return f"@{model}"
        case Nullable(inner=inner):
            return f"{shape(inner)}?"
        case Unknown(mapping=mapping):
            return "object" if mapping else "any"
        case File():
            return "file"


def _object(type_: Object) -> str:
    members = [f"{p.wire}{'' if p.required else '?'}: {shape(p.type)}" for p in type_.properties]
    if type_.additional is not None:
        members.append(f"*: {shape(type_.additional)}")
    return " & ".join(
        [
            *(shape(b) for b in type_.extends),
            *(["{" + ", ".join(members) + "}"] if members or not type_.extends else []),
        ]
    )


def parameters(method: Method, *places: In) -> list[str]:
    """Arguments of a method as text: ``query limit?: integer``."""
    return [
        f"{p.location.value} {p.wire}{'' if p.required else '?'}: {shape(p.type)}"
        for p in method.parameters
        if not places or p.location in places
    ]


def arguments(found: tuple[Parameter, ...]) -> list[str]:
    return [f"{p.wire}{'' if p.required else '?'}: {shape(p.type)}" for p in found]


Make = Callable[..., Built]
