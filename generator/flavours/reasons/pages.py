"""Why page classes and their fields are there."""

from __future__ import annotations

from collections.abc import Iterator

from ...ir.pages import PageField, PageScheme
from . import rules
from .base import Reason


def page_field_reasons(scheme: PageScheme, field: PageField) -> Iterator[Reason]:
    """Why a page has a field, and where its value is read."""
    yield rules.PAGE_FIELD(scheme=scheme.name)
    if field.purpose is not None:
        yield rules.PAGE_PURPOSE(purpose=field.purpose.value)
    if field.header:
        yield rules.PAGE_HEADER(header=field.header)
