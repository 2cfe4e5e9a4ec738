"""api.md: every type and method of the SDK on one page (typescript.md §9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...render.document import layout
from ...render.metadata import html_text
from .connections import ConnectionView
from .methods import MethodView
from .places import CLIENT, TOP_LEVEL, ModulePath
from .resource_files import ResourceFile
from .sdk import Sdk

_WIDE = 1_000_000
"""Columns of text that is never broken."""
_SPACE = re.compile(r"\b(?:Shared|\w+API)\.")
"""The module before a type's name."""


@dataclass(frozen=True, slots=True)
class Section:
    """One resource."""

    heading: str
    """With its signs: ``## Items``."""
    types: tuple[str, ...]
    """Bullets, ready to print."""
    methods: tuple[str, ...]
    connections: tuple[str, ...] = ()


def api_sections(sdk: Sdk) -> list[Section]:
    """The shared models, what the client itself has, then every resource before those below it."""
    return [section for file in _ordered(sdk) if (section := _section(sdk, file)) is not None]


def _ordered(sdk: Sdk) -> Iterator[ResourceFile]:
    yield from (f for f in sdk.groups if f.place is None)
    yield from (f for f in sdk.groups if f.place is not None)


def _section(sdk: Sdk, file: ResourceFile) -> Section | None:
    params = file.params
    types = tuple(_link(file.module.path, name) for name in file.types if name not in params)
    connections = tuple(_connection(view) for view in file.connections)
    methods = tuple(_method(sdk, file, view) for view in file.methods)
    if file.place is None and not (types or methods or connections):
        return None
    return Section(_heading(sdk, file), tuple(f"<code>{t}</code>" for t in types), methods, connections)


def _heading(sdk: Sdk, file: ResourceFile) -> str:
    if file.place is None:
        return f"# {sdk.client}" if file.module.path == TOP_LEVEL else "# Shared Types"
    return f"{'#' * min(len(file.place.chain), 6)} {file.class_name}"


def _method(sdk: Sdk, file: ResourceFile, view: MethodView) -> str:
    owner = ".".join(["client", *sdk.way(file)])
    route = html_text(f"{view.method.verb.lower()} {view.method.path}")
    signature = view.signatures[0]
    names = [a.name for a in signature.arguments if a.name != "options"]
    if view.params is not None:
        names[-1] = "{ ...params }"
    (returned,) = layout(signature.returns, _WIDE)[:1]
    result = returned.removeprefix("APIPromise<").removesuffix(">") if returned.startswith("APIPromise<") else ""
    if view.page_alias:
        result = view.page_alias
    href = _address(CLIENT if file.module.path == TOP_LEVEL else file.module.path)
    method = f'<a href="{href}">{view.name}</a>'
    plain = _SPACE.sub("", result or returned)
    return f'<code title="{route}">{owner}.{method}({", ".join(names)}) -> {html_text(plain)}</code>'


def _connection(view: ConnectionView) -> str:
    given = ["client", *(["{ ...params }"] if view.params is not None else []), "{ ...options }"]
    made = f'<a href="{_address(view.node.path)}">{view.class_name}</a>'
    return f'<code title="{html_text(view.method.path)}">new {made}({", ".join(given)})</code>'


def _link(module: ModulePath, name: str) -> str:
    return f'<a href="{_address(module)}">{name}</a>'


def _address(module: ModulePath) -> str:
    return f"./src/{'/'.join(module)}.ts"
