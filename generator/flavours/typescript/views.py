"""What templates print: finished strings, lists and documents."""

from __future__ import annotations

from dataclasses import dataclass

from ...render.document import Doc
from .methods import MethodView


@dataclass(frozen=True, slots=True)
class NamespaceView:
    """The types that go by a class's name, in groups that stand apart."""

    name: str
    groups: tuple[Doc, ...]


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class of a resource."""

    name: str
    extends: str
    doc: tuple[str, ...]
    fields: tuple[Doc, ...]
    """One for each resource below it, and what the class itself has."""
    methods: tuple[MethodView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A module of a resource, or one that has only types."""

    imports: tuple[str, ...]
    classes: tuple[ClassView, ...]
    """The resource's: one, or one for its methods and one on top of it for the resources below."""
    types: tuple[tuple[str, ...], ...]
    """Declarations, as lines."""
    statics: tuple[Doc, ...]
    namespace: NamespaceView | None
    borrowed: Doc = ""
    """What exports types of other modules from here, too; empty without any."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """A field of ``ClientOptions``."""

    doc: tuple[str, ...]
    key: str
    type: str


@dataclass(frozen=True, slots=True)
class GivenOption:
    """An option as the constructor takes it."""

    name: str
    type: str
    parameter: Doc
    """Its name, with what it is when it is not given."""
    missing: str = ""
    """A literal: what the error says when it is required and missing."""


@dataclass(frozen=True, slots=True)
class AuthView:
    """How requests authenticate. Empty documents stand for what an API does not need."""

    used: Doc = ""
    """The parameter with the schemes of operations that name none."""
    headers: Doc = ""
    """The statement that makes the headers."""
    required: Doc = ""
    """The statement that asks for one of several alternatives."""
    query: Doc = ""
    """Keys in the query, as an object."""
    query_chosen: bool = False
    """Operations say which of those keys are theirs."""
    oauth: Doc = ""
    """The statement that makes the source of OAuth tokens."""
    oauth_options: str = ""
    """The condition under which there is one."""


@dataclass(frozen=True, slots=True)
class ClientView:
    """The client's module."""

    name: str
    base: str
    """The class that has everything but the resources: the client itself, where that is one class."""
    doc: tuple[str, ...]
    imports: tuple[str, ...]
    environments: Doc
    options: tuple[OptionView, ...]
    given: tuple[GivenOption, ...]
    pattern: Doc
    """What the constructor takes apart."""
    guard: str
    """The statement that keeps it out of browsers; empty where it may be used in them."""
    addresses: tuple[Doc, ...]
    """The statements that gather the options again, with the base URL."""
    auth: AuthView
    headers: Doc
    """Headers of every request, as an object; empty without any."""
    query: Doc
    """Parameters of every request's query, as an object; empty without any."""
    streams: bool
    errors: tuple[Doc, ...]
    resources: tuple[Doc, ...]
    methods: tuple[MethodView, ...]
    statics: tuple[Doc, ...]
    classes: Doc
    """The member by which a client on top of another class has the classes of resources; empty without."""
    pages: tuple[tuple[str, Doc], ...]
    """Page classes, each with what exports its interfaces."""
    groups: tuple[Doc, ...]
    shared: tuple[Doc, ...]
