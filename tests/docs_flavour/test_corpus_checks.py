"""What the checks of the corpus find wrong with pages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .helpers import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import corpus_docs

WRONG = {
    "- `a: string`\n\n  Text.\n\n      - `b: string`": "has the declaration '- `b: string`'",
    "- `a: string`\n\n   - `b: string`": "has the declaration '- `b: string`'",
    "- `a: string`\n\n  ## Evil": "has the heading 'Evil'",
    "- `a: string`\n\n  [there](gone.md)": "the link to gone.md leads nowhere",
    "- `a: string`\n\n  ```\n  open": "a block of code does not end",
    "": "the page has a title alone",
}


def written(folder: Path, text: str) -> Path:
    page = folder / "go/resources/pets/methods/create/index.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"## Create\n{text}\n" if text else "## Create\n", encoding="utf-8")
    return page


def faults(folder: Path, text: str) -> list[str]:
    return list(corpus_docs.faults_of_page(written(folder, text), folder))


@pytest.mark.parametrize("text", WRONG)
def test_fault_of_a_page_is_found(tmp_path: Path, text: str) -> None:
    (fault,) = faults(tmp_path, text)
    assert WRONG[text] in fault


def test_page_that_is_well(tmp_path: Path) -> None:
    text = "\n- `a: string`\n\n  - `b: string`\n\n    * `c`\n\n    ```\n    - `d: string`\n    ```\n\n- ``e`: string``"
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\nText.", ["the method has no example"]),
        ("\n### Example\n\n```go\na\n```\n\n#### Response\n\n```json\n{\n```", ["the answer is no JSON"]),
        ("\n### Example\n\n```go\na\n```\n\n#### Response\n\n```json\n{}\n```", []),
        ("\nThis method is not available in Go.", []),
    ],
)
def test_a_method_has_an_example_or_says_why_not(tmp_path: Path, text: str, said: list[str]) -> None:
    found = list(corpus_docs.faults_of_method(written(tmp_path, text), tmp_path))
    assert len(found) == len(said)
    assert all(word in fault for word, fault in zip(said, found, strict=True))
