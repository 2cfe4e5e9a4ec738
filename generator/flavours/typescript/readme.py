"""What the README of a TypeScript SDK says: facts of the API and code examples, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir.api import Purpose, ResponseKind
from ...ir.fitting import Direction
from ...ir.showcase import Showcase, ShownCall, showcase
from ...ir.types import ModelRef, Nullable, without_null
from ...render.document import Doc, Group, concat, layout
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ...render.typescript.expressions import call, object_literal
from ...render.typescript.text import property_key, ts_string
from ..readme import Credential, credentials, duration, error_classes
from .construction import Construction, construction
from .invocations import PAGES, arguments, fields, printed, result_name
from .methods import MethodView
from .names import LANGUAGE
from .resource_files import ResourceFile
from .sdk import Sdk
from .values import SHOWN_FILE, Values


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to print."""

    callee: str
    given: tuple[Doc, ...]
    result: str
    """The name for what comes back; empty when nothing does."""
    shown: str
    """An expression of the result that is worth printing."""
    streams: str
    """The argument that asks for a stream, or empty."""
    params: tuple[str, Doc] | None
    """Type and value of the argument object."""
    omitted: bool
    """The argument object is left out."""
    type: str
    """The type of what comes back, where it has a name."""

    def code(self, indent: int = 0, *, before: str = "", after: str = "", options: str = "", owner: str = "") -> str:
        """The call on as few lines as fit, `before` and `after` around it.

        Args:
            options: Members of the request's options, such as ``timeout: 5 * 1000``.
            owner: What stands for ``client``.
        """
        callee = self.callee.replace("client", owner, 1) if owner else self.callee
        given = list(self.given)
        if options:
            given.extend(["{}"] if self.omitted else [])
            given.append(object_literal([options]))
        return printed(concat(before, call(callee, given), after), indent)

    def statement(self, indent: int = 0) -> str:
        """The call with its result kept and printed."""
        before = f"const {self.result} = await " if self.result else "await "
        text = self.code(indent, before=before, after=";")
        return f"{text}\n\n{' ' * indent}console.log({self.shown});" if self.shown else text

    def streaming(self, indent: int = 0) -> str:
        """The call with its stream switched on."""
        given = list(self.given)
        if self.streams:
            switch = f"{property_key(self.streams)}: true"
            value = self.params[1] if self.params is not None and self.given else None
            given = [*given[:-1], _with(value, switch)] if value is not None else [*given, f"{{ {switch} }}"]
        return printed(concat("const stream = await ", call(self.callee, given), ";"), indent)

    def typed(self) -> str:
        """The call with the types of its argument and its result written out."""
        given, lines = list(self.given), ""
        if self.params is not None:
            name, value = self.params
            given = [*given[:-1], "params"]
            lines = printed(concat(f"const params: {name} = ", value, ";")) + "\n"
        type_ = f": {self.type}" if self.type else ""
        before = f"const {self.result}{type_} = await " if self.result else "await "
        return lines + printed(concat(before, call(self.callee, given), ";"))

    @property
    def uses_files(self) -> bool:
        """Some argument is a file on disk."""
        return SHOWN_FILE in self.code()


@dataclass(frozen=True, slots=True)
class Connecting:
    """The opening of a connection, ready to print."""

    class_name: str
    module: str
    """Where the class is imported from, below the package."""
    base: str
    base_module: str
    opened: str
    """The statement."""


@dataclass(frozen=True, slots=True)
class Part:
    """A client with one resource, ready to print."""

    base: str
    """The class with the methods alone."""
    class_name: str
    module: str
    """Where both are imported from, below the package."""
    call: Call


@dataclass(frozen=True, slots=True)
class ReadmeView:
    heading: Markdown
    title: Markdown
    api_title: Markdown
    package: str
    client: str
    env_prefix: str
    repository: str
    files: str
    """Address of the repository's files, ending with a slash."""
    docs: str
    calls: Showcase[Call | None]
    typed: Call | None
    """The call that shows types: one with an argument object, if there is any."""
    connecting: Connecting | None
    part: Part | None
    """`None` where clients have all resources."""
    credentials: tuple[Credential, ...]
    environments: tuple[str, ...]
    """Names as literals when there are several; the first is the default."""
    environment_names: tuple[Markdown, ...]
    pages_comment: str
    page_items: str
    """Field of a page that holds its items, or empty."""
    idempotency_header: str
    """As a code span, or empty."""
    timeout: str
    max_retries: int
    errors: tuple[tuple[str, str], ...]
    construction: Construction


