"""Class names of the types module: every name is chosen here, so that the library never has to invent one.

All types share one module, so a name must be unique in it. A name that is taken gets more words, never a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...ir.api import Model
from ...ir.names import Words, split_words
from ..python.names import Names

LANGUAGE = "python"
_LONGEST = 120
"""Characters; a name built from a deeper position keeps its last words."""
_MORE = ("type", "value", "object", "schema", "detail", "data", "entry", "other")
"""Words for a name that is taken, in the order in which they are tried."""

# Names that the module's own imports may bind, and the keywords that look like class names. A fixed list, because
# Python's own lists differ between its versions.
_TAKEN_BY_PYTHON = frozenset(
    (
        "Annotated",
        "Any",
        "AnyUrl",
        "AwareDatetime",
        "Base64Bytes",
        "Base64Str",
        "BaseModel",
        "ClassVar",
        "ConfigDict",
        "Decimal",
        "Dict",
        "Enum",
        "False",
        "Field",
        "FrozenSet",
        "Generic",
        "IntEnum",
        "Iterable",
        "List",
        "Literal",
        "Mapping",
        "Meta",
        "Model",
        "NaiveDatetime",
        "Never",
        "None",
        "NotRequired",
        "Optional",
        "Path",
        "ReadOnly",
        "Required",
        "Root",
        "RootModel",
        "SecretStr",
        "Sequence",
        "Set",
        "StrEnum",
        "Struct",
        "True",
        "Tuple",
        "Type",
        "TypeAlias",
        "TypeAliasType",
        "TypeVar",
        "TypedDict",
        "UNSET",
        "UUID",
        "Union",
        "UnsetType",
    )
)


class TypeNames:
    """Hands out class names."""

    def __init__(self, cased: Names) -> None:
        self._cased = cased
        self._taken: set[str] = set()

    def of_models(self, models: Iterable[Model]) -> dict[str, str]:
        """Class name by model id: the key in Pascal case.

        Where resources share a key, the first model in config order has the plain name and the others carry as many
        words of their resource as it takes.
        """
        return {model.id: self.take(_model_candidates(model)) for model in models}

    def take(self, candidates: Iterable[Words]) -> str:
        """The first free name of the candidates, reserved. The last candidate grows until it is free."""
        last: Words = ("model",)
        for words in candidates:
            last = words
            if self._reserve(name := self._pascal(words)):
                return name
        for word in _MORE:
            if self._reserve(name := self._pascal((*last, word))):
                return name
        while True:
            last = (*last, _MORE[-1])
            if self._reserve(name := self._pascal(last, longest=4 * _LONGEST)):
                return name

    def _reserve(self, name: str) -> bool:
        if name in self._taken:
            return False
        self._taken.add(name)
        return True

    def _pascal(self, words: Words, longest: int = _LONGEST) -> str:
        name = self._cased.pascal(words)
        while len(name) > longest and len(words) > 1:
            words = words[1:]
            name = self._cased.pascal(words)
        # Python's own way out of a keyword, ``None_``, is a name that the library would number.
        name = name[:longest].rstrip("_") or "Model"
        return f"{name}Model" if name in _TAKEN_BY_PYTHON else name


def _model_candidates(model: Model) -> Iterator[Words]:
    asked = model.naming.get(LANGUAGE, "model_name")
    words = split_words(asked) if asked else model.words
    yield words
    resources = [] if model.resource.startswith("$") else model.resource.split(".")
    around: Words = ()
    for resource in reversed(resources):
        around = (*split_words(resource), *around)
        yield (*around, *words)
