"""The tests of a generated SDK: a module per resource, and those of the runtime that hold for every API."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...ir.api import BodyAlternative, ClientOption, MethodKind, ResponseKind
from ...render.document import Doc, concat, layout
from ...render.folder import template_root
from ...render.metadata import one_line
from ...render.typescript.expressions import call, entry, initialised, object_literal
from ...render.typescript.text import property_key, ts_literal, ts_string
from ..base import PlannedFile
from ..readme import placeholder
from .connections import ConnectionView
from .invocations import example_arguments_of
from .methods import MethodView
from .modules import WIDTH
from .places import TOP_LEVEL
from .printing import separated
from .resource_files import ResourceFile
from .runtime_files import Uses
from .sdk import Sdk
from .values import TESTED_FILE, Values

FOLDER = "tests/api-resources"
_RUNTIME = ("api-promise", "headers", "path", "query", "retries", "uploads", "utils")
"""Tests of the runtime that ask nothing of the API: neither how it authenticates, nor what its streams do."""
_UNKNOWN = object_literal(["path: UNKNOWN_PATH"])
_NO_BYTES = "The mock server has no bytes to give."
_SWITCHED_OFF = "Tests with the mock server are switched off in the generator's config."


def plan_tests(sdk: Sdk, header: str, with_names: Callable[[str], str], uses: Uses) -> Iterator[PlannedFile]:
    """Every file below ``tests/``; `with_names` replaces the names that the runtime's sources leave open."""
    for file in sdk.groups:
        yield from _resource(sdk, file, header)
        yield from _connections(sdk, file, header)
    yield PlannedFile("tests/options.ts", "\n".join([header, *_options(sdk), ""]))
    root = template_root() / "typescript"
    runtime = [*_RUNTIME, *(["oauth2"] if uses.oauth else []), *(["webhooks"] if uses.webhooks else [])]
    for name in (*(f"{name}.test.ts" for name in runtime), "support.ts"):
        yield PlannedFile(f"tests/{name}", with_names((root / "runtime" / "tests" / name).read_text(encoding="utf-8")))
    for name in ("api", *(["connections"] if any(sdk.connections()) else [])):
        text = (root / "api" / "tests" / f"{name}.ts").read_text(encoding="utf-8")
        yield PlannedFile(f"tests/{name}.ts", with_names(text))


# -- the client of the tests ------------------------------------------------------------------------------------------


def _options(sdk: Sdk) -> Iterator[str]:
    entries: list[Doc] = [
        entry(property_key(sdk.names.option(o.words)), ts_literal(_value(sdk, o)))
        for o in sdk.api.client.options
        if o.scheme or o.required
    ]
    yield "import type { ClientOptions } from '../src/client';"
    yield ""
    yield "/** What no client of the tests can do without. */"
    yield from layout(concat("export const OPTIONS: ClientOptions = ", object_literal(entries), ";"), WIDTH)


def _value(sdk: Sdk, option: ClientOption) -> str | int | float | bool:
    named = placeholder(option, sdk.names.pascal)
    numbers: dict[str, int | float | bool] = {"integer": 0, "number": 0.5, "boolean": True}
    return numbers.get(option.kind, named)


# -- resources --------------------------------------------------------------------------------------------------------


def _resource(sdk: Sdk, file: ResourceFile, header: str) -> Iterator[PlannedFile]:
    tested = [m for m in file.methods if m.method.kind is MethodKind.HTTP]
    if not tested:
        return
    values = Values(sdk.api, TESTED_FILE)
    way = sdk.way(file)
    blocks = [block for view in tested for block in _method(sdk, view, way, values)]
    code = "\n".join(line for block in blocks for line in block)
    modules = [sdk.names.file(r.words) for r in file.place.chain] if file.place is not None else [TOP_LEVEL[-1]]
    up = "../" * (len(modules) + 1)
    helpers = [name for name in ("UNKNOWN_PATH", "client", "notFound", "sameResponse") if name in code]
    lines = [
        header,
        "import { describe, test } from 'node:test';",
        "",
        *([f"import {{ toFile }} from '{up}src/index';"] if "await toFile(" in code else []),
        f"import {{ {', '.join(helpers)} }} from '{up[3:]}api';",
        "",
        f"describe({ts_string('.'.join(way) or 'client')}, () => {{",
        *separated(blocks),
        "});",
    ]
    yield PlannedFile("/".join((FOLDER, *modules)) + ".test.ts", "\n".join(lines) + "\n")


