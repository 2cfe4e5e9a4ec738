"""What the README of a Go SDK says: facts of the API and code examples, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Purpose
from ...ir.examples import FileContent, example_value
from ...ir.names import split_words
from ...ir.showcase import Showcase, ShownCall, showcase
from ...ir.types import ModelRef
from ...render.go.expressions import Code
from ...render.go.layout import Row, aligned
from ...render.go.text import go_literal, go_string
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ..readme import Credential, credentials
from .declared import ParamUnion, ResponseUnion, Struct
from .gotypes import OPTION, Form, GoType, Named, Package
from .invocations import call, call_arguments
from .methods import Gives, MethodView
from .names import LANGUAGE, RESERVED
from .places import Side
from .printing import GoFile
from .sdk import Sdk
from .sources import SourceFile
from .values import DoesNotFit, Values

_MAIN = Package("main", "main")
_FMT = Package("std:fmt", "fmt")
_CASES = 3
"""Variants of a union that an example tells apart."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call, ready to print."""

    sdk: Sdk
    source: SourceFile
    view: MethodView
    shown: ShownCall
    result: str
    """The name for what comes back; empty when nothing does."""
    part: str
    """An expression of the result that is worth printing; empty when nothing comes back."""
    field: str
    """A field of the result, or empty."""

    def code(self, *options: str, file: str = "", indent: str = "", owner: str = "client", imports: GoFile) -> str:
        """The call with request options.

        Args:
            file: The expression that stands for every file; by default a reader of a text.
            indent: What all lines but the first begin with.
            owner: What stands for the client.
            imports: The file that it is written into.
        """
        values = _Files(self.sdk, imports, file)
        callee = ".".join([owner, *self.sdk.way(self.source)])
        given = [(o,) for o in options]
        code = call(self.view, self.source.package, callee, self.shown.values, values, *given)
        return _indented(code, indent)

    def kept(self, *options: str, file: str = "", indent: str = "", imports: GoFile | None = None) -> str:
        """The call with what it gives kept in variables."""
        before = {Gives.STREAM: "stream := ", Gives.PAGES: "iter := ", Gives.NOTHING: "err := "}
        start = before.get(self.view.gives, f"{self.result}, err := ")
        return start + self.code(*options, file=file, indent=indent, imports=imports or GoFile(_MAIN, ""))

    def tried(
        self, *options: str, file: str = "", again: bool = False, context: str = "", imports: GoFile | None = None
    ) -> str:
        """The call with nothing kept but its error.

        Args:
            again: The variable for the error is there already.
            context: What stands for the context.
        """
        code = self.code(*options, file=file, imports=imports or GoFile(_MAIN, ""))
        if context:
            code = code.replace("context.TODO()", context, 1)
        return f"{'err' if self.view.gives is Gives.NOTHING else '_, err'} {'=' if again else ':='} {code}"

    @property
    def params_type(self) -> str:
        """The type of the struct of params, or empty."""
        struct = self.view.params.struct
        return f"{self.source.package.name}.{struct.name}" if struct is not None else ""

    def params(self) -> str:
        """The struct of params."""
        file = GoFile(_MAIN, self.sdk.module)
        return "\n".join(
            call_arguments(self.view, self.source.package, self.shown.values, _Files(self.sdk, file, ""))[-1]
        )

    @property
    def verified(self) -> bool:
        """The delivery of an event is verified by its headers."""
        return self.view.method.webhook is not None and bool(self.view.method.webhook.key_option)


class _Files(Values):
    """Values with one expression for every file."""

    def __init__(self, sdk: Sdk, imports: GoFile, file: str) -> None:
        super().__init__(sdk.places, sdk.registry, imports.qualify)
        self._file = file

    def file(self, content: FileContent) -> Code:
        return (self._file,) if self._file else super().file(content)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a union in requests."""

    code: str
    getters: bool
    """It has methods that return what its variants have in common."""


@dataclass(frozen=True, slots=True)
class Switch:
    """A union in responses whose variants are told apart by AsAny."""

    type: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    sdk: Sdk
    heading: Markdown
    title: Markdown
    api_title: Markdown
    module: str
    package: str
    repository: str
    files: str
    """Address of the repository's files, ending with a slash."""
    docs: str
    go: str
    env_prefix: str
    calls: Showcase[Call | None]
    paging: Call | None
    """The method that gives one page, where `calls.pagination` goes through all of them."""
    choice: Choice | None
    switch: Switch | None
    credentials: tuple[Credential, ...]
    environments: tuple[str, ...]
    """The options by which clients choose an environment, where there are several; the first is the default."""
    page_items: str
    idempotency_header: str
    """As a code span, or empty."""
    max_retries: int

    @property
    def any(self) -> Call | None:
        """A call for whatever any call does for."""
        return self.calls.default

    @property
    def with_params(self) -> Call | None:
        """A call with a struct of params, if there is any."""
        shown = (self.calls.nested, self.calls.headline, self.calls.default, self.calls.upload)
        return next((c for c in shown if c is not None and c.params_type), None)

    def program(self) -> str:
        """The first example: a whole program."""
        file = GoFile(_MAIN, self.module)
        lines = list(new_client(self.sdk, file))
        if self.calls.headline is None:
            lines.append(f'{file.qualify(_FMT, "Println")}(len(client.Options), "options")')
        else:
            lines.extend(statement(self.calls.headline, file))
        body = "\n".join(lines).split("\n")
        return "\n".join(
            ["package main", "", *file.import_lines(), "func main() {", *(f"\t{x}" if x else "" for x in body), "}"]
        )


