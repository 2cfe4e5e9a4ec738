"""Texts and names of a document stay texts and names: what would be code raises an error, or refers to something that
does not exist, wherever it gets out of its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hostile import assert_inside, hostile_document

from .helpers import assert_loads, assert_signatures, files, ruby, write

INTERPOLATED = "#{raise 'evil'} #$0 #@evil \\#{exit!}"
QUOTE = '"; raise("evil"); "'
LINES = "\nraise('evil')\u2028evil(5)\r\nevil(6)\n=begin\n__END__\nend"
MAGIC = "frozen_string_literal: false\n\nshareable_constant_value: literal\n\n-*- coding: us-ascii -*-\n\ntyped: ignore"
TOOLS = "rubocop:disable all\n\n@!parse raise('evil')\n\n:nodoc: all\n\nsteep:ignore\n\n@return [evil]"
HEREDOC = "<<~EVIL\n#{evil}\nEVIL"
ALL = [INTERPOLATED, QUOTE, LINES, MAGIC, TOOLS, HEREDOC, "\\", "class", "String", "OrHash", "", "'}%{", "日本", "-1"]
NAMES = [text for text in ALL if text]
READ = """
text = JSON.parse(File.read("wire.json"), symbolize_names: true)
thing = Shop::Thing.coerce(text, true)
abort "lost" unless JSON.parse(thing.to_json, symbolize_names: true) == text
Shop::Thing.fields.each_key { |name| thing.public_send(name) }
puts thing.float.class, thing.either.class
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    made = hostile_document(ALL, QUOTE, {"float": {"type": "object", "properties": {"text": {"type": "string"}}}})
    made["info"]["title"] = QUOTE
    methods = {f"m{at}": f"post /things/{{id}}/{at}" for at in range(len(NAMES))}
    config = {
        "organization": {"name": "shop"},
        "targets": {"ruby": {"gem_name": "shop"}},
        "settings": {"file_header": "frozen_string_literal: false\nraise('evil')"},
        "resources": {"things": {"models": {"thing": "Thing"}, "methods": methods}},
    }
    return files(tmp_path_factory.mktemp("hostile"), made, json.dumps(config))


def test_files_stay_inside_the_folder(sdk: dict[str, str]) -> None:
    assert_inside(list(sdk))


def test_nothing_of_a_document_becomes_code(tmp_path: Path, sdk: dict[str, str]) -> None:
    write(tmp_path, sdk)
    assert_loads(tmp_path, "shop", "Shop")


def test_signatures_are_ruby_and_rbs(tmp_path: Path, sdk: dict[str, str]) -> None:
    write(tmp_path, sdk)
    assert_signatures(tmp_path)


def test_what_a_document_names_is_read_and_written(tmp_path: Path, sdk: dict[str, str]) -> None:
    write(tmp_path, sdk)
    wire = {**{name: name for name in NAMES}, "some": LINES, "float": {"text": "x"}, "either": {QUOTE: MAGIC}}
    (tmp_path / "wire.json").write_text(json.dumps(wire), encoding="utf-8")
    done = ruby(tmp_path, "-r", "json", "-r", "shop", "-e", READ).split()
    assert done[0].startswith("Shop::Models::Thing::FloatModel")
    assert done[1].startswith("Shop::Models::Thing::Either::")


def test_comments_say_nothing_to_ruby_or_its_tools(sdk: dict[str, str]) -> None:
    for path, text in sdk.items():
        lines = [line.strip() for line in text.splitlines()]
        if path.endswith(".rb") and "/internal/" not in path and path.startswith("lib/shop/models"):
            assert lines[0] == "# frozen_string_literal: true"
        assert not any(line.startswith("# shareable_constant_value:") for line in lines)
        assert "# frozen_string_literal: false" not in lines
        assert "# typed: ignore" not in lines
        assert not any("-*-" in line for line in lines if line.startswith("#"))
        if path.startswith("lib/shop/models"):
            assert not any("rubocop:disable" in line and line.startswith("#") for line in lines)
            assert not any(line.startswith(("# @!parse", "#   @!parse")) for line in lines)
