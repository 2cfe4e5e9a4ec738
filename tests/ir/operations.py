"""Small documents with one operation."""

from __future__ import annotations

from typing import Any

from .model import Built, Make

OK = (
    'responses: {"200": {description: ok, content: {application/json: {schema: {type: object,'
    " properties: {a: {type: string}}}}}}}"
)
COMPONENTS = """
components:
  parameters:
    Shared: {name: shared, in: query, schema: {type: string}}
  requestBodies:
    Body: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}, id: {type: string, readOnly: true}}}
    Special: {allOf: [{$ref: "#/components/schemas/Thing"}, {properties: {level: {type: integer}}}]}
    List: {type: array, items: {$ref: "#/components/schemas/Thing"}}
"""


def operation(
    make: Make,
    inner: str,
    *,
    path: str = "/x",
    item: str = "",
    verb: str = "post",
    method: str = "",
    top: str = "",
    spec: str = "",
) -> Built:
    """A model with one method, ``zoo.act``."""
    document = f"paths:\n  {path}:\n"
    document += f"    {item}\n" if item else ""
    document += f"    {verb}: {{{inner}}}\n" + spec + COMPONENTS
    said = method or f"{{endpoint: '{verb} {path}'}}"
    return make(
        document, f"{top}\nresources: {{zoo: {{models: {{thing: Thing, special: Special}}, methods: {{act: {said}}}}}}}"
    )


def act(built: Built) -> Any:
    return built.method("zoo.act")
