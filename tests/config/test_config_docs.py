"""The reference for users names everything that the reader knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from specloom.config import paging, project, reading
from specloom.config.records import declarations
from specloom.config.schema import config_schema

DOCS = Path(__file__).parents[2] / "docs/config.md"
ROOM = Path(reading.__file__).parent


@pytest.fixture(scope="module")
def words() -> set[str]:
    """Every word inside code marks of the reference."""
    text = DOCS.read_text(encoding="utf-8")
    return {word for code in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r"[A-Za-z0-9_$/-]+", code)}


def keys(schema: dict) -> set[str]:
    definitions = [schema, *schema["$defs"].values()]
    return {name for definition in definitions for name in definition.get("properties", {})}


def test_every_key_is_in_the_reference(words):
    assert sorted(keys(config_schema()) - words) == []


def test_every_key_of_the_project_table_is_in_the_reference(words):
    assert {declared.name for declared in declarations(project.ProjectTable).keys} <= words


def test_every_pagination_purpose_is_in_the_reference(words):
    assert set(paging.PURPOSES) <= words


def test_every_code_is_in_the_reference(words):
    codes = {
        code for file in ROOM.glob("*.py") for code in re.findall(r'"((?:Config|Endpoint)/\w+)"', file.read_text())
    }
    assert len(codes) > 10
    assert sorted(codes - words) == []
