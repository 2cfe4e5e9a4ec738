"""Which methods the README shows: those the config names, else the simplest ones, chosen by rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...ir.api import Encoding, MethodKind, ReadmeExample, ResponseKind
from .calls import Call, Calls
from .resource_files import ResourceFile
from .sdk import Sdk
from .views import MethodView

Test = Callable[[MethodView], bool]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The calls of the README; None where the API has nothing of the kind."""

    headline: Call | None
    default: Call | None
    """Shown wherever any call will do."""
    pagination: Call | None
    streaming: Call | None
    nested: Call | None
    upload: Call | None
    webhook: Call | None
    connection: Call | None
    """A method that opens a WebSocket connection."""
    errors: Call | None


def choose(sdk: Sdk, calls: Calls) -> Chosen:
    """The README's calls.

    The config names them default, headline, pagination, streaming, nested_params, file_uploads and errors.
    """
    return _Choice(sdk, calls).all()


class _Choice:
    def __init__(self, sdk: Sdk, calls: Calls) -> None:
        self._calls = calls
        self._examples = {e.name: e for e in sdk.api.readme}
        self._methods = [m for m in sdk.methods() if not m[1].alias_of]
        self._ranks = {id(view): (_rank(view), n) for n, (_, view) in enumerate(self._methods)}

    def all(self) -> Chosen:
        default = self._call(("default", "headline"), _ordinary)
        return Chosen(
            headline=self._call(("headline", "default"), _ordinary),
            default=default,
            pagination=self._call(("pagination",), lambda v: bool(v.page)),
            streaming=self._streaming(),
            nested=self._nested(),
            upload=self._upload(),
            webhook=self._call((), lambda v: v.method.kind is MethodKind.WEBHOOK_UNWRAP),
            connection=self._call((), lambda v: bool(v.connections)),
            errors=self._given("errors", _ordinary) or default,
        )

    def _call(self, examples: tuple[str, ...], test: Test) -> Call | None:
        """The call of the first example in the config that is of the right kind; else of the best method that is."""
        for name in examples:
            given = self._given(name, test)
            if given is not None:
                return given
        best = self._best(test)
        return self._calls.make(*best) if best is not None else None

    def _given(self, name: str, test: Test) -> Call | None:
        """The call of an example in the config, if its method is of the right kind."""
        configured = self._configured(name, test)
        if configured is None:
            return None
        file, view, example = configured
        return self._calls.make(file, view, example.arguments, show=example.response_property)

    def _configured(self, name: str, test: Test) -> tuple[ResourceFile | None, MethodView, ReadmeExample] | None:
        example = self._examples.get(name)
        if example is None:
            return None
        found = next(((f, v) for f, v in self._methods if v.method.id == example.method), None)
        return (*found, example) if found is not None and test(found[1]) else None

    def _best(self, test: Test) -> tuple[ResourceFile | None, MethodView] | None:
        fitting = [m for m in self._methods if test(m[1])]
        return min(fitting, key=lambda m: self._ranks[id(m[1])]) if fitting else None

    def _streaming(self) -> Call | None:
        call = self._call(("streaming",), _streams)
        if call is None:
            return None
        streaming = call.view.method.streaming
        wire = streaming.parameter if streaming is not None else ""
        switch = next((a.name for a in call.view.arguments if wire and a.wire == wire), "")
        return call.with_argument(f"{switch}=True") if switch else call

    def _nested(self) -> Call | None:
        given = self._given("nested_params", _ordinary)
        if given is not None:
            return given
        best = self._best(lambda v: _ordinary(v) and not _uploads(v) and self._calls.nested(v) is not None)
        if best is None:
            return None
        argument = self._calls.nested(best[1])
        return self._calls.make(*best, also=[argument.parameter.wire] if argument is not None else [])

    def _upload(self) -> Call | None:
        def test(view: MethodView) -> bool:
            answers = view.method.response.kind is not ResponseKind.EVENTS
            return answers and _uploads(view) and self._calls.file_argument(view) is not None

        configured = self._configured("file_uploads", test)
        best = configured[:2] if configured is not None else self._best(test)
        if best is None:
            return None
        argument = self._calls.file_argument(best[1])
        assert argument is not None
        given = configured[2].arguments if configured is not None else {}
        return self._calls.make(*best, given, also=[argument.parameter.wire])


def _ordinary(view: MethodView) -> bool:
    """A plain call with an answer, or with none."""
    answers = view.method.kind not in (MethodKind.WEBHOOK_UNWRAP, MethodKind.WEBSOCKET)
    return answers and view.method.response.kind is not ResponseKind.EVENTS


def _streams(view: MethodView) -> bool:
    return view.method.streaming is not None


def _uploads(view: MethodView) -> bool:
    body = view.method.body
    return body is not None and body.encoding is Encoding.MULTIPART and body.flat


_FAVOURITES = ("create", "retrieve", "get", "list")


def _rank(view: MethodView) -> tuple[bool, bool, bool, int, int]:
    """Simple calls first: not deprecated, answering in JSON, not paged, with few arguments and a well-known name."""
    needed = sum(a.required for a in view.arguments)
    name = _FAVOURITES.index(view.name) if view.name in _FAVOURITES else len(_FAVOURITES)
    in_json = view.method.response.kind is ResponseKind.JSON
    return (view.deprecated is not None, not in_json, bool(view.page), needed, name)
