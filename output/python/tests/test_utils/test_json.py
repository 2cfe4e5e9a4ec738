from __future__ import annotations

import enum
import json
import uuid
from typing import Any, List, Union, Optional
from datetime import date, time, datetime, timezone

import pytest
import pydantic

from openai._models import BaseModel
from openai._utils._json import openapi_dumps


class Address(pydantic.BaseModel):
    street: str
    city: str = "Unknown"
    zip_code: Optional[str] = pydantic.Field(alias="zipCode", default=None)


class User(pydantic.BaseModel):
    name: str
    address: Optional[Address] = None
    born: Union[date, None] = None


class Kind(enum.Enum):
    ONE = 1


@pytest.mark.parametrize(
    "value, expected",
    [
        ({"a": [1, "b", None, True]}, b'{"a":[1,"b",null,true]}'),
        ({"ü": "…🙂"}, '{"ü":"…🙂"}'.encode()),
        ((1, 2), b"[1,2]"),
        (datetime(2024, 2, 29, 8, 30, tzinfo=timezone.utc), b'"2024-02-29T08:30:00+00:00"'),
        (date(2024, 2, 29), b'"2024-02-29"'),
        (time(8, 30), b'"08:30:00"'),
        (Kind.ONE, b"1"),
        (uuid.UUID(int=1), b'"00000000-0000-0000-0000-000000000001"'),
        ("line\u2028end", '"line\u2028end"'.encode()),
    ],
)
def test_values(value: object, expected: bytes) -> None:
    assert openapi_dumps(value) == expected


def test_a_lone_surrogate_is_escaped() -> None:
    assert openapi_dumps({"a": "\ud800ü"}) == b'{"a":"\\ud800\\u00fc"}'


def test_models_at_any_depth() -> None:
    user = User(name="Ada", address=Address(street="Main", zipCode="12"), born=date(1815, 12, 10))
    assert json.loads(openapi_dumps({"users": [user]})) == {
        "users": [{"name": "Ada", "address": {"street": "Main", "zipCode": "12"}, "born": "1815-12-10"}]
    }


def test_only_what_was_given() -> None:
    assert openapi_dumps(User(name="Ada")) == b'{"name":"Ada"}'
    assert openapi_dumps(User(name="Ada", address=None)) == b'{"name":"Ada","address":null}'
    assert openapi_dumps(Address(street="Main", city="Unknown")) == b'{"street":"Main","city":"Unknown"}'


def test_response_models() -> None:
    class Model(BaseModel):
        a: int

    assert openapi_dumps([Model.construct(a=1, b=2)]) == b'[{"a":1,"b":2}]'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [-float("inf")]])
def test_numbers_that_json_does_not_have(value: object) -> None:
    with pytest.raises(ValueError):
        openapi_dumps(value)


def test_cycles() -> None:
    cycle: List[Any] = []
    cycle.append(cycle)
    with pytest.raises(ValueError, match="Circular"):
        openapi_dumps(cycle)


def test_other_objects() -> None:
    with pytest.raises(TypeError, match="Object of type object is not JSON serializable"):
        openapi_dumps({"a": object()})
