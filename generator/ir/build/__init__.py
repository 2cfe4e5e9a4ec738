"""Document + Config -> Api: the one place where an OpenAPI document is interpreted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from ...config.model import Config, DataRule, EventTypeRule
from ...config.model import EventRule as ConfiguredRule
from ...diagnostics import Diagnostics
from ...spec import Document
from ..api import Api, Casing, EventRule, Info, Method, Model, Provenance, ReadmeExample, Resource
from ..usage import model_usage
from .bodies import Bodies
from .client import build_behaviour, build_client
from .context import Context, text_of
from .coverage import check_coverage, operations_of
from .errors import error_shape
from .methods import Methods, Readers
from .models import build_models, register_models
from .pagination import Paging
from .parameters import Parameters
from .registry import Registry
from .resources import Resources
from .responses import Responses
from .schemas import Schemas
from .webhooks import Webhooks
from .websockets import Websockets

__all__ = ["build_api"]


def build_api(document: Document, config: Config, diagnostics: Diagnostics) -> Api:
    """The model of the API that `config` makes of `document`. What cannot be expressed is a diagnostic, never
    silence."""
    context = Context(document, config, diagnostics)
    registry = Registry(context)
    register_models(context, registry)
    schemas = Schemas(context, registry, sort_properties=config.settings.sort_schema_properties)
    paging = Paging(context, schemas)
    array_format = config.query_settings.array_format or "comma"
    readers = Readers(
        Parameters(context, schemas, bracketed_arrays=array_format == "brackets"),
        Bodies(context, schemas),
        Responses(context, schemas, config.settings.unwrap_response_fields),
        paging,
        Webhooks(context, schemas),
        Websockets(context, schemas),
    )
    methods = Methods(context, registry, schemas, readers)
    resources = Resources(context, registry, methods)
    root = resources.root()
    models = build_models(context, registry, schemas)
    root, shared = _with_promoted(root, models), resources.shared()
    info = _info(context)
    api = Api(
        info=info,
        client=build_client(context, info.name),
        root=root,
        shared=shared,
        models=models,
        usage={},
        pages=paging.schemes,
        event_rules=tuple(_event_rule(r) for r in config.streaming.on_event),
        behaviour=build_behaviour(config),
        casings=_casings(config),
        readme=_readme(config, root),
        provenance=_provenance(document, config, len(methods.used)),
        array_format=array_format,
        nested_format=config.query_settings.nested_format or "brackets",
        error=error_shape(context, (m for r in root.walk() for m in r.methods)),
        mock_tests=not config.settings.disable_mock_tests,
        file_header=config.settings.file_header or "",
        unwrapped_fields=config.settings.unwrap_response_fields,
        operations=tuple(pointer for _, pointer in operations_of(context)),
    )
    check_coverage(context, methods.used)
    return replace(api, usage=model_usage(models, (m for _, m in api.methods())))


def _with_promoted(resource: Resource, models: Mapping[str, Model]) -> Resource:
    """The resource with the models that were promoted into it and below."""
    promoted = tuple(
        m.id for m in models.values() if m.resource == resource.id and m.id not in resource.models and resource.id
    )
    children = tuple(_with_promoted(child, models) for child in resource.children)
    return replace(resource, models=(*resource.models, *promoted), children=children)


def _info(context: Context) -> Info:
    organization = context.config.organization
    info = context.document.root.get("info")
    about: Mapping[str, object] = info if isinstance(info, Mapping) else {}
    title = text_of(about, "title")
    return Info(
        name=organization.name or title or "api",
        title=title,
        version=text_of(about, "version"),
        description=text_of(about, "description"),
        docs=organization.docs or "",
        contact=organization.contact or "",
        security_contact=organization.security_contact or "",
        license=context.config.settings.license,
    )


def _event_rule(configured: ConfiguredRule) -> EventRule:
    match configured:
        case EventTypeRule():
            return EventRule(configured.handle, configured.event_types, error_property=configured.error_property or "")
        case DataRule():
            return EventRule(
                configured.handle,
                data_prefix=configured.data_starts_with,
                error_property=configured.error_property or "",
            )
        case _:
            return EventRule(configured.handle, error_property=configured.error_property or "")


def _casings(config: Config) -> tuple[Casing, ...]:
    return tuple(
        Casing(word.lower(), c.initialism, c.snake or "", c.camel or "", c.pascal or "")
        for word, c in config.custom_casings.items()
    )


def _readme(config: Config, root: Resource) -> tuple[ReadmeExample, ...]:
    by_endpoint: dict[str, Method] = {}
    for resource in root.walk():
        for method in resource.methods:
            by_endpoint.setdefault(f"{method.verb.lower()} {method.path}", method)
    found: list[ReadmeExample] = []
    for name, example in config.readme.example_requests.items():
        called = by_endpoint.get(str(example.endpoint)) if example.endpoint else None
        if called is not None:
            arguments = example.params if isinstance(example.params, Mapping) else {}
            found.append(ReadmeExample(name, called.id, arguments, example.response_property or ""))
    return tuple(found)


def _provenance(document: Document, config: Config, endpoints: int) -> Provenance:
    """Counts and digests as ``.stats.yml`` has them: MD5 of the files, as the format defines (config.md §1)."""
    return Provenance(
        endpoints,
        hashlib.md5(document.raw, usedforsecurity=False).hexdigest(),
        hashlib.md5(config.raw, usedforsecurity=False).hexdigest(),
    )
