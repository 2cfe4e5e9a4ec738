"""Downloads real documents by package name and lints them: what `make corpus` runs.

Each package publishes an OpenAPI document. Packages are fetched with `npm pack` into .corpus/, once; their documents
are read with `specloom lint`. A traceback is a failure; errors in a document are the document's, and are listed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / ".corpus"
PACKAGES = {
    "@octokit/openapi": ("generated/api.github.com.json", "generated/api.github.com.deref.json"),
    "@figma/rest-api-spec": ("openapi/openapi.yaml",),
    "@readme/oas-examples": (
        "3.1/json/train-travel.json",
        "3.1/json/trainTravel.json",
        "3.0/json/star-trek.json",
        "3.0/json/petstore.json",
    ),
    "@scalar/galaxy": ("dist/3.1.yaml", "dist/3.1.json", "dist/latest.yaml"),
}
"""Package name to the documents in it; those that a version does not have are passed over."""


def main() -> int:
    npm = shutil.which("npm")
    if npm is None:
        print("make: npm is needed to download the documents (on Debian: apt install nodejs npm)", file=sys.stderr)
        return 2
    CORPUS.mkdir(exist_ok=True)
    failed = 0
    for package, documents in PACKAGES.items():
        folder = _fetched(npm, package)
        if folder is None:
            failed += 1
            continue
        present = [folder / name for name in documents if (folder / name).is_file()]
        if not present:
            print(f"{package}: none of its known documents is in this version", file=sys.stderr)
            failed += 1
        failed += sum(not _linted(package, document) for document in present)
    return 1 if failed else 0


def _fetched(npm: str, package: str) -> Path | None:
    """The unpacked package; None when it cannot be had."""
    folder = CORPUS / package.replace("/", "__").replace("@", "")
    if (folder / "package").is_dir():
        return folder / "package"
    folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [npm, "pack", package, "--silent", "--pack-destination", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    archives = sorted(folder.glob("*.tgz"))
    if done.returncode or not archives:
        print(f"{package}: cannot be downloaded: {done.stderr.strip() or done.stdout.strip()}", file=sys.stderr)
        return None
    with tarfile.open(archives[-1]) as archive:
        archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else _unpack_plain(archive, folder)
    return folder / "package"


def _unpack_plain(archive: tarfile.TarFile, folder: Path) -> None:
    """Regular files within the folder alone, for Pythons without extraction filters."""
    root = folder.resolve()
    for member in archive.getmembers():
        if member.isfile() and (root / member.name).resolve().is_relative_to(root):
            archive.extract(member, folder)


def _linted(package: str, document: Path) -> bool:
    """Runs `specloom lint`; False for a crash."""
    start = time.monotonic()
    command = [sys.executable, "-m", "specloom", "lint", "--format", "json", "--spec", str(document)]
    done = subprocess.run(command, cwd=CORPUS, capture_output=True, text=True, check=False)
    where = f"{package} {document.name}"
    try:
        summary = json.loads(done.stdout)["summary"]
    except (json.JSONDecodeError, KeyError):
        print(f"{where}: FAILED\n{done.stderr}", file=sys.stderr)
        return False
    counts = ", ".join(f"{count} {kind}" for kind, count in summary.items())
    print(f"{where}: {counts} in {time.monotonic() - start:.1f} s")
    return True


if __name__ == "__main__":
    sys.exit(main())
