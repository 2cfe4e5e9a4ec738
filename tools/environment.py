"""Makes the virtual environment that the Makefile's targets run in.

Standard library only: it runs before anything is installed.

    python3 tools/environment.py FOLDER run     the generator
    python3 tools/environment.py FOLDER dev     the generator and everything that `make test` needs

Does nothing when the folder already holds what pyproject.toml and constraints.txt ask for. Exit status: 0 ready, 2
something is missing on this machine (said on stderr, with the remedy).
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 10)
NODE_OLDEST = 18
DECIDING = ("pyproject.toml", "constraints.txt", "tools/environment.py")
"""Files whose change makes an environment out of date."""


def main() -> int:
    if len(sys.argv) != 3 or sys.argv[2] not in ("run", "dev"):
        print("usage: environment.py FOLDER run|dev", file=sys.stderr)
        return 2
    folder, kind = Path(sys.argv[1]), sys.argv[2]
    if sys.version_info < OLDEST:
        _missing(
            f"Python {sys.version.split()[0]} is too old: specloom needs {OLDEST[0]}.{OLDEST[1]} or newer",
            "name a newer one: make PYTHON=python3.12 …",
        )
    if not _is_ready(folder, kind):
        _create(folder)
        _install(folder, kind)
    if kind == "dev":
        _node_tools()
    return 0


# -- Python ------------------------------------------------------------------------------------------------------------


def _is_ready(folder: Path, kind: str) -> bool:
    """True when this kind, or one that includes it, was installed from the same files."""
    stamps = [_stamp_file(folder, k) for k in ("dev", kind)]
    wanted = _stamp(folder)
    return any(stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted for stamp in stamps)


def _stamp_file(folder: Path, kind: str) -> Path:
    return folder / f".specloom-{kind}"


def _stamp(folder: Path) -> str:
    digest = hashlib.sha256(str(folder.resolve()).encode())
    for name in DECIDING:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _create(folder: Path) -> None:
    if _python(folder).exists():
        return
    if any(importlib.util.find_spec(name) is None for name in ("venv", "ensurepip")):
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        _missing(
            f"{sys.executable} cannot make virtual environments: its module `venv` or `ensurepip` is not installed",
            f"on Debian and Ubuntu: apt install python3-venv (or python{version}-venv)",
        )
    _say(f"creating {folder}")
    if _run([sys.executable, "-m", "venv", str(folder)]):
        _missing(f"{folder} cannot be created", "see the lines above; remove the folder before the next try")


def _install(folder: Path, kind: str) -> None:
    what = "specloom" if kind == "run" else "specloom and its development tools"
    _say(f"installing {what} into {folder}")
    wanted = ["--editable", f"{ROOT}[docs]", *(dev_dependencies() if kind == "dev" else [])]
    pip = [str(_python(folder)), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if _run([*pip, "--constraint", str(ROOT / "constraints.txt"), *wanted]):
        _missing("pip could not install the packages", "a package index must be reachable; see pip's message above")
    _stamp_file(folder, kind).write_text(_stamp(folder), encoding="utf-8")


def dev_dependencies() -> list[str]:
    """The requirements of the group `dev` in pyproject.toml.

    Found with a regular expression: Python 3.10 has no reader of TOML, and pip reads groups only since 25.1.
    """
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    group = re.search(r"^dev = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    if group is None:
        _missing("pyproject.toml has no dependency group `dev`", "take the file back from version control")
    return re.findall(r'^\s*"([^"]+)",$', group.group(1), re.MULTILINE)


def _python(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# -- Node --------------------------------------------------------------------------------------------------------------


def _node_tools() -> None:
    """The mock server of the generated SDKs' tests, and what checks the TypeScript runtime.

    Without Node those tests are skipped; in CI that is a failure.
    """
    fault = _node_fault()
    if fault is None:
        _install_node_tools()
    elif os.environ.get("CI") == "true":
        _missing(
            fault, f"Node {NODE_OLDEST} or newer with npm is needed by `make test`; on Debian: apt install nodejs npm"
        )
    else:
        skipped = "tests that need a mock server, pyright and the TypeScript runtime's checks"
        _say(f"{fault}: {skipped} are skipped (on Debian: apt install nodejs npm)")


def _node_fault() -> str | None:
    node = shutil.which("node")
    if node is None:
        return "Node is not installed"
    if shutil.which("npm") is None:
        return "npm is not installed"
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = re.match(r"v(\d+)\.", version)
    if major is None or int(major.group(1)) < NODE_OLDEST:
        return f"Node {version or '(of unknown version)'} is older than {NODE_OLDEST}"
    return None


def _install_node_tools() -> None:
    lock = ROOT / "package-lock.json"
    stamp = ROOT / "node_modules" / ".specloom"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    _say("installing the mock server and the tools for TypeScript into node_modules")
    if _run([shutil.which("npm") or "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=ROOT):
        _missing("npm could not install node_modules", "a package registry must be reachable; see npm's message above")
    stamp.write_text(wanted, encoding="utf-8")


# -- saying and running ------------------------------------------------------------------------------------------------


def _run(command: list[str], cwd: Path | None = None) -> int:
    return subprocess.run(command, cwd=cwd, check=False).returncode


def _say(text: str) -> None:
    print(f"make: {text}", file=sys.stderr, flush=True)


def _missing(what: str, remedy: str) -> NoReturn:
    print(f"make: {what}\n      {remedy}", file=sys.stderr)
    sys.exit(2)


if __name__ == "__main__":
    sys.exit(main())
