"""Measures the OpenAI SDK that specloom makes against the published one: import, first request, further requests.

    python tools/bench_sdk.py

CPU milliseconds, the best of several rounds in which the two take turns; requests are answered within the process. The
published package is installed into .venv-published, and ours borrows its dependencies, so both stand on the same
pydantic. The OpenAI document is not part of this repository: it is looked for in $SPECLOOM_SHARED, else in ../shared.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SPECLOOM_SHARED", ROOT.parent / "shared"))
HOME = ROOT / ".venv-published"
PUBLISHED = "openai==3.3.1"
ROUNDS = 10
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
    packed = SHARED / "pairs/openai/openapi.yml.gz"
    if not packed.is_file():
        sys.exit(f"the OpenAI document is needed: {packed} is not there")
    python = _install()
    with tempfile.TemporaryDirectory() as name:
        source = _generate(packed, Path(name))
        environments = {"ours": {"PYTHONPATH": str(source)}, "published": {}}
        print(f"{'CPU milliseconds':<28}{'ours':>10}{'published':>12}{'ratio':>8}")
        for title, (program, count) in MEASURES.items():
            best = {which: float("inf") for which in environments}
            # The first round only fills the caches of compiled modules.
            for number in range(ROUNDS + 1):
                for which, variables in environments.items():
                    taken = _run(python, program, which, count, variables)
                    best[which] = min(best[which], taken) if number else best[which]
            ours, published = best["ours"], best["published"]
            print(f"{title:<28}{ours:>10.2f}{published:>12.2f}{ours / published:>8.2f}")


def _install() -> Path:
    python = HOME / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (HOME / "installed").exists():
        print(f"installing {PUBLISHED} into {HOME.name}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", PUBLISHED, "httpx"], check=True)
        (HOME / "installed").touch()
    return python


def _generate(packed: Path, folder: Path) -> Path:
    """Makes the SDK; the folder to import it from."""
    spec = folder / "openapi.yml"
    spec.write_bytes(gzip.decompress(packed.read_bytes()))
    inputs = ["--spec", str(spec), "--config", str(packed.with_name("stainless.yml"))]
    command = [sys.executable, "-m", "specloom", "generate", *inputs, "--flavour", "python", "--quiet"]
    subprocess.run([*command, "--out", str(folder)], check=True)
    return folder / "python" / "src"


def _run(python: Path, program: str, which: str, count: int, variables: Mapping[str, str]) -> float:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "SYSTEMROOT", "TEMP")}
    command = [str(python), "-c", program, which, str(count)]
    done = subprocess.run(command, env={**kept, **variables}, capture_output=True, text=True, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
