"""Paths and operations of Swagger 2.0: which parameters become the request body, and of which media type."""

from __future__ import annotations

from typing import Any

from .inspection import Inspection
from .swagger2_parts import Parts
from .tables import METHODS

_DROPPED = frozenset({"parameters", "responses", "consumes", "produces", "schemes"})


class Operations:
    """The conversion of all paths of one document."""

    def __init__(self, inspection: Inspection, parts: Parts) -> None:
        self._inspection = inspection
        self._parts = parts
        self._root = inspection.document.root

    def paths(self) -> dict[str, Any]:
        """The converted `paths`."""
        old = self._root.get("paths", {})
        new = {
            path: self._path_item(path, item) if isinstance(item, dict) and not path.startswith("x-") else item
            for path, item in old.items()
        }
        self._parts.provenance.adopt(new, old)
        return new

    def _path_item(self, path: str, item: dict[str, Any]) -> dict[str, Any]:
        shared = [node for node in item.get("parameters", ()) if self._place(node) not in ("body", "formData")]
        carried = [node for node in item.get("parameters", ()) if self._place(node) in ("body", "formData")]
        new: dict[str, Any] = {}
        for key, value in item.items():
            if key in METHODS and isinstance(value, dict):
                new[key] = self._operation(path, key, value, carried)
            elif key != "parameters":
                new[key] = value
            elif shared:
                new[key] = [self._parts.parameter(node) for node in shared]
        self._parts.provenance.adopt(new, item)
        return new

    def _operation(self, path: str, method: str, old: dict[str, Any], carried: list[dict[str, Any]]) -> dict[str, Any]:
        new: dict[str, Any] = {key: value for key, value in old.items() if key not in _DROPPED}
        own = old.get("parameters", [])
        plain = [node for node in own if self._place(node) not in ("body", "formData")]
        payload = [node for node in own if self._place(node) in ("body", "formData")] or carried
        if plain:
            new["parameters"] = [self._parts.parameter(node) for node in plain]
        body = self._body(path, method, old, payload)
        if body is not None:
            new["requestBody"] = body
        produces = self._parts.produces(old)
        responses = old.get("responses", {})
        new["responses"] = {
            code: self._parts.response(node, produces) if isinstance(node, dict) and not code.startswith("x-") else node
            for code, node in responses.items()
        }
        self._parts.provenance.adopt(new["responses"], responses)
        self._parts.provenance.adopt(new, old)
        return new

    def _body(
        self, path: str, method: str, old: dict[str, Any], payload: list[dict[str, Any]]
    ) -> dict[str, Any] | None:
        resolved = [self._parts.resolved(node) for node in payload]
        bodies = [index for index, node in enumerate(resolved) if node.get("in") == "body"]
        forms = [node for node in resolved if node.get("in") == "formData"]
        if len(bodies) > 1 or (bodies and forms):
            self._warn(path, method, resolved[bodies[0]], two_bodies=len(bodies) > 1)
        if bodies:
            text = payload[bodies[0]].get("$ref", "")
            if text.startswith("#/parameters/") and "consumes" not in old:
                shared = {"$ref": "#/components/requestBodies/" + text.removeprefix("#/parameters/")}
                self._parts.provenance.adopt(shared, payload[bodies[0]])
                return shared
            return self._parts.body(resolved[bodies[0]], self._parts.consumes(old))
        return self._parts.form(forms, self._parts.consumes(old), old) if forms else None

    def _warn(self, path: str, method: str, kept: dict[str, Any], *, two_bodies: bool) -> None:
        what = "two body parameters" if two_bodies else "body and formData parameters"
        message = f"{method} {path} has {what}; only the body {kept.get('name')!r} is used"
        at = self._inspection.at(((None, "paths"), path), method)
        self._inspection.warning("Endpoint/TwoBodies", message, at, "an operation has one body")

    def _place(self, node: dict[str, Any]) -> Any:
        return self._parts.resolved(node).get("in")
