"""Measures specloom on three documents: CPU seconds, peak memory, lines written, and where the time goes.

    python tools/bench.py             specloom alone
    python tools/bench.py --peers     and other generators of Python code, installed into .venv-peers

CPU seconds (user and system, of one process and its children) rather than wall time: they hardly depend on what else
the machine does. Every figure is the best of RUNS cold processes. The OpenAI document is not part of this repository:
it is looked for in $SPECLOOM_SHARED, else in ../shared, and left out when it is not there.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared"))
RUNS = 3
PEERS = ("datamodel-code-generator", "openapi-python-client")


@dataclass(frozen=True)
class Input:
    """One document with its config."""

    name: str
    spec: Path
    config: Path


@dataclass(frozen=True)
class Cost:
    """What a process took, and how it ended."""

    cpu: float
    megabytes: float
    status: int


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure specloom.")
    parser.add_argument("--peers", action="store_true", help="measure other generators, too")
    parser.add_argument("--stages", nargs=3, metavar=("SPEC", "CONFIG", "OUT"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.stages:
        print(json.dumps(_stages(*map(Path, arguments.stages))))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = _inputs(folder)
        _print_commands(inputs, folder)
        _print_stages(inputs, folder)
        if arguments.peers:
            _print_peers(inputs, folder)


def _inputs(folder: Path) -> list[Input]:
    found = [
        Input("petstore", ROOT / "tests/data/petstore.yaml", ROOT / "tests/data/petstore.stainless.yml"),
        Input("conversations", ROOT / "spec/conversations.yaml", ROOT / "spec/conversations.stainless.yml"),
    ]
    packed = SHARED / "pairs/openai/openapi.yml.gz"
    if packed.is_file():
        spec = folder / "openapi.yml"
        spec.write_bytes(gzip.decompress(packed.read_bytes()))
        found.append(Input("openai", spec, packed.with_name("stainless.yml")))
    else:
        print(f"the OpenAI document is left out: {packed} is not there\n", file=sys.stderr)
    return found


# -- the command -------------------------------------------------------------------------------------------------------


def _print_commands(inputs: list[Input], folder: Path) -> None:
    rows = [["document", "spec lines", "generate", "MB", "check", "check --full", "MB", "files", "lines"]]
    for one in inputs:
        out = folder / one.name
        options = _options(one, out)
        specloom = [sys.executable, "-m", "specloom"]
        cold = min((_fresh(out, [*specloom, "generate", *options]) for _ in range(RUNS)), key=lambda c: c.cpu)
        fast = min((_measured([*specloom, "check", *options]) for _ in range(RUNS)), key=lambda c: c.cpu)
        full = min((_measured([*specloom, "check", "--full", *options]) for _ in range(RUNS)), key=lambda c: c.cpu)
        files, lines = _size(out)
        if cold.status or fast.status or full.status:
            rows.append([one.name, str(_lines(one.spec)), f"failed: exit {cold.status}, {fast.status}, {full.status}"])
            continue
        costs = [_s(cold.cpu), _mb(cold), _s(fast.cpu), _s(full.cpu), _mb(full)]
        rows.append([one.name, f"{_lines(one.spec):,}", *costs, f"{files:,}", f"{lines:,}"])
    print("CPU seconds of the commands, Python flavour, cold processes")
    _table(rows)


def _fresh(out: Path, command: list[str]) -> Cost:
    """Measures a generation into a folder that is not there."""
    if out.exists():
        import shutil

        shutil.rmtree(out)
    return _measured(command)


def _measured(command: list[str]) -> Cost:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale, process.returncode)


# -- stages ------------------------------------------------------------------------------------------------------------


def _print_stages(inputs: list[Input], folder: Path) -> None:
    stages = ["start", "config", "load", "build", "plan", "render", "hash", "write"]
    rows = [["document", *stages, "sum"]]
    for one in inputs:
        command = [
            sys.executable,
            str(Path(__file__)),
            "--stages",
            str(one.spec),
            str(one.config),
            str(folder / f"{one.name}-stages"),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            rows.append(
                [
                    one.name,
                    f"failed: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}",
                ]
            )
            continue
        taken = json.loads(done.stdout)
        rows.append([one.name, *(_s(taken[s]) for s in stages), _s(sum(taken.values()))])
    print("CPU seconds of the stages of one `generate`, Python flavour")
    _table(rows)


def _stages(spec: Path, config: Path, out: Path) -> dict[str, float]:
    """Runs one generation in this process and takes the time at each boundary that the pipeline announces."""
    from jinja2 import Template
    from specloom import pipeline
    from specloom.diagnostics import Diagnostics
    from specloom.job import Request, locate

    started = time.process_time()
    diagnostics = Diagnostics()
    marks: list[tuple[str, float]] = []
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
    job = locate(Request(spec=spec, config=config, out=out, flavours=("python",)), diagnostics)
    planned = pipeline.plan(
        pipeline.load(job, diagnostics, lambda stage: marks.append((stage, time.process_time()))),
        diagnostics,
        lambda stage: marks.append((stage, time.process_time())),
    )
    written = time.process_time()
    pipeline.write(planned, force=False, diagnostics=diagnostics)
    ended = time.process_time()
    at = dict(marks)
    config_at, load_at = at["reading the config"], at["reading the document"]
    build_at, plan_at = at["building the model"], at["making python"]
    hashed = _hashing(job)
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


def _hashing(job: object) -> float:
    """What hashing templates and generator takes, which planning includes."""
    import specloom
    from specloom.output import digest_generator, digest_templates
    from specloom.render.folder import template_root

    before = time.process_time()
    digest_templates(template_root())
    digest_generator(Path(specloom.__file__).parent)
    return time.process_time() - before


# -- peers -------------------------------------------------------------------------------------------------------------


def _print_peers(inputs: list[Input], folder: Path) -> None:
    scripts = _install_peers()
    rows = [["document", "generator", "CPU s", "MB", "exit", "files", "lines", "times specloom"]]
    for one in inputs:
        own = _fresh(folder / one.name, _generate(one, folder / one.name))
        for name, command in (("specloom", None), *_peer_commands(scripts, one, folder).items()):
            out = folder / one.name if command is None else folder / f"{one.name}-{name}"
            cost = own if command is None else _measured(command)
            files, lines = _size(out)
            rows.append(
                [
                    one.name,
                    name,
                    _s(cost.cpu),
                    _mb(cost),
                    str(cost.status),
                    f"{files:,}",
                    f"{lines:,}",
                    f"{cost.cpu / own.cpu:.1f}",
                ]
            )
    print("Other generators of Python code, one run each, on the same documents")
    _table(rows)
    print("datamodel-code-generator writes types alone; the others write clients.")


def _generate(one: Input, out: Path) -> list[str]:
    return [sys.executable, "-m", "specloom", "generate", *_options(one, out)]


def _options(one: Input, out: Path) -> list[str]:
    inputs = ("--spec", str(one.spec), "--config", str(one.config))
    return [*inputs, "--out", str(out), "--flavour", "python", "--quiet"]


def _peer_commands(scripts: Path, one: Input, folder: Path) -> dict[str, list[str]]:
    models = folder / f"{one.name}-datamodel-code-generator"
    models.mkdir()
    types = ["--input-file-type", "openapi", "--output-model-type", "pydantic_v2.BaseModel", "--disable-timestamp"]
    client = ["--meta", "none", "--output-path", str(folder / f"{one.name}-openapi-python-client")]
    return {
        "datamodel-code-generator": [
            str(scripts / "datamodel-codegen"),
            *("--input", str(one.spec), "--output", str(models / "models.py")),
            *types,
        ],
        "openapi-python-client": [str(scripts / "openapi-python-client"), "generate", "--path", str(one.spec), *client],
    }


def _install_peers() -> Path:
    home = ROOT / ".venv-peers"
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    if not (scripts / "openapi-python-client").exists():
        print(f"installing {', '.join(PEERS)} into {home.name}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", *PEERS, "ruff"], check=True)
    os.environ["PATH"] = f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}"
    return scripts


# -- printing ----------------------------------------------------------------------------------------------------------


def _size(folder: Path) -> tuple[int, int]:
    """Files and lines below a folder."""
    files = [p for p in folder.rglob("*") if p.is_file() and ".ruff_cache" not in p.parts]
    return len(files), sum(_lines(p) for p in files)


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n")


def _s(seconds: float) -> str:
    return f"{seconds:.2f}"


def _mb(cost: Cost) -> str:
    return f"{cost.megabytes:.0f}"


def _table(rows: list[list[str]]) -> None:
    widths = [max(len(row[i]) for row in rows if i < len(row)) for i in range(len(rows[0]))]
    for row in rows:
        full = len(row) == len(rows[0])
        cells = [
            cell.ljust(w) if i == 0 or not full else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=False))
        ]
        print("  " + "  ".join(cells).rstrip())
    print()


if __name__ == "__main__":
    main()
