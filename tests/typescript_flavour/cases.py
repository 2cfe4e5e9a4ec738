"""SDKs of real inputs, written: those of the worked example and of the cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import golden
from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.pipeline import Request

from .helpers import ROOT


@dataclass(frozen=True)
class Inputs:
    """What an SDK is made of."""

    spec: Path
    config: Path | None


EXAMPLE = Inputs(ROOT / "spec" / "conversations.yaml", ROOT / "spec" / "conversations.stainless.yml")


def cases() -> Mapping[str, Inputs]:
    """Every case that gives files, by its name."""
    found = {}
    for case in golden.names():
        folder = golden.CASES / case
        config = folder / "stainless.yml"
        if golden.expected(case):
            found[case] = Inputs(folder / "openapi.yaml", config if config.is_file() else None)
    return found


def write(given: Inputs, out: Path, flavour: str = "typescript") -> Path:
    """The folder of an SDK, written below `out`."""
    diagnostics = Diagnostics()
    request = Request(spec=given.spec, config=given.config, out=out, flavours=(flavour,))
    loaded = pipeline.load(pipeline.locate(request, diagnostics), diagnostics)
    planned = pipeline.plan(loaded, diagnostics)
    pipeline.write(planned, force=False, diagnostics=diagnostics)
    assert not diagnostics.failed, list(diagnostics)
    return planned[0].folder
