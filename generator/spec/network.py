"""Fetching a referenced document over HTTPS, for those who switch it on.

A description is untrusted input: it must not make the generator talk to the user's own network. So only https is
spoken, every address is checked before and after connecting (a name may resolve differently twice), redirects obey the
same rules, and the environment's proxies are not used.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import urllib.error
import urllib.request
from typing import Any
from urllib.parse import urlsplit

MAX_BYTES = 32 * 1024 * 1024
"""The largest document that is fetched."""
TIMEOUT = 20.0
"""Seconds that a server may be silent."""


class Refused(Exception):
    """The document was not fetched; the message says why, in words for the user."""


def fetch_url(url: str) -> bytes:
    """The bytes behind a public https address. Raises Refused."""
    if urlsplit(url).scheme != "https":
        raise Refused("only https addresses are fetched")
    opener = urllib.request.OpenerDirector()
    for handler in (
        _PublicHandler(),
        _HttpsRedirects(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(url, headers={"Accept": "application/json, application/yaml, */*;q=0.1"})
    try:
        with opener.open(request, timeout=TIMEOUT) as response:
            body: bytes = response.read(MAX_BYTES + 1)
    except urllib.error.HTTPError as fault:
        reason = f"the server answered {fault.code}"
        fault.close()
        raise Refused(reason) from None
    except urllib.error.URLError as fault:
        raise Refused(f"no connection: {fault.reason}") from None
    except (OSError, http.client.HTTPException, ValueError) as fault:
        raise Refused(f"no connection: {fault}") from None
    if len(body) > MAX_BYTES:
        raise Refused(f"the document is larger than {MAX_BYTES // 2**20} MB")
    return body


def check_public(address: str) -> None:
    """Raises Refused unless an IP address belongs to the public internet."""
    host = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(host, "ipv4_mapped", None)
    if mapped is not None:
        host = mapped
    if not host.is_global or host.is_multicast:
        raise Refused("the address is not a public one")


class _PublicConnection(http.client.HTTPSConnection):
    def connect(self) -> None:
        # Before, so that a private host is not even knocked at; after, because the name may resolve anew.
        for entry in socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM):
            check_public(str(entry[4][0]))
        super().connect()
        try:
            check_public(self.sock.getpeername()[0])
        except Refused:
            self.close()
            raise


class _PublicHandler(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> Any:
        return self.do_open(_PublicConnection, request)


class _HttpsRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme != "https":
            raise Refused("the server redirects to an address that is not https")
        return super().redirect_request(req, fp, code, msg, headers, newurl)
