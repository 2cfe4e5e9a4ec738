"""The vectors as the files beside this module hold them; README.md says what stands where."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from specloom.ir.api import Api, In, Method, Resource
from specloom.ir.examples import FileContent
from specloom.ir.showcase import ShownCall

FOLDER = Path(__file__).parent
_LOCATIONS = {"path": In.PATH, "query": In.QUERY, "header": In.HEADER, "body": In.BODY}


@dataclass(frozen=True)
class GivenFile(FileContent):
    """A file among the arguments; without a name it is bytes alone."""

    name: str = ""
    type: str = ""


@dataclass(frozen=True)
class Settings:
    """How the client is made: keys are those of the config, what every client has is called as in README.md."""

    options: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    max_retries: int | None = None
    below: str = ""
    """What the base URL ends with."""


@dataclass(frozen=True)
class Extras:
    """What a call says of its request besides the arguments."""

    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    idempotency_key: str = ""
    max_retries: int | None = None


@dataclass(frozen=True)
class Difference:
    """What one language sends instead, and why that is meant."""

    why: str
    sends: Sequence[Mapping[str, Any]]
    fails: bool


@dataclass(frozen=True)
class Vector:
    """One call and the requests that it is to send, in order."""

    name: str
    call: str
    """Id of the method: ``conversations.items.create``."""
    arguments: Mapping[tuple[In, str], object]
    """By location and wire name; a body that is one value is called ``body``."""
    client: Settings
    extras: Extras
    sends: Sequence[Mapping[str, Any]]
    """Requests as they are expected, each with the answer that it gets."""
    fails: bool
    """The call must raise; without requests it must do so before anything is sent."""
    differing: Mapping[str, Difference] = field(default_factory=dict)
    """What languages send instead, where they differ on purpose."""

    def in_language(self, language: str) -> Vector:
        """The vector with what one language sends."""
        other = self.differing.get(language)
        return self if other is None else replace(self, sends=other.sends, fails=other.fails)

    def shown(self, api: Api) -> ShownCall:
        """The call as the printers of the languages take it."""
        way, method = _methods(api)[self.call]
        known = {(p.location, p.wire) for p in method.parameters}
        known.update(
            (p.location, p.wire) for a in (method.body.alternatives if method.body else ()) for p in a.parameters
        )
        arguments = dict(self.arguments)
        if method.body is not None and not method.body.flat:
            whole = In.BODY, method.body.parameter.wire
            known.add(whole)
            arguments = _in_one(arguments, whole)
        unknown = [key for key in arguments if key not in known]
        assert not unknown, f"{self.name}: `{self.call}` has no parameter {unknown}"
        return ShownCall(method, way, arguments)


def _in_one(arguments: Mapping[tuple[In, str], object], whole: tuple[In, str]) -> dict[tuple[In, str], object]:
    """Arguments of a method whose body is one of them, `whole`: a map stands in vectors as an object does."""
    entries = {wire: value for (place, wire), value in arguments.items() if place is In.BODY}
    if not entries or whole in arguments:
        return dict(arguments)
    return {**{key: value for key, value in arguments.items() if key[0] is not In.BODY}, whole: entries}


@dataclass(frozen=True)
class Suite:
    """One file of vectors: an API, and what is expected of calls of it."""

    name: str
    document: Path
    config: Path
    changes: Mapping[str, Mapping[str, Any]]
    """What is changed in the config, by its sections."""
    vectors: Sequence[Vector]


def suites() -> list[Suite]:
    """Every suite, by the names of their files."""
    return [_suite(path) for path in sorted(FOLDER.glob("*.json"))]


def callable_methods(api: Api) -> dict[str, Method]:
    """The methods that send requests, by their ids."""
    return {id_: method for id_, (_, method) in _methods(api).items()}


def _methods(api: Api) -> dict[str, tuple[tuple[Resource, ...], Method]]:
    found: dict[str, tuple[tuple[Resource, ...], Method]] = {}

    def walk(resource: Resource, way: tuple[Resource, ...]) -> None:
        found.update((m.id, (way, m)) for m in resource.methods if m.verb)
        for child in resource.children:
            walk(child, (*way, child))

    walk(api.root, ())
    return found


def _suite(path: Path) -> Suite:
    data = json.loads(path.read_text(encoding="utf-8"))
    api = data["api"]
    vectors = [_vector(v, data) for v in data["vectors"]]
    names = [v.name for v in vectors]
    assert len(set(names)) == len(names), f"{path.name}: two vectors have one name"
    return Suite(
        path.stem,
        (FOLDER / api["document"]).resolve(),
        (FOLDER / api["config"]).resolve(),
        api.get("changes", {}),
        vectors,
    )


def _vector(data: Mapping[str, Any], suite: Mapping[str, Any]) -> Vector:
    common = suite.get("headers", {})
    client = data.get("client", suite.get("client", {}))
    arguments: dict[tuple[In, str], object] = {}
    for place, values in data.get("arguments", {}).items():
        whole = place == "body" and not (isinstance(values, dict) and "$file" not in values)
        entries = {"body": values} if whole else values
        arguments.update(((_LOCATIONS[place], wire), _value(v)) for wire, v in entries.items())
    differing = {
        language: Difference(other["why"], *_sent(data["name"], other, common))
        for language, other in data.get("differs", {}).items()
    }
    sends, fails = _sent(data["name"], data, common)
    extras = Extras(**data.get("request", {}))
    return Vector(data["name"], data["call"], arguments, Settings(**client), extras, sends, fails, differing)


def _sent(name: str, data: Mapping[str, Any], common: Mapping[str, Any]) -> tuple[list[Mapping[str, Any]], bool]:
    """The requests that are expected, and whether the call fails."""
    sends: list[Mapping[str, Any]] = [{**s, "headers": _merged(common, s)} for s in data.get("sends", [])]
    refused = bool(data.get("refused", False))
    assert bool(sends) != refused, f"{name}: requests are expected, or a refusal"
    return sends, refused or bool(data.get("fails", False))


def _merged(common: Mapping[str, Any], request: Mapping[str, Any]) -> dict[str, Any]:
    """Headers of a request: what the file says of all, what it says of all with its method, what the request says;
    null: not this one."""
    by: dict[str, Any] = {}
    for headers in (common.get("*", {}), common.get(request["method"], {}), request.get("headers", {})):
        by.update((name.lower(), value) for name, value in headers.items())
    return {name: value for name, value in by.items() if value is not None}


def _value(value: Any) -> object:
    """An argument, with its files."""
    if isinstance(value, list):
        return [_value(v) for v in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"$file"}:
        return _file(value["$file"])
    return {key: _value(v) for key, v in value.items()}


def _file(data: Mapping[str, str]) -> GivenFile:
    content = base64.b64decode(data["base64"]) if "base64" in data else data["text"].encode()
    return GivenFile(content, data.get("name", ""), data.get("type", ""))
