"""What the Ruby flavour calls the types of a page: its declarations, found from the way to them."""

from __future__ import annotations

from collections.abc import Mapping

from ....ir.api import In, Method, Parameter
from ....render.ruby.text import ruby_literal
from ...ruby.declared import Constant, Declaration, Field, UnionModule
from ...ruby.inherited import all_fields
from ...ruby.methods import MethodView
from ...ruby.places import MODELS
from ...ruby.rubytypes import ArrayOf, Basic, HashOf, Literal, Named, RubyType
from ...ruby.sdk import Sdk
from ...ruby.sources import all_declared
from ...ruby.types import Scope
from ..way import Step, Way

_PLACES = {In.PATH: "path", In.QUERY: "query", In.HEADER: "header", In.BODY: ""}
_SHOWN = {Basic.BOOLEAN: "bool", Basic.UNKNOWN: "untyped", Basic.NIL: "nil"}


class RubyTypes:
    """The types of one SDK, by the way to them."""

    def __init__(self, sdk: Sdk) -> None:
        self._sdk = sdk
        self._declared: dict[str, Declaration] = dict(sdk.expressions.declared)
        self._at: dict[Way, RubyType] = {}
        self._fields: dict[str, Mapping[tuple[str, str], Field]] = {}
        self._views: dict[str, list[MethodView]] = {}
        for _, view in sdk.methods():
            self._views.setdefault(view.method.id, []).append(view)

    # -- methods ------------------------------------------------------------------------------------------------------

    def views(self, method: Method) -> list[MethodView]:
        """What users call: the method, and the one beside it that streams."""
        return self._views.get(method.id, [])

    # -- types --------------------------------------------------------------------------------------------------------

    def at(self, way: Way) -> RubyType:
        """The type of the value at a place."""
        known = self._at.get(way)
        if known is None:
            known = self._at[way] = self._found(way)
        return known

    def _found(self, way: Way) -> RubyType:
        match way.step:
            case Step.MODEL:
                return self._of_model(way)
            case Step.PARAMETERS:
                assert way.method is not None
                return self.views(way.method)[0].params.type
            case Step.RETURNS:
                return self._result(way)
            case Step.PROPERTY | Step.PARAMETER:
                field = self.field(way)
                return field.type if field is not None else Basic.UNKNOWN
            case Step.ITEMS:
                return self._items(way)
            case Step.VARIANT:
                return self._variant(way)

    def _of_model(self, way: Way) -> RubyType:
        """The type of a model; what is in one that Ruby does without is declared to have names."""
        assert way.model is not None
        own = self._sdk.places.models.get(way.model.id)
        if own is not None:
            return own
        scope = Scope((MODELS,), short=False)
        found = self._sdk.types.type_of(way.type, scope, way.model.words)
        self._declared.update((one.type.full, one) for one in all_declared(scope.nested))
        return found

    def _result(self, way: Way) -> RubyType:
        method = way.method
        assert method is not None
        views = self.views(method)
        streamed = method.streaming is not None and method.streaming.event is way.type
        return next((v.result for v in views if (v.streaming is not None) == streamed), views[0].result)

    def _items(self, way: Way) -> RubyType:
        assert way.outer is not None
        around = self.at(way.outer)
        if isinstance(around, Named) and isinstance(found := self._declared.get(around.full), Constant):
            around = found.value
        match around:
            case ArrayOf(items=inner) | HashOf(values=inner):
                return inner
            case _:
                return around

    def _variant(self, way: Way) -> RubyType:
        """The type of an alternative; the only one that Ruby has of a union stands for it."""
        assert way.outer is not None
        around = self.at(way.outer)
        if isinstance(around, Named) and isinstance(found := self._declared.get(around.full), UnionModule):
            return found.types.get(way.index, Basic.UNKNOWN)
        return around

    def basic(self, way: Way) -> Basic:
        """The type of a value that has no parts."""
        scope = Scope((), short=False, sent=self._sent(way))
        found = self._sdk.types.type_of(way.bare, scope, ())
        return found if isinstance(found, Basic) else Basic.UNKNOWN

    def _sent(self, way: Way) -> bool:
        """The value may be sent, not only received."""
        while way.outer is not None:
            way = way.outer
        if way.model is not None:
            return self._sdk.api.usage[way.model.id].request
        return way.step is Step.PARAMETERS

    # -- names --------------------------------------------------------------------------------------------------------

    def field(self, way: Way) -> Field | None:
        """The field that a property or a parameter is; none where Ruby has none."""
        member, around = way.member, way.outer
        assert member is not None and around is not None
        owner = self.at(around)
        if not isinstance(owner, Named):
            return None
        if not isinstance(member, Parameter):
            return self._fields_of(owner).get(("", member.wire))
        if member.whole_body:
            return next((f for (place, _), f in self._fields_of(owner).items() if place == "body"), None)
        return self._fields_of(owner).get((_PLACES.get(member.location, "?"), member.wire))

    def _fields_of(self, owner: Named) -> Mapping[tuple[str, str], Field]:
        known = self._fields.get(owner.full)
        if known is None:
            classes = self._sdk.types.classes
            made = classes.get(owner.full)
            fields = all_fields(made, classes) if made is not None else []
            known = self._fields[owner.full] = {(f.place, f.wire): f for f in fields}
        return known

    def field_name(self, way: Way) -> str:
        """The name of a property or a parameter, as users give it."""
        assert way.member is not None and way.outer is not None
        names, method = self._sdk.places.names, way.outer.method
        field = self.field(way)
        name = field.name if field is not None else names.field(way.member.words)
        alone = field is not None and field.place == "path" and method is not None and field.wire in method.positional
        return names.argument_of(name) if alone else name

    def name(self, way: Way) -> str:
        """The name of the class or module that is declared at a place."""
        found = self.at(way)
        if isinstance(found, Named):
            return found.name
        words = way.variant.words if way.variant is not None else ()
        return self._sdk.places.names.pascal(words or ("union", f"member{way.index}"))


def written(type_: RubyType) -> str:
    """A type by its name, as signatures have it: without modules."""
    match type_:
        case Basic():
            return _SHOWN.get(type_, type_.value)
        case Named():
            return type_.name
        case ArrayOf(items=items):
            return f"Array[{written(items)}]"
        case HashOf(values=values):
            return f"Hash[Symbol, {written(values)}]"
        case Literal(value=value):
            return ruby_literal(value)
