"""Groups of commands as Go: a literal for each command, and the function that runs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ...ir.api import Client, Method
from ...ir.types import Scalar
from ...render.go.expressions import Code, literal
from ...render.go.text import go_literal, go_string
from ..go.fixed_options import fixed_options, http_method
from ..go.gotypes import OPTION, Package, Qualify
from .commands import BodyKind, Command, Flag, Group, InnerFlag, Paging, Place, Shows
from .kinds import FlagKind

_INT = 2**31
"""Numbers beyond do not fit the `int` of every platform."""
_INT64 = 2**63
URFAVE = "github.com/urfave/cli/v3"


def group_file(group: Group, client: Client, header: str, module: str, sdk: str) -> str:
    """The file of a group: its commands, then their handlers.

    Args:
        client: Says which operations choose their credentials.
        header: The comment at its top.
        module: The path of the program's module.
        sdk: That of the SDK's.
    """
    blocks = [_variable(command) for command in group.commands]
    used = _Used(sdk)
    blocks.extend(_handler(command, client, used.qualify) for command in group.commands)
    body = "\n\n".join("\n".join(block) for block in blocks)
    imports = {"context", URFAVE, *used.paths}
    if any(command.flags for command in group.commands):
        imports.add(f"{module}/internal/requestflag")
    return f"{header}\n\npackage cmd\n\n{import_block(imports)}\n\n{body}\n"


@dataclass(frozen=True, slots=True)
class _Used:
    """The packages of the standard library and the SDK that a file uses."""

    sdk: str
    paths: set[str] = field(default_factory=set)

    def qualify(self, package: Package, name: str) -> str:
        """A name of a package as the file writes it."""
        self.paths.add(package.path[4:] if package.path.startswith("std:") else f"{self.sdk}/{package.path}")
        return f"{package.name}.{name}"


def import_block(paths: Iterable[str]) -> str:
    """An import declaration: the standard library first."""
    ordered = sorted(paths)
    parts = [[p for p in ordered if "." not in p], [p for p in ordered if "." in p]]
    return "import (\n" + "\n\n".join("\n".join(f"\t{go_string(p)}" for p in part) for part in parts if part) + "\n)"


# -- literals ---------------------------------------------------------------------------------------------------------


def _variable(command: Command) -> list[str]:
    made = literal("cli.Command", list(_command(command)))
    inner = [(go_string(f.name), _inner_flags(f.inner)) for f in command.flags if f.inner]
    if not inner:
        return [f"var {command.variable} = {made[0]}", *made[1:]]
    outer = literal("map[string][]requestflag.HasOuterFlag", inner)
    return [
        f"var {command.variable} = requestflag.WithInnerFlags({made[0]}",
        *made[1:-1],
        f"{made[-1]}, {outer[0]}",
        *outer[1:-1],
        f"{outer[-1]})",
    ]


def _command(command: Command) -> Iterator[tuple[str, Code]]:
    yield "Name", _text(command.name)
    if command.usage:
        yield "Usage", _text(command.usage)
    if command.description:
        yield "Description", _text(command.description)
    yield "Suggest", ("true",)
    if command.flags:
        yield "Flags", _lines("[]cli.Flag", [_flag(f) for f in command.flags])
    yield "Action", (command.handler,)
    yield "HideHelpCommand", ("true",)


def _flag(flag: Flag) -> Code:
    entries: list[tuple[str, Code]] = [("Name", _text(flag.name))]
    if flag.aliases:
        entries.append(("Aliases", (_texts(flag.aliases),)))
    if flag.usage:
        entries.append(("Usage", _text(flag.usage)))
    for name, said in (("Required", flag.required), ("Const", flag.const)):
        if said:
            entries.append((name, ("true",)))
    entries.extend(_kind(flag.kind, flag.default))
    if flag.file_fields:
        entries.append(("FileFields", (_texts(flag.file_fields),)))
    if flag.example:
        entries.append(("Example", _text(flag.example)))
    if flag.data_aliases:
        entries.append(("DataAliases", (_texts(flag.data_aliases),)))
    if flag.place is not Place.NOWHERE:
        entries.append((flag.place.value, ("true",) if flag.place is Place.ROOT else _text(flag.wire)))
    return literal(f"&requestflag.Flag[{flag.kind.go}]", entries)


def _inner_flags(flags: Sequence[InnerFlag]) -> Code:
    return _lines("", [_inner(flag) for flag in flags])


def _inner(flag: InnerFlag) -> Code:
    entries: list[tuple[str, Code]] = [("Name", _text(flag.name))]
    if flag.usage:
        entries.append(("Usage", _text(flag.usage)))
    entries.extend(_kind(flag.kind, flag.default))
    entries.append(("InnerField", _text(flag.wire)))
    return literal(f"&requestflag.InnerFlag[{flag.kind.go}]", entries)


def _kind(kind: FlagKind, default: Scalar | tuple[Scalar, ...]) -> Iterator[tuple[str, Code]]:
    """What a flag can be."""
    if kind.values:
        yield "Suggested" if kind.open else "Enum", (_texts(kind.values),)
    if default is not None and default != ():
        yield "Default", (_default(default),)
    for name, said in (("List", kind.listed), ("FileInput", kind.file)):
        if said:
            yield name, ("true",)


def _default(value: Scalar | tuple[Scalar, ...]) -> str:
    if isinstance(value, tuple):
        return f"[]any{{{', '.join(_default(v) for v in value)}}}"
    if isinstance(value, int) and not isinstance(value, bool) and not -_INT <= value < _INT:
        return f"int64({value})" if -_INT64 <= value < _INT64 else f"{value}.0"
    return go_literal(value)


def _lines(type_: str, items: Sequence[Code]) -> Code:
    """A literal with each item on lines of its own."""
    body = (f"\t{line}" for item in items for line in (*item[:-1], f"{item[-1]},"))
    return (f"{type_}{{", *body, "}")


def _text(value: str) -> Code:
    return (go_string(value),)


def _texts(values: Iterable[str]) -> str:
    return f"[]string{{{', '.join(go_string(v) for v in values)}}}"


# -- handlers ---------------------------------------------------------------------------------------------------------


def _handler(command: Command, client: Client, qualify: Qualify) -> list[str]:
    lines = [
        f"func {command.handler}(ctx context.Context, cmd *cli.Command) error {{",
        "\tunusedArgs := cmd.Args().Slice()",
    ]
    for flag in command.positional:
        name = go_string(flag.name)
        lines.extend(
            [
                f"\tif !cmd.IsSet({name}) && len(unusedArgs) > 0 {{",
                f"\t\tif err := cmd.Set({name}, unusedArgs[0]); err != nil {{",
                "\t\t\treturn err",
                "\t\t}",
                "\t\tunusedArgs = unusedArgs[1:]",
                "\t}",
            ]
        )
    request = _request(command, client, qualify)
    lines.append(f"\tcall, err := newCall(cmd, unusedArgs, {request[0]}")
    lines.extend(f"\t{line}" for line in request[1:])
    lines[-1] += ")"
    lines.extend(["\tif err != nil {", "\t\treturn err", "\t}"])
    if command.stream is not None:
        lines.append(f"\tif call.Bool({go_string(command.switch)}) {{")
        lines.extend([f"\t\treturn {_shown(command.stream, command.paging)}", "\t}"])
    return [*lines, f"\treturn {_shown(command.shows, command.paging)}", "}"]


def _request(command: Command, client: Client, qualify: Qualify) -> Code:
    """What is sent."""
    method = command.method
    parts = [f"Method: {http_method(method.verb, qualify)}", f"Path: {go_string(method.path.removeprefix('/'))}"]
    if command.body is not BodyKind.NONE:
        parts.append(f"Body: {command.body.value}")
    if command.content_type:
        parts.append(f"ContentType: {go_string(command.content_type)}")
    if command.accept:
        parts.append(f"Accept: {go_string(command.accept)}")
    options = list(_options(method, client, qualify))
    if not options:
        return (f"request{{{', '.join(parts)}}}",)
    head = f"request{{{', '.join(parts)}, Options: []{qualify(OPTION, 'RequestOption')}{{"
    return (head, *(f"\t{option}," for option in options), "}}")


def _options(method: Method, client: Client, qualify: Qualify) -> Iterator[str]:
    """What the SDK's method says before the options of its caller."""
    schemes = client.schemes_of(method)
    if schemes is not None:
        yield f"{qualify(OPTION, 'WithSecurity')}({', '.join(go_string(s.name) for s in schemes)})"
    yield from fixed_options(method, method.headers, qualify)


def _shown(shows: Shows, paging: Paging | None) -> str:
    match shows:
        case Shows.JSON:
            return "call.ShowJSON(ctx)"
        case Shows.PAGES:
            return f"call.ShowJSONIterator(ctx, call.Pages(ctx, {_paging(paging or Paging())}))"
        case Shows.STREAM:
            return "call.ShowJSONIterator(ctx, call.Streaming(ctx))"
        case Shows.LINES:
            return "call.ShowJSONIterator(ctx, call.StreamingLines(ctx))"
        case Shows.BINARY:
            return "call.writeBinaryResponse(ctx)"
        case Shows.NOTHING:
            return "call.Send(ctx)"


def _paging(paging: Paging) -> str:
    texts = (
        ("Items", paging.items),
        ("Next", paging.next),
        ("More", paging.more),
        ("Query", paging.query),
        ("Body", paging.body),
    )
    parts = [f"{name}: {go_string(text)}" for name, text in texts if text]
    if paging.step:
        parts.append(f"Step: {paging.step}")
    if paging.start:
        parts.append(f"Start: {paging.start}")
    return f"paging{{{', '.join(parts)}}}"


__all__ = ["group_file", "import_block"]