def statement(shown: Call, file: GoFile) -> Iterator[str]:
    """A call with its error heeded and its result printed."""
    yield shown.kept(imports=file)
    yield from ("if err != nil {", "\tpanic(err.Error())", "}")
    if shown.part:
        yield f'{file.qualify(_FMT, "Printf")}("%+v\\n", {shown.part})'


def new_client(sdk: Sdk, file: GoFile) -> Iterator[str]:
    """A statement that makes a client with its credentials, and what no environment variable can give."""
    options = list(_client_options(sdk))
    made = file.qualify(sdk.places.root, "NewClient")
    if not options:
        yield f"client := {made}()"
        return
    file.qualify(OPTION, "RequestOption")
    yield from (f"client := {made}(", *aligned(options), ")")


def readme_view(sdk: Sdk, go: str, repository: str) -> ReadmeView:
    """Everything the README template needs."""
    api = sdk.api
    shown = shown_calls(sdk)
    environments = [f"WithEnvironment{sdk.places.names.exported(split_words(e.name))}" for e in api.client.environments]
    header = api.behaviour.idempotency_header
    return ReadmeView(
        sdk=sdk,
        heading=markdown_text(sdk.target.readme_title or f"{sdk.title} Go library"),
        title=markdown_text(sdk.title),
        api_title=markdown_text(sdk.api_title),
        module=sdk.module,
        package=sdk.places.root.name,
        repository=repository,
        files=f"{repository}/blob/main/",
        docs=web_address(api.info.docs),
        go=go,
        env_prefix=api.client.env_prefix,
        calls=shown.calls,
        paging=shown.page,
        choice=_choice(sdk),
        switch=_switch(sdk),
        credentials=tuple(
            credentials(api.client, (f"option.With{sdk.places.names.exported(o.words)}" for o in api.client.options))
        ),
        environments=tuple(environments) if len(environments) > 1 else (),
        page_items=page_items(sdk, shown.page),
        idempotency_header=markdown_code(header) if header else "",
        max_retries=api.behaviour.max_retries,
    )


# -- calls ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shown:
    """The calls of a README and of the tests that come from it."""

    calls: Showcase[Call | None]
    page: Call | None
    """The method that gives one page, where `calls.pagination` goes through all of them."""


def shown_calls(sdk: Sdk) -> Shown:
    """The calls that every language shows, as Go has them."""
    choice = showcase(sdk.api, LANGUAGE)
    wanted = {"pagination": (Gives.PAGES,), "streaming": (Gives.STREAM,), "webhook": (Gives.EVENT,)}
    ordinary = (Gives.VALUE, Gives.NOTHING, Gives.RESPONSE, Gives.PAGE)

    def printed(shown: ShownCall) -> Call | None:
        name = next((n for n in wanted if getattr(choice, n) is shown), "")
        return _call(sdk, shown, wanted.get(name, ordinary))

    page = _call(sdk, choice.pagination, (Gives.PAGE,)) if choice.pagination is not None else None
    return Shown(choice.map(printed), page)


def _call(sdk: Sdk, shown: ShownCall, gives: tuple[Gives, ...]) -> Call | None:
    found = ((s, v) for s, v in sdk.methods() if v.method.id == shown.method.id and v.gives in gives)
    source, view = next(found, (None, None))
    if source is None or view is None:
        return None
    result = _result_name(sdk, view)
    field = _field(sdk, view.result, shown.result or "id") if result and view.gives is Gives.VALUE else ""
    made = Call(sdk, source, view, shown, result, result + field, field.removeprefix("."))
    try:
        made.code(imports=GoFile(_MAIN, sdk.module))
    except DoesNotFit:
        return None
    return made


