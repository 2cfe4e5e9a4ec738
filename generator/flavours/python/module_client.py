"""The package as a client: module-level settings and resources, ``zoo.api_key = …; zoo.pets.list()``."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ...diagnostics import Severity
from ...render.python.layout import WIDTH, fit
from ...render.python.text import py_string
from ..base import Finding
from .client_file import ClientFile
from .modules import import_from, reexport_from
from .views import ChildView

SETTINGS = (
    ("timeout", "float | Timeout | None", "DEFAULT_TIMEOUT"),
    ("max_retries", "int", "DEFAULT_MAX_RETRIES"),
    ("default_headers", "_t.Mapping[str, str] | None", "None"),
    ("default_query", "_t.Mapping[str, object] | None", "None"),
    ("http_client", "_httpx.Client | None", "None"),
)
"""The settings that every client has, after its own options and its address."""
_PARTS = frozenset({"lib", "pagination", "resources", "types"})
"""What the package has besides the names it exports."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A name of the package that users assign."""

    name: str
    type: str
    value: str
    passed: str
    """What the client is given: an expression with the package as `package`."""


@dataclass(frozen=True, slots=True)
class ModuleClient:
    """The module-level client of one SDK, ready to print."""

    environments: bool
    """The client has several addresses to choose from."""
    settings: tuple[Setting, ...]
    resources: tuple[ChildView, ...]
    clashes: tuple[str, ...]
    """Resources that have no name of their own in the package: something else has it."""

    @property
    def setting_lines(self) -> list[str]:
        """The settings, as the package declares them."""
        return [line for s in self.settings for line in fit(f"{s.name}: {s.type} = {s.value}", "")]

    @property
    def resource_lines(self) -> list[str]:
        """The resources, as the module declares them."""
        named = [(c.attribute, c.class_name) for c in self.resources]
        return [
            line for name, kind in named for line in fit(f"{name}: {kind} = _client.resource({py_string(name)})", "")
        ]

    @property
    def imports(self) -> list[str]:
        """Imports of the resources' classes, for type checkers."""
        return [
            line
            for child in sorted(self.resources, key=lambda c: (len(c.module), c.module))
            for line in import_from(child.module, [child.class_name], width=WIDTH - 4)
        ]

    @property
    def exports(self) -> list[str]:
        """What the package imports."""
        return reexport_from("._module_client", [child.attribute for child in self.resources])

    def findings(self) -> Iterator[Finding]:
        """What users of the package cannot reach through it."""
        for name in self.clashes:
            yield Finding(
                Severity.WARNING,
                "Python/NameTaken",
                f"the resource `{name}` is left out of the module-level client: the package has another `{name}`",
                hint="rename the resource in the config; clients have it all the same",
            )


def module_client(file: ClientFile, exported: Collection[str]) -> ModuleClient:
    """The module-level client beside a client, in a package that exports the given names already."""
    settings = tuple(_settings(file))
    taken = {*exported, *_PARTS, *(s.name for s in settings)}
    return ModuleClient(
        bool(file.environments),
        settings,
        tuple(c for c in file.children if c.attribute not in taken),
        tuple(c.attribute for c in file.children if c.attribute in taken),
    )


def _settings(file: ClientFile) -> Iterator[Setting]:
    for option in file.options:
        kind, _, default = option.argument_type.partition(" = ")
        yield _setting(option.name, kind, default)
    if file.environments:
        yield _setting(
            "environment", f"{file.environment_type} | NotGiven".replace("Literal", "_te.Literal"), "not_given"
        )
        # To the constructor, None means that the variable of the environment does not count.
        base_url = "package.base_url if package.base_url is not None else not_given"
        yield Setting("base_url", "str | _httpx.URL | None", "None", base_url)
    else:
        yield _setting("base_url", "str | _httpx.URL | None", "None")
    for name, kind, default in SETTINGS:
        yield _setting(name, kind, default)


def _setting(name: str, kind: str, value: str) -> Setting:
    return Setting(name, kind, value, f"package.{name}")
