"""The README: its sections, and that its examples are right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import black
import pytest
from specloom.output import Tree

from .conftest import Make, headings, python_blocks, text, written
from .zoo import CONFIG, DOCUMENT

ALWAYS = [
    "## Documentation",
    "## Installation",
    "## Usage",
    "## Async usage",
    "### With aiohttp",
    "## Using types",
    "## Handling errors",
    "## Retries",
    "## Timeouts",
    "## Advanced",
    "### Logging",
    "### Is it `None`, or is it missing?",
    "### Raw responses",
    "### `.with_streaming_response`",
    "### Endpoints, parameters and fields without a type",
    "### The HTTP client",
    "### Closing connections",
    "## Versioning",
    "### Which version is installed?",
    "## Requirements",
    "## Contributing",
]
EMPTY = {"openapi": "3.1.0", "info": {"title": "Void", "version": "1"}, "paths": {}}


def check_types(tree: Tree, blocks: list[str], folder: Path) -> str:
    """What mypy has to say about the blocks, each a program of its own that imports the generated package."""
    root = written(tree, folder / "sdk")
    programs = folder / "programs"
    programs.mkdir()
    for number, block in enumerate(blocks):
        (programs / f"block_{number:02}.py").write_text(block, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--scripts-are-modules", f"--cache-dir={folder / 'cache'}"]
    found = subprocess.run(
        [*command, *sorted(map(str, programs.glob("*.py")))],
        capture_output=True,
        text=True,
        cwd=folder,
        env={"MYPYPATH": str(root / "src"), "PATH": "/usr/bin:/bin"},
        check=False,
    )
    assert found.stderr == ""
    return "".join(line for line in found.stdout.splitlines(keepends=True) if line.startswith("programs"))


def check_layout(blocks: list[str]) -> None:
    for block in blocks:
        compile(block, "README.md", "exec")
        assert block == black.format_str(block, mode=black.Mode(line_length=88))


def test_sections_of_an_api_with_pagination_only(conversations: Tree) -> None:
    found = headings(text(conversations, "README.md"))
    assert found[0] == "# OpenAI Python library"
    assert found[1:] == [*ALWAYS[:6], "## Pagination", *ALWAYS[6:]]


def test_sections_of_an_api_with_everything(make: Make) -> None:
    tree = make(DOCUMENT, CONFIG)
    extra = ["## Pagination", "## Nested params", "## File uploads", "## Webhook verification"]
    assert headings(text(tree, "README.md"))[1:] == [
        *ALWAYS[:3],
        "### Environments",
        *ALWAYS[3:5],
        "## Streaming responses",
        "## Using types",
        *extra,
        *ALWAYS[6:],
    ]


def test_an_api_without_methods_has_a_readme(make: Make) -> None:
    page = text(make(EMPTY), "README.md")
    check_layout(python_blocks(page))
    assert "## Usage" in page
    assert "## Pagination" not in page


def test_examples_of_the_config_are_shown(conversations: Tree) -> None:
    page = text(conversations, "README.md")
    assert '"content": "Which museums in Lisbon open on Mondays?"' in page
    assert 'metadata={"topic": "trip-planning"},\n)\nprint(conversation.id)' in page
    assert 'for item in client.conversations.items.list("conv_123", limit=20):' in page


def test_examples_of_the_conversations_readme_type_check(conversations: Tree, tmp_path: Path) -> None:
    pages = [f for f in conversations if f.endswith(".md")]
    blocks = [block for page in pages for block in python_blocks(text(conversations, page))]
    check_layout(python_blocks(text(conversations, "README.md")))
    assert len(blocks) > 15
    assert check_types(conversations, blocks, tmp_path) == ""


def test_examples_of_a_readme_with_everything_type_check(make: Make, tmp_path: Path) -> None:
    tree = make(DOCUMENT, CONFIG)
    page = text(tree, "README.md")
    blocks = python_blocks(page)
    check_layout(blocks)
    assert check_types(tree, blocks, tmp_path) == ""
    # What cannot come from the environment is passed; keys have the names of the TypedDicts.
    assert 'client = Zoo(zoo_id="My Zoo ID")' in page
    assert 'api_key=os.environ.get("ZOO_API_KEY"),' in page
    assert 'home={"from_": ' in page
    assert 'client.animals.upload_photo("id", file=Path("/path/to/file"))' in page
    assert 'stream = client.stories.create(topic="topic", stream=True)' in page
    assert "event = client.webhooks.unwrap(body, headers=headers)" in page
    assert 'environment="sandbox"' in page
    assert "in the header `X-Zoo-Key`" in page
    assert "`Idempotency-Key`" in page


def test_an_example_that_does_not_fit_its_parameter_is_replaced(make: Make) -> None:
    example = {"type": "request", "endpoint": "post /animals", "params": {"name": 7, "home": "den", "nonsense": True}}
    tree = make(DOCUMENT, {**CONFIG, "readme": {"example_requests": {"default": example}}})
    page = text(tree, "README.md")
    assert 'client.animals.create(name="name")' in page
    assert "nonsense" not in page


@pytest.mark.parametrize(
    ("seconds", "words"), [("PT600S", "10 minutes"), ("PT1M", "1 minute"), ("PT2.5S", "2.5 seconds")]
)
def test_the_timeout_is_given_in_words(make: Make, seconds: str, words: str) -> None:
    settings = {**CONFIG["client_settings"], "default_timeout": seconds}
    assert f"A request may take {words}." in text(make(DOCUMENT, {**CONFIG, "client_settings": settings}), "README.md")


def test_the_same_inputs_give_the_same_readme(conversations: Tree, make: Make) -> None:
    first = make(DOCUMENT, CONFIG)
    second = make(DOCUMENT, CONFIG)
    assert {p: f.content for p, f in first.items()} == {p: f.content for p, f in second.items()}
