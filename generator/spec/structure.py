"""Whether every structural place of a document holds the JSON type it must hold: all faults in one run.

What can only mean one thing is put right, with a warning; what cannot is an error.
"""

from __future__ import annotations

from typing import Any

from .grammar import Field, Form, Shape
from .inspection import Inspection, Visit
from .tables import CONTACT, DOCS, LICENSE, SCHEMA
from .trail import Trail
from .values import Hopeless, repair, show

_IMMATERIAL = (CONTACT, LICENSE, DOCS)
"""Objects that nothing depends on."""
_MAY_BE_EMPTY = frozenset({"a media type", "an example", "a link", "a server variable", "a header"})
"""Objects without a mandatory field: a null entry of a map can be read as an empty one."""


class Structure:
    """The walk over one document; fills `visits` and `sites` of the inspection."""

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        self._seen: set[int] = set()
        self._stack: list[Visit] = []

    def run(self) -> None:
        """Checks everything that can be reached from the root without following references."""
        self.walk(self._inspection.grammar.root, self._inspection.document.root, None)

    def walk(self, shape: Shape, node: dict[str, Any], trail: Trail) -> None:
        """Checks one object and all below it, unless an earlier walk has."""
        self._stack.append(Visit(shape, node, trail))
        while self._stack:
            visit = self._stack.pop()
            if id(visit.node) in self._seen or id(visit.node) in self._inspection.reported:
                continue
            self._seen.add(id(visit.node))
            self._inspection.visits.append(visit)
            begun = len(self._stack)
            self._visit(visit)
            self._stack[begun:] = reversed(self._stack[begun:])

    def _visit(self, visit: Visit) -> None:
        shape, node, trail = visit.shape, visit.node, visit.trail
        if "$ref" in node and shape.referable:
            self._inspection.sites.append(visit)
            if shape is not SCHEMA:
                return
        fields, rest = shape.fields, shape.rest
        changed: list[tuple[str, Any]] = []
        for key, value in node.items():
            field = fields.get(key)
            if field is None:
                if rest is None or key.startswith("x-"):
                    continue
                field = rest
            form = field.form
            if form is Form.TEXT and type(value) is str:
                continue
            if form is Form.SCHEMA or form is Form.OBJECT:
                if type(value) is dict and field.shape is not None:
                    self._stack.append(Visit(field.shape, value, (trail, key)))
                    continue
                changed += self._single(field, visit, key, value)
            elif form is Form.MAP:
                changed += self._map(field, visit, key, value)
            elif form is Form.LIST:
                changed += self._list(field, visit, key, value)
            else:
                changed += self._plain(field, visit, key, value)
        for key, value in changed:
            if value is _DROP:
                del node[key]
            else:
                node[key] = value

    # -- one field; each returns the changes to make after the iteration ---------------------------------------------

    def _single(self, field: Field, visit: Visit, key: str, value: Any) -> list[tuple[str, Any]]:
        if field.form is Form.SCHEMA:
            if isinstance(value, bool):
                return []
            if isinstance(value, list) and key == "items":
                return self._tuple(field, visit, value)
        if key == "discriminator" and isinstance(value, str):
            return self._discriminator(visit, value)
        if value is None and visit.shape.rest is not field and not self._is_essential(visit, key):
            return self._drop_null(visit, key)
        if field.shape in _IMMATERIAL:
            message = f"`{key}` of {visit.shape.name} must be a mapping, not {show(value)}; it is left out"
            self._inspection.warning("Spec/Type", message, self._inspection.at(visit.trail, key))
            return [(key, _DROP)]
        self._wrong(visit, (key,), field, value)
        return []

    def _map(self, field: Field, visit: Visit, key: str, value: Any) -> list[tuple[str, Any]]:
        if value is None:
            return self._drop_null(visit, key)
        if not isinstance(value, dict):
            self._wrong(visit, (key,), field, value)
            return []
        shape = field.shape
        if shape is None:
            return []
        trail = (visit.trail, key)
        for name, item in value.items():
            if type(item) is dict:
                self._stack.append(Visit(shape, item, (trail, name)))
            elif item is None and shape.name in _MAY_BE_EMPTY:
                at = self._inspection.at(trail, name, key=True)
                self._inspection.warning("Spec/Null", f"`{name}` is empty (null); it is read as {{}}", at)
                value[name] = {}
            elif not (shape is SCHEMA and isinstance(item, bool)) and not name.startswith("x-"):
                self._wrong(visit, (key, name), Field(Form.SCHEMA if shape is SCHEMA else Form.OBJECT, shape), item)
        return []

    def _list(self, field: Field, visit: Visit, key: str, value: Any) -> list[tuple[str, Any]]:
        if value is None:
            return self._drop_null(visit, key)
        if not isinstance(value, list):
            self._wrong(visit, (key,), field, value)
            return []
        trail, shape = (visit.trail, key), field.shape
        for index, item in enumerate(value):
            if type(item) is dict and shape is not None:
                self._stack.append(Visit(shape, item, (trail, index)))
            elif not (shape is SCHEMA and isinstance(item, bool)):
                self._wrong(visit, (key, index), Field(Form.SCHEMA if shape is SCHEMA else Form.OBJECT, shape), item)
        return []

    def _plain(self, field: Field, visit: Visit, key: str, value: Any) -> list[tuple[str, Any]]:
        if key == "required" and visit.shape is SCHEMA and isinstance(value, bool):
            hint = "list the names of required properties in the schema that holds them"
            message = f"`required: {show(value)}` has no meaning in a schema; it is left out"
            self._inspection.warning("Schema/Required", message, self._inspection.at(visit.trail, key), hint)
            return [(key, _DROP)]
        if value is None and field.form is Form.TEXTS and visit.shape.rest is field:
            return [(key, [])]
        try:
            repaired = repair(field.form, value)
        except Hopeless:
            self._wrong(visit, (key,), field, value)
            return []
        if repaired is None:
            return []
        if repaired.problem:
            message = f"`{key}` must be {field.form.value}, not {show(value)}"
            at = self._inspection.at(visit.trail, key)
            self._inspection.warning("Spec/Type", message, at, repaired.problem)
        return [(key, _DROP if repaired.drop else repaired.value)]

    def _tuple(self, field: Field, visit: Visit, value: list[Any]) -> list[tuple[str, Any]]:
        """`items` with a list of schemas: a tuple up to JSON Schema 2019-09, `prefixItems` since."""
        if not all(isinstance(item, (dict, bool)) for item in value):
            self._wrong(visit, ("items",), field, value)
            return []
        message = "`items` holds a list of schemas; it is read as `prefixItems`"
        hint = "write one schema in `items`, or the list in `prefixItems`"
        self._inspection.warning("Schema/Items", message, self._inspection.at(visit.trail, "items"), hint)
        for index, item in enumerate(value):
            if isinstance(item, dict):
                self._stack.append(Visit(SCHEMA, item, ((visit.trail, "items"), index)))
        return [("items", _DROP), ("prefixItems", value)]

    def _discriminator(self, visit: Visit, value: str) -> list[tuple[str, Any]]:
        """A bare property name: how Swagger 2.0 writes a discriminator."""
        if "swagger" not in self._inspection.document.root:
            message = f"`discriminator: {value}` is how Swagger 2.0 writes it; it is read as the `propertyName`"
            at = self._inspection.at(visit.trail, "discriminator")
            self._inspection.warning("Schema/Discriminator", message, at, f"write {{propertyName: {value}}}")
        return [("discriminator", {"propertyName": value})]

    # -- what is wrong -----------------------------------------------------------------------------------------------

    def _is_essential(self, visit: Visit, key: str) -> bool:
        return visit.shape is self._inspection.grammar.root and key in ("info", "paths")

    def _drop_null(self, visit: Visit, key: str) -> list[tuple[str, Any]]:
        at = self._inspection.at(visit.trail, key, key=True)
        self._inspection.warning("Spec/Null", f"`{key}` is empty (null); it is left out", at)
        return [(key, _DROP)]

    def _wrong(self, visit: Visit, parts: tuple[str | int, ...], field: Field, value: Any) -> None:
        where = f"`{parts[-1]}`" if isinstance(parts[-1], str) else f"item {parts[-1]} of `{parts[0]}`"
        wanted = field.form.value
        if field.form is Form.OBJECT and field.shape is not None:
            wanted = f"{field.shape.name} (a mapping)"
        elif field.form in (Form.LIST, Form.MAP) and field.shape is not None:
            wanted = f"{field.form.value}, each {field.shape.name}"
        at = self._inspection.at(visit.trail, *parts, key=value is None)
        self._inspection.error("Spec/Type", f"{where} of {visit.shape.name} must be {wanted}, not {show(value)}", at)


class _Drop:
    """Marks a key that goes."""


_DROP: Any = _Drop()
