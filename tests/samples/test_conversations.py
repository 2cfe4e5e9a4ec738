"""The samples of the worked example: every one runs against a mock server; those that published documentation shows
are the same to the letter."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from conversations import ROOT
from specloom.flavours.samples import SampleMaker, response_example
from specloom.ir.api import Api, Method

from .programs import FAILED, RUNNERS, Package, Program

SDKS = {
    "http": Package("", ROOT),
    "python": Package("openai", ROOT / "output" / "python" / "src"),
    "typescript": Package("openai", ROOT / "output" / "typescript" / "src"),
    "go": Package("github.com/openai/openai-go", ROOT / "output" / "go"),
    "ruby": Package("openai", ROOT / "output" / "ruby" / "lib"),
    "cli": Package("openai", ROOT / "output" / "cli"),
}
PRINTED = {
    "conversations.create": "conv_123",
    "conversations.retrieve": "conv_123",
    "conversations.update": "conv_123",
    "conversations.delete": "conv_123",
    "conversations.items.create": "msg_abc",
    "conversations.items.retrieve": "msg_abc",
    "conversations.items.list": "msg_abc",
    "conversations.items.delete": "conv_123",
}
"""What of the mock server's answers, which are the document's examples, is among what a sample prints."""
URL = "https://api.openai.com/v1"


@pytest.mark.parametrize("language", RUNNERS)
def test_every_sample_runs(
    language: str, samples: Mapping[str, Mapping[str, str]], server: str, tmp_path: Path
) -> None:
    environment = {"OPENAI_BASE_URL": server, "OPENAI_API_KEY": "key-123"}
    made = samples[language]
    assert set(made) == set(PRINTED)
    programs = [Program(text.replace(URL, server), environment) for text in made.values()]
    printed = dict(zip(made, RUNNERS[language](SDKS[language], programs, tmp_path), strict=True))
    assert [(name, text) for name, text in printed.items() if FAILED in text] == []
    opaque = {"conversations.items.list"} if language in ("go", "ruby") else set()
    assert [(n, printed[n]) for n, expected in PRINTED.items() if n not in opaque and expected not in printed[n]] == []


GO = """package main

import (
  "context"
  "fmt"

  "github.com/openai/openai-go"
  "github.com/openai/openai-go/conversations"
  "github.com/openai/openai-go/option"
)

func main() {
  client := openai.NewClient(
    option.WithAPIKey("My API Key"),
  )
  conversation, err := client.Conversations.New(context.TODO(), conversations.ConversationNewParams{

  })
  if err != nil {
    panic(err.Error())
  }
  fmt.Printf("%+v\\n", conversation.ID)
}"""
RUBY = """require "openai"

openai = OpenAI::Client.new(api_key: "My API Key")

page = openai.conversations.items.list("conv_123")

puts(page)"""
COMMAND = """openai conversations:items create \\
  --api-key 'My API Key' \\
  --conversation-id conv_123 \\
  --item '{content: string, role: user, type: message}'"""
RESPONSE = """{
  "id": "id",
  "content": [
    {
      "text": "text",
      "type": "input_text"
    }
  ],
  "role": "unknown",
  "status": "in_progress",
  "type": "message",
  "phase": "commentary"
}"""


@pytest.mark.parametrize(
    ("language", "method", "text"),
    [
        ("go", "conversations.create", GO),
        ("ruby", "conversations.items.list", RUBY),
        ("cli", "conversations.items.create", COMMAND),
    ],
)
def test_samples_are_as_published(
    language: str, method: str, text: str, makers: Mapping[str, SampleMaker], api: Api
) -> None:
    assert makers[language].sample(_method(api, method)) == text


def test_an_example_of_a_response_has_every_property_in_order(api: Api) -> None:
    assert response_example(api, _method(api, "conversations.items.retrieve")) == RESPONSE


def _method(api: Api, name: str) -> Method:
    return next(method for _, method in api.methods() if method.id == name)
