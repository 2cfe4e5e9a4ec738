"""The response objects of SDKs that began before 2024."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from .conftest import Make
from .sdk import Answer, Sdk, answering

SPEC = """
paths:
  /thing: {get: {responses: {"200": {$ref: '#/components/responses/Thing'}}}}
  /picture: {get: {responses: {"200": {description: d, content: {image/png: {}}}}}}
components:
  responses: {Thing: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
  schemas: {Thing: {type: object, properties: {name: {type: string}}}}
"""
CONFIG = """
resources: {things: {models: {thing: Thing}, methods: {retrieve: get /thing, picture: get /picture}}}
"""
LEGACY = CONFIG + "specloom: {python: {legacy_responses: true}}\n"
PICTURE = Answer(content=b"\x89PNG", headers={"Content-Type": "image/png"})


@pytest.fixture
def sdk(make: Make) -> Sdk:
    return make(SPEC, LEGACY)


def test_bytes(sdk: Sdk, tmp_path: Path) -> None:
    picture = sdk.client(answering(PICTURE)).things.picture()
    assert type(picture) is sdk.load().HttpxBinaryResponseContent
    picture.write_to_file(tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes() == picture.content == b"\x89PNG"


def test_raw_responses_are_not_awaited(sdk: Sdk) -> None:
    legacy = sdk.load("_legacy_response")
    response = sdk.client(answering({"name": "a"})).things.with_raw_response.retrieve()
    assert type(response) is legacy.LegacyAPIResponse
    assert response.parse().name == "a"

    async def asynchronously() -> None:
        client = sdk.async_client(answering({"name": "b"}, PICTURE))
        response = await client.things.with_raw_response.retrieve()
        assert type(response) is legacy.LegacyAPIResponse
        assert response.parse().name == "b"
        response = await client.things.with_raw_response.picture()
        assert response.parse().content == b"\x89PNG"

    asyncio.run(asynchronously())


def test_streamed_responses_are_those_of_today(sdk: Sdk) -> None:
    with sdk.client(answering(PICTURE)).things.with_streaming_response.picture() as response:
        assert type(response) is sdk.load("_response").StreamedBinaryAPIResponse
        assert response.read() == b"\x89PNG"


def test_other_packages_do_not_have_them(make: Make) -> None:
    sdk = make(SPEC, CONFIG)
    assert not [path for path in sdk.files if "legacy" in path]
    assert type(sdk.client(answering(PICTURE)).things.picture()) is sdk.load("_response").BinaryAPIResponse
