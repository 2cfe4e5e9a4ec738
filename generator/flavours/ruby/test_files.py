"""The tests of a generated SDK: a file for each resource with methods, and what they have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from ...ir.api import Encoding, In, MethodKind, SchemeKind
from ...ir.examples import body_forms, example_call
from ...render.folder import template_root
from ...render.metadata import one_line
from ...render.ruby.code import code_lines
from ...render.ruby.layout import LINE
from ...render.ruby.text import keyword, ruby_string
from ..base import PlannedFile
from .declared import Field, ModelClass, UnionModule
from .inherited import all_fields
from .invocations import Given, call, derived, option_example
from .methods import MethodView
from .names import LANGUAGE
from .places import ResourcePlace
from .rubytypes import ArrayOf, Basic, Form, HashOf, Literal, Named, RubyType
from .runtime_files import with_names
from .sdk import Sdk
from .shown import Call, shown_calls

_FROZEN = "# frozen_string_literal: true"
_SWITCHED_OFF = "Tests with the mock server are switched off in the generator's config."
_TOO_LONG = "# rubocop:disable Layout/LineLength"
_BODY = "abc"
"""What a server answers where the mock server has no bytes to give."""


def plan_tests(sdk: Sdk, header: Sequence[str], jinja: Environment) -> Iterator[PlannedFile]:
    """Every file of tests that is made of the API."""
    top = f"test/{sdk.places.directory}"
    # Tokens are asked for at an address of the document's own.
    asked = {s.name for s in sdk.api.client.schemes if s.kind is SchemeKind.OAUTH2_CLIENT_CREDENTIALS}
    needed = [
        f"{sdk.places.option(o)}: {option_example(o, sdk.places.names)}"
        for o in sdk.api.client.options
        if (o.scheme and not (o.nullable and o.scheme in asked)) or o.required
    ]
    required = [o for o in sdk.api.client.options if o.required]
    view = {
        "root": sdk.places.root,
        "directory": sdk.places.directory,
        "env": sdk.api.client.env_prefix,
        "options": code_lines(f"OPTIONS = {{{', '.join(needed)}}}.freeze", "  "),
        "required": [sdk.places.option(o) for o in required],
        "header": header,
        "mock_tests": sdk.api.mock_tests,
    }
    yield _rendered(jinja, f"{top}/test_helper.rb", "test_helper.rb", **view)
    yield _rendered(jinja, f"{top}/client_test.rb", "client_test.rb", **view)
    server = template_root() / "ruby" / "runtime" / "test" / "support" / "server.rb"
    yield PlannedFile("test/support/server.rb", with_names(server.read_text("utf-8"), sdk.api, sdk.places))
    taken: Counter[str] = Counter()
    for place in (sdk.places.client, *sdk.places.resources.values()):
        tests = _Tests(sdk, place)
        methods = list(tests.methods())
        if methods:
            name = _numbered(f"{''.join(place.path[1:]) or 'Client'}Test", taken)
            folders = [sdk.places.names.file(r.words) for r in place.chain]
            path = f"{top}/{'/'.join(['resources', *folders]) if folders else 'methods'}_test.rb"
            yield PlannedFile(path, _file(header, name, len(folders), methods))
    usage = list(_usage(sdk))
    if usage:
        yield PlannedFile(f"{top}/usage_test.rb", _file(header, _numbered("UsageTest", taken), 0, usage))


def _numbered(name: str, taken: Counter[str]) -> str:
    """A name that nothing else has."""
    taken[name] += 1
    return name if taken[name] == 1 else f"{name}_{taken[name]}"


def _rendered(jinja: Environment, path: str, name: str, **view: object) -> PlannedFile:
    return PlannedFile(path, jinja.get_template(f"ruby/api/tests/{name}.jinja").render(**view))


def _file(header: Sequence[str], name: str, depth: int, methods: Sequence[list[str]]) -> str:
    """A file with one class of tests."""
    body: list[str] = []
    for method in methods:
        body.extend(["", *(f"    {line}" if line else "" for line in method)])
    if any(len(line) > LINE for line in body):
        header = [*header, "", _TOO_LONG]
    lines = [
        _FROZEN,
        "",
        *header,
        "",
        f'require_relative "{"../" * depth}test_helper"',
        "",
        "module ResourceTests",
        f"  class {name} < ResourceTest",
        *body[1:],
        "  end",
        "end",
    ]
    return "\n".join(lines) + "\n"


# -- what the README shows --------------------------------------------------------------------------------------------


def _usage(sdk: Sdk) -> Iterator[list[str]]:
    """The first example of the README, and a list page by page, against the mock server."""
    calls = shown_calls(sdk)
    headline, pages = calls.headline, calls.pagination
    if headline is not None:
        client = [f"@client = answering({ruby_string(_BODY)})"] if _gives_bytes(headline.view) else []
        checked = f"refute_nil({headline.part})" if headline.part else "pass"
        yield _shown("test_usage", sdk, headline, client, [checked])
    if pages is not None:
        # A mock server leads from a page back to the same page.
        seen = [f"seen = {pages.result}.auto_paging_each.first(1)", "", "assert_operator(seen.size, :<=, 1)"]
        yield _shown("test_auto_pagination", sdk, pages, [], seen)


def _shown(name: str, sdk: Sdk, shown: Call, before: Sequence[str], then: Sequence[str]) -> list[str]:
    code = shown.kept(client="@client").split("\n")
    return _test(name, [*_skip(sdk, shown.view), *before, *code, "", *then])


# -- methods ----------------------------------------------------------------------------------------------------------


def _test(name: str, body: Sequence[str]) -> list[str]:
    return [f"def {name}", *(f"  {line}" if line else "" for line in body), "end"]


def _skip(sdk: Sdk, view: MethodView) -> list[str]:
    """The statement that leaves a test out, where there is a reason to. A method whose response is bytes is tested with
    a server of the test's own."""
    reason = one_line(view.method.skip_test) if view.method.skip_test else ""
    if not reason and not sdk.api.mock_tests and not _gives_bytes(view):
        reason = _SWITCHED_OFF
    return [f"skip({ruby_string(reason)})", ""] if reason else []


