"""Operations whose server is not the API's."""

from __future__ import annotations

import pytest
from specloom.diagnostics import Severity

from .model import Make
from .operations import OK, operation

HOME = (
    "servers: [{url: 'https://{region}.test/v1', variables: {region: {default: eu}}}, {url: 'https://sandbox.test'}]\n"
)
FILES = "servers: [{url: 'https://files.test/v2'}, {url: 'https://other.test'}]"


@pytest.mark.parametrize(
    ("own", "item", "server"),
    [
        (f"{FILES}, ", "", "https://files.test/v2"),
        ("", FILES, "https://files.test/v2"),
        ("servers: [{url: 'https://nearer.test'}], ", FILES, "https://nearer.test"),
        ("servers: [], ", FILES, "https://files.test/v2"),
        ("servers: [{url: /v3}], ", "", "https://eu.test/v3"),
        ("servers: [{url: 'https://{a}.test', variables: {a: {default: b}}}], ", "", "https://b.test"),
        ("servers: [{url: 'https://eu.test/v1/'}], ", "", ""),
        ("servers: [{url: 'https://sandbox.test'}], ", "", ""),
        ("", "", ""),
    ],
)
def test_the_nearest_server_that_is_not_the_apis(make: Make, own: str, item: str, server: str) -> None:
    built = operation(make, own + OK, item=item, spec=HOME)
    assert built.method("zoo.act").server == server
    assert not built.said(Severity.WARNING)


def test_a_server_without_a_whole_address_is_told(make: Make) -> None:
    for url in ("https://{open}.test", "/v3", "ftp://files.test"):
        built = operation(make, f"servers: [{{url: '{url}'}}], {OK}")
        assert built.method("zoo.act").server == ""
        (said,) = (d for d in built.diagnostics if d.code == "Server/NotKnown")
        assert url in said.message
        assert said.location is not None
        assert said.location.pointer.endswith("/post/servers/0/url")
