"""The package as a client: settings and resources at module level."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import httpx
import pytest

from .conftest import Make
from .sdk import Sdk, answering

SPEC = """
security: [{token: []}]
paths:
  /things: {get: {responses: {"200": {description: d, content: {application/json: {schema: {type: object}}}}}}}
  /things/parts: {get: {responses: {"200": {description: d, content: {application/json: {schema: {type: object}}}}}}}
  /types: {get: {responses: {"200": {description: d, content: {application/json: {schema: {type: object}}}}}}}
components: {securitySchemes: {token: {type: http, scheme: bearer}}}
"""
CONFIG = """
environments: {main: 'https://main.test', other: 'https://other.test'}
client_settings: {opts: {api_key: {type: string, read_env: ZOO_TOKEN, auth: {security_scheme: token}}}}
resources:
  things: {methods: {list: get /things}, subresources: {parts: {methods: {list: get /things/parts}}}}
  types: {methods: {list: get /types}}
"""


@pytest.fixture
def sdk(make: Make) -> Sdk:
    return make(SPEC, CONFIG, options={"module_level_client": {"enabled": True}})


@pytest.fixture
def zoo(sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.delenv("ZOO_TOKEN", raising=False)
    return sdk.load()


def connect(zoo: Any, *answers: object) -> Any:
    calls = answering(*answers)
    zoo.http_client = httpx.Client(transport=httpx.MockTransport(calls))
    return calls


def test_settings_of_the_package_are_those_of_its_requests(zoo: Any) -> None:
    calls = connect(zoo)
    zoo.api_key = "secret"
    zoo.default_headers = {"X-Mine": "1"}
    zoo.default_query = {"page": 2}
    zoo.things.list()
    assert calls.last.url == "https://main.test/things?page=2"
    assert calls.last.headers["Authorization"] == "Bearer secret"
    assert calls.last.headers["X-Mine"] == "1"
    zoo.api_key = "changed"
    zoo.environment = "other"
    zoo.things.parts.list()
    assert calls.last.url == "https://other.test/things/parts?page=2"
    assert calls.last.headers["Authorization"] == "Bearer changed"
    zoo.base_url = "https://own.test/v1"
    zoo.things.with_raw_response.list()
    assert calls.last.url == "https://own.test/v1/things?page=2"


def test_the_environment_gives_what_the_package_does_not_say(zoo: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = connect(zoo)
    with pytest.raises(zoo.ZooError, match="ZOO_TOKEN"):
        zoo.things.list()
    monkeypatch.setenv("ZOO_TOKEN", "from-env")
    zoo.things.list()
    assert calls.last.headers["Authorization"] == "Bearer from-env"


def test_retries_and_timeout(zoo: Any) -> None:
    assert zoo.timeout == zoo.DEFAULT_TIMEOUT
    assert zoo.max_retries == zoo.DEFAULT_MAX_RETRIES
    zoo.api_key, zoo.timeout, zoo.max_retries = "secret", 3.0, 7
    assert zoo.things._client.timeout == 3.0
    assert zoo.things._client.max_retries == 7


def test_a_resource_whose_name_the_package_needs_is_left_out_and_reported(sdk: Sdk, zoo: Any) -> None:
    assert isinstance(zoo.types, ModuleType)
    [found] = [d for d in sdk.diagnostics if d.code == "Python/NameTaken"]
    assert "`types`" in found.message


def test_importing_the_package_makes_no_client_and_loads_no_resource(sdk: Sdk) -> None:
    printed = sdk.run(f"import sys, {sdk.package}; print([n for n in sys.modules if '.resources' in n])")
    assert printed.strip() == "[]"


def test_other_packages_are_no_clients(make: Make) -> None:
    sdk = make(SPEC, CONFIG)
    assert not [path for path in sdk.files if path.endswith(("_module_client.py", "lazy_client.py"))]
    assert not hasattr(sdk.load(), "api_key")
