"""Parameters as callers write them (Python names, dates, files) into the data that goes into a request.

A TypedDict says how: `Annotated[T, PropertyInfo(alias="fooBar")]` renames a key, a `format` writes the value in another
way.

Annotations are read once. `_compile` turns a type into a function from data to data, or into `None` where no value of
the type can need a change; applying the functions is all that happens per request. A TypedDict is compiled when its
first value arrives, not together with what refers to it: parameter types form large, partly recursive graphs.
"""

from __future__ import annotations

import io
import collections.abc
from typing import Any, Dict, List, Tuple, Mapping, TypeVar, Callable, Iterable, Iterator, Optional, ForwardRef, cast
from datetime import date, datetime
from typing_extensions import get_type_hints

import pydantic

from ._sync import to_thread
from ._utils import is_list, is_tuple, is_mapping, is_iterable
from .._types import Omit, NotGiven
from ._compat import get_args, get_origin, is_typeddict, is_literal_type
from ._typing import (
    alias_value,
    is_union_type,
    is_required_type,
    is_annotated_type,
    is_type_alias_type,
    evaluate_forward_ref,
    strip_annotated_type,
)
from ._formats import Step, PropertyInfo, PropertyFormat, dump_model, format_step

__all__ = ["PropertyFormat", "PropertyInfo", "async_maybe_transform", "async_transform", "maybe_transform", "transform"]

_T = TypeVar("_T")

# Key of the data -> key of the request, and what happens to the value.
_Fields = Dict[str, Tuple[str, Optional[Step]]]
# For each class of a union, the values that its literal fields accept.
_Tags = List[Tuple[type, Dict[str, Tuple[Any, ...]]]]

_SENTINELS = (NotGiven, Omit)


def maybe_transform(data: object, expected_type: object) -> Any | None:
    """`transform` for data that may be absent: `None` stays `None`."""
    return None if data is None else transform(data, expected_type)


def transform(data: _T, expected_type: object) -> _T:
    """`data` as the API takes it, where `expected_type` (a TypedDict, or a type that contains one) describes it.

    Keys are renamed, formats applied, models dumped, iterables turned into lists, values that were not given left out.
    Keys that the type does not know stay as they are. The data itself is never changed.

    Raises:
        RuntimeError: a file to be base64-encoded gives something else than bytes or text.
    """
    step = _plan(expected_type)
    return data if step is None else cast(_T, step(data))


async def async_maybe_transform(data: object, expected_type: object) -> Any | None:
    """`async_transform` for data that may be absent: `None` stays `None`."""
    return None if data is None else await async_transform(data, expected_type)


async def async_transform(data: _T, expected_type: object) -> _T:
    """`transform` that does not block the event loop when there are files to read."""
    step = _plan(expected_type)
    if step is None:
        return data
    return cast(_T, await to_thread(step, data) if _may_hold_files(data) else step(data))


_PLAIN_CLASSES = frozenset({str, int, float, bool, type(None), bytes, datetime, date, NotGiven, Omit})


def _may_hold_files(data: object) -> bool:
    if isinstance(data, (dict, list, tuple)):
        values = cast(Iterable[object], data.values() if isinstance(data, dict) else data)
        # Long lists are lists of numbers or texts, and this loop runs in C.
        if _PLAIN_CLASSES.issuperset(map(type, values)):
            return False
        return any(_may_hold_files(value) for value in values)
    # Any other iterable may bring forth files, and looking into it would use it up.
    return type(data) not in _PLAIN_CLASSES and not isinstance(data, pydantic.BaseModel)


# Plans, by the identity of the type: equal unions may differ in order. The type is kept so that its id stays taken.
_plans: Dict[int, Tuple[object, Optional[Step]]] = {}
_MAX_PLANS = 8192


def _plan(type_: Any) -> Step | None:
    found = _plans.get(id(type_))
    if found is None:
        if len(_plans) >= _MAX_PLANS:
            _plans.clear()
        found = _plans[id(type_)] = (type_, _compile(type_, None, __name__))
    return found[1]


