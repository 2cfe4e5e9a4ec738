"""Measures specloom on three documents: CPU seconds, peak memory, lines written, and where the time goes.

    python tools/bench.py             specloom alone
    python tools/bench.py --peers     and other generators, installed into .venv-peers and .npm-peers (needs npm)

CPU seconds (user and system, of one process and its children) rather than wall time: they hardly depend on what else
the machine does. Every figure is the best of RUNS cold processes. The OpenAI document is not part of this repository:
it is looked for in $SPECLOOM_SHARED, else in ../shared, and left out when it is not there.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bench_common import OPENAI, ROOT, Cost, Input, fresh, lines, measured, openai, seconds, size, table
from bench_peers import print_peers
from bench_stages import STAGES

RUNS = 3
FLAVOURS: tuple[tuple[str, ...], ...] = (
    ("python",),
    ("typescript",),
    ("go",),
    ("ruby",),
    ("cli",),
    ("docs",),
    ("python", "typescript", "go", "ruby", "cli", "docs"),
)
"""What is made in one run: each flavour, and all of them, which share reading and building."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure specloom.")
    parser.add_argument("--peers", action="store_true", help="measure other generators, too")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = _inputs(folder)
        _print_commands(inputs, folder)
        _print_jobs(inputs[-1], folder)
        _print_stages(inputs, folder)
        if asked.peers:
            print_peers(inputs, folder)


def _inputs(folder: Path) -> list[Input]:
    found = [
        Input("petstore", ROOT / "tests/data/petstore.yaml", ROOT / "tests/data/petstore.stainless.yml"),
        Input("conversations", ROOT / "spec/conversations.yaml", ROOT / "spec/conversations.stainless.yml"),
    ]
    large = openai(folder)
    if large is None:
        print(f"the OpenAI document is left out: {OPENAI} is not there\n", file=sys.stderr)
    return found if large is None else [*found, large]


def _print_commands(inputs: list[Input], folder: Path) -> None:
    rows = [["document", "flavours", "spec lines", "generate", "MB", "check", "check --full", "MB", "files", "lines"]]
    for one in inputs:
        for flavours in FLAVOURS:
            rows.append([one.name, " + ".join(flavours), f"{lines(one.spec):,}", *_commands(one, flavours, folder)])
    print("CPU seconds of the commands, cold processes")
    table(rows)


def _commands(one: Input, flavours: tuple[str, ...], folder: Path) -> list[str]:
    out = folder / "-".join((one.name, *flavours))
    check = [sys.executable, "-m", "specloom", "check", *one.options(out, flavours)]
    cold = _best(fresh(out, one.generate(out, flavours)) for _ in range(RUNS))
    fast = _best(measured(check) for _ in range(RUNS))
    full = _best(measured([*check, "--full"]) for _ in range(RUNS))
    if cold.status or fast.status or full.status:
        return [f"failed: exit {cold.status}, {fast.status}, {full.status}"]
    files, written, _ = size(out)
    taken = [seconds(cold.cpu), f"{cold.megabytes:.0f}", seconds(fast.cpu), seconds(full.cpu), f"{full.megabytes:.0f}"]
    return [*taken, f"{files:,}", f"{written:,}"]


def _print_jobs(one: Input, folder: Path) -> None:
    """Seconds by the clock, as CPU seconds do not show what processes gain. The best of RUNS, turns alternating."""
    flavours, out = FLAVOURS[-1], folder / "jobs"
    taken: dict[str, list[float]] = {"1": [], "2": []}
    for _ in range(RUNS):
        for jobs, walls in taken.items():
            walls.append(fresh(out, [*one.generate(out, flavours), "--jobs", jobs]).wall)
    single, double = (min(walls) for walls in taken.values())
    print(f"All flavours of {one.name} at once, seconds by the clock")
    table([["--jobs 1", "--jobs 2", "ratio"], [seconds(single), seconds(double), f"{single / double:.2f}"]])


def _best(costs: Iterable[Cost]) -> Cost:
    return min(costs, key=lambda cost: cost.cpu)


def _print_stages(inputs: list[Input], folder: Path) -> None:
    rows = [["document", "flavours", *STAGES, "sum"]]
    for one in inputs:
        for flavours in FLAVOURS:
            given = [str(one.spec), str(one.config), str(folder / "-".join(("stages", one.name, *flavours)))]
            command = [sys.executable, str(ROOT / "tools" / "bench_stages.py"), *given, *flavours]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            head = [one.name, " + ".join(flavours)]
            if done.returncode:
                rows.append([*head, f"failed: {(done.stderr.strip() or str(done.returncode)).splitlines()[-1]}"])
                continue
            taken = json.loads(done.stdout)
            rows.append([*head, *(seconds(taken[s]) for s in STAGES), seconds(sum(taken.values()))])
    print("CPU seconds of the stages of one `generate`")
    table(rows)


if __name__ == "__main__":
    main()
