"""Generates one SDK of one document and prints what the run found as JSON: a step of `tools/corpus.py`.

    python tools/corpus_generate.py FLAVOUR DOCUMENT CONFIG|- ROOT FOLDER

It is a process of its own so that the caller can measure CPU time and memory of exactly one run.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from specloom import pipeline
from specloom.diagnostics import Diagnostics, Stop
from specloom.spec import Document

OPTIONS = {"go": "v2"}
"""Go SDKs are made whatever surface a config asks for."""
BESIDE = {"cli": ("go",)}
"""What a flavour's output is checked with; it is made in the same run, and counts in its time."""
VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


def generate(flavour: str, spec: Path, config: Path | None, root: Path, out: Path) -> dict[str, Any]:
    """Runs all stages. ``written`` tells whether the folder was written; the operations are those of the document."""
    diagnostics = Diagnostics()
    found: dict[str, Any] = {"dialect": "", "operations": [], "written": False}
    try:
        made = (flavour, *BESIDE.get(flavour, ()))
        request = pipeline.Request(spec=spec, config=config, out=out, flavours=made, root=root, options=OPTIONS)
        job = pipeline.locate(request, diagnostics)
        loaded = pipeline.load(job, diagnostics)
        found |= {"dialect": loaded.document.version, "operations": operations(loaded.document)}
        reports = pipeline.write(pipeline.plan(loaded, diagnostics), force=False, diagnostics=diagnostics)
        found["written"] = all(report.done for report in reports.values())
    except Stop:
        pass
    found["diagnostics"] = [
        {
            "severity": d.severity.label,
            "code": d.code,
            "message": d.message,
            "place": f"{d.location} {d.location.pointer}".strip() if d.location else "",
        }
        for d in diagnostics
    ]
    return found


def operations(document: Document) -> list[str]:
    """``verb /path`` of every operation, counted apart from the generator's own accounts."""
    found = []
    for path, item in (document.root.get("paths") or {}).items():
        if isinstance(item, dict) and isinstance(item.get("$ref"), str):
            item = document.lookup(item["$ref"])
        if isinstance(item, dict):
            found += [f"{verb} {path}" for verb in VERBS if isinstance(item.get(verb), dict)]
            extra = item.get("additionalOperations")
            found += [f"{verb.lower()} {path}" for verb in extra] if isinstance(extra, dict) else []
    return found


if __name__ == "__main__":
    kind, given, configured, boundary, folder = sys.argv[1:]
    config_file = None if configured == "-" else Path(configured)
    print(json.dumps(generate(kind, Path(given), config_file, Path(boundary), Path(folder))))
