"""The SDK in a program of a few lines, as its documentation shows it."""

from __future__ import annotations

from specloom.diagnostics import Diagnostics
from specloom.spec import load_document

from .sdk import Sdk

PROGRAM = """
from openai import OpenAI

client = OpenAI()
created = client.conversations.items.create(
    "conv_123",
    items=[
        {
            "type": "message",
            "role": "user",
            "content": [{"type": "input_text", "text": "Is the tile museum open today?"}],
        },
        {"type": "message", "role": "user", "content": "And is there a tram that goes there?"},
    ],
)
for item in created.data or []:
    print(item.type, item.id)
print("more" if created.has_more else "that is all")
"""

ASYNC_PROGRAM = """
import asyncio

from openai import AsyncOpenAI


async def main() -> None:
    async with AsyncOpenAI() as client:
        async for item in client.conversations.items.list("conv_123", limit=2):
            print(item.type, item.id)
            break


asyncio.run(main())
"""


def run(conversations: Sdk, server: str, program: str) -> list[str]:
    """The lines that a program prints; it finds server and key in its environment."""
    env = [("OPENAI_BASE_URL", server), ("OPENAI_API_KEY", "key-123")]
    done = conversations.python(server, "-W", "error", "-c", program, env=env)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


def documented(conversations: Sdk, path: str, verb: str) -> list[str]:
    """Type and ID of each item in the document's example of a response, which is what the mock server answers."""
    document = load_document(conversations.document, Diagnostics())
    media = document.root["paths"][path][verb]["responses"]["200"]["content"]["application/json"]
    return [f"{item['type']} {item['id']}" for item in media["example"]["data"]]


def test_created_items_are_printed(conversations: Sdk, server: str) -> None:
    expected = documented(conversations, "/conversations/{conversation_id}/items", "post")
    assert len(expected) > 1
    assert run(conversations, server, PROGRAM) == [*expected, "that is all"]


def test_listed_items_are_printed(conversations: Sdk, server: str) -> None:
    expected = documented(conversations, "/conversations/{conversation_id}/items", "get")
    assert run(conversations, server, ASYNC_PROGRAM) == expected[:1]


def test_without_a_key_the_error_names_the_option(conversations: Sdk, server: str) -> None:
    done = conversations.python(server, "-c", PROGRAM, env=[("OPENAI_BASE_URL", server)])
    assert done.returncode == 1
    assert "OPENAI_API_KEY" in done.stderr
