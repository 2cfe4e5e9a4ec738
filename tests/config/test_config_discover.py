"""Finding the inputs when the command line does not name them."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.config.discover import CONFIG_NAMES, SPEC_NAMES, Inputs, discover
from specloom.diagnostics import Diagnostics, Stop


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes files into an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / name.replace("__", "/").replace("_DOT_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Path()

    return write


def find(cwd: Path) -> tuple[Inputs, list[str]]:
    diagnostics = Diagnostics()
    found = discover(cwd, diagnostics)
    return found, [f"{d.severity.label} {d.code} {d.location}" for d in diagnostics]


def test_nothing(folder):
    assert find(folder()) == (Inputs(), [])


@pytest.mark.parametrize("name", SPEC_NAMES)
def test_usual_spec_names(folder, tmp_path, name):
    cwd = folder()
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("{}")
    assert find(cwd) == (Inputs(spec=Path(name), origin="the working folder"), [])


@pytest.mark.parametrize("name", CONFIG_NAMES)
def test_usual_config_names(folder, tmp_path, name):
    cwd = folder()
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("{}")
    assert find(cwd) == (Inputs(config=Path(name), origin="the working folder"), [])


def test_several_candidates_leave_a_note(folder):
    found, said = find(folder(openapi_DOT_yaml="{}", openapi_DOT_json="{}"))
    assert found.spec == Path("openapi.yaml")
    assert said == ["note Config/SeveralFiles openapi.yaml"]


def test_project_table(folder):
    cwd = folder(
        pyproject_DOT_toml="""
[tool.specloom]
spec = "api/spec.yaml"
config = "api/sdk.yml"
out = "output"
flavours = ["python", "docs"]
outputs = {python = "sdk/python"}
""",
        openapi_DOT_yaml="{}",
        workspace_DOT_json='{"openapi_spec": "other.yaml"}',
    )
    found, said = find(cwd)
    assert said == []
    assert found == Inputs(
        spec=Path("api/spec.yaml"),
        config=Path("api/sdk.yml"),
        out=Path("output"),
        flavours=("python", "docs"),
        target_outputs={"python": Path("sdk/python")},
        origin="pyproject.toml ([tool.specloom])",
    )


def test_what_the_table_leaves_open_is_found_elsewhere(folder):
    found, said = find(folder(pyproject_DOT_toml='[tool.specloom]\nflavours = ["go"]\n', openapi_DOT_yaml="{}"))
    assert (found.spec, found.flavours, said) == (Path("openapi.yaml"), ("go",), [])


def test_faults_in_the_table(folder):
    cwd = folder(pyproject_DOT_toml="""\
[project]
spec = "not ours"

[tool.specloom]
spce = "x"
out = 5
spec = "https://x.example/openapi.yaml"
flavours = ["pyton"]

[tool.specloom.outputs]
go = ["x"]
""")
    found, said = find(cwd)
    assert said == [
        "warning Config/UnknownKey pyproject.toml:5:1",
        "error Config/WrongType pyproject.toml:6:1",
        "error Config/BadValue pyproject.toml:7:1",
        "error Config/BadValue pyproject.toml:8:1",
        "error Config/WrongType pyproject.toml:11:1",
    ]
    assert found.spec is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.specloom\nspec = 1", ["error Config/BadToml pyproject.toml:1:15"]),
        ("[tool.broken", []),
        ("[tool.other]\nx = 1", []),
        ("tool = 5 # specloom", []),
        ("[tool]\nspecloom = 5", ["error Config/WrongType pyproject.toml:2:1"]),
    ],
)
def test_odd_project_files(folder, text, said):
    assert find(folder(pyproject_DOT_toml=text)) == (Inputs(), said)


def test_project_file_in_another_encoding(folder, tmp_path):
    cwd = folder()
    (tmp_path / "pyproject.toml").write_bytes("[tool.specloom]\nspec = 'ü'".encode("latin-1"))
    assert find(cwd)[1] == ["error Config/BadToml pyproject.toml"]


@pytest.mark.parametrize(
    "name", ["workspace_DOT_json", "_DOT_stainless__workspace_DOT_json", "stainless__workspace_DOT_json"]
)
def test_workspace_paths_are_relative_to_its_folder(folder, name):
    up = "../" if "__" in name else ""
    text = f"""{{
      "project": "acme", "openapi_spec": "{up}spec.yml", "stainless_config": "./sdk.yml",
      "targets": {{"python": {{"output_path": "{up}sdks/python"}}, "go": {{}}}}
    }}"""
    found, said = find(folder(**{name: text}))
    here = Path(name.replace("__", "/").replace("_DOT_", ".")).parent
    assert said == []
    assert found.spec == Path("spec.yml")
    assert found.config == here / "sdk.yml"
    assert found.target_outputs == {"python": Path("sdks/python")}
    assert found.out is None


def test_single_target_form_of_a_workspace(folder):
    text = '{"openapi_spec": "a.yml", "stainless_config": "b.yml", "output_path": "../out"}'
    found, said = find(folder(stainless__workspace_DOT_json=text))
    assert (found.out, said) == (Path("out"), [])
    assert found.origin == "stainless/workspace.json"


def test_faults_in_a_workspace(folder):
    found, said = find(folder(workspace_DOT_json='{\n"openapi_spce": "a",\n"stainless_config": 5}'))
    assert said == ["warning Config/UnknownKey workspace.json:2:1", "error Config/WrongType workspace.json:3:21"]
    assert found.spec is None


def test_a_workspace_that_is_no_json_stops(folder):
    diagnostics = Diagnostics()
    with pytest.raises(Stop):
        discover(folder(workspace_DOT_json="{"), diagnostics)
    assert diagnostics.failed


def test_paths_come_back_relative_to_the_given_folder(folder, tmp_path):
    folder(openapi_DOT_yaml="{}")
    assert find(Path())[0].spec == Path("openapi.yaml")
    assert find(tmp_path)[0].spec == tmp_path / "openapi.yaml"
