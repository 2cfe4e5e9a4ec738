"""Services: the structs by which users reach methods."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...ir.api import Resource
from ...render.go.doc import named
from ...render.go.layout import Row, aligned
from ...render.go.text import comment
from .gotypes import OPTION, Package, Qualify
from .methods import Gives, MethodCode, MethodView
from .places import Places, ResourcePlace
from .types import deprecation

CLIENT_MEMBERS = frozenset(["Options", "Execute", "Get", "Post", "Put", "Patch", "Delete"])
"""What every client has."""


def service_members(views: Sequence[MethodView]) -> frozenset[str]:
    """What a service has besides the services below it."""
    return frozenset({"Options", *(v.name for v in views)})


def sub_services(
    places: Places, resource: Resource, taken: frozenset[str] = CLIENT_MEMBERS
) -> list[tuple[str, Package, str, tuple[str, ...]]]:
    """Field, package, service and documentation of each service right below a resource. A method's name is not free
    for a field."""
    found = []
    for child in resource.children:
        if child.id not in places.resources:
            continue
        place = places.resources[child.id]
        found.append((_field(places, child, taken), place.package, places.service(place), _doc(child)))
    return found


def _field(places: Places, resource: Resource, taken: frozenset[str]) -> str:
    name = places.names.exported(resource.words)
    return f"{name}_" if name in taken else name


def ways(places: Places, views: Mapping[str, Sequence[MethodView]]) -> dict[str, tuple[str, ...]]:
    """The fields that lead from the client to each service, by resource; `views` has the methods of resources."""
    found: dict[str, tuple[str, ...]] = {}
    for place in places.resources.values():
        *above, resource = place.chain
        taken = service_members(views.get(above[-1].id, ())) if above else CLIENT_MEMBERS
        found[resource.id] = (*(found[above[-1].id] if above else ()), _field(places, resource, taken))
    return found


def _doc(resource: Resource) -> tuple[str, ...]:
    said = [resource.description] if resource.description else []
    if resource.deprecated is not None:
        said.append(deprecation(resource.deprecated.reason("go")) or "")
    return tuple(said)


def _said(view: MethodView) -> str:
    """What a method does that the document does not describe."""
    if view.gives is Gives.PAGES:
        return f"{view.name} goes through the items of all pages."
    if view.gives is Gives.EVENT:
        return f"{view.name} reads an event that the server has delivered."
    return f"{view.name} sends {view.method.verb} {view.method.path}."


def service_lines(places: Places, place: ResourcePlace, views: list[MethodView], qualify: Qualify) -> list[list[str]]:
    """The declarations of a service: the struct, its constructor, its methods."""
    name = places.service(place)
    resource = place.resource
    below = sub_services(places, resource, service_members(views))
    rows: list[Row] = [("Options", f"[]{qualify(OPTION, 'RequestOption')}")]
    for field, package, service, doc in below:
        rows.extend(comment(doc))
        rows.append((field, qualify(package, service)))
    said = named(name, _doc(resource), f"{name} has the methods of the resource {resource.key}.")
    further = f"Services made by [New{name}] do not read the environment; those of a client have its options."
    blocks = [[*comment((*said, further)), f"type {name} struct {{", *aligned(rows), "}"]]
    made = [f"\tr.{field} = {qualify(package, f'New{service}')}(opts...)" for field, package, service, _ in below]
    blocks.append(
        [
            f"// New{name} returns a service whose requests have these options.",
            f"func New{name}(opts ...{qualify(OPTION, 'RequestOption')}) (r {name}) {{",
            f"\tr = {name}{{}}",
            "\tr.Options = opts",
            *made,
            "\treturn",
            "}",
        ]
    )
    return [*blocks, *method_lines(places, name, views, qualify)]


def method_lines(places: Places, service: str, views: list[MethodView], qualify: Qualify) -> list[list[str]]:
    """The methods of a service, or of the client."""
    code = MethodCode(places, service, qualify)
    return [[*comment(named(view.name, view.doc, _said(view))), *code.lines(view)] for view in views]
