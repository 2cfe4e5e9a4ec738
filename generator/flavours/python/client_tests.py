"""Fixtures and the client's own tests: which arguments a client needs, and what it must do with them."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass

from ...ir.api import Api, ClientOption, In, SchemeKind, SecurityScheme
from ...ir.behaviour import ERROR_CLASSES
from ...ir.names import Words
from ...render.python.layout import fit
from ...render.python.text import py_literal, py_string
from ..casing import INITIALISMS
from .client_file import ClientFile
from .modules import Module
from .settings import Settings


@dataclass(frozen=True, slots=True)
class OptionExample:
    """A constructor option with the value that tests give it."""

    name: str
    value: str | int | float | bool
    literal: str
    env: str
    required: bool
    kind: str
    optional: bool
    header: str
    """Header that carries it as it is, as a literal; empty for none."""
    query: str
    fixture: bool
    """Every client of the tests is made with it."""

    @property
    def changed(self) -> str:
        """Another value, as a literal."""
        return (
            py_literal(f"{self.value} 2")
            if isinstance(self.value, str)
            else py_literal(False if self.value is True else 5)
        )

    @property
    def env_text(self) -> str:
        """The other value as text of an environment variable, as a literal."""
        return self.changed if isinstance(self.value, str) else py_string("false" if self.value is True else "5")

    @property
    def sent(self) -> str:
        """The value as it travels, as a literal."""
        return py_string(str(self.value))


@dataclass(frozen=True, slots=True)
class CredentialExample:
    """A credential of the requests that tests make: where it travels and what stands there, as literals."""

    place: str
    """header or query"""
    name: str
    value: str


def conftest_view(api: Api, settings: Settings, client: ClientFile) -> dict[str, object]:
    """What the template of ``tests/conftest.py`` sees."""
    options = [o for o in option_examples(api, client) if o.fixture]
    given = "".join(f", {o.name}={o.name}" for o in options)
    call = f"base_url=base_url{given}, _strict_response_validation=strict"
    names = [settings.client, f"Async{settings.client}", "DefaultAioHttpClient"]
    package = settings.package
    lines = [
        f"from {package} import {', '.join(sorted(names, key=lambda n: (len(n), n)))}",
        f"from {package}._utils import is_dict",
    ]
    return {
        "imports": lines,
        "package": package,
        "client": settings.client,
        "options": options,
        "sync_client": fit(f"with {settings.client}({call}) as client:", "    "),
        "async_client": fit(f"async with Async{settings.client}({call}, http_client=http_client) as client:", "    "),
    }


def option_examples(api: Api, client: ClientFile) -> list[OptionExample]:
    """The options of the client, in their order, each with a value that says what it is."""
    found = []
    for option, view in zip(api.client.options, client.options, strict=True):
        value = _value(option)
        required = not option.nullable and option.default is None and not option.server_variable
        found.append(
            OptionExample(
                view.name,
                value,
                py_literal(value),
                option.env,
                required,
                option.kind,
                option.nullable and option.default is None,
                py_string(option.header) if option.header else "",
                py_string(option.query) if option.query else "",
                required or (bool(option.scheme) and option.role not in ("client_id", "client_secret")),
            )
        )
    return found


def _value(option: ClientOption) -> str | int | float | bool:
    match option.kind:
        case "integer":
            return 0
        case "number":
            return 0.5
        case "boolean":
            return True
        case _:
            return f"My {_title(option.words)}"


def _title(words: Words) -> str:
    return " ".join(w.upper() if w in INITIALISMS else w.capitalize() for w in words)


def client_tests_view(api: Api, settings: Settings, client: ClientFile) -> dict[str, object]:
    """What the template of ``tests/test_client.py`` sees."""
    options = option_examples(api, client)
    credentials = _credentials(api, options)
    urls = [_by_default(api, e.url) for e in api.client.environments]
    default_url = urls[0] if urls else ""
    multiple = len(api.client.environments) > 1
    given = [o for o in options if o.fixture]
    return {
        "imports": _client_test_imports(settings, environments=multiple),
        "client": settings.client,
        "env_prefix": settings.env_prefix,
        "given": given,
        "required": [o for o in options if o.required],
        "from_env": [o for o in options if o.env],
        "in_headers": [o for o in options if o.header],
        "in_query": [o for o in options if o.query],
        "header_credentials": _grouped(c for c in credentials if c.place == "header"),
        "replaceable": _replaceable(api, credentials),
        "query_credentials": _grouped(c for c in credentials if c.place == "query"),
        "anonymous": _anonymous(api, client),
        "environments": multiple,
        "default_url": (
            py_string(default_url.rstrip("/")) if default_url.startswith("http") and "{" not in default_url else ""
        ),
        "fixed_headers": [(py_string(n), py_string(v)) for n, v in api.client.headers],
        "platform_headers": api.behaviour.platform_headers,
        "idempotency_header": api.behaviour.idempotency_header,
        "read_timeout": f"{api.behaviour.timeout:g}",
        "max_retries": api.behaviour.max_retries,
        "resources": [c.attribute for c in client.children if c.deprecated is None and c.wrapped],
        "environment_lines": _environment_lines(api, urls),
        **_long_lines(api, client, options, given),
    }


def _by_default(api: Api, url: str) -> str:
    """A URL with its variables filled by the options' defaults."""
    for option in api.client.options:
        if option.server_variable and option.default is not None:
            url = url.replace("{" + option.server_variable + "}", str(option.default))
    return url


