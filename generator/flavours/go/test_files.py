"""The tests of a generated SDK: a file beside each file with methods, and the clients that they call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from jinja2 import Environment

from ...ir.api import ClientOption, In, MethodKind
from ...ir.examples import body_forms, example_call
from ...render.go.expressions import Code
from ...render.go.text import go_literal, go_string
from ...render.metadata import one_line
from ..base import PlannedFile
from ..readme import placeholder
from .examples import plan_examples
from .gotypes import Package
from .invocations import Given, call, derived
from .methods import Gives, MethodView
from .names import LANGUAGE
from .printing import GoFile
from .runtime_files import client_tests
from .sdk import Sdk
from .shown import Call, page_items, shown_calls
from .sources import SourceFile
from .values import DoesNotFit, Values

TESTCLIENT = Package("internal/testclient", "testclient")
_TESTING = Package("std:testing", "testing")
_OWN = frozenset({"client", "paginationauto", "paginationmanual", "usage"})
"""Files of the root package whose tests are others."""
_SHOWN = ("TestUsage", "TestAutoPagination", "TestManualPagination")
_SWITCHED_OFF = "Tests with the mock server are switched off in the generator's config."
_BODY = "abc"
"""What a server answers where the mock server has no bytes to give."""


def plan_tests(sdk: Sdk, header: str, jinja: Environment) -> Iterator[PlannedFile]:
    """Every file of tests that is made of the API."""
    taken: dict[Package, Counter[str]] = {sdk.places.root: Counter([*client_tests(), *_SHOWN, "TestMain"])}
    for source in sdk.sources:
        names = taken.setdefault(source.package, Counter({"TestMain": 1}))
        writer = _Tests(sdk, source, names)
        blocks = list(writer.blocks())
        if blocks:
            yield PlannedFile(_path(source), _text(header, writer.file, blocks))
    options = [
        f"With{sdk.places.names.exported(o.words)}({go_literal(_value(sdk, o))})"
        for o in sdk.api.client.options
        if o.scheme or o.required
    ]
    text = jinja.get_template("go/api/tests/testclient.go.jinja").render(
        header=header, module=sdk.module, package=sdk.places.root.name, options=options, pages=bool(sdk.api.pages)
    )
    yield PlannedFile(f"{TESTCLIENT.path}/testclient.go", text)
    yield from _shown(sdk, header)


# -- what the README shows --------------------------------------------------------------------------------------------


def _shown(sdk: Sdk, header: str) -> Iterator[PlannedFile]:
    """The first example of the README, and a list page by page, against the mock server."""
    shown = shown_calls(sdk)
    yield from plan_examples(sdk, shown, header)
    headline, pages, page = shown.calls.headline, shown.calls.pagination, shown.page
    if headline is not None:
        yield _one("usage_test.go", "TestUsage", sdk, header, headline, _usage)
    if pages is not None:
        yield _one("paginationauto_test.go", "TestAutoPagination", sdk, header, pages, _every_item)
    if page is not None:
        yield _one("paginationmanual_test.go", "TestManualPagination", sdk, header, page, _every_page)


def _one(
    path: str, name: str, sdk: Sdk, header: str, shown: Call, body: Callable[[Sdk, Call, GoFile], Iterator[str]]
) -> PlannedFile:
    """A file with one test."""
    file = GoFile(Package("", f"{sdk.places.root.name}_test"), sdk.module)
    reason = _skipped(sdk, shown.view)
    lines = [
        f"func {name}(t *{file.qualify(_TESTING, 'T')}) {{",
        *([f"\tt.Skip({go_string(reason)})"] if reason else []),
        f"\tclient := {_client(shown.view, file)}",
        *(f"\t{line}" for text in body(sdk, shown, file) for line in text.split("\n")),
        "}",
    ]
    return PlannedFile(path, _text(header, file, [lines]))


def _usage(sdk: Sdk, shown: Call, file: GoFile) -> Iterator[str]:
    yield shown.kept(imports=file)
    yield f"{file.qualify(TESTCLIENT, 'Check')}(t, err)"
    if shown.part:
        yield f't.Logf("%+v", {shown.part})'


def _every_item(sdk: Sdk, shown: Call, file: GoFile) -> Iterator[str]:
    yield shown.kept(imports=file)
    yield from ("for range 3 {", "\tif !iter.Next() {", "\t\tbreak", "\t}", '\tt.Logf("%+v", iter.Current())', "}")
    yield f"{file.qualify(TESTCLIENT, 'CheckPages')}(t, iter.Err())"


def _every_page(sdk: Sdk, shown: Call, file: GoFile) -> Iterator[str]:
    yield shown.kept(imports=file)
    yield f"{file.qualify(TESTCLIENT, 'Check')}(t, err)"
    if field_ := page_items(sdk, shown):
        yield from (f"for _, item := range page.{field_} {{", '\tt.Logf("%+v", item)', "}")
    yield "_, err = page.GetNextPage()"
    yield f"{file.qualify(TESTCLIENT, 'CheckPages')}(t, err)"


# -- methods ----------------------------------------------------------------------------------------------------------


def _value(sdk: Sdk, option: ClientOption) -> str | int | float | bool:
    named = placeholder(option, sdk.places.names.pascal)
    numbers: dict[str, int | float | bool] = {"integer": 0, "number": 0.5, "boolean": True}
    return numbers.get(option.kind, named)


def _path(source: SourceFile) -> str:
    plain = source.path.removesuffix(".go")
    return f"{plain}{'api' if plain in _OWN else ''}_test.go"


@dataclass(slots=True)
class _Tests:
    """The tests of one file's methods."""

    sdk: Sdk
    source: SourceFile
    taken: Counter[str]
    """Names of tests that the package has."""
    file: GoFile = field(init=False)
    values: Values = field(init=False)

    def __post_init__(self) -> None:
        package = self.source.package
        self.file = GoFile(Package(package.path, f"{package.name}_test"), self.sdk.module)
        self.values = Values(self.sdk.places, self.sdk.registry, self.file.qualify)

    def blocks(self) -> Iterator[list[str]]:
        """The tests, one after the other."""
        for view in self.source.views:
            if view.method.kind is MethodKind.HTTP and not derived(view):
                yield from self._method(view)

    def _method(self, view: MethodView) -> Iterator[list[str]]:
        """A method with what it cannot do without, and with everything; both for each form of its body."""
        base = self.source.place.base if self.source.place is not None else "Client"
        for words, alternative in body_forms(view.method):
            name = f"Test{base}{view.name}{self.sdk.places.names.pascal(words)}"
            needed = example_call(self.sdk.api, view.method, LANGUAGE, required_only=True, alternative=alternative)
            everything = example_call(self.sdk.api, view.method, LANGUAGE, required_only=False, alternative=alternative)
            if not _empty_form(view, needed):
                yield from self._test(name, view, needed)
            if view.params.struct is not None and everything != needed:
                yield from self._test(f"{name}WithOptionalParams", view, everything)

    def _test(self, name: str, view: MethodView, given: Given) -> Iterator[list[str]]:
        """A test; none for values that Go has no literals of."""
        try:
            body = list(self._body(view, given))
        except DoesNotFit:
            return
        self.taken[name] += 1
        number = "" if self.taken[name] == 1 else f"_{self.taken[name]}"
        t = self.file.qualify(_TESTING, "T")
        yield [f"func {name}{number}(t *{t}) {{", *(f"\t{line}" for line in body), "}"]

    def _body(self, view: MethodView, given: Given) -> Iterator[str]:
        if reason := _skipped(self.sdk, view):
            yield f"t.Skip({go_string(reason)})"
        check = self.file.qualify(TESTCLIENT, "Check")
        yield f"client := {_client(view, self.file)}"
        code = call(view, self.source.package, ".".join(["client", *self.sdk.way(self.source)]), given, self.values)
        match view.gives:
            case Gives.RESPONSE:
                yield from _assigned("res, err := ", code)
                yield f"{check}Body(t, res, err, {go_string(_BODY)})"
            case Gives.STREAM:
                yield from _assigned("stream := ", code)
                yield from ("for stream.Next() {", "\t_ = stream.Current()", "}", f"{check}(t, stream.Err())")
            case Gives.NOTHING:
                yield from _assigned("err := ", code)
                yield f"{check}(t, err)"
            case _:
                yield from _assigned("_, err := ", code)
                yield f"{check}(t, err)"


