"""The file of the program itself: its flags, its groups, and what the flags tell the SDK."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from ...render.go.expressions import Code, literal
from ...render.go.text import go_string
from ...render.metadata import one_line
from .commands import GlobalFlag, Program
from .printing import URFAVE, import_block

_FLAG_TYPES = {"string": "String", "integer": "Int64", "number": "Float", "boolean": "Bool"}


@dataclass(frozen=True, slots=True)
class Option:
    """How a flag of the program reaches the SDK; literals and identifiers."""

    name: str
    getter: str
    setter: str
    secret: bool


def root_file(program: Program, jinja: Environment, header: str, *, platform: bool) -> str:
    """`pkg/cmd/cmd.go`.

    Args:
        platform: The API wants to know what sends its requests.
    """
    imports = {"log", "os", f"{program.module}/internal/show", f"{program.sdk_module}/option", URFAVE}
    if program.environments:
        imports.add("fmt")
    names = [e.name for e in program.environments]
    return jinja.get_template("cli/api/cmd.go.jinja").render(
        header=header,
        imports=import_block(imports),
        binary=go_string(program.binary),
        usage=go_string(f"CLI for the {one_line(program.title)}"),
        flags=_indented(list(_flags(program)), 2),
        commands=_indented([(f"&{c.variable}",) for g in program.groups if not g.name for c in g.commands], 2),
        groups=_indented([_group(g.name, [c.variable for c in g.commands]) for g in program.groups if g.name], 2),
        environments=[(go_string(e.name), e.setter) for e in program.environments],
        choices=", ".join(go_string(n) for n in names),
        unknown=go_string(f"--environment: %q is none of {', '.join(n.replace('%', '%%') for n in names)}"),
        agent=go_string(f"{program.client}/CLI "),
        base_url=go_string(f"{program.env_prefix}_BASE_URL"),
        platform=platform,
        options=[_option(o) for o in program.options],
    )


def _flags(program: Program) -> Iterator[Code]:
    """The literals of the program's flags that depend on the API."""
    variable = f"{program.env_prefix}_BASE_URL"
    yield _flag("String", "base-url", f"Override the base URL of requests [${variable}]")
    if program.environments:
        names = " | ".join(e.name for e in program.environments)
        yield _flag("String", "environment", f"The environment that requests go to ({names})")
    for option in program.options:
        usage = option.usage
        if option.secret:
            usage = f"{usage.rstrip('.')}{'; ' if usage else ''}- asks for it"
        yield _flag(_FLAG_TYPES.get(option.kind, "String"), option.name, usage, option.env)


def _flag(kind: str, name: str, usage: str, env: str = "") -> Code:
    entries: list[tuple[str, Code]] = [("Name", (go_string(name),))]
    if usage:
        entries.append(("Usage", (go_string(usage),)))
    if env:
        entries.append(("Sources", (f"cli.EnvVars({go_string(env)})",)))
    return literal(f"&cli.{kind}Flag", entries)


def _group(name: str, variables: Sequence[str]) -> Code:
    commands = ("[]*cli.Command{", *(f"\t&{v}," for v in variables), "}")
    entries: list[tuple[str, Code]] = [("Name", (go_string(name),)), ("Category", ('"API RESOURCE"',))]
    return literal("", [*entries, ("Suggest", ("true",)), ("Commands", commands)])


def _option(option: GlobalFlag) -> Option:
    getter = f"root.{_FLAG_TYPES.get(option.kind, 'String')}({go_string(option.name)})"
    secret = option.secret and option.kind == "string"
    return Option(go_string(option.name), getter, option.setter, secret)


def _indented(items: Sequence[Code], depth: int) -> list[str]:
    """The lines of the elements of a list."""
    return ["\t" * depth + line for item in items for line in (*item[:-1], f"{item[-1]},")]


__all__ = ["root_file"]
