"""What the README of a Python SDK says: facts of the API and code examples, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...ir.api import Purpose
from ...ir.names import split_words
from ...ir.showcase import Showcase, showcase
from ...render.metadata import Markdown, markdown_code, markdown_text, web_address
from ...render.python.text import py_string
from ..readme import Credential, credentials, duration, error_classes
from .calls import WIDTH, Call, Calls
from .construction import Construction, construction
from .places import LANGUAGE
from .responses import Responses
from .sdk import Sdk


@dataclass(frozen=True, slots=True)
class ReadmeView:
    heading: Markdown
    title: Markdown
    api_title: Markdown
    package: str
    distribution: str
    client: str
    env_prefix: str
    repository: str
    """Address of the repository."""
    files: str
    """Address of the files in it, ending with a slash."""
    docs: str
    calls: Showcase[Call]
    credentials: tuple[Credential, ...]
    secret_env: str
    """An environment variable that keeps a secret, for the hint about ``.env`` files."""
    environments: tuple[str, ...]
    """Names as literals when there are several; the first is the default."""
    environment_names: tuple[Markdown, ...]
    """The same as code spans."""
    page_items: str
    """Attribute of a page that holds its items, or empty."""
    webhook_key: str
    """The client's option for the signing key of webhooks, or empty."""
    websockets: str
    """What to install for WebSocket connections."""
    idempotency_header: str
    """As a code span, or empty."""
    timeout: str
    max_retries: int
    errors: tuple[tuple[str, str], ...]
    """Status and class."""
    construction: Construction
    responses: Responses
    module_example: str
    """Statements that use the package as a client, or empty."""

    def imports(self, *names: str, package: str = "") -> str:
        """``from package import a, b``, laid out."""
        ordered = sorted(names, key=lambda n: (n.lower(), n))
        line = f"from {package or self.package} import {', '.join(ordered)}"
        if len(line) <= WIDTH:
            return line
        return "\n".join([f"from {package or self.package} import (", *(f"    {n}," for n in ordered), ")"])


def readme_view(sdk: Sdk) -> ReadmeView:
    """Everything the README template needs."""
    api, settings = sdk.api, sdk.settings
    printer = Calls(sdk)
    calls = showcase(api, LANGUAGE).map(printer.make)
    if calls.streaming is not None:
        calls = replace(calls, streaming=printer.switched(calls.streaming))
    found = tuple(credentials(api.client, (option.name for option in sdk.client.options)))
    configured_title = settings.title != settings.client
    environments = tuple(py_string(e.name) for e in api.client.environments)
    return ReadmeView(
        heading=markdown_text(settings.title if configured_title else f"{sdk.title} Python library"),
        title=markdown_text(sdk.title),
        api_title=markdown_text(sdk.api_title),
        package=settings.package,
        distribution=sdk.distribution,
        client=settings.client,
        env_prefix=settings.env_prefix,
        repository=repository_url(sdk),
        files=f"{repository_url(sdk)}/blob/main/",
        docs=web_address(api.info.docs),
        calls=calls,
        credentials=found,
        secret_env=next((c.env for c in found if c.env), ""),
        environments=environments if len(environments) > 1 else (),
        environment_names=tuple(markdown_code(e.name) for e in api.client.environments),
        page_items=_page_items(sdk, calls.pagination),
        webhook_key=_webhook_key(sdk, calls.webhook),
        websockets=sdk.websockets_requirement,
        idempotency_header=markdown_code(api.behaviour.idempotency_header) if api.behaviour.idempotency_header else "",
        timeout=duration(api.behaviour.timeout),
        max_retries=api.behaviour.max_retries,
        errors=tuple(error_classes()),
        construction=construction(sdk),
        responses=settings.responses,
        module_example=_module_example(sdk, calls.headline),
    )


def _module_example(sdk: Sdk, call: Call | None) -> str:
    if not sdk.settings.module_client or call is None:
        return ""
    feeding = [v.name for o, v in zip(sdk.api.client.options, sdk.client.options, strict=True) if o.scheme]
    name, value = (feeding[0], '"My API Key"') if feeding else ("timeout", "20.0")
    package = sdk.settings.package
    return f"{package}.{name} = {value}\n\n{call.statement(owner=package)}"


def repository_url(sdk: Sdk) -> str:
    """The address of the SDK's repository, safe to print."""
    return web_address(sdk.settings.repository_url) or "https://github.com/"


def verifies_webhooks(sdk: Sdk) -> bool:
    """Some method verifies signatures of webhooks, which needs a library of its own."""
    return any(view.method.webhook is not None and view.method.webhook.verified for _, view in sdk.methods())


def _webhook_key(sdk: Sdk, call: Call | None) -> str:
    """The client's option for the signing key, or empty."""
    key = call.view.method.webhook.key_option if call is not None and call.view.method.webhook is not None else ""
    options = zip(sdk.api.client.options, sdk.client.options, strict=True)
    return next((view.name for option, view in options if key and option.key == key), "")


def _page_items(sdk: Sdk, call: Call | None) -> str:
    if call is None or call.view.method.pagination is None:
        return ""
    scheme = sdk.api.pages[call.view.method.pagination.scheme]
    items = scheme.field(Purpose.ITEMS)
    if scheme.top_level_array:
        return "items"
    if items is None or len(items.path) != 1:
        return ""
    return sdk.names.field(items.path[0], split_words(items.path[0]))
