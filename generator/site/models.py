"""Models that declarations name: a page shows the members of a model once, and leads to its page everywhere else.

Languages write a model's name each in their own way (`conversation_item`, `ConversationItem`, `ConversationItemUnion`),
and types without a page may be called like a model that has one. So only what can hardly be meant otherwise is a link:
types in declarations without members, since members of types without a page are shown wherever they occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from .anchors import Parts
from .catalogue import Catalogue, Language, Subject

_TYPE: Final = re.compile(r"""(?<![\w"'.:])[A-Z][A-Za-z0-9]+(?![\w"'])""")
_SUFFIXES: Final = ("", "Union", "Resp", "UnionResp")
"""What Go adds to names of models."""
_OF_LANGUAGES: Final = frozenset(
    {
        "Array",
        "Dict",
        "Float",
        "Hash",
        "Integer",
        "Iterable",
        "List",
        "Literal",
        "Optional",
        "Record",
        "String",
        "Symbol",
        "Union",
    }
)
_SHOWN_ELSEWHERE: Final = re.compile(r": object \{ .+, .+ \}")
_SEVERAL_WORDS: Final = re.compile(r"_|[a-z0-9][A-Z]")
"""A variant with a name of one word, such as `text`, is rather its own than a model."""


@dataclass(slots=True)
class Models:
    """The models of a language, by all that they may be called."""

    _named: dict[str, list[tuple[str, Subject]]] = field(default_factory=dict)

    @classmethod
    def of(cls, catalogue: Catalogue, language: Language) -> Models:
        """Those of the whole catalogue that have a page in the language."""
        models = cls()
        for resource in catalogue.resources:
            for model in resource.models:
                if language.id in model.languages:
                    models._named.setdefault(_plain(model.key), []).append((resource.id, model))
        return models

    def find(self, name: str, resource: str) -> Subject | None:
        """The model that a page of a resource means by a name: the only one, or the only one of the resource."""
        for suffix in _SUFFIXES:
            if not name.endswith(suffix):
                continue
            found = self._named.get(_plain(name.removesuffix(suffix)), [])
            if len(found) > 1:
                found = [candidate for candidate in found if candidate[0] == resource]
            if len(found) == 1:
                return found[0][1]
        return None


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def types_named(parts: Parts) -> Iterator[re.Match[str]]:
    """What may be models in the text after a declared name."""
    if not parts.before.startswith("const "):
        yield from (found for found in _TYPE.finditer(parts.after) if found[0] not in _OF_LANGUAGES)


def declares_type(parts: Parts) -> bool:
    """Whether a declaration without members names a type whose members are shown elsewhere."""
    declared = parts.before.startswith(("class ", "type ")) or _SHOWN_ELSEWHERE.fullmatch(parts.after)
    return bool(declared and _SEVERAL_WORDS.search(parts.name))
