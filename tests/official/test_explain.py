"""Every symbol of large real SDKs has a line, reasons, and a name of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from specloom import pipeline
from specloom.diagnostics import Diagnostics
from specloom.explain.lookup import Lookup
from specloom.flavours import FLAVOURS, Explains
from specloom.ir.build.targets import build_target
from specloom.pipeline import Request

from .pairs import pair

TYPES = ("model", "params of a method", "inline type")


@pytest.mark.slow
@pytest.mark.parametrize("flavour", ["python", "typescript", "go"])
@pytest.mark.parametrize("name", ["openai", "onebusaway"])
def test_every_symbol_is_explained(name: str, flavour: str, tmp_path: Path) -> None:
    spec, config = pair(name, tmp_path)
    diagnostics = Diagnostics()
    request = Request(spec=spec, config=config, flavours=(flavour,))
    loaded = pipeline.load(pipeline.locate(request, diagnostics), diagnostics)
    made = FLAVOURS[flavour]()
    assert isinstance(made, Explains)
    index = made.symbols(loaded.api, build_target(loaded.config, flavour))
    lookup = Lookup(index, tmp_path)
    assert len(index.symbols) > 100
    assert [s.name for s in index.symbols if lookup.written(s) is None] == []
    assert [s.name for s in index.symbols if not s.reasons or not all(reason.text for reason in s.reasons)] == []
    about = {s.name: {r.rule.about.value for r in s.reasons} for s in index.symbols if s.kind.value in TYPES}
    assert [type_ for type_, told in about.items() if not told >= {"name", "type", "place"}] == []
    assert [type_ for type_, count in Counter(s.name for s in index.symbols).items() if count > 1] == []
