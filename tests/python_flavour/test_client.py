"""Clients: credentials, environments and options, as the requests show them."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from .conftest import Make
from .sdk import NOTHING, Answer, Sdk, answering

PATHS = """
paths:
  /things:
    get: {responses: {"204": {description: none}}}
    post: {security: [], responses: {"204": {description: none}}}
    put: {security: [{token: []}], responses: {"204": {description: none}}}
    patch: {security: [{key: []}], responses: {"204": {description: none}}}
    delete: {security: [{key: []}, {}], responses: {"204": {description: none}}}
"""
METHODS = """
resources:
  things:
    methods: {list: get /things, create: post /things, update: put /things, change: patch /things, drop: delete /things}
"""


def with_scheme(make: Make, scheme: str, opts: str, more: str = "") -> Sdk:
    spec = f"security: [{{main: []}}]\ncomponents: {{securitySchemes: {{main: {scheme}}}}}\n" + PATHS
    return make(spec, f"client_settings: {{opts: {opts}}}\n{more}" + METHODS)


TOKEN = "{api_key: {type: string, auth: {security_scheme: main}, read_env: ZOO_TOKEN%s}}"


def test_a_bearer_token_is_sent(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    sdk = with_scheme(make, "{type: http, scheme: bearer}", TOKEN % "")
    calls = answering(NOTHING)
    sdk.client(calls, api_key="secret").things.list()
    assert calls.last.headers["Authorization"] == "Bearer secret"
    monkeypatch.setenv("ZOO_TOKEN", "from-env")
    sdk.client(calls).things.list()
    assert calls.last.headers["Authorization"] == "Bearer from-env"


def test_a_missing_credential_is_an_error_that_names_option_and_variable(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ZOO_TOKEN", raising=False)
    sdk = with_scheme(make, "{type: http, scheme: bearer}", TOKEN % "")
    with pytest.raises(sdk.load().ZooError, match=r"api_key.*ZOO_TOKEN"):
        sdk.client(answering())


def test_an_optional_credential_is_missed_at_the_call(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZOO_TOKEN", raising=False)
    sdk = with_scheme(make, "{type: http, scheme: bearer}", TOKEN % ", nullable: true")
    calls = answering(NOTHING)
    client = sdk.client(calls)
    with pytest.raises(TypeError, match="Could not resolve authentication method"):
        client.things.list()
    client.things.list(extra_headers={"Authorization": sdk.load().Omit()})
    assert "Authorization" not in calls.last.headers
    client.with_options(api_key="now").things.list()
    assert calls.last.headers["Authorization"] == "Bearer now"


def test_an_api_may_answer_anonymous_calls(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZOO_TOKEN", raising=False)
    sdk = with_scheme(make, "{type: http, scheme: bearer}", TOKEN % ", nullable: true", "security: [{main: []}, {}]\n")
    calls = answering(NOTHING)
    sdk.client(calls).things.list()
    assert "Authorization" not in calls.last.headers


def test_a_key_in_a_header(make: Make) -> None:
    sdk = with_scheme(make, "{type: apiKey, in: header, name: X-Api-Key}", TOKEN % "")
    calls = answering(NOTHING)
    sdk.client(calls, api_key="secret").things.list()
    assert calls.last.headers["X-Api-Key"] == "secret"


def test_a_key_in_the_query(make: Make) -> None:
    sdk = with_scheme(make, "{type: apiKey, in: query, name: key}", TOKEN % "")
    calls = answering(NOTHING)
    sdk.client(calls, api_key="se cret").things.list()
    assert calls.query == [("key", "se cret")]


BASIC = (
    "{user_name: {type: string, auth: {security_scheme: main, role: username}},"
    " pass_word: {type: string, auth: {security_scheme: main, role: password}}}"
)


def test_basic_authentication(make: Make) -> None:
    sdk = with_scheme(make, "{type: http, scheme: basic}", BASIC)
    calls = answering(NOTHING)
    sdk.client(calls, user_name="me", pass_word="pä:ss").things.list()
    kind, _, credentials = calls.last.headers["Authorization"].partition(" ")
    assert kind == "Basic"
    assert base64.b64decode(credentials).decode() == "me:pä:ss"


OAUTH = (
    "{client_id: {type: string, auth: {security_scheme: main, role: client_id}},"
    " client_secret: {type: string, auth: {security_scheme: main, role: client_secret}}}"
)


def test_client_credentials_are_exchanged_for_a_token_once(make: Make) -> None:
    sdk = with_scheme(make, "{type: oauth2, flows: {clientCredentials: {tokenUrl: /oauth/token, scopes: {}}}}", OAUTH)
    token = Answer(json={"access_token": "fresh", "token_type": "bearer", "expires_in": 3600})
    calls = answering(token, NOTHING)
    client = sdk.client(calls, client_id="id", client_secret="secret")
    client.things.list()
    client.things.list()
    assert [r.url.path for r in calls.requests] == ["/oauth/token", "/things", "/things"]
    assert calls.requests[0].method == "POST"
    assert b"client_credentials" in calls.requests[0].content
    assert {r.headers["Authorization"] for r in calls.requests[1:]} == {"Bearer fresh"}


PER_ENDPOINT = """
settings: {per_endpoint_security: true}
security_schemes:
  token: {type: http, scheme: bearer}
  key: {type: apiKey, in: header, name: X-Key}