def _environment_lines(api: Api, urls: list[str]) -> list[str]:
    """The decorator that names every environment whose URL is known without further options."""
    known = [(e.name, url) for e, url in zip(api.client.environments, urls, strict=True) if "{" not in url]
    listed = ", ".join(f"({py_string(name)}, {py_string(url.rstrip('/'))})" for name, url in known)
    return fit(f'@pytest.mark.parametrize(("environment", "url"), [{listed}])', "    ") if known else []


def _long_lines(
    api: Api, client: ClientFile, options: list[OptionExample], given: list[OptionExample]
) -> dict[str, list[str]]:
    """Statements whose length depends on the API, laid out."""
    fixture = ", ".join(f"{py_string(o.name)}: {o.literal}" for o in given)
    unset = ", ".join(f"{py_string(o.env)}: Omit()" for o in options if o.env)
    resources = ", ".join(py_string(c.attribute) for c in client.children if c.deprecated is None and c.wrapped)
    errors = ", ".join(f"({status}, {name})" for status, name in error_classes())
    counts = ", ".join(py_string(str(i)) for i in range(api.behaviour.max_retries + 1))
    pairs = f"{_ARRAYS.get(api.array_format, _ARRAYS['repeat'])}, {_nested(api)}, ('truth', 'true')".replace("'", '"')
    return {
        "given_lines": fit(f"GIVEN: Dict[str, Any] = {{{fixture}}}"),
        "unset_lines": fit(f"UNSET: Dict[str, Any] = {{{unset}}}"),
        "resource_lines": fit(f'@pytest.mark.parametrize("name", [{resources}])', "    "),
        "error_lines": fit(f'@pytest.mark.parametrize(("status", "error"), [{errors}])', "    "),
        "count_lines": fit(f"assert counts == [{counts}]", "        "),
        "query_lines": fit(
            f'assert [i for i in items if i[0].startswith(("array", "nested", "truth"))] == [{pairs}]', "        "
        ),
    }


def error_classes() -> list[tuple[int, str]]:
    """Statuses, each with the name of its error class."""
    return [
        (s, "".join(w.capitalize() for w in words.split()) + "Error")
        for s, words in (*ERROR_CLASSES, (500, "internal server"))
    ]


def _nested(api: Api) -> str:
    return '("nested.name", "a")' if api.nested_format == "dots" else '("nested[name]", "a")'


