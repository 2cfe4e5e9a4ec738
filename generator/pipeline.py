"""The stages, strung together: files in, an API model, trees of files out. Only `write` touches the disk.

`generate` and `check` are the same run up to the last step, so they cannot disagree.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from . import __version__
from .config.model import Config
from .config.read import read_config
from .config.write import config_to_yaml
from .diagnostics import Diagnostic, Diagnostics, Stop
from .flavours import ABOUT_OTHERS, FLAVOURS, LONGEST_FIRST, Explains, Finding, InParts, KeepsFolders, PlannedFile
from .ir.api import Api, MethodKind
from .ir.build import build_api
from .ir.build.targets import build_target
from .ir.target import Target
from .job import Job, Request, locate
from .output import RESERVED_FOLDERS, Drift, File, Inputs, Manifest, Tree, WriteReport, can_write, compare, write_tree
from .parallel import ProcessLost, mapped
from .pause import collector_paused
from .spec import DIALECT, CodeSample, Document, Documented, Transform, load_document, with_code_samples
from .unchanged import hashed
from .wanted import languages_of, report_flavours, wanted_flavours

if TYPE_CHECKING:
    from .explain import Answer

Progress = Callable[[str], None]
"""Told what stage begins."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The inputs, read."""

    job: Job
    document: Document
    config: Config
    api: Api


@dataclass(frozen=True, slots=True)
class Planned:
    """One flavour, ready to be written or compared."""

    flavour: str
    folder: Path
    tree: Tree
    inputs: Inputs


@collector_paused()
def load(job: Job, diagnostics: Diagnostics, progress: Progress = lambda stage: None) -> Loaded:
    """Reads config and document and builds the model. Faults of both are among the diagnostics.

    Raises Stop where it cannot go on.
    """
    given, document = _read(job, diagnostics, progress)
    config = given if given.has_methods else _derived(document, given, diagnostics)
    progress("building the model")
    return Loaded(job, document, config, build_api(document, config, diagnostics))


def _read(job: Job, diagnostics: Diagnostics, progress: Progress) -> tuple[Config, Document]:
    """The config as it is given, and the document with the changes that it asks for."""
    progress("reading the config")
    given = read_config(job.config, diagnostics) if job.config else Config()
    diagnostics.ignored = given.diagnostics.codes
    progress("reading the document")
    overlays = [job.config.parent / name for name in given.specloom.overlays] if job.config else []
    transforms = [Transform(t.command, t.args, t.reason or "", given.location(t.at)) for t in given.openapi.transforms]
    document = load_document(
        job.spec,
        diagnostics,
        overlays=overlays,
        transforms=transforms,
        boundary=job.request.root,
        allow_network=job.request.allow_network,
    )
    return given, document


@collector_paused()
def bundled(
    job: Job, diagnostics: Diagnostics, progress: Progress = lambda stage: None, *, code_samples: bool = False
) -> str:
    """The document that models are built from, as JSON; with `code_samples`, those are in it. Raises Stop when the
    document or the config is at fault."""
    loaded = load(job, diagnostics, progress) if code_samples else None
    document = loaded.document if loaded is not None else _read(job, diagnostics, progress)[1]
    if diagnostics.failed:
        raise Stop
    root = document.root
    if loaded is not None:
        progress("writing code samples")
        root = sampled(loaded)
    return _as_json(root)


def _as_json(root: dict[str, Any]) -> str:
    return json.dumps(root, ensure_ascii=False, indent=2) + "\n"


def sampled(loaded: Loaded) -> dict[str, Any]:
    """The document with samples of code in its operations, for every target of the config that samples are made for."""
    from .flavours.samples import LANGUAGES, response_example, sample_makers

    asked = loaded.config.openapi.code_samples
    makers = sample_makers(loaded.api, (_target(loaded, name) for name in wanted_flavours(None, loaded.config)))
    documented: dict[str, Documented] = {}
    for _, method in loaded.api.methods():
        if method.kind is MethodKind.HTTP and method.pointer not in documented:
            made = ((LANGUAGES[name], maker.sample(method)) for name, maker in makers.items())
            samples = tuple(CodeSample(to.fence, to.label, text) for to, text in made if text)
            documented[method.pointer] = Documented(samples, response_example(loaded.api, method))
    return with_code_samples(
        loaded.document.root,
        documented,
        asked.dialect if asked is not None else DIALECT,
        replace=asked is not None and asked.replace,
    )


