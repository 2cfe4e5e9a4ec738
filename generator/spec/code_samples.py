"""Code samples in a document, in the extensions that hosts of documentation read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ..source import split


@dataclass(frozen=True, slots=True)
class CodeSample:
    """A program that calls one operation."""

    lang: str
    """As tags of code blocks name it: ``python``."""
    label: str
    """As readers know it: ``Python``."""
    source: str


@dataclass(frozen=True, slots=True)
class Documented:
    """What there is to say of one operation."""

    samples: tuple[CodeSample, ...]
    response: str = ""
    """What comes back, as text; empty where there is nothing to show."""


Operation = Mapping[str, Any]


def with_code_samples(
    root: Mapping[str, Any], documented: Mapping[str, Documented], dialect: str, *, replace: bool = False
) -> dict[str, Any]:
    """The document with samples in its operations; `root` stays as it is.

    Args:
        documented: By the pointers of operations.
        dialect: Who reads the samples, or the extension they are written in: one of `DIALECTS`.
        replace: Leave out the samples that the document has already; else they stay, and only the languages that
            have none are added.
    """
    add = _WRITERS[DIALECTS.get(dialect, DIALECT)]
    changed = dict(root)
    for pointer, said in documented.items():
        if said.samples:
            *way, last = split(pointer)
            holder = changed
            for part in way:
                holder[part] = dict(holder[part])
                holder = holder[part]
            holder[last] = add(holder[last], said, replace)
    return changed


def _listed(extension: str) -> Callable[[Operation, Documented, bool], dict[str, Any]]:
    """Samples as a list of language, label and source."""

    def add(operation: Operation, said: Documented, replace: bool) -> dict[str, Any]:
        kept = _kept(operation.get(extension), replace)
        missing = _missing(said, (sample.get("lang") for sample in kept))
        made = [{"lang": s.lang, "label": s.label, "source": s.source} for s in missing]
        return {**operation, extension: [*kept, *made]}

    return add


def _readme(operation: Operation, said: Documented, replace: bool) -> dict[str, Any]:
    """Samples as ReadMe's extension has them."""
    around = operation.get("x-readme")
    around = around if isinstance(around, Mapping) else {}
    kept = _kept(around.get("code-samples"), replace)
    missing = _missing(said, (sample.get("language") for sample in kept))
    made = [{"language": _README.get(s.lang, s.lang), "name": s.label, "code": s.source} for s in missing]
    return {**operation, "x-readme": {**around, "code-samples": [*kept, *made]}}


def _oai_meta(operation: Operation, said: Documented, replace: bool) -> dict[str, Any]:
    """One example of a request in every language, and what comes back, as OpenAI's own documents have them. Several
    examples with titles stay as they are: nothing here belongs to one of them."""
    around = operation.get("x-oaiMeta")
    around = around if isinstance(around, Mapping) else {}
    examples = {} if replace else around.get("examples", {})
    if not isinstance(examples, Mapping):
        return dict(operation)
    given = examples.get("request")
    given = given if isinstance(given, Mapping) else {}
    made = {_OAI_META.get(s.lang, s.lang): s.source for s in _missing(said, given)}
    response = {"response": said.response} if said.response else {}
    return {**operation, "x-oaiMeta": {**around, "examples": {**response, **examples, "request": {**given, **made}}}}


def _kept(given: Any, replace: bool) -> Sequence[Mapping[str, Any]]:
    listed: Iterable[Any] = given if isinstance(given, list) and not replace else ()
    return [sample for sample in listed if isinstance(sample, Mapping)]


def _missing(said: Documented, known: Iterable[Any]) -> list[CodeSample]:
    """The samples whose languages are none of those that are known."""
    there = {_SAME.get(name, name) for name in (str(k).lower() for k in known)}
    return [s for s in said.samples if s.lang not in there]


_SAME: Final = {
    **dict.fromkeys(("shell", "sh", "curl", "http"), "bash"),
    **dict.fromkeys(("javascript", "js", "node", "node.js", "ts"), "typescript"),
    "golang": "go",
    "rb": "ruby",
    "py": "python",
}
"""What else documents call a language."""
_README: Final = {"bash": "shell"}
_OAI_META: Final = {"bash": "curl", "typescript": "node.js"}
DIALECT: Final = "x-codeSamples"
"""What most hosts read."""
_WRITERS: Final = {
    DIALECT: _listed(DIALECT),
    "x-code-samples": _listed("x-code-samples"),
    "x-readme": _readme,
    "x-oaiMeta": _oai_meta,
}
DIALECTS: Final[Mapping[str, str]] = {
    "mintlify": DIALECT,
    "redocly": DIALECT,
    "scalar": DIALECT,
    "readme": "x-readme",
    **{name: name for name in _WRITERS},
}
"""Extensions by who reads them, and by their own names."""

__all__ = ["DIALECT", "DIALECTS", "CodeSample", "Documented", "with_code_samples"]
