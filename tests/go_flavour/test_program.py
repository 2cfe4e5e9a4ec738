"""What users do with an SDK: a program against a server of its own."""

from __future__ import annotations

from pathlib import Path

from .helpers import go, write


def test_a_program_sends_and_reads_what_the_document_says(tmp_path: Path, shop: dict[str, str]) -> None:
    program = Path(__file__).with_name("shop_test.go").read_text(encoding="utf-8")
    write(tmp_path, {**shop, "shop_test.go": program})
    done = go(tmp_path, "go", "test", "-count=1", ".")
    assert done.startswith("ok"), done
