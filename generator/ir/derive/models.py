"""Models: which component schemas get a public name, in which resource, and what it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ...config.model import SchemaModel
from ...diagnostics import Diagnostics
from ...source import join
from ..names import Words, singular_words, split_words
from .nodes import Reader, is_json, reference
from .operations import Operation
from .reach import Graph, component_of, homes, subtypes
from .words import key_of, letters, unique_form

SHARED: Final = "$shared"
_SHOWN: Final = 10


def derive_models(
    reader: Reader,
    placed: Sequence[tuple[Operation, tuple[str, ...]]],
    siblings: Mapping[tuple[str, ...], set[str]],
    diagnostics: Diagnostics,
) -> dict[tuple[str, ...], dict[str, SchemaModel]]:
    """Models by resource, those of several resources under ``("$shared",)``; in the document's order of components.

    `placed` are the operations with their resources, `siblings` the names that are taken beside a resource's models.
    """
    components = reader.document.root.get("components")
    declared = components.get("schemas") if isinstance(components, Mapping) else None
    schemas = {str(name): node for name, node in declared.items()} if isinstance(declared, Mapping) else {}
    reached = _reached(reader, placed, schemas)
    _note_unreached(reader, schemas, reached, diagnostics)
    chosen = {name: home for name, home in reached.items() if home is not None}
    keys = _keys(reader, chosen, siblings, diagnostics)
    models: dict[tuple[str, ...], dict[str, SchemaModel]] = defaultdict(dict)
    for name in schemas:
        if name in chosen:
            key = keys[name]
            models[chosen[name] or (SHARED,)][key] = SchemaModel(
                name=key, pointer=join("#", "components", "schemas", name)
            )
    return models


def _reached(
    reader: Reader, placed: Sequence[tuple[Operation, tuple[str, ...]]], schemas: Mapping[str, Any]
) -> dict[str, tuple[str, ...] | None]:
    """The home of each reached component; None for plain values and bodies that become arguments: they need no name."""
    graph = Graph.of(reader)
    extended = subtypes(schemas)
    uses: list[tuple[tuple[str, ...], list[str]]] = []
    bodies: dict[str, int] = defaultdict(int)
    for operation, resource in placed:
        body = _body_component(reader, operation)
        bodies[body] += 1
        uses.append((resource, [*_references(graph, operation, body), *([body] if body else ())]))
    for base, children in extended.items():
        graph.add(base, children)
    found = homes(graph, uses)
    elsewhere = set(_used_elsewhere(graph, placed, found))
    out: dict[str, tuple[str, ...] | None] = {}
    for pointer, home in found.items():
        name = component_of(pointer)
        if name in schemas:
            argument = bodies[pointer] and pointer not in elsewhere and _flattens(reader, schemas[name])
            out[name] = None if argument or not _nameable(reader, schemas[name]) else home
    return out


def _references(graph: Graph, operation: Operation, body: str) -> list[str]:
    """What an operation refers to, the component that is its body aside."""
    rest = {key: node for key, node in operation.node.items() if key != "requestBody"}
    own = [*graph.references(rest), *graph.references(operation.item.get("parameters"))]
    return [*own, *graph.references(_other_contents(graph.reader, operation, body))]


def _other_contents(reader: Reader, operation: Operation, body: str) -> list[Any]:
    """The media objects of a request body whose schema is something else than the component `body`."""
    content = reader.mapping(operation.node.get("requestBody")).get("content")
    return (
        [inner for inner in content.values() if not body or reference(_schema(inner)) != body]
        if isinstance(content, Mapping)
        else []
    )


def _schema(media: Any) -> Any:
    return media.get("schema") if isinstance(media, Mapping) else None


def _body_component(reader: Reader, operation: Operation) -> str:
    """The pointer of the component that is the operation's body, its JSON body if there are several; else empty."""
    content = reader.mapping(operation.node.get("requestBody")).get("content")
    if not isinstance(content, Mapping):
        return ""
    found = [target for media, inner in content.items() if (target := reference(_schema(inner))) is not None]
    preferred = [t for m, inner in content.items() if is_json(str(m)) and (t := reference(_schema(inner))) is not None]
    return (preferred or found or [""])[0]


