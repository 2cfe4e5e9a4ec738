"""Models: registered from the config before anything else is read, given their types at the end."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...config.model import ModelAlias, SchemaModel
from ..api import Model
from ..names import split_words
from .context import Context, component_name
from .extensions import deprecated, naming
from .methods import available
from .registry import Entry, Registry
from .schemas import Annotations, Schemas


def register_models(context: Context, registry: Registry) -> None:
    """Puts the models of the config into the registry; an error for each whose schema or target does not exist."""
    aliases: list[tuple[str, ModelAlias]] = []
    for resource, name, configured in _configured(context):
        match configured:
            case SchemaModel():
                _register(context, registry, resource, name, configured)
            case ModelAlias():
                aliases.append((resource, configured))
    for resource, alias in aliases:
        _register_alias(context, registry, resource, alias)


def build_models(context: Context, registry: Registry, schemas: Schemas) -> dict[str, Model]:
    """All models with their types, in config order; models that appear while types are built come last."""
    built: dict[str, Model] = {}
    while len(built) < len(registry.entries()):
        for entry in registry.entries():
            if entry.id not in built:
                registry.home = entry.resource
                built[entry.id] = _model(context, schemas, entry)
    return built


def _configured(context: Context) -> Iterator[tuple[str, str, SchemaModel | ModelAlias]]:
    for path, resource in context.config.walk():
        for name, configured in resource.models.items():
            yield ".".join(path), name, configured


def _register(context: Context, registry: Registry, resource: str, name: str, configured: SchemaModel) -> None:
    try:
        context.document.lookup(configured.pointer)
    except (KeyError, ValueError):
        context.diagnostics.error(
            "Model/NotFound",
            f"the document has no schema `{configured.pointer}` for the model `{name}`",
            context.configured_at(configured.at),
            hint=_nearest_component(context, configured.pointer),
        )
        return
    registry.add(
        Entry(
            f"{resource}.{name}",
            resource,
            name,
            configured.pointer,
            configured.at,
            available(configured.skip, configured.only),
        )
    )


def _register_alias(context: Context, registry: Registry, resource: str, alias: ModelAlias) -> None:
    known = {entry.id: entry for entry in registry.entries()}
    target = next((i for i in (alias.to, f"{resource}.{alias.to}", f"$shared.{alias.to}") if i in known), None)
    if target is None:
        close = get_close_matches(alias.to, known, n=1)
        context.diagnostics.error(
            "Model/NotFound",
            f"the model `{alias.name}` is an alias of `{alias.to}`, which is no model of this config",
            context.configured_at(alias.at),
            hint=f"did you mean `{close[0]}`?" if close else "write the resources and the key, as in `pets.pet`",
        )
        return
    entry = known[target]
    registry.add(
        Entry(
            f"{resource}.{alias.name}",
            resource,
            alias.name,
            entry.pointer,
            alias.at,
            available(alias.skip, alias.only),
            alias_of=entry.alias_of or entry.id,
        )
    )


def _model(context: Context, schemas: Schemas, entry: Entry) -> Model:
    node = context.document.lookup(entry.pointer)
    notes = Annotations(context, entry.pointer, node)
    return Model(
        id=entry.id,
        key=entry.key,
        words=split_words(entry.key),
        resource=entry.resource,
        pointer=entry.pointer,
        config_pointer=entry.config_pointer,
        type=None if entry.alias_of else schemas.model_type(entry.pointer),
        alias_of=entry.alias_of,
        title=notes.text("title"),
        description=notes.text("description"),
        deprecated=deprecated(node),
        availability=entry.availability,
        naming=naming(node),
        component=component_name(entry.pointer),
        promoted=entry.promoted,
        documented=schemas.documented(node),
    )


def _nearest_component(context: Context, pointer: str) -> str:
    components = context.document.root.get("components", {}).get("schemas", {})
    close = get_close_matches(component_name(pointer) or pointer, components, n=1)
    return f"did you mean `{close[0]}`?" if close else "name a component schema, or a JSON pointer to a schema"
