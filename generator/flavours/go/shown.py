"""Calls as documents show them, and the statements around them: READMEs, code samples, and the tests that come from
these."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Purpose
from ...ir.examples import FileContent
from ...ir.names import split_words
from ...ir.showcase import Showcase, ShownCall, showcase
from ...render.go.expressions import Code
from ...render.go.layout import Row, aligned
from ...render.go.text import go_literal, go_string
from ..readme import placeholder
from .declared import Struct
from .gotypes import OPTION, GoType, Named, Package
from .invocations import call, call_arguments
from .methods import Gives, MethodView
from .names import LANGUAGE, RESERVED
from .printing import GoFile
from .sdk import Sdk
from .sources import SourceFile
from .values import DoesNotFit, Values

MAIN = Package("main", "main")
FMT = Package("std:fmt", "fmt")
HEED = ("if err != nil {", "\tpanic(err.Error())", "}")
"""What becomes of errors."""


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
        return start + self.code(*options, file=file, indent=indent, imports=imports or GoFile(MAIN, ""))

    def tried(
        self, *options: str, file: str = "", again: bool = False, context: str = "", imports: GoFile | None = None
    ) -> str:
        """The call with nothing kept but its error.

        Args:
            again: The variable for the error is there already.
            context: What stands for the context.
        """
        code = self.code(*options, file=file, imports=imports or GoFile(MAIN, ""))
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
        file = GoFile(MAIN, self.sdk.module)
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


def program(body: Sequence[str], file: GoFile) -> str:
    """A whole program whose statements are written already; `file` knows what they import."""
    lines = "\n".join(body).split("\n")
    return "\n".join(
        ["package main", "", *file.import_lines(), "func main() {", *(f"\t{x}" if x else "" for x in lines), "}"]
    )


def streamed(call: Call, file: GoFile) -> Iterator[str]:
    """A call whose events are printed as they come."""
    yield call.kept(imports=file)
    yield from ("for stream.Next() {", f'\t{file.qualify(FMT, "Printf")}("%+v\\n", stream.Current())', "}")
    yield from ("if err := stream.Err(); err != nil {", *HEED[1:])


def statement(shown: Call, file: GoFile) -> Iterator[str]:
    """A call with its error heeded and its result printed."""
    yield shown.kept(imports=file)
    yield from HEED
    if shown.part:
        yield f'{file.qualify(FMT, "Printf")}("%+v\\n", {shown.part})'


def new_client(sdk: Sdk, file: GoFile, keys: Collection[str] | None = None) -> Iterator[str]:
    """A statement that makes a client with its credentials, and what no environment variable can give; or with the
    options of the `keys` alone, without comments on where their values can come from."""
    options = [row if keys is None else row[:1] for row in _client_options(sdk, keys)]
    made = file.qualify(sdk.places.root, "NewClient")
    if not options:
        yield f"client := {made}()"
        return
    file.qualify(OPTION, "RequestOption")
    yield from (f"client := {made}(", *aligned(options), ")")


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
        return shown_call(sdk, shown, wanted.get(name, ordinary))

    page = shown_call(sdk, choice.pagination, (Gives.PAGE,)) if choice.pagination is not None else None
    return Shown(choice.map(printed), page)


def shown_call(sdk: Sdk, shown: ShownCall, gives: tuple[Gives, ...]) -> Call | None:
    """A call of the method of that ID that gives one of these; None where there is none, or a value is none of Go's."""
    found = ((s, v) for s, v in sdk.methods() if v.method.id == shown.method.id and v.gives in gives)
    source, view = next(found, (None, None))
    if source is None or view is None:
        return None
    result = _result_name(sdk, view)
    field = _field(sdk, view.result, shown.result or "id") if result and view.gives is Gives.VALUE else ""
    made = Call(sdk, source, view, shown, result, result + field, field.removeprefix("."))
    try:
        made.code(imports=GoFile(MAIN, sdk.module))
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


def _client_options(sdk: Sdk, keys: Collection[str] | None) -> Iterator[Row]:
    """What the first example gives the client: credentials, and what no environment variable can give; each with a
    comment, if there is anything to say."""
    examples: dict[str, object] = {"integer": 0, "number": 0.5, "boolean": True}
    for option in sdk.api.client.options:
        if keys is not None and option.key not in keys:
            continue
        name = sdk.places.names.exported(option.words)
        label = placeholder(option, sdk.places.names.pascal)
        value = go_literal(examples.get(option.kind, label))
        if option.is_secret_of_environment:
            yield f"option.With{name}({value}),", f"// by default os.LookupEnv({go_string(option.env)})"
        elif option.required and not option.env:
            yield (f"option.With{name}({value}),",)


def _indented(code: Code, indent: str) -> str:
    return "\n".join([code[0], *(indent + line for line in code[1:])])


__all__ = [
    "FMT",
    "HEED",
    "MAIN",
    "Call",
    "Shown",
    "new_client",
    "page_items",
    "program",
    "shown_call",
    "shown_calls",
    "statement",
    "streamed",
]
