"""Makes the SDKs of real documents and checks them: what `make corpus` runs.

    python tools/corpus.py                      documents of packages that publish one (needs npm and pip)
    python tools/corpus.py DOCUMENT...          documents of your own; a stainless.yml beside one is its config
    python tools/corpus.py --root DIRECTORY DOCUMENT...
                                                documents of several files, which lie in that folder
    python tools/corpus.py --types none|basic|strict
                                                how far type checkers go: not at all, one checker (the default;
                                                for Python pyright's basic rules, for TypeScript the newest compiler
                                                with the SDK's own settings; for Go vet; for Ruby whether signatures
                                                name what is there), or all of them at their strictest (for Go
                                                staticcheck and golangci-lint, for Ruby RuboCop)
    python tools/corpus.py --flavour python|typescript|go|ruby|cli|docs
                                                one kind of SDK; each of them unless given. TypeScript needs `npm ci`,
                                                the command line client is made together with the Go SDK

Packages are downloaded by name into .corpus/, once. Each document either is refused with an error that names a place,
or gives an SDK whose modules load, that type checker and formatter accept, and in which each operation has a method
or a diagnostic. The table goes to stdout, what is wrong to stderr.

Exit status: 0 all well, 1 a document failed, 2 nothing could be checked.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from corpus_checks import FLAVOURS, TYPES, Subject, examine
from corpus_report import Report

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / ".corpus"


@dataclass(frozen=True)
class Package:
    """A published package, and the documents in it; those that a version does not have are passed over."""

    name: str
    documents: tuple[str, ...]
    registry: str = "npm"


PACKAGES = (
    Package("@octokit/openapi", ("generated/api.github.com.json",)),
    Package("@figma/rest-api-spec", ("openapi/openapi.yaml",)),
    Package("@scalar/galaxy", ("dist/3.1.yaml",)),
    Package("@directus/specs", ("dist/openapi.json",)),
    Package(
        "@readme/oas-examples", ("3.1/json/train-travel.json", "3.0/json/star-trek.json", "2.0/json/petstore.json")
    ),
    Package("apache-airflow-core", ("airflow/api_fastapi/core_api/openapi/v2-rest-api-generated.yaml",), "pypi"),
)
HEAD = (
    "document",
    "flavour",
    "dialect",
    "operations",
    "methods",
    "diagnostics",
    "CPU s",
    "MB",
    "modules",
    "type errors",
    "result",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=Path, metavar="DOCUMENT")
    parser.add_argument("--types", choices=TYPES, default="basic", help="how far type checkers go (default: basic)")
    parser.add_argument("--flavour", choices=list(FLAVOURS), help="one kind of SDK (default: each of them)")
    parser.add_argument("--root", type=Path, help="folder that references may not leave (default: the document's)")
    asked = parser.parse_args()
    problems: list[str] = []
    subjects = list(_given(asked.documents, asked.root) if asked.documents else _published(problems))
    failed = bool(problems)
    print(_row(HEAD), _row(["---"] * len(HEAD)), sep="\n", flush=True)
    for subject, flavour in product(subjects, [asked.flavour] if asked.flavour else FLAVOURS):
        with tempfile.TemporaryDirectory(prefix="specloom-corpus-") as folder:
            report = examine(subject, flavour, Path(folder) / "out", asked.types)
        print(_row(_cells(report)), flush=True)
        for fault in report.faults:
            print(f"{report.name}, {report.flavour}: {fault}", file=sys.stderr)
        failed = failed or bool(report.faults)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 2 if not subjects else 1 if failed else 0


def _cells(report: Report) -> list[str]:
    codes = ", ".join(f"{code} {count}" for code, count in sorted(report.codes.items()))
    return [
        report.name,
        report.flavour,
        report.dialect,
        str(report.operations),
        str(report.methods),
        codes,
        f"{report.cpu:.1f}",
        f"{report.megabytes:.0f}",
        "" if report.modules is None else str(report.modules),
        "" if report.type_errors is None else str(report.type_errors),
        f"{len(report.faults)} wrong" if report.faults else f"refused: {report.refused}" if report.refused else "ok",
    ]


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


# -- documents ---------------------------------------------------------------------------------------------------------


def _given(documents: list[Path], root: Path | None) -> Iterator[Subject]:
    for document in documents:
        config = document.with_name("stainless.yml")
        yield Subject(document.name, document, config if config.is_file() else None, root)


def _published(problems: list[str]) -> Iterator[Subject]:
    for package in PACKAGES:
        folder = CORPUS / package.name.replace("/", "__").replace("@", "")
        try:
            top = _fetched(package, folder)
        except (OSError, subprocess.CalledProcessError) as error:
            said = getattr(error, "stderr", "") or str(error)
            problems.append(f"{package.name}: cannot be downloaded: {said.strip().splitlines()[-1:]}")
            continue
        present = [name for name in package.documents if (top / name).is_file()]
        if not present:
            problems.append(f"{package.name}: none of its known documents is in this version")
        for name in present:
            yield Subject(f"{package.name} {Path(name).name}", top / name, None, top)


def _fetched(package: Package, folder: Path) -> Path:
    """The folder of the unpacked package. Raises OSError or CalledProcessError when it cannot be had."""
    top = folder / "package" if package.registry == "npm" else folder / "wheel"
    if top.is_dir():
        return top
    folder.mkdir(parents=True, exist_ok=True)
    if package.registry == "npm":
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError("npm is needed (on Debian: apt install nodejs npm)")
        _run(npm, "pack", package.name, "--silent", "--pack-destination", str(folder))
        with tarfile.open(sorted(folder.glob("*.tgz"))[-1]) as archive:
            archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else _plain(archive, folder)
    else:
        _run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), package.name)
        with zipfile.ZipFile(sorted(folder.glob("*.whl"))[-1]) as wheel:
            wheel.extractall(top)
    return top


def _run(*command: str) -> None:
    subprocess.run(command, capture_output=True, text=True, check=True)


def _plain(archive: tarfile.TarFile, folder: Path) -> None:
    """Regular files within the folder alone, for Pythons without extraction filters."""
    root = folder.resolve()
    for member in archive.getmembers():
        if member.isfile() and (root / member.name).resolve().is_relative_to(root):
            archive.extract(member, folder)


if __name__ == "__main__":
    sys.exit(main())
