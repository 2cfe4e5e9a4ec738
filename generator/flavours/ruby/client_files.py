"""What depends on the API, but on no single resource: the client, its numbers, pages and errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from ...ir.api import Api, ClientOption
from ...ir.behaviour import RETRIED_STATUSES
from ...render.ruby.text import comment, hash_key, keyword, ruby_literal, ruby_string, ruby_symbol
from ..base import PlannedFile
from .auth import AuthView, auth_view
from .errors import error_members
from .expressions import Expressions
from .lib_resources import LibResources
from .methods import MethodView
from .pages import page_views
from .places import Places
from .rbi import RbiResources
from .sig import arguments
from .sig_resources import SigResources

VERSION = "0.0.1"
"""The version a new SDK starts with; release tools own it from then on."""
_RBS = {"string": "String", "integer": "Integer", "number": "Float", "boolean": "bool"}
_RBI = {**_RBS, "boolean": "T::Boolean"}
_YARD = {**_RBS, "boolean": "Boolean"}
_NUMBERS = (
    ("max_retries", "Integer", "How often a request is tried again."),
    ("timeout", "Float", "Seconds for an attempt."),
    ("initial_retry_delay", "Float", "Seconds before the first attempt after another."),
    ("max_retry_delay", "Float", "The most seconds before an attempt."),
)
_COMMON = (
    "?default_headers: ::Hash[String, String?]?",
    "?default_query: ::Hash[Symbol, top]?",
    "?logger: untyped",
    "?log_level: (Symbol | String)?",
)
"""What every client takes besides."""


@dataclass(frozen=True, slots=True)
class _Option:
    """An option of the client, ready to be printed."""

    name: str
    default: str
    required: str
    """What is said where it is missing; empty where it may be."""
    kept: str
    """What the client keeps of it."""
    yard: str
    rbs: str
    rbi: str
    doc: list[str]


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    value: str


@dataclass(slots=True)
class ClientView:
    """What the templates of the client loop over."""

    options: list[_Option]
    environments: list[_Entry]
    base_url: str
    urls: str
    """The addresses that the base URL is chosen from."""
    numbers: list[_Entry]
    parameters: list[str]
    """The keywords of the constructor with their defaults."""
    headers: str
    query: str
    auth: AuthView
    idempotency: str


class ClientFiles:
    """Writes what belongs to the whole client."""

    def __init__(
        self, api: Api, places: Places, pages: dict[str, str], expressions: Expressions, jinja: Environment
    ) -> None:
        self._api = api
        self._places = places
        self._pages = pages
        self._x = expressions
        self._jinja = jinja
        self._root = places.root
        self._env = api.client.env_prefix

    def files(self, own: Sequence[MethodView], header: Sequence[str]) -> Iterator[PlannedFile]:
        """All of them; `own` are the methods of the client itself."""
        folder = self._places.directory
        yield self._render(f"lib/{folder}/version.rb", "version.rb", keep=True, version=VERSION)
        yield self._render(f"sig/{folder}/version.rbs", "version.rbs")
        yield self._render(f"rbi/{folder}/version.rbi", "version.rbi")
        yield from self._client(own, header)
        yield self._settings(header)
        members = error_members(self._api, self._places.names)
        views = list(page_views(self._api, self._places.names, self._pages))
        for tree, ending in (("lib", "rb"), ("sig", "rbs"), ("rbi", "rbi")):
            for view in views:
                path = f"{tree}/{folder}/internal/{view.file}.{ending}"
                yield self._render(path, f"page.{ending}", header=header, page=view, rbs=self._x.rbs, x=self._x)
            path = f"{tree}/{folder}/internal/error_details.{ending}"
            yield self._render(path, f"error_details.{ending}", header=header, members=members)
        yield self._render(f"lib/{folder}/internal/pages.rb", "pages.rb", header=header, pages=sorted(views, key=_name))

    def _render(self, path: str, template: str, *, keep: bool = False, **view: object) -> PlannedFile:
        text = self._jinja.get_template(f"ruby/api/{template}.jinja").render(root=self._root, **view)
        return PlannedFile(path, text, keep_if_exists=keep)

    # -- the client ---------------------------------------------------------------------------------------------------

    def _client(self, own: Sequence[MethodView], header: Sequence[str]) -> Iterator[PlannedFile]:
        view = self._view()
        lib, sig, rbi = (
            LibResources(self._places, self._x),
            SigResources(self._places, self._x),
            RbiResources(self._places, self._x),
        )
        indent = "    "
        members = lib.members(self._api.root, "self", indent)
        methods = [line for v in own for line in (*lib.method(v, indent, "self"), "")]
        folder = self._places.directory
        yield self._render(
            f"lib/{folder}/client.rb", "client.rb", header=header, client=view, members=members, methods=methods
        )
        members = sig.members(self._api.root, indent)
        methods = [line for v in own for line in (*sig.method(v, indent), "")]
        constructor = arguments(f"{indent}def initialize: ", self._taken(view), "void", indent)
        yield self._render(
            f"sig/{folder}/client.rbs",
            "client.rbs",
            client=view,
            members=members,
            methods=methods,
            constructor=constructor,
        )
        members = rbi.members(self._api.root, indent)
        methods = [line for v in own for line in (*rbi.method(v, indent), "")]
        yield self._render(
            f"rbi/{folder}/client.rbi", "client.rbi", client=view, members=members, methods=methods, numbers=_NUMBERS
        )

    def _taken(self, view: ClientView) -> list[str]:
        found = [f"?{o.name}: {o.rbs}" for o in view.options]
        if len(view.environments) > 1:
            found.append(f"?environment: {' | '.join([*(ruby_symbol(e.name) for e in view.environments), 'nil'])}")
        found.append("?base_url: String?")
        found.extend(f"?{name}: {type_}" for name, type_, _ in _NUMBERS)
        if view.idempotency:
            found.append("?idempotency_header: String")
        return [*found, *_COMMON]

    def _view(self) -> ClientView:
        client = self._api.client
        options = [self._option(o) for o in client.options]
        environments = [_Entry(e.name, ruby_string(e.url)) for e in client.environments]
        variables = [f"{keyword(o.server_variable)} @{self._name(o)}" for o in client.options if o.server_variable]
        several = len(environments) > 1
        first = hash_key(environments[0].name) if environments else "production:"
        urls = "ENVIRONMENTS" if several else f"{{{first} DEFAULT_BASE_URL}}"
        if variables:
            urls = f"fill_urls({urls}, {', '.join(variables)})"
        parameters = [f"{o.name}: {o.default}" for o in options]
        if several:
            parameters.append("environment: nil")
        parameters.append(f"base_url: ENV[{ruby_string(f'{self._env}_BASE_URL')}]")
        behaviour = self._api.behaviour
        numbers = [
            _Entry("DEFAULT_MAX_RETRIES", str(behaviour.max_retries)),
            _Entry("DEFAULT_TIMEOUT_IN_SECONDS", repr(float(behaviour.timeout))),
            _Entry("DEFAULT_INITIAL_RETRY_DELAY", repr(float(behaviour.initial_retry_delay))),
            _Entry("DEFAULT_MAX_RETRY_DELAY", repr(float(behaviour.max_retry_delay))),
        ]
        parameters += [
            "max_retries: DEFAULT_MAX_RETRIES",
            "timeout: DEFAULT_TIMEOUT_IN_SECONDS",
            "initial_retry_delay: DEFAULT_INITIAL_RETRY_DELAY",
            "max_retry_delay: DEFAULT_MAX_RETRY_DELAY",
        ]
        if behaviour.idempotency_header:
            parameters.append(f"idempotency_header: {ruby_string(behaviour.idempotency_header)}")
        fixed = [f"{ruby_string(name)} => {ruby_string(value)}" for name, value in client.headers]
        fixed += [f"{ruby_string(o.header)} => @{self._name(o)}" for o in client.options if o.header]
        query = [f"{keyword(o.query)} @{self._name(o)}" for o in client.options if o.query]
        return ClientView(
            options,
            environments,
            environments[0].value if environments else '""',
            urls,
            numbers,
            parameters,
            f"{{{', '.join(fixed)}}}" if fixed else "",
            f"{{{', '.join(query)}}}" if query else "",
            auth_view(self._api, self._places),
            behaviour.idempotency_header,
        )

    def _name(self, option: ClientOption) -> str:
        return self._places.option(option)

    def _option(self, option: ClientOption) -> _Option:
        name = self._name(option)
        literal = "nil"
        if option.default is not None:
            text = isinstance(option.default, str)
            literal = ruby_string(str(option.default)) if text else ruby_literal(option.default)
        default = literal
        if option.env:
            read = f"ENV[{ruby_string(option.env)}]{_READ.get(option.kind, '')}"
            default = read if literal == "nil" else f"{read} || {literal}"
        missing = ""
        if not option.nullable and option.default is None:
            missing = f"{name} is required"
            missing += f', and can be set via environ: "{option.env}"' if option.env else ""
        null = option.nullable or bool(missing)
        yard, rbs, rbi = (t.get(option.kind, "String") for t in (_YARD, _RBS, _RBI))
        return _Option(
            name,
            default,
            ruby_string(missing) if missing else "",
            name if option.kind != "string" else f"{name}.to_s" if not null or missing else f"{name}&.to_s",
            f"{yard}, nil" if option.nullable else yard,
            f"{rbs}?" if null else rbs,
            f"T.nilable({rbi})" if null else rbi,
            comment(option.description) if option.description else [],
        )

    # -- numbers ------------------------------------------------------------------------------------------------------

    def _settings(self, header: Sequence[str]) -> PlannedFile:
        behaviour = self._api.behaviour
        names = sorted({s.parameter.lower() for s in self._api.client.schemes if s.parameter})
        return self._render(
            f"lib/{self._places.directory}/internal/settings.rb",
            "settings.rb",
            header=header,
            behaviour=behaviour,
            retried=", ".join(str(s) for s in RETRIED_STATUSES),
            idempotency=ruby_string(behaviour.idempotency_header) if behaviour.idempotency_header else "nil",
            platform=ruby_literal(behaviour.platform_headers),
            env=self._env,
            credentials=", ".join(ruby_string(n) for n in names),
            array_format=_ARRAYS.get(self._api.array_format, "comma"),
            nested_format="dots" if self._api.nested_format == "dots" else "brackets",
            rules=[self._rule(r.handle, r.event_types, r.data_prefix, r.error_property) for r in self._api.event_rules],
        )

    @staticmethod
    def _rule(handle: str, events: Sequence[str | None], prefix: str, error: str) -> str:
        parts = [f"handle: :{handle}"]
        if events:
            parts.append(f"events: [{', '.join('nil' if e is None else ruby_string(e) for e in events)}]")
        if prefix:
            parts.append(f"data_prefix: {ruby_string(prefix)}")
        if error:
            parts.append(f"error_property: {ruby_symbol(error)}")
        return f"{{{', '.join(parts)}}}"


_READ = {"integer": "&.to_i", "number": "&.to_f", "boolean": '&.then { |value| value == "true" }'}
_ARRAYS = {"comma": "comma", "repeat": "repeat", "indices": "indices", "brackets": "brackets"}


def _name(view: object) -> str:
    return str(getattr(view, "name", ""))
