"""The flags of a command, from the parameters of its method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...diagnostics import Severity
from ...ir.api import Api, Encoding, In, Method, Parameter
from ...ir.examples import Direction, example_value
from ...ir.fitting import fits, properties, resolved
from ...ir.names import Words, split_words
from ...ir.types import Array, Enum, File, ModelRef, Naming, Nullable, Object, Property, Scalar, Type, Union, Variant
from ...render.text import clean
from ..base import Finding
from .commands import Flag, InnerFlag, Place
from .kinds import LANGUAGE, Base, FlagKind, Kinds, plain, variants
from .names import Wish, flag_names
from .yamlflow import argument

_PLACES = {In.PATH: Place.PATH, In.QUERY: Place.QUERY, In.HEADER: Place.HEADER, In.BODY: Place.BODY}
_MAX_ITEMS = Flag(
    "max-items", FlagKind(Base.INTEGER), Place.NOWHERE, usage="How many items are shown at most; -1 for all"
)
_OUTPUT = Flag(
    "output",
    FlagKind(Base.TEXT),
    Place.NOWHERE,
    usage="The file to write to; - is standard output",
    aliases=("o",),
)


_DEEPEST = 4
"""Files are not looked for in deeper objects, which may hold themselves."""


@dataclass(slots=True)
class FlagMaker:
    """Makes the flags of commands."""

    api: Api
    taken: frozenset[str]
    """The names of the program's flags that commands ask for."""
    options: frozenset[str]
    """Those of its flags for the client's options: a command's own flag hides them behind its name."""
    _kinds: Kinds = field(init=False)

    def __post_init__(self) -> None:
        self._kinds = Kinds(self.api)

    def flags(self, method: Method, *, iterates: bool, downloads: bool) -> Iterator[Flag | Finding]:
        """The flags of a command, and what is to say of their names.

        Args:
            iterates: It shows items one by one.
            downloads: It writes what the server sends to a file.
        """
        own = [*([_MAX_ITEMS] if iterates else []), *([_OUTPUT] if downloads else [])]
        parameters = [self._of_all_forms(method, p) for p in _parameters(method)]
        kinds = [self._kind(method, p) for p in parameters]
        wishes = [
            Wish(_words(p.naming, p.words), _place(p), k.many and not k.file)
            for p, k in zip(parameters, kinds, strict=True)
        ]
        taken = self.taken | {name for flag in own for name in (flag.name, *flag.aliases)}
        names = flag_names(wishes, taken)
        for parameter, kind, wish, name in zip(parameters, kinds, wishes, names, strict=True):
            if name != wish.choices[0]:
                yield _renamed(method, parameter, wish.choices[0], name)
            if name in self.options:
                yield _hides(method, parameter, name)
            flag = self._flag(parameter, kind, name)
            sends_files = method.body is not None and method.body.encoding is Encoding.MULTIPART
            yield replace(flag, file_fields=tuple(self._file_fields(parameter.type))) if sends_files else flag
        yield from own

    def _of_all_forms(self, method: Method, parameter: Parameter) -> Parameter:
        """A parameter whose flag takes what it can be in any form of the body."""
        forms = method.body.alternatives if method.body is not None and parameter.location is In.BODY else ()
        types = [p.type for form in forms for p in form.parameters if p.wire == parameter.wire]
        if all(self._kinds.of(t) == self._kinds.of(parameter.type) for t in types):
            return parameter
        return replace(parameter, type=Union(tuple(Variant(t) for t in types), parameter.pointer))

    def _kind(self, method: Method, parameter: Parameter) -> FlagKind:
        body = method.body
        if parameter.whole_body and body is not None and body.encoding is Encoding.BINARY:
            return FlagKind(Base.TEXT, file=True)
        return self._kinds.of(parameter.type)

    def _flag(self, parameter: Parameter, kind: FlagKind, name: str) -> Flag:
        const = _constant(plain(self.api, parameter.type)) if parameter.required else None
        value = example_value(self.api, parameter.type, parameter.wire, required_only=True)
        if parameter.example is not None and fits(self.api, parameter.type, parameter.example, Direction.REQUEST):
            value = parameter.example
        return Flag(
            name,
            kind,
            _place(parameter),
            "" if parameter.whole_body else parameter.wire,
            usage(parameter.description, parameter.deprecated),
            required=parameter.required and const is None,
            default=const if const is not None else default_of(kind, parameter.default),
            const=const is not None,
            example=argument(kind, value) if parameter.required and const is None else "",
            data_aliases=parameter.data_aliases,
            parameter=parameter,
            inner=tuple(self._inner(parameter.type, name)),
        )

    def _inner(self, type_: Type, outer: str) -> Iterator[InnerFlag]:
        members = [m for m in self._members(type_) if not m.read_only and m.availability.has(LANGUAGE)]
        kinds = [self._kinds.of(m.type) for m in members]
        wishes = [Wish(_words(m.naming, m.words), Place.BODY, many=False) for m in members]
        for member, kind, name in zip(members, kinds, flag_names(wishes, frozenset()), strict=True):
            yield InnerFlag(
                f"{outer}.{name}",
                kind,
                member.wire,
                member,
                usage(member.description, member.deprecated),
                default_of(kind, member.default),
            )

    def _file_fields(self, type_: Type) -> Iterator[str]:
        """The paths to files in objects, but for those that have inner flags."""
        shown = {m.wire for m in self._members(type_)}
        found = dict.fromkeys(self._files(type_, (), set()))
        yield from (".".join(path) for path in found if path and (len(path) > 1 or path[0] not in shown))

    def _files(self, type_: Type, way: tuple[str, ...], seen: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
        """The ways to files; `seen` has the models that were met, each with the way there."""
        match type_:
            case File():
                yield way
            case ModelRef(model=model) if (model, *way) not in seen:
                seen.add((model, *way))
                yield from self._files(resolved(self.api, type_), way, seen)
            case Nullable(inner=inner) | Array(items=inner):
                yield from self._files(inner, way, seen)
            case Union():
                for variant in variants(type_):
                    yield from self._files(variant.type, way, seen)
            case Object() if len(way) < _DEEPEST:
                for member in properties(self.api, type_):
                    if "." not in member.wire and not member.read_only:
                        yield from self._files(member.type, (*way, member.wire), seen)
            case _:
                pass

    def _members(self, type_: Type) -> list[Property]:
        """The properties of an object, or of the objects in a list."""
        type_ = plain(self.api, type_)
        match type_:
            case Nullable(inner=inner):
                return self._members(inner)
            case Array(items=items) if not isinstance(plain(self.api, items), Array):
                return self._members(items)
            case Object():
                return properties(self.api, type_)
            case _:
                return []


def usage(description: str, deprecated: str | None) -> str:
    """What there is to say, in one line."""
    text = " ".join(clean(description).split())
    if deprecated is None or text.lower().startswith("deprecated"):
        return text
    reason = " ".join(clean(deprecated).split())
    return f"Deprecated{': ' if reason else ''}{reason}{'' if reason.endswith('.') else '.'} {text}".rstrip()


def default_of(kind: FlagKind, default: object) -> Scalar | tuple[Scalar, ...]:
    """A default as help texts show it; None for one that is of another kind, or nothing to show."""
    if kind.many:
        listed = tuple(default) if isinstance(default, (list, tuple)) else ()
        single = FlagKind(kind.base)
        texts = [default_of(single, d) for d in listed]
        return tuple(t for t in texts if t is not None and not isinstance(t, tuple))
    match default:
        case bool():
            return default if kind.base in (Base.BOOLEAN, Base.ANY) else None
        case int() | float():
            return default if kind.base in (Base.INTEGER, Base.NUMBER, Base.ANY) else None
        case str():
            return default if kind.base not in (Base.INTEGER, Base.NUMBER, Base.BOOLEAN, Base.MAP) else None
        case _:
            return None


def _constant(type_: Type) -> Scalar:
    """The only value that there is, None if there are others."""
    return type_.single if isinstance(type_, Enum) and type_.constant else None


def _parameters(method: Method) -> Iterator[Parameter]:
    """What can be sent, in the order in which the command has it."""
    listed = [p for p in method.parameters if p.location is not In.COOKIE]
    if method.body is not None and not method.body.flat:
        listed.append(method.body.parameter)
    for parameter in listed:
        if not parameter.read_only and (parameter.availability.has(LANGUAGE) or parameter.location is In.PATH):
            yield parameter


def _place(parameter: Parameter) -> Place:
    return Place.ROOT if parameter.whole_body else _PLACES[parameter.location]


def _words(naming: Naming, words: Words) -> Words:
    """What the document calls it on the command line."""
    asked = naming.get(LANGUAGE, "method_argument") or naming.get(LANGUAGE, "property_name")
    return split_words(asked) if asked else words


def _renamed(method: Method, parameter: Parameter, wanted: str, name: str) -> Finding:
    return Finding(
        Severity.WARNING,
        "Cli/FlagCollision",
        f"`--{wanted}` of `{method.id}` is another flag already: this one is `--{name}`",
        parameter.pointer,
        hint="give the parameter a name of its own with `x-stainless-naming: {cli: {method_argument: …}}`",
    )


def _hides(method: Method, parameter: Parameter, name: str) -> Finding:
    message = f"`--{name}` of `{method.id}` hides the program's own flag, which stands before the command there"
    return Finding(Severity.NOTE, "Cli/FlagHidden", message, parameter.pointer)


__all__ = ["FlagMaker", "default_of", "usage"]
