"""Documents where everything leads to everything: pages stay short."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from documents import answers, document, ref

from .helpers import declarations, pages_of


def connected(count: int) -> dict[str, Any]:
    """Schemas of objects that each hold one of every kind."""
    names = [f"Kind{at:02}" for at in range(count)]
    return {name: {"type": "object", "properties": {other.lower(): ref(other) for other in names}} for name in names}


def returned(folder: Path, schemas: dict[str, Any], root: str) -> list[str]:
    """The declarations of what a method gives back."""
    paths = {"/kinds": {"get": {"operationId": "get", "responses": answers(ref(root))}}}
    resource = {"models": {name.lower(): name for name in schemas}, "methods": {"get": "get /kinds"}}
    config = {"organization": {"name": "kinds"}, "resources": {"kinds": resource}}
    pages = pages_of(folder, document(paths, schemas), config)
    return declarations(pages["resources/kinds/methods/get/index.md"].partition("### Returns")[2])


def test_section_has_what_is_inside_every_model_once(tmp_path: Path) -> None:
    listed = returned(tmp_path, connected(30), "Kind00")
    assert len(listed) == 1 + 30 * 30
    assert any(line.startswith("." * 30) for line in listed)


def test_section_that_would_be_too_long_has_few_levels(tmp_path: Path) -> None:
    listed = returned(tmp_path, connected(60), "Kind00")
    assert len(listed) == 1 + 60
    assert not any(line.startswith("..") for line in listed)


def test_section_has_as_many_levels_as_make_a_short_list(tmp_path: Path) -> None:
    top = {"type": "object", "properties": {"first": ref("Kind00"), "text": {"type": "string"}}}
    listed = returned(tmp_path, {**connected(60), "Top": top}, "Top")
    assert len(listed) == 1 + 2 + 60
    assert listed[-1] == ".text: optional string"


def test_section_is_not_deeper_than_a_page_is_wide(tmp_path: Path) -> None:
    chain = {f"Kind{at:04}": {"type": "object", "properties": {"next": ref(f"Kind{at + 1:04}")}} for at in range(1_500)}
    listed = returned(tmp_path, {**chain, "Kind1500": {"type": "object"}}, "Kind0000")
    assert len(listed) == 101
