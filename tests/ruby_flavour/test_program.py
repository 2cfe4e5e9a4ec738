"""What users do with an SDK: a program against a server of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import corners
from .helpers import ROOT, assert_loads, assert_signatures, files, ruby, write


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


def run(folder: Path, program: str) -> None:
    """Runs tests in Ruby beside an SDK."""
    server = ROOT / "templates" / "ruby" / "runtime" / "test" / "support" / "server.rb"
    done = ruby(folder, "-r", server.as_posix(), Path(__file__).with_name(program).as_posix())
    assert " 0 failures, 0 errors, 0 skips" in done, done
    assert "warn" not in done, done


def test_a_program_sends_and_reads_what_the_document_says(tmp_path: Path, shop: dict[str, str]) -> None:
    write(tmp_path, shop)
    run(tmp_path, "shop_test.rb")


@pytest.fixture(scope="module")
def cornered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return files(tmp_path_factory.mktemp("corners"), corners.document(), corners.CONFIG)


def test_what_goes_wrong_easily(tmp_path: Path, cornered: dict[str, str]) -> None:
    write(tmp_path, cornered)
    assert_loads(tmp_path, "corners", "Corners")
    assert_signatures(tmp_path)
    run(tmp_path, "corners_test.rb")


def test_what_is_deprecated_is_marked(cornered: dict[str, str]) -> None:
    for path in ("lib/corners/resources/files.rb", "lib/corners/models/file_copy_params.rb"):
        assert " @deprecated\n" in cornered[path]


def test_the_values_of_errors_are_told_of(cornered: dict[str, str]) -> None:
    place = "corners/internal/error_details.rb"
    assert "sig { returns(T.nilable(T::Boolean)) }\n      def retry_able\n" in cornered[f"rbi/{place}i"]
    assert "def status_: -> Integer?\n" in cornered[f"sig/{place}s"]
    assert "What went wrong, for programs" in cornered[f"lib/{place}"]
