"""What a run depends on, as hashes; and the answer of `check` when none of them changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from .diagnostics import Diagnostics, Stop
from .flavours import FLAVOURS
from .job import Job
from .output import Drift, Inputs, Manifest, digest_generator, digest_templates, fast_compare, read_manifest
from .render.folder import template_root
from .wanted import WITHOUT_CONFIG, wanted_flavours


def hashed(
    job: Job, flavours: Iterable[str], spec: Mapping[str, bytes], config: Mapping[str, bytes]
) -> dict[str, Inputs]:
    """The hashes of everything that decides what the folders of flavours hold. `spec` and `config` map names to
    bytes."""
    roots = [template_root()] + ([job.request.templates] if job.request.templates else [])
    templates, generator = digest_templates(*roots), digest_generator(Path(__file__).parent)
    return {
        name: Inputs.of(
            spec=spec,
            config=config,
            templates=templates,
            generator=generator,
            options={"flavour": name, **job.options(name)},
        )
        for name in flavours
    }


def unchanged(job: Job) -> dict[str, Drift] | None:
    """The fast answer of `check`: when the inputs and all files still are what the manifests say, nothing can differ.

    None when that cannot be told without generating.
    """
    found: dict[str, Drift] = {}
    for name in _flavours(job):
        manifest = read_manifest(job.folder(name))
        if not isinstance(manifest, Manifest):
            return None
        inputs = _inputs_as_recorded(job, name, manifest)
        same = fast_compare(job.folder(name), inputs, flavour=name) if inputs is not None else None
        if same is None:
            return None
        found[name] = same
    return found or None


def _flavours(job: Job) -> tuple[str, ...]:
    """The flavours to look at; none when only a whole run can tell, because it has something to report."""
    if job.flavours is not None:
        return job.flavours if set(job.flavours) <= set(FLAVOURS) else ()
    if job.config is None:
        return WITHOUT_CONFIG
    from .config.read import read_config

    diagnostics = Diagnostics()
    try:
        config = read_config(job.config, diagnostics)
    except Stop:
        return ()
    return () if diagnostics.failed else wanted_flavours(None, config)


def _inputs_as_recorded(job: Job, flavour: str, manifest: Manifest) -> Inputs | None:
    """The hashes of the files that the manifest names; None when one of them is gone."""
    try:
        spec = {name: (job.spec.parent / name).read_bytes() for name, _ in manifest.inputs.spec}
        config = {job.config.name: job.config.read_bytes()} if job.config else {}
    except OSError:
        return None
    return hashed(job, (flavour,), spec, config)[flavour]
