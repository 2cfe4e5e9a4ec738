"""Code samples of plain HTTP: commands for curl."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from ...ir.api import Api, Encoding, In, Method, MethodKind, Parameter, SchemeKind, SecurityScheme
from ...ir.examples import FileContent, example_arguments
from ..wire import Arguments, filled_path, pairs, scalar, sent_headers

_FILE = "@/path/to/file"
_BRACKETS = ("brackets", "brackets")
"""How multipart forms write arrays and what is nested."""


class Samples:
    """Writes the samples of one API."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._variables = {
            (o.scheme, o.role): o.env or "_".join(o.words).upper() for o in api.client.options if o.scheme
        }

    def sample(self, method: Method) -> str:
        """A command that sends the request of a method; empty for what is no request of its own."""
        if method.kind not in (MethodKind.HTTP, MethodKind.ALIAS) or method.availability.skip is None:
            return ""
        switch = method.streaming.parameter if method.streaming is not None else ""
        made = example_arguments(self._api, method, required_only=True)
        given = [(p, v) for p, v in made if not (switch and p.wire == switch)]
        sent = [(p, v) for p, v in given if p.location is In.BODY]
        body = list(self._body(method, sent))
        lines = [self._url(method, given), *_verb(method, body), *self._headers(method, given), *body]
        return "curl " + " \\\n    ".join(lines)

    def _url(self, method: Method, given: Arguments) -> str:
        formats = self._api.array_format, self._api.nested_format
        fixed = parse_qsl(method.path.partition("#")[0].partition("?")[2], keep_blank_values=True)
        asked = (pair for p, v in given if p.location is In.QUERY for pair in pairs(p.wire, v, *formats))
        query = urlencode([*fixed, *asked], safe="[],:", quote_via=quote)
        url = filled_path(method, given, lambda _, value: quote(scalar(value), safe=":@"))
        url += f"?{query}" if query else ""
        base = (method.server or next(iter(self._api.client.addresses()), "")).rstrip("/")
        secrets = [
            f"{quote(s.parameter)}={self._secret(s)}" for s in self._api.client.first_way(method) if _in_query(s)
        ]
        if urlsplit(base).netloc and not secrets:
            return shlex.quote(base + url)
        # Where the document names no server, users know theirs.
        start = _escaped(base) if urlsplit(base).netloc else f"${self._api.client.env_prefix}_BASE_URL"
        end = f"{'&' if query else '?'}{'&'.join(secrets)}" if secrets else ""
        return f'"{start}{_escaped(url)}{end}"'

    def _headers(self, method: Method, given: Arguments) -> Iterator[str]:
        for scheme in self._api.client.first_way(method):
            yield from self._authenticated(scheme)
        fixed = [*self._api.client.headers, *method.headers, *sent_headers(given)]
        yield from (f"-H {shlex.quote(f'{name}: {value}')}" for name, value in fixed)
        cookies = "; ".join(f"{p.wire}={value}" for p, value in given if p.location is In.COOKIE)
        yield from [f"-b {shlex.quote(cookies)}"] if cookies else []

    # -- credentials --------------------------------------------------------------------------------------------------

    def _authenticated(self, scheme: SecurityScheme) -> Iterator[str]:
        match scheme.kind:
            case SchemeKind.BEARER:
                yield f"-H {_expanded('Authorization: Bearer ', self._secret(scheme))}"
            case SchemeKind.BASIC:
                pair = f"{self._secret(scheme, 'username')}:{self._secret(scheme, 'password')}"
                yield f"-u {_expanded('', pair)}"
            case SchemeKind.OAUTH2_CLIENT_CREDENTIALS:
                yield f"-H {_expanded('Authorization: Bearer ', '$ACCESS_TOKEN')}"
            case SchemeKind.API_KEY if scheme.location is In.HEADER:
                prefix = f"{scheme.parameter}: {f'{scheme.prefix} ' if scheme.prefix else ''}"
                yield f"-H {_expanded(prefix, self._secret(scheme))}"
            case SchemeKind.API_KEY if scheme.location is In.COOKIE:
                yield f"-b {_expanded(f'{scheme.parameter}=', self._secret(scheme))}"
            case SchemeKind.API_KEY:
                return

    def _secret(self, scheme: SecurityScheme, role: str = "value") -> str:
        """The shell variable that holds a credential."""
        found = (self._variables.get((scheme.name, part)) for part in (role, ""))
        return f"${next((name for name in found if name), 'API_KEY')}"

    # -- bodies -------------------------------------------------------------------------------------------------------

    def _body(self, method: Method, sent: Sequence[tuple[Parameter, object]]) -> Iterator[str]:
        body = method.body
        if body is None or not (sent or body.required):
            return
        whole = sent[0][1] if sent and not body.flat else {p.wire: value for p, value in sent}
        match body.encoding:
            case Encoding.JSON:
                yield f"-H {shlex.quote(f'Content-Type: {body.content_type}')}"
                yield f"-d {shlex.quote(json.dumps(whole, ensure_ascii=False, indent=2, default=_text))}"
            case Encoding.MULTIPART:
                yield from (f"-F {shlex.quote(f'{name}={value}')}" for name, value in _parts(whole))
            case Encoding.FORM:
                formats = self._api.array_format, self._api.nested_format
                fields = [pair for p, value in sent for pair in pairs(p.wire, value, *formats)]
                yield from (f"--data-urlencode {shlex.quote(f'{name}={value}')}" for name, value in fields)
            case Encoding.BINARY | Encoding.TEXT:
                content = _FILE if isinstance(whole, (FileContent, dict)) else str(whole)
                wanted = "application/octet-stream" if "*" in body.content_type else body.content_type
                yield f"-H {shlex.quote(f'Content-Type: {wanted}')}"
                yield f"--data-binary {shlex.quote(content)}"


def _verb(method: Method, body: Sequence[str]) -> Iterator[str]:
    """The option that names the method, where what else there is does not imply it."""
    if method.verb == "HEAD":
        yield "-I"
    elif method.verb != ("POST" if body else "GET"):
        yield f"-X {method.verb}"


def _parts(whole: object) -> Iterator[tuple[str, str]]:
    """The parts of a form; a file is one on disk."""
    for name, value in whole.items() if isinstance(whole, dict) else ():
        many = isinstance(value, list)
        for one in value if many else [value]:
            if isinstance(one, FileContent):
                yield f"{name}[]" if many else name, _FILE
            elif isinstance(one, dict) and many:
                yield f"{name}[]", json.dumps(one, ensure_ascii=False, default=_text)
            else:
                yield from pairs(f"{name}[]" if many else name, one, *_BRACKETS)


def _text(value: object) -> str:
    """What stands for a file in JSON."""
    return value.data.decode("utf-8", "replace") if isinstance(value, FileContent) else str(value)


def _expanded(text: str, variables: str) -> str:
    """A word of the shell whose end has variables that it replaces."""
    return f'"{_escaped(text)}{variables}"'


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in '"\\$`' else c for c in text)


def _in_query(scheme: SecurityScheme) -> bool:
    return scheme.kind is SchemeKind.API_KEY and scheme.location is In.QUERY


__all__ = ["Samples"]
