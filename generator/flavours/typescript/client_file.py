"""The client's module: options, constructor, credentials, resources and methods of its own (typescript.md §4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...ir.api import Api, ClientOption
from ...ir.target import Target
from ...render.document import Doc, concat
from ...render.typescript.expressions import assigned, call, constructed, object_literal, object_pattern
from ...render.typescript.text import property_key, ts_literal, ts_string
from ..readme import placeholder
from .auth import auth_view
from .client_names import ERRORS, OWN, import_fixed
from .methods import Methods
from .modules import Module
from .pages import page_names
from .places import TOP_LEVEL, ModulePath, Places
from .resource_files import ChildView, ResourceFile, apart, shown
from .resource_views import classes, exported
from .types import Types
from .views import ClientView, GivenOption, OptionView

_KINDS = {"string": "string", "number": "number", "integer": "number", "boolean": "boolean"}
_COERCE = {"number": "maybeCoerceFloat", "integer": "maybeCoerceInteger", "boolean": "maybeCoerceBoolean"}
_BROWSER_OPTION = "dangerouslyAllowBrowser"


def client_view(
    api: Api, places: Places, files: Mapping[ModulePath, ResourceFile], target: Target, *, streams: bool
) -> ClientView:
    """The view of the client, on top of the modules of all resources.

    Of the target's options, ``browsers`` is the config's word for use in browsers: ``disallow``; ``dangerous_allow``,
    which leaves it to those who use the package; or any other one, which allows it. ``client_types`` are the IDs of
    resources below others whose types are named below the client, too.
    """
    return _Client(api, places, files, target, streams).view()


def asked_types(target: Target) -> tuple[str, ...]:
    """The resources below others whose types the config wants to be named below the client."""
    asked = target.options.get("client_types")
    return tuple(map(str, asked)) if isinstance(asked, tuple) else ()


class _Client:
    def __init__(
        self, api: Api, places: Places, files: Mapping[ModulePath, ResourceFile], target: Target, streams: bool
    ) -> None:
        self._api = api
        self._client = api.client
        self._places = places
        self._names = places.names
        self._name = places.client
        self._files = files
        self._streams = streams
        self._browsers = target.options.get("browsers")
        self._shown = asked_types(target)
        self._module = Module(("client",), places.names)
        self._resources = Module(("client",), places.names, own=OWN | {self._name, places.base_client})
        """The resources' names apart, since there the client's own names are taken."""

    def view(self) -> ClientView:
        api = self._api
        children = list(self._children())
        seen = {c.class_name for c, _ in children} | self._reserved()
        groups = [self._group(child, file, seen) for child, file in children]
        top = self._files.get(TOP_LEVEL)
        if top is not None and top.types:
            names = [n for n in top.types if n not in seen]
            groups.append(exported([(self._resources.name(TOP_LEVEL, n), n) for n in names]))
        groups.extend(self._asked_for(seen))
        given = tuple(self._given(option) for option in self._client.options)
        auth = auth_view(api, self._names, self._module)
        attributes = {c.attribute for c, _ in children} | {g.name for g in given}
        writer = Methods(self._places, self._module, Types(Module(TOP_LEVEL, self._names), self._places), (), "this")
        methods = tuple(apart(writer.view(m), attributes) for m in shown(api.root))
        below = [(c.class_name, self._resources.name(c.module, c.class_name, value=True)) for c, _ in children]
        parted = self._places.parted
        view = ClientView(
            name=self._name,
            base=self._places.base_client,
            doc=(f"The client of the {(api.info.title or self._name).removesuffix(' API')} API.",),
            imports=(),
            environments=self._environments(),
            options=tuple(self._options()),
            given=given,
            pattern=object_pattern(
                [
                    f"baseURL = readEnv({ts_string(f'{self._client.env_prefix}_BASE_URL')})",
                    *(g.parameter for g in given),
                    "...opts",
                ]
            ),
            guard=self._guard(),
            addresses=tuple(self._addresses()),
            auth=auth,
            headers=self._headers(),
            query=self._query(),
            streams=self._streams,
            errors=tuple(assigned(f"static {e}", f"Errors.{e}") for e in (f"{self._name}Error", *ERRORS)),
            resources=tuple(
                constructed(f"{c.attribute}: API.{c.class_name}", f"API.{c.class_name}", "this") for c, _ in children
            ),
            methods=methods,
            statics=() if parted else tuple(assigned(f"{self._name}.{name}", local) for name, local in below),
            classes=classes(below) if parted and below else "",
            pages=tuple(self._pages()),
            groups=tuple(groups),
            shared=tuple(
                concat(assigned(f"export type {name}", f"API.{name}"), ";")
                for name in (self._places.symbol(m).name for m in api.shared.models)
                if name not in {c.class_name for c, _ in children}
            ),
        )
        return replace(view, imports=tuple(self._imports(view)))

    def _reserved(self) -> set[str]:
        """Names that the client's namespace has already: shared models, pages, and what every client offers."""
        shared = {self._places.symbol(m).name for m in self._api.shared.models}
        pages = {
            name for scheme in self._api.pages.values() for name in page_names(self._names.pascal(scheme.words), scheme)
        }
        errors = {f"{self._name}Error", *ERRORS}
        return {*shared, *pages, *errors, self._name, "RequestOptions", "DEFAULT_TIMEOUT", "toFile"}

    def _pages(self) -> Iterator[tuple[str, Doc]]:
        """The page classes, with what exports their interfaces."""
        for scheme in self._api.pages.values():
            name, *interfaces = page_names(self._names.pascal(scheme.words), scheme)
            local = [(self._module.name(("core", "pagination"), i), i) for i in interfaces]
            yield name, exported(local)

    # -- resources ----------------------------------------------------------------------------------------------------

    def _children(self) -> Iterator[tuple[ChildView, ResourceFile]]:
        for resource in self._api.root.children:
            place = self._places.resources.get(resource.id)
            if place is not None:
                attribute = self._names.attribute(resource.words)
                yield ChildView(attribute, self._places.class_name(resource), place.module, ""), self._files[
                    place.module
                ]

    def _group(self, child: ChildView, file: ResourceFile, seen: set[str]) -> Doc:
        """A resource's class and types in the client's namespace; what has a name first keeps it."""
        names = [] if file.hidden_types else [n for n in file.inner if n not in seen]
        seen.update(names)
        local = self._resources.name(child.module, child.class_name, value=True)
        entries = [(self._resources.name(child.module, n), n) for n in names]
        return exported(entries, classes=[(local, child.class_name)])

    def _asked_for(self, seen: set[str]) -> Iterator[Doc]:
        """The types of resources below others that the config wants here, too; what has a name first keeps it."""
        for resource in self._shown:
            place = self._places.resources.get(resource)
            names = [n for n in self._files[place.module].inner if n not in seen] if place is not None else []
            if place is not None and names:
                seen.update(names)
                yield exported([(self._resources.name(place.module, n), n) for n in names])

    def _imports(self, view: ClientView) -> Iterator[str]:
        module = self._module
        import_fixed(module)
        if view.pages:
            module.whole(("core", "pagination"), "Pagination")
        if view.streams:
            module.name(("core", "streaming"), "Stream", value=True)
        if view.resources or view.shared:
            module.whole(("resources", "index"), "API", value=bool(view.resources))
        yield from module.lines()
        yield from self._resources.lines()

    # -- options ------------------------------------------------------------------------------------------------------

    def _options(self) -> Iterator[OptionView]:
        for option in self._client.options:
            env = f"Defaults to process.env['{option.env}']." if option.env else ""
            doc = tuple(text for text in (option.description, env) if text)
            null = " | null" if option.nullable else ""
            kind = _KINDS.get(option.kind, "string")
            yield OptionView(doc, property_key(self._names.option(option.words)), f"{kind}{null} | undefined")
        if self._browsers == "dangerous_allow":
            doc = ("Work in browsers, too, where every visitor can read the credentials. Off unless you switch it on.",)
            yield OptionView(doc, _BROWSER_OPTION, "boolean | undefined")

    def _guard(self) -> str:
        """The statement that keeps the client out of browsers; empty where it may be used in them."""
        asked = {"disallow": "", "dangerous_allow": f"opts.{_BROWSER_OPTION}, {ts_string(_BROWSER_OPTION)}"}
        if not isinstance(self._browsers, str) or self._browsers not in asked:
            return ""
        refuse = self._module.name(("internal", "detect-platform"), "refuseBrowser", value=True)
        return f"{refuse}({asked[self._browsers]});"

    def _given(self, option: ClientOption) -> GivenOption:
        name = self._names.option(option.words)
        kind = _KINDS.get(option.kind, "string")
        given = " ?? ".join(text for text in (self._read(option), self._fallback(option)) if text)
        required = not option.nullable and option.default is None
        return GivenOption(
            name,
            f"{kind} | null" if option.nullable and option.default is None else kind,
            f"{name} = {given}" if given else name,
            ts_string(self._missing(option, name)) if required else "",
        )

    def _read(self, option: ClientOption) -> str:
        """The expression that reads an option from the environment."""
        if not option.env:
            return ""
        read = f"readEnv({ts_string(option.env)})"
        coerce = _COERCE.get(option.kind)
        return f"{self._module.name(('internal', 'utils', 'values'), coerce, value=True)}({read})" if coerce else read

    def _fallback(self, option: ClientOption) -> str:
        if option.default is not None:
            return ts_literal(option.default)
        return "null" if option.nullable else ""

    def _missing(self, option: ClientOption, name: str) -> str:
        example = placeholder(option, self._names.pascal)
        call_ = f"new {self._name}({{ {name}: '{example}' }})"
        told = f"instantiate the {self._name} client with an {name} option, like {call_}."
        if not option.env:
            return f"Please {told}"
        return f"The {option.env} environment variable is missing or empty; either provide it, or {told}"

    # -- addresses ----------------------------------------------------------------------------------------------------

    def _environments(self) -> Doc:
        """``const environments``; empty where there is no choice."""
        found = self._client.environments
        if len(found) < 2:
            return ""
        entries: list[Doc] = [f"{property_key(e.name)}: {ts_string(e.url)}" for e in found]
        return concat("const environments = ", object_literal(entries), ";")

    def _addresses(self) -> Iterator[Doc]:
        """The statements that gather all options again and choose the base URL."""
        found = self._client.environments
        options = [self._names.option(option.words) for option in self._client.options]
        urls = "environments" if len(found) > 1 else object_literal([f"url: {self._only_url()}"])
        variables = [self._variable(o) for o in self._client.options if o.server_variable]
        if variables:
            fill = self._module.name(("internal", "url"), "fillURLs", value=True)
            yield concat("const urls = ", call(fill, [urls, object_literal(variables)]), ";")
            urls = "urls"
        if len(found) > 1:
            choose = self._module.name(("internal", "url"), "chooseBaseURL", value=True)
            yield concat("const defaultBaseURL = ", f"{urls}[opts.environment ?? {ts_string(found[0].name)}];")
            base = f"baseURL: {choose}(baseURL, opts.environment, {urls})"
        else:
            yield f"const defaultBaseURL = {'urls.url' if variables else self._only_url()};"
            base = "baseURL"
        yield concat("const options: ClientOptions = ", object_literal([*options, "...opts", base]), ";")

    def _variable(self, option: ClientOption) -> Doc:
        key, name = property_key(option.server_variable), self._names.option(option.words)
        return name if key == name else f"{key}: {name}"

    def _only_url(self) -> str:
        return ts_string(self._client.environments[0].url if self._client.environments else "")

    # -- what every request carries -----------------------------------------------------------------------------------

    def _headers(self) -> Doc:
        entries: list[Doc] = [f"{property_key(name)}: {ts_string(value)}" for name, value in self._client.headers]
        entries.extend(self._sent(o, o.header) for o in self._client.options if o.header)
        return object_literal(entries) if entries else ""

    def _query(self) -> Doc:
        entries: list[Doc] = [self._sent(o, o.query, absent=" ?? undefined") for o in self._client.options if o.query]
        return object_literal(["...this._options.defaultQuery", *entries]) if entries else ""

    def _sent(self, option: ClientOption, name: str, absent: str = "") -> str:
        value = f"this.{self._names.option(option.words)}"
        text = value if option.kind == "string" else f"{value}?.toString()"
        return f"{property_key(name)}: {text}{absent}"
