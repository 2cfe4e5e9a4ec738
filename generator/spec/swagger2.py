"""Swagger 2.0 to the shape of OpenAPI 3.1.

Runs on a document whose structure and references were checked. Schemas keep their identity, so references to them and
their places in the user's file stay known; everything else is built anew from the parts it is made of.
"""

from __future__ import annotations

from typing import Any

from ..source import join, split
from . import grammar_openapi3
from .component_names import ComponentNames
from .inspection import Inspection
from .provenance import Provenance
from .swagger2_operations import Operations
from .swagger2_parts import Parts
from .tables import SCHEMA

VERSION = "3.1.0"
"""What the converted document declares."""

_KEPT = ("info", "security", "tags", "externalDocs")
_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}


def convert(inspection: Inspection) -> None:
    """Replaces the document's root by its OpenAPI 3.1 equivalent."""
    inspection.before_moving()
    document = inspection.document
    old = document.root
    provenance = document.provenance or Provenance()
    _convert_schemas(inspection)
    parts = Parts(provenance, inspection.diagnostics, old)
    new: dict[str, Any] = {"openapi": VERSION}
    new.update((key, old[key]) for key in _KEPT if key in old)
    servers = _servers(old)
    if servers:
        new["servers"] = servers
    new["paths"] = Operations(inspection, parts).paths()
    components = _components(old, parts, provenance)
    if components:
        new["components"] = components
    new.update((key, value) for key, value in old.items() if key.startswith("x-"))
    provenance.adopt(new, old)
    _redirect_references(inspection, new, old)
    document.root = new


def _servers(root: dict[str, Any]) -> list[dict[str, Any]]:
    """One server for each scheme, https first."""
    host, base = root.get("host", ""), root.get("basePath", "").rstrip("/")
    if not host:
        return [{"url": base}] if base else []
    schemes = [scheme for scheme in root.get("schemes", ()) if scheme in ("http", "https")] or ["https"]
    return [{"url": f"{scheme}://{host}{base}"} for scheme in sorted(set(schemes), reverse=True)]


def _components(old: dict[str, Any], parts: Parts, provenance: Provenance) -> dict[str, Any]:
    components: dict[str, Any] = {}
    if "definitions" in old:
        components["schemas"] = old["definitions"]
    for key, node in old.get("responses", {}).items():
        components.setdefault("responses", {})[key] = parts.response(node, parts.produces(old))
    for key, node in old.get("parameters", {}).items():
        place = parts.resolved(node).get("in")
        if place == "body":
            components.setdefault("requestBodies", {})[key] = parts.body(parts.resolved(node), parts.consumes(old))
        elif place != "formData":
            components.setdefault("parameters", {})[key] = parts.parameter(node)
    for key, node in old.get("securityDefinitions", {}).items():
        components.setdefault("securitySchemes", {})[key] = _security_scheme(node, provenance)
    for new_section, old_section in (("responses", "responses"), ("parameters", "parameters")):
        if new_section in components:
            provenance.adopt(components[new_section], old[old_section])
    if "securitySchemes" in components:
        provenance.adopt(components["securitySchemes"], old["securityDefinitions"])
    return components


def _security_scheme(node: dict[str, Any], provenance: Provenance) -> dict[str, Any]:
    kind = node.get("type")
    new = {key: value for key, value in node.items() if key == "description" or key.startswith("x-")}
    if kind == "basic":
        new |= {"type": "http", "scheme": "basic"}
    elif kind == "oauth2":
        flow: dict[str, Any] = {key: node[key] for key in ("authorizationUrl", "tokenUrl") if key in node}
        flow["scopes"] = node.get("scopes", {})
        new |= {"type": "oauth2", "flows": {_FLOWS.get(node.get("flow", ""), "implicit"): flow}}
    else:
        new = dict(node)
    provenance.adopt(new, node)
    return new


def _convert_schemas(inspection: Inspection) -> None:
    for visit in inspection.of(SCHEMA):
        node = visit.node
        if node.get("type") == "file":
            node.update(type="string", format="binary")
        if "x-nullable" in node:
            nullable = node.pop("x-nullable")
            if isinstance(nullable, bool):
                node.setdefault("nullable", nullable)


def _redirect_references(inspection: Inspection, new: dict[str, Any], old: dict[str, Any]) -> None:
    """Points references to schemas at where these are now; a schema that lies deep in a path becomes a component."""
    hoisted: dict[int, str] = {}
    names = ComponentNames(new, grammar_openapi3.GRAMMAR)
    for site in inspection.sites:
        text = site.node.get("$ref")
        if site.shape is not SCHEMA or not isinstance(text, str):
            continue
        parts = split(text)
        if parts[0] == "definitions":
            site.node["$ref"] = join("#/components/schemas", *parts[1:])
            continue
        target = _lookup(old, parts)
        if id(target) not in hoisted:
            name = names.choose(SCHEMA, "", parts)
            names.section(SCHEMA)[name] = target
            hoisted[id(target)] = join("#/components/schemas", name)
        site.node["$ref"] = hoisted[id(target)]


def _lookup(root: Any, parts: tuple[str, ...]) -> Any:
    for part in parts:
        root = root[int(part)] if isinstance(root, list) else root[part]
    return root
