"""What a test module imports: names of the SDK by their public addresses."""

from __future__ import annotations

from collections.abc import Collection

from .modules import Module, ModulePath, Symbol
from .settings import Settings
from .views import MethodView

_TAKEN = frozenset({"Any", "cast", "pytest", "httpx", "os", "MockRouter", "assert_matches_type", "base_url"})


class TestImports:
    """Collects the imports of one test module."""

    __test__ = False

    def __init__(self, settings: Settings, own_class: str, exported: Collection[Symbol]) -> None:
        self._package = settings.package
        self.responses = settings.responses
        self._exported = exported
        self._others = Module(("tests",))
        self._first = Module(("tests",))
        self._known: dict[str, tuple[str, str]] = {
            n: ("", n) for n in (*_TAKEN, own_class, f"{own_class[:4]}Async{own_class[4:]}")
        }
        self.respx = False
        """The module needs the base URL, to route requests."""
        self._others.module("pytest")
        for name in (settings.client, f"Async{settings.client}"):
            self._import(self._package, name)

    def own(self, module: ModulePath, name: str) -> str:
        """A name of the SDK; returns what it is called here."""
        return self._import(".".join((self._package, *module)), name)

    def binary(self, *, asynchronous: bool) -> str:
        """What a method gives whose response is bytes."""
        return self.own(*self.responses.symbol(asynchronous=asynchronous))

    def symbol(self, symbol: Symbol) -> str:
        """A public type, by the folder that exports it; a type nested in another one's module, by that module."""
        return self.own(symbol.module[:-1] if symbol in self._exported else symbol.module, symbol.name)

    def matches(self) -> None:
        """Imports the assertion on types."""
        self._first.foreign("tests.utils", "assert_matches_type", "assert_matches_type")

    def uses_respx(self) -> None:
        self.respx = True
        self._others.module("os")
        self._others.module("httpx")
        self._others.foreign("respx", "MockRouter", "MockRouter")

    def casts(self) -> None:
        self._others.typing("Any")
        self._others.typing("cast")

    def uses_time(self) -> None:
        for name in ("datetime", "timezone"):
            self._others.datetime(name)

    def response_type(self, view: MethodView, *, asynchronous: bool) -> str:
        """The type of a parsed response as an expression; empty for none."""
        text = view.response_type
        if not text:
            return ""
        if view.result is not None:
            name = self.symbol(view.result)
            optional = text.startswith(("Optional[", "typing.Optional["))
            text = f"{self._others.typing('Optional')}[{name}]" if optional else name
        if not view.page:
            return text
        return f"{self.own(('pagination',), f'{_colour(asynchronous)}{view.page}')}[{text}]"

    def lines(self) -> list[str]:
        """The import block, laid out."""
        return [*self._others.import_lines(), "", *self._first.import_lines()]

    def _import(self, package: str, name: str) -> str:
        here = name
        if self._known.setdefault(here, (package, name)) != (package, name):
            here = f"{''.join(part.capitalize() for part in package.rsplit('.', 1)[-1].split('_'))}{name}"
            self._known[here] = (package, name)
        return self._first.foreign(package, name, here)


def _colour(asynchronous: bool) -> str:
    return "Async" if asynchronous else "Sync"
