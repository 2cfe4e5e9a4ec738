"""Text of documents as Ruby: nothing of it becomes code, nor says anything to Ruby or its tools."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from specloom.render.ruby.text import (
    comment,
    hash_key,
    keyword,
    line_comments,
    record_key,
    ruby_literal,
    ruby_string,
    ruby_symbol,
)
from toolchains import missing

TEXTS = [
    "",
    "plain",
    '"quoted"',
    "#{exit} #$0 #@x # {",
    "\\#{exit}",
    "a\nb\r\tc\x00\x7f",
    "\u202e\u2028\ufeff",
    "日本 é 😀",
    "-*- coding: x -*-",
    "rubocop:disable all",
    "'%q()",
]


def test_literals_are_read_as_the_text() -> None:
    if shutil.which("ruby") is None:
        missing("ruby")
    program = ["# encoding: utf-8", "require 'json'"]
    program += [f"puts JSON.generate([{ruby_string(t)}, {ruby_symbol(t)}.to_s])" for t in TEXTS]
    done = subprocess.run(["ruby", "-w"], input="\n".join(program), capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    assert [json.loads(line) for line in done.stdout.split("\n")[:-1]] == [[t, t] for t in TEXTS]


def test_half_characters_are_replaced() -> None:
    assert ruby_string("\ud800x") == '"\\uFFFDx"'


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        ("asc", ":asc"),
        ("a-b", ':"a-b"'),
        ("1d", ':"1d"'),
        ("with?", ":with?"),
        ("#{x}", ':"\\#{x}"'),
        (3, "3"),
        (1.5, "1.5"),
        (True, "true"),
        (None, "nil"),
        (float("inf"), "nil"),
    ],
)
def test_scalars(value: object, literal: str) -> None:
    assert ruby_literal(value) == literal


def test_keys() -> None:
    assert [hash_key("a"), hash_key("Ab1"), hash_key("a-b"), hash_key("a?")] == ["a:", "Ab1:", '"a-b":', '"a?":']
    assert [keyword("a"), keyword("A"), keyword("a b")] == ["a:", '"A":', '"a b":']
    assert [record_key("a_b"), record_key("md5")] == ["a_b:", ":md5 =>"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("frozen_string_literal: false", "`frozen_string_literal: false`"),
        ("  Encoding: us-ascii", "`Encoding: us-ascii`"),
        ("shareable-constant-value: literal", "`shareable-constant-value: literal`"),
        ("typed: ignore", "`typed: ignore`"),
        ("say -*- coding: x -*- so", "say - * - coding: x - * - so"),
        ("rubocop:disable all", "rubocop :disable all"),
        ("steep:ignore", "steep :ignore"),
        (":nodoc: all", "nodoc: all"),
        ("@return [String]", "\\@return [String]"),
        ("mail me@example.com", "mail me@example.com"),
        ("a: b", "a: b"),
    ],
)
def test_comments_say_nothing_to_tools(text: str, line: str) -> None:
    assert comment(text) == [line]


def test_comments_are_filled_and_keep_lists() -> None:
    assert comment("word " * 20 + "\n\n- one\n- two") == [
        " ".join(["word"] * 16),
        " ".join(["word"] * 4),
        "",
        "- one",
        "- two",
    ]
    assert comment(" \n ") == []


def test_headers_are_comments_line_by_line() -> None:
    assert line_comments("one\r\n__END__\u2028=begin") == ["# one", "# __END__", "# =begin"]
    assert line_comments("") == []
