"""What the README of a Ruby SDK says: facts of the API and code examples, ready for the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...ir.api import Purpose
from ...ir.names import split_words
from ...ir.showcase import Showcase
from ...ir.target import Target
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ...render.ruby.text import ruby_literal, ruby_string, ruby_symbol
from ..readme import Credential, api_title, credentials, duration, error_classes
from .declared import EnumModule
from .invocations import option_example
from .rubytypes import Named
from .sdk import Sdk
from .shown import Call, client_variable, shown_calls


@dataclass(frozen=True, slots=True)
class Choice:
    """A parameter whose values are an enum's."""

    type: str
    constant: str
    literal: str
    """The same value, written by itself."""


@dataclass(frozen=True, slots=True)
class ReadmeView:
    sdk: Sdk
    heading: Markdown
    title: Markdown
    api_title: Markdown
    root: str
    gem: str
    gem_literal: str
    client: str
    library: str
    """What is required."""
    repository: str
    """Its address, or empty."""
    files: str
    """Address of the repository's files, ending with a slash; empty where it has none."""
    docs: str
    env_prefix: str
    calls: Showcase[Call | None]
    choice: Choice | None
    credentials: tuple[Credential, ...]
    options: tuple[str, ...]
    """What the first example gives the client, with a comment where there is something to say."""
    environments: tuple[str, ...]
    """The environments' names where there are several; the first is the default."""
    errors: tuple[tuple[str, str], ...]
    page_items: str
    """The field of a page that holds its items, or empty."""
    idempotency_header: Markdown
    """As a code span, or empty."""
    timeout: str
    timeout_seconds: str
    max_retries: int

    @property
    def any(self) -> Call | None:
        """A call for whatever any call does for."""
        return self.calls.default

    @property
    def with_params(self) -> Call | None:
        """A call with keywords, if there is any."""
        shown = (self.calls.nested, self.calls.headline, self.calls.default, self.calls.pagination)
        return next((c for c in shown if c is not None and c.view.params.listed), None)


def title(sdk: Sdk, target: Target) -> str:
    """What people call the API: the title of the config, else the client's name in words."""
    words = " ".join(sdk.places.names.pascal((w,)) for w in sdk.api.client.words)
    return target.readme_title or words or sdk.places.root


def readme_view(sdk: Sdk, target: Target, repository: str) -> ReadmeView:
    """Everything the README template needs."""
    api = sdk.api
    named = title(sdk, target)
    calls = shown_calls(sdk)
    header = api.behaviour.idempotency_header
    environments = tuple(ruby_symbol(e.name) for e in api.client.environments)
    return ReadmeView(
        sdk=sdk,
        heading=markdown_text(target.readme_title or f"{named} Ruby API library"),
        title=markdown_text(named),
        api_title=markdown_text(api_title(named)),
        root=sdk.places.root,
        gem=sdk.places.gem,
        gem_literal=ruby_string(sdk.places.gem),
        client=client_variable(sdk),
        library=ruby_string(sdk.places.directory),
        repository=repository,
        files=f"{repository}/blob/main/" if repository else "",
        docs=web_address(api.info.docs),
        env_prefix=api.client.env_prefix,
        calls=calls,
        choice=_choice(sdk, calls),
        credentials=tuple(credentials(api.client, (sdk.places.option(o) for o in api.client.options))),
        options=tuple(_client_options(sdk)),
        environments=environments if len(environments) > 1 else (),
        errors=tuple(error_classes()),
        page_items=_page_items(sdk, calls.pagination),
        idempotency_header=markdown_code(header) if header else Markdown(""),
        timeout=duration(api.behaviour.timeout),
        timeout_seconds=f"{api.behaviour.timeout:g}",
        max_retries=api.behaviour.max_retries,
    )


def _page_items(sdk: Sdk, shown: Call | None) -> str:
    if shown is None or shown.view.method.pagination is None:
        return ""
    scheme = sdk.api.pages[shown.view.method.pagination.scheme]
    items = scheme.field(Purpose.ITEMS)
    return sdk.places.names.field(split_words(items.path[0])) if items is not None and len(items.path) == 1 else ""


# -- types ------------------------------------------------------------------------------------------------------------


def _choice(sdk: Sdk, calls: Showcase[Call | None]) -> Choice | None:
    """An enum that a method takes: of the calls that are shown, else of any."""
    shown = [c.view for c in (calls.default, calls.pagination, calls.nested) if c is not None]
    for view in (*shown, *(v for _, v in sdk.methods())):
        for field in view.params.listed:
            declared = sdk.expressions.declared.get(field.type.full) if isinstance(field.type, Named) else None
            if isinstance(declared, EnumModule) and declared.values:
                name, value, _ = declared.values[0]
                return Choice(declared.type.written, f"{declared.type.written}::{name}", ruby_literal(value))
    return None


# -- the client -------------------------------------------------------------------------------------------------------


def _client_options(sdk: Sdk) -> Iterator[str]:
    """Credentials, and what no environment variable can give; the comments say where values come from otherwise."""
    found: list[tuple[str, str]] = []
    for option in sdk.api.client.options:
        name = sdk.places.option(option)
        if option.is_secret_of_environment:
            read = f"ENV[{ruby_string(option.env)}]"
            found.append((f"{name}: {read}", "This is the default and can be omitted"))
        elif option.required and not option.env:
            found.append((f"{name}: {option_example(option, sdk.places.names)}", ""))
    environments = sdk.api.client.environments
    if len(environments) > 1:
        found.append((f"environment: {ruby_symbol(environments[1].name)}", f"{environments[0].name} is the default"))
    for index, (code, comment) in enumerate(found):
        comma = "," if index + 1 < len(found) else ""
        yield f"{code}{comma}{f' # {comment}' if comment else ''}"


__all__ = ["Choice", "ReadmeView", "readme_view", "title"]
