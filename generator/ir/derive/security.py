"""Client options from security schemes, and the requirements they answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from ...config.model import ClientOption, OptionAuth
from ...diagnostics import Diagnostics
from ...source import join
from ..names import Words, split_words
from .nodes import Node, Reader, text
from .operations import Operation
from .words import key_of, letters, unique_form, words_set

Role: TypeAlias = Literal["value", "username", "password", "client_id", "client_secret"]
Requirements: TypeAlias = tuple[Mapping[str, tuple[str, ...]], ...]

_NOISE: Final = words_set("auth authentication authorization authorisation security scheme")


@dataclass(frozen=True, slots=True)
class _Scheme:
    name: str
    kind: Literal["bearer", "oauth2", "key", "basic", "client"]
    description: str
    place: str = ""

    @property
    def words(self) -> Words:
        """The words of its name that say something."""
        words = split_words(re.sub(r"(?i)oauth", "oauth", self.name[:200]))
        return tuple(word for word in words if word not in _NOISE)

    def called(self, noun: str) -> str:
        """Its name as an option: with `noun`, unless the name itself says what the value is."""
        words = self.words
        return key_of(words if {"key", "token", "secret", "id"} & set(words) else (*words, noun), noun)


def derive_security(reader: Reader, operations: Sequence[Operation]) -> Requirements | None:
    """Requirements for the whole API where the document states none at its root; None when the document's hold."""
    if isinstance(reader.document.root.get("security"), list):
        return None
    found: dict[tuple[str, ...], Mapping[str, tuple[str, ...]]] = {}
    for operation in operations:
        for entry in _entries(operation.node.get("security")):
            found.setdefault(tuple(sorted(entry)), entry)
    if found and not all(isinstance(operation.node.get("security"), list) for operation in operations):
        found.setdefault((), {})
    if not found:
        schemes = _declared(reader)
        found.update({(name,): {name: ()} for name in schemes})
        if schemes:
            found[()] = {}
    anonymous = found.pop((), None)
    return (*found.values(), *([anonymous] if anonymous is not None else [])) or None


def derive_options(
    reader: Reader,
    operations: Sequence[Operation],
    requirements: Requirements | None,
    env_prefix: str,
    taken: Iterable[str],
    diagnostics: Diagnostics,
) -> dict[str, ClientOption]:
    """Options for the credentials of the schemes that are asked for. `taken` are names that clients have already."""
    stated = requirements if requirements is not None else tuple(_entries(reader.document.root.get("security")))
    asked = {name for entry in stated for name in entry}
    asked.update(
        name for operation in operations for entry in _entries(operation.node.get("security")) for name in entry
    )
    schemes = [
        s for name, node in _declared(reader).items() if name in asked and (s := _read(reader, name, node, diagnostics))
    ]
    always = _always(operations, stated)
    used = {unique_form(name) for name in taken}
    options: dict[str, ClientOption] = {}
    for scheme in sorted(schemes, key=lambda s: s.kind != "key"):
        for role, candidates in _roles(scheme, schemes):
            name = next(n for n in (*candidates, f"auth_{letters(scheme.name + role)}") if unique_form(n) not in used)
            used.add(unique_form(name))
            options[name] = ClientOption(
                name=name,
                type="string",
                nullable=scheme.name not in always,
                read_env=f"{env_prefix}_{name.upper()}"[:200],
                description=scheme.description or None,
                auth=OptionAuth(security_scheme=scheme.name, role=role),
            )
    return options


def _declared(reader: Reader) -> dict[str, Node]:
    components = reader.document.root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, Mapping) else None
    return {str(name): reader.mapping(node) for name, node in schemes.items()} if isinstance(schemes, Mapping) else {}


def _entries(listed: Any) -> list[dict[str, tuple[str, ...]]]:
    """The alternatives of a requirement list."""
    return [
        {
            str(name): tuple(s for s in scopes if isinstance(s, str)) if isinstance(scopes, list) else ()
            for name, scopes in entry.items()
        }
        for entry in (listed if isinstance(listed, list) else ())
        if isinstance(entry, Mapping)
    ]


def _always(operations: Sequence[Operation], stated: Requirements) -> set[str]:
    """Schemes without which no operation can be called."""
    needed: set[str] | None = None
    for operation in operations:
        listed = operation.node.get("security")
        alternatives = _entries(listed) if isinstance(listed, list) else list(stated)
        common = set.intersection(*(set(entry) for entry in alternatives)) if alternatives else set()
        needed = common if needed is None else needed & common
    return needed or set()


def _read(reader: Reader, name: str, node: Node, diagnostics: Diagnostics) -> _Scheme | None:
    described = " ".join(text(node, "description").split())[:300]
    match text(node, "type").lower(), text(node, "scheme").lower():
        case "http", "bearer":
            return _Scheme(name, "bearer", described)
        case "http", "basic":
            return _Scheme(name, "basic", described)
        case "apikey", _ if node.get("in") in ("header", "query") and text(node, "name"):
            return _Scheme(name, "key", described, str(node["in"]))
        case "oauth2", _:
            flows = node.get("flows")
            return _Scheme(
                name, "client" if isinstance(flows, Mapping) and "clientCredentials" in flows else "oauth2", described
            )
        case "openidconnect", _:
            diagnostics.warning(
                "Security/Unsupported",
                f"the security scheme `{name}` is OpenID Connect: clients send the access token "
                "they are given, but do not obtain it",
                reader.document.location(join("#", "components", "securitySchemes", name)),
            )
            return _Scheme(name, "oauth2", described)
        case kind, detail:
            diagnostics.warning(
                "Security/Unsupported",
                f"the security scheme `{name}` ({detail or node.get('in') or kind}) is not supported; "
                "clients do not send it",
                reader.document.location(join("#", "components", "securitySchemes", name)),
                hint="supported are http bearer and basic, API keys in header or query, and OAuth 2 client credentials",
            )
            return None


def _roles(scheme: _Scheme, schemes: Sequence[_Scheme]) -> list[tuple[Role, list[str]]]:
    """The options a scheme needs, each with names in order of preference."""
    alone = sum(other.kind == scheme.kind for other in schemes) == 1
    own = key_of(scheme.words, "auth") if scheme.words else ""
    whole = key_of(split_words(scheme.name[:200]), "auth")
    match scheme.kind:
        case "key":
            said = scheme.called("key")
            plain = (
                "api_key"
                if alone and (not scheme.words or (said.endswith("_key") and "api" not in scheme.words))
                else said
            )
            return [("value", [plain, said, whole, f"{said}_{scheme.place}"])]
        case "bearer":
            usual = ["api_key", "bearer_token", "access_token", "auth_token"]
            return [("value", [*usual, whole] if alone else [scheme.called("token"), f"{whole}_token", *usual[1:]])]
        case "oauth2":
            usual = ["access_token", "oauth_token", "auth_token"]
            return [("value", [*usual, whole] if alone else [scheme.called("token"), f"{whole}_token", *usual])]
        case "basic" | "client":
            roles = _BASIC if scheme.kind == "basic" else _CLIENT
            return [
                (role, [role, f"{whole}_{role}"] if alone else [f"{own or whole}_{role}", f"{whole}_{role}"])
                for role in roles
            ]


_BASIC: Final[tuple[Role, ...]] = ("username", "password")
_CLIENT: Final[tuple[Role, ...]] = ("client_id", "client_secret")
