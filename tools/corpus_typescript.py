"""What must hold for a TypeScript SDK: checks of `tools/corpus.py`, with tools of this repository's node_modules."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from corpus_report import Report, complaints

NODE_MODULES = Path(__file__).resolve().parents[1] / "node_modules"
TOOLS = ("esbuild", "prettier", "typescript", "typescript-7")
_SENDS = re.compile(r"\breturn this(?:\._client)?\s*\.(?:get|post|put|patch|delete|getAPIList|request(?=\(\{))\(")
_REQUIRE_EACH = """
const fs = require('node:fs'), path = require('node:path');
const files = fs.readdirSync('.', { recursive: true }).filter((name) => name.endsWith('.js')).sort();
for (const file of files) {
  // Each as the first one that is loaded: modules of resources import each other in circles.
  for (const loaded of Object.keys(require.cache)) delete require.cache[loaded];
  try { require(path.resolve(file)); } catch (error) { throw new Error(`${file}: ${error.message}`); }
}
console.log(files.length);
"""
_CONSUMER = {
    "target": "es2022",
    "lib": ["es2022", "dom", "dom.iterable"],
    "types": [],
    "module": "esnext",
    "moduleResolution": "bundler",
    "strict": True,
    "noEmit": True,
}
"""What a program for browsers would be compiled with; the SDK's own settings know Node.js alone."""


def count_methods(sdk: Path) -> int:
    """The methods of resources and client that send a request, by reading the code."""
    files = [*sdk.glob("src/resources/**/*.ts"), sdk / "src" / "client.ts"]
    return sum(len(_SENDS.findall(file.read_text("utf-8"))) for file in files)


def check(sdk: Path, types: str, report: Report) -> None:
    """Every module loads, the formatter changes nothing, and compilers accept it as far as `types` says."""
    missing = [
        name for name in ("esbuild", "prettier", "typescript", "typescript-7") if not (NODE_MODULES / name).is_dir()
    ]
    node = shutil.which("node")
    if node is None or missing:
        report.faults.append(f"cannot be checked: {', '.join(missing) or 'node'} is not installed (npm ci installs it)")
        return
    (sdk / "node_modules").symlink_to(NODE_MODULES, target_is_directory=True)
    _check_modules(node, sdk, report)
    _check_layout(node, sdk, report)
    _check_types(node, sdk, types, report)


def _check_modules(node: str, sdk: Path, report: Report) -> None:
    """Each module loads when it is the first one."""
    sources = [str(path.relative_to(sdk)) for path in sdk.glob("src/**/*.ts")]
    # Inside the SDK, where what modules import of other packages is found.
    with tempfile.TemporaryDirectory(dir=sdk) as out:
        options = ["--format=cjs", "--platform=node", "--log-level=error", f"--outdir={out}"]
        for command, folder in (
            ([str(NODE_MODULES / "esbuild" / "bin" / "esbuild"), *sources, *options], sdk),
            ([node, "-e", _REQUIRE_EACH], Path(out)),
        ):
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            if done.returncode:
                said = [line for line in done.stderr.splitlines() if re.match(r"\S*Error\b|.*\[ERROR\]", line)]
                report.faults.append(f"load: {' '.join(said[:1])}")
                return
        report.modules = int(done.stdout)


def _check_layout(node: str, sdk: Path, report: Report) -> None:
    """The formatter changes nothing, under the SDK's own settings."""
    command = [node, str(NODE_MODULES / "prettier" / "bin" / "prettier.cjs"), "--list-different", "."]
    done = subprocess.run(command, cwd=sdk, capture_output=True, text=True, check=False)
    if done.returncode:
        report.faults.append(f"prettier: {' '.join((done.stdout + done.stderr).split())[:300]}")


def _check_types(node: str, sdk: Path, how: str, report: Report) -> None:
    """``basic``: the SDK's own settings, the fast compiler; ``strict``: both compilers, also as a browser's program."""
    if how == "none":
        return
    consumer = sdk / "tsconfig.consumer.json"
    consumer.write_text(json.dumps({"compilerOptions": _CONSUMER, "include": ["src"]}), "utf-8")
    asked = [("typescript-7", "tsconfig.json")]
    if how == "strict":
        asked += [(c, s) for c in ("typescript-7", "typescript") for s in ("tsconfig.json", consumer.name)][1:]
    errors = []
    for compiler, settings in asked:
        tsc = [node, str(NODE_MODULES / compiler / "bin" / "tsc"), "--pretty", "false", "-p", settings]
        errors += [f"{compiler}: {error}" for error in complaints("tsc", tsc, sdk)]
    report.type_errors = len(errors)
    report.faults += errors
