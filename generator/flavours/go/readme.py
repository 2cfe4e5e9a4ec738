"""What the README of a Go SDK says: facts of the API and code examples, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.examples import example_value
from ...ir.names import split_words
from ...ir.showcase import Showcase
from ...ir.types import ModelRef
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ..readme import Credential, credentials
from .declared import ParamUnion, ResponseUnion
from .gotypes import Form, Named
from .places import Side
from .printing import GoFile
from .sdk import Sdk
from .shown import FMT, MAIN, Call, new_client, page_items, program, shown_calls, statement
from .values import DoesNotFit, Values

_CASES = 3
"""Variants of a union that an example tells apart."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a union in requests."""

    code: str
    getters: bool
    """It has methods that return what its variants have in common."""


@dataclass(frozen=True, slots=True)
class Switch:
    """A union in responses whose variants are told apart by AsAny."""

    type: str
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadmeView:
    sdk: Sdk
    heading: Markdown
    title: Markdown
    api_title: Markdown
    module: str
    package: str
    repository: str
    files: str
    """Address of the repository's files, ending with a slash."""
    docs: str
    go: str
    env_prefix: str
    calls: Showcase[Call | None]
    paging: Call | None
    """The method that gives one page, where `calls.pagination` goes through all of them."""
    choice: Choice | None
    switch: Switch | None
    credentials: tuple[Credential, ...]
    environments: tuple[str, ...]
    """The options by which clients choose an environment, where there are several; the first is the default."""
    page_items: str
    idempotency_header: str
    """As a code span, or empty."""
    max_retries: int

    @property
    def any(self) -> Call | None:
        """A call for whatever any call does for."""
        return self.calls.default

    @property
    def with_params(self) -> Call | None:
        """A call with a struct of params, if there is any."""
        shown = (self.calls.nested, self.calls.headline, self.calls.default, self.calls.upload)
        return next((c for c in shown if c is not None and c.params_type), None)

    def program(self) -> str:
        """The first example: a whole program."""
        file = GoFile(MAIN, self.module)
        lines = list(new_client(self.sdk, file))
        if self.calls.headline is None:
            lines.append(f'{file.qualify(FMT, "Println")}(len(client.Options), "options")')
        else:
            lines.extend(statement(self.calls.headline, file))
        return program(lines, file)


def readme_view(sdk: Sdk, go: str, repository: str) -> ReadmeView:
    """Everything the README template needs."""
    api = sdk.api
    shown = shown_calls(sdk)
    environments = [f"WithEnvironment{sdk.places.names.exported(split_words(e.name))}" for e in api.client.environments]
    header = api.behaviour.idempotency_header
    return ReadmeView(
        sdk=sdk,
        heading=markdown_text(sdk.target.readme_title or f"{sdk.title} Go library"),
        title=markdown_text(sdk.title),
        api_title=markdown_text(sdk.api_title),
        module=sdk.module,
        package=sdk.places.root.name,
        repository=repository,
        files=f"{repository}/blob/main/",
        docs=web_address(api.info.docs),
        go=go,
        env_prefix=api.client.env_prefix,
        calls=shown.calls,
        paging=shown.page,
        choice=_choice(sdk),
        switch=_switch(sdk),
        credentials=tuple(
            credentials(api.client, (f"option.With{sdk.places.names.exported(o.words)}" for o in api.client.options))
        ),
        environments=tuple(environments) if len(environments) > 1 else (),
        page_items=page_items(sdk, shown.page),
        idempotency_header=markdown_code(header) if header else "",
        max_retries=api.behaviour.max_retries,
    )


# -- unions -----------------------------------------------------------------------------------------------------------


def _unions(sdk: Sdk, side: Side) -> Iterator[tuple[str, Named]]:
    """The unions that are models, by the ids of these; the small ones first."""
    found = []
    for model in sdk.api.models.values():
        if not model.alias_of and sdk.places.form(model)[1] is Form.UNION:
            symbol = sdk.places.symbol(model, side)
            declared = sdk.registry.get(symbol)
            if isinstance(declared, (ParamUnion, ResponseUnion)) and len(declared.variants) > 1:
                found.append((len(declared.variants), symbol.name, model.id, symbol))
    return ((model, symbol) for _, _, model, symbol in sorted(found, key=lambda f: f[:2]))


def _choice(sdk: Sdk) -> Choice | None:
    """A union that requests send, by its first variant."""
    for model, symbol in _unions(sdk, Side.REQUEST):
        file = GoFile(MAIN, sdk.module)
        values = Values(sdk.places, sdk.registry, file.qualify)
        given = example_value(sdk.api, ModelRef(model), "value", required_only=True)
        try:
            code = values.code(ModelRef(model), symbol, given)
        except DoesNotFit:
            continue
        if code[0].endswith("{"):
            declared = sdk.registry.get(symbol)
            return Choice("\n".join(code), isinstance(declared, ParamUnion) and bool(declared.getters))
    return None


def _switch(sdk: Sdk) -> Switch | None:
    """A union that responses hold, whose variants a program can tell apart."""
    for _, symbol in _unions(sdk, Side.RESPONSE):
        union = sdk.registry.get(symbol)
        if isinstance(union, ResponseUnion) and union.anyhow:
            types = [v.type for v in union.variants if isinstance(v.type, Named)]
            cases = tuple(dict.fromkeys(f"{t.package.name}.{t.name}" for t in types))
            return Switch(f"{symbol.package.name}.{symbol.name}", cases[:_CASES])
    return None


__all__ = ["Choice", "ReadmeView", "Switch", "readme_view"]
