"""Where everything lives: the modules of resources, of models and of what methods take and give."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Api, ClientOption, Method, Model, Resource
from ...ir.names import Words, singular_words, split_words
from ...ir.target import Target
from ...ir.types import (
    Array,
    Enum,
    Kind,
    Map,
    ModelRef,
    Nullable,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    Variant,
    without_null,
)
from .names import CLIENT_MEMBERS, CONSTANTS, LANGUAGE, RUBY_CONSTANTS, Names
from .rubytypes import Form, Named

MODELS = "Models"
RESOURCES = "Resources"
_ROOT = frozenset(
    ["Client", "Errors", "FilePart", "Internal", "Models", "RequestOptions", "Resources", "VERSION", "ENVIRONMENTS"]
)
"""Constants of the root module that every SDK has."""


@dataclass(frozen=True, slots=True)
class ResourcePlace:
    """A resource, the way to it, and its modules."""

    resource: Resource
    chain: tuple[Resource, ...]
    path: tuple[str, ...]
    """The constant of its class, from the root module."""
    models: tuple[str, ...]
    """The module of its models and params, from the root module."""

    @property
    def name(self) -> str:
        return self.path[-1]


class Places:
    """The map from the model's names to Ruby's."""

    def __init__(self, api: Api, target: Target, names: Names) -> None:
        self.api = api
        self.names = names
        gem = target.package or api.info.name
        words = split_words(gem)
        self.gem = gem
        self.root = names.pascal(words)
        self.directory = names.file(words)
        self.resources: dict[str, ResourcePlace] = {}
        self.client = ResourcePlace(api.root, (), ("Client",), (MODELS,))
        self._segments: dict[tuple[str, ...], Words] = {}
        self._taken: dict[tuple[str, ...], set[str]] = {}
        self._aliases: dict[tuple[str, ...], set[str]] = {}
        self._place(api.root, (), (RESOURCES,))
        self._namespaces()
        self.models: dict[str, Named] = {}
        for model in api.models.values():
            if model.availability.has(LANGUAGE) and not self._same(model):
                self.models[model.id] = self._model(model)
        for model in api.models.values():
            if model.id not in self.models and model.alias_of in self.models and model.availability.has(LANGUAGE):
                self.models[model.id] = self.models[model.alias_of]

    # -- resources ----------------------------------------------------------------------------------------------------

    def visible(self, resource: Resource) -> bool:
        """Ruby users see the resource: it has methods or models somewhere, and is not left out for them."""
        if not resource.availability.has(LANGUAGE) or resource.key.startswith("$"):
            return False
        return resource.callable or any(r.models for r in resource.walk())

    def children(self, resource: Resource) -> list[ResourcePlace]:
        """The resources right below one."""
        return [self.resources[c.id] for c in resource.children if c.id in self.resources]

    def members(self, place: ResourcePlace) -> set[str]:
        """What a resource, or the client, has besides its methods."""
        found = {self.names.attribute(c.resource.words) for c in self.children(place.resource)}
        if place is self.client:
            found |= CLIENT_MEMBERS | {self.option(o) for o in self.api.client.options}
        return found

    def option(self, option: ClientOption) -> str:
        """An option of the client: not called like a resource."""
        name = self.names.option(option.words)
        taken = {self.names.attribute(c.resource.words) for c in self.children(self.api.root)}
        return f"{name}_option" if name in taken else name

    def _place(self, parent: Resource, chain: tuple[Resource, ...], above: tuple[str, ...]) -> None:
        taken: set[str] = set()
        for child in parent.children:
            if not self.visible(child):
                continue
            own = (*chain, child)
            name = _free(self.names.pascal(child.words), taken | {self.root}, "Resource")
            taken.add(name)
            path = (*above, name)
            modules = (MODELS, *path[1:]) if child.standalone else (MODELS, *above[1:])
            self.resources[child.id] = ResourcePlace(child, own, path, modules)
            self._place(child, own, path)

    def _namespaces(self) -> None:
        """Notes the modules that models live in, with the words they come from."""
        for place in self.resources.values():
            for depth in range(1, len(place.models)):
                module = place.models[: depth + 1]
                if module not in self._segments:
                    self._segments[module] = place.chain[depth - 1].words
                    self._taken.setdefault(module[:-1], set()).add(module[-1])

    @property
    def outer_namespaces(self) -> list[str]:
        """The modules right below ``Models`` that the root module knows, too."""
        return sorted(m[1] for m in self._segments if len(m) == 2 and m[1] not in RUBY_CONSTANTS)

    @property
    def namespaces(self) -> list[tuple[str, ...]]:
        """The modules below ``Models``, the outer ones first."""
        return list(self._segments)

    def words_of(self, module: tuple[str, ...]) -> Words:
        """The words of a module below ``Models``."""
        return self._segments.get(module, ())

    # -- models -------------------------------------------------------------------------------------------------------

    def module_of(self, resource: str) -> tuple[str, ...]:
        """The module of a resource's models."""
        place = self.resources.get(resource)
        return place.models if place is not None else (MODELS,)

    def definition(self, model: Model) -> Model:
        """The model an alias stands for."""
        return self.api.models[model.alias_of] if model.alias_of else model

    def resolved(self, type_: Type) -> Type:
        """What a type is once names of models are followed, null aside."""
        inner = without_null(type_)
        for _ in range(32):
            if not isinstance(inner, ModelRef):
                break
            inner = without_null(self.definition(self.api.models[inner.model]).type or Unknown())
        return inner

    def variants(self, union: Union) -> list[Variant]:
        """The variants that Ruby users meet."""
        shown = [v for v in union.variants if v.availability.has(LANGUAGE)]
        return shown or list(union.variants)

    def plain(self, type_: Type) -> Type:
        """A type, null aside; the only variant of a union that has no other."""
        inner = without_null(type_)
        while isinstance(inner, Union) and len(shown := self.variants(inner)) == 1:
            if isinstance(without_null(shown[0].type), ModelRef):
                break
            inner = without_null(shown[0].type)
        return inner

    def claim(self, module: tuple[str, ...], name: str) -> str:
        """A name that nothing else in a module has."""
        taken = self._taken.setdefault(module, set())
        avoid = CONSTANTS | {self.root} | (_ROOT if module == (MODELS,) else frozenset())
        name = _free(name, taken | avoid, "Model")
        taken.add(name)
        return name

    def taken(self, module: tuple[str, ...]) -> set[str]:
        """The names that are taken in a module."""
        return self._taken.setdefault(module, set())

    def named(self, module: tuple[str, ...], words: Words, form: Form, *, short: bool, name: str = "") -> Named:
        """A type in a module, under a name that is free there."""
        path = (*module, self.claim(module, name or self.names.pascal(words)))
        short = short and path[1] not in RUBY_CONSTANTS
        alias = self.names.type_alias(words)
        aliases = self._aliases.setdefault(module, set())
        while alias in aliases:
            alias += "_"
        aliases.add(alias)
        return Named(self.root, path, words, form, short, alias)

    def _same(self, model: Model) -> bool:
        """It is another entry of the config for a model of its name in its module."""
        target = self.api.models.get(model.alias_of)
        return (
            target is not None
            and target.words == model.words
            and self.module_of(target.resource) == self.module_of(model.resource)
        )

    def _model(self, model: Model) -> Named:
        asked = model.naming.get(LANGUAGE, "model_name")
        words = split_words(asked) if asked else model.words
        type_ = self.definition(model).type or Unknown()
        made = self.named(self.module_of(model.resource), words, _form(self.plain(type_)), short=True)
        made.nullable = isinstance(type_, Nullable)
        return made

    def lifted(self, made: Named, resource: str) -> tuple[str, ...] | None:
        """The module above the model's own that has it as well: where its name begins or ends with the module's."""
        module = made.path[:-1]
        place = self.resources.get(resource)
        if place is None or place.resource.standalone or len(module) < 2:
            return None
        led = singular_words(self._segments[module])
        said = made.words
        return module[:-1] if led in (said[: len(led)], said[-len(led) :]) else None

    # -- methods ------------------------------------------------------------------------------------------------------

    def method_words(self, place: ResourcePlace, method: Method) -> Words:
        """What the names of a method's params and response begin with."""
        return (*singular_words(place.resource.words), *method.words)


def _form(type_: Type) -> Form:
    match type_:
        case Object():
            return Form.CLASS
        case Enum():
            return Form.ENUM
        case Union():
            return Form.UNION
        case Array() | Map():
            return Form.CONVERTER
        case Primitive(kind=kind, format=format_) if kind is not Kind.BOOLEAN and format_ != "binary":
            return Form.BASIC
        case _:
            return Form.VALUE


def _free(name: str, taken: set[str] | frozenset[str], suffix: str) -> str:
    candidate = f"{name}{suffix}" if name in taken else name
    number = 1
    while candidate in taken:
        number += 1
        candidate = f"{name}{suffix}{number}"
    return candidate
