"""The page of Ruby that was published for the worked example's API says what ours says, fact by fact.

It was printed for a site, which repeats models and previews them, and for an older version of the API.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from .helpers import ROOT
from .page_form import page
from .test_published import COMPARE, SEEDS

LOST = 1
"""An argument was printed without its description."""


@pytest.mark.skipif(not COMPARE.is_file(), reason=f"no published pages at {SEEDS} (set SPECLOOM_SHARED)")
def test_page_of_ruby_is_as_published(tmp_path: Path) -> None:
    spec, made = tmp_path / "openapi.yaml", tmp_path / "page.md"
    spec.write_text(_older((ROOT / "spec" / "conversations.yaml").read_text("utf-8")), encoding="utf-8")
    config = ROOT / "spec" / "conversations.stainless.yml"
    made.write_text(page(spec, config, "conversations.items", "list"), encoding="utf-8")
    # The example on that page was written by hand.
    command = [sys.executable, str(COMPARE), "ruby", str(made), "--form", "page", "--no-examples", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    found = json.loads(done.stdout)
    assert found["all"] > 2_200
    assert found["all"] - found["right"] <= LOST, found["diffs"]


def _older(text: str) -> str:
    """The document without what the API has gained since."""
    document = yaml.safe_load(text)
    schemas = document["components"]["schemas"]
    del schemas["Message"]["properties"]["phase"]
    del schemas["InputFileContent"]["properties"]["detail"]
    schemas["IncludeEnum"]["enum"].remove("web_search_call.results")
    image = schemas["ImageGenTool"]["properties"]
    image["size"] = image["size"]["anyOf"][1] | {"description": image["size"]["description"]}
    models = image["model"]["anyOf"][1]["enum"]
    models[:] = [m for m in models if not m.startswith(("gpt-image-2", "chatgpt"))]
    return yaml.safe_dump(document, sort_keys=False, allow_unicode=True)
