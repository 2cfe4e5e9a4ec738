"""Path templates: whether they can be filled, and whether two of them are one."""

from __future__ import annotations

import re
from typing import Any

from .inspection import Inspection
from .tables import METHODS
from .trail import Trail

_VARIABLE = re.compile(r"\{([^{}]*)\}")
# RFC 6570 operators and modifiers, which OpenAPI paths do not have.
_OPERATOR = re.compile(r"^[+#./;?&]|[*]$|:\d+$")


def variables(path: str) -> list[str]:
    """The names in the braces of a path template, in order, each once."""
    return list(dict.fromkeys(_VARIABLE.findall(path)))


def check_paths(inspection: Inspection) -> None:
    """Malformed templates are errors, doubtful ones warnings; parameters and templates must agree."""
    paths = inspection.document.root.get("paths")
    if not isinstance(paths, dict):
        _note_nothing(inspection)
        return
    trail: Trail = (None, "paths")
    first: dict[tuple[str, str], str] = {}
    for path, item in paths.items():
        if path.startswith("x-"):
            continue
        if not _check_template(inspection, trail, path) or not isinstance(item, dict):
            continue
        _check_twins(inspection, trail, path, item, first)
        for method in METHODS:
            operation = item.get(method)
            if isinstance(operation, dict):
                _check_agreement(inspection, path, method, item)


def _note_nothing(inspection: Inspection) -> None:
    root = inspection.document.root
    if not {"paths", "webhooks", "components"} & set(root):
        inspection.warning("Spec/Empty", "the document describes no paths, webhooks or components", inspection.at(None))


def _check_template(inspection: Inspection, trail: Trail, path: str) -> bool:
    at = inspection.at(trail, path, key=True)
    code = "Endpoint/PathTemplate"
    if not path.startswith("/"):
        inspection.error(code, f"the path {path!r} does not begin with `/`", at, f"write /{path}")
        return False
    rest = _VARIABLE.sub("", path)
    if "{" in rest or "}" in rest:
        inspection.error(code, f"the braces of the path {path} do not match", at)
        return False
    names = _VARIABLE.findall(path)
    if "" in names:
        inspection.error(code, f"the path {path} has a parameter without a name", at, "write a name between the braces")
        return False
    odd = [name for name in names if _OPERATOR.search(name)]
    if odd:
        shown = ", ".join(f"{{{name}}}" for name in odd)
        message = f"{shown} of the path {path}: URI template operators are not part of OpenAPI"
        inspection.error(code, message, at, "write plain names between the braces")
        return False
    return True


def _check_twins(
    inspection: Inspection, trail: Trail, path: str, item: dict[str, Any], first: dict[tuple[str, str], str]
) -> None:
    form = _VARIABLE.sub("{}", path)
    for method in METHODS:
        if method not in item:
            continue
        earlier = first.setdefault((form, method), path)
        if earlier != path:
            message = f"{method} {path} and {method} {earlier} are the same endpoint"
            at = inspection.at(trail, path, key=True)
            inspection.warning("Endpoint/SamePath", message, at, "only the names of parameters differ; join the two")
            return


def _check_agreement(inspection: Inspection, path: str, method: str, item: dict[str, Any]) -> None:
    """Declared path parameters against those of the template; in a query part (`/a?b={c}`) query parameters count."""
    trail: Trail = (((None, "paths"), path), method)
    declared: dict[str, set[str]] = {}
    for node in [*_list(item.get("parameters")), *_list(item[method].get("parameters"))]:
        parameter = inspection.deref(node)
        if isinstance(parameter, dict) and isinstance(parameter.get("name"), str):
            declared.setdefault(str(parameter.get("in")), set()).add(parameter["name"])
    in_path = variables(path.partition("?")[0])
    known = declared.get("path", set())
    missing = [name for name in in_path if name not in known]
    missing += [
        name for name in variables(path) if name not in in_path and name not in known | declared.get("query", set())
    ]
    if missing:
        names = ", ".join(missing)
        message = f"{method} {path} does not declare its path parameter {names}; it is taken as text"
        hint = "declare it with `in: path` and `required: true`"
        inspection.warning("Endpoint/PathParameter", message, inspection.at(trail), hint)
    for name in sorted(known - set(variables(path))):
        message = f"{method} {path} declares the path parameter {name}, which is not in the path; it is ignored"
        inspection.warning("Endpoint/PathParameter", message, inspection.at(trail))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
