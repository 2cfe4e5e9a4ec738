"""Security requirements and schemes, and servers."""

from __future__ import annotations

import re
from typing import Any

from .inspection import Inspection, Visit
from .reference import nearest
from .tables import REQUIREMENT
from .trail import Trail

_NEEDED = {
    "apiKey": ("name", "in"),
    "http": ("scheme",),
    "oauth2": ("flows",),
    "openIdConnect": ("openIdConnectUrl",),
    "mutualTLS": (),
}
_PLACES = ("query", "header", "cookie")
_VARIABLE = re.compile(r"\{([^{}]*)\}")


def check_security(inspection: Inspection) -> None:
    """Requirements of schemes that nobody declares, and schemes that say too little, are warnings."""
    declared: Any = inspection.document.root.get("components", {})
    schemes = declared.get("securitySchemes") if isinstance(declared, dict) else None
    names = list(schemes) if isinstance(schemes, dict) else []
    for visit in inspection.of(REQUIREMENT):
        for name in visit.node:
            if name not in names and not name.startswith("x-"):
                near = nearest(name, names)
                hint = f"did you mean {near}?" if near else "declare it in components.securitySchemes"
                at = inspection.at(visit.trail, name, key=True)
                inspection.warning("Spec/Security", f"the security scheme {name!r} is not declared", at, hint)
    for visit in inspection.of(inspection.grammar.scheme):
        if "$ref" not in visit.node:
            _check_scheme(inspection, visit)


def _check_scheme(inspection: Inspection, visit: Visit) -> None:
    kind = visit.node.get("type")
    name = visit.trail[1] if visit.trail else ""
    if not isinstance(kind, str) or kind not in _NEEDED:
        at = inspection.at(visit.trail, "type")
        hint = f"it is one of {', '.join(_NEEDED)}"
        inspection.warning("Spec/Security", f"the security scheme {name!r} has the unknown type {kind!r}", at, hint)
        return
    missing = [key for key in _NEEDED[kind] if key not in visit.node]
    if missing:
        message = f"the security scheme {name!r} of type {kind} lacks {' and '.join(f'`{key}`' for key in missing)}"
        inspection.warning("Spec/Security", message, inspection.at(visit.trail))
    elif kind == "apiKey" and visit.node.get("in") not in _PLACES:
        message = f"the security scheme {name!r} has `in: {visit.node.get('in')}`"
        hint = f"it is one of {', '.join(_PLACES)}"
        inspection.warning("Spec/Security", message, inspection.at(visit.trail, "in"), hint)


def check_servers(inspection: Inspection) -> None:
    """A server without an address, or with a variable that has no value, is a warning."""
    for visit in inspection.visits:
        if visit.shape.name == "a server":
            _check_server(inspection, visit.node, visit.trail)


def _check_server(inspection: Inspection, node: dict[str, Any], trail: Trail) -> None:
    url = node.get("url")
    if not isinstance(url, str):
        inspection.warning("Spec/Server", "the server has no `url`; it is ignored", inspection.at(trail))
        return
    variables = node.get("variables")
    declared: dict[str, Any] = variables if isinstance(variables, dict) else {}
    missing = [name for name in dict.fromkeys(_VARIABLE.findall(url)) if name not in declared]
    if missing:
        message = f"the server variable {', '.join(missing)} of {url} is not declared in `variables`"
        inspection.warning("Spec/Server", message, inspection.at(trail, "url"))
    for name, variable in declared.items():
        if not isinstance(variable, dict):
            continue
        enum, default = variable.get("enum"), variable.get("default")
        if "default" not in variable:
            message = f"the server variable {name} has no `default`"
            inspection.warning("Spec/Server", message, inspection.at(trail, "variables", name))
        elif isinstance(enum, list) and enum and default not in enum:
            message = f"the default {default!r} of the server variable {name} is not in its enum"
            inspection.warning("Spec/Server", message, inspection.at(trail, "variables", name, "default"))
