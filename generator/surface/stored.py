"""A surface as JSON and back. docs/surface.md describes the format; `FORMAT` rises when a member goes or changes."""

from __future__ import annotations

import json
from collections.abc import Callable as Function
from collections.abc import Set
from pathlib import Path
from typing import Any, TypeVar

from typing_extensions import assert_never

from ..diagnostics import Diagnostics, Location
from .model import (
    Alias,
    Class,
    ClassKind,
    Declaration,
    Field,
    Member,
    MethodKind,
    Parameter,
    ParameterKind,
    Signature,
    Surface,
    Value,
)
from .model import Function as Called
from .types import (
    Callable,
    Intersection,
    Literal,
    Named,
    Property,
    Shape,
    Type,
    Union,
    Unknown,
    Variable,
    literal,
)

FORMAT = 1
KIND = "surface"
_T = TypeVar("_T")


def encode(surface: Surface) -> dict[str, object]:
    """The surface as plain data for JSON, in the order of names."""
    return {
        "format": FORMAT,
        "kind": KIND,
        "language": surface.language,
        "package": surface.package,
        "version": surface.version,
        "exports": dict(sorted(surface.exports.items())),
        "declarations": {name: _declaration(one) for name, one in sorted(surface.declarations.items())},
    }


def load(path: Path, languages: Set[str], diagnostics: Diagnostics) -> Surface:
    """The surface in a file that `specloom surface --format json` wrote, of a package in one of the languages. Raises
    `Stop` for any other file."""

    def refused(what: str) -> Exception:
        return diagnostics.stop(
            "Surface/BadFile",
            what,
            Location(path.as_posix()),
            hint="write the file with `specloom surface DIR --format json > FILE`",
        )

    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise refused(f"the file cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise refused(f"the file is not JSON: {error}") from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise refused("the file holds no surface")
    if data.get("format") != FORMAT:
        raise refused(f"the file has format {data.get('format')!r}; this version reads format {FORMAT}")
    if data.get("language") not in languages:
        raise refused(f"the file is about a package in {data.get('language')!r}, which this version does not know")
    try:
        return decode(data)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise refused(f"the file is damaged: {type(error).__name__}: {error}") from None


def _declaration(one: Declaration) -> dict[str, object]:
    match one:
        case Class():
            return {
                "kind": one.kind.value,
                "bases": [_type(base) for base in one.bases],
                "members": {name: _member(member) for name, member in one.members.items()},
            }
        case Called():
            return {"kind": "function", **_called(one)}
        case Alias():
            return {"kind": "alias", "type": _type(one.type)}
        case Value():
            return {"kind": "value", "type": _type(one.type)}
        case _:
            assert_never(one)


def _member(member: Member) -> dict[str, object]:
    match member:
        case Field():
            return {
                "kind": "field",
                "type": _type(member.type),
                "required": member.required,
                **({"wire": member.wire} if member.wire else {}),
            }
        case Called():
            return {"kind": "method", "on": member.kind.value, **_called(member)}
        case _:
            assert_never(member)


def _called(function: Called) -> dict[str, object]:
    signatures = [
        {"parameters": [_parameter(one) for one in signature.parameters], "returns": _type(signature.returns)}
        for signature in function.signatures
    ]
    return {"async": function.is_async, "signatures": signatures}


def _parameter(parameter: Parameter) -> dict[str, object]:
    return {
        "name": parameter.name,
        "kind": parameter.kind.value,
        "type": _type(parameter.type),
        "required": parameter.required,
        **({"default": parameter.default} if parameter.default else {}),
    }


def _type(of: Type) -> object:
    match of:
        case Named(name=name, args=args):
            return {"name": name, "args": [_type(argument) for argument in args]} if args else name
        case Union(variants=variants):
            return {"any_of": [_type(variant) for variant in variants]}
        case Literal(value=value):
            return {"literal": json.loads(value)}
        case Callable(parameters=parameters, result=result):
            taken = None if parameters is None else [_type(parameter) for parameter in parameters]
            return {"callable": taken, "result": _type(result)}
        case Variable(name=name):
            return {"variable": name}
        case Unknown(text=text):
            return {"unknown": text}
        case Shape(properties=properties):
            return {"properties": {one.name: {"type": _type(one.type), "required": one.required} for one in properties}}
        case Intersection(parts=parts):
            return {"all_of": [_type(part) for part in parts]}
        case _:
            assert_never(of)


def decode(data: dict[str, Any]) -> Surface:
    """What `encode` made plain data of. Raises KeyError, TypeError, ValueError or AttributeError for anything else."""
    return Surface(
        language=_text(data["language"]),
        package=_text(data["package"]),
        version=_text(data["version"]),
        exports={_text(path): _text(name) for path, name in data["exports"].items()},
        declarations={_text(name): _declared(one) for name, one in data["declarations"].items()},
    )


def _declared(data: dict[str, Any]) -> Declaration:
    match data["kind"]:
        case "function":
            return _called_from(data, MethodKind.STATIC)
        case "alias":
            return Alias(_type_from(data["type"]))
        case "value":
            return Value(_type_from(data["type"]))
        case kind:
            members = {_text(name): _member_from(one) for name, one in data["members"].items()}
            return Class(ClassKind(kind), _each(_type_from, data["bases"]), members)


def _member_from(data: dict[str, Any]) -> Member:
    if data["kind"] == "field":
        return Field(_type_from(data["type"]), _flag(data["required"]), _text(data.get("wire", "")))
    return _called_from(data, MethodKind(data["on"]))


def _called_from(data: dict[str, Any], kind: MethodKind) -> Called:
    signatures = _each(_signature_from, data["signatures"])
    if not signatures:
        raise ValueError("a function without signatures")
    return Called(signatures, _flag(data["async"]), kind)


def _signature_from(data: dict[str, Any]) -> Signature:
    return Signature(_each(_parameter_from, data["parameters"]), _type_from(data["returns"]))


def _parameter_from(data: dict[str, Any]) -> Parameter:
    return Parameter(
        name=_text(data["name"]),
        kind=ParameterKind(data["kind"]),
        type=_type_from(data["type"]),
        required=_flag(data["required"]),
        default=_text(data.get("default", "")),
    )


def _type_from(data: Any) -> Type:
    match data:
        case str():
            return Named(data)
        case {"name": str(name), "args": list(args)}:
            return Named(name, _each(_type_from, args))
        case {"any_of": [_, *_] as variants}:
            return Union(_each(_type_from, variants))
        case {"literal": value} if value is None or isinstance(value, str | int | float):
            return literal(value)
        case {"callable": parameters, "result": result}:
            taken = None if parameters is None else _each(_type_from, parameters)
            return Callable(taken, _type_from(result))
        case {"variable": str(name)}:
            return Variable(name)
        case {"unknown": str(text)}:
            return Unknown(text)
        case {"properties": dict(properties)}:
            return Shape(
                tuple(
                    Property(_text(name), _type_from(one["type"]), _flag(one["required"]))
                    for name, one in properties.items()
                )
            )
        case {"all_of": [_, *_] as parts}:
            return Intersection(_each(_type_from, parts))
        case _:
            raise ValueError(f"not a type: {json.dumps(data)[:80]}")


def _each(read: Function[[Any], _T], data: list[Any]) -> tuple[_T, ...]:
    if not isinstance(data, list):
        raise TypeError("not a list")
    return tuple(read(one) for one in data)


def _text(data: Any) -> str:
    if not isinstance(data, str):
        raise TypeError("not a text")
    return data


def _flag(data: Any) -> bool:
    if not isinstance(data, bool):
        raise TypeError("not true or false")
    return data
