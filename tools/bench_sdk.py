"""Measures the OpenAI SDK that specloom makes against the published one: import, first request, further requests.

    python tools/bench_sdk.py

CPU milliseconds, the best of several rounds in which the two take turns; requests are answered within the process. The
published package is installed into .venv-published, and ours borrows its dependencies, so both stand on the same
pydantic. The OpenAI document is not part of this repository: it is looked for in $SPECLOOM_SHARED, else in ../shared.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench_common import ROOT
from bench_sdk_common import OURS, PUBLISHED, Figures, document, in_turns, print_figures

HOME = ROOT / ".venv-published"
PACKAGE = "openai==3.3.1"
REQUESTS = 200
IMPORT = """
import time
start = time.process_time()
import openai
print((time.process_time() - start) * 1000)
"""
CALLS = """
import sys, time, openai
if sys.argv[1] == "published": import httpx2 as httpx
else: import httpx
message = {"role": "assistant", "content": "Hello", "refusal": None}
choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
def call():
    client = openai.OpenAI(api_key="k", http_client=httpx.Client(transport=transport))
    created = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
    assert created.choices[0].message.content == "Hello"
count = int(sys.argv[2])
if count > 1: call()
start = time.process_time()
for _ in range(count): call()
print((time.process_time() - start) / count * 1000)
"""
MEASURES: Mapping[str, tuple[str, int]] = {
    "import": (IMPORT, 0),
    "first client and request": (CALLS, 1),
    "further client and request": (CALLS, REQUESTS),
}
"""What is measured: the program, and how many requests it makes."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one = document(folder)
        python = _install()
        subprocess.run(one.generate(folder, ["python"]), check=True)
        environments = {OURS: {"PYTHONPATH": str(folder / "python" / "src")}, PUBLISHED: {}}
        figures = []
        for title, (program, count) in MEASURES.items():

            def run(side: str, program: str = program, count: int = count) -> Sequence[float]:
                return [_run(python, program, side, count, environments[side])]

            best = in_turns(run)
            figures.append(Figures(title, "CPU ms", best[OURS][0], best[PUBLISHED][0]))
        print_figures(figures)


def _install() -> Path:
    python = HOME / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (HOME / "installed").exists():
        print(f"installing {PACKAGE} into {HOME.name}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", PACKAGE, "httpx"], check=True)
        (HOME / "installed").touch()
    return python


def _run(python: Path, program: str, which: str, count: int, variables: Mapping[str, str]) -> float:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT", "TEMP")}
    command = [str(python), "-c", program, which, str(count)]
    done = subprocess.run(command, env={**kept, **variables}, capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