def _connections(sdk: Sdk, file: ResourceFile, header: str) -> Iterator[PlannedFile]:
    """One module for each connection, beside the tests of its resource."""
    values = Values(sdk.api, TESTED_FILE)
    for view in file.connections:
        up = "../" * (len(view.node.path) - 1)
        required = example_arguments_of(sdk.api, view, values, required_only=True)
        everything = example_arguments_of(sdk.api, view, values, required_only=False)
        blocks = [_talk(view, "connects", required)]
        if everything != required:
            blocks.append(_talk(view, "connects with all parameters", everything))
        lines = [
            header,
            "import { describe, test } from 'node:test';",
            "",
            f"import {{ {view.class_name} }} from '{up}../src/{'/'.join(view.node.path)}';",
            f"import {{ talks }} from '{up}connections';",
            "",
            f"describe({ts_string(view.class_name)}, () => {{",
            *separated(blocks),
            "});",
        ]
        yield PlannedFile("/".join((FOLDER, *view.node.path[1:])) + ".test.ts", "\n".join(lines) + "\n")


def _talk(view: ConnectionView, name: str, given: list[Doc]) -> list[str]:
    made = concat("return ", call(f"new {view.class_name}", ["client", *given]), ";")
    return [
        f"  test({ts_string(name)}, async () => {{",
        "    await talks((client) => {",
        *layout(made, WIDTH, "      "),
        "    });",
        "  });",
    ]


def _method(sdk: Sdk, view: MethodView, way: tuple[str, ...], values: Values) -> Iterator[list[str]]:
    """The tests of one method: with what is required, and with everything (typescript.md §8); both for each form of the
    body, where it has several."""
    callee = ".".join(["client", *way, view.name])
    reason = _skipped(sdk, view)
    for name, alternative in _forms(view):

        def made(required_only: bool, *further: Doc, form: BodyAlternative | None = alternative) -> Doc:
            given = example_arguments_of(sdk.api, view, values, required_only=required_only, alternative=form)
            return initialised("const promise", callee, [*given, *further])

        if view.params is None:
            yield _test(name, reason, made(required_only=True), "sameResponse")
        elif view.params.optional:
            yield _test(name, reason, made(required_only=True), "sameResponse")
            passed = f"{name}: request options and params are passed correctly"
            yield _test(passed, reason, made(False, _UNKNOWN), "notFound")
        else:
            yield _test(f"{name}: only required params", reason, made(required_only=True), "sameResponse")
            yield _test(f"{name}: required and optional params", reason, made(required_only=False), "sameResponse")


def _forms(view: MethodView) -> Iterator[tuple[str, BodyAlternative | None]]:
    """The forms of a method's body, each with the name of its tests; only the method's name where there is one form."""
    alternatives = view.method.body.alternatives if view.method.body is not None else ()
    if len(alternatives) < 2:
        yield view.name, None
        return
    for number, alternative in enumerate(alternatives, 1):
        words = " ".join(alternative.words)
        yield f"{view.name}: body {number}{f', {words}' if words else ''}", alternative


def _skipped(sdk: Sdk, view: MethodView) -> str:
    if view.method.skip_test:
        return one_line(view.method.skip_test)
    if not sdk.api.mock_tests:
        return _SWITCHED_OFF
    return _NO_BYTES if view.method.response.kind is ResponseKind.BINARY else ""


def _test(name: str, reason: str, called: Doc, check: str) -> list[str]:
    """One test; one that is skipped has the reason in a comment."""
    statement = concat(called, ";")
    return [
        *([f"  // {reason}"] if reason else []),
        f"  test{'.skip' if reason else ''}({ts_string(name)}, async () => {{",
        *layout(statement, WIDTH, "    "),
        f"    await {check}(promise);",
        "  });",
    ]
