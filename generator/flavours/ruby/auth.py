"""How the client authenticates: what of it depends on the API's security schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...ir.api import Api, In, SchemeKind, SecurityScheme
from ...render.ruby.text import keyword, ruby_string
from .places import Places


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A scheme, and the call that makes its header or its key."""

    name: str
    value: str


@dataclass(slots=True)
class AuthView:
    """What the client's template prints of credentials."""

    headers: list[SchemeView] = field(default_factory=list)
    query: list[SchemeView] = field(default_factory=list)
    schemes: list[str] = field(default_factory=list)
    """Those that a request may use that names none itself."""
    required: list[str] = field(default_factory=list)
    """Options and headers one pair of which a request must have."""
    oauth: list[str] = field(default_factory=list)
    """The arguments of the source of tokens."""
    oauth_options: list[str] = field(default_factory=list)
    oauth_scheme: str = ""


def auth_view(api: Api, places: Places) -> AuthView:
    """What the client does to authenticate."""
    return _Auth(api, places).view()


class _Auth:
    def __init__(self, api: Api, places: Places) -> None:
        self._api = api
        self._client = api.client
        self._places = places

    def view(self) -> AuthView:
        """All of it."""
        view = AuthView()
        for scheme in self._client.schemes:
            self._add(scheme, view)
        default = {name for alternative in self._client.security for name in alternative}
        view.schemes = [self._name(s) for s in self._client.schemes if s.name in default or not default]
        view.required = list(self._required(view))
        return view

    def _name(self, scheme: SecurityScheme) -> str:
        return self._places.names.snake(scheme.words)

    def _fed(self, scheme: SecurityScheme) -> dict[str, str]:
        """The client's variables that feed a scheme, by their roles."""
        options = (o for o in self._client.options if o.scheme == scheme.name)
        return {option.role or "value": f"@{self._places.option(option)}" for option in options}

    def _add(self, scheme: SecurityScheme, view: AuthView) -> None:
        fed = self._fed(scheme)
        value = fed.get("value")
        name = self._name(scheme)
        match scheme.kind:
            case SchemeKind.BEARER if value:
                view.headers.append(SchemeView(name, f"bearer_auth({value})"))
            case SchemeKind.BASIC if "username" in fed and "password" in fed:
                view.headers.append(SchemeView(name, f"basic_auth({fed['username']}, {fed['password']})"))
            case SchemeKind.API_KEY if value and scheme.location is In.QUERY:
                view.query.append(SchemeView(name, f"{{{keyword(scheme.parameter)} {value}}}"))
            case SchemeKind.API_KEY if value and scheme.location is In.HEADER:
                prefix = f", {ruby_string(scheme.prefix + ' ')}" if scheme.prefix else ""
                view.headers.append(SchemeView(name, f"header_auth({ruby_string(scheme.parameter)}, {value}{prefix})"))
            case SchemeKind.OAUTH2_CLIENT_CREDENTIALS if "client_id" in fed and "client_secret" in fed:
                view.headers.append(SchemeView(name, "bearer_auth(@oauth2_credentials&.token)"))
                view.oauth = [
                    "client: self",
                    f"token_url: {ruby_string(scheme.token_url)}",
                    f"client_id: {fed['client_id']}",
                    f"client_secret: {fed['client_secret']}",
                ]
                view.oauth_scheme = name
                view.oauth_options = [fed["client_id"], fed["client_secret"]]
            case _:
                pass

    def _required(self, view: AuthView) -> Iterator[str]:
        """What a request must carry, where all options may be left out."""
        client = self._client
        anonymous = any(client.schemes_of(method) == () for _, method in self._api.methods())
        if anonymous or () in client.security or view.query:
            return
        sent = {s.name for s in view.headers}
        found = [s for s in client.schemes if self._name(s) in sent]
        options = {s.name: [o for o in client.options if o.scheme == s.name] for s in found}
        if not found or not all(any(o.nullable for o in options[s.name]) for s in found):
            return
        for scheme in found:
            listed = ", ".join(f":{self._places.option(o)}" for o in options[scheme.name])
            header = scheme.parameter.lower() if scheme.kind is SchemeKind.API_KEY else "authorization"
            yield f"[[{listed}], [{ruby_string(header)}]]"
