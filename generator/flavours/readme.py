"""What READMEs say of an API in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..ir.api import Client, ClientOption, In, SchemeKind
from ..ir.behaviour import ERROR_CLASSES
from ..ir.names import Words
from ..render.metadata import Markdown, markdown_code


@dataclass(frozen=True, slots=True)
class Credential:
    """An option that authenticates, as the README explains it."""

    option: str
    env: str
    where: Markdown
    """How it travels: "as a bearer token"."""


def api_title(title: str) -> str:
    """A title with "API" at its end, once."""
    return title if title.split()[-1:] == ["API"] else f"{title} API"


def credentials(client: Client, names: Iterable[str]) -> Iterator[Credential]:
    """The options that authenticate; `names` is what the language calls the client's options, in their order."""
    schemes = {s.name: s for s in client.schemes}
    for option, name in zip(client.options, names, strict=True):
        scheme = schemes.get(option.scheme)
        if scheme is None:
            continue
        match scheme.kind:
            case SchemeKind.BEARER:
                where = Markdown("as the bearer token")
            case SchemeKind.BASIC:
                where = Markdown("with HTTP basic authentication")
            case SchemeKind.OAUTH2_CLIENT_CREDENTIALS:
                where = Markdown("to obtain an OAuth 2 access token")
            case SchemeKind.API_KEY:
                place = "query parameter" if scheme.location is In.QUERY else "header"
                where = Markdown(f"in the {place} {markdown_code(scheme.parameter)}")
        yield Credential(name, option.env, where)


def placeholder(option: ClientOption, pascal: Callable[[Words], str]) -> str:
    """What stands for the text of an option in examples: "My API Key"."""
    return " ".join(["My", *(pascal((word,)) for word in option.words)])


def duration(seconds: float) -> str:
    """Seconds in words: "10 minutes"."""
    number, unit = (seconds / 60, "minute") if seconds >= 60 and seconds % 60 == 0 else (seconds, "second")
    return f"{number:g} {unit}{'' if number == 1 else 's'}"


def error_classes() -> Iterator[tuple[str, str]]:
    """When an error is raised, and its class."""
    for status, words in ERROR_CLASSES:
        yield str(status), f"{''.join(w.capitalize() for w in words.split())}Error"
    yield "500 and above", "InternalServerError"
    yield "no answer", "APIConnectionError"


__all__ = ["Credential", "api_title", "credentials", "duration", "error_classes", "placeholder"]
