"""Files of an SDK as they are planned, before they are printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from .declared import Declaration
from .gotypes import Package
from .methods import MethodView
from .places import ResourcePlace


@dataclass(slots=True)
class SourceFile:
    """A file of the SDK: the service in it, if any, and what it declares."""

    path: str
    package: Package
    place: ResourcePlace | None = None
    views: list[MethodView] = field(default_factory=list)
    declared: list[Declaration] = field(default_factory=list)
