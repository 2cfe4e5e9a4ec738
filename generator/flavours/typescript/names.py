"""TypeScript names: words cased as the family's SDKs case them, without reserved words (typescript.md §2, §3)."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from ...ir.api import Casing
from ...ir.names import Words
from ..casing import Casings

LANGUAGE = "typescript"
_TEXT = (
    "abstract any arguments as async await bigint boolean break case catch class const continue debugger declare"
    " default delete do else enum eval export extends false finally for function if implements import in instanceof"
    " interface"
    " let new null number object package private protected public return static string super switch symbol this throw"
    " true try type typeof undefined unknown var void while with yield"
)
RESERVED = frozenset(_TEXT.split())
USED_TYPES = frozenset(
    {"APIPromise", "APIResource", "Array", "Omit", "PagePromise", "Promise", "RequestOptions", "Stream", "Uploadable"}
)
"""Types that generated modules use by these names: a type of the document cannot have them."""


_EXAMPLES = frozenset(["client", "error", "fs", "name", "options", "process", "response"])
"""What examples call things of their own."""
_MEMBERS = (
    "authHeaders authQuery baseURL buildRequest buildURL constructor defaultHeaders defaultIdempotencyKey defaultQuery"
    " environment fetch fetchOptions fetchWithTimeout get getAPIList idempotencyHeader logLevel logger makeStatusError"
    " maxRetries options opts patch post prepareOptions prepareRequest put renewAuth request requestAPIList streamClass"
    " stringifyQuery timeout validateHeaders withOptions"
)
CLIENT_MEMBERS = frozenset(_MEMBERS.split())
"""What every client has, and what its constructor calls its own things."""


CALL_LOCALS = frozenset(["path", "options", "body", "query", "params"])
"""What methods call their other arguments."""


class NameRule(enum.Enum):
    """Why a TypeScript name is not simply its words, cased."""

    DIGIT = "digit"
    RESERVED = "reserved"
    CLIENT_MEMBER = "client_member"
    """Every client has a member of the name."""
    CONSTRUCTOR = "constructor"
    CALL_LOCAL = "call_local"
    USED_TYPE = "used_type"
    """Modules use the name for a type of their own."""


class Names:
    """Cases words for TypeScript, with the project's own casings."""

    def __init__(self, casings: Iterable[Casing]) -> None:
        self._cased = Casings(casings)

    def pascal(self, words: Words) -> str:
        """A type or class name."""
        text = self._cased.pascal(words)
        return f"API{text}" if text[:1].isdigit() or not text else text

    def type_name(self, words: Words) -> str:
        """The name of a type of the document."""
        return self.free(self.pascal(words))

    def free(self, name: str) -> str:
        """A type's name, or a longer one where modules use that name for something else."""
        return f"{name}Model" if name in USED_TYPES else name

    def camel(self, words: Words) -> str:
        """A method, attribute or argument name."""
        text = self._cased.camel(words)
        return f"_{text}" if text[:1].isdigit() or not text else text

    def method(self, words: Words) -> str:
        """A method: not called like the constructor."""
        return self.method_rule(words)[0]

    def method_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The name of a method, and why it is not plain."""
        name = self.camel(words)
        return (f"{name}_", NameRule.CONSTRUCTOR) if name == "constructor" else (name, _digit(name))

    def option(self, words: Words) -> str:
        """An option of the client, and the client's field that keeps it."""
        return self.attribute(words)

    def attribute(self, words: Words) -> str:
        """A field of the client: none that every client has."""
        return self.attribute_rule(words)[0]

    def attribute_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The name of a field of the client, and why it is not plain."""
        name = self.camel(words)
        if name in CLIENT_MEMBERS:
            return f"{name}_", NameRule.CLIENT_MEMBER
        return (f"{name}_", NameRule.RESERVED) if name in RESERVED else (name, _digit(name))

    def argument(self, words: Words) -> str:
        """A positional argument: no reserved word."""
        return self.argument_rule(words)[0]

    def argument_rule(self, words: Words) -> tuple[str, NameRule | None]:
        """The name of a positional argument, and why it is not plain."""
        name = self.camel(words)
        if name in CALL_LOCALS:
            return f"{name}_", NameRule.CALL_LOCAL
        return (f"{name}_", NameRule.RESERVED) if name in RESERVED else (name, _digit(name))

    def local(self, words: Words) -> str:
        """A variable in an example; empty where a short and free name does not come of the words."""
        name = self.camel(words) if words else ""
        return name if len(name) <= 30 and name not in RESERVED and name not in _EXAMPLES else ""

    def body(self, words: Words) -> str:
        """The argument that is a whole body."""
        return "body" if words == ("body",) else self.argument(words)

    def file(self, words: Words) -> str:
        """A module name in kebab case."""
        return self._cased.snake(words).replace("_", "-") or "api"


def _digit(name: str) -> NameRule | None:
    return NameRule.DIGIT if name.startswith("_") else None
