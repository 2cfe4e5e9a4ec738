"""What depends on the API, but on no single resource: the client, numbers, pages, errors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import Environment

from ...ir.api import Api
from ..base import PlannedFile
from .expressions import Expressions
from .methods import MethodView
from .places import Places


def client_files(
    api: Api,
    places: Places,
    pages: dict[str, str],
    own: Sequence[MethodView],
    expressions: Expressions,
    jinja: Environment,
    header: Sequence[str],
) -> Iterator[PlannedFile]:
    """All of them."""
    yield PlannedFile(f"lib/{places.directory}/version.rb", f'# frozen_string_literal: true\n\nmodule {places.root}\n  VERSION = "0.0.1"\nend\n')
    from .resources import SigResources
    lines = [f"module {places.root}", f"  class Client < {places.root}::Internal::Transport::BaseClient"]
    lines += SigResources(places, expressions).members(api.root, "    ")
    lines += ["    def initialize: () -> void", "  end", "end", ""]
    yield PlannedFile(f"sig/{places.directory}/client.rbs", "\n".join(lines))