def _skipped(sdk: Sdk, view: MethodView) -> str:
    """Why a test is left out. A method whose response is bytes is tested with a server of the test's own."""
    if view.method.skip_test:
        return one_line(view.method.skip_test)
    return "" if sdk.api.mock_tests or view.gives is Gives.RESPONSE else _SWITCHED_OFF


def _client(view: MethodView, file: GoFile) -> str:
    """What makes the client of a test."""
    if view.gives is Gives.RESPONSE:
        return f"{file.qualify(TESTCLIENT, 'Answering')}(t, {go_string(_BODY)})"
    return f"{file.qualify(TESTCLIENT, 'New')}(t)"


def _empty_form(view: MethodView, given: Given) -> bool:
    """The call sends a multipart form without parts, which servers take for a broken one."""
    form = view.params.struct is not None and view.params.struct.multipart
    return form and not any(place is In.BODY for place, _ in given)


def _text(header: str, file: GoFile, blocks: list[list[str]]) -> str:
    lines = [header, "", f"package {file.package.name}", "", *file.import_lines()]
    for block in blocks:
        lines.extend([*block, ""])
    return "\n".join(lines).rstrip("\n") + "\n"


def _assigned(start: str, code: Code) -> Iterator[str]:
    yield start + code[0]
    yield from code[1:]


__all__ = ["TESTCLIENT", "plan_tests"]
