"""Resource modules as templates print them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ...render.document import Doc, concat
from ...render.typescript.expressions import array_literal, assigned, call, constructed, object_literal, specifiers
from ...render.typescript.text import ts_string
from .methods import MethodView
from .places import ModulePath
from .printing import alias_lines, declaration
from .resource_files import ResourceFile
from .views import ClassView, NamespaceView, ResourceView

Files = Mapping[ModulePath, ResourceFile]


def resource_view(file: ResourceFile, files: Files, methods: Sequence[MethodView], way: Sequence[str]) -> ResourceView:
    """A module; `files` has those of the resources below it, `methods` are its own with their documentation, `way` are
    the attributes that lead to it."""
    types = [
        *(tuple(alias_lines(name, type_)) for name, type_ in file.pages),
        *(tuple(declaration(d)) for d in file.declared),
    ]
    if file.place is None:
        return ResourceView(tuple(file.module.lines()), (), tuple(types), (), None)
    resource = file.module.name(("core", "resource"), "APIResource", value=True)
    groups = tuple(_groups(file, files))
    fields = [
        constructed(f"{c.attribute}: {c.space}.{c.class_name}", f"{c.space}.{c.class_name}", "this._client")
        for c in file.children
    ]
    below = [(c.class_name, file.module.name(c.module, c.class_name, value=True)) for c in file.children]
    description = file.place.resource.description
    cls = ClassView(file.class_name, resource, (description,) if description else (), tuple(fields), tuple(methods))
    return ResourceView(
        tuple(file.module.lines()),
        (cls,) if not file.base else _parted(cls, file.base, way, below),
        tuple(types),
        () if file.base else tuple(assigned(f"{file.class_name}.{name}", local) for name, local in below),
        NamespaceView(file.class_name, groups) if groups else None,
        _borrowed(file),
    )


def _parted(
    cls: ClassView, base: str, way: Sequence[str], below: Sequence[tuple[str, str]]
) -> tuple[ClassView, ClassView]:
    """A class as two: one with the methods, which knows its place, and one on top of it with the resources below."""
    names = array_literal([ts_string(name) for name in way])
    key = concat("static override readonly _key = Object.freeze(", names, " as const)")
    fields = (*cls.fields, *([classes(below)] if below else []))
    return replace(cls, name=base, fields=(key,)), replace(cls, extends=base, fields=fields, methods=())


def exported(entries: Sequence[tuple[str, str]], *, classes: Sequence[tuple[str, str]] = ()) -> Doc:
    """``export { … };`` of classes and types: the name here, and the name by which it is exported."""
    items = [f"{here} as {name}" for here, name in classes]
    return specifiers("export {", [*items, *(f"type {here} as {name}" for here, name in entries)], "};")


def classes(below: Sequence[tuple[str, str]]) -> Doc:
    """The member by which a class has others as properties: names, and what they are called here.

    Bundlers leave out a class that is not used with its members, but not assignments that follow it. They go by the
    comment, which the compiler would drop behind a type.
    """
    entries = [name if name == local else f"{name}: {local}" for name, local in below]
    value = call("Object.assign<object, object>", ["this", object_literal(entries)])
    return concat("protected static readonly _classes = /* @__PURE__ */ ", value)


def _borrowed(file: ResourceFile) -> Doc:
    """``export { … };`` of the page aliases that other modules declare; empty without any."""
    items = [f"type {alias}" for home, alias in file.borrowed if file.module.name(home, alias) == alias]
    return specifiers("export {", items, "};") if items else ""


def _groups(file: ResourceFile, files: Files) -> Iterator[Doc]:
    """The namespace of a class: its own types, then each class below it with its types; each name once."""
    seen = {*file.inner, *(c.class_name for c in file.children)}
    if file.inner:
        yield exported([(n, n) for n in file.inner])
    for child in file.children:
        below = [n for n in files[child.module].inner if n not in seen]
        seen.update(below)
        local = file.module.name(child.module, child.class_name, value=True)
        entries = [(file.module.name(child.module, n), n) for n in below]
        yield exported(entries, classes=[(local, child.class_name)])
