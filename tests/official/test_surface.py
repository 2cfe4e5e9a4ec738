"""The public surface against that of the SDKs which the hosted generator made from the same inputs.

The facts are measured by the script beside them; every category of them must be there to at least 99 %, apart from
those listed here with the reason.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from toolchains import missing

from .pairs import SHARED, pair

ORACLE = SHARED / "oracle" / "oracle.py"
LEAST = 99.0
BELOW: dict[tuple[str, str], dict[str, float]] = {
    ("openai", "python"): {
        # `data_residency` is written by hand; `http_client` and the base URLs are typed with httpx2, a later change.
        "client options": 71.0,
        # `DataResidency`, the type of that option.
        "exports": 98.0,
    },
    ("openai", "typescript"): {},
    ("openai", "go"): {},
    ("openai", "cli"): {
        # null and empty lists are no defaults worth showing.
        "flag defaults": 96.0,
    },
    ("hypeman", "cli"): {
        # Records of an older program do not say where path values go, and of two in a path one is an argument.
        "flag wire": 64.0,
        "command traits": 92.0,
    },
    ("hypeman", "typescript"): {},
    ("hypeman", "go"): {},
    ("onebusaway", "python"): {},
    ("openai", "ruby"): {
        # `data_residency`, `http_client`, `on_retry` and the types of `logger` and `timeout` are written by hand.
        "client options": 66.0,
        # Two errors of polling, which is written by hand.
        "errors": 87.0,
    },
    ("onebusaway", "ruby"): {
        # Records of older SDKs have the fields of a class alone, not those that it inherits.
        "type aliases": 84.0,
    },
}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "flavour"), sorted(BELOW))
def test_the_surface_is_the_official_one(name: str, flavour: str, tmp_path: Path) -> None:
    facts = next((p for p in (SHARED / "oracle").glob(f"{name}.{flavour}.json*")), None)
    if facts is None:
        pytest.skip(f"the official surface of `{name}` is not in {SHARED / 'oracle'} (set SPECLOOM_SHARED)")
    if flavour == "go" and shutil.which("go") is None:
        missing("go")
    spec, config = pair(name, tmp_path)
    inputs = ["--spec", str(spec), "--config", str(config), "--out", str(tmp_path / "out"), "--flavour", flavour]
    _run(sys.executable, "-m", "specloom", "generate", "--quiet", *inputs)
    ours = tmp_path / "ours.json"
    _run(sys.executable, str(ORACLE), "extract", flavour, str(tmp_path / "out" / flavour), "-o", str(ours))
    table = _run(sys.executable, str(ORACLE), "diff", str(facts), str(ours), "--max", "0")
    shares = dict(re.findall(r"^(\S[a-z /-]+?) +\d.* (\d+\.\d+)%$", table, re.MULTILINE))
    assert len(shares) > 11, table
    least = BELOW[name, flavour]
    low = {category: share for category, share in shares.items() if float(share) < least.get(category, LEAST)}
    assert low == {}, table


def _run(*command: str) -> str:
    compiler = Path(__file__).parents[2] / "node_modules" / "typescript"
    environment = {**os.environ, "GRIFFE_PYTHON": sys.executable, "TS_PATH": str(compiler)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout
