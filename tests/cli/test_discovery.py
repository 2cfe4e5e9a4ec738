"""Where inputs come from: options, [tool.specloom], workspace.json, the usual names."""

from __future__ import annotations

import json
from pathlib import Path

from .process import CONFIG, SPEC, specloom


def place(folder: Path, spec: str, config: str) -> None:
    for name, source in ((spec, SPEC), (config, CONFIG)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(source.read_bytes())


def package(folder: Path) -> Path:
    return folder / "src/petstore/__init__.py"


def test_usual_names(tmp_path: Path) -> None:
    place(tmp_path, "spec/openapi.yml", ".stainless/stainless.yml")
    specloom(tmp_path, "generate").expect(0)
    assert package(tmp_path / "output/python").is_file()
    specloom(tmp_path, "check").expect(0)


def test_pyproject(tmp_path: Path) -> None:
    place(tmp_path, "api/one.yaml", "api/two.yml")
    table = '[tool.specloom]\nspec = "api/one.yaml"\nconfig = "api/two.yml"\nout = "sdks"\nflavours = ["python"]\n'
    (tmp_path / "pyproject.toml").write_text(table)
    specloom(tmp_path, "generate").expect(0)
    assert package(tmp_path / "sdks/python").is_file()
    specloom(tmp_path, "check").expect(0)
    specloom(tmp_path, "check", "--full").expect(0)


def test_workspace(tmp_path: Path) -> None:
    place(tmp_path, "api.yaml", "client.yml")
    (tmp_path / ".stainless").mkdir()
    workspace = {
        "openapi_spec": "../api.yaml",
        "stainless_config": "../client.yml",
        "targets": {"python": {"output_path": "../sdks/py"}},
    }
    (tmp_path / ".stainless/workspace.json").write_text(json.dumps(workspace))
    specloom(tmp_path, "generate").expect(0)
    assert package(tmp_path / "sdks/py").is_file()
    specloom(tmp_path, "check").expect(0)


def test_options_win(tmp_path: Path) -> None:
    place(tmp_path, "openapi.yaml", "stainless.yml")
    (tmp_path / "pyproject.toml").write_text('[tool.specloom]\nspec = "gone.yaml"\n')
    specloom(tmp_path, "generate").expect(2)
    specloom(tmp_path, "generate", "--spec", "openapi.yaml", "--config", "stainless.yml", "--out", "x").expect(0)
    assert package(tmp_path / "x/python").is_file()


def test_a_pyproject_that_is_no_toml_is_said(tmp_path: Path) -> None:
    place(tmp_path, "openapi.yaml", "stainless.yml")
    (tmp_path / "pyproject.toml").write_text("[tool.specloom\n")
    run = specloom(tmp_path, "generate")
    assert "pyproject.toml" in run.err and "Traceback" not in run.err