def _result_name(sdk: Sdk, view: MethodView) -> str:
    """The name for what a call gives; empty when it gives nothing."""
    match view.gives:
        case Gives.NOTHING:
            return ""
        case Gives.PAGE | Gives.PAGES:
            return "page"
        case Gives.EVENT:
            return "event"
        case _:
            model = view.result.model if isinstance(view.result, Named) else ""
            name = sdk.places.names.argument(split_words(model)) if model else ""
            taken = {p.name for p in (s.package for s in sdk.sources)} | {"client", "option", "param"} | RESERVED
            return name if name and name not in taken and len(name) < 25 else "res"


def _field(sdk: Sdk, type_: GoType | None, path: str) -> str:
    """``.A.B`` for a path of wire names through fields that are always there; else empty."""
    out = ""
    for wire in path.split("."):
        struct = sdk.registry.get(type_) if type_ is not None else None
        found = next((f for f in struct.fields if f.wire == wire), None) if isinstance(struct, Struct) else None
        if found is None or not found.required:
            return ""
        out += f".{found.name}"
        type_ = found.type
    return out


def page_items(sdk: Sdk, shown: Call | None) -> str:
    """The field of a page that holds its items, or empty."""
    pagination = shown.view.method.pagination if shown is not None else None
    if pagination is None:
        return ""
    items = sdk.api.pages[pagination.scheme].field(Purpose.ITEMS)
    single = items is not None and len(items.path) == 1
    return sdk.places.names.field(split_words(items.path[0])) if single and items is not None else ""


# -- unions -----------------------------------------------------------------------------------------------------------


def _unions(sdk: Sdk, side: Side) -> Iterator[tuple[str, Named]]:
    """The unions that are models, by the ids of these; the small ones first."""
    found = []
    for model in sdk.api.models.values():
        if not model.alias_of and sdk.places.form(model)[1] is Form.UNION:
            symbol = sdk.places.symbol(model, side)
            declared = sdk.registry.get(symbol)
            if isinstance(declared, (ParamUnion, ResponseUnion)) and len(declared.variants) > 1:
                found.append((len(declared.variants), symbol.name, model.id, symbol))
    return ((model, symbol) for _, _, model, symbol in sorted(found, key=lambda f: f[:2]))


def _choice(sdk: Sdk) -> Choice | None:
    """A union that requests send, by its first variant."""
    for model, symbol in _unions(sdk, Side.REQUEST):
        file = GoFile(_MAIN, sdk.module)
        values = Values(sdk.places, sdk.registry, file.qualify)
        given = example_value(sdk.api, ModelRef(model), "value", required_only=True)
        try:
            code = values.code(ModelRef(model), symbol, given)
        except DoesNotFit:
            continue
        if code[0].endswith("{"):
            declared = sdk.registry.get(symbol)
            return Choice("\n".join(code), isinstance(declared, ParamUnion) and bool(declared.getters))
    return None


def _switch(sdk: Sdk) -> Switch | None:
    """A union that responses hold, whose variants a program can tell apart."""
    for _, symbol in _unions(sdk, Side.RESPONSE):
        union = sdk.registry.get(symbol)
        if isinstance(union, ResponseUnion) and union.anyhow:
            types = [v.type for v in union.variants if isinstance(v.type, Named)]
            cases = tuple(dict.fromkeys(f"{t.package.name}.{t.name}" for t in types))
            return Switch(f"{symbol.package.name}.{symbol.name}", cases[:_CASES])
    return None


# -- the client -------------------------------------------------------------------------------------------------------


def _client_options(sdk: Sdk) -> Iterator[Row]:
    """What the first example gives the client: credentials, and what no environment variable can give; each with a
    comment, if there is anything to say."""
    examples: dict[str, object] = {"integer": 0, "number": 0.5, "boolean": True}
    for option in sdk.api.client.options:
        name = sdk.places.names.exported(option.words)
        label = " ".join(["My", *(sdk.places.names.pascal((w,)) for w in option.words)])
        value = go_literal(examples.get(option.kind, label))
        if option.env and option.scheme and option.kind == "string":
            yield f"option.With{name}({value}),", f"// by default os.LookupEnv({go_string(option.env)})"
        elif not option.env and not option.nullable and option.default is None and not option.server_variable:
            yield (f"option.With{name}({value}),",)


def _indented(code: Code, indent: str) -> str:
    return "\n".join([code[0], *(indent + line for line in code[1:])])


__all__ = [
    "Call",
    "Choice",
    "ReadmeView",
    "Shown",
    "Switch",
    "new_client",
    "page_items",
    "readme_view",
    "shown_calls",
    "statement",
]
