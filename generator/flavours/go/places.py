"""Where everything lives: the package and file of each resource, and the names of models on both sides."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, count

from ...ir.api import Api, In, Method, Model, Resource
from ...ir.names import Words, singular_words, split_words
from ...ir.target import Target
from ...ir.types import (
    Array,
    Enum,
    Kind,
    Map,
    ModelRef,
    Object,
    Primitive,
    Type,
    Union,
    Unknown,
    Variant,
    without_null,
)
from ...ir.usage import references
from .gotypes import Form, Named, Package
from .names import LANGUAGE, RESERVED, Names
from .packages import packaged

_PARAM_LIKE = re.compile(r"[Pp]aram(eter)?s?$")
_PACKAGES = frozenset(["option", "internal", "packages", "shared", "lib", "examples", "scripts", "vendor", "testdata"])
"""Folders that every SDK has."""


class Side(enum.Enum):
    """Which way values of a type travel: each side has types of its own."""

    RESPONSE = "response"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class ResourcePlace:
    """A resource, the way to it, and where it is."""

    resource: Resource
    chain: tuple[Resource, ...]
    package: Package
    base: str
    """What the names of its service, params and responses begin with."""
    file: str


class Places:
    """The map from the model's names to those of Go."""

    def __init__(self, api: Api, target: Target, names: Names) -> None:
        self.api = api
        self.names = names
        self.root = Package("", _package_name(target.package or api.info.name))
        self._packaged, own = packaged(api, shared=bool(target.options.get("shared_package", True)))
        self.shared = Package("shared", "shared") if own else self.root
        self.resources: dict[str, ResourcePlace] = {}
        self._packages: set[str] = set(_PACKAGES)
        self._files: set[tuple[str, str]] = set() if own else {("", "shared")}
        self._bases: set[tuple[str, str]] = set()
        self.client = ResourcePlace(api.root, (), self.root, "", "toplevel.go")
        """Where the client's own methods are."""
        self._place(api.root, (), None)
        self._taken: dict[Package, set[str]] = {}
        for place in self.resources.values():
            self._taken.setdefault(place.package, {"Error"}).add(f"{place.base}Service")
        self._taken.setdefault(self.root, {"Error"}).update(_ROOT)
        self._forms: dict[str, tuple[Type, Form | None]] = {}
        self._names: dict[str, tuple[Package, str]] = {}
        self._all_positional = target.options.get("positional") == "all"
        absent = {m.id for m in api.models.values() if not m.availability.has(LANGUAGE)}
        self._inlined = {m for m in absent if m not in _beneath(api, m)}
        """Models that Go does without: they are written out where they are used, unless they hold themselves."""
        for model in api.models.values():
            if not model.alias_of and model.id not in self._inlined:
                self._names[model.id] = self._named(model)
        self._model_names = {name for _, name in self._names.values()}
        self._by_name = {place: api.models[model] for model, place in self._names.items()}

    def names_taken(self, sides: Mapping[str, tuple[Side, ...]]) -> Iterator[tuple[Package, str, object]]:
        """Names that types without names of their own cannot have, with what has them. `sides` has those on which a
        model is used."""
        for package, names in self._taken.items():
            yield from ((package, name, ("fixed", name)) for name in sorted(names) if name not in self._model_names)
        for place in self.resources.values():
            yield place.package, f"New{place.base}Service", ("service", place.base)
        for model in self.api.models.values():
            for side in sides.get(model.id, ()) if self.form(model)[1] is not None else ():
                symbol = self.symbol(model, side)
                yield symbol.package, symbol.name, ("model", symbol.model)

    def is_taken(self, package: Package, name: str) -> bool:
        """A model, a service or a part of the runtime has the name in the package."""
        return name in self._taken.get(package, ())

    def visible(self, resource: Resource) -> bool:
        """Go users see the resource: it has methods or models somewhere, and is not left out for them."""
        if not resource.availability.has(LANGUAGE) or resource.key.startswith("$"):
            return False
        return resource.callable or any(r.models for r in resource.walk())

    def package_of(self, resource: str) -> Package:
        """The package of a resource's models."""
        if resource == self.api.shared.id:
            return self.shared
        place = self.resources.get(resource)
        return place.package if place is not None else self.root

    def service(self, place: ResourcePlace) -> str:
        """The type whose methods a resource has: its service, or the client."""
        return "Client" if place is self.client else f"{place.base}Service"

    def definition(self, model: Model) -> Model:
        """The model an alias stands for."""
        return self.api.models[model.alias_of] if model.alias_of else model

    def resolved(self, type_: Type) -> Type:
        """The type behind null, unions of one, and names of models."""
        for _ in range(64):
            type_ = without_null(type_)
            if isinstance(type_, Union) and len(shown := self.variants(type_)) == 1:
                type_ = shown[0].type
            elif isinstance(type_, ModelRef):
                type_ = self.definition(self.api.models[type_.model]).type or Unknown()
            else:
                return type_
        return Unknown()

    def variants(self, union: Union) -> tuple[Variant, ...]:
        """The variants that Go users have; all of them where they would have none."""
        shown = union.variants
        if not all(v.availability.has(LANGUAGE) for v in shown):
            shown = tuple(v for v in shown if v.availability.has(LANGUAGE)) or shown
        if len(shown) == 2:
            # One object beside any value: that object, whose readers keep what they do not know.
            known = tuple(v for v in shown if not isinstance(without_null(v.type), Unknown))
            if len(known) == 1 and isinstance(self.resolved(known[0].type), Object):
                return known
        return shown

    def positional(self, method: Method) -> tuple[str, ...]:
        """The wire names of the path parameters that are arguments of their own: the last one, or all of them in APIs
        whose config is of before there were editions."""
        if not self._all_positional:
            return method.positional
        return tuple(p.wire for p in method.parameters if p.location is In.PATH)

    def form(self, model: Model) -> tuple[Type, Form | None]:
        """What a model is: its type, resolved, and the kind of declaration; None where it has none of its own."""
        known = self._forms.get(model.id)
        if known is None:
            type_ = self.resolved(model.type or Unknown())
            known = self._forms[model.id] = (type_, self._form(type_) if model.id not in self._inlined else None)
        return known

    def _form(self, type_: Type) -> Form | None:
        match type_:
            case Object():
                return Form.STRUCT
            case Union():
                return Form.ENUM if open_values(type_, self) is not None else Form.UNION
            case Enum(kind=kind):
                return Form.ENUM if kind is not None else None
            case Array():
                return Form.LIST
            case Map():
                return Form.MAP
            case _:
                return None

    # -- names of models ----------------------------------------------------------------------------------------------

    def name(self, model: Model) -> tuple[Package, str]:
        """Package and name of a model, without what its sides add."""
        return self._names[self.definition(model).id]

    def written_out(self, model: Model) -> bool:
        """Go has no type of its own for the model, so that it stands in full where it is used."""
        return self.definition(model).id in self._inlined

    def suffix(self, model: Model, side: Side) -> str:
        """What a side adds to the names of a model and of all that it holds."""
        _, name = self.name(model)
        like = bool(_PARAM_LIKE.search(name))
        if side is Side.REQUEST:
            twin = "" if like else "Param"
            return "RequestParam" if twin and self._is_twin(model) else twin
        return "Resp" if like else ""

    def _is_twin(self, model: Model) -> bool:
        """Another model has the name that the model would have in requests."""
        package, name = self.name(model)
        other = self._by_name.get((package, f"{name}Param"))
        forms = (Form.UNION, None)
        return other is not None and self.form(model)[1] not in forms and self.form(other)[1] not in forms

    def symbol(self, model: Model, side: Side) -> Named:
        """The type of a model on one side."""
        definition = self.definition(model)
        package, name = self._names[definition.id]
        type_, form = self.form(definition)
        assert form is not None
        if form is Form.ENUM:
            base = BASES[type_.kind or Kind.STRING] if isinstance(type_, Enum) else "string"
            return Named(package, name, form, base, model=name)
        if form in (Form.LIST, Form.MAP) and not self.two_sided(type_):
            return Named(package, name, form, model=name)
        full = union_name(name) if form is Form.UNION else name
        return Named(package, full + self.suffix(model, side), form, model=name)

    def two_sided(self, type_: Type) -> bool:
        """The type differs between requests and responses."""
        match type_:
            case Array(items=inner) | Map(values=inner):
                return self.two_sided(self._plain(inner))
            case Object():
                return True
            case Union():
                return open_values(type_, self) is None
            case _:
                return False

    def _plain(self, type_: Type) -> Type:
        return self.resolved(type_)

    def _named(self, model: Model) -> tuple[Package, str]:
        package = self.package_of(model.resource)
        taken = self._taken.setdefault(package, {"Error"})
        name = model.naming.get(LANGUAGE, "model_name") or self.names.type_name(model.words)
        while name in taken:
            name += "Model"
        taken.add(name)
        return package, name

    # -- resources ----------------------------------------------------------------------------------------------------

    def _place(self, parent: Resource, way: tuple[Resource, ...], package: Package | None) -> None:
        for child in parent.children:
            if not self.visible(child):
                continue
            own = (*way, child)
            inside = package
            if inside is None and child.id in self._packaged:
                inside = self._standalone(child)
            named = own if inside is None else own[-1:] if inside is not package else own[1:]
            words = tuple(w for r in named for w in singular_words(r.words))
            home = inside or self.root
            base = self._base(home, words, tuple(w for r in named for w in r.words))
            self.resources[child.id] = ResourcePlace(child, own, home, base, self._file(home, self.names.file(words)))
            self._place(child, own, inside)

    def _base(self, package: Package, words: Words, plurals: Words) -> str:
        """What the names of a resource's types begin with; where another has that name, the plural."""
        candidates = (self.names.exported(words), self.names.exported(plurals))
        numbered = (f"{candidates[0]}{number}" for number in count(2))
        base = next(b for b in chain(candidates, numbered) if (package.path, b) not in self._bases)
        self._bases.add((package.path, base))
        return base

    def _standalone(self, resource: Resource) -> Package:
        name = _package_name("".join(resource.words))
        while name in self._packages or name == self.root.name:
            name += "api"
        self._packages.add(name)
        return Package(name, name)

    def _file(self, package: Package, name: str) -> str:
        """A file of its own: none that the package has anyway, none that Go reads as a test or for one platform."""
        while name.endswith("test") or (package.path, name) in self._files or name in _FILES:
            name += "api"
        self._files.add((package.path, name))
        return f"{package.path}/{name}.go" if package.path else f"{name}.go"

    @cached_property
    def pages(self) -> dict[str, str]:
        """The names of page types, by scheme."""
        return {name: self.names.exported(scheme.words) for name, scheme in self.api.pages.items()}

    def method_base(self, place: ResourcePlace | None, method: Method) -> str:
        """What the names of a method's types begin with: ``ItemList``."""
        return (place.base if place is not None else "") + self.names.method(method.words)