def _gives_bytes(view: MethodView) -> bool:
    """The mock server has nothing that the method could give."""
    return view.result is Basic.IO and view.streaming is None


@dataclass(slots=True)
class _Tests:
    """The tests of one resource's methods."""

    sdk: Sdk
    place: ResourcePlace

    def methods(self) -> Iterator[list[str]]:
        """The tests, one after the other."""
        taken: Counter[str] = Counter()
        for view in self.sdk.views[self.place.resource.id]:
            if view.method.kind is MethodKind.HTTP and not derived(view):
                for name, given in self._cases(view):
                    yield _test(_numbered(name, taken), [*_skip(self.sdk, view), *self._body(view, given)])

    def _cases(self, view: MethodView) -> Iterator[tuple[str, Given]]:
        """A method with what it cannot do without, and with everything; both for each form of its body."""
        for words, alternative in body_forms(view.method):
            base = f"test_{'_'.join([view.name.rstrip('_'), *words])}"
            needed = example_call(self.sdk.api, view.method, LANGUAGE, required_only=True, alternative=alternative)
            everything = example_call(self.sdk.api, view.method, LANGUAGE, required_only=False, alternative=alternative)
            if not _empty_form(view, needed):
                yield f"{base}{'_required_params' if view.params.required else ''}", needed
            if view.params.listed and everything != needed:
                yield f"{base}_all_params", everything

    def _body(self, view: MethodView, given: Given) -> Iterator[str]:
        if _gives_bytes(view):
            yield f"@client = answering({ruby_string(_BODY)})"
        code = call(self.sdk, self.place.chain, view, given, client="@client")
        yield from code_lines(f"response = {code}")
        yield ""
        if view.streaming is not None:
            yield f"assert_kind_of({self.sdk.places.root}::Internal::Type::BaseStream, response)"
            yield from ("", "response.each do |event|", "  refute_nil(event)", "end")
        elif view.page:
            yield from _pattern("response", f"{self.sdk.places.root}::Internal::{view.page}")
            yield from ("", "row = response.to_enum.first", "return if row.nil?", "", *self._matches("row", view))
        elif _gives_bytes(view):
            yield f"assert_equal({ruby_string(_BODY)}, response.read)"
        elif view.result is Basic.NIL:
            yield "assert_nil(response)"
        else:
            yield from self._matches("response", view)

    def _matches(self, what: str, view: MethodView) -> list[str]:
        """What is asked of a result: its class, and those of its fields."""
        type_ = view.result
        lines = list(_pattern(what, _optional(self._pattern_of(type_), view.nullable)))
        made = self.sdk.types.classes.get(type_.full) if isinstance(type_, Named) else None
        fields = self._fields(made) if made is not None and not view.nullable else []
        if fields:
            entries = [f"{f},"[: None if i + 1 < len(fields) else -1] for i, f in enumerate(fields)]
            lines += ["", "assert_pattern do", f"  {what} => {{", *(f"    {e}" for e in entries), "  }", "end"]
        return lines

    def _fields(self, made: ModelClass) -> list[str]:
        fields = [f for f in all_fields(made, self.sdk.types.classes) if f.constant is None]
        return [f"{keyword(f.name)} {self._field(f)}" for f in fields]

    def _field(self, field: Field) -> str:
        return _optional(self._pattern_of(field.type), field.nullable or not field.required)

    def _pattern_of(self, type_: RubyType) -> str:
        match type_:
            case Literal():
                return f"{self.sdk.places.root}::Internal::Type::Unknown"
            case Named(form=Form.UNION) if self._told_by_any_text(type_):
                # What a mock server makes up may be none of the variants.
                return f"{type_.written} | Hash"
            case ArrayOf(items=inner) if self._told_by_any_text(inner):
                return "Array"
            case HashOf(values=inner) if self._told_by_any_text(inner):
                return "Hash"
            case Basic() | Named():
                return self.sdk.expressions.result(type_)
            case _:
                return f"^({self.sdk.expressions.result(type_)})"

    def _told_by_any_text(self, type_: RubyType) -> bool:
        """The document does not say which values tell the variants of a union, or of what is in a list, apart."""
        if isinstance(type_, ArrayOf):
            return self._told_by_any_text(type_.items)
        if isinstance(type_, HashOf):
            return self._told_by_any_text(type_.values)
        declared = self.sdk.expressions.declared.get(type_.full) if isinstance(type_, Named) else None
        if not isinstance(declared, UnionModule) or not declared.discriminator:
            return False
        for variant in declared.variants:
            made = self.sdk.types.classes.get(variant.type.full) if isinstance(variant.type, Named) else None
            fields = all_fields(made, self.sdk.types.classes) if made is not None else []
            if any(f.wire == declared.discriminator and not isinstance(f.type, Literal) for f in fields):
                return True
        return False


def _pattern(what: str, text: str) -> Iterator[str]:
    yield from ("assert_pattern do", f"  {what} => {text}", "end")


def _optional(text: str, nullable: bool) -> str:
    return f"{text} | nil" if nullable else text


def _empty_form(view: MethodView, given: Given) -> bool:
    """The call sends a multipart form without parts, which servers take for a broken one."""
    body = view.method.body
    form = body is not None and body.encoding is Encoding.MULTIPART
    return form and not any(place is In.BODY for place, _ in given)


__all__ = ["plan_tests"]
