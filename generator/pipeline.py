"""The stages, strung together: files in, an API model, trees of files out. Only `write` touches the disk.

`generate` and `check` are the same run up to the last step, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .config import Config, config_to_yaml, discover, read_config
from .diagnostics import Diagnostic, Diagnostics, Location, Stop
from .flavours import FLAVOURS, PLANNED, Explains, Finding
from .ir.api import Api
from .ir.build import build_api
from .ir.build.targets import build_target
from .ir.derive import derive_config
from .ir.target import Target
from .output import (
    Drift,
    File,
    Inputs,
    Manifest,
    Tree,
    WriteReport,
    can_write,
    compare,
    digest_generator,
    digest_templates,
    fast_compare,
    read_manifest,
    write_tree,
)
from .render.environment import template_root
from .spec import Document, Transform, load_document

if TYPE_CHECKING:
    from .explain import Answer

DEFAULT_OUT = Path("output")
Progress = Callable[[str], None]
"""Told what stage begins."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks for; None where the command line says nothing."""

    spec: Path | None = None
    config: Path | None = None
    out: Path | None = None
    flavours: tuple[str, ...] = ()
    templates: Path | None = None
    root: Path | None = None
    """The folder that file references may not leave; the document's own unless given."""
    allow_network: bool = False
    options: Mapping[str, object] = field(default_factory=dict)
    """Options of single flavours that change what is generated, by name."""


@dataclass(frozen=True, slots=True)
class Job:
    """A request with every file found."""

    request: Request
    spec: Path
    config: Path | None
    out: Path
    flavours: tuple[str, ...] | None
    folders: Mapping[str, Path]
    """Output folders of flavours that do not lie in `out`."""

    def folder(self, flavour: str) -> Path:
        return self.folders.get(flavour, self.out / flavour)


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


def locate(request: Request, diagnostics: Diagnostics, cwd: Path | None = None) -> Job:
    """Finds the inputs that the request leaves open. Raises Stop when there is no document."""
    here = cwd or Path()
    found = discover(here, diagnostics) if request.spec is None else None
    spec = request.spec or (found.spec if found else None)
    if spec is None:
        raise diagnostics.stop(
            "Spec/Missing",
            "no OpenAPI document was named, and none is in the working folder",
            hint="pass --spec FILE, or name it in [tool.specloom] of pyproject.toml",
        )
    flavours = request.flavours or (found.flavours if found else None)
    return Job(
        request,
        spec,
        request.config or (found.config if found else None),
        request.out or (found.out if found else None) or DEFAULT_OUT,
        tuple(flavours) if flavours else None,
        found.target_outputs if found and request.out is None else {},
    )


def load(job: Job, diagnostics: Diagnostics, progress: Progress = lambda stage: None) -> Loaded:
    """Reads config and document and builds the model. Faults of both are among the diagnostics.

    Raises Stop where it cannot go on.
    """
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
    config = (
        given
        if any(r.methods or r.subresources for r in given.resources.values())
        else derive_config(document, given, diagnostics)
    )
    progress("building the model")
    return Loaded(job, document, config, build_api(document, config, diagnostics))


def derived_config(request: Request, diagnostics: Diagnostics) -> str:
    """The config that follows from the document alone, as YAML. Raises Stop when the document is at fault."""
    job = locate(request, diagnostics)
    document = load_document(job.spec, diagnostics, allow_network=request.allow_network)
    config = derive_config(document, None, diagnostics)
    if diagnostics.failed:
        raise Stop
    return config_to_yaml(config)


def wanted_flavours(loaded: Loaded, diagnostics: Diagnostics) -> tuple[str, ...]:
    """The flavours to make: those asked for, else every target of the config, else Python."""
    asked = loaded.job.flavours
    if asked is not None:
        for name in asked:
            if name not in FLAVOURS:
                known = ", ".join(FLAVOURS)
                reason = "is not built yet" if name in PLANNED else "does not exist"
                diagnostics.error("Flavour/Unknown", f"the flavour `{name}` {reason}", hint=f"flavours are: {known}")
        return tuple(name for name in dict.fromkeys(asked) if name in FLAVOURS)
    chosen: list[str] = []
    for name, target in loaded.config.targets:
        if target.skip:
            continue
        if name in FLAVOURS:
            chosen.append(name)
        else:
            _report_target(name, loaded.config.location(target.at), diagnostics)
    chosen.extend(name for name in loaded.config.specloom.flavours if name in FLAVOURS)
    return tuple(dict.fromkeys(chosen)) or (() if dict(loaded.config.targets) else ("python",))


def _report_target(name: str, at: Location, diagnostics: Diagnostics) -> None:
    if name in PLANNED:
        diagnostics.note("Target/NotBuiltYet", f"the target `{name}` is not built yet; nothing is written for it", at)
    else:
        diagnostics.note("Target/NotSupported", f"the target `{name}` is not supported; nothing is written for it", at)


