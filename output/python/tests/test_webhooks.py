"""Verification of webhook deliveries."""

from __future__ import annotations

import sys
import types
from typing import Any, Dict, List

import pytest

from openai._models import BaseModel
from openai._webhooks import unwrap_webhook, verify_webhook
from openai._exceptions import OpenAIError


class Event(BaseModel):
    kind: str


class WebhookVerificationError(Exception):
    pass


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> List[Any]:
    seen: List[Any] = []

    class Webhook:
        def __init__(self, key: object) -> None:
            self.key = key

        def verify(self, data: object, headers: Dict[str, str]) -> None:
            seen.append((self.key, data, headers))
            if headers["webhook-signature"] != "good":
                raise WebhookVerificationError("No matching signature found")

    module = types.ModuleType("standardwebhooks")
    module.__dict__["Webhook"] = Webhook
    monkeypatch.setitem(sys.modules, "standardwebhooks", module)
    return seen


def test_genuine_deliveries(calls: List[Any]) -> None:
    headers = types.MappingProxyType({"webhook-signature": "good"})
    event = unwrap_webhook('{"kind":"a"}', headers, type_=Event, key="whsec")
    assert event == Event(kind="a")
    assert verify_webhook(b"[1]", headers, key=b"whsec") == [1]
    assert [key for key, _, _ in calls] == ["whsec", b"whsec"] and type(calls[0][2]) is dict


def test_forged_deliveries(calls: List[Any]) -> None:
    with pytest.raises(WebhookVerificationError):
        unwrap_webhook("not even json", {"webhook-signature": "bad"}, type_=Event, key="whsec")
    assert calls


def test_without_key_or_package(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="set `webhook_secret` on the client"):
        verify_webhook("{}", {}, key=None, option="webhook_secret")
    monkeypatch.setitem(sys.modules, "standardwebhooks", None)
    with pytest.raises(OpenAIError, match=r"openai\[webhooks\]"):
        verify_webhook("{}", {}, key="whsec")
