"""Webhooks: signed bodies become typed events."""

from __future__ import annotations

import base64
import datetime
import json
from typing import Any

import pytest
import standardwebhooks

from .conftest import Make
from .sdk import Sdk, answering

SPEC = """
paths: {/x: {get: {responses: {"204": {description: none}}}}}
webhooks:
  created:
    post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Created"}}}},
      responses: {"200": {description: ok}}}
  deleted:
    post: {requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Deleted"}}}},
      responses: {"200": {description: ok}}}
components:
  schemas:
    Created: {type: object, required: [type], properties: {type: {const: thing.created}, thingName: {type: string}}}
    Deleted: {type: object, required: [type], properties: {type: {const: thing.deleted}, reason: {type: string}}}
"""
CONFIG = """
client_settings: {opts: {webhook_key: {type: string, nullable: true, read_env: ZOO_WEBHOOK_KEY}}}
resources:
  hooks:
    models: {created_event: Created, deleted_event: Deleted}
    methods: {list: get /x, unwrap: {type: webhook_unwrap, webhook_key_opt: %s}}
"""
SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef0123456789abcdef").decode()


def signed(body: str, secret: str = SECRET) -> dict[str, str]:
    now = datetime.datetime.now(tz=datetime.timezone.utc)
    return {
        "webhook-id": "1",
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": standardwebhooks.Webhook(secret).sign(msg_id="1", timestamp=now, data=body),
    }


@pytest.fixture
def sdk(make: Make, monkeypatch: pytest.MonkeyPatch) -> Sdk:
    monkeypatch.delenv("ZOO_WEBHOOK_KEY", raising=False)
    return make(SPEC, CONFIG % "webhook_key")


BODY = json.dumps({"type": "thing.created", "thingName": "n"})


def test_a_signed_body_becomes_the_event_it_is(sdk: Sdk) -> None:
    client = sdk.client(answering())
    event = client.hooks.unwrap(BODY, headers=signed(BODY), key=SECRET)
    assert (type(event).__name__, event.thing_name) == ("CreatedEvent", "n")
    body = json.dumps({"type": "thing.deleted", "reason": "r"})
    assert client.hooks.unwrap(body, headers=signed(body), key=SECRET).reason == "r"


def test_the_clients_key_is_used(sdk: Sdk) -> None:
    assert sdk.client(answering(), webhook_key=SECRET).hooks.unwrap(BODY, headers=signed(BODY)).type == "thing.created"


@pytest.mark.parametrize("change", [{"webhook-signature": "v1,AAAA"}, {"webhook-id": "2"}, {"webhook-timestamp": "1"}])
def test_a_body_that_is_not_signed_so_is_refused(sdk: Sdk, change: dict[str, str]) -> None:
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        sdk.client(answering(), webhook_key=SECRET).hooks.unwrap(BODY, headers={**signed(BODY), **change})


def test_without_a_key_nothing_is_accepted(sdk: Sdk) -> None:
    headers = signed(BODY)
    with pytest.raises(ValueError, match="webhook_key"):
        sdk.client(answering()).hooks.unwrap(BODY, headers=headers)


def test_a_config_may_leave_verification_to_the_user(make: Make) -> None:
    client: Any = make(SPEC, CONFIG % "null").client(answering())
    assert client.hooks.unwrap(BODY).thing_name == "n"


def test_one_event_is_enough(make: Make) -> None:
    config = CONFIG.replace("webhook_key_opt: %s", "webhook_key_opt: null, event_types: [created]")
    client: Any = make(SPEC, config).client(answering())
    assert client.hooks.unwrap(BODY).thing_name == "n"


def test_a_resource_of_webhooks_alone_imports_nothing_that_it_does_not_use(make: Make) -> None:
    sdk = make(SPEC, (CONFIG % "webhook_key").replace("list: get /x, ", ""))
    assert "cached_property" not in sdk.text("resources.hooks")
    sdk.load_all()
