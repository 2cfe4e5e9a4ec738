"""The tests of one method: which there are, and their statements (python.md §6)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...ir.api import Api, BodyAlternative, In, Method, Parameter, ResponseKind, Webhook
from ...ir.examples import Direction, example_arguments, example_value
from ...ir.fitting import may_be_empty_text, resolved
from ...ir.types import Enum, without_null
from ...render.python.layout import fit
from ...render.python.text import py_literal, py_string
from ..wire import Arguments, sent_headers, sent_path, sent_query
from .test_imports import TestImports
from .type_files import Argument, TypeFiles
from .values import Values
from .views import MethodView

INDENT = "        "
_STEP = "    "
_MOCK_DISABLED = "Mock server tests are disabled"


_SIGNED = (
    'standardwebhooks: Any = pytest.importorskip("standardwebhooks")',
    'key = "whsec_ZXhhbXBsZSBzaWduaW5nIGtleQ=="',
    "now = datetime.now(tz=timezone.utc)",
    'signature = standardwebhooks.Webhook(key).sign(msg_id="1", timestamp=now, data=payload)',
    "headers = {"
    '"webhook-id": "1", "webhook-timestamp": str(int(now.timestamp())), "webhook-signature": cast(str, signature)'
    "}",
)
"""Statements that sign a payload as the Standard Webhooks specification says."""


@dataclass(frozen=True, slots=True)
class Check:
    """One test function, in one colour."""

    name: str
    decorators: tuple[str, ...]
    respx: bool
    """It takes the router that answers in place of a server."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way to call a method: one of its overloads."""

    suffix: str
    required: Arguments
    everything: Arguments
    streams: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """What is called: the method, and how one gets there from a client."""

    view: MethodView
    chain: str
    """Attributes below the client, each with its leading dot."""
    variable: str
    """What a test calls the result."""
    deprecated: bool
    """The method or a resource on the way to it."""

    @property
    def method(self) -> Method:
        return self.view.method


class MethodTests:
    """Writes the tests of the methods of one test module."""

    def __init__(self, api: Api, files: TypeFiles, values: Values, imports: TestImports) -> None:
        self._api = api
        self._files = files
        self._values = values
        self._imports = imports

    def checks(self, subject: Subject, *, asynchronous: bool) -> Iterator[Check]:
        """All tests of a method in one colour."""
        if subject.method.webhook is not None:
            yield self._webhook(subject, subject.method.webhook, "async_client" if asynchronous else "client")
            return
        for way in self._ways(subject):
            writer = _Writer(
                self._api, self._values, self._imports, subject, way, self._names(subject.method), asynchronous
            )
            yield from writer.checks()

    def _webhook(self, subject: Subject, webhook: Webhook, client: str) -> Check:
        """A delivery becomes its event; one that is not genuine is refused, where signatures are checked."""
        event = example_value(self._api, webhook.event, "event", direction=Direction.RESPONSE)
        type_ = self._imports.response_type(subject.view, asynchronous=False)
        call = f"{client}{subject.chain}.{subject.view.name}"
        statements = [f"payload = {py_string(json.dumps(event, separators=(',', ':')))}"]
        if webhook.verified:
            self._imports.uses_time()
            self._imports.casts()
            statements.extend(_SIGNED)
            statements.append(f"event = {call}(payload, headers=headers, key=key)")
        else:
            statements.append(f"event = {call}(payload)")
        lines = [line for statement in statements for line in fit(statement, INDENT)]
        self._imports.matches()
        lines.extend(fit(f'assert_matches_type({type_}, event, path=["event"])', INDENT))
        if webhook.verified:
            lines.extend(["", f"{INDENT}with pytest.raises(standardwebhooks.WebhookVerificationError):"])
            lines.extend(fit(f'{call}(payload + " ", headers=headers, key=key)', INDENT + _STEP))
        return Check(f"test_method_{subject.view.name}", (f"{_STEP}@parametrize",), False, tuple(lines))

    # -- ways to call -------------------------------------------------------------------------------------------------

    def _names(self, method: Method) -> dict[tuple[In, str], Argument]:
        return {(a.parameter.location, a.parameter.wire): a for a in self._files.arguments(method)}

    def _ways(self, subject: Subject) -> list[Way]:
        method = subject.method
        streaming, body = method.streaming, method.body
        if streaming is not None and streaming.parameter:
            return [self._switched(subject, streaming.parameter, on) for on in (False, True)]
        if body is not None and len(body.alternatives) > 1:
            return [self._way(subject, f"_overload_{i}", a) for i, a in enumerate(body.alternatives, 1)]
        return [
            self._way(subject, "", None, streams=streaming is not None or method.response.kind is ResponseKind.EVENTS)
        ]

    def _way(self, subject: Subject, suffix: str, alternative: BodyAlternative | None, *, streams: bool = False) -> Way:
        required, everything = (self._arguments(subject, alternative, required_only=brief) for brief in (True, False))
        return Way(suffix, required, everything, streams)

    def _switched(self, subject: Subject, switch: str, on: bool) -> Way:
        """One of the two overloads of a method that streams when it is told to."""
        way = self._way(subject, "_overload_2" if on else "_overload_1", None, streams=on)
        chosen = next((p for p, _ in way.everything if p.wire == switch), None)
        if chosen is None:
            return way
        required = [(p, v) for p, v in way.required if p.wire != switch]
        everything = [(p, on if p.wire == switch else v) for p, v in way.everything]
        return Way(way.suffix, [*required, (chosen, True)] if on else required, everything, on)

    def _arguments(
        self, subject: Subject, alternative: BodyAlternative | None, *, required_only: bool
    ) -> list[tuple[Parameter, object]]:
        names = self._names(subject.method)
        order = {a.name: i for i, a in enumerate(subject.view.arguments)}
        found = example_arguments(self._api, subject.method, required_only=required_only, alternative=alternative)
        known = [(p, v) for p, v in found if (p.location, p.wire) in names]
        return sorted(known, key=lambda pair: order.get(names[pair[0].location, pair[0].wire].name, len(order)))


