"""Parameters, bodies and responses of Swagger 2.0 as OpenAPI 3.1 writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..diagnostics import Diagnostics, Location
from .provenance import Provenance

JSON = "application/json"
BINARY = "application/octet-stream"
MULTIPART = "multipart/form-data"
URLENCODED = "application/x-www-form-urlencoded"

_ABOUT_PARAMETER = frozenset({"name", "in", "description", "required", "allowEmptyValue", "deprecated"})
_NOT_IN_SCHEMA = frozenset({*_ABOUT_PARAMETER, "collectionFormat", "schema"})
# Swagger 2.0, "Parameter Object", collectionFormat; OpenAPI 3.1, "Style Values".
_QUERY_STYLES = {
    "csv": ("form", False),
    "multi": ("form", True),
    "ssv": ("spaceDelimited", False),
    "pipes": ("pipeDelimited", False),
}


class Parts:
    """The conversions that need no operation around them."""

    def __init__(self, provenance: Provenance, diagnostics: Diagnostics, root: dict[str, Any]) -> None:
        self.provenance = provenance
        self._diagnostics = diagnostics
        self._root = root

    # -- media types -------------------------------------------------------------------------------------------------

    def consumes(self, operation: dict[str, Any]) -> list[str]:
        """The request media types of an operation: its own, else the document's, else JSON."""
        return operation.get("consumes") or self._root.get("consumes") or [JSON]

    def produces(self, operation: dict[str, Any]) -> list[str]:
        """The response media types of an operation: its own, else the document's, else JSON."""
        return operation.get("produces") or self._root.get("produces") or [JSON]

    # -- parts -------------------------------------------------------------------------------------------------------

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a parameter or response is after following its references."""
        visited: set[int] = set()
        while isinstance(node.get("$ref"), str) and id(node) not in visited:
            visited.add(id(node))
            target: Any = self._root
            for part in node["$ref"][2:].split("/"):
                key = part.replace("~1", "/").replace("~0", "~")
                target = target[int(key)] if isinstance(target, list) else target[key]
            node = target
        return node

    def parameter(self, node: dict[str, Any]) -> dict[str, Any]:
        """A path, query or header parameter. A reference to a shared one stays a reference."""
        text = node.get("$ref")
        if isinstance(text, str) and text.startswith("#/parameters/") and text.count("/") == 2:
            return self._made({"$ref": "#/components" + text[1:]}, node)
        node = self.resolved(node)
        new = {key: value for key, value in node.items() if key in _ABOUT_PARAMETER or key.startswith("x-")}
        new["schema"] = self.schema(node)
        if node.get("type") == "array":
            new["style"], new["explode"] = self._style(node)
        return self._made(new, node)

    def schema(self, node: dict[str, Any]) -> dict[str, Any]:
        """The schema in the fields of a parameter, header or items object."""
        new = {key: value for key, value in node.items() if key not in _NOT_IN_SCHEMA and not key.startswith("x-")}
        if isinstance(node.get("x-nullable"), bool):
            new["nullable"] = node["x-nullable"]
        if new.get("type") == "file":
            new.update(type="string", format="binary")
        if isinstance(new.get("items"), dict) and "$ref" not in new["items"]:
            new["items"] = self.schema(new["items"])
        return self._made(new, node)

    def body(self, node: dict[str, Any], consumes: Iterable[str]) -> dict[str, Any]:
        """A request body from a body parameter."""
        types = [kind for kind in consumes if kind not in (MULTIPART, URLENCODED)] or list(consumes)
        schema = node.get("schema", {})
        new = {key: value for key, value in node.items() if key in ("description", "required") or key.startswith("x-")}
        new["content"] = {kind: {"schema": schema} for kind in types}
        if isinstance(node.get("name"), str):
            # The name that this and other converters give the argument.
            new["x-codegen-request-body-name"] = node["name"]
        return self._made(new, node)

    def form(self, nodes: list[dict[str, Any]], consumes: Iterable[str], operation: dict[str, Any]) -> dict[str, Any]:
        """A request body from formData parameters: multipart when a file is among them."""
        properties: dict[str, Any] = {}
        encoding: dict[str, Any] = {}
        for node in nodes:
            schema = self.schema(node)
            if isinstance(node.get("description"), str):
                schema["description"] = node["description"]
            properties[str(node.get("name"))] = schema
            if node.get("type") == "array":
                explode = node.get("collectionFormat") == "multi"
                encoding[str(node.get("name"))] = {"style": "form", "explode": explode}
        schema = {"type": "object", "properties": properties}
        required = [str(node.get("name")) for node in nodes if node.get("required") is True]
        if required:
            schema["required"] = required
        media: dict[str, Any] = {"schema": self._made(schema, operation)}
        if encoding:
            media["encoding"] = encoding
        types = [kind for kind in consumes if kind in (MULTIPART, URLENCODED)]
        if any(node.get("type") == "file" for node in nodes):
            types = [MULTIPART]
        body = {"required": bool(required), "content": dict.fromkeys(types or [URLENCODED], media)}
        return self._made(body, operation)

    def response(self, node: dict[str, Any], produces: Iterable[str]) -> dict[str, Any]:
        """A response with its media types. A reference to a shared one stays a reference."""
        text = node.get("$ref")
        if isinstance(text, str) and text.startswith("#/responses/") and text.count("/") == 2:
            return self._made({"$ref": "#/components" + text[1:]}, node)
        node = self.resolved(node)
        new = {key: value for key, value in node.items() if key == "description" or key.startswith("x-")}
        if "headers" in node:
            new["headers"] = {name: self._header(header) for name, header in node["headers"].items()}
            self.provenance.adopt(new["headers"], node["headers"])
        schema = node.get("schema")
        examples = node.get("examples")
        if schema is not None:
            new["content"] = {kind: {"schema": schema} for kind in self._media_types(schema, produces)}
            for kind, media in new["content"].items():
                if isinstance(examples, dict) and kind in examples:
                    media["example"] = examples[kind]
        return self._made(new, node)

    # -- helpers -----------------------------------------------------------------------------------------------------

    def _media_types(self, schema: Any, produces: Iterable[str]) -> list[str]:
        is_file = isinstance(schema, dict) and schema.get("format") == "binary" and schema.get("type") == "string"
        return [BINARY if is_file and kind == JSON else kind for kind in produces]

    def _header(self, node: dict[str, Any]) -> dict[str, Any]:
        new = {key: value for key, value in node.items() if key == "description" or key.startswith("x-")}
        new["schema"] = self.schema(node)
        return self._made(new, node)

    def _style(self, node: dict[str, Any]) -> tuple[str, bool]:
        wanted = node.get("collectionFormat", "csv")
        place = node.get("in")
        if place == "query" and wanted in _QUERY_STYLES:
            return _QUERY_STYLES[wanted]
        if wanted != "csv":
            at = self.provenance.locate(node, "#/collectionFormat") or Location("")
            message = f"`collectionFormat: {wanted}` is not supported for {place} parameters; commas are used"
            self._diagnostics.warning("Spec/CollectionFormat", message, Location(at.file, at.line, at.column))
        return ("form", False) if place == "query" else ("simple", False)

    def _made(self, new: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
        self.provenance.adopt(new, node)
        return new
