"""A document and its config, written to a folder and read as the generator reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.job import Request, locate


def loaded(folder: Path, document: Mapping[str, Any], config: str = "") -> pipeline.Loaded:
    """The inputs, read without an error. Without a config, names follow from the document."""
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    given = folder / "stainless.yml" if config else None
    if given is not None:
        given.write_text(config, encoding="utf-8")
    diagnostics = Diagnostics()
    found = pipeline.load(locate(Request(spec=spec, config=given), diagnostics), diagnostics)
    assert not diagnostics.failed, list(diagnostics)
    return found
