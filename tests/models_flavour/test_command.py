"""The option `--models`, and bytes that depend on nothing but the inputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner
from specloom.cli import main

from .helpers import document, write_json

SCHEMAS = {
    "Pet": {
        "type": "object",
        "description": "A pet with a description so long that a formatter with other settings would break its line.",
        "required": ["kind", "owner"],
        "properties": {
            "kind": {"enum": ["cat", "dog"]},
            "owner": {"anyOf": [{"type": "object", "properties": {"name": {"type": "string"}}}, {"type": "string"}]},
            "bornAt": {"type": "string", "format": "date-time"},
        },
    }
}


def _inputs(folder: Path, flavour: str) -> tuple[str, ...]:
    spec = write_json(folder, document(SCHEMAS, a="Pet"))
    return ("--spec", str(spec), "--out", str(folder), "--flavour", flavour)


def _run(*arguments: str) -> int:
    return CliRunner().invoke(main, list(arguments)).exit_code


def test_check_knows_the_kind(tmp_path: Path) -> None:
    inputs = _inputs(tmp_path, "models")
    assert _run("generate", *inputs, "--models", "typeddict") == 0
    assert _run("check", *inputs, "--models", "typeddict") == 0
    assert _run("check", *inputs, "--models", "msgspec") == 1
    assert _run("generate", *inputs, "--models", "protobuf") == 2


def test_the_kind_concerns_no_other_flavour(tmp_path: Path) -> None:
    inputs = _inputs(tmp_path, "python")
    assert _run("generate", *inputs) == 0
    assert _run("check", *inputs, "--models", "msgspec") == 0


def test_neither_hash_seed_nor_working_folder_nor_settings_change_a_byte(tmp_path: Path) -> None:
    spec = write_json(tmp_path, document(SCHEMAS, a="Pet"))
    written = []
    for seed in ("1", "2"):
        folder = tmp_path / f"folder {seed}"
        folder.mkdir()
        if seed == "2":
            settings = "[tool.black]\nline-length = 40\n[tool.datamodel-codegen]\nsnake-case-field = true\n"
            (folder / "pyproject.toml").write_text(settings)
            (folder / "datamodel_code_generator.py").write_text("raise SystemExit('the wrong library')")
        command = [
            sys.executable,
            "-m",
            "specloom",
            "generate",
            "--spec",
            str(spec),
            "--out",
            "out",
            "--flavour",
            "models",
        ]
        subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
        written.append({p.relative_to(folder): p.read_bytes() for p in (folder / "out").rglob("*") if p.is_file()})
    assert written[0] == written[1]
    assert any(b"born_at: Annotated[datetime | None" in content for content in written[0].values())
