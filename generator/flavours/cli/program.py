"""Api -> Program: which groups and commands there are, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ...diagnostics import Severity
from ...ir.api import Api, Body, Encoding, Method, MethodKind, Resource, ResponseKind, StreamKind
from ...ir.names import split_words
from ...ir.target import Target
from ...render.text import wrapped
from ..base import Finding
from ..go.client_files import environment_option
from ..go.module import module_path
from ..go.names import Names
from ..go.places import Places
from ..readme import api_title
from .commands import (
    BodyKind,
    Command,
    EnvironmentChoice,
    Flag,
    GlobalFlag,
    Group,
    Paging,
    Place,
    Program,
    Shows,
)
from .flags import FlagMaker, usage
from .kinds import LANGUAGE
from .names import distinct, kebab, repeated
from .paging import paging_of
from .runtime_files import Runtime

OWN_FLAGS = frozenset(
    {"base-url", "debug", "format", "format-error", "raw-output", "r", "transform", "transform-error", "help", "h"}
)
"""The flags of every program that commands ask for."""
_ENVIRONMENT = "environment"
_TOPLEVEL = "toplevel"
_BODIES = {
    Encoding.JSON: BodyKind.JSON,
    Encoding.MULTIPART: BodyKind.MULTIPART,
    Encoding.FORM: BodyKind.FORM,
    Encoding.BINARY: BodyKind.FILE,
    Encoding.TEXT: BodyKind.FILE,
}
_SHOWN = {
    ResponseKind.NONE: Shows.NOTHING,
    ResponseKind.JSON: Shows.JSON,
    ResponseKind.TEXT: Shows.JSON,
    ResponseKind.BINARY: Shows.BINARY,
}
_STREAMS = {StreamKind.SSE: Shows.STREAM, StreamKind.JSONL: Shows.LINES}


def program_of(api: Api, target: Target, runtime: Runtime) -> tuple[Program, list[Finding]]:
    """The program, and what is to say of what it cannot express."""
    maker = _Maker(api, target, runtime)
    return maker.program(), maker.findings


@dataclass(slots=True)
class _Maker:
    api: Api
    target: Target
    runtime: Runtime
    findings: list[Finding] = field(default_factory=list)
    _places: Places = field(init=False)
    _names: Names = field(init=False)
    _flags: FlagMaker = field(init=False)
    _variables: set[str] = field(init=False)
    _files: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._names = Names(self.api.casings)
        self._places = Places(self.api, self._sdk, self._names)
        self._variables = set(self.runtime.declared)
        self._files = set(self.runtime.files)

    @property
    def _sdk(self) -> Target:
        return self.target.base or Target("go")

    def program(self) -> Program:
        """Everything."""
        api, client = self.api, self.api.client
        organisation = kebab(split_words(api.info.name)) or "api"
        binary = self.target.package or organisation
        title = self.target.readme_title or self._sdk.readme_title
        options = tuple(self._options())
        self._flags = FlagMaker(api, self._own, frozenset(o.name for o in options))
        return Program(
            binary=binary,
            module=self._module(organisation),
            sdk_module=sdk_module(self.target, self._places.root.name, api.info.name),
            sdk_package=self._places.root.name,
            client=client.class_name or self._names.exported(client.words),
            title=api_title(title or " ".join(self._names.pascal((w,)) for w in client.words) or binary),
            env_prefix=client.env_prefix,
            groups=tuple(self._groups()),
            options=options,
            environments=tuple(self._environments()),
        )

    def _module(self, organisation: str) -> str:
        repository = self.target.repository
        if repository is not None:
            return f"github.com/{repository.owner}/{repository.name}"
        return f"github.com/{organisation}/{organisation}-cli"

    # -- the program's own flags --------------------------------------------------------------------------------------

    def _options(self) -> Iterator[GlobalFlag]:
        used = {*self._own, "version", "v"}
        schemes = {s.name for s in self.api.client.schemes}
        for option in self.api.client.options:
            wanted = kebab(option.words) or "option"
            name = distinct((wanted, f"client-{wanted}"), used)
            used.add(name)
            setter = f"With{self._names.exported(option.words)}"
            said = usage(option.description, None)
            yield GlobalFlag(name, option.kind, said, option.env, setter, option.scheme in schemes)

    @property
    def _own(self) -> frozenset[str]:
        return OWN_FLAGS | ({_ENVIRONMENT} if len(self.api.client.environments) > 1 else set())

    def _environments(self) -> Iterator[EnvironmentChoice]:
        environments = self.api.client.environments
        for environment in environments if len(environments) > 1 else ():
            yield EnvironmentChoice(environment.name, environment_option(self._names, environment))

    # -- commands -----------------------------------------------------------------------------------------------------

    def _groups(self) -> Iterator[Group]:
        resources = [(self.api.root, ""), *_named(self.api.root, ())]
        names = repeated([name for _, name in resources])
        taken = set(names)
        for (resource, _), name in zip(resources, names, strict=True):
            methods = [m for m in resource.methods if self._offered(m)]
            if not methods:
                continue
            calls = repeated([kebab(m.words) or "call" for m in methods])
            if not name:
                calls = [distinct((c, f"{c}-command"), taken) for c in calls]
            group = Group(name, resource, self._file(resource))
            yield replace(
                group, commands=tuple(self._command(group, m, c) for m, c in zip(methods, calls, strict=True))
            )

    def _offered(self, method: Method) -> bool:
        if not method.availability.has(LANGUAGE):
            return False
        if method.websocket is not None:
            message = f"command line clients open no WebSocket connections: `{method.id}` has no command"
            self.findings.append(Finding(Severity.NOTE, "Cli/NoConnections", message, method.pointer))
        return method.kind in (MethodKind.HTTP, MethodKind.ALIAS)

    def _file(self, resource: Resource) -> str:
        """The name of the SDK's file, in the one folder that there is."""
        place = self._places.resources.get(resource.id)
        words = tuple(w for key in resource.id.split(".") for w in split_words(key))
        path = place.file.removesuffix(".go") if place is not None else "".join(words) or _TOPLEVEL
        name = path.rpartition("/")[2]
        free = distinct((name, path.replace("/", ""), f"{name}api"), self._files, "")
        self._files.add(free)
        return free

    def _command(self, group: Group, method: Method, name: str) -> Command:
        variable, handler = self._identifiers(group, name)
        shows, stream, switch = _shown(method)
        paging = paging_of(self.api, method)
        if isinstance(paging, Finding):
            self.findings.append(paging)
            paging = None
        if paging is not None:
            shows = Shows.PAGES
        iterates = stream is not None or shows in (Shows.PAGES, Shows.STREAM, Shows.LINES)
        flags: list[Flag] = []
        for made in self._flags.flags(method, iterates=iterates, downloads=shows is Shows.BINARY):
            if isinstance(made, Finding):
                self.findings.append(made)
            else:
                flags.append(made)
        asked = next((f.name for f in flags if switch and f.wire == switch and f.place is not Place.PATH), "")
        if stream is not None and not asked:
            shows, stream = (stream, None) if method.response.kind is ResponseKind.EVENTS else (shows, None)
        short, long = _described(method)
        return Command(
            name=name,
            group=group.name,
            method=method,
            resource=group.resource,
            variable=variable,
            handler=handler,
            usage=short,
            description=long,
            flags=tuple(flags),
            body=_BODIES[method.body.encoding] if method.body is not None else BodyKind.NONE,
            shows=shows,
            stream=stream,
            switch=asked,
            paging=paging,
            accept=_accept(method, shows, stream),
            content_type=_content_type(method.body),
        )

    def _identifiers(self, group: Group, name: str) -> tuple[str, str]:
        words = split_words(f"{group.name} {name}")
        plain = self._names.parameter(words)
        variable, number = plain, 1
        while variable in self._variables or _handler(variable) in self._variables:
            number += 1
            variable = f"{plain}{number}"
        handler = _handler(variable)
        self._variables |= {variable, handler}
        return variable, handler


