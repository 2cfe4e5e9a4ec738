"""What depends on the API, but on no single resource: the client, its options, credentials, numbers, pages."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment as Jinja

from ...ir.api import Api, ClientOption, Environment, EventRule, SchemeKind, SecurityScheme
from ...ir.behaviour import RETRIED_STATUSES
from ...ir.names import split_words
from ...render.go.doc import named
from ...render.go.layout import Row, aligned
from ...render.go.text import comment, go_literal, go_string
from ..base import PlannedFile
from .errors import error_fields, error_rows, metadata_rows
from .gotypes import OPTION, REQUESTCONFIG, STANDARD, Package
from .methods import security_name
from .names import LANGUAGE, Names
from .pages import page_views
from .places import Places
from .printing import GoFile
from .services import sub_services

_TYPES = {"string": str, "integer": int, "number": float, "boolean": bool}
KINDS = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool"}
_FMT = Package("std:fmt", "fmt")
GO = "1.24"
"""The oldest version of Go that SDKs work with: the first with `omitzero`."""


def client_files(api: Api, places: Places, module: str, jinja: Jinja, header: str) -> Iterator[PlannedFile]:
    """All of them."""
    writer = _Files(api, places, module, jinja, header)
    yield writer.client()
    yield writer.options()
    yield writer.settings()
    yield writer.numbers()
    if api.pages:
        yield writer.pages()
    if any(m.streaming is not None and m.availability.has(LANGUAGE) for _, m in api.methods()):
        yield writer.render("packages/ssestream/rules.go", "rules.go", rules=_rules(api))
    yield writer.render("go.mod", "go.mod", go=GO)
    yield writer.error()


class _Files:
    def __init__(self, api: Api, places: Places, module: str, jinja: Jinja, header: str) -> None:
        self._api = api
        self._places = places
        self._module = module
        self._jinja = jinja
        self._header = header

    def render(self, path: str, template: str, **view: object) -> PlannedFile:
        """A file of a template."""
        text = self._jinja.get_template(f"go/api/{template}.jinja").render(
            header=self._header, module=self._module, package=self._places.root.name, **view
        )
        return PlannedFile(path, text)

    def _option(self, option: ClientOption) -> str:
        return self._places.names.exported(option.words)

    def client(self) -> PlannedFile:
        """The client."""
        file = GoFile(self._places.root, self._module)
        below = sub_services(self._places, self._api.root)
        rows: list[Row] = [("Options", f"[]{file.qualify(OPTION, 'RequestOption')}")]
        for name, package, service, doc in below:
            rows.extend(comment(doc))
            rows.append((name, file.qualify(package, service)))
        for name, path in (("context", "context"), ("http", "net/http"), ("slices", "slices")):
            file.imports.add(Package(f"std:{path}", name))
        file.imports.add(Package("std:os", "os"))
        file.imports.add(Package("internal/requestconfig", "requestconfig"))
        env = [(o.env, self._option(o), o.kind) for o in self._api.client.options if o.env]
        if any(kind != "string" for _, _, kind in env):
            file.imports.add(Package("std:strconv", "strconv"))
        made = [(n, file.qualify(p, f"New{s}")) for n, p, s, _ in below]
        listed = ", ".join([f"{self._api.client.env_prefix}_BASE_URL", *(e for e, _, _ in env)])
        said = (
            "DefaultClientOptions returns the options that [NewClient] begins with: the API's own address, and what"
            f" the environment variables {listed} and {self._api.client.env_prefix}_CUSTOM_HEADERS say."
        )
        return self.render(
            "client.go",
            "client.go",
            imports=file.import_lines(),
            fields=aligned(rows),
            services=made,
            environment=self._environment(0),
            base_url=f"{self._api.client.env_prefix}_BASE_URL",
            defaults=self._defaults(),
            env=[_Env(*e) for e in env],
            doc=comment((said,)),
        )

    def _defaults(self) -> list[str]:
        """The options that every client begins with: fixed headers, and defaults of options."""
        found = [f"WithHeader({go_string(k)}, {go_string(v)})" for k, v in self._api.client.headers]
        for option in self._api.client.options:
            if option.default is not None and type(option.default) is _TYPES.get(option.kind):
                found.append(f"With{self._option(option)}({go_literal(option.default)})")
        return found

    def _environment(self, index: int) -> str:
        environments = self._api.client.environments
        return environment_option(self._places.names, environments[index]) if index < len(environments) else ""

    def options(self) -> PlannedFile:
        """`With…` for each option of the client, and for each environment."""
        blocks: list[list[str]] = []
        for index, environment in enumerate(self._api.client.environments):
            name = self._environment(index)
            said = f"{name} sends requests to this environment{', the default one' if not index else ''}."
            blocks.append(
                [
                    *comment((said,)),
                    f"func {name}() RequestOption {{",
                    f"\treturn withDefaultBaseURL({go_string(environment.url)})",
                    "}",
                ]
            )
        for option in self._api.client.options:
            name = self._option(option)
            described = (option.description,) if option.description else ()
            doc = named(f"With{name}", described, f"With{name} sets the client's option {option.key}.")
            blocks.append(
                [
                    *comment(doc),
                    f"func With{name}(value {KINDS.get(option.kind, 'string')}) RequestOption {{",
                    "\treturn optionFunc(func(cfg *requestconfig.RequestConfig) error {",
                    f"\t\tcfg.{name} = value",
                    *self._sent(option),
                    "\t\treturn nil",
                    "\t})",
                    "}",
                ]
            )
        file = GoFile(OPTION, self._module)
        text = "\n".join(line for block in blocks for line in block)
        for use, package in (
            ("requestconfig.", REQUESTCONFIG),
            ("fmt.Sprint", _FMT),
            ("url.Values", STANDARD["net/url"]),
        ):
            if use in text:
                file.imports.add(package)
        return self.render("option/settings.go", "options.go", blocks=blocks, imports=file.import_lines())

    def _sent(self, option: ClientOption) -> list[str]:
        text = "value" if option.kind == "string" else "fmt.Sprint(value)"
        if option.header:
            return [f"\t\tcfg.SetHeader({go_string(option.header)}, {text})"]
        if option.query:
            return [f"\t\tcfg.EditQuery(func(query url.Values) {{ query.Set({go_string(option.query)}, {text}) }})"]
        return []

    def settings(self) -> PlannedFile:
        """What the requests' configuration holds for this API, and how its requests authenticate."""
        rows: list[Row] = [(self._option(o), KINDS.get(o.kind, "string")) for o in self._api.client.options]
        schemes = self._api.client.schemes
        cases: list[list[str]] = [self._applied(s) for s in schemes]
        return self.render(
            "internal/requestconfig/settings.go",
            "settings.go",
            fields=aligned(rows),
            variables=list(self._variables()),
            cases=[c for c in cases if c],
            schemes=[_Scheme(go_string(s.name), security_name(self._places, s.words)) for s in schemes],
        )

    def _variables(self) -> Iterator[str]:
        """The variables of environments' URLs, each with the option that fills it."""
        for option in self._api.client.options:
            if option.server_variable:
                name = self._option(option)
                yield f'{{{go_string(option.server_variable)}, {go_string(f"With{name}")}, TextOf(cfg.{name})}}'

    def _applied(self, scheme: SecurityScheme) -> list[str]:
        by_role = {
            o.role or "value": f"cfg.{self._option(o)}" for o in self._api.client.options if o.scheme == scheme.name
        }
        value = by_role.get("value")
        match scheme.kind:
            case SchemeKind.BEARER if value:
                body = f"AuthBearer(cfg, req, {value})"
            case SchemeKind.BASIC if "username" in by_role and "password" in by_role:
                body = f"AuthBasic(cfg, req, {by_role['username']}, {by_role['password']})"
            case SchemeKind.API_KEY if value and scheme.location.value == "query":
                body = f"AuthQueryKey(cfg, req, {go_string(scheme.parameter)}, {value})"
            case SchemeKind.API_KEY if value:
                prefix = f"{go_string(scheme.prefix + ' ')}+" if scheme.prefix else ""
                body = f"AuthHeaderKey(cfg, req, {go_string(scheme.parameter)}, {prefix}{value})"
            case SchemeKind.OAUTH2_CLIENT_CREDENTIALS if "client_id" in by_role and "client_secret" in by_role:
                credentials = f"{by_role['client_id']}, {by_role['client_secret']}"
                body = f"AuthClientCredentials(cfg, req, {go_string(scheme.token_url)}, {credentials})"
                return [
                    f"if cfg.wants({go_string(scheme.name)}) {{",
                    f"\tif err := {body}; err != nil {{",
                    "\t\treturn err",
                    "\t}",
                    "}",
                ]
            case _:
                return []
        return [f"if cfg.wants({go_string(scheme.name)}) {{", f"\t{body}", "}"]

    def numbers(self) -> PlannedFile:
        """Numbers and names that the API decides."""
        name = self._api.client.class_name or self._places.names.exported(self._api.client.words)
        credentials = sorted({s.parameter.lower() for s in self._api.client.schemes if s.parameter})
        return self.render(
            "internal/constants.go",
            "constants.go",
            client=go_string(name),
            behaviour=self._api.behaviour,
            retried=", ".join(str(s) for s in RETRIED_STATUSES),
            credentials=", ".join(go_string(c) for c in credentials),
            env=go_string(f"{self._api.client.env_prefix}_CUSTOM_HEADERS"),
            text=go_literal,
        )

    def pages(self) -> PlannedFile:
        """The types of pages."""
        views = list(page_views(self._api, self._places.names, self._places.pages))
        return self.render("packages/pagination/pages.go", "pages.go", pages=views, further=any(v.edit for v in views))

    def error(self) -> PlannedFile:
        """The error of the API."""
        fields = error_fields(self._api, self._places.names)
        return self.render(
            "internal/apierror/error.go",
            "error.go",
            fields=error_rows(fields),
            metadata=metadata_rows(fields),
            envelope=self._api.error.envelope if self._api.error is not None else "",
        )


def _rules(api: Api) -> list[str]:
    """What is done with which events, as values of Go."""
    return [_rule(rule) for rule in api.event_rules]


def _rule(rule: EventRule) -> str:
    parts = [f"handle: handle{rule.handle.capitalize()}"]
    if rule.event_types:
        parts.append(f"events: []string{{{', '.join(go_string(e or '') for e in rule.event_types)}}}")
    if rule.data_prefix:
        parts.append(f"dataPrefix: {go_string(rule.data_prefix)}")
    if rule.error_property:
        parts.append(f"errorProperty: {go_string(rule.error_property)}")
    return f"{{{', '.join(parts)}}}"


def environment_option(names: Names, environment: Environment) -> str:
    """The option that sends requests to an environment."""
    return f"WithEnvironment{names.exported(split_words(environment.name))}"


class _Env:
    """An environment variable that an option is read from."""

    def __init__(self, variable: str, option: str, kind: str) -> None:
        self.variable, self.option, self.kind = go_string(variable), option, kind


class _Scheme:
    """A security scheme by its literal and the name of its option."""

    def __init__(self, name: str, option: str) -> None:
        self.name, self.option = name, option