def _used_elsewhere(
    graph: Graph, placed: Iterable[tuple[Operation, tuple[str, ...]]], found: Mapping[str, object]
) -> Iterable[str]:
    """Pointers that something other than a body as a whole refers to."""
    for operation, _ in placed:
        yield from _references(graph, operation, _body_component(graph.reader, operation))
    for pointer in found:
        yield from graph.edges(pointer)


def _flattens(reader: Reader, schema: Any) -> bool:
    """Whether a body's properties become the method's arguments, so that the body itself needs no name."""
    return bool(reader.properties(schema)) or any("oneOf" in part or "anyOf" in part for part in reader.parts(schema))


def _nameable(reader: Reader, schema: Any) -> bool:
    """Whether a schema is worth a name: no plain value, no second name of another component, nothing at all."""
    if not isinstance(schema, Mapping) or reference(schema) is not None:
        return False
    structured = (
        "properties",
        "additionalProperties",
        "patternProperties",
        "items",
        "prefixItems",
        "enum",
        "const",
        "allOf",
        "oneOf",
        "anyOf",
    )
    return any(key in schema for key in structured) or bool(reader.types(schema) & {"object", "array"})


def _note_unreached(
    reader: Reader, schemas: Mapping[str, Any], reached: Mapping[str, object], diagnostics: Diagnostics
) -> None:
    missing = [name for name in schemas if name not in reached]
    if missing:
        shown = ", ".join(f"`{name[:60]}`" for name in missing[:_SHOWN])
        more = f" and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
        what = "1 component schema is" if len(missing) == 1 else f"{len(missing)} component schemas are"
        diagnostics.note(
            "Model/Unreached",
            f"{what} used by no operation and left out: {shown}{more}",
            reader.document.location("#/components/schemas", key=True),
            hint="list them under `models` of a resource to have them generated",
        )


# ---------------------------------------------------------------- keys


def _keys(
    reader: Reader,
    chosen: Mapping[str, tuple[str, ...]],
    siblings: Mapping[tuple[str, ...], set[str]],
    diagnostics: Diagnostics,
) -> dict[str, str]:
    """A key for each component, different from all others and from the resources it would share a namespace with."""
    keys = {name: _beside_resources(reader, name, home, siblings) for name, home in chosen.items()}
    rivals: dict[str, list[str]] = defaultdict(list)
    for name, key in keys.items():
        rivals[unique_form(key)].append(name)
    for names in rivals.values():
        first, *rest = sorted(names, key=lambda name: (not _is_pascal(name), name))
        for name in rest:
            keys[name] = key_of((*split_words(name)[:8], letters(name)), "model")
            _report(reader, first, name, keys, diagnostics)
    return keys


def _report(reader: Reader, first: str, name: str, keys: Mapping[str, str], diagnostics: Diagnostics) -> None:
    pointer, other = (join("#", "components", "schemas", n) for n in (name, first))
    diagnostics.warning(
        "Model/NameCollision",
        f"`{pointer}` and `{other}` ({reader.document.location(other)}) have the same words; the models are called "
        f"`{keys[name]}` and `{keys[first]}`",
        reader.document.location(pointer, key=True),
        hint="rename one of the schemas, or name the models in a config",
    )


def _beside_resources(
    reader: Reader, name: str, home: tuple[str, ...], siblings: Mapping[tuple[str, ...], set[str]]
) -> str:
    """The words of the component; with a word for its shape when a resource of the same name is beside it."""
    words = split_words(name[:400]) or ("model", letters(name))
    key = key_of(words if len(name) <= 400 else (*words, letters(name)), "model")
    if unique_form(key) not in {unique_form(taken) for taken in siblings.get(home, ())}:
        return key
    return key_of(_shaped(reader, name, words), "model")


def _shaped(reader: Reader, name: str, words: Words) -> Words:
    types = reader.types({"$ref": join("#", "components", "schemas", name)})
    if "array" in types:
        return (*singular_words(words), "list")
    return (*words, "details" if "object" in types or not types else "value")


def _is_pascal(name: str) -> bool:
    return name[:1].isupper() and "".join(word.capitalize() for word in split_words(name)) == name