security: [{token: []}]
client_settings:
  opts:
    bearer: {type: string, auth: {security_scheme: token}, nullable: true}
    admin_key: {type: string, auth: {security_scheme: key}, nullable: true}
"""


@pytest.mark.parametrize(
    ("method", "sent"),
    [
        ("list", {"authorization"}),
        ("create", set()),
        ("update", {"authorization"}),
        ("change", {"x-key"}),
        ("drop", {"x-key"}),
    ],
)
def test_each_operation_gets_the_credentials_it_names(make: Make, method: str, sent: set[str]) -> None:
    calls = answering(NOTHING)
    client = make(PATHS, PER_ENDPOINT + METHODS).client(calls, bearer="b", admin_key="k")
    getattr(client.things, method)()
    assert {h for h in calls.last.headers if h in ("authorization", "x-key")} == sent


ENVIRONMENTS = "environments: {production: https://api.zoo.test, staging: https://staging.zoo.test/v1}\n"


class TestEnvironments:
    @pytest.fixture
    def sdk(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> Sdk:
        monkeypatch.delenv("ZOO_BASE_URL", raising=False)
        return make(PATHS, ENVIRONMENTS + METHODS)

    def url(self, sdk: Sdk, **options: Any) -> str:
        calls = answering(NOTHING)
        sdk.client(calls, **options).things.list()
        return str(calls.last.url)

    def client(self, sdk: Sdk, **options: Any) -> Any:
        return sdk.load().Client(**options)

    def test_the_first_is_the_default(self, sdk: Sdk) -> None:
        assert str(self.client(sdk).base_url) == "https://api.zoo.test"

    def test_another_is_chosen_by_name(self, sdk: Sdk) -> None:
        assert str(self.client(sdk, environment="staging").base_url) == "https://staging.zoo.test/v1/"

    def test_an_unknown_one_is_an_error(self, sdk: Sdk) -> None:
        with pytest.raises(ValueError, match="Unknown environment: mars"):
            self.client(sdk, environment="mars")

    def test_the_variable_wins_over_the_default(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ZOO_BASE_URL", "https://env.test")
        assert str(self.client(sdk).base_url) == "https://env.test"

    def test_variable_and_argument_are_ambiguous(self, sdk: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ZOO_BASE_URL", "https://env.test")
        with pytest.raises(ValueError, match="Ambiguous URL"):
            self.client(sdk, environment="staging")
        assert str(self.client(sdk, environment="staging", base_url=None).base_url) == "https://staging.zoo.test/v1/"

    def test_a_copy_may_change_its_environment(self, sdk: Sdk) -> None:
        client = self.client(sdk)
        assert str(client.copy().base_url) == "https://api.zoo.test"
        assert str(client.copy(environment="staging").base_url) == "https://staging.zoo.test/v1/"
        assert str(client.copy(environment="staging").copy().base_url) == "https://staging.zoo.test/v1/"
        assert str(client.copy(base_url="https://own.test").base_url) == "https://own.test"

    def test_an_address_of_ones_own_wins(self, sdk: Sdk) -> None:
        assert self.url(sdk, base_url="https://own.test/x") == "https://own.test/x/things"

    def test_they_are_exported(self, sdk: Sdk) -> None:
        assert list(sdk.load().ENVIRONMENTS) == ["production", "staging"]


def test_options_fill_the_addresses_of_several_environments(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZOO_BASE_URL", raising=False)
    places = 'environments: {production: "https://{region}.zoo.test", staging: "https://{region}.test"}\n'
    option = "client_settings: {opts: {region: {type: string, default: eu, server_variable: region}}}\n"
    client = make(PATHS, places + option + METHODS).load().Client
    assert client().base_url.host == "eu.zoo.test"
    assert client(environment="staging", region="us").base_url.host == "us.test"


OPTIONS = """
environments: {production: "https://{region}.zoo.test"}
client_settings:
  opts:
    region: {type: string, default: eu, server_variable: region}
    ratio: {type: number, read_env: ZOO_RATIO, send_in_header: X-Ratio, nullable: true}
    on: {type: boolean, read_env: ZOO_ON, nullable: true}
    count: {type: integer, read_env: ZOO_COUNT, default: 3}
    class: {type: string, nullable: true, send_in_header: X-Class}
"""


def test_options_are_read_coerced_and_sent(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZOO_RATIO", "0.5")
    monkeypatch.setenv("ZOO_ON", "true")
    monkeypatch.delenv("ZOO_BASE_URL", raising=False)
    sdk = make(PATHS, OPTIONS + METHODS)
    calls = answering(NOTHING)
    client = sdk.client(calls, base_url=None, region="us", class_="first")
    assert (client.ratio, client.on, client.count, client.class_) == (0.5, True, 3, "first")
    client.things.list()
    assert calls.last.url.host == "us.zoo.test"
    assert (calls.last.headers["X-Ratio"], calls.last.headers["X-Class"]) == ("0.5", "first")
    assert sdk.client(calls, base_url=None).copy(count=9).count == 9


def test_an_api_without_an_address_needs_one(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZOO_BASE_URL", raising=False)
    sdk = make(PATHS, METHODS)
    with pytest.raises(ValueError, match="ZOO_BASE_URL"):
        sdk.load().Client()
