"""What is reported when there is no module, and that the module is looked at before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from specloom.cli import main
from specloom.flavours.models import plan
from specloom.flavours.models.audit import audit
from specloom.flavours.models.kinds import ModelKind
from specloom.flavours.models.library import Failure, run_library
from specloom.flavours.models.schema import Definitions

from .helpers import document, make, write_json

PET = {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}
HEAD = "from __future__ import annotations\nfrom typing import Literal, TypeAlias\nfrom dataclasses import dataclass\n"


def test_the_definition_at_fault_is_named() -> None:
    good = {"type": "object", "properties": {"a": {"type": "string"}}}
    made = Definitions(schemas={"Good": good, "Bad": {"enum": 5}, "User": {"$ref": "#/$defs/Bad"}})
    failure = run_library(ModelKind.PYDANTIC, made)
    assert isinstance(failure, Failure)
    assert (failure.code, failure.at) == ("Models/Failed", "Bad")


def test_a_library_that_does_not_end_is_stopped() -> None:
    failure = run_library(ModelKind.PYDANTIC, Definitions(schemas={"A": {"type": "object"}}), seconds=0.01)
    assert isinstance(failure, Failure)
    assert failure.code == "Models/TimedOut"


def test_a_failure_is_located_and_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        plan, "run_library", lambda kind, made: Failure("Models/Failed", "it cannot", "Pet", "do without")
    )
    spec = write_json(tmp_path, document(PET, a="Pet"))
    asked = ["generate", "--spec", str(spec), "--out", str(tmp_path / "out"), "--flavour", "models"]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()
    line = next(i for i, text in enumerate(spec.read_text().splitlines(), 1) if '"Pet": {' in text)
    assert f"openapi.json:{line}:" in result.output
    assert "error[Models/Failed]: it cannot" in result.output
    assert "hint: do without" in result.output


def test_numbered_names_are_warnings_and_unsound_modules_errors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = write_json(tmp_path, document(PET, a="Pet"))
    numbered = f"{HEAD}class Pet:\n    name: str\n\nclass Pet1:\n    name: str\n"
    monkeypatch.setattr(plan, "run_library", lambda kind, made: numbered)
    made = make(spec, "dataclass")
    assert made.codes == ["Models/NumberedName"]
    assert made.files
    monkeypatch.setattr(plan, "run_library", lambda kind, made: f"{numbered}print(1)\n")
    made = make(spec, "dataclass")
    assert "Models/Unsound" in made.codes
    assert not made.files


@pytest.mark.parametrize(
    "statement",
    [
        "import os",
        "from os import system",
        "from builtins import eval",
        "print(1)",
        "A.x = 1",
        "if 1:\n    pass",
        "class B:\n    x: int = print(1)",
        "class B:\n    x: print(1)",
        "class B:\n    x: list['print(1)']",
        "class B(print(1)): pass",
        "@print\ndef f(): ...",
        "@print(1)\nclass B: pass",
        "class B:\n    def f(self): ...",
        "B: TypeAlias = Literal[print(1)]",
        "B: TypeAlias = [x for x in ()]",
        "B: TypeAlias = 'a.b()'",
        "class B:\n    x: int = f'{print(1)}'",
        "A.model_rebuild(print(1))",
        "A.other()",
    ],
)
def test_whatever_is_no_declaration_is_found(statement: str) -> None:
    flaws = audit(f"{HEAD}class A:\n    a: int\n\n{statement}\n", ["A", "B"])
    assert "Models/Unsound" in [flaw.code for flaw in flaws]


def test_declarations_are_sound_and_must_be_complete() -> None:
    text = (
        f"{HEAD}@dataclass(kw_only=True)\nclass A:\n    a: Literal['print(1)'] | None = None\n    b: list['A'] = -1\n"
    )
    assert audit(text, ["A"]) == []
    assert [flaw.code for flaw in audit(text, ["A", "B"])] == ["Models/Missing"]
    assert [flaw.code for flaw in audit(f"{text}A: TypeAlias = int\n", ["A"])] == ["Models/Unsound"]
    assert [flaw.code for flaw in audit("class", ["A"])] == ["Models/Unsound"]
