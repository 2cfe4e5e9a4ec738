"""A public surface as text for people, and as JSON for programs and for later comparisons (`surface.stored`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from typing_extensions import assert_never

from ..surface import notation
from ..surface.model import Alias, Class, ClassKind, Declaration, Field, Function, Member, Surface, Value
from ..surface.notation import Notation
from ..surface.stored import encode
from ..surface.types import names
from .as_json import TOOL, dump
from .paint import Colour, Paint
from .plain import count, plain

SurfaceFormat = Literal["text", "json"]
_CLASSES = {
    ClassKind.CLIENT: "Clients",
    ClassKind.RESOURCE: "Resources",
    ClassKind.PAGE: "Pages",
    ClassKind.MODEL: "Models",
    ClassKind.PARAMS: "Parameter types",
    ClassKind.INTERFACE: "Interfaces",
    ClassKind.ENUM: "Enums",
    ClassKind.ERROR: "Errors",
    ClassKind.OTHER: "Other classes",
}
_ALIASES, _FUNCTIONS, _VALUES = "Aliases", "Functions", "Values"


def render_surface(surface: Surface, format: SurfaceFormat, *, color: bool = False) -> str:
    """The surface, ending in a line feed."""
    match format:
        case "text":
            return "".join(f"{line}\n" for line in _lines(surface, Paint(color)))
        case "json":
            return dump({**encode(surface), "tool": TOOL})
        case _:
            assert_never(format)


def title(surface: Surface) -> str:
    """Package and version."""
    return plain(f"{surface.package} {surface.version or '(no version)'}")


def _lines(surface: Surface, paint: Paint) -> Iterator[str]:
    paths, written = surface.paths(), notation(surface)
    yield paint(title(surface), Colour.BOLD) + f" ({surface.language}): " + count(
        len(surface.declarations), "declaration"
    ) + f" under {count(len(surface.exports), 'public path')}"
    for group in [*_CLASSES.values(), _ALIASES, _FUNCTIONS, _VALUES]:
        members = [name for name, one in surface.declarations.items() if _group(one) == group]
        if members:
            yield ""
            yield paint(f"{group} ({len(members):,})", Colour.BOLD)
        for name in members:
            yield f"  {plain(name)}{plain(_declared(surface.declarations[name], surface, written))}"
            others = [path for path in paths.get(name, ()) if path != name]
            if others:
                yield plain(f"    = {', '.join(others)}")
            yield from (plain(f"    {line}") for line in _members(surface.declarations[name], written))
    foreign = [path for name, found in paths.items() if name not in surface.declarations for path in found]
    if foreign:
        yield ""
        yield paint(f"Names of other packages, or set at run time ({len(foreign):,})", Colour.BOLD)
        yield from (plain(f"  {path}") for path in sorted(foreign))


def _group(one: Declaration) -> str:
    match one:
        case Class():
            return _CLASSES[one.kind]
        case Alias():
            return _ALIASES
        case Function():
            return _FUNCTIONS
        case Value():
            return _VALUES
        case _:
            assert_never(one)


def _declared(one: Declaration, surface: Surface, written: Notation) -> str:
    match one:
        case Class():
            bases = [written.type(base) for base in one.bases if not any(map(surface.private, names(base)))]
            return f"({', '.join(bases)})" if bases else ""
        case Alias():
            return f" = {written.type(one.type)}"
        case Function():
            return written.signature(one.signatures[0])
        case Value():
            return f": {written.type(one.type)}"
        case _:
            assert_never(one)


def _members(one: Declaration, written: Notation) -> Iterator[str]:
    if isinstance(one, Class):
        for name, member in one.members.items():
            yield from _member(name, member, written)
    elif isinstance(one, Function):
        yield from (f"or {written.signature(signature)}" for signature in one.signatures[1:])


def _member(name: str, member: Member, written: Notation) -> Iterator[str]:
    match member:
        case Field():
            wire = f" (sent as {member.wire})" if member.wire else ""
            yield f"{written.field(name, member)}{wire}"
        case Function():
            called = "async " if member.is_async else ""
            yield from (f"{called}{name}{written.signature(signature)}" for signature in member.signatures)
        case _:
            assert_never(member)
