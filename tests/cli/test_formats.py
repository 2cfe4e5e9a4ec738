"""What programs read: JSON, SARIF and the workflow commands of GitHub Actions, from both reporting commands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .process import specloom


def drifted(folder: Path) -> Path:
    """One edited, one missing file."""
    types = folder / "output/python/src/petstore/types"
    (types / "pet.py").write_text("edited = True\n")
    (types / "order.py").unlink()
    return folder


def test_check_json(made: Path) -> None:
    clean = json.loads(specloom(made, "check", "--format", "json").expect(0).out)
    assert clean["clean"] is True and clean["compared"] > 50
    found = json.loads(specloom(drifted(made), "check", "--format", "json").expect(1).out)
    assert found["clean"] is False
    causes = {d["path"]: d["cause"] for d in found["flavours"]["python"]["differences"]}
    assert causes == {"src/petstore/types/pet.py": "edited", "src/petstore/types/order.py": "missing"}


def test_check_sarif(made: Path) -> None:
    log = json.loads(specloom(drifted(made), "check", "--format", "sarif").expect(1).out)
    results: list[dict[str, Any]] = log["runs"][0]["results"]
    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in results}
    assert log["version"] == "2.1.0"
    assert {p.rpartition("/")[2] for p in places} == {"pet.py", "order.py"}
    rules = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {r["ruleId"] for r in results} <= rules


def test_check_github(made: Path) -> None:
    out = specloom(drifted(made), "check", "--format", "github").expect(1).out
    assert re.search(r"^::error .*file=output/python/src/petstore/types/pet\.py", out, re.MULTILINE)
    assert re.search(r"^::error .*order\.py", out, re.MULTILINE)


def faulty(folder: Path) -> Path:
    config = folder / "stainless.yml"
    config.write_text(config.read_text() + "resourcess: {}\n")
    return folder


@pytest.mark.parametrize("command", ["lint"])
def test_lint_json(shop: Path, command: str) -> None:
    report = json.loads(specloom(faulty(shop), command, "--format", "json").expect(0).out)
    (finding,) = report["diagnostics"]
    assert (finding["code"], finding["severity"]) == ("Config/UnknownKey", "warning")
    assert report["summary"]["warnings"] == 1
    assert "stainless.yml" in json.dumps(finding)


def test_lint_sarif(shop: Path) -> None:
    log = json.loads(specloom(faulty(shop), "lint", "--format", "sarif").expect(0).out)
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "Config/UnknownKey"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] > 1


def test_lint_github(shop: Path) -> None:
    out = specloom(faulty(shop), "lint", "--format", "github").expect(0).out
    assert re.search(r"^::warning file=stainless\.yml,line=\d+,col=1,title=Config/UnknownKey::", out, re.MULTILINE)


def test_nothing_else_is_printed_between_machine_readable_lines(made: Path) -> None:
    (made / "openapi.yaml").write_text("nonsense")
    for format_ in ("json", "sarif"):
        run = specloom(made, "lint", "--format", format_).expect(2)
        assert json.loads(run.out)
        assert run.err == ""


def test_an_unknown_format_is_an_error(made: Path) -> None:
    assert "sarif" in specloom(made, "check", "--format", "xml").expect(2).err
