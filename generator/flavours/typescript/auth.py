"""How the client authenticates: what of it depends on the API's security schemes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...ir.api import Api, ClientOption, In, SchemeKind, SecurityScheme
from ...render.document import Doc, concat
from ...render.typescript.expressions import array_literal, call, object_literal
from ...render.typescript.text import property_key, ts_string
from .modules import Module
from .names import Names
from .views import AuthView

_AUTH = ("internal", "auth")


def auth_view(api: Api, names: Names, module: Module) -> AuthView:
    """The view of the schemes that the client's options feed; imports what they need into `module`."""
    auth = _Auth(api, names, module)
    sent = list(auth.sent())
    required = list(auth.required(sent))
    if sent or required:
        module.name(("internal", "headers"), "NullableHeaders")
    return AuthView(
        used=auth.used([scheme for scheme, _, _ in sent]),
        headers=auth.headers(sent),
        required=concat(auth.required_call(required), ";") if required else "",
        query=auth.query(),
        query_chosen=api.client.per_endpoint_security and bool(auth.query()),
        oauth=auth.oauth(),
        oauth_options=auth.oauth_options(),
    )


class _Auth:
    def __init__(self, api: Api, names: Names, module: Module) -> None:
        self._client = api.client
        self._anonymous = any(api.client.schemes_of(method) == () for _, method in api.methods())
        """Some operation is called without credentials, so that none may be required of every request."""
        self._names = names
        self._module = module

    def _fed(self, scheme: SecurityScheme) -> dict[str, str]:
        """The client's fields that feed a scheme, by their roles."""
        options = (o for o in self._client.options if o.scheme == scheme.name)
        return {option.role or "value": f"this.{self._names.option(option.words)}" for option in options}

    def used(self, schemes: Sequence[SecurityScheme]) -> Doc:
        """The parameter with the schemes of operations that name none: all where the document names none either."""
        default = {name for alternative in self._client.security for name in alternative}
        entries: list[Doc] = [f"{property_key(s.name)}: true" for s in schemes if s.name in default or not default]
        return concat("schemes: Record<string, boolean> = ", object_literal(entries), ",")

    def headers(self, sent: Sequence[tuple[SecurityScheme, str, str]]) -> Doc:
        """The statement that makes the headers of the schemes that are wanted."""
        if not sent:
            return ""
        build = self._module.name(("internal", "headers"), "buildHeaders", value=True)
        choices: list[Doc] = [f"security[{ts_string(s.name)}] ? {value} : null" for s, value, _ in sent]
        return concat("return ", call(build, [array_literal(choices)]), ";")

    def required_call(self, alternatives: Sequence[Doc]) -> Doc:
        """The call of ``requireAuth``."""
        name = self._module.name(_AUTH, "requireAuth", value=True)
        return call(name, ["headers", array_literal(alternatives)])

    def sent(self) -> Iterator[tuple[SecurityScheme, str, str]]:
        """Schemes that are sent in a header, each with what makes the header and with its name."""
        for scheme in self._client.schemes:
            fed = self._fed(scheme)
            function = arguments = ""
            header = "Authorization"
            match scheme.kind:
                case SchemeKind.BASIC if "username" in fed and "password" in fed:
                    function, arguments = "basicAuth", f"{fed['username']}, {fed['password']}"
                case SchemeKind.BEARER if "value" in fed:
                    function, arguments = "bearerAuth", fed["value"]
                case SchemeKind.API_KEY if scheme.location is In.HEADER and "value" in fed:
                    header = scheme.parameter
                    prefix = f", {ts_string(scheme.prefix)}" if scheme.prefix else ""
                    function, arguments = "headerAuth", f"{ts_string(header)}, {fed['value']}{prefix}"
                case SchemeKind.OAUTH2_CLIENT_CREDENTIALS if "client_id" in fed and "client_secret" in fed:
                    function, arguments = "bearerAuth", "await this.#credentials?.token()"
            if function:
                yield scheme, f"{self._module.name(_AUTH, function, value=True)}({arguments})", header

    def required(self, sent: list[tuple[SecurityScheme, str, str]]) -> Iterator[Doc]:
        """What a request must carry, where all options may be left out."""
        if self._anonymous:
            return
        optional = [(scheme, header) for scheme, _, header in sent if any(o.nullable for o in self._options(scheme))]
        if not optional or len(optional) != len(sent) or () in self._client.security or self.query():
            return
        for scheme, header in optional:
            options = [ts_string(self._names.option(o.words)) for o in self._options(scheme)]
            listed = (_listed("options", options), _listed("headers", [ts_string(header)]))
            yield object_literal(listed)

    def _options(self, scheme: SecurityScheme) -> list[ClientOption]:
        return [o for o in self._client.options if o.scheme == scheme.name]

    def query(self) -> Doc:
        """Keys that are sent in the query, as an object; empty without any."""
        keys = [s for s in self._client.schemes if s.kind is SchemeKind.API_KEY and s.location is In.QUERY]
        entries = [f"{property_key(s.parameter)}: {self._key(s)}" for s in keys if self._fed(s)]
        return object_literal(entries) if entries else ""

    def _key(self, scheme: SecurityScheme) -> str:
        """A key that is sent in the query, or undefined."""
        key = f"{self._fed(scheme)['value']} ?? undefined"
        if not self._client.per_endpoint_security:
            return key
        wanted = f"!opts.__security || opts.__security[{ts_string(scheme.name)}]"
        return f"{wanted} ? ({key}) : undefined"

    def oauth_options(self) -> str:
        """The condition under which there is a source of tokens."""
        for scheme in self._client.schemes:
            fed = self._fed(scheme)
            if scheme.kind is SchemeKind.OAUTH2_CLIENT_CREDENTIALS and "client_id" in fed and "client_secret" in fed:
                return f"{fed['client_id']} != null && {fed['client_secret']} != null"
        return ""

    def _address(self, url: str) -> Doc:
        """The expression of a URL of the document, which may be relative to the base URL."""
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", url):
            return ts_string(url)
        resolve = self._module.name(("internal", "url"), "resolveURL", value=True)
        return f"{resolve}({ts_string(url)}, this.baseURL)"

    def oauth(self) -> Doc:
        """What makes the source of the tokens of OAuth client credentials; empty without them."""
        for scheme in self._client.schemes:
            fed = self._fed(scheme)
            if scheme.kind is SchemeKind.OAUTH2_CLIENT_CREDENTIALS and "client_id" in fed and "client_secret" in fed:
                source = self._module.name(("internal", "oauth2"), "ClientCredentials", value=True)
                arguments: list[Doc] = [
                    self._address(scheme.token_url),
                    fed["client_id"],
                    fed["client_secret"],
                    "this.fetch",
                ]
                return concat("this.#credentials = ", call(f"new {source}", arguments), ";")
        return ""


def _listed(key: str, items: Sequence[str]) -> Doc:
    """``key: [items]``, on one line."""
    return f"{key}: [{', '.join(items)}]"