def derived_config(request: Request, diagnostics: Diagnostics) -> str:
    """The config that follows from the document alone, as YAML. Raises Stop when the document is at fault."""
    job = locate(request, diagnostics)
    document = load_document(job.spec, diagnostics, allow_network=request.allow_network)
    config = _derived(document, None, diagnostics)
    if diagnostics.failed:
        raise Stop
    return config_to_yaml(config)


def _derived(document: Document, base: Config | None, diagnostics: Diagnostics) -> Config:
    from .ir.derive import derive_config  # Most runs have a config and need none of it.

    return derive_config(document, base, diagnostics)


@collector_paused()
def plan(
    loaded: Loaded, diagnostics: Diagnostics, progress: Progress = lambda stage: None, *, jobs: int = 1
) -> list[Planned]:
    """Every flavour's files in memory, made by up to `jobs` processes. Raises Stop when anything was found wrong:
    nothing half made is ever written."""
    asked = loaded.job.flavours
    report_flavours(asked, loaded.config, diagnostics)
    if diagnostics.failed:
        raise Stop
    wanted = wanted_flavours(asked, loaded.config)
    groups = _groups(loaded, wanted)

    def made(pieces: Sequence[_Piece]) -> list[_Made]:
        if jobs == 1:
            progress(f"making {' and '.join(dict.fromkeys(piece.flavour for piece in pieces))}")
        return [_make(loaded, piece) for piece in pieces]

    if jobs > 1 and wanted:
        progress(f"making {', '.join(sorted(wanted, key=LONGEST_FIRST.index))}")
    results: dict[str, list[_Made]] = {name: [] for name in wanted}
    for result in chain.from_iterable(_mapped(made, groups, jobs, diagnostics)):
        results[result.flavour].append(result)
    trees = {name: _tree(loaded, name, results[name], diagnostics) for name in wanted}
    for name in wanted:
        for finding in chain.from_iterable(result.findings for result in results[name]):
            at = loaded.document.location(finding.pointer)
            diagnostics.add(Diagnostic(finding.severity, finding.code, finding.message, at, finding.hint))
    if diagnostics.failed:
        raise Stop
    inputs = _inputs(loaded, wanted)
    return [Planned(name, loaded.job.folder(name), trees[name], inputs[name]) for name in wanted]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A flavour, or a part of one."""

    flavour: str
    part: str = ""


def _groups(loaded: Loaded, wanted: Sequence[str]) -> list[list[_Piece]]:
    """What is best made in one process, the longest first: a flavour, and what others say of it, which goes by the same
    plan."""
    groups: dict[str, list[_Piece]] = {}
    for name in sorted(wanted, key=LONGEST_FIRST.index):
        # The code of a flavour is loaded where it is used: in several processes at once, if there are.
        flavour = FLAVOURS[name]() if name in ABOUT_OTHERS else None
        if isinstance(flavour, InParts):
            for part in flavour.parts(_target(loaded, name)):
                groups.setdefault(part, []).append(_Piece(name, part))
        else:
            groups[name] = [_Piece(name)]
    return list(groups.values())


@dataclass(frozen=True, slots=True)
class _Made:
    """A piece as it was made, perhaps in another process: places in the document are still pointers."""

    flavour: str
    files: tuple[File, ...]
    findings: tuple[Finding, ...]
    reserved: tuple[str, ...]
    """The folders where users keep their own code."""


def _make(loaded: Loaded, piece: _Piece) -> _Made:
    flavour, target = FLAVOURS[piece.flavour](), _target(loaded, piece.flavour)
    planned: Iterator[PlannedFile | Finding]
    if isinstance(flavour, InParts):
        planned = flavour.part(loaded.api, target, piece.part)
    else:
        planned = flavour.plan(loaded.api, target, loaded.job.request.templates)
    files, findings = [], []
    for file in planned:
        if isinstance(file, Finding):
            findings.append(file)
        else:
            files.append(_file(file))
            _ = files[-1].entry  # Hashed here, where several processes share the work.
    reserved = flavour.reserved if isinstance(flavour, KeepsFolders) else RESERVED_FOLDERS
    return _Made(piece.flavour, tuple(files), tuple(findings), reserved)


def _file(planned: PlannedFile) -> File:
    return File(planned.path, planned.text.encode(), planned.executable, planned.keep_if_exists)


def _tree(loaded: Loaded, name: str, pieces: Sequence[_Made], diagnostics: Diagnostics) -> Tree:
    """The files of a flavour, of whatever pieces it was made."""
    target = _target(loaded, name)
    tree = Tree(name, keep_files=target.keep_files, reserved=pieces[0].reserved)
    for file in chain.from_iterable(piece.files for piece in pieces):
        tree.add(file, diagnostics)
    flavour = FLAVOURS[name]() if name in ABOUT_OTHERS else None
    if isinstance(flavour, InParts):
        if loaded.config.openapi.code_samples is not None:
            target = replace(target, document=_as_json(sampled(loaded)))
        for planned in flavour.rest(loaded.api, target, tree.keys()):
            tree.add(_file(planned), diagnostics)
    return tree


def _target(loaded: Loaded, flavour: str) -> Target:
    target = build_target(loaded.config, flavour)
    others = {n: _target(loaded, n) for n in languages_of(loaded.config)} if flavour in ABOUT_OTHERS else {}
    return replace(target, options={**target.options, **loaded.job.options(flavour)}, others=others)


def write(
    planned: Sequence[Planned], *, force: bool, diagnostics: Diagnostics, jobs: int = 1
) -> dict[str, WriteReport]:
    """Writes every flavour, up to `jobs` at once; each folder changes as a whole or not at all, and none when one of
    them would be refused.

    Raises Stop when nothing was written.
    """
    # Every folder is looked at, so that one run names all that is in the way.
    refused = [p for p in planned if not can_write(p.folder, p.tree, force=force, diagnostics=diagnostics)]
    if refused:
        raise Stop

    def written(p: Planned, found: Diagnostics) -> WriteReport:
        manifest = Manifest.of(p.tree, p.inputs, f"specloom {__version__}")
        return write_tree(p.folder, p.tree, manifest, force=force, diagnostics=found)

    largest_first = sorted(planned, key=lambda p: len(p.tree), reverse=True)
    reports = _each(written, largest_first, jobs, diagnostics)
    return {p.flavour: report for p, report in zip(largest_first, reports, strict=True)}


def drift(planned: Sequence[Planned], *, strict: bool, jobs: int = 1) -> dict[str, Drift]:
    """What the folders hold against what the inputs give, up to `jobs` folders at once."""
    found = mapped(lambda p: compare(p.folder, p.tree, p.inputs, strict=strict), planned, jobs)
    return {p.flavour: drifted for p, drifted in zip(planned, found, strict=True)}


T = TypeVar("T")
R = TypeVar("R")


def _each(work: Callable[[T, Diagnostics], R], items: Sequence[T], jobs: int, diagnostics: Diagnostics) -> list[R]:
    """What `work` gives for each item. Each has diagnostics of its own, which come back from its process."""

    def done(item: T) -> tuple[R, Diagnostics]:
        found = Diagnostics()
        return work(item, found), found

    results = _mapped(done, items, jobs, diagnostics)
    for _, found in results:
        for diagnostic in found:
            diagnostics.add(diagnostic)
    return [result for result, _ in results]


def _mapped(work: Callable[[T], R], items: Sequence[T], jobs: int, diagnostics: Diagnostics) -> list[R]:
    """What `work` gives for each item. Raises Stop when a process was killed."""
    try:
        return mapped(work, items, jobs)
    except ProcessLost as lost:
        message = f"a process of this run was killed ({lost})"
        hint = "free memory, or do one thing after another with --jobs 1"
        raise diagnostics.stop("Run/ProcessLost", message, hint=hint) from None


def explain(loaded: Loaded, queries: Sequence[str], diagnostics: Diagnostics) -> list[Answer]:
    """Where each of the queries comes from: a name, a place in the output, an endpoint or a pointer.

    Raises Stop when a flavour that was asked for cannot tell, or the inputs have errors.
    """
    from .explain import Explained, answer

    report_flavours(loaded.job.flavours, loaded.config, diagnostics)
    wanted = wanted_flavours(loaded.job.flavours, loaded.config)
    able = [(name, flavour) for name in wanted if isinstance(flavour := FLAVOURS[name](), Explains)]
    if not able:
        known = ", ".join(name for name, made in FLAVOURS.items() if isinstance(made(), Explains))
        diagnostics.error(
            "Explain/Unable",
            f"no flavour here can tell where its names come from ({', '.join(wanted) or 'none is made'})",
            hint=f"flavours that can: {known}",
        )
    if diagnostics.failed:
        raise Stop
    outputs = [
        Explained(
            name,
            loaded.job.folder(name),
            flavour.symbols(loaded.api, _target(loaded, name), loaded.job.request.templates),
        )
        for name, flavour in able
    ]
    return answer(queries, outputs, loaded.document, loaded.config)


def _inputs(loaded: Loaded, flavours: Sequence[str]) -> dict[str, Inputs]:
    job, document = loaded.job, loaded.document
    config = {job.config.name: loaded.config.raw or job.config.read_bytes()} if job.config else {}
    return hashed(job, flavours, document.sources or {job.spec.name: document.raw}, config)
