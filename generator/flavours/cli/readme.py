"""What the README of a command line client says: facts of the API and command lines, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...ir.api import Api, ClientOption
from ...ir.examples import example_call
from ...ir.showcase import Showcase, ShownCall, showcase
from ...ir.target import Homebrew, Target
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ..readme import credentials
from .commands import BodyKind, Command, Flag, Place, Program, Shows
from .invocations import Given, Written, given_flags, label, piped_document, shell, without, written
from .kinds import LANGUAGE, Base


@dataclass(frozen=True, slots=True)
class Call:
    """One command line, ready to print."""

    program: Program
    api: Api
    command: Command
    values: Given
    result: str
    """The path of wire names to the part of the response that is worth showing, or empty."""

    @property
    def line(self) -> str:
        """Program and command, without flags."""
        return f"{self.program.binary} {self.command.line}"

    def code(self, *before: Written, after: tuple[Written, ...] = ()) -> str:
        """The command line, with further flags."""
        return shell(self.program.binary, self.command, [*before, *self._flags(self.values), *after])

    def limited(self) -> str:
        """The command line of a list that ends early."""
        return self.code(after=(Written("max-items", "10"),))

    def transformed(self) -> str:
        """The command line with a part of the response."""
        return self.code(after=(Written("transform", self.result or "id"), Written("raw-output", "true", alone=True)))

    def with_arguments(self) -> str:
        """The command line with arguments in place of the flags for the path."""
        rest = without(self.command, self.values, Place.PATH)
        in_path = {key: value for key, value in self.values.items() if key not in rest}
        arguments = [w.value for flag, value in given_flags(self.command, in_path) for w in written(flag, value)]
        return shell(self.program.binary, self.command, self._flags(rest), *arguments)

    def with_credentials(self) -> str:
        """The command line with the credentials that it needs."""
        client = self.api.client
        schemes = client.schemes_of(self.command.method) or client.schemes
        names = {s.name for s in schemes}
        flags = zip(self.program.options, client.options, strict=True)
        return self.code(*(Written(f.name, label(f.name)) for f, o in flags if o.scheme in names and o.env))

    def streamed(self) -> str:
        """The command line that asks for a stream."""
        switch = self.command.switch
        return self.code(after=(Written(switch, "true", alone=True),) if switch else ())

    def piped(self) -> str:
        """The body on standard input, empty if it cannot be piped."""
        document = piped_document(self.command, self.values)
        if not document:
            return ""
        rest = without(self.command, self.values, Place.BODY, Place.ROOT)
        return f"{shell(self.program.binary, self.command, self._flags(rest))} <<'YAML'\n{document}YAML"

    def _flags(self, values: Given) -> list[Written]:
        return [w for flag, value in given_flags(self.command, values) for w in written(flag, value)]


@dataclass(frozen=True, slots=True)
class Embedding:
    """A flag whose value can have the content of files in it."""

    line: str
    """What is before the value: program, command, flag."""
    nested: bool
    """The value is an object."""

    def code(self, text: str) -> str:
        """The command line with a file in this spelling."""
        return f"{self.line} '{{key: \"{text}\"}}'" if self.nested else f"{self.line} {_quoted(text)}"


@dataclass(frozen=True, slots=True)
class Variable:
    """An environment variable, with the flag that says the same."""

    name: str
    """Empty where there is a flag alone."""
    flag: str
    """Without dashes."""
    about: Markdown
    required: bool


@dataclass(frozen=True, slots=True)
class ReadmeView:
    program: Program
    heading: Markdown
    title: Markdown
    api_title: Markdown
    repository: str
    files: str
    """Address of the repository's files, ending with a slash."""
    docs: str
    go: str
    cask: str
    """What `brew install` is given, or empty."""
    tap: str
    """The address of the tap, where `brew` cannot find it by its name."""
    calls: Showcase[Call | None]
    variables: tuple[Variable, ...]
    options: tuple[Variable, ...]
    """The flags of the program for options of the client."""
    embedding: Embedding | None
    binary: Call | None
    """A call whose response is no JSON."""
    with_path: Call | None
    """A call with parameters in its path."""
    has_inner: Flag | None
    """A flag with inner flags."""

    @property
    def with_body(self) -> Call | None:
        """A call whose body can be piped."""
        shown = (self.calls.headline, self.calls.nested, self.calls.default)
        return next((c for c in shown if c is not None and c.piped()), None)

    @property
    def secrets(self) -> bool:
        """Whether there are credentials."""
        return any(o.secret for o in self.program.options)

    @property
    def form(self) -> str:
        """What command lines look like."""
        grouped = [bool(group.name) for group in self.program.groups if group.commands]
        return "GROUP COMMAND" if all(grouped) else "[GROUP] COMMAND" if any(grouped) else "COMMAND"


