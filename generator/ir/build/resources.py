"""The resource tree, parents before children, methods in config order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...config.model import AliasMethod, PerLanguage
from ...config.model import Resource as ConfiguredResource
from ..api import Deprecation, Method, Resource
from ..names import split_words
from .context import Context, text_of
from .methods import Inherited, Methods, available
from .registry import Registry


class Resources:
    """Builds resources."""

    def __init__(self, context: Context, registry: Registry, methods: Methods) -> None:
        self._context = context
        self._registry = registry
        self._methods = methods
        self._tags = _tag_descriptions(context)

    def root(self) -> Resource:
        """The tree of everything callable: the client's own methods and the top-level resources."""
        configured = self._context.config.resources
        own = configured.get("$client")
        children = [self._resource((), r) for name, r in configured.items() if not name.startswith("$")]
        if own is None:
            return Resource("", "", (), children=tuple(children))
        children.extend(self._resource((), r) for r in own.subresources.values())
        self._registry.home = "$client"
        methods = self._methods_of("$client", own, Inherited())
        return Resource(
            "",
            "",
            (),
            methods=methods,
            models=_models_of("$client", own),
            children=tuple(children),
            config_pointer=own.at,
        )

    def shared(self) -> Resource:
        """The models every resource may use."""
        configured = self._context.config.resources.get("$shared")
        promoted = tuple(e.id for e in self._registry.entries() if e.resource == "$shared" and not e.config_pointer)
        models = _models_of("$shared", configured) if configured is not None else ()
        return Resource(
            "$shared",
            "$shared",
            ("shared",),
            models=(*models, *promoted),
            config_pointer=configured.at if configured else "",
        )

    def _resource(
        self, above: tuple[str, ...], configured: ConfiguredResource, around: Inherited | None = None
    ) -> Resource:
        path = (*above, configured.name)
        id_ = ".".join(path)
        inside = (around or Inherited()).within(configured.deprecated, configured.default_request_options)
        self._registry.home = id_
        methods = self._methods_of(id_, configured, inside)
        children = tuple(self._resource(path, child, inside) for child in configured.subresources.values())
        return Resource(
            id_,
            configured.name,
            split_words(configured.name),
            description=(configured.description or "").strip() or self._described(methods),
            methods=methods,
            models=_models_of(id_, configured),
            children=children,
            standalone=configured.standalone_api,
            deprecated=_deprecation(configured.deprecated),
            availability=available(configured.skip, configured.only),
            config_pointer=configured.at,
        )

    def _methods_of(self, resource: str, configured: ConfiguredResource, inside: Inherited) -> tuple[Method, ...]:
        built: dict[str, Method] = {}
        order = list(configured.methods.items())
        for name, method in order:
            made = self._methods.build(resource, method, inside)
            if made is not None:
                built[name] = made
        for name, method in order:
            if isinstance(method, AliasMethod):
                alias = self._methods.alias(resource, method, built)
                if alias is not None:
                    built[name] = alias
        return tuple(built[name] for name, _ in order if name in built)

    def _described(self, methods: Iterable[Method]) -> str:
        """The description of the tag of the first operation."""
        for method in methods:
            operation = self._context.document.lookup(method.pointer) if method.verb else {}
            tags = operation.get("tags")
            if isinstance(tags, list) and tags and isinstance(tags[0], str):
                return self._tags.get(tags[0], "")
            if method.verb:
                return ""
        return ""


def _tag_descriptions(context: Context) -> Mapping[str, str]:
    tags = context.document.root.get("tags")
    return {
        tag["name"]: text_of(tag, "description")
        for tag in (tags if isinstance(tags, list) else ())
        if isinstance(tag, Mapping) and isinstance(tag.get("name"), str)
    }


def _models_of(resource: str, configured: ConfiguredResource) -> tuple[str, ...]:
    return tuple(f"{resource}.{name}" for name in configured.models)


def _deprecation(said: PerLanguage | None) -> Deprecation | None:
    return None if said is None else Deprecation((("", said.default or ""), *said.languages.items()))
