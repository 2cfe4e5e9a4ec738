"""Environments from `servers`, and client options for the variables of their URLs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ...config.model import ClientOption
from ...diagnostics import Diagnostics
from ...source import join
from ..names import split_words
from .nodes import Node, Reader, text
from .words import key_of, letters, unique_form, words_set

_URL: Final = re.compile(r"(?:https?://|wss?://|/|\{)[^\s\x00-\x1f\x7f<>\"\\]*")
_HOST: Final = re.compile(r"[\w{][\w{}.-]*\.[\w{}.-]+(?::\d+)?(?:/.*)?")
_VARIABLE: Final = re.compile(r"\{([^{}]+)\}")
_KINDS: Final = (
    ("production", "production prod live"),
    ("sandbox", "sandbox"),
    ("staging", "staging stage stg"),
    ("development", "development develop dev"),
    ("test", "test testing tests qa uat"),
    ("local", "local localhost"),
    ("mock", "mock mocks"),
    ("demo", "demo"),
    ("preview", "preview beta canary"),
)
_NOISE: Final = words_set("server servers api the a an url endpoint base environment main default public for of")


@dataclass(frozen=True, slots=True)
class Servers:
    """Base URLs by name, the first being the default, and the options that fill their variables, by variable."""

    environments: Mapping[str, str]
    variables: Mapping[str, ClientOption]


def derive_servers(reader: Reader, diagnostics: Diagnostics) -> Servers:
    """What the document's servers say; servers that no client can call are told."""
    listed = reader.document.root.get("servers")
    environments: dict[str, str] = {}
    variables: dict[str, ClientOption] = {}
    for index, server in enumerate(listed if isinstance(listed, list) else ()):
        if not isinstance(server, Mapping):
            continue
        declared = server.get("variables")
        declared = declared if isinstance(declared, Mapping) else {}
        url = _usable(reader, _with_scheme(text(server, "url"), declared), join("#", "servers", index), diagnostics)
        if not url or url in environments.values():
            continue
        environments[_name(server, url, environments)] = url
        for name in _VARIABLE.findall(url):
            variables.setdefault(name, _option(name, declared.get(name)))
    return Servers(environments, variables)


def _with_scheme(url: str, declared: Node) -> str:
    """A variable for the scheme is no choice anybody makes: https where it is offered."""
    found = re.match(r"\{([^{}]+)\}://", url)
    variable = declared.get(found[1]) if found else None
    if not found or not isinstance(variable, Mapping):
        return url
    offered = variable.get("enum")
    scheme = "https" if isinstance(offered, list) and "https" in offered else text(variable, "default")
    return f"{scheme}://{url[found.end():]}" if scheme in ("http", "https") else url


def _usable(reader: Reader, url: str, pointer: str, diagnostics: Diagnostics) -> str:
    """The URL in a form that a config may hold; empty when there is none."""
    at = reader.document.location(pointer)
    if url and not _URL.fullmatch(url) and _HOST.fullmatch(url):
        diagnostics.warning("Spec/ServerUrl", f"the server `{url[:80]}` has no scheme; https is assumed", at)
        url = "https://" + url
    elif url and not _URL.fullmatch(url) and re.fullmatch(r"\.{0,2}[\w./{}-]*", url):
        url = "/" + url.lstrip("./")
    if not _URL.fullmatch(url) or len(url) > 2000 or url.count("{") != url.count("}"):
        if url:
            diagnostics.warning("Spec/ServerUrl", f"the server `{url[:80]}` is not a URL; it is left out", at)
        return ""
    if url.startswith("/"):
        diagnostics.warning(
            "Spec/ServerUrl",
            f"the server `{url[:80]}` names no host, so clients have no base URL of their own",
            at,
            hint="write the whole URL into `environments` of the config",
        )
    return url.rstrip("/") or "/"


def _name(server: Node, url: str, taken: Mapping[str, str]) -> str:
    said = split_words(text(server, "name")[:200])
    described = split_words(text(server, "description")[:200])
    host = split_words(_VARIABLE.sub(" ", url.partition("://")[2].partition("/")[0][:200]))
    known = [kind for words in (said, described, host) for kind in _kinds(words)]
    plain = tuple(word for word in described if word not in _NOISE)[:3]
    first = [] if taken else ["production"]
    named = [key_of(words, "environment") for words in (said, plain, host, (*plain, *host)) if words]
    candidates = [
        *([key_of(said, "environment")] if said else []),
        *known[:1],
        *first,
        *named,
        "production",
        "alternative",
        f"server_{letters(url)}",
    ]
    forms = {unique_form(name) for name in taken}
    return next(name for name in candidates if unique_form(name) not in forms)


def _kinds(words: tuple[str, ...]) -> list[str]:
    return [kind for kind, spellings in _KINDS if set(spellings.split()) & set(words)]


def _option(name: str, variable: Any) -> ClientOption:
    default = variable.get("default") if isinstance(variable, Mapping) else None
    described = text(variable, "description")
    return ClientOption(
        name=key_of(split_words(name[:200]), "server"),
        type="string",
        nullable=False,
        default=str(default) if isinstance(default, (str, int, float)) and not isinstance(default, bool) else None,
        description=described or None,
        server_variable=name,
    )