def _client_test_imports(settings: Settings, *, environments: bool) -> list[str]:
    """Imports of the SDK and of what its tests share."""
    module = Module(("tests",))
    names = [settings.client, f"Async{settings.client}", f"{settings.client}Error", "APIStatusError", "DEFAULT_TIMEOUT"]
    names.extend(name for _, name in error_classes())
    names.extend(["ENVIRONMENTS"] if environments else [])
    for name in names:
        module.foreign(settings.package, name, name)
    for package, name in (
        ("_types", "Omit"),
        ("_types", "not_given"),
        ("_version", "__version__"),
        ("_base_client", "BaseClient"),
    ):
        module.foreign(f"{settings.package}.{package}", name, name)
    module.foreign("tests.utils", "update_env", "update_env")
    module.foreign("tests.transport", "Script", "Script")
    return module.import_lines()


_ARRAYS = {
    "comma": '("array", "1,2")',
    "repeat": '("array", "1"), ("array", "2")',
    "brackets": '("array[]", "1"), ("array[]", "2")',
    "indices": '("array[0]", "1"), ("array[1]", "2")',
}
"""How ``array=[1, 2]`` is sent."""


def _credentials(api: Api, options: list[OptionExample]) -> list[CredentialExample]:
    """What authenticates a request that names no schemes of its own."""
    by_key = {o.key: e for o, e in zip(api.client.options, options, strict=True)}
    used = {name for alternative in api.client.security for name in alternative}
    found = []
    for scheme in api.client.schemes:
        if api.client.per_endpoint_security and scheme.name not in used:
            continue
        fed = {o.role: by_key[o.key] for o in api.client.options if o.scheme == scheme.name}
        if all(example.fixture for example in fed.values()):
            found.extend(_credential(scheme, fed))
    return found


def _credential(scheme: SecurityScheme, fed: dict[str, OptionExample]) -> list[CredentialExample]:
    value = fed.get("value")
    match scheme.kind:
        case SchemeKind.BASIC if {"username", "password"} <= fed.keys():
            pair = f"{_plain(fed['username'])}:{_plain(fed['password'])}"
            encoded = base64.b64encode(pair.encode()).decode()
            return [CredentialExample("header", '"Authorization"', py_string(f"Basic {encoded}"))]
        case SchemeKind.BEARER if value is not None:
            return [CredentialExample("header", '"Authorization"', py_string(f"Bearer {_plain(value)}"))]
        case SchemeKind.API_KEY if value is not None and scheme.location in (In.HEADER, In.QUERY):
            return [CredentialExample(scheme.location.value, py_string(scheme.parameter), py_string(_plain(value)))]
        case _:
            return []


def _plain(option: OptionExample) -> str:
    return str(option.value)


def _grouped(credentials: Iterable[CredentialExample]) -> list[tuple[str, str]]:
    """Places, each with the tuple of what may stand there: of several schemes in one place, the client takes one."""
    places: dict[str, list[str]] = {}
    for credential in credentials:
        places.setdefault(credential.name, []).append(credential.value)
    return [(name, f"({', '.join(values)}{',' if len(values) == 1 else ''})") for name, values in places.items()]


def _replaceable(api: Api, credentials: list[CredentialExample]) -> str:
    """A header of credentials that a call may replace, as a literal, or empty: what httpx sets itself (basic
    authentication) goes before the headers of a call."""
    by_httpx = any(s.kind in (SchemeKind.BASIC, SchemeKind.OAUTH2_CLIENT_CREDENTIALS) for s in api.client.schemes)
    names = [c.name for c in credentials if c.place == "header"]
    return next((n for n in names if not (by_httpx and n == '"Authorization"')), "")


def _anonymous(api: Api, client: ClientFile) -> list[str]:
    """The headers of which one must be given or omitted, as literals, when requests without credentials are refused."""
    if not client.optional_auth:
        return []
    names = (s.parameter if s.kind is SchemeKind.API_KEY else "Authorization" for s in api.client.schemes)
    return [py_string(n) for n in dict.fromkeys(names)]
