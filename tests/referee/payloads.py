"""Payloads that a JSON Schema accepts, and payloads that it refuses, made from the schema alone.

Written against the OpenAPI file itself: nothing of the generator is used, so that a misreading there cannot repeat
itself here. Every payload is judged by the library jsonschema before it is used; randomness comes from a fixed seed.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsonschema import Draft202012Validator

Json = Any
_DEPTH = 7
_TEXTS = {"date-time": "2026-01-02T03:04:05Z", "date": "2026-01-02", "uri": "https://example.com/a"}


@dataclass(frozen=True)
class Mutation:
    """A payload with one fault. `path` leads to the member that was touched."""

    kind: str
    path: tuple[str | int, ...]
    payload: Json


class Payloads:
    """Makes payloads for the component schemas of one OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._components = document["components"]["schemas"]
        self._validators: dict[str, Draft202012Validator] = {}

    def fits(self, component: str, payload: Json) -> bool:
        """The schema accepts the payload."""
        validator = self._validators.get(component)
        if validator is None:
            root = {"$ref": f"#/components/schemas/{component}", "components": {"schemas": self._components}}
            validator = self._validators[component] = Draft202012Validator(root)
        return bool(validator.is_valid(payload))

    def accepted(self, component: str, count: int) -> list[Json]:
        """Up to `count` different payloads: the smallest, the fullest, and random ones that try every alternative."""
        made: list[Json] = []
        for index in range(count * 3):
            rng = random.Random(f"{component} {index}")
            share = (0.0, 1.0)[index] if index < 2 else rng.random()
            payload = _Maker(self._components, rng, share).make({"$ref": f"#/components/schemas/{component}"}, 0)
            if payload not in made and self.fits(component, payload):
                made.append(payload)
            if len(made) == count:
                break
        return made

    def refused(self, component: str, payload: Json, count: int) -> list[Mutation]:
        """Up to `count` faulty copies of an accepted payload, spread over the kinds of faults and over the payload."""
        rng = random.Random(f"{component} {payload!r}"[:2000])
        candidates = list(_mutations(payload))
        rng.shuffle(candidates)
        by_kind: dict[str, list[Mutation]] = {}
        for mutation in candidates:
            by_kind.setdefault(mutation.kind, []).append(mutation)
        found: list[Mutation] = []
        waiting = [by_kind[kind] for kind in sorted(by_kind)]
        tries = 0
        while any(waiting) and len(found) < count and tries < count * 3:
            for mutations in waiting:
                if mutations and len(found) < count:
                    mutation = mutations.pop()
                    tries += 1
                    if not self.fits(component, mutation.payload):
                        found.append(mutation)
        return found


class _Maker:
    """Makes one payload; `share` is the chance of an optional member to be there."""

    def __init__(self, components: dict[str, Any], rng: random.Random, share: float) -> None:
        self._components = components
        self._rng = rng
        self._share = share

    def make(self, schema: Json, depth: int) -> Json:
        if not isinstance(schema, dict):
            return "anything"
        if "$ref" in schema:
            return self.make(self._components[schema["$ref"].rsplit("/", 1)[1]], depth)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self._rng.choice(schema["enum"])
        if "allOf" in schema:
            return self._all_of(schema, depth)
        for key in ("oneOf", "anyOf"):
            if key in schema:
                return self.make(self._choose(schema[key], depth), depth + 1)
        return self._typed(schema, depth)

    def _choose(self, alternatives: list[Json], depth: int) -> Json:
        if depth >= _DEPTH:
            return next((a for a in alternatives if isinstance(a, dict) and a.get("type") == "null"), alternatives[0])
        return self._rng.choice(alternatives)

    def _all_of(self, schema: Json, depth: int) -> Json:
        merged: dict[str, Any] = {}
        for part in [*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}]:
            made = self.make(part, depth) if part else {}
            if not isinstance(made, dict):
                return made
            merged.update(made)
        return merged

    def _typed(self, schema: Json, depth: int) -> Json:
        declared = schema.get("type")
        kind = self._rng.choice(declared) if isinstance(declared, list) else declared
        match kind or ("object" if "properties" in schema else ""):
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, depth)
            case "string":
                return self._text(schema)
            case "integer":
                return self._number(schema)
            case "number":
                return self._number(schema) + self._rng.choice((0, 0.5))
            case "boolean":
                return self._rng.random() < 0.5
            case "null":
                return None
            case _:
                return {}

    def _object(self, schema: Json, depth: int) -> Json:
        required = set(schema.get("required", ()))
        made = {}
        for name, member in schema.get("properties", {}).items():
            if name in required or (depth < _DEPTH and self._rng.random() < self._share):
                made[name] = self.make(member, depth + 1)
        additional = schema.get("additionalProperties")
        if isinstance(additional, dict) and not schema.get("properties"):
            for index in range(self._rng.randrange(3)):
                made[f"key_{index}"] = self.make(additional, depth + 1)
        return made

    def _array(self, schema: Json, depth: int) -> Json:
        least = schema.get("minItems", 0)
        most = least if depth >= _DEPTH else min(schema.get("maxItems", 3), max(least, 1 + int(self._share * 2)))
        return [
            self.make(schema.get("items", {}), depth + 1) for _ in range(self._rng.randint(least, max(least, most)))
        ]

    def _text(self, schema: Json) -> str:
        text = _TEXTS.get(schema.get("format", ""), self._rng.choice(("a", "some text", "ключ", "x_1")))
        text = text.ljust(schema.get("minLength", 0), "a")
        return text[: schema["maxLength"]] if "maxLength" in schema else text

    def _number(self, schema: Json) -> int:
        low = schema.get("minimum", 0)
        return int(self._rng.randint(int(low), int(schema.get("maximum", low + 9))))


def _mutations(payload: Json) -> Iterator[Mutation]:
    """Every fault of one member: absent, null, of another type, another constant, too short or large, undeclared."""
    for path, value in _walk(payload, ()):
        if path:
            if isinstance(path[-1], str):
                yield Mutation("missing", path, _changed(payload, path, _GONE))
            if value is not None:
                yield Mutation("null", path, _changed(payload, path, None))
            yield Mutation("wrong type", path, _changed(payload, path, _other_type(value)))
            if isinstance(value, str):
                yield Mutation("wrong constant", path, _changed(payload, path, value + "_unheard_of"))
                yield Mutation("beyond limits", path, _changed(payload, path, ""))
            elif isinstance(value, int) and not isinstance(value, bool):
                yield Mutation("beyond limits", path, _changed(payload, path, 10**9))
        if isinstance(value, dict):
            yield Mutation("extra member", (*path, "unheard_of"), _changed(payload, (*path, "unheard_of"), 1))


def _walk(value: Json, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Json]]:
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk(inner, (*path, index))


_GONE = object()


def _changed(payload: Json, path: tuple[str | int, ...], value: Json) -> Json:
    changed = copy.deepcopy(payload)
    parent = changed
    for step in path[:-1]:
        parent = parent[step]
    if value is _GONE:
        del parent[path[-1]]
    else:
        parent[path[-1]] = value
    return changed


def without(payload: Json, path: tuple[str | int, ...]) -> Json:
    """A copy without the member at `path`."""
    return _changed(payload, path, _GONE)


def with_value(payload: Json, path: tuple[str | int, ...], value: Json) -> Json:
    """A copy with another value at `path`."""
    return _changed(payload, path, value)


def _other_type(value: Json) -> Json:
    match value:
        case bool() | None | list():
            return "text"
        case int() | float():
            return "12"
        case str():
            return 12
        case _:
            return ["text"]
