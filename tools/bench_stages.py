"""Where the CPU time of one `generate` goes: a part of `tools/bench.py`, which runs it as a process of its own.

python tools/bench_stages.py SPEC CONFIG OUT FLAVOUR…
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

STAGES = ("start", "config", "load", "build", "plan", "render", "hash", "write")


def stages(spec: Path, config: Path, out: Path, flavours: Sequence[str]) -> dict[str, float]:
    """Runs one generation in this process and takes the time at each boundary that the pipeline announces."""
    from jinja2 import Template
    from specloom import pipeline
    from specloom.diagnostics import Diagnostics
    from specloom.job import Request, locate

    started = time.process_time()
    diagnostics = Diagnostics()
    marks: dict[str, float] = {}
    rendering = 0.0
    original = Template.render

    def render(self: Template, *arguments: object, **named: object) -> str:
        nonlocal rendering
        before = time.process_time()
        try:
            return original(self, *arguments, **named)
        finally:
            rendering += time.process_time() - before

    Template.render = render  # type: ignore[method-assign]

    def mark(stage: str) -> None:
        marks.setdefault("planning" if stage.startswith("making ") else stage, time.process_time())

    request = Request(spec=spec, config=config, out=out, flavours=tuple(flavours), options={"go": "v2"})
    job = locate(request, diagnostics)
    planned = pipeline.plan(pipeline.load(job, diagnostics, mark), diagnostics, mark)
    written = time.process_time()
    pipeline.write(planned, force=False, diagnostics=diagnostics)
    ended = time.process_time()
    config_at, load_at = marks["reading the config"], marks["reading the document"]
    build_at, plan_at = marks["building the model"], marks["planning"]
    hashed = _hashing() * len(flavours)
    return {
        "start": started,
        "config": load_at - config_at,
        "load": build_at - load_at,
        "build": plan_at - build_at,
        "plan": max(0.0, written - plan_at - rendering - hashed),
        "render": rendering,
        "hash": hashed,
        "write": ended - written,
    }


def _hashing() -> float:
    """What hashing templates and generator takes, which planning includes."""
    import specloom
    from specloom.output import digest_generator, digest_templates
    from specloom.render.folder import template_root

    before = time.process_time()
    digest_templates(template_root())
    digest_generator(Path(specloom.__file__).parent)
    return time.process_time() - before


if __name__ == "__main__":
    document, settings, folder, *names = sys.argv[1:]
    print(json.dumps(stages(Path(document), Path(settings), Path(folder), names)))