def readme_view(program: Program, api: Api, target: Target, go: str, repository: str) -> ReadmeView:
    """Everything the README template needs."""
    commands = {c.method.id: c for c in program.commands()}
    calls = shown_calls(program, api)
    title = target.readme_title or f"{program.title.removesuffix(' API')} CLI"
    cask, tap = _homebrew(program, target)
    binary = next((c for c in commands.values() if c.shows is Shows.BINARY), None)
    with_path = _with_path(program, api, calls)
    options = tuple(_options(program, api))
    about = Markdown("The address of the API, where that is another one")
    base = Variable(f"{program.env_prefix}_BASE_URL", "base-url", about, required=False)
    return ReadmeView(
        program=program,
        heading=markdown_text(title),
        title=markdown_text(program.title),
        api_title=markdown_text(program.title),
        repository=repository,
        files=f"{repository}/blob/main/",
        docs=web_address(api.info.docs),
        go=go,
        cask=cask,
        tap=tap,
        calls=calls,
        variables=(*(o for o in options if o.name), base),
        options=options,
        embedding=_embedding(program, calls),
        binary=Call(program, api, binary, {}, "") if binary is not None else None,
        with_path=with_path,
        has_inner=next((f for c in commands.values() for f in c.flags if f.inner), None),
    )


def shown_calls(program: Program, api: Api) -> Showcase[Call | None]:
    """The calls that every language shows, as command lines."""
    commands: Mapping[str, Command] = {c.method.id: c for c in program.commands()}

    def printed(shown: ShownCall) -> Call | None:
        command = commands.get(shown.method.id)
        return Call(program, api, command, shown.values, shown.result) if command is not None else None

    return showcase(api, LANGUAGE).map(printed)


def _with_path(program: Program, api: Api, calls: Showcase[Call | None]) -> Call | None:
    """One of the calls that are shown, else the first command of that kind, with what it cannot do without."""
    for shown in (calls.pagination, calls.default, calls.of_resource, calls.headline):
        if shown is not None and shown.command.positional:
            return shown
    for command in program.commands():
        if command.positional:
            values = example_call(api, command.method, LANGUAGE, required_only=True)
            return Call(program, api, command, values, "")
    return None


def _homebrew(program: Program, target: Target) -> tuple[str, str]:
    """What is installed from a tap, and the tap's address where its name is not enough."""
    found = target.options.get("homebrew")
    if not isinstance(found, Homebrew):
        return "", ""
    owner, name = found.tap.owner, found.tap.name
    short = name.removeprefix("homebrew-")
    return f"{owner}/{short}/{program.binary}", "" if short != name else found.tap.url


def _options(program: Program, api: Api) -> Iterator[Variable]:
    """The program's flags for options of the client."""
    where = credentials(api.client, (flag.name for flag in program.options))
    said = {c.option: f"Sent {c.where}" for c in where}
    for flag, option in zip(program.options, api.client.options, strict=True):
        about = flag.usage or said.get(flag.name) or _sent(option)
        yield Variable(
            flag.env,
            flag.name,
            markdown_text(about) if flag.usage else Markdown(about),
            not option.nullable and option.default is None,
        )


def _sent(option: ClientOption) -> str:
    """What is to say of an option that the document says nothing of."""
    if option.header:
        return f"Sent in the header {markdown_code(option.header)}"
    if option.query:
        return f"Sent in the query parameter {markdown_code(option.query)}"
    return f"The client's {markdown_code(' '.join(option.words))}"


def _embedding(program: Program, calls: Showcase[Call | None]) -> Embedding | None:
    """A flag to show files with: one of the calls that are shown, text rather than objects."""
    first = [c.command for c in (calls.headline, calls.nested, calls.default) if c is not None]
    found = [(c, f) for c in (*first, *program.commands()) for f in c.flags if _in_body(f) and c.body is BodyKind.JSON]
    for base, nested in ((Base.TEXT, False), (Base.MAP, True)):
        for command, flag in found:
            kind = flag.kind
            if kind.base is base and not (kind.many or kind.file or kind.values or flag.const):
                return Embedding(f"{program.binary} {command.line} --{flag.name}", nested)
    return None


def _in_body(flag: Flag) -> bool:
    return flag.place in (Place.BODY, Place.ROOT)


def _quoted(text: str) -> str:
    return f"'{text}'" if "\\" in text else text


__all__ = ["Call", "Embedding", "ReadmeView", "Variable", "readme_view", "shown_calls"]
