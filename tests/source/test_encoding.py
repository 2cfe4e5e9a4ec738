from __future__ import annotations

import codecs
import gzip

import pytest

from .helpers import data, parse, refused, said


@pytest.mark.parametrize(
    "raw",
    [
        "a: é\n".encode(),
        codecs.BOM_UTF8 + "a: é\n".encode(),
        codecs.BOM_UTF16_LE + "a: é\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "a: é\n".encode("utf-16-be"),
    ],
)
def test_utf8_and_marked_utf16(raw: bytes) -> None:
    assert data(raw) == {"a": "é"}


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_json_in_utf16_needs_no_mark(codec: str) -> None:
    assert data('{"a": 1}'.encode(codec), "f.json") == {"a": 1}


def test_latin1_is_an_error_at_the_first_foreign_byte() -> None:
    found = refused("a: 1\nb: caf\xe9\n".encode("latin-1"))
    assert said(found) == [("Source/Encoding", 2)]
    assert found[0].location is not None
    assert found[0].location.column == 7
    assert "UTF-8" in found[0].message


def test_nul_bytes_are_an_error() -> None:
    assert said(refused("a: 1\n".encode("utf-16-be"))) == [("Source/Encoding", 1)]
    assert said(refused(b"a: 1\nb: \0\n")) == [("Source/Encoding", 2)]


def test_compressed_files_are_named_as_such() -> None:
    assert "gzip" in refused(gzip.compress(b"{}"), "openapi.json")[0].message


def test_line_ends_are_normalised() -> None:
    source = parse(b"a: |\r\n  x\r\n  y\r\nb: 1\r")
    assert source.data == {"a": "x\ny\n", "b": 1}
    assert source.line(2) == "  x"
    assert source.location("#/b").line == 4


def test_an_escaped_carriage_return_is_data() -> None:
    assert data('a: "x\\r\\ny"\n') == {"a": "x\r\ny"}