def _compile(type_: Any, info: PropertyInfo | None, module: str) -> Step | None:
    """The step for a type; `info` is the nearest enclosing format, `module` is where forward references resolve."""
    if isinstance(type_, (str, ForwardRef)):
        return _deferred(lambda: _compile(evaluate_forward_ref(type_, module), info, module))
    if is_type_alias_type(type_):
        return _alias_step(type_, info)
    if is_annotated_type(type_) or is_required_type(type_):
        return _compile(get_args(type_)[0], _format_of(type_) or info, module)
    if is_union_type(type_):
        return _union_step(type_, info, module)
    if is_typeddict(type_):
        return _typed_dict_step((type_,))

    origin = get_origin(type_) or type_
    args = get_args(type_)
    if origin in _MAPPINGS:
        return _mapping_step(_compile(args[1] if len(args) == 2 else Any, info, module))
    if origin in _SEQUENCES:
        item = _compile(args[0] if args else Any, info, module)
        return _list_step(item) if origin in (list, tuple) else _iterable_step(item)
    if info is not None:
        return format_step(info.format, info.format_template)
    return None if origin in _SCALARS or is_literal_type(type_) else dump_model


_MAPPINGS = (dict, collections.abc.Mapping, collections.abc.MutableMapping)
_SEQUENCES = (
    list,
    collections.abc.Sequence,
    collections.abc.Iterable,
    collections.abc.Collection,
    collections.abc.MutableSequence,
)
_SCALARS = (str, int, float, bool, bytes, date, datetime, type(None), None)


def _format_of(type_: Any) -> PropertyInfo | None:
    """The innermost `PropertyInfo` with a format, through any nesting of `Annotated` and `Required`."""
    found: PropertyInfo | None = None
    while is_annotated_type(type_) or is_required_type(type_):
        args = get_args(type_)
        found = next((arg for arg in args[1:] if isinstance(arg, PropertyInfo) and arg.format), found)
        type_ = args[0]
    return found


def _alias_of(type_: Any) -> str | None:
    while is_annotated_type(type_) or is_required_type(type_):
        args = get_args(type_)
        for arg in args[1:]:
            if isinstance(arg, PropertyInfo) and arg.alias is not None:
                return arg.alias
        type_ = args[0]
    return None


def _deferred(compile_now: Callable[[], Optional[Step]]) -> Step:
    """A step that is compiled when the first value arrives."""
    compiled: List[Optional[Step]] = []

    def step(data: Any) -> Any:
        if not compiled:
            compiled.append(compile_now())
        inner = compiled[0]
        return data if inner is None else inner(data)

    return step


# Named aliases may be recursive: each is compiled once per format, and what refers to it meets the deferred step.
_alias_steps: Dict[Tuple[int, Optional[Tuple[Optional[str], Optional[str]]]], Tuple[object, Step]] = {}


def _alias_step(alias: Any, info: PropertyInfo | None) -> Step:
    key = (id(alias), None if info is None else (info.format, info.format_template))
    found = _alias_steps.get(key)
    if found is None:
        step = _deferred(lambda: _compile(alias_value(alias), info, alias.__module__))
        found = _alias_steps[key] = (alias, step)
    return found[1]


# Containers


def _mapping_step(item: Step | None) -> Step:
    def step(data: Any) -> Any:
        if not is_mapping(data):
            return dump_model(data)
        return data if item is None else {key: item(value) for key, value in data.items()}

    return step


def _list_step(item: Step | None) -> Step:
    def step(data: Any) -> Any:
        if not is_list(data) and not is_tuple(data):
            return dump_model(data)
        return data if item is None else [item(value) for value in data]

    return step


# Iterable, but never meant as a list of their parts.
_NOT_LISTS = (str, bytes, bytearray, collections.abc.Mapping, io.IOBase, pydantic.BaseModel)


def _iterable_step(item: Step | None) -> Step:
    def step(data: Any) -> Any:
        if isinstance(data, _NOT_LISTS) or not is_iterable(data):
            return dump_model(data)
        if item is not None:
            return [item(value) for value in data]
        return data if is_list(data) else list(data)

    return step


