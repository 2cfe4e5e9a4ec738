"""HTTP: requests and responses as they travel."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ....ir.api import Encoding, In, Method, Model, Parameter, SchemeKind
from ....ir.examples import FileContent, example_arguments
from ....ir.names import split_words
from ....ir.target import Target
from ....ir.types import Object, Property, Union
from ..arguments import arguments
from ..book import Book, Chapter
from ..bullets import Bullet
from ..way import Way, parameters_way
from .base import Section, is_request
from .wire import Wire

_PLACES = ((In.PATH, "Path"), (In.QUERY, "Query"), (In.HEADER, "Header"), (In.BODY, "Body"))
_CREDENTIALS = frozenset({SchemeKind.BEARER, SchemeKind.API_KEY})


class Http(Wire):
    """The reference of the API itself."""

    id = "http"
    title = "HTTP"
    fence = "http"

    # The config leaves things out of languages. The API has them all the same.

    def has_member(self, member: Property | Parameter) -> bool:
        return True

    def shown(self, union: Union) -> Sequence[int]:
        return range(len(union.variants))

    def has_resource(self, chapter: Chapter) -> bool:
        return True

    def has_model(self, model: Model) -> bool:
        return True

    def has(self, method: Method) -> bool:
        return is_request(method)

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        """Each alternative, with the values below their enum."""
        bullets = []
        for index in self.shown(union):
            inner = way.variant_way(union, index)
            bullets.append(Bullet(self.opened(inner.type), "", self.tree.inside(inner)))
        return bullets

    def signature(self, chapter: Chapter, method: Method) -> str:
        return ""

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """A list for each place in the request."""
        way = parameters_way(method, Object((), method.pointer))
        found = arguments(method)
        listed = ((title, [p for p in found if p.location is place]) for place, title in _PLACES)
        return [
            Section(f"{title} Parameters", [self.tree.member(way.member_way(p)) for p in members])
            for title, members in listed
            if members
        ]

    def sample(self, chapter: Chapter, method: Method) -> str:
        """A call of curl."""
        given = example_arguments(self.api, method, required_only=True)
        body = {p.wire: v for p, v in given if p.location is In.BODY}
        address = self._address(method, given)
        first = ["curl", *self._verb(method, bool(body)), address]
        return " \\\n    ".join([" ".join(first), *self._headers(method, given, bool(body)), *_data(method, body)])

    # -- curl ---------------------------------------------------------------------------------------------------------

    def _verb(self, method: Method, has_body: bool) -> list[str]:
        implied = "POST" if has_body else "GET"
        return [] if method.verb == implied else ["-X", method.verb]

    def _address(self, method: Method, given: Sequence[tuple[Parameter, object]]) -> str:
        """The URL: parts of the path are variables of the shell."""
        path = method.path
        for parameter in method.of(In.PATH):
            path = path.replace("{" + parameter.wire + "}", "$" + _variable(parameter.wire))
        query = "&".join(
            f"{quote(p.wire, safe='[]')}={quote(_text(v), safe='')}" for p, v in given if p.location is In.QUERY
        )
        base = method.server or next(iter(self.api.client.addresses()), "")
        address = base.rstrip("/") + path + (f"?{query}" if query else "")
        quoted = '"' + address.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`") + '"'
        return quoted if _needs_quotes(address) else address

    def _headers(self, method: Method, given: Sequence[tuple[Parameter, object]], has_body: bool) -> Iterator[str]:
        if method.body is not None and has_body and method.body.encoding is not Encoding.MULTIPART:
            yield f"-H {shlex.quote(f'Content-Type: {method.body.content_type}')}"
        for parameter, value in given:
            if parameter.location is In.HEADER:
                yield f"-H {shlex.quote(f'{parameter.wire}: {_text(value)}')}"
        yield from self._credentials()

    def _credentials(self) -> Iterator[str]:
        schemes = {s.name: s for s in self.api.client.schemes}
        needed = self.api.client.security[0] if self.api.client.security else ()
        for option in self.api.client.options:
            scheme = schemes.get(option.scheme) if option.scheme in needed else None
            if scheme is None or scheme.kind not in _CREDENTIALS or scheme.location is not In.HEADER:
                continue
            name = "Authorization: Bearer" if scheme.kind is SchemeKind.BEARER else f"{scheme.parameter}:"
            yield f'-H "{name} ${option.env or _variable(option.key)}"'


def _data(method: Method, body: dict[str, object]) -> Iterator[str]:
    """The options that send a body."""
    if method.body is None or not body:
        return
    whole = next(iter(body.values())) if not method.body.flat else body
    if method.body.encoding is Encoding.MULTIPART and isinstance(whole, dict):
        for name, value in whole.items():
            text = "@path/to/file" if isinstance(value, FileContent) else _text(value)
            yield f"-F {shlex.quote(f'{name}={text}')}"
    elif isinstance(whole, FileContent):
        yield "--data-binary @path/to/file"
    elif isinstance(whole, str):
        yield f"-d {shlex.quote(whole)}"
    else:
        yield f"-d {shlex.quote(json.dumps(whole, indent=2, ensure_ascii=False, default=_file))}"


def _file(value: object) -> str:
    return "path/to/file" if isinstance(value, FileContent) else str(value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_file)


def _variable(name: str) -> str:
    """A name as shells write variables."""
    text = "_".join(split_words(name)).upper()
    return f"_{text}" if text[:1].isdigit() else text


def _needs_quotes(address: str) -> bool:
    return any(char in address for char in " &?;'\"()<>|*[]{}!#~`\\")


def language(book: Book, target: Target) -> Http:
    """The API itself; no target belongs to it."""
    return Http(book, target)
