"""api.md: every type and method of the SDK on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import MethodKind
from ...render.metadata import html_text
from .declared import Constructor, Declaration, EnumType, Kind, ParamUnion, ResponseUnion, Struct
from .gotypes import Package
from .methods import Gives, MethodCode
from .places import Places, ResourcePlace, Side
from .sdk import Sdk
from .sources import SourceFile

_DERIVED = (Gives.PAGES, Gives.STREAM)
"""Methods that belong to another one are not listed beside it."""


@dataclass(frozen=True, slots=True)
class Section:
    """One resource, or the shared models."""

    heading: str
    """With its signs: ``## Items``."""
    params: tuple[str, ...]
    """Bullets, ready to print."""
    responses: tuple[str, ...]
    methods: tuple[str, ...]


def api_sections(sdk: Sdk) -> list[Section]:
    """The shared models, then every resource before those below it."""
    models = _models(sdk.places)
    listed = [s for s in sdk.sources if s.place is None] + [s for s in sdk.sources if s.place is not None]
    return [section for source in listed if (section := _section(sdk, source, models)) is not None]


def _section(sdk: Sdk, source: SourceFile, models: set[tuple[Package, str]]) -> Section | None:
    places, module = sdk.places, sdk.module
    params = tuple(_type(d, module) for d in source.declared if _is_model(d, models) and _is_sent(d))
    responses = tuple(_type(d, module) for d in source.declared if _is_model(d, models) and not _is_sent(d))
    place = source.place if source.place is not None else places.client
    methods = tuple(_methods(sdk, source, place))
    if source.place is None and not (params or responses or methods):
        return None
    return Section(_heading(places, source), params, responses, methods)


def _heading(places: Places, source: SourceFile) -> str:
    if source.place is not None:
        return f"{'#' * min(len(source.place.chain), 6)} {places.names.exported(source.place.resource.words)}"
    return f"# {places.names.exported(places.api.client.words)}" if source.views else "# Shared Types"


def _models(places: Places) -> set[tuple[Package, str]]:
    named = [m for m in places.api.models.values() if not m.alias_of and places.form(m)[1] is not None]
    return {(s.package, s.name) for m in named for s in (places.symbol(m, side) for side in Side)}


def _is_model(declaration: Declaration, models: set[tuple[Package, str]]) -> bool:
    return not isinstance(declaration, Constructor) and (declaration.package, declaration.name) in models


def _is_sent(declaration: Declaration) -> bool:
    match declaration:
        case Struct(kind=kind):
            return kind is not Kind.RESPONSE
        case ParamUnion():
            return True
        case EnumType() | ResponseUnion():
            return False
        case _:
            return declaration.name.endswith("Param")


def _address(package: Package, module: str) -> str:
    return f"https://pkg.go.dev/{module}/{package.path}" if package.path else f"https://pkg.go.dev/{module}"


def _type(declaration: Declaration, module: str) -> str:
    package = declaration.package
    shown = f'{package.name}.<a href="{_address(package, module)}#{declaration.name}">{declaration.name}</a>'
    return f"<code>{shown}</code>"


def _methods(sdk: Sdk, source: SourceFile, place: ResourcePlace) -> Iterator[str]:
    places, module = sdk.places, sdk.module
    code = MethodCode(places, places.service(place), lambda package, name: f"{package.name}.{name}")
    way = ".".join(["client", *sdk.way(source)])
    only_streams = {v.method.id for v in source.views if v.gives is not Gives.STREAM}
    for view in source.views:
        if view.gives in _DERIVED and view.method.id in only_streams:
            continue
        link = f"{_address(place.package, module)}#{places.service(place)}.{view.name}"
        route = f"{view.method.verb.lower()} {view.method.path}"
        title = f' title="{html_text(route)}"' if view.method.kind is not MethodKind.WEBHOOK_UNWRAP else ""
        arguments, results = code.signature(view, place.package)
        shown = f"{html_text(arguments)} {html_text(results)}".rstrip()
        yield f'<code{title}>{way}.<a href="{link}">{view.name}</a>{shown}</code>'
