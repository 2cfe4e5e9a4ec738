"""Verification of webhook deliveries that are signed as the Standard Webhooks specification says."""

from __future__ import annotations

import json
import importlib
from typing import Any, Dict, Union, Mapping, TypeVar, cast

from ._models import construct_type
from ._exceptions import OpenAIError

__all__ = ["parse_webhook", "unwrap_webhook", "verify_webhook"]

_T = TypeVar("_T")


def verify_webhook(
    payload: Union[str, bytes], headers: Mapping[str, str], *, key: Union[str, bytes, None], option: str = "webhook_key"
) -> object:
    """Check the signature and the age of a delivery and return its decoded JSON.

    `payload` must be the body exactly as it arrived. `key` is the signing secret; `option` names the client option that
    would have given it, for the error when it is missing.

    Raises `ValueError` without a key, `standardwebhooks.WebhookVerificationError` if the delivery is not genuine, and
    `OpenAIError` if the `standardwebhooks` package is not installed.
    """
    if key is None:
        raise ValueError(
            f"Cannot verify a webhook without a key: set `{option}` on the client or pass `key` to this method"
        )
    try:
        # Only users of webhooks need the package.
        standardwebhooks: Any = importlib.import_module("standardwebhooks")
    except ImportError as err:
        message = "You need to install `openai[webhooks]` to use this method"
        raise OpenAIError(message) from err

    plain: Dict[str, str] = dict(headers)
    standardwebhooks.Webhook(key).verify(payload, plain)
    return cast(object, json.loads(payload))


def unwrap_webhook(
    payload: Union[str, bytes],
    headers: Mapping[str, str],
    *,
    type_: Any,
    key: Union[str, bytes, None],
    option: str = "webhook_key",
) -> Any:
    """Verify a delivery (see `verify_webhook`) and build its event of `type_`."""
    return construct_type(type_=type_, value=verify_webhook(payload, headers, key=key, option=option))


def parse_webhook(payload: Union[str, bytes], *, type_: Any) -> Any:
    """Build the event of `type_` from a delivery whose origin the caller has checked."""
    return construct_type(type_=type_, value=json.loads(payload))
