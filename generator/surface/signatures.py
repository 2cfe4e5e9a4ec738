"""Changes of how something is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ..diagnostics import Location
from .model import Function, MethodKind, Parameter, ParameterKind, Signature
from .notation import Notation
from .rules import Change, Level, Rule
from .types import Type
from .usage import Side

CompareTypes: TypeAlias = "Callable[[str, Type, Type, Side, Location | None], Iterator[Change]]"


class Signatures:
    """Compares functions of two surfaces; types are compared by `types`, and written in the notation."""

    def __init__(self, types: CompareTypes, notation: Notation) -> None:
        self._types = types
        self._notation = notation

    def changes(self, path: str, old: Function, new: Function) -> Iterator[Change]:
        """What changed between two functions of one name."""
        if old.is_async != new.is_async:
            yield Change(Rule.ASYNC_CHANGED, path, _colour(old), _colour(new), at=new.at)
        # What is called on any value is called on those that have an address as well.
        eased = old.kind is MethodKind.POINTER and new.kind is MethodKind.INSTANCE
        if old.kind is not new.kind and not eased:
            yield Change(Rule.BINDING_CHANGED, path, f"{old.kind.value} method", f"{new.kind.value} method", at=new.at)
        if len(old.signatures) == len(new.signatures) == 1:
            yield from self._signature_changes(path, old.signatures[0], new.signatures[0], new.at)
        else:
            yield from self._overload_changes(path, old, new)

    def _overload_changes(self, path: str, old: Function, new: Function) -> Iterator[Change]:
        """Overloads in pairs, those first that differ least; each new one answers for one old one.

        An old one without a partner is covered if its calls fit one of the new ones all the same.
        """
        pairs = [
            _Pair(before, after, list(self._signature_changes(path, before, after, new.at)))
            for before in old.signatures
            for after in new.signatures
        ]
        pairs.sort(key=lambda pair: pair.weight)
        left, fresh = list(old.signatures), list(new.signatures)
        for pair in pairs:
            if pair.old in left and pair.new in fresh:
                left.remove(pair.old)
                fresh.remove(pair.new)
                yield from pair.changes
        for signature in left:
            if all(pair.breaking for pair in pairs if pair.old == signature):
                yield Change(Rule.OVERLOAD_REMOVED, path, old=self._notation.signature(signature), at=new.at)
        for signature in fresh:
            yield Change(Rule.OVERLOAD_ADDED, path, new=self._notation.signature(signature), at=new.at)

    def _signature_changes(self, path: str, old: Signature, new: Signature, at: Location | None) -> Iterator[Change]:
        before = {parameter.name: parameter for parameter in old.parameters if not parameter.kind.rest}
        after = _by_names_of(old, new)
        takes_any = any(parameter.kind is ParameterKind.KEYWORD_REST for parameter in new.parameters)
        for name, parameter in before.items():
            here = f"{path}({name})"
            if name in after:
                yield from self._parameter_changes(here, parameter, after[name], at)
            elif not (takes_any and parameter.kind is ParameterKind.KEYWORD):
                yield Change(Rule.PARAMETER_REMOVED, here, old=self._notation.parameter(parameter), at=at)
        for name, parameter in after.items():
            if name not in before:
                rule = Rule.REQUIRED_PARAMETER_ADDED if parameter.required else Rule.PARAMETER_ADDED
                yield Change(rule, f"{path}({name})", new=self._notation.parameter(parameter), at=at)
        yield from self._rest_changes(path, old, new, at)
        yield from self._order_changes(path, old, new, at)
        yield from self._types(f"{path} -> result", old.returns, new.returns, Side.OUT, at)

    def _rest_changes(self, path: str, old: Signature, new: Signature, at: Location | None) -> Iterator[Change]:
        for kind in (ParameterKind.REST, ParameterKind.KEYWORD_REST):
            before = next((parameter for parameter in old.parameters if parameter.kind is kind), None)
            after = next((parameter for parameter in new.parameters if parameter.kind is kind), None)
            if before and after:
                yield from self._types(f"{path}({after.name})", before.type, after.type, Side.IN, at)
            elif before:
                yield Change(
                    Rule.PARAMETER_REMOVED, f"{path}({before.name})", old=self._notation.parameter(before), at=at
                )
            elif after:
                yield Change(Rule.PARAMETER_ADDED, f"{path}({after.name})", new=self._notation.parameter(after), at=at)

    def _order_changes(self, path: str, old: Signature, new: Signature, at: Location | None) -> Iterator[Change]:
        """The old order must begin the new one; parameters that are gone are reported as that."""
        after = [name for name, parameter in _by_names_of(old, new).items() if parameter.kind.by_position]
        before = [parameter.name for parameter in old.parameters if parameter.kind.by_position]
        kept = [name for name in before if name in after]
        if kept != after[: len(kept)]:
            yield Change(Rule.PARAMETER_ORDER_CHANGED, path, f"({', '.join(before)})", f"({', '.join(after)})", at=at)

    def _parameter_changes(self, path: str, old: Parameter, new: Parameter, at: Location | None) -> Iterator[Change]:
        if not old.required and new.required:
            yield Change(
                Rule.PARAMETER_NOW_REQUIRED, path, self._notation.parameter(old), self._notation.parameter(new), at=at
            )
        elif old.required and not new.required:
            yield Change(
                Rule.PARAMETER_NOW_OPTIONAL, path, self._notation.parameter(old), self._notation.parameter(new), at=at
            )
        elif old.default != new.default:
            yield Change(Rule.DEFAULT_CHANGED, path, old.default or "(left out)", new.default or "(left out)", at=at)
        lost = (
            (Rule.PARAMETER_NOT_BY_POSITION, old.kind.by_position and not new.kind.by_position),
            (Rule.PARAMETER_NOT_BY_NAME, old.kind.by_name and not new.kind.by_name),
        )
        for rule, applies in lost:
            if applies:
                yield Change(rule, path, old.kind.value, new.kind.value, at=at)
        if old.kind is not new.kind and new.kind is ParameterKind.POSITIONAL:
            yield Change(Rule.PARAMETER_BY_MORE_WAYS, path, old.kind.value, new.kind.value, at=at)
        yield from self._types(path, old.type, new.type, Side.IN, at)


@dataclass(frozen=True, slots=True)
class _Pair:
    old: Signature
    new: Signature
    changes: list[Change]

    @property
    def weight(self) -> list[int]:
        """How many changes of each level, the gravest first."""
        return [sum(1 for change in self.changes if change.level is level) for level in Level]

    @property
    def breaking(self) -> bool:
        return any(change.level is Level.BREAKING for change in self.changes)


def _colour(function: Function) -> str:
    return "async" if function.is_async else "sync"


def _by_names_of(old: Signature, new: Signature) -> dict[str, Parameter]:
    """The parameters by name. One that callers cannot name goes by the name that its place had before, if both names
    are of one version alone."""
    known = {parameter.name for parameter in old.parameters}
    kept = {parameter.name for parameter in new.parameters}
    found: dict[str, Parameter] = {}
    for index, parameter in enumerate(new.parameters):
        if parameter.kind.rest:
            continue
        name = parameter.name
        if parameter.kind is ParameterKind.POSITIONAL_ONLY and name not in known and index < len(old.parameters):
            was = old.parameters[index]
            if was.kind is ParameterKind.POSITIONAL_ONLY and was.name not in kept:
                name = was.name
        found[name] = parameter
    return found