def plan(loaded: Loaded, diagnostics: Diagnostics, progress: Progress = lambda stage: None) -> list[Planned]:
    """Every flavour's files in memory. Raises Stop when anything was found wrong: nothing half made is ever written."""
    flavours = wanted_flavours(loaded, diagnostics)
    if diagnostics.failed:
        raise Stop
    planned = []
    for name in flavours:
        progress(f"making {name}")
        target = _target(loaded, name)
        tree = Tree(name, keep_files=target.keep_files)
        for file in FLAVOURS[name].plan(loaded.api, target, loaded.job.request.templates):
            if isinstance(file, Finding):
                at = loaded.document.location(file.pointer)
                diagnostics.add(Diagnostic(file.severity, file.code, file.message, at, file.hint))
                continue
            tree.add(File(file.path, file.text.encode(), file.executable, file.keep_if_exists), diagnostics)
        planned.append(Planned(name, loaded.job.folder(name), tree, _inputs(loaded, name)))
    if diagnostics.failed:
        raise Stop
    return planned


def _target(loaded: Loaded, flavour: str) -> Target:
    target = build_target(loaded.config, flavour)
    return replace(target, options={**target.options, **_options(loaded.job, flavour)})


def write(planned: Sequence[Planned], *, force: bool, diagnostics: Diagnostics) -> dict[str, WriteReport]:
    """Writes every flavour; each folder changes as a whole or not at all, and none when one of them would be refused.

    Raises Stop when nothing was written.
    """
    # Every folder is looked at, so that one run names all that is in the way.
    refused = [p for p in planned if not can_write(p.folder, p.tree, force=force, diagnostics=diagnostics)]
    if refused:
        raise Stop
    reports: dict[str, WriteReport] = {}
    for p in planned:
        manifest = Manifest.of(p.tree, p.inputs, f"specloom {__version__}")
        reports[p.flavour] = write_tree(p.folder, p.tree, manifest, force=force, diagnostics=diagnostics)
    return reports


def drift(planned: Iterable[Planned], *, strict: bool) -> dict[str, Drift]:
    """What the folders hold against what the inputs give."""
    return {p.flavour: compare(p.folder, p.tree, p.inputs, strict=strict) for p in planned}


def unchanged(job: Job) -> dict[str, Drift] | None:
    """The fast answer of `check`: when the inputs and all files still are what the manifests say, nothing can differ.

    None when that cannot be told without generating.
    """
    if job.flavours is None:
        return None
    found: dict[str, Drift] = {}
    for name in job.flavours:
        manifest = read_manifest(job.folder(name))
        if not isinstance(manifest, Manifest):
            return None
        inputs = _inputs_as_recorded(job, name, manifest)
        same = fast_compare(job.folder(name), inputs, flavour=name) if inputs is not None else None
        if same is None:
            return None
        found[name] = same
    return found


def explain(loaded: Loaded, queries: Sequence[str], diagnostics: Diagnostics) -> list[Answer]:
    """Where each of the queries comes from: a name, a place in the output, an endpoint or a pointer.

    Raises Stop when a flavour that was asked for cannot tell, or the inputs have errors.
    """
    from .explain import Explained, answer

    wanted = wanted_flavours(loaded, diagnostics)
    able = [(name, flavour) for name in wanted if isinstance(flavour := FLAVOURS[name], Explains)]
    if not able:
        known = ", ".join(name for name, flavour in FLAVOURS.items() if isinstance(flavour, Explains))
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


# -- inputs as hashes --------------------------------------------------------------------------------------------------


def _inputs(loaded: Loaded, flavour: str) -> Inputs:
    config = {loaded.job.config.name: loaded.config.raw} if loaded.job.config and loaded.config.raw else {}
    if loaded.job.config and not loaded.config.raw:
        config = {loaded.job.config.name: loaded.job.config.read_bytes()}
    return _hashed(loaded.job, flavour, loaded.document.sources or {loaded.job.spec.name: loaded.document.raw}, config)


def _inputs_as_recorded(job: Job, flavour: str, manifest: Manifest) -> Inputs | None:
    """The hashes of the files that the manifest names; None when one of them is gone."""
    try:
        spec = {name: (job.spec.parent / name).read_bytes() for name, _ in manifest.inputs.spec}
        config = {job.config.name: job.config.read_bytes()} if job.config else {}
    except OSError:
        return None
    return _hashed(job, flavour, spec, config)


def _hashed(job: Job, flavour: str, spec: Mapping[str, bytes], config: Mapping[str, bytes]) -> Inputs:
    roots = [template_root()] + ([job.request.templates] if job.request.templates else [])
    return Inputs.of(
        spec=spec,
        config=config,
        templates=digest_templates(*roots),
        generator=digest_generator(Path(__file__).parent),
        options={"flavour": flavour, **_options(job, flavour)},
    )


def _options(job: Job, flavour: str) -> Mapping[str, object]:
    """The request's options that are meant for one flavour: an option carries the name of its flavour."""
    return {name: value for name, value in job.request.options.items() if name == flavour}
