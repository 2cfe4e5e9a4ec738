"""The command line: commands, flags, and what comes back."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator, Sequence

from ....ir.api import Method, Parameter
from ....ir.examples import FileContent, example_arguments
from ....ir.names import Words, singular_words
from ....ir.target import Target
from ....ir.types import Array, Object, Union
from ..arguments import arguments, is_mixed, placed
from ..book import Book, Chapter
from ..bullets import Bullet
from ..way import Way, parameters_way
from .base import PARAMETERS, Section
from .wire import Wire

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Texts that YAML reads as something else."""


class Cli(Wire):
    """The reference of a command line client."""

    id = "cli"
    title = "CLI"
    fence = "cli"
    file = "file path"
    prefixed = True

    @property
    def binary(self) -> str:
        """The name that users run."""
        return self.target.package or "-".join(self.api.client.words)

    def open_values(self, way: Way, union: Union) -> Sequence[Bullet]:
        return [b for enum in self.tree.values_of(union) for b in self.values(way, enum)]

    def signature(self, chapter: Chapter, method: Method) -> str:
        return f"$ {self._command(chapter, method)}"

    def parameters(self, chapter: Chapter, method: Method) -> list[Section]:
        """One flag each; what is inside of values is documented with the models."""
        found = [p for p in arguments(method) if self.has_member(p)]
        way = parameters_way(method, Object((), method.pointer))
        mixed = is_mixed(found)
        bullets = [
            Bullet(self._flag(way.member_way(p)), self.book.prose(placed(p) if mixed else p.documented)) for p in found
        ]
        return [Section(PARAMETERS, bullets)] if bullets else []

    def sample(self, chapter: Chapter, method: Method) -> str:
        lines = [self._command(chapter, method)]
        lines.extend(
            f"--{_kebab(words)} {shlex.quote(f'My {self.book.casings.title(words)}')}" for words in self._secrets()
        )
        for parameter, value in example_arguments(self.api, method, required_only=True):
            lines.extend(f"--{self._flag_name(parameter)} {text}" for text in _given(parameter, value))
        return " \\\n  ".join(lines)

    # -- names --------------------------------------------------------------------------------------------------------

    def _command(self, chapter: Chapter, method: Method) -> str:
        group = ":".join(_kebab(r.words) for r in chapter.chain)
        return " ".join(word for word in (self.binary, group, _kebab(method.words)) if word)

    def _flag(self, way: Way) -> str:
        parameter = way.member
        assert isinstance(parameter, Parameter)
        return f"--{self._flag_name(parameter)}: {self.optional(way)}{self.opened(way.type)}"

    def _flag_name(self, parameter: Parameter) -> str:
        """A list is given by one flag for each element, so the name is the singular."""
        is_list = isinstance(self.tree.resolved(parameter.type), Array)
        return _kebab(singular_words(parameter.words) if is_list else parameter.words)

    def _secrets(self) -> Iterator[Words]:
        """The options without which a call is refused."""
        needed = {name for alternative in self.api.client.security[:1] for name in alternative}
        yield from (o.words for o in self.api.client.options if o.scheme in needed)


def _kebab(words: Words) -> str:
    return "-".join(words)


def _given(parameter: Parameter, value: object) -> list[str]:
    """The values of the flags that pass a value, as a shell reads them."""
    texts = value if isinstance(value, list) else [value]
    return [shlex.quote(text if isinstance(text, str) else _flow(text)) for text in texts]


def _flow(value: object) -> str:
    """A value as YAML in one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{_flow(str(k))}: {_flow(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case FileContent():
            return "@path/to/file"
        case str() if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
            return value
        case _:
            return json.dumps(value, ensure_ascii=False)


def language(book: Book, target: Target) -> Cli:
    """The command line client of a target."""
    return Cli(book, target)
