"""The tests of a generated SDK: a module per resource, fixtures, the client's own tests, the runtime's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from ...ir.api import MethodKind, Resource
from ...ir.examples import FileContent
from ...ir.names import Words
from ...render.folder import template_root
from ...render.python.layout import fit, refit
from ...render.python.text import py_literal
from ..base import PlannedFile
from .client_tests import client_tests_view, conftest_view
from .names import Names
from .places import LANGUAGE, ResourcePlace
from .sdk import Sdk
from .test_imports import TestImports
from .test_methods import Check, MethodTests, Subject
from .values import Values
from .views import MethodView

FOLDER = "tests/api_resources"
_VARIABLES_TAKEN = frozenset(
    {
        "async_client",
        "base_url",
        "cast",
        "client",
        "httpx",
        "os",
        "parse_date",
        "parse_datetime",
        "pytest",
        "respx_mock",
        "response",
        "self",
        "stream",
    }
)
_OWN_RUNTIME_FILES = frozenset({"conftest.py"})
"""Runtime test files that a generated SDK has in a form of its own."""

Render = Callable[..., PlannedFile]
"""``render(path, template, **view)``: renders a template of ``python/api``."""


class _Tested:
    """Files and moments as tests need them: real ones."""

    def __init__(self, imports: TestImports) -> None:
        self._imports = imports

    def file(self, content: FileContent) -> str:
        return f"b{py_literal(content.data.decode('ascii'))}"

    def moment(self, form: str, text: str) -> str:
        helper = "parse_datetime" if form == "date-time" else "parse_date"
        self._imports.own(("_utils",), helper)
        return f"{helper}({py_literal(text)})"


def plan_tests(sdk: Sdk, render: Render, with_tokens: Callable[[str], str]) -> Iterator[PlannedFile]:
    """Every file below ``tests/``; `with_tokens` replaces the names that the runtime's sources leave open."""
    files = [*_resource_tests(sdk, render), *_client_method_tests(sdk, render)]
    yield from files
    yield from _packages(files)
    yield _fitting(render("tests/conftest.py", "tests/conftest.py", **conftest_view(sdk.api, sdk.settings, sdk.client)))
    view = client_tests_view(sdk.api, sdk.settings, sdk.client)
    yield _fitting(render("tests/test_client.py", "tests/test_client.py", **view))
    yield from _runtime_tests(sdk, with_tokens)


# -- endpoints --------------------------------------------------------------------------------------------------------


def _fitting(file: PlannedFile) -> PlannedFile:
    """A file whose template names the client and its options, which may be long."""
    return replace(file, text=refit(file.text))


def _resource_tests(sdk: Sdk, render: Render) -> Iterator[PlannedFile]:
    for file in sdk.resources:
        chain = file.place.chain
        modules = [sdk.names.module(r.words) for r in chain]
        path = "/".join((FOLDER, *modules[:-1], f"test_{modules[-1]}.py"))
        attributes = "".join(f".{sdk.names.attribute(r.words)}" for r in chain)
        words = sdk.places.prefix(file.place.resource)
        yield from _module(
            sdk, render, path, file.methods, file.place.resource, attributes, words, _deprecated(file.place)
        )


def _client_method_tests(sdk: Sdk, render: Render) -> Iterator[PlannedFile]:
    taken = {sdk.names.module(r.words) for r in sdk.api.root.children}
    name = "client" if "client" not in taken else "client_methods"
    yield from _module(sdk, render, f"{FOLDER}/test_{name}.py", sdk.client.methods, None, "", ("result",), False)


def _module(
    sdk: Sdk,
    render: Render,
    path: str,
    methods: Iterable[MethodView],
    resource: Resource | None,
    chain: str,
    words: Words,
    deprecated: bool,
) -> Iterator[PlannedFile]:
    tested = [m for m in methods if m.method.kind in (MethodKind.HTTP, MethodKind.WEBHOOK_UNWRAP)]
    if not tested:
        return
    subject = sdk.names.pascal(resource.words) if resource is not None else "Client"
    exported = frozenset(s for symbols in sdk.types.exports.values() for s in symbols)
    imports = TestImports(sdk.settings, f"Test{subject}", exported)
    values = Values(sdk.api, sdk.names, _Tested(imports))
    writer = MethodTests(sdk.api, sdk.types, values, imports)
    subjects = [Subject(m, chain, _variable(sdk.names, words), deprecated or m.deprecated is not None) for m in tested]
    colours = [(a, [c for s in subjects for c in writer.checks(s, asynchronous=a)]) for a in (False, True)]
    yield render(
        path,
        "tests/resource_test.py",
        imports=imports.lines(),
        directives=_directives(subjects),
        respx=imports.respx,
        colours=_distinct(colours),
        subject=subject,
        definition=lambda check, asynchronous: _definition(check, asynchronous, sdk.settings.client),
    )


def _definition(check: Check, asynchronous: bool, client: str) -> list[str]:
    fixture = f"async_client: Async{client}" if asynchronous else f"client: {client}"
    router = ", respx_mock: MockRouter" if check.respx else ""
    return fit(f"{'async ' if asynchronous else ''}def {check.name}(self, {fixture}{router}) -> None:", "    ")


def _distinct(colours: list[tuple[bool, list[Check]]]) -> list[tuple[bool, list[Check]]]:
    """Two tests of one name would hide one another: those of ``create`` with all parameters and those of a method
    ``create_with_all_params``."""
    out = []
    for asynchronous, checks in colours:
        seen: set[str] = set()
        kept = []
        for check in checks:
            name = check.name
            while name in seen:
                name += "_"
            seen.add(name)
            kept.append(replace(check, name=name))
        out.append((asynchronous, kept))
    return out


def _directives(subjects: Sequence[Subject]) -> list[str]:
    """What type checkers are told: tests use what is deprecated on purpose, and look at results that are None."""
    lines = ["# pyright: reportDeprecated=false"] if any(s.deprecated for s in subjects) else []
    if any(not s.view.response_type for s in subjects):
        lines.append('# mypy: disable-error-code="func-returns-value"')
    return lines


def _deprecated(place: ResourcePlace) -> bool:
    return any(r.deprecated is not None for r in place.chain)


def _variable(names: Names, words: Words) -> str:
    name = names.method(words)
    return f"{name}_" if name in _VARIABLES_TAKEN else name


# -- packages and runtime ---------------------------------------------------------------------------------------------


def _packages(files: Sequence[PlannedFile]) -> Iterator[PlannedFile]:
    """``__init__`` of every folder of tests, so that two modules may have one name."""
    folders = {FOLDER, *(f.path.rpartition("/")[0] for f in files)}
    for folder in sorted({parent for f in folders for parent in _parents(f)}):
        if folder != "tests":
            yield PlannedFile(f"{folder}/__init__.py", "")


def _parents(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]


def _runtime_tests(sdk: Sdk, with_tokens: Callable[[str], str]) -> Iterator[PlannedFile]:
    """The runtime's own tests that the SDK needs, as they are but for the names."""
    root = template_root() / LANGUAGE / "runtime" / "tests"
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix in (".py", ".txt") and name not in _OWN_RUNTIME_FILES and sdk.has_runtime(name):
            yield PlannedFile(f"tests/{name}", with_tokens(path.read_text(encoding="utf-8")))