def _chain(steps: List[Step]) -> Step | None:
    """One step that applies all, each once."""
    unique = list(dict.fromkeys(steps))
    if len(unique) < 2:
        return unique[0] if unique else None

    def step(data: Any) -> Any:
        for each in unique:
            data = each(data)
        return data

    return step


# Unions: which variant the data is meant for is not asked; whatever any variant would change is changed.


def _union_step(type_: Any, info: PropertyInfo | None, module: str) -> Step | None:
    variants = list(_variants(type_, info, module))
    classes = tuple(dict.fromkeys(variant for variant, _, _ in variants if is_typeddict(variant)))
    steps: List[Step] = []
    for variant, variant_info, variant_module in variants:
        step = _typed_dict_step(classes) if variant in classes else _compile(variant, variant_info, variant_module)
        if step is not None:
            steps.append(step)
    return _chain(steps)


def _variants(
    type_: Any, info: PropertyInfo | None, module: str, within: Tuple[int, ...] = ()
) -> Iterator[Tuple[Any, Optional[PropertyInfo], str]]:
    """The variants of a union with those of the unions and aliases in it, each with its format and module."""
    info = _format_of(type_) or info
    type_ = strip_annotated_type(type_)
    if is_type_alias_type(type_) and id(type_) not in within:
        yield from _variants(alias_value(type_), info, type_.__module__, (*within, id(type_)))
    elif is_union_type(type_):
        for variant in get_args(type_):
            yield from _variants(variant, info, module, within)
    else:
        yield type_, info, module


# TypedDicts


# Several classes are the variants of a union: one pass over the data does the work of all.
_typed_dict_steps: Dict[Tuple[type, ...], Step] = {}


def _typed_dict_step(classes: Tuple[type, ...]) -> Step:
    found = _typed_dict_steps.get(classes)
    if found is None:
        found = _typed_dict_steps[classes] = _make_typed_dict_step(classes)
    return found


def _make_typed_dict_step(classes: Tuple[type, ...]) -> Step:
    fields: Optional[_Fields] = None
    tags: Optional[_Tags] = None

    def step(data: Any) -> Any:
        nonlocal fields, tags
        # The first question is the quick answer to the second.
        if data.__class__ is not dict and not isinstance(data, collections.abc.Mapping):
            return dump_model(data)
        entries = cast("Mapping[str, Any]", data)
        if fields is None:
            fields, tags = _merge_fields(classes)
        if tags is not None:
            chosen = tuple(cls for cls, expected in tags if _matches(entries, expected))
            if chosen and len(chosen) < len(classes):
                return _typed_dict_step(chosen)(entries)

        result: Dict[str, Any] = {}
        for key, value in entries.items():
            if isinstance(value, _SENTINELS):
                continue
            field = fields.get(key)
            if field is None:
                result[key] = value
            else:
                alias, inner = field
                result[alias] = value if inner is None else inner(value)
        return result

    return step


def _merge_fields(classes: Tuple[type, ...]) -> Tuple[_Fields, Optional[_Tags]]:
    """What to do with each key; and, only if the classes disagree about a name, how to tell the classes apart."""
    hints: Dict[str, List[Tuple[Any, str]]] = {}
    tags: _Tags = []
    for cls in classes:
        expected: Dict[str, Tuple[Any, ...]] = {}
        for name, hint in get_type_hints(cls, include_extras=True).items():
            known = hints.setdefault(name, [])
            if (hint, cls.__module__) not in known:
                known.append((hint, cls.__module__))
            plain = strip_annotated_type(hint)
            if is_literal_type(plain):
                expected[name] = get_args(plain)
        tags.append((cls, expected))

    fields: _Fields = {}
    ambiguous = False
    for name, found in hints.items():
        aliases = [_alias_of(hint) or name for hint, _ in found]
        steps = [_compile(hint, None, module) for hint, module in found]
        ambiguous = ambiguous or len(set(aliases)) > 1
        fields[name] = (aliases[0], _chain([step for step in steps if step is not None]))
    return fields, tags if ambiguous else None


def _matches(data: Mapping[str, Any], expected: Mapping[str, Tuple[Any, ...]]) -> bool:
    return all(data[name] in values for name, values in expected.items() if name in data)