class _Writer:
    """Writes the tests of one way to call one method, in one colour."""

    def __init__(
        self,
        api: Api,
        values: Values,
        imports: TestImports,
        subject: Subject,
        way: Way,
        names: dict[tuple[In, str], Argument],
        asynchronous: bool,
    ) -> None:
        self._api = api
        self._values = values
        self._imports = imports
        self._subject = subject
        self._method = subject.method
        self._way = way
        self._names = names
        self._async = asynchronous
        self._await = "await " if asynchronous else ""
        self._client = "async_client" if asynchronous else "client"
        self._binary = self._method.response.kind is ResponseKind.BINARY and not way.streams
        self._legacy = imports.responses.legacy
        """Results of bytes and raw responses are not awaited."""

    def checks(self) -> Iterator[Check]:
        way = self._way
        yield self._check("method", "", self._plain(way.required))
        if len(way.everything) > len(way.required):
            yield self._check("method", "_with_all_params", self._plain(way.everything), way.everything)
        yield self._check("raw_response", "", self._raw(), way.everything)
        yield self._check("streaming_response", "", self._streaming())
        lines = self._path_params()
        if lines:
            name = f"test_path_params_{self._subject.view.name}{way.suffix}"
            yield Check(name, tuple(self._decorators(server=False, respx=False)), False, tuple(lines))

    # -- frames -------------------------------------------------------------------------------------------------------

    def _check(self, kind: str, ending: str, lines: Sequence[str], arguments: Arguments | None = None) -> Check:
        name = f"test_{kind}_{self._subject.view.name}{ending}{self._way.suffix}"
        if self._binary:
            lines = [*self._route(self._way.required if arguments is None else arguments), *lines]
        decorators = self._decorators(server=not self._binary, respx=self._binary, warns=kind == "method")
        return Check(name, tuple(decorators), self._binary, tuple(lines))

    def _decorators(self, *, server: bool, respx: bool, warns: bool = False) -> Iterator[str]:
        """What stands above a test; one that `warns` expects the warning of a deprecated method itself."""
        reason = self._method.skip_test or (_MOCK_DISABLED if server and not self._api.mock_tests else "")
        if reason:
            yield from fit(f"@pytest.mark.skip(reason={py_string(reason)})", _STEP)
        if self._subject.deprecated and not warns:
            yield f'{_STEP}@pytest.mark.filterwarnings("ignore::DeprecationWarning")'
        yield f"{_STEP}@parametrize"
        if respx:
            yield f"{_STEP}@pytest.mark.respx(base_url=base_url)"

    def _route(self, arguments: Arguments) -> list[str]:
        """The mock server has no bytes to give: a router answers in its place."""
        self._imports.uses_respx()
        path = py_string(sent_path(self._method, arguments))
        answer = 'httpx.Response(200, json={"foo": "bar"})'
        return fit(f"respx_mock.{self._method.verb.lower()}({path}).mock(return_value={answer})", INDENT)

    # -- the kinds of tests -------------------------------------------------------------------------------------------

    def _plain(self, arguments: Arguments) -> list[str]:
        variable = "stream" if self._way.streams else self._subject.variable
        call = f"{variable} = {self._await}{self._call('', arguments)}"
        if self._subject.deprecated:
            lines = [f"{INDENT}with pytest.warns(DeprecationWarning):", *fit(call, INDENT + _STEP), ""]
        else:
            lines = fit(call, INDENT)
        if self._binary:
            expected = self._imports.binary(asynchronous=self._async)
            lines.append(f"{INDENT}assert isinstance({variable}, {expected})")
            wait = "" if self._legacy else self._await
            return [*lines, f'{INDENT}assert {wait}{variable}.json() == {{"foo": "bar"}}']
        return [*lines, *self._expected(variable, INDENT)]

    def _raw(self) -> list[str]:
        """The raw response of a call with all arguments: the request is looked at, too."""
        arguments = self._way.everything
        lines = fit(f"response = {self._await}{self._call('.with_raw_response', arguments)}", INDENT)
        lines.append("")
        if not self._way.streams:
            lines.append(f"{INDENT}assert response.is_closed is True")
        for statement in self._about_request(arguments):
            lines.extend(fit(statement, INDENT))
        if self._binary and self._legacy:
            return [*lines, f"{INDENT}assert response.parse().json() == {py_literal({'foo': 'bar'})}"]
        return [*lines, *self._parsed(INDENT, "" if self._legacy else self._await)]

    def _streaming(self) -> list[str]:
        self._imports.casts()
        call = self._call(".with_streaming_response", self._way.required)
        inner = INDENT + _STEP
        lines = fit(f"{'async ' if self._async else ''}with {call} as response:", INDENT)
        lines.append(f"{inner}assert not response.is_closed")
        lines.extend(inner + s for s in self._language())
        lines.extend(["", *self._parsed(inner, self._await), ""])
        return [*lines, f"{INDENT}assert cast(Any, response.is_closed) is True"]

    def _path_params(self) -> list[str]:
        lines: list[str] = []
        order = {p.wire: i for i, p in enumerate(self._method.of(In.PATH))}
        in_path = sorted(
            (p for p, _ in self._way.required if p.location is In.PATH), key=lambda p: order.get(p.wire, 0)
        )
        for parameter in in_path:
            name = self._name(parameter)
            # The method refuses an empty value of the types that can be empty.
            if not may_be_empty_text(self._api, parameter.type):
                continue
            emptied = [(p, "" if p is parameter else v) for p, v in self._way.required]
            pattern = f"Expected a non-empty value for `{name}` but received ''"
            lines.extend([""] if lines else [])
            lines.extend(fit(f'with pytest.raises(ValueError, match=r"{pattern}"):', INDENT))
            lines.extend(fit(f"{self._await}{self._call('.with_raw_response', emptied)}", INDENT + _STEP))
        return lines

    # -- parts --------------------------------------------------------------------------------------------------------

    def _name(self, parameter: Parameter) -> str:
        return self._names[parameter.location, parameter.wire].name

    def _call(self, prefix: str, arguments: Arguments) -> str:
        given = ", ".join(f"{self._name(p)}={self._text(p, v)}" for p, v in arguments)
        return f"{self._client}{self._subject.chain}{prefix}.{self._subject.view.name}({given})"

    def _text(self, parameter: Parameter, value: object) -> str:
        if value != "" or parameter.location is not In.PATH:
            return self._values.text(parameter.type, value)
        if not isinstance(without_null(resolved(self._api, parameter.type)), Enum):
            return '""'
        # Type checkers know that no such value is empty; the method is to refuse it all the same.
        self._imports.casts()
        return 'cast(Any, "")'

    def _language(self) -> list[str]:
        if not self._api.behaviour.platform_headers:
            return []
        return ['assert response.http_request.headers.get("X-Stainless-Lang") == "python"']

    def _about_request(self, arguments: Arguments) -> Iterator[str]:
        yield from self._language()
        yield f"assert response.http_request.method == {py_string(self._method.verb)}"
        yield f"assert response.http_request.url.path.endswith({py_string(sent_path(self._method, arguments))})"
        for name, value in sent_headers(arguments):
            yield f"assert response.http_request.headers.get({py_string(name)}) == {py_string(value)}"
        query = sent_query(self._api, arguments)
        if query:
            pairs = ", ".join(f"({py_string(k)}, {py_string(v)})" for k, v in dict.fromkeys(query))
            yield f"assert {{{pairs}}} <= set(response.http_request.url.params.multi_items())"

    def _parsed(self, indent: str, wait: str) -> list[str]:
        if self._binary:
            return [f"{indent}assert {wait}response.json() == {py_literal({'foo': 'bar'})}"]
        variable = "stream" if self._way.streams else self._subject.variable
        return [f"{indent}{variable} = {wait}response.parse()", *self._expected(variable, indent)]

    def _expected(self, variable: str, indent: str) -> list[str]:
        if self._way.streams:
            return [f"{indent}{self._await}{variable}.close()"]
        type_ = self._imports.response_type(self._subject.view, asynchronous=self._async)
        if not type_:
            return [f"{indent}assert {variable} is None"]
        self._imports.matches()
        return fit(f'assert_matches_type({type_}, {variable}, path=["response"])', indent)