_ROOT_TEXT = (
    "Bool BoolPtr Client DefaultClientOptions File Float FloatPtr Int IntPtr NewClient Opt Ptr String StringPtr Time"
    " TimePtr WebhookVerificationError"
)
_ROOT = frozenset(_ROOT_TEXT.split())
"""What the root package of every SDK declares."""
_FILES = frozenset(["client", "field", "aliases", "default_http_client", "toplevel"])
BASES = {Kind.STRING: "string", Kind.INTEGER: "int64", Kind.NUMBER: "float64", Kind.BOOLEAN: "bool"}


def union_name(name: str) -> str:
    """The name of a union: it says that it is one, once."""
    return name if "Union" in name else f"{name}Union"


def open_values(type_: Type, places: Places) -> tuple[Enum, ...] | None:
    """The enums of text that a union lists beside any text; None for a union of anything else."""
    if not isinstance(type_, Union):
        return None
    found: list[Enum] = []
    text = False
    for variant in places.variants(type_):
        inner = places.resolved(variant.type)
        if isinstance(inner, Enum) and inner.kind is Kind.STRING:
            found.append(inner)
        elif isinstance(inner, Primitive) and inner.kind is Kind.STRING:
            text = True
        else:
            return None
    return tuple(found) if found and text else None


def _beneath(api: Api, model: str) -> set[str]:
    """The models that a model holds, directly or through others."""
    found: set[str] = set()
    waiting = [model]
    while waiting:
        type_ = api.models[waiting.pop()].type
        new = {m for m in references(type_) if m in api.models} - found if type_ is not None else set()
        found |= new
        waiting.extend(sorted(new))
    return found


def _package_name(text: str) -> str:
    name = "".join(split_words(text)) or "api"
    return f"{name}api" if name in RESERVED or name[:1].isdigit() else name
