"""Python: methods with arguments by position and by keyword, classes and annotations."""

from __future__ import annotations

from collections.abc import Sequence

from ....ir.api import Encoding, In, Method, Parameter, StreamKind
from ....ir.target import Target
from ....ir.types import Enum, File, Nullable, Object, Union
from ....render.python.text import py_literal
from ...python.places import LANGUAGE
from ...python.plan import Python as PythonFlavour
from ...python.samples import Samples
from ...python.shapes import alone
from ...python.views import MethodView
from ..book import Book, Chapter
from ..bullets import Bullet
from ..way import Way
from .base import Language, unqualified
from .python_types import PythonTypes


class Python(Language):
    """The reference of a Python SDK."""

    id = LANGUAGE
    fence = "python"
    describes_bare = False

    def __init__(self, book: Book, target: Target) -> None:
        super().__init__(book, target)
        self._sdk = PythonFlavour().sdk(book.api, target)
        self._samples = Samples(self._sdk)
        self._types = PythonTypes(self._sdk, self.tree)
        self._views = {view.method.id: view for _, view in self._sdk.methods()}
        self._arguments: dict[str, dict[tuple[In, str], str]] = {}

    def shown(self, union: Union) -> Sequence[int]:
        """All: annotations have what the config leaves out, too."""
        return range(len(union.variants))

    # -- declarations -------------------------------------------------------------------------------------------------

    def model(self, way: Way) -> str:
        return self._declared(way)

    def result(self, way: Way) -> str:
        assert way.method is not None
        if isinstance(way.bare, File):
            return _result(self._views[way.method.id])
        return self._declared(way)

    def variant(self, way: Way) -> str:
        return self._declared(way)

    def member(self, way: Way) -> str:
        member = way.member
        assert member is not None
        name = self._argument(way, member) if isinstance(member, Parameter) else self._types.field(way)
        if isinstance(member, Parameter) and _is_raw(way, member):
            return f"{name}: BinaryTypes"
        absent = not member.required or isinstance(member.type, Nullable)
        return f"{name}: {self._types.optional(way) if absent else self._types.annotation(way)}"

    def _argument(self, way: Way, parameter: Parameter) -> str:
        """The name of a parameter of a method."""
        assert way.outer is not None and way.outer.method is not None
        method = way.outer.method
        names = self._arguments.get(method.id)
        if names is None:
            found = self._sdk.types.arguments(method)
            names = self._arguments[method.id] = {(a.parameter.location, a.parameter.wire): a.name for a in found}
        return names[parameter.location, parameter.wire]

    def _declared(self, way: Way) -> str:
        """A class by its name, and so a union; of other types what they are."""
        behind = self.tree.behind(way)
        match alone(behind.bare):
            case Object():
                return f"class {self._types.name(way)}: …"
            case Union() if behind.outer is None:
                return self._types.name(way)
            case _:
                return self._types.contents(behind)

    def values(self, way: Way, enum: Enum) -> Sequence[Bullet]:
        return [Bullet(py_literal(v.value), self.book.prose(v.description)) for v in enum.values]

    # -- methods ------------------------------------------------------------------------------------------------------

    def has(self, method: Method) -> bool:
        return super().has(method) and method.id in self._views

    def signature(self, chapter: Chapter, method: Method) -> str:
        view = self._views[method.id]
        names = self._sdk.names
        way = ".".join([*(names.attribute(r.words) for r in chapter.chain), view.name])
        return f"{way}({', '.join(_passed(view))}) -> {_result(view)}"

    def sample(self, chapter: Chapter, method: Method) -> str:
        return self._samples.sample(method)


def _is_raw(way: Way, parameter: Parameter) -> bool:
    """It is a body of bytes, which travel as they are."""
    body = way.outer.method.body if way.outer is not None and way.outer.method is not None else None
    return parameter.whole_body and body is not None and body.encoding is Encoding.BINARY


def _passed(view: MethodView) -> list[str]:
    """What a call passes by position, by name, and the rest in one."""
    if view.method.webhook is not None:
        return ["payload", "**kwargs"] if view.method.webhook.verified else ["payload"]
    found = [a.name for a in view.arguments if a.positional]
    return found if all(a.positional for a in view.arguments) else [*found, "**kwargs"]


def _result(view: MethodView) -> str:
    """What a call gives."""
    text = view.result.name if view.result is not None else unqualified(view.response_type or view.returns)
    if view.page:
        return f"Sync{view.page}[{text}]"
    streaming = view.method.streaming
    if streaming is not None and not streaming.parameter:
        return f"{'JSONLDecoder' if streaming.kind is StreamKind.JSONL else 'Stream'}[{text}]"
    return f"Optional[{text}]" if view.returns.startswith("Optional[") and view.result is not None else text


def language(book: Book, target: Target) -> Python:
    """The Python SDK of a target."""
    return Python(book, target)
