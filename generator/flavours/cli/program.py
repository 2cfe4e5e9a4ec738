"""Api -> Program: which groups and commands there are, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from ...diagnostics import Severity
from ...ir.api import Api, Method, MethodKind, Resource
from ...ir.names import split_words
from ...ir.target import Target
from ...render.text import wrapped
from ..base import Finding
from ..go.client_files import environment_option
from ..go.module import module_path
from ..go.names import Names
from ..go.places import Places
from ..readme import api_title
from .commands import Command, EnvironmentChoice, GlobalFlag, Group, Program, Shows
from .exchange import exchange
from .flags import FlagMaker, usage
from .kinds import LANGUAGE
from .names import distinct, kebab, repeated
from .paging import paging_of
from .runtime_files import Runtime

T = TypeVar("T")
OWN_FLAGS = frozenset(
    {"base-url", "debug", "format", "format-error", "raw-output", "r", "transform", "transform-error", "help", "h"}
)
"""The flags of every program that commands ask for."""
_ENVIRONMENT = "environment"
_TOPLEVEL = "toplevel"


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
        sent = exchange(method)
        paging = self._kept(paging_of(self.api, method))
        shows, stream = Shows.PAGES if paging is not None else sent.shows, sent.stream
        iterates = stream is not None or shows in (Shows.PAGES, Shows.STREAM, Shows.LINES)
        flags = [
            flag
            for made in self._flags.flags(method, iterates=iterates, downloads=shows is Shows.BINARY)
            if (flag := self._kept(made)) is not None
        ]
        switch = next((f.name for f in flags if stream is not None and f.wire == sent.switch), "")
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
            body=sent.body,
            shows=shows,
            stream=stream if switch else None,
            switch=switch,
            paging=paging,
            accept=sent.accept,
            content_type=sent.content_type,
        )

    def _kept(self, made: T | Finding | None) -> T | None:
        """What was made; a finding is put aside."""
        if isinstance(made, Finding):
            self.findings.append(made)
            return None
        return made

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


def _described(method: Method) -> tuple[str, str]:
    """What a command does: in a line, and all that there is to say, if that is more."""
    deprecated = method.deprecated.reason(LANGUAGE) if method.deprecated is not None else None
    summary, text = usage(method.summary, None), usage(method.description, None)
    short = summary or text.partition(". ")[0]
    return usage(short, deprecated), "" if text in ("", short) else "\n".join(wrapped(method.description))


__all__ = ["OWN_FLAGS", "program_of", "sdk_module"]
