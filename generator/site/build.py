"""Building a site: the tree is checked, pages and search index are made beside the folder, then put in its place."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ..diagnostics import Diagnostics, Location
from .catalogue import INDEX, PAGE, Catalogue, read_catalogue
from .folder import new_site

_LIBRARIES: Final = {"markdown_it": "markdown-it-py", "pygments": "pygments", "pagefind": "pagefind"}
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built."""

    pages: int
    languages: int


def build_site(tree: Path, to: Path, diagnostics: Diagnostics, progress: Callable[[str], None]) -> BuildReport:
    """Builds the site of a tree in the folder `to`, all of it or nothing. Stop, with errors in `diagnostics`."""
    _require_libraries(diagnostics)
    from .render import PageFault, Work, render_site
    from .search import SearchFault, write_search

    progress("reading")
    catalogue = read_catalogue(tree, diagnostics)
    places = _places(tree, catalogue, diagnostics)
    _keep_apart(tree, to, diagnostics)
    try:
        with new_site(to, diagnostics) as site:
            progress("rendering pages")
            pages = render_site(Work(tree, site, catalogue, places))
            progress("indexing")
            write_search(site, catalogue.languages)
    except PageFault as fault:
        place, reason = fault.args
        at = Location((tree / place).as_posix())
        raise diagnostics.stop("Docs/Page", f"the page cannot be read: {reason}", at) from None
    except SearchFault as fault:
        message = f"the index for searching cannot be made: {fault}"
        raise diagnostics.stop(
            "Docs/Search", message, hint="install Pagefind anew: pip install 'pagefind[bin]'"
        ) from None
    except BrokenProcessPool:
        message = "the system ended a process that was rendering pages"
        raise diagnostics.stop("Docs/Ended", message, hint="there may have been too little memory; run again") from None
    return BuildReport(pages, len(catalogue.languages))


def _require_libraries(diagnostics: Diagnostics) -> None:
    missing = [name for module, name in _LIBRARIES.items() if importlib.util.find_spec(module) is None]
    if missing:
        message = f"the site of reference docs needs what is not installed: {', '.join(missing)}"
        raise diagnostics.stop("Docs/LibraryMissing", message, hint="pip install 'specloom[docs]'")


def _places(tree: Path, catalogue: Catalogue, diagnostics: Diagnostics) -> frozenset[str]:
    """Where pages stand, below the root: those that the index promises, and those of resources that are there."""
    promised = {
        language.place(subject.path)
        for language in catalogue.languages
        for resource in catalogue.resources
        for subject in resource.subjects(language)
    }
    root = os.path.realpath(tree)
    missing = sorted(place for place in promised if not _has_page(root, place))
    if missing:
        more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
        names = ", ".join(f"{place}/{PAGE}" for place in missing[:_MOST_NAMED])
        message = f"the index lists pages that are not there: {names}{more}"
        at = Location((tree / INDEX).as_posix())
        raise diagnostics.stop("Docs/PageMissing", message, at, hint="generate the docs anew")
    of_resources = (language.place(r.path) for language in catalogue.languages for r in catalogue.resources)
    return frozenset(promised | {place for place in of_resources if _has_page(root, place)})


def _has_page(root: str, place: str) -> bool:
    """Whether there is a page. What lies behind a link is not in the tree, and no business of the site's readers."""
    page = os.path.join(root, *place.split("/"), PAGE)
    return os.path.isfile(page) and os.path.realpath(page) == page


def _keep_apart(tree: Path, to: Path, diagnostics: Diagnostics) -> None:
    """A site within its tree would be read as a part of it, and a tree within its site be replaced with it."""
    source, target = Path(os.path.realpath(tree)), Path(os.path.realpath(to))
    if source == target or source in target.parents or target in source.parents:
        message = (
            f'the site cannot be built in "{to.as_posix()}": that is the tree it is made from, or one holds the other'
        )
        raise diagnostics.stop("Docs/Within", message, hint="name a folder beside the tree with --to")
