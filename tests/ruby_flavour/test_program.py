"""What users do with an SDK: a program against a server of its own."""

from __future__ import annotations

from pathlib import Path

from .helpers import ROOT, assert_loads, assert_signatures, ruby, write


def test_everything_loads_without_warnings_and_has_signatures(tmp_path: Path, shop: dict[str, str]) -> None:
    write(tmp_path, shop)
    assert_loads(tmp_path, "shop_api", "ShopAPI")
    assert_signatures(tmp_path)


def test_nothing_is_loaded_before_it_is_used(tmp_path: Path, shop: dict[str, str]) -> None:
    write(tmp_path, shop)
    script = "puts $LOADED_FEATURES.grep(%r{/lib/shop_api/(models|resources)/})"
    assert ruby(tmp_path, "-r", "shop_api", "-e", script) == ""
    used = "ShopAPI::Client.new(api_key: 'k').pets; " + script
    loaded = ruby(tmp_path, "-r", "shop_api", "-e", used).splitlines()
    assert [path.partition("/lib/")[2] for path in loaded] == ["shop_api/resources/pets.rb"]


def test_a_program_sends_and_reads_what_the_document_says(tmp_path: Path, shop: dict[str, str]) -> None:
    write(tmp_path, shop)
    server = ROOT / "templates" / "ruby" / "runtime" / "test" / "support" / "server.rb"
    program = Path(__file__).with_name("shop_test.rb")
    done = ruby(tmp_path, "-r", server.as_posix(), program.as_posix())
    assert " 0 failures, 0 errors, 0 skips" in done, done
    assert "warn" not in done, done
