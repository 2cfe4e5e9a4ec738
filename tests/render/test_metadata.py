"""Literals that metadata files of several formats read alike."""

from __future__ import annotations

import json
import sys

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from specloom.render.metadata import quoted

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TEXTS = st.one_of(st.text(), st.text(alphabet="\"'\\ \n\t#$a\x7f\u200b"))


@given(TEXTS)
@example('"a" "b" it\'s\\')
@pytest.mark.filterwarnings("error")
def test_toml_yaml_and_json_read_a_quoted_text_alike(text: str) -> None:
    literal = quoted(text)
    assert literal[0] == literal[-1] == '"'
    assert json.loads(literal) == text
    assert yaml.safe_load(literal) == text
    assert tomllib.loads(f"key = {literal}") == {"key": text}
