"""The tests of a generated SDK: one module per resource, the fixtures, the client's own tests, and the runtime's (python.md §6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Api, Resource
from ...ir.names import Words
from ...render.environment import template_root
from ..base import PlannedFile
from .client_file import ClientFile
from .client_tests import client_tests_view, conftest_view
from .names import Names
from .places import LANGUAGE, Places, ResourcePlace
from .resource_files import ResourceFile
from .settings import Settings
from .test_imports import TestImports
from .test_methods import Check, MethodTests, Subject
from .test_values import Values
from .type_files import TypeFiles
from .views import MethodView

FOLDER = "tests/api_resources"
_VARIABLES_TAKEN = frozenset(
    "any async_client base_url cast client httpx os pytest respx_mock response self stream parse_date parse_datetime".split()
)
_OWN_RUNTIME_FILES = frozenset({"conftest.py"})
"""Runtime test files that a generated SDK has in a form of its own."""

Render = Callable[..., PlannedFile]
"""``render(path, template, **view)``: renders a template of ``python/api``."""


@dataclass(frozen=True, slots=True)
class TestPlan:
    """What the tests are planned from."""

    api: Api
    settings: Settings
    names: Names
    places: Places
    types: TypeFiles
    resources: Sequence[ResourceFile]
    client: ClientFile
    render: Render
    with_tokens: Callable[[str], str]
    """Replaces the tokens of the runtime's sources."""

    __test__ = False


def plan_tests(plan: TestPlan) -> Iterator[PlannedFile]:
    """Every file below ``tests/``."""
    files = [*_resource_tests(plan), *_client_method_tests(plan)]
    yield from files
    yield from _packages(files)
    yield plan.render("tests/conftest.py", "tests/conftest.py", **conftest_view(plan.api, plan.settings, plan.client))
    yield plan.render("tests/test_client.py", "tests/test_client.py", **client_tests_view(plan.api, plan.settings, plan.client))
    yield from _runtime_tests(plan)


# -- endpoints --------------------------------------------------------------------------------------------------------


def _resource_tests(plan: TestPlan) -> Iterator[PlannedFile]:
    for file in plan.resources:
        chain = file.place.chain
        modules = [plan.names.module(r.words) for r in chain]
        path = "/".join((FOLDER, *modules[:-1], f"test_{modules[-1]}.py"))
        attributes = "".join(f".{plan.names.attribute(r.words)}" for r in chain)
        words = plan.places.prefix(file.place.resource)
        yield from _module(plan, path, file.methods, file.place.resource, attributes, words, _deprecated(file.place))


def _client_method_tests(plan: TestPlan) -> Iterator[PlannedFile]:
    taken = {plan.names.module(r.words) for r in plan.api.root.children}
    name = "client" if "client" not in taken else "client_methods"
    yield from _module(plan, f"{FOLDER}/test_{name}.py", plan.client.methods, None, "", ("result",), False)


def _module(
    plan: TestPlan,
    path: str,
    methods: Iterable[MethodView],
    resource: Resource | None,
    chain: str,
    words: Words,
    deprecated: bool,
) -> Iterator[PlannedFile]:
    tested = [m for m in methods if not m.alias_of]
    if not tested:
        return
    subject = plan.names.pascal(resource.words) if resource is not None else "Client"
    imports = TestImports(plan.settings, f"Test{subject}")
    values = Values(plan.api, plan.names)
    writer = MethodTests(plan.api, plan.types, values, imports)
    subjects = [Subject(m, chain, _variable(plan.names, words), deprecated or m.deprecated is not None) for m in tested]
    colours = [(a, [c for s in subjects for c in writer.checks(s, asynchronous=a)]) for a in (False, True)]
    for helper in sorted(values.helpers):
        imports.own(("_utils",), helper)
    yield plan.render(
        path,
        "tests/resource_test.py",
        imports=imports.lines(),
        directives=_directives(subjects),
        respx=imports.respx,
        colours=_distinct(colours),
        subject=subject,
        client=plan.settings.client,
    )


def _distinct(colours: list[tuple[bool, list[Check]]]) -> list[tuple[bool, list[Check]]]:
    """Two tests of one name would hide one another: method ``create`` with all parameters, and method ``create_with_all_params``."""
    out = []
    for asynchronous, checks in colours:
        seen: set[str] = set()
        kept = []
        for check in checks:
            name = check.name
            while name in seen:
                name += "_"
            seen.add(name)
            kept.append(Check(name, check.decorators, check.respx, check.lines))
        out.append((asynchronous, kept))
    return out


def _directives(subjects: Sequence[Subject]) -> list[str]:
    """What type checkers are told: the tests of what is deprecated use it on purpose, those without a result look at it."""
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


def _runtime_tests(plan: TestPlan) -> Iterator[PlannedFile]:
    """The runtime's own tests, as they are but for the names."""
    root = template_root() / LANGUAGE / "runtime" / "tests"
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix in (".py", ".txt") and name not in _OWN_RUNTIME_FILES:
            yield PlannedFile(f"tests/{name}", plan.with_tokens(path.read_text(encoding="utf-8")))
