"""Bytes to text: UTF-8 or UTF-16, told apart by their first bytes."""

from __future__ import annotations

import codecs

from ..diagnostics import Diagnostics, Location

_COMPRESSED = {
    b"\x1f\x8b": "gzip",
    b"PK\x03\x04": "zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}


def decode(raw: bytes, file: str, diagnostics: Diagnostics) -> str:
    """The text of a file, line ends normalised to ``\\n``, without a byte-order mark.

    Raises Stop after adding a `Source/Encoding` error that names the line: not UTF-8, NUL bytes, compressed.
    """
    for magic, name in _COMPRESSED.items():
        if raw.startswith(magic):
            raise diagnostics.stop(
                "Source/Encoding",
                f"the file is {name}-compressed, not text",
                Location(file, 1, 1),
                hint="decompress it first; the expected encoding is UTF-8",
            )
    encoding = _encoding(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as fault:
        raise diagnostics.stop(
            "Source/Encoding",
            f"byte 0x{raw[fault.start]:02x} at offset {fault.start} is not {encoding_name(encoding)}",
            _place(raw, fault.start, encoding, file),
            hint="save the file in the encoding UTF-8 (it may be Latin-1 or Windows-1252 now)",
        ) from None
    text = text.removeprefix("\ufeff")
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise diagnostics.stop(
            "Source/Encoding",
            "the file holds NUL bytes: it is binary, or UTF-16/UTF-32 without a byte-order mark",
            Location(file, line, nul - text.rfind("\n", 0, nul)),
            hint="save the file in the encoding UTF-8",
        )
    return text.replace("\r\n", "\n")


def encoding_name(codec: str) -> str:
    """How a person writes the name of one of our codecs."""
    return codec.removesuffix("-sig").upper()


def _encoding(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # RFC 4627 section 3: a JSON text starts with two ASCII characters, so the place of NUL bytes tells the encoding.
    if raw[:1] in b"{[" and raw[1:2] == b"\0" and raw[2:3] != b"\0":
        return "utf-16-le"
    if raw[:1] == b"\0" and raw[1:2] in b"{[" and raw[2:3] == b"\0":
        return "utf-16-be"
    return "utf-8"


def _place(raw: bytes, offset: int, encoding: str, file: str) -> Location:
    before = raw[:offset].decode(encoding, errors="replace")
    return Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
