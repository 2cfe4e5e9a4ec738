"""All checks of what a structurally sound document says, in the shape of OpenAPI 3."""

from __future__ import annotations

from .check_access import check_security, check_servers
from .check_operations import check_operations
from .check_parameters import check_parameters
from .check_paths import check_paths
from .check_schemas import check_schemas
from .inspection import Inspection


def check_meaning(inspection: Inspection) -> None:
    """Runs them. What they put right on the way (a dropped duplicate, a mapping value made a pointer) is reported."""
    check_paths(inspection)
    check_operations(inspection)
    check_parameters(inspection)
    check_schemas(inspection)
    check_security(inspection)
    check_servers(inspection)
