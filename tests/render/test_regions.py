"""Regions of a file: replaced, kept or dropped, and the faults of those who name them wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateError
from specloom.render.environment import environment
from specloom.render.regions import fill, render_blocks

TEXT = """first
  // #region one
  old
  // #endregion
between
# #region two
kept
# #endregion
last
"""


def test_a_region_is_replaced_and_its_marks_go() -> None:
    assert fill(TEXT, {"one": "  new\n  lines\n"}) == "first\n  new\n  lines\nbetween\nkept\nlast\n"


def test_a_region_can_be_dropped() -> None:
    assert fill(TEXT, {"one": ""}, frozenset({"two"})) == "first\nbetween\nlast\n"


def test_a_region_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(ValueError, match="three, two_"):
        fill(TEXT, {"three": ""}, frozenset({"two_"}))


def test_a_region_must_end() -> None:
    with pytest.raises(ValueError, match="one does not end"):
        fill("// #region one\n", {})


def test_blocks_are_rendered_apart(tmp_path: Path) -> None:
    template = "{# not shown #}\n{% block a %}\n{{ x }}\n{% endblock %}\nbetween\n{% block b %}\n{% endblock %}\n"
    (tmp_path / "blocks.jinja").write_text(template, encoding="utf-8")
    assert render_blocks(environment(tmp_path), "blocks.jinja", {"x": 1}) == {"a": "1\n", "b": ""}


def test_a_template_without_blocks_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "plain.jinja").write_text("text", encoding="utf-8")
    with pytest.raises(TemplateError, match="has no blocks"):
        render_blocks(environment(tmp_path), "plain.jinja", {})
