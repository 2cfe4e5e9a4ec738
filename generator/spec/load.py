"""The one way from a file to a `Document`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import Diagnostics, Severity, Stop
from ..source import Source, collector_paused, read_source
from . import grammar_openapi3, grammar_swagger2
from .bundle import Bundler, needs_bundling
from .circles import check_circles
from .document import Document
from .editing import Editor
from .files import Files
from .grammar import Grammar
from .inspection import Inspection
from .meaning import check_meaning
from .overlay import apply_overlay
from .provenance import Provenance
from .references import References
from .structure import Structure
from .swagger2 import convert
from .transforms import Transform, apply_transforms
from .version import Dialect, detect


def load_document(
    path: Path,
    diagnostics: Diagnostics,
    *,
    overlays: Sequence[Path] = (),
    transforms: Sequence[Transform] = (),
    boundary: Path | None = None,
    allow_network: bool = False,
) -> Document:
    """Reads an API description and everything it refers to.

    Overlays are applied before transforms, both on the document as it is written, other files brought in. References to
    files may not leave `boundary` (default: the folder of `path`). Raises Stop when the result could not be trusted;
    every error that was found is in `diagnostics` by then.
    """
    with collector_paused():
        source = read_source(path, diagnostics)
        files = Files(path, source, diagnostics, boundary=boundary, allow_network=allow_network)
        return _load(source, files, diagnostics, overlays, transforms)


def _load(
    source: Source,
    files: Files,
    diagnostics: Diagnostics,
    overlays: Sequence[Path],
    transforms: Sequence[Transform],
) -> Document:
    dialect, version = detect(source, diagnostics)
    errors = diagnostics.count(Severity.ERROR)
    grammar = grammar_openapi3.GRAMMAR if dialect is Dialect.OPENAPI_3 else grammar_swagger2.GRAMMAR
    document = Document(source.data, version, source)
    reported = _bundle(document, files, grammar, diagnostics)
    if overlays or transforms:
        _stop_on_errors(diagnostics, errors, source)
        editor = Editor(document)
        for overlay in overlays:
            document.sources[overlay.as_posix()] = apply_overlay(editor, overlay, diagnostics).raw
        apply_transforms(editor, transforms, diagnostics)
        reported = _bundle(document, files, grammar, diagnostics)
    document.sources.update(files.bytes_read())
    inspection = inspect(document, grammar, diagnostics, reported)
    if dialect is Dialect.SWAGGER_2:
        _stop_on_errors(diagnostics, errors, source)
        convert(inspection)
        inspection = inspect(document, grammar_openapi3.GRAMMAR, diagnostics, set())
    check_meaning(inspection)
    _stop_on_errors(diagnostics, errors, source)
    return document


def inspect(document: Document, grammar: Grammar, diagnostics: Diagnostics, reported: set[int]) -> Inspection:
    """Checks the structure and the references of a whole document. `reported` are references with an error already."""
    inspection = Inspection(document, grammar, diagnostics, reported)
    structure = Structure(inspection)
    structure.run()
    References(inspection, structure).run()
    check_circles(inspection)
    return inspection


def _bundle(document: Document, files: Files, grammar: Grammar, diagnostics: Diagnostics) -> set[int]:
    """Brings other files in, if any are referred to. The references that have an error."""
    if not needs_bundling(document.root, grammar):
        return set()
    if document.provenance is None:
        document.provenance = Provenance()
        document.provenance.register(document.source)
    bundler = Bundler(files, grammar, document.provenance, diagnostics)
    bundler.run()
    return bundler.targets.failed


def _stop_on_errors(diagnostics: Diagnostics, before: int, source: Source) -> None:
    if diagnostics.count(Severity.ERROR) > before:
        raise Stop(f"{source.file} has errors")
