"""What a Go SDK has besides its sources: README, api.md, licence, settings of release tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import Environment

from ...ir.api import Api
from ...ir.target import Target
from ...render.metadata import markdown_text, one_line, web_address
from ..base import PlannedFile
from ..project import Project, plan_project, release_files
from .api_md import api_sections
from .client_files import GO
from .methods import Gives
from .places import Places
from .sources import SourceFile

VERSION = "0.0.1"
"""The version a new SDK starts with; release tools own it from then on."""


def plan_scaffold(
    api: Api, target: Target, places: Places, module: str, sources: Sequence[SourceFile], jinja: Environment
) -> Iterator[PlannedFile]:
    """All files around the sources."""
    words = " ".join(places.names.pascal((w,)) for w in api.client.words)
    title = target.readme_title or words or places.root.name
    repository = web_address(f"https://{module}") or "https://github.com/"
    if target.repository is not None:
        repository = web_address(target.repository.url) or repository
    view: dict[str, str] = {
        "title": markdown_text(title if title.split()[-1:] == ["API"] else f"{title} API"),
        "module": module,
        "package": places.root.name,
        "go": GO,
        "pager": next(_pagers(places, sources), ""),
    }
    yield _render(jinja, "README.md", "README.md", view)
    yield _render(jinja, "api.md", "api.md", {"sections": api_sections(places, sources, module)})
    yield _render(jinja, ".gitignore", "gitignore", {}, keep=True)
    project = Project(title, "Go", api.info, api.provenance, repository, one_line(api.info.license))
    yield from plan_project(project, jinja)
    yield from release_files("go", VERSION, {"extra-files": ["internal/version.go"]})
    for folder, what in (("examples", "Examples of your own go"), ("lib", "Code of your own goes")):
        text = f"{what} here; generating never touches it.\n"
        yield PlannedFile(f"{folder}/.keep", text, keep_if_exists=True)


def _pagers(places: Places, sources: Sequence[SourceFile]) -> Iterator[str]:
    """Calls of the methods that go through all pages of a list."""
    for source in sources:
        for view in source.views if source.place is not None else ():
            if view.gives is Gives.PAGES and source.place is not None:
                way = [places.names.exported(r.words) for r in source.place.chain]
                arguments = ["ctx", *(p.name for p in view.params.positional)]
                arguments.extend([view.params.argument] if view.params.struct is not None else [])
                yield f"{'.'.join(['client', *way, view.name])}({', '.join(arguments)})"


def _render(
    jinja: Environment, path: str, template: str, view: Mapping[str, object], *, keep: bool = False
) -> PlannedFile:
    text = jinja.get_template(f"go/api/scaffold/{template}.jinja").render(**view)
    return PlannedFile(path, text, keep_if_exists=keep)