def readme_view(sdk: Sdk) -> ReadmeView:
    """Everything the README template needs."""
    api = sdk.api
    views = {view.method.id: (file, view) for file, view in sdk.methods()}
    values = Values(api, SHOWN_FILE)

    def made(shown: ShownCall) -> Call | None:
        found = views.get(shown.method.id)
        return _call(sdk, found[0], found[1], shown, values) if found is not None else None

    choice = showcase(api, LANGUAGE, Direction.SHARED)
    calls = choice.map(made)
    ordinary = [c for c in (calls.default, calls.nested, calls.headline) if c is not None]
    environments = tuple(ts_string(e.name) for e in api.client.environments)
    header = api.behaviour.idempotency_header
    return ReadmeView(
        heading=markdown_text(sdk.target.readme_title or f"{sdk.title} TypeScript library"),
        title=markdown_text(sdk.title),
        api_title=markdown_text(sdk.api_title),
        package=sdk.package,
        client=sdk.client,
        env_prefix=api.client.env_prefix,
        repository=sdk.repository,
        files=f"{sdk.repository}/blob/main/",
        docs=web_address(api.info.docs),
        calls=calls,
        typed=next((c for c in ordinary if c.params is not None), calls.default),
        connecting=_connecting(sdk, choice.connection, values),
        part=_part(sdk, choice.of_resource, calls.of_resource),
        credentials=tuple(credentials(api.client, (sdk.names.option(o.words) for o in api.client.options))),
        environments=environments if len(environments) > 1 else (),
        environment_names=tuple(markdown_code(e.name) for e in api.client.environments),
        pages_comment=PAGES,
        page_items=_page_items(sdk, choice.pagination),
        idempotency_header=markdown_code(header) if header else "",
        timeout=duration(api.behaviour.timeout),
        max_retries=api.behaviour.max_retries,
        errors=tuple(error_classes()),
        construction=construction(sdk),
    )


# -- calls ------------------------------------------------------------------------------------------------------------


def _call(sdk: Sdk, file: ResourceFile, view: MethodView, shown: ShownCall, values: Values) -> Call:
    given = arguments(view, shown.values, values)
    switch = view.method.streaming.parameter if view.method.streaming is not None else ""
    inside = view.params is not None and bool(given) and isinstance(given[-1], Group)
    result = result_name(sdk.api, sdk.names, view)
    return Call(
        ".".join(["client", *sdk.way(file), view.name]),
        tuple(given),
        result,
        _shown(sdk, view, result, shown.result),
        switch,
        (sdk.reached(file.module.path, view.params.name), given[-1]) if view.params is not None and inside else None,
        view.params is not None and not inside,
        _type(sdk, view),
    )


def _part(sdk: Sdk, shown: ShownCall | None, call_: Call | None) -> Part | None:
    place = sdk.places.resources.get(shown.resources[-1].id) if shown is not None else None
    if place is None or call_ is None or not sdk.places.parted:
        return None
    base, name = sdk.places.base_name(place.resource), sdk.places.class_name(place.resource)
    return Part(base, name, "/".join(place.module), call_)


def _connecting(sdk: Sdk, shown: ShownCall | None, values: Values) -> Connecting | None:
    view = next((c for _, c in sdk.connections() if shown is not None and c.method.id == shown.method.id), None)
    if shown is None or view is None:
        return None
    opened = call(f"new {view.class_name}", ["client", *arguments(view, shown.values, values)])
    return Connecting(
        view.class_name,
        "/".join(view.node.path),
        f"{view.class_name}Base",
        "/".join(view.base.path),
        printed(concat("const connection = ", opened, ";")),
    )


def _type(sdk: Sdk, view: MethodView) -> str:
    """The model that a method gives, or empty."""
    response = view.method.response
    inner = without_null(response.type) if response.type is not None else None
    if view.page_alias or response.kind is not ResponseKind.JSON or not isinstance(inner, ModelRef):
        return ""
    symbol = sdk.places.symbol(inner.model)
    return sdk.reached(symbol.module, symbol.name) + (" | null" if isinstance(response.type, Nullable) else "")


def _shown(sdk: Sdk, view: MethodView, result: str, path: str) -> str:
    response = view.method.response
    if not result or view.page_alias or response.type is None or isinstance(response.type, Nullable):
        return result
    return result + fields(sdk.api, response.type, path or "id")


def _with(value: Doc, entry: str) -> Doc:
    """An object with one more member."""
    assert isinstance(value, Group)
    lines = layout(value, 100_000)
    inside = lines[0].removeprefix("{").removesuffix("}").strip()
    return object_literal([inside, entry] if inside else [entry])


# -- facts ------------------------------------------------------------------------------------------------------------


def _page_items(sdk: Sdk, shown: ShownCall | None) -> str:
    pagination = shown.method.pagination if shown is not None else None
    if pagination is None:
        return ""
    items = sdk.api.pages[pagination.scheme].field(Purpose.ITEMS)
    single = items is not None and len(items.path) == 1 and items.path[0].isidentifier()
    return items.path[0] if single and items is not None else ""


__all__ = ["Call", "ReadmeView", "readme_view"]
