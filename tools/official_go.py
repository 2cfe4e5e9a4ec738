"""Runs the tests of OpenAI's published Go SDK against the one that specloom makes of the same document.

    python tools/official_go.py                 all of them
    python tools/official_go.py --run REGEX     some of them, as `go test -run`
    python tools/official_go.py --keep FOLDER   and leave SDK, tests and what they said there

The published module is downloaded by Go into its own cache; the document is not part of this repository: it is looked
for in $SPECLOOM_SHARED, else in ../shared. Our SDK has the published one's module path, so its tests are copied beside
our files as they are. Requests go to the mock server of `npm ci`, which checks them against the document.

Exit status: 0 every test passes, apart from those listed below with the reason; 1 one fails, or one listed does not;
2 nothing could be run.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from bench_common import ROOT
from published_go import CLOUDS, published

sys.path.insert(0, str(ROOT / "tests"))
from official.pairs import SHARED, pair
from python_sdk.mock_server import binary, serving

LEFT_OUT: Mapping[str, str] = {
    **{f"{folder}/*": "a package written by hand" for folder in ("auth", *CLOUDS)},
    "auth_test.go": "workload identities, written by hand",
    "streamaccumulator_test.go": "ChatCompletionAccumulator, written by hand",
    "webhooks/webhook_test.go": "VerifySignature and its like, written by hand; ours verifies in Unwrap",
    "option/middleware_test.go": "an unexported function of option",
    "internal/apiform/*": "how the published SDK works inside",
    "internal/apijson/decodeparam_test.go": "how the published SDK works inside",
    "internal/apijson/enum_test.go": "how the published SDK works inside",
    "internal/apijson/json_test.go": "how the published SDK works inside",
    "internal/apijson/port_test.go": "how the published SDK works inside",
    "internal/encoding/*": "how the published SDK works inside",
    "internal/requestconfig/*": "how the published SDK works inside",
}
"""Files of tests that need what only the published SDK has, by pattern, each with what that is."""
DIFFERENT: Mapping[str, str] = {
    "TestPathParamsAreEscaped/bare_dot_segments_stay_inside_vector_store_id_segment": (
        "ours refuses the segments . and .., which servers and proxies resolve however they are written"
    ),
    "TestDecoderSkipsBlocksWithoutData": "in the published SDK the data of an event ends with a line feed",
    "TestAppendCompact/*/marshal-json": (
        "MarshalJSON, called directly, gives a text set by Override as it is; json.Marshal compacts it in both"
    ),
    "TestEncode/primitives": "the published SDK writes digits that a float32 does not have",
    "TestEncode/primitive_pointer_struct": "the published SDK writes digits that a float32 does not have",
    "TestEncode/slices_*": "the published SDK writes digits that a float32 does not have",
    "TestEncode/union_struct_time": "unions were interfaces in the first surface; the second has none",
}
"""Tests that ours fails on purpose, by pattern."""
ADAPTED = {"github.com/openai/openai-go/v3/internal/encoding/json": "encoding/json"}
"""Imports of a fork of a standard package, and that package."""


@dataclass(frozen=True)
class Outcome:
    """What the tests said; tests by package and name, those within others after a slash."""

    passed: int
    """Tests that are not within others."""
    failed: Mapping[str, str]
    """What the tests said that failed by themselves, and not because one within them did."""
    broken: tuple[str, ...]
    """What did not compile."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", default="", metavar="REGEX", help="tests to run")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to work; must not exist")
    asked = parser.parse_args()
    if not (SHARED / "pairs" / "openai").is_dir():
        print(f"the OpenAI document is needed: {SHARED / 'pairs' / 'openai'} is not there", file=sys.stderr)
        return 2
    if binary() is None:
        print("the mock server is needed: npm ci installs it", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = asked.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        return _report(_run(folder, asked.run), some=bool(asked.run))


def _run(folder: Path, some: str) -> Outcome:
    spec, config = pair("openai", folder)
    inputs = ["--spec", str(spec), "--config", str(config), "--quiet"]
    specloom = [sys.executable, "-m", "specloom"]
    out = ["--out", str(folder), "--flavour", "go"]
    subprocess.run([*specloom, "generate", *inputs, *out], check=True)
    served = folder / "bundled.json"
    subprocess.run([*specloom, "bundle", *inputs, "--output", str(served)], check=True)
    sdk = folder / "go"
    for own in sdk.rglob("*_test.go"):
        own.unlink()
    _copy_tests(published(), sdk)
    with serving(served, arrays="brackets", objects="brackets", folder=folder) as url:
        environment = {**os.environ, "TEST_API_BASE_URL": url}
        command = ["go", "test", "-count=1", "-json", "-run", some, "./..."]
        done = subprocess.run(command, cwd=sdk, env=environment, capture_output=True, text=True, check=False)
    (folder / "tests.json").write_text(done.stdout, encoding="utf-8")
    return _outcome(done.stdout)


def _copy_tests(module: Path, sdk: Path) -> None:
    left_out: dict[str, list[str]] = {}
    count = 0
    for file in sorted(module.rglob("*_test.go")):
        path = file.relative_to(module).as_posix()
        reason = next((why for pattern, why in LEFT_OUT.items() if fnmatch(path, pattern)), None)
        if reason is not None:
            left_out.setdefault(reason, []).append(path)
            continue
        text = file.read_text(encoding="utf-8")
        for theirs, standard in ADAPTED.items():
            text = text.replace(f'"{theirs}"', f'"{standard}"')
        (sdk / path).parent.mkdir(parents=True, exist_ok=True)
        (sdk / path).write_text(text, encoding="utf-8")
        count += 1
    print(f"{count} files of tests; left out:")
    for reason, paths in left_out.items():
        print(f"  {reason}: {', '.join(paths)}")


def _outcome(log: str) -> Outcome:
    ended: dict[str, str] = {}
    said: dict[str, str] = {}
    broken: list[str] = []
    for event in map(json.loads, log.splitlines()):
        test = event.get("Test")
        if event["Action"] == "build-output" or (event["Action"] == "output" and test is None):
            broken.extend(line for line in event["Output"].splitlines() if ".go:" in line or "setup failed" in line)
        elif event["Action"] == "output":
            said[test] = said.get(test, "") + event["Output"]
        elif test is not None and event["Action"] in ("pass", "fail", "skip"):
            ended[f"{event['Package']} {test}"] = event["Action"]
    failed = [key for key, how in ended.items() if how == "fail"]
    leaves = [key for key in failed if not any(other.startswith(f"{key}/") for other in failed)]
    passed = sum(how == "pass" for key, how in ended.items() if "/" not in key.split()[1])
    return Outcome(passed, {key.split()[1]: said.get(key.split()[1], "") for key in leaves}, tuple(broken))


def _report(outcome: Outcome, *, some: bool) -> int:
    on_purpose = {test: why for test in outcome.failed for pattern, why in DIFFERENT.items() if fnmatch(test, pattern)}
    failed = {test: said for test, said in outcome.failed.items() if test not in on_purpose}
    idle = [p for p in DIFFERENT if not some and not any(fnmatch(test, p) for test in outcome.failed)]
    tops = {test.partition("/")[0] for test in outcome.failed}
    print(f"{outcome.passed} tests passed, {len(tops)} failed")
    for test, why in on_purpose.items():
        print(f"  on purpose: {test}: {why}")
    for line in outcome.broken:
        print(f"does not compile: {line}", file=sys.stderr)
    for test, said in failed.items():
        print(f"failed: {test}\n{said}", file=sys.stderr)
    for pattern in idle:
        print(f"listed as different, but none of its tests failed: {pattern}", file=sys.stderr)
    return 1 if failed or idle or outcome.broken or not outcome.passed else 0


if __name__ == "__main__":
    shutil.which("go") or sys.exit("go is needed (https://go.dev/dl/)")
    sys.exit(main())
