"""All pages of a site, written below a folder; on several processors where that pays."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from ..parallel import processors
from .catalogue import PAGE, Catalogue, Language, Resource
from .models import Models
from .pages import FILES, Pages, template_folder

_WORTH_A_PROCESS: Final = 4_000_000
"""Bytes of Markdown that take as long as a process takes to start."""
_MOST_PROCESSES: Final = 8
"""Memory grows with them."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is rendered from where to where."""

    tree: Path
    site: Path
    catalogue: Catalogue
    places: frozenset[str]

    def pages(self, language: Language) -> Pages:
        """What makes the pages of a language."""
        return Pages(self.catalogue, language, self.places, Models.of(self.catalogue, language))

    def source(self, place: str) -> Path:
        return self.tree / place / PAGE


class PageFault(Exception):
    """A page that cannot be read; the arguments are its path below the tree, and why."""


def render_site(work: Work) -> int:
    """Writes every page, the Markdown beside it, and what pages load. The number of pages. PageFault, OSError."""
    _copy_tree(work.tree, work.site)
    for name in FILES:
        shutil.copyfile(template_folder() / name, work.site / name)
    portions = [(language, resource) for language in work.catalogue.languages for resource in work.catalogue.resources]
    sizes = {portion: _size(work, *portion) for portion in portions}
    # The largest first, so that no process is left with one at the end.
    portions.sort(key=lambda portion: -sizes[portion])
    count = sum(_render_all(work, portions, sum(sizes.values())))
    return count + _render_homes(work)


def _render_all(work: Work, portions: list[tuple[Language, Resource]], size: int) -> Iterator[int]:
    processes = min(processors(), _MOST_PROCESSES, size // _WORTH_A_PROCESS)
    if processes < 2:
        yield from (_render_portion(work, *portion) for portion in portions)
        return
    # Forking a process that has threads, such as one that shows progress, can hang.
    with ProcessPoolExecutor(processes, get_context("spawn"), _start, (work,)) as pool:
        try:
            yield from pool.map(_render_in_process, portions)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


_work: Work
"""What a process works on, set when it starts: sending it with each portion would cost more than small portions do."""


def _start(work: Work) -> None:
    global _work
    _work = work


def _render_in_process(portion: tuple[Language, Resource]) -> int:
    return _render_portion(_work, *portion)


def _render_portion(work: Work, language: Language, resource: Resource) -> int:
    """The pages of a resource in one language."""
    pages = work.pages(language)
    leads: dict[str, str] = {}
    count = 0
    for subject in resource.subjects(language):
        place = language.place(subject.path)
        page, body = pages.subject(resource, subject, _read(work, place))
        leads[subject.path] = body.lead
        _write(work, place, page)
        count += 1
    if language.place(resource.path) in work.places:
        _write(work, language.place(resource.path), pages.resource(resource, leads))
        count += 1
    return count


def _render_homes(work: Work) -> int:
    """The first page of every language; where none of them stands at the top, the first language's is there, too."""
    languages = work.catalogue.languages
    homes = [(language, language.place("")) for language in languages]
    if all(place for _, place in homes):
        homes.append((languages[0], ""))
    for language, place in homes:
        _write(work, place, work.pages(language).home(place))
    return len(homes)


def _read(work: Work, place: str) -> str:
    path = work.source(place)
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise PageFault(f"{place}/{PAGE}", f"it is not UTF-8 at byte {fault.start}") from None
    except OSError as fault:
        raise PageFault(f"{place}/{PAGE}", fault.strerror or str(fault)) from None


def _write(work: Work, place: str, html: str) -> None:
    folder = work.site / place
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_bytes(html.encode("utf-8", "replace"))


def _copy_tree(tree: Path, site: Path) -> None:
    """The Markdown and the indexes, for programs that read them: as they are, where the pages are."""
    for folder, below, names in os.walk(tree):
        below[:] = sorted(name for name in below if not name.startswith("."))
        target = site / Path(folder).relative_to(tree)
        target.mkdir(parents=True, exist_ok=True)
        for name in sorted(names):
            source = Path(folder, name)
            if source.suffix in (".md", ".txt", ".json") and not name.startswith(".") and not source.is_symlink():
                shutil.copyfile(source, target / name)


def _size(work: Work, language: Language, resource: Resource) -> int:
    """Bytes of Markdown that a resource has in a language."""
    return sum(work.source(language.place(subject.path)).stat().st_size for subject in resource.subjects(language))