def _handler(variable: str) -> str:
    return f"handle{variable[:1].upper()}{variable[1:]}"


def sdk_module(target: Target, package: str, organisation: str) -> str:
    """The path of the SDK's module: the SDK's own, unless the config names another repository for the program. The
    config may leave out the ``/vN`` of the path."""
    own = module_path(target.base or Target("go"), package, organisation)
    asked = target.options.get("go_sdk_package")
    if not isinstance(asked, str) or not asked or own == asked:
        return own
    rest = own.removeprefix(f"{asked}/v")
    return own if rest != own and rest.isdigit() else asked


def _named(parent: Resource, around: tuple[str, ...]) -> Iterator[tuple[Resource, str]]:
    """The resources below one, parents first, with the names of their groups."""
    for child in parent.children:
        if not child.availability.has(LANGUAGE) or child.key.startswith("$"):
            continue
        way = (*around, kebab(child.words) or "resource")
        yield child, ":".join(way)
        yield from _named(child, way)


def _shown(method: Method) -> tuple[Shows, Shows | None, str]:
    """What is done with the response; how it can be streamed besides, and the parameter that asks for that."""
    streaming = method.streaming
    if streaming is None:
        return _SHOWN.get(method.response.kind, Shows.STREAM), None, ""
    stream = _STREAMS[streaming.kind]
    if not streaming.parameter:
        return stream, None, ""
    return _SHOWN.get(method.response.kind, stream), stream, streaming.parameter


def _accept(method: Method, shows: Shows, stream: Shows | None) -> str:
    """What the response may be. Streams of events ask for it themselves."""
    if "accept" in {name.lower() for name, _ in method.headers}:
        return ""
    if shows is Shows.NOTHING:
        return "*/*"
    if shows is Shows.LINES and stream is None:
        return method.response.content_type or "application/jsonl"
    if shows is Shows.BINARY or method.response.kind is ResponseKind.TEXT:
        return method.response.content_type or "application/octet-stream"
    return ""


def _content_type(body: Body | None) -> str:
    return body.content_type if body is not None and _BODIES[body.encoding] is BodyKind.FILE else ""


def _described(method: Method) -> tuple[str, str]:
    """What a command does: in a line, and all that there is to say, if that is more."""
    deprecated = method.deprecated.reason(LANGUAGE) if method.deprecated is not None else None
    summary, text = usage(method.summary, None), usage(method.description, None)
    short = summary or text.partition(". ")[0]
    return usage(short, deprecated), "" if text in ("", short) else "\n".join(wrapped(method.description))


__all__ = ["OWN_FLAGS", "Paging", "program_of", "sdk_module"]
